import Bytes
import JSON
import Verdict

/// Cline. The hook is a file that bears the event's name; an object on standard output counts whatever the exit
/// code, and without one the tool runs.
package enum Cline: Dialect, ToolNames {
  package static let name = "cline"

  package static func contract(of event: String) -> EventContract? {
    switch event {
    case "PreToolUse": EventContract(.beforeTool, canBlock: true, limitMilliseconds: 30_000)
    case "UserPromptSubmit", "TaskStart": EventContract(.prompt, canBlock: true, limitMilliseconds: 30_000)
    // To cancel here would end the task and take nothing back.
    case "PostToolUse": EventContract(.afterTool, canBlock: false, limitMilliseconds: 30_000)
    case "TaskResume", "TaskCancel", "TaskComplete", "PreCompact", "Notification":
      EventContract(.other, canBlock: false)
    default: nil
    }
  }

  package static func recognises(_ payload: JSONValue) -> Bool { payload.has("clineVersion") }

  package static func eventName(in payload: JSONValue) -> String? { payload["hookName"]?.string }

  package static func read(_ document: JSONDocument, event name: String) throws(DialectError) -> Event {
    let payload = PayloadReader(document)
    try payload.requireUnambiguous()
    var event = Event(agent: self.name, name: name, moment: contract(of: name)?.moment ?? .other)
    event.session = payload.optionalString("taskId")
    event.directory = payload.texts(under: "workspaceRoots").first?.text.string
    switch name {
    case "PreToolUse":
      let part = try payload.object("preToolUse")
      let tool = try part.string("toolName")
      guard !tool.isEmpty else { throw DialectError("\"preToolUse.toolName\" is empty") }
      let parameters = try part.object("parameters")
      event.tool = self.tool(tool, parameters)
      event.contents = try calls(of: tool, parameters, in: event.directory)
    case "PostToolUse":
      let part = try payload.object("postToolUse")
      let tool = try part.string("toolName")
      event.tool = part.optionalObject("parameters").map { self.tool(tool, $0) } ?? ToolName(tool)
      let kind = kind(of: tool)
      let isTold = kind != .write && kind != .patch
      event.contents = [.result(isTold ? part.news(under: ["result"], besides: "parameters") : [])]
    case "UserPromptSubmit": event.contents = [.prompt(try payload.object("userPromptSubmit").text("prompt"))]
    case "TaskStart":
      let part = try payload.object("taskStart")
      let words =
        part.optionalText("task") ?? part.optionalObject("taskMetadata")?.optionalText("initialTask")
      event.contents = words.map { [.prompt($0)] } ?? []
    default: break
    }
    return event
  }

  private static func tool(_ name: String, _ parameters: PayloadReader) -> ToolName {
    guard name == "use_mcp_tool" || name == "access_mcp_resource" else { return self.name(of: name) }
    return ToolName(
      parameters.optionalString("tool_name") ?? name, server: parameters.optionalString("server_name"))
  }

  /// Every parameter is a text; where a tool takes more than that, it is a text of JSON.
  private static func calls(
    of tool: String, _ parameters: PayloadReader, in directory: String?
  ) throws(DialectError) -> [Content] {
    if tool == "use_mcp_tool", !parameters.isEmpty("arguments") {
      if let arguments = try parameters.objectInside("arguments") { return [.arguments(arguments.argument)] }
      return [.arguments(parameters.argument)]
    }
    let kind = kind(of: tool) ?? .other
    if kind == .shell, let list = parameters.listInside("commands") { return [.arguments(list)] }
    if kind == .read, let list = parameters.listInside("files") ?? parameters.listInside("paths") {
      return list.texts.map { .fileRead(path: $0) }
    }
    return try ToolInput.contents(of: kind, parameters, in: directory)
  }

  static func kind(of tool: String) -> ToolKind? {
    switch tool {
    case "execute_command", "bash", "run_commands": .shell
    case "write_to_file", "replace_in_file", "editor", "new_rule": .write
    case "apply_patch": .patch
    case "read_file", "read_files", "list_files", "list_code_definition_names": .read
    case "search_files", "search_codebase": .search
    case "web_fetch", "fetch_web_content", "browser_action", "access_mcp_resource": .fetch
    case "web_search": .webSearch
    case "new_task", "use_subagents", "spawn_agent": .prompt
    default: nil
    }
  }
}
