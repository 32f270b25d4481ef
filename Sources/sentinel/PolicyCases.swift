import Agents
import Bytes
import Guard
import JSON
import Policy
import ShellMeaning
import System
import Verdict

/// The cases of a policy's own tests: `{"cases": [{"command": "git push --force", "expect": "block"}]}`.
struct PolicyCases {
  struct Mistake: Error {
    let message: String
  }

  struct Item {
    let name: String
    let line: Int
    let directory: String?
    let expected: Action
    /// A rule of the policy or of the guard that must be behind it.
    let rule: String?
    let event: Event
  }

  private(set) var items: [Item] = []
  /// Where the calls happen, unless they say otherwise.
  private(set) var directory: String?

  private let path: String
  private let text: ByteView

  static let fileKeys = ["$schema", "directory", "cases"]
  static let caseKeys = [
    "name", "agent", "directory", "expect", "rule", "command", "prompt", "tool", "input", "event", "result",
  ]

  init(_ text: ByteView, path: String) throws(Mistake) {
    self.path = path
    self.text = text
    let root: JSONValue
    do throws(JSONError) {
      root = try JSONDocument(withComments: text).root
    } catch {
      throw Mistake(message: "\(path):\(error.line):\(error.column): \(error.message)")
    }
    try checkKeys(root, Self.fileKeys)
    directory = try absolute(root["directory"])
    guard let list = root["cases"], list.isArray, list.count > 0 else {
      throw mistake(root, "it needs a list of cases")
    }
    for (i, element) in list.elements.enumerated() { items.append(try item(element, i + 1)) }
  }

  private func mistake(_ value: JSONValue, _ what: String) -> Mistake {
    let place = text.lineAndColumn(ofByte: value.span.lowerBound)
    return Mistake(message: "\(path):\(place.line):\(place.column): \(what)")
  }

  private func checkKeys(_ value: JSONValue, _ known: [String]) throws(Mistake) {
    guard value.isObject else { throw mistake(value, "this is an object") }
    for member in value.members where !known.contains(member.key.string) {
      throw mistake(member.value, Vocabulary.unknown(member.key.string, among: known, as: "the key"))
    }
  }

  private func absolute(_ value: JSONValue?) throws(Mistake) -> String? {
    guard let value else { return nil }
    guard let path = value.string, path.utf8.first == 0x2F else {
      throw mistake(value, "directory takes an absolute path")
    }
    return path
  }

  private func item(_ value: JSONValue, _ number: Int) throws(Mistake) -> Item {
    try checkKeys(value, Self.caseKeys)
    guard let expected = value["expect"]?.string.flatMap(Action.init(named:)) else {
      throw mistake(value["expect"] ?? value, "expect takes one of \(Vocabulary.list(PolicyKeys.actions))")
    }
    let directory = try absolute(value["directory"])
    let event = try event(value, directory ?? self.directory)
    return Item(
      name: value["name"]?.string ?? value["command"]?.string ?? value["prompt"]?.string ?? "case \(number)",
      line: text.lineAndColumn(ofByte: value.span.lowerBound).line, directory: directory, expected: expected,
      rule: value["rule"]?.string, event: event)
  }

  /// The call as an agent would send it.
  private func event(_ value: JSONValue, _ directory: String?) throws(Mistake) -> Event {
    let ways = ["command", "prompt", "tool", "event"].filter { value.has($0) }
    guard ways.count == 1 else {
      throw mistake(value, "a case has one of command, prompt, tool (with input) and event")
    }
    let agent = value["agent"]?.string ?? ClaudeCode.name
    if let payload = value["event"] {
      let dialect = Dialects.named(agent) ?? UnknownAgent.self
      return try read(value, payload.raw, by: dialect, as: agent)
    }
    let line = JSONWriter.line { writer in
      writer.object { event in
        event.member("session_id", "policy-test")
        event.member("cwd", directory ?? "/")
        if let prompt = value["prompt"] {
          event.member("hook_event_name", "UserPromptSubmit")
          event.member("prompt", prompt)
          return
        }
        event.member("hook_event_name", value.has("result") ? "PostToolUse" : "PreToolUse")
        event.member("tool_name", value["tool"]?.string ?? "Bash")
        if let command = value["command"] {
          event.member("tool_input", object: { $0.member("command", command) })
        } else if let input = value["input"] {
          event.member("tool_input", input)
        } else {
          event.member("tool_input", object: { _ in })
        }
        if let result = value["result"] { event.member("tool_response", result) }
      }
    }
    return try read(value, ByteView(line), by: ClaudeCode.self, as: agent)
  }

  private func read(
    _ value: JSONValue, _ payload: ByteView, by dialect: any Dialect.Type, as agent: String
  ) throws(Mistake) -> Event {
    guard let document = try? JSONDocument(ByteView(payload.array)) else {
      throw mistake(value, "the event is no valid JSON")
    }
    guard let name = dialect.eventName(in: document.root) else {
      throw mistake(value, "the event does not say which it is")
    }
    do throws(DialectError) {
      var event = try dialect.read(document, event: name)
      event.agent = agent
      return event
    } catch {
      throw mistake(value, error.message)
    }
  }
}

extension PolicyCases.Item {
  /// What happens to it. The disk is not looked at: a case means the same on every machine.
  func outcome(under policies: Policies, in directory: String?) -> Decision {
    var event = event
    let place = directory ?? event.directory
    event.directory = place
    event.project = place
    let scene = Scene(directory: place, home: Environment.process.home, project: place)
    let acts = policies.asksForActs ? Guard.acts(of: event, in: scene) : []
    return policies.decide(Guard.judge(event, in: scene), about: event, acts: acts)
  }

  /// What is not as expected; nil if all is.
  func complaint(about decision: Decision) -> String? {
    if decision.action != expected { return "expected \(expected.name), got \(decision.action.name)" }
    guard let rule else { return nil }
    let behind = decision.findings.map(\.rule) + decision.policy
    let isThere = behind.contains { $0 == rule || $0 == "policy." + rule || $0.hasSuffix("/" + rule) }
    return isThere ? nil : "the rule \"\(rule.shownOnOneLine)\" has no part in it"
  }
}
