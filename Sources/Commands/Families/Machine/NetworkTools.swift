import Bytes
import ShellMeaning
import Verdict

/// Bridges, queues of packets, private networks, routing and name servers: what cuts a machine or a zone off. And
/// the switches of a Mac that lie beside those.
enum NetworkTools: Family {
  static let category = "system"

  static let programs = [
    "ifdown", "nmcli", "tc", "brctl", "ovs-vsctl", "ovs-ofctl", "ip", "iw", "rfkill", "wpa_cli", "wg",
    "wg-quick", "swanctl", "ipsec", "strongswan", "conntrack", "ss", "ipset", "ipvsadm", "vtysh", "birdc",
    "bgpctl", "rndc", "nsupdate", "knotc", "pdnsutil", "unbound-control", "pihole", "nginx", "apachectl",
    "apache2ctl", "haproxy", "ebtables", "arptables", "systemd-resolve", "networkctl", "dhclient", "dhcpcd",
    "softwareupdate", "firmwarepasswd", "bputil", "cupsctl", "audit", "mas", "pkgutil", "xcrun", "defaults",
    "tmutil", "security", "jamf", "spctl", "masscan", "sqlmap",
  ]

  static let rules = [
    MachineState.network, MachineState.bootSetting, TamperingFamily.firewall, TamperingFamily.securityOff,
    CloudFamily.deletes, Processes.stopService, ContainerFamily.removesMachine, PackageFamily.removes,
    NetworkAttacks.attack,
  ]

  private static let options = Grammar(
    "n,netns= b= i= t= p= P= s,server= c,config,command= f= r= dev= zone= ike= child= K,kill D,delete F,flush "
      + "C,clear e,expect= A= m= d= timeout= help")
  private static let wordy = Grammar("c= d= i= help", style: .words)

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let program = invocation.canonicalName
    if invocation.isContained(butFor: .network) { return }
    let words = invocation.arguments.map { $0.value.known ?? "" }
    func report(_ rule: Rule, _ what: String, _ severity: Severity? = nil) {
      context.report(rule, on: what, severity: severity, at: invocation.range, program: program)
    }
    let shown = invocation.arguments.map(\.value.display).joined(separator: " ")
    switch program {
    case "ebtables", "arptables":
      let opens = words.contains { ["-F", "--flush", "-X", "--init-table"].contains($0) }
      let policy = words.firstIndex { $0 == "-P" || $0 == "--policy" }
      if opens || policy.map({ words[$0...].contains("ACCEPT") }) == true {
        report(TamperingFamily.firewall, shown)
      }
    case "systemd-resolve":
      if words.contains(where: { $0.hasPrefix("--set-dns") || $0.hasPrefix("--set-domain") }) {
        report(MachineState.network, shown)
      }
    case "networkctl":
      if ["down", "delete", "unmanaged"].contains(words.first) { report(MachineState.network, shown) }
    case "dhclient", "dhcpcd":
      if words.contains(where: { ["-r", "-x", "-k", "--release", "--exit"].contains($0) }) {
        report(MachineState.network, shown, .medium)
      }
    case "nmcli" where ["d", "dev", "device"].contains(words.first):
      if words.dropFirst().first?.hasPrefix("disc") == true
        || words.contains("managed") && words.contains("no")
      {
        report(MachineState.network, shown)
      }
    case "nmcli":
      // Who answers for names, and where everything goes.
      if ["con", "connection", "c"].contains(words.first),
        ["mod", "modify", "m"].contains(words.dropFirst().first),
        words.contains(where: { $0.hasSuffix(".dns") || $0.hasSuffix(".gateway") || $0.hasPrefix("proxy.") })
      {
        report(MachineState.network, shown, .medium)
      }
    case "vtysh":
      let text = (words + [invocation.input.map { context.code(in: $0) } ?? ""]).joined(separator: "\n")
        .asciiLowercased
      if ["no router", "no ip route", "write erase", "no neighbor", "no network"].contains(where: {
        text.mentions($0)
      }) {
        report(MachineState.network, "routes", .high)
      } else if text.mentions("clear ip bgp") || text.mentions("clear bgp") {
        report(MachineState.network, "neighbours", .medium)
      }
    case "nsupdate":
      let text = (invocation.input.map { context.code(in: $0) } ?? "").asciiLowercased
      if text.mentions("update delete") || text.mentions("del ") {
        report(CloudFamily.deletes, "DNS records", .high)
      }
    case "defaults":
      // The whole of an application's settings, or everybody's.
      guard words.first == "delete" || words.contains("delete"), let place = words.firstIndex(of: "delete"),
        place + 2 == words.count
      else { return }
      let isAll = ["-g", "-globalDomain", "NSGlobalDomain", "-globaldomain"].contains(words.last ?? "")
      report(MachineState.bootSetting, "every setting of " + (words.last ?? ""), isAll ? .high : .medium)
    case "security":
      if words.first == "set-keychain-password" {
        report(TamperingFamily.securityOff, "the keychain's password")
      }
      if words.first == "set-key-partition-list" {
        // From now on those programs use the key, and nobody is asked.
        report(TamperingFamily.securityOff, "the question who may use a key")
      }
      if words.first == "set-keychain-settings", !words.contains(where: { $0.hasPrefix("-") }) {
        report(TamperingFamily.securityOff, "the lock of the keychain")
      }
      if words.first == "import", words.contains("-A") {
        report(TamperingFamily.securityOff, "who may use the imported key", .medium)
      }
    case "tmutil":
      if words.first == "thinlocalsnapshots" { report(CloudFamily.deletes, "local snapshots", .medium) }
    case "jamf":
      if words.first?.asciiLowercased == "removeframework" { report(TamperingFamily.securityOff, "jamf") }
    case "spctl":
      if words.first == "kext-consent", words.contains("disable") {
        report(TamperingFamily.securityOff, shown)
      }
    case "bputil":
      if words.contains(where: { $0.hasPrefix("-") && !["-d", "-e", "--help", "-h"].contains($0) }) {
        report(TamperingFamily.securityOff, "what this Mac may start from")
      }
    case "audit": if words.contains("-t") { report(TamperingFamily.securityOff, "the audit log") }
    case "cupsctl":
      if words.contains("--remote-any") { report(MachineState.network, "who may print", .medium) }
    case "masscan": if words.contains("0.0.0.0/0") { report(NetworkAttacks.attack, "every address there is") }
    case "sqlmap":
      let takes = words.contains {
        ["--dump", "--dump-all", "--os-shell", "--os-cmd", "--sql-shell", "--file-read"].contains($0)
      }
      let isNear = words.contains { $0.hasPrefix("http") && NetworkHosts.isNear($0) }
      if takes, !isNear { report(NetworkAttacks.attack, shown) }
    case "nginx", "apachectl", "apache2ctl":
      let stops =
        words.contains("stop") || words.contains("quit") || words.contains("graceful-stop")
      if stops { report(Processes.stopService, program, .medium) }
    default:
      guard let (rule, deeds) = table(program) else { return }
      let grammar = ["softwareupdate", "firmwarepasswd"].contains(program) ? wordy : options
      context.report(rule, worstOf: DeedTable(grammar, deeds), by: invocation)
    }
  }

  private static func table(_ program: String) -> (Rule, [Deed])? {
    links(program) ?? names(program) ?? macs(program)
  }

  private static func links(_ program: String) -> (Rule, [Deed])? {
    let rule = MachineState.network
    switch program {
    case "ifdown":
      return (rule, [Deed("*", .high, "the interface"), Deed("", .high, "every interface", needs: "a,all")])
    case "tc":
      return (
        rule,
        [
          Deed("qdisc|filter|class|q add|replace|change|del|delete", .medium, "how packets leave:"),
          Deed("qdisc|q add|replace|change dev * root netem loss 100%", .high, "that no packet leaves:"),
        ]
      )
    case "brctl": return (rule, [Deed("delbr|delif", .high, "the bridge")])
    case "ovs-vsctl": return (rule, [Deed("…del-br|del-port|emer-reset|del-controller", .high, "the switch")])
    case "ovs-ofctl": return (rule, [Deed("…del-flows|del-groups", .high, "the flows of")])
    case "ip":
      return (
        rule,
        [
          Deed("netns|xfrm|tunnel|tun|l2tp del|delete|flush", .medium, "the"),
          Deed("xfrm state|policy flush|deleteall", .high, "every tunnel's"),
        ]
      )
    case "iw": return (rule, [Deed("dev * del|disconnect", .medium, "the interface")])
    case "rfkill":
      return (
        rule, [Deed("block all", .high, "every radio"), Deed("block wifi|wlan|wwan", .medium, "radio:")]
      )
    case "wpa_cli":
      return (rule, [Deed("…disconnect|terminate|remove_network", .medium, "the wireless network")])
    case "wg":
      return (
        rule,
        [
          Deed("set * peer * remove", .medium, "a peer of"),
          Deed("setconf|syncconf", .medium, "the peers of"),
        ]
      )
    case "wg-quick": return (rule, [Deed("down", .low, "the private network")])
    case "swanctl": return (rule, [Deed("", .medium, "a tunnel", needs: "terminate,t")])
    case "ipsec", "strongswan": return (rule, [Deed("stop|down|restart", .medium, "the tunnels")])
    case "conntrack": return (rule, [Deed("", .medium, "connections", needs: "flush,delete,D,F")])
    case "ss": return (rule, [Deed("", .medium, "connections", needs: "kill,K")])
    case "ipset":
      return (
        TamperingFamily.firewall,
        [
          Deed("flush|destroy|x", .high, "a set of addresses"),
          Deed("del|add", .medium, "a set of addresses"),
        ]
      )
    case "ipvsadm":
      return (
        rule,
        [
          Deed("", .high, "every virtual server", needs: "clear,C"),
          Deed("", .medium, "a virtual server", needs: "D,delete-service"),
        ]
      )
    case "birdc":
      return (rule, [Deed("down", .high, "the routing daemon"), Deed("disable", .high, "the protocol")])
    case "bgpctl":
      return (
        rule,
        [
          Deed("neighbor * down|clear|destroy", .medium, "the neighbour"),
          Deed("neighbor|nei * down", .high, "the neighbour"),
        ]
      )
    default: return nil
    }
  }

  private static func names(_ program: String) -> (Rule, [Deed])? {
    let rule = CloudFamily.deletes
    switch program {
    case "rndc":
      return (
        rule,
        [
          Deed("delzone", .high, "the zone"), Deed("stop|halt|freeze", .medium, "the name server"),
          Deed("flush", .low, ""),
        ]
      )
    case "knotc":
      return (
        rule, [Deed("zone-purge|conf-unset", .high, "the zone"), Deed("stop", .medium, "the name server")]
      )
    case "pdnsutil":
      return (
        rule,
        [
          Deed("delete-zone|clear-zone", .high, "the zone"), Deed("zone delete|clear", .high, "the zone"),
          Deed("delete-rrset", .medium, "records of"),
        ]
      )
    case "unbound-control":
      return (
        rule,
        [
          Deed("stop", .medium, "the name server"),
          Deed("local_zone_remove|stub_remove|forward_remove", .medium, "the zone"),
        ]
      )
    case "pihole":
      return (TamperingFamily.securityOff, [Deed("disable|uninstall", .medium, "the filter of names")])
    default: return nil
    }
  }

  private static func macs(_ program: String) -> (Rule, [Deed])? {
    switch program {
    case "softwareupdate":
      return (
        TamperingFamily.securityOff,
        [Deed("off", .high, "updates", needs: "schedule"), Deed("", .medium, "an update", needs: "ignore")]
      )
    case "firmwarepasswd":
      return (
        TamperingFamily.securityOff,
        [Deed("", .high, "the firmware's password", needs: "delete,setpasswd,disable-reset-capability")]
      )
    case "mas": return (PackageFamily.removes, [Deed("uninstall", .medium, "the app")])
    case "pkgutil":
      return (PackageFamily.removes, [Deed("*", .medium, "what is known of the package", needs: "forget")])
    case "xcrun":
      return (
        ContainerFamily.removesMachine,
        [
          Deed("simctl erase|delete all", .medium, "every simulator"),
          Deed("simctl keychain * reset", .medium, "the keychain of"),
        ]
      )
    default: return nil
    }
  }
}
