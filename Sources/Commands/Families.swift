import Bytes
import ShellMeaning

/// Every family, listed once. A family is found by a program's name (`FamilyIndex`); a process that judges one
/// command builds no table.
enum Families {
  static let count = 48

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
    case 35: WalletFamily.self
    case 36: MailFamily.self
    case 37: NetworkDevices.self
    case 38: NetworkAttacks.self
    case 39: Recordings.self
    case 40: MachineSiblings.self
    case 41: ForgeSiblings.self
    case 42: ServiceSiblings.self
    case 43: QueueSiblings.self
    case 44: SecretRemovals.self
    case 45: NetworkTools.self
    case 46: OpenServices.self
    case 47: NamedTools.self
    default: nil
    }
  }

  static var all: [any Family.Type] { (0..<count).compactMap(family) }

  /// As listed by the families, which may share rules.
  static var everyRule: [Rule] {
    var result = ShellText.rules + RemoteCode.rules + Strangers.rules
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

  /// Calls every family that understands the program.
  static func judge(_ invocation: Invocation, _ traits: ProgramTraits, _ context: inout Judgement) {
    var left = traits
    while left.hasFamily {
      let number = left.rawValue.trailingZeroBitCount
      left.remove(ProgramTraits(number: number))
      guard let family = family(number) else { return }
      context.category = family.category
      family.judge(invocation, &context)
    }
  }
}

extension Value {
  /// `/?`
  fileprivate var isQuestion: Bool {
    pieces.count == 2 && prefix == "/" && holes.first?.kind == .glob && holes.first?.name == "?"
  }
}

extension Invocation {
  /// The program by the name its family knows it under: no folder, no `.exe`, no version (`python3.11` is
  /// `python`), no file system behind `mkfs.`.
  var canonicalName: String {
    // Asked many times for each program, and nearly always the word as it stands.
    if let written = program.value.known, Self.isCanonical(written) { return written }
    guard let name else { return "" }
    return Self.canonicalName(name)
  }

  /// Nothing in it that a name is shortened or changed for.
  private static func isCanonical(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      for byte in bytes
      where byte &- UInt8(ascii: "a") >= 26 && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "_") {
        return false
      }
      return true
    }
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
    for ending in [".exe", ".cmd", ".bat", ".com"] where lower.hasSuffix(ending) {
      return String(lower.dropLast(4))
    }
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

  /// The same run of a program that another one stands for.
  func renamed(_ name: String) -> Invocation {
    var other = self
    other.program.value = Value(name)
    return other
  }

  /// Runs in a container, whose files, users and variables are not this machine's.
  var isContained: Bool {
    wrappers.contains { if case .container = $0 { true } else { false } }
  }

  /// Runs in a container that has its own of what is asked for.
  func isContained(butFor shared: Invocation.Shared) -> Bool {
    wrappers.contains { wrapper in
      if case .container(_, _, _, let shares) = wrapper { !shares.isSuperset(of: shared) } else { false }
    }
  }

  /// Runs on another machine.
  var isRemote: Bool {
    wrappers.contains { if case .remote = $0 { true } else { false } }
  }

  /// `--help` or `--version` comes before anything that could act.
  var asksForHelp: Bool {
    guard let first = arguments.first?.value.known else {
      // A Unix shell takes the `/?` of Windows for a pattern.
      return arguments.count == 1 && arguments[0].value.isQuestion
    }
    switch first.utf8.first {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "h"), UInt8(ascii: "v"): break
    default: return false
    }
    switch first {
    case "--help", "--version", "-help", "-version", "--usage": return true
    case "-h", "-V", "-?", "/?", "help", "version": return arguments.count == 1
    default: return false
    }
  }

  /// A command of PowerShell that only says what it would do: `Stop-Service Spooler -WhatIf`.
  func isWhatIf(_ name: String) -> Bool {
    guard name.utf8.contains(UInt8(ascii: "-")) else { return false }
    return arguments.contains { argument in
      guard let word = argument.value.known, word.utf8.count == 7, word.utf8.first == UInt8(ascii: "-") else {
        return false
      }
      return word.asciiLowercased == "-whatif"
    }
  }

  /// The same for a program with commands of its own: `gh release delete --help`. What stands behind `run` or
  /// `exec` is for another program to understand.
  var asksForCommandHelp: Bool {
    for (i, argument) in arguments.enumerated() {
      guard let word = argument.value.known else { return false }
      // Few words begin like one of these.
      switch word.utf8.first {
      case UInt8(ascii: "-"), UInt8(ascii: "r"), UInt8(ascii: "e"), UInt8(ascii: "x"), UInt8(ascii: "d"),
        UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "a"):
        break
      default: continue
      }
      switch word {
      case "--help": return true
      case "-h": if i == arguments.count - 1 { return true }
      case "--", "run", "exec", "x", "dlx", "run-script", "start", "test", "ssh", "attach": return false
      default: break
      }
    }
    return false
  }
}
