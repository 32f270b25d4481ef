import Verdict

/// The proxy's own rules: about calls and tools as such, whatever they carry. Their cards, for people who ask.
package enum ProxyRules {
  package static var catalogue: [RuleDescription] {
    cards.map { card in
      RuleDescription(
        id: card.id, severity: card.severity, category: "mcp", title: card.title, why: card.why,
        instead: card.instead, subject: .agent)
    }
  }

  /// A finding of one of them: with the card's words, but where there is more to tell.
  package static func finding(_ id: String, _ title: String? = nil, instead: String? = nil) -> Finding {
    guard let card = cards.first(where: { $0.id == id }) else {
      return Finding(
        rule: id, severity: .high, category: "mcp", title: title ?? id, why: "", instead: instead ?? "")
    }
    return Finding(
      rule: id, severity: card.severity, category: "mcp", title: title ?? card.title, why: card.why,
      instead: instead ?? card.instead)
  }

  private struct Card {
    let id: String
    let title: String
    let why: String
    let instead: String
    let severity: Severity

    init(_ id: String, _ title: String, _ why: String, _ instead: String, severity: Severity = .high) {
      self.id = id
      self.title = title
      self.why = why
      self.instead = instead
      self.severity = severity
    }
  }

  private static let cards = [
    Card(
      "mcp.tool-changed", "A tool is not what it was when it was trusted",
      "A server that changes a tool after it was trusted can make it do or say something else.",
      "The person can look at the difference with `sentinel mcp diff` and accept it with `sentinel mcp approve`."
    ),
    Card(
      "mcp.tool-renamed", "A tool stands in the place of another that is gone",
      "A tool that is renamed evades what was decided about it under its former name.",
      "The person can look with `sentinel mcp diff` and accept it with `sentinel mcp approve`."),
    Card(
      "mcp.tool-not-locked", "A tool is not the one that .sentinel/mcp.lock names",
      "The project has agreed on another version of it.",
      "Use the server's version that the project has agreed on, or change the lock file there."),
    Card(
      "mcp.tool-withheld", "The description of a tool was withheld, so it is not called either",
      "What it says of itself would steer the model.", "Use another tool; the person can look at the server."),
    Card(
      "mcp.tool-name-collision", "A tool has the name of another server's tool, or nearly so",
      "A model that means the one may call the other.",
      "Tell the servers' tools apart by the server's name, or use only one of them.",
      severity: .low),
    Card(
      "mcp.pins-unreadable", "What a server's tools were cannot be read",
      "Nobody can tell whether they are what they were when they were trusted.",
      "The person can repair or remove the file; removing it trusts the server anew."),
    Card(
      "mcp.tool-forbidden", "The policy does not permit a tool",
      "Only some of the server's tools are meant to be used.",
      "Use another tool, or ask the person to permit this one."),
    Card(
      "mcp.read-only", "Only tools that just read may be called now", "The proxy runs in read-only mode.",
      "Use a tool that only reads."),
    Card(
      "mcp.rate-limit", "More calls than the policy lets through", "The policy sets this limit.",
      "Wait as long as `retryAfterMs` says."),
    Card(
      "mcp.repeats", "The same call too often in a row",
      "Doing it once more brings no other result; it costs time, money and attention.",
      "Change something first, or tell the person what does not work."),
    Card(
      "mcp.circuit-open", "The server failed too often and is left alone for now",
      "More calls would fail as well, and keep it from recovering.", "Wait as long as `retryAfterMs` says."),
    Card(
      "mcp.invalid-arguments", "Arguments do not fit the tool's own schema",
      "What a server does with arguments it does not expect nobody knows.",
      "Correct the arguments; the schema is in the list of tools."),
    Card(
      "mcp.unknown-schema",
      "The schema of a tool is not known, and the policy wants arguments held against it",
      "What cannot be checked is not let through.", "List the server's tools first."),
    Card(
      "mcp.sql.unbounded-select", "Asks for every row of a table, without a WHERE or a LIMIT",
      "The policy keeps such statements from servers.",
      "Add a LIMIT, or a WHERE that says which rows are meant."),
    Card(
      "mcp.sql.unbounded-write", "Changes or deletes every row of a table",
      "The policy keeps such statements from servers.", "Add a WHERE that says which rows are meant."),
    Card(
      "mcp.sql.ddl", "Changes the structure of the database or who may use it",
      "The policy keeps such statements from servers.", "Propose the statement to the person instead."),
    Card(
      "mcp.too-much", "A message holds more texts than can be read", "What was not read was not judged.",
      "Ask for less at once."),
  ]
}
