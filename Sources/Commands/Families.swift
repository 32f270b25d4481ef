import Bytes
import ShellMeaning

/// Every family, listed once. A family is found by a program's name; programs that nobody names cost one walk
/// over constant lists, so that a process that judges one command builds no table.
enum Families {
  static let all: [any Family.Type] = [
    // Files and disks.
    RemoveFiles.self, FindFiles.self, CopyMove.self, Writers.self, Disks.self,
    // The machine.
    Privilege.self, Permissions.self, Accounts.self, Processes.self, MachineState.self, TamperingFamily.self,
    // What nobody should do at all.
    Persistence.self, ReverseShell.self, GuardItself.self, WindowsCommands.self,
    // Secrets, and where they go.
    ReadFiles.self, SecretStores.self, Exfiltration.self,
    // Repositories, data, containers and clouds.
    GitFamily.self, HostingFamily.self, RequestFamily.self, SQLFamily.self, DatabaseToolsFamily.self,
    DocumentFamily.self, MigrationFamily.self, ContainerFamily.self, KubernetesFamily.self,
    InfrastructureFamily.self, CloudFamily.self, PackageFamily.self, BackupFamily.self,
  ]

  /// As listed by the families, which may share rules.
  static var everyRule: [Rule] {
    var result = ShellText.rules + RemoteCode.rules
    for family in all { result += family.rules }
    return result
  }

  /// Every rule that anything in this room can apply, each once.
  static var rules: [Rule] {
    var seen: Set<String> = []
    var result: [Rule] = []
    for rule in everyRule where seen.insert(rule.id).inserted { result.append(rule) }
    return result
  }

  /// Calls every family that understands `name`.
  static func judge(_ invocation: Invocation, named name: String, _ context: inout Judgement) {
    for family in all where family.programs.contains(name) {
      context.category = family.category
      family.judge(invocation, &context)
    }
  }
}

extension Invocation {
  /// The program by the name its family knows it under: no folder, no `.exe`, no version (`python3.11` is
  /// `python`), no file system behind `mkfs.`.
  var canonicalName: String {
    guard let name else { return "" }
    return Self.canonicalName(name)
  }

  static func canonicalName(_ name: String) -> String {
    var name = name
    if let slash = name.utf8.lastIndex(of: UInt8(ascii: "\\")) {
      name = String(name[name.index(after: slash)...])
    }
    let bytes = Array(name.utf8)
    guard bytes.contains(where: { $0 == UInt8(ascii: ".") || ASCII.isDigit($0) || ASCII.isUpper($0) }) else {
      return name
    }
    let lower = name.asciiLowercased
    for ending in [".exe", ".cmd", ".bat"] where lower.hasSuffix(ending) { return String(lower.dropLast(4)) }
    // `Remove-Item`: PowerShell does not tell large letters from small ones.
    if bytes.contains(UInt8(ascii: "-")), ASCII.isUpper(bytes[0]) { return lower }
    if name.hasPrefix("mkfs.") || name.hasPrefix("newfs_") { return "mkfs" }
    // `python3.11`, `python3`, `lua5.4`, `pip3`; but `7z`, `b2`, `s3cmd` and `md5` keep their digits.
    for stem in [
      "python", "pip", "lua", "ruby", "perl", "node", "php", "gcc", "clang", "tclsh", "guile", "irb", "psql",
    ] {
      guard name.hasPrefix(stem) else { continue }
      let rest = bytes[stem.utf8.count...]
      if rest.allSatisfy({ ASCII.isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }) {
        return stem
      }
    }
    return name
  }

  /// Runs in a container, whose files, users and variables are not this machine's.
  var isContained: Bool {
    wrappers.contains { if case .container = $0 { true } else { false } }
  }

  /// Runs on another machine.
  var isRemote: Bool {
    wrappers.contains { if case .remote = $0 { true } else { false } }
  }

  /// `--help` or `--version` comes before anything that could act.
  var asksForHelp: Bool {
    switch arguments.first?.value.known {
    case "--help", "--version", "-help", "-version", "--usage": true
    case "-h", "-V", "-?", "/?", "help", "version": arguments.count == 1
    default: false
    }
  }
}
