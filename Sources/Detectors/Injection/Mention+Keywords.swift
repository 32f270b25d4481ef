import Bytes
import Text

/// Words that stand in a list of what something is about: `keywords: llm, guardrails, ignore-previous-instructions`.
///
/// A package that looks for attacks is filed under their names. The list says that it is one, and its items are short.
extension Mention {
  func isOfKeywords(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult || kind == .prompt, !mark.isEmpty else { return false }
    return isKeyword(mark.lowerBound) || isKeyword(mark.upperBound - 1)
  }

  private static let longest = 300
  /// Between commas an item has so many words at most.
  private static let mostWords = 3

  private func isKeyword(_ place: Int) -> Bool {
    let line = line(around: place..<place + 1)
    guard let label = label(before: place, in: line) else { return false }
    var end = place
    while end < line.upperBound, !isEnd(end, in: line) { end += 1 }
    var commas = 0
    var words = 1
    for i in label..<end {
      switch text[i] {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "#"), 0xC2:
        commas += 1
        words = 0
      case 0x20: if i > label, text[i - 1] != 0x20 { words += 1 }
      case UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "/"): return false
      default: break
      }
      if words > Self.mostWords + 1 { return false }
    }
    return commas >= 1
  }

  private func isEnd(_ i: Int, in line: Range<Int>) -> Bool {
    text[i] == UInt8(ascii: ".") && (text.at(i + 1).map { $0 <= 0x20 } ?? true)
      || text[i] == UInt8(ascii: "]") || text[i] == UInt8(ascii: "}")
  }

  /// Where the list begins behind its name.
  private func label(before place: Int, in line: Range<Int>) -> Int? {
    var at = place
    while at > line.lowerBound, place - at < Self.longest {
      at -= 1
      guard text[at] == UInt8(ascii: ":") else { continue }
      let end = at > line.lowerBound && text[at - 1] == 0x22 ? at - 1 : at
      let head = lowered(max(line.lowerBound, at - 32)..<end)
      return Self.labels.contains { head.ends(with: $0) } ? at + 1 : nil
    }
    return nil
  }

  private static let labels: [StaticString] = [
    "keywords", "keyword", "tags", "topics", "categories", "labels", "subjects", "schlagworte",
    "schlagwörter", "stichworte", "mots-clés", "mots-cles", "étiquettes", "palabras clave", "etiquetas",
    "parole chiave", "palavras-chave", "trefwoorden", "słowa kluczowe", "ключевые слова", "теги", "关键词", "标签",
    "キーワード", "タグ",
  ]
}
