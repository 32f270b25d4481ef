import ShellSyntax

/// Walks a tree and collects what is wrong with its offsets: outside the text, or outside the node around.
package struct RangeCheck {
  let size: Int
  var faults: [String] = []
  /// The first statement of each wording, whose nodes the others share.
  private var firsts: [Int32: Range<Int>] = [:]

  init(size: Int) { self.size = size }

  package static func faults(in parsed: ParsedScript, size: Int) -> [String] {
    var check = RangeCheck(size: size)
    check.visit(parsed.script, within: 0..<size)
    for error in parsed.errors { check.expect(error.range, within: 0..<size, "error") }
    return check.faults
  }

  private mutating func expect(_ range: Range<Int>, within outer: Range<Int>, _ what: String) {
    // Nothing at all has a place only roughly where bytes were dropped on the way.
    if range.isEmpty, range.upperBound <= size { return }
    guard range.lowerBound >= outer.lowerBound, range.upperBound <= outer.upperBound, outer.upperBound <= size
    else {
      faults.append("\(what) \(range) outside \(outer)")
      return
    }
  }

  mutating func visit(_ script: Script, within outer: Range<Int>) {
    expect(script.range, within: outer, "script")
    for statement in script.statements {
      // An error is noted where it began, which may be before the list that it ended.
      if case .error(let error) = statement.first.commands.first?.form {
        expect(error.range, within: 0..<size, "error")
        continue
      }
      expect(statement.range, within: script.range, "statement")
      var range = statement.range
      if let wording = statement.wording {
        range = firsts[wording] ?? range
        firsts[wording] = range
        if range.count != statement.range.count {
          faults.append("statement \(statement.range) is not \(range)")
        }
      }
      visit(statement.first, within: range)
      for link in statement.rest { visit(link.pipeline, within: range) }
    }
  }

  private mutating func visit(_ pipeline: Pipeline, within outer: Range<Int>) {
    expect(pipeline.range, within: outer, "pipeline")
    if pipeline.commands.isEmpty { faults.append("empty pipeline") }
    if pipeline.errorsToo.count != max(0, pipeline.commands.count - 1) { faults.append("errorsToo") }
    for command in pipeline.commands { visit(command, within: pipeline.range) }
  }

  private mutating func visit(_ command: Command, within outer: Range<Int>) {
    expect(command.range, within: outer, "command")
    let range = command.range
    for redirection in command.redirections {
      expect(redirection.range, within: range, "redirection")
      visit(redirection.target, within: redirection.range)
      if let body = redirection.body { visit(body, within: 0..<size) }
    }
    switch command.form {
    case .simple(let simple):
      for assignment in simple.assignments { visit(assignment, within: range) }
      for word in simple.words { visit(word, within: range) }
    case .subshell(let script), .group(let script): visit(script, within: range)
    case .conditional(let conditional):
      for branch in conditional.branches {
        visit(branch.condition, within: range)
        visit(branch.body, within: range)
      }
      if let otherwise = conditional.otherwise { visit(otherwise, within: range) }
    case .loop(let loop):
      visit(loop.condition, within: range)
      visit(loop.body, within: range)
    case .forEach(let loop):
      for word in loop.words ?? [] { visit(word, within: range) }
      visit(loop.body, within: range)
    case .forArithmetic(let loop):
      for part in loop.header.parts { visit(part, within: range) }
      visit(loop.body, within: range)
    case .caseOf(let choice):
      visit(choice.subject, within: range)
      for arm in choice.arms {
        for pattern in arm.patterns { visit(pattern, within: range) }
        visit(arm.body, within: range)
      }
    case .function(let function):
      visit(function.body, within: range)
      for word in function.arguments { visit(word, within: range) }
    case .test(let test): for word in test.words { visit(word, within: range) }
    case .arithmetic(let arithmetic): for part in arithmetic.parts { visit(part, within: range) }
    case .coprocess(_, let inner): visit(inner, within: range)
    case .error: break
    }
  }

  private mutating func visit(_ assignment: Assignment, within outer: Range<Int>) {
    expect(assignment.range, within: outer, "assignment")
    if let index = assignment.index { visit(index, within: assignment.range) }
    switch assignment.content {
    case .scalar(let word): visit(word, within: assignment.range)
    case .array(let elements):
      for element in elements {
        if let index = element.index { visit(index, within: assignment.range) }
        visit(element.value, within: assignment.range)
      }
    }
  }

  mutating func visit(_ word: Word, within outer: Range<Int>) {
    expect(word.range, within: outer, "word")
    for part in word.parts { visit(part, within: word.range) }
  }

  private mutating func visit(_ part: WordPart, within outer: Range<Int>) {
    expect(part.range, within: outer, "part")
    switch part.form {
    case .literal, .escaped, .singleQuoted, .ansiQuoted, .tilde, .glob, .braceRange: break
    case .doubleQuoted(let parts), .localeQuoted(let parts):
      for inner in parts { visit(inner, within: part.range) }
    case .parameter(let parameter): visit(parameter, within: part.range)
    case .command(let script), .backquoted(let script), .process(_, let script):
      visit(script, within: part.range)
    case .arithmetic(let arithmetic): for inner in arithmetic.parts { visit(inner, within: part.range) }
    case .extendedGlob(_, let words), .braces(let words):
      for word in words { visit(word, within: part.range) }
    }
  }

  private mutating func visit(_ parameter: Parameter, within outer: Range<Int>) {
    if let index = parameter.index { visit(index, within: outer) }
    for part in parameter.substitutions { visit(part, within: outer) }
    switch parameter.operation {
    case .fallback(_, let word), .trim(_, let word): visit(word, within: outer)
    case .replace(_, let pattern, let with):
      visit(pattern, within: outer)
      if let with { visit(with, within: outer) }
    case .slice(let offset, let length):
      visit(offset, within: outer)
      if let length { visit(length, within: outer) }
    case .letterCase(_, let word): if let word { visit(word, within: outer) }
    case .plain, .length, .transform, .namesWithPrefix, .other: break
    }
  }
}
