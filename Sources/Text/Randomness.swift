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
    var bits = 0.0
    var previous: UInt8 = 0x20
    var up = 1
    var down = 1
    var same = 1
    length = text.count
    for byte in text {
      let bit: UInt64 = 1 << UInt64(byte & 63)
      switch byte >> 6 {
      case 0: seen.0 |= bit
      case 1: seen.1 |= bit
      case 2: seen.2 |= bit
      default: seen.3 |= bit
      }
      count(byte)
      bits += Self.cost(of: byte, after: previous)
      // Hex and base36 count on from 9 to a, and from Z and z to 0.
      up = byte == previous &+ 1 || (previous == 0x39 && byte | 0x20 == 0x61) ? up + 1 : 1
      down = byte == previous &- 1 && byte != 0 ? down + 1 : 1
      same = byte == previous ? same + 1 : 1
      longestSequence = max(longestSequence, up, down)
      longestRepeat = max(longestRepeat, same)
      previous = byte
    }
    distinct =
      seen.0.nonzeroBitCount + seen.1.nonzeroBitCount + seen.2.nonzeroBitCount + seen.3.nonzeroBitCount
    surprise = length > 0 ? bits / Double(length) : 0
  }

  private mutating func count(_ byte: UInt8) {
    if ASCII.isDigit(byte) {
      digits += 1
    } else if ASCII.isUpper(byte) {
      uppers += 1
    } else if ASCII.isLower(byte) {
      lowers += 1
    } else {
      others += 1
    }
  }

  /// A coarse model of names in code and prose: common letter pairs are cheap, digits in a row are numbers,
  /// changes between letters and digits or of case in the middle of a word are not expected.
  private static func cost(of byte: UInt8, after previous: UInt8) -> Double {
    if ASCII.isDigit(byte) {
      return ASCII.isDigit(previous) ? 3.3 : (ASCII.isLetter(previous) ? 5.5 : 4)
    }
    guard ASCII.isLetter(byte) else { return ASCII.isAlphanumeric(previous) ? 3 : 4 }
    guard ASCII.isLetter(previous) else { return ASCII.isDigit(previous) ? 6 : 4 }
    if ASCII.isLower(previous), ASCII.isUpper(byte) { return 5.5 }
    let pair = commonPairs[Int(previous | 0x20) - 0x61] >> UInt32((byte | 0x20) - 0x61) & 1 != 0
    let flip: Double = ASCII.isUpper(previous) == ASCII.isUpper(byte) ? 0 : 0.5
    return (pair ? 2.6 : 6.5) + flip
  }

  /// For each letter, the letters that often follow it in words and names.
  private static let commonPairs: [UInt32] = [
    0x13ebd6e, 0x124911, 0x1a4d95, 0x164119, 0xefb97d, 0x124931, 0x1661d1, 0xa4111, 0x22ef87f, 0x104011,
    0x40110, 0x11c4919, 0x14d113, 0x3c657d, 0x7efd6f, 0x1ec999, 0x100000, 0x11e7d5d, 0x11cc595, 0x11e4995,
    0xeb95f, 0x4111, 0x6191, 0x88010, 0x48000, 0x2004111,
  ]
}
