import Testing
import Verdict

@testable import Detectors

/// What fills lines, says which way a number is read, or asks a terminal: harmless where it says nothing.
@Suite struct BlankFillerTests {
  @Test(arguments: [
    "Your weekly digest" + String(repeating: "\u{34F} \u{200C} \u{FEFF} ", count: 25) + "</div>",
    "Sale" + String(repeating: "\u{A0}\u{200C}", count: 60) + "View in browser",
    "Deal of the day " + String(repeating: "\u{2007}\u{34F} ", count: 30) + "\nOpen now",
    "Phone: \u{202A}+972 3-555-0142\u{202C} (office)\n", "\u{202A}C:\\Users\\anna\\file.txt\n",
    "Contact \u{202A}Anna Roe\u{202C} <anna@x.example>\n",
  ])
  func fillersAndMarksAroundNumbers(text: String) {
    for kind in [TextKind.document, .toolResult, .prompt] {
      #expect(unicode(text, kind) < .medium, "\(text.debugDescription)")
    }
  }

  @Test(arguments: [
    "password check \u{1B}P$q\"p\u{1B}\\\u{1B}]50;xterm*font\u{1B}\\ done\n\u{1B}[6n\u{1B}[c",
    "report: \u{1B}[>c\u{1B}[6n\u{1B}[5n\u{1B}[>q all is well\n",
    "x \u{202E}\u{202A}evil\u{202C} name\n", "name: \u{202B}admin nimda\u{202C}\n",
    "a " + String(repeating: "\u{2003}\u{2003} \u{2003}  \u{2003}", count: 6) + "b\n",
  ])
  func questionsAmongWordsAndMarksThatMove(text: String) {
    #expect(unicode(text, .toolResult) >= .medium, "\(text.debugDescription)")
  }

  @Test func codeBehindTheEndOfAStatementThatNoEditorShows() {
    #expect(unicode("let a = 1 // see docs\u{2028}; wipe('src') // note\n", .code) >= .medium)
    #expect(unicode("// one\u{2028}; and the other half of the sentence\n", .document) < .medium)
  }

  @Test(arguments: [
    "$ \u{1B}[6n\u{1B}[?1049h\u{1B}[2J vim\u{1B}[?1049l\n",
    "\u{1B}[?2004h$ make\u{1B}[?2004l\r\n\u{1B}[6nok\n",
  ])
  func whoAsksInOrderToDraw(text: String) { #expect(unicode(text, .toolResult) < .medium) }

  private func unicode(_ text: String, _ kind: TextKind) -> Severity {
    inspect(text, kind).filter { $0.rule.hasPrefix("SEC-24") }.map(\.severity).max() ?? .none
  }
}
