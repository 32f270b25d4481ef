import Bytes
import Text

extension Address {
  /// `… olvasó MI-asszisztensnek:`, `tekoälyavustajalle:`: in languages in which an ending says to whom something is said, the
  /// words before it are about the reader and turn to nobody.
  static func isInDative(_ reader: Range<Int>, in text: ByteView) -> Bool {
    var start = reader.upperBound
    while start > 0, ASCII.isLetter(text[start - 1]) { start -= 1 }
    var end = reader.upperBound
    while let byte = text.at(end), ASCII.isLetter(byte) { end += 1 }
    guard end - start >= 9, text.at(end) == UInt8(ascii: ":"), text.at(end + 1).map({ $0 <= 0x20 }) ?? true
    else { return false }
    let word = text[start..<end].asciiLowercased
    return stems.contains { word.starts(with: $0) }
      && datives.contains { word.ends(with: $0) }
  }

  /// Who that is: Hungarian, Finnish, Estonian, Turkish.
  private static let stems: [StaticString] = [
    "asszisztens", "modell", "agent", "avustaj", "tekoaly", "mallille", "assistendi", "asistan", "ajan",
  ]
  private static let datives: [StaticString] = ["nek", "nak", "lle", "le", "ina", "ine", "ara", "ere"]
}
