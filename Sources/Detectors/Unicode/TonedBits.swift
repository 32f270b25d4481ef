import Bytes
import Text

/// Pictures of hands and faces in two colours of skin by turns: bits. Whoever means people shows one colour, or all five.
enum TonedBits {
  private static let fewest = 16
  private static let fewestChanges = 5
  /// How far one of them stands from the next at most.
  private static let reach = 12

  static func find(in text: ByteView) -> Range<Int>? {
    text.withBytes { bytes in
      guard bytes.count >= fewest * 8 else { return nil }
      var first = 0
      var last = -1
      var count = 0
      var changes = 0
      var seen: UInt8 = 0
      var tone: UInt8 = 0
      for i in 0..<bytes.count - 3
      where bytes[i] == 0xF0 && bytes[i + 1] == 0x9F && bytes[i + 2] == 0x8F && 0xBB...0xBF ~= bytes[i + 3] {
        if count == 0 || i - last > reach {
          (first, count, changes, seen) = (i, 0, 0, 0)
        } else if bytes[i + 3] != tone {
          changes += 1
        }
        tone = bytes[i + 3]
        seen |= 1 << (tone - 0xBB)
        count += 1
        last = i + 4
        if seen.nonzeroBitCount > 2 { count = 0 }
        if count >= fewest, changes >= fewestChanges { return first..<last }
      }
      return nil
    }
  }
}
