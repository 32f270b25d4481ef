import Bytes
import ShellSyntax

extension Reader {
  /// What a name may be found as.
  enum Lookup {
    /// Functions, the shell's own commands, programs.
    case shell
    /// The same without functions: behind `command` and `builtin`.
    case noFunctions
    /// Programs only: what another program starts.
    case programs
  }

  mutating func run(_ simple: SimpleCommand, redirections: [Redirection], range: Range<Int>) -> Value {
    if !state.aliases.isEmpty, let text = aliasText(simple, range: range) {
      return readingAlias(simple) { $0.runText(text, carrier: range) }
    }
    let firstConsumer = consumers.count
    let words = isDeclaration(simple) ? declarationFields(of: simple.words) : fields(of: simple.words)
    if redirections.isEmpty, consumers.count == firstConsumer {
      return perform(words, simple, redirects: [], range: range)
    }
    let outer = around
    let applied = apply(redirections)
    if let input = applied.input { around.input = input }
    let hasConsumers = consumers.count > firstConsumer
    if applied.output != .inherited { around.captures = applied.output.isRead }
    let isBare = words.isEmpty
    var output = perform(words, simple, redirects: applied.redirects, range: range)
    if isBare {
      announce(applied.redirects, range: range)
      // `$(< file)`
      if let input = applied.input, outer.captures { output = input }
    }
    if hasConsumers {
      let data = applied.output.isRead ? output : around.input ?? output
      runConsumers(from: firstConsumer, with: data)
    }
    let input = around.input
    around = outer
    // `read` takes its line from the enclosing command's input.
    if applied.input == nil { around.input = input }
    return deliver(output, to: applied.output)
  }

  private mutating func perform(
    _ words: consuming [Invocation.Argument], _ simple: SimpleCommand, redirects: [Invocation.Redirect],
    range: Range<Int>
  ) -> Value {
    guard !words.isEmpty else {
      assign(simple.assignments)
      return Value()
    }
    let program = words.removeFirst()
    var environment: [(name: String, value: Value)] = []
    let start = simple.words[0].range.lowerBound
    for assignment in simple.assignments where assignment.range.lowerBound < start {
      environment.append((assignment.name, prefixValue(of: assignment)))
    }
    // `export FLAGS=(a b)` names what it exports, and lists nothing.
    for assignment in simple.assignments where assignment.range.lowerBound > start {
      guard program.value.equals("export") || words.contains(where: { $0.value.equals("-x") }) else { break }
      words.append(
        Invocation.Argument(value: Value(assignment.name), range: source.outer(assignment.range)))
    }
    let invocation = Invocation(
      program: program, arguments: words, environment: environment, redirects: redirects,
      input: around.input, wrappers: wrappers, directory: directory(), range: source.outer(range))
    state.lastArgument = (invocation.arguments.last ?? program).value
    let output = self.start(invocation, .shell)
    for assignment in simple.assignments where assignment.range.lowerBound > start {
      declareArray(assignment, invocation)
    }
    return output
  }

  /// Starts `invocation`: as a function, a command of the shell's own, or a program.
  mutating func start(_ invocation: Invocation, _ lookup: Lookup) -> Value {
    // A program that another starts has its arguments handed on to it.
    let count = invocation.arguments.count
    let weight = count < 256 ? 0 : count >> (invocation.wrappers.isEmpty ? 3 : 1)
    guard spend(1 + weight, at: invocation.range) else { return Value() }
    guard let text = invocation.program.value.known else { return startUnknown(invocation, lookup) }
    // zsh: `=rm` is the path of rm.
    if text.utf8.first == 0x3D, text.utf8.count > 1, KnownPrograms.contains(String(text.dropFirst())) {
      var named = invocation
      named.program.value = Value(String(text.dropFirst()))
      return start(named, lookup)
    }
    if lookup == .shell, !state.functions.isEmpty, let records = state.functions[text] {
      let output = call(text, records, invocation)
      guard state.doubtful.contains(text) else { return output }
    }
    let program = ProgramTable.find(text)
    if lookup != .programs, case .builtin(let builtin)? = program?.role { return run(builtin, invocation) }
    return startProgram(invocation, text, as: program)
  }

  /// The program's name is not all known. It may be a glob that the well-known program folders answer, or a
  /// text with holes in it that are nothing.
  private mutating func startUnknown(_ invocation: Invocation, _ lookup: Lookup) -> Value {
    let value = invocation.program.value
    if value.holes.contains(where: { $0.kind == .glob }), let pattern = Pattern(value) {
      return startMatches(of: pattern, invocation, lookup)
    }
    if value.soleHole != nil {
      let output = startProgram(invocation, nil)
      return startRest(invocation, lookup) ?? output
    }
    if let collapsed = value.collapsed, KnownPrograms.contains(collapsed) {
      var certain = invocation
      certain.program.value = Value(collapsed)
      return start(certain, lookup)
    }
    return startProgram(invocation, nil)
  }

  private mutating func startMatches(of pattern: Pattern, _ invocation: Invocation, _ lookup: Lookup) -> Value
  {
    if KnownPrograms.mayBeGuard(pattern) {
      var guardItself = invocation
      guardItself.program.value = Value("sentinel")
      return start(guardItself, lookup)
    }
    let matches = KnownPrograms.paths(matching: pattern)
    guard spend(KnownPrograms.count / 8, at: invocation.range), !matches.isEmpty else {
      return startProgram(invocation, nil)
    }
    var chosen = invocation
    chosen.program.value = pick("glob\(invocation.program.range.lowerBound)", matches.map { Value($0) })
    return start(chosen, lookup)
  }

  /// `$SUDO rm x`: with `SUDO` empty, the next word is the program.
  private mutating func startRest(_ invocation: Invocation, _ lookup: Lookup) -> Value? {
    guard !invocation.program.isQuoted, invocation.program.value.mayVanish,
      let next = invocation.arguments.first, !next.value.starts(with: "-")
    else { return nil }
    var rest = invocation
    rest.program = next
    rest.arguments.removeFirst()
    return start(rest, lookup)
  }

  /// Writes `invocation` down. Returns its index.
  @discardableResult
  mutating func emit(_ given: Invocation) -> Int {
    if around.sockets.isEmpty, state.exported.isEmpty { return writeDown(given) }
    var invocation = given
    invocation.redirects += around.sockets
    // The shell's own declarations read none of it, and by the thousand each would take along those before.
    guard given.program.value.known.map(Self.isDeclaration) != true else { return writeDown(invocation) }
    let exported = state.exported
    if exported.count > 64 { _ = spend(exported.count / 4, at: given.range) }
    // No name is exported twice, so that only what the command itself was given can be in the way.
    let own = given.environment
    for name in exported.inOrder where !own.contains(where: { $0.name == name }) {
      if let variable = state.variables[name], let value = variable.possibilities.first {
        invocation.environment.append((name, value))
      }
    }
    return writeDown(invocation)
  }

  private mutating func writeDown(_ invocation: Invocation) -> Int {
    // A function called from many places does the same in each; a few are enough to see what was done in between.
    let copies = repetition > 0 ? 1 : 3
    if repetition > 0 || !calls.isEmpty,
      let index = writtenDown.place(of: invocation, in: meaning.invocations, copies: copies)
    {
      return index
    }
    guard meaning.invocations.count < mostCommands else {
      reportLimit("too many commands", invocation.range)
      // Nothing that is read from here on would be judged.
      stepsLeft = 0
      return meaning.invocations.count - 1
    }
    meaning.invocations.append(invocation)
    if around.captures { meaning.invocations[meaning.invocations.count - 1].isCaptured = true }
    return meaning.invocations.count - 1
  }

  // MARK: Aliases

  /// The command with its alias written out, if its first word is one.
  private mutating func aliasText(_ simple: SimpleCommand, range: Range<Int>) -> Value? {
    guard let word = simple.words.first, let name = word.literal, let body = state.aliases[name],
      spend(4, at: range)
    else { return nil }
    let end = min(range.upperBound, source.text.count)
    let start = min(word.range.upperBound, end)
    var text = Value()
    let first = min(range.lowerBound, word.range.lowerBound)
    text.append(source.text[first..<min(word.range.lowerBound, end)].string)
    text.append(body)
    let rest = source.text[start..<end].string
    text.append(splices.restore(rest) ?? Value(rest))
    return text
  }

  /// An alias is not expanded inside its own expansion.
  private mutating func readingAlias(_ simple: SimpleCommand, _ body: (inout Reader) -> Value) -> Value {
    guard let name = simple.words.first?.leadingLiteral else { return Value() }
    let hidden = state.aliases[name]
    state.aliases[name] = nil
    let output = body(&self)
    if state.aliases[name] == nil { state.aliases[name] = hidden }
    return output
  }

  // MARK: Declarations

  /// `export A=$B`: the words behind it are assignments, not fields.
  private func isDeclaration(_ simple: SimpleCommand) -> Bool {
    simple.words.first?.literal.map(Self.isDeclaration) ?? false
  }

  static func isDeclaration(_ name: String) -> Bool {
    switch name.utf8.first {
    case UInt8(ascii: "e"), UInt8(ascii: "d"), UInt8(ascii: "t"), UInt8(ascii: "l"), UInt8(ascii: "r"),
      UInt8(ascii: "a"):
      switch name {
      case "export", "declare", "typeset", "local", "readonly", "alias": return true
      default: return false
      }
    default: return false
    }
  }

  private mutating func declarationFields(of words: [Word]) -> [Invocation.Argument] {
    var result: [Invocation.Argument] = []
    for word in words {
      if let start = word.leadingLiteral, start.utf8.contains(0x3D) {
        let quoted = word.parts.contains(where: \.isQuoting)
        result.append(
          Invocation.Argument(value: value(of: word), range: source.outer(word.range), isQuoted: quoted))
      } else {
        result += fields(of: [word])
      }
    }
    return result
  }
}

extension WordPart {
  var isQuoting: Bool {
    switch form {
    case .singleQuoted, .doubleQuoted, .ansiQuoted, .localeQuoted, .escaped: true
    default: false
    }
  }
}
