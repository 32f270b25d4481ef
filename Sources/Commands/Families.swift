import Bytes
import ShellMeaning

/// Every family, listed once. A family is found by a program's name (`FamilyIndex`); a process that judges one
/// command builds no table.
enum Families {
  static let count = 35

  /// The families by number. A `switch`, since an array of them would have to be built at every start.
  static func family(_ number: Int) -> (any Family.Type)? {
    switch number {
    case 0: RemoveFiles.self
    case 1: FindFiles.self
    case 2: CopyMove.self
    case 3: Writers.self
    case 4: Disks.self
    case 5: Privilege.self
    case 6: Permissions.self
    case 7: Accounts.self
    case 8: Processes.self
    case 9: MachineState.self
    case 10: TamperingFamily.self
    case 11: Persistence.self
    case 12: ReverseShell.self
    case 13: GuardItself.self
    case 14: WindowsCommands.self
    case 15: ReadFiles.self
    case 16: SecretStores.self
    case 17: Exfiltration.self
    case 18: GitFamily.self
    case 19: HostingFamily.self
    case 20: RequestFamily.self
    case 21: SQLFamily.self
    case 22: DatabaseToolsFamily.self
    case 23: DocumentFamily.self
    case 24: MigrationFamily.self
    case 25: ContainerFamily.self
    case 26: KubernetesFamily.self
    case 27: InfrastructureFamily.self
    case 28: CloudFamily.self
    case 29: PackageFamily.self
    case 30: BackupFamily.self
    case 31: PublishingFamily.self
    case 32: OtherVersionControl.self
    case 33: DatabaseSiblings.self
    case 34: ClusterSiblings.self
    default: nil
    }
  }

  static var all: [any Family.Type] { (0..<count).compactMap(family) }

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
    var numbers: [Int] = []
    FamilyIndex.forEachFamily(knowing: name) { numbers.append($0) }
    for number in numbers {
      guard let family = family(number) else { continue }
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
    guard name.utf8.contains(where: { $0 == UInt8(ascii: ".") || ASCII.isDigit($0) || ASCII.isUpper($0) })
    else {
      return name
    }
    let bytes = Array(name.utf8)
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
