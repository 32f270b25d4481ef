import Bytes
import CPlatform

/// Where letters of a text may be out of order: one pass, so that only there they are put together again.
struct Spelling {
  /// Eight bytes each, in order: letters that stand alone, one after the other.
  private(set) var loneLetters: [Int] = []
  /// The same for rows of short numbers; sixteen bytes of them at least.
  private(set) var numberRows: [Int] = []
  /// Words that mix letters with digits.
  private(set) var hasMixedWords = false
  /// One in a line or more.
  private(set) var isFullOfMixedWords = false

  init(_ reading: Reading) {
    let count = reading.bytes.count
    var mixed = 0
    // In what is left behind the last eight bytes no row begins.
    let last = count & ~7
    let hasPlus = reading.survey.traits.hasPlus
    reading.survey.withBlocks { blocks in
      reading.bytes.withBytes { bytes in
        var before: UInt64 = 0
        var rowEnds = -1
        var numbersBefore: UInt64 = 0
        for number in blocks.indices {
          let base = number &* 64
          // With `+`, which changes nothing that is not looked at again, if it does not keep letters apart.
          var letters = blocks[number].plain & ~blocks[number].digits
          if hasPlus, letters != 0 {
            letters &= ~ByteBlock(bytes, at: base).bits { ByteClass.equal($0, 0x2B) }
          }
          let next = number &+ 1 < blocks.count ? blocks[number &+ 1].plain & ~blocks[number &+ 1].digits : 0
          let alone = letters & ~(letters &<< 1 | before &>> 63) & ~(letters &>> 1 | next &<< 63)
          let earlier = before & ~(before &<< 1) & ~(before &>> 1 | letters &<< 63)
          // Two of them with one byte between.
          let pairs = alone & (alone &<< 2 | earlier &>> 62)
          var found = Self.eights(pairs)
          while found != 0 {
            let at = base &+ found.trailingZeroBitCount
            loneLetters.append(at)
            found &= found &- 1
          }
          before = letters
          let digits = blocks[number].digits
          guard digits != 0 else {
            numbersBefore = 0
            continue
          }
          mixed &+= Self.eights(letters & (digits &<< 1 | digits &>> 1)).nonzeroBitCount
          // A row of numbers is in two of them at least.
          let behind =
            number &+ 1 < blocks.count && blocks[number &+ 1].digits & 0xFF != 0 ? UInt64(1) &<< 56 : 0
          let eights = Self.eights(digits)
          var rows = eights & (eights &<< 8 | numbersBefore | eights &>> 8 | behind)
          numbersBefore = eights &>> 56
          let numbers = rows == 0 ? 0 : ByteBlock(bytes, at: base).bits(Self.mayBeInRow)
          while rows != 0 {
            let at = base &+ rows.trailingZeroBitCount
            rows &= rows &- 1
            guard at < last, (digits &>> UInt64(at &- base) & 0xFF).nonzeroBitCount >= 2,
              numbers &>> UInt64(at &- base) & 0xFF == 0xFF
            else { continue }
            if rowEnds == at { numberRows.append(at) }
            rowEnds = at &+ 8
          }
        }
      }
    }
    // `1gn0r3` and `5y573m`; a short text may hold one such word.
    hasMixedWords = mixed >= (count < 64 ? 1 : 2)
    isFullOfMixedWords = mixed &* 64 > count
  }

  /// Numbers, with letters that are digits too, and what may stand between two.
  @inline(__always)
  private static func mayBeInRow(_ v: ByteClass.Vector) -> ByteClass.Mask {
    typealias B = ByteClass
    let small = v | B.Vector(repeating: 0x20)
    // A comma, a dash and a slash; a colon, a semicolon and an equals sign.
    let gaps =
      B.equal(v, 0x20) .| B.equal(v, 0x0A) .| B.between(v, 0x2B, 0x2D) .| B.equal(v, 0x2F)
      .| B.between(v, 0x3A, 0x3B) .| B.equal(v, 0x3D) .| B.equal(v, 0x7C)
    return B.digits(v) .| B.between(small, 0x61, 0x66) .| B.equal(small, 0x78) .| B.equal(small, 0x75) .| gaps
  }

  /// The lowest bit of every eight that any bit is set in.
  @inline(__always)
  private static func eights(_ bits: UInt64) -> UInt64 {
    guard bits != 0 else { return 0 }
    var all = bits | bits &>> 4
    all |= all &>> 2
    return (all | all &>> 1) & 0x0101_0101_0101_0101
  }
}

/// Eight bytes of a text and what each is, in its top bit.
struct EightBytes {
  private let word: UInt64

  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// How many of them are digits of hexadecimal numbers, before the first that is none.
  @inline(__always)
  var hexLength: Int {
    let low = word & ~Self.tops
    let digits = Self.between(low, 0x30, 0x39) | Self.between(low | Self.ones &* 0x20, 0x61, 0x66)
    return (~(digits & ~word) & Self.tops).trailingZeroBitCount &>> 3
  }

  private static let tops: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The top bit of each byte from `low` to `high`, for bytes below 0x80.
  @inline(__always)
  private static func between(_ word: UInt64, _ low: UInt64, _ high: UInt64) -> UInt64 {
    (word &+ (ones &* (0x80 &- low))) & ~(word &+ (ones &* (0x7F &- high))) & tops
  }
}
