import Bytes
import JSON
import Verdict

/// Reads a payload in whichever of Copilot's styles it is written.
struct CopilotReading {
  private let payload: PayloadReader
  private let style: CopilotStyle

  init(_ document: JSONDocument) {
    payload = PayloadReader(document)
    style = CopilotStyle(of: document.root)
  }

  func event(_ name: String, agent: String) throws(DialectError) -> Event {
    try payload.requireUnambiguous()
    if payload.has("toolName"), payload.has("tool_name") {
      throw DialectError("it names its tool twice, as \"toolName\" and as \"tool_name\"")
    }
    let kind = CopilotEvent(name)
    var event = Event(
      agent: agent, name: kind?.name(in: style) ?? name, moment: kind?.contract.moment ?? .other)
    event.session = payload.optionalString(style == .camelCase ? "sessionId" : "session_id")
    event.directory = payload.optionalString("cwd")
    switch kind {
    case .preToolUse:
      let tool = try toolName()
      event.tool = tool
      event.contents = try calls(of: tool, key: style == .camelCase ? "toolArgs" : "tool_input")
    case .permissionRequest:
      let tool = try toolName()
      event.tool = tool
      event.contents = try calls(of: tool, key: style == .camelCase ? "toolInput" : "tool_input")
    case .postToolUse:
      event.tool = try toolName()
      event.contents = [.result(try results())]
    case .postToolUseFailure:
      event.tool = try toolName()
      event.contents = [.result([try payload.text("error")])]
    case .userPromptSubmitted: event.contents = [.prompt(try payload.text("prompt"))]
    default: break
    }
    return event
  }

  private func toolName() throws(DialectError) -> ToolName {
    let key = style == .camelCase ? "toolName" : "tool_name"
    let name = try payload.string(key)
    guard !name.isEmpty else { throw DialectError("\"\(key)\" is empty") }
    return ToolName(copilot: name)
  }

  private func calls(of tool: ToolName, key: String) throws(DialectError) -> [Content] {
    // A tool that takes nothing may be called with nothing at all.
    guard payload.has(key) else {
      guard CopilotTools.takesNothing(tool) else { throw DialectError("\"\(key)\" is missing") }
      return []
    }
    if let input = try payload.objectInside(key) { return try CopilotTools.calls(of: tool, input: input) }
    return CopilotTools.calls(of: tool, text: try payload.text(key))
  }

  private func results() throws(DialectError) -> [Field] {
    let result = try payload.object(style == .camelCase ? "toolResult" : "tool_result")
    let kind = style == .camelCase ? "resultType" : "result_type"
    return result.argument.members.flatMap { $0.key.text == kind ? [] : $0.value.texts }
  }
}

extension Argument {
  /// The members of an object; nothing for anything else.
  var members: [(key: Field, value: Argument)] {
    if case .object(_, let members) = self { members } else { [] }
  }
}

extension ToolName {
  /// Where Copilot asks for permission it writes `server/tool`; elsewhere `server-tool`, which could be cut
  /// anywhere.
  init(copilot name: String) {
    self.init(name)
    guard let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")), slash != name.startIndex else { return }
    server = String(name[..<slash])
  }
}
