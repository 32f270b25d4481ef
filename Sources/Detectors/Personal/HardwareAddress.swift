import Bytes

/// MAC addresses: six pairs with colons or hyphens between them, or three groups of four with points.
enum HardwareAddress {
  /// The address whose first pair begins at `start`.
  static func match(at start: Int, in text: ByteView) -> Range<Int>? {
    guard start + 14 <= text.count, start == 0 || !isPart(text[start - 1]) else { return nil }
    let mark = text[start + 2]
    let isDotted = text[start + 4] == 0x2E && ASCII.hexValue(mark) != nil
    guard isDotted || mark == 0x3A || mark == 0x2D else { return nil }
    let size = isDotted ? 4 : 2
    let sign: UInt8 = isDotted ? 0x2E : mark
    let end = start + (isDotted ? 14 : 17)
    guard end <= text.count else { return nil }
    var seen: UInt16 = 0
    var value: UInt64 = 0
    for i in 0..<end - start {
      let byte = text[start + i]
      if i % (size + 1) == size {
        guard byte == sign else { return nil }
      } else {
        guard let hex = ASCII.hexValue(byte) else { return nil }
        seen |= 1 << UInt16(hex)
        value = value << 4 | UInt64(hex)
      }
    }
    if let next = text.at(end), isPart(next) { return nil }
    // Nobody's, everybody's, and the example in every manual.
    guard seen.nonzeroBitCount > 2, value != 0xAABB_CCDD_EEFF else { return nil }
    return start..<end
  }

  private static func isPart(_ b: UInt8) -> Bool { ASCII.isWord(b) || b == 0x3A || b == 0x2D || b == 0x2E }
}
