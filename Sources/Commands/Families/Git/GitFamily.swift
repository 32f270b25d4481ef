import Bytes
import ShellMeaning
import Verdict

/// Git and its plumbing: what overwrites shared history, throws work away, or switches checks off.
enum GitFamily: Family {
  static let category = "git"

  static let programs = [
    "git", "hub", "bfg", "git-filter-repo", "git-filter-branch", "git-push", "git-reset", "git-clean",
    "git-checkout", "git-restore", "git-switch", "git-branch", "git-stash", "git-reflog", "git-gc",
    "git-prune", "git-update-ref", "git-worktree", "git-rm", "git-read-tree", "git-checkout-index",
    "git-commit", "git-config", "git-remote", "git-credential", "git-credential-store",
    "git-credential-osxkeychain", "git-credential-manager", "git-credential-libsecret", "git-submodule",
    "java",
  ]

  static let rules: [Rule] = [
    pushForce, pushDelete, pushLeaseProtected, discardAll, discardFile, clean, rewriteHistory, dropRecovery,
    stashClear, deleteBranch, removeForced, skipChecks, remoteChange, globalConfig, codeInConfig, credential,
    commandTransport, dropContent,
  ]

  /// Options that stand before the subcommand.
  private static let globals = Grammar(
    "C= c= git-dir= work-tree= namespace= exec-path=? p,paginate P,no-pager no-replace-objects bare "
      + "literal-pathspecs glob-pathspecs noglob-pathspecs icase-pathspecs config-env= super-prefix= v,version "
      + "h,help html-path man-path info-path no-optional-locks attr-source= list-cmds=? no-lazy-fetch no-advice",
    style: .leading)

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let program = invocation.canonicalName
    if program == "bfg" || program == "java" { return bfg(invocation, &context) }
    var call = GitCall(invocation: invocation, name: "", arguments: invocation.arguments[...], settings: [])
    if program == "git" || program == "hub" {
      let leading = Arguments(invocation.arguments, by: globals)
      guard !leading.asksForHelp, let name = leading.word(0) else { return }
      call.name = name
      call.arguments = leading.operands.dropFirst()
      call.settings = settings(leading, invocation)
      for folder in leading.values("C") { call.enter(folder) }
    } else {
      call.name = String(program.dropFirst(4))
      call.settings = settings(nil, invocation)
    }
    call.settings += context.memory.gitSettings
    // `git push --help` shows a page; so does `git push -h`.
    if call.arguments.first?.value.known == "-h", call.name != "undo" || call.arguments.count == 1 { return }
    judge(call, &context)
    judgeChecks(call, &context)
    judgeSettings(call, &context)
  }

  private static func judge(_ call: GitCall, _ context: inout Judgement) {
    switch call.name {
    case "push", "send-pack", "http-push": push(call, &context)
    case "reset": reset(call, &context)
    case "clean": clean(call, &context)
    case "checkout": checkout(call, &context)
    case "restore": restore(call, &context)
    case "switch": switchBranch(call, &context)
    case "checkout-index": checkoutIndex(call, &context)
    case "read-tree": readTree(call, &context)
    case "worktree": worktree(call, &context)
    case "rm": remove(call, &context)
    case "submodule": submodule(call, &context)
    case "branch": branch(call, &context)
    case "stash": stash(call, &context)
    case "filter-branch", "filter-repo": rewrite(call, &context)
    case "fast-import" where call.arguments.contains { $0.value.known == "--force" }: rewrite(call, &context)
    case "lfs": largeFiles(call, &context)
    case "reflog": reflog(call, &context)
    case "gc": collect(call, &context)
    case "repack": repack(call, &context)
    case "apply":
      unapply(call, &context)
      let reads = ["--check", "--stat", "--numstat", "--summary", "--cached"]
      if !call.arguments.contains(where: { reads.contains($0.value.known ?? "") }) {
        PatchedFiles.judge(call.invocation, &context)
      }
    case "am": PatchedFiles.judge(call.invocation, &context)
    case "delete-branch", "delete-tag", "delete-merged-branches", "delete-squashed-branches",
      "delete-submodule", "clear", "obliterate", "undo", "reset-file", "clear-soft", "fresh-branch",
      "force-clone", "sync", "magic", "rename-tag", "reauthor", "blame-someone-else", "subrepo":
      extra(call, &context)
    case "annex": annex(call, &context)
    case "notes", "replace": annotations(call, &context)
    case "prune": prune(call, &context)
    case "update-ref", "symbolic-ref": updateReference(call, &context)
    case "config": config(call, &context)
    case "remote": remote(call, &context)
    case "credential", "credential-store", "credential-osxkeychain", "credential-manager",
      "credential-libsecret":
      credential(call, &context)
    case "clone":
      transport(call, &context)
      noteClone(call, &context)
    case "fetch":
      transport(call, &context)
      fetchOver(call, &context)
    case "pull", "ls-remote", "archive": transport(call, &context)
    case "log" where call.arguments.contains { $0.value.known == "-p" || $0.value.known == "--patch" }:
      // `git log -p -- .env`: all that ever stood in it.
      guard let mark = call.arguments.firstIndex(where: { $0.value.known == "--" }) else { break }
      for word in call.arguments[mark...].dropFirst() {
        context.read(word.value, by: call.invocation, at: word.range)
      }
    case "show", "cat-file":
      // `git show HEAD~5:.env`: as it was then.
      for word in call.arguments where !word.value.prefix.hasPrefix("-") {
        guard let text = word.value.known, let (_, path) = text.split(at: UInt8(ascii: ":")), !path.isEmpty
        else {
          continue
        }
        context.read(Value(path), by: call.invocation, at: word.range)
      }
    case "diff" where call.arguments.contains { $0.value.known == "--no-index" }, "hash-object", "blame":
      // These show files that git does not know of, too.
      for word in call.arguments where !word.value.prefix.hasPrefix("-") {
        context.read(word.value, by: call.invocation, at: word.range)
      }
    default:
      // Programs of their own: `git secret cat` is `git-secret cat`.
      guard call.invocation.canonicalName == "git" else { break }
      var inner = call.invocation.renamed("git-" + call.name)
      inner.arguments = Array(call.arguments)
      context.category = NamedTools.category
      NamedTools.judge(inner, &context)
    }
  }

  /// What `-c`, `--config-env` and `GIT_CONFIG_KEY_n` set for this run, keys in lower case.
  private static func settings(_ leading: Arguments?, _ invocation: Invocation) -> [GitCall.Setting] {
    var found: [GitCall.Setting] = []
    for given in leading?.options ?? [] where given.name == "c" || given.name == "config-env" {
      let text = given.value?.prefix ?? ""
      let parts = text.split(at: UInt8(ascii: "=")) ?? (text, "true")
      let isWhole = given.value?.isKnown ?? false
      found.append(
        GitCall.Setting(
          key: parts.before.asciiLowercased, value: given.name == "c" && isWhole ? parts.after : nil,
          start: parts.after, range: given.range))
    }
    for (name, value) in invocation.environment where name.hasPrefix("GIT_CONFIG_KEY_") {
      let number = name.dropFirst("GIT_CONFIG_KEY_".count)
      let text = invocation.environmentValue("GIT_CONFIG_VALUE_" + number)?.known
      found.append(
        GitCall.Setting(
          key: value.prefix.asciiLowercased, value: text, start: text ?? "", range: invocation.range))
    }
    if let given = invocation.environmentValue("GIT_CONFIG_PARAMETERS")?.known {
      for (key, text) in GitSettings.parameters(given) {
        found.append(
          GitCall.Setting(key: key.asciiLowercased, value: text, start: text, range: invocation.range))
      }
    }
    return found
  }
}

/// One run of git, its subcommand known.
struct GitCall {
  struct Setting {
    var key: String
    /// nil: not known.
    var value: String?
    /// As much of the value's beginning as is known.
    var start: String
    var range: Range<Int>
  }

  var invocation: Invocation
  var name: String
  var arguments: ArraySlice<Invocation.Argument>
  var settings: [Setting]

  var range: Range<Int> { invocation.range }
  var directory: Value { invocation.directory }

  /// `-C folder`: as if it had been started there.
  mutating func enter(_ folder: Value) {
    // A path that begins with something unknown is most likely whole: `git -C "$(mktemp -d)"`.
    if folder.prefix.utf8.first == UInt8(ascii: "/") || !folder.isEmpty && folder.prefix.isEmpty {
      invocation.directory = folder
    } else {
      invocation.directory.append("/")
      invocation.directory.append(folder)
    }
  }

  func parsed(by grammar: Grammar) -> Arguments { Arguments(arguments, by: grammar) }

  /// The operands behind `--`; nil if there is none.
  var afterDashes: ArraySlice<Invocation.Argument>? {
    guard let place = arguments.firstIndex(where: { $0.value.known == "--" }) else { return nil }
    return arguments[(place + 1)...]
  }
}
