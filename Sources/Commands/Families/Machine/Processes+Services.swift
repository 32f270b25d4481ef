import Bytes
import ShellMeaning
import Verdict

/// Services: what systemd, launchd and init keep running.
extension Processes {
  /// What supervisors keep running, all of it at once; one by its name is what whoever started it ends.
  static func supervisor(_ invocation: Invocation, _ words: [String], _ context: inout Judgement) {
    let name = invocation.canonicalName
    let operands = words.filter { !$0.hasPrefix("-") }
    let verbs: [String]
    let whole: [String]
    switch name {
    case "supervisorctl": (verbs, whole) = (["stop", "remove"], ["shutdown"])
    case "pm2": (verbs, whole) = (["delete", "del", "stop"], ["kill"])
    case "monit": (verbs, whole) = (["stop", "unmonitor"], ["quit"])
    case "circusctl": (verbs, whole) = (["rm"], ["quit", "stop"])
    case "forever": (verbs, whole) = ([], ["stopall"])
    case "god": (verbs, whole) = ([], ["terminate"])
    case "mongod":
      guard words.contains("--shutdown") else { return }
      return context.report(stopService, on: name, severity: .medium, at: invocation.range, program: name)
    default: return
    }
    guard !words.contains("--help"),
      let place = operands.firstIndex(where: { verbs.contains($0) || whole.contains($0) })
    else { return }
    let takesAll = operands[(place + 1)...].contains { $0 == "all" || $0 == "*" }
    guard whole.contains(operands[place]) && operands.count == place + 1 || takesAll else { return }
    context.report(
      stopService, on: operands.joined(separator: " "), severity: .medium, at: invocation.range, program: name
    )
  }

  static func systemctl(_ invocation: Invocation, _ words: [String], _ context: inout Judgement) {
    var operands: [String] = []
    for (i, word) in words.enumerated() {
      if word.hasPrefix("-") { continue }
      if i > 0,
        [
          "-H", "-M", "-t", "-p", "-n", "-o", "-s", "--signal", "--kill-whom", "--kill-who", "--host",
          "--machine", "--type", "--property",
        ].contains(
          words[i - 1])
      {
        continue
      }
      operands.append(word.isEmpty ? invocation.arguments[i].value.display : word)
    }
    guard let verb = operands.first, !words.contains("--dry-run"), !words.contains("--help") else { return }
    let units = operands.dropFirst()
    let target = units.joined(separator: " ")
    switch verb {
    case "disable" where units.contains(where: isUpdate), "mask" where units.contains(where: isUpdate):
      context.report(
        TamperingFamily.securityOff, on: "updates by themselves: " + target, at: invocation.range,
        program: "systemctl")
    case "kill" where Signal.named(in: words, of: "systemctl") == .asks: break
    case "stop", "disable", "mask", "kill", "freeze":
      stop(Array(units), invocation, &context)
    case "enable", "reenable", "link", "edit", "preset", "unmask":
      let severity: Severity = verb == "preset" || verb == "unmask" ? .medium : .high
      context.report(
        PersistenceRules.schedule, on: "the unit " + target, severity: severity, at: invocation.range,
        program: "systemctl")
    case "poweroff", "reboot", "halt", "kexec", "soft-reboot", "suspend", "hibernate", "hybrid-sleep",
      "rescue", "emergency", "exit", "switch-root", "default", "isolate":
      context.report(MachineState.shutdown, on: verb, at: invocation.range, program: "systemctl")
    case "set-default":
      context.report(MachineState.bootSetting, on: target, at: invocation.range, program: "systemctl")
    case "set-environment", "import-environment":
      // What is imported this session has already: its own path is no news.
      let isOwn = verb == "import-environment"
      startsWith(
        units.filter { !isOwn || $0 != "PATH" && !$0.asciiLowercased.hasSuffix("_proxy") }.map {
          $0.split(at: UInt8(ascii: "="))?.before ?? $0
        }, invocation, &context)
    default: break
    }
  }

  static func service(_ invocation: Invocation, _ words: [String], _ context: inout Judgement) {
    let name = invocation.canonicalName
    let verbs = words.map(\.asciiLowercased)
    let stops = verbs.contains {
      ["stop", "disable", "down", "force-stop", "delete", "zap", "shutdown"].contains($0)
    }
    if name == "sc",
      verbs.contains("create")
        || verbs.contains("config") && words.contains(where: { $0.asciiLowercased.hasPrefix("binpath") })
    {
      context.report(PersistenceRules.schedule, on: "a service", at: invocation.range, program: name)
      return
    }
    if name == "sc", verbs.contains("sdset") {
      // Who may see, stop or change it; without leave to do so nobody finds it any more.
      context.report(
        TamperingFamily.securityOff, on: "who may touch a service", at: invocation.range, program: name)
      return
    }
    let disables = name == "sc" && verbs.contains("config") && verbs.contains("disabled")
    guard stops || disables || name == "stop-service" else { return }
    stop(words, invocation, &context)
  }

  /// `s6-rc -d change sshd`, `s6-svc -d /run/service/sshd`: skarnet's supervisors say by letters what happens.
  static func supervision(_ invocation: Invocation, _ words: [String], _ context: inout Judgement) {
    let letters = words.filter { $0.hasPrefix("-") && !$0.hasPrefix("--") }.joined().utf8
    let ends = letters.contains(UInt8(ascii: "d")) || letters.contains(UInt8(ascii: "x"))
    guard invocation.canonicalName == "s6-svc" ? ends : ends && words.contains("change") else { return }
    stop(words.filter { !$0.hasPrefix("-") && $0 != "change" }, invocation, &context)
  }

  /// Stops the services of those names: `units` may have verbs and options among them.
  static func stop(_ units: [String], _ invocation: Invocation, _ context: inout Judgement) {
    let names = units.map(\.asciiLowercased)
    let rule =
      names.contains(where: isBase)
      ? killAll
      : names.contains(where: isGuard)
        ? GuardRules.tamper
        : names.contains(where: SecurityTools.matches)
          ? TamperingFamily.securityOff : names.contains(where: isWayIn) ? MachineState.network : stopService
    // On a server others depend on it.
    let isServed =
      rule.id == stopService.id
      && (invocation.isOnServer || units.contains("*") || takesWhatIsListed(invocation))
    context.report(
      rule, on: units.joined(separator: " "), severity: isServed ? .high : nil, at: invocation.range,
      program: invocation.canonicalName)
  }

  /// `systemctl list-units | xargs systemctl stop`: whatever runs.
  private static func takesWhatIsListed(_ invocation: Invocation) -> Bool {
    invocation.arguments.contains { argument in
      argument.value.holes.contains { hole in
        (hole.kind == .item || hole.kind == .output)
          && ["systemctl list", "init.d", "--status-all"].contains {
            hole.name.mentions($0)
          }
      }
    }
  }

  /// The guard's own: `sentinel.service`, `gui/501/dev.sentinel.agent`; not `redis-sentinel`, not SentinelOne.
  static func isGuard(_ unit: String) -> Bool {
    let name = SQLSession.lastComponent(unit)
    return name.split(whereSeparator: { $0 == "." || $0 == "@" || $0 == ":" }).contains { part in
      part == "sentinel-agent" || GuardItself.ownPrograms.contains(String(part))
    }
  }

  /// What mends the machine's own holes at night.
  private static func isUpdate(_ unit: String) -> Bool {
    let name = unit.split(separator: ".").first.map(String.init) ?? unit
    return [
      "unattended-upgrades", "apt-daily", "apt-daily-upgrade", "dnf-automatic", "dnf-automatic-install",
      "dnf5-automatic", "yum-cron", "zypper-automatic", "fwupd-refresh",
    ].contains(name)
  }

  /// Without it nobody can log in, and little else goes on.
  private static func isBase(_ unit: String) -> Bool {
    switch unit {
    case "dbus", "dbus.service", "dbus-broker", "dbus-broker.service", "systemd-logind",
      "systemd-logind.service",
      "systemd-udevd", "systemd-udevd.service", "getty.target", "multi-user.target", "graphical.target",
      "basic.target", "sysinit.target", "user.slice", "system.slice", "init.scope", "-.slice":
      true
    default: false
    }
  }

  /// Without it nobody reaches the machine from elsewhere, or it reaches nobody.
  private static func isWayIn(_ unit: String) -> Bool {
    var name = Substring(SQLSession.lastComponent(unit))
    for ending in [".service", ".socket", ".plist", "@"] where name.hasSuffix(ending) {
      name = name.dropLast(ending.utf8.count)
    }
    switch name {
    case "ssh", "sshd", "networkmanager", "networking", "network", "systemd-networkd", "wpa_supplicant",
      "dhcpcd",
      "connman", "iwd", "netplan", "wicked", "com.openssh.sshd", "com.apple.screensharing", "dropbear",
      "com.apple.configd", "com.apple.mdnsresponder", "com.apple.airportd", "netctl", "openssh-server":
      return true
    default: return false
    }
  }

  static func boot(_ invocation: Invocation, _ words: [String], _ context: inout Judgement) {
    let verbs = words.map(\.asciiLowercased)
    if verbs.contains("-n") { return }
    if verbs.contains(where: { ["add", "--add", "defaults", "enable", "on"].contains($0) }) {
      context.report(
        PersistenceRules.schedule, on: "a service", at: invocation.range, program: invocation.canonicalName)
    } else if verbs.contains(where: { ["del", "delete", "remove", "disable", "off"].contains($0) }) {
      stop(words, invocation, &context)
    }
  }

  static func launchctl(_ invocation: Invocation, _ words: [String], _ context: inout Judgement) {
    guard let verb = words.first else { return }
    let target = words.dropFirst().joined(separator: " ")
    switch verb {
    case "load", "bootstrap", "submit", "enable":
      context.report(
        PersistenceRules.schedule, on: "the launchd job " + target, at: invocation.range, program: "launchctl"
      )
    case "unload", "bootout", "remove", "disable", "stop", "kill":
      stop(invocation.arguments.dropFirst().map(\.value.display), invocation, &context)
    case "reboot", "shutdown":
      context.report(MachineState.shutdown, on: verb, at: invocation.range, program: "launchctl")
    case "config" where target.hasSuffix(" path") || target.mentions(" path "):
      // Read by every program that starts from now on.
      context.report(
        PersistenceRules.startup, on: "launchd's " + target, at: invocation.range, program: "launchctl")
    case "setenv": startsWith(Array(words.dropFirst().prefix(1)), invocation, &context)
    default: break
    }
  }

  /// Variables that every program of the session starts with from now on: what loads code into it, or says which
  /// program a name means.
  static func startsWith(
    _ variables: [String], _ invocation: Invocation, _ context: inout Judgement
  ) {
    for name in variables {
      let severity: Severity
      switch name {
      case "LD_PRELOAD", "LD_AUDIT", "LD_LIBRARY_PATH", "BASH_ENV", "ENV", "PYTHONSTARTUP", "PYTHONPATH",
        "PERL5OPT", "PERL5LIB", "RUBYOPT", "RUBYLIB", "NODE_OPTIONS", "JAVA_TOOL_OPTIONS", "PROMPT_COMMAND",
        "GIT_SSH_COMMAND", "GCONV_PATH":
        severity = .high
      case "PATH", "SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS", "NODE_TLS_REJECT_UNAUTHORIZED", "HTTPS_PROXY",
        "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy":
        severity = .medium
      default:
        guard name.hasPrefix("DYLD_") else { continue }
        severity = .high
      }
      context.report(
        PersistenceRules.startup, on: "the session's " + name, severity: severity, at: invocation.range,
        program: invocation.canonicalName)
    }
  }
}

extension Invocation {
  /// On another machine that is none for trying things out.
  fileprivate var isOnServer: Bool {
    wrappers.contains { wrapper in
      guard case .remote(let program, let host) = wrapper, program == "ssh" else { return false }
      return Environment(naming: host) != .throwaway
    }
  }
}
