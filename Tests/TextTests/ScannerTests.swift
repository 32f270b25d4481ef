import Bytes
import Testing

@testable import Text

@Suite struct ScannerTests {
  private let lexicon = Lexicon([
    (0, "ignore | disregard* | do not tell | dan"), (1, "anweisung* | забудь | 忽略"),
  ])

  private func hits(_ text: String) -> [String] {
    let bytes = ByteView(text)
    return lexicon.hits(in: bytes).map { "\($0.tag):\(bytes[$0.range].string)" }
  }

  @Test(arguments: [
    ("Please IGNORE this", ["0:IGNORE"]),
    ("disregarding it", ["0:disregard"]),
    ("do  not\ntell", ["0:do  not\ntell"]),
    ("do-not_tell", ["0:do-not_tell"]),
    ("you are DAN", ["0:DAN"]),
    ("DAN", ["0:DAN"]),
    ("Anweisungen", ["1:Anweisung"]),
    ("ну забудь это", ["1:забудь"]),
    ("请忽略它", ["1:忽略"]),
    ("ignore ignore", ["0:ignore", "0:ignore"]),
  ])
  func phrasesAreFound(text: String, expected: [String]) {
    #expect(hits(text) == expected)
  }

  @Test(arguments: [
    "ignored", "signore", "danger", "dance", "do. not tell", "donottell", "незабудька", "dаn", "",
  ])
  func otherWordsAreNot(text: String) {
    #expect(hits(text).isEmpty)
  }

  @Test func hitsAreInOrder() {
    let text = ByteView(String(repeating: "dan do not tell ignore disregard ", count: 50))
    let starts = lexicon.hits(in: text).map(\.range.lowerBound)
    #expect(starts == starts.sorted())
    #expect(starts.count == 200)
  }

  @Test(arguments: [
    ("tok_%w{4}", "tok_ab12", true), ("tok_%w{4}", "tok_ab123", false), ("tok_%w{4}", "tok_ab1", false),
    ("tok_%w{4}", "xtok_ab12", false), ("tok_%h{2,}-%d{1,2}", "tok_abcdef-12", true),
    ("tok_%h{2,}-%d{1,2}", "tok_abcdeg-12", false), ("%d{2,3}:AA%B{2}", "123:AAx_", true),
  ])
  func shapesMatchWholeTokens(pattern: String, text: String, matches: Bool) {
    let patterns: [String: StaticString] = [
      "tok_%w{4}": "tok_%w{4}", "tok_%h{2,}-%d{1,2}": "tok_%h{2,}-%d{1,2}",
      "%d{2,3}:AA%B{2}": "%d{2,3}:AA%B{2}",
    ]
    let shape = TokenShape(patterns[pattern]!)
    let found = shape.match(at: text.hasPrefix("x") ? 1 : 0, in: ByteView(text))
    #expect((found != nil) == matches)
  }

  @Test func theChecksumOfTokensIsTheOneOfTheFormat() {
    // The body and checksum of a revoked token that was published with the description of the format.
    #expect(
      Checksums.endsWithBase62CRC(ByteView("ghp" + "_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ" + "0mLq17"), after: 4))
    #expect(
      !Checksums.endsWithBase62CRC(ByteView("ghp" + "_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ" + "0mLq18"), after: 4))
  }
}
