import Bytes
import ShellMeaning
import Verdict

/// What drops commits, references and the ways back to them.
extension GitFamily {
  private static let branchGrammar = Grammar(
    "d,delete D f,force m,move M c,copy C a,all r,remotes l,list v,verbose q,quiet u,set-upstream-to= "
      + "unset-upstream edit-description show-current t,track=? no-track sort= format= points-at= contains=? "
      + "no-contains=? merged=? no-merged=? abbrev=? column=? color=? i,ignore-case help")

  static func branch(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(by: branchGrammar)
    guard !arguments.asksForHelp else { return }
    guard arguments.has("D") || (arguments.has("delete") && arguments.has("force")) else { return }
    let name = arguments.operands.isEmpty ? "branches" : "the branch " + arguments.display()
    context.report(deleteBranch, on: name, at: call.range, program: "git")
  }

  static func stash(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(
      by: Grammar("q,quiet m,message= u,include-untracked a,all k,keep-index p,patch S,staged index help"))
    guard !arguments.asksForHelp else { return }
    let action = arguments.word(0) ?? "push"
    switch action {
    case "push", "save": context.memory.hasStashed = true
    case "drop" where context.memory.hasStashed && arguments.operands.count == 1:
      // What was put aside a moment ago is thrown away: a reset by another name.
      context.report(discardAll, on: "stash and drop", at: call.range, program: "git")
    case "clear": context.report(stashClear, at: call.range, program: "git")
    case "drop" where call.invocation.isRepeated: context.report(stashClear, at: call.range, program: "git")
    case "drop":
      let name = arguments.operands.count > 1 ? arguments.display(from: 1) : "the latest stash"
      context.report(deleteBranch, on: name, at: call.range, program: "git")
    default: break
    }
  }

  static func rewrite(_ call: GitCall, _ context: inout Judgement) {
    let isHarmless = call.arguments.contains { word in
      ["--analyze", "--dry-run", "--help", "--version", "-h"].contains(word.value.known)
    }
    guard !isHarmless else { return }
    // Without `--force` it goes no further than to look whether this is a fresh clone, which has nothing to lose.
    let arguments = call.parsed(by: filterGrammar)
    let isGuarded =
      call.name == "filter-repo" && !arguments.has("force")
      && arguments.operands.allSatisfy { !$0.value.prefix.isEmpty }
    context.report(
      rewriteHistory, on: call.name, severity: isGuarded ? .medium : nil, at: call.range, program: "git")
  }

  private static let filterGrammar = Grammar(
    "path= path-match= path-glob= path-regex= invert-paths use-base-name path-rename= paths-from-file= "
      + "replace-text= replace-message= replace-refs= subdirectory-filter= to-subdirectory-filter= tag-rename= mailmap= "
      + "use-mailmap strip-blobs-bigger-than= strip-blobs-with-ids= max-blob-size= filename-callback= message-callback= "
      + "blob-callback= commit-callback= tag-callback= refname-callback= name-callback= email-callback= refs= source= "
      + "target= state-branch= report-dir= prune-empty= prune-degenerate= no-ff partial quiet debug f,force")

  static func bfg(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.compactMap(\.value.known)
    guard !words.isEmpty, !words.contains("--help"), !words.contains("--version") else { return }
    if invocation.canonicalName == "java" {
      // `java -jar bfg-1.14.0.jar …`
      guard let place = words.firstIndex(of: "-jar"), place + 1 < words.count,
        SQLSession.lastComponent(words[place + 1]).hasPrefix("bfg")
      else { return }
    }
    context.report(rewriteHistory, on: "bfg", at: invocation.range, program: "bfg")
  }

  static func largeFiles(_ call: GitCall, _ context: inout Judgement) {
    let words = call.arguments.map(\.value.known)
    guard !words.contains("--help"), !words.contains("--dry-run"), !words.contains("-d") else { return }
    if words.first == "prune", words.contains("--force") || words.contains("-f") {
      // What was fetched of late goes, too; what was never pushed stays where it is asked of the server first.
      let isBlind = words.contains("--no-verify-remote") || words.contains("--verify-remote=false")
      context.report(
        dropContent, on: "large files kept here", severity: isBlind ? .high : .medium, at: call.range,
        program: "git")
    }
    guard words.first == "migrate" else { return }
    guard words.contains("import") || words.contains("export") else { return }
    context.report(rewriteHistory, on: "lfs migrate", at: call.range, program: "git")
  }

  static func reflog(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(
      by: Grammar(
        "expire= expire-unreachable= all single-worktree stale-fix n,dry-run rewrite updateref verbose q,quiet help"
      ))
    guard !arguments.has(anyOf: "dry-run", "help"), let action = arguments.word(0) else { return }
    guard action == "expire" || action == "delete" || action == "drop" else { return }
    context.report(dropRecovery, on: "reflog " + action, at: call.range, program: "git")
  }

  static func collect(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(
      by: Grammar("prune=? no-prune aggressive auto q,quiet force cruft keep-largest-pack help"))
    guard !arguments.asksForHelp else { return }
    let settings = call.settings.contains { setting in
      (setting.key == "gc.pruneexpire" || setting.key.hasPrefix("gc.reflogexpire")) && isAtOnce(setting.value)
    }
    let prunes = arguments.value("prune").map { isAtOnce($0.known) } ?? false
    guard prunes || settings else { return }
    context.report(dropRecovery, on: "gc --prune=now", at: call.range, program: "git")
  }

  static func repack(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(
      by: Grammar(
        "a A d f F l q n b m unpack-unreachable= cruft-expiration= expire-to= window= depth= cruft help"))
    guard !arguments.asksForHelp,
      isAtOnce(arguments.text("unpack-unreachable")) || isAtOnce(arguments.text("cruft-expiration"))
    else { return }
    context.report(dropRecovery, on: "repack", at: call.range, program: "git")
  }

  /// Commands of git-extras, some of which reach the remote, too.
  static func extra(_ call: GitCall, _ context: inout Judgement) {
    let words = call.arguments.map(\.value.display)
    guard !words.contains("--help"), words != ["-h"] else { return }
    let names = words.joined(separator: " ")
    func report(_ rule: Rule, _ what: String, _ severity: Severity? = nil) {
      context.report(rule, on: what, severity: severity, at: call.range, program: "git")
    }
    /// `-fp` has both `f` and `p`.
    func has(_ letter: Character) -> Bool {
      words.contains { $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.contains(letter) }
    }
    switch call.name {
    case "clear", "clear-soft", "fresh-branch": report(clean, "and every change")
    case "force-clone": report(discardAll, names)
    // Without it they ask.
    case "sync": if has("f") || words.contains("--force") { report(discardAll, "sync " + names) }
    case "magic": if has("f"), has("p") { report(pushForce, "the branch", .medium) }
    case "subrepo":
      if words.first == "push", has("f") || words.contains("--force") { report(pushForce, names) }
    // Other people's clones keep the old one.
    case "rename-tag": report(pushDelete, names, .medium)
    case "reauthor": report(rewriteHistory, names)
    case "blame-someone-else": report(rewriteHistory, names, .medium)
    case "obliterate": report(rewriteHistory, names)
    case "reset-file": report(discardFile, names)
    case "undo":
      if words.contains("--hard") || words.contains("-h") { report(discardAll, "undo " + names) }
    case "delete-branch", "delete-tag": report(pushDelete, call.name + " " + names)
    default: report(deleteBranch, call.name + " " + names)
    }
  }

  /// git-annex makes sure that enough copies are left, unless it is told not to.
  static func annex(_ call: GitCall, _ context: inout Judgement) {
    let words = call.arguments.map(\.value.display)
    guard !words.contains("--help"), let verb = words.first else { return }
    let isForced = words.contains("--force")
    let names = words.dropFirst().filter { !$0.hasPrefix("-") }.joined(separator: " ")
    let severity: Severity
    switch verb {
    case "drop", "dropunused", "dropkey", "forget": severity = isForced ? .high : .none
    case "uninit", "dead": severity = .medium
    default: return
    }
    context.report(
      dropContent, on: names.isEmpty ? "annexed files" : names, severity: severity, at: call.range,
      program: "git")
  }

  /// `git notes remove`, `git replace -d`: what stands beside commits, for each of a list.
  static func annotations(_ call: GitCall, _ context: inout Judgement) {
    guard call.invocation.isRepeated else { return }
    let words = call.arguments.map(\.value.display)
    guard words.first == "remove" || words.contains("-d") || words.contains("--delete") else { return }
    context.report(deleteBranch, on: "every note", at: call.range, program: "git")
  }

  /// A date that leaves nobody the time to notice.
  private static func isAtOnce(_ date: String?) -> Bool {
    guard let text = date?.asciiLowercased else { return false }
    return text == "now" || text == "all" || text == "0" || text.mentions("second") || text.mentions("minute")
  }

  static func prune(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(by: Grammar("n,dry-run v,verbose progress expire= help"))
    guard !arguments.has(anyOf: "dry-run", "help") else { return }
    let date = arguments.value("expire")
    if let date, !isAtOnce(date.known) { return }
    context.report(
      dropRecovery, on: "prune", severity: date == nil ? .medium : .high, at: call.range, program: "git")
  }

  static func updateReference(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(by: Grammar("d,delete no-deref stdin z m= create-reflog q,quiet short help"))
    guard !arguments.asksForHelp else { return }
    if arguments.has("stdin"), let input = call.invocation.input {
      // `delete refs/heads/main` a line; of a listing that cannot be known, the format that writes it.
      let deletes = context.code(in: input) + input.display
      guard deletes.mentions("delete ") || deletes.mentions("delete\0") else { return }
      context.report(dropRecovery, on: "references", at: call.range, program: "git")
      return
    }
    guard arguments.has("delete") else { return }
    context.report(dropRecovery, on: "reference " + arguments.display(), at: call.range, program: "git")
  }
}
