import Bytes
import Foundation
import JSON
import State
import System
import Testing
import Verdict

@testable import MCPProxy

@Suite("Calls that wait for a person")
struct HeldCallTests {
  private func line(_ more: [String] = []) -> Line {
    Line(["--on-critical", "Ask"] + more, keepsState: true)
  }
  private static let call = Message.command(Bait.ruin, id: #""h""#)

  @Test("A held call goes nowhere, and the log says how it is answered; everything else goes on")
  func held() throws {
    let line = line()
    let out = line.client(Self.call)
    #expect(out.isSilent)
    let note = try #require(HeldCalls(line.state).waiting().first)
    #expect(
      out.log.first?.fields.contains { $0.key == "approve" && $0.value == "sentinel approve " + note.id }
        == true)
    #expect(line.client(Message.call("read", "{}")).toServer.count == 1)
    #expect(line.server(#"{"id":1,"result":{}}"#).toClient.count == 1)
    #expect(line.wait(1).isSilent)
  }

  @Test("Approved, it goes on as it came, and its answer is an answer like any other")
  func approved() throws {
    let line = line()
    _ = line.client(Self.call)
    let note = try #require(HeldCalls(line.state).waiting().first)
    #expect(try HeldCalls(line.state).respond(note.id, approve: true) == .given)
    let out = line.wait(1)
    #expect(out.toServer == [Self.call])
    #expect(out.basis == [["approved by a person"]])
    #expect(line.server(#"{"id":"h","result":{}}"#).toClient.count == 1)
    #expect(HeldCalls(line.state).waiting().isEmpty)
    #expect(line.wait(1).isSilent)
  }

  @Test("Denied, it is answered, with the reason", arguments: ["not today", nil])
  func denied(reason: String?) throws {
    let line = line()
    _ = line.client(Self.call)
    let note = try #require(HeldCalls(line.state).waiting().first)
    _ = try HeldCalls(line.state).respond(note.id, approve: false, reason: reason)
    let out = line.wait(1)
    #expect(out.isRefusal(of: #""h""#))
    #expect(out.code == -33002)
    #expect(out.answer?["error"]?["message"]?.string?.contains("denied by a person") == true)
    if let reason { #expect(out.answer?["error"]?["message"]?.string?.contains(reason) == true) }
  }

  @Test("Nobody's answer is a no")
  func expired() {
    let line = line(["--hold-sec", "1"])
    _ = line.client(Self.call)
    usleep(1_100_000)
    let out = line.wait(2)
    #expect(out.isRefusal(of: #""h""#))
    #expect(out.answer?["error"]?["message"]?.string?.contains("nobody approved it in time") == true)
  }

  @Test("Cancelled, it is forgotten, and the server never hears of it")
  func cancelled() {
    let line = line()
    _ = line.client(Self.call)
    #expect(line.client(#"{"method":"notifications/cancelled","params":{"requestId":"\u0068"}}"#).isSilent)
    #expect(line.session.held.isEmpty)
    #expect(HeldCalls(line.state).waiting().isEmpty)
    #expect(line.wait(10).isSilent)
  }

  @Test("At the end of the session nothing is left to approve")
  func ended() {
    let line = line()
    _ = line.client(Self.call)
    var out = Outbox()
    line.session.dropAllHeld("the session ended", &out)
    #expect(out.toClient.count == 1)
    #expect(HeldCalls(line.state).waiting().isEmpty)
  }

  @Test("Who gave a progress token hears every few seconds what is waited for")
  func notices() {
    let line = line()
    let out = line.client(
      Message.command(Bait.ruin, more: #","_meta":{"progressToken":1.50}"#))
    func isNotice(_ outcome: Outcome, _ count: Int) -> Bool {
      guard let params = outcome.answer?["params"] else { return false }
      return params["progressToken"]?.raw.string == "1.50" && params["progress"]?.int == count
        && params["message"]?.string?.contains("sentinel approve ") == true
        && params["_meta"]?["sentinel"]?["status"]?.string == "require_approval"
    }
    #expect(isNotice(out, 1))
    #expect(line.wait(1).isSilent)
    #expect(isNotice(line.wait(5), 2))
    #expect(isNotice(line.wait(6), 3))
  }

  // MARK: In the host's own window

  private func elicited() throws -> (line: Line, id: String) {
    let line = line()
    _ = line.client(Message.initialize(elicits: true))
    _ = line.server(#"{"id":0,"result":{"protocolVersion":"2025-06-18","capabilities":{}}}"#)
    let out = line.client(Self.call)
    let question = try #require(out.answer)
    #expect(question["method"]?.string == "elicitation/create")
    #expect(question["params"]?["message"]?.string?.contains("run_command") == true)
    #expect(question["params"]?["requestedSchema"]?["properties"]?["decision"]?["enum"]?.count == 2)
    return (line, try #require(question["id"]?.raw.string))
  }

  @Test(
    "The host's answer counts",
    arguments: [
      (#"{"action":"accept","content":{"decision":"approve"}}"#, true),
      (#"{"action":"accept","content":{"decision":"deny"}}"#, false),
      (#"{"action":"accept","content":{}}"#, false),
      (#"{"action":"accept"}"#, false), (#"{"action":"decline"}"#, false), ("{}", false),
    ])
  func elicitation(answer: String, goesOn: Bool) throws {
    let (line, id) = try elicited()
    let out = line.client(#"{"id":\#(id),"result":\#(answer)}"#)
    if goesOn {
      #expect(out.toServer == [Self.call])
      #expect(out.toClient.isEmpty)
    } else {
      #expect(out.isRefusal(of: #""h""#))
    }
    #expect(line.session.held.isEmpty)
    #expect(line.session.ownRequests.isEmpty)
  }

  @Test(
    "A host that closed the window or cannot show one has not answered: a terminal still may",
    arguments: [#""result":{"action":"cancel"}"#, #""error":{"code":-32601,"message":"no"}"#])
  func unanswered(answer: String) throws {
    let (line, id) = try elicited()
    #expect(line.client(#"{"id":\#(id),\#(answer)}"#).isSilent)
    let note = try #require(HeldCalls(line.state).waiting().first)
    _ = try HeldCalls(line.state).respond(note.id, approve: true)
    #expect(line.wait(1).toServer == [Self.call])
  }

  @Test("A terminal may be faster, and the window's answer is then nobody's and goes nowhere")
  func faster() throws {
    let (line, id) = try elicited()
    let note = try #require(HeldCalls(line.state).waiting().first)
    _ = try HeldCalls(line.state).respond(note.id, approve: false)
    let settled = line.wait(1)
    #expect(settled.toClient.count == 2)
    #expect(settled.toClient.contains { $0.contains("notifications/cancelled") && $0.contains(id) })
    #expect(settled.toClient.contains { $0.contains(#""id":"h","error""#) })
    let late = line.client(#"{"id":\#(id),"result":{"action":"accept","content":{"decision":"approve"}}}"#)
    #expect(late.isSilent)
  }

  @Test("Two calls with the same words wait apart")
  func two() throws {
    let line = line()
    _ = line.client(Message.command(Bait.ruin, id: "1"))
    _ = line.client(Message.command(Bait.ruin, id: "2"))
    let waiting = HeldCalls(line.state).waiting()
    #expect(waiting.count == 2)
    _ = try HeldCalls(line.state).respond(waiting[0].id, approve: true)
    _ = try HeldCalls(line.state).respond(waiting[1].id, approve: false)
    let out = line.wait(1)
    #expect(out.toServer.count == 1 && out.toClient.count == 1)
  }

  @Test("Where there is nowhere to ask, or too many wait, asking is blocking")
  func nowhere() {
    let none = Line(["--on-critical", "Ask"])
    #expect(none.client(Self.call).isRefusal(of: #""h""#))
    let line = line()
    for i in 0..<64 { #expect(line.client(Message.command(Bait.ruin, id: String(i))).isSilent) }
    #expect(line.client(Message.command(Bait.ruin, id: "64")).isRefusal(of: "64"))
  }
}

@Suite("What a person stops and permits")
struct PersonTests {
  @Test("A stop holds at once, for calls and for answers that are on their way")
  func stop() throws {
    let line = Line(keepsState: true)
    _ = line.client(Message.call("a", "{}"))
    try StopSwitch(line.state).add(Stop(reason: "wait"))
    line.pass(seconds: 1)
    let answer = line.server(#"{"id":1,"result":{}}"#)
    #expect(answer.isRefusal(of: "1"))
    #expect(answer.code == -33006)
    let call = line.client(Message.call("a", "{}", id: "2"))
    #expect(call.isRefusal(of: "2") && call.code == -33006)
    #expect(call.answer?["error"]?["message"]?.string?.contains("sentinel resume") == true)
    #expect(line.client(#"{"id":3,"method":"resources/read","params":{"uri":"a://b"}}"#).code == -33006)
    _ = try StopSwitch(line.state).lift { _ in true }
    line.pass(seconds: 1)
    #expect(line.client(Message.call("a", "{}", id: "4")).toServer.count == 1)
  }

  @Test("A stop of one server is one for everything that is asked of it, and for no other")
  func server() throws {
    let line = Line(keepsState: true)
    let other = Line(inherits: line, target: ["/opt/bin/mail"])
    try StopSwitch(line.state).add(Stop(server: "files"))
    #expect(line.client(Message.call("a", "{}")).code == -33006)
    #expect(line.client(#"{"id":3,"method":"resources/read","params":{"uri":"a://b"}}"#).code == -33006)
    #expect(other.client(Message.call("a", "{}")).toServer.count == 1)
  }

  @Test("A stop of one tool leaves the others")
  func tool() throws {
    let line = Line(keepsState: true)
    try StopSwitch(line.state).add(Stop(tool: "a", server: "files"))
    #expect(line.client(Message.call("a", "{}")).code == -33006)
    #expect(line.client(Message.call("b", "{}")).toServer.count == 1)
    #expect(line.client(#"{"id":3,"method":"resources/read","params":{"uri":"a://b"}}"#).toServer.count == 1)
  }

  @Test("What was refused can be permitted once, and then it is refused again")
  func allowance() throws {
    let line = Line(["--agent", "tester"], keepsState: true)
    let refused = line.client(Message.command(Bait.ruin))
    #expect(refused.isRefusal(of: "1"))
    let id = try #require(refused.answer?["error"]?["data"]?["sentinel"]?["decision"]?.string)
    let note = try #require(try RefusedCalls(line.state).note(id))
    let now = Timestamp.now.milliseconds
    try Allowances(line.state).add(
      Allowance(
        id: "abc123", scope: .call(note.digest), rules: note.rules, severity: note.severity, note: "test",
        isOnce: true, since: now, until: now + 60_000))
    let out = line.client(Message.command(Bait.ruin, id: "2"))
    #expect(out.toServer.count == 1)
    #expect(out.basis.joined().contains { $0.contains("abc123") })
    #expect(line.client(Message.command(Bait.ruin, id: "3")).isRefusal(of: "3"))
  }

  @Test("The caller is who the option says, else who the client says it is, unverified")
  func agent() {
    let named = Line(["--agent", "builder"])
    _ = named.client(Message.initialize())
    #expect(named.session.agent == "builder")
    let unnamed = Line()
    #expect(unnamed.session.agent == "mcp")
    _ = unnamed.client(Message.initialize())
    #expect(unnamed.session.agent == "tester")
    let out = unnamed.client(Message.command(Bait.ruin))
    #expect(out.log.first?.fields.contains { $0.value == "tester (unverified)" } == true)
    let modern = Line()
    _ = modern.client(
      #"{"id":1,"method":"ping","params":{"_meta":{"io.modelcontextprotocol/clientInfo":{"name":"m"}}}}"#)
    #expect(modern.session.agent == "m")
  }
}
