import Bytes
import JSON
import Verdict

extension ClaudeCode {
  package static func answer(_ decision: Decision, to request: AnswerRequest) -> Answer {
    guard decision.action > .allow else { return .silence }
    let event = request.event.name
    let words = Wording(decision)
    switch event {
    case "PreToolUse": return preToolUse(decision.action, words)
    case "PermissionRequest": return permissionRequest(decision.action, words)
    case "UserPromptSubmit", "UserPromptExpansion": return prompt(event, decision, words)
    case "PostToolUse", "PostToolBatch": return afterTool(decision, words, request)
    case "PostToolUseFailure": return remark(words, about: "this result", in: event)
    case "SubagentStop": return subagentStop(decision.action, words, request)
    case "ConfigChange": return configChange(decision.action, words)
    case "Elicitation", "ElicitationResult": return elicitation(event, decision.action, words)
    // Only words are left where nothing can be prevented any more.
    case "Stop", "InstructionsLoaded":
      return Answer.object { $0.member("systemMessage", words.notice("noticed")) }
    // The event is not known, so no object is sure to be understood; exit code 2 stops whatever can be
    // stopped and shows standard error to whoever reads it.
    default:
      let stops = decision.action >= .ask && contract(of: event)?.canBlock != false
      return Answer(errors: words.reason(for: "Sentinel blocked this") + "\n", exitCode: stops ? 2 : 0)
    }
  }

  package static func lastAnswer(_ action: Action, to event: String, reason: String) -> LastAnswer {
    switch (event, action) {
    case (_, .allow): LastAnswer()
    case ("PreToolUse", .block), ("PreToolUse", .ask):
      LastAnswer(
        output: "{\"hookSpecificOutput\":{\"hookEventName\":\"PreToolUse\",\"permissionDecision\":\"",
        action == .block ? "deny" : "ask", "\",\"permissionDecisionReason\":\"", reason, "\"}}\n")
    // Exit code 2 is a refusal wherever one is honoured.
    case (_, .block), (_, .ask):
      LastAnswer(errors: reason + "\n", exitCode: contract(of: event)?.canBlock == false ? 0 : 2)
    case (_, .warn): LastAnswer(output: "{\"systemMessage\":\"", reason, "\"}\n")
    }
  }

  private static func preToolUse(_ action: Action, _ words: Wording) -> Answer {
    guard action >= .ask else { return remark(words, about: "this call", in: "PreToolUse") }
    return Answer.object { answer in
      answer.member(
        "hookSpecificOutput",
        object: { output in
          output.member("hookEventName", "PreToolUse")
          output.member("permissionDecision", action == .block ? "deny" : "ask")
          output.member(
            "permissionDecisionReason",
            words.reason(
              for: action == .block ? "Sentinel blocked this call" : "Sentinel asks before this call"))
        })
    }
  }

  private static func permissionRequest(_ action: Action, _ words: Wording) -> Answer {
    // The person is being asked already: for `ask` and `warn` they only need to know why it matters.
    guard action == .block else { return Answer.object { $0.member("systemMessage", words.notice("warns")) } }
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

  private static func prompt(_ event: String, _ decision: Decision, _ words: Wording) -> Answer {
    // There is no question to put to a person about their own prompt: `ask` holds it back as `block` does.
    guard decision.action >= .ask else { return remark(words, about: "this prompt", in: event) }
    return Answer.object { answer in
      answer.member("decision", "block")
      answer.member("reason", words.reason(for: "Sentinel held this prompt back"))
      answer.member(
        "hookSpecificOutput",
        object: { output in
          output.member("hookEventName", event)
          // The notice about a refused prompt repeats the prompt, and with it the secret it was refused for.
          output.member("suppressOriginalPrompt", decision.findings.contains { $0.category == "secrets" })
        })
    }
  }

  private static func afterTool(_ decision: Decision, _ words: Wording, _ request: AnswerRequest) -> Answer {
    let event = request.event.name
    guard decision.action >= .ask else { return remark(words, about: "this result", in: event) }
    let replacement =
      event == "PostToolUse"
      ? request.redacted("tool_response", findings: decision.stopping, decision: decision.id) : nil
    return Answer.object { answer in
      answer.member("decision", "block")
      answer.member(
        "reason",
        words.reason(
          for: replacement == nil
            ? "Sentinel warns about this result" : "Sentinel withheld part of this result"))
      guard let replacement else { return }
      answer.member("systemMessage", words.notice("withheld part of a result"))
      answer.member(
        "hookSpecificOutput",
        object: { output in
          output.member("hookEventName", event)
          output.key("updatedToolOutput")
          output.raw(ByteView(replacement))
        })
    }
  }

  private static func subagentStop(_ action: Action, _ words: Wording, _ request: AnswerRequest) -> Answer {
    // Once only: a sub-agent that was sent back and says it again would be sent back for ever.
    let wasSentBack = request.document?.root["stop_hook_active"]?.bool ?? true
    guard action >= .ask, !wasSentBack else {
      return Answer.object { $0.member("systemMessage", words.notice("noticed")) }
    }
    return Answer.object { answer in
      answer.member("decision", "block")
      answer.member("reason", words.reason(for: "Sentinel sends this message back"))
    }
  }

  private static func configChange(_ action: Action, _ words: Wording) -> Answer {
    guard action >= .ask else { return Answer.object { $0.member("systemMessage", words.notice("warns")) } }
    return Answer.object { answer in
      answer.member("decision", "block")
      answer.member("reason", words.reason(for: "Sentinel keeps the former settings"))
      answer.member("systemMessage", words.notice("kept the former settings"))
    }
  }

  private static func elicitation(_ event: String, _ action: Action, _ words: Wording) -> Answer {
    guard action >= .ask else { return Answer.object { $0.member("systemMessage", words.notice("warns")) } }
    return Answer.object { answer in
      answer.member("systemMessage", words.notice("declined a server's request"))
      answer.member(
        "hookSpecificOutput",
        object: { output in
          output.member("hookEventName", event)
          output.member("action", "decline")
        })
    }
  }

  /// A warning: seen by the person and by the model, and nothing stopped.
  private static func remark(_ words: Wording, about what: String, in event: String) -> Answer {
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
