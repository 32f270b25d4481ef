import Bytes
import Text

/// A blank that is none of ASCII at the end of what is compared or opened, and in the name of a setting: what is shown is
/// `"admin"`, and what is meant is another. Labels end with such blanks, too, and are put together with what follows.
enum OddBlank {
  private static let most = 64

  static func find(in text: ByteView, as kind: TextKind) -> Range<Int>? {
    var i = 0
    var count = 0
    while count < most, let blank = next(from: i, in: text) {
      count += 1
      i = blank.upperBound
      if endsValue(blank, in: text, as: kind) || endsName(blank, in: text) || endsInterpreter(blank, in: text)
        || isSwitch(blank, in: text, as: kind) || kind == .toolResult && endsListed(blank, in: text)
      {
        return blank
      }
    }
    return nil
  }

  /// U+00A0, U+2000 to U+200A, U+202F, U+205F, U+3000.
  static func next(from start: Int, in text: ByteView) -> Range<Int>? {
    typealias B = ByteClass
    let place = text.firstForeign(from: start) { a, b, c in
      let general =
        B.equal(b, 0x80) .& (B.between(c, 0x80, 0x8A) .| B.equal(c, 0xAF))
        .| B.equal(b, 0x81) .& B.equal(c, 0x9F)
      return B.equal(a, 0xC2) .& B.equal(b, 0xA0) .| B.equal(a, 0xE2) .& general
        .| B.equal(a, 0xE3) .& B.equal(b, 0x80) .& B.equal(c, 0x80)
    }
    return place.map { $0..<$0 &+ (text[$0] == 0xC2 ? 2 : 3) }
  }

  /// Whether a text may hold any of them.
  static func mayStand(in pages: ForeignPages) -> Bool {
    pages.mayHold(0xC2, 0xA0...0xA0) || pages.mayHoldGeneral(0x80...0x8A) || pages.mayHoldGeneral(0xAF...0xAF)
      || pages.mayHoldFurther(0x9F...0x9F) || pages.mayHold(0xE3, 0x80...0x80)
  }

  /// Where such a blank ends that begins at `i`.
  static func blank(at i: Int, in text: ByteView) -> Int? {
    text.withBytes { i &+ 1 < $0.count ? end(ofBlankAt: i, in: $0) : nil }
  }

  @inline(__always)
  private static func end(ofBlankAt i: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    switch bytes[i] {
    case 0xC2: return bytes[i &+ 1] == 0xA0 ? i &+ 2 : nil
    case 0xE2 where i &+ 2 < bytes.count:
      let isThin = bytes[i &+ 1] == 0x80 && (0x80...0x8A ~= bytes[i &+ 2] || bytes[i &+ 2] == 0xAF)
      return isThin || bytes[i &+ 1] == 0x81 && bytes[i &+ 2] == 0x9F ? i &+ 3 : nil
    case 0xE3 where i &+ 2 < bytes.count:
      return bytes[i &+ 1] == 0x80 && bytes[i &+ 2] == 0x80 ? i &+ 3 : nil
    default: return nil
    }
  }

  /// `== "admin…"`, `"path": "/etc/passwd…"`.
  private static func endsValue(_ blank: Range<Int>, in text: ByteView, as kind: TextKind) -> Bool {
    guard let quote = text.at(blank.upperBound), quote == 0x22 || quote == 0x27 else { return false }
    var start = blank.lowerBound
    while start > 0, isPart(text[start - 1]), blank.lowerBound - start < 120 { start -= 1 }
    let value = text[start..<blank.lowerBound]
    guard value.count >= 3, start > 0, text[start - 1] == quote else { return false }
    if value.contains("/") { return text[start] == 0x2F || text[start] == 0x2E || text[start] == 0x7E }
    guard kind == .code, value.allSatisfy({ ASCII.isLower($0) || $0 == 0x5F }) else { return false }
    // What is put together with something is a label.
    var next = blank.upperBound + 1
    while text.at(next) == 0x20 { next += 1 }
    if text.at(next) == 0x2B || text.at(next) == 0x2E || text.at(next) == 0x25 { return false }
    return FoldedName.isTelling(value) || text[..<(start - 1)].ends(with: "== ")
      || text[..<(start - 1)].ends(with: "!= ")
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    ASCII.isWord(byte) || byte == 0x2F || byte == 0x2E || byte == 0x2D || byte == 0x7E
  }

  /// `PATH…=`: the name of another variable.
  private static func endsName(_ blank: Range<Int>, in text: ByteView) -> Bool {
    guard text.at(blank.upperBound) == 0x3D,
      text.at(blank.upperBound + 1).map({ $0 > 0x20 && $0 != 0x3D }) == true
    else { return false }
    var start = blank.lowerBound
    while start > 0, ASCII.isUpper(text[start - 1]) || text[start - 1] == 0x5F { start -= 1 }
    return blank.lowerBound - start >= 3 && (start == 0 || text[start - 1] == 0x0A)
  }

  /// `PermitRootLogin…no`: all of a line, which is none of the settings then.
  private static func isSwitch(_ blank: Range<Int>, in text: ByteView, as kind: TextKind) -> Bool {
    guard kind == .document else { return false }
    var start = blank.lowerBound
    while start > 0, ASCII.isLetter(text[start - 1]), blank.lowerBound - start < 40 { start -= 1 }
    guard start == 0 || text[start - 1] == 0x0A, blank.lowerBound - start >= 6,
      text[(start + 1)..<blank.lowerBound].contains(where: ASCII.isUpper)
    else { return false }
    let end = Address.endOfLetters(from: blank.upperBound, in: text)
    return switches.contains(text[blank.upperBound..<end]) && (text.at(end) == nil || text.at(end) == 0x0A)
  }

  private static let switches = WordList(" yes no true false on off none ")

  /// The end of a name in a list of files.
  private static func endsListed(_ blank: Range<Int>, in text: ByteView) -> Bool {
    guard text.at(blank.upperBound) == nil || text.at(blank.upperBound) == 0x0A else { return false }
    let start = text.startOfLine(of: blank.lowerBound, within: 200)
    return ListedName.isBehindRights(blank.lowerBound, start, in: text)
  }

  /// `#!/bin/sh…`
  private static func endsInterpreter(_ blank: Range<Int>, in text: ByteView) -> Bool {
    blank.lowerBound <= 60 && text.starts(with: "#!/") && !text[..<blank.lowerBound].contains("\n")
  }
}
