import JSON
import Verdict

/// Agents that hear nothing but the exit code: 2 refuses, and standard error says why. There is no way to ask,
/// so a question is a refusal.
protocol ExitCodeAnswers: Dialect {
  /// Whether what stands on standard output of this event is given to the model.
  static func readsOutput(of event: String) -> Bool
}

extension ExitCodeAnswers {
  static func readsOutput(of event: String) -> Bool { false }

  package static func answer(_ decision: Decision, to request: AnswerRequest) -> Answer {
    guard decision.action > .allow else { return .silence }
    let words = Wording(decision)
    let event = request.event.name
    let contract = contract(of: event)
    guard decision.action >= .ask, contract?.canBlock != false else {
      guard readsOutput(of: event) else { return Answer(errors: words.notice("warns") + "\n") }
      return Answer(
        output: Array((words.reason(for: "Sentinel warns about this") + "\n").utf8),
        errors: words.notice("warns") + "\n")
    }
    let consequence: String =
      switch contract?.moment {
      case .beforeTool: "Sentinel blocked this call"
      case .prompt: "Sentinel held this prompt back"
      default: "Sentinel blocked this"
      }
    return Answer(errors: words.reason(for: consequence) + "\n", exitCode: 2)
  }

  package static func lastAnswer(_ action: Action, to event: String, reason: String) -> LastAnswer {
    guard action > .allow else { return LastAnswer() }
    let stops = action >= .ask && contract(of: event)?.canBlock != false
    return LastAnswer(errors: reason + "\n", exitCode: stops ? 2 : 0)
  }
}
