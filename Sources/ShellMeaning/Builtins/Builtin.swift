import Bytes

/// The shell's own commands that change what later words mean. Those that only print are ordinary programs.
enum Builtin: UInt8, Sendable {
  case alias, `break`, builtin, cd, colon, command, `continue`, declare, dirs, eval, exec, exit, export,
    `false`, getopts, hash, `let`, local, mapfile, popd, prefixModifier, printf, pushd, read, readonly,
    `return`,
    set, shift, source, test, trap, `true`, unalias, unset
}

extension Reader {
  mutating func run(_ builtin: Builtin, _ invocation: Invocation) -> Value {
    switch builtin {
    case .alias: runAlias(invocation)
    case .break, .continue: runStop(.loop, invocation)
    case .builtin: return runInner(of: invocation, skipping: 0)
    case .cd: changeDirectory(invocation)
    case .colon, .true:
      emit(invocation)
      lastVerdict = true
    case .false:
      emit(invocation)
      lastVerdict = false
    case .command: return runCommand(invocation)
    case .declare:
      declare(invocation, local: !calls.isEmpty)
      return listing(invocation)
    case .local: declare(invocation, local: true)
    case .export:
      declare(invocation, local: false, traits: .exported)
      return listing(invocation)
    case .readonly: declare(invocation, local: false)
    case .dirs: return printed(invocation, by: emit(invocation))
    case .eval: return runEval(invocation)
    case .exec: return runExec(invocation)
    case .exit: runExit(invocation)
    case .getopts: runGetopts(invocation)
    case .hash: runHash(invocation)
    case .let:
      emit(invocation)
      for argument in invocation.arguments {
        if let text = argument.value.asWritten { _ = evaluate(text, range: argument.range) }
      }
    case .mapfile: readLines(invocation)
    case .popd: popDirectory(invocation)
    case .prefixModifier: return runInner(of: invocation, skipping: 0)
    case .printf: return runPrintf(invocation)
    case .pushd: pushDirectory(invocation)
    case .read: readLine(invocation)
    case .return: runStop(.function, invocation)
    case .set: runSet(invocation)
    case .shift: runShift(invocation)
    case .source: return runSource(invocation)
    case .test: runTest(invocation)
    case .trap: runTrap(invocation)
    case .unalias: runUnalias(invocation)
    case .unset: runUnset(invocation)
    }
    return Value()
  }

  /// Starts what follows the first `count` arguments, with functions out of the way.
  mutating func runInner(of invocation: Invocation, skipping count: Int) -> Value {
    emit(invocation)
    guard count < invocation.arguments.count else { return Value() }
    var inner = invocation
    inner.program = invocation.arguments[count]
    inner.arguments = Array(invocation.arguments[(count + 1)...])
    inner.redirects = invocation.redirects.filter(\.joinsSocket)
    return start(inner, .noFunctions)
  }

  private mutating func runCommand(_ invocation: Invocation) -> Value {
    var index = 0
    while index < invocation.arguments.count, let option = invocation.arguments[index].value.known,
      option.utf8.first == 0x2D, option.utf8.count > 1
    {
      index += 1
      if option == "--" { break }
      if option.utf8.contains(0x76) || option.utf8.contains(0x56) {
        return printed(invocation, by: emit(invocation))
      }
    }
    return runInner(of: invocation, skipping: index)
  }

  /// `declare -px`, `export -p`: what it lists when it is told of no variable.
  private mutating func listing(_ invocation: Invocation) -> Value {
    guard around.captures, invocation.arguments.allSatisfy({ $0.value.starts(with: "-") }) else {
      return Value()
    }
    return setOutput(invocation)
  }

  /// What a program prints, if somebody reads it.
  mutating func printed(_ invocation: Invocation, by index: Int) -> Value {
    around.captures ? output(of: invocation) : Value()
  }

  // MARK: Texts

  private mutating func runEval(_ given: Invocation) -> Value {
    var invocation = given
    var arguments = invocation.arguments[...]
    if arguments.first?.value.equals("--") == true { arguments = arguments.dropFirst() }
    let code = Value.joined(arguments.map(\.value), by: " ")
    invocation.script = code
    emit(invocation)
    bringIn(code)
    let carrier = arguments.count == 1 ? arguments[arguments.startIndex].range : invocation.range
    return withPrefix(invocation) { $0.runText(code, carrier: carrier, in: .script(by: "eval")) }
  }

  /// `A=b eval …`: the variables hold while it runs.
  private mutating func withPrefix(_ invocation: Invocation, _ body: (inout Reader) -> Value) -> Value {
    guard !invocation.environment.isEmpty else { return body(&self) }
    var hidden: [(name: String, variable: Variable?)] = []
    for (name, value) in invocation.environment {
      hidden.append((name, state.variables[name]))
      set(name, Variable(.scalar(value)))
    }
    let output = body(&self)
    for (name, variable) in hidden.reversed() { state.variables[name] = variable }
    return output
  }

  private mutating func runSource(_ given: Invocation) -> Value {
    var invocation = given
    var arguments = invocation.arguments[...]
    if arguments.first?.value.equals("--") == true { arguments = arguments.dropFirst() }
    guard let path = arguments.first else {
      emit(invocation)
      return Value()
    }
    let code = script(at: path.value) ?? contents(of: path.value)
    invocation.script = code
    emit(invocation)
    let positional = state.positional
    let extra = arguments.dropFirst().map(\.value)
    if !extra.isEmpty { state.positional = extra }
    let before = isEnvironmentFile(path.value) ? state.variables : nil
    bringIn(contents(of: path.value))
    let output = runFile(code, path.value, by: "source", carrier: invocation.range) { reader in
      reader.runText(code, carrier: path.range, in: .script(by: "source"))
    }
    if let before { conceal(since: before, contents(of: path.value)) }
    if !extra.isEmpty { state.positional = positional }
    return output
  }

  /// Keeps where variables come from that a text sets which is not known.
  mutating func bringIn(_ text: Value) {
    let origins = text.origins
    guard !origins.files.isEmpty, origins.files.count + state.broughtIn.files.count < 32 else { return }
    for file in origins.files where !state.broughtIn.files.contains(file) {
      state.broughtIn.files.append(file)
    }
    touch()
  }

  /// `.env`, `prod.env`: what it sets is secret, whether its text can be read here or not.
  private func isEnvironmentFile(_ path: Value) -> Bool {
    guard let name = path.known?.lastPathComponent else { return false }
    return String(name).hasASCIIPrefix(".env") || name.utf8.suffix(4).elementsEqual(".env".utf8)
  }

  /// `API_KEY`, `DB_PASSWORD`; hosts and folders are no secrets, and stand in many such files.
  static func namesSecret(_ name: String) -> Bool {
    let name = ByteView(name.asciiLowercased)
    let marks = ["token", "secret", "key", "pass", "pwd", "cred", "private", "auth", "database_url", "dsn"]
    return marks.contains { name.firstRange(of: $0) != nil }
  }

  /// What was set since then is known as coming from there.
  private mutating func conceal(since before: NameTable<Variable>, _ text: Value) {
    let now = state.variables
    now.forEach(unlikeIn: before) { name, variable in
      guard case .scalar = variable.content, before[name] != variable, Self.namesSecret(name) else {
        return true
      }
      let hole = Value.Hole(name: name, kind: .unset, origins: text.origins)
      state.variables[name] = Variable(.scalar(Value(hole: hole)), traits: variable.traits)
      return true
    }
  }

  private mutating func runExec(_ invocation: Invocation) -> Value {
    var index = 0
    while index < invocation.arguments.count, let option = invocation.arguments[index].value.known,
      option.utf8.first == 0x2D
    {
      index += option == "-a" ? 2 : 1
      if option == "--" { break }
    }
    guard index < invocation.arguments.count else {
      emit(invocation)
      if let input = invocation.input, invocation.redirects.contains(where: { $0.descriptor == 0 }) {
        state.descriptors[0] = input
      }
      around.sockets += invocation.redirects.filter(\.joinsSocket)
      touch()
      return Value()
    }
    emit(invocation)
    var inner = invocation
    inner.program = invocation.arguments[index]
    inner.arguments = Array(invocation.arguments[(index + 1)...])
    inner.redirects = invocation.redirects.filter(\.joinsSocket)
    let output = start(inner, .programs)
    state.stop = .shell
    touch()
    return output
  }

  // MARK: Ends

  private mutating func runStop(_ stop: ShellState.Stop, _ invocation: Invocation) {
    emit(invocation)
    if state.stop == .none { state.stop = stop }
    touch()
  }

  private mutating func runExit(_ invocation: Invocation) {
    emit(invocation)
    if !state.traps.isEmpty {
      let before = state
      runTraps(from: 0)
      state = before
    }
    state.stop = .shell
    touch()
  }

  private mutating func runTrap(_ invocation: Invocation) {
    emit(invocation)
    var arguments = invocation.arguments[...]
    if arguments.first?.value.equals("--") == true { arguments = arguments.dropFirst() }
    guard arguments.count > 1, let action = arguments.first, !action.value.equals("-p"),
      !action.value.equals("-l")
    else { return }
    var hasCome = false
    for signal in arguments.dropFirst() {
      let name = signal.value.known.map(Self.signal) ?? signal.value.display
      state.traps.removeAll { $0.signal == name }
      guard !action.value.equals("-"), !action.value.isEmpty else { continue }
      state.traps.append(ShellState.Trap(signal: name, action: action.value, range: action.range))
      touch()
      // What comes on a signal may come at once, and does the same on another.
      if name != "EXIT", !hasCome {
        hasCome = true
        let before = state
        _ = runText(action.value, carrier: action.range, in: .deferred(by: "trap"))
        state = before
      }
    }
  }

  private static func signal(_ text: String) -> String {
    let upper = text.uppercased()
    let name = upper.hasASCIIPrefix("SIG") ? String(upper.dropFirst(3)) : upper
    return name == "0" ? "EXIT" : name
  }

  // MARK: Aliases

  private mutating func runAlias(_ invocation: Invocation) {
    emit(invocation)
    for argument in invocation.arguments {
      guard let (name, value) = argument.value.assignment else { continue }
      state.aliases[name] = value
      touch()
    }
  }

  private mutating func runUnalias(_ invocation: Invocation) {
    emit(invocation)
    for argument in invocation.arguments {
      guard let name = argument.value.known else { continue }
      if name == "-a" { state.aliases = NameTable() }
      state.aliases[name] = nil
      touch()
    }
  }

  /// `hash -p /bin/rm x`, zsh's `hash x=/bin/rm`: another name for a program.
  private mutating func runHash(_ invocation: Invocation) {
    emit(invocation)
    let arguments = invocation.arguments
    if arguments.count == 3, arguments[0].value.equals("-p"), let name = arguments[2].value.known {
      state.aliases[name] = arguments[1].value
      touch()
    }
    for argument in arguments {
      guard let (name, value) = argument.value.assignment else { continue }
      state.aliases[name] = value
      touch()
    }
  }
}

extension Value {
  /// `name=value` taken apart.
  var assignment: (name: String, value: Value)? {
    let start = prefix
    guard let equals = start.utf8.firstIndex(of: 0x3D), equals > start.startIndex else { return nil }
    let name = String(start[..<equals])
    return (name, dropping(name.utf8.count + 1))
  }
}
