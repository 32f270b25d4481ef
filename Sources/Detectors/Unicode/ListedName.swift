import Bytes
import Text

/// Names of files as programs list them, one on a line.
enum ListedName {
  /// Whether a place stands in such a name.
  static func holds(_ place: Int, from start: Int, in text: ByteView) -> Bool {
    guard place - start <= 200 else { return false }
    return isBehindRights(place, start, in: text) || isUnderHeading(place, start, in: text)
      || isFound(place, start, in: text)
  }

  /// `-rw-r--r-- 1 a a 1 file`
  static func isBehindRights(_ place: Int, _ start: Int, in text: ByteView) -> Bool {
    guard place - start > 12, let kind = text.at(start), isKind(kind) else { return false }
    for (k, letter) in "rwxrwxrwx".utf8.enumerated() {
      let byte = text[start + 1 + k]
      guard byte == letter || byte == 0x2D || k % 3 == 2 && "sStT".utf8.contains(byte) else { return false }
    }
    return true
  }

  /// A file, a folder, a link, a device, a pipe or a socket.
  private static func isKind(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "d"), UInt8(ascii: "l"), UInt8(ascii: "b"), UInt8(ascii: "c"),
      UInt8(ascii: "p"), UInt8(ascii: "s"):
      true
    default: false
    }
  }

  /// Set in under `Untracked files:`, as `git status` does.
  private static func isUnderHeading(_ place: Int, _ start: Int, in text: ByteView) -> Bool {
    guard text.at(start) == 0x09, !text[start..<place].contains("\u{1B}[3") else { return false }
    let before = text[max(0, start - 4_000)..<start]
    return headings.contains { before.contains($0) }
  }

  private static let headings = ["Untracked files:", "Changes not staged", "Changes to be committed"]

  /// `./a/b`, and the line before or the one behind begins so, too.
  private static func isFound(_ place: Int, _ start: Int, in text: ByteView) -> Bool {
    guard text.at(start) == 0x2E, text.at(start + 1) == 0x2F,
      !text[start..<place].contains(where: { $0 <= 0x20 })
    else { return false }
    if start == 0 {
      return text[place..<min(text.count, place + 400)].contains("\n./")
    }
    return text[max(0, start - 400)..<start].contains("./")
  }
}
