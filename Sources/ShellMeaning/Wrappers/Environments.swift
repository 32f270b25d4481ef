import Bytes
import ShellSyntax

/// `env`, `time`, `flock`, `chroot` and others whose command lines have a shape of their own.
extension Reader {
  mutating func runEnv(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    var directory: Value?
    var split: [Invocation.Argument] = []
    while let option = scan.next() {
      switch option.name {
      case "C", "chdir": directory = option.value
      case "S", "split-string":
        if let text = option.value { split += splitWords(text, range: option.range) }
      default: break
      }
    }
    var words = (split + scan.rest)[...]
    // `-S` may bring options of its own.
    if !split.isEmpty {
      var inner = OptionScan(Array(words), program)
      while let option = inner.next() {
        if option.name == "C" || option.name == "chdir" { directory = option.value }
      }
      words = inner.rest
    }
    if words.first?.value.equals("-") == true { words = words.dropFirst() }
    var environment: [(name: String, value: Value)] = []
    while let pair = words.first?.value.assignment, !pair.name.utf8.contains(0x2F) {
      environment.append(pair)
      words = words.dropFirst()
    }
    guard !words.isEmpty else { return printed(invocation, by: index) }
    return launch(
      words, from: invocation, environment: environment,
      directory: directory.map { Paths.join(invocation.directory, $0) })
  }

  /// Text cut into words the way a shell would, without running what it may substitute.
  mutating func splitWords(_ text: Value, range: Range<Int>) -> [Invocation.Argument] {
    guard spend(text.knownByteCount / 16 + 1, at: range) else { return [] }
    let code = splices.code(for: text)
    let script = ShellParser.parse(ByteView(code), limits: parserLimits).script
    let outer = source
    source = Source(text: ByteView(code), carrier: range)
    defer { source = outer }
    guard case .simple(let simple)? = script.statements.first?.first.commands.first?.form else { return [] }
    var result: [Invocation.Argument] = []
    for assignment in simple.assignments {
      var value = Value(assignment.name + "=")
      value.append(prefixValue(of: assignment))
      result.append(Invocation.Argument(value: value, range: range))
    }
    return result + fields(of: simple.words)
  }

  /// `time` is the shell's own word or a program, with options that differ.
  mutating func runTime(_ invocation: Invocation, _ program: Program) -> Value {
    emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    while scan.next() != nil {}
    return launch(scan.rest, from: invocation)
  }

  /// `flock file command …`, `flock file -c text`.
  mutating func runFlock(_ invocation: Invocation, _ program: Program) -> Value {
    emit(invocation)
    var scan = OptionScan(invocation.arguments, short: "wE", long: "wait timeout conflict-exit-code")
    while scan.next() != nil {}
    scan.skip()
    let rest = scan.rest
    if let first = rest.first?.value.known, first == "-c" || first == "--command",
      let code = rest.dropFirst().first
    {
      return launchText(code.value, from: invocation, carrier: code.range)
    }
    return launch(rest, from: invocation)
  }

  /// `chroot`, `proot`, `bwrap`, `systemd-nspawn`: another root, made of folders of this one.
  mutating func runRooted(_ invocation: Invocation, _ program: Program) -> Value {
    emit(invocation)
    let name = invocation.name ?? "chroot"
    var mounts: [(host: String, inside: String, isReadOnly: Bool)] = []
    var directory: Value?
    var scan = OptionScan(invocation.arguments, program)
    func add(_ host: Value?, _ inside: Value?) {
      guard let host else { return }
      mounts.append((Self.folder(host, from: invocation.directory), inside?.display ?? host.display, false))
    }
    while let option = scan.next() {
      switch option.name {
      case "bind", "bind-try", "dev-bind", "dev-bind-try":
        if name == "bwrap" {
          add(option.value, scan.skip()?.value)
        } else {
          addBind(option.value, &mounts)
        }
      case "ro-bind", "ro-bind-try", "symlink", "ro-bind-data", "file", "bind-data", "setenv", "chmod":
        scan.skip()
      case "b": addBind(option.value, &mounts)
      case "r", "rootfs", "R", "S", "D", "directory": add(option.value, Value("/"))
      case "w", "cwd", "chdir", "pwd": directory = option.value
      default: break
      }
    }
    if name == "chroot" {
      guard let root = scan.skip() else { return Value() }
      add(root.value, Value("/"))
    }
    let inside = directory ?? (name == "chroot" ? Value("/") : invocation.directory)
    // The same root again is no other root.
    if mounts.contains(where: { $0.host == "/" && $0.inside == "/" }) {
      return launch(scan.rest, from: invocation, directory: inside)
    }
    return launch(scan.rest, from: invocation, .container(by: name, mounts: mounts), directory: inside)
  }

  /// `host:inside`
  private func addBind(_ value: Value?, _ mounts: inout [(host: String, inside: String, isReadOnly: Bool)]) {
    guard let value else { return }
    let (host, inside) = value.cut(at: 0x3A)
    mounts.append((host.display, inside.isEmpty ? host.display : inside.display, false))
  }

  /// `TOOL exec [versions] -- command …`: whatever stands before `--` is the tool's own.
  mutating func runBehindDashes(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    guard let first = invocation.arguments.first?.value.known,
      program.subcommands.utf8CodeUnitCount == 0 || program.subcommands.names(first),
      let dashes = invocation.arguments.firstIndex(where: { $0.value.equals("--") })
    else { return printed(invocation, by: index) }
    return launch(invocation.arguments[(dashes + 1)...], from: invocation)
  }
}
