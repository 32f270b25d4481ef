import Bytes
import Chance
import JSON
import Testing

@Suite("JSON with comments")
struct CommentTests {
  private func blanked(_ text: String, trailingCommas: Bool = true) -> String {
    JSONComments.blanked(ByteView(text), trailingCommas: trailingCommas).string
  }

  @Test(
    "Comments become as many spaces",
    arguments: [
      ("{} // a", "{}     "),
      ("// a\n{}", "    \n{}"),
      ("// a\r\n{}", "    \r\n{}"),
      ("// a\r{}", "    \r{}"),
      ("{/*a*/}", "{     }"),
      ("{/*\n*/}", "{  \n  }"),
      ("{/**/}", "{    }"),
      ("[1/***/,2]", "[1     ,2]"),
      ("[1/* // */,2]", "[1        ,2]"),
      ("[1// /*\n,2]", "[1     \n,2]"),
      (#"{"a":"// no"}"#, #"{"a":"// no"}"#),
      (#"{"a":"/* no */"}"#, #"{"a":"/* no */"}"#),
      (#"{"a":"\"// no"}// yes"#, #"{"a":"\"// no"}      "#),
      (#"{"\\":1}//"#, #"{"\\":1}  "#),
      ("{} //", "{}   "),
    ])
  func comments(text: String, plain: String) {
    #expect(blanked(text) == plain)
    #expect(blanked(text, trailingCommas: false) == plain)
  }

  @Test(
    "A comma behind the last of several goes, if the reader wants it so",
    arguments: [
      ("[1,]", "[1 ]"), ("[1, /* x */ ]", "[1          ]"), ("{\"a\":1,\n}", "{\"a\":1 \n}"),
      ("[[1,],]", "[[1 ] ]"), ("[{},]", "[{} ]"), ("[\"a\",// b\n]", "[\"a\"     \n]"),
    ])
  func trailingCommas(text: String, plain: String) throws {
    #expect(blanked(text) == plain)
    _ = try JSONDocument(withComments: ByteView(text))
    #expect(throws: JSONError.self) { try JSONDocument(withComments: ByteView(text), trailingCommas: false) }
  }

  @Test(
    "What is surely a mistake stays one",
    arguments: [
      "[,]", "{,}", "[1,,]", "[1,,2]", "{\"a\":,}", ",", "{},", "{} /* never ends", "/", "[1]/", "{} / /",
      "/*/",
      "{\"a\" 1,}", "{\"a\":1 /x}", "\"a", "\"a\\", "// only a comment", "",
    ])
  func mistakes(text: String) {
    #expect(throws: JSONError.self) { try JSONDocument(withComments: ByteView(text)) }
  }

  @Test("A comment that never ends is reported where it begins")
  func endless() {
    #expect {
      try JSONDocument(withComments: ByteView("{}\n /* x"))
    } throws: { error in
      (error as? JSONError).map { $0.line == 2 && $0.column == 2 } ?? false
    }
  }

  @Test("A byte order mark goes with the commas, as editors write it")
  func byteOrderMark() throws {
    _ = try JSONDocument(withComments: ByteView("\u{FEFF}{}"))
    #expect(throws: JSONError.self) {
      try JSONDocument(withComments: ByteView("\u{FEFF}{}"), trailingCommas: false)
    }
  }

  @Test("Strict JSON comes out as it went in, and nothing ever changes its length or its line ends")
  func lengths() {
    let pieces: [String] = [
      "{", "}", "[", "]", ",", ":", "\"a\"", "\"", "\\", "/", "*", "//", "/*", "*/", "\n", "\r", " ", "1",
      "é",
    ]
    var dice = Dice(seed: 7)
    for _ in 0..<3000 {
      let text = (0..<12).map { _ in dice.pick(pieces) }.joined()
      let before = Array(text.utf8)
      for commas in [true, false] {
        let after = JSONComments.blanked(ByteView(text), trailingCommas: commas).array
        #expect(after.count == before.count)
        for (a, b) in zip(before, after) where a != b { #expect(b == 0x20 && a != 0x0A && a != 0x0D) }
        if (try? JSONDocument(ByteView(text))) != nil { #expect(after == before, "\(text)") }
      }
    }
  }

  @Test("A place is counted in lines and characters")
  func places() {
    let text = ByteView("é{\n  \"ü\": x")
    #expect(text.lineAndColumn(ofByte: 0) == (1, 1))
    #expect(text.lineAndColumn(ofByte: 2) == (1, 2))
    #expect(text.lineAndColumn(ofByte: 4) == (2, 1))
    #expect(text.lineAndColumn(ofByte: 12) == (2, 8))
    #expect(text.lineAndColumn(ofByte: 99) == (2, 9))
  }
}
