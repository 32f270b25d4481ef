/// Programs that do work of their own and run a command besides, as one of their options says: a hook before a
/// certificate is renewed, a filter in front of a search, what is done when a connection stands.
let optionTextPrograms: [Program] = [
  Program("rg", .special(.optionTexts)), Program("certbot", .special(.optionTexts)),
  Program("acme.sh", .special(.optionTexts)), Program("lego", .special(.optionTexts)),
  Program("openvpn", .special(.optionTexts)), Program("apt", .special(.optionTexts)),
  Program("apt-get", .special(.optionTexts)), Program("aptitude", .special(.optionTexts)),
  Program("lerna", .special(.optionTexts)), Program("nx", .special(.optionTexts)),
  Program("sops", .special(.optionTexts)), Program("cargo", .special(.optionTexts)),
  Program("start-stop-daemon", .special(.optionTexts)), Program("pee", .special(.optionTexts)),
  Program("lftp", .special(.optionTexts)),
  Program("bats", .special(.optionTexts)), Program("logrotate", .special(.optionTexts)),
  Program("launchctl", .special(.optionTexts)), Program("asciinema", .special(.optionTexts)),
  Program("ttyrec", .special(.optionTexts)), Program("termtosvg", .special(.optionTexts)),
  Program("pandoc", .special(.optionTexts)), Program("lf", .special(.optionTexts)),
  Program("ranger", .special(.optionTexts)), Program("compgen", .special(.optionTexts)),
  Program("borg", .special(.optionTexts)), Program("borgmatic", .special(.optionTexts)),
  Program("restic", .special(.optionTexts)), Program("rustic", .special(.optionTexts)),
  Program("rclone", .special(.optionTexts)), Program("sshfs", .special(.optionTexts)),
  Program("hg", .special(.optionTexts)), Program("sl", .special(.optionTexts)),
  Program("svn", .special(.optionTexts)), Program("cvs", .special(.optionTexts)),
  Program("cpio", .special(.optionTexts)), Program("nano", .special(.optionTexts)),
  Program("feh", .special(.optionTexts)), Program("rofi", .special(.optionTexts)),
  Program("sbatch", .special(.optionTexts)), Program("msmtp", .special(.optionTexts)),
  Program("fetchmail", .special(.optionTexts)), Program("kak", .special(.optionTexts)),
  Program("xautolock", .special(.optionTexts)), Program("remind", .special(.optionTexts)),
  Program("consul-template", .special(.optionTexts)), Program("mussh", .special(.optionTexts)),
  Program("vifm", .special(.vim), short: "c"),
  Program("lockf", .prefix(.plain), short: "t", operands: 1),
  Program("multitime", .prefix(.plain), short: "nsl"),
  Program("sandbox-exec", .prefix(.plain), short: "fpnD"),
  Program("daemon", .prefix(.plain), short: "npuDFE"),
]

extension Reader {
  mutating func runOptionTexts(_ invocation: Invocation) -> Value {
    let index = emit(invocation)
    switch invocation.name ?? "" {
    case "rg": runOptions(invocation, ["pre", "hostname-bin"])
    case "certbot":
      runOptions(
        invocation,
        ["pre-hook", "post-hook", "deploy-hook", "renew-hook", "manual-auth-hook", "manual-cleanup-hook"])
    case "acme.sh": runOptions(invocation, ["reloadcmd", "pre-hook", "post-hook", "renew-hook"])
    case "lego": runOptions(invocation, ["run-hook", "renew-hook"])
    case "openvpn":
      runOptions(
        invocation,
        [
          "up", "down", "ipchange", "route-up", "route-pre-down", "tls-verify", "client-connect",
          "client-disconnect", "learn-address", "auth-user-pass-verify",
        ])
    case "apt", "apt-get", "aptitude": runPackageHooks(invocation)
    case "lerna", "nx": return runWorkspaces(invocation, index)
    case "sops": return runWithSecrets(invocation, index)
    case "cargo": return runCargo(invocation, index)
    case "start-stop-daemon": return runDaemon(invocation, index)
    case "pee":
      for argument in invocation.arguments.prefix(16) { runHook(argument.value, argument.range, invocation) }
    case "lftp": runTransferLines(invocation)
    case "bats": runTestFile(invocation)
    case "logrotate": runRotation(invocation)
    case "borg", "borgmatic", "rclone", "sshfs", "cpio", "nano", "feh", "rofi", "sbatch", "msmtp",
      "fetchmail", "kak",
      "xautolock", "remind", "consul-template", "mussh", "restic", "rustic", "svn", "hg", "sl", "cvs":
      runSettingTexts(invocation)
    case "asciinema", "termtosvg": runOptions(invocation, ["command", "c"])
    case "ttyrec": runOptions(invocation, ["e"])
    case "lf", "ranger": runFileManager(invocation)
    case "compgen": runOptions(invocation, ["C"])
    case "pandoc":
      for (i, argument) in invocation.arguments.enumerated().prefix(64) {
        let isNext = i > 0 && ["--lua-filter", "-L"].contains(invocation.arguments[i - 1].value.known)
        let given =
          argument.value.starts(with: "--lua-filter=") ? argument.value.dropping(13) : argument.value
        guard isNext || given != argument.value, let code = script(at: given) else { continue }
        noteForeign(.lua, code, by: index)
      }
    case "launchctl":
      if invocation.arguments.first?.value.equals("asuser") == true, invocation.arguments.count > 2 {
        return launch(invocation.arguments[2...], from: invocation)
      }
    default: break
    }
    return printed(invocation, by: index)
  }

  private mutating func runHook(_ text: Value, _ range: Range<Int>, _ invocation: Invocation) {
    _ = launchText(text, from: invocation, carrier: range)
  }

  /// nmap's scripts are Lua; what this text has written is read.
  mutating func runScanner(_ given: Invocation) -> Value {
    var invocation = given
    var scripts: [Value] = []
    for (i, argument) in given.arguments.enumerated().prefix(64) {
      var path = argument.value
      if path.starts(with: "--script=") {
        path = path.dropping(9)
      } else if i == 0 || !given.arguments[i - 1].value.equals("--script") {
        guard !files.isEmpty, path.suffix.hasASCIISuffix(".nse") else { continue }
      }
      // Names alone are those that came with it.
      guard !path.isKnown || path.prefix.utf8.contains(0x2F) || path.suffix.hasASCIISuffix(".nse"),
        let code = script(at: path)
      else { continue }
      scripts.append(code)
      if !code.isKnown { invocation.script = code }
    }
    let index = emit(invocation)
    for code in scripts { noteForeign(.lua, code, by: index) }
    return printed(invocation, by: index)
  }

  /// `lf -command '$text'`, `ranger --cmd='shell text'`
  private mutating func runFileManager(_ invocation: Invocation) {
    let arguments = invocation.arguments
    for (i, argument) in arguments.enumerated().prefix(64) {
      let isNext = i > 0 && ["-command", "--cmd", "-c"].contains(arguments[i - 1].value.known)
      let line = argument.value.starts(with: "--cmd=") ? argument.value.dropping(6) : argument.value
      guard isNext || line != argument.value, let first = line.prefix.utf8.first else { continue }
      switch first {
      case UInt8(ascii: "$"), UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "%"):
        runHook(line.dropping(1), argument.range, invocation)
      default: if line.starts(with: "shell ") { runHook(line.dropping(6), argument.range, invocation) }
      }
    }
  }

  /// `--name text` and `--name=text`, wherever they stand; of a name of one letter `-n text`.
  mutating func runOptions(_ invocation: Invocation, _ names: [StaticString]) {
    let arguments = invocation.arguments
    for (i, argument) in arguments.enumerated().prefix(256) where argument.value.starts(with: "-") {
      for name in names {
        let option = (name.utf8CodeUnitCount == 1 ? "-" : "--") + name.description
        if argument.value.equals(option), i + 1 < arguments.count {
          runHook(arguments[i + 1].value, arguments[i + 1].range, invocation)
        } else if argument.value.starts(with: option + "=") {
          runHook(argument.value.dropping(option.utf8.count + 1), argument.range, invocation)
        }
      }
    }
  }

  /// `apt-get -o DPkg::Pre-Invoke::='text' install x`
  private mutating func runPackageHooks(_ invocation: Invocation) {
    for argument in invocation.arguments.prefix(64) {
      guard let text = argument.value.known, let equals = text.utf8.firstIndex(of: 0x3D) else { continue }
      let name = text[..<equals].lowercased()
      guard
        name.hasASCIISuffix("-invoke") || name.hasASCIISuffix("-invoke::") || name.hasASCIISuffix("success")
          || name.hasASCIISuffix("pre-install-pkgs::")
      else { continue }
      runHook(Value(String(text[text.utf8.index(after: equals)...])), argument.range, invocation)
    }
  }

  /// `lerna exec text`, `lerna exec -- words`, `nx exec -- words`
  private mutating func runWorkspaces(_ invocation: Invocation, _ index: Int) -> Value {
    guard invocation.arguments.first?.value.equals("exec") == true else {
      return printed(invocation, by: index)
    }
    if let dashes = invocation.arguments.firstIndex(where: { $0.value.equals("--") }) {
      return launch(
        invocation.arguments[(dashes + 1)...], from: invocation, .repeated(by: invocation.name ?? ""))
    }
    let words = invocation.arguments.dropFirst().drop { $0.value.starts(with: "-") }
    return launchJoined(words, from: invocation, .repeated(by: invocation.name ?? ""))
  }

  /// `sops exec-env file text`, `sops exec-file file text`
  private mutating func runWithSecrets(_ invocation: Invocation, _ index: Int) -> Value {
    guard let verb = invocation.arguments.first?.value.known, verb == "exec-env" || verb == "exec-file",
      let text = invocation.arguments.dropFirst().filter({ !$0.value.starts(with: "-") }).dropFirst().first
    else { return printed(invocation, by: index) }
    return launchText(text.value, from: invocation, carrier: text.range)
  }

  /// `cargo watch -s text`, `cargo watch -- words`
  private mutating func runCargo(_ invocation: Invocation, _ index: Int) -> Value {
    let arguments = invocation.arguments
    guard arguments.first?.value.equals("watch") == true else { return printed(invocation, by: index) }
    for (i, argument) in arguments.enumerated() where i + 1 < arguments.count {
      if argument.value.equals("-s") || argument.value.equals("--shell") {
        runHook(arguments[i + 1].value, arguments[i + 1].range, invocation)
      } else if argument.value.equals("--") {
        return launch(arguments[(i + 1)...], from: invocation, .repeated(by: "cargo watch"))
      }
    }
    return printed(invocation, by: index)
  }

  /// `start-stop-daemon --start --exec program -- words`
  private mutating func runDaemon(_ invocation: Invocation, _ index: Int) -> Value {
    let arguments = invocation.arguments
    let isStart = arguments.contains { $0.value.equals("--start") || $0.value.isCluster(with: 0x53) }
    var program: Invocation.Argument?
    var words: ArraySlice<Invocation.Argument> = []
    for (i, argument) in arguments.enumerated() {
      if argument.value.equals("--") {
        words = arguments[(i + 1)...]
        break
      }
      for option in ["--exec=", "--startas="] where argument.value.starts(with: option) {
        program = Invocation.Argument(
          value: argument.value.dropping(option.utf8.count), range: argument.range)
      }
      guard i + 1 < arguments.count else { continue }
      switch argument.value.known {
      case "--exec", "-x": program = program ?? arguments[i + 1]
      case "--startas", "-a": program = arguments[i + 1]
      default: break
      }
    }
    guard isStart, let program else { return printed(invocation, by: index) }
    return launch(([program] + words)[...], from: invocation)
  }

  /// Lines that begin with `!` are for a shell.
  private mutating func runTransferLines(_ invocation: Invocation) {
    var texts: [Value] = []
    for (i, argument) in invocation.arguments.enumerated() where i > 0 {
      if ["-c", "-e"].contains(invocation.arguments[i - 1].value.known) { texts.append(argument.value) }
    }
    if let input = invocation.input { texts += input.lines }
    for text in texts.prefix(64) {
      for line in text.split(where: { $0 == 0x0A || $0 == 0x3B }, keepingEmpty: false) {
        let line = line.trimmingBlanks()
        if line.starts(with: "!") { runHook(line.dropping(1), invocation.range, invocation) }
      }
    }
  }

  /// The tests of a file that this same text has written: `@test "name" { … }`.
  private mutating func runTestFile(_ invocation: Invocation) {
    for argument in invocation.arguments.prefix(8) {
      guard let text = script(at: argument.value)?.known else { continue }
      var code = ""
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let isTest = line.trimmingPrefix(while: { $0 == " " }).hasPrefix("@test ")
        code += isTest ? "{" + (line.split(separator: "{", maxSplits: 1).dropFirst().first ?? "") : line
        code += "\n"
      }
      runHook(Value(code), argument.range, invocation)
    }
  }

  /// What stands between `postrotate` and `endscript` in a file that this same text has written.
  private mutating func runRotation(_ invocation: Invocation) {
    for argument in invocation.arguments.prefix(8) {
      guard let text = script(at: argument.value)?.known else { continue }
      var code: String?
      for line in text.split(separator: "\n") {
        let word = line.trimmingPrefix(while: { $0 == " " || $0 == "\t" })
        if ["postrotate", "prerotate", "firstaction", "lastaction", "preremove"].contains(String(word)) {
          code = ""
        } else if word.hasPrefix("endscript"), let found = code {
          runHook(Value(found), argument.range, invocation)
          code = nil
        } else if code != nil {
          code? += line + "\n"
        }
      }
    }
  }
}

extension Value {
  /// `-bSx`: one dash, and that letter among others.
  fileprivate func isCluster(with letter: UInt8) -> Bool {
    guard let text = known, text.utf8.first == 0x2D, text.utf8.dropFirst().first != 0x2D else { return false }
    return text.utf8.dropFirst().contains(letter)
  }
}
