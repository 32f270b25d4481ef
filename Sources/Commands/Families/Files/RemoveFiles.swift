import ShellMeaning
import Verdict

/// Programs whose business is to take files away or to empty them.
enum RemoveFiles: Family {
  static let category = "files"
  static let programs =
    [
      "rm", "grm", "rmdir", "unlink", "shred", "srm", "wipe", "truncate", "rimraf", "del-cli", "bleachbit",
      "trash", "trash-put", "gio", "kioclient", "kioclient5", "kioclient6",
    ] + twinFinders
  static let rules = DeletionRules.all + [GitFamily.clean, CopyMove.move]

  private static let removing = Grammar(
    "r,R,recursive f,force i I d,dir v,verbose P x,one-file-system no-preserve-root preserve-root=? interactive=?"
  )
  private static let shredding = Grammar(
    "f,force n,iterations= s,size= u,remove=? v,verbose x,exact z,zero random-source=")
  private static let truncating = Grammar("s,size= c,no-create o,io-blocks r,reference=")

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    switch invocation.canonicalName {
    case "rm", "grm", "srm", "wipe": remove(invocation, &context)
    case "rimraf", "del-cli":
      // `!dist/.gitkeep`: what is kept.
      for operand in Arguments(invocation.arguments, by: removing).operands
      where !operand.value.prefix.hasPrefix("!") {
        context.delete(operand.value, .recursive, by: invocation, at: operand.range)
      }
    case "rmdir":
      // Only empty folders go; `/s` is Windows' recursive one.
      let recursive = invocation.arguments.contains { $0.value.known?.asciiLowercasedIs("/s") == true }
      guard recursive else { return }
      for argument in invocation.arguments where argument.value.known?.hasPrefix("/") != true {
        context.delete(argument.value, .recursive, by: invocation, at: argument.range)
      }
    case "unlink":
      for argument in invocation.arguments {
        context.delete(argument.value, .single, by: invocation, at: argument.range)
      }
    case "shred":
      for operand in Arguments(invocation.arguments, by: shredding).operands {
        context.delete(operand.value, .emptying, by: invocation, at: operand.range)
      }
    case "bleachbit":
      guard invocation.hasArgument("-s") || invocation.hasArgument("--shred") else { return }
      for argument in invocation.arguments where !argument.value.prefix.hasPrefix("-") {
        context.delete(argument.value, .recursive, by: invocation, at: argument.range)
      }
    case "gio" where invocation.arguments.first?.value.known == "remove":
      for argument in invocation.arguments.dropFirst() where !argument.value.prefix.hasPrefix("-") {
        context.delete(argument.value, .single, by: invocation, at: argument.range)
      }
    case "trash", "trash-put", "gio", "kioclient", "kioclient5", "kioclient6": putAway(invocation, &context)
    case "truncate": truncate(invocation, &context)
    default: _ = twins(invocation, &context)
    }
  }

  /// `$(compgen -c | grep -x 'r[m]') -rf ~`: a program that nobody can name, told what only `rm` is told.
  static func judgeUnnamed(_ invocation: Invocation, _ context: inout Judgement) {
    guard !invocation.program.value.isKnown, invocation.arguments.count > 1,
      let option = invocation.arguments[0].value.known, option.utf8.count < 6
    else { return }
    switch option {
    case "-rf", "-fr", "-Rf", "-fR", "-rfv", "-rvf", "-frv", "-vrf": break
    case "-r", "-R", "-f":
      let other = invocation.arguments[1].value.known ?? ""
      guard ["-r", "-R", "-f"].contains(other), other != option else { return }
    default: return
    }
    var here = invocation
    here.program.value = Value("rm")
    context.category = category
    remove(here, &context)
  }

  private static func remove(_ invocation: Invocation, _ context: inout Judgement) {
    let arguments = Arguments(invocation.arguments, by: removing)
    // `rm $FLAGS dist`: the options may be in there. Where nothing else is known either, these are file names.
    let named = arguments.operands.contains { $0.value.isEmpty == false && !$0.value.isUnnamed }
    let recursive =
      arguments.has("recursive") || arguments.mayHaveMore && arguments.operands.count > 1 && named
    let how = Deletion(isRecursive: recursive, isForced: arguments.has("force"))
    if !recursive, let word = arguments.operands.first(where: { $0.value.isUntracked }) {
      context.report(GitFamily.clean, on: "each by its name", at: word.range, program: invocation.name)
    }
    // `bin` beside `obj` is what .NET builds, not a folder of scripts.
    let isNet = arguments.operands.contains { $0.value.known == "obj" || $0.value.known == "obj/" }
    for operand in arguments.operands where !(isNet && ["bin", "bin/"].contains(operand.value.known ?? "")) {
      // `site` beside what builds make is what mkdocs makes.
      if operand.value.known == "site", arguments.operands.count > 1,
        arguments.operands.allSatisfy({ other in
          other.value.known == "site" || context.place(other.value, of: invocation).region == .artifact
        })
      {
        continue
      }
      context.delete(operand.value, how, by: invocation, at: operand.range)
    }
  }

  /// Into the trash: as a move to where nobody looks for it.
  private static func putAway(_ invocation: Invocation, _ context: inout Judgement) {
    var files = invocation.arguments.filter { !$0.value.prefix.hasPrefix("-") }[...]
    switch invocation.canonicalName {
    case "gio":
      guard files.first?.value.known == "trash" else { return }
      files = files.dropFirst()
    case "kioclient", "kioclient5", "kioclient6":
      guard files.first?.value.known == "move", files.last?.value.prefix.hasPrefix("trash:") == true else {
        return
      }
      files = files.dropFirst().dropLast()
    default: break
    }
    for file in files {
      let from = context.place(file.value, of: invocation, following: false)
      // What the guard and agents own is judged by what guards them.
      if from.nature == .guardOwn || from.nature == .agentSettings || from.nature == .agentFolder { continue }
      // It can be taken out again: of a person's own folders only those count that hold their documents.
      if case .personal = from.region, !from.holdsDocuments { continue }
      guard let severity = CopyMove.leaving(from, for: nil) else { continue }
      context.report(
        CopyMove.move, on: from.path, severity: severity, at: file.range, program: invocation.name,
        paths: [from.path])
    }
  }

  private static func truncate(_ invocation: Invocation, _ context: inout Judgement) {
    let arguments = Arguments(invocation.arguments, by: truncating)
    let size = arguments.value("size")?.known ?? "0"
    // `+10M` and `%512` grow a file, `1G` makes one; what is cut to nothing or by an amount loses something.
    let shrinks =
      size.utf8.allSatisfy { $0 == UInt8(ascii: "0") } || size.hasPrefix("-") || size.hasPrefix("<")
    for operand in arguments.operands {
      if shrinks {
        context.delete(operand.value, .emptying, by: invocation, at: operand.range)
      } else {
        context.write(operand.value, .edit, by: invocation, at: operand.range)
      }
    }
  }
}

extension Value {
  /// The list of everything that git does not track: `git ls-files --others`, of no path by name.
  fileprivate var isUntracked: Bool {
    guard case .hole(let hole)? = pieces.first, pieces.count == 1 else { return false }
    let words = hole.name.split(separator: " ")
    guard words.count > 2, words[0] == "git", words[1] == "ls-files" else { return false }
    let rest = words.dropFirst(2)
    return rest.contains { $0 == "-o" || $0 == "--others" || $0 == "-oz" || $0 == "-zo" }
      && rest.allSatisfy { $0.hasPrefix("-") || $0 == "." }
  }

  /// It begins with something unknown, so that it says of no folder that it lies in there.
  fileprivate var isUnnamed: Bool {
    guard case .hole(let hole)? = pieces.first else { return false }
    return hole.kind == .unset || hole.kind == .input || hole.kind == .output
  }
}
