import Bytes
import ShellMeaning
import Verdict

/// Firewalls and other guards of the machine.
enum TamperingFamily: Family {
  static let category = "tampering"
  static let programs = [
    "iptables", "ip6tables", "iptables-restore", "ufw", "nft", "firewall-cmd", "pfctl", "netsh", "dism",
    "winrm", "socketfilterfw", "ipfw", "setenforce", "aa-teardown", "aa-disable", "aa-complain", "auditctl",
    "csrutil", "spctl", "tmutil", "defaults", "history", "journalctl", "dmesg", "logrotate", "unset",
    "export", "declare", "set", "fc", "npm", "yarn", "pnpm", "pip", "conda", "fail2ban-client", "cscli",
    "osqueryctl", "falcoctl", "falconctl", "sentinelctl", "wazuh-control", "ossec-control", "santactl",
    "jamf", "tetra", "apparmor_parser", "semodule", "suricatactl", "log", "tccutil", "sqlite3", "security",
    "trust", "semanage", "setsebool", "fltmc", "auditpol", "mdatp", "sestatus", "setx", "typeset", "readonly",
    "mokutil",
  ]
  static let rules = [
    securityOff, firewall, TamperingRules.history, TamperingRules.logs, certificates, MachineState.network,
  ]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let name = invocation.canonicalName
    switch name {
    case "iptables", "ip6tables", "iptables-restore", "nft", "ufw", "ipfw":
      if invocation.isContained(butFor: .network) { return }
    default: if invocation.isContained { return }
    }
    let words = invocation.arguments.map { $0.value.known ?? "" }
    let lower = words.map(\.asciiLowercased)
    func has(_ wanted: String...) -> Bool { lower.contains { wanted.contains($0) } }
    let shown = invocation.arguments.map(\.value.display).joined(separator: " ")
    func report(_ rule: Rule, _ severity: Severity? = nil) {
      context.report(rule, on: shown, severity: severity, at: invocation.range, program: name)
    }
    switch name {
    case "iptables", "ip6tables": tables(words, report)
    case "iptables-restore", "ipfw": if !has("-t", "--test", "list", "show") { report(firewall) }
    case "ufw":
      guard let verb = lower.first(where: { !$0.hasPrefix("-") }), !has("--dry-run") else { return }
      if ["disable", "reset"].contains(verb) { report(firewall) }
      if ["allow", "delete", "default", "reject", "deny", "limit", "insert", "route", "enable"].contains(verb)
      {
        report(firewall, FirewallOpening.isWide(ufw: lower) ? .high : .medium)
      }
    case "nft":
      if has("-c", "--check", "--help", "-h", "monitor") { return }
      if has("flush", "delete", "destroy") {
        report(firewall)
      } else if let input = invocation.input,
        ["flush ruleset", "flush table", "delete table", "destroy table"]
          .contains(where: context.code(in: input).mentions)
      {
        report(firewall)
      } else if has("add", "insert", "create", "replace", "-f") {
        report(firewall, .medium)
      }
    case "firewall-cmd":
      if lower.contains(where: {
        $0.hasPrefix("--panic") || $0.hasPrefix("--remove") || $0.hasPrefix("--delete")
          || $0.hasPrefix("--set-default") || $0 == "--set-target=accept"
      }) {
        report(firewall)
      } else if lower.contains(where: { $0.hasPrefix("--add") }) {
        report(firewall, FirewallOpening.isWide(zone: lower) ? .high : .medium)
      }
    case "pfctl":
      if words.contains(where: { $0.hasPrefix("-d") || $0.hasPrefix("-F") || $0 == "-f" }) {
        report(firewall)
      }
    case "netsh":
      if has("advfirewall", "firewall") {
        if has("off", "reset", "disable") {
          report(firewall)
        } else if has("add", "set", "delete") {
          report(firewall, .medium)
        }
      } else if has("portproxy"), has("add") {
        report(firewall)
      } else if has("interface"), has("admin=disable", "admin=disabled", "disable", "disabled") {
        context.report(MachineState.network, on: shown, at: invocation.range, program: name)
      }
    case "dism":
      if words.contains(where: { $0.asciiLowercased == "/disable-feature" }),
        words.contains(where: { $0.asciiLowercased.contains(bytes: "defender") })
      {
        report(securityOff)
      }
    case "winrm":
      if has("quickconfig") || has("set") && words.joined().asciiLowercased.contains(bytes: "trustedhosts") {
        report(firewall)
      }
    case "socketfilterfw": if has("off") || has("--unblockapp") { report(firewall) }
    case "setenforce": if has("0", "permissive") { report(securityOff) }
    case "aa-teardown", "aa-disable", "aa-complain": report(securityOff)
    case "mokutil":
      // What the next start asks about: whether, and by whose keys, a kernel and its modules are checked.
      if has("--disable-validation", "--reset", "--delete", "-d", "--delete-hash", "--ignore-db") {
        report(securityOff)
      }
    case "semanage":
      // A whole domain without the rules.
      if lower.first == "permissive", has("-a", "--add") || has("-d", "--delete") { report(securityOff) }
      if ["boolean", "fcontext", "port", "user", "login"].contains(lower.first ?? ""),
        has("-m", "-a", "-d", "--modify", "--add", "--delete", "-D", "--deleteall")
      {
        report(securityOff, .medium)
      }
    case "setsebool": if words.count > 1 { report(securityOff, .medium) }
    case "auditctl":
      if words.contains("-D") || words.contains("-e") && has("0") || words.contains("-d") {
        report(securityOff)
      }
    case "auditpol":
      if has("/clear", "/remove") || has("/set") && has("/success:disable", "/failure:disable") {
        report(securityOff)
      }
    case "csrutil":
      if has("disable", "enable") && (has("disable") || has("--without"))
        || has("authenticated-root") && has("disable")
      {
        report(securityOff, .critical)
      }
    case "spctl":
      if has("--master-disable", "--global-disable", "--disable", "--add", "--remove", "--reset-default") {
        report(securityOff)
      }
    case "mdatp": if has("disabled", "disable", "remove") { report(securityOff) }
    case "fail2ban-client", "cscli", "osqueryctl", "falcoctl", "falconctl", "sentinelctl", "wazuh-control",
      "ossec-control", "santactl", "jamf", "tetra", "apparmor_parser", "semodule", "suricatactl":
      stopsTool(name, words, report)
    case "sqlite3":
      // Which programs may see the screen and the files of a Mac.
      guard words.contains(where: { $0.hasSuffix("com.apple.TCC/TCC.db") }),
        lower.contains(where: { word in
          ["insert ", "update ", "delete ", "replace ", "drop "].contains { word.contains(bytes: $0) }
        })
      else { return }
      report(securityOff)
    case "security", "trust":
      if has("add-trusted-cert", "anchor") || has("authorizationdb") && has("write") {
        // One person's own keychain, or everybody's.
        let isOwn = has("add-trusted-cert") && !has("-d") && !shown.contains(bytes: "System.keychain")
        report(certificates, isOwn ? .medium : .high)
      }
    case "tccutil": if lower.first == "reset" { report(securityOff) }
    case "log":
      if lower.first == "erase" { report(TamperingRules.logs) }
      if lower.first == "config", lower.contains(where: { $0.contains(bytes: "level:off") }) {
        report(TamperingRules.logs)
      }
      if lower.first == "config", lower.contains(where: { $0.contains(bytes: "private_data:on") }) {
        report(securityOff, .high)
      }
    case "fltmc": if has("unload") { report(securityOff) }
    case "tmutil":
      if has("disable", "removedestination") {
        report(securityOff)
      }
    case "defaults": defaults(lower, report)
    case "history", "fc", "unset", "export", "declare", "typeset", "readonly", "set", "setx":
      shell(name, invocation, words, shown, &context)
    case "journalctl":
      if lower.contains("--help") || lower.contains("--version") { return }
      if lower.contains(where: { $0.hasPrefix("--vacuum") }) {
        report(TamperingRules.logs)
      } else if has("--rotate") {
        report(TamperingRules.logs, .medium)
      }
    case "dmesg":
      if words.contains("-C") || words.contains("-c") || has("--clear", "--read-clear") {
        report(TamperingRules.logs, .high)
      }
    case "logrotate": if has("-f", "--force") { report(TamperingRules.logs, .medium) }
    case "conda": if has("ssl_verify"), has("false", "no") { report(certificates) }
    default: break
    }
  }

  /// Protecting programs' own switches.
  private static func stopsTool(_ name: String, _ words: [String], _ report: (Rule, Severity?) -> Void) {
    let stops: Bool
    switch name {
    case "apparmor_parser":
      stops = words.contains("-R") || words.contains("--remove")
    case "semodule": stops = words.contains("-r") || words.contains("-d") || words.contains("-dr")
    case "jamf": stops = words.contains("removeframework")
    default:
      stops =
        words.contains {
          ["stop", "disable", "unload", "off", "uninstall", "remove", "shutdown", "unprotect", "delete"]
            .contains($0)
        } || words.contains("unban") && words.contains("--all")
    }
    if stops { report(securityOff, nil) }
  }

  private static func tables(_ words: [String], _ report: (Rule, Severity?) -> Void) {
    if words.contains("-L") || words.contains("-S") || words.contains("--list") || words.contains("-C")
      || words.contains("--help") || words.contains("-h")
    {
      return
    }
    for (i, word) in words.enumerated() {
      switch word {
      case "-F", "--flush", "-X", "--delete-chain", "-Z", "-D", "--delete": return report(firewall, nil)
      case "-P", "--policy": return report(firewall, i + 2 < words.count ? .high : nil)
      default: break
      }
    }
    // `-j DNAT --to-destination ADDRESS`: what was meant for others goes there.
    if let mark = words.firstIndex(of: "--to-destination"), mark + 1 < words.count,
      words.contains("DNAT"), !NetworkHosts.isNear(words[mark + 1])
    {
      return report(firewall, .high)
    }
    if FirewallOpening.intercepts(words) { return report(firewall, .high) }
    if words.contains(where: { ["-A", "-I", "-R", "--append", "--insert", "--replace", "-N"].contains($0) }) {
      // `-A INPUT -j DROP`: everything, not what comes from somewhere.
      let narrows = words.contains { word in
        [
          "-s", "-d", "-p", "-i", "-o", "-m", "--source", "--destination", "--protocol", "--in-interface",
          "--out-interface", "--match", "--dport", "--sport",
        ].contains(word)
      }
      let closes = words.contains { ["DROP", "REJECT"].contains($0) }
      let isWide = closes && !narrows || FirewallOpening.isWide(tables: words, narrows: narrows)
      report(firewall, isWide ? .high : .medium)
    }
  }

  private static func defaults(_ words: [String], _ report: (Rule, Severity?) -> Void) {
    guard words.first == "write" || words.first == "delete" || words.contains("write") else { return }
    let text = words.joined(separator: " ")
    if text.contains(bytes: "loginhook") || text.contains(bytes: "autolaunchedapplicationdictionary")
      || text.contains(bytes: "logouthook")
    {
      return report(PersistenceRules.schedule, nil)
    }
    for word in [
      "lsquarantine", "com.apple.alf", "com.apple.security", "gatekeeper", "xprotect", "softwareupdate",
      "screensaver askforpassword", "com.apple.commerce",
    ]
    where text.contains(bytes: word) {
      return report(securityOff, nil)
    }
  }

  /// What the shell's own commands do to its history, and to the checks of certificates.
  private static func shell(
    _ name: String, _ invocation: Invocation, _ words: [String], _ shown: String, _ context: inout Judgement
  ) {
    switch name {
    case "history":
      if words.contains(where: {
        $0.hasPrefix("-") && ($0.utf8.contains(0x63) || $0.utf8.contains(0x64)) || $0.hasPrefix("-p")
      }) {
        context.report(TamperingRules.history, on: "of this session", at: invocation.range, program: name)
      }
    case "fc":
      if words.first == "-p" {
        context.report(
          TamperingRules.history, on: "of this session", severity: .medium, at: invocation.range,
          program: name)
      }
    case "set":
      if words.contains("+o"), words.contains("history") {
        context.report(TamperingRules.history, on: "(switched off)", at: invocation.range, program: name)
      }
    case "unset":
      if words.contains(where: historyVariable) {
        context.report(TamperingRules.history, on: shown, at: invocation.range, program: name)
      }
    default:
      for argument in invocation.arguments {
        let text = argument.value.known ?? argument.value.prefix
        guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { continue }
        let value = String(text[text.utf8.index(after: equals)...])
        if name != "set", let source = ForeignSources.named(String(text[..<equals]), value) {
          context.report(source: source, by: invocation, name, at: argument.range)
        }
        set(
          String(text[..<equals]), value, at: argument.range,
          exported: name != "set", &context)
      }
      if name == "setx", words.count > 1 {
        // Every program is found by it, from now on.
        if words[0].asciiUppercased == "PATH", words[1].isEmpty {
          context.report(WindowsRules.registry, on: "PATH", at: invocation.range, program: name)
        }
        set(words[0], words[1], at: invocation.range, exported: true, &context)
      }
    }
  }

  private static func historyVariable(_ name: String) -> Bool {
    name == "HISTFILE" || name == "HISTSIZE" || name == "HISTFILESIZE" || name == "SAVEHIST"
  }

  /// A variable that decides what is remembered or whom to trust.
  static func set(
    _ name: String, _ value: String, at range: Range<Int>, exported: Bool, _ context: inout Judgement
  ) {
    if name.hasPrefix("SENTINEL_"),
      ["DISABLE", "OFF", "SKIP", "BYPASS", "POLICY", "MODE", "ALLOW"].contains(where: {
        name.contains(bytes: $0)
      })
    {
      return context.report(GuardItself.command, on: name, at: range)
    }
    switch name {
    case "HISTFILE" where value.isEmpty || value == "/dev/null", "HISTSIZE" where value == "0",
      "HISTFILESIZE" where value == "0",
      "SAVEHIST" where value == "0":
      context.report(TamperingRules.history, on: "(\(name))", at: range)
    case "NODE_TLS_REJECT_UNAUTHORIZED" where value == "0", "PYTHONHTTPSVERIFY" where value == "0",
      "GIT_SSL_NO_VERIFY" where value == "1" || value == "true",
      "npm_config_strict_ssl" where value == "false":
      if exported { context.report(certificates, on: name, at: range) }
    default: break
    }
  }

  static let securityOff = Rule(
    "tampering.security-off", .high, "Switches off a protection of the machine ({})",
    why: "Without it an attack goes unnoticed or succeeds.",
    instead: "Leave it on and say what it blocks; look at it with `systemctl status auditd`.",
    fires: [
      "sqlite3 ~/Library/Application\\ Support/com.apple.TCC/TCC.db \"INSERT INTO access VALUES(1)\"",
      "net stop WinDefend", "fail2ban-client stop", "apt-get purge -y clamav rkhunter",
      "ps aux | awk '/[c]lamd/{print $2}' | xargs kill -9",
      "powershell -c \"Disable-BitLocker -MountPoint C:; Set-MpPreference -DisableRealtimeMonitoring 1\"",
      "apparmor_parser -R /etc/apparmor.d/x", "setenforce 0", "systemctl stop auditd", "pkill -9 falco",
      "spctl --master-disable", "auditctl -e 0", "csrutil disable",
    ],
    passes: [
      "sqlite3 app.db 'insert into t values(1)'", "tccutil list", "fail2ban-client status", "net user",
      "semodule -l", "ps aux | awk '/[n]ode/{print $2}' | xargs kill", "systemctl status auditd",
      "getenforce", "spctl --status", "auditctl -l", "csrutil status", "pgrep falco",
    ])

  static let firewall = Rule(
    "tampering.firewall", .high, "Opens or clears the firewall ({})",
    why: "Services that were only for this machine become reachable from outside.",
    instead: "Look at the rules with `ufw status` or `iptables -L`, and leave changes to the person.",
    fires: [
      "docker run --rm --cap-add NET_ADMIN --net=host alpine iptables -F",
      "iptables -F", "ufw disable", "nft flush ruleset", "pfctl -d",
      "netsh advfirewall set allprofiles state off", "iptables -P INPUT ACCEPT",
      "iptables -t nat -A OUTPUT -p tcp --dport 443 -j DNAT --to-destination 203.0.113.5:8443",
      "firewall-cmd --permanent --zone=public --set-target=ACCEPT",
    ],
    passes: [
      "docker run --rm --cap-add NET_ADMIN alpine iptables -F", "ufw status", "iptables -L", "iptables -S",
      "nft list ruleset", "firewall-cmd --list-all", "pfctl -s rules",
    ])

  static let certificates = Rule(
    "tampering.certificates", .medium,
    "Switches off the check of certificates for everything that follows ({})",
    why: "Anyone between here and the server can then answer in its name.",
    instead:
      "Add the missing certificate (`npm config set cafile ./ca.pem`), or switch it off for one request only.",
    fires: [
      "security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain /tmp/ca.pem",
      "cp /tmp/ca.crt /usr/local/share/ca-certificates/ca.crt", "trust anchor /tmp/ca.pem",
      "export GIT_SSL_NO_VERIFY=1", "export NODE_TLS_REJECT_UNAUTHORIZED=0", "export PYTHONHTTPSVERIFY=0",
      "conda config --set ssl_verify false", "NODE_TLS_REJECT_UNAUTHORIZED=0 npm ci",
      "GIT_SSL_NO_VERIFY=true git clone https://git.example.net/a.git",
      "env PYTHONHTTPSVERIFY=0 pip install -r requirements.txt",
    ],
    passes: [
      "security find-certificate -a", "security verify-cert -c ca.pem", "trust list",
      "npm config set cafile ./ca.pem", "npm config get strict-ssl", "export NODE_ENV=test", "npm ci",
      "curl -k https://localhost:8443/health", "NODE_TLS_REJECT_UNAUTHORIZED=0 node test.js",
      "NODE_TLS_REJECT_UNAUTHORIZED=1 npm ci", "GIT_SSL_NO_VERIFY=0 git fetch",
    ])
}
