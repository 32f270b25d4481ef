import Bytes
import Text
import Verdict

/// An override or another control written out in a value of JSON, in the middle of a name: `"offer\u202efdp.js"` is shown as `offersj.pdf` by
/// whatever reads the value. Those who write about such characters put them between brackets and quotes.
enum EscapedDirection {
  static func findings(in text: ByteView) -> [Finding] {
    var from = 0
    // Backslashes are rare, and a byte is found sooner than five.
    while let start = text.firstIndex(of: 0x5C, from: from) {
      from = start + 1
      if text.at(start + 2) == 0x30, let control = EscapedControl.place(at: start, in: text) {
        return [
          UnicodeRule.invisibleInName.finding(
            at: control,
            evidence: Evidence(plain: "a control character between letters, written in an escape"))
        ]
      }
      guard text[start...].starts(with: escape) else { continue }
      from = start + escape.utf8CodeUnitCount
      if let end = endOfBranch(from: start, in: text) {
        return [
          UnicodeRule.direction.finding(
            at: start..<end, evidence: Evidence(plain: "escaped overrides and isolates around words"))
        ]
      }
      guard let last = text.at(from), last | 0x20 == UInt8(ascii: "e") || last | 0x20 == UInt8(ascii: "d"),
        start > 0, isPart(text[start - 1]), text.at(from + 1).map(isPart) == true
      else { continue }
      return [
        UnicodeRule.direction.finding(
          at: start..<from + 1, evidence: Evidence(plain: "an escaped override inside a name"))
      ]
    }
    return []
  }

  /// `\u202e\u2066 // hidden\u2069`: an override and an isolate side by side, words, and the end of the isolate.
  private static func endOfBranch(from start: Int, in text: ByteView) -> Int? {
    guard text[start...].starts(with: "\\u202e\\u2066") || text[start...].starts(with: "\\u202E\\u2066")
    else {
      return nil
    }
    var i = start + 12
    var letters = 0
    while let byte = text.at(i), byte != 0x22, byte != 0x5C, i - start < 200 {
      letters += ASCII.isLetter(byte) ? 1 : 0
      i += 1
    }
    return letters >= 3 && text[i...].starts(with: "\\u2069") ? i + 6 : nil
  }

  /// The same of an address or of markup, once it is read: `offer%E2%80%AEfdp.js`.
  static func inName(of text: ByteView) -> Range<Int>? {
    guard let sign = text.firstRange(of: "\u{202E}") ?? text.firstRange(of: "\u{202D}"), sign.lowerBound > 0,
      isPart(text[sign.lowerBound - 1]), text.at(sign.upperBound).map(isPart) == true
    else { return nil }
    return sign
  }

  /// What the escapes of overrides have in common.
  private static let escape: StaticString = "\\u202"

  private static func isPart(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == 0x2E || byte == 0x5F || byte == 0x2D
  }
}
