// While a text is read, a redirection holds the number of its here-document, because the body comes later.
// When everything is read, this walk puts the bodies where they belong.

extension Parser {
  mutating func placeBodies(_ script: inout Script) {
    closePendingBodies()
    guard !bodies.isEmpty else { return }
    var placement = BodyPlacement(bodies: bodies)
    placement.visit(&script)
  }

  mutating func placeBodies(_ word: inout Word) {
    closePendingBodies()
    guard !bodies.isEmpty else { return }
    var placement = BodyPlacement(bodies: bodies)
    placement.visit(&word)
  }
}

private struct BodyPlacement {
  let bodies: [Word?]

  mutating func visit(_ script: inout Script) {
    for i in script.statements.indices {
      visit(&script.statements[i].first)
      for j in script.statements[i].rest.indices { visit(&script.statements[i].rest[j].pipeline) }
    }
  }

  mutating func visit(_ pipeline: inout Pipeline) {
    for i in pipeline.commands.indices { visit(&pipeline.commands[i]) }
  }

  mutating func visit(_ command: inout Command) {
    switch command.form {
    case .simple(var simple):
      for i in simple.assignments.indices { visit(&simple.assignments[i]) }
      visit(&simple.words)
      command.form = .simple(simple)
    case .subshell(var script):
      visit(&script)
      command.form = .subshell(script)
    case .group(var script):
      visit(&script)
      command.form = .group(script)
    case .conditional(var conditional):
      for i in conditional.branches.indices {
        visit(&conditional.branches[i].condition)
        visit(&conditional.branches[i].body)
      }
      if var otherwise = conditional.otherwise {
        visit(&otherwise)
        conditional.otherwise = otherwise
      }
      command.form = .conditional(conditional)
    case .loop(var loop):
      visit(&loop.condition)
      visit(&loop.body)
      command.form = .loop(loop)
    case .forEach(var loop):
      if var words = loop.words {
        visit(&words)
        loop.words = words
      }
      visit(&loop.body)
      command.form = .forEach(loop)
    case .forArithmetic(var loop):
      visit(&loop.header.parts)
      visit(&loop.body)
      command.form = .forArithmetic(loop)
    case .caseOf(var choice):
      visit(&choice.subject)
      for i in choice.arms.indices {
        visit(&choice.arms[i].patterns)
        visit(&choice.arms[i].body)
      }
      command.form = .caseOf(choice)
    case .function(var function):
      visit(&function.body)
      command.form = .function(function)
    case .test(var test):
      visit(&test.words)
      command.form = .test(test)
    case .arithmetic(var arithmetic):
      visit(&arithmetic.parts)
      command.form = .arithmetic(arithmetic)
    case .coprocess(let name, var inner):
      visit(&inner)
      command.form = .coprocess(name: name, inner)
    case .error: break
    }
    for i in command.redirections.indices { visit(&command.redirections[i]) }
  }

  mutating func visit(_ redirection: inout Redirection) {
    visit(&redirection.target)
    guard let placeholder = redirection.body, placeholder.parts.isEmpty else { return }
    let number = placeholder.range.lowerBound
    guard number < bodies.count else { return }
    let end = redirection.range.upperBound
    var body = bodies[number] ?? Word(parts: [], range: end..<end)
    visit(&body)
    redirection.body = body
  }

  mutating func visit(_ assignment: inout Assignment) {
    if var index = assignment.index {
      visit(&index)
      assignment.index = index
    }
    switch assignment.content {
    case .scalar(var word):
      visit(&word)
      assignment.content = .scalar(word)
    case .array(var elements):
      for i in elements.indices {
        if var index = elements[i].index {
          visit(&index)
          elements[i].index = index
        }
        visit(&elements[i].value)
      }
      assignment.content = .array(elements)
    }
  }

  mutating func visit(_ words: inout [Word]) {
    for i in words.indices { visit(&words[i]) }
  }

  mutating func visit(_ word: inout Word) { visit(&word.parts) }

  mutating func visit(_ parts: inout [WordPart]) {
    for i in parts.indices { visit(&parts[i]) }
  }

  mutating func visit(_ part: inout WordPart) {
    switch part.form {
    case .literal, .escaped, .singleQuoted, .ansiQuoted, .tilde, .glob, .braceRange: break
    case .doubleQuoted(var parts):
      visit(&parts)
      part.form = .doubleQuoted(parts)
    case .localeQuoted(var parts):
      visit(&parts)
      part.form = .localeQuoted(parts)
    case .parameter(var parameter):
      visit(&parameter)
      part.form = .parameter(parameter)
    case .command(var script):
      visit(&script)
      part.form = .command(script)
    case .backquoted(var script):
      visit(&script)
      part.form = .backquoted(script)
    case .arithmetic(var arithmetic):
      visit(&arithmetic.parts)
      part.form = .arithmetic(arithmetic)
    case .process(let direction, var script):
      visit(&script)
      part.form = .process(direction, script)
    case .extendedGlob(let prefix, var words):
      visit(&words)
      part.form = .extendedGlob(prefix, words)
    case .braces(var words):
      visit(&words)
      part.form = .braces(words)
    }
  }

  private mutating func visit(_ parameter: inout Parameter) {
    if var index = parameter.index {
      visit(&index)
      parameter.index = index
    }
    switch parameter.operation {
    case .plain, .length, .transform, .namesWithPrefix, .other: break
    case .fallback(let name, var word):
      visit(&word)
      parameter.operation = .fallback(name, word)
    case .trim(let name, var word):
      visit(&word)
      parameter.operation = .trim(name, word)
    case .replace(let name, var pattern, var replacement):
      visit(&pattern)
      if var with = replacement {
        visit(&with)
        replacement = with
      }
      parameter.operation = .replace(name, pattern: pattern, with: replacement)
    case .slice(var offset, var length):
      visit(&offset)
      if var word = length {
        visit(&word)
        length = word
      }
      parameter.operation = .slice(offset: offset, length: length)
    case .letterCase(let name, var word):
      if var pattern = word {
        visit(&pattern)
        word = pattern
      }
      parameter.operation = .letterCase(name, word)
    }
  }
}
