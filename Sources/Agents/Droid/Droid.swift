import Bytes
import JSON
import Verdict

/// Factory Droid: Claude Code's events and answers, tools of its own.
package enum Droid: ClaudeKin {
  package static let name = "droid"

  static var names: PayloadNames { PayloadNames() }

  package static func contract(of event: String) -> EventContract? {
    switch event {
    case "PreToolUse": EventContract(.beforeTool, canBlock: true, limitMilliseconds: 60_000)
    case "UserPromptSubmit": EventContract(.prompt, canBlock: true, limitMilliseconds: 60_000)
    case "PostToolUse": EventContract(.afterTool, canBlock: true, limitMilliseconds: 60_000)
    case "Notification", "Stop", "SubagentStop", "PreCompact", "SessionStart", "SessionEnd":
      EventContract(.other, canBlock: false)
    default: nil
    }
  }

  package static func recognises(_ payload: JSONValue) -> Bool {
    payload["hook_event_name"]?.kind == .string
      && payload["transcript_path"]?.text?.contains("/.factory/") == true
  }

  static func kind(of tool: String) -> ToolKind? {
    switch tool {
    case "Execute", "Bash": .shell
    case "Create", "Edit", "MultiEdit", "Write", "NotebookEdit": .write
    case "ApplyPatch": .patch
    case "Read", "LS": .read
    case "Grep", "Glob": .search
    case "FetchUrl", "WebFetch": .fetch
    case "WebSearch": .webSearch
    case "Task", "Skill": .prompt
    default: nil
    }
  }
}
