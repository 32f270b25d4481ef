import Bytes
import ShellMeaning
import Verdict

/// Switches, routers and firewalls, whose own command lines are reached over ssh. Their words are not a shell's, so
/// that they come as programs of names no machine has.
enum NetworkDevices: Family {
  static let category = "system"
  static let programs = [
    "write", "wr", "erase", "reload", "request", "factory-reset", "factoryreset", "execute", "exec", "system",
    "set-default", "firstboot", "jffs2reset", "reset", "format", "delete", "snmpset", "ipmitool", "racadm",
  ]
  static let rules = [configuration]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let name = invocation.canonicalName
    guard invocation.isRemote || ["snmpset", "ipmitool", "racadm"].contains(name) else { return }
    let words = invocation.arguments.map(\.value.display)
    guard loses(name, words, isRooted: invocation.program.value.prefix.hasPrefix("/")) else { return }
    // What the device is called, where it stands and whom to ask for it, and names that say nothing of an end.
    let isLabel = name == "snmpset" && (words.contains { namesLabel($0) } || !words.contains { acts($0) })
    context.report(
      configuration, on: ([name] + words).joined(separator: " "), severity: isLabel ? .medium : nil,
      at: invocation.range, program: name)
  }

  private static func namesLabel(_ object: String) -> Bool {
    let object = object.hasPrefix(".") ? String(object.dropFirst()) : object
    return object.hasPrefix("1.3.6.1.2.1.1.")
      || ["sysContact", "sysName", "sysLocation"].contains { object.mentions($0) }
  }

  /// Whether an object is one by its number, or by a name that says what happens to the device.
  private static func acts(_ object: String) -> Bool {
    if object.hasPrefix("1.3.6.") || object.hasPrefix(".1.3.6.") || object.hasPrefix("iso.3.6.") {
      return true
    }
    let name = object.asciiLowercased
    return [
      "status", "reload", "reset", "reboot", "restart", "shutdown", "erase", "delete", "config", "copy",
      "write", "action", "outlet", "power", "control", "enable", "enterprises",
    ].contains { name.mentions($0) }
  }

  /// Whether its settings, or its connections for a while, are lost by it.
  private static func loses(_ name: String, _ words: [String], isRooted: Bool) -> Bool {
    let first = words.first ?? ""
    let second = words.dropFirst().first ?? ""
    switch name {
    // By a protocol of their own.
    case "snmpset":
      return words.count > 2 && !words.contains { $0 == "--help" || NetworkHosts.isLoopback($0) }
    case "ipmitool":
      return
        (words.contains("chassis") || words.contains("power"))
        && words.contains { ["off", "cycle", "reset", "soft"].contains($0) }
        || words.contains("raw") || words.contains("mc") && words.contains("reset")
        || words.contains("user") && words.contains("set")
    case "racadm":
      return words.contains {
        ["racresetcfg", "systemerase", "serveraction", "racreset", "clearsellog", "storage"].contains($0)
      }
    // Cisco, Aruba, Dell and their kin.
    case "write", "wr": return first.hasPrefix("era") && second != "?"
    case "erase":
      return ["startup-config", "startup-configuration", "nvram:", "all", "config", "flash:"].contains(
        first)
    case "reload":
      return words.isEmpty || ["in", "at", "/noconfirm", "force", "warm", "slot"].contains(first)
    case "delete":
      return words.contains { $0.hasPrefix("flash:") || $0.hasPrefix("nvram:") || $0 == "vlan.dat" }
    case "format":
      return first.hasSuffix("flash:") || first.hasPrefix("bootflash:") || first.hasPrefix("disk0:")
    // Juniper and Palo Alto.
    case "request":
      return
        first == "system"
        && ["zeroize", "reboot", "halt", "power-off", "private-data-reset", "shutdown"].contains(second)
        || first == "restart" && second == "system" || first == "shutdown"
    // Fortinet.
    case "execute", "exec":
      return ["factoryreset", "factoryreset2", "reboot", "shutdown", "formatlogdisk", "erase-disk"]
        .contains(first)
    // MikroTik.
    case "system": return isRooted && ["reset-configuration", "reboot", "shutdown"].contains(first)
    case "factory-reset", "factoryreset", "set-default": return first != "status" && first != "--help"
    case "firstboot", "jffs2reset": return true
    case "reset": return ["saved-configuration", "factory-default", "config"].contains(first)
    default: return false
    }
  }

  static let configuration = Rule(
    "system.network-device", .high, "Erases or restarts a switch or router ({})",
    why: "Everything behind it loses its connection, and a configuration that was never copied is gone.",
    instead: "Look at it, and keep a copy first: `ssh admin@sw1 'show running-config' > sw1.cfg`.",
    fires: [
      "ssh admin@core-sw1 'write erase'", "ssh admin@core-sw1 'reload in 1'",
      "ssh admin@sw1 'erase startup-config'",
      "ssh admin@10.0.0.2 '/system reset-configuration no-defaults=yes'",
      "ssh admin@fw1 'request system zeroize'",
      "ssh admin@fw1 'execute factoryreset'", "ssh root@openwrt 'firstboot -y && reboot'",
      "snmpset -v2c -c private 10.0.0.2 1.3.6.1.2.1.2.2.1.7.1 i 2",
      "snmpset -v2c -c private 10.0.0.2 IF-MIB::ifAdminStatus.1 i 2", "snmpset -v2c -c private sw1 x.0 s y",
      "ipmitool -H 10.0.0.9 -U admin chassis power off",
    ],
    passes: [
      "ssh admin@sw1 'show running-config' > sw1.cfg", "ssh admin@sw1 'write memory'",
      "ssh admin@core-sw1 'show startup-config | include erase'", "ssh web1 'systemctl reload nginx'",
      "ssh admin@10.0.0.2 '/system resource print'", "ssh web1 'echo write erase'",
      "ssh admin@fw1 'request system info'", "ssh admin@fw1 'execute ping 10.0.0.1'",
      "ssh admin@sw1 'reload cancel'", "write erase", "ipmitool -H 10.0.0.9 -U admin chassis power status",
      "snmpwalk -v2c -c public 10.0.0.2", "ipmitool sensor list",
    ])
}
