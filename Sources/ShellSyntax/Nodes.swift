import Bytes

// The tree of a script. Every node knows the bytes of the source it came from (`range`), so that whoever
// judges it can point at them, and printing a tree gives back text that parses to the same tree.

/// A list of commands, as it stands in a file, between `$(` and `)`, or in the body of a loop.
package struct Script: Sendable, Equatable {
  package var statements: [Statement]
  package var range: Range<Int>

  package init(statements: [Statement] = [], range: Range<Int>) {
    self.statements = statements
    self.range = range
  }
}

/// Pipelines joined by `&&` and `||`, ended by `;`, `&` or a newline.
package struct Statement: Sendable, Equatable {
  package enum Joint: Sendable, Equatable { case and, or }
  package struct Link: Sendable, Equatable {
    package var joint: Joint
    package var pipeline: Pipeline
    package init(joint: Joint, pipeline: Pipeline) {
      self.joint = joint
      self.pipeline = pipeline
    }
  }

  package var first: Pipeline
  package var rest: [Link]
  /// Ended by `&` (or zsh's `&!`, `&|`).
  package var inBackground: Bool
  package var range: Range<Int>
  /// Statements of a list with the same number are the same, byte for byte, and share their inner nodes with
  /// the first of them. nil: not compared, as in every short list.
  package var wording: Int32?

  package init(first: Pipeline, rest: [Link] = [], inBackground: Bool = false, range: Range<Int>) {
    self.first = first
    self.rest = rest
    self.inBackground = inBackground
    self.range = range
  }
}

/// Commands joined by `|` or `|&`.
package struct Pipeline: Sendable, Equatable {
  package var isNegated: Bool
  package var isTimed: Bool
  package var commands: [Command]
  /// `errorsToo[i]` is true where `|&` stands between `commands[i]` and `commands[i + 1]`.
  package var errorsToo: [Bool]
  package var range: Range<Int>

  package init(
    isNegated: Bool = false, isTimed: Bool = false, commands: [Command], errorsToo: [Bool] = [],
    range: Range<Int>
  ) {
    self.isNegated = isNegated
    self.isTimed = isTimed
    self.commands = commands
    self.errorsToo = errorsToo
    self.range = range
  }
}

/// One command with the redirections written on it.
package struct Command: Sendable, Equatable {
  // Only the bulky cases live behind a pointer: nearly every command of a script is a simple one.
  package enum Form: Sendable, Equatable {
    case simple(SimpleCommand)
    /// `( … )`
    indirect case subshell(Script)
    /// `{ …; }`
    indirect case group(Script)
    indirect case conditional(Conditional)
    indirect case loop(Loop)
    indirect case forEach(ForEach)
    /// `for ((a; b; c))`: the three expressions as text.
    indirect case forArithmetic(ForArithmetic)
    indirect case caseOf(CaseOf)
    indirect case function(Function)
    /// `[[ … ]]`
    case test(Test)
    /// `(( … ))`
    indirect case arithmetic(Arithmetic)
    /// `coproc [NAME] command`
    indirect case coprocess(name: String?, Command)
    /// Text that is no command. What could be recognised around it stands beside it in the tree.
    indirect case error(SyntaxError)
  }

  package var form: Form
  package var redirections: [Redirection]
  package var range: Range<Int>

  package init(_ form: Form, redirections: [Redirection] = [], range: Range<Int>) {
    self.form = form
    self.redirections = redirections
    self.range = range
  }
}

/// `NAME=value … word word …`; either list may be empty, not both (unless there are redirections).
package struct SimpleCommand: Sendable, Equatable {
  package var assignments: [Assignment]
  package var words: [Word]

  package init(assignments: [Assignment] = [], words: [Word] = []) {
    self.assignments = assignments
    self.words = words
  }
}

/// `name=value`, `name+=value`, `name[index]=value`, `name=(a b c)`.
///
/// Also recognised as an argument of `declare`, `typeset`, `local`, `export`, `readonly` and `alias` when it
/// carries an array; a plain `export A=b` is an ordinary word there.
package struct Assignment: Sendable, Equatable {
  package enum Content: Sendable, Equatable {
    case scalar(Word)
    /// Each element with its `[index]=`, if written.
    case array([Element])
  }
  package struct Element: Sendable, Equatable {
    package var index: Word?
    package var value: Word
    package init(index: Word? = nil, value: Word) {
      self.index = index
      self.value = value
    }
  }

  package var name: String
  package var index: Word?
  package var appends: Bool
  package var content: Content
  package var range: Range<Int>

  package init(name: String, index: Word? = nil, appends: Bool = false, content: Content, range: Range<Int>) {
    self.name = name
    self.index = index
    self.appends = appends
    self.content = content
    self.range = range
  }
}

package struct Conditional: Sendable, Equatable {
  package struct Branch: Sendable, Equatable {
    package var condition: Script
    package var body: Script
    package init(condition: Script, body: Script) {
      self.condition = condition
      self.body = body
    }
  }
  /// `if` and every `elif`.
  package var branches: [Branch]
  package var otherwise: Script?

  package init(branches: [Branch], otherwise: Script? = nil) {
    self.branches = branches
    self.otherwise = otherwise
  }
}

/// `while` and `until`.
package struct Loop: Sendable, Equatable {
  package var isUntil: Bool
  package var condition: Script
  package var body: Script

  package init(isUntil: Bool, condition: Script, body: Script) {
    self.isUntil = isUntil
    self.condition = condition
    self.body = body
  }
}

/// `for NAME in words; do … done` and `select`.
package struct ForEach: Sendable, Equatable {
  package var variable: String
  /// nil: no `in`, so the positional parameters.
  package var words: [Word]?
  package var isSelect: Bool
  package var body: Script

  package init(variable: String, words: [Word]?, isSelect: Bool = false, body: Script) {
    self.variable = variable
    self.words = words
    self.isSelect = isSelect
    self.body = body
  }
}

package struct ForArithmetic: Sendable, Equatable {
  package var header: Arithmetic
  package var body: Script

  package init(header: Arithmetic, body: Script) {
    self.header = header
    self.body = body
  }
}

package struct CaseOf: Sendable, Equatable {
  package enum Ending: Sendable, Equatable {
    /// `;;`
    case leave
    /// `;&`
    case fallThrough
    /// `;;&` (zsh: `;|`)
    case testNext
  }
  package struct Arm: Sendable, Equatable {
    package var patterns: [Word]
    package var body: Script
    package var ending: Ending
    package init(patterns: [Word], body: Script, ending: Ending = .leave) {
      self.patterns = patterns
      self.body = body
      self.ending = ending
    }
  }
  package var subject: Word
  package var arms: [Arm]

  package init(subject: Word, arms: [Arm]) {
    self.subject = subject
    self.arms = arms
  }
}

package struct Function: Sendable, Equatable {
  /// nil: zsh's anonymous function, which runs where it stands.
  package var name: String?
  package var body: Command
  /// What an anonymous function is called with.
  package var arguments: [Word]

  package init(name: String?, body: Command, arguments: [Word] = []) {
    self.name = name
    self.body = body
    self.arguments = arguments
  }
}

/// `[[ … ]]`: the words and operators between the brackets, in order. Nothing in there runs but the
/// substitutions inside its words, which is all that anyone asks of it.
package struct Test: Sendable, Equatable {
  package var words: [Word]
  package init(words: [Word]) { self.words = words }
}

/// Arithmetic as text, with the substitutions found in it (those run).
package struct Arithmetic: Sendable, Equatable {
  package var text: String
  package var parts: [WordPart]

  package init(text: String, parts: [WordPart] = []) {
    self.text = text
    self.parts = parts
  }
}

package struct Redirection: Sendable, Equatable {
  package enum Operator: String, Sendable, Equatable {
    case input = "<"
    case output = ">"
    case append = ">>"
    /// `>|` (zsh also `>!`)
    case clobber = ">|"
    case readWrite = "<>"
    case duplicateInput = "<&"
    case duplicateOutput = ">&"
    /// `&>`
    case outputAndErrors = "&>"
    /// `&>>`
    case appendOutputAndErrors = "&>>"
    case hereString = "<<<"
    case hereDocument = "<<"
    /// `<<-`: leading tabs are taken off.
    case hereDocumentStripped = "<<-"
  }
  /// `2>`, `{fd}>`.
  package enum Descriptor: Sendable, Equatable {
    case number(Int)
    case variable(String)
  }

  package var descriptor: Descriptor?
  package var `operator`: Operator
  /// What it points at; for a here-document, the delimiter word as written.
  package var target: Word
  /// The body of a here-document: a single literal if the delimiter was quoted, parts to expand otherwise.
  package var body: Word?
  package var range: Range<Int>

  package init(
    descriptor: Descriptor? = nil, operator op: Operator, target: Word, body: Word? = nil, range: Range<Int>
  ) {
    self.descriptor = descriptor
    self.operator = op
    self.target = target
    self.body = body
    self.range = range
  }
}

/// Why a stretch of the source is no shell.
package struct SyntaxError: Sendable, Equatable {
  package enum Reason: Sendable, Equatable {
    /// A quote, parenthesis, brace, `fi`, `done`, `esac`, `}` or here-document end is missing; the text says
    /// which.
    case unterminated(String)
    /// Something stands where no such thing can stand.
    case unexpected(String)
    /// Deeper than the parser goes, or more work than it does.
    case limit(String)
  }
  package var reason: Reason
  package var range: Range<Int>

  package init(_ reason: Reason, range: Range<Int>) {
    self.reason = reason
    self.range = range
  }
}
