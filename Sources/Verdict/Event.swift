/// What happened, in words that every door and every rule shares. A door turns its payload into one of
/// these; from here on nobody knows which agent spoke.
package struct Event: Sendable {
  /// When in the agent's day it happens. It decides what can still be prevented.
  package enum Moment: String, Sendable {
    /// A person's words (or a scheduled prompt) on their way to the model.
    case prompt
    /// A tool is about to run.
    case beforeTool
    /// The agent asks its person for permission.
    case permission
    /// A tool ran, and its result is on its way to the model.
    case afterTool
    /// The agent has finished speaking.
    case message
    /// The agent's settings changed and would take effect.
    case settings
    /// Instructions (CLAUDE.md, rules) were loaded.
    case instructions
    /// A server asks the person for input, or gets it.
    case elicitation
    /// A tool's description and schema are offered to the model.
    case toolList
    /// Nothing that anyone could judge.
    case other
  }

  /// The agent's short name: `claude`, `codex` …
  package var agent: String
  /// The event as that agent spells it.
  package var name: String
  package var moment: Moment
  package var session: String?
  package var tool: ToolName?
  /// The agent's own mark of a call, the same before it runs and after it ran. nil where it gives none.
  package var call: String?
  /// Where it happens.
  package var directory: String?
  package var project: String?
  package var contents: [Content]

  package init(
    agent: String, name: String, moment: Moment, session: String? = nil, tool: ToolName? = nil,
    directory: String? = nil, project: String? = nil, contents: [Content] = []
  ) {
    self.agent = agent
    self.name = name
    self.moment = moment
    self.session = session
    self.tool = tool
    self.directory = directory
    self.project = project
    self.contents = contents
  }
}

/// A tool as the agent names it, and the MCP server it belongs to, if any.
package struct ToolName: Sendable, Equatable {
  package var name: String
  package var server: String?

  package init(_ name: String, server: String? = nil) {
    self.name = name
    self.server = server
  }
}

/// A piece of an event that can be judged, by what it is for.
package enum Content: Sendable {
  /// Text that a shell will run.
  case command(Field, ShellLanguage)
  /// Words for a model: a person's prompt, or one agent's to another.
  case prompt(Field)
  /// A file that will hold these texts (one for a write, the new parts for edits).
  case fileWrite(path: Field?, texts: [Field])
  case fileRead(path: Field)
  /// A search for files or in files: where, and for what.
  case fileSearch(path: Field?, pattern: Field?)
  case fetch(url: Field)
  /// Words that leave for a search engine.
  case webSearch(query: Field)
  /// What a tool is called with, as a tree.
  case arguments(Argument)
  /// What a tool answered: every text of it.
  case result([Field])
  /// What a tool says of itself: description and every text of its schema.
  case description([Field])
  /// What the agent says to its person or to the agent above it.
  case message(Field)
  /// A settings file of the agent, changed.
  case settings(path: Field)
  /// A file of instructions, loaded.
  case instructions(path: Field)
}

extension Content {
  /// Every text in it, in order.
  package var fields: [Field] {
    switch self {
    case .command(let field, _), .prompt(let field), .fileRead(let field), .fetch(let field),
      .webSearch(let field), .message(let field), .settings(let field), .instructions(let field):
      [field]
    case .fileWrite(let path, let texts): (path.map { [$0] } ?? []) + texts
    case .fileSearch(let path, let pattern): [path, pattern].compactMap { $0 }
    case .arguments(let argument): argument.texts
    case .result(let fields), .description(let fields): fields
    }
  }
}

package enum ShellLanguage: String, Sendable {
  /// bash, zsh and POSIX shells: one reading for all of them.
  case shell
  case powershell
}

/// The arguments of a tool call. Structure is kept, since `["rm", "-rf", "/"]` means something that its
/// three strings do not.
package indirect enum Argument: Sendable {
  case text(Field)
  case list(FieldPath, [Argument])
  case object(FieldPath, [(key: Field, value: Argument)])
  /// A number, `true`, `false` or `null`, as written.
  case scalar(Field)

  /// Every text in it (not the keys), in order.
  package var texts: [Field] {
    switch self {
    case .text(let field): [field]
    case .scalar: []
    case .list(_, let items): items.flatMap(\.texts)
    case .object(_, let members): members.flatMap(\.value.texts)
    }
  }
}
