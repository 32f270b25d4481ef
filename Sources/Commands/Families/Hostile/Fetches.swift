import Bytes
import ShellMeaning
import Verdict

/// Files and folders that a command brings from elsewhere by other means than a download: from another machine,
/// from a store of objects, from somebody's repository. What is later run of them was never looked at.
enum Fetches {
  static func note(_ invocation: Invocation, _ context: inout Judgement) {
    let operands = invocation.arguments.filter { !$0.value.prefix.hasPrefix("-") }
    switch invocation.canonicalName {
    case "sftp" where invocation.input?.isKnown == true, "lftp", "smbclient", "ncftp":
      noteTransfers(invocation, &context)
    case "scp", "rsync", "sftp":
      guard operands.count > 1, let target = operands.last, !target.value.isRemotePath else { return }
      for source in operands.dropLast() where source.value.isRemotePath {
        hold(source.value, at: target.value, invocation, &context)
      }
    case "aws", "gsutil", "gcloud":
      guard operands.contains(where: { $0.value.known == "cp" || $0.value.known == "copy" }),
        let target = operands.last, !target.value.prefix.contains(bytes: "://"),
        let source = operands.dropLast().last, source.value.prefix.contains(bytes: "://")
      else { return }
      hold(source.value, at: target.value, invocation, &context)
    case "git", "hg", "svn": clone(invocation, operands, &context)
    case "gh" where isStrangersRelease(operands, invocation):
      released(invocation, &context)
    case "gh":
      guard operands.count > 2, operands[0].value.known == "repo", operands[1].value.known == "clone" else {
        return
      }
      clone(invocation, Array(operands.dropFirst()), &context)
    case "ftp", "tftp":
      noteTransfers(invocation, &context)
      for argument in operands where argument.value.prefix.contains(bytes: ".") {
        let name = argument.value.lastComponent
        context.memory.downloads[context.place(Value(name), of: invocation).path] = argument.value.display
      }
      if let mark = invocation.arguments.firstIndex(where: {
        $0.value.known == "-o" || $0.value.known == "-l"
      }),
        mark + 1 < invocation.arguments.count
      {
        let file = invocation.arguments[mark + 1].value
        context.memory.downloads[context.place(file, of: invocation).path] =
          operands.last?.value.display ?? "?"
      }
    default: break
    }
  }

  /// `get FILE [NAME]`, `mget FILES`, line by line: on standard input, or in one word (`lftp -c`, `smbclient -c`).
  private static func noteTransfers(_ invocation: Invocation, _ context: inout Judgement) {
    let texts = [invocation.input].compactMap { $0?.known } + invocation.arguments.compactMap(\.value.known)
    let host = invocation.arguments.first { !$0.value.prefix.hasPrefix("-") }?.value.display ?? "?"
    for text in texts where text.mentions("get") {
      for line in text.split(whereSeparator: { $0 == "\n" || $0 == ";" }).prefix(64) {
        let words = line.split(separator: " ").map(String.init)
        guard words.count > 1, ["get", "mget", "recv", "reget", "pget"].contains(words[0]) else { continue }
        let names = words.dropFirst().filter { !$0.hasPrefix("-") }
        for name in words[0] == "mget" ? Array(names) : Array(names.suffix(1)) {
          let file = names.count > 1 && words[0] != "mget" ? name : SQLSession.lastComponent(name)
          context.memory.downloads[context.place(Value(file), of: invocation).path] = host
        }
      }
    }
  }

  /// `gh release download -R SOMEBODY/TOOL`, of another repository than the one that is worked on.
  private static func isStrangersRelease(
    _ operands: [Invocation.Argument], _ invocation: Invocation
  ) -> Bool {
    operands.count > 1 && operands[0].value.known == "release" && operands[1].value.known == "download"
      && invocation.arguments.contains {
        $0.value.known == "-R" || $0.value.prefix.hasPrefix("--repo") || $0.value.prefix.hasPrefix("-R")
      }
  }

  private static func released(_ invocation: Invocation, _ context: inout Judgement) {
    let arguments = Arguments(
      invocation.arguments,
      by: Grammar("R,repo= p,pattern= O,output= D,dir= A,archive= clobber skip-existing"))
    let address = "github.com/" + (arguments.value("repo")?.display ?? "")
    if let file = arguments.value("output") {
      context.memory.downloads[context.place(file, of: invocation).path] = address
    }
    for pattern in arguments.values("pattern") {
      guard let name = pattern.known, !name.utf8.contains(UInt8(ascii: "*")) else { continue }
      var path = arguments.value("dir") ?? Value(".")
      path.append("/" + name)
      context.memory.downloads[context.place(path, of: invocation).path] = address
    }
  }

  /// One file, put under a name of its own or into a folder.
  private static func hold(
    _ source: Value, at target: Value, _ invocation: Invocation, _ context: inout Judgement
  ) {
    let address = source.display
    let name = address.split(separator: "/").last?.split(separator: ":").last.map(String.init) ?? ""
    guard !name.isEmpty else { return }
    context.memory.downloads[context.place(target, of: invocation).path] = address
    var inside = target
    inside.append("/" + name)
    context.memory.downloads[context.place(inside, of: invocation).path] = address
  }

  /// `git clone ADDRESS [FOLDER]`. One's own repositories are asked for with a key; anybody's are read over https.
  private static func clone(
    _ invocation: Invocation, _ operands: [Invocation.Argument], _ context: inout Judgement
  ) {
    guard
      let verb = operands.firstIndex(where: {
        ["clone", "export", "checkout", "co"].contains($0.value.known ?? "")
      }),
      verb + 1 < operands.count
    else { return }
    let isHub = invocation.canonicalName == "gh"
    let rest = operands[(verb + 1)...]
    noteMade(rest, isHub: isHub, invocation, &context)
    guard let address = rest.first(where: { isHub || isOpenAddress($0.value.prefix) }) else { return }
    let text = address.value.display
    var name = text.split(separator: "/").last.map(String.init) ?? ""
    if name.hasSuffix(".git") { name = String(name.dropLast(4)) }
    let folder = rest.last.flatMap { $0.range == address.range ? nil : $0.value } ?? Value(name)
    let place = context.place(folder, of: invocation)
    guard !place.components.isEmpty, !name.isEmpty else { return }
    context.memory.clones.append(place.components, from: isHub ? "github.com/" + text : text)
  }

  /// The folder that is there from now on. What lay there before would have kept it from being made.
  private static func noteMade(
    _ rest: ArraySlice<Invocation.Argument>, isHub: Bool, _ invocation: Invocation,
    _ context: inout Judgement
  ) {
    guard
      let address = rest.first(where: { argument in
        let text = argument.value.prefix
        return isOpenAddress(text) || text.hasPrefix("git@") || text.hasPrefix("ssh://")
          || isHub && text.utf8.contains(UInt8(ascii: "/"))
      })
    else { return }
    var name = SQLSession.lastComponent(address.value.display)
    if name.hasSuffix(".git") { name = String(name.dropLast(4)) }
    let folder = rest.last.flatMap { $0.range == address.range ? nil : $0.value } ?? Value(name)
    guard !name.isEmpty, folder.isKnown else { return }
    let place = context.place(folder, of: invocation)
    guard place.region == .item, context.surroundings.world.kind(place.path) == nil else { return }
    context.memory.clones.note(place.components)
  }

  private static func isOpenAddress(_ text: String) -> Bool {
    text.afterScheme != nil || text.hasPrefix("git://") || text.hasPrefix("svn://")
  }
}
