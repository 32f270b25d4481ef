/// What a rule says, for people who ask. The rules themselves live where they are applied; this is their card.
package struct RuleDescription: Sendable {
  /// What the rule looks at.
  package enum Subject: String, Sendable {
    /// A command, or what an agent's own tools do to files.
    case command
    /// Words: prompts, results, files, arguments.
    case text
    /// The settings of an agent, or the guard itself.
    case agent
  }

  package struct Example: Sendable {
    package let text: String
    /// What the text is, where it matters: `a tool's answer`.
    package let kind: String

    package init(_ text: String, kind: String = "") {
      self.text = text
      self.kind = kind
    }
  }

  package let id: String
  package let severity: Severity
  package let category: String
  package let title: String
  package let why: String
  package let instead: String
  package let subject: Subject
  /// What must be found by it, and what must not be found at all. Run as tests.
  package var fires: [Example]
  package var passes: [Example]
  /// The forms of tokens, in the words of the tables they stand in.
  package var forms: [String] = []

  package init(
    id: String, severity: Severity, category: String, title: String, why: String, instead: String,
    subject: Subject, fires: [Example] = [], passes: [Example] = []
  ) {
    self.id = id
    self.severity = severity
    self.category = category
    self.title = title
    self.why = why
    self.instead = instead
    self.subject = subject
    self.fires = fires
    self.passes = passes
  }
}
