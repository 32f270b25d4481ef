import ShellSyntax

/// `[ -n "$X" ] && …`, `[ -z "$X" ] && exit`: a test that keeps what follows from running with an empty
/// variable. The variable is still unknown, but no longer possibly nothing.
extension Reader {
  /// Variables that cannot be empty if a command succeeds, and if it fails.
  struct Narrowing {
    var ifTrue: [String] = []
    var ifFalse: [String] = []

    var isEmpty: Bool { ifTrue.isEmpty && ifFalse.isEmpty }
  }

  func narrowing(of pipeline: Pipeline) -> Narrowing {
    guard pipeline.commands.count == 1 else { return Narrowing() }
    var words: [Word]
    switch pipeline.commands[0].form {
    case .simple(let simple):
      guard let name = simple.words.first?.soleText, name == "[" || name == "test" else { return Narrowing() }
      words = Array(simple.words.dropFirst())
      if words.last?.soleText == "]" { words.removeLast() }
    case .test(let test): words = test.words
    default: return Narrowing()
    }
    var result = Narrowing()
    var isNegated = pipeline.isNegated
    if words.first?.soleText == "!" {
      isNegated.toggle()
      words.removeFirst()
    }
    switch words.count {
    case 1: result.ifTrue = words[0].soleParameter
    case 2:
      switch words[0].soleText {
      case "-n", "-d", "-e", "-f", "-r", "-w", "-x", "-s", "-L": result.ifTrue = words[1].soleParameter
      case "-z": result.ifFalse = words[1].soleParameter
      default: break
      }
    default: break
    }
    if isNegated { swap(&result.ifTrue, &result.ifFalse) }
    return result
  }

  /// The same for a condition of `if`: only a single command says anything.
  func narrowing(of script: Script) -> Narrowing {
    guard script.statements.count == 1, script.statements[0].rest.isEmpty else { return Narrowing() }
    return narrowing(of: script.statements[0].first)
  }

  /// Takes `names` as not empty. Returns those that this changed.
  mutating func narrow(_ names: [String]) -> [String] {
    names.filter { name in
      guard state.variables[name] == nil, case .unset(false) = lookUp(name) else { return false }
      set(name, Variable(.scalar(Value(hole: Value.Hole(name: name, kind: .input)))))
      return true
    }
  }

  /// Forgets again what `narrow` changed, unless something else was assigned since.
  mutating func widen(_ names: [String]) {
    for name in names {
      let narrowed = Variable.Content.scalar(Value(hole: Value.Hole(name: name, kind: .input)))
      if state.variables[name]?.content == narrowed { state.variables[name] = nil }
    }
  }
}

extension Word {
  /// The variable that the word consists of.
  fileprivate var soleParameter: [String] {
    guard parts.count == 1 else { return [] }
    switch parts[0].form {
    case .parameter(let parameter): return parameter.namesItself
    case .doubleQuoted(let inner):
      if inner.count == 1, case .parameter(let parameter) = inner[0].form { return parameter.namesItself }
      return []
    default: return []
    }
  }
}

extension Parameter {
  fileprivate var namesItself: [String] {
    guard index == nil, !isIndirect else { return [] }
    switch operation {
    case .plain: return [name]
    // `${X:-}` keeps `set -u` quiet.
    case .fallback(let kind, let word): return kind.hasSuffix("-") && word.isEmpty ? [name] : []
    default: return []
    }
  }
}
