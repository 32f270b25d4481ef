import Bytes
import Text

/// Words of letters and digits that are no numbers of anybody.
extension PersonalSearch {
  /// `1gn0r3`, `b4d1d3a`: small letters and digits by turns, as no office writes numbers.
  static func isWoven(_ word: Range<Int>, in text: ByteView) -> Bool {
    guard word.count >= 5, word.count <= 16 else { return false }
    return text.withBytes { bytes in
      let mask: UInt64 = 1 &<< UInt64(word.count) &- 1
      guard word.lowerBound &+ 16 <= bytes.count else {
        let all = ByteBlock(UnsafeRawBufferPointer(rebasing: bytes[word.lowerBound...]), at: 0)
        let small = all.bits { ByteClass.between($0, 0x61, 0x7A) }
        return isWoven(all.bits(ByteClass.digits), small, mask)
      }
      let row = bytes.loadUnaligned(fromByteOffset: word.lowerBound, as: ByteBlock.Vector.self)
      let digits = unsafeBitCast(ByteClass.digits(row), to: ByteBlock.Vector.self)
      let small = unsafeBitCast(ByteClass.between(row, 0x61, 0x7A), to: ByteBlock.Vector.self)
      return isWoven(ByteBlock.tops(digits), ByteBlock.tops(small), mask)
    }
  }

  @inline(__always)
  private static func isWoven(_ digits: UInt64, _ small: UInt64, _ mask: UInt64) -> Bool {
    small & mask != 0 && ((digits ^ digits &>> 1) & mask &>> 1).nonzeroBitCount >= 3
  }
}
