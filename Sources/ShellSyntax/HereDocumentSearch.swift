/// Finds the here-documents in a part of a word, in the order in which they stand there.
struct HereDocumentSearch {
  private(set) var found: [Redirection] = []

  mutating func visit(_ part: WordPart) {
    switch part.form {
    case .literal, .escaped, .singleQuoted, .ansiQuoted, .tilde, .glob, .braceRange: break
    case .doubleQuoted(let parts), .localeQuoted(let parts): for part in parts { visit(part) }
    case .parameter(let parameter): visit(parameter)
    case .command(let script), .backquoted(let script), .process(_, let script): visit(script)
    case .arithmetic(let arithmetic): for part in arithmetic.parts { visit(part) }
    case .extendedGlob(_, let words), .braces(let words): visit(words)
    }
  }

  private mutating func visit(_ words: [Word]) {
    for word in words where word.hasSubstitution { for part in word.parts { visit(part) } }
  }

  private mutating func visit(_ parameter: Parameter) {
    if let index = parameter.index { visit([index]) }
    for part in parameter.substitutions { visit(part) }
    switch parameter.operation {
    case .fallback(_, let word), .trim(_, let word): visit([word])
    case .replace(_, let pattern, let with): visit([pattern] + (with.map { [$0] } ?? []))
    case .slice(let offset, let length): visit([offset] + (length.map { [$0] } ?? []))
    case .letterCase(_, let word): if let word { visit([word]) }
    case .plain, .length, .transform, .namesWithPrefix, .other: break
    }
  }

  private mutating func visit(_ script: Script) {
    for statement in script.statements {
      for command in statement.first.commands { visit(command) }
      for link in statement.rest { for command in link.pipeline.commands { visit(command) } }
    }
  }

  private mutating func visit(_ command: Command) {
    switch command.form {
    case .simple(let simple):
      for assignment in simple.assignments { visit(assignment) }
      visit(simple.words)
    case .subshell(let script), .group(let script): visit(script)
    case .conditional(let conditional):
      for branch in conditional.branches {
        visit(branch.condition)
        visit(branch.body)
      }
      if let otherwise = conditional.otherwise { visit(otherwise) }
    case .loop(let loop):
      visit(loop.condition)
      visit(loop.body)
    case .forEach(let loop):
      visit(loop.words ?? [])
      visit(loop.body)
    case .forArithmetic(let loop):
      for part in loop.header.parts { visit(part) }
      visit(loop.body)
    case .caseOf(let choice):
      visit([choice.subject])
      for arm in choice.arms {
        visit(arm.patterns)
        visit(arm.body)
      }
    case .function(let function):
      visit(function.body)
      visit(function.arguments)
    case .test(let test): visit(test.words)
    case .arithmetic(let arithmetic): for part in arithmetic.parts { visit(part) }
    case .coprocess(_, let inner): visit(inner)
    case .error: break
    }
    for redirection in command.redirections {
      visit([redirection.target])
      if redirection.body != nil { found.append(redirection) }
    }
  }

  private mutating func visit(_ assignment: Assignment) {
    if let index = assignment.index { visit([index]) }
    switch assignment.content {
    case .scalar(let word): visit([word])
    case .array(let elements):
      for element in elements {
        if let index = element.index { visit([index]) }
        visit([element.value])
      }
    }
  }
}
