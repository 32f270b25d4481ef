import Bytes
import JSON
import Verdict

/// What an agent calls the parts of its payloads.
struct PayloadNames: Sendable {
  var session = "session_id"
  var directory = "cwd"
  var tool = "tool_name"
  var input = "tool_input"
  var results = ["tool_response", "error"]
  var prompts = ["prompt"]
  var messages: [String] = []
}

/// A dialect whose payloads hold the event's parts side by side at the top, as Claude Code's do. What is read
/// follows from the event's moment; the rest is names.
protocol FamilyDialect: Dialect, ToolNames {
  static var names: PayloadNames { get }
}

extension FamilyDialect {
  package static func read(_ document: JSONDocument, event name: String) throws(DialectError) -> Event {
    let payload = PayloadReader(document)
    try payload.requireUnambiguous()
    return try readParts(of: payload, event: name)
  }

  /// The event in a payload that is known to be one object with unambiguous keys.
  static func readParts(of payload: PayloadReader, event name: String) throws(DialectError) -> Event {
    let names = names
    var event = Event(agent: self.name, name: name, moment: contract(of: name)?.moment ?? .other)
    event.session = payload.optionalString(names.session)
    event.directory = payload.optionalString(names.directory)
    switch event.moment {
    case .beforeTool, .permission:
      let tool = try toolName(payload)
      event.tool = tool
      event.contents = try calls(
        of: kind(of: tool.name) ?? .other, payload, input: names.input, in: event.directory)
    case .afterTool:
      let tool = try toolName(payload)
      event.tool = tool
      event.contents = [.result(results(of: kind(of: tool.name) ?? .other, payload))]
    case .prompt:
      let words = names.prompts.compactMap { payload.optionalText($0) }
      event.contents =
        words.isEmpty ? [.prompt(try payload.text(names.prompts[0]))] : words.map { .prompt($0) }
    case .message:
      event.contents = names.messages.compactMap { payload.optionalText($0) }.map { .message($0) }
    default: break
    }
    return event
  }

  static func toolName(_ payload: PayloadReader) throws(DialectError) -> ToolName {
    let tool = try payload.string(names.tool)
    guard !tool.isEmpty else { throw DialectError("\"\(names.tool)\" is empty") }
    return name(of: tool)
  }

  /// What the call that stands under `key` would do; some agents put it there as a text of JSON.
  static func calls(
    of kind: ToolKind, _ payload: PayloadReader, input key: String, in directory: String?
  ) throws(DialectError) -> [Content] {
    if kind == .other, payload.isEmpty(key) { return [] }
    if let input = try payload.objectInside(key) {
      return try ToolInput.contents(of: kind, input, in: directory)
    }
    let text = try payload.text(key)
    return switch kind {
    case .shell: [.command(text, .shell)]
    case .powershell: [.command(text, .powershell)]
    case .patch: PatchText.contents(of: text)
    default: text.text.isEmpty ? [] : [.arguments(.text(text))]
    }
  }

  /// What the model gets to see of a result. Tools that write files tell of what was judged before.
  private static func results(of kind: ToolKind, _ payload: PayloadReader) -> [Field] {
    if kind == .write || kind == .patch { return [] }
    return payload.news(under: names.results, besides: names.input)
  }
}

extension PayloadReader {
  /// Whether there is nothing under `key`, or null.
  func isEmpty(_ key: String) -> Bool {
    guard let value = argument(key) else { return true }
    if case .scalar(let field) = value { return field.text == "null" }
    return false
  }

  /// What is new in a result that may stand under several names, and may be a text of JSON.
  func news(under keys: [String], besides call: String) -> [Field] {
    keys.flatMap { key -> [Field] in
      guard optionalText(key) != nil, let inner = try? objectInside(key) else {
        return news(in: key, besides: call)
      }
      return inner.argument.texts
    }
  }
}

extension Answer {
  /// One object on one line.
  static func object(
    errors: String = "", exitCode: Int32 = 0, _ body: (inout JSONWriter) -> Void
  ) -> Answer {
    Answer(
      output: JSONWriter.line { $0.object(body) } + [UInt8(ascii: "\n")], errors: errors, exitCode: exitCode)
  }
}
