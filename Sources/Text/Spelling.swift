import Bytes

/// Where letters of a text may be out of order: one pass, so that only there they are put together again.
struct Spelling {
  /// Eight bytes each, in order: letters that stand alone, one after the other.
  private(set) var loneLetters: [Int] = []
  /// The same for rows of short numbers; sixteen bytes of them at least.
  private(set) var numberRows: [Int] = []
  /// Words that mix letters with digits.
  private(set) var hasMixedWords = false

  init(_ text: ByteView) {
    guard text.count >= 64 else {
      loneLetters = Array(stride(from: 0, to: text.count, by: 8))
      numberRows = loneLetters
      hasMixedWords = true
      return
    }
    var mixed = 0
    var before: UInt64 = 0
    var wasNumbers = false
    text.withBytes { bytes in
      var offset = 0
      while offset &+ 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let low = word & ~Self.tops
        let small = low | 0x2020_2020_2020_2020
        let letters = Self.between(small, 0x61, 0x7A)
        let digits = Self.between(low, 0x30, 0x39)
        let alone = letters & ~(letters &<< 8 | letters &>> 8)
        // Two of them with one byte between.
        if alone & (alone &<< 16 | before &>> 48) != 0 { loneLetters.append(offset) }
        before = alone
        // `1gn0r3` and `5y573m`, but also `@dm1n` and `$y5t3m`.
        let signs = digits | Self.equal(low, 0x40) | Self.equal(low, 0x24) | Self.equal(low, 0x21)
        mixed &+= letters & (signs &<< 8 | signs &>> 8) != 0 && digits != 0 ? 1 : 0
        let gaps =
          Self.equal(low, 0x20) | Self.equal(low, 0x2C) | Self.equal(low, 0x0A) | Self.equal(low, 0x2D)
          | Self.equal(low, 0x3A)
        let numbers = digits | Self.between(small, 0x61, 0x66) | gaps
        let isNumbers = numbers == Self.tops && digits.nonzeroBitCount >= 2 && word & Self.tops == 0
        if isNumbers, wasNumbers { numberRows.append(offset) }
        wasNumbers = isNumbers
        offset &+= 8
      }
    }
    // What is left is less than eight bytes; a row that ends there has begun before.
    hasMixedWords = mixed >= 2
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
