import Bytes
import Foundation
import JSON
import MCPMessages
import MCPTransport
import Testing

@testable import MCPProxy

@Suite("A session that the server has forgotten")
struct LostSessionTests {
  private func lose(
    _ line: Line, _ request: String, isCurrent: Bool = true
  ) throws -> Outcome {
    let frame = try Frame(ByteView(request))
    let id = try #require(frame.id)
    var out = Outbox()
    line.session.receive(
      lost: LostRequest(
        frame, FailedRequest(id: id, message: "The server no longer knows this session."),
        mayBeRepeated: frame.method != "tools/call", isCurrent: isCurrent), now: line.now, &out)
    return Outcome(out)
  }

  private static let read = #"{"jsonrpc":"2.0","id":3,"method":"resources/list"}"#
  private static let call = Message.call("a", "{}", id: "4")

  @Test("is begun anew: greeted, its tools looked at, and what was lost sent again")
  func renewed() throws {
    let line = Line.greeted()
    _ = line.client(Self.read)
    let out = try lose(line, Self.read)
    #expect(out.toClient.isEmpty && out.toServer.count == 1 && out.logged == ["session_renewal"])
    let greeting = try #require(Message.read(out.toServer[0]))
    #expect(greeting["method"]?.string == "initialize")
    let id = try #require(greeting["id"]?.raw.string)
    #expect(line.session.isGreeting)
    let answer = line.server(
      Array(#"{"id":\#(id),"result":{"protocolVersion":"2025-06-18","capabilities":{}}}"#.utf8))
    #expect(answer.toClient.isEmpty && answer.toServer.count == 3)
    #expect(answer.toServer[0].contains("notifications/initialized"))
    #expect(answer.toServer[1].contains("tools/list"))
    #expect(answer.toServer[2] == Self.read)
    let result = #"{"id":3,"result":{"resources":[]}}"#
    #expect(line.server(Array(result.utf8)).toClient == [result])
  }

  @Test("A call is not sent again, and the client is told")
  func call() throws {
    let line = Line.greeted()
    _ = line.client(Self.call)
    let out = try lose(line, Self.call)
    #expect(out.toServer.count == 1 && out.toClient.count == 1)
    #expect(out.answer?["id"]?.int == 4)
    #expect(out.answer?["error"]?["message"]?.string?.contains("not sent again") == true)
  }

  @Test("Several that are lost at once begin one session")
  func several() throws {
    let line = Line.greeted()
    _ = line.client(Self.read)
    let other = Self.read.replacingOccurrences(of: ":3,", with: ":5,")
    _ = line.client(other)
    let id = try #require(Message.read(try lose(line, Self.read).toServer[0])?["id"]?.raw.string)
    #expect(try lose(line, other).isSilent)
    let answer = line.server(
      Array(#"{"id":\#(id),"result":{"protocolVersion":"2025-06-18","capabilities":{}}}"#.utf8))
    #expect(Array(answer.toServer.suffix(2)) == [Self.read, other])
    // One that was on its way all the time.
    let late = Self.read.replacingOccurrences(of: ":3,", with: ":6,")
    _ = line.client(late)
    #expect(try lose(line, late, isCurrent: false).toServer == [late])
  }

  @Test("A server that forgets again at once is not asked without end")
  func again() throws {
    let line = Line.greeted()
    _ = line.client(Self.read)
    let id = try #require(Message.read(try lose(line, Self.read).toServer[0])?["id"]?.raw.string)
    _ = line.server(Array(#"{"id":\#(id),"result":{"protocolVersion":"2025-06-18","capabilities":{}}}"#.utf8))
    let out = try lose(line, Self.read)
    #expect(out.toServer.isEmpty && out.code == -33005)
    line.pass(seconds: 11)
    _ = line.client(Self.read)
    #expect(try lose(line, Self.read).toServer.count == 1)
  }

  @Test("A handshake that fails is told to whoever waits", arguments: [false, true])
  func refused(isTransport: Bool) throws {
    let line = Line.greeted()
    _ = line.client(Self.read)
    let id = try #require(Message.read(try lose(line, Self.read).toServer[0])?["id"]?.raw.string)
    var out = Outbox()
    if isTransport {
      line.session.receive(failed: FailedRequest(id: ByteView(id), message: "gone"), now: line.now, &out)
    } else {
      line.session.receive(
        fromServer: ByteView(#"{"id":\#(id),"error":{"code":1,"message":"no"}}"#), now: line.now, &out)
    }
    let outcome = Outcome(out)
    #expect(outcome.code == -33005 && outcome.answer?["id"]?.int == 3)
    #expect(outcome.toServer.isEmpty && !line.session.isGreeting)
  }

  @Test("A client that never greeted has no session to begin anew, and hears of it")
  func stateless() throws {
    let line = Line()
    _ = line.client(Self.read)
    #expect(try lose(line, Self.read).code == -33005)
  }
}

@Suite("A server that takes its time")
struct RequestTimeoutTests {
  private static let call = Message.call("a", "{}", more: #","_meta":{"progressToken":"p"}"#)
  private static let progress =
    #"{"jsonrpc":"2.0","method":"notifications/progress","params":{"progressToken":"p","progress":1}}"#

  @Test("has as much of it as there is")
  func late() {
    let line = Line(["--request-timeout-sec", "5"])
    _ = line.client(Self.call)
    _ = line.client(#"{"jsonrpc":"2.0","id":"b","method":"ping"}"#)
    #expect(line.wait(4).isSilent)
    #expect(line.server(Array(#"{"id":"b","result":{}}"#.utf8)).toClient.count == 1)
    let out = line.wait(2)
    #expect(out.code == -33005 && out.answer?["id"]?.int == 1)
    #expect(out.toServer.count == 1 && out.toServer[0].contains("notifications/cancelled"))
    #expect(Message.read(out.toServer[0])?["params"]?["requestId"]?.int == 1)
    #expect(out.logged == ["timeout"])
    // Too late is too late.
    #expect(line.server(Array(#"{"id":1,"result":{}}"#.utf8)).isSilent)
    #expect(line.session.nextLook == nil)
  }

  @Test("has more while it says how far it is")
  func progress() {
    let line = Line(["--request-timeout-sec", "5"])
    _ = line.client(Self.call)
    for _ in 0..<5 {
      #expect(line.wait(4).isSilent)
      #expect(line.server(Self.progress).toClient == [Self.progress])
    }
    #expect(line.wait(6).code == -33005)
  }

  @Test("has all of it for what is meant to stay open, and where nobody asked for less")
  func patient() {
    let line = Line(["--request-timeout-sec", "5"])
    _ = line.client(Message.initialize())
    _ = line.client(#"{"jsonrpc":"2.0","id":"s","method":"subscriptions/listen","params":{}}"#)
    #expect(line.wait(1000).isSilent)
    let other = Line()
    _ = other.client(Self.call)
    #expect(other.session.nextLook == nil)
    #expect(other.wait(10_000).isSilent)
  }
}
