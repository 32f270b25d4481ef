import Bytes
import JSON
import Verdict

/// Qwen Code: Claude Code's events and answers, Gemini CLI's tools.
package enum Qwen: ClaudeKin {
  package static let name = "qwen"

  static var names: PayloadNames { PayloadNames(messages: ["last_assistant_message"]) }

  package static func contract(of event: String) -> EventContract? {
    switch event {
    case "PreToolUse": EventContract(.beforeTool, canBlock: true, limitMilliseconds: 60_000)
    case "UserPromptSubmit": EventContract(.prompt, canBlock: true, limitMilliseconds: 60_000)
    case "PermissionRequest": EventContract(.permission, canBlock: true, limitMilliseconds: 60_000)
    case "PostToolUse": EventContract(.afterTool, canBlock: true, limitMilliseconds: 60_000)
    case "PostToolUseFailure": EventContract(.afterTool, canBlock: false, limitMilliseconds: 60_000)
    // A refusal here only makes the agent talk on: it takes nothing back.
    case "Stop", "SubagentStop": EventContract(.message, canBlock: false, limitMilliseconds: 60_000)
    case "SessionStart", "SessionEnd", "SessionDelete", "MessageDisplay", "SubagentStart", "PreCompact",
      "PostCompact", "Notification", "PermissionDenied", "StopFailure", "TodoCreated", "TodoCompleted":
      EventContract(.other, canBlock: false)
    default: nil
    }
  }

  package static func recognises(_ payload: JSONValue) -> Bool {
    payload["hook_event_name"]?.kind == .string
      && payload["transcript_path"]?.text?.contains("/.qwen/") == true
  }

  static func kind(of tool: String) -> ToolKind? {
    switch tool {
    case "run_shell_command", "monitor": .shell
    case "write_file", "edit", "replace", "notebook_edit": .write
    case "read_file", "read_many_files", "list_directory": .read
    case "glob", "grep_search", "search_file_content": .search
    case "web_fetch": .fetch
    case "web_search": .webSearch
    case "agent", "task", "skill", "cron_create": .prompt
    default: nil
    }
  }
}
