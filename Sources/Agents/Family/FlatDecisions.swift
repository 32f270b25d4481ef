import JSON
import Verdict

/// Agents that are answered by `decision` and `reason` at the top of the object.
protocol FlatDecisions: FamilyDialect {
  /// The decision that makes the agent ask its person. nil: there is none, so a question is a refusal.
  static var askWord: String? { get }
  /// Whether a refusal is said by exit code 2 and standard error as well.
  static var refusesByExitCode: Bool { get }
  /// Whether silence is no answer, so that permission has to be put in words.
  static var permitsInWords: Bool { get }
  /// Whether the agent shows a `systemMessage` to its person, and gives `additionalContext` to the model.
  static var showsMessages: Bool { get }
  /// What may be shown of a result that is withheld; the reason takes its place, so this stands in the reason.
  static func rest(of request: AnswerRequest, _ decision: Decision) -> String?
}

extension FlatDecisions {
  static var askWord: String? { nil }
  static var refusesByExitCode: Bool { false }
  static var permitsInWords: Bool { false }
  static var showsMessages: Bool { false }
  static func rest(of request: AnswerRequest, _ decision: Decision) -> String? { nil }

  package static func answer(_ decision: Decision, to request: AnswerRequest) -> Answer {
    let event = request.event.name
    let contract = contract(of: event)
    let words = Wording(decision)
    guard decision.action >= .ask, contract?.canBlock != false else {
      return permission(decision.action, words, contract, event)
    }
    let consequence: String
    switch contract?.moment {
    case .beforeTool:
      if decision.action == .ask, let askWord {
        return .object { answer in
          answer.member("decision", askWord)
          answer.member("reason", words.reason(for: "Sentinel asks before this call"))
        }
      }
      consequence = "Sentinel blocked this call"
    case .prompt: consequence = "Sentinel held this prompt back"
    case .afterTool: consequence = "Sentinel withheld part of this result"
    default: return Answer(errors: words.reason(for: "Sentinel blocked this") + "\n", exitCode: 2)
    }
    var reason = words.reason(for: consequence)
    if contract?.moment == .afterTool, let rest = rest(of: request, decision) {
      reason += "\n\nThe rest of it:\n" + rest
    }
    return .object(errors: refusesByExitCode ? reason + "\n" : "", exitCode: refusesByExitCode ? 2 : 0) {
      $0.member("decision", "deny")
      $0.member("reason", reason)
    }
  }

  package static func lastAnswer(_ action: Action, to event: String, reason: String) -> LastAnswer {
    let contract = contract(of: event)
    guard action >= .ask, contract?.canBlock != false else {
      return LastAnswer(
        output: permitsInWords && contract?.canBlock == true ? "{\"decision\":\"allow\"}\n" : "",
        errors: action == .warn ? reason + "\n" : "")
    }
    guard let contract else { return LastAnswer(errors: reason + "\n", exitCode: 2) }
    let question = action == .ask && contract.moment == .beforeTool ? askWord : nil
    let byCode = question == nil && refusesByExitCode
    return LastAnswer(
      output: "{\"decision\":\"", question ?? "deny", "\",\"reason\":\"", reason, "\"}\n",
      errors: byCode ? reason + "\n" : "", exitCode: byCode ? 2 : 0)
  }

  /// Nothing is stopped: silence, or what there is to say.
  private static func permission(
    _ action: Action, _ words: Wording, _ contract: EventContract?, _ event: String
  ) -> Answer {
    let mustSpeak = permitsInWords && contract?.canBlock == true
    guard action > .allow else { return mustSpeak ? .object { $0.member("decision", "allow") } : .silence }
    guard showsMessages else {
      let errors = words.notice("warns") + "\n"
      return mustSpeak ? .object(errors: errors) { $0.member("decision", "allow") } : Answer(errors: errors)
    }
    return .object { answer in
      answer.member("systemMessage", words.notice("warns"))
      let subject: String
      switch contract?.moment {
      case .afterTool: subject = "this result"
      case .prompt: subject = "this prompt"
      default: return
      }
      answer.member(
        "hookSpecificOutput",
        object: { output in
          output.member("hookEventName", event)
          output.member("additionalContext", words.reason(for: "Sentinel warns about \(subject)"))
        })
    }
  }
}
