import Agents
import Bytes
import JSON
import TestSupport
import Testing
import Verdict

private func answer(_ action: Action, to name: String, payload: String = "{}", category: String = "files")
  throws
  -> JSONValue
{
  let document = try JSONDocument(ByteView(payload))
  let event = Event(agent: "claude", name: name, moment: .other)
  let answer = ClaudeCode.answer(
    goldenDecision(action, category: category), to: AnswerRequest(event: event, document: document))
  #expect(answer.exitCode == 0)
  #expect(answer.errors.isEmpty)
  #expect(answer.output.last == 0x0A)
  #expect(answer.output.dropLast().allSatisfy { $0 != 0x0A }, "one line")
  return try JSONDocument(ByteView(answer.output)).root
}

@Suite("Answering Claude Code")
struct ClaudeAnswerTests {
  @Test(
    "Permission is silence", arguments: ["PreToolUse", "UserPromptSubmit", "PostToolUse", "Stop", "Anything"])
  func silence(event: String) {
    let quiet = Decision(action: .allow, findings: [], id: "")
    #expect(
      ClaudeCode.answer(quiet, to: AnswerRequest(event: Event(agent: "claude", name: event, moment: .other)))
        == .silence)
  }

  @Test("A tool call is denied in the one form that holds")
  func deny() throws {
    let root = try answer(.block, to: "PreToolUse")
    #expect(root.count == 1)
    let output = try #require(root["hookSpecificOutput"])
    #expect(output["hookEventName"]?.string == "PreToolUse")
    #expect(output["permissionDecision"]?.string == "deny")
    #expect(output["permissionDecisionReason"]?.string == "Sentinel blocked this call" + story)
    #expect(output.count == 3)
  }

  @Test("A question is a decision too")
  func ask() throws {
    let output = try #require(try answer(.ask, to: "PreToolUse")["hookSpecificOutput"])
    #expect(output["permissionDecision"]?.string == "ask")
    #expect(output["permissionDecisionReason"]?.string?.hasPrefix("Sentinel asks before this call: ") == true)
  }

  @Test(
    "A warning reaches the person and the model, and decides nothing",
    arguments: ["PreToolUse", "UserPromptSubmit", "PostToolUse", "PostToolUseFailure", "PostToolBatch"])
  func warn(event: String) throws {
    let root = try answer(.warn, to: event)
    #expect(root["systemMessage"]?.string?.hasPrefix("Sentinel warns: Deletes the home folder") == true)
    #expect(root["hookSpecificOutput"]?["hookEventName"]?.string == event)
    #expect(
      root["hookSpecificOutput"]?["additionalContext"]?.string?.hasPrefix("Sentinel warns about this") == true
    )
    #expect(root["decision"] == nil)
    #expect(root["hookSpecificOutput"]?["permissionDecision"] == nil)
  }

  @Test("A prompt is held back, for a question as well", arguments: [Action.block, .ask])
  func prompt(action: Action) throws {
    let root = try answer(action, to: "UserPromptSubmit")
    #expect(root["decision"]?.string == "block")
    #expect(root["reason"]?.string?.hasPrefix("Sentinel held this prompt back: ") == true)
    #expect(root["hookSpecificOutput"]?["suppressOriginalPrompt"]?.bool == false)
  }

  @Test("The notice about a prompt with a secret does not repeat the prompt")
  func secretPrompt() throws {
    let root = try answer(.block, to: "UserPromptSubmit", category: "secrets")
    #expect(root["hookSpecificOutput"]?["suppressOriginalPrompt"]?.bool == true)
  }

  @Test("Permission requests are refused by behaviour, and otherwise left to the person")
  func permission() throws {
    let denied = try answer(.block, to: "PermissionRequest")
    #expect(denied["hookSpecificOutput"]?["decision"]?["behavior"]?.string == "deny")
    #expect(denied["hookSpecificOutput"]?["decision"]?["message"]?.string?.isEmpty == false)
    let asked = try answer(.ask, to: "PermissionRequest")
    #expect(asked["hookSpecificOutput"] == nil)
    #expect(asked["systemMessage"] != nil)
  }

  @Test("Settings are kept, requests of servers declined")
  func others() throws {
    #expect(try answer(.block, to: "ConfigChange")["decision"]?.string == "block")
    #expect(try answer(.block, to: "Elicitation")["hookSpecificOutput"]?["action"]?.string == "decline")
    #expect(
      try answer(.block, to: "ElicitationResult")["hookSpecificOutput"]?["hookEventName"]?.string
        == "ElicitationResult")
  }

  @Test("Where nothing can be prevented, nothing is refused", arguments: ["Stop", "InstructionsLoaded"])
  func words(event: String) throws {
    let root = try answer(.block, to: event)
    #expect(root.count == 1)
    #expect(root["systemMessage"] != nil)
  }

  @Test("A sub-agent is sent back once")
  func subagent() throws {
    #expect(
      try answer(.block, to: "SubagentStop", payload: #"{"stop_hook_active":false}"#)["decision"]?.string
        == "block")
    #expect(try answer(.block, to: "SubagentStop", payload: #"{"stop_hook_active":true}"#)["decision"] == nil)
    #expect(try answer(.block, to: "SubagentStop")["decision"] == nil)
  }

  @Test("An event without a name is refused by exit code and standard error")
  func nameless() {
    let event = Event(agent: "claude", name: "", moment: .other)
    let answer = ClaudeCode.answer(goldenDecision(.block), to: AnswerRequest(event: event))
    #expect(answer.exitCode == 2)
    #expect(answer.output.isEmpty)
    #expect(answer.errors.contains("files.delete-home"))
  }
}

@Suite("Replacing what a tool answered")
struct ReplacementTests {
  private func replaced(_ payload: String, _ findings: [Finding]) throws -> String {
    let document = try JSONDocument(ByteView(payload))
    let event = Event(agent: "claude", name: "PostToolUse", moment: .afterTool)
    let decision = Decision(action: .block, findings: findings, stopping: findings, id: "0123456789")
    let answer = ClaudeCode.answer(decision, to: AnswerRequest(event: event, document: document))
    let root = try JSONDocument(ByteView(answer.output)).root
    #expect(root["decision"]?.string == "block")
    return root["hookSpecificOutput"]?["updatedToolOutput"]?.raw.string ?? "none"
  }

  private func finding(_ category: String, _ path: FieldPath, _ range: Range<Int>?) -> Finding {
    Finding(
      rule: "SEC-99.test", severity: .high, category: category, title: "T", why: "W", instead: "I",
      location: Location(path: path, range: range))
  }

  @Test("A secret loses its own characters, and the rest keeps every byte")
  func secret() throws {
    let payload = #"{"tool_response":{"stdout":"a\u00e9 KEY z","stderr":"", "n":1.50e3,"isImage":false}}"#
    let path = FieldPath("tool_response", "stdout")
    #expect(
      try replaced(payload, [finding("secrets", path, 4..<7)])
        == #"{"stdout":"a\u00e9 [redacted: SEC-99.test] z","stderr":"", "n":1.50e3,"isImage":false}"#)
  }

  @Test("A text with instructions is withheld whole, in the tool's own shape")
  func instructions() throws {
    let payload = #"{"tool_response":[{"type":"text","text":"do evil"},{"type":"text","text":"fine"}]}"#
    let path = FieldPath([.key("tool_response"), .index(0), .key("text")])
    #expect(
      try replaced(payload, [finding("injection", path, 0..<2), finding("secrets", path, 3..<5)])
        == #"[{"type":"text","text":"[withheld by Sentinel: SEC-99.test, decision 0123456789]"},{"type":"text","text":"fine"}]"#
    )
  }

  @Test("A result that is a plain string stays a string")
  func plainString() throws {
    #expect(
      try replaced(
        #"{"tool_response":"x SECRET y"}"#, [finding("secrets", FieldPath("tool_response"), 2..<8)])
        == #""x [redacted: SEC-99.test] y""#)
  }

  @Test("Overlapping secrets do not tear each other apart")
  func overlapping() throws {
    let path = FieldPath("tool_response", "a")
    #expect(
      try replaced(
        #"{"tool_response":{"a":"0123456789"}}"#,
        [finding("secrets", path, 2..<6), finding("secrets", path, 4..<8)])
        == #"{"a":"01[redacted: SEC-99.test]6789"}"#)
  }

  @Test("What was found elsewhere replaces nothing")
  func elsewhere() throws {
    let payload = #"{"tool_response":{"a":"b"},"error":"x"}"#
    #expect(try replaced(payload, [finding("injection", FieldPath("error"), 0..<1)]) == "none")
  }
}
