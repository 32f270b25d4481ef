import Bytes
import JSON
import Verdict

extension Cline {
  package static func answer(_ decision: Decision, to request: AnswerRequest) -> Answer {
    let contract = contract(of: request.event.name)
    let words = Wording(decision)
    let subject: String =
      switch contract?.moment {
      case .prompt: "this prompt"
      case .afterTool: "this result"
      default: "this call"
      }
    guard decision.action > .allow else { return .object { $0.member("cancel", false) } }
    // There is no question: what would be asked about is refused.
    guard decision.action >= .ask, contract?.canBlock != false else {
      return .object { answer in
        answer.member("cancel", false)
        answer.member("contextModification", words.reason(for: "Sentinel warns about \(subject)"))
      }
    }
    return .object { answer in
      answer.member("cancel", true)
      answer.member("errorMessage", words.reason(for: "Sentinel blocked \(subject)"))
    }
  }

  package static func lastAnswer(_ action: Action, to event: String, reason: String) -> LastAnswer {
    guard action >= .ask, contract(of: event)?.canBlock != false else {
      return LastAnswer(output: "{\"cancel\":false}\n", errors: action > .allow ? reason + "\n" : "")
    }
    return LastAnswer(output: "{\"cancel\":true,\"errorMessage\":\"", reason, "\"}\n")
  }
}

extension PayloadReader {
  /// The list that `key` holds as a text of JSON. nil where it holds anything else.
  func listInside(_ key: String) -> Argument? {
    guard let text = optionalText(key), text.text.trimmed().starts(with: "["),
      let inner = try? JSONDocument(ByteView(Array("{\"\(key)\":".utf8) + text.text.array + Array("}".utf8)))
    else { return nil }
    let reader = PayloadReader(inner)
    guard (try? reader.requireUnambiguous()) != nil else { return nil }
    return reader.argument
  }
}
