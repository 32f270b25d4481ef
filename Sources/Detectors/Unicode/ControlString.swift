import Bytes
import Text

/// Strings of control that a terminal takes as questions, as pictures, or as letters to draw with.
enum ControlString {
  /// What is wrong with the one that begins at `start`, by its kind.
  static func fault(at start: Int, in text: ByteView) -> StaticString? {
    switch text.at(start + 1) {
    case 0x5F:
      return handsOverFile(from: start + 2, in: text) ? "a file is read by the terminal (kitty)" : nil
    case 0x50: return definesLetters(from: start + 2, in: text) ? "letters are drawn as others (DECDLD)" : nil
    default: return nil
    }
  }

  /// `ESC P $ q rm -rf …`: a terminal answers such a question by repeating it.
  static func asksBack(from start: Int, in text: ByteView) -> Bool {
    guard text.at(start) == UInt8(ascii: "$") || text.at(start) == UInt8(ascii: "+"),
      text.at(start + 1) == UInt8(ascii: "q")
    else { return false }
    let body = text[(start + 2)..<min(text.count, start + 200)]
    guard let end = body.indices.first(where: { body[$0] == 0x07 || body[$0] == 0x1B }) else { return false }
    // No question is of two lines: what is typed back ends one.
    if body[..<end].contains(where: { $0 == 0x0A || $0 == 0x0D }) { return true }
    return OverwrittenText.words(in: body[..<end]).count >= 2
  }

  /// `ESC _ G t=f;…`: a picture that the terminal is to read from a file, and deletes if it was a temporary one. Programs
  /// hand over pictures by their names, and files of their own.
  private static func handsOverFile(from start: Int, in text: ByteView) -> Bool {
    guard text.at(start) == UInt8(ascii: "G") else { return false }
    var end = start + 1
    while let byte = text.at(end), byte != 0x3B, byte > 0x20, end - start < 200 { end += 1 }
    guard text.at(end) == 0x3B else { return false }
    let keys = text[(start + 1)..<end].split(separator: 0x2C)
    guard keys.contains(where: { $0.elementsEqual("t=f".utf8) || $0.elementsEqual("t=t".utf8) }) else {
      return false
    }
    var stop = end + 1
    while let byte = text.at(stop), byte > 0x20, stop - end < 2_000 { stop += 1 }
    guard let path = text[(end + 1)..<stop].decodedFromBase64 else { return false }
    let name = ByteView(path)
    return !name.contains("tty-graphics-protocol") && !pictures.contains { name.ends(with: $0) }
  }

  /// `ESC [ 13;"del *.*";13p`: what a key types from now on, where that is the end of it.
  @inline(__always)
  static func endOfKey(from start: Int, in text: ByteView) -> Int? {
    var i = start
    while i < text.count, i &- start < 8, text[i] &- 0x30 < 10 || text[i] == 0x3B { i &+= 1 }
    guard i < text.count, text[i] == 0x22 || text[i] == 0x27 else { return nil }
    return endOfKey(from: start, quotedAt: i, in: text)
  }

  private static func endOfKey(from start: Int, quotedAt first: Int, in text: ByteView) -> Int? {
    var i = first
    guard let quote = text.at(i), quote == 0x22 || quote == 0x27 else { return nil }
    var letters = 0
    var isOpen = false
    while let byte = text.at(i), byte >= 0x20, byte < 0x7F, i - start < 200 {
      i += 1
      if byte == quote {
        isOpen.toggle()
      } else if isOpen {
        letters += 1
      } else if byte == UInt8(ascii: "p") {
        return letters >= 2 ? i : nil
      } else if !ASCII.isDigit(byte), byte != 0x3B {
        return nil
      }
    }
    return nil
  }

  private static let pictures: [StaticString] = [
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".rgb", ".rgba", ".bmp", ".tmp",
  ]

  /// `ESC P 1;1;… {`: what letters look like from now on.
  private static func definesLetters(from start: Int, in text: ByteView) -> Bool {
    var i = start
    while let byte = text.at(i), i - start < 40, ASCII.isDigit(byte) || byte == 0x3B { i += 1 }
    return i > start && text.at(i) == UInt8(ascii: "{")
  }
}
