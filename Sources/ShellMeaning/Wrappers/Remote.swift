import Bytes

/// Programs that run commands on another machine, or carry files there and can be told to run one here.
let remotePrograms: [Program] = [
  Program("ssh", .special(.ssh), short: "BbcDEeFIiJLlmOopPQRSWw"),
  Program("autossh", .special(.ssh), short: "BbcDEeFIiJLlmOopPQRSWwM"),
  Program("slogin", .special(.ssh), short: "BbcDEeFIiJLlmOopPQRSWw"),
  Program("rsh", .special(.ssh), short: "l"), Program("remsh", .special(.ssh), short: "l"),
  Program("plink", .special(.ssh), short: "PliLRDm"),
  Program("mosh", .special(.ssh), short: "p", long: "ssh port server client"),
  Program("scp", .special(.scp), short: "cDFiJloPSX"),
  Program("sftp", .special(.scp), short: "BbcDFiJloPRSsX"),
  Program(
    "rsync", .special(.rsync), short: "eBTfMp@",
    long:
      "rsh rsync-path exclude include exclude-from include-from files-from filter chmod chown temp-dir backup-dir suffix"
  ),
  Program("vagrant", .special(.vagrant)),
  Program("wsl", .special(.wsl)), Program("wsl.exe", .special(.wsl)),
  Program("limactl", .prefix(.container), subcommands: "shell", operands: 1),
  Program("lima", .prefix(.container)),
  Program(
    "ansible", .special(.ansible), short: "maielutfBPDMTc",
    long: "module-name args inventory extra-vars user limit"),
  Program("colima", .special(.packageExec), subcommands: "ssh"),
  Program(
    "salt", .special(.salt), short: "tGECLNRISc",
    long: "timeout out log-level config-dir batch-size subset"),
  Program("salt-call", .special(.salt), short: "lcm", long: "log-level config-dir module-dirs out"),
  Program("salt-ssh", .special(.salt), short: "tGECLNRISc", long: "timeout out log-level roster user"),
  Program("orb", .prefix(.container), short: "mu"),
]

extension Reader {
  mutating func runSSH(_ given: Invocation, _ program: Program) -> Value {
    var invocation = given
    var scan = OptionScan(invocation.arguments, program)
    var local: [OptionScan.Option] = []
    while let option = scan.next() { local.append(option) }
    let host = scan.skip()
    while let option = scan.next() { local.append(option) }
    let words = scan.rest
    let wrapper = Invocation.Wrapper.remote(by: invocation.name ?? "ssh", host: host?.value.display ?? "?")
    let code = words.isEmpty ? invocation.input : Value.joined(words.map(\.value), by: " ")
    invocation.script = words.isEmpty || code == nil ? nil : code
    if words.isEmpty, let input = invocation.input { invocation.script = input }
    emit(invocation)
    for option in local { runSSHOption(option, invocation) }
    guard let code, let host else { return Value() }
    let carrier = words.first.map { $0.range.lowerBound..<words[words.endIndex - 1].range.upperBound }
    let before = state
    state = elsewhere(home: "‹\(host.value.display)›")
    let inner = invocation.at(state.directories[0])
    var output = launchText(code, from: inner, wrapper, carrier: carrier ?? invocation.range)
    state = before
    guard around.captures else { return Value() }
    if output.isKnown { output = Value(hole: Value.Hole(name: "ssh", kind: .output)) }
    var origins = output.origins
    origins.formUnion(.network(host.value.display))
    return Value(hole: Value.Hole(name: "ssh \(host.value.display)", kind: .output, origins: origins))
  }

  /// A shell on another machine or in a container: nothing of this one's variables, an unknown folder.
  func elsewhere(home: String, directory: Value? = nil) -> ShellState {
    var other = ShellState(directory: directory ?? Value(hole: Value.Hole(name: home, kind: .input)))
    other.version = state.version
    let unknown = Value(hole: Value.Hole(name: "HOME", kind: .input))
    other.variables["HOME"] = Variable(.scalar(unknown), traits: .exported)
    return other
  }

  /// Options that run a command on this machine.
  private mutating func runSSHOption(_ option: OptionScan.Option, _ invocation: Invocation) {
    guard let value = option.value else { return }
    switch option.name {
    case "ssh" where invocation.name == "mosh":
      return runDeferred(value, by: "mosh --ssh", range: option.range)
    case "F": return runSSHSettings(value, option.range)
    case "o": break
    default: return
    }
    let (name, command) = value.cut(at: value.prefix.utf8.contains(0x3D) ? 0x3D : 0x20)
    switch name.known?.asciiLowercased {
    case "proxycommand", "localcommand", "knownhostscommand", "remotecommand":
      runDeferred(command.trimmingBlanks(), by: "ssh \(name.display)", range: option.range)
    default: break
    }
  }

  /// A file of settings that the command itself writes, a process substitution most of the time.
  private mutating func runSSHSettings(_ path: Value, _ range: Range<Int>) {
    guard !files.isEmpty, let text = script(at: path) else { return }
    for line in text.lines.prefix(256) {
      let (name, command) = line.trimmingBlanks().cut(at: 0x20)
      switch name.known?.asciiLowercased {
      case "proxycommand", "localcommand", "knownhostscommand":
        runDeferred(command.trimmingBlanks(), by: "ssh -F", range: range)
      default: break
      }
    }
  }

  mutating func runSCP(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    while let option = scan.next() {
      runSSHOption(option, invocation)
      if option.name == "S" || option.name == "D", let command = option.value {
        runDeferred(command, by: "scp -S", range: option.range)
      }
    }
    noteFetched(scan.rest.map(\.value), invocation)
    return printed(invocation, by: index)
  }

  /// `scp host:/a /tmp/a`: the file holds what somebody put on the other machine.
  private mutating func noteFetched(_ operands: [Value], _ invocation: Invocation) {
    guard operands.count == 2, let source = operands.first, let target = operands.last,
      let colon = source.prefix.utf8.firstIndex(of: 0x3A), !source.prefix.utf8[..<colon].contains(0x2F)
    else { return }
    let content = Value(
      hole: Value.Hole(
        name: source.display, kind: .output, origins: .network(source.display.clipped(to: 120))))
    let name = source.split(where: { $0 == 0x2F || $0 == 0x3A }, keepingEmpty: false).last ?? source
    let place = absolute(target, in: invocation.directory)
    let isFolder = target.suffix.utf8.last == 0x2F || target.equals(".")
    for path in isFolder ? [Paths.join(place, name)] : [place, Paths.join(place, name)] {
      files.write(content, to: path, appends: false, mayNotHappen: conditional > 0)
    }
  }

  mutating func runRsync(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    while true {
      while let option = scan.next() {
        guard let command = option.value else { continue }
        switch option.name {
        case "e", "rsh": runDeferred(command, by: "rsync -e", range: option.range)
        case "rsync-path": runDeferred(command, by: "rsync --rsync-path", range: option.range)
        default: break
        }
      }
      guard scan.skip() != nil else { break }
    }
    return printed(invocation, by: index)
  }

  mutating func runVagrant(_ invocation: Invocation) -> Value {
    let index = emit(invocation)
    let arguments = invocation.arguments
    if arguments.first?.value.equals("ssh") == true,
      let dashes = arguments.firstIndex(where: { $0.value.equals("--") }), dashes + 1 < arguments.count
    {
      let before = state
      state = elsewhere(home: "vagrant")
      let output = launchJoined(
        arguments[(dashes + 1)...], from: invocation.at(state.directories[0]),
        .remote(by: "vagrant", host: "vagrant"))
      state = before
      return output
    }
    guard arguments.first?.value.equals("ssh") == true,
      let mark = arguments.firstIndex(where: { $0.value.equals("-c") || $0.value.equals("--command") }),
      mark + 1 < arguments.count
    else { return printed(invocation, by: index) }
    let before = state
    state = elsewhere(home: "vagrant")
    let output = launchText(
      arguments[mark + 1].value, from: invocation.at(state.directories[0]),
      .remote(by: "vagrant", host: "vagrant"),
      carrier: arguments[mark + 1].range)
    state = before
    return output
  }

  /// `wsl [-d distribution] [-u user] [-e | --] command`: on the same disks, so judged as if here.
  mutating func runWSL(_ invocation: Invocation) -> Value {
    emit(invocation)
    var scan = OptionScan(invocation.arguments, short: "du", long: "distribution user cd")
    var isDirect = false
    while let option = scan.next() {
      if option.name == "e" || option.name == "exec" {
        isDirect = true
        break
      }
    }
    // `wsl bash -c 'text'`: quotes go along.
    let holdsTexts =
      scan.rest.count > 2 && scan.rest.contains { $0.value.equals("-c") || $0.value.equals("-lc") }
    if isDirect || holdsTexts { return launch(scan.rest, from: invocation) }
    return launchJoined(scan.rest, from: invocation, nil)
  }

  /// `ansible hosts -m shell -a text`
  mutating func runAnsible(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    var module = "command"
    var code: OptionScan.Option?
    var host = "?"
    // In check mode nothing is run.
    var isDry = false
    while true {
      while let option = scan.next() {
        if option.name == "C" || option.name == "check" { isDry = true }
        if option.name == "m" || option.name == "module-name" { module = option.value?.known ?? module }
        if option.name == "a" || option.name == "args" { code = option }
      }
      guard let operand = scan.skip() else { break }
      host = operand.value.display
    }
    guard !isDry,
      ["command", "shell", "raw", "ansible.builtin.shell", "ansible.builtin.command"].contains(module),
      let code,
      let text = code.value
    else { return printed(invocation, by: index) }
    let before = state
    state = elsewhere(home: host)
    let output = launchText(
      text, from: invocation.at(state.directories[0]), .remote(by: "ansible", host: host), carrier: code.range
    )
    state = before
    return output
  }

  /// `salt 'web*' cmd.run 'text'`
  mutating func runSalt(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    var words: [Invocation.Argument] = []
    var isRaw = false
    while true {
      while let option = scan.next() {
        // `salt-ssh '*' -r 'text'`: past the modules, straight to a shell.
        if option.name == "r" || option.name == "raw" || option.name == "raw-shell",
          invocation.name == "salt-ssh"
        {
          isRaw = true
        }
        if let value = option.value, option.name == "test" {
          words.append(Invocation.Argument(value: value, range: option.range))
        }
      }
      guard let operand = scan.skip() else { break }
      words.append(operand)
    }
    let start = invocation.name == "salt-call" ? 0 : 1
    if isRaw, words.count > 1 {
      words.insert(Invocation.Argument(value: Value("cmd.run"), range: invocation.range), at: 1)
    }
    guard words.count > start + 1,
      ["cmd.run", "cmd.run_all", "cmd.shell", "cmd.run_stdout", "cmd.exec_code"].contains(
        words[start].value.known ?? ""),
      let code = words.last
    else { return printed(invocation, by: index) }
    let host = start == 0 ? "localhost" : words[0].value.display
    let before = state
    state = elsewhere(home: host)
    let output = launchText(
      code.value, from: invocation.at(state.directories[0]), .remote(by: "salt", host: host),
      carrier: code.range)
    state = before
    return output
  }

  /// `pdsh -w hosts command …`, `fab -H hosts -- command …`, `bolt command run TEXT -t hosts`
  mutating func runRemoteShells(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    var host = "?"
    var text: OptionScan.Option?
    func note(_ option: OptionScan.Option) {
      switch option.name {
      case "w", "m", "H", "hosts", "t", "targets": host = option.value?.display ?? host
      case "command", "ssh-command", "c": text = option
      default: break
      }
    }
    var words: ArraySlice<Invocation.Argument>
    if let verbs = Self.remoteVerbs(invocation.name ?? "") {
      var given = verbs[...]
      while true {
        while let option = scan.next() { note(option) }
        guard let verb = given.first, let word = scan.skip() else { break }
        guard verb.isEmpty || word.value.equals(verb) else { return printed(invocation, by: index) }
        if verb.isEmpty { host = word.value.display }
        given = given.dropFirst()
      }
      guard given.isEmpty else { return printed(invocation, by: index) }
      words = scan.rest
    } else if invocation.name == "fab" || invocation.name == "pyinfra" {
      guard let dashes = invocation.arguments.firstIndex(where: { $0.value.equals("--") }) else {
        return printed(invocation, by: index)
      }
      while let option = scan.next() { note(option) }
      words = invocation.arguments[(dashes + 1)...]
    } else {
      while let option = scan.next() { note(option) }
      words = scan.rest
    }
    let before = state
    defer { state = before }
    state = elsewhere(home: host)
    let inner = invocation.at(state.directories[0])
    let wrapper = Invocation.Wrapper.remote(by: invocation.name ?? "pdsh", host: host)
    if let text, let code = text.value, words.isEmpty || invocation.name == "doctl" {
      return launchText(code, from: inner, wrapper, carrier: text.range)
    }
    // Options may stand behind the text.
    if invocation.name == "bolt" || invocation.name == "mco" { words = words.prefix(1) }
    return launchJoined(words, from: inner, wrapper)
  }

  /// The words in front of the command, an empty one for the host; nil where there are none.
  private static func remoteVerbs(_ name: String) -> [String]? {
    switch name {
    case "bolt": ["command", "run"]
    case "knife": ["ssh", ""]
    case "tsh": ["ssh", ""]
    case "doctl": ["compute", "ssh", ""]
    case "eb": ["ssh"]
    case "mco": ["shell", "run"]
    default: nil
    }
  }
}

extension Invocation {
  /// The same in another directory.
  func at(_ directory: Value) -> Invocation {
    var copy = self
    copy.directory = directory
    copy.environment = []
    return copy
  }
}
