import Bytes
import Text

/// `4,000 prompts. Typical rows: ignore your rules; you are a cat; what is …. Labels: 0 benign, 1 attack`: what a set of data
/// holds, side by side and without quotation marks, in a text about that set.
extension Mention {
  func isOfDataSet(_ place: Range<Int>, in line: Range<Int>) -> Bool {
    var at = place.lowerBound
    while at > line.lowerBound, place.lowerBound - at < 240, text[at - 1] != UInt8(ascii: ":") { at -= 1 }
    guard at > line.lowerBound + 4, text[at - 1] == UInt8(ascii: ":"),
      let head = Address.word(before: at - 1, in: text), Self.rowNames.contains(lowered(text[head]))
    else { return false }
    var signs = 0
    var end = at
    while end < line.upperBound, end - at < 600, text[end] != UInt8(ascii: ".") || text.at(end + 1) != 0x20 {
      if text[end] == UInt8(ascii: ";") || text[end] == UInt8(ascii: "/") && text[end - 1] == 0x20 {
        signs += 1
      }
      end += 1
    }
    guard signs >= 2, end > place.lowerBound else { return false }
    let said = lowered(max(0, at - 600)..<min(text.count, end + 400))
    return Self.setWords.count { said.contains($0) } >= 2
  }

  private static let rowNames = WordList(
    " rows row samples sample examples example entries items prompts inputs utterances sentences zeilen beispiele exemples lignes ejemplos filas esempi righe exemplos linhas voorbeelden rijen "
  )
  private static let setWords: [StaticString] = [
    "data set", "data-set", "dataset", "datensatz", "label", "benign", "harmless", "prompts", "classifier",
    "training", "benchmark", "licen", "annotat", "test split", "jeu de donnees", "conjunto de datos",
    "klasse", "corpus", "split", "evaluat",
  ]
}
