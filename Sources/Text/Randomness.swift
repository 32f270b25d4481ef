import Bytes

/// How much a string looks like something a machine drew at random, rather than words, names or numbers.
package struct Randomness: Sendable {
  package private(set) var length = 0
  package private(set) var digits = 0
  package private(set) var uppers = 0
  package private(set) var lowers = 0
  package private(set) var others = 0
  package private(set) var distinct = 0
  /// The longest stretch of characters that count up or down: `123456`, `fedcba`.
  package private(set) var longestSequence = 0
  package private(set) var longestRepeat = 0
  /// Bits of surprise a character for a reader who expects words in the usual spellings.
  package private(set) var surprise: Double = 0

  package var classes: Int {
    (digits > 0 ? 1 : 0) + (uppers > 0 ? 1 : 0) + (lowers > 0 ? 1 : 0) + (others > 0 ? 1 : 0)
  }

  package init(_ text: ByteView) {
    var seen: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    length = text.count
    let bits = text.withBytes { bytes in
      Self.costs.withUnsafeBufferPointer { costs in
        Self.commonPairs.withUnsafeBufferPointer { pairs in
          read(bytes, costs, pairs, &seen)
        }
      }
    }
    distinct =
      seen.0.nonzeroBitCount + seen.1.nonzeroBitCount + seen.2.nonzeroBitCount + seen.3.nonzeroBitCount
    surprise = length > 0 ? bits / Double(length) : 0
  }

  /// Counts the characters, and returns the bits of all of them.
  @inline(__always)
  private mutating func read(
    _ bytes: UnsafeRawBufferPointer, _ costs: UnsafeBufferPointer<Double>,
    _ pairs: UnsafeBufferPointer<UInt32>, _ seen: inout (UInt64, UInt64, UInt64, UInt64)
  ) -> Double {
    var bits = 0.0
    var previous: UInt8 = 0x20
    var before = Kind.other
    var up = 1
    var down = 1
    var same = 1
    for byte in bytes {
      let bit: UInt64 = 1 &<< UInt64(byte & 63)
      switch byte &>> 6 {
      case 0: seen.0 |= bit
      case 1: seen.1 |= bit
      case 2: seen.2 |= bit
      default: seen.3 |= bit
      }
      let kind: Kind
      if ASCII.isDigit(byte) {
        kind = .digit
        digits &+= 1
      } else if ASCII.isLower(byte) {
        kind = .lower
        lowers &+= 1
      } else if ASCII.isUpper(byte) {
        kind = .upper
        uppers &+= 1
      } else {
        kind = .other
        others &+= 1
      }
      var cost = costs[Int(before.rawValue &<< 2 | kind.rawValue)]
      // Letters behind each other go by which they are.
      if cost < 1 {
        let isCommon = pairs[Int(previous | 0x20) &- 0x61] &>> UInt32((byte | 0x20) &- 0x61) & 1 != 0
        cost += isCommon ? 2.6 : 6.5
      }
      bits += cost
      // Hex and base36 count on from 9 to a, and from Z and z to 0.
      up = byte == previous &+ 1 || (previous == 0x39 && byte | 0x20 == 0x61) ? up &+ 1 : 1
      down = byte == previous &- 1 && byte != 0 ? down &+ 1 : 1
      same = byte == previous ? same &+ 1 : 1
      longestSequence = max(longestSequence, up, down)
      longestRepeat = max(longestRepeat, same)
      previous = byte
      before = kind
    }
    return bits
  }

  private enum Kind: UInt8 { case digit, upper, lower, other }

  /// A coarse model of names in code and prose: common letter pairs are cheap, digits in a row are numbers,
  /// changes between letters and digits or of case in the middle of a word are not expected. By what stands before, and
  /// then by what follows; of two letters, what is to be added for their case.
  private static let costs: [Double] = [
    3.3, 6, 6, 3,
    5.5, 0, 0.5, 3,
    5.5, 5.5, 0, 3,
    4, 4, 4, 4,
  ]

  /// For each letter, the letters that often follow it in words and names.
  private static let commonPairs: [UInt32] = [
    0x13ebd6e, 0x124911, 0x1a4d95, 0x164119, 0xefb97d, 0x124931, 0x1661d1, 0xa4111, 0x22ef87f, 0x104011,
    0x40110, 0x11c4919, 0x14d113, 0x3c657d, 0x7efd6f, 0x1ec999, 0x100000, 0x11e7d5d, 0x11cc595, 0x11e4995,
    0xeb95f, 0x4111, 0x6191, 0x88010, 0x48000, 0x2004111,
  ]
}
