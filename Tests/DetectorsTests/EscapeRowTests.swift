import Bytes
import Testing
import Verdict

@testable import Detectors

/// Characters in escapes one behind the other hold no number of anybody; what stands behind them may.
@Suite struct EscapeRowTests {
  @Test(arguments: [
    (#"\x41\x42\x43"#, 2, 8), (#"\x41\x42\x43"#, 6, 8), (#"\u0041\u0042"#, 2, 6), (#"\u00e1\u0042"#, 5, 6),
    (#"\xa1\x42"#, 3, 4), (#"a\x41\x42"#, 3, 5),
  ])
  func itEndsBeforeTheLast(row: (text: String, place: Int, end: Int)) {
    let text = ByteView(Array((row.text + "        ").utf8))
    #expect(EscapeRow.end(around: row.place, in: text) == row.end)
  }

  @Test(arguments: [
    (#"\x41 4111"#, 2), (#"\x41\x42"#, 6), (#"x41\x42 "#, 1), (#"\x4g\x42 "#, 2), (#"\u041\x42 "#, 2),
    (#"\n4111\n "#, 2), (#"4111\x42 "#, 0), (#"\x414\x42 "#, 4),
  ])
  func nothingElseIsARow(row: (text: String, place: Int)) {
    let text = ByteView(Array(row.text.utf8))
    #expect(EscapeRow.end(around: row.place, in: text) == nil)
  }

  @Test(arguments: [TextKind.code, .toolResult, .document])
  func numbersBehindARowAreFound(kind: TextKind) {
    for row in [#"\x41\x42\x43"#, #"\u0041\u0042"#] {
      let text = "\(row) is the card 4539 5787 6362 1486, mail jane.doe@acme.io"
      let found = Detectors.inspect(ByteView(Array(text.utf8)), as: kind).map(\.rule)
      let plain = Detectors.inspect(
        ByteView(Array(text.replacing(row, with: "none").utf8)), as: kind
      ).map(\.rule)
      #expect(!plain.isEmpty && Set(plain).isSubset(of: found))
    }
  }
}
