import Bytes
import Text

/// Phrases one a line and nothing else, below a comment that says what they are: `# blocked phrases`.
///
/// Lists of that kind are what filters and tests are made from. A row that wants something of somebody is judged as if there
/// were no comment, and so is one that says more than a few words.
extension Mention {
  private static let longestRow = 64
  private static let mostRows = 48

  func isInBareList(_ line: Range<Int>) -> Bool {
    guard isBareRow(line) else { return false }
    var rows = 1
    let next = line.upperBound + 1
    if next < text.count, isBareRow(self.line(around: next..<next + 1)) { rows += 1 }
    var head = line
    while head.lowerBound > 0, rows < Self.mostRows {
      let end = head.lowerBound - 1
      head = text.startOfLine(of: end, within: 300)..<end
      if isComment(head) { return rows >= 2 && namesPhrases(head) }
      guard isBareRow(head) else { return false }
      rows += 1
    }
    return false
  }

  private func isBareRow(_ line: Range<Int>) -> Bool {
    guard line.count >= 3, line.count <= Self.longestRow, !isComment(line) else { return false }
    let last = text[line.upperBound - 1]
    return last != UInt8(ascii: ".") && last != UInt8(ascii: ":") && last != UInt8(ascii: "!")
  }

  private func isComment(_ line: Range<Int>) -> Bool {
    let row = text[line]
    return Self.signs.contains { row.starts(with: $0) }
  }

  private func namesPhrases(_ head: Range<Int>) -> Bool {
    let said = lowered(head)
    guard said.count <= 100, !orders(said), !wantsSomething(said) else { return false }
    return Self.kinds.contains { said.contains($0) }
  }

  private static let signs: [StaticString] = ["# ", "// ", "; ", "-- ", "% ", "/* ", "## "]
  private static let kinds: [StaticString] = [
    "phrase", "pattern", "payload", "blocklist", "denylist", "stop list", "stop word", "banned", "forbidden",
    "blocked", "jailbreak", "injection", "red team", "red-team", "attack", "sentences", "must be refused",
    "test prompts", "adversarial", "frases", "satze", "frasi", "zinnen", "zdania", "фраз", "短语", "句子",
    "フレーズ", "ブロック語", "문구", "angriff", "attaque", "ataque", "attacc",
  ]
}
