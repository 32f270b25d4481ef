import Bytes
import Text
import Verdict

/// A control written out in a value of JSON, between the letters of a word that filters look for or of a name:
/// `"src/pass\u0001word.txt"`. Whoever reads the value has the control itself.
enum EscapedControl {
  private static let reach = 64

  /// Whether the escape that begins at `start` is such a control. `\b`, `\t`, `\n`, `\f` and `\r` have other uses, and so
  /// have a bell and an escape.
  static func place(at start: Int, in text: ByteView) -> Range<Int>? {
    guard start > 0, text[start...].starts(with: "\\u00"), let high = text.at(start + 4),
      let low = text.at(start + 5).flatMap({ ASCII.hexValue($0) }), isControl(high, low),
      isSmall(start - 1, in: text), isSmall(start + 6, in: text)
    else { return nil }
    let place = start..<start + 6
    // The controls of a prompt stand beside the sequences that colour it.
    let near = text[max(0, start - reach)..<min(text.count, start + reach)]
    guard
      InvisibleGap.splitsTellingWord(place, in: text) || NamePlace.isValueOfName(place, in: text)
        || text[NamePlace.token(around: place, in: text)].contains("/"),
      !near.contains("\\u001b"), !near.contains("\\u001B")
    else { return nil }
    return place
  }

  private static func isControl(_ high: UInt8, _ low: UInt8) -> Bool {
    switch high {
    case 0x30: (0x01...0x06).contains(low) || low == 0x0B || low == 0x0E || low == 0x0F
    case 0x31: low != 0x0B
    case 0x37: low == 0x0F
    case 0x38, 0x39: true
    default: false
    }
  }

  private static func isSmall(_ place: Int, in text: ByteView) -> Bool {
    text.at(place).map { ASCII.isLower($0) } == true
  }
}
