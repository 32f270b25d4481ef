import Bytes
import JSON
import Verdict

/// How one agent speaks: what it sends for each event, and which answers it obeys. One file (or folder) a
/// dialect, listed once in `Dialects.all`.
package protocol Dialect: Sendable {
  /// The name given to `--agent`.
  static var name: String { get }
  /// What is known of an event by its name. nil: an event this dialect has nothing to say about.
  static func contract(of event: String) -> EventContract?
  /// Whether a payload without a named agent is this agent's.
  static func recognises(_ payload: JSONValue) -> Bool
  /// Who wrote this payload, where an argument names this agent. Several programs run the hooks of others, or
  /// write in more than one style: the shape of what they send tells. By default this dialect.
  static func speaker(of payload: JSONValue) -> any Dialect.Type
  /// The event that `--event` means, as this agent spells it.
  static func event(spelled name: String) -> String
  /// The event's name as the payload gives it.
  static func eventName(in payload: JSONValue) -> String?
  /// The event a payload without a name must be of. Asked only where no argument says it either.
  static func impliedEvent(of payload: JSONValue) -> String?
  /// What happened. Throws where the payload is not what the contract promises.
  static func read(_ document: JSONDocument, event: String) throws(DialectError) -> Event
  /// The answer that makes the agent do what was decided.
  static func answer(_ decision: Decision, to request: AnswerRequest) -> Answer
  /// The same for a process that is dying. Laid out at every start and almost never used, so it is put
  /// together from plain strings; `reason` needs no escaping.
  static func lastAnswer(_ action: Action, to event: String, reason: String) -> LastAnswer
}

extension Dialect {
  package static func speaker(of payload: JSONValue) -> any Dialect.Type { self }

  package static func impliedEvent(of payload: JSONValue) -> String? { nil }

  /// The name as it is given, or with its first letter in the other case, whichever is an event here: a verb
  /// such as `pre-tool-use` always comes as `PreToolUse`.
  package static func event(spelled name: String) -> String {
    guard contract(of: name) == nil, let first = name.utf8.first else { return name }
    let other = ASCII.isUpper(first) ? ASCII.lowercased(first) : ASCII.uppercased(first)
    let swapped = String(decoding: [other] + name.utf8.dropFirst(), as: UTF8.self)
    return contract(of: swapped) == nil ? name : swapped
  }
}

/// What is written by a signal handler.
package struct LastAnswer: Sendable, Equatable {
  /// Bytes, because this is laid out at every start and hardly ever used: a `String` of this length costs
  /// the runtime's look-up of what else a string may carry.
  package var output: [UInt8]
  package var errors: String
  package var exitCode: Int32

  package init(output: String..., errors: String = "", exitCode: Int32 = 0) {
    self.output = []
    for part in output { self.output += part.utf8 }
    self.errors = errors
    self.exitCode = exitCode
  }
}

/// What the outcome of an event can still change, and how long the agent waits for it.
package struct EventContract: Sendable {
  package var moment: Event.Moment
  /// A refusal is honoured. Where it is not, nothing that goes wrong here is worth more than a remark.
  package var canBlock: Bool
  /// The agent's own limit, where it is shorter than ours could be.
  package var limitMilliseconds: Int?

  package init(_ moment: Event.Moment, canBlock: Bool, limitMilliseconds: Int? = nil) {
    self.moment = moment
    self.canBlock = canBlock
    self.limitMilliseconds = limitMilliseconds
  }
}

/// What an answer is an answer to. The event is missing its parts where the payload could not be read.
package struct AnswerRequest: Sendable {
  package var event: Event
  package var document: JSONDocument?

  package init(event: Event, document: JSONDocument? = nil) {
    self.event = event
    self.document = document
  }
}

/// The bytes and the exit code that an agent gets.
package struct Answer: Sendable, Equatable {
  /// One JSON object, or nothing.
  package var output: [UInt8]
  package var errors: String
  package var exitCode: Int32

  package init(output: [UInt8] = [], errors: String = "", exitCode: Int32 = 0) {
    self.output = output
    self.errors = errors
    self.exitCode = exitCode
  }

  package static let silence = Answer()

  /// One object on a line, and exit code 0.
  static func object(_ body: (inout JSONWriter) -> Void) -> Answer {
    Answer(output: JSONWriter.line { $0.object(body) } + [UInt8(ascii: "\n")])
  }
}

/// Why a payload cannot be understood, in words for people. Never quotes the payload's values.
package struct DialectError: Error, Sendable, Equatable {
  package let message: String
  package init(_ message: String) { self.message = message }
}
