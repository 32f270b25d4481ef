import Bytes
import JSON
import Testing

@testable import MCPProxy

@Suite("Messages that cannot be read, or in two ways")
struct UnreadableTests {
  @Test(
    "The client is told at once, with the id if there is one, and nothing goes on",
    arguments: [
      ("{", "null", -32700), (#"{"id":5,"method":"ping","#, "5", -32700),
      (#"{"id":"a","params":{'x':1}}"#, #""a""#, -32700),
      (#"{"id":7}"#, "7", -32600), ("{}", "null", -32600), ("3", "null", -32600), (#""x""#, "null", -32600),
      ("[]", "null", -32600), ("[1]", "null", -32600), (#"{"id":"abc\"#, "null", -32700),
      (#"{"id":-,"#, "null", -32700),
      (#"{"id":1,"method":{}}"#, "1", -32600),
    ])
  func client(text: String, id: String, code: Int) {
    let line = Line()
    let out = line.client(text)
    #expect(out.toServer.isEmpty)
    #expect(out.answer?["id"]?.raw.string == id)
    #expect(out.code == code)
    #expect(out.answer?["error"]?["message"]?.string?.contains("not forwarded") == true)
    #expect(out.log.count == 1)
  }

  @Test("Bytes that are no UTF-8, and messages that are too deep or too long, are answered")
  func bytesAndDepth() {
    let line = Line()
    let bytes = line.client(Array(#"{"id":5,"method":"a"#.utf8) + [0xFF] + Array(#""}"#.utf8))
    #expect(bytes.answer?["id"]?.int == 5 && bytes.code == -32700)
    let deep = line.client(
      #"{"id":6,"method":"a","params":"# + String(repeating: "[", count: 3000)
        + String(repeating: "]", count: 3000) + "}")
    #expect(deep.answer?["id"]?.int == 6 && deep.code == -32600)
    var out = Outbox()
    line.session.receive(
      oversizedFromClient: ByteView(#"{"id":"big","method":"tools/call","params":{"x":"#), limit: 128 << 20,
      &out)
    let long = Outcome(out)
    #expect(long.answer?["id"]?.string == "big" && long.code == -32600)
    #expect(long.answer?["error"]?["message"]?.string?.contains("128 MiB") == true)
  }

  @Test(
    "Ambiguous requests are refused with their id",
    arguments: [
      #"{"id":1,"method":"tools/call","params":{"name":"a","arguments":{"command":"ls","command":"rm -rf ~"}}}"#,
      #"{"id":1,"method":"ping","Method":"tools/call"}"#,
      #"{"id":1,"method":"tools/call","params":{"name":"ls","Name":"rm"}}"#,
      "{\"id\":1,\"method\":\"tools/call\",\"param\u{17F}\":{\"name\":\"x\"}}",
      #"{"id":1,"method":"ping","result":{}}"#,
    ])
  func ambiguous(text: String) {
    let line = Line()
    let out = line.client(text)
    #expect(out.toServer.isEmpty)
    #expect(out.answer?["id"]?.int == 1)
    #expect(out.code == -32600)
    #expect(out.logged == ["ambiguous"])
  }

  @Test("An ambiguous notification is dropped; an ambiguous answer becomes an error for who waits for it")
  func others() {
    let line = Line()
    #expect(line.client(#"{"method":"notifications/x","params":{"a":1,"a":2}}"#).isSilent)
    let answer = line.client(#"{"id":4,"result":{"a":1,"a":2}}"#)
    #expect(answer.toClient.isEmpty)
    #expect(Message.read(answer.toServer.first ?? "")?["id"]?.int == 4)
    #expect(Message.read(answer.toServer.first ?? "")?["error"]?["code"]?.int == -33001)
  }

  @Test("A server's answer that cannot be read is still an answer for who waits")
  func server() {
    for text in [
      #"{"id":1,"result":{"content":[{"type":"text","text":"a"#, #"{"id":1,"result":{'a':1}}"#,
      #"{"id":1,"result":"# + String(repeating: "[", count: 3000) + "}",
    ] {
      let line = Line()
      _ = line.client(Message.call("a", "{}"))
      let out = line.server(text)
      #expect(out.isRefusal(of: "1"))
      #expect(out.noise.isEmpty)
      #expect(line.session.asked.isEmpty)
      // The same again belongs to nobody.
      #expect(line.server(text).isSilent)
    }
  }

  @Test("A server's answer that can be read in two ways is withheld")
  func ambiguousAnswers() {
    for text in [
      #"{"id":1,"result":{"a":1,"a":2}}"#, #"{"id":1,"result":{},"Result":{}}"#,
      #"{"id":1,"result":{},"error":{"code":1,"message":"m"}}"#,
    ] {
      let line = Line()
      _ = line.client(Message.call("a", "{}"))
      #expect(line.server(text).isRefusal(of: "1"), "\(text)")
    }
  }

  @Test("What is a request and an answer at once does not carry a result past the guard")
  func bothAtOnce() {
    let line = Line()
    _ = line.client(Message.call("a", "{}"))
    let out = line.server(#"{"id":1,"method":"ping","result":"# + Message.text(Bait.steering) + "}")
    #expect(out.toClient.isEmpty)
  }

  @Test("A server's question that can be read in two ways is answered, and its notification dropped")
  func ambiguousQuestions() {
    let line = Line()
    let out = line.server(#"{"id":3,"method":"roots/list","METHOD":"x"}"#)
    #expect(out.toClient.isEmpty)
    #expect(Message.read(out.toServer.first ?? "")?["error"]?["code"]?.int == -32600)
    #expect(line.server(#"{"method":"notifications/x","params":{"a":1,"a":1}}"#).isSilent)
  }

  @Test("Ids that begin like ours are ours, however they are spelled")
  func ownIDs() {
    let line = Line()
    for id in [#""sentinel-mcp:1""#, #""\u0073entinel-mcp:7""#] {
      let out = line.client(#"{"id":\#(id),"method":"ping"}"#)
      #expect(out.toServer.isEmpty)
      #expect(out.code == -32600)
    }
  }
}
