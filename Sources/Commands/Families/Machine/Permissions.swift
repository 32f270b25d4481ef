import Bytes
import ShellMeaning
import Verdict

/// Who may read, change and run files.
enum Permissions: Family {
  static let category = "permissions"
  static let programs = [
    "chmod", "chown", "chgrp", "setfacl", "chattr", "chflags", "setcap", "icacls", "takeown", "attrib",
    "cacls", "xattr", "dpkg-statoverride",
  ]
  static let rules = [everybody, recursive, setuid, foreign, PermissionRules.accounts]

  private static let grammar = Grammar(
    "R,r,recursive c,changes f,silent,quiet v,verbose h,no-dereference H L P reference= preserve-root no-preserve-root dereference from= m,modify= x,remove= b,remove-all k,remove-default d,default set= set-file= M= restore= n,no-mask"
  )

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    switch invocation.canonicalName {
    case "chmod": chmod(invocation, &context)
    case "chown", "chgrp", "setfacl": chown(invocation, &context)
    case "chattr", "chflags": chattr(invocation, &context)
    case "setcap":
      // `-v` looks, `-r` takes such rights away.
      let first = invocation.arguments.first?.value.known
      guard first != "-v", first != "-r" else { return }
      let named = invocation.arguments.contains { isMild($0.value.known ?? "") }
      context.report(
        setuid, on: invocation.arguments.last?.value.display ?? "", severity: named ? .medium : nil,
        at: invocation.range, program: "setcap")
    case "icacls", "cacls", "takeown": windows(invocation, &context)
    case "dpkg-statoverride":
      // `--add USER GROUP MODE FILE`: as `chmod MODE FILE`, and again after every update.
      let words = invocation.arguments.filter { !$0.value.prefix.hasPrefix("-") }
      guard invocation.hasArgument("--add"), words.count == 4, let mode = words[2].value.known else { return }
      judgeMode(mode, of: words[3], invocation, &context)
    case "xattr":
      let words = invocation.arguments.map { $0.value.known ?? "" }
      if words.contains(where: { $0.hasPrefix("-") && $0.contains(bytes: "d") || $0 == "-c" }),
        words.contains(where: { $0.contains(bytes: "quarantine") })
      {
        // Of every program at once.
        let isEverywhere = ["/Applications", "/Applications/", "/", "/Users", "/Library"].contains(words.last)
        context.report(
          foreign, on: words.last ?? "", severity: isEverywhere ? .high : .medium, at: invocation.range,
          program: "xattr")
      }
    default: break
    }
  }

  // MARK: setcap

  /// `cap_net_bind_service=+ep`: a right of its own, and no step towards being root.
  private static func isMild(_ capabilities: String) -> Bool {
    guard capabilities.asciiLowercased.hasPrefix("cap_") else { return false }
    let names = capabilities.asciiLowercased.prefix { $0 != "=" && $0 != "+" && $0 != "-" }
    return names.split(separator: ",").allSatisfy { mild.contains(String($0)) }
  }

  private static let mild: Set<String> = [
    "cap_net_bind_service", "cap_net_raw", "cap_net_broadcast", "cap_ipc_lock", "cap_sys_nice", "cap_perfmon",
    "cap_wake_alarm", "cap_block_suspend",
  ]

  // MARK: chmod

  private static func chmod(_ invocation: Invocation, _ context: inout Judgement) {
    // `find ~ -name sentinel-hook -exec chmod 000 {} +`: wherever it lies.
    if invocation.isRepeated,
      context.memory.foundNames.contains(where: {
        let name = $0.display
        return GuardItself.ownPrograms.contains(name.hasSuffix("*") ? String(name.dropLast()) : name)
      })
    {
      context.report(
        GuardRules.tamper, on: "program", at: invocation.range, program: invocation.canonicalName)
      return
    }
    // `-x`, `-w`: a mode may begin with a dash.
    var words = invocation.arguments
    var mode: Mode?
    if let i = words.firstIndex(where: { Mode($0.value.known ?? "") != nil }) {
      mode = Mode(words[i].value.known ?? "")
      words.remove(at: i)
    }
    let arguments = Arguments(words, by: grammar)
    var files = arguments.operands
    if mode == nil, !arguments.has("reference"), !files.isEmpty { files.removeFirst() }
    if mode == nil, let other = arguments.value("reference") {
      // As the file named: programs that run as root have that from their mode.
      mode = Mode()
      mode?.setUser = runsAsOwner(context.place(other, of: invocation))
    }
    let deep = arguments.has("recursive")
    for file in files { give(mode ?? Mode(), to: file, deep: deep, invocation, &context) }
  }

  /// The system's own programs with the set-user bit.
  private static func runsAsOwner(_ place: Place) -> Bool {
    guard place.components.count > 1, place.components.contains("bin") || place.components.contains("sbin")
    else {
      return false
    }
    switch place.components.last {
    case "passwd", "sudo", "su", "chsh", "chfn", "newgrp", "gpasswd", "mount", "umount", "pkexec", "doas",
      "fusermount", "fusermount3", "sudoedit", "crontab", "newuidmap", "newgidmap", "ping", "unix_chkpwd",
      "chage":
      return true
    default: return false
    }
  }

  /// The mode that another program (`install -m`) gives to what it writes.
  static func judgeMode(
    _ text: String, of target: Invocation.Argument, _ invocation: Invocation, _ context: inout Judgement
  ) {
    if let mode = Mode(text) { give(mode, to: target, deep: false, invocation, &context) }
  }

  private static func give(
    _ mode: Mode, to file: Invocation.Argument, deep: Bool, _ invocation: Invocation,
    _ context: inout Judgement
  ) {
    let place = context.place(file.value, of: invocation)
    guard let (rule, found) = weigh(mode, deep: deep, place) else { return }
    // `find ~/.config -type f | xargs chmod go+w`: all that a search comes across there.
    let isWide =
      invocation.isRepeated && !place.isInProject && !place.isTemporary && context.memory.foundNames.isEmpty
    let severity = isWide && found == .medium ? .high : found
    context.report(
      rule, on: place.path, severity: severity, at: file.range, program: invocation.canonicalName,
      paths: [place.path])
  }

  private static func weigh(_ mode: Mode, deep: Bool, _ place: Place) -> (Rule, Severity)? {
    if place.nature == .guardOwn { return (GuardRules.tamper, .critical) }
    if place.nature == .accounts {
      return (PermissionRules.accounts, mode.isUsual(of: place.name) ? .medium : .critical)
    }
    // Settings that cannot be read name no guard.
    if mode.isUnreadable, place.nature == .agentSettings, !place.isTemporary {
      return (GuardRules.agentSettings, .critical)
    }
    if mode.setUser {
      switch place.region {
      case .system, .root: return (setuid, .critical)
      default: return (setuid, .high)
      }
    }
    if mode.setGroup, !place.isInProject { return (setuid, .medium) }
    if deep, let severity = recursiveSeverity(place) {
      return (recursive, mode.othersWrite && severity == .high ? .critical : severity)
    }
    if mode.othersWrite {
      if case .secret? = place.nature, !place.isTemporary { return (everybody, .high) }
      switch place.region {
      case .temporary, .temporaryRoot, .artifact, .stream:
        return mode.othersAll && !mode.sticky ? (everybody, .medium) : nil
      case .system, .root, .home: return (everybody, .critical)
      case .device, .kernel, .logs: return (everybody, .high)
      // Gone with the container, or within its walls.
      case .container(let lasting): return lasting ? (everybody, .medium) : nil
      // With the sticky bit it is what `/tmp` is: everybody may add, nobody may take another's away.
      default: return (everybody, mode.othersAll && !mode.sticky ? .high : .medium)
      }
    }
    if mode.othersRead, case .secret? = place.nature, !place.isTemporary { return (everybody, .high) }
    // Nobody who lives there can go in any more.
    if mode.takesAll, case .home = place.region { return (recursive, .high) }
    if mode.takesAll, deep, place.isInProject, place.region != .artifact { return (recursive, .medium) }
    return ofOne(place).map { (foreign, $0) }
  }

  /// A file or folder of the machine's, and none of what is in it.
  private static func ofOne(_ place: Place) -> Severity? {
    switch place.region {
    case .root, .device: return .high
    case .system(let depth):
      let path = place.components
      let isLocal =
        path.first == "opt" || path.starts(with: ["usr", "local"]) || path.starts(with: ["var", "www"])
      return isLocal || depth > 3 ? .medium : .high
    default: return nil
    }
  }

  /// Everything under a folder at once, where the folder is not the project's.
  private static func recursiveSeverity(_ place: Place) -> Severity? {
    switch place.region {
    case .root, .aboveProject, .maybeRoot: return .critical
    case .system(let depth): return depth < 3 ? .critical : .high
    case .home: return .critical
    case .logs, .personal, .kernel, .device: return .high
    case .outside: return .high
    case .gitFolder: return .medium
    default: return nil
    }
  }

  // MARK: chown and others

  private static func chown(_ invocation: Invocation, _ context: inout Judgement) {
    let arguments = Arguments(invocation.arguments, by: grammar)
    var files = arguments.operands
    let named = arguments.has("reference") || invocation.canonicalName == "setfacl"
    let owner = named || files.isEmpty ? nil : files.removeFirst().value.known
    let deep = arguments.has("recursive")
    // `setfacl -m o::rwx`: for everybody, as `chmod o+rwx` is.
    let opens = arguments.values("modify").contains { value in
      let text = value.display
      return text.hasPrefix("o:") || text.hasPrefix("other:") || text.contains(bytes: ",o:")
    }
    // `setfacl -m u:eve:rwx`: for somebody else by name. `u::rwx` is whom it belongs to.
    let shares = arguments.values("modify").contains { value in
      value.display.split(separator: ",").contains { entry in
        let parts = entry.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, ["u", "user", "g", "group"].contains(parts[0]), !parts[1].isEmpty else {
          return false
        }
        return parts[2].utf8.contains { $0 != UInt8(ascii: "-") }
      }
    }
    for file in files {
      let place = context.place(file.value, of: invocation)
      var found: (Rule, Severity)?
      if opens || shares, place.nature?.isSecret == true {
        context.report(
          everybody, on: place.path, at: file.range, program: invocation.canonicalName, paths: [place.path])
        continue
      }
      if place.nature == .guardOwn {
        found = (GuardRules.tamper, .critical)
      } else if place.nature == .accounts {
        // They are root's anyway.
        let isRoots = ["root", "root:root", "root:shadow", "root:wheel", "0:0"].contains(owner)
        found = (PermissionRules.accounts, isRoots ? .medium : .critical)
      } else if place.nature == .agentSettings, !place.isTemporary, invocation.canonicalName != "setfacl" {
        found = (GuardRules.agentSettings, .high)
      } else if deep, let severity = recursiveSeverity(place) {
        found = (recursive, severity)
      } else {
        found = (place.region == .home ? .medium : ofOne(place)).map { (foreign, $0) }
      }
      guard let found else { continue }
      context.report(
        found.0, on: place.path, severity: found.1, at: file.range, program: invocation.canonicalName,
        paths: [place.path])
    }
  }

  private static func chattr(_ invocation: Invocation, _ context: inout Judgement) {
    for argument in invocation.arguments {
      let text = argument.value.prefix
      guard !text.hasPrefix("-"), !text.hasPrefix("+"), !text.hasPrefix("="), text != "uchg", text != "nouchg"
      else { continue }
      let place = context.place(argument.value, of: invocation)
      if place.nature == .guardOwn {
        context.report(
          GuardRules.tamper, on: place.path, at: argument.range, program: invocation.name, paths: [place.path]
        )
      } else if !place.isInProject, !place.isTemporary {
        context.report(
          foreign, on: place.path, at: argument.range, program: invocation.name, paths: [place.path])
      }
    }
  }

  private static func windows(_ invocation: Invocation, _ context: inout Judgement) {
    guard let file = invocation.arguments.first(where: { !$0.value.prefix.hasPrefix("/") }) else { return }
    let words = invocation.arguments.map { ($0.value.known ?? "").asciiLowercased }
    let named = words.firstIndex(of: "/f").flatMap {
      $0 + 1 < words.count ? invocation.arguments[$0 + 1] : nil
    }
    let place = context.place((named ?? file).value.windowsPath, of: invocation)
    let opens = words.contains {
      ($0.contains(bytes: "everyone:") || $0.contains(bytes: "users:") || $0.contains(bytes: "*s-1-1-0:"))
        && ($0.hasSuffix("f") || $0.contains(bytes: "(f)") || $0.contains(bytes: ")f"))
    }
    let deep = words.contains("/t") || words.contains("/r")
    let changes =
      invocation.canonicalName == "takeown"
      || invocation.canonicalName == "cacls"
        && words.contains { ["/e", "/g", "/p", "/d", "/r"].contains($0) }
      || words.contains {
        $0.hasPrefix("/grant") || $0.hasPrefix("/deny") || $0.hasPrefix("/reset") || $0.hasPrefix("/setowner")
      }
    guard changes else { return }
    if deep, let severity = recursiveSeverity(place) {
      context.report(
        recursive, on: place.path, severity: severity, at: invocation.range, program: invocation.canonicalName
      )
    } else if opens {
      context.report(everybody, on: place.path, at: invocation.range, program: invocation.canonicalName)
    } else if !place.isInProject {
      context.report(foreign, on: place.path, at: invocation.range, program: invocation.canonicalName)
    }
  }

  static let everybody = Rule(
    "permissions.everybody", .high, "Lets everybody change {}",
    why: "Any program of any user may then write to it; what it holds can no longer be trusted.",
    instead:
      "Give the rights that are needed to those who need them: `chmod u+x build.sh` or `chmod 755 bin/tool`.",
    fires: [
      "chmod 777 config.yml", "chmod -R 777 .", "chmod a+rwx src", "chmod 0777 /etc/hosts",
      "chmod 666 ~/.ssh/config", "chmod 644 ~/.ssh/id_rsa",
    ],
    passes: [
      "chmod u+x build.sh", "chmod 755 bin/tool", "chmod +x run.sh", "chmod 600 ~/.ssh/id_rsa",
      "chmod 644 README.md", "chmod -R u+rwX .",
    ])

  static let recursive = Rule(
    "permissions.recursive", .high, "Changes rights or owners of everything under {}",
    why: "Programs there rely on the rights they were installed with, and nothing remembers what those were.",
    instead: "Change only the project's own files: `chmod -R u+rwX .`.",
    fires: [
      "icacls C:\\ /grant Everyone:(OI)(CI)F /T /C", "takeown /f C:\\Windows\\System32 /r /d y",
      "chmod -R 755 /", "chown -R dev /usr/local", "chmod -R 700 ~", "chown -R root:root /etc",
      "chgrp -R staff /srv/www",
    ],
    passes: [
      "icacls build /grant dev:R",
      "chmod -R u+rwX .", "chown -R dev:dev .", "chmod -R 755 dist", "ls -lR /etc", "chmod -R go-w docs",
    ])

  static let setuid = Rule(
    "permissions.setuid", .high, "Makes {} run with its owner's rights",
    why: "Whoever starts the program then acts as its owner, often as root.",
    instead: "Leave such rights to the person; `chmod 755 bin/tool` is enough to run a program.",
    fires: [
      "chmod u+s /bin/bash", "chmod 4755 tool", "chmod 6755 x", "setcap cap_setuid+ep ./tool",
      "install -m 4755 helper /usr/local/bin/helper", "install -o root -m u+s ./a ./b",
      "install --mode=6755 tool bin/tool",
    ],
    passes: [
      "chmod 755 bin/tool", "chmod u+x tool", "getcap ./tool", "ls -l /usr/bin/sudo", "chmod 0755 x",
      "install -m 755 tool bin/tool", "install -m 0644 a.conf build/a.conf", "install -d -m 2755 build/share",
      "setcap -r ./tool",
    ])

  static let foreign = Rule(
    "permissions.foreign", .high, "Changes rights or owner of {}, outside the project",
    why: "Other programs and people depend on these rights.",
    instead: "Look at them with `ls -l` or `stat`, and leave them to the person.",
    fires: [
      "chmod 644 /etc/hosts", "chown dev /etc/hosts", "chattr -i /etc/resolv.conf",
      "chown root /usr/bin/node",
    ],
    passes: [
      "ls -l /etc/hosts", "stat /etc/hosts", "chmod 644 README.md", "chmod 600 ~/.ssh/id_rsa",
      "chown dev file.txt",
    ])
}
