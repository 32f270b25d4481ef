import Bytes
import JSON
import Verdict

/// Grok CLI. Only `PreToolUse` can be refused; the payload is in camelCase. It also runs the hooks that stand in
/// Claude Code's and Cursor's settings, with its own payload.
package enum Grok: FlatDecisions {
  package static let name = "grok"

  static let refusesByExitCode = true
  static var names: PayloadNames {
    PayloadNames(
      session: "sessionId", tool: "toolName", input: "toolInput",
      results: ["toolResponse", "toolResult", "toolOutput", "error"])
  }

  /// What the agent waits for a hook that names no time itself.
  private static let patience = 5_000

  package static func contract(of event: String) -> EventContract? {
    switch event {
    case "PreToolUse": EventContract(.beforeTool, canBlock: true, limitMilliseconds: patience)
    case "UserPromptSubmit": EventContract(.prompt, canBlock: false, limitMilliseconds: patience)
    case "PostToolUse", "PostToolUseFailure":
      EventContract(.afterTool, canBlock: false, limitMilliseconds: patience)
    case "SessionStart", "SessionEnd", "PermissionDenied", "Stop", "StopFailure", "Notification",
      "SubagentStart", "SubagentStop", "PreCompact", "PostCompact":
      EventContract(.other, canBlock: false)
    default: nil
    }
  }

  package static func recognises(_ payload: JSONValue) -> Bool {
    payload.has("workspaceRoot") && (payload.has("toolInput") || payload["hookEventName"]?.kind == .string)
  }

  /// `pre_tool_use` and `preToolUse` are `PreToolUse`.
  package static func eventName(in payload: JSONValue) -> String? {
    payload["hookEventName"]?.string.map { event(spelled: $0) }
  }

  package static func event(spelled name: String) -> String {
    var spelled: [UInt8] = []
    var atStart = true
    for byte in name.utf8 {
      if byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") {
        atStart = true
      } else {
        spelled.append(atStart ? ASCII.uppercased(byte) : byte)
        atStart = false
      }
    }
    return String(decoding: spelled, as: UTF8.self)
  }

  package static func impliedEvent(of payload: JSONValue) -> String? {
    payload.has("toolInput") && !names.results.contains { payload.has($0) } ? "PreToolUse" : nil
  }

  static func kind(of tool: String) -> ToolKind? {
    switch tool {
    case "Bash", "bash", "run_terminal_cmd", "run_terminal_command", "run_command": .shell
    case "Write", "Edit", "MultiEdit", "write", "edit", "create_file", "write_file", "edit_file",
      "search_replace", "str_replace_editor", "delete_file":
      .write
    case "ApplyPatch", "apply_patch": .patch
    case "Read", "LS", "read", "read_file", "view_file", "list_dir", "list_directory": .read
    case "Grep", "Glob", "grep", "glob", "grep_search", "file_search", "codebase_search": .search
    case "WebFetch", "web_fetch", "fetch_url", "browse_page": .fetch
    case "WebSearch", "web_search", "x_search": .webSearch
    case "Agent", "Task", "task", "spawn_subagent", "Skill": .prompt
    default: nil
    }
  }
}
