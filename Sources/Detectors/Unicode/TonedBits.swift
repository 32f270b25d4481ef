import Bytes
import Text

/// Pictures of hands and faces in two colours of skin by turns: bits. Whoever means people shows one colour, or all five.
enum TonedBits {
  private static let fewest = 16
  private static let fewestChanges = 5
  /// How far one of them stands from the next at most.
  private static let reach = 12

  static func find(in text: ByteView) -> Range<Int>? {
    guard text.count >= fewest * 8 else { return nil }
    var first = 0
    var last = -1
    var count = 0
    var changes = 0
    var seen: UInt8 = 0
    var tone: UInt8 = 0
    var from = 0
    while let i = text.firstIndex(of: 0xF0, from: from) {
      from = i + 1
      guard text.at(i + 1) == 0x9F, text.at(i + 2) == 0x8F, let next = text.at(i + 3), 0xBB...0xBF ~= next
      else {
        continue
      }
      if count == 0 || i - last > reach {
        (first, count, changes, seen) = (i, 0, 0, 0)
      } else if next != tone {
        changes += 1
      }
      tone = next
      seen |= 1 << (tone - 0xBB)
      count += 1
      last = i + 4
      if seen.nonzeroBitCount > 2 { count = 0 }
      if count >= fewest, changes >= fewestChanges { return first..<last }
    }
    return nil
  }
}
