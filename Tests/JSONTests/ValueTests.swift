import Bytes
import JSON
import Testing

@Suite struct ValueTests {
  @Test func `a document is read with exact places`() throws {
    let text = #" {"a": [1, "x\ny", true, null], "b": {}} "#
    let document = try read(text)
    let root = document.root
    #expect(root.kind == .object)
    #expect(root.span == 1..<40)
    #expect(root.count == 2)
    #expect(root["a"]?.span == 7..<30)
    #expect(root["a"]?[0]?.int == 1)
    #expect(root["a"]?[1]?.string == "x\ny")
    #expect(root["a"]?[1]?.raw.string == #""x\ny""#)
    #expect(root["a"]?[2]?.bool == true)
    #expect(root["a"]?[3]?.isNull == true)
    #expect(root.value(at: [.key("a"), .index(0)])?.span == 8..<9)
    #expect(root["b"]?.count == 0)
    #expect(root.members.map { $0.key.string } == ["a", "b"])
    #expect(root.members.map { document.bytes[$0.span].string }.last == #""b": {}"#)
    #expect(document.anomalies.isEmpty)
  }

  @Test func `every place in a document has a way and every way a value`() throws {
    let document = try read(#"{"a":[1,{"b":[[],"x"],"":{"c d":null}}],"e":-1.5}"#)
    var seen = 0
    for visit in document.root.walk {
      let found = try #require(document.root.value(at: visit.path))
      if !visit.isKey {
        #expect(found.span == visit.value.span)
        #expect(found.kind == visit.value.kind)
      }
      #expect(document.root.path(toByte: visit.value.span.lowerBound) == visit.path)
      seen += 1
    }
    #expect(seen == 15)
    #expect(document.root.path(toByte: document.bytes.count) == nil)
    #expect(document.root.path(toByte: -1) == nil)
  }

  @Test func `a walk names keys and values in the order of the text`() throws {
    let document = try read(#"{"a":[1,{"b":2}],"c":{}}"#)
    let seen = document.root.walk.map { visit -> String in
      (visit.isKey ? "key " : "") + visit.value.raw.string + " " + show(visit.path)
    }
    #expect(
      seen == [
        document.root.raw.string + " ", #"key "a" .a"#, #"[1,{"b":2}] .a"#, "1 .a.0", #"{"b":2} .a.1"#,
        #"key "b" .a.1.b"#, "2 .a.1.b", #"key "c" .c"#, "{} .c",
      ])
    let inner = try #require(document.root["a"])
    #expect(inner.walk.map { show($0.path) } == ["", ".0", ".1", ".1.b", ".1.b"])
    #expect(try read("7").root.walk.map(\.value.int) == [7])
  }

  private func show(_ path: [JSONStep]) -> String {
    path.map { step in
      switch step {
      case .key(let key): "." + key
      case .index(let index): ".\(index)"
      }
    }.joined()
  }

  @Test func `what is asked of the wrong kind is nil or empty`() throws {
    for text in ["1", "true", "null", "\"a\"", "[]", "{}", "[1]", #"{"a":1}"#] {
      let value = try read(text).root
      #expect((value.int != nil) == (value.kind == .number))
      #expect((value.numberText != nil) == (value.kind == .number))
      #expect((value.double != nil) == (value.kind == .number))
      #expect((value.string != nil) == (value.kind == .string))
      #expect((value.text != nil) == (value.kind == .string))
      #expect((value.bool != nil) == (value.kind == .true || value.kind == .false))
      #expect(value["zz"] == nil)
      #expect(value[7] == nil)
      #expect(value[-1] == nil)
      #expect(value[.max] == nil)
      #expect((value[0] != nil) == (text == "[1]"))
      #expect(value.members.map(\.key).count == (value.isObject ? value.count : 0))
      #expect(value.elements.map(\.kind).count == (value.isArray ? value.count : 0))
      #expect(value.value(at: [.key("a"), .index(0)]) == nil)
      #expect(value.sourceOffset(ofDecoded: 0) == (value.isString ? 1 : nil))
    }
  }

  @Test func `a key is found by its meaning, byte for byte`() throws {
    let root = try read(#"{"\u0061":1,"b\n":2,"é":3,"A":4,"long key with \" in it":5}"#).root
    #expect(root["a"]?.int == 1)
    #expect(root["b\n"]?.int == 2)
    #expect(root["é"]?.int == 3)
    #expect(root["e\u{301}"] == nil)
    #expect(root["A"]?.int == 4)
    #expect(root["long key with \" in it"]?.int == 5)
    #expect(root["long key with"] == nil)
    #expect(root[""] == nil)
    #expect(root.allIgnoringCase("a").map(\.int) == [1, 4])
    #expect(try read(#"{"tool_reſult":1}"#).root.allIgnoringCase("Tool_Result").map(\.int) == [1])
  }

  @Test func `a slice of a larger buffer is read where it lies`() throws {
    let lines = ByteView("{\"n\":1}\n{\"n\":\"\\n\"}\n")
    let end = try #require(lines.firstIndex(of: 0x0A))
    let second = try JSONDocument(lines[end + 1..<lines.count - 1])
    #expect(second.root["n"]?.string == "\n")
    #expect(second.root["n"]?.span == 5..<9)
    #expect(try JSONDocument(lines[..<end]).root["n"]?.int == 1)
  }

  @Test func `integers are exact or nothing`() throws {
    let cases: [(String, Int?)] = [
      ("0", 0), ("-0", 0), ("7", 7), ("-7", -7), ("9223372036854775807", .max), ("9223372036854775808", nil),
      ("-9223372036854775808", .min), ("-9223372036854775809", nil), ("18446744073709551616", nil),
      ("99999999999999999999", nil), ("1e3", 1000), ("1E+3", 1000), ("1.5e1", 15), ("2.0", 2), ("2.50", nil),
      ("0.1", nil), ("1e-1", nil), ("10e-1", 1), ("100e-2", 1), ("0e99999999999999999999", 0), ("0.000", 0),
      ("1e18", 1_000_000_000_000_000_000), ("1e19", nil), ("1e99999999999999999999", nil),
      ("1e-99999999999999999999", nil), ("9007199254740993", 9_007_199_254_740_993), ("-1.0e0", -1),
      ("92233720368547758070e-1", .max), ("0.00001e5", 1), ("123456789.000000000000000000000", 123_456_789),
      ("9223372036854775807.0", .max), ("-9.223372036854775808e18", .min),
      ("1.000000000000000000001e21", nil),
    ]
    for (text, value) in cases { #expect(try read(text).root.int == value, "\(text)") }
    let zeros = "0." + String(repeating: "0", count: 99_999) + "1e100000"
    #expect(try read(zeros).root.int == 1)
    #expect(try read("1" + String(repeating: "0", count: 100_000) + "e-100000").root.int == 1)
  }

  @Test func `numbers keep their spelling`() throws {
    for text in ["1.0", "1e0", "-0.0", "0.10", "1E+2", "12345678901234567890123"] {
      #expect(try read(text).root.numberText == text)
    }
    #expect(try read("-1.5e3").root.double == -1500)
  }
}
