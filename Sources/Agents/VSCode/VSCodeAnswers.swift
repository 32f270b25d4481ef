import Bytes
import JSON
import Verdict

/// Both ways of refusing that its documentation names at once: the object, and exit code 2 with the reason on
/// standard error.
extension VSCode {
  package static func answer(_ decision: Decision, to request: AnswerRequest) -> Answer {
    guard decision.action > .allow else { return .silence }
    let words = Wording(decision)
    switch request.event.name {
    case "PreToolUse": return preToolUse(decision.action, words)
    case "UserPromptSubmit": return prompt(decision.action, words)
    case "PostToolUse": return afterTool(decision.action, words)
    default:
      let stops = decision.action >= .ask && contract(of: request.event.name)?.canBlock != false
      return Answer(errors: words.reason(for: "Sentinel blocked this") + "\n", exitCode: stops ? 2 : 0)
    }
  }

  package static func lastAnswer(_ action: Action, to event: String, reason: String) -> LastAnswer {
    switch (event, action) {
    case (_, .allow): return LastAnswer()
    case (_, .warn): return LastAnswer(output: "{\"systemMessage\":\"", reason, "\"}\n")
    case ("PreToolUse", _):
      return LastAnswer(
        output: "{\"hookSpecificOutput\":{\"hookEventName\":\"PreToolUse\",\"permissionDecision\":\"",
        action == .block ? "deny" : "ask", "\",\"permissionDecisionReason\":\"", reason, "\"}}\n",
        errors: reason + "\n", exitCode: action == .block ? 2 : 0)
    default:
      return LastAnswer(errors: reason + "\n", exitCode: contract(of: event)?.canBlock == false ? 0 : 2)
    }
  }

  private static func preToolUse(_ action: Action, _ words: Wording) -> Answer {
    guard action >= .ask else { return context(words, about: "this call", in: "PreToolUse") }
    let reason = words.reason(
      for: action == .block ? "Sentinel blocked this call" : "Sentinel asks before this call")
    var answer = Answer.object { answer in
      answer.member(
        "hookSpecificOutput",
        object: { output in
          output.member("hookEventName", "PreToolUse")
          output.member("permissionDecision", action == .block ? "deny" : "ask")
          output.member("permissionDecisionReason", reason)
        })
    }
    if action == .block {
      answer.errors = reason + "\n"
      answer.exitCode = 2
    }
    return answer
  }

  /// A prompt can only be held back by ending the turn.
  private static func prompt(_ action: Action, _ words: Wording) -> Answer {
    guard action >= .ask else { return Answer.object { $0.member("systemMessage", words.notice("warns")) } }
    let reason = words.reason(for: "Sentinel held this prompt back")
    var answer = Answer.object { answer in
      answer.member("continue", false)
      answer.member("stopReason", reason)
    }
    answer.errors = reason + "\n"
    answer.exitCode = 2
    return answer
  }

  private static func afterTool(_ action: Action, _ words: Wording) -> Answer {
    guard action >= .ask else { return context(words, about: "this result", in: "PostToolUse") }
    return Answer.object { answer in
      answer.member("decision", "block")
      answer.member("reason", words.reason(for: "Sentinel warns about this result"))
    }
  }

  private static func context(_ words: Wording, about what: String, in event: String) -> Answer {
    Answer.object { answer in
      answer.member("systemMessage", words.notice("warns"))
      answer.member(
        "hookSpecificOutput",
        object: { output in
          output.member("hookEventName", event)
          output.member("additionalContext", words.reason(for: "Sentinel warns about \(what)"))
        })
    }
  }
}
