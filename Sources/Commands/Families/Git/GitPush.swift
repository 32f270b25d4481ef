import Bytes
import ShellMeaning
import Verdict

/// What reaches the remote, and where the remote is.
extension GitFamily {
  private static let pushGrammar = Grammar(
    "f,force force-with-lease=? no-force-with-lease force-if-includes mirror d,delete prune all branches tags "
      + "follow-tags n,dry-run no-verify verify u,set-upstream o,push-option= repo= receive-pack= exec= signed=? "
      + "atomic q,quiet v,verbose progress porcelain recurse-submodules= thin no-thin 4,ipv4 6,ipv6 help")

  static func push(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(by: pushGrammar)
    guard !arguments.asksForHelp, !arguments.has("dry-run") else { return }
    if staysHere(call, arguments, context) { return }
    let refspecs = arguments.operands.dropFirst()
    let named = refspecs.map(\.value.display).joined(separator: " ")
    transport(call, &context)

    let deleted = refspecs.filter { word in
      let start = word.value.prefix
      return start.utf8.first == UInt8(ascii: ":") && (start.utf8.count > 1 || !word.value.isKnown)
    }
    if arguments.has("delete") || !deleted.isEmpty {
      let names = deleted.map { String($0.value.display.dropFirst()) }.joined(separator: " ")
      context.report(pushDelete, on: names.isEmpty ? named : names, at: call.range, program: "git")
      return
    }
    // `-c remote.origin.mirror=true` says the same without the option.
    let mirrors = call.settings.contains {
      $0.key.hasPrefix("remote.") && $0.key.hasSuffix(".mirror") && !isFalse($0.value)
    }
    if mirrors {
      context.report(pushForce, on: "all branches and tags", at: call.range, program: "git")
      return
    }
    if arguments.has(anyOf: "force", "mirror", "prune") {
      let everything = arguments.has("mirror") ? "all branches and tags" : "a branch"
      context.report(pushForce, on: named.isEmpty ? everything : named, at: call.range, program: "git")
      return
    }
    if let forced = refspecs.first(where: { $0.value.prefix.utf8.first == UInt8(ascii: "+") }) {
      let target = String(forced.value.display.dropFirst())
      context.report(pushForce, on: destination(target), at: call.range, program: "git")
      return
    }
    // `-c remote.origin.push=+refs/heads/*:refs/heads/*` says what is pushed where nothing else does.
    if refspecs.isEmpty,
      let forced = call.settings.first(where: {
        $0.key.hasPrefix("remote.") && $0.key.hasSuffix(".push") && $0.start.hasPrefix("+")
      })
    {
      context.report(pushForce, on: String(forced.start.dropFirst()), at: forced.range, program: "git")
      return
    }
    guard arguments.has("force-with-lease"), !arguments.has("no-force-with-lease") else { return }
    var targets = refspecs.compactMap(\.value.known).map(destination)
    if targets.isEmpty, let lease = arguments.text("force-with-lease") {
      targets.append(lease.split(at: UInt8(ascii: ":"))?.before ?? lease)
    }
    if let target = targets.first(where: isProtected) {
      context.report(pushLeaseProtected, on: target, at: call.range, program: "git")
    }
  }

  /// The other side is a repository under the temporary folder: named as such, or what this clone was made of.
  private static func staysHere(_ call: GitCall, _ arguments: Arguments, _ context: Judgement) -> Bool {
    if let remote = arguments.operands.first?.value, remote.known != "origin" {
      guard remote.prefix.hasPrefix("/") || remote.pieces.first.map({ $0.isTemporary }) == true else {
        return false
      }
      return context.place(remote, of: call.invocation).isTemporary
    }
    guard !context.memory.scratchClones.isEmpty else { return false }
    return context.memory.scratchClones.contains(context.place(call.directory, of: call.invocation).path)
  }

  /// `git clone /tmp/up.git /tmp/work`
  static func noteClone(_ call: GitCall, _ context: inout Judgement) {
    let operands = call.arguments.filter { !$0.value.prefix.hasPrefix("-") }
    guard operands.count > 1, let target = operands.last?.value,
      let source = operands.dropLast().last?.value, !source.prefix.mentions("://"), !source.isRemotePath
    else { return }
    let (from, to) = (
      context.place(source, of: call.invocation), context.place(target, of: call.invocation)
    )
    guard from.isTemporary, to.isTemporary, context.memory.scratchClones.count < 64 else { return }
    context.memory.scratchClones.insert(to.path)
  }

  /// The branch that a refspec writes to: `HEAD:refs/heads/main` writes `main`.
  private static func destination(_ refspec: String) -> String {
    var name = Substring(refspec)
    if let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) {
      name = name[name.utf8.index(after: colon)...]
    }
    return String(name.hasPrefix("refs/heads/") ? name.dropFirst("refs/heads/".count) : name)
  }

  static func isProtected(_ branch: String) -> Bool {
    branch == "main" || branch == "master" || branch == "production" || branch == "trunk"
      || branch.hasPrefix("release/")
  }

  /// Addresses and options that make git start a program of their choosing.
  static func transport(_ call: GitCall, _ context: inout Judgement) {
    var isProgram = false
    for argument in call.arguments {
      let start = argument.value.prefix
      if isProgram, start.utf8.contains(where: { ASCII.isSpace($0) || $0 == UInt8(ascii: ";") }) {
        context.report(commandTransport, on: argument.value.display, at: argument.range, program: "git")
      }
      isProgram = call.name == "clone" && start == "-u" || start == "--upload-pack" || start == "--exec"
      if start.hasPrefix("ext::") {
        context.report(commandTransport, on: argument.value.display, at: argument.range, program: "git")
      } else if start.hasPrefix("--upload-pack=") || start.hasPrefix("--receive-pack=")
        || start.hasPrefix("--exec=")
      {
        let program = start.split(at: UInt8(ascii: "="))?.after ?? ""
        if program.utf8.contains(where: {
          ASCII.isSpace($0) || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "$")
        }) {
          context.report(commandTransport, on: argument.value.display, at: argument.range, program: "git")
        }
      }
    }
  }

  static func remote(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(
      by: Grammar("v,verbose push add d,delete f,fetch t= m= tags no-tags mirror=? help"))
    guard !arguments.asksForHelp, let action = arguments.word(0) else { return }
    switch action {
    case "set-url", "remove", "rm", "rename":
      context.memory.scratchClones = []
      context.report(remoteChange, on: arguments.display(), at: call.range, program: "git")
    case "add":
      transport(call, &context)
      // A second place to push to and pull from. `origin` is the first: it cannot be added where there is one.
      guard let name = arguments.word(1), name != "origin",
        let address = arguments.operands.dropFirst(2).first?.value,
        address.prefix.mentions("://") || address.prefix.mentions("@"), !address.prefix.hasPrefix("file:")
      else { return }
      context.report(remoteChange, on: arguments.display(), at: call.range, program: "git")
    default: break
    }
  }
}
