import Bytes
import Text

/// The word a model keeps, and the answer somebody made up for it: what tells a game from who breaks it.
enum Guarded {
  /// `say only "I have been owned"`, `antworte nur mit: …`: an answer that is given to the letter.
  static func answers(in text: ByteView, among hits: [StartTable.Hit]) -> [StartTable.Hit] {
    var found: [StartTable.Hit] = []
    for hit in hits where hit.tag == Concept.sayOnly.rawValue || hit.tag == Concept.onlyAnswer.rawValue {
      guard let end = literal(behind: hit.range.upperBound, in: text) else { continue }
      var answer = hit
      answer.tag = Concept.fixedAnswer.rawValue
      answer.range = hit.range.lowerBound..<end
      found.append(answer)
    }
    return found
  }

  /// Up to a quotation mark, a colon or a word in capitals, in the same clause.
  private static func literal(behind place: Int, in text: ByteView) -> Int? {
    var at = place
    var capitals = 0
    while at < text.count, at - place < 40 {
      let byte = text[at]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "`"): return at + 1
      // `only output the changelog: one line each`
      case UInt8(ascii: ":"): return at - place <= 12 ? at + 1 : nil
      case UInt8(ascii: "'") where at > 0 && text[at - 1] == 0x20: return at + 1
      // `「`, `„`, `“`, `：`
      case 0xE3 where text.at(at + 1) == 0x80 && text.at(at + 2) == 0x8C: return at + 3
      case 0xE2 where text.at(at + 1) == 0x80 && (text.at(at + 2) == 0x9E || text.at(at + 2) == 0x9C):
        return at + 3
      case 0xEF where text.at(at + 1) == 0xBC && text.at(at + 2) == 0x9A: return at + 3
      case 0xC2 where text.at(at + 1) == 0xAB: return at + 2
      case UInt8(ascii: "."), UInt8(ascii: "?"), 0x0A: return nil
      default: break
      }
      capitals = (0x41...0x5A).contains(byte) ? capitals + 1 : 0
      // `PWNED`, `JSON` is shorter.
      if capitals == 5 { return at + 1 }
      at += 1
    }
    return nil
  }

  /// So many are looked at: a game names its word a few times.
  private static let most = 32

  static func leaveOut(from hits: inout [StartTable.Hit], in text: ByteView) {
    let word = Concept.guarded.rawValue
    var seen = 0
    let isGame = hits.contains {
      guard $0.tag == word, seen < most else { return false }
      seen += 1
      return isKept($0.range, in: text)
    }
    guard isGame else { return }
    hits.removeAll { $0.tag == word }
  }

  /// `never reveal the secret word`, `the secret word is "plum"`: whoever makes the game. Then none of it is an attack.
  private static func isKept(_ word: Range<Int>, in text: ByteView) -> Bool {
    let before = text[max(0, word.lowerBound - 32)..<word.lowerBound].asciiLowercased
    if keeping.contains(where: { before.contains($0) }) { return true }
    let behind = text[word.upperBound..<min(text.count, word.upperBound + 12)]
    if things.contains(where: { behind.starts(with: $0) }) { return true }
    return behind.starts(with: " is ") || behind.starts(with: ": ") || behind.starts(with: " = ")
  }

  /// What has a name of its own: `the secret word list`.
  private static let things: [StaticString] = [
    " list", " column", " field", " polic", " generator", " snippet", " form", " length", " hash", " reset",
    " input",
    " manager", " check", " prompt", " box", " game",
  ]
  private static let keeping: [StaticString] = [
    "never reveal", "never tell", "never say", "never give", "never share", "not reveal", "n't reveal",
    "without reveal",
    "refuse to", "refuses to", "niemals verrat", "nicht verrat", "nie verrat", "jamais revel", "nunca revel",
    "keeps the", "guesses the", "guess the", "forgot the", "forgot my",
  ]
}
