import Bytes
import JSON
import Verdict

/// Kiro CLI, and Amazon Q CLI before it: Claude Code's payload, and the exit code as the whole answer. A prompt
/// cannot be held back, but what stands on standard output beside it is read by the model.
package enum Kiro: FamilyDialect, ExitCodeAnswers {
  package static let name = "kiro"

  static var names: PayloadNames { PayloadNames(messages: ["assistant_response"]) }

  package static func contract(of event: String) -> EventContract? {
    switch event {
    case "preToolUse": EventContract(.beforeTool, canBlock: true, limitMilliseconds: 30_000)
    case "userPromptSubmit": EventContract(.prompt, canBlock: false, limitMilliseconds: 30_000)
    case "postToolUse": EventContract(.afterTool, canBlock: false, limitMilliseconds: 30_000)
    case "stop": EventContract(.message, canBlock: false, limitMilliseconds: 30_000)
    case "agentSpawn": EventContract(.other, canBlock: false)
    default: nil
    }
  }

  static func readsOutput(of event: String) -> Bool { event == "userPromptSubmit" }

  package static func recognises(_ payload: JSONValue) -> Bool {
    guard let event = eventName(in: payload), contract(of: event) != nil else { return false }
    return !payload.has("cursor_version") && !payload.has("conversation_id") && !payload.has("timestamp")
  }

  package static func eventName(in payload: JSONValue) -> String? { payload["hook_event_name"]?.string }

  static func kind(of tool: String) -> ToolKind? {
    switch tool {
    case "execute_bash", "shell", "execute_cmd": .shell
    case "fs_write", "write": .write
    case "fs_read", "read": .read
    case "grep", "glob": .search
    case "web_fetch": .fetch
    case "web_search": .webSearch
    case "use_subagent", "subagent", "delegate": .prompt
    default: nil
    }
  }

  /// `@server/tool`
  static func name(of tool: String) -> ToolName {
    ToolName(tool, server: serverName(in: tool, after: "@", upTo: "/"))
  }
}
