import Bytes
import Chance
import JSON
import Testing

@Suite struct WriterTests {
  @Test func `commas and colons come by themselves`() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("a")
    writer.int(1)
    writer.key("b")
    writer.beginArray()
    writer.string("x")
    writer.bool(true)
    writer.null()
    writer.double(1.5)
    writer.beginObject()
    writer.endObject()
    writer.beginArray()
    writer.endArray()
    writer.endArray()
    writer.key("c")
    writer.bool(false)
    writer.endObject()
    #expect(writer.string == #"{"a":1,"b":["x",true,null,1.5,{},[]],"c":false}"#)
    #expect(writer.isSound)
  }

  @Test func `members and bodies read like the document`() throws {
    let other = try read("{\n  \"n\": 1.0,\r\n  \"s\": \"\\n\"\n}")
    let line = JSONWriter.line { w in
      w.object { w in
        w.member("text", "a\nb")
        w.member("bytes", ByteView("x"))
        w.member("number", 7)
        w.member("flag", true)
        w.member("list", ["p", "q"])
        w.member("verbatim", other.root)
        w.member("inner", object: { $0.member("k", "v") })
        w.member("items", array: { $0.int(UInt64.max) })
      }
    }
    #expect(
      String(decoding: line, as: UTF8.self)
        == #"{"text":"a\nb","bytes":"x","number":7,"flag":true,"list":["p","q"],"#
        + #""verbatim":{  "n": 1.0,  "s": "\n"},"inner":{"k":"v"},"items":[18446744073709551615]}"#)
  }

  @Test func `what could end a line or drive a terminal is escaped`() {
    let cases: [(String, String)] = [
      ("", ""), ("plain", "plain"), ("\"\\/", #"\"\\/"#), ("\n\r\t\u{8}\u{C}", #"\n\r\t\b\f"#),
      ("\0\u{1}\u{1B}\u{1F}", #"\u0000\u0001\u001b\u001f"#), ("\u{7F}", #"\u007f"#),
      ("\u{2028}\u{2029}", #"\u2028\u2029"#), ("\u{2027}\u{202A}", "\u{2027}\u{202A}"),
      ("\u{80}\u{85}\u{9B}\u{9F}", #"\u0080\u0085\u009b\u009f"#), ("\u{A0}é€😀", "\u{A0}é€😀"),
      ("a\"b\\c\nd", #"a\"b\\c\nd"#),
    ]
    for (text, escaped) in cases {
      #expect(String(decoding: JSONEscape.inside(text), as: UTF8.self) == escaped)
      var writer = JSONWriter()
      writer.string(ByteView(text))
      #expect(writer.string == "\"\(escaped)\"")
    }
  }

  @Test func `every code point comes back as it went in`() throws {
    for first in stride(from: UInt32(0), through: 0x10FFFF, by: 0x400) {
      var text = ""
      for value in first..<first + 0x400 {
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      let line = JSONWriter.line { $0.string(text) }
      #expect(line.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
      let back = try read(line)
      #expect(back.root.text == ByteView(text))
      #expect(back.anomalies.isEmpty)
    }
  }

  @Test func `bytes that are no text become replacement characters`() throws {
    for broken in ["<FF>", "a<C3>", "<E2><82>b", "<ED><A0><80>", "ok<80>\nok"] {
      let view = ByteView(bytes(broken))
      let line = JSONWriter.line { $0.string(view) }
      #expect(try read(line).root.string == view.string)
      #expect(view.string.unicodeScalars.contains("\u{FFFD}"))
    }
  }

  @Test func `numbers that JSON cannot say are null`() throws {
    for (number, text) in [
      (Double.infinity, "null"), (-.infinity, "null"), (.nan, "null"), (0, "0.0"), (1e300, "1e+300"),
      (-2.5, "-2.5"), (.leastNonzeroMagnitude, "5e-324"),
    ] {
      let line = JSONWriter.line { $0.double(number) }
      #expect(String(decoding: line, as: UTF8.self) == text)
      #expect(failure(line) == nil)
    }
  }

  @Test func `calls in any order leave one valid line`() {
    var dice = Dice(seed: 42)
    for round in 0..<5_000 {
      var writer = JSONWriter()
      for _ in 0..<Int.random(in: 0..<30, using: &dice) {
        switch Int.random(in: 0..<9, using: &dice) {
        case 0: writer.beginObject()
        case 1: writer.endObject()
        case 2: writer.beginArray()
        case 3: writer.endArray()
        case 4: writer.key("k\n")
        case 5: writer.string("v\u{2028}")
        case 6: writer.int(-1)
        case 7: writer.null()
        default: writer.raw(ByteView("{\n\"a\": [1,\r\n2]}"))
        }
      }
      let line = writer.bytes
      let problem = failure(line)
      #expect(problem == nil, "round \(round): \(writer.string)")
      #expect(!line.contains(0x0A) && !line.contains(0x0D))
    }
  }

  @Test func `a call that does not fit is repaired and remembered`() {
    func write(_ body: (inout JSONWriter) -> Void) -> (String, Bool) {
      var writer = JSONWriter()
      body(&writer)
      return (writer.string, writer.isSound)
    }
    let cases: [((inout JSONWriter) -> Void, String)] = [
      (
        {
          $0.int(1)
          $0.int(2)
        }, "1"
      ),
      (
        {
          $0.beginObject()
          $0.int(1)
          $0.endObject()
        }, #"{"":1}"#
      ),
      (
        {
          $0.beginObject()
          $0.key("a")
          $0.endObject()
        }, #"{"a":null}"#
      ),
      (
        {
          $0.beginObject()
          $0.key("a")
          $0.key("b")
          $0.int(1)
          $0.endObject()
        }, #"{"a":null,"b":1}"#
      ),
      (
        {
          $0.beginArray()
          $0.key("a")
          $0.int(1)
          $0.endArray()
        }, "[1]"
      ),
      (
        {
          $0.beginArray()
          $0.endObject()
          $0.endArray()
        }, "[]"
      ),
      (
        {
          $0.endArray()
          $0.int(1)
        }, "1"
      ),
    ]
    for (body, text) in cases { #expect(write(body) == (text, false)) }
    #expect(
      write {
        $0.beginObject()
        $0.key("a")
        $0.beginArray()
      }.0 == #"{"a":[]}"#)
    #expect(write { _ in }.0 == "null")
  }
}
