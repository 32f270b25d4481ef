import Bytes
import JSON
import Verdict

/// Cursor. A gate must be answered in words even where nothing is amiss: with `failClosed`, silence is a refusal.
package enum Cursor: FamilyDialect {
  package static let name = "cursor"

  static var names: PayloadNames {
    PayloadNames(session: "conversation_id", results: ["tool_output", "error_message"], messages: ["text"])
  }

  /// What Cursor waits for a hook that names no time itself.
  private static let patience = 60_000

  package static func contract(of event: String) -> EventContract? {
    switch event {
    case "beforeShellExecution", "beforeMCPExecution", "preToolUse", "beforeReadFile", "beforeTabFileRead",
      "subagentStart":
      EventContract(.beforeTool, canBlock: true, limitMilliseconds: patience)
    case "beforeSubmitPrompt": EventContract(.prompt, canBlock: true, limitMilliseconds: patience)
    case "postToolUse", "postToolUseFailure", "afterShellExecution", "afterMCPExecution", "afterFileEdit",
      "afterTabFileEdit":
      EventContract(.afterTool, canBlock: false, limitMilliseconds: patience)
    case "afterAgentResponse": EventContract(.message, canBlock: false, limitMilliseconds: patience)
    case "stop", "afterAgentThought", "sessionStart", "sessionEnd", "preCompact", "subagentStop",
      "workspaceOpen":
      EventContract(.other, canBlock: false)
    default: nil
    }
  }

  package static func recognises(_ payload: JSONValue) -> Bool {
    payload.has("cursor_version")
      || payload.has("conversation_id") && payload["hook_event_name"]?.kind == .string
  }

  package static func eventName(in payload: JSONValue) -> String? {
    payload["hook_event_name"]?.string.map { event(spelled: $0) }
  }

  /// Cursor runs the hooks in Claude Code's settings as well, under the names they have there.
  package static func event(spelled name: String) -> String {
    switch name {
    case "PreToolUse": "preToolUse"
    case "PostToolUse": "postToolUse"
    case "PostToolUseFailure": "postToolUseFailure"
    case "UserPromptSubmit": "beforeSubmitPrompt"
    case "Stop": "stop"
    case "SubagentStop": "subagentStop"
    case "SessionStart": "sessionStart"
    case "SessionEnd": "sessionEnd"
    case "PreCompact": "preCompact"
    default: firstLetterSwapped(name)
    }
  }

  /// A verb such as `before-shell-execution` comes as `BeforeShellExecution`.
  private static func firstLetterSwapped(_ name: String) -> String {
    guard contract(of: name) == nil, let first = name.utf8.first else { return name }
    let swapped = String(decoding: [ASCII.lowercased(first)] + name.utf8.dropFirst(), as: UTF8.self)
    return contract(of: swapped) == nil ? name : swapped
  }

  static func kind(of tool: String) -> ToolKind? {
    switch tool {
    case "Shell", "Bash", "run_terminal_cmd": .shell
    case "Write", "Edit", "MultiEdit", "StrReplace", "Delete", "EditNotebook", "NotebookEdit", "TabWrite":
      .write
    case "ApplyPatch": .patch
    case "Read", "LS", "TabRead", "ReadLints": .read
    case "Grep", "Glob", "SemanticSearch": .search
    case "WebFetch", "Fetch": .fetch
    case "WebSearch": .webSearch
    case "Task", "Subagent": .prompt
    default: nil
    }
  }

  /// `MCP:tool`, with the server's name nowhere.
  static func name(of tool: String) -> ToolName { ToolName(tool) }
}
