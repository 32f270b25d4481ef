import ShellSyntax

/// Words to fields and values.
extension Reader {
  /// The fields that a command gets.
  mutating func fields(of words: [Word]) -> [Invocation.Argument] {
    var result: [Invocation.Argument] = []
    result.reserveCapacity(words.count)
    for word in words {
      guard !isExhausted else { break }
      // Most words are one plain text.
      if splices.isEmpty {
        if let text = word.literal {
          result.append(Invocation.Argument(value: Value(text), range: source.outer(word.range)))
          continue
        }
        if case .singleQuoted(let text)? = word.onlyPart?.form {
          result.append(
            Invocation.Argument(value: Value(text), range: source.outer(word.range), isQuoted: true))
          continue
        }
      }
      appendFields(of: word, to: &result)
    }
    return result
  }

  private mutating func appendFields(of word: Word, to result: inout [Invocation.Argument]) {
    let range = source.outer(word.range)
    let mode = FieldBuilder.Mode(splits: true, globs: !state.keepsGlobs)
    let parts = word.parts
    guard parts.contains(where: \.isBrace) else {
      var builder = FieldBuilder(mode, separators: state.separators, range: range)
      expand(parts, into: &builder)
      result += builder.finish()
      return
    }
    for parts in braceExpansion(of: word) {
      guard spend(at: word.range) else { return }
      var builder = FieldBuilder(mode, separators: state.separators, range: range)
      expand(parts, into: &builder)
      result += builder.finish()
    }
  }

  /// The word as one value: an assignment, a redirection's target, a here-document.
  mutating func value(of word: Word) -> Value {
    if splices.isEmpty {
      if let text = word.literal { return Value(text) }
      if case .singleQuoted(let text)? = word.onlyPart?.form { return Value(text) }
    }
    return single(word.parts, .single, range: word.range)
  }

  mutating func single(_ parts: [WordPart], _ mode: FieldBuilder.Mode, range: Range<Int>) -> Value {
    var builder = FieldBuilder(mode, separators: state.separators, range: range)
    expand(parts, into: &builder)
    return builder.single()
  }

  /// The word as a pattern; nil if it has holes.
  mutating func patternValue(of word: Word) -> Pattern? {
    Pattern(single(word.parts, .pattern, range: word.range))
  }

  @discardableResult
  mutating func pattern(of word: Word) -> Value { single(word.parts, .pattern, range: word.range) }

  // MARK: Parts

  mutating func expand(_ parts: [WordPart], into builder: inout FieldBuilder) {
    for part in parts { expand(part, into: &builder) }
  }

  private mutating func expand(_ part: WordPart, into builder: inout FieldBuilder) {
    switch part.form {
    case .literal(let text):
      if let value = splices.restore(text) { builder.unquoted(value) } else { builder.literal(text) }
    case .escaped(let text): builder.quoted(text)
    case .singleQuoted(let text), .ansiQuoted(let text): builder.quoted(splices.restore(text) ?? Value(text))
    case .doubleQuoted(let parts), .localeQuoted(let parts): expandQuoted(parts, into: &builder)
    case .parameter(let parameter):
      add(expansion(of: parameter, range: part.range, isQuoted: false), isQuoted: false, into: &builder)
    case .command(let script), .backquoted(let script):
      builder.unquoted(output(of: script, range: part.range))
    case .arithmetic(let arithmetic): builder.unquoted(result(of: arithmetic, range: part.range))
    case .process(let direction, let script):
      builder.verbatim(process(direction, script, range: part.range))
    case .tilde(let text): builder.verbatim(home(for: text))
    case .glob(let text): builder.glob(text)
    case .extendedGlob(let kind, let choices): builder.glob(written(kind, choices))
    case .braces(let choices):
      // Where braces are not expanded (an assignment) they are text.
      builder.literal("{")
      for (index, choice) in choices.enumerated() {
        if index > 0 { builder.literal(",") }
        expand(choice.parts, into: &builder)
      }
      builder.literal("}")
    case .braceRange(let text): builder.literal("{\(text)}")
    }
  }

  mutating func expandQuoted(_ parts: [WordPart], into builder: inout FieldBuilder) {
    // `"$@"` without parameters is no word at all.
    if parts.count != 1 { builder.quote() }
    for part in parts {
      switch part.form {
      case .literal(let text), .escaped(let text), .glob(let text), .singleQuoted(let text),
        .ansiQuoted(let text):
        builder.quoted(splices.restore(text) ?? Value(text))
      case .parameter(let parameter):
        add(expansion(of: parameter, range: part.range, isQuoted: true), isQuoted: true, into: &builder)
      case .command(let script), .backquoted(let script):
        builder.quoted(output(of: script, range: part.range))
      case .arithmetic(let arithmetic): builder.quoted(result(of: arithmetic, range: part.range))
      case .doubleQuoted(let inner), .localeQuoted(let inner): expandQuoted(inner, into: &builder)
      default:
        builder.quote()
        expand(part, into: &builder)
      }
    }
    if parts.isEmpty { builder.quote() }
  }

  private mutating func add(_ expansion: Expansion, isQuoted: Bool, into builder: inout FieldBuilder) {
    switch expansion {
    case .one(let value):
      // A few bytes of script can name a large value again and again.
      let size = value.size
      guard size < 1024 || spend(bytes: size / 4, at: builder.range) else { return }
      if isQuoted { builder.quoted(value) } else { builder.unquoted(value) }
    case .list(let values):
      guard spend(surcharge * values.count >> 1, at: builder.range) else { return }
      builder.list(values, quoted: isQuoted)
    }
  }

  /// An extended pattern as written, with its parts expanded.
  private mutating func written(_ kind: String, _ choices: [Word]) -> String {
    var text = kind + "("
    for (index, choice) in choices.enumerated() {
      if index > 0 { text += "|" }
      if let plain = choice.literal, splices.isEmpty {
        text += plain
        continue
      }
      for piece in pattern(of: choice).pieces {
        switch piece {
        case .text(let known): text += known
        case .hole(let hole): text += hole.kind == .glob ? hole.name : "*"
        }
      }
    }
    return text + ")"
  }

  // MARK: Substitutions

  /// What `$( … )` stands for: the output without its last newlines.
  mutating func output(of script: Script, range: Range<Int>) -> Value {
    let outer = around
    let before = state
    around = Surroundings(input: outer.input, captures: true)
    let output = run(script)
    around = outer
    endSubshell(before)
    guard spend(bytes: output.size, at: range) else { return Value() }
    return output.trimmingNewlines()
  }

  /// `<( … )` is the name of a file that holds what the command prints.
  private mutating func process(
    _ direction: WordPart.ProcessDirection, _ script: Script, range: Range<Int>
  ) -> Value {
    let name = direction.rawValue + "(" + source.excerpt(script.range) + ")"
    guard direction != .write else {
      let path = Value(hole: Value.Hole(name: name, kind: .output))
      consumers.append(Consumer(script: script, source: source, path: path))
      return path
    }
    let outer = around
    let before = state
    around = Surroundings(input: outer.input, captures: true)
    let content = run(script)
    around = outer
    endSubshell(before)
    let path = Value(hole: Value.Hole(name: name, kind: .output, origins: content.origins))
    files.put(WrittenFiles.Record(contents: [content]), at: path)
    return path
  }

  // MARK: Tilde

  private mutating func home(for text: String) -> Value {
    let user = text.utf8.first == 0x7E ? text.dropFirst() : text[...]
    switch user {
    case "": return lookUp("HOME").value ?? unset("HOME")
    case "+": return directory()
    case "-": return lookUp("OLDPWD").value ?? unset("OLDPWD")
    case "root": return Value("/root")
    default:
      guard let home = scene.home else {
        return Value(hole: Value.Hole(name: "~\(user)", kind: .output))
      }
      if scene.user.map({ $0 == user }) ?? (home.lastPathComponent == user) { return Value(home) }
      return Value(Paths.join(Paths.parent(of: home), String(user)))
    }
  }
}

extension WordPart {
  var isBrace: Bool {
    switch form {
    case .braces, .braceRange: true
    default: false
    }
  }
}
