import Bytes
import ShellMeaning
import Verdict

/// What throws away work that no commit holds.
extension GitFamily {
  private static let resetGrammar = Grammar(
    "hard soft mixed keep merge N,intent-to-add q,quiet p,patch pathspec-from-file= pathspec-file-nul "
      + "recurse-submodules=? no-recurse-submodules refresh no-refresh help")

  /// Reports a loss of work, unless what is lost can be made again: a product of the build, or anything in a
  /// checkout under the temporary folder.
  private static func lose(
    _ rule: Rule, _ what: String, of paths: [Value] = [], severity: Severity? = nil, _ call: GitCall,
    _ context: inout Judgement
  ) {
    var isHarmless = isRenewable(call.directory, call, &context)
    if !isHarmless, !paths.isEmpty {
      isHarmless = paths.allSatisfy { isRenewable($0, call, &context) }
    }
    context.report(
      rule, on: what, severity: isHarmless ? .low : severity, at: call.range, program: "git",
      paths: paths.compactMap(\.known))
  }

  private static func isRenewable(_ path: Value, _ call: GitCall, _ context: inout Judgement) -> Bool {
    let place = context.place(path, of: call.invocation)
    switch place.region {
    // A tool makes it again, but not with the versions that were just chosen.
    case .artifact: return !isLockFile(place.name)
    case .temporary, .temporaryRoot, .cache: return true
    default: return false
    }
  }

  private static func isLockFile(_ name: String) -> Bool {
    name.hasSuffix(".lock") || name.hasSuffix(".lockb") || name.hasSuffix("-lock.json")
      || name.hasSuffix("-lock.yaml") || name == "go.sum" || name == "Package.resolved"
      || name == "npm-shrinkwrap.json"
  }

  static func reset(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(by: resetGrammar)
    guard !arguments.asksForHelp, arguments.has(anyOf: "hard", "merge") else { return }
    let what = "reset " + (arguments.has("hard") ? "--hard " : "--merge ") + arguments.display()
    lose(discardAll, what.trimmedEnd, call, &context)
  }

  private static let cleanGrammar = Grammar("f,force d x X n,dry-run i,interactive q,quiet e,exclude= help")

  static func clean(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(by: cleanGrammar)
    guard !arguments.asksForHelp, !arguments.has(anyOf: "dry-run", "interactive") else { return }
    let needsNoForce = call.settings.contains { $0.key == "clean.requireforce" && isFalse($0.value) }
    guard arguments.has("force") || needsNoForce || arguments.mayHaveMore else { return }
    let kind = arguments.has("x") ? "ignored ones too" : arguments.has("X") ? "ignored ones" : "clean"
    let place = arguments.operands.isEmpty ? "" : " in " + arguments.display()
    lose(clean, kind + place, of: arguments.operands.map(\.value), call, &context)
  }

  static func isFalse(_ value: String?) -> Bool {
    guard let text = value?.asciiLowercased else { return false }
    return text == "false" || text == "0" || text == "no" || text == "off"
  }

  // MARK: checkout, restore, switch

  private static let checkoutGrammar = Grammar(
    "f,force b= B= t,track=? no-track l d,detach orphan= ours theirs 2 3 m,merge conflict= p,patch q,quiet "
      + "ignore-skip-worktree-bits overwrite-ignore no-overwrite-ignore ignore-other-worktrees recurse-submodules "
      + "no-recurse-submodules overlay no-overlay pathspec-from-file= pathspec-file-nul guess no-guess progress "
      + "no-progress help")

  static func checkout(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(by: checkoutGrammar)
    guard !arguments.asksForHelp, !arguments.has("patch") else { return }
    if arguments.has("force") {
      lose(discardAll, "checkout --force", call, &context)
      return
    }
    // Choosing a side of a conflict is how a merge goes on.
    guard !arguments.has(anyOf: "ours", "theirs", "2", "3", "b", "B", "orphan", "detach") else { return }
    var paths: [Invocation.Argument]
    if let behind = call.afterDashes {
      paths = Array(behind)
    } else {
      // A single word is a branch unless it can only be a file; of several the first is a commit, unless all
      // of them are files.
      let words = arguments.operands
      paths = words.filter { isPath($0, call, context.scene) }
      if paths.isEmpty, words.count > 1 { paths = Array(words.dropFirst()) }
    }
    discardListed(arguments, call, &context)
    discard(paths, call, &context)
    for path in paths { bringsBack(path, call, &context) }
  }

  /// Settings of an agent or of the guard as they once were are other settings.
  private static func bringsBack(
    _ path: Invocation.Argument, _ call: GitCall, _ context: inout Judgement
  ) {
    switch context.place(path.value, of: call.invocation).nature {
    case .agentSettings, .agentFolder, .guardOwn:
      context.write(path.value, .overwrite, by: call.invocation, at: path.range)
    default: break
    }
  }

  private static let restoreGrammar = Grammar(
    "s,source= S,staged W,worktree p,patch q,quiet ours theirs 2 3 m,merge conflict= ignore-unmerged overlay "
      + "no-overlay recurse-submodules no-recurse-submodules pathspec-from-file= pathspec-file-nul progress "
      + "ignore-skip-worktree-bits help")

  static func restore(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(by: restoreGrammar)
    guard !arguments.asksForHelp, !arguments.has(anyOf: "patch", "ours", "theirs", "2", "3") else { return }
    guard !arguments.has("staged") || arguments.has("worktree") else { return }
    discardListed(arguments, call, &context)
    discard(arguments.operands, call, &context)
    for path in arguments.operands { bringsBack(path, call, &context) }
  }

  private static func discard(_ paths: [Invocation.Argument], _ call: GitCall, _ context: inout Judgement) {
    guard !paths.isEmpty else { return }
    let names = paths.map(\.value.display).joined(separator: " ")
    // A list that is made while it runs names every changed file.
    let isList = call.invocation.isRepeated && paths.contains { $0.value.pieces.contains(where: \.isItem) }
    if isList || paths.contains(where: { isWholeTree($0.value, call, context.scene) }) {
      lose(discardAll, call.name + " " + names, call, &context)
    } else {
      lose(discardFile, names, of: paths.map(\.value), call, &context)
    }
  }

  /// `--pathspec-from-file=-`: what it reads counts as if it stood there.
  private static func discardListed(_ arguments: Arguments, _ call: GitCall, _ context: inout Judgement) {
    guard let file = arguments.value("pathspec-from-file") else { return }
    let list =
      file.known == "-"
      ? call.invocation.input.map { context.code(in: $0) } : context.code(at: file, of: call.invocation)
    let names = (list ?? "").utf8.split { $0 == 0 || $0 == 0x0A }.map { String(Substring($0)) }
    let isWhole = names.contains { [".", "./", ":/", "*", ":/*", ":(top)"].contains($0) }
    // A list that nobody has seen names whatever there is.
    if isWhole || names.allSatisfy({ $0 == "$1" }) {
      lose(discardAll, call.name + " of everything", call, &context)
    } else {
      context.report(discardFile, on: "the files listed", at: call.range, program: "git")
    }
  }

  /// Whether a pathspec takes in everything: the folder itself, the top, or a bare star.
  private static func isWholeTree(_ path: Value, _ call: GitCall, _ scene: Scene) -> Bool {
    if let only = path.holes.first, path.pieces.count == 1 {
      if case .glob = only.kind { return only.name == "*" || only.name == "./*" }
    }
    guard let text = path.known else { return false }
    switch text {
    case ".", "./", "..", "../", ":/", ":", "*", "./*", ":(top)", ":/*", ":(top)*", "**", ":/.": return true
    default: return text == scene.project || text == scene.directory
    }
  }

  /// Whether a word of `git checkout` is surely a file: it exists, or it could be nothing else.
  private static func isPath(_ word: Invocation.Argument, _ call: GitCall, _ scene: Scene) -> Bool {
    if case .hole(let hole)? = word.value.pieces.first, case .glob = hole.kind { return true }
    guard let text = word.value.known, !text.isEmpty else { return false }
    if isWholeTree(word.value, call, scene) || text.hasPrefix("./") || text.hasPrefix("../") { return true }
    if text.utf8.last == UInt8(ascii: "/") || text.utf8.first == UInt8(ascii: "/") { return true }
    if let directory = call.directory.known, scene.world.kind(directory + "/" + text) != nil { return true }
    // `app.ts`, not `v1.2` or `release/2.x`: an ending that only files have.
    guard let dot = text.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return isFileEnding(text[text.utf8.index(after: dot)...])
  }

  private static func isFileEnding(_ ending: Substring) -> Bool {
    switch ending {
    case "ts", "tsx", "js", "jsx", "mjs", "cjs", "json", "md", "mdx", "py", "rb", "go", "rs", "swift", "c",
      "h", "cc", "cpp", "hpp", "m", "mm", "java", "kt", "kts", "scala", "cs", "fs", "php", "sh", "bash",
      "zsh", "yml", "yaml", "toml", "lock", "txt", "css", "scss", "less", "html", "sql", "xml", "gradle",
      "vue", "svelte", "lua", "ex", "exs", "erl", "hs", "ml", "clj", "dart", "r", "jl", "pl", "tf", "proto",
      "graphql", "cfg", "conf", "ini", "env", "csv", "png", "jpg", "svg", "pdf", "ipynb", "sum", "mod",
      "snap", "rst", "mk":
      true
    default: false
    }
  }

  private static let switchGrammar = Grammar(
    "c,create= C,force-create= d,detach guess no-guess f,force discard-changes m,merge conflict= q,quiet "
      + "t,track=? no-track orphan= ignore-other-worktrees recurse-submodules no-recurse-submodules progress help"
  )

  static func switchBranch(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(by: switchGrammar)
    guard !arguments.asksForHelp, arguments.has(anyOf: "force", "discard-changes") else { return }
    lose(discardAll, "switch --discard-changes", call, &context)
  }

  // MARK: Plumbing

  static func checkoutIndex(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(
      by: Grammar("a,all f,force u,index n,no-create q,quiet prefix= stage= temp stdin z help"))
    guard arguments.has("force"), !arguments.has(anyOf: "prefix", "temp", "help") else { return }
    if arguments.has(anyOf: "all", "stdin") {
      lose(discardAll, "checkout-index --all --force", call, &context)
    } else {
      discard(arguments.operands, call, &context)
    }
  }

  static func readTree(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(
      by: Grammar(
        "m reset u i n,dry-run v trivial aggressive prefix= index-output= no-sparse-checkout empty q help"))
    guard arguments.has("reset"), arguments.has("u"), !arguments.has(anyOf: "dry-run", "help") else { return }
    lose(discardAll, "read-tree --reset -u", call, &context)
  }

  static func worktree(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(
      by: Grammar("f,force b= B= d,detach n,dry-run v,verbose expire= reason= lock help"))
    guard arguments.word(0) == "remove", arguments.has("force"), !arguments.asksForHelp else { return }
    lose(
      discardAll, "worktree " + arguments.display(from: 1), of: arguments.operands.dropFirst().map(\.value),
      call,
      &context)
  }

  static func remove(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(
      by: Grammar("r f,force n,dry-run cached q,quiet ignore-unmatch sparse pathspec-from-file= help"))
    guard !arguments.has(anyOf: "cached", "dry-run", "help"), !arguments.operands.isEmpty else { return }
    let isWhole = arguments.operands.contains { isWholeTree($0.value, call, context.scene) }
    guard arguments.has("force") || (isWhole && arguments.has("r")) else { return }
    let severity: Severity? = isWhole && arguments.has("force") ? .high : nil
    lose(
      removeForced, arguments.display(), of: arguments.operands.map(\.value), severity: severity, call,
      &context)
  }

  /// `git diff | git apply -R`: takes back what was never committed.
  static func unapply(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(
      by: Grammar(
        "R,reverse check stat numstat summary cached index 3,3way p= C= directory= exclude= include= whitespace= help"
      ))
    guard arguments.has("reverse"),
      !arguments.has(anyOf: "check", "stat", "numstat", "summary", "cached", "help")
    else { return }
    var patches = [call.invocation.input].compactMap { $0 }
    for operand in arguments.operands {
      patches.append(operand.value)
      if let made = context.memory.files.last(where: { $0.path == operand.value }) {
        patches.append(made.content)
      }
    }
    if patches.contains(where: { $0.holes.contains(where: isWholeDifference) }) {
      return lose(discardAll, "all changes, by a patch of them", call, &context)
    }
    guard arguments.operands.isEmpty, !patches.isEmpty else { return }
    context.report(discardFile, on: "what the patch holds", at: call.range, program: "git")
  }

  /// `git diff`, of no file by name: every change that was not committed.
  private static func isWholeDifference(_ hole: Value.Hole) -> Bool {
    guard hole.kind == .output || hole.kind == .input else { return false }
    let words = hole.name.split(separator: " ")
    guard words.count > 1, words[0] == "git", words[1] == "diff" else { return false }
    return words.dropFirst(2).allSatisfy { word in
      word == "HEAD" || word.hasPrefix("--") && word.utf8.count > 2
        || word.hasPrefix("-") && word.utf8.count == 2
    }
  }

  static func submodule(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(by: Grammar("f,force all q,quiet init recursive remote N,no-fetch help"))
    guard arguments.word(0) == "deinit", arguments.has("force"), !arguments.asksForHelp else { return }
    let names = arguments.has("all") ? "all submodules" : arguments.display(from: 1)
    context.report(removeForced, on: names, at: call.range, program: "git")
  }
}

extension String {
  /// Without spaces at the end.
  fileprivate var trimmedEnd: String {
    var text = Substring(self)
    while text.utf8.last == UInt8(ascii: " ") { text = text.dropLast() }
    return String(text)
  }
}

extension GitFamily {
  /// `git fetch origin +main:main`: the branch here becomes what the remote has, whatever was committed to it.
  static func fetchOver(_ call: GitCall, _ context: inout Judgement) {
    let words = call.arguments.map { $0.value.known ?? "" }
    guard !words.contains("--dry-run"), !words.contains("-n") else { return }
    let isForced = words.contains("--force") || words.contains("-f") || words.contains("--update-head-ok")
    for argument in call.arguments where !argument.value.prefix.hasPrefix("-") {
      let word = argument.value.display
      let isMarked = word.hasPrefix("+")
      guard isMarked || isForced, let (_, target) = word.split(at: UInt8(ascii: ":")), !target.isEmpty,
        !target.hasPrefix("refs/remotes/"), !target.hasPrefix("refs/tags/"), !target.hasPrefix("refs/pull"),
        !target.hasPrefix("//")
      else { continue }
      let branch = target.hasPrefix("refs/heads/") ? String(target.dropFirst(11)) : target
      context.report(
        discardAll, on: "the branch " + branch,
        severity: isProtected(branch) ? .high : .medium, at: call.range,
        program: "git")
      return
    }
  }
}
