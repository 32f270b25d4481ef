import Bytes
import Testing

@Suite("A text without some of its characters")
struct WithoutTests {
  @Test(
    "What is not wanted goes, wherever it stands, and nothing else does",
    arguments: [
      ("", ""), ("abc", "abc"), (" a b ", "ab"), ("\"a': [1]\"", "a:[1]"), ("   ", ""),
      ("grüße, 世界 é\u{301}", "grüße,世界é\u{301}"), ("a\r\n b", "a\r\nb"),
    ])
  func without(_ text: String, _ rest: String) {
    #expect(Array(text.without(" \"'").utf8) == Array(rest.utf8))
  }
}
