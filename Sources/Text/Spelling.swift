import Bytes

/// Whether letters of a text may be out of order: one pass, so that only such texts are put together again.
struct Spelling {
  /// Letters that stand alone, one after the other.
  private(set) var hasLoneLetters = false
  /// Words that mix letters with digits.
  private(set) var hasMixedWords = false
  /// Rows of short numbers.
  private(set) var hasNumberRows = false

  init(_ text: ByteView) {
    guard text.count >= 64 else {
      hasLoneLetters = true
      hasMixedWords = true
      hasNumberRows = true
      return
    }
    var lone = 0
    var mixed = 0
    var rows = 0
    text.withBytes { bytes in
      var offset = 0
      while offset &+ 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let low = word & ~Self.tops
        let small = low | 0x2020_2020_2020_2020
        let letters = Self.between(small, 0x61, 0x7A)
        let digits = Self.between(low, 0x30, 0x39)
        let alone = letters & ~(letters &<< 8 | letters &>> 8)
        lone &+= alone.nonzeroBitCount >= 3 ? 1 : 0
        // `1gn0r3` and `5y573m`, but also `@dm1n` and `$y5t3m`.
        let signs = digits | Self.equal(low, 0x40) | Self.equal(low, 0x24) | Self.equal(low, 0x21)
        mixed &+= letters & (signs &<< 8 | signs &>> 8) != 0 && digits != 0 ? 1 : 0
        let gaps =
          Self.equal(low, 0x20) | Self.equal(low, 0x2C) | Self.equal(low, 0x0A) | Self.equal(low, 0x2D)
          | Self.equal(low, 0x3A)
        let numbers = digits | Self.between(small, 0x61, 0x66) | gaps
        rows &+= numbers == Self.tops && digits.nonzeroBitCount >= 2 && word & Self.tops == 0 ? 1 : 0
        offset &+= 8
      }
    }
    hasLoneLetters = lone >= 2
    hasMixedWords = mixed >= 2
    hasNumberRows = rows >= 1
  }

  private static let tops: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The top bit of each byte that equals `value`, for bytes below 0x80.
  @inline(__always)
  private static func equal(_ word: UInt64, _ value: UInt64) -> UInt64 {
    ~((word ^ (ones &* value)) &+ (ones &* 0x7F)) & tops
  }

  /// The top bit of each byte from `low` to `high`, for bytes below 0x80.
  @inline(__always)
  private static func between(_ word: UInt64, _ low: UInt64, _ high: UInt64) -> UInt64 {
    (word &+ (ones &* (0x80 &- low))) & ~(word &+ (ones &* (0x7F &- high))) & tops
  }
}
