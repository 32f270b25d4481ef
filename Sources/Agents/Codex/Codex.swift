import JSON
import Verdict

/// OpenAI's Codex CLI, as version 0.163 of the program honours it.
///
/// Its events look like Claude Code's, and its answers must not: the whole object counts for nothing if one
/// key of it is unknown, a refusal without a reason is none, and a question is not understood. Whatever it
/// does not understand it takes for leave.
package enum Codex: Dialect {
  package static let name = "codex"

  package static func contract(of event: String) -> EventContract? {
    switch event {
    case "PreToolUse": EventContract(.beforeTool, canBlock: true)
    case "PermissionRequest": EventContract(.permission, canBlock: true)
    case "UserPromptSubmit": EventContract(.prompt, canBlock: true)
    case "PostToolUse": EventContract(.afterTool, canBlock: true)
    // A refusal here only makes the agent talk on: it takes nothing back.
    case "Stop", "SubagentStop": EventContract(.message, canBlock: false)
    // What the `notify` program of its settings is told. Nobody listens to an answer.
    case "agent-turn-complete": EventContract(.message, canBlock: false)
    case "SessionEnd", "Interrupt": EventContract(.other, canBlock: false, limitMilliseconds: 1_000)
    case "SessionStart", "SubagentStart", "PreCompact", "PostCompact", "StopFailure":
      EventContract(.other, canBlock: false)
    default: nil
    }
  }

  package static func recognises(_ payload: JSONValue) -> Bool {
    if payload.has("thread-id"), payload.has("turn-id") { return true }
    return payload["hook_event_name"]?.kind == .string && payload["turn_id"]?.kind == .string
      && payload["model"]?.kind == .string && !payload.has("cursor_version")
  }

  package static func event(spelled name: String) -> String {
    switch name {
    case "notify", "Notify", "AgentTurnComplete": "agent-turn-complete"
    case "preToolUse": "PreToolUse"
    default: name
    }
  }

  package static func eventName(in payload: JSONValue) -> String? {
    payload["hook_event_name"]?.string ?? (payload.has("turn-id") ? payload["type"]?.string : nil)
  }
}
