import Bytes
import JSON
import Verdict

/// Kimi Code, and the Kimi CLI before it. Claude Code's payloads; a refusal is honoured for calls and prompts
/// alone, and there is no way to ask.
package enum Kimi: ClaudeKin {
  package static let name = "kimi"

  static let asks = false
  static let showsMessages = false
  static var names: PayloadNames {
    PayloadNames(results: ["tool_output", "tool_response", "error"], messages: ["response"])
  }

  package static func contract(of event: String) -> EventContract? {
    switch event {
    case "PreToolUse": EventContract(.beforeTool, canBlock: true, limitMilliseconds: 30_000)
    case "UserPromptSubmit": EventContract(.prompt, canBlock: true, limitMilliseconds: 30_000)
    case "PermissionRequest": EventContract(.permission, canBlock: false, limitMilliseconds: 30_000)
    case "PostToolUse", "PostToolUseFailure":
      EventContract(.afterTool, canBlock: false, limitMilliseconds: 30_000)
    case "SubagentStop": EventContract(.message, canBlock: false, limitMilliseconds: 30_000)
    case "UserPromptQueued", "Stop", "TurnStarted", "PermissionResult", "SessionStart", "SessionEnd",
      "SessionHeartbeat", "SubagentStart", "TaskStarted", "StopFailure", "Interrupt", "PreCompact",
      "PostCompact", "Notification":
      EventContract(.other, canBlock: false)
    default: nil
    }
  }

  package static func recognises(_ payload: JSONValue) -> Bool {
    payload["hook_event_name"]?.kind == .string && payload["client_type"]?.text?.starts(with: "kimi") == true
  }

  static func kind(of tool: String) -> ToolKind? {
    switch tool {
    case "Bash", "Shell": .shell
    case "Write", "Edit", "WriteFile", "StrReplaceFile": .write
    case "PatchFile": .patch
    case "Read", "ReadFile", "ReadMediaFile": .read
    case "Grep", "Glob": .search
    case "FetchURL": .fetch
    case "WebSearch", "SearchWeb": .webSearch
    case "Agent", "AgentSwarm", "Task", "Skill", "CronCreate": .prompt
    default: nil
    }
  }
}
