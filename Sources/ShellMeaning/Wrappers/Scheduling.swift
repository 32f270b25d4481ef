/// Programs that run commands later, or in a terminal of their own.
let schedulingPrograms: [Program] = [
  Program("at", .special(.at), short: "fqt"), Program("batch", .special(.at), short: "fq"),
  Program("crontab", .special(.crontab), short: "u"),
  Program(
    "systemd-run", .prefix(.deferred), short: "pMHuE",
    long: """
      property unit slice uid gid nice working-directory setenv machine host description on-active on-boot \
      on-startup on-unit-active on-calendar timer-property service-type
      """),
  Program("tmux", .special(.tmux)), Program("byobu", .special(.tmux)),
  Program("screen", .special(.screen), short: "SctTsepX"),
  Program("script", .special(.script)),
  Program("dtach", .prefix(.plain), short: "AcnNEpr"),
  Program("abduco", .prefix(.plain), short: "cnea"),
  Program("open", .special(.terminal)), Program("xterm", .special(.terminal)),
  Program("gnome-terminal", .special(.terminal)),
  Program("konsole", .special(.terminal)), Program("alacritty", .special(.terminal)),
  Program("kitty", .special(.terminal)), Program("foot", .special(.terminal)),
  Program("st", .special(.terminal)), Program("urxvt", .special(.terminal)),
  Program("ghostty", .special(.terminal)), Program("rio", .special(.terminal)),
  Program("tilix", .special(.terminal)), Program("terminator", .special(.terminal)),
  Program("xfce4-terminal", .special(.terminal)), Program("mate-terminal", .special(.terminal)),
  Program("lxterminal", .special(.terminal)), Program("x-terminal-emulator", .special(.terminal)),
  Program("ptyxis", .special(.terminal)), Program("kgx", .special(.terminal)),
  Program("kitten", .special(.typing), short: "m", long: "match type title cwd env tab-title to"),
  Program("xdotool", .special(.typing), long: "delay window clearmodifiers"),
  Program("ydotool", .special(.typing), long: "delay key-delay key-hold file"),
  Program("wtype", .special(.typing), short: "MmPpkds"), Program("dotool", .special(.typing)),
  Program("wezterm", .special(.typing), long: "pane-id window-id workspace class cwd percent"),
  Program("zellij", .special(.typing), short: "snd", long: "session name cwd direction width height"),
]

extension Reader {
  /// `at 12:00 < script`, `echo code | batch`
  mutating func runAt(_ given: Invocation, _ program: Program) -> Value {
    var invocation = given
    let name = invocation.name ?? "at"
    var code = invocation.input
    var scan = OptionScan(invocation.arguments, program)
    while let option = scan.next() {
      switch option.name {
      case "f": if let path = option.value { code = script(at: path) ?? contents(of: path) }
      case "l", "d", "r", "c": return printed(invocation, by: emit(invocation))
      default: break
      }
    }
    invocation.script = code
    emit(invocation)
    guard let code else { return Value() }
    return launchText(code, from: invocation, .deferred(by: name), carrier: invocation.range)
  }

  /// `crontab -` and `crontab file`: the command of each line.
  mutating func runCrontab(_ given: Invocation, _ program: Program) -> Value {
    var invocation = given
    var scan = OptionScan(invocation.arguments, program)
    while let option = scan.next() {
      if option.name == "l" || option.name == "e" || option.name == "r" {
        return printed(invocation, by: emit(invocation))
      }
    }
    let table: Value?
    if let path = scan.rest.first, !path.value.equals("-") {
      table = script(at: path.value) ?? contents(of: path.value)
    } else {
      table = invocation.input
    }
    invocation.script = table
    emit(invocation)
    for line in table?.lines ?? [] {
      guard spend(at: invocation.range), let command = line.cronCommand else { continue }
      _ = launchText(command, from: invocation, .deferred(by: "crontab"), carrier: invocation.range)
    }
    return Value()
  }

  mutating func runTmux(_ invocation: Invocation) -> Value {
    emit(invocation)
    var scan = OptionScan(invocation.arguments, short: "cfLST", long: "")
    while scan.next() != nil {}
    while let verb = scan.skip()?.value.known {
      let rest = Array(scan.rest.prefix { !$0.value.equals(";") })
      runTmux(verb, rest, invocation)
      for _ in 0...rest.count { scan.skip() }
    }
    return Value()
  }

  private mutating func runTmux(_ verb: String, _ arguments: [Invocation.Argument], _ invocation: Invocation)
  {
    switch verb {
    case "send-keys", "send", "send-prefix":
      var scan = OptionScan(arguments, short: "tN", long: "")
      while scan.next() != nil {}
      // Keys by name end a line, the rest is typed.
      let typed = scan.rest.prefix { !$0.value.isKeyName }
      guard let first = typed.first else { return }
      let code = Value.joined(typed.map(\.value), by: "")
      _ = launchText(code, from: invocation, .deferred(by: "tmux"), carrier: first.range)
    case "new", "new-session", "neww", "new-window", "splitw", "split-window", "respawn-pane",
      "respawn-window", "popup", "display-popup", "run-shell", "run", "if-shell", "pipe-pane":
      var scan = OptionScan(arguments, short: "ceFnstxyflp", long: "")
      while scan.next() != nil {}
      let words = scan.rest
      guard let first = words.first else { return }
      if words.count == 1 {
        _ = launchText(first.value, from: invocation, .deferred(by: "tmux"), carrier: first.range)
      } else {
        _ = launchJoined(words, from: invocation, .deferred(by: "tmux"))
      }
    default: break
    }
  }

  mutating func runScreen(_ invocation: Invocation, _ program: Program) -> Value {
    emit(invocation)
    let arguments = invocation.arguments
    // `screen -S name -X stuff 'text\n'`
    if let mark = arguments.firstIndex(where: { $0.value.equals("stuff") }), mark + 1 < arguments.count {
      let text = arguments[mark + 1]
      let code = text.value.mapText { Escapes.decode($0, .echo).text }.replacing("^M", with: Value("\n"))
      return launchText(code, from: invocation, .deferred(by: "screen"), carrier: text.range)
    }
    var scan = OptionScan(arguments, short: "SctTsep", long: "")
    while scan.next() != nil {}
    return launch(scan.rest, from: invocation, .deferred(by: "screen"))
  }

  /// `script -c code file`, and BSD's `script file command …`.
  mutating func runScript(_ invocation: Invocation) -> Value {
    emit(invocation)
    var scan = OptionScan(
      invocation.arguments, short: "cEoTtIOBm",
      long: "command log-io log-in log-out log-timing output-limit echo")
    var code: OptionScan.Option?
    while let option = scan.next() { if option.name == "c" || option.name == "command" { code = option } }
    scan.skip()
    if code == nil {
      while let option = scan.next() { if option.name == "c" || option.name == "command" { code = option } }
    }
    if code == nil, !scan.rest.isEmpty { return launch(scan.rest, from: invocation) }
    guard let code, let text = code.value else {
      guard let input = invocation.input else { return Value() }
      return launchText(input, from: invocation, carrier: invocation.range)
    }
    return launchText(text, from: invocation, carrier: code.range)
  }

  /// Programs that type for a person, into a terminal as likely as not: `xdotool type TEXT`.
  mutating func runTyping(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    var typed: [Invocation.Argument] = []
    // A window that a command starts in is no line that is typed.
    var starts = false
    while true {
      while scan.next() != nil {}
      let rest = scan.rest
      guard let operand = scan.skip() else { break }
      switch operand.value.known {
      case "type", "cli", "send-text", "action", "write-chars", "key", "keydown", "keyup", "search",
        "getactivewindow", "record", "imgcat", "list", "windowactivate", "mousemove", "click", "@":
        continue
      case "start", "spawn", "split-pane", "run", "new-pane", "launch":
        starts = true
        continue
      default:
        if starts { return launch(rest, from: invocation) }
        typed.append(operand)
      }
    }
    let code = typed.isEmpty ? invocation.input : Value.joined(typed.map(\.value), by: " ")
    guard let code, code.prefix.utf8.contains(0x20) else { return printed(invocation, by: index) }
    return launchText(
      code.mapText { Escapes.decode($0, .echo).text }, from: invocation,
      .deferred(by: invocation.name ?? "type"),
      carrier: typed.first?.range ?? invocation.range)
  }

  /// `xterm -e command …`, `gnome-terminal -- command …`
  mutating func runTerminal(_ invocation: Invocation) -> Value {
    let arguments = invocation.arguments
    // `kitty @ send-text TEXT`
    if invocation.name == "kitty", arguments.first?.value.equals("@") == true,
      let program = ProgramTable.find("kitten")
    {
      return runTyping(invocation, program)
    }
    emit(invocation)
    if invocation.name == "open" {
      // The Mac hands such a file to its terminal, which runs it.
      for file in arguments where file.value.suffix.hasASCIISuffix(".command") {
        _ = launch([file], from: invocation)
      }
      return Value()
    }
    guard
      let mark = arguments.firstIndex(where: {
        switch $0.value.known {
        case "-e", "-x", "--", "--command", "--hold", "-hold": true
        default: false
        }
      }), mark + 1 < arguments.count
    else {
      // `kitty htop`
      let takesWords = invocation.name == "kitty" || invocation.name == "foot"
      guard takesWords, let first = arguments.first?.value.known?.utf8.first, first != 0x2D, first != 0x2B
      else { return Value() }
      return launch(arguments[...], from: invocation)
    }
    let words = arguments[(mark + 1)...]
    if words.count == 1 {
      return launchText(words[mark + 1].value, from: invocation, carrier: words[mark + 1].range)
    }
    return launch(words, from: invocation)
  }
}

extension Value {
  /// What a line of a crontab runs: the text behind five fields or `@daily`.
  fileprivate var cronCommand: Value? {
    let start = prefix
    guard let first = start.utf8.first, first != 0x23 else { return nil }
    var fields = start.utf8.first == 0x40 ? 1 : 5
    var offset = 0
    var inField = false
    for byte in start.utf8 {
      let isBlank = byte == 0x20 || byte == 0x09
      if !isBlank, !inField {
        if fields == 0 { return dropping(offset) }
        inField = true
      } else if isBlank, inField {
        inField = false
        fields -= 1
      }
      offset += 1
    }
    guard fields == 0 else { return nil }
    let rest = dropping(offset)
    return rest.isEmpty ? nil : rest
  }

  fileprivate var isKeyName: Bool {
    switch known {
    case "Enter", "C-m", "C-j", "KPEnter", "Escape", "Tab", "C-c", "C-d", "C-l", "Space", "BSpace", "Up",
      "Down":
      true
    default: false
    }
  }
}
