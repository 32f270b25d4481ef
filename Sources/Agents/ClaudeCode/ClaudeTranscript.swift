import Bytes
import JSON
import Verdict

extension ClaudeCode {
  /// Whether a line of JSON is one of a session's transcript, as Claude Code keeps them under
  /// `~/.claude/projects`.
  package static func isTranscript(_ line: JSONValue) -> Bool {
    guard let type = line["type"]?.string else { return false }
    switch type {
    case "user", "assistant": return line["message"]?.isObject == true && line["sessionId"]?.isString == true
    case "summary": return line["leafUuid"] != nil
    case "file-history-snapshot": return line["messageId"] != nil
    default: return line["sessionId"]?.isString == true
    }
  }

  /// What happened in one line of a transcript, each part as what it was: prompt, call, result, answer. Parts
  /// that are not known are taken for texts that were stored.
  package static func transcriptEvents(_ document: JSONDocument) -> [Event] {
    let line = PayloadReader(document)
    let type = line.optionalText("type")?.text.string ?? ""
    var reader = TranscriptReader(line)
    switch type {
    case "user", "assistant":
      guard let message = line.optionalObject("message") else { break }
      if let text = message.optionalText("content") {
        reader.add(type == "user" ? .prompt : .message, type == "user" ? .prompt(text) : .message(text))
      } else if let blocks = try? message.list("content") {
        for block in blocks { reader.add(block, fromPerson: type == "user") }
      }
    case "summary": for text in line.texts(under: "summary") { reader.add(.message, .message(text)) }
    case "queue-operation": for text in line.texts(under: "content") { reader.add(.prompt, .prompt(text)) }
    case "system": reader.add(.afterTool, .result(line.texts(under: "content")))
    case "attachment": reader.add(.afterTool, .result(line.texts(under: "attachment")))
    default: reader.add(.other, .fileWrite(path: nil, texts: line.argument.texts))
    }
    return reader.events
  }
}

/// Gathers the events of one line.
private struct TranscriptReader {
  private(set) var events: [Event] = []
  private let session: String?
  private let directory: String?

  init(_ line: PayloadReader) {
    session = line.optionalText("sessionId")?.text.string
    directory = line.optionalText("cwd")?.text.string
  }

  mutating func add(_ moment: Event.Moment, _ contents: Content..., tool: ToolName? = nil) {
    add(moment, contents, tool: tool)
  }

  private mutating func add(_ moment: Event.Moment, _ contents: [Content], tool: ToolName?) {
    guard !contents.isEmpty else { return }
    events.append(
      Event(
        agent: ClaudeCode.name, name: "transcript", moment: moment, session: session, tool: tool,
        directory: directory, contents: contents))
  }

  /// One block of a message.
  mutating func add(_ block: PayloadReader, fromPerson: Bool) {
    switch block.optionalText("type")?.text.string ?? "" {
    case "text":
      guard let text = block.optionalText("text") else { return }
      add(fromPerson ? .prompt : .message, fromPerson ? .prompt(text) : .message(text))
    case "thinking":
      if let text = block.optionalText("thinking") { add(.message, .message(text)) }
    case "tool_use":
      guard let name = block.optionalText("name")?.text.string, let input = block.optionalObject("input")
      else {
        return
      }
      let tool = ToolName(name)
      // A call that its tool would not have understood is judged by every text of it.
      let contents = (try? ClaudeCode.calls(of: tool, input: input)) ?? [.arguments(input.argument)]
      add(.beforeTool, contents, tool: tool)
    case "tool_result": add(.afterTool, .result(block.texts(under: "content")))
    // Pictures: nothing to read.
    case "image", "document": return
    default: add(.other, .fileWrite(path: nil, texts: block.argument.texts))
    }
  }
}
