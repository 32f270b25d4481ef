import Bytes
import JSON
import Testing

@testable import MCPProxy

@Suite("What is harmless goes on byte for byte")
struct ForwardingTests {
  static let fromClients = [
    #"{"jsonrpc":"2.0","id":1,"method":"ping"}"#,
    #" {"id" : 1.0 , "method":"tools\/call","params":{"name":"read","arguments":{"n":1E400,"big":123456789012345678901234567890}},"extra":[null,true]}"#,
    #"{"jsonrpc":"2.0","id":"\u0061","method":"tools/list","params":{"cursor":"x"}}"#,
    #"{"method":"notifications/initialized"}"#, "{\"id\":1,\"method\":\"ping\"}\r",
    #"{"id":18446744073709551617,"method":"unknown/method","params":[1,2,{"a":"b"}]}"#,
    #"{"id":-1,"method":"resources/read","params":{"uri":"notes://today"}}"#,
    #"{"id":"x","method":"resources/read","params":{"uri":"file:///home/dev/project/README.md"}}"#,
    #"{"id":2,"method":"prompts/get","params":{"name":"review","arguments":{"language":"Swift"}}}"#,
    #"{"id":3,"method":"completion/complete","params":{"ref":{"type":"ref/prompt","name":"p"},"argument":{"name":"a","value":"sw"}}}"#,
    #"{"id":4,"method":"initialize","params":{"protocolVersion":"1999-01-01","capabilities":{},"clientInfo":{"name":"t","version":"0"}}}"#,
    #"{"id":5,"method":"server/discover","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}}"#,
    #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":77,"reason":"late"}}"#,
    #"{"jsonrpc":"2.0","id":8,"result":{"roots":[{"uri":"file:///home/dev/project"}]}}"#,
    #"{"jsonrpc":"2.0","id":8,"error":{"code":-1,"message":"no"}}"#,
    "{\"id\":9,\"method\":\"tools/call\",\"params\":{\"name\":\"say\",\"arguments\":{\"text\":\"a\u{2028}b\u{85}c \\ud83d x\"}}}",
    #"[{"id":1,"method":"ping"} , {"method":"notifications/initialized"}]"#,
  ]

  @Test("From the client", arguments: fromClients)
  func client(text: String) {
    let line = Line()
    let out = line.client(text)
    #expect(out.toServer == [text])
    #expect(out.toClient.isEmpty)
  }

  static let fromServers = [
    #"{"jsonrpc":"2.0","id":1,"result":{}}"#, #"{"id":1,"result":null}"#, #"{"id":1,"result":7.50}"#,
    #" {"id" : 1.0 ,"result":{"content":[{"type":"text","text":"Sunny\u0021"}],"structuredContent":{"t":1E2,"l":[1,2]},"x":{"y":null}}}"#,
    #"{"id":null,"error":{"code":-32700,"message":"parse error"}}"#,
    #"{"id":"abc","error":{"code":-32601,"message":"no such method","data":{"hint":"none"}}}"#,
    #"{"method":"notifications/tools/list_changed"}"#,
    #"{"method":"notifications/progress","params":{"progressToken":1,"progress":0.50,"message":"half"}}"#,
    #"{"id":1,"method":"sampling/createMessage","params":{"messages":[{"role":"user","content":{"type":"text","text":"Summarise"}}],"maxTokens":100}}"#,
    #"{"id":1,"method":"ping"}"#, "{\"id\":1,\"result\":{}}\r",
    #"{"id":1,"result":{"contents":[{"uri":"a://b","mimeType":"image/png","blob":"AAAA"}]}}"#,
    #"[{"id":1,"result":{}} ,{"method":"notifications/message","params":{"level":"info","data":"ready"}}]"#,
    #"{"id":1,"result":{"protocolVersion":"2025-06-18","capabilities":{"tools":{}},"serverInfo":{"name":"s","version":"1"},"instructions":"Use it well."}}"#,
    #"{"id":1,"result":{},"error":null}"#,
    "{\"id\":2,\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"a\u{2029}b\"}]}}",
  ]

  @Test("From the server, whatever it answers", arguments: fromServers)
  func server(text: String) {
    let line = Line()
    let out = line.server(text)
    #expect(out.toClient == [text])
    #expect(out.toServer.isEmpty && out.noise.isEmpty)
  }

  @Test("Blank lines are nothing", arguments: ["", " ", "\t", "\r"])
  func blank(text: String) {
    let line = Line()
    #expect(line.client(text).isSilent && line.server(text).isSilent)
  }

  @Test("The same id in both directions is two requests")
  func idSpaces() {
    let line = Line()
    _ = line.client(#"{"id":1,"method":"ping"}"#)
    let question = #"{"id":1,"method":"roots/list"}"#
    #expect(line.server(question).toClient == [question])
    #expect(line.client(#"{"id":1,"result":{"roots":[]}}"#).toServer.count == 1)
    #expect(line.server(#"{"id":1,"result":{}}"#).toClient.count == 1)
  }

  @Test("A large result goes on as it is")
  func large() {
    let line = Line()
    let words = String(repeating: "The quick brown fox jumps over the lazy dog. ", count: 20_000)
    let text = #"{"id":1,"result":"# + Message.text(words) + "}"
    #expect(line.server(text).toClient == [text])
  }
}
