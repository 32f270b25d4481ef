/// Programs that run others as somebody else.
let elevationPrograms: [Program] = [
  Program(
    "sudo", .special(.sudo), short: "aCcDghpRrTtUu",
    long: "user group host prompt chdir chroot close-from role type command-timeout other-user auth-type",
    takesAssignments: true),
  Program("dzdo", .special(.sudo), short: "aCcDghpRrTtUu", long: "user group", takesAssignments: true),
  Program("please", .special(.sudo), short: "udrt", long: "user dir reason target", takesAssignments: true),
  Program("doas", .special(.sudo), short: "uCa"),
  Program("pkexec", .special(.sudo), long: "user"),
  Program("pfexec", .special(.sudo), short: "P"),
  Program(
    "run0", .special(.sudo), short: "ugDE",
    long: "user group unit property description slice chdir setenv nice"),
  Program("gsudo", .special(.sudo), short: "u", long: "user"),
  Program("kdesudo", .special(.sudo), short: "ucin"),
  Program("gksudo", .special(.sudo), short: "ugm", long: "user message"),
  Program(
    "su", .special(.su), short: "csgGwT",
    long: "command session-command shell group supp-group whitelist-environment"),
  Program(
    "runuser", .special(.su), short: "csgGwTu", long: "command session-command shell group supp-group user"),
  Program("sg", .special(.su), short: "c"),
  Program("gosu", .prefix(.elevated), operands: 1),
  Program("su-exec", .prefix(.elevated), operands: 1),
  Program("setuidgid", .prefix(.elevated), operands: 1),
  Program(
    "setpriv", .prefix(.plain),
    long:
      "reuid regid groups inh-caps ambient-caps bounding-set securebits pdeathsig selinux-label apparmor-profile"
  ),
  Program("sudoedit", .special(.sudoedit)),
]

extension Reader {
  mutating func runSudo(_ given: Invocation, _ program: Program) -> Value {
    var invocation = given
    var scan = OptionScan(invocation.arguments, program)
    var user: String?
    var directory: Value?
    var wantsShell = false
    var edits = false
    var readsPassword = false
    while let option = scan.next() {
      switch option.name {
      case "u", "user": user = option.value?.display
      case "D", "chdir": directory = option.value
      case "s", "i", "shell", "login": wantsShell = true
      case "e", "edit": edits = true
      case "S", "stdin": readsPassword = true
      default: break
      }
    }
    var words = scan.rest
    var environment: [(name: String, value: Value)] = []
    if program.takesAssignments {
      while let pair = words.first?.value.assignment, Self.isName(pair.name) {
        environment.append(pair)
        words = words.dropFirst()
      }
    }
    let name = invocation.name ?? "sudo"
    let wrapper = Invocation.Wrapper.elevated(by: name, user: user == "root" ? nil : user)
    guard !words.isEmpty, !edits else {
      if wantsShell, let input = invocation.input {
        invocation.script = input
        emit(invocation)
        return launchText(input, from: invocation, wrapper, carrier: invocation.range)
      }
      return printed(invocation, by: emit(invocation))
    }
    emit(invocation)
    // `sudo -s 'id; sh'`: the words are the shell's to read.
    if wantsShell, let first = words.first,
      first.value.known?.utf8.contains(where: { " ;|&".utf8.contains($0) }) == true
    {
      return launchText(
        Value.joined(words.map(\.value), by: " "), from: invocation, wrapper, carrier: invocation.range)
    }
    // The first line is the password.
    var rest: Value??
    if readsPassword, let input = invocation.input {
      let lines = input.lines.dropFirst()
      rest = .some(lines.isEmpty ? nil : Value.joined(lines, by: "\n"))
    }
    return launch(
      words, from: invocation, wrapper, environment: environment,
      directory: directory.map { Paths.join(invocation.directory, $0) }, input: rest)
  }

  /// `su [-] [user] [-c code] [arguments]`, and `sg group -c code`.
  mutating func runSu(_ given: Invocation, _ program: Program) -> Value {
    var invocation = given
    var scan = OptionScan(invocation.arguments, program)
    var code: OptionScan.Option?
    var user: String?
    var operands: [Invocation.Argument] = []
    while true {
      while let option = scan.next() {
        switch option.name {
        case "c", "command", "session-command": code = option
        case "u", "user": user = option.value?.display
        default: break
        }
      }
      guard let operand = scan.skip() else { break }
      operands.append(operand)
    }
    if operands.first?.value.equals("-") == true { operands.removeFirst() }
    let name = invocation.name ?? "su"
    // `runuser -u user command …` starts a command like sudo does.
    if user != nil, code == nil, !operands.isEmpty {
      emit(invocation)
      return launch(operands[...], from: invocation, .elevated(by: name, user: user))
    }
    if user == nil { user = operands.first?.value.display }
    let wrapper = Invocation.Wrapper.elevated(by: name, user: user == "root" ? nil : user)
    if let code, let text = code.value {
      invocation.script = text
      emit(invocation)
      return launchText(
        text, from: invocation, wrapper, carrier: code.range, positional: operands.dropFirst().map(\.value))
    }
    guard name != "sg", let input = invocation.input else { return printed(invocation, by: emit(invocation)) }
    invocation.script = input
    emit(invocation)
    return launchText(input, from: invocation, wrapper, carrier: invocation.range)
  }
}
