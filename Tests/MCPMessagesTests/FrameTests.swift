import Bytes
import JSON
import MCPMessages
import Testing

@Suite("Messages as they came")
struct FrameTests {
  @Test(
    "What a message is follows from its own shape",
    arguments: [
      (#"{"jsonrpc":"2.0","id":1,"method":"ping"}"#, Frame.Kind.request),
      (#"{"method":"ping","id":"a"}"#, .request),
      (#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#, .notification),
      (#"{"jsonrpc":"2.0","id":1,"result":{}}"#, .result),
      (#"{"jsonrpc":"2.0","id":1,"result":null}"#, .result),
      (#"{"jsonrpc":"2.0","id":1,"error":{"code":1,"message":"m"}}"#, .failure),
      (#"{"jsonrpc":"2.0","id":1,"result":{},"error":null}"#, .result),
      (#"{"jsonrpc":"2.0","id":1,"result":null,"error":{"code":1,"message":"m"}}"#, .failure),
      (#"[{"id":1,"method":"ping"}]"#, .batch), ("[]", .batch), ("{}", .other), ("1", .other),
      (#""text""#, .other), ("null", .other), (#"{"jsonrpc":"2.0","id":1}"#, .other),
      (#"{"id":1,"method":5}"#, .other),
    ])
  func kinds(text: String, kind: Frame.Kind) throws {
    #expect(try Frame(ByteView(text)).kind == kind)
  }

  @Test(
    "An id is the text it was written as",
    arguments: [
      "1", "-1", "0", "1.0", "1e3", "1E+2", "18446744073709551616", "123456789012345678901234567890",
      #""1""#, #""""#, #""a\u0062""#, #""\ud83d\ude00""#, #""a b""#, "null",
    ])
  func ids(id: String) throws {
    let line = #"{"jsonrpc":"2.0", "id" : "# + id + #" ,"method":"ping"}"#
    #expect(try Frame(ByteView(line)).id?.string == id)
  }

  @Test("A message keeps every byte, blanks and spellings included")
  func bytes() throws {
    let line = "  {\"id\" :1.0,\t\"method\":\"tools\\/call\", \"params\":{\"n\":1E400,\"s\":\"\\ud800\"}} \r"
    let frame = try Frame(ByteView(line))
    #expect(frame.bytes.string == line)
    #expect(frame.method == "tools/call")
  }

  @Test("The members of a batch are messages of their own, with the bytes they had in it")
  func members() throws {
    let frame = try Frame(
      ByteView(#"[ {"id":1,"method":"a"} , {"method":"b"},{"id":2,"result":{ "x" : 1 }}, 7]"#))
    #expect(
      frame.members.map(\.bytes.string) == [
        #"{"id":1,"method":"a"}"#, #"{"method":"b"}"#, #"{"id":2,"result":{ "x" : 1 }}"#, "7",
      ])
    #expect(frame.members.map(\.kind) == [.request, .notification, .result, .other])
  }

  @Test(
    "What cannot be read as one value is no message",
    arguments: [
      "", "{", "{}{}", "[1,]", "{\"a\":1,}", "{'a':1}", "nul", "\"\u{01}\"", "// x\n{}", "{\"a\":01}", "NaN",
    ])
  func unreadable(text: String) {
    #expect(throws: JSONError.self) { try Frame(ByteView(text)) }
  }

  @Test("Bytes that are no UTF-8 are no message")
  func invalidBytes() {
    let line = Array(#"{"id":1,"method":""#.utf8) + [0xFF, 0xC0] + Array("\"}".utf8)
    #expect(throws: JSONError.self) { try Frame(ByteView(line)) }
  }

  @Test("Depth has a limit that schemas do not reach")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      #"{"id":1,"method":"m","params":"# + String(repeating: "[", count: depth)
        + String(repeating: "]", count: depth) + "}"
    }
    _ = try Frame(ByteView(nested(900)))
    #expect(throws: JSONError.self) { try Frame(ByteView(nested(2000))) }
  }

  @Test("What the stateless revision says with every request is found")
  func meta() throws {
    let frame = try Frame(
      ByteView(
        #"{"id":1,"method":"tools/call","params":{"name":"x","_meta":{"progressToken":1.50,"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}}"#
      ))
    #expect(frame.statedVersion == "2026-07-28")
    #expect(frame.progressToken?.string == "1.50")
    #expect(frame.target == "x")
    let other = try Frame(ByteView(#"{"id":1,"method":"resources/read","params":{"uri":"file:///a"}}"#))
    #expect(other.target == "file:///a")
    #expect(other.progressToken == nil)
    let strange = try Frame(
      ByteView(#"{"id":1,"method":"x","params":{"_meta":{"progressToken":{"a":1}}}}"#))
    #expect(strange.progressToken == nil)
  }
}
