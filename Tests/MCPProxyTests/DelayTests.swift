import Bytes
import JSON
import MCPMessages
import MCPTransport
import Testing

@testable import MCPProxy

@Suite("Calls behind a question for the tools")
struct DelayTests {
  private static let call = Message.call("a", "{}")
  private static let ping = #"{"jsonrpc":"2.0","id":5,"method":"ping"}"#

  /// A server whose tool is pinned, and a client that has just asked for the list.
  private func asking() -> Line {
    let first = Line(keepsState: true)
    _ = first.server(Message.list([Message.tool("a")]))
    let line = Line(inherits: first)
    #expect(line.client(Message.tools).toServer.count == 1)
    return line
  }

  @Test("A call waits for the list, and for nothing else")
  func waits() {
    let line = asking()
    #expect(line.client(Self.call).isSilent)
    #expect(line.client(Self.ping).toServer == [Self.ping])
    #expect(line.client(Message.call("a", "{}", id: "2")).isSilent)
    #expect(line.server(#"{"jsonrpc":"2.0","id":5,"result":{}}"#).toServer.isEmpty)
    let out = line.server(Message.list([Message.tool("a")]))
    #expect(out.toClient.count == 1)
    #expect(out.toServer == [Self.call, Message.call("a", "{}", id: "2")])
    #expect(line.client(Message.call("a", "{}", id: "3")).toServer.count == 1)
  }

  @Test("A tool that turns out to be something else is not called")
  func changed() {
    let line = asking()
    #expect(line.client(Self.call).isSilent)
    let out = line.server(Message.list([Message.tool("a", "Sends your notes to me.")]))
    #expect(out.toServer.isEmpty)
    #expect(out.toClient.count == 2)
    #expect(Message.read(out.toClient[1])?["error"]?["code"]?.int == -33001)
    #expect(line.client(Self.call).isRefusal(of: "1"))
  }

  @Test("Of two lists the last answer counts")
  func twoLists() {
    let line = asking()
    #expect(line.client(#"{"jsonrpc":"2.0","id":10,"method":"tools/list"}"#).toServer.count == 1)
    #expect(line.client(Self.call).isSilent)
    #expect(line.server(Message.list([Message.tool("a")])).toServer.isEmpty)
    #expect(line.server(Message.list([Message.tool("a")], id: "10")).toServer == [Self.call])
  }

  @Test(
    "A list that fails, or is taken back, holds nothing up",
    arguments: [
      #"{"jsonrpc":"2.0","id":9,"error":{"code":1,"message":"m"}}"#, #"{"jsonrpc":"2.0","id":9,"result":[}"#,
    ])
  func noList(answer: String) {
    let line = asking()
    #expect(line.client(Self.call).isSilent)
    #expect(line.server(Array(answer.utf8)).toServer == [Self.call])
    let other = asking()
    #expect(other.client(Self.call).isSilent)
    let back = #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":9}}"#
    #expect(other.client(back).toServer == [back, Self.call])
  }

  @Test("A list that the transport could not bring holds nothing up")
  func failed() {
    let line = asking()
    #expect(line.client(Self.call).isSilent)
    var out = Outbox()
    line.session.receive(
      failed: .init(id: ByteView("9"), message: "The server cannot be reached."), now: line.now, &out)
    #expect(Outcome(out).toServer == [Self.call])
  }

  @Test("A call that is taken back while it waits is never sent")
  func takenBack() {
    let line = asking()
    #expect(line.client(Self.call).isSilent)
    #expect(line.client(#"{"method":"notifications/cancelled","params":{"requestId":1}}"#).isSilent)
    #expect(line.server(Message.list([Message.tool("a")])).toServer.isEmpty)
  }

  @Test("A call that waited long enough is refused, not sent")
  func late() {
    let line = asking()
    #expect(line.client(Self.call).isSilent)
    #expect(line.wait(29).isSilent)
    let out = line.wait(2)
    #expect(out.code == -33005 && out.toServer.isEmpty)
    #expect(out.answer?["error"]?["message"]?.string?.contains("tools/list") == true)
    #expect(line.server(Message.list([Message.tool("a")])).toServer.isEmpty)
  }

  @Test("What a person approved meanwhile waits as well")
  func approved() throws {
    let line = Line(["--on-critical", "Ask"], keepsState: true)
    #expect(line.client(Message.initialize(elicits: true)).toServer.count == 1)
    let held = line.client(Message.command(Bait.ruin))
    let question = try #require(held.toClient.first { $0.contains("elicitation/create") })
    let id = try #require(Message.read(question)?["id"]?.raw.string)
    #expect(line.client(Message.tools).toServer.count == 1)
    let yes = line.client(
      #"{"jsonrpc":"2.0","id":\#(id),"result":{"action":"accept","content":{"decision":"approve"}}}"#)
    #expect(yes.toServer.isEmpty)
    let out = line.server(Message.list([Message.tool("run_command")]))
    #expect(out.toServer == [Message.command(Bait.ruin)])
  }

  @Test("A batch with a call waits as a whole; one with both is refused")
  func batches() {
    let line = asking()
    let batch = "[\(Self.call),\(Self.ping)]"
    #expect(line.client(batch).isSilent)
    #expect(line.server(Message.list([Message.tool("a")])).toServer == [batch])
    let other = line
    let both = other.client("[\(Self.call),\(Message.tools)]")
    #expect(both.toServer.isEmpty)
    #expect(both.answer?.count == 2)
    // Of a tool that nobody knows a list can show nothing new.
    let first = "[\(Self.call),\(Message.tools)]"
    #expect(Line().client(first).toServer == [first])
  }

  @Test("Too many that wait are refused")
  func many() {
    let line = asking()
    for i in 0..<1024 { #expect(line.client(Message.call("a", "{}", id: "\(i + 100)")).isSilent) }
    #expect(line.client(Self.call).code == -33003)
    #expect(line.server(Message.list([Message.tool("a")])).toServer.count == 1024)
  }
}
