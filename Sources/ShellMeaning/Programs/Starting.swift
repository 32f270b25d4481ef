import Bytes

/// From an invocation to what it starts.
extension Reader {
  /// Starts a program, whose name is `text` if it is known. `listed`: what the table says of all of `text`, if it
  /// was asked.
  mutating func startProgram(_ invocation: Invocation, _ text: String?, as listed: Program?? = nil) -> Value {
    guard let text else { return startNameless(invocation) }
    for (variable, value) in invocation.environment {
      noteMeaningful(variable, value, range: invocation.range)
    }
    let hasPath = text.holds({ $0 == UInt8(ascii: "/") })
    let isSearched = state.searchesOwnFiles || invocation.environment.contains { $0.name == "PATH" }
    if hasPath || isSearched, !files.isEmpty || hasPath {
      if let record = ownFile(text, invocation, hasPath: hasPath) {
        if let original = record.standsFor {
          var renamed = invocation
          renamed.program.value = Value(original)
          return spend(at: invocation.range) ? startProgram(renamed, original) : Value()
        }
        return runWritten(invocation, record)
      }
      if hasPath, let output = runFromWorld(invocation, text) { return output }
    }
    let name = hasPath ? text.lastPathComponent : text[...]
    let index = meaning.invocations.count
    defer {
      if !files.isEmpty || invocation.input != nil && (Self.compiles(name) || invocation.readsInputByName)
        || name.utf8.first == UInt8(ascii: "d") && name.utf8.starts(with: "dotnet".utf8) || name == "rake"
      {
        runToolFiles(invocation, name, by: index)
      }
    }
    let program: Program? =
      if !hasPath, let listed {
        listed ?? (text.endsInDigit ? ProgramTable.findUnversioned(name) : nil)
      } else {
        ProgramTable.findVersioned(name)
      }
    guard let program else { return startUnlisted(invocation, hasPath ? String(name) : text) }
    return start(invocation, as: program)
  }

  /// Compilers that take their source from a pipe.
  private static func compiles(_ name: Substring) -> Bool {
    switch name {
    case "gcc", "cc", "g++", "c++", "clang", "clang++", "tcc", "rustc", "dotnet", "dotnet-script", "csi",
      "k6", "gfortran":
      true
    default: false
    }
  }

  /// A program that is in no table. File systems that do not tell `RM` from `rm` run it all the same.
  private mutating func startUnlisted(_ given: Invocation, _ name: String) -> Value {
    // Commands of zsh's module of files.
    if name.hasASCIIPrefix("zf_"), let program = ProgramTable.findVersioned(name.dropFirst(3)) {
      var renamed = given
      renamed.program.value = Value(String(name.dropFirst(3)))
      return start(renamed, as: program)
    }
    // The dynamic loader runs the program it is given.
    if name.utf8.first == UInt8(ascii: "l"), name.hasASCIIPrefix("ld-") || name.hasASCIIPrefix("ld.so") {
      emit(given)
      var scan = OptionScan(
        given.arguments, short: "", long: "library-path preload argv0 audit inhibit-rpath")
      while scan.next() != nil {}
      return launch(scan.rest, from: given)
    }
    // `curl.exe` is curl.
    if name.utf8.last == UInt8(ascii: "e"), name.utf8.count > 4, name.hasASCIISuffix(".exe"),
      let program = ProgramTable.findVersioned(name.dropLast(4))
    {
      return start(given, as: program)
    }
    guard name.holds(ASCII.isUpper), !name.holds(ASCII.isLower) else {
      let index = emit(given)
      if name == "go" { runGo(given) }
      return printed(given, by: index)
    }
    let lowered = name.asciiLowercased
    guard KnownPrograms.contains(lowered) || ProgramTable.find(lowered[...]) != nil else {
      return printed(given, by: emit(given))
    }
    var invocation = given
    invocation.program.value = Value(lowered)
    guard let program = ProgramTable.findVersioned(lowered[...]) else {
      return printed(invocation, by: emit(invocation))
    }
    return start(invocation, as: program)
  }

  private mutating func start(_ invocation: Invocation, as program: Program) -> Value {
    switch program.role {
    case .builtin(.command):
      // Also a file in /usr/bin: `env command npm publish`.
      let index = emit(invocation)
      var scan = OptionScan(invocation.arguments, short: "", long: "")
      while let option = scan.next() {
        if option.name == "v" || option.name == "V" { return printed(invocation, by: index) }
      }
      return launch(scan.rest, from: invocation)
    case .builtin: return printed(invocation, by: emit(invocation))
    case .prefix(let effect): return runPrefix(invocation, program, effect)
    case .shell: return runShell(invocation)
    case .interpreter(let language): return runInterpreter(invocation, program, language)
    case .special(let special): return run(special, invocation, program)
    }
  }

  /// A program whose name has a hole: it may be a file of this text's own, or a shell; and if only its folder
  /// is unknown, it is what its name says.
  private mutating func startNameless(_ given: Invocation) -> Value {
    var invocation = given
    if let name = invocation.name,
      files.isEmpty || files[Paths.join(invocation.directory, invocation.program.value)] == nil,
      let program = ProgramTable.findVersioned(name[...])
    {
      return start(invocation, as: program)
    }
    if !files.isEmpty, let record = files[invocation.program.value] { return runWritten(invocation, record) }
    let arguments = invocation.arguments
    if arguments.count > 1, arguments[0].value.equals("-c") || arguments[0].value.equals("-lc") {
      invocation.script = arguments[1].value
      emit(invocation)
      return runChild(
        arguments[1].value, by: .script(by: "\(invocation.program.value.display) -c"), for: invocation,
        carrier: arguments[1].range)
    }
    return printed(invocation, by: emit(invocation))
  }

  /// Starts `words` from inside of `invocation`, which has been written down.
  mutating func launch(
    _ words: ArraySlice<Invocation.Argument>, from invocation: Invocation,
    _ wrapper: Invocation.Wrapper? = nil, environment: [(name: String, value: Value)] = [],
    directory: Value? = nil, input: Value?? = nil
  ) -> Value {
    guard let program = words.first, let last = words.last, enter(at: invocation.range) else {
      return Value()
    }
    defer { leave() }
    let outerWrappers = wrappers
    if let wrapper { wrappers.append(wrapper) }
    let directories = state.directories
    if let directory { state.directories = [directory] }
    let lower = min(program.range.lowerBound, last.range.lowerBound)
    let inner = Invocation(
      program: program, arguments: Array(words.dropFirst()),
      environment: invocation.environment + environment,
      redirects: invocation.redirects.filter(\.joinsSocket),
      input: input ?? invocation.input, wrappers: wrappers,
      directory: directory ?? invocation.directory,
      range: lower..<max(program.range.upperBound, last.range.upperBound))
    let output = start(inner, .programs)
    wrappers = outerWrappers
    if directory != nil { state.directories = directories }
    return output
  }

  /// `NAME [options] [operands] COMMAND …`
  private mutating func runPrefix(
    _ invocation: Invocation, _ program: Program, _ effect: Program.Effect
  ) -> Value {
    let index = emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    var directory: Value?
    while let option = scan.next() {
      if option.name == "chdir" || option.name == "cwd" { directory = option.value }
      // `strace -o '|text'`: what it writes goes to a command.
      if option.name == "o" || option.name == "output", invocation.name == "strace", let text = option.value,
        text.starts(with: "|") || text.starts(with: "!")
      {
        runDeferred(text.dropping(1), by: "strace -o", range: option.range)
      }
    }
    if program.subcommands.utf8CodeUnitCount > 0 {
      if let subcommand = scan.rest.first?.value.known, program.subcommands.names(subcommand) {
        scan.skip()
        while let option = scan.next() {
          // `doppler run --command 'text'`
          if option.name == "command", let text = option.value {
            return launchText(text, from: invocation, carrier: option.range)
          }
        }
      } else if !program.subcommands.names("?") {
        return printed(invocation, by: index)
      }
    }
    for _ in 0..<program.operands {
      scan.skip()
      while scan.next() != nil {}
    }
    var words = scan.rest
    if words.first?.value.equals("--") == true { words = words.dropFirst() }
    var environment: [(name: String, value: Value)] = []
    if program.takesAssignments {
      while let pair = words.first?.value.assignment, Self.isName(pair.name) {
        environment.append(pair)
        words = words.dropFirst()
      }
    }
    guard let first = words.first else { return printed(invocation, by: index) }
    let name = invocation.name ?? ""
    // `uv run x.py`
    if name == "uv" || name == "pdm" || name == "rye" || name == "pixi",
      first.value.suffix.hasASCIISuffix(".py")
    {
      words = ([Invocation.Argument(value: Value("python3"), range: first.range)] + words)[...]
    }
    let wrapper: Invocation.Wrapper? =
      switch effect {
      case .plain: nil
      case .elevated: .elevated(by: name, user: nil)
      case .repeated: .repeated(by: name)
      case .deferred: .deferred(by: name)
      case .container: .container(by: name, mounts: [])
      }
    // One word with blanks in it is no program's name: `watchexec 'cargo test && x'` gives it to a shell.
    if words.count == 1, first.value.prefix.utf8.contains(0x20), !first.value.starts(with: "/") {
      return launchText(first.value, from: invocation, wrapper, carrier: first.range)
    }
    return launch(
      words, from: invocation, wrapper, environment: environment,
      directory: directory.map { Paths.join(invocation.directory, $0) })
  }

  /// Starts `text` in a shell, as programs do that hand a command line to `sh -c`.
  mutating func launchText(
    _ code: Value, from invocation: Invocation, _ wrapper: Invocation.Wrapper? = nil, carrier: Range<Int>,
    positional: [Value] = [], by name: String? = nil
  ) -> Value {
    let outerWrappers = wrappers
    if let wrapper { wrappers.append(wrapper) }
    defer { wrappers = outerWrappers }
    let label = name ?? invocation.name ?? "sh"
    return runChild(code, by: .script(by: label), for: invocation, positional: positional, carrier: carrier)
  }
}
