import ShellSyntax

/// A tree in one line, so that a golden test is a pair of strings. Plain text stands for itself; everything
/// else is marked: `$[…]` a substitution, `<x:-…>` a parameter, `{a|b}` braces, `%*` a glob, `~[user]` a tilde.
package enum Dump {
  package static func of(_ script: Script) -> String {
    script.statements.map(of).joined(separator: "; ")
  }

  static func of(_ statement: Statement) -> String {
    var text = of(statement.first)
    for link in statement.rest {
      text = "(\(link.joint == .and ? "and" : "or") \(text) \(of(link.pipeline)))"
    }
    return statement.inBackground ? "(bg \(text))" : text
  }

  static func of(_ pipeline: Pipeline) -> String {
    var text = of(pipeline.commands[0])
    if pipeline.commands.count > 1 {
      text = "(pipe \(text)"
      for (i, command) in pipeline.commands.dropFirst().enumerated() {
        text += (pipeline.errorsToo[i] ? " & " : " ") + of(command)
      }
      text += ")"
    }
    if pipeline.isTimed { text = "(time \(text))" }
    return pipeline.isNegated ? "(not \(text))" : text
  }

  static func of(_ command: Command) -> String {
    let redirections = command.redirections.map { " " + of($0) }.joined()
    switch command.form {
    case .simple(let simple):
      let items = simple.assignments.map(of) + simple.words.map(of)
      return "(\(items.joined(separator: " "))\(redirections))"
    default: return redirections.isEmpty ? of(command.form) : "(redirect \(of(command.form))\(redirections))"
    }
  }

  static func of(_ form: Command.Form) -> String {
    switch form {
    case .simple: return ""
    case .subshell(let script): return "(sub \(of(script)))"
    case .group(let script): return "(group \(of(script)))"
    case .conditional(let conditional):
      let branches = conditional.branches.map { "if \(of($0.condition)) then \(of($0.body))" }
      let otherwise = conditional.otherwise.map { " else \(of($0))" } ?? ""
      return "(\(branches.joined(separator: " el"))\(otherwise))"
    case .loop(let loop):
      return "(\(loop.isUntil ? "until" : "while") \(of(loop.condition)) do \(of(loop.body)))"
    case .forEach(let loop):
      let words = loop.words.map { " in" + $0.map { " " + of($0) }.joined() } ?? ""
      return "(\(loop.isSelect ? "select" : "for") \(loop.variable)\(words) do \(of(loop.body)))"
    case .forArithmetic(let loop): return "(for \(of(loop.header)) do \(of(loop.body)))"
    case .caseOf(let choice):
      let arms = choice.arms.map { arm in
        let mark: String =
          switch arm.ending {
          case .leave: ""
          case .fallThrough: " ;&"
          case .testNext: " ;;&"
          }
        return " [\(arm.patterns.map(of).joined(separator: " | ")) -> \(of(arm.body))\(mark)]"
      }
      return "(case \(of(choice.subject))\(arms.joined()))"
    case .function(let function):
      let arguments = function.arguments.map { " " + of($0) }.joined()
      return "(function \(function.name ?? "-") \(of(function.body))\(arguments))"
    case .test(let test): return "(test\(test.words.map { " " + of($0) }.joined()))"
    case .arithmetic(let arithmetic): return of(arithmetic)
    case .coprocess(let name, let command): return "(coproc \(name.map { $0 + " " } ?? "")\(of(command)))"
    case .error(let error):
      switch error.reason {
      case .unterminated(let what): return "!open(\(what))"
      case .unexpected(let what): return "!unexpected(\(what.replacing("\n", with: "\\n")))"
      case .limit: return "!limit"
      }
    }
  }

  static func of(_ arithmetic: Arithmetic) -> String {
    let parts = arithmetic.parts.map { " " + of($0) }.joined()
    return "(math \(arithmetic.text)\(parts.isEmpty ? "" : " |" + parts))"
  }

  static func of(_ redirection: Redirection) -> String {
    let descriptor: String =
      switch redirection.descriptor {
      case .number(let number): String(number)
      case .variable(let name): "{\(name)}"
      case nil: ""
      }
    let body = redirection.body.map { " " + of($0) } ?? ""
    return "(\(descriptor)\(redirection.operator.rawValue) \(of(redirection.target))\(body))"
  }

  static func of(_ assignment: Assignment) -> String {
    let index = assignment.index.map { "[\(of($0))]" } ?? ""
    let sign = assignment.appends ? "+=" : "="
    switch assignment.content {
    case .scalar(let word): return "(\(assignment.name)\(index) \(sign) \(of(word)))"
    case .array(let elements):
      let items = elements.map { element in
        (element.index.map { "[\(of($0))]=" } ?? "") + of(element.value)
      }
      return "(\(assignment.name)\(index) \(sign) [\(items.joined(separator: " "))])"
    }
  }

  static func of(_ word: Word) -> String {
    word.parts.isEmpty ? "_" : word.parts.map(of).joined()
  }

  static func of(_ part: WordPart) -> String {
    switch part.form {
    case .literal(let text): return visible(text)
    case .escaped(let text): return "\\" + visible(text)
    case .singleQuoted(let text): return "'\(visible(text))'"
    case .ansiQuoted(let text): return "$'\(visible(text))'"
    case .doubleQuoted(let parts): return "\"\(parts.map(of).joined())\""
    case .localeQuoted(let parts): return "$\"\(parts.map(of).joined())\""
    case .parameter(let parameter): return "<\(of(parameter))>"
    case .command(let script): return "$[\(of(script))]"
    case .backquoted(let script): return "`[\(of(script))]"
    case .arithmetic(let arithmetic): return "$" + of(arithmetic)
    case .process(let direction, let script): return "\(direction.rawValue)[\(of(script))]"
    case .tilde(let user): return "~[\(user)]"
    case .glob(let text): return "%\(text)"
    case .extendedGlob(let prefix, let words): return "%\(prefix)(\(words.map(of).joined(separator: "|")))"
    case .braces(let words): return "{\(words.map(of).joined(separator: "|"))}"
    case .braceRange(let text): return "{\(text)}"
    }
  }

  static func of(_ parameter: Parameter) -> String {
    let index = parameter.index.map { "[\(of($0))]" } ?? ""
    let name = (parameter.isIndirect ? "!" : "") + parameter.name + index
    switch parameter.operation {
    case .plain: return name
    case .length: return "#" + name
    case .fallback(let sign, let word): return "\(name) \(sign) \(of(word))"
    case .trim(let sign, let word): return "\(name) \(sign) \(of(word))"
    case .replace(let sign, let pattern, let with):
      return "\(name) \(sign) \(of(pattern))" + (with.map { " -> " + of($0) } ?? "")
    case .slice(let offset, let length):
      return "\(name) @ \(of(offset))" + (length.map { " " + of($0) } ?? "")
    case .letterCase(let sign, let word): return "\(name) \(sign)" + (word.map { " " + of($0) } ?? "")
    case .transform(let letter): return "\(name)@\(letter)"
    case .namesWithPrefix(let sign): return "\(name)\(sign)"
    case .other(let raw):
      let parts = parameter.substitutions.map { " " + of($0) }.joined()
      return "other \(visible(raw))\(parts.isEmpty ? "" : " |" + parts)"
    }
  }

  private static func visible(_ text: String) -> String {
    text.replacing("\n", with: "\\n").replacing(" ", with: "·").replacing("\t", with: "\\t")
      .replacing("\r", with: "\\r")
  }
}
