import Foundation
import State
import Testing
import Verdict

@Suite("The kill switch")
struct StopTests {
  @Test("Nothing is stopped where nobody stopped anything")
  func absent() {
    #expect(StopSwitch(ScratchState().folder).position == .running)
    #expect(StopSwitch(StateFolder("/dev/null/sentinel")).position == .running)
  }

  @Test("A stop covers what it names, and resuming ends it")
  func scopes() throws {
    let state = ScratchState()
    let stops = StopSwitch(state.folder)
    try stops.add(Stop(agent: "codex", reason: "lunch", since: 1))
    try stops.add(Stop(tool: "Bash", since: 2))
    try stops.add(Stop(tool: "Bash", since: 3))
    guard case .stopped(let all) = stops.position else {
      Issue.record("not stopped")
      return
    }
    #expect(all == [Stop(agent: "codex", reason: "lunch", since: 1), Stop(tool: "Bash", since: 3)])
    #expect(all.contains { $0.covers(call("ls")) })
    #expect(!all.contains { $0.covers(call("ls", tool: "Other")) })
    #expect(all.contains { $0.covers(call("ls", tool: "Other", agent: "codex")) })
    let lifted = try stops.lift { $0.tool == "Bash" }
    #expect(lifted.count == 1)
    #expect(stops.position == .stopped([Stop(agent: "codex", reason: "lunch", since: 1)]))
    _ = try stops.lift { _ in true }
    #expect(stops.position == .running)
    #expect(!state.exists(state.folder.stops))
  }

  @Test("A server is told from the name of its tool")
  func servers() {
    let event = call("x", tool: "mcp__git_hub__create_issue")
    #expect(Stop(server: "git_hub").covers(event))
    #expect(!Stop(server: "git").covers(event))
  }

  @Test(
    "A stop that is there and cannot be read stops everything",
    arguments: ["", "{", "[]", "{\"since\":1,\"agent\":7}", "{\"agent\":\"codex\"}", "\u{0}\u{0}\u{0}"])
  func unreadable(text: String) throws {
    let state = ScratchState()
    state.put(text, at: state.folder.stops)
    let stops = StopSwitch(state.folder)
    guard case .unreadable = stops.position else {
      Issue.record("\(stops.position)")
      return
    }
    #expect(StopRule.finding(stops.position, for: call("ls"), path: stops.path) != nil)
    #expect(throws: (any Error).self) { try stops.add(Stop(agent: "codex")) }
    #expect(try stops.lift { _ in true }.count == 1)
    #expect(stops.position == .running)
  }

  @Test("A link, a folder or a pipe in its place stops everything")
  func replaced() throws {
    for make: (String) -> Void in [
      { symlink("/nonexistent", $0) }, { symlink("/etc/passwd", $0) }, { mkdir($0, 0o700) },
      { mkfifo($0, 0o600) },
    ] {
      let state = ScratchState()
      state.put("x", at: state.folder.path + "/other")
      make(state.folder.stops)
      guard case .unreadable = StopSwitch(state.folder).position else {
        Issue.record("\(StopSwitch(state.folder).position)")
        continue
      }
    }
  }

  @Test("What was said already is not stopped")
  func moments() {
    #expect(StopRule.concerns(.beforeTool))
    #expect(StopRule.concerns(.prompt))
    #expect(StopRule.concerns(.permission))
    #expect(!StopRule.concerns(.message))
    #expect(!StopRule.concerns(.other))
  }
}
