import Bytes
import JSON
import Verdict

/// Antigravity CLI (`agy`), which followed Gemini CLI. Its payload does not name the event, and silence makes it
/// ask the person about every call, so permission is put in words (which grants nothing by itself).
///
/// `force_ask` asks even where the person once said "always", which was not said about this call.
package enum Antigravity: FlatDecisions {
  package static let name = "antigravity"

  static let askWord: String? = "force_ask"
  static let permitsInWords = true
  static var names: PayloadNames {
    PayloadNames(tool: "name", input: "args")
  }

  package static func contract(of event: String) -> EventContract? {
    switch event {
    case "PreToolUse": EventContract(.beforeTool, canBlock: true)
    case "PostToolUse", "PreInvocation", "PostInvocation", "Stop": EventContract(.other, canBlock: false)
    default: nil
    }
  }

  package static func recognises(_ payload: JSONValue) -> Bool { payload["toolCall"]?["args"] != nil }

  package static func eventName(in payload: JSONValue) -> String? { nil }

  package static func impliedEvent(of payload: JSONValue) -> String? {
    recognises(payload) ? "PreToolUse" : nil
  }

  package static func read(_ document: JSONDocument, event name: String) throws(DialectError) -> Event {
    let payload = PayloadReader(document)
    try payload.requireUnambiguous()
    var event = Event(agent: self.name, name: name, moment: contract(of: name)?.moment ?? .other)
    event.session = payload.optionalString("conversationId")
    event.directory = payload.texts(under: "workspacePaths").first?.text.string
    guard event.moment == .beforeTool else { return event }
    let call = try payload.object("toolCall")
    let tool = try toolName(call)
    event.tool = tool
    event.contents = try calls(of: kind(of: tool.name) ?? .other, call, input: "args", in: event.directory)
    return event
  }

  static func kind(of tool: String) -> ToolKind? {
    switch tool {
    case "run_command", "send_command_input": .shell
    case "write_to_file", "replace_file_content", "multi_replace_file_content", "edit_file": .write
    case "view_file", "list_dir", "view_code_item", "view_file_outline": .read
    case "grep_search", "find_by_name", "codebase_search": .search
    case "read_url_content", "open_browser_url": .fetch
    case "search_web": .webSearch
    case "browser_subagent", "invoke_subagent": .prompt
    default: nil
    }
  }
}
