import JSON
import Verdict

extension Cursor {
  package static func answer(_ decision: Decision, to request: AnswerRequest) -> Answer {
    let event = request.event.name
    let words = Wording(decision)
    guard let contract = contract(of: event) else {
      guard decision.action > .allow else { return .silence }
      return Answer(
        errors: words.reason(for: "Sentinel blocked this") + "\n", exitCode: decision.action >= .ask ? 2 : 0)
    }
    switch contract.moment {
    case .beforeTool: return gate(decision.action, words, event)
    case .prompt: return prompt(decision.action, words)
    default: return remark(decision.action, words, event)
    }
  }

  package static func lastAnswer(_ action: Action, to event: String, reason: String) -> LastAnswer {
    let stops = action >= .ask
    let errors = action == .warn ? reason + "\n" : ""
    switch contract(of: event)?.moment {
    case .beforeTool:
      guard stops else { return LastAnswer(output: "{\"permission\":\"allow\"}\n", errors: errors) }
      return LastAnswer(
        output: "{\"permission\":\"", word(for: action, event), "\",\"user_message\":\"", reason,
        "\",\"agent_message\":\"", reason, "\"}\n")
    case .prompt:
      guard stops else { return LastAnswer(output: "{\"continue\":true}\n", errors: errors) }
      return LastAnswer(output: "{\"continue\":false,\"user_message\":\"", reason, "\"}\n")
    case nil:
      return LastAnswer(errors: action > .allow ? reason + "\n" : "", exitCode: stops ? 2 : 0)
    default: return LastAnswer(output: "{}\n", errors: action > .allow ? reason + "\n" : "")
    }
  }

  /// Only two events lead to a question; at the others it would be passed over, and the tool would run.
  private static func word(for action: Action, _ event: String) -> String {
    guard action == .ask else { return "deny" }
    return event == "beforeShellExecution" || event == "beforeMCPExecution" ? "ask" : "deny"
  }

  private static func gate(_ action: Action, _ words: Wording, _ event: String) -> Answer {
    switch action {
    case .allow: return .object { $0.member("permission", "allow") }
    case .warn:
      return .object { answer in
        answer.member("permission", "allow")
        answer.member("user_message", words.notice("warns"))
        answer.member("agent_message", words.reason(for: "Sentinel warns about this call"))
      }
    case .ask, .block:
      let word = word(for: action, event)
      let isQuestion = word == "ask"
      return .object { answer in
        answer.member("permission", word)
        answer.member("user_message", words.notice(isQuestion ? "asks" : "blocked a call"))
        answer.member(
          "agent_message",
          words.reason(for: isQuestion ? "Sentinel asks before this call" : "Sentinel blocked this call"))
      }
    }
  }

  private static func prompt(_ action: Action, _ words: Wording) -> Answer {
    guard action >= .ask else {
      let errors = action == .warn ? words.notice("warns") + "\n" : ""
      return .object(errors: errors) { $0.member("continue", true) }
    }
    return .object { answer in
      answer.member("continue", false)
      answer.member("user_message", words.reason(for: "Sentinel held this prompt back"))
    }
  }

  /// It has happened already.
  private static func remark(_ action: Action, _ words: Wording, _ event: String) -> Answer {
    guard action > .allow else { return .object { _ in } }
    guard event == "postToolUse" else {
      return .object(errors: words.notice("warns") + "\n") { _ in }
    }
    return .object { answer in
      answer.member("additional_context", words.reason(for: "Sentinel warns about this result"))
    }
  }
}
