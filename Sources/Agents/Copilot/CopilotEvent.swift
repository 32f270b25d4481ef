import Bytes
import JSON
import Verdict

/// Copilot's two ways of speaking. Which one a hook gets is settled by how its event is spelled in the hook
/// file; which one it got is told by the payload, and only by that.
enum CopilotStyle: Sendable, Equatable {
  /// `preToolUse`: camelCase keys, Copilot's own names for tools, and flat answers only.
  case camelCase
  /// `PreToolUse`: snake_case keys, Claude Code's names for tools, and flat or nested answers.
  case pascalCase

  /// Requests for permission, and a few events that nobody judges, come in camelCase always.
  init(of payload: JSONValue) {
    if payload.has("toolName") {
      self = .camelCase
    } else if payload.has("tool_name") {
      self = .pascalCase
    } else {
      self = payload.has("session_id") && !payload.has("sessionId") ? .pascalCase : .camelCase
    }
  }
}

/// Copilot's events, by their camelCase names.
enum CopilotEvent: String, Sendable {
  case preToolUse, postToolUse, postToolUseFailure, permissionRequest, userPromptSubmitted
  case sessionStart, sessionEnd, agentStop, subagentStart, subagentStop, preCompact, errorOccurred
  case notification

  init?(_ name: String) {
    switch name {
    case "UserPromptSubmit", "UserPromptSubmitted", "userPromptSubmit": self = .userPromptSubmitted
    case "Stop", "stop", "AgentStop": self = .agentStop
    default:
      guard let first = name.utf8.first else { return nil }
      let lower = [ASCII.lowercased(first)] + name.utf8.dropFirst()
      self.init(rawValue: String(decoding: lower, as: UTF8.self))
    }
  }

  func name(in style: CopilotStyle) -> String {
    switch (style, self) {
    case (.camelCase, _): rawValue
    case (.pascalCase, .userPromptSubmitted): "UserPromptSubmit"
    case (.pascalCase, .agentStop): "Stop"
    case (.pascalCase, _):
      String(
        decoding: [ASCII.uppercased(rawValue.utf8.first ?? 0)] + rawValue.utf8.dropFirst(), as: UTF8.self)
    }
  }

  var contract: EventContract {
    switch self {
    case .preToolUse: EventContract(.beforeTool, canBlock: true, limitMilliseconds: 30_000)
    case .permissionRequest: EventContract(.permission, canBlock: true, limitMilliseconds: 30_000)
    case .userPromptSubmitted: EventContract(.prompt, canBlock: true, limitMilliseconds: 30_000)
    case .postToolUse: EventContract(.afterTool, canBlock: true, limitMilliseconds: 30_000)
    case .postToolUseFailure: EventContract(.afterTool, canBlock: false, limitMilliseconds: 30_000)
    // They carry no words of the agent, only where its transcript lies.
    case .agentStop, .subagentStop: EventContract(.other, canBlock: false)
    case .sessionStart, .sessionEnd, .subagentStart, .preCompact, .errorOccurred, .notification:
      EventContract(.other, canBlock: false)
    }
  }
}
