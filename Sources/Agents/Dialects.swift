import JSON

/// Every agent that is understood. A new dialect is a new file and one line here.
package enum Dialects {
  package static let all: [any Dialect.Type] = [
    ClaudeCode.self, Codex.self, Copilot.self, CopilotCloud.self, VSCode.self, Cursor.self, Gemini.self,
    Qwen.self, Windsurf.self, Cline.self, Kiro.self, Droid.self, Kimi.self, Grok.self, Antigravity.self,
  ]

  /// For people: `claude, codex`.
  package static var names: String { all.map { $0.name }.joined(separator: ", ") }

  /// The dialect of `--agent NAME`.
  package static func named(_ name: String) -> (any Dialect.Type)? { all.first { $0.name == name } }

  /// The dialect a payload is written in, where no argument says so. The last in the list are asked first: many
  /// took over Claude Code's payload, and are told from it by what they added.
  package static func recognising(_ payload: JSONValue) -> (any Dialect.Type)? {
    if !payload.has(anyOf: additions), ClaudeCode.recognises(payload),
      ClaudeCode.eventName(in: payload).flatMap(ClaudeCode.contract) != nil
    {
      return ClaudeCode.self
    }
    return all.last { $0.recognises(payload) }
  }

  /// What others added to Claude Code's payload, or have in its stead. Without any of it nobody else need be
  /// asked about an event that Claude Code has.
  private static let additions = JSONKeySet(
    "agent_action_name", "client_type", "clineVersion", "conversation_id", "cursor_version", "hookEventName",
    "sessionId", "thread-id", "timestamp", "toolCall", "transcript_path", "turn_id", "workspaceRoot")
}
