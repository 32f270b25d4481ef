// Puts the bodies of here-documents where their markers stand. Only runs when there are any.

extension Parser {
  mutating func placeBodies(_ script: inout Script) {
    guard !bodies.isEmpty else { return }
    let filler = BodyFiller(bodies: bodies, fillsWords: hasBodiesInWords)
    filler.fill(&script)
  }

  mutating func placeBodies(_ word: inout Word) {
    guard !bodies.isEmpty else { return }
    let filler = BodyFiller(bodies: bodies, fillsWords: hasBodiesInWords)
    filler.fill(&word)
  }
}

/// Walks a tree and exchanges markers for bodies, which may hold markers themselves.
private struct BodyFiller {
  let bodies: [Word?]
  /// Whether there are markers inside words at all, which there hardly ever are.
  let fillsWords: Bool

  func fill(_ script: inout Script) {
    for i in script.statements.indices {
      fill(&script.statements[i].first)
      for j in script.statements[i].rest.indices { fill(&script.statements[i].rest[j].pipeline) }
    }
  }

  private func fill(_ pipeline: inout Pipeline) {
    for i in pipeline.commands.indices { fill(&pipeline.commands[i]) }
  }

  private func fill(_ command: inout Command) {
    for i in command.redirections.indices { fill(&command.redirections[i]) }
    switch command.form {
    case .simple where !fillsWords: break
    case .simple(var simple):
      let assigned = fill(&simple.assignments)
      if fill(&simple.words) || assigned { command.form = .simple(simple) }
    case .subshell(var script):
      fill(&script)
      command.form = .subshell(script)
    case .group(var script):
      fill(&script)
      command.form = .group(script)
    case .conditional(var conditional):
      for i in conditional.branches.indices {
        fill(&conditional.branches[i].condition)
        fill(&conditional.branches[i].body)
      }
      if var otherwise = conditional.otherwise {
        fill(&otherwise)
        conditional.otherwise = otherwise
      }
      command.form = .conditional(conditional)
    case .loop(var loop):
      fill(&loop.condition)
      fill(&loop.body)
      command.form = .loop(loop)
    case .forEach(var loop):
      if var words = loop.words {
        fill(&words)
        loop.words = words
      }
      fill(&loop.body)
      command.form = .forEach(loop)
    case .forArithmetic(var loop):
      fill(&loop.header.parts)
      fill(&loop.body)
      command.form = .forArithmetic(loop)
    case .caseOf(var choice):
      fill(&choice.subject)
      for i in choice.arms.indices {
        fill(&choice.arms[i].patterns)
        fill(&choice.arms[i].body)
      }
      command.form = .caseOf(choice)
    case .function(var function):
      fill(&function.body)
      fill(&function.arguments)
      command.form = .function(function)
    case .test(var test):
      if fill(&test.words) { command.form = .test(test) }
    case .arithmetic(var arithmetic):
      fill(&arithmetic.parts)
      command.form = .arithmetic(arithmetic)
    case .coprocess(let name, var inner):
      fill(&inner)
      command.form = .coprocess(name: name, inner)
    case .error: break
    }
  }

  private func fill(_ redirection: inout Redirection) {
    fill(&redirection.target)
    guard let marker = redirection.body else { return }
    let number = marker.range.lowerBound
    var body = Word(parts: [], range: redirection.range.upperBound..<redirection.range.upperBound)
    if number < bodies.count, let found = bodies[number] { body = found }
    fill(&body)
    redirection.body = body
  }

  private func fill(_ assignments: inout [Assignment]) -> Bool {
    guard fillsWords else { return false }
    for i in assignments.indices {
      if var index = assignments[i].index {
        fill(&index)
        assignments[i].index = index
      }
      switch assignments[i].content {
      case .scalar(var word):
        fill(&word)
        assignments[i].content = .scalar(word)
      case .array(var elements):
        for j in elements.indices {
          if var index = elements[j].index {
            fill(&index)
            elements[j].index = index
          }
          fill(&elements[j].value)
        }
        assignments[i].content = .array(elements)
      }
    }
    return !assignments.isEmpty
  }

  @discardableResult
  private func fill(_ words: inout [Word]) -> Bool {
    guard fillsWords else { return false }
    var hasChanged = false
    for i in words.indices where words[i].hasSubstitution {
      fill(&words[i])
      hasChanged = true
    }
    return hasChanged
  }

  func fill(_ word: inout Word) {
    if fillsWords, word.hasSubstitution { fill(&word.parts) }
  }

  private func fill(_ parts: inout [WordPart]) {
    guard fillsWords else { return }
    for i in parts.indices where parts[i].isSubstitution { fill(&parts[i]) }
  }

  private func fill(_ part: inout WordPart) {
    switch part.form {
    case .doubleQuoted(var parts):
      fill(&parts)
      part.form = .doubleQuoted(parts)
    case .localeQuoted(var parts):
      fill(&parts)
      part.form = .localeQuoted(parts)
    case .command(var script):
      fill(&script)
      part.form = .command(script)
    case .backquoted(var script):
      fill(&script)
      part.form = .backquoted(script)
    case .process(let direction, var script):
      fill(&script)
      part.form = .process(direction, script)
    case .arithmetic(var arithmetic):
      fill(&arithmetic.parts)
      part.form = .arithmetic(arithmetic)
    case .extendedGlob(let prefix, var words):
      fill(&words)
      part.form = .extendedGlob(prefix, words)
    case .braces(var words):
      fill(&words)
      part.form = .braces(words)
    case .parameter(var parameter):
      fill(&parameter)
      part.form = .parameter(parameter)
    case .literal, .escaped, .singleQuoted, .ansiQuoted, .tilde, .glob, .braceRange: break
    }
  }

  private func fill(_ parameter: inout Parameter) {
    if var index = parameter.index {
      fill(&index)
      parameter.index = index
    }
    fill(&parameter.substitutions)
    switch parameter.operation {
    case .fallback(let sign, var word):
      fill(&word)
      parameter.operation = .fallback(sign, word)
    case .trim(let sign, var word):
      fill(&word)
      parameter.operation = .trim(sign, word)
    case .replace(let sign, var pattern, var with):
      fill(&pattern)
      if var word = with {
        fill(&word)
        with = word
      }
      parameter.operation = .replace(sign, pattern: pattern, with: with)
    case .slice(var offset, var length):
      fill(&offset)
      if var word = length {
        fill(&word)
        length = word
      }
      parameter.operation = .slice(offset: offset, length: length)
    case .letterCase(let sign, let pattern):
      guard var word = pattern else { return }
      fill(&word)
      parameter.operation = .letterCase(sign, word)
    case .plain, .length, .transform, .namesWithPrefix, .other: break
    }
  }
}
