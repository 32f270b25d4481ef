import Bytes
import Foundation
import JSON
import MCPMessages
import MCPTransport
import Testing

@testable import MCPProxy

@Suite("A server that ends, and one that is started anew")
struct RenewalTests {
  @Test("Every open request is answered, in the order in which they came, and none twice")
  func open() {
    let line = Line()
    for id in ["1", #""a""#, "2.0"] {
      _ = line.client(Message.call("a", "{}", id: id))
      line.pass(seconds: 0.01)
    }
    _ = line.server(#"{"id":"a","result":{}}"#)
    var out = Outbox()
    line.session.answerOpenRequests("exited with status 3", line.now, &out)
    let answers = Outcome(out).toClient.compactMap(Message.read)
    #expect(answers.map { $0["id"]?.raw.string } == ["1", "2.0"])
    #expect(answers.allSatisfy { $0["error"]?["code"]?.int == -33005 })
    #expect(answers[0]["error"]?["message"]?.string?.contains("exited with status 3") == true)
    var again = Outbox()
    line.session.answerOpenRequests("ended", line.now, &again)
    #expect(again.isEmpty)
  }

  @Test("A request that could not be brought to the server is answered with what the transport says")
  func failed() {
    let line = Line()
    _ = line.client(Message.call("a", "{}", id: #""a""#))
    var out = Outbox()
    let failure = FailedRequest(
      id: ByteView(#""a""#), code: -33005, message: "gone", data: [("WWW-Authenticate", "Bearer")])
    line.session.receive(failed: failure, now: line.now, &out)
    let outcome = Outcome(out)
    #expect(outcome.isRefusal(of: #""a""#))
    #expect(outcome.answer?["error"]?["data"]?["WWW-Authenticate"]?.string == "Bearer")
    var again = Outbox()
    line.session.receive(failed: failure, now: line.now, &again)
    #expect(again.toClient.isEmpty)
  }

  private func greeted() -> Line {
    let line = Line.greeted()
    _ = line.server(Message.list([Message.tool("a"), Message.tool("b", "Writes.")]))
    return line
  }

  @Test("It is greeted as the client greeted, under an id of ours, and its tools are looked at again")
  func greeting() throws {
    let line = greeted()
    let greeting = try line.greet()
    let id = try #require(greeting.id?.string)
    #expect(id.hasPrefix(#""sentinel-mcp:"#))
    #expect(
      greeting.bytes.string
        == Message.initialize().replacingOccurrences(of: #""id":0"#, with: #""id":"# + id))
    #expect(line.session.isGreeting)
    let out = line.server(#"{"id":\#(id),"result":{"protocolVersion":"2025-06-18","capabilities":{}}}"#)
    #expect(out.toClient.isEmpty)
    #expect(out.toServer.first == #"{"method":"notifications/initialized"}"#)
    let ask = try #require(Message.read(out.toServer.last ?? ""))
    #expect(ask["method"]?.string == "tools/list")
    #expect(!line.session.isGreeting)

    let page = try #require(ask["id"]?.raw.string)
    let more = line.server(Message.list([Message.tool("a")], id: page, more: #","nextCursor":"n""#))
    #expect(more.toClient.isEmpty)
    let next = try #require(Message.read(more.toServer.first ?? ""))
    #expect(next["params"]?["cursor"]?.string == "n")
    let last = line.server(
      Message.list([Message.tool("b", "Writes.")], id: try #require(next["id"]?.raw.string)))
    #expect(last.isSilent)
    #expect(line.session.ownRequests.isEmpty)
  }

  @Test("When a tool of it is another one now, the client is told to look again, and may not call it")
  func changed() throws {
    let line = greeted()
    let id = try #require(try line.greet().id?.string)
    let out = line.server(#"{"id":\#(id),"result":{}}"#)
    let page = try #require(Message.read(out.toServer.last ?? "")?["id"]?.raw.string)
    let last = line.server(
      Message.list([Message.tool("a", "Sends."), Message.tool("b", "Writes.")], id: page))
    #expect(last.answer?["method"]?.string == "notifications/tools/list_changed")
    #expect(line.client(Message.call("a", "{}")).isRefusal(of: "1"))
    #expect(line.client(Message.call("b", "{}")).toServer.count == 1)
  }

  @Test("A client that never greeted is not greeted for")
  func modern() {
    let line = Line()
    _ = line.client(Message.call("a", "{}"))
    #expect(line.greeting() == nil)
  }

  @Test("A server that refuses the greeting is said to, and the client goes on")
  func refused() throws {
    let line = greeted()
    let id = try #require(try line.greet().id?.string)
    let out = line.server(#"{"id":\#(id),"error":{"code":1,"message":"no"}}"#)
    #expect(out.isSilent)
    #expect(out.logged == ["restart"])
    #expect(!line.session.isGreeting)
  }
}
