import Bytes
import JSON
import Verdict

extension Codex {
  package static func read(_ document: JSONDocument, event name: String) throws(DialectError) -> Event {
    let payload = PayloadReader(document)
    try payload.requireUnambiguous()
    var event = Event(agent: self.name, name: name, moment: contract(of: name)?.moment ?? .other)
    event.session = payload.optionalString("session_id") ?? payload.optionalString("thread-id")
    event.call = payload.optionalString("tool_use_id")
    event.directory = payload.optionalString("cwd")
    switch name {
    case "PreToolUse", "PermissionRequest":
      let tool = try toolName(payload)
      event.tool = tool
      event.contents = try calls(of: tool, input: try payload.object("tool_input"))
    case "UserPromptSubmit": event.contents = [.prompt(try payload.text("prompt"))]
    case "PostToolUse":
      let tool = try toolName(payload)
      event.tool = tool
      event.contents = [.result(results(of: tool, payload))]
    case "Stop", "SubagentStop":
      if let message = payload.optionalText("last_assistant_message") { event.contents = [.message(message)] }
    case "agent-turn-complete":
      if let message = payload.optionalText("last-assistant-message") { event.contents = [.message(message)] }
    default: break
    }
    return event
  }

  private static func toolName(_ payload: PayloadReader) throws(DialectError) -> ToolName {
    let name = try payload.string("tool_name")
    guard !name.isEmpty else { throw DialectError("\"tool_name\" is empty") }
    return ToolName(qualified: name)
  }

  static func calls(of tool: ToolName, input: PayloadReader) throws(DialectError) -> [Content] {
    switch tool.name {
    case "Bash", "shell", "shell_command", "local_shell", "container.exec", "exec_command", "unified_exec":
      try input.requireDistinctKeys()
      return try shell(input)
    // What is typed into a shell that runs already.
    case "write_stdin":
      try input.requireDistinctKeys()
      return try input.texts(of: "chars", "input").map { .command($0, .shell) }
    case "apply_patch", "Edit", "Write":
      try input.requireDistinctKeys()
      return try patches(input).flatMap { PatchText.contents(of: $0) }
    case "view_image":
      try input.requireDistinctKeys()
      return [.fileRead(path: try input.text("path"))]
    case "web_search":
      try input.requireDistinctKeys()
      return [.webSearch(query: try input.text("query"))]
    case "spawn_agent", "send_input", "send_message", "followup_task":
      try input.requireDistinctKeys()
      let words = input.optionalTexts(of: "message", "prompt", "task")
      return words.isEmpty ? [.arguments(input.argument)] : words.map { .prompt($0) }
    default: return [.arguments(input.argument)]
    }
  }

  /// A command as one text or as the list of its words, under either of its names.
  private static func shell(_ input: PayloadReader) throws(DialectError) -> [Content] {
    var contents: [Content] = []
    for key in ["command", "cmd"] {
      guard let value = input.argument(key) else { continue }
      switch value {
      case .text(let field):
        contents.append(.command(field, .shell))
        // Codex applies a patch that it finds in a command by itself, without the shell.
        if PatchText.isIn(field.text) { contents += PatchText.contents(of: field) }
      case .list:
        guard let line = value.commandLine else {
          throw DialectError("\"tool_input.\(key)\" is not a list of words")
        }
        contents.append(.command(line, .shell))
        for field in value.texts where PatchText.isIn(field.text) {
          contents += PatchText.contents(of: field)
        }
      case .object, .scalar: _ = try input.text(key)
      }
    }
    return contents.isEmpty ? [.command(try input.text("command"), .shell)] : contents
  }

  private static func patches(_ input: PayloadReader) throws(DialectError) -> [Field] {
    var patches: [Field] = []
    for key in ["command", "input", "patch"] {
      patches += input.texts(under: key).filter { !($0.text == "apply_patch") }
    }
    return patches.isEmpty ? [try input.text("command")] : patches
  }

  /// What the model gets to see. The tool that writes files names them and no more.
  private static func results(of tool: ToolName, _ payload: PayloadReader) -> [Field] {
    tool.name == "apply_patch" ? [] : payload.news(in: "tool_response", besides: "tool_input")
  }
}

extension ToolName {
  /// `mcp__server__tool`, as Claude Code and those who follow it write the tools of servers.
  init(qualified name: String) {
    self.init(name)
    guard name.hasPrefix("mcp__") else { return }
    let rest = ByteView(name)[5...]
    guard let end = rest.firstRange(of: "__")?.lowerBound, end > 0 else { return }
    server = rest[..<end].string
  }
}
