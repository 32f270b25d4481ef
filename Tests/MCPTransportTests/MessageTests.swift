import Bytes
import JSON
import MCPMessages
import Testing

@testable import MCPTransport

@Suite("Messages on their way")
struct MessageTests {
  @Test("of the server are told apart by their outermost members")
  func shapes() {
    let table: [(String, String)] = [
      (#"{"jsonrpc":"2.0","id":1,"result":{}}"#, "answer 1"),
      (#"{"jsonrpc":"2.0","id":1,"result":{"id":2,"method":"x"}}"#, "answer 1"),
      (
        #"{"result":{"id":2,"method":"x","a":[1,{"b":"}]"}]},"id":"a\"b","jsonrpc":"2.0"}"#, #"answer "a\"b""#
      ),
      (#" { "id" : -1.5e3 , "error" : {} } "#, "answer -1.5e3"),
      (#"{"error":{},"id":null}"#, "answer null"),
      (#"{"error":{"code":1}}"#, "answer"),
      (#"{"jsonrpc":"2.0","id":1,"method":"sampling/createMessage"}"#, "call"),
      (#"{"method":"x"}"#, "call"),
      (#"[{"id":1,"result":{}}]"#, "batch"),
      (#"{"id":1}"#, "unknown"), ("{}", "unknown"), ("", "unknown"), ("hello", "unknown"),
      ("<html>", "unknown"),
      ("{\"id\":\"", "unknown"), ("{\"id\":1,\"x\":\"\\", "unknown"), ("null", "unknown"), ("{\"", "unknown"),
    ]
    for (text, wanted) in table {
      let shape =
        switch MessageShape(ByteView(text)) {
        case .answer(let id?): "answer " + id.string
        case .answer(nil): "answer"
        case .call: "call"
        case .batch: "batch"
        case .unknown: "unknown"
        }
      #expect(shape == wanted, "\(text)")
    }
  }

  @Test("have ids that are compared by what they mean")
  func ids() {
    for (a, b, same) in [
      ("1", "1", true), ("1", "1.0", true), ("1", "\"1\"", false), ("\"é\"", "\"\\u00e9\"", true),
      ("1", "2", false),
      ("null", "1", false), ("\"a\"", "\"b\"", false), ("100", "1e2", true), ("x", "1", false),
    ] {
      #expect(ByteView(a).isSameID(as: ByteView(b)) == same, "\(a) \(b)")
    }
  }

  @Test("are put on one line without growing together")
  func oneLine() {
    #expect(ByteView("{\"a\":\r\n1\n}").onOneLine() == "{\"a\":  1 }")
    #expect(ByteView("[1\n2]").onOneLine() == "[1 2]")
    #expect(ByteView("{\"a\": 1}").onOneLine() == "{\"a\": 1}")
  }

  @Test("are mirrored in headers as they are where they can be")
  func headerText() {
    let table = [
      ("us-west1", "us-west1"), ("", ""), ("a b", "a b"), (" Köln ", "=?base64?IEvDtmxuIA==?="),
      ("wetter_für", "=?base64?d2V0dGVyX2bDvHI=?="), (" x", "=?base64?IHg=?="), ("x ", "=?base64?eCA=?="),
      ("a\r\nB: c", "=?base64?YQ0KQjogYw==?="), ("=?base64?eA==?=", "=?base64?PT9iYXNlNjQ/ZUE9PT89?="),
      ("=?base64?", "=?base64?"), ("\t", "=?base64?CQ==?="), ("\u{7F}", "=?base64?fw==?="),
    ]
    for (text, wanted) in table { #expect(HeaderText.encoded(ByteView(text)) == wanted, "\(text)") }
  }

  static let list = """
    {"jsonrpc":"2.0","id":1,"result":{"tools":[
      {"name":"t","inputSchema":{"type":"object","properties":{
        "region":{"type":"string","x-mcp-header":"Region"},
        "twice":{"type":"string","x-mcp-header":"REGION"},
        "bad":{"type":"string","x-mcp-header":"not a name"},
        "flag":{"type":"boolean","x-mcp-header":"Flag"},
        "list":{"type":"array","x-mcp-header":"List"},
        "o":{"type":"object","properties":{"n":{"type":"integer","x-mcp-header":"Num"}}}}}},
      {"name":"plain","inputSchema":{"type":"object"}}]}}
    """

  @Test("carry the arguments that the server wants to see in headers")
  func parameters() throws {
    var parameters = MirroredParameters()
    parameters.learn(from: ByteView(Self.list))
    let call = """
      {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"t","_meta":{
      "io.modelcontextprotocol/protocolVersion":"2026-07-28"},
      "arguments":{"region":"Köln","twice":"x","bad":"x","flag":true,"list":[1],"o":{"n":12345678901234567890}}}}
      """
    let fields = Outgoing(try Frame(ByteView(call))).mirroredFields(parameters)
    #expect(
      fields.lines.map { $0.name + ": " + $0.value } == [
        "MCP-Protocol-Version: 2026-07-28", "Mcp-Method: tools/call", "Mcp-Name: t",
        "Mcp-Param-Region: =?base64?S8O2bG4=?=", "Mcp-Param-Flag: true",
        "Mcp-Param-Num: 12345678901234567890",
      ])
    #expect(parameters.fields(tool: "plain", arguments: nil).lines.isEmpty)
    let without = #"{"result":{"tools":[{"name":"t","inputSchema":{"properties":{"region":{}}}}]}}"#
    parameters.learn(from: ByteView(without))
    #expect(Outgoing(try Frame(ByteView(call))).mirroredFields(parameters).lines.count == 3)
  }

  @Test(
    "of the older revisions have no such headers", arguments: ["2025-11-25", "", "20\\r\\n26", "1999-01-01"])
  func older(version: String) throws {
    let text =
      #"{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"t","_meta":{"io.modelcontextprotocol/protocolVersion":""#
      + version + #""}}}"#
    let message = Outgoing(try Frame(ByteView(text)))
    #expect(message.statedVersion == nil)
    #expect(message.mirroredFields(MirroredParameters()).lines.isEmpty)
  }
}
