/// Eight bytes in a register, the first of them in the lowest place.
enum EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Where `byte` first stands in `word`, counted from its lowest byte.
  @inline(__always)
  static func first(_ byte: UInt8, in word: UInt64) -> Int? {
    let difference = word ^ (ones &* UInt64(byte))
    // Only the lowest mark is reliable, and it is the one wanted.
    let marks = (difference &- ones) & ~difference & (ones &* 0x80)
    return marks == 0 ? nil : marks.trailingZeroBitCount >> 3
  }

  /// The first `count` bytes of `word` so that words compare as their bytes do; what is missing comes before
  /// everything.
  @inline(__always)
  static func ordered(_ word: UInt64, upTo count: Int) -> UInt64 {
    count >= 8 ? word.byteSwapped : (word & (1 << UInt64(count * 8) &- 1)).byteSwapped
  }

  /// The bytes of `text` from `offset` on, as many as there are up to eight.
  @inline(__always)
  static func load(_ text: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
    if offset &+ 8 <= text.count {
      return UInt64(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var word: UInt64 = 0
    var i = text.count
    while i > offset {
      i &-= 1
      word = word << 8 | UInt64(text[i])
    }
    return word
  }
}
