import ShellMeaning
import Verdict

/// `rsync` as a way to delete and to overwrite. What leaves the machine with it is `Exfiltration`'s matter.
enum Mirroring {
  private static let grammar = Grammar(
    "a,archive r,recursive v,verbose z,compress n,dry-run delete,del,delete-before,delete-during,delete-delay,delete-after delete-excluded remove-source-files e,rsh= f,filter= exclude= include= exclude-from= include-from= files-from= P,progress h,human-readable u,update l,links L,copy-links p,perms t,times g,group o,owner D H,hard-links A,acls X,xattrs c,checksum b,backup backup-dir= suffix= bwlimit= port= chmod= chown= rsync-path= password-file= log-file= link-dest= compare-dest= copy-dest= max-size= min-size= timeout= temp-dir,T= q,quiet i,itemize-changes W,whole-file x,one-file-system R,relative S,sparse ignore-existing existing inplace append partial numeric-ids stats partial-dir= info= out-format= force ignore-errors C,cvs-exclude m,prune-empty-dirs mkpath"
  )

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let arguments = Arguments(invocation.arguments, by: grammar)
    guard !arguments.has("dry-run"), arguments.operands.count > 1, let target = arguments.operands.last else {
      return
    }
    let sources = arguments.operands.dropLast()
    if arguments.has("remove-source-files") {
      for source in sources where !source.value.isRemotePath {
        context.delete(source.value, .recursive, by: invocation, at: source.range)
      }
    }
    if target.value.isRemotePath {
      judgeRemote(Array(sources), target, arguments, invocation, &context)
      return
    }
    let place = context.place(target.value, of: invocation)
    guard arguments.has(anyOf: "delete-after", "delete-excluded") else {
      context.write(place, .overwrite, by: invocation, at: target.range)
      // Files named outright keep their names in the folder.
      guard target.value.suffix.hasSuffix("/") || target.value.known == "." else { return }
      for source in sources where !source.value.isRemotePath {
        guard let name = source.value.known?.split(separator: "/").last, !source.value.suffix.hasSuffix("/")
        else {
          continue
        }
        var path = target.value
        path.append("/" + name)
        context.write(path, .overwrite, by: invocation, at: target.range)
      }
      return
    }
    guard let (rule, severity) = DeletionRules.judge(place, .recursive) else { return }
    // A real source makes this a copy of it; an empty one makes it a deletion.
    var empties = sources.contains { source in
      let from = context.place(source.value, of: invocation)
      return from.isTemporary || from.region == .unknown || from.name.contains(bytes: "empty")
    }
    if !empties {
      switch place.region {
      case .item: return
      case .outside, .personal, .unknown: break
      default: empties = true
      }
    }
    context.report(
      rule, on: place.path, severity: empties ? severity : .medium, at: target.range,
      program: invocation.name, paths: [place.path])
  }

  /// `rsync --delete` to another machine: the root there, or an empty folder put over whatever there is.
  private static func judgeRemote(
    _ sources: [Invocation.Argument], _ target: Invocation.Argument, _ arguments: Arguments,
    _ invocation: Invocation, _ context: inout Judgement
  ) {
    guard arguments.has(anyOf: "delete-after", "delete-excluded") else { return }
    let path = target.value.display
    let inside =
      path.utf8.firstIndex(of: UInt8(ascii: ":")).map { String(path[path.utf8.index(after: $0)...]) } ?? ""
    let isRoot =
      ["/", "/*", "~", "~/", "", "."].contains(inside)
      || SystemFolders.topLevel(String(inside.dropFirst().prefix { $0 != "/" }))
        && inside.utf8.filter { $0 == UInt8(ascii: "/") }.count < 2
    let isEmpty = sources.contains { source in
      let from = context.place(source.value, of: invocation)
      if let fresh = context.memory.freshFolder, fresh.path == from.path,
        invocation.range.lowerBound &- fresh.end <= 6
      {
        return true
      }
      return from.name.contains(bytes: "empty") || from.isTemporary && from.components.count < 3
    }
    guard isRoot || isEmpty else { return }
    context.report(
      DeletionRules.outside, on: path, severity: .critical, at: target.range, program: invocation.name)
  }
}

extension Value {
  /// `host:path`, `user@host:path`, `rsync://…`: a place on another machine, as scp and rsync read it.
  var isRemotePath: Bool {
    guard let colon = prefix.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      // `$HOST:/x`
      return pieces.count > 1
        && pieces.dropFirst().contains { piece in
          if case .text(let text) = piece { text.utf8.first == UInt8(ascii: ":") } else { false }
        }
    }
    let host = prefix[..<colon]
    guard !host.isEmpty, !host.utf8.contains(UInt8(ascii: "/")) else { return false }
    // `C:\x` is a drive.
    return host.utf8.count > 1 || host.utf8.contains(UInt8(ascii: "@"))
  }
}

/// Archives: what `--remove-files` takes away, and where an extraction writes.
enum Archives {
  /// `zip -m`, `7z a -sdel`: what is packed is gone from where it was.
  private static func moveInto(_ invocation: Invocation, _ context: inout Judgement) {
    let isZip = invocation.canonicalName == "zip"
    let moves = invocation.arguments.contains { argument in
      guard let word = argument.value.known, word.hasPrefix("-") else { return false }
      if !isZip { return word == "-sdel" }
      return word == "--move"
        || !word.hasPrefix("--") && word.utf8.contains(UInt8(ascii: "m")) && word != "-mm"
    }
    guard moves, isZip || invocation.arguments.first?.value.known == "a" else { return }
    let operands = invocation.arguments.filter { !$0.value.prefix.hasPrefix("-") }
    for operand in operands.dropFirst(isZip ? 1 : 2) {
      context.delete(operand.value, .recursive, by: invocation, at: operand.range)
    }
  }

  private static let tar = Grammar(
    "c,create x,extract,get t,list r,append u,update f,file= C,directory= v,verbose z,gzip j,bzip2 J,xz a,auto-compress p,preserve-permissions P,absolute-names k,keep-old-files O,to-stdout remove-files exclude= X,exclude-from= T,files-from= strip-components= transform= h,dereference zstd overwrite m,touch to-command= checkpoint=? checkpoint-action= I,use-compress-program= owner= group= mode= wildcards no-same-owner o numeric-owner one-file-system"
  )
  private static let zip = Grammar("d= o n q v l t j x p", style: .gnu)

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    switch invocation.canonicalName {
    case "unzip":
      let arguments = Arguments(invocation.arguments, by: zip)
      if !arguments.has(anyOf: "l", "t", "p") {
        extract(arguments.operands.dropFirst(), to: arguments.value("d"), invocation, &context)
      }
    case "cpio": break
    case "zip", "7z", "7za", "7zr", "7zz": moveInto(invocation, &context)
    default:
      var words = invocation.arguments
      // Options that a variable adds.
      if let added = invocation.environmentValue("TAR_OPTIONS")?.known {
        words += invocation.words(of: added)
      }
      // `tar xzf x`: the first word is a cluster even without a dash.
      if let first = words.first?.value.known, let letter = first.utf8.first, letter != UInt8(ascii: "-") {
        words[0].value = Value("-" + first)
      }
      let arguments = Arguments(words, by: tar)
      if arguments.has("remove-files") {
        for operand in arguments.operands {
          var path = operand.value
          if let folder = arguments.value("directory"), !path.prefix.hasPrefix("/") {
            path = folder
            path.append("/")
            path.append(operand.value)
          }
          context.delete(path, .recursive, by: invocation, at: operand.range)
        }
      }
      if arguments.has("get"), !arguments.has("to-stdout") {
        extract(arguments.operands[...], to: arguments.value("directory"), invocation, &context)
      }
      if arguments.has("create"), let file = arguments.value("file") {
        context.write(file, .overwrite, by: invocation, at: invocation.range)
      }
    }
  }

  /// Members that are named are written as they are named; without any, something is.
  private static func extract(
    _ members: ArraySlice<Invocation.Argument>, to folder: Value?, _ invocation: Invocation,
    _ context: inout Judgement
  ) {
    for member in members.prefix(64) {
      var path = member.value
      if let folder {
        path = folder
        path.append("/")
        path.append(member.value)
      }
      context.write(path, .overwrite, by: invocation, at: member.range)
    }
    guard members.isEmpty, var inside = folder else { return }
    inside.append("/")
    inside.append(Value.Hole(name: "archive", kind: .output))
    context.write(inside, .overwrite, by: invocation, at: invocation.range)
  }
}
