import Bytes
import ShellSyntax
import Verdict

/// The tree of a command as indented lines: what belongs together, what runs inside what.
struct TreeOutline {
  struct Line {
    var depth: Int
    /// How it joins what stands before it: `&&`, `|`, `then`; empty for the first.
    var mark: String
    var text: String
  }

  private(set) var lines: [Line] = []
  private let source: ByteView
  /// Beyond this many lines nobody reads on.
  private let limit = 200
  private(set) var isCut = false

  init(of source: ByteView) {
    self.source = source
    add(ShellParser.parse(source).script, 0)
  }

  private mutating func add(_ depth: Int, _ mark: String, _ text: String) {
    guard lines.count < limit else {
      isCut = true
      return
    }
    lines.append(Line(depth: depth, mark: mark, text: text))
  }

  private mutating func add(_ script: Script, _ depth: Int, mark: String = "") {
    // Nothing deeper than this is meant for a screen.
    guard depth < 40 else {
      isCut = true
      return
    }
    for (i, statement) in script.statements.enumerated() {
      add(statement, depth, mark: i == 0 ? mark : "")
    }
  }

  private mutating func add(_ statement: Statement, _ depth: Int, mark: String) {
    add(statement.first, depth, mark: mark)
    for link in statement.rest { add(link.pipeline, depth, mark: link.joint == .and ? "&&" : "||") }
    if statement.inBackground, !lines.isEmpty { add(depth, "&", "in the background") }
  }

  private mutating func add(_ pipeline: Pipeline, _ depth: Int, mark: String) {
    var start = mark
    if pipeline.isNegated { start += start.isEmpty ? "!" : " !" }
    if pipeline.isTimed { start += start.isEmpty ? "time" : " time" }
    for (i, command) in pipeline.commands.enumerated() {
      let joinsErrors = i > 0 && pipeline.errorsToo.count >= i && pipeline.errorsToo[i - 1]
      add(command, i == 0 ? depth : depth + 1, mark: i == 0 ? start : joinsErrors ? "|&" : "|")
    }
  }

  private mutating func add(_ command: Command, _ depth: Int, mark: String) {
    switch command.form {
    case .simple(let simple):
      add(depth, mark, text(command.range))
      for assignment in simple.assignments { addInside(assignment, depth + 1) }
      for word in simple.words { addInside(word.parts, depth + 1) }
    case .test, .arithmetic: add(depth, mark, text(command.range))
    case .subshell(let script): addBlock("( … )", script, depth, mark)
    case .group(let script): addBlock("{ … }", script, depth, mark)
    case .conditional(let conditional):
      for (i, branch) in conditional.branches.enumerated() {
        addBlock(i == 0 ? "if" : "elif", branch.condition, depth, i == 0 ? mark : "")
        addBlock("then", branch.body, depth, "")
      }
      if let otherwise = conditional.otherwise { addBlock("else", otherwise, depth, "") }
    case .loop(let loop):
      addBlock(loop.isUntil ? "until" : "while", loop.condition, depth, mark)
      addBlock("do", loop.body, depth, "")
    case .forEach(let loop):
      let words = loop.words.map { " in " + $0.map { text($0.range) }.joined(separator: " ") } ?? ""
      addBlock((loop.isSelect ? "select " : "for ") + loop.variable + words, loop.body, depth, mark)
      for word in loop.words ?? [] { addInside(word.parts, depth + 1) }
    case .forArithmetic(let loop): addBlock("for ((" + loop.header.text + "))", loop.body, depth, mark)
    case .caseOf(let choice):
      add(depth, mark, "case " + text(choice.subject.range))
      for arm in choice.arms {
        addBlock(arm.patterns.map { text($0.range) }.joined(separator: " | ") + ")", arm.body, depth + 1, "")
      }
    case .function(let function):
      add(depth, mark, "function " + (function.name ?? "without a name"))
      add(function.body, depth + 1, mark: "")
    case .coprocess(let name, let inner):
      add(depth, mark, "coproc" + (name.map { " " + $0 } ?? ""))
      add(inner, depth + 1, mark: "")
    case .error: add(depth, mark, "cannot be read: " + text(command.range))
    }
    for redirection in command.redirections {
      addInside(redirection.target.parts, depth + 1)
      if let body = redirection.body { addInside(body.parts, depth + 1) }
    }
  }

  private mutating func addBlock(_ title: String, _ script: Script, _ depth: Int, _ mark: String) {
    add(depth, mark, title)
    add(script, depth + 1)
  }

  private mutating func addInside(_ assignment: Assignment, _ depth: Int) {
    switch assignment.content {
    case .scalar(let word): addInside(word.parts, depth)
    case .array(let elements): for element in elements { addInside(element.value.parts, depth) }
    }
  }

  /// The scripts that stand inside a word.
  private mutating func addInside(_ parts: [WordPart], _ depth: Int) {
    for part in parts {
      switch part.form {
      case .command(let script), .backquoted(let script): addBlock("$( … )", script, depth, "")
      case .process(let direction, let script):
        addBlock(direction.rawValue + "( … )", script, depth, "")
      case .doubleQuoted(let inner), .localeQuoted(let inner): addInside(inner, depth)
      case .parameter(let parameter): addInside(parameter.substitutions, depth)
      case .arithmetic(let arithmetic): addInside(arithmetic.parts, depth)
      case .braces(let words): for word in words { addInside(word.parts, depth) }
      default: break
      }
    }
  }

  private func text(_ range: Range<Int>) -> String {
    guard range.lowerBound >= 0, range.upperBound <= source.count else { return "" }
    return Redaction.mask(source[range].string.shortened(to: 100)).shownOnOneLine
  }
}
