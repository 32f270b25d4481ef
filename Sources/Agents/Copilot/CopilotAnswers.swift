import Bytes
import JSON
import Verdict

/// The answers that Copilot obeys, in the style it asked in. Where the payload could not be read, in both.
struct CopilotAnswers {
  private let decision: Decision
  private let request: AnswerRequest
  private let words: Wording
  private let event: CopilotEvent?
  private let style: CopilotStyle?
  /// Whether a question reaches a person.
  private let canAsk: Bool

  init(_ decision: Decision, _ request: AnswerRequest, canAsk: Bool) {
    self.decision = decision
    self.request = request
    self.canAsk = canAsk
    words = Wording(decision)
    event = CopilotEvent(request.event.name)
    style = request.document.map { CopilotStyle(of: $0.root) }
  }

  var answer: Answer {
    guard decision.action > .allow else { return .silence }
    switch event {
    case .preToolUse: return preToolUse
    case .permissionRequest: return permissionRequest
    case .userPromptSubmitted: return prompt
    case .postToolUse: return afterTool
    case .postToolUseFailure: return context("this result")
    case nil where decision.action >= .ask:
      var request = request
      request.event.name = ""
      return UnknownAgent.answer(decision, to: request)
    default: return Answer(errors: words.notice("warns") + "\n")
    }
  }

  private var preToolUse: Answer {
    switch decision.action {
    case .ask where canAsk:
      // Exit code 2 would turn the question into a refusal.
      return Answer.object { permission("ask", words.reason(for: "Sentinel asks before this call"), &$0) }
    case .ask:
      return denial(words.reason(for: "Sentinel would ask before this call, and here is nobody to ask"))
    case .block: return denial(words.reason(for: "Sentinel blocked this call"))
    default: return context("this call")
    }
  }

  private func denial(_ reason: String) -> Answer {
    var answer = Answer.object { permission("deny", reason, &$0) }
    answer.errors = reason + "\n"
    answer.exitCode = 2
    return answer
  }

  private func permission(_ word: String, _ reason: String, _ answer: inout JSONWriter) {
    answer.member("permissionDecision", word)
    answer.member("permissionDecisionReason", reason)
    guard style != .camelCase else { return }
    answer.member(
      "hookSpecificOutput",
      object: { nested in
        nested.member("hookEventName", "PreToolUse")
        nested.member("permissionDecision", word)
        nested.member("permissionDecisionReason", reason)
      })
  }

  /// Flat in both styles. The person is being asked already: only a refusal has anything to add.
  private var permissionRequest: Answer {
    guard decision.action == .block else { return Answer(errors: words.notice("warns") + "\n") }
    return Answer.object { answer in
      answer.member("behavior", "deny")
      answer.member("message", words.reason(for: "Sentinel refused this"))
    }
  }

  private var prompt: Answer {
    guard decision.action >= .ask else { return Answer(errors: words.notice("warns") + "\n") }
    let reason = words.reason(for: "Sentinel held this prompt back")
    var answer = Answer.object { answer in
      answer.member("decision", "block")
      answer.member("reason", reason)
    }
    answer.errors = reason + "\n"
    answer.exitCode = 2
    return answer
  }

  private var afterTool: Answer {
    guard decision.action >= .ask else { return context("this result") }
    guard let text = withheld else {
      return Answer.object { answer in
        answer.member("decision", "block")
        answer.member("reason", words.reason(for: "Sentinel warns about this result"))
      }
    }
    return Answer.object { answer in
      answer.member(
        "modifiedResult",
        object: { result in
          result.member("resultType", resultType)
          result.key("textResultForLlm")
          result.raw(ByteView(text))
        })
      answer.member("additionalContext", words.reason(for: "Sentinel withheld part of this result"))
    }
  }

  /// The text of the result without what was found in it, as JSON.
  private var withheld: [UInt8]? {
    style == .camelCase
      ? request.redacted(
        "toolResult", "textResultForLlm", findings: decision.stopping, decision: decision.id)
      : request.redacted(
        "tool_result", "text_result_for_llm", findings: decision.stopping, decision: decision.id)
  }

  private var resultType: String {
    let root = request.document?.root
    return (root?["toolResult"]?["resultType"] ?? root?["tool_result"]?["result_type"])?.string ?? "success"
  }

  /// A warning for the model. What Copilot shows to a person of a hook's remarks is nothing.
  private func context(_ what: String) -> Answer {
    let text = words.reason(for: "Sentinel warns about \(what)")
    return Answer.object { answer in
      answer.member("additionalContext", text)
      guard style != .camelCase, event == .preToolUse else { return }
      answer.member(
        "hookSpecificOutput",
        object: { nested in
          nested.member("hookEventName", "PreToolUse")
          nested.member("additionalContext", text)
        })
    }
  }

  static func last(_ action: Action, to event: String, reason: String, canAsk: Bool) -> LastAnswer {
    let errors = reason + "\n"
    switch (CopilotEvent(event), action) {
    case (_, .allow): return LastAnswer()
    case (_, .warn): return LastAnswer(errors: errors)
    case (.preToolUse, _):
      let word = action == .ask && canAsk ? "ask" : "deny"
      return LastAnswer(
        output: "{\"permissionDecision\":\"", word, "\",\"permissionDecisionReason\":\"", reason,
        "\",\"hookSpecificOutput\":{\"hookEventName\":\"PreToolUse\",\"permissionDecision\":\"", word,
        "\",\"permissionDecisionReason\":\"", reason, "\"}}\n", errors: errors,
        exitCode: word == "ask" ? 0 : 2)
    case (.permissionRequest, .block):
      return LastAnswer(output: "{\"behavior\":\"deny\",\"message\":\"", reason, "\"}\n", errors: errors)
    case (.permissionRequest, .ask): return LastAnswer(errors: errors)
    case (.userPromptSubmitted?, _):
      return LastAnswer(
        output: "{\"decision\":\"block\",\"reason\":\"", reason, "\"}\n", errors: errors, exitCode: 2)
    case (.postToolUse?, _):
      return LastAnswer(output: "{\"decision\":\"block\",\"reason\":\"", reason, "\"}\n", errors: errors)
    case (nil, _): return UnknownAgent.lastAnswer(action, to: "", reason: reason)
    default: return LastAnswer(errors: errors)
    }
  }
}
