import Bytes
import Testing
import Verdict

@Suite("Redaction")
struct RedactionTests {
  @Test("A secret is shown by kind and length, and at most its public prefix")
  func describing() {
    let token = ByteView("ghp_" + String(repeating: "a1B2", count: 9))
    #expect(
      Evidence(secret: token, kind: "GitHub token").text == "GitHub token, 40 characters, begins \"ghp_\"")
    #expect(Evidence(secret: ByteView("hunter2"), kind: "password").text == "password, 7 characters")
    // Too short for even a prefix to be given away.
    #expect(Evidence(secret: ByteView("sk_12345678"), kind: "key").text == "key, 11 characters")
  }

  @Test(
    "What could be used is masked in any shown text",
    arguments: [
      ("curl -H 'Authorization: Bearer abcdef123'", "abcdef123"),
      ("psql postgres://app:s3cretpw@db/prod", "s3cretpw"),
      ("mysql --password=Tr0ub4dor app", "Tr0ub4dor"),
      ("export API_KEY='zzTopSecret9'", "zzTopSecret9"),
      ("echo ghp_abcdefghij0123456789ABCDEFGHIJ012345", "abcdefghij0123456789"),
      ("token: abc.def-ghi", "abc.def-ghi"),
    ])
  func masking(text: String, secret: String) {
    #expect(!Evidence(plain: text).text.contains(secret))
  }

  @Test(
    "What is no secret stays readable",
    arguments: [
      "rm -rf ~/Documents/old-project", "curl -H \"Authorization: Bearer $TOKEN\" https://example.net",
      "git push --force-with-lease origin feature/long-branch-name", "kubectl delete namespace production",
      "https://example.net/path:8080/x@y",
    ])
  func readable(text: String) {
    #expect(Evidence(plain: text).text == text.escapedForOneLine)
  }

  @Test(
    "Nothing that is shown can forge a line or hide itself",
    arguments: [
      ("a\nb", "a\\nb"), ("\u{1B}[2J", "\\x1b[2J"), ("a\u{202E}b", "a\\u{202e}b"),
      ("x\u{200B}y", "x\\u{200b}y"),
      ("\u{E0041}", "\\u{e0041}"), ("\"\\", "\\\"\\\\"), ("\u{9B}1m", "\\x9b1m"), ("é😀", "é😀"),
    ])
  func escaping(text: String, shown: String) {
    #expect(text.escapedForOneLine == shown)
  }

  @Test("Paths are written as people write them")
  func paths() {
    let path = FieldPath("tool_input").appending("edits").appending(2).appending("new_string")
    #expect(path.description == "tool_input.edits[2].new_string")
    #expect(FieldPath("a").appending("b c\n").description == "a[\"b c\\n\"]")
  }
}
