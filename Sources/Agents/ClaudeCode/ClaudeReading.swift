import Bytes
import JSON
import Verdict

extension ClaudeCode {
  package static func read(_ document: JSONDocument, event name: String) throws(DialectError) -> Event {
    let payload = PayloadReader(document)
    try payload.requireUnambiguous()
    var event = Event(agent: self.name, name: name, moment: contract(of: name)?.moment ?? .other)
    event.session = payload.optionalString("session_id")
    event.call = payload.optionalString("tool_use_id")
    event.directory = payload.optionalString("cwd")
    switch name {
    case "PreToolUse", "PermissionRequest":
      let tool = try toolName(payload)
      event.tool = tool
      event.contents = try calls(of: tool, input: try payload.object("tool_input"))
    case "UserPromptSubmit":
      event.contents = [.prompt(try payload.text("prompt"))]
    case "UserPromptExpansion":
      event.contents = [.prompt(try payload.text("prompt"))]
      if let arguments = payload.optionalText("command_args"), !arguments.text.isEmpty {
        event.contents.append(.prompt(arguments))
      }
    case "PostToolUse":
      let tool = try toolName(payload)
      event.tool = tool
      event.contents = [.result(try results(of: tool, payload))]
    case "PostToolUseFailure":
      event.tool = try toolName(payload)
      event.contents = [.result([try payload.text("error")])]
    case "PostToolBatch":
      event.contents = [.result(try payload.list("tool_calls").flatMap { $0.texts(under: "tool_response") })]
    case "Stop", "SubagentStop":
      if let message = payload.optionalText("last_assistant_message") { event.contents = [.message(message)] }
    case "ConfigChange":
      if let path = payload.optionalText("file_path") { event.contents = [.settings(path: path)] }
    case "InstructionsLoaded":
      event.contents = [.instructions(path: try payload.text("file_path"))]
    case "Elicitation":
      event.tool = ToolName("elicitation", server: payload.optionalString("mcp_server_name"))
      event.contents = [
        .result(
          [try payload.text("message")] + payload.texts(under: "url")
            + payload.texts(under: "requested_schema"))
      ]
    case "ElicitationResult":
      event.tool = ToolName("elicitation", server: payload.optionalString("mcp_server_name"))
      if let content = payload.argument("content") { event.contents = [.arguments(content)] }
    default: break
    }
    return event
  }

  private static func toolName(_ payload: PayloadReader) throws(DialectError) -> ToolName {
    let name = try payload.string("tool_name")
    guard !name.isEmpty else { throw DialectError("\"tool_name\" is empty") }
    if let server = payload.optionalObject("mcp_server")?.optionalText("name") {
      return ToolName(name, server: server.text.string)
    }
    return ToolName(qualified: name)
  }

  /// What a call would do, by the keys that this tool reads. A tool that is not known here is judged by every
  /// text it is given.
  static func calls(of tool: ToolName, input: PayloadReader) throws(DialectError) -> [Content] {
    switch tool.name {
    case "Bash", "Monitor":
      try input.requireDistinctKeys()
      return [.command(try input.text("command"), .shell)]
    case "PowerShell":
      try input.requireDistinctKeys()
      return [.command(try input.text("command"), .powershell)]
    case "Write":
      try input.requireDistinctKeys()
      return [.fileWrite(path: try input.text("file_path"), texts: [try input.text("content")])]
    case "Edit":
      try input.requireDistinctKeys()
      return [.fileWrite(path: try input.text("file_path"), texts: [try input.text("new_string")])]
    case "MultiEdit":
      try input.requireDistinctKeys()
      var texts: [Field] = []
      for edit in try input.list("edits") { texts.append(try edit.text("new_string")) }
      return [.fileWrite(path: try input.text("file_path"), texts: texts)]
    case "NotebookEdit":
      try input.requireDistinctKeys()
      // Deleting a cell brings no new source.
      let source = input.optionalText("new_source")
      return [.fileWrite(path: try input.text("notebook_path"), texts: source.map { [$0] } ?? [])]
    case "Read":
      try input.requireDistinctKeys()
      return [.fileRead(path: try input.text("file_path"))]
    case "Glob", "Grep":
      try input.requireDistinctKeys()
      return [.fileSearch(path: input.optionalText("path"), pattern: try input.text("pattern"))]
    case "WebFetch":
      try input.requireDistinctKeys()
      return [.fetch(url: try input.text("url"))] + prompts(input, "prompt")
    case "WebSearch":
      try input.requireDistinctKeys()
      return [.webSearch(query: try input.text("query"))]
    case "Agent", "Task":
      try input.requireDistinctKeys()
      return [.prompt(try input.text("prompt"))]
    case "CronCreate", "ScheduleWakeup":
      try input.requireDistinctKeys()
      return [.prompt(try input.text("prompt"))]
    case "Skill":
      try input.requireDistinctKeys()
      return prompts(input, "args")
    default:
      return [.arguments(input.argument)]
    }
  }

  private static func prompts(_ input: PayloadReader, _ key: String) -> [Content] {
    input.optionalText(key).map { $0.text.isEmpty ? [] : [.prompt($0)] } ?? []
  }

  /// What the model gets to see of a result. Tools that write files answer with what was written, which was
  /// judged before, and with the old contents, which the model does not see.
  private static func results(of tool: ToolName, _ payload: PayloadReader) throws(DialectError) -> [Field] {
    switch tool.name {
    case "Write", "Edit", "MultiEdit", "NotebookEdit", "TodoWrite", "TaskCreate", "TaskUpdate", "CronCreate":
      return []
    default:
      return payload.news(in: "tool_response", besides: "tool_input")
    }
  }
}
