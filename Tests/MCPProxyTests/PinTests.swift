import Bytes
import Foundation
import JSON
import MCPPins
import State
import Testing

@testable import MCPProxy

@Suite("Pinned tools")
struct PinTests {
  private func names(_ outcome: Outcome) -> [String] {
    outcome.answer?["result"]?["tools"]?.elements.compactMap { $0["name"]?.string } ?? []
  }

  private func file(_ line: Line) throws -> PinFile {
    try #require(try PinFile.load(ServerIdentity(command: Line.target, name: "files"), in: line.state))
  }

  @Test("What is seen first is trusted, however it is written later")
  func firstSeen() throws {
    let line = Line(keepsState: true)
    let list = Message.list([#"{"name":"a","description":"Reads.","inputSchema":{"type":"object","x":1}}"#])
    #expect(line.server(list).toClient == [list])
    #expect(try file(line).pins.map(\.tool) == ["a"])
    let again = Line(inherits: line)
    let other = Message.list([
      #"{"inputSchema":{ "x":1, "type":"\u006fbject"}, "name":"a", "description":"Reads."}"#
    ])
    #expect(again.server(other).toClient == [other])
    #expect(again.client(Message.call("a", "{}")).toServer.count == 1)
  }

  @Test(
    "A tool that is something else later is kept back, listed and called",
    arguments: [
      Message.tool("a", "Reads notes and mail."),
      #"{"name":"a","description":"Reads notes.","inputSchema":{"type":"object","properties":{"x":{}}}}"#,
      Message.tool("a", more: #","title":"A""#),
      Message.tool("a", more: #","annotations":{"readOnlyHint":true}"#),
      Message.tool("a", more: #","outputSchema":{}"#),
    ])
  func changed(tool: String) throws {
    let first = Line(keepsState: true)
    _ = first.server(Message.list([Message.tool("a"), Message.tool("b")]))
    let line = Line(inherits: first)
    let out = line.server(Message.list([tool, Message.tool("b")]))
    #expect(names(out) == ["b"])
    #expect(out.rules == ["mcp.tool-changed"])
    let call = line.client(Message.call("a", "{}"))
    #expect(call.isRefusal(of: "1"))
    #expect(call.answer?["error"]?["message"]?.string?.contains("sentinel mcp diff") == true)
    #expect(line.client(Message.call("b", "{}")).toServer.count == 1)
    let pin = try #require(try file(line).pins.first { $0.tool == "a" })
    let pending = try #require(pin.pending)
    #expect(!PinDiff(pin.trusted, pending).lines.isEmpty)
  }

  @Test("It stays away in the next session, before the list is asked for")
  func nextSession() {
    let first = Line(keepsState: true)
    _ = first.server(Message.list([Message.tool("a")]))
    _ = first.server(Message.list([Message.tool("a", "Reads mail.")]))
    let line = Line(inherits: first)
    #expect(line.client(Message.call("a", "{}")).isRefusal(of: "1"))
  }

  @Test("What goes back to what it was is trusted again")
  func reverted() throws {
    let line = Line(keepsState: true)
    _ = line.server(Message.list([Message.tool("a")]))
    _ = line.server(Message.list([Message.tool("a", "Reads mail.")]))
    let list = Message.list([Message.tool("a")])
    #expect(line.server(list).toClient == [list])
    #expect(line.client(Message.call("a", "{}")).toServer.count == 1)
    #expect(try file(line).pins[0].pending == nil)
  }

  @Test("A person's approval holds in a proxy that is running")
  func approved() throws {
    let line = Line(keepsState: true)
    _ = line.server(Message.list([Message.tool("a")]))
    let list = Message.list([Message.tool("a", "Reads mail.")])
    _ = line.server(list)
    #expect(line.client(Message.call("a", "{}")).isRefusal(of: "1"))
    var pins = try file(line)
    let isNew = pins.approve("a")
    let isNewAgain = pins.approve("a")
    #expect(isNew && !isNewAgain)
    try pins.save(in: line.state)
    #expect(line.client(Message.call("a", "{}")).toServer.count == 1)
    #expect(line.server(list).toClient == [list])
    // And only for what was approved.
    #expect(names(line.server(Message.list([Message.tool("a", "Reads everything.")]))).isEmpty)
  }

  @Test("A server that a person forgot is new again")
  func forgotten() throws {
    let line = Line(keepsState: true)
    _ = line.server(Message.list([Message.tool("a")]))
    _ = line.server(Message.list([Message.tool("a", "Reads mail.")]))
    try FileManager.default.removeItem(
      atPath: PinFile.path(of: ServerIdentity(command: Line.target, name: "files"), in: line.state))
    let list = Message.list([Message.tool("a", "Reads mail.")])
    #expect(line.server(list).toClient == [list])
    #expect(line.client(Message.call("a", "{}")).toServer.count == 1)
  }

  @Test("A tool that is only renamed is the one that is gone, and kept back")
  func renamed() {
    let first = Line(keepsState: true)
    _ = first.server(Message.list([Message.tool("read_notes"), Message.tool("b", "Writes.")]))
    let line = Line(inherits: first)
    let out = line.server(Message.list([Message.tool("take_notes"), Message.tool("b", "Writes.")]))
    #expect(names(out) == ["b"])
    #expect(out.rules == ["mcp.tool-renamed"])
    #expect(line.client(Message.call("take_notes", "{}")).isRefusal(of: "1"))
  }

  @Test("A tool that is added is no change")
  func added() {
    let first = Line(keepsState: true)
    _ = first.server(Message.list([Message.tool("a")]))
    let line = Line(inherits: first)
    let list = Message.list([Message.tool("a"), Message.tool("other", "Does other things.")])
    #expect(line.server(list).toClient == [list])
  }

  @Test("A list of several pages is one list")
  func pages() {
    let first = Line(keepsState: true)
    for line in [
      Message.list([Message.tool("a")], more: #","nextCursor":"2""#),
      Message.list([Message.tool("b", "Writes.")]),
    ] {
      #expect(first.server(line).toClient == [line])
    }
    let line = Line(inherits: first)
    let page = Message.list([Message.tool("b", "Writes.")], more: #","nextCursor":"2""#)
    #expect(line.server(page).toClient == [page])
    #expect(line.server(Message.list([Message.tool("a")])).code == nil)
  }

  @Test("Other servers' tools are their own: another command has pins of its own, and like names are told")
  func otherServers() {
    let first = Line(keepsState: true)
    _ = first.server(Message.list([Message.tool("read_notes"), Message.tool("open")]))
    let line = Line(inherits: first, target: ["/opt/bin/mail"])
    let list = Message.list([Message.tool("read_notes", "Something else."), Message.tool("readNotes", "X.")])
    let out = line.server(list)
    #expect(out.toClient == [list])
    #expect(Set(out.rules) == ["mcp.tool-name-collision"])
  }

  @Test("A committed lock keeps back what it does not name so, and approves nothing")
  func locked() {
    let digest = SHA256.hex(
      Array(#"{"description":"Reads notes.","inputSchema":{"type":"object"},"name":"a"}"#.utf8))
    func lock(_ digest: String) -> String { #"{"servers":{"files":{"tools":{"a":"\#(digest)"}}}} // x"# }
    let right = Line(lock: lock(digest.uppercased()))
    #expect(names(right.server(Message.list([Message.tool("a"), Message.tool("b", "Y.")]))) == ["a", "b"])
    let wrong = Line(lock: lock("00"))
    let out = wrong.server(Message.list([Message.tool("a"), Message.tool("b", "Y.")]))
    #expect(names(out) == ["b"])
    #expect(out.rules == ["mcp.tool-not-locked"])
    #expect(wrong.client(Message.call("a", "{}")).rules == ["mcp.tool-not-locked"])
    // What changed since it was trusted stays back, whatever the lock says.
    let first = Line(keepsState: true)
    _ = first.server(Message.list([Message.tool("a", "Other.")]))
    let again = Line(inherits: first, lock: lock(digest))
    #expect(names(again.server(Message.list([Message.tool("a")]))).isEmpty)
  }

  @Test("A lock that cannot be read is said, and holds nothing")
  func brokenLock() {
    let line = Line(lock: "{nonsense")
    let out = line.server(Message.list([Message.tool("a")]))
    #expect(names(out) == ["a"])
    #expect(
      out.log.contains { entry in
        entry.event == "pins" && entry.fields.contains { $0.value.contains("mcp.lock") }
      })
  }

  @Test("Severities that are let through do not let changed tools through")
  func actions() {
    let line = Line(["--on-high", "Allow", "--on-critical", "Allow"])
    _ = line.server(Message.list([Message.tool("a")]))
    #expect(names(line.server(Message.list([Message.tool("a", "Reads mail.")]))).isEmpty)
  }
}
