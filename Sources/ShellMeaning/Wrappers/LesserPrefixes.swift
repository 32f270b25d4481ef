/// More programs that set something up and then run the command written behind them: queues of batch systems,
/// window managers, wrappers of games and graphics cards, managers of versions and of many repositories.
let lesserPrefixPrograms: [Program] = [
  Program("gamemoderun", .prefix(.plain)), Program("mangohud", .prefix(.plain)),
  Program("optirun", .prefix(.plain), short: "bc"), Program("primusrun", .prefix(.plain)),
  Program("prime-run", .prefix(.plain)), Program("nixGL", .prefix(.plain)),
  Program("nixGLIntel", .prefix(.plain)), Program("steam-run", .prefix(.plain)),
  Program("cage", .prefix(.plain), short: "m"), Program("gamescope", .special(.packageExec)),
  Program("xwinwrap", .special(.packageExec)), Program("xss-lock", .special(.packageExec)),
  Program("switcherooctl", .prefix(.plain), short: "g", long: "gpu", subcommands: "launch"),
  Program("systemd-cat", .prefix(.plain), short: "tp", long: "identifier priority stderr-priority"),
  Program("newrole", .special(.packageExec)),
  Program("envdir", .prefix(.plain), operands: 1), Program("envuidgid", .prefix(.plain), operands: 1),
  Program("s6-envdir", .prefix(.plain), operands: 1),
  Program("s6-envuidgid", .prefix(.plain), operands: 1),
  Program("catatonit", .prefix(.plain)), Program("timelimit", .prefix(.plain), short: "tTsS"),
  Program("trickle", .prefix(.plain), short: "duwltPnfNLN"), Program("runlim", .prefix(.plain)),
  Program("reattach-to-user-namespace", .prefix(.plain)),
  Program("distrobox-host-exec", .prefix(.plain)), Program("pkgx", .prefix(.plain)),
  Program("schroot", .special(.packageExec)), Program("vaultenv", .special(.packageExec)),
  Program("secretspec", .special(.packageExec), subcommands: "run"),
  Program("varlock", .special(.packageExec), subcommands: "run"),
  Program("phase", .prefix(.plain), long: "env app path", subcommands: "run"),
  Program("bws", .special(.packageExec), subcommands: "run"),
  Program("wait4x", .special(.packageExec)),
  Program("memray", .prefix(.plain), short: "o", long: "output", subcommands: "run"),
  Program("py-spy", .special(.packageExec), subcommands: "record top"),
  Program("rbspy", .special(.packageExec), subcommands: "record"),
  Program("austin", .prefix(.plain), short: "iofptx"), Program("flamegraph", .special(.packageExec)),
  Program("leaks", .special(.packageExec)), Program("coz", .prefix(.plain), subcommands: "run"),
  Program("cronitor", .prefix(.plain), short: "k", subcommands: "exec", operands: 1),
  Program("runitor", .special(.packageExec)), Program("snooze", .prefix(.deferred), short: "dmyDWHMSTjsRt"),
  Program("honcho", .prefix(.plain), short: "edfp", subcommands: "run"),
  Program("foreman", .prefix(.plain), short: "edf", subcommands: "run"),
  Program("goreman", .prefix(.plain), subcommands: "run"),
  Program("overmind", .prefix(.plain), subcommands: "run"),
  Program("dune", .prefix(.plain), subcommands: "exec"), Program("esy", .prefix(.plain)),
  Program("goenv", .prefix(.plain), subcommands: "exec"),
  Program("proto", .special(.packageExec), subcommands: "run"),
  Program("chruby-exec", .special(.packageExec)),
  Program("melos", .special(.packageExec), subcommands: "exec"),
  Program("fvm", .prefix(.plain), subcommands: "exec"), Program("mint", .prefix(.plain), subcommands: "run"),
  Program("mr", .prefix(.repeated), short: "dcjn", subcommands: "run"),
  Program("myrepos", .prefix(.repeated), short: "dcjn", subcommands: "run"),
  Program("meta", .prefix(.repeated), subcommands: "exec"),
  Program(
    "netlify", .prefix(.plain), short: "f", long: "context filter", subcommands: "dev:exec"),
  Program(
    "srun", .prefix(.plain), short: "AbcCdDeEgGiJKlmMnNopqQrStTuwWxX",
    long: "account nodes ntasks partition time job-name mem output cpus-per-task chdir gres"),
  Program("salloc", .prefix(.plain), short: "AcCDFGJLmnNpqStTw", long: "account nodes partition time mem"),
  Program("bsub", .prefix(.deferred), short: "ceEgGiJkLmMnoPqRtuUwWZ"),
  Program("poop", .special(.concurrently), short: "dc", long: "duration color"),
  Program("mprocs", .special(.concurrently), short: "cs", long: "config server names"),
  Program("hivemind", .prefix(.plain), short: "tdpl"),
  Program("dvtm", .special(.concurrently), short: "dhMmtsc"),
  Program("calife", .prefix(.elevated), operands: 1),
  Program("sudo-rs", .prefix(.elevated), short: "ugpCDhT"),
  Program("ch-run", .prefix(.container), short: "bcg", operands: 1),
  Program("proot-distro", .special(.packageExec), subcommands: "login"),

  Program("consul", .special(.verbs)), Program("etcdctl", .special(.verbs)), Program("jj", .special(.verbs)),
  Program("n", .special(.verbs)), Program("hyprctl", .special(.verbs)), Program("swaymsg", .special(.verbs)),
  Program("i3-msg", .special(.verbs)), Program("niri", .special(.verbs)),
  Program("riverctl", .special(.verbs)), Program("vcsh", .special(.verbs)), Program("gita", .special(.verbs)),
  Program("rvm", .special(.verbs)), Program("watchman", .special(.verbs)),
  Program("xctrace", .special(.packageExec)), Program("swayidle", .special(.verbs)),
  Program("history", .special(.verbs)), Program("fc", .special(.verbs)), Program("print", .special(.verbs)),
]

extension Reader {
  /// `consul lock PREFIX COMMAND`, `hyprctl dispatch exec COMMAND`: words of the program's own, names (`*`), and
  /// then a command.
  mutating func runBehindVerbs(_ invocation: Invocation) -> Value {
    let index = emit(invocation)
    let words = invocation.arguments
    let name = invocation.name ?? ""
    if name == "history" {
      if words.count > 1, words[0].value.equals("-s") {
        state.remembered = Value.joined(words.dropFirst().map(\.value), by: " ")
      }
      return printed(invocation, by: index)
    }
    if name == "print" {
      // zsh's: `print -s text` puts a line among those that were typed.
      guard let option = words.first?.value.known, option == "-s" || option == "-S" else {
        return printed(invocation, by: index)
      }
      state.remembered = Value.joined(words.dropFirst().map(\.value), by: " ")
      return printed(invocation, by: index)
    }
    if name == "fc" {
      // `fc -s`, `fc -e -`: the last command once more.
      let again = words.first?.value.equals("-s") == true || words.contains { $0.value.equals("-") }
      guard again, let text = state.remembered else { return printed(invocation, by: index) }
      return launchText(text, from: invocation, carrier: invocation.range)
    }
    if name == "swayidle" {
      // `swayidle timeout 300 'text' resume 'text'`
      for (i, word) in words.enumerated().dropFirst().prefix(64) where word.value.prefix.utf8.contains(0x20) {
        _ = launchText(words[i].value, from: invocation, .deferred(by: name), carrier: word.range)
      }
      return printed(invocation, by: index)
    }
    for path in Self.verbPaths(name) {
      var place = 0
      var given = path.split(separator: " ")[...]
      while let verb = given.first, place < words.count {
        let word = words[place]
        place += 1
        if word.value.starts(with: "-"), verb != "--" { continue }
        guard verb == "*" || word.value.equals(String(verb)) else { break }
        given = given.dropFirst()
      }
      guard given.isEmpty else { continue }
      var rest = words[place...]
      while let option = rest.first, option.value.starts(with: "-") { rest = rest.dropFirst() }
      guard let first = rest.first else { continue }
      if rest.count == 1, first.value.prefix.utf8.contains(0x20) {
        return launchText(first.value, from: invocation, carrier: first.range)
      }
      return launch(rest, from: invocation)
    }
    return printed(invocation, by: index)
  }

  private static func verbPaths(_ name: String) -> [String] {
    switch name {
    case "consul": ["exec", "lock *", "watch"]
    case "etcdctl": ["watch * --", "elect *", "lock *"]
    case "jj": ["util exec"]
    case "n": ["exec *", "run *", "x *"]
    case "hyprctl": ["dispatch exec"]
    case "swaymsg", "i3-msg": ["exec"]
    case "niri": ["msg action spawn"]
    case "riverctl": ["spawn"]
    case "vcsh": ["run *", "foreach"]
    case "gita": ["shell", "super"]
    case "rvm": ["* do", "do"]
    case "watchman": ["trigger * * * --", "trigger * *  --"]
    default: []
    }
  }
}
