import Bytes
import ShellMeaning
import Verdict

/// The machine as a whole: power, kernel, boot, mounts, network.
enum MachineState: Family {
  static let category = "system"
  static let programs = [
    "shutdown", "reboot", "halt", "poweroff", "init", "telinit", "kexec", "rmmod", "modprobe", "insmod",
    "kextload", "kextunload", "kmutil", "sysctl", "mount", "umount", "swapoff", "swapon", "fusermount",
    "pivot_root", "grub-install", "update-grub", "grub-mkconfig", "grub2-mkconfig", "grubby", "efibootmgr",
    "bootctl", "update-initramfs", "dracut", "mkinitcpio", "bcdedit", "bless", "nvram", "systemsetup",
    "scutil", "networksetup", "ifconfig", "ip", "nmcli", "route", "hostnamectl", "timedatectl", "date",
    "hwclock", "setterm", "ldconfig", "fdesetup", "profiles", "pmset", "systemctl-analyze", "wevtutil",
    "vssadmin", "wmic", "wbadmin", "reagentc", "fsutil", "reg", "regedit", "busctl", "dbus-send", "gdbus",
    "qdbus", "resolvectl", "bpftool", "wsl", "wsl.exe", "manage-bde", "cipher", "forfiles", "pcalua",
    "logoff", "bootrec", "bootsect", "msiexec", "wusa", "secedit", "winrs", "tsdiscon", "openrc-shutdown",
    "runit-init", "s6-linux-init-shutdown", "s6-poweroff", "s6-reboot", "s6-halt",
  ]
  static let rules = [
    shutdown, kernelModule, mount, bootSetting, network, SystemRules.sysrq, SystemRules.kernelSetting,
    WindowsRules.backups, WindowsRules.registry,
  ]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let name = invocation.canonicalName
    switch name {
    case "modprobe", "insmod", "rmmod", "sysctl", "kexec", "bpftool":
      if invocation.isContained(butFor: .kernel) { return }
    default: if invocation.isContained { return }
    }
    let words = invocation.arguments.map { $0.value.known ?? "" }
    func has(_ wanted: String...) -> Bool { words.contains { wanted.contains($0) } }
    func report(_ rule: Rule, _ what: String, _ severity: Severity? = nil) {
      context.report(rule, on: what, severity: severity, at: invocation.range, program: name)
    }
    let shown = invocation.arguments.map(\.value.display).joined(separator: " ")
    switch name {
    case "shutdown": if !has("-c", "/a", "--help", "-k", "--show") { report(shutdown, name) }
    case "reboot", "halt", "poweroff": if !has("--help", "-w", "--wtmp-only", "-d") { report(shutdown, name) }
    case "openrc-shutdown", "s6-linux-init-shutdown":
      if !has("-c", "--cancel", "-h", "--help", "-D", "--dry-run") { report(shutdown, name) }
    case "s6-poweroff", "s6-reboot", "s6-halt": report(shutdown, name)
    case "init", "telinit", "runit-init":
      if has("0", "6", "1", "s", "S") { report(shutdown, name + " " + shown) }
    case "busctl", "dbus-send", "gdbus", "qdbus":
      if words.contains(where: {
        $0.hasSuffix("GetSecrets") || $0.hasSuffix("GetSecret") || $0.hasSuffix("readPassword")
      }) {
        report(SecretStores.store, name)
      }
      // logind's methods, whoever calls them.
      if words.contains(where: { word in
        ["PowerOff", "Reboot", "Halt", "Suspend", "Hibernate", "KExec", "powerOff", "reboot"].contains {
          word == $0 || word.hasSuffix("." + $0)
        }
      }) {
        report(shutdown, name + " " + shown)
      }
    case "kexec": report(shutdown, name)
    case "rmmod", "insmod", "kextload", "kextunload": if !words.isEmpty { report(kernelModule, shown) }
    case "bpftool":
      // A program in the kernel, which sees and changes what passes by.
      let verbs = words.filter { !$0.hasPrefix("-") }.prefix(2)
      guard let object = verbs.first, let verb = verbs.dropFirst().first else { return }
      let changes =
        ["prog", "net", "cgroup"].contains(object)
        && ["load", "loadall", "attach", "detach"].contains(verb)
        || object == "struct_ops" && ["register", "unregister"].contains(verb)
        || object == "map" && ["update", "delete", "push", "enqueue", "freeze"].contains(verb)
      if changes { report(kernelModule, shown) }
    case "kmutil": if has("load", "unload", "install") { report(kernelModule, shown) }
    case "modprobe":
      let reads = words.contains {
        [
          "-n", "--dry-run", "--show", "-c", "--showconfig", "-D", "--show-depends", "-R", "--resolve-alias",
          "--dump-modversions", "-V", "--version",
        ].contains($0) || isTrialCluster($0)
      }
      if !reads, !words.isEmpty { report(kernelModule, shown) }
    case "sysctl":
      let assigns = words.contains { !$0.hasPrefix("-") && $0.contains("=") }
      if assigns || has("-w", "--write", "-p", "--system")
        || words.contains(where: { $0.hasPrefix("-p") || $0.hasPrefix("--load") })
      {
        report(SystemRules.kernelSetting, shown, has("-p", "--system") && !assigns ? .medium : nil)
      }
    case "mount": mountedOn(invocation, words, &context)
    case "umount":
      if has("--fake", "--help", "-h", "-V", "--version") { return }
      if has("-a", "--all", "-A", "/", "/boot", "/home", "/usr", "/var") {
        report(mount, shown, .critical)
      } else if !words.isEmpty {
        report(mount, shown)
      }
    // Without more rights one can only let go of what one has mounted oneself.
    case "fusermount": if has("-u", "-uz") { report(mount, shown, .low) }
    case "swapoff": if !words.isEmpty { report(mount, "swap", .high) }
    case "swapon": if !words.isEmpty, !has("--show", "-s", "--summary") { report(mount, "swap", .medium) }
    case "pivot_root": report(mount, shown)
    case "mkinitcpio":
      // Without one of these it only tries.
      if has("-p", "--preset", "-P", "--allpresets", "-g", "--generate", "-U", "--uki") {
        report(bootSetting, name)
      }
    case "grub-install", "update-initramfs", "dracut", "update-grub":
      if !has("--dry-run", "--listhooks", "-L", "-H", "--hookhelp", "-P") { report(bootSetting, name) }
    case "grub-mkconfig", "grub2-mkconfig":
      if has("-o") || words.contains(where: { $0.hasPrefix("--output") }) { report(bootSetting, name) }
    case "grubby":
      let changes = words.contains { word in
        [
          "--update-kernel", "--remove-kernel", "--add-kernel", "--set-default", "--args=", "--remove-args",
        ].contains(where: word.hasPrefix)
      }
      if changes { report(bootSetting, name) }
    case "efibootmgr": if !words.isEmpty, !has("-v", "--verbose", "-u") { report(bootSetting, name) }
    case "bootctl":
      if has("install", "remove", "set-default", "set-oneshot", "update") { report(bootSetting, name) }
    case "bcdedit":
      if has("/set", "/delete", "/deletevalue", "/create", "/import", "-set") { report(bootSetting, shown) }
    case "bless": if !has("--info", "-info", "--getBoot") { report(bootSetting, name) }
    case "nvram":
      if words.contains(where: { $0.contains("=") }) || has("-c", "-d") { report(bootSetting, shown) }
    case "fdesetup":
      if has("disable", "remove", "changerecovery", "removerecovery") {
        report(bootSetting, "disk encryption", .critical)
      }
    case "profiles":
      if has("remove", "install", "-R", "-I", "-D") { report(bootSetting, "configuration profiles") }
    case "systemsetup":
      if words.contains(where: { $0.asciiLowercased.hasPrefix("-set") }) { report(bootSetting, shown) }
    case "scutil":
      if has("--set") { report(network, shown, .medium) }
      // Its own language: `set State:/Network/Service/…/DNS`.
      let text = invocation.input.map { context.code(in: $0) } ?? ""
      if text.mentions("set State:") || text.mentions("set Setup:") || text.mentions("remove State:") {
        report(network, "what the machine knows of its network", .high)
      }
    case "networksetup":
      if words.contains(where: {
        $0.hasPrefix("-set") || $0.hasPrefix("-remove") || $0.hasPrefix("-create") || $0.hasPrefix("-add")
      }) {
        report(network, shown)
      }
    case "hostnamectl", "timedatectl":
      if words.contains(where: { $0.hasPrefix("set-") || $0 == "hostname" && words.count > 1 }) {
        report(bootSetting, shown, .medium)
      }
    case "date":
      if words.contains(where: { $0 == "-s" || $0.hasPrefix("--set") }) {
        report(bootSetting, "the clock", .medium)
      }
    case "hwclock":
      if has("-w", "--systohc", "-s", "--hctosys", "--set") { report(bootSetting, "the clock", .medium) }
    case "ifconfig": if has("down") { report(network, shown) }
    case "ip":
      let acts =
        has("del", "delete", "flush")
        && has("addr", "address", "a", "route", "r", "ro", "rule", "link", "l", "neigh") || has("down")
      // All that leaves this machine goes there then.
      let reroutes =
        has("add", "replace", "change") && has("route", "r", "ro") && has("default", "0.0.0.0/0", "::/0")
      if acts || reroutes { report(network, shown) }
    case "resolvectl":
      if let verb = words.first, ["dns", "domain", "dnssec", "dnsovertls", "default-route"].contains(verb),
        words.count > 2
      {
        report(network, shown)
      }
    case "nmcli": if has("off", "down", "delete", "del") { report(network, shown) }
    case "route": if has("del", "delete", "flush", "-f") { report(network, shown) }
    default: WindowsTools.judge(invocation, name, words, &context)
    }
  }

  private static func mountedOn(_ invocation: Invocation, _ words: [String], _ context: inout Judgement) {
    let operands = words.filter { !$0.isEmpty && !$0.hasPrefix("-") }
    let lists = words.isEmpty || words.contains { ["-l", "-h", "-V", "--show-labels"].contains($0) }
    let byType = words.count == 2 && words[0] == "-t"
    guard !lists, !byType, !operands.isEmpty || words.contains("-a") else { return }
    context.report(
      mount, on: invocation.arguments.last?.value.display ?? "", at: invocation.range, program: "mount")
  }

  /// `-nv`, `-qD`: options of modprobe in one word, with one among them that only tries or tells.
  private static func isTrialCluster(_ word: String) -> Bool {
    guard word.utf8.first == 0x2D, word.utf8.count > 2 else { return false }
    let letters = word.utf8.dropFirst()
    return letters.allSatisfy { "abDcfinqrRsVv".utf8.contains($0) }
      && letters.contains { "nDcRV".utf8.contains($0) }
  }

  static let shutdown = Rule(
    "system.shutdown", .high, "Stops or restarts the machine ({})",
    why: "Everything that runs on it ends, this session included.",
    instead: "Ask the person to do it when it suits them; see how long it has been up with `uptime`.",
    fires: [
      "busctl call org.freedesktop.login1 /org/freedesktop/login1 org.freedesktop.login1.Manager PowerOff b false",
      "ipmitool -H 10.0.0.9 -U admin -P x chassis power off", "racadm -r 10.0.0.9 serveraction powercycle",
      "rtcwake -m off -s 3600", "ipmipower -h node1 --reset",
      "shutdown -h now", "reboot", "sudo poweroff", "init 0", "systemctl reboot", "halt -f",
    ],
    passes: [
      "ipmitool -H 10.0.0.9 chassis power status", "ipmitool sdr list", "ipmitool sel list",
      "racadm -r 10.0.0.9 getsysinfo", "rtcwake -m show", "rtcwake -n -m off -s 60",
      "ipmipower -h node1 --stat", "uptime", "shutdown -c", "reboot --help", "last reboot",
      "systemctl status", "adb reboot-bootloader --help",
    ])

  static let kernelModule = Rule(
    "system.kernel-module", .high, "Loads or unloads the kernel module {}",
    why: "Code in the kernel can do anything, and a wrong module takes the machine down.",
    instead: "Look with `lsmod` or `modinfo overlay`, and leave modules to the person.",
    fires: [
      "docker run --rm --privileged alpine modprobe nbd", "insmod ./rootkit.ko", "rmmod nf_tables",
      "modprobe evil", "kextload x.kext",
    ],
    passes: [
      "docker run --rm alpine modprobe nbd", "lsmod", "modinfo overlay", "modprobe -n overlay",
      "modprobe -nv btrfs", "modprobe -qn loop", "modprobe --show-depends overlay", "kextstat",
    ])

  static let mount = Rule(
    "system.mount", .high, "Changes what is mounted ({})",
    why: "Files that programs use appear or vanish; unmounting can lose what was not yet written.",
    instead: "Look with `findmnt` or `mount`, and leave mounting to the person.",
    fires: ["mount /dev/sdb1 /mnt", "umount /mnt/data", "umount -a", "swapoff -a", "mount -o remount,rw /"],
    passes: ["mount", "findmnt", "mount -l", "df -h", "swapon --show", "lsblk"])

  static let bootSetting = Rule(
    "system.boot", .high, "Changes how the machine starts or runs as a whole ({})",
    why: "A mistake here shows at the next start, when the machine does not come up.",
    instead: "Show the person what should change, and let them do it; look with `uname -a`.",
    fires: [
      "grub-install /dev/sda", "efibootmgr -b 0001 -B", "bcdedit /set testsigning on", "nvram boot-args=-v",
      "systemctl set-default rescue.target",
    ],
    passes: ["uname -a", "efibootmgr", "efibootmgr -v", "bcdedit", "nvram -p", "timedatectl status", "date"])

  static let network = Rule(
    "system.network", .high, "Switches off or rearranges the network ({})",
    why: "The machine may lose its connection, and with it whoever works on it from elsewhere.",
    instead: "Look with `ip addr` or `ip route`, and leave changes to the person.",
    fires: [
      "ip link set eth0 down", "ifconfig eth0 down", "ip route flush table main", "nmcli networking off",
      "ip route replace default via 198.51.100.9",
    ],
    passes: [
      "ip addr", "ip route", "ifconfig", "nmcli device status", "resolvectl status",
      "resolvectl query example.com", "ip link show eth0", "netstat -rn",
    ])
}

/// Windows' own tools for the machine as a whole.
enum WindowsTools {
  static func judge(_ invocation: Invocation, _ name: String, _ words: [String], _ context: inout Judgement) {
    let lower = words.map(\.asciiLowercased)
    func has(_ wanted: String...) -> Bool { lower.contains { wanted.contains($0) } }
    let shown = invocation.arguments.map(\.value.display).joined(separator: " ")
    var found: (Rule, Severity)?
    // A Unix shell takes the question mark for a glob.
    if has("/?", "-?") || invocation.arguments.last?.value.display == "/‹?›" { return }
    switch name.asciiLowercased {
    case "vssadmin": if has("delete", "resize") { found = (WindowsRules.backups, .critical) }
    case "wbadmin": if has("delete") || has("disable") { found = (WindowsRules.backups, .critical) }
    case "wmic":
      if has("shadowcopy"), has("delete") { found = (WindowsRules.backups, .critical) }
      if has("delete"), ManagedFiles.delete(shown, invocation, &context) { return }
      if has("process"), has("create"), has("call"), let code = invocation.arguments.last {
        ForeignCodeJudge.judge(code.value, language: "cmd", for: invocation, &context)
      }
      if lower.contains(where: { $0.contains(bytes: "root") && $0.contains(bytes: "subscription") }),
        has("create") || has("set")
      {
        found = (PersistenceRules.schedule, .high)
      }
      if has("os"), has("call"), has("shutdown", "reboot", "win32shutdown") {
        found = (MachineState.shutdown, .high)
      }
      if has("process"), has("delete", "terminate") {
        found = SecurityTools.matches(shown.asciiLowercased) ? (TamperingFamily.securityOff, .high) : nil
      }
      if has("product"), has("uninstall"), shown.asciiLowercased.contains(bytes: "sentinel") {
        found = (GuardRules.tamper, .critical)
      }
    case "manage-bde":
      if has("-off", "-disable") || has("-protectors") && has("-delete", "-disable") {
        found = (MachineState.bootSetting, .critical)
      }
    case "cipher":
      if lower.contains(where: { $0.hasPrefix("/w") }) { found = (WindowsRules.backups, .high) }
    case "forfiles":
      // The command behind `/c` runs for every file found below `/p`.
      if let mark = lower.firstIndex(of: "/c"), mark + 1 < words.count {
        let folder = lower.firstIndex(of: "/p").flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil } ?? "."
        let code = words[mark + 1].replacingBytes("@file", with: folder + "/*").replacingBytes(
          "@path", with: folder + "/*")
        ForeignCodeJudge.judge(Value(code), language: "cmd", for: invocation, &context)
      }
    case "pcalua":
      if let mark = lower.firstIndex(of: "-a"), mark + 1 < words.count {
        ForeignCodeJudge.judge(
          invocation.arguments[mark + 1].value, language: "cmd", for: invocation, &context)
      }
    case "reagentc": if has("/disable") { found = (WindowsRules.backups, .high) }
    case "wevtutil": if has("cl", "clear-log") { found = (TamperingRules.logs, .high) }
    case "fsutil": if has("deletejournal") || has("setzerodata") { found = (WindowsRules.backups, .high) }
    case "reg":
      switch lower.first {
      case "delete":
        found = (
          WindowsRules.registry,
          lower.dropFirst().first.map { $0.split(separator: "\\").count < 3 } == true ? .critical : .high
        )
      case "add", "import", "restore", "load", "unload":
        found =
          WindowsHelpers.key(lower.dropFirst().first ?? "", shown) ?? (WindowsRules.registry, .medium)
      default: break
      }
    case "wsl", "wsl.exe":
      if has("--unregister"), !has("--help") { found = (WindowsRules.backups, .critical) }
    case "logoff": found = (MachineState.shutdown, .medium)
    case "bootrec", "bootsect": if !words.isEmpty { found = (MachineState.bootSetting, .high) }
    case "msiexec":
      if lower.contains(where: { $0 == "/x" || $0 == "/uninstall" || $0.hasPrefix("/x{") || $0 == "-x" }) {
        found = (PackageFamily.removes, .medium)
      }
    case "wusa": if has("/uninstall") { found = (PackageFamily.removes, .medium) }
    case "secedit": if has("/configure", "/import") { found = (WindowsRules.registry, .high) }
    case "winrs":
      // What stands behind its options runs on the machine that they name.
      let code = invocation.arguments.drop { "/-".contains($0.value.prefix.prefix(1)) && !$0.value.isEmpty }
      if lower.contains(where: { $0.hasPrefix("-r:") || $0.hasPrefix("/r:") || $0.hasPrefix("-remote:") }),
        !code.isEmpty
      {
        ForeignCodeJudge.judge(
          Value.joined(code.map(\.value)), language: "cmd", for: invocation, &context)
      }
    case "regedit": if has("/s") { found = (WindowsRules.registry, .high) }
    default: break
    }
    guard let found else { return }
    context.report(found.0, on: shown, severity: found.1, at: invocation.range, program: name)
  }
}

enum WindowsRules {
  static let backups = Rule(
    "windows.backups", .critical, "Deletes backups or recovery data ({})",
    why: "Shadow copies and recovery images are what brings a broken Windows back.",
    instead: "Look at them with `vssadmin list shadows`, and leave them to the person.",
    fires: [
      "powershell -c 'Get-CimInstance Win32_ShadowCopy | Remove-CimInstance'",
      "vssadmin delete shadows /all /quiet", "wbadmin delete catalog -quiet", "wmic shadowcopy delete",
    ],
    passes: [
      "powershell -c 'Get-CimInstance Win32_ShadowCopy'",
      "vssadmin list shadows", "wmic os get caption", "wbadmin get versions", "reg query HKLM", "systeminfo",
    ])

  static let registry = Rule(
    "windows.registry", .high, "Changes the registry ({})",
    why: "Windows and its programs keep their settings there; a lost key can stop both.",
    instead: "Read it with `reg query HKCU`, and show the person what should change.",
    fires: ["reg delete HKCU /f", "reg add HKCU /v X /d 1", "regedit /s x.reg"],
    passes: [
      "reg query HKCU", "reg query HKLM", "reg /?", "reg export HKCU out.reg", "reg compare HKCU HKLM",
    ])
}
