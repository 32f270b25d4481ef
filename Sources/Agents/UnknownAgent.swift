import JSON
import Verdict

/// What to say where nobody knows who asks. Of all forms of refusal that were tried on real agents, two held
/// in every one of them: for a tool call the flat and the nested decision in one object, and for a prompt
/// `decision: "block"`; each with exit code 2 and the reason on standard error as well.
package enum UnknownAgent: Dialect {
  package static let name = "unknown"

  // Most agents took over Claude Code's events and payloads.
  package static func contract(of event: String) -> EventContract? { ClaudeCode.contract(of: event) }
  package static func recognises(_ payload: JSONValue) -> Bool { false }
  package static func eventName(in payload: JSONValue) -> String? { ClaudeCode.eventName(in: payload) }

  package static func read(_ document: JSONDocument, event: String) throws(DialectError) -> Event {
    var read = try ClaudeCode.read(document, event: event)
    read.agent = name
    return read
  }

  package static func answer(_ decision: Decision, to request: AnswerRequest) -> Answer {
    guard decision.action > .allow else { return .silence }
    let words = Wording(decision)
    // A question is not understood everywhere, and where it is not, the tool runs.
    guard decision.action >= .ask, contract(of: request.event.name)?.canBlock != false else {
      return Answer(errors: words.notice("warns") + "\n")
    }
    let reason = words.reason(for: "Sentinel blocked this")
    let output: [UInt8]
    switch request.event.name {
    case "PreToolUse":
      output = JSONWriter.line { writer in
        writer.object { answer in
          answer.member("permissionDecision", "deny")
          answer.member("permissionDecisionReason", reason)
          answer.member(
            "hookSpecificOutput",
            object: { nested in
              nested.member("hookEventName", "PreToolUse")
              nested.member("permissionDecision", "deny")
              nested.member("permissionDecisionReason", reason)
            })
        }
      }
    case "UserPromptSubmit", "UserPromptExpansion", "PostToolUse", "PostToolBatch", "ConfigChange":
      output = JSONWriter.line { writer in
        writer.object { answer in
          answer.member("decision", "block")
          answer.member("reason", reason)
        }
      }
    default: output = []
    }
    return Answer(output: output, errors: reason + "\n", exitCode: 2)
  }

  package static func lastAnswer(_ action: Action, to event: String, reason: String) -> LastAnswer {
    guard action >= .ask, contract(of: event)?.canBlock != false else {
      return LastAnswer(errors: action == .warn ? reason + "\n" : "")
    }
    let errors = reason + "\n"
    switch event {
    case "PreToolUse":
      return LastAnswer(
        output: "{\"permissionDecision\":\"deny\",\"permissionDecisionReason\":\"", reason,
        "\",\"hookSpecificOutput\":{\"hookEventName\":\"PreToolUse\",\"permissionDecision\":\"deny\",",
        "\"permissionDecisionReason\":\"", reason, "\"}}\n", errors: errors, exitCode: 2)
    case "UserPromptSubmit", "UserPromptExpansion", "PostToolUse", "PostToolBatch", "ConfigChange":
      return LastAnswer(
        output: "{\"decision\":\"block\",\"reason\":\"", reason, "\"}\n", errors: errors, exitCode: 2)
    default: return LastAnswer(errors: errors, exitCode: 2)
    }
  }
}
