import Foundation
import JSON
import TestSupport
import Testing

extension RealProcesses {
  @Suite("The hook as other agents meet it")
  struct OtherAgentsTests {
    private static let codex =
      #"{"session_id":"s","turn_id":"t","model":"m","cwd":"/tmp","hook_event_name":"PreToolUse","#
      + #""tool_name":"Bash","tool_input":{"command":"rm -rf ~"}}"#
    private static let camel =
      #"{"sessionId":"s","timestamp":1,"cwd":"/tmp","toolName":"bash","#
      + #""toolArgs":"{\"command\":\"rm -rf ~\"}"}"#
    private static let pascal =
      #"{"hook_event_name":"PreToolUse","session_id":"s","timestamp":"2026-11-01T12:00:00.000Z","#
      + #""cwd":"/tmp","tool_name":"Bash","tool_input":{"command":"rm -rf ~"}}"#
    private static let local =
      #"{"hookEventName":"PreToolUse","sessionId":"s","timestamp":"2026-11-01T12:00:00.000Z","#
      + #""cwd":"/tmp","tool_name":"run_in_terminal","tool_input":{"command":"rm -rf ~"}}"#

    @Test(
      "Nothing is said about harmless calls",
      arguments: [("codex", "codex"), ("copilot", "copilot"), ("copilot-pascal", "copilot")])
    func captured(captures: String, agent: String) {
      for name in Payloads.names(of: captures) {
        let event = name.split(separator: "--")[1].prefix { $0 != "-" && $0 != "." }
        let result = Hook().run(Payloads.text(name), ["--agent", agent, "--event", String(event)])
        #expect(result.exitCode == 0, "\(name): \(result)")
        #expect(result.output.isEmpty && result.errors.isEmpty, "\(name): \(result)")
      }
    }

    @Test(
      "A refusal comes in the form that holds, whether the agent is named or not",
      arguments: [
        (codex, ["--agent", "codex", "--event", "PreToolUse"], "codex"), (codex, [], "codex"),
        (camel, ["--agent", "copilot", "--event", "PreToolUse"], "copilot"),
        (camel, ["--agent", "copilot", "--event", "preToolUse"], "copilot"),
        (camel, ["--agent", "copilot-cloud", "pre-tool-use"], "copilot-cloud"), (camel, [], "copilot"),
        (pascal, ["--agent", "copilot", "--event", "preToolUse"], "copilot"), (pascal, [], "copilot"),
        (local, ["--agent", "vscode"], "vscode"), (local, [], "vscode"),
        (local, ["--agent", "claude", "--event", "PreToolUse"], "vscode"),
        (local, ["--agent", "copilot", "--event", "preToolUse"], "vscode"),
        (pascal, ["--agent", "claude", "--event", "PreToolUse"], "copilot"),
      ])
    func refusals(payload: String, arguments: [String], agent: String) throws {
      let hook = Hook()
      let result = hook.run(payload, arguments)
      #expect(result.exitCode == 2, "\(result)")
      #expect(result.errors.hasPrefix("Sentinel blocked this call: "))
      let answer = try #require(result.object)
      // The camelCase style hears flat answers only, and Codex none with a key it does not know.
      let isFlat = answer["permissionDecision"]?.string == "deny"
      let isNested = result.permission == "deny"
      #expect(isFlat == (agent.hasPrefix("copilot")))
      #expect(isNested == (payload != Self.camel))
      #expect(hook.records.first?["agent"]?.string == agent)
      let event = hook.records.first?["event"]?.string
      #expect(event == (payload == Self.camel ? "preToolUse" : "PreToolUse"))
    }

    @Test("Under its other name it speaks Copilot's language")
    func link() throws {
      var hook = Hook()
      let link = hook.folder.path + "/sentinel-copilot-hook"
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: Program.folder + "/sentinel-hook")
      hook.program = Program(path: link, environment: hook.program.environment)
      let result = hook.run("{", ["--event", "preToolUse"])
      #expect(result.exitCode == 2)
      #expect(result.object?["permissionDecision"]?.string == "deny", "\(result)")
      #expect(hook.run(Self.codex, ["--agent", "codex"]).object?["permissionDecision"] == nil)
    }

    @Test("An event that an agent does not know is a wrong registration, unless the payload knows better")
    func unknownEvent() {
      let wrong = Hook().run(Self.camel, ["--agent", "copilot", "--event", "preToolUsed"])
      #expect(wrong.object?["permissionDecision"]?.string == "deny", "\(wrong)")
      let nothing = Hook().run(#"{"sessionId":"s"}"#, ["--agent", "copilot", "--event", "preToolUsed"])
      #expect(nothing.exitCode == 2)
      #expect(nothing.errors.contains("--event preToolUsed is no event of copilot"), "\(nothing)")
    }

    @Test("What Codex tells its notify program comes as an argument")
    func notify() throws {
      let hook = Hook()
      let told =
        #"{"type":"agent-turn-complete","thread-id":"s","turn-id":"t","cwd":"/tmp","last-assistant-message":"done"}"#
      let result = hook.run("", ["--agent", "codex", "--event", "notify", told])
      #expect(result.exitCode == 0)
      #expect(result.output.isEmpty && result.errors.isEmpty, "\(result)")
      #expect(hook.records.first?["event"]?.string == "agent-turn-complete")
    }
  }
}
