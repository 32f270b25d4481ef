import Bytes
import Text

/// Strings of tests, and rows of what programs said to each other.
extension Mention {
  /// Whether a mark begins or ends in a string of a file of tests. What wants something of somebody is judged as if it were none,
  /// and so is what turns to a machine.
  func isInTestCode(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult, text.count <= Self.longestTest else { return false }
    let first = mark.lowerBound..<mark.lowerBound + 1
    let last = mark.upperBound - 1..<mark.upperBound
    let lines = line(around: first).lowerBound..<line(around: last).upperBound
    return isInString(last) && (isInString(first) || lines.count > line(around: first).count)
      && isTestCode && !wantsSomething(lowered(lines))
  }

  private static let longestTest = 16_384

  /// Whether a place stands between quotation marks within its line.
  private func isInString(_ place: Range<Int>) -> Bool {
    quotation(around: place, in: line(around: place)) != nil
  }

  /// Whether at least two lines are such as only tests have.
  private var isTestCode: Bool {
    var found = 0
    for sign in Self.signs {
      var from = 0
      while found < 2, let place = text.firstRange(of: sign, from: from) {
        from = place.upperBound
        found += 1
      }
    }
    return found >= 2
  }

  private static let signs: [StaticString] = [
    "def test_", "import pytest", "@pytest.", "unittest", "func Test", "testing.T", "t.Errorf(", "t.Run(",
    "describe(", " it(", "it.each(", "test(\"", "test('", "expect(", "@Test", "#expect(", "XCTAssert",
    "#[test]", "assert_eq!", "assertEquals(", "assertThat(", "    assert ", "RSpec.describe", "assert_equal",
  ]

  /// `agent -> browser: open the page`, row after row: what was said, and by whom.
  func isOfExchange(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult, text.count <= 4_000 else { return false }
    var start = text.startOfLine(of: mark.lowerBound, within: 200)
    while start < mark.upperBound {
      guard isExchanged(start) || isSpoken(start) else { return false }
      start = (text.firstIndex(of: 0x0A, from: start) ?? text.count) + 1
    }
    var rows = 0
    var at = 0
    while at < text.count, rows < 3 {
      if isExchanged(at) { rows += 1 }
      at = (text.firstIndex(of: 0x0A, from: at) ?? text.count) + 1
    }
    let said = lowered(mark)
    return rows >= 3 && !Self.handed.contains { said.contains($0) }
  }

  /// `name -> name: `
  private func isExchanged(_ start: Int) -> Bool {
    var at = start
    while let byte = text.at(at), ASCII.isWord(byte) || byte == 0x20, at - start < 24 { at += 1 }
    guard at > start, text.at(at) == 0x2D else { return false }
    while let byte = text.at(at), byte == 0x2D || byte == 0x3E { at += 1 }
    guard text[at - 1] == 0x3E else { return false }
    let name = at
    while let byte = text.at(at), ASCII.isWord(byte) || byte == 0x20, at - name < 24 { at += 1 }
    return at > name + 1 && text.at(at) == 0x3A
  }

  /// `guard: "…`
  private func isSpoken(_ start: Int) -> Bool {
    let end = Address.endOfLetters(from: start, in: text)
    return end > start && text.at(end) == 0x3A && text.at(end + 1) == 0x20
  }

  private static let handed: [StaticString] = [
    "your", "password", "secret", "token", " key", ".env", "~/", "curl ", "prompt",
  ]

  /// `… забыть правила. Бот отказывает`: nobody is called without a pause behind the name.
  func isNobodyCalled(_ mark: Range<Int>, _ signal: Signal) -> Bool {
    guard kind == .toolResult, signal.first == .called, let stop = text[mark].firstRange(of: ". ") else {
      return false
    }
    let rest = text[mark][stop.upperBound...]
    let pauses: [UInt8] = [0x2C, 0x3A, 0x21, 0x2D]
    return !text[mark].contains { pauses.contains($0) } && !rest.isEmpty
  }
}
