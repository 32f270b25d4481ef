import Agents
import Bytes
import JSON
import Testing
import Verdict

/// What the tests of all dialects share: one decision in every action, and what is made of a payload in words.
enum Exchange {
  /// The payload as the dialect reads it.
  static func read(_ dialect: any Dialect.Type, _ payload: String, event: String? = nil) throws -> Event {
    let document = try JSONDocument(ByteView(payload))
    let name = try #require(
      dialect.eventName(in: document.root) ?? event ?? dialect.impliedEvent(of: document.root))
    return try dialect.read(document, event: name)
  }

  /// What it says, one line a content: `shell tool_input.command «touch ./x»`.
  static func summary(_ dialect: any Dialect.Type, _ payload: String, event: String? = nil) throws -> [String]
  {
    AgentsTests.summary(try read(dialect, payload, event: event))
  }

  // MARK: Answers

  static func decision(_ action: Action) -> Decision {
    guard action > .allow else { return Decision(action: .allow, findings: [], id: "0123456789") }
    return goldenDecision(action, at: Location(path: FieldPath("command")))
  }

  static func reason(_ consequence: String) -> String {
    "\(consequence): Deletes the home folder (critical). Where: command, `rm -rf ~`. Why: Nothing brings it "
      + "back. Instead: Name the folder you mean. [files.delete-home, decision 0123456789]"
  }

  static func notice(_ verb: String) -> String {
    "Sentinel \(verb): Deletes the home folder in command, `rm -rf ~` (critical, files.delete-home, decision 0123456789)"
  }

  /// What an agent gets, byte for byte; the line feeds behind a text that is not empty go without saying.
  struct Reply: Sendable, Equatable, CustomTestStringConvertible {
    var event: String
    var action: Action
    var output = ""
    var errors = ""
    var exitCode: Int32 = 0

    init(_ event: String, _ action: Action, _ output: String = "", errors: String = "", exitCode: Int32 = 0) {
      self.event = event
      self.action = action
      self.output = output
      self.errors = errors
      self.exitCode = exitCode
    }

    var testDescription: String { "\(action.name) to \(event)" }
  }

  static func expect(
    _ reply: Reply, from dialect: any Dialect.Type, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let event = Event(
      agent: dialect.name, name: reply.event, moment: dialect.contract(of: reply.event)?.moment ?? .other)
    let answer = dialect.answer(decision(reply.action), to: AnswerRequest(event: event))
    AgentsTests.expect(
      answer, reply.output, errors: reply.errors, exitCode: reply.exitCode, sourceLocation)
    expectLastAnswer(reply, dialect, sourceLocation)
  }

  /// A process that is dying decides as a living one does, in the same form.
  private static func expectLastAnswer(
    _ reply: Reply, _ dialect: any Dialect.Type, _ sourceLocation: SourceLocation
  ) {
    let last = dialect.lastAnswer(reply.action, to: reply.event, reason: "It crashed.")
    #expect(last.exitCode == reply.exitCode, sourceLocation: sourceLocation)
    if reply.action >= .ask, reply.exitCode == 2 {
      #expect(last.errors == "It crashed.\n", sourceLocation: sourceLocation)
    }
    let wanted = decisions(in: Array(reply.output.utf8))
    #expect(decisions(in: last.output) == wanted, sourceLocation: sourceLocation)
    guard !last.output.isEmpty else { return }
    #expect(last.output.last == 0x0A, sourceLocation: sourceLocation)
    #expect((try? JSONDocument(ByteView(last.output))) != nil, sourceLocation: sourceLocation)
  }

  /// The words in an answer that decide something.
  private static func decisions(in output: [UInt8]) -> [String] {
    guard let root = try? JSONDocument(ByteView(output)).root else { return [] }
    let nested = root["hookSpecificOutput"]
    let words = [
      root["permission"], root["decision"], root["cancel"], root["continue"], nested?["permissionDecision"],
      nested?["permissionDecision"] == nil ? nil : nested?["hookEventName"],
    ]
    let decisions = words.map { $0?.raw.string ?? "" }
    return decisions.allSatisfy(\.isEmpty) ? [] : decisions
  }
}
