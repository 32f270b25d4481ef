import Bytes
import Text

/// A single letter of Thai or Ethiopic in the middle of a Latin word, where nothing else is written in it: `us…r`.
enum LoneLetter {
  /// More of them, and somebody writes in that script.
  private static let most = 2

  static func find(in text: ByteView) -> Range<Int>? {
    text.withBytes { bytes in
      var count = 0
      var found: Range<Int>?
      for base in stride(from: 0, to: bytes.count, by: ByteBlock.size) {
        var places = ByteBlock(bytes, at: base).bits { ByteClass.between($0, 0xE0, 0xE1) }
        while places != 0 {
          let at = base &+ places.trailingZeroBitCount
          places &= places &- 1
          guard at + 3 < bytes.count, isFar(bytes[at], bytes[at + 1]) else { continue }
          count += 1
          if count > most { return nil }
          if at >= 2, ASCII.isLower(bytes[at - 1]), ASCII.isLower(bytes[at - 2]), ASCII.isLower(bytes[at + 3])
          {
            found = found ?? at..<at + 3
          }
        }
      }
      return found
    }
  }

  /// Thai and Ethiopic.
  private static func isFar(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xE0 ? second == 0xB8 || second == 0xB9 : 0x88...0x8D ~= second
  }
}
