import JSON
import Verdict

/// GitHub Copilot CLI, as version 1.0.64 of the program honours it, and later ones by its documentation.
///
/// A refusal is said three times: the decision on standard output is what the older program hears, exit code
/// 2 with the reason on standard error what newer ones hear as well. Failing, by contrast, is refused only
/// for tool calls, and running out of time not even there.
package enum Copilot: Dialect {
  package static let name = "copilot"

  package static func contract(of event: String) -> EventContract? { CopilotEvent(event)?.contract }

  /// Its time stamps give it away: a number beside `sessionId`, or a text beside `session_id`, and no
  /// permission mode.
  package static func recognises(_ payload: JSONValue) -> Bool {
    guard !payload.has("hookEventName"), !payload.has("permission_mode"), !payload.has("cursor_version"),
      !payload.has("workspaceRoot")
    else { return false }
    if payload["sessionId"]?.kind == .string { return payload["timestamp"]?.kind == .number }
    guard payload["session_id"]?.kind == .string, payload["timestamp"]?.kind == .string,
      let event = payload["hook_event_name"]?.string
    else { return false }
    // Gemini sends the same keys, and a transcript with every event.
    return CopilotEvent(event) != nil && !payload.has("client_type")
      && !(payload.has("transcript_path") && payload.has("tool_name"))
  }

  /// VS Code reads Copilot's hook files, too, and writes in its own way.
  package static func speaker(of payload: JSONValue) -> any Dialect.Type {
    VSCode.recognises(payload) ? VSCode.self : self
  }

  package static func event(spelled name: String) -> String { CopilotEvent(name)?.rawValue ?? name }

  package static func eventName(in payload: JSONValue) -> String? {
    payload["hook_event_name"]?.string ?? payload["hookName"]?.string
  }

  package static func impliedEvent(of payload: JSONValue) -> String? {
    let event: CopilotEvent
    if payload.has("toolName") || payload.has("tool_name") {
      if payload.has("toolResult") || payload.has("tool_result") {
        event = .postToolUse
      } else {
        event = payload.has("error") ? .postToolUseFailure : .preToolUse
      }
    } else if payload.has("prompt") {
      event = .userPromptSubmitted
    } else {
      return nil
    }
    return event.name(in: CopilotStyle(of: payload))
  }

  package static func read(_ document: JSONDocument, event: String) throws(DialectError) -> Event {
    try CopilotReading(document).event(event, agent: name)
  }

  package static func answer(_ decision: Decision, to request: AnswerRequest) -> Answer {
    CopilotAnswers(decision, request, canAsk: true).answer
  }

  package static func lastAnswer(_ action: Action, to event: String, reason: String) -> LastAnswer {
    CopilotAnswers.last(action, to: event, reason: reason, canAsk: true)
  }
}

/// GitHub's Copilot cloud agent: the same payloads, but nobody there whom it could ask.
package enum CopilotCloud: Dialect {
  package static let name = "copilot-cloud"

  package static func contract(of event: String) -> EventContract? { Copilot.contract(of: event) }
  /// Nothing in a payload tells it from the program on a desk.
  package static func recognises(_ payload: JSONValue) -> Bool { false }
  package static func event(spelled name: String) -> String { Copilot.event(spelled: name) }
  package static func eventName(in payload: JSONValue) -> String? { Copilot.eventName(in: payload) }
  package static func impliedEvent(of payload: JSONValue) -> String? { Copilot.impliedEvent(of: payload) }

  package static func read(_ document: JSONDocument, event: String) throws(DialectError) -> Event {
    try CopilotReading(document).event(event, agent: name)
  }

  package static func answer(_ decision: Decision, to request: AnswerRequest) -> Answer {
    CopilotAnswers(decision, request, canAsk: false).answer
  }

  package static func lastAnswer(_ action: Action, to event: String, reason: String) -> LastAnswer {
    CopilotAnswers.last(action, to: event, reason: reason, canAsk: false)
  }
}
