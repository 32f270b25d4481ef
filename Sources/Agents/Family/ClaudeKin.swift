import JSON
import Verdict

/// Agents that took over Claude Code's events and answers. They differ in the names of their tools and events,
/// and in a few habits.
protocol ClaudeKin: FamilyDialect {
  /// Whether `ask` makes the agent ask its person. Where it does not, the tool would run.
  static var asks: Bool { get }
  /// Whether the agent shows a `systemMessage` to its person.
  static var showsMessages: Bool { get }
}

extension ClaudeKin {
  static var asks: Bool { true }
  static var showsMessages: Bool { true }

  package static func eventName(in payload: JSONValue) -> String? { payload["hook_event_name"]?.string }

  package static func answer(_ decision: Decision, to request: AnswerRequest) -> Answer {
    guard decision.action > .allow else { return .silence }
    let event = request.event.name
    let words = Wording(decision)
    let contract = contract(of: event)
    guard decision.action >= .ask, contract?.canBlock != false else { return remark(words, contract, event) }
    switch contract?.moment {
    case .beforeTool: return call(decision.action, words, event)
    case .permission: return permission(decision.action, words, event)
    case .afterTool:
      return .object { answer in
        answer.member("decision", "block")
        answer.member("reason", words.reason(for: "Sentinel warns about this result"))
      }
    case .prompt:
      return Answer(errors: words.reason(for: "Sentinel held this prompt back") + "\n", exitCode: 2)
    default: return Answer(errors: words.reason(for: "Sentinel blocked this") + "\n", exitCode: 2)
    }
  }

  package static func lastAnswer(_ action: Action, to event: String, reason: String) -> LastAnswer {
    guard action > .allow else { return LastAnswer() }
    let contract = contract(of: event)
    guard action >= .ask, contract?.canBlock != false else { return LastAnswer(errors: reason + "\n") }
    guard contract?.moment == .beforeTool else { return LastAnswer(errors: reason + "\n", exitCode: 2) }
    let asking = action == .ask && asks
    return LastAnswer(
      output: "{\"hookSpecificOutput\":{\"hookEventName\":\"", event, "\",\"permissionDecision\":\"",
      asking ? "ask" : "deny", "\",\"permissionDecisionReason\":\"", reason, "\"}}\n",
      errors: asking ? "" : reason + "\n", exitCode: asking ? 0 : 2)
  }

  /// A refusal is said twice, since the object is not read in every version and exit code 2 is.
  private static func call(_ action: Action, _ words: Wording, _ event: String) -> Answer {
    let asking = action == .ask && asks
    let reason = words.reason(for: asking ? "Sentinel asks before this call" : "Sentinel blocked this call")
    return .object(errors: asking ? "" : reason + "\n", exitCode: asking ? 0 : 2) { answer in
      answer.member(
        "hookSpecificOutput",
        object: { output in
          output.member("hookEventName", event)
          output.member("permissionDecision", asking ? "ask" : "deny")
          output.member("permissionDecisionReason", reason)
        })
    }
  }

  private static func permission(_ action: Action, _ words: Wording, _ event: String) -> Answer {
    // The person is being asked already.
    guard action == .block else { return .object { $0.member("systemMessage", words.notice("warns")) } }
    return .object { answer in
      answer.member(
        "hookSpecificOutput",
        object: { output in
          output.member("hookEventName", event)
          output.member(
            "decision",
            object: { decision in
              decision.member("behavior", "deny")
              decision.member("message", words.reason(for: "Sentinel refused this"))
            })
        })
    }
  }

  /// Seen by the person and by the model where there is a way to them, and nothing stopped.
  private static func remark(_ words: Wording, _ contract: EventContract?, _ event: String) -> Answer {
    let subject: String? =
      switch contract?.moment {
      case .beforeTool: "this call"
      case .prompt: "this prompt"
      case .afterTool: "this result"
      default: nil
      }
    guard showsMessages || (subject != nil && contract?.canBlock == true) else {
      return Answer(errors: words.notice("warns") + "\n")
    }
    return .object { answer in
      if showsMessages { answer.member("systemMessage", words.notice("warns")) }
      guard let subject else { return }
      answer.member(
        "hookSpecificOutput",
        object: { output in
          output.member("hookEventName", event)
          output.member("additionalContext", words.reason(for: "Sentinel warns about \(subject)"))
        })
    }
  }
}
