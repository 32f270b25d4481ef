import Bytes
import ShellMeaning
import Verdict

/// Putting content into files, by whatever program.
enum Writing: Sendable, Equatable {
  /// What was there is gone.
  case overwrite
  case append
  /// Lines inside it change (`sed -i`).
  case edit
  /// Nothing but a new, empty file or folder, or a new time (`touch`, `mkdir`).
  case touch
}

extension Judgement {
  /// Judges writing to what `value` names. Says whether anything was found.
  @discardableResult
  mutating func write(_ value: Value, _ how: Writing, by invocation: Invocation, at range: Range<Int>) -> Bool
  {
    // `$(python3 -m site --user-site)/x.pth`: Python runs it whenever it starts.
    if how != .touch, value.suffix.hasSuffix(".pth") || value.suffix.hasSuffix("customize.py"),
      value.holes.contains(where: { $0.name.contains(bytes: "site") || $0.name == "get_paths" })
    {
      report(PersistenceRules.startup, on: value.display, at: range, program: invocation.name)
      return true
    }
    // A search for one name, and something written to each file of that name.
    if invocation.isSearched, memory.foundNames.count == 1, value.pieces.last?.isItem == true,
      let name = memory.foundNames[0].known, let home = scene.home, mayLie(in: home, value, invocation)
    {
      let folder = name == "authorized_keys" || name == "authorized_keys2" ? "/.ssh/" : "/"
      return write(
        place(Value(home + folder + name), of: invocation), how, by: invocation, at: range)
    }
    return write(place(value, of: invocation), how, by: invocation, at: range)
  }

  /// Whether what a search finds, `value`, may be a file of the person's home folder.
  private func mayLie(in home: String, _ value: Value, _ invocation: Invocation) -> Bool {
    if value.pieces.count == 1 { return true }
    guard value.pieces.count == 2 else { return false }
    let root = Place(Value(value.prefix), in: invocation.directory, of: surroundings)
    return Surroundings.parts(home).starts(with: root.components)
  }

  /// Whether what this command writes to a file of settings makes its program start another.
  private func startsPrograms(_ place: Place) -> Bool {
    guard let text = memory.written[place.absolutePath] else { return false }
    let words = text.display.asciiLowercased
    for word in [
      "proxycommand", "localcommand", "match exec", "hookspath", "sshcommand", "fsmonitor", "= !", "=!",
      "system(", "run-shell", "autocmd", "script-shell", "core.editor", "knownhostscommand", "silent !",
      "silent! !", "silent!!", "os.execute", "jobstart", "start-process", "call-process", "shell-command",
      "make-process", "exec-once", "exec_always", "exec ~", "exec /", "exec --no-startup-id", "rustc-wrapper",
      "runner =", "exec sh ", "exec bash ", "exec python", "\\! ", ".shell ", ".system ", ":!", "| sh", "|sh",
      "| bash", "|bash", "child_process", "io.popen", "subprocess", "os.system",
    ] where words.contains(bytes: word) { return true }
    return false
  }

  /// Whether what is written to an editor's settings lets the agent in it act without asking, or trusts every folder.
  private func loosensEditor(_ place: Place, _ invocation: Invocation) -> Bool {
    var texts = invocation.arguments.map(\.value.display)
    if let text = memory.written[place.absolutePath] { texts.append(text.display) }
    return texts.contains { text in
      let text = ByteView(text.asciiLowercased)
      return text.sets("autoapprove", to: "true") || text.sets("workspace.trust.enabled", to: "false")
    }
  }

  /// `registry=http://…` in what this command writes to the settings of a package manager.
  private func packageSource(_ place: Place) -> String? {
    switch place.name {
    case ".npmrc", "pip.conf", "pip.ini", ".yarnrc", ".yarnrc.yml", ".condarc", ".gemrc", "nuget.config",
      "NuGet.Config", "NuGet.config", "bunfig.toml", "uv.toml":
      break
    default: return nil
    }
    guard let text = memory.written[place.absolutePath]?.display else {
      return nil
    }
    let plain = text.without(" ")
    let weakenings: [String] = [
      "trusted-host=", "strict-ssl=false", "enableStrictSsl:false", "ssl_verify:false",
      "checksumBehavior:ignore",
    ]
    if !plain.contains(bytes: "trusted-host=localhost"),
      let weakened = weakenings.first(where: { plain.contains(bytes: $0) })
    {
      return weakened
    }
    guard let start = ByteView(text).firstRange(of: "http://") else { return nil }
    let rest = text.utf8.dropFirst(start.lowerBound)
    let address = String(Substring(rest.prefix { !ASCII.isSpace($0) && $0 != UInt8(ascii: "\"") }))
    return NetworkHosts.isNear(address) ? nil : address
  }

  @discardableResult
  mutating func write(_ given: Place, _ how: Writing, by invocation: Invocation, at range: Range<Int>) -> Bool
  {
    let place = revealed(given)
    if place.region == .item { memory.made.insert(place.path) }
    // The editor runs such a task as soon as the folder is opened.
    if place.name == "tasks.json", [".vscode", "User"].contains(place.components.dropLast().last),
      memory.written[place.absolutePath]?.display.contains(bytes: "folderOpen")
        == true
    {
      report(
        PersistenceRules.startup, on: place.path, at: range, program: invocation.name, paths: [place.path])
      return true
    }
    if let source = packageSource(place) {
      report(source: source, by: invocation, invocation.name, at: range, paths: [place.path])
      return true
    }
    if place.name == "settings.json", [".vscode", "User"].contains(place.components.dropLast().last),
      how != .touch, loosensEditor(place, invocation)
    {
      report(
        GuardRules.agentSettings, on: place.path, at: range, program: invocation.name, paths: [place.path])
      return true
    }
    if case .personalSettings? = place.nature, startsPrograms(place) {
      report(
        PersistenceRules.startup, on: place.path, at: range, program: invocation.name, paths: [place.path])
      return true
    }
    // A program of one's own that answers to the name of one of the machine's.
    if how != .touch, case .personal? = Optional(place.region), place.components.dropLast().last == "bin",
      WritingRules.shadows(place.name)
    {
      report(
        PersistenceRules.startup, on: place.path, at: range, program: invocation.name, paths: [place.path])
      return true
    }
    guard
      let (rule, severity) = WritingRules.judge(place, how).map({ GuardRules.raised($0, $1, by: invocation) })
    else { return false }
    report(
      rule, on: place.path, severity: severity, at: range, program: invocation.name, paths: [place.path])
    return true
  }
}

extension Judgement {
  /// The file that a pattern spells just enough of to reach it; the place itself otherwise.
  func revealed(_ place: Place) -> Place {
    guard place.nature == nil, place.isWild, let path = ReadingRules.target(of: place, surroundings) else {
      return place
    }
    return Place.classified(path, surroundings)
  }
}

enum WritingRules {
  static func judge(_ place: Place, _ how: Writing) -> (Rule, Severity)? {
    if place.isReadOnly { return nil }
    if let found = byNature(place, how) { return found }
    guard how != .touch else { return nil }
    switch place.region {
    case .device: return (DiskRules.overwrite, .critical)
    case .kernel: return kernel(place)
    case .logs: return how == .append ? nil : (TamperingRules.logs, .high)
    case .root: return (system, .high)
    // Whoever holds the key of such a certificate can answer in the name of any server.
    case .system where isTrustStore(place.components): return (TamperingFamily.certificates, .high)
    case .system: return systemSeverity(place).map { (system, $0) }
    case .gitFolder(let depth):
      switch place.name {
      case "HEAD", "config", "index", "packed-refs": return depth == 1 ? (gitData, .medium) : nil
      default:
        return place.components.contains("refs") || place.components.contains("objects")
          ? (gitData, .high) : nil
      }
    default: return nil
    }
  }

  static func shadows(_ name: String) -> Bool {
    switch name {
    case "ls", "cat", "ps", "sudo", "su", "ssh", "git", "rm", "cp", "mv", "sh", "bash", "zsh", "passwd",
      "login", "top", "id", "whoami", "find", "grep", "gpg", "ssh-add", "scp", "doas":
      true
    default: false
    }
  }

  private static func kernel(_ place: Place) -> (Rule, Severity)? {
    if place.name == "sysrq-trigger" { return (SystemRules.sysrq, .critical) }
    // What holds for the first process holds for all it starts.
    if place.components.starts(with: ["proc", "sys"]) || place.components.starts(with: ["proc", "1"])
      || place.components.first == "sys"
    {
      return (SystemRules.kernelSetting, isPassing(place) ? .medium : .high)
    }
    return nil
  }

  /// What is over when the process is, or what the kernel makes up for by itself: caches that fill again, the
  /// group a process is counted in, traces.
  private static func isPassing(_ place: Place) -> Bool {
    let path = place.components
    if path == ["proc", "sys", "vm", "drop_caches"] { return true }
    if path.starts(with: ["sys", "fs", "cgroup"]) {
      return !place.isWild && place.name != "cgroup.kill" && place.name != "cgroup.freeze"
    }
    return path.starts(with: ["sys", "kernel", "tracing"])
      || path.starts(with: ["sys", "kernel", "debug", "tracing"])
  }

  private static func systemSeverity(_ place: Place) -> Severity? {
    let path = place.components
    switch path.first {
    case "opt", "run", "Volumes", "Applications", "snap", "nix": return .medium
    case "usr" where path.count > 1 && path[1] == "local": return .medium
    case "var" where path.count > 1 && ["www", "lib", "cache", "opt"].contains(path[1]): return .medium
    default: return .high
    }
  }

  private static func isTrustStore(_ path: [String]) -> Bool {
    path.starts(with: ["usr", "local", "share", "ca-certificates"])
      || path.starts(with: ["usr", "share", "ca-certificates"])
      || path.starts(with: ["etc", "ca-certificates"])
      || path.starts(with: ["etc", "pki", "ca-trust", "source"])
      || path.starts(with: ["etc", "ssl", "certs"])
      || path.starts(with: ["usr", "share", "pki", "trust"]) || path.starts(with: ["etc", "pki", "trust"])
  }

  private static func byNature(_ place: Place, _ how: Writing) -> (Rule, Severity)? {
    switch place.nature {
    case .guardOwn: return (GuardRules.tamper, .critical)
    case .agentSettings where !place.isTemporary:
      return how == .touch ? nil : (GuardRules.agentSettings, .high)
    case .accounts: return how == .touch ? nil : (PermissionRules.accounts, .critical)
    case .authorizedKeys: return how == .touch ? nil : (PersistenceRules.keys, .high)
    case .startup where !place.isInProject: return how == .touch ? nil : (PersistenceRules.startup, .high)
    case .schedule where !place.isInProject: return how == .touch ? nil : (PersistenceRules.schedule, .high)
    case .gitHook: return how == .touch ? nil : (PersistenceRules.gitHook, .high)
    case .history: return how == .append || how == .touch ? nil : (TamperingRules.history, .high)
    case .secret where place.components.first == "etc" && place.name.hasSuffix("shadow"):
      return how == .touch ? nil : (PermissionRules.accounts, .critical)
    case .secret(_, let isFolder) where !place.isInProject && !place.isTemporary && !isFolder:
      return how == .overwrite || how == .edit ? (credentials, .medium) : nil
    case .personalSettings: return how == .touch ? nil : (credentials, .medium)
    default: return nil
    }
  }

  static let all = [system, gitData, credentials]

  static let system = Rule(
    "files.write-system", .high, "Writes to {}, which belongs to the machine",
    why: "Programs and people outside this project depend on it.",
    instead:
      "Write to the project or a temporary folder, for example `tee build/hosts`, and leave installing to the person.",
    fires: ["echo x > /etc/hosts", "tee /etc/resolv.conf", "cp evil /usr/bin/ls", "mv a /lib/x.so"],
    passes: [
      "tee build/hosts", "cat /etc/hosts", "cp /etc/hosts build/hosts", "echo x > /dev/null",
      "echo x > out.txt",
    ])

  static let gitData = Rule(
    "files.write-repository", .medium, "Writes to {} in the repository's own data",
    why: "Git keeps commits, branches and settings there; a wrong byte can make the repository unreadable.",
    instead: "Use git's own commands, for example `git config --list` to look at settings.",
    fires: ["echo x > .git/HEAD", "tee .git/config", "cp x .git/index"],
    passes: ["git config --list", "cat .git/config", "ls .git", "git diff > changes.patch", "cat .git/HEAD"])

  static let credentials = Rule(
    "files.write-credentials", .medium, "Writes to {}, a person's credentials or settings",
    why: "Programs trust what is written there: which keys, hosts and commands to use.",
    instead: "Tell the person which line to add; look at names only: `ls ~/.ssh`.",
    fires: ["echo x > ~/.ssh/config", "echo x > ~/.npmrc", "cp x ~/.gitconfig"],
    passes: [
      "ls ~/.ssh", "echo x > .npmrc", "cat ~/.gitconfig", "git config user.name dev", "touch ~/.npmrc",
    ])
}

extension ByteView {
  /// `"…name": value`, `.["…name"] = value`: whether such a pair stands in the text.
  fileprivate func sets(_ name: String, to value: String) -> Bool {
    var from = 0
    while let found = firstRange(of: name, from: from) {
      from = found.upperBound
      let rest = self[from..<Swift.min(count, from + 16)]
      if let place = rest.firstRange(of: value),
        rest[..<place.lowerBound].array.allSatisfy({ "\"'] :=\t\\".utf8.contains($0) })
      {
        return true
      }
    }
    return false
  }
}
