import Agents
import Bytes
import JSON
import TestSupport
import Testing
import Verdict

/// What a payload says, in one line a content: `command tool_input.command «touch ./x.marker»`.
func summary(_ event: Event) -> [String] {
  func places(_ fields: [Field]) -> String {
    fields.map { "\($0.path) «\($0.text.string.shortened(to: 60))»" }.joined(separator: ", ")
  }
  return event.contents.map { content in
    switch content {
    case .command(let field, let language): "\(language.rawValue) \(places([field]))"
    case .prompt(let field): "prompt \(places([field]))"
    case .fileWrite(let path, let texts): "write \(places([path].compactMap { $0 })): \(places(texts))"
    case .fileRead(let path): "read \(places([path]))"
    case .fileSearch(let path, let pattern): "search \(places([path, pattern].compactMap { $0 }))"
    case .fetch(let url): "fetch \(places([url]))"
    case .webSearch(let query): "web \(places([query]))"
    case .arguments(let argument): "arguments \(places(argument.texts))"
    case .result(let fields): "result \(places(fields))"
    case .description(let fields): "description \(places(fields))"
    case .message(let field): "message \(places([field]))"
    case .settings(let path): "settings \(places([path]))"
    case .instructions(let path): "instructions \(places([path]))"
    }
  }
}

/// Where a payload comes from. What a real program sent is worth more than what its maker says it sends.
enum Source: Sendable {
  /// A file of `Tests/Payloads`, by its name without the ending.
  case captured(String)
  /// Written after the vendor's documentation.
  case documented(String)

  var text: String {
    switch self {
    case .captured(let name): Payloads.text(name + ".json")
    case .documented(let text): text
    }
  }
}

/// One payload and everything that is read out of it.
struct ReadingCase: Sendable, CustomTestStringConvertible {
  let source: Source
  /// What `--event` says, where the payload names no event.
  var event: String?
  /// `event tool session directory`, `-` for what is not there.
  let head: String
  let contents: [String]

  var testDescription: String { head }

  func check(_ dialect: any Dialect.Type, _ place: SourceLocation = #_sourceLocation) throws {
    let document = try JSONDocument(ByteView(source.text))
    let name = dialect.eventName(in: document.root) ?? event.map(dialect.event(spelled:)) ?? ""
    let read = try dialect.read(document, event: name)
    let tool = read.tool.map { tool in tool.name + (tool.server.map { "(\($0))" } ?? "") }
    let session = read.session == "00000000-0000-4000-8000-000000000001" ? "S" : read.session
    let words = [read.name, tool ?? "-", session ?? "-", read.directory ?? "-"]
    #expect(words.joined(separator: " ") == head, sourceLocation: place)
    #expect(summary(read) == contents, sourceLocation: place)
    #expect(read.agent == dialect.name, sourceLocation: place)
    #expect(read.moment == dialect.contract(of: read.name)?.moment, sourceLocation: place)
  }
}

/// What every golden answer says after its first words.
let story =
  ": Deletes the home folder (critical). Where: tool_input.command, `rm -rf ~`. Why: Nothing brings it back. "
  + "Instead: Name the folder you mean. [files.delete-home, decision 0123456789]"

/// The same as one line for a person.
let remark =
  ": Deletes the home folder in tool_input.command, `rm -rf ~` (critical, files.delete-home, decision 0123456789)"

func goldenDecision(_ action: Action, at location: Location? = nil, category: String = "files") -> Decision {
  let finding = Finding(
    rule: "files.delete-home", severity: .critical, category: category, title: "Deletes the home folder",
    why: "Nothing brings it back.", instead: "Name the folder you mean.",
    location: location ?? Location(path: FieldPath("tool_input", "command"), range: 0..<8),
    evidence: Evidence(plain: "rm -rf ~"))
  return Decision(
    action: action, findings: [finding], stopping: action >= .ask ? [finding] : [], id: "0123456789")
}

/// Forms of Claude Code that others answer in as well.
enum ClaudeForm {
  static func permission(_ word: String, _ reason: String) -> String {
    #"{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"\#(word)","#
      + #""permissionDecisionReason":"\#(reason)"}}"#
  }

  static func remark(on event: String, _ notice: String, _ context: String) -> String {
    #"{"systemMessage":"\#(notice)","hookSpecificOutput":{"hookEventName":"\#(event)","#
      + #""additionalContext":"\#(context)"}}"#
  }
}

/// Expects of an answer every byte; the line feeds behind a text that is not empty go without saying.
func expect(
  _ answer: Answer, _ output: String, errors: String, exitCode: Int32, _ place: SourceLocation
) {
  func line(_ text: String) -> String { text.isEmpty ? "" : text + "\n" }
  #expect(String(decoding: answer.output, as: UTF8.self) == line(output), sourceLocation: place)
  #expect(answer.errors == line(errors), sourceLocation: place)
  #expect(answer.exitCode == exitCode, sourceLocation: place)
}

/// One decision and the bytes an agent gets for it.
struct AnswerCase: Sendable, CustomTestStringConvertible {
  let event: String
  let action: Action
  /// The line on standard output, without its line feed; empty for nothing at all.
  var output = ""
  /// The same of standard error.
  var errors = ""
  var exitCode: Int32 = 0
  var payload = "{}"

  var testDescription: String { "\(event) \(action.name)" }

  func check(_ dialect: any Dialect.Type, _ place: SourceLocation = #_sourceLocation) throws {
    let document = try JSONDocument(ByteView(payload))
    let request = AnswerRequest(
      event: Event(agent: dialect.name, name: event, moment: .other), document: document)
    let answer = dialect.answer(goldenDecision(action), to: request)
    expect(answer, output, errors: errors, exitCode: exitCode, place)
    if !output.isEmpty { _ = try JSONDocument(ByteView(answer.output)) }
  }
}
