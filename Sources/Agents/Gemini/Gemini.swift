import Bytes
import JSON
import Verdict

/// Gemini CLI. Refusals are JSON with exit code 0: then the reason is the text the model gets, and a hidden
/// result is replaced by it.
package enum Gemini: FlatDecisions {
  package static let name = "gemini"

  static let askWord: String? = "ask"
  static let showsMessages = true
  static var names: PayloadNames { PayloadNames(results: ["tool_response"], messages: ["prompt_response"]) }

  package static func contract(of event: String) -> EventContract? {
    switch event {
    case "BeforeTool": EventContract(.beforeTool, canBlock: true, limitMilliseconds: 60_000)
    case "AfterTool": EventContract(.afterTool, canBlock: true, limitMilliseconds: 60_000)
    case "BeforeAgent": EventContract(.prompt, canBlock: true, limitMilliseconds: 60_000)
    // A refusal here only makes the agent talk on: it takes nothing back.
    case "AfterAgent": EventContract(.message, canBlock: false, limitMilliseconds: 60_000)
    // Before and after every request to the model: all that passes there was judged on its way in.
    case "BeforeModel", "AfterModel", "BeforeToolSelection", "SessionStart", "SessionEnd", "PreCompress",
      "Notification":
      EventContract(.other, canBlock: false)
    default: nil
    }
  }

  package static func recognises(_ payload: JSONValue) -> Bool {
    guard let event = eventName(in: payload), contract(of: event) != nil else { return false }
    switch event {
    case "SessionStart", "SessionEnd", "Notification":
      return payload["transcript_path"]?.text?.contains("/.gemini/") == true
    default: return true
    }
  }

  package static func eventName(in payload: JSONValue) -> String? { payload["hook_event_name"]?.string }

  /// Longer results are withheld whole: the reason is no place for them.
  private static let longestRest = 64 << 10

  static func rest(of request: AnswerRequest, _ decision: Decision) -> String? {
    guard
      let rest = request.redacted(
        "tool_response", "llmContent", findings: decision.stopping, decision: decision.id),
      rest.count <= longestRest
    else { return nil }
    return (try? JSONDocument(ByteView(rest)))?.root.string ?? String(decoding: rest, as: UTF8.self)
  }

  static func kind(of tool: String) -> ToolKind? {
    switch tool {
    case "run_shell_command": .shell
    case "write_file", "replace", "edit": .write
    case "read_file", "read_many_files", "list_directory": .read
    case "glob", "grep_search", "search_file_content", "ripgrep": .search
    case "web_fetch": .fetch
    case "google_web_search": .webSearch
    case "codebase_investigator", "delegate_to_agent", "generalist", "invoke_agent": .prompt
    default: nil
    }
  }

  /// `mcp_server_tool`, and with two underlines in some versions. The name of a server has none.
  static func name(of tool: String) -> ToolName {
    let name = ToolName(qualified: tool)
    guard name.server == nil else { return name }
    return ToolName(tool, server: serverName(in: tool, after: "mcp_", upTo: "_"))
  }
}
