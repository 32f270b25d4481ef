import Bytes
import JSON
import Verdict

extension Codex {
  package static func answer(_ decision: Decision, to request: AnswerRequest) -> Answer {
    guard decision.action > .allow else { return .silence }
    let words = Wording(decision)
    switch request.event.name {
    case "PreToolUse": return preToolUse(decision.action, words)
    case "PermissionRequest": return permissionRequest(decision.action, words)
    case "UserPromptSubmit": return prompt(decision.action, words)
    case "PostToolUse": return afterTool(decision, words, request)
    case "SubagentStop": return subagentStop(decision.action, words, request)
    case "Stop": return remark(words, "noticed")
    case "agent-turn-complete": return Answer(errors: words.notice("noticed") + "\n")
    // The event is not known, and an object that is not understood would be leave.
    default:
      let stops = decision.action >= .ask && contract(of: request.event.name)?.canBlock != false
      return Answer(errors: words.reason(for: "Sentinel blocked this") + "\n", exitCode: stops ? 2 : 0)
    }
  }

  package static func lastAnswer(_ action: Action, to event: String, reason: String) -> LastAnswer {
    let errors = reason + "\n"
    switch (event, action) {
    case (_, .allow): return LastAnswer()
    case ("agent-turn-complete", _): return LastAnswer(errors: errors)
    case (_, .warn): return LastAnswer(output: "{\"systemMessage\":\"", reason, "\"}\n")
    case ("PreToolUse", _):
      return LastAnswer(
        output: "{\"hookSpecificOutput\":{\"hookEventName\":\"PreToolUse\",\"permissionDecision\":\"deny\",",
        "\"permissionDecisionReason\":\"", reason, "\"}}\n", errors: errors, exitCode: 2)
    case ("UserPromptSubmit", _):
      return LastAnswer(
        output: "{\"decision\":\"block\",\"reason\":\"", reason, "\"}\n", errors: errors, exitCode: 2)
    case ("PermissionRequest", .block):
      return LastAnswer(
        output: "{\"hookSpecificOutput\":{\"hookEventName\":\"PermissionRequest\",\"decision\":{",
        "\"behavior\":\"deny\",\"message\":\"", reason, "\"}}}\n")
    case ("PermissionRequest", _): return LastAnswer(output: "{\"systemMessage\":\"", reason, "\"}\n")
    default: return LastAnswer(errors: errors, exitCode: contract(of: event)?.canBlock == false ? 0 : 2)
    }
  }

  private static func preToolUse(_ action: Action, _ words: Wording) -> Answer {
    guard action >= .ask else { return context(words, about: "this call", in: "PreToolUse") }
    // A question would count for leave, so it is a refusal.
    let reason = words.reason(
      for: action == .block
        ? "Sentinel blocked this call" : "Sentinel would ask before this call, and Codex cannot be asked")
    return refusal(reason) { answer in
      answer.member(
        "hookSpecificOutput",
        object: { output in
          output.member("hookEventName", "PreToolUse")
          output.member("permissionDecision", "deny")
          output.member("permissionDecisionReason", reason)
        })
    }
  }

  private static func permissionRequest(_ action: Action, _ words: Wording) -> Answer {
    // The person is being asked already: for `ask` and `warn` they only need to know why it matters.
    guard action == .block else { return remark(words, "warns") }
    return Answer.object { answer in
      answer.member(
        "hookSpecificOutput",
        object: { output in
          output.member("hookEventName", "PermissionRequest")
          output.member(
            "decision",
            object: { decision in
              decision.member("behavior", "deny")
              decision.member("message", words.reason(for: "Sentinel refused this"))
            })
        })
    }
  }

  private static func prompt(_ action: Action, _ words: Wording) -> Answer {
    guard action >= .ask else { return context(words, about: "this prompt", in: "UserPromptSubmit") }
    let reason = words.reason(for: "Sentinel held this prompt back")
    return refusal(reason) { answer in
      answer.member("decision", "block")
      answer.member("reason", reason)
    }
  }

  /// What the model may still see of a result when part of it is withheld: more would drown the reason.
  private static let keptLimit = 32 * 1024

  /// With exit code 2 standard error takes the place of the result, so what is left of it stands there.
  private static func afterTool(_ decision: Decision, _ words: Wording, _ request: AnswerRequest) -> Answer {
    guard decision.action >= .ask else { return context(words, about: "this result", in: "PostToolUse") }
    var errors = words.reason(for: "Sentinel withheld part of this result") + "\n"
    if let rest = request.redacted("tool_response", findings: decision.stopping, decision: decision.id),
      rest.count <= keptLimit
    {
      let value = try? JSONDocument(ByteView(rest)).root
      errors += "\nThe rest of it:\n" + (value?.string ?? String(decoding: rest, as: UTF8.self)) + "\n"
    }
    return Answer(errors: errors, exitCode: 2)
  }

  private static func subagentStop(_ action: Action, _ words: Wording, _ request: AnswerRequest) -> Answer {
    // Once only: a sub-agent that was sent back and says it again would be sent back for ever.
    let wasSentBack = request.document?.root["stop_hook_active"]?.bool ?? true
    guard action >= .ask, !wasSentBack else { return remark(words, "noticed") }
    return Answer.object { answer in
      answer.member("decision", "block")
      answer.member("reason", words.reason(for: "Sentinel sends this message back"))
    }
  }

  private static func remark(_ words: Wording, _ verb: String) -> Answer {
    Answer.object { $0.member("systemMessage", words.notice(verb)) }
  }

  /// A warning: seen by the person and by the model, and nothing stopped.
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

  /// The object for who reads it, exit code 2 and standard error for who does not.
  private static func refusal(_ reason: String, _ body: (inout JSONWriter) -> Void) -> Answer {
    var answer = Answer.object(body)
    answer.errors = reason + "\n"
    answer.exitCode = 2
    return answer
  }
}
