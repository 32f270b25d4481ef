import Bytes
import Text

/// Names of works in a list of them: of songs, talks, books.
extension Mention {
  /// Whether a mark begins and ends in rows of a list whose heading says that it holds names, as a name is written.
  func isInTitles(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult || kind == .prompt, !mark.isEmpty else { return false }
    return isInTitle(mark.lowerBound, of: mark) && isInTitle(mark.upperBound - 1, of: mark)
  }

  private func isInTitle(_ place: Int, of mark: Range<Int>) -> Bool {
    let line = line(around: place..<place + 1)
    guard line.count <= 120, let start = startOfItem(line),
      isWrittenAsName(start..<min(line.upperBound, max(place + 1, min(mark.upperBound, line.upperBound))))
    else { return false }
    // The heading, behind other rows.
    var head = line
    for _ in 0..<24 where head.lowerBound > 0 {
      let end = head.lowerBound - 1
      head = text.startOfLine(of: end, within: 300)..<end
      if head.isEmpty { continue }
      if startOfItem(head) == nil { return isHeadingOfNames(head) }
    }
    return false
  }

  /// Behind `01 `, `[2] `, `09:00 `, `3. ` or `- ` at the beginning of a line.
  private func startOfItem(_ line: Range<Int>) -> Int? {
    var at = line.lowerBound
    while at < line.upperBound, text[at] == 0x20 { at += 1 }
    let start = at
    while at < line.upperBound, at - start < 7,
      ASCII.isDigit(text[at]) || [0x5B, 0x5D, 0x3A, 0x2E, 0x29, 0x2D, 0x2A].contains(text[at])
    {
      at += 1
    }
    return at > start && text.at(at) == 0x20 ? at + 1 : nil
  }

  /// Every word begins with a capital, but for the small ones: whoever orders something writes a sentence.
  private func isWrittenAsName(_ part: Range<Int>) -> Bool {
    var at = part.lowerBound
    var words = 0
    while at < part.upperBound {
      guard ASCII.isLetter(text[at]) else {
        // Behind a colon or in brackets stands what the work is.
        if text[at] == UInt8(ascii: ":") || text[at] == UInt8(ascii: "(") { break }
        if text[at] >= 0x80 { return false }
        at += 1
        continue
      }
      let end = Address.endOfLetters(from: at, in: text)
      let isName = ASCII.isUpper(text[at]) && (end - at == 1 || ASCII.isLower(text[at + 1]))
      guard isName || Self.smallWords.contains(text[at..<end]) else { return false }
      words += 1
      at = end
    }
    return words >= 2
  }

  private func isHeadingOfNames(_ line: Range<Int>) -> Bool {
    guard line.count <= 80 else { return false }
    let said = lowered(line)
    var at = 0
    while at < said.count {
      guard ASCII.isLetter(said[at]) else {
        at += 1
        continue
      }
      let end = Address.endOfLetters(from: at, in: said)
      if Self.collections.contains(said[at..<end]) { return true }
      at = end
    }
    return false
  }

  private static let smallWords = WordList(" of the and no a an in on for to at by with from or ")
  private static let collections = WordIndex(
    " playlist tracklist setlist tracks songs albums discography catalogue catalog library books novels films movies episodes podcasts programme talks conference sessions keynotes schedule exhibits paintings plays chapters titles chansons livres canciones libros lieder bucher programm titel programma "
  )
}
