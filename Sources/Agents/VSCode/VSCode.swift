import JSON
import Verdict

/// The Local agent of VS Code, by its documentation. (Its Copilot, Claude and Codex agents speak those
/// agents' own languages.)
///
/// It runs what Claude Code's and Copilot's hook files name, for every tool whatever their matchers say, and
/// with payloads of its own: keys in two styles side by side.
package enum VSCode: Dialect {
  package static let name = "vscode"

  package static func contract(of event: String) -> EventContract? {
    switch event {
    case "PreToolUse": EventContract(.beforeTool, canBlock: true, limitMilliseconds: 30_000)
    case "UserPromptSubmit": EventContract(.prompt, canBlock: true, limitMilliseconds: 30_000)
    case "PostToolUse": EventContract(.afterTool, canBlock: true, limitMilliseconds: 30_000)
    case "SessionStart", "PreCompact", "SubagentStart", "SubagentStop", "Stop":
      EventContract(.other, canBlock: false)
    default: nil
    }
  }

  package static func recognises(_ payload: JSONValue) -> Bool {
    payload["hookEventName"]?.kind == .string && !payload.has("toolInput") && !payload.has("workspaceRoot")
  }

  package static func eventName(in payload: JSONValue) -> String? { payload["hookEventName"]?.string }

  package static func read(_ document: JSONDocument, event name: String) throws(DialectError) -> Event {
    let payload = PayloadReader(document)
    try payload.requireUnambiguous()
    var event = Event(agent: self.name, name: name, moment: contract(of: name)?.moment ?? .other)
    event.session = payload.optionalString("sessionId")
    event.directory = payload.optionalString("cwd")
    switch name {
    case "PreToolUse":
      let tool = try toolName(payload)
      event.tool = tool
      event.contents = try VSCodeTools.calls(of: tool, input: try payload.object("tool_input"))
    case "PostToolUse":
      event.tool = try toolName(payload)
      event.contents = [.result(payload.news(in: "tool_response", besides: "tool_input"))]
    case "UserPromptSubmit": event.contents = [.prompt(try payload.text("prompt"))]
    default: break
    }
    return event
  }

  private static func toolName(_ payload: PayloadReader) throws(DialectError) -> ToolName {
    let name = try payload.string("tool_name")
    guard !name.isEmpty else { throw DialectError("\"tool_name\" is empty") }
    return ToolName(qualified: name)
  }
}
