import Bytes
import JSON
import Testing

@Suite struct SpliceTests {
  @Test func `only the named bytes change`() throws {
    let document = try read("{ \"n\" : 1.0e0 ,\n\t\"s\":\"token=\\u0061bc; rest\" , \"s\":2}")
    let string = try #require(document.root["s"]?.asString)
    let found = try #require(string.text.firstRange(of: "abc"))
    var splice = JSONSplice(document)
    #expect(splice.isEmpty)
    splice.replace(found, of: string, with: "[\"removed\"]\n")
    let result = String(decoding: try splice.result(), as: UTF8.self)
    #expect(
      result == "{ \"n\" : 1.0e0 ,\n\t\"s\":\"token=[\\\"removed\\\"]\\n; rest\" , \"s\":2}")
    #expect(try read(result).root["s"]?.string == "token=[\"removed\"]\n; rest")
  }

  @Test func `replacements may come in any order`() throws {
    let source = ByteView("0123456789")
    let edits: [(range: Range<Int>, bytes: [UInt8])] = [
      (8..<10, Array("z".utf8)), (0..<1, Array("abc".utf8)), (4..<4, Array("-".utf8)), (4..<5, []),
      (4..<4, Array("+".utf8)), (5..<6, Array("!".utf8)),
    ]
    #expect(String(decoding: try JSONSplice.apply(edits, to: source), as: UTF8.self) == "abc123-+!67z")
    #expect(try JSONSplice(source).result() == source.array)
  }

  @Test func `whole values can be replaced`() throws {
    let document = try read(#"{"a":[1,2],"b":"x"}"#)
    var splice = JSONSplice(document)
    splice.replace(try #require(document.root["a"]).span, withString: "gone\u{2028}")
    splice.replace(try #require(document.root["b"]).span, with: Array("null".utf8))
    #expect(String(decoding: try splice.result(), as: UTF8.self) == #"{"a":"gone\u2028","b":null}"#)
  }

  @Test func `replacements that overlap or lie outside change nothing`() {
    let source = ByteView("0123456789")
    let wrong: [[Range<Int>]] = [
      [0..<2, 1..<3], [3..<5, 3..<4], [0..<11], [-1..<2], [11..<11], [0..<10, 9..<9],
    ]
    for ranges in wrong {
      #expect(throws: JSONSplice.Conflict.self) {
        try JSONSplice.apply(ranges.map { (range: $0, bytes: []) }, to: source)
      }
    }
  }
}
