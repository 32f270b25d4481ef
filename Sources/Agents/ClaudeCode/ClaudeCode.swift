import JSON
import Verdict

/// Claude Code, as version 2.1 of the program honours it (not everywhere as its documentation says).
///
/// Three facts shape every answer. Silence with exit code 0 leaves the agent's own permission prompt in
/// charge, whereas "allow" in words would skip it. Standard output holds one object or nothing, since a
/// stray line turns a refusal into permission. And a wrong `hookEventName`, or a decision spelled otherwise
/// than `deny` or `ask`, is ignored without a word.
package enum ClaudeCode: Dialect {
  package static let name = "claude"

  package static func contract(of event: String) -> EventContract? {
    switch event {
    case "PreToolUse": EventContract(.beforeTool, canBlock: true)
    case "UserPromptSubmit", "UserPromptExpansion":
      EventContract(.prompt, canBlock: true, limitMilliseconds: 30_000)
    case "PermissionRequest": EventContract(.permission, canBlock: true)
    case "PostToolUse", "PostToolBatch": EventContract(.afterTool, canBlock: true)
    case "PostToolUseFailure": EventContract(.afterTool, canBlock: false)
    // A refusal here only makes the agent talk on: it takes nothing back.
    case "Stop", "SubagentStop": EventContract(.message, canBlock: false)
    case "ConfigChange": EventContract(.settings, canBlock: true)
    case "InstructionsLoaded": EventContract(.instructions, canBlock: false)
    case "Elicitation", "ElicitationResult": EventContract(.elicitation, canBlock: true)
    case "SessionEnd": EventContract(.other, canBlock: false, limitMilliseconds: 1_500)
    case "SessionStart", "Setup", "PermissionDenied", "Notification", "MessageDisplay", "SubagentStart",
      "TaskCreated", "TaskCompleted", "StopFailure", "TeammateIdle", "CwdChanged", "DirectoryAdded",
      "FileChanged", "WorktreeCreate", "WorktreeRemove", "PreCompact", "PostCompact", "PreModelSwitch",
      "PostModelSwitch":
      EventContract(.other, canBlock: false)
    default: nil
    }
  }

  /// Codex sends a turn and a model with every event, Cursor its version, Copilot a time stamp; Claude Code
  /// none of them.
  package static func recognises(_ payload: JSONValue) -> Bool {
    payload["hook_event_name"]?.kind == .string && payload["session_id"]?.kind == .string
      && !(payload.has("turn_id") && payload.has("model")) && !payload.has("cursor_version")
      && !payload.has("timestamp") && !payload.has("client_type") && !payload.has("clineVersion")
      && !payload.has("workspaceRoot")
  }

  /// Cursor, VS Code, Copilot, Grok and others run the hooks of Claude Code's settings, each with payloads in
  /// its own language, and heed answers in no other.
  package static func speaker(of payload: JSONValue) -> any Dialect.Type {
    recognises(payload) ? self : Dialects.recognising(payload) ?? self
  }

  package static func eventName(in payload: JSONValue) -> String? { payload["hook_event_name"]?.string }
}
