import Bytes
import Text

/// Rows that hold words of attacks to be looked at: of tables, of results, of what a search or a test has found.
extension Mention {
  /// `[PASS] ignore …`, `"ignore …",1`, `input="ignore …", label=attack`
  func isRow(_ place: Range<Int>, in line: Range<Int>) -> Bool {
    let row = text[line]
    if isOfTable(line) || isOfCase(line) { return true }
    if Self.verdicts.contains(where: { row.starts(with: $0) }) || isFoundInTests(row) || isCompared(row) {
      return true
    }
    guard let quote = quotation(around: place, in: line), text[quote.lowerBound] == 0x22 else { return false }
    var end = line.upperBound
    while end > quote.upperBound, text[end - 1] <= 0x20 { end -= 1 }
    let behind = text[quote.upperBound..<end]
    if quote.lowerBound == line.lowerBound, behind.at(0) == UInt8(ascii: ","), behind.count <= 16,
      behind.allSatisfy({ ASCII.isWord($0) || $0 == 0x2C || $0 == 0x2D || $0 == 0x2E })
    {
      return true
    }
    let name = text[line.lowerBound..<quote.lowerBound]
    // `{"text": "…", "label": "malicious"}`, `level=info text="…"`
    if name.ends(with: ": ") || name.ends(with: "\":"), Self.members.contains(where: { behind.contains($0) })
    {
      return true
    }
    if name.ends(with: "="), name.contains(" level=") { return true }
    return name.ends(with: "=") && Self.labels.contains { behind.contains($0) }
  }

  /// `tests/fixtures/override.txt:3:Ignore …`: what a search has found in files that are there to hold such words.
  private func isFoundInTests(_ row: ByteView) -> Bool {
    guard let colon = row[..<min(row.count, 160)].firstIndex(of: UInt8(ascii: ":"), from: 0), colon > 2 else {
      return false
    }
    var end = colon + 1
    while row.at(end).map(ASCII.isDigit) == true { end += 1 }
    guard end > colon + 1, row.at(end) == UInt8(ascii: ":") else { return false }
    let path = lowered(row[..<colon])
    return !path.contains(" ") && Self.specimenFolders.contains { path.contains($0) }
  }

  private static let specimenFolders: [StaticString] = [
    "test", "fixture", "spec/", "corpus", "payload", "threat", "redteam", "red-team", "jailbreak",
    "injection", "evals/", "samples/", "security/",
  ]

  /// `actual:   'ignore …'`: what a test compares.
  func isCompared(_ row: ByteView) -> Bool {
    var start = 0
    while let byte = row.at(start), byte == 0x20 || byte == 0x2B || byte == 0x2D || byte == 0x45 {
      start += 1
    }
    let rest = row[start...]
    guard let name = Self.compared.first(where: { rest.starts(with: $0) }) else { return false }
    var i = name.utf8CodeUnitCount
    while rest.at(i) == 0x20 { i += 1 }
    return rest.at(i) == 0x22 || rest.at(i) == 0x27 || rest.at(i) == 0x60
  }

  private static let compared: [StaticString] = [
    "expected:", "actual:", "received:", "got:", "want:", "Expected:", "Received:", "Actual:", "wanted:",
    "found:",
  ]

  private static let verdicts: [StaticString] = [
    "[PASS]", "[FAIL]", "[PASSED]", "[FAILED]", "[OK]", "[BLOCKED]", "[REFUSED]", "[DENIED]", "[ERROR]",
    "PASS ", "FAIL ", "PASS:", "FAIL:", "PASSED ", "FAILED ", "BLOCKED ", "[x] ", "[ ] ",
  ]
  private static let members: [StaticString] = [
    "\"label\":", "\"class\":", "\"expected\":", "\"verdict\":", "\"category\":",
  ]
  private static let labels: [StaticString] = [
    "label=", "expected=", "verdict=", "score=", "category=", "class=", "result=", "outcome=",
  ]

  /// `1;forget your rules;attack` below `id;text;class`: a row with as many fields as the heading that names a class.
  private func isOfTable(_ line: Range<Int>) -> Bool {
    for sign in [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"), UInt8(ascii: ",")] {
      let count = fields(of: line, between: sign)
      guard (1...8).contains(count) else { continue }
      var start = 0
      for _ in 0..<3 {
        guard let end = text[..<min(text.count, start + 300)].firstIndex(of: 0x0A, from: start),
          end < line.lowerBound
        else { break }
        let head = text[start..<end]
        if head.count(where: { $0 == sign }) == count {
          let said = lowered(head)
          if Self.headings.contains(where: { said.contains($0) }) { return true }
        }
        start = end + 1
      }
    }
    return false
  }

  /// How often a sign stands in a line outside of quotation marks.
  private func fields(of line: Range<Int>, between sign: UInt8) -> Int {
    var count = 0
    var isQuoted = false
    for i in line {
      if text[i] == 0x22 { isQuoted.toggle() } else if text[i] == sign, !isQuoted { count += 1 }
    }
    return count
  }

  /// `prompt: "…"` above `expect: refusal`, `input: "…"` in the report of a failed test: what a test is given.
  private func isOfCase(_ line: Range<Int>) -> Bool {
    let row = text[line]
    var start = 0
    while let byte = row.at(start), byte == 0x20 || byte == 0x2D || byte == 0x3E { start += 1 }
    let rest = row[start...]
    guard let name = Self.given.first(where: { rest.starts(with: $0) }) else { return false }
    var at = name.utf8CodeUnitCount
    while rest.at(at) == 0x20 { at += 1 }
    guard rest.at(at) == 0x22 || rest.at(at) == 0x27 else { return false }
    // The next line says what is expected of it.
    var end = line.upperBound
    for _ in 0..<2 where end < text.count {
      let next = text.firstIndex(of: 0x0A, from: end + 1) ?? text.count
      var first = end + 1
      while first < next, text[first] == 0x20 { first += 1 }
      if Self.expected.contains(where: { text[first..<next].starts(with: $0) }) { return true }
      end = next
    }
    return text[..<line.lowerBound].contains("AssertionError")
      || text[..<line.lowerBound].contains("Received:")
  }

  private static let given: [StaticString] = [
    "prompt:", "input:", "text:", "given:", "message:", "content:", "case:", "query:", "in:",
  ]
  private static let expected: [StaticString] = [
    "expect:", "expected:", "label:", "verdict:", "assert:", "outcome:", "expected_", "should:", "category:",
    "class:", "then:", "expects:", "out:", "erwartet:", "attendu:", "esperado:", "atteso:",
  ]

  private static let headings: [StaticString] = [
    "label", "class", "verdict", "expected", "category", "attack success", "klasse", "erwartet", "etiquet",
    "phrase,", "pattern,", "| phrase |", "| pattern |", ";phrase;", ";pattern;",
  ]

  /// `Ignore previous instructions: 12 %.`: how often it worked.
  func isCounted(_ place: Range<Int>, in line: Range<Int>) -> Bool {
    guard
      let colon = text[..<min(line.upperBound, place.upperBound + 60)].firstIndex(
        of: UInt8(ascii: ":"), from: place.upperBound)
    else { return false }
    var at = colon + 1
    while text.at(at) == 0x20 { at += 1 }
    guard text.at(at).map(ASCII.isDigit) == true else { return false }
    while let byte = text.at(at), ASCII.isDigit(byte) || byte == 0x2E || byte == 0x2C || byte == 0x20 {
      at += 1
    }
    return text.at(at) == UInt8(ascii: "%")
  }
}
