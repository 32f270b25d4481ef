import Bytes

/// Files in which a runner of tests keeps what a program answered: `exports[`name 1`] = `…`;`.
enum Snapshot {
  /// Whether a place stands in one of the answers, and not between them, where the file itself speaks.
  static func holds(_ place: Int, in text: ByteView) -> Bool {
    // Of files of programs no more than the first few KiB are read.
    guard place <= CovertOrders.head, heads.contains(where: { text.starts(with: $0) }) else { return false }
    var isOpen = false
    for i in 0..<min(place, text.count) where text[i] == UInt8(ascii: "`") && text[max(0, i - 1)] != 0x5C {
      isOpen.toggle()
    }
    return isOpen
  }

  private static let heads: [StaticString] = [
    "// Jest Snapshot v", "// Vitest Snapshot v", "// Bun Snapshot v",
  ]
}
