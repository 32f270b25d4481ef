import ShellSyntax

/// A tree with every offset taken out, so that two spellings of it compare equal.
enum Unplaced {
  private static let nowhere = 0..<0

  static func of(_ script: Script) -> Script {
    Script(statements: script.statements.map(of), range: nowhere)
  }

  private static func of(_ statement: Statement) -> Statement {
    Statement(
      first: of(statement.first),
      rest: statement.rest.map { .init(joint: $0.joint, pipeline: of($0.pipeline)) },
      inBackground: statement.inBackground, range: nowhere)
  }

  private static func of(_ pipeline: Pipeline) -> Pipeline {
    var pipeline = pipeline
    pipeline.commands = pipeline.commands.map(of)
    pipeline.range = nowhere
    return pipeline
  }

  private static func of(_ command: Command) -> Command {
    Command(of(command.form), redirections: command.redirections.map(of), range: nowhere)
  }

  private static func of(_ form: Command.Form) -> Command.Form {
    switch form {
    case .simple(let simple):
      return .simple(
        SimpleCommand(assignments: simple.assignments.map(of), words: simple.words.map(of)))
    case .subshell(let script): return .subshell(of(script))
    case .group(let script): return .group(of(script))
    case .conditional(let conditional):
      let branches = conditional.branches.map {
        Conditional.Branch(condition: of($0.condition), body: of($0.body))
      }
      return .conditional(Conditional(branches: branches, otherwise: conditional.otherwise.map(of)))
    case .loop(let loop):
      return .loop(Loop(isUntil: loop.isUntil, condition: of(loop.condition), body: of(loop.body)))
    case .forEach(var loop):
      loop.words = loop.words?.map(of)
      loop.body = of(loop.body)
      return .forEach(loop)
    case .forArithmetic(let loop):
      return .forArithmetic(ForArithmetic(header: of(loop.header), body: of(loop.body)))
    case .caseOf(let choice):
      let arms = choice.arms.map {
        CaseOf.Arm(patterns: $0.patterns.map(of), body: of($0.body), ending: $0.ending)
      }
      return .caseOf(CaseOf(subject: of(choice.subject), arms: arms))
    case .function(let function):
      return .function(
        Function(name: function.name, body: of(function.body), arguments: function.arguments.map(of)))
    case .test(let test): return .test(Test(words: test.words.map(of)))
    case .arithmetic(let arithmetic): return .arithmetic(of(arithmetic))
    case .coprocess(let name, let command): return .coprocess(name: name, of(command))
    case .error(let error): return .error(SyntaxError(error.reason, range: nowhere))
    }
  }

  private static func of(_ arithmetic: Arithmetic) -> Arithmetic {
    Arithmetic(text: arithmetic.text, parts: arithmetic.parts.map(of))
  }

  private static func of(_ redirection: Redirection) -> Redirection {
    Redirection(
      descriptor: redirection.descriptor, operator: redirection.operator, target: of(redirection.target),
      body: redirection.body.map(of), range: nowhere)
  }

  private static func of(_ assignment: Assignment) -> Assignment {
    var assignment = assignment
    assignment.index = assignment.index.map(of)
    assignment.range = nowhere
    switch assignment.content {
    case .scalar(let word): assignment.content = .scalar(of(word))
    case .array(let elements):
      assignment.content = .array(elements.map { .init(index: $0.index.map(of), value: of($0.value)) })
    }
    return assignment
  }

  static func of(_ word: Word) -> Word { Word(parts: word.parts.map(of), range: nowhere) }

  private static func of(_ part: WordPart) -> WordPart { WordPart(of(part.form), range: nowhere) }

  private static func of(_ form: WordPart.Form) -> WordPart.Form {
    switch form {
    case .literal, .escaped, .singleQuoted, .ansiQuoted, .tilde, .glob, .braceRange: form
    case .doubleQuoted(let parts): .doubleQuoted(parts.map(of))
    case .localeQuoted(let parts): .localeQuoted(parts.map(of))
    case .parameter(let parameter): .parameter(of(parameter))
    case .command(let script): .command(of(script))
    case .backquoted(let script): .backquoted(of(script))
    case .arithmetic(let arithmetic): .arithmetic(of(arithmetic))
    case .process(let direction, let script): .process(direction, of(script))
    case .extendedGlob(let prefix, let words): .extendedGlob(prefix, words.map(of))
    case .braces(let words): .braces(words.map(of))
    }
  }

  private static func of(_ parameter: Parameter) -> Parameter {
    var parameter = parameter
    parameter.index = parameter.index.map(of)
    parameter.substitutions = parameter.substitutions.map(of)
    switch parameter.operation {
    case .fallback(let sign, let word): parameter.operation = .fallback(sign, of(word))
    case .trim(let sign, let word): parameter.operation = .trim(sign, of(word))
    case .replace(let sign, let pattern, let with):
      parameter.operation = .replace(sign, pattern: of(pattern), with: with.map(of))
    case .slice(let offset, let length):
      parameter.operation = .slice(offset: of(offset), length: length.map(of))
    case .letterCase(let sign, let word): parameter.operation = .letterCase(sign, word.map(of))
    case .plain, .length, .transform, .namesWithPrefix, .other: break
    }
    return parameter
  }
}
