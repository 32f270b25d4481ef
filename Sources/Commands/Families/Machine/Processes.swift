import Bytes
import ShellMeaning
import Verdict

/// Ending processes and stopping services.
enum Processes: Family {
  static let category = "system"
  static let programs = [
    "kill", "pkill", "killall", "skill", "xkill", "systemctl", "service", "rc-service", "rc-update",
    "update-rc.d", "chkconfig", "sv", "initctl", "taskkill", "sc", "launchctl", "loginctl", "systemd-run",
    "schtasks", "stop-service", "brew", "fuser", "killall5", "supervisorctl", "pm2", "monit", "circusctl",
    "forever", "god", "mongod", "dinitctl", "svcadm", "herd", "s6-rc", "s6-svc", "nssm",
    "dbus-update-activation-environment",
  ]
  static let rules = [killAll, stopService, TamperingFamily.securityOff]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    if invocation.isContained { return }
    let words = invocation.arguments.map { $0.value.known ?? "" }
    switch invocation.canonicalName {
    case "kill", "skill": kill(invocation, words, &context)
    case "pkill", "killall", "taskkill": killByName(invocation, words, &context)
    case "systemctl": systemctl(invocation, words, &context)
    case "service", "rc-service", "sv", "initctl", "stop-service", "sc", "dinitctl", "svcadm", "herd", "nssm":
      service(invocation, words, &context)
    case "s6-rc", "s6-svc": supervision(invocation, words, &context)
    case "rc-update", "update-rc.d", "chkconfig": boot(invocation, words, &context)
    case "launchctl": launchctl(invocation, words, &context)
    case "dbus-update-activation-environment":
      let names = words.filter { !$0.hasPrefix("-") }.map { $0.split(at: UInt8(ascii: "="))?.before ?? $0 }
      startsWith(names, invocation, &context)
    case "supervisorctl", "pm2", "monit", "circusctl", "forever", "god", "mongod":
      supervisor(invocation, words, &context)
    case "killall5": context.report(killAll, on: "every process", at: invocation.range, program: "killall5")
    case "fuser":
      // Whoever has a file open there: of the root it is everybody.
      let kills = words.contains {
        $0 == "--kill" || $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.contains("k")
      }
      if kills, let place = words.last, ["/", "/usr", "/home", "/var", "/etc"].contains(place) {
        context.report(killAll, on: "who uses " + place, at: invocation.range, program: "fuser")
      }
    case "loginctl":
      if let verb = words.first, verb.hasPrefix("terminate") || verb.hasPrefix("kill") {
        context.report(killAll, on: words.joined(separator: " "), at: invocation.range, program: "loginctl")
      } else if let verb = words.first, ["poweroff", "reboot", "halt", "suspend", "hibernate"].contains(verb)
      {
        context.report(MachineState.shutdown, on: verb, at: invocation.range, program: "loginctl")
      } else if words.first == "enable-linger" {
        context.report(
          PersistenceRules.schedule, on: "a lingering session", severity: .medium, at: invocation.range,
          program: "loginctl")
      }
    case "systemd-run":
      if words.contains(where: { $0.hasPrefix("--on-") || $0.hasPrefix("--timer-") }) {
        context.report(
          PersistenceRules.schedule, on: "a systemd timer", at: invocation.range, program: "systemd-run")
      }
    case "schtasks":
      if words.contains(where: { ["/create", "/change"].contains($0.asciiLowercased) }) {
        context.report(
          PersistenceRules.schedule, on: "a scheduled task", at: invocation.range, program: "schtasks")
      } else if words.contains(where: { $0.asciiLowercased == "/delete" }) {
        context.report(
          stopService, on: "a scheduled task", severity: .high, at: invocation.range, program: "schtasks")
      }
    default: break
    }
  }

  private static func kill(_ invocation: Invocation, _ words: [String], _ context: inout Judgement) {
    // The signal 0 only asks whether it is there.
    guard words.first != "-l", words.first != "-L", words.first != "--list", words.first != "-0",
      !words.starts(with: ["-s", "0"]), !words.starts(with: ["-n", "0"])
    else { return }
    var sawSignal = false
    for (i, word) in words.enumerated() {
      if word == "-s" || word == "-n" || word == "--signal" {
        sawSignal = true
        continue
      }
      if i > 0, ["-s", "-n", "--signal"].contains(words[i - 1]) { continue }
      // The first word with a dash is the signal; `-1` behind it is every process there is.
      if word.hasPrefix("-"), word != "--", !sawSignal, i == 0, words.count > 1 {
        sawSignal = true
        continue
      }
      // `ps -eo pid= | xargs kill`: the number of every process there is.
      if let hole = invocation.arguments[i].value.soleHole, hole.name.hasPrefix("ps "),
        !hole.name.contains(bytes: " -p"),
        !hole.name.contains(bytes: " -u"), !hole.name.contains(bytes: " -C"),
        !hole.name.contains(bytes: "--ppid"),
        hole.name.contains(bytes: "pid"),
        ["-e", "-A", "ax"].contains(where: { hole.name.contains(bytes: $0) }),
        !isHarmless(words)
      {
        context.report(killAll, on: "every process", at: invocation.range, program: "kill")
      }
      // `ps aux | awk '/[c]lamd/{print $2}' | xargs kill`
      if let hole = invocation.arguments[i].value.holes.first,
        ["awk", "grep", "ps", "rg", "sed", "xargs", "pgrep", "pidof"].contains(where: {
          hole.name.hasPrefix($0)
        })
      {
        let searched = hole.name.without("[]").asciiLowercased
        if searched.contains(bytes: "sentinel"), !searched.contains(bytes: "sentinelone") {
          context.report(GuardRules.tamper, on: hole.name, at: invocation.range, program: "kill")
        } else if SecurityTools.matches(searched) {
          context.report(TamperingFamily.securityOff, on: hole.name, at: invocation.range, program: "kill")
        }
      }
      if let hole = invocation.arguments[i].value.holes.first, hole.kind == .output,
        let name = hole.name.split(separator: " ").map(String.init).dropFirst().first(where: {
          SecurityTools.matches($0.asciiLowercased) || $0.hasPrefix("sentinel")
        }), hole.name.hasPrefix("pgrep") || hole.name.hasPrefix("pidof")
      {
        context.report(
          name.hasPrefix("sentinel") ? GuardRules.tamper : TamperingFamily.securityOff, on: name,
          at: invocation.range, program: "kill")
      }
      if let hole = invocation.arguments[i].value.holes.first, hole.kind == .output,
        hole.name.hasPrefix("pgrep") || hole.name.hasPrefix("pidof"),
        let name = hole.name.split(separator: " ").last.map(String.init), isEssential(name),
        !isHarmless(words)
      {
        context.report(killAll, on: name, at: invocation.range, program: "kill")
      }
      if word == "-1" {
        context.report(
          killAll, on: "every process", severity: .critical, at: invocation.range, program: "kill")
      } else if word == "1" {
        context.report(killAll, on: "process 1", severity: .high, at: invocation.range, program: "kill")
      }
    }
  }

  /// A signal that only asks, or has it read its settings again.
  private static func isHarmless(_ words: [String]) -> Bool {
    Signal.named(in: words, of: "kill").map { $0 != .ends } ?? false
  }

  /// Processes without which nobody is logged in, or nobody can log in.
  private static func isEssential(_ name: String) -> Bool {
    switch name.asciiLowercased {
    case "systemd", "init", "launchd", "sshd", "windowserver", "loginwindow", "csrss.exe", "lsass.exe",
      "svchost.exe", "gnome-shell", "xorg":
      true
    default: false
    }
  }

  private static func killByName(_ invocation: Invocation, _ words: [String], _ context: inout Judgement) {
    let name = invocation.canonicalName
    var operands: [String] = []
    var byUser: String?
    var full = false
    for (i, word) in words.enumerated() {
      if word == "-u" || word == "-U" || word == "--user" || word == "--euid" || word == "--uid" {
        byUser = i + 1 < words.count ? words[i + 1] : ""
      } else if i > 0,
        ["-u", "-U", "--user", "--euid", "--uid", "-s", "--signal", "-t", "-g", "-P"].contains(words[i - 1])
      {
        continue
      } else if word.hasPrefix("-") || name == "taskkill" && word.hasPrefix("/") {
        full = full || word == "-f" || word == "--full"
      } else if !word.isEmpty || invocation.arguments[i].value.isEmpty {
        operands.append(word)
      } else if name == "taskkill", invocation.arguments[i].value.display.hasPrefix("‹*›") {
        operands.append("*")
      }
    }
    for operand in operands {
      let target = operand.asciiLowercased
      if name == "taskkill", target == "*" || target == "*.exe" {
        context.report(killAll, on: "every process", at: invocation.range, program: name)
      } else if target.hasPrefix("sentinel") || target.contains(bytes: "sentinel-hook")
        || target.contains(bytes: "sentinel-mcp")
      {
        context.report(GuardRules.tamper, on: "process " + operand, at: invocation.range, program: name)
      } else if SecurityTools.matches(target) {
        // Its own reports go on after `-HUP`; what the others do is the program's to say.
        let severity: Severity? =
          switch Signal.named(in: words, of: name) {
          case .asks: Severity.none
          case .ownMeaning: .medium
          case .ends, nil: nil
          }
        context.report(
          TamperingFamily.securityOff, on: operand, severity: severity, at: invocation.range, program: name)
      } else if full,
        [".", ".*", "", "/", "*"].contains(target)
          || [
            "systemd", "init", "launchd", "sshd", "login", "explorer.exe", "lsass.exe", "svchost.exe",
            "windowserver",
          ].contains(target)
      {
        context.report(killAll, on: operand, at: invocation.range, program: name)
      } else if isEssential(target), Signal.named(in: words, of: name) != .asks {
        context.report(killAll, on: operand, at: invocation.range, program: name)
      }
    }
    if name == "taskkill", words.contains(where: { $0.asciiLowercased == "/fi" }),
      !words.contains(where: {
        $0.asciiLowercased.hasPrefix("imagename") || $0.asciiLowercased.hasPrefix("pid")
      })
    {
      context.report(killAll, on: "every process that fits", at: invocation.range, program: name)
    }
    if operands.isEmpty, let byUser {
      context.report(killAll, on: "everything of user " + byUser, at: invocation.range, program: name)
    }
  }

  static let killAll = Rule(
    "system.kill-all", .high, "Ends {}, on which the session or the machine depends",
    why: "Everything that runs there stops at once, with whatever was not saved.",
    instead: "Name the one process: `kill 48213`, found with `pgrep -fl node`.",
    fires: [
      "kill -9 -1", "kill -KILL -1", "pkill -u dev", "pkill -9 -f .", "killall -9 systemd", "kill -9 1",
    ],
    passes: [
      "kill -9 48213", "kill 48213", "pkill node", "killall Simulator", "pkill -f 'vite dev'", "kill -l",
      "kill %1", "kill -0 123", "pkill -HUP sshd", "killall -s HUP sshd",
    ])

  static let stopService = Rule(
    "system.stop-service", .medium, "Stops or disables {}",
    why: "Other programs may depend on the service.",
    instead: "Look at it with `systemctl status nginx`, or restart it if that is enough.",
    fires: [
      "systemctl stop nginx", "systemctl disable --now docker", "service postgresql stop",
      "launchctl unload ~/Library/LaunchAgents/x.plist",
    ],
    passes: [
      "systemctl status nginx", "systemctl restart nginx", "service nginx status", "systemctl list-units",
      "launchctl list", "systemctl --user start app",
    ])
}
