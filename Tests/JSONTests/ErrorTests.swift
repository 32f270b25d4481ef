import Bytes
import JSON
import Testing

@Suite struct ErrorTests {
  @Test func `a message says what was expected and what stands there`() {
    let cases: [(String, Int, String)] = [
      ("", 0, "the text is empty"),
      ("  ", 2, "there is nothing but white space"),
      (#"{"a":1 x}"#, 7, "expected ',' or '}' after a member, found 'x'"),
      ("[1 2]", 3, "expected ',' or ']' after an element, found '2'"),
      (#"{"a" 1}"#, 5, "expected ':' after a key, found '1'"),
      ("{a:1}", 1, "expected a key in double quotes or '}', found 'a'"),
      (#"{"a":1,}"#, 7, "expected a key in double quotes after ',', found '}'"),
      ("[1,]", 3, "expected a value, found ']'"),
      ("['a']", 1, "expected a value, found a single quote"),
      ("[nope]", 1, "expected a value (the only words are true, false and null), found 'n'"),
      ("[\u{200B}]", 1, "expected a value, found U+200B"),
      ("[\u{0}]", 1, "expected a value, found U+0000"),
      ("[1,\n", 4, "the text ends inside an array that began at byte 0, where a value should stand"),
      (
        #"[1,{"a":1"#, 9,
        "the text ends inside an object that began at byte 3, where ',' or '}' should stand"
      ),
      (#"{"key": "never ends"#, 19, "the text ends inside a string that began at byte 8"),
      ("[tru", 4, "the text ends inside a word that began at byte 1"),
      ("-", 1, "the text ends inside a number that began at byte 0"),
      ("[1.x]", 3, "expected a digit after a decimal point, found 'x'"),
      ("[-x]", 2, "expected a digit after a minus sign, found 'x'"),
      ("[1ex]", 3, "expected a digit after the exponent's 'e', found 'x'"),
      ("007", 1, "a number other than 0 cannot begin with 0"),
      (#""\x""#, 1, "a backslash before 'x' is not an escape of JSON"),
      (#""\u12G4""#, 5, #"\u needs four hexadecimal digits, found 'G'"#),
      ("\"a\tb\"", 2, "a tab must be escaped inside a string"),
      ("\"a\nb\"", 2, "a line feed must be escaped inside a string"),
      ("{} {}", 3, "bytes after the end of the document, the first is '{'"),
      ("\u{FEFF}{}", 0, "a byte order mark stands before the document"),
    ]
    for (text, offset, message) in cases {
      let error = failure(text)
      #expect(error?.message == message, "\(text)")
      #expect(error?.offset == offset, "\(text)")
    }
    #expect(failure(bytes("[\"<FF>\"]"))?.message == "not valid UTF-8")
  }

  @Test func `line and column count from one, columns in code points`() {
    let error = failure("{\n  \"é€😀\": x\n}")
    #expect(error?.line == 2)
    #expect(error?.column == 10)
    #expect(error?.description.hasSuffix("(line 2, column 10, byte 17)") == true)
    #expect(failure("x").map { [$0.line, $0.column] } == [1, 1])
    #expect(failure("[\r\n1\r\n").map { [$0.line, $0.column] } == [3, 1])
  }

  @Test func `no message shows more than one character of the text`() {
    let secret = "hunter2-correct-horse"
    let broken = [
      secret, "[\(secret)]", "{\"\(secret)\" 1}", "{\"a\":\"\(secret)", "[1]\(secret)", "{\"a\":\(secret)}",
      "\"\(secret)\\q\"", "\"\(secret)\n\"", "-\(secret)", "1.\(secret)", "\"\\u\(secret)\"", "tr\(secret)",
    ]
    for text in broken {
      let description = failure(text)?.description ?? ""
      #expect(!description.isEmpty, "\(text)")
      for part in ["hunt", "unte", "horse", "corr"] { #expect(!description.contains(part), "\(text)") }
      #expect(description.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }, "\(description)")
    }
  }

  @Test func `limits refuse with their own words`() {
    let deep = String(repeating: "[", count: 129) + String(repeating: "]", count: 129)
    let error = failure(deep)
    #expect(error?.kind == .tooDeep)
    #expect(error?.offset == 128)
    #expect(error?.message == "nested deeper than 128 levels")
    #expect(failure(String(deep.dropFirst().dropLast())) == nil)
    #expect(failure("[1,2,3]", limits: JSONLimits(bytes: 6))?.kind == .tooLarge)
    #expect(failure("[1,2,3]", limits: JSONLimits(bytes: 7)) == nil)
    #expect(
      failure("[1,2,3]", limits: JSONLimits(bytes: 6))?.message == "the input is larger than 6 bytes")
    #expect(failure("[1,2,3]", limits: JSONLimits(values: 3))?.kind == .tooManyValues)
    #expect(failure("[1,2,3]", limits: JSONLimits(values: 4)) == nil)
    #expect(failure(#"{"a":1}"#, limits: JSONLimits(values: 2))?.message == "more than 2 values and keys")
  }

  @Test func `limits that make no sense refuse and do not trap`() {
    #expect(failure("[]", limits: JSONLimits(depth: -1))?.kind == .tooDeep)
    #expect(failure("1", limits: JSONLimits(depth: 0)) == nil)
    #expect(failure("1", limits: JSONLimits(bytes: -1))?.kind == .tooLarge)
    #expect(failure("1", limits: JSONLimits(values: -1))?.kind == .tooManyValues)
    #expect(failure("1", limits: JSONLimits(bytes: .max, values: .max)) == nil)
    let odd = #"{"a":"\ud800","a":1,"A":2}"#
    #expect(try! read(odd, limits: JSONLimits(anomalies: -1)).anomalyCount == 3)
  }

  @Test func `brackets of any depth cost no stack`() throws {
    let levels = 1_000_000
    let text = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    let document = try read(text, limits: JSONLimits(depth: levels))
    #expect(document.root.count == 1)
    #expect(failure(text)?.offset == 128)
    #expect(document.root.walk.reduce(0) { $0 + ($1.isKey ? 0 : 1) } == levels)
  }
}
