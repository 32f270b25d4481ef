import ShellSyntax

/// Whether two trees are the same but for the places they name: what two spellings of one script are.
///
/// Compared where they lie and not copied first, for a long fuzz compares millions of them.
package enum Alike {
  package static func same(_ a: Script, _ b: Script) -> Bool { same(a.statements, b.statements, by: same) }

  private static func same<T>(_ a: [T], _ b: [T], by isSame: (T, T) -> Bool) -> Bool {
    guard a.count == b.count else { return false }
    for i in a.indices where !isSame(a[i], b[i]) { return false }
    return true
  }

  private static func same<T>(_ a: T?, _ b: T?, by isSame: (T, T) -> Bool) -> Bool {
    switch (a, b) {
    case (let a?, let b?): isSame(a, b)
    case (nil, nil): true
    default: false
    }
  }

  private static func same(_ a: Statement, _ b: Statement) -> Bool {
    a.inBackground == b.inBackground && same(a.first, b.first)
      && same(a.rest, b.rest) { $0.joint == $1.joint && same($0.pipeline, $1.pipeline) }
  }

  private static func same(_ a: Pipeline, _ b: Pipeline) -> Bool {
    a.isNegated == b.isNegated && a.isTimed == b.isTimed && a.errorsToo == b.errorsToo
      && same(a.commands, b.commands, by: same)
  }

  private static func same(_ a: Command, _ b: Command) -> Bool {
    same(a.form, b.form) && same(a.redirections, b.redirections, by: same)
  }

  private static func same(_ a: Command.Form, _ b: Command.Form) -> Bool {
    switch (a, b) {
    case (.simple(let a), .simple(let b)):
      same(a.words, b.words) && same(a.assignments, b.assignments, by: same)
    case (.subshell(let a), .subshell(let b)), (.group(let a), .group(let b)): same(a, b)
    case (.conditional(let a), .conditional(let b)):
      same(a.otherwise, b.otherwise, by: same)
        && same(a.branches, b.branches) { same($0.condition, $1.condition) && same($0.body, $1.body) }
    case (.loop(let a), .loop(let b)):
      a.isUntil == b.isUntil && same(a.condition, b.condition) && same(a.body, b.body)
    case (.forEach(let a), .forEach(let b)):
      a.variable == b.variable && a.isSelect == b.isSelect && same(a.words, b.words, by: same)
        && same(a.body, b.body)
    case (.forArithmetic(let a), .forArithmetic(let b)): same(a.header, b.header) && same(a.body, b.body)
    case (.caseOf(let a), .caseOf(let b)):
      same(a.subject, b.subject)
        && same(a.arms, b.arms) {
          $0.ending == $1.ending && same($0.patterns, $1.patterns) && same($0.body, $1.body)
        }
    case (.function(let a), .function(let b)):
      a.name == b.name && same(a.body, b.body) && same(a.arguments, b.arguments)
    case (.test(let a), .test(let b)): same(a.words, b.words)
    case (.arithmetic(let a), .arithmetic(let b)): same(a, b)
    case (.coprocess(let first, let a), .coprocess(let second, let b)): first == second && same(a, b)
    case (.error(let a), .error(let b)): a.reason == b.reason
    default: false
    }
  }

  private static func same(_ a: Arithmetic, _ b: Arithmetic) -> Bool {
    a.text == b.text && same(a.parts, b.parts)
  }

  private static func same(_ a: Redirection, _ b: Redirection) -> Bool {
    a.operator == b.operator && a.descriptor == b.descriptor && same(a.target, b.target)
      && same(a.body, b.body, by: same)
  }

  private static func same(_ a: Assignment, _ b: Assignment) -> Bool {
    guard a.name == b.name, a.appends == b.appends, same(a.index, b.index, by: same) else { return false }
    return switch (a.content, b.content) {
    case (.scalar(let a), .scalar(let b)): same(a, b)
    case (.array(let a), .array(let b)):
      same(a, b) { same($0.index, $1.index, by: same) && same($0.value, $1.value) }
    default: false
    }
  }

  private static func same(_ a: [Word], _ b: [Word]) -> Bool { same(a, b, by: same) }

  package static func same(_ a: Word, _ b: Word) -> Bool {
    if let text = a.literal { return text == b.literal }
    return b.literal == nil && same(a.parts, b.parts)
  }

  private static func same(_ a: [WordPart], _ b: [WordPart]) -> Bool {
    same(a, b) { same($0.form, $1.form) }
  }

  private static func same(_ a: WordPart.Form, _ b: WordPart.Form) -> Bool {
    switch (a, b) {
    case (.literal(let a), .literal(let b)), (.escaped(let a), .escaped(let b)),
      (.singleQuoted(let a), .singleQuoted(let b)), (.ansiQuoted(let a), .ansiQuoted(let b)),
      (.tilde(let a), .tilde(let b)), (.glob(let a), .glob(let b)), (.braceRange(let a), .braceRange(let b)):
      a == b
    case (.doubleQuoted(let a), .doubleQuoted(let b)), (.localeQuoted(let a), .localeQuoted(let b)):
      same(a, b)
    case (.parameter(let a), .parameter(let b)): same(a, b)
    case (.command(let a), .command(let b)), (.backquoted(let a), .backquoted(let b)): same(a, b)
    case (.arithmetic(let a), .arithmetic(let b)): same(a, b)
    case (.process(let first, let a), .process(let second, let b)): first == second && same(a, b)
    case (.extendedGlob(let first, let a), .extendedGlob(let second, let b)): first == second && same(a, b)
    case (.braces(let a), .braces(let b)): same(a, b)
    default: false
    }
  }

  private static func same(_ a: Parameter, _ b: Parameter) -> Bool {
    guard a.name == b.name, a.isIndirect == b.isIndirect, a.isBraced == b.isBraced,
      same(a.index, b.index, by: same), same(a.substitutions, b.substitutions)
    else { return false }
    return switch (a.operation, b.operation) {
    case (.fallback(let first, let a), .fallback(let second, let b)),
      (.trim(let first, let a), .trim(let second, let b)):
      first == second && same(a, b)
    case (.replace(let first, let a, let x), .replace(let second, let b, let y)):
      first == second && same(a, b) && same(x, y, by: same)
    case (.slice(let a, let x), .slice(let b, let y)): same(a, b) && same(x, y, by: same)
    case (.letterCase(let first, let a), .letterCase(let second, let b)):
      first == second && same(a, b, by: same)
    default: a.operation == b.operation
    }
  }
}
