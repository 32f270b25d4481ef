import Agents
import Testing
import Verdict

private let held = "Sentinel held this prompt back" + story

@Suite("Claude Code's answers, byte for byte")
struct ClaudeGoldenTests {
  static let answers: [AnswerCase] = [
    AnswerCase(event: "PreToolUse", action: .allow),
    AnswerCase(
      event: "PreToolUse", action: .block,
      output: ClaudeForm.permission("deny", "Sentinel blocked this call" + story)
    ),
    AnswerCase(
      event: "PreToolUse", action: .ask,
      output: ClaudeForm.permission("ask", "Sentinel asks before this call" + story)
    ),
    AnswerCase(
      event: "PreToolUse", action: .warn,
      output: ClaudeForm.remark(
        on: "PreToolUse", "Sentinel warns" + remark, "Sentinel warns about this call" + story)
    ),
    AnswerCase(
      event: "UserPromptSubmit", action: .block,
      output:
        #"{"decision":"block","reason":"\#(held)","hookSpecificOutput":{"hookEventName":"UserPromptSubmit","suppressOriginalPrompt":false}}"#
    ),
    AnswerCase(
      event: "PermissionRequest", action: .block,
      output:
        #"{"hookSpecificOutput":{"hookEventName":"PermissionRequest","decision":{"behavior":"deny","message":"Sentinel refused this\#(story)"}}}"#
    ),
    AnswerCase(
      event: "PermissionRequest", action: .ask, output: #"{"systemMessage":"Sentinel warns\#(remark)"}"#),
    AnswerCase(
      event: "PostToolUse", action: .block,
      output: #"{"decision":"block","reason":"Sentinel warns about this result\#(story)"}"#),
    AnswerCase(
      event: "PostToolBatch", action: .ask,
      output: #"{"decision":"block","reason":"Sentinel warns about this result\#(story)"}"#),
    AnswerCase(
      event: "PostToolUseFailure", action: .block,
      output: ClaudeForm.remark(
        on: "PostToolUseFailure", "Sentinel warns" + remark, "Sentinel warns about this result" + story)
    ),
    AnswerCase(event: "Stop", action: .block, output: #"{"systemMessage":"Sentinel noticed\#(remark)"}"#),
    AnswerCase(
      event: "ConfigChange", action: .block,
      output:
        #"{"decision":"block","reason":"Sentinel keeps the former settings\#(story)","systemMessage":"Sentinel kept the former settings\#(remark)"}"#
    ),
    AnswerCase(
      event: "Elicitation", action: .block,
      output:
        #"{"systemMessage":"Sentinel declined a server's request\#(remark)","hookSpecificOutput":{"hookEventName":"Elicitation","action":"decline"}}"#
    ),
  ]

  @Test("Decisions become the bytes Claude Code obeys", arguments: answers)
  func answering(_ answer: AnswerCase) throws { try answer.check(ClaudeCode.self) }
}
