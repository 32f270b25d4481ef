import Agents
import Bytes
import JSON
import Testing
import Verdict

private let blocked = "Sentinel blocked this" + story

@Suite("An agent nobody knows")
struct UnknownAgentTests {
  static let answers: [AnswerCase] = [
    AnswerCase(event: "PreToolUse", action: .allow),
    AnswerCase(
      event: "PreToolUse", action: .block,
      output:
        #"{"permissionDecision":"deny","permissionDecisionReason":"\#(blocked)","hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":"\#(blocked)"}}"#,
      errors: blocked, exitCode: 2),
    AnswerCase(
      event: "PreToolUse", action: .ask,
      output:
        #"{"permissionDecision":"deny","permissionDecisionReason":"\#(blocked)","hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":"\#(blocked)"}}"#,
      errors: blocked, exitCode: 2),
    AnswerCase(event: "PreToolUse", action: .warn, errors: "Sentinel warns" + remark),
    AnswerCase(
      event: "UserPromptSubmit", action: .block, output: #"{"decision":"block","reason":"\#(blocked)"}"#,
      errors: blocked, exitCode: 2),
    AnswerCase(
      event: "", action: .block,
      output:
        #"{"decision":"block","reason":"\#(blocked)","permissionDecision":"deny","permissionDecisionReason":"\#(blocked)"}"#,
      errors: blocked, exitCode: 2),
  ]

  @Test("The answer that holds everywhere", arguments: answers)
  func answering(_ answer: AnswerCase) throws { try answer.check(UnknownAgent.self) }

  @Test("Every dialect has a name of its own")
  func names() {
    #expect(Set(Dialects.all.map { $0.name }).count == Dialects.all.count)
    #expect(Dialects.all.allSatisfy { Dialects.named($0.name) == $0 })
  }

  @Test(
    "A call in a form that nobody described is judged by every text of it",
    arguments: [
      (#"{"tool":"sh","arguments":{"cmd":"ls"}}"#, "arguments arguments.cmd «ls»"),
      (#"{"toolName":"sh","args":"{\"cmd\":\"ls\"}"}"#, "arguments args.cmd «ls»"),
      (#"{"tool_name":"Write","tool_input":{"name":"a"}}"#, "arguments tool_input.name «a»"),
      (#"{"tool_name":"Bash","tool_input":{"command":"ls"}}"#, "shell tool_input.command «ls»"),
    ])
  func anyCall(text: String, contents: String) throws {
    let document = try JSONDocument(ByteView(text))
    #expect(UnknownAgent.impliedEvent(of: document.root) == "PreToolUse")
    #expect(summary(try UnknownAgent.read(document, event: "PreToolUse")) == [contents])
  }

  @Test(
    "A call without anything to judge is refused",
    arguments: [
      #"{"tool_name":"Bash","tool_input":{"command":7}}"#, #"{"tool_name":"Bash"}"#,
      #"{"tool":"sh","arguments":{"cmd":"ls","cmd":"rm"}}"#,
    ])
  func nothing(text: String) throws {
    let document = try JSONDocument(ByteView(text))
    #expect(throws: DialectError.self) { try UnknownAgent.read(document, event: "PreToolUse") }
  }
}
