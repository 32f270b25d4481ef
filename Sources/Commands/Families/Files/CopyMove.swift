import ShellMeaning
import Verdict

/// Programs that put files somewhere else: what they leave behind, what they write over.
enum CopyMove: Family {
  static let category = "files"
  static let programs = [
    "mv", "gmv", "cp", "gcp", "ln", "install", "rsync", "tar", "bsdtar", "gtar", "unzip", "cpio", "ditto",
    "zip", "7z", "7za", "7zr", "7zz",
  ]
  static let rules = [move]

  private static let moving = Grammar(
    "f,force i,interactive n,no-clobber t,target-directory= T,no-target-directory u,update=? v,verbose b,backup=? S,suffix= strip-trailing-slashes"
  )
  private static let copying = Grammar(
    "a,archive b,backup=? d f,force i,interactive H l,link L,dereference n,no-clobber P,no-dereference p preserve=? R,r,recursive reflink=? s,symbolic-link S,suffix= t,target-directory= T,no-target-directory u,update=? v,verbose x,one-file-system c,X parents attributes-only"
  )
  private static let linking = Grammar(
    "s,symbolic f,force n,no-dereference h t,target-directory= T,no-target-directory r,relative v,verbose b,backup=? S,suffix= i,interactive L,logical P,physical"
  )
  private static let installing = Grammar(
    "d,directory m,mode= o,owner= g,group= t,target-directory= T,no-target-directory D s,strip v,verbose C,compare b,backup=? c p,preserve-timestamps"
  )

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    switch invocation.canonicalName {
    case "mv", "gmv": move(invocation, &context)
    case "cp", "gcp": copy(invocation, &context)
    case "ln": link(invocation, &context)
    case "install": install(invocation, &context)
    case "ditto": ditto(invocation, &context)
    case "rsync": Mirroring.judge(invocation, &context)
    default: Archives.judge(invocation, &context)
    }
  }

  /// `ditto SOURCE… TARGET` of macOS: what it leaves behind. Archives are judged as such.
  private static func ditto(_ invocation: Invocation, _ context: inout Judgement) {
    let operands = invocation.arguments.filter { !$0.value.prefix.hasPrefix("-") }
    guard operands.count > 1, let target = operands.last,
      // Where everybody puts programs.
      !target.value.prefix.hasPrefix("/Applications/")
    else { return }
    context.write(target.value, .overwrite, by: invocation, at: target.range)
  }

  private struct Transfer {
    var sources: [Invocation.Argument]
    var target: Invocation.Argument?
    var intoFolder: Bool

    init(_ arguments: Arguments) {
      sources = arguments.operands
      if let folder = arguments.value("target-directory") {
        let range = arguments.options.last { $0.name == "target-directory" }?.range ?? 0..<0
        target = Invocation.Argument(value: folder, range: range)
        intoFolder = true
      } else {
        target = sources.count > 1 ? sources.removeLast() : nil
        intoFolder = sources.count > 1 || target?.value.suffix.hasSuffix("/") == true
      }
    }
  }

  private static func move(_ invocation: Invocation, _ context: inout Judgement) {
    let transfer = Transfer(Arguments(invocation.arguments, by: moving))
    let target = transfer.target.map { context.place($0.value, of: invocation) }
    for source in transfer.sources {
      let from = context.place(source.value, of: invocation, following: false)
      // Into nothing is a deletion.
      if target?.region == .stream {
        context.delete(from, .recursive, by: invocation, at: source.range)
      } else if let severity = leaving(from, for: target) {
        let rule =
          from.nature == .guardOwn
          ? GuardRules.tamper
          : from.nature == .agentSettings || from.nature == .agentFolder ? GuardRules.agentSettings : move
        context.report(
          rule, on: from.path, severity: severity, at: source.range, program: invocation.name,
          paths: [from.path])
      }
    }
    if let target {
      for source in transfer.sources {
        let from = context.place(source.value, of: invocation, following: false)
        guard !from.isTemporary, from.region != .artifact else { continue }
        let origin = context.memory.moved[from.path] ?? from
        context.memory.moved[from.path] = nil
        for path in [target.path, target.path + "/" + from.name] {
          context.memory.moved[path] = origin.path == path ? nil : origin
        }
      }
    }
    if let target = transfer.target { put(transfer, at: target, invocation, &context) }
  }

  /// How much is lost when `from` is no longer where it was.
  static func leaving(_ from: Place, for target: Place?) -> Severity? {
    switch from.nature {
    case .guardOwn: return .critical
    case .agentSettings, .agentFolder, .accounts, .authorizedKeys, .history: return .high
    case .secret where !from.isInProject && !from.isTemporary: return .high
    case .startup where !from.isInProject: return .high
    default: break
    }
    switch from.region {
    case .root: return .critical
    case .system(let depth): return depth < 3 ? .critical : .high
    case .logs: return .high
    case .home: return .critical
    case .personal(let depth):
      return depth == 1 && (from.isContents || !from.name.contains(bytes: ".")) ? .high : nil
    case .aboveProject, .project: return from.isContents && target?.isInProject == true ? nil : .high
    case .gitFolder(depth: 0): return .high
    case .source where target?.isInProject != true: return .medium
    case .maybeRoot: return .high
    default: return nil
    }
  }

  private static func copy(_ invocation: Invocation, _ context: inout Judgement) {
    let transfer = Transfer(Arguments(invocation.arguments, by: copying))
    guard let target = transfer.target else { return }
    if transfer.sources.count == 1, let source = transfer.sources.first,
      context.place(source.value, of: invocation).region == .stream
    {
      context.delete(target.value, .emptying, by: invocation, at: target.range)
      return
    }
    // What was there is still there, and so is a copy.
    if let beside = copyBeside(transfer, of: target, invocation, context) {
      return context.report(
        WritingRules.system, on: beside.path, severity: .medium, at: target.range, program: invocation.name,
        paths: [beside.path])
    }
    put(transfer, at: target, invocation, &context)
  }

  /// `cp /etc/fstab /etc/fstab.bak`: where a copy goes that stands beside what it was made of, in a folder of the
  /// machine.
  private static func copyBeside(
    _ transfer: Transfer, of target: Invocation.Argument, _ invocation: Invocation, _ context: Judgement
  ) -> Place? {
    guard transfer.sources.count == 1, let source = transfer.sources[0].value.known,
      target.value.prefix.utf8.count > source.utf8.count, target.value.prefix.hasPrefix(source)
    else { return nil }
    let added = target.value.prefix.utf8.dropFirst(source.utf8.count)
    let marks = [".bak", ".orig", ".old", ".backup", ".save", ".dist", "~", "-backup", "-old", "_backup"]
    guard !added.contains(UInt8(ascii: "/")),
      marks.contains(where: { String(Substring(added)).hasPrefix($0) })
    else { return nil }
    let place = context.place(target.value, of: invocation)
    guard case .system = place.region, place.nature == nil else { return nil }
    return place
  }

  private static func link(_ invocation: Invocation, _ context: inout Judgement) {
    let arguments = Arguments(invocation.arguments, by: linking)
    let transfer = Transfer(arguments)
    if let target = transfer.target { put(transfer, at: target, invocation, &context) }
    guard arguments.has("symbolic") else { return }
    for source in transfer.sources {
      var name = transfer.target?.value ?? Value(source.value.lastComponent)
      if transfer.intoFolder { name.append("/" + source.value.lastComponent) }
      let link = context.place(name, of: invocation, following: false)
      let start = PathParts(source.value, home: context.surroundings.homeText).start
      // A relative target counts from the link's folder.
      let folder = Value("/" + link.components.dropLast().joined(separator: "/"))
      let goal = Place(
        source.value, in: start == .here ? folder : invocation.directory, of: context.surroundings,
        links: context.memory.links)
      guard !link.isWild, !goal.isWild, goal.region != .unknown else { continue }
      context.memory.links[link.absolutePath] = goal.components
    }
  }

  private static func install(_ invocation: Invocation, _ context: inout Judgement) {
    let arguments = Arguments(invocation.arguments, by: installing)
    if arguments.has("directory") {
      for operand in arguments.operands {
        context.write(operand.value, .touch, by: invocation, at: operand.range)
      }
      return
    }
    let transfer = Transfer(arguments)
    if transfer.sources.count == 1, transfer.sources[0].value.known == "/dev/null",
      let target = transfer.target
    {
      context.delete(target.value, .emptying, by: invocation, at: target.range)
    }
    if let target = transfer.target { put(transfer, at: target, invocation, &context) }
    if let mode = arguments.text("mode"), let target = transfer.target {
      Permissions.judgeMode(mode, of: target, invocation, &context)
    }
  }

  /// Judges the files that a transfer writes: the target itself, and in a folder the names it gets there.
  private static func put(
    _ transfer: Transfer, at target: Invocation.Argument, _ invocation: Invocation, _ context: inout Judgement
  ) {
    let place = context.place(target.value, of: invocation)
    // A name that only says where (`/etc/`, `~`) is judged by what arrives there.
    guard !transfer.intoFolder, !holdsOthers(place) else {
      for source in transfer.sources {
        let name = source.value.lastComponent
        guard !name.isEmpty else { continue }
        var inside = target.value
        inside.append("/" + name)
        if context.write(inside, .overwrite, by: invocation, at: target.range) { return }
      }
      return
    }
    if target.value.isKnown {
      context.write(place, .overwrite, by: invocation, at: target.range)
    } else {
      context.write(target.value, .overwrite, by: invocation, at: target.range)
    }
  }

  private static func holdsOthers(_ place: Place) -> Bool {
    switch place.region {
    case .home, .project, .aboveProject, .temporaryRoot, .root, .system(depth: 1), .logs: true
    default: place.nature == .secret(.privateKey, isFolder: true)
    }
  }

  static let move = Rule(
    "files.move-away", .high, "Moves {} away from where it is needed",
    why: "Programs and people look for it there; to them it is as if it were deleted.",
    instead: "Copy it instead, for example `cp -r docs /tmp/docs`.",
    fires: ["mv ~/.ssh /tmp/.x", "mv /etc/nginx /tmp", "mv . /tmp/x", "mv .git /tmp/git"],
    passes: [
      "cp -r docs /tmp/docs", "mv a.txt b.txt", "mv src/a.ts src/b.ts", "mv build /tmp/old-build",
      "mv /tmp/x.txt .",
    ])
}

extension Value {
  /// What stands behind the last slash, holes as `*`.
  var lastComponent: String {
    var text = pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .hole: "\u{1}"
      }
    }.joined()
    while text.utf8.count > 1, text.utf8.last == UInt8(ascii: "/") { text.removeLast() }
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return text }
    return String(text[text.index(after: slash)...])
  }
}
