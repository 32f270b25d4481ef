import Bytes
import JSON
import Verdict

extension Cursor {
  package static func read(_ document: JSONDocument, event name: String) throws(DialectError) -> Event {
    let payload = PayloadReader(document)
    try payload.requireUnambiguous()
    var event = Event(agent: self.name, name: name, moment: contract(of: name)?.moment ?? .other)
    event.session = payload.optionalString("conversation_id") ?? payload.optionalString("session_id")
    // The folder of a command may be empty.
    let folder = payload.optionalString("cwd").flatMap { $0.isEmpty ? nil : $0 }
    event.directory = folder ?? payload.texts(under: "workspace_roots").first?.text.string
    switch name {
    case "beforeShellExecution":
      event.tool = ToolName("Shell")
      event.contents = [.command(try payload.text("command"), .shell)]
    case "beforeMCPExecution":
      event.tool = try toolName(payload)
      event.contents = try calls(of: .other, payload, input: "tool_input", in: nil)
    case "preToolUse":
      let tool = try toolName(payload)
      event.tool = tool
      event.contents = try calls(
        of: kind(of: tool.name) ?? .other, payload, input: "tool_input", in: event.directory)
    case "beforeReadFile", "beforeTabFileRead":
      event.tool = ToolName("Read")
      event.contents = [.fileRead(path: try payload.text("file_path"))] + attachments(payload)
      // It comes with what is in the file, and nothing can be taken out of that later.
      if let content = payload.optionalText("content") { event.contents.append(.result([content])) }
    case "subagentStart":
      event.tool = ToolName("Task")
      event.contents = [payload.optionalText("task"), payload.optionalText("prompt")]
        .compactMap { $0 }.map { .prompt($0) }
    case "beforeSubmitPrompt":
      event.contents = [.prompt(try payload.text("prompt"))] + attachments(payload)
    case "postToolUse", "postToolUseFailure": return try readParts(of: payload, event: name, placing: event)
    case "afterShellExecution":
      event.tool = ToolName("Shell")
      event.contents = [.result(payload.news(under: ["output"], besides: "command"))]
    case "afterMCPExecution":
      event.tool = try toolName(payload)
      event.contents = [.result(payload.news(under: ["result_json"], besides: "tool_input"))]
    case "afterFileEdit", "afterTabFileEdit":
      event.tool = ToolName("Edit")
      event.contents = try ToolInput.contents(of: .write, payload)
    case "afterAgentResponse": event.contents = payload.optionalText("text").map { [.message($0)] } ?? []
    default: break
    }
    return event
  }

  private static func readParts(
    of payload: PayloadReader, event name: String, placing event: Event
  ) throws(DialectError) -> Event {
    var read = try readParts(of: payload, event: name)
    read.session = event.session
    read.directory = event.directory
    return read
  }

  /// Files that go along.
  private static func attachments(_ payload: PayloadReader) -> [Content] {
    guard let attachments = try? payload.list("attachments") else { return [] }
    return attachments.compactMap { $0.optionalText("file_path") ?? $0.optionalText("filePath") }
      .map { .fileRead(path: $0) }
  }
}
