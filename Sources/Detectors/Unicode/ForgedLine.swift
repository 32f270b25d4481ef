import Bytes
import Text

/// Ends of lines that only some programs know, in what was recorded: behind them stands a line of the record that nobody
/// recorded.
enum ForgedLine {
  static func find(in text: ByteView) -> Range<Int>? {
    for sign in signs {
      var from = 0
      var count = 0
      while count < most, let place = text.firstRange(of: sign, from: from) {
        from = place.upperBound
        count += 1
        let start = max(0, place.lowerBound - 80)
        if !OverwrittenText.words(in: text[start..<place.lowerBound]).isEmpty, beginsRecord(from, in: text) {
          return place
        }
      }
    }
    return nil
  }

  private static let most = 64
  private static let signs: [StaticString] = ["\u{85}", "\u{2028}", "\u{2029}"]

  /// `2026-01-05`, `[12:00`, `Jan 5`, `INFO`, `127.0.0.1 - `.
  private static func beginsRecord(_ start: Int, in text: ByteView) -> Bool {
    var i = start
    if text.at(i) == 0x20 { i += 1 }
    if text.at(i) == UInt8(ascii: "[") { i += 1 }
    if text.at(i) == UInt8(ascii: "<") { i += 1 }
    if isDigits(4, i, in: text), text.at(i + 4) == 0x2D || text.at(i + 4) == 0x2F { return true }
    if isDigits(2, i, in: text), text.at(i + 2) == 0x3A, isDigits(2, i + 3, in: text) { return true }
    let end = Address.endOfLetters(from: i, in: text)
    let word = text[i..<end]
    if months.contains(word), text.at(end) == 0x20 {
      return text.at(end + 1).map { ASCII.isDigit($0) || $0 == 0x20 } == true
    }
    if levels.contains(word), text[i..<end].allSatisfy(ASCII.isUpper) { return true }
    var points = 0
    while let byte = text.at(i), ASCII.isDigit(byte) || byte == 0x2E {
      points += byte == 0x2E ? 1 : 0
      i += 1
    }
    return points == 3 && text[i...].starts(with: " - ")
  }

  private static func isDigits(_ count: Int, _ start: Int, in text: ByteView) -> Bool {
    (start..<start + count).allSatisfy { text.at($0).map(ASCII.isDigit) == true }
  }

  private static let months = WordList(" jan feb mar apr may jun jul aug sep oct nov dec ")
  private static let levels = WordList(" info warn warning error debug trace fatal notice critical alert ")
}
