import Foundation
import JSON
import TestSupport
import Testing

/// One dangerous and one harmless call in the form of each agent.
private struct Call: Sendable, CustomTestStringConvertible {
  var agent: String
  var event: String
  /// `%` stands for the command.
  var payload: String
  /// What the agent reads, up to the reason; nil where only the exit code counts.
  var refusal: String?
  var exitCode: Int32
  var consent = ""

  var testDescription: String { agent }

  func payload(_ command: String) -> String { payload.replacingOccurrences(of: "%", with: command) }
  var arguments: [String] { ["--agent", agent, "--event", event] }

  func expectRefusal(in result: Program.Result, _ place: SourceLocation = #_sourceLocation) {
    #expect(result.exitCode == exitCode, "\(result)", sourceLocation: place)
    #expect(result.output.hasPrefix(refusal ?? ""), "\(result)", sourceLocation: place)
  }
}

private let calls = [
  Call(
    agent: "cursor", event: "beforeShellExecution",
    payload:
      #"{"conversation_id":"c","hook_event_name":"beforeShellExecution","cursor_version":"2","command":"%","cwd":"/tmp"}"#,
    refusal: #"{"permission":"deny","user_message":""#, exitCode: 0,
    consent: #"{"permission":"allow"}"# + "\n"),
  Call(
    agent: "gemini", event: "BeforeTool",
    payload:
      #"{"session_id":"s","cwd":"/tmp","hook_event_name":"BeforeTool","timestamp":"t","tool_name":"run_shell_command","tool_input":{"command":"%"}}"#,
    refusal: #"{"decision":"deny","reason":""#, exitCode: 0),
  Call(
    agent: "qwen", event: "PreToolUse",
    payload:
      #"{"session_id":"s","cwd":"/tmp","hook_event_name":"PreToolUse","timestamp":"t","tool_name":"run_shell_command","tool_input":{"command":"%"}}"#,
    refusal: #"{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","#, exitCode: 2
  ),
  Call(
    agent: "windsurf", event: "pre_run_command",
    payload: #"{"agent_action_name":"pre_run_command","tool_info":{"command_line":"%","cwd":"/tmp"}}"#,
    exitCode: 2),
  Call(
    agent: "cline", event: "PreToolUse",
    payload:
      #"{"clineVersion":"3","hookName":"PreToolUse","taskId":"t","workspaceRoots":["/tmp"],"preToolUse":{"toolName":"execute_command","parameters":{"command":"%"}}}"#,
    refusal: #"{"cancel":true,"errorMessage":""#, exitCode: 0, consent: #"{"cancel":false}"# + "\n"),
  Call(
    agent: "kiro", event: "preToolUse",
    payload:
      #"{"hook_event_name":"preToolUse","cwd":"/tmp","tool_name":"execute_bash","tool_input":{"command":"%"}}"#,
    exitCode: 2),
  Call(
    agent: "droid", event: "PreToolUse",
    payload:
      #"{"session_id":"s","cwd":"/tmp","hook_event_name":"PreToolUse","tool_name":"Execute","tool_input":{"command":"%"}}"#,
    refusal: #"{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","#, exitCode: 2
  ),
  Call(
    agent: "kimi", event: "PreToolUse",
    payload:
      #"{"session_id":"s","cwd":"/tmp","hook_event_name":"PreToolUse","client_type":"kimi_code_cli","tool_name":"Bash","tool_input":{"command":"%"}}"#,
    refusal: #"{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","#, exitCode: 2
  ),
  Call(
    agent: "grok", event: "PreToolUse",
    payload:
      #"{"sessionId":"s","cwd":"/tmp","hookEventName":"pre_tool_use","workspaceRoot":"/tmp","toolName":"run_terminal_cmd","toolInput":{"command":"%"}}"#,
    refusal: #"{"decision":"deny","reason":""#, exitCode: 2),
  Call(
    agent: "antigravity", event: "PreToolUse",
    payload:
      #"{"toolCall":{"name":"run_command","args":{"CommandLine":"%","Cwd":"/tmp"}},"conversationId":"c","workspacePaths":["/tmp"]}"#,
    refusal: #"{"decision":"deny","reason":""#, exitCode: 0, consent: #"{"decision":"allow"}"# + "\n"),
]

extension RealProcesses {
  @Suite("The hook as every agent meets it")
  struct EveryAgentTests {
    @Test("A dangerous command is refused in the agent's own form", arguments: calls)
    fileprivate func refusal(call: Call) {
      let result = Hook().run(call.payload("rm -rf ~"), call.arguments)
      call.expectRefusal(in: result)
      #expect(result.output.isEmpty == (call.refusal == nil), "\(result)")
      if call.exitCode == 2 { #expect(result.errors.hasPrefix("Sentinel blocked this call: "), "\(result)") }
    }

    @Test("A harmless command passes", arguments: calls)
    fileprivate func consent(call: Call) {
      let result = Hook().run(call.payload("ls -la"), call.arguments)
      #expect(result.exitCode == 0, "\(result)")
      #expect(result.output == call.consent, "\(result)")
      #expect(result.errors.isEmpty, "\(result)")
    }

    @Test("Without arguments the payload tells the agent", arguments: calls)
    fileprivate func recognised(call: Call) {
      // These write as Claude Code does, but for a file name that is not in this payload.
      guard call.agent != "droid", call.agent != "qwen" else { return }
      let result = Hook().run(call.payload("rm -rf ~"), [])
      call.expectRefusal(in: result)
    }

    @Test("What cannot be read is refused in the agent's own form", arguments: calls)
    fileprivate func unreadable(call: Call) {
      let result = Hook().run("{", call.arguments)
      call.expectRefusal(in: result)
    }

    @Test("A hook that is late refuses in the agent's own form", arguments: calls)
    fileprivate func late(call: Call) {
      let hook = Hook(["SENTINEL_HOOK_DEADLINE_MS": "200"])
      var program = hook.program
      program.input = .neverEnding
      let result = program.run(call.arguments)
      call.expectRefusal(in: result)
    }
  }
}
