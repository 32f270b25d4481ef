import Bytes
import ShellMeaning
import Verdict

/// Settings, hooks and credentials: what outlives the command.
extension GitFamily {
  private static let configGrammar = Grammar(
    "global system local worktree f,file= blob= get get-all get-regexp get-urlmatch get-color get-colorbool add "
      + "replace-all unset unset-all rename-section remove-section l,list e,edit type= bool int path z,null "
      + "name-only show-origin show-scope default= all regexp value= fixed-value append comment= includes help"
  )

  static func config(_ call: GitCall, _ context: inout Judgement) {
    let arguments = call.parsed(by: configGrammar)
    guard !arguments.asksForHelp else { return }
    guard
      !arguments.has(
        anyOf: "get", "get-all", "get-regexp", "get-urlmatch", "get-color", "list", "edit", "blob")
    else { return }
    var words = arguments.operands
    var removes = arguments.has(anyOf: "unset", "unset-all", "remove-section")
    switch arguments.word(0) {
    case "get", "list", "edit": return
    case "set", "rename-section": words.removeFirst()
    case "unset", "remove-section":
      words.removeFirst()
      removes = true
    default: break
    }
    guard let key = words.first?.value.prefix.asciiLowercased else { return }
    guard removes || words.count > 1 else { return }
    let value = words.count > 1 ? words[1].value : nil
    let isShared = isSharedFile(arguments, context.scene)

    if !removes, let value {
      // What it says holds for the rest of the command.
      switch key {
      case "clean.requireforce", "gc.pruneexpire", "gc.reflogexpire", "gc.reflogexpireunreachable":
        context.memory.gitSettings.append(
          GitCall.Setting(key: key, value: value.known, start: value.prefix, range: call.range))
      default:
        guard key.hasPrefix("remote."), key.hasSuffix(".push") || key.hasSuffix(".mirror") else { break }
        context.memory.gitSettings.append(
          GitCall.Setting(key: key, value: value.known, start: value.prefix, range: call.range))
        if value.prefix.hasPrefix("+") || key.hasSuffix(".mirror") && !isFalse(value.known) {
          context.report(remoteChange, on: value.display, at: call.range, program: "git")
        }
      }
      if key == "core.hookspath", isNothing(value.known) {
        context.report(skipChecks, on: "core.hooksPath", at: call.range, program: "git")
        if !isShared { return }
      } else if runsCode(key, value, isShared: isShared) {
        context.report(codeInConfig, on: value.display, at: call.range, program: "git")
        return
      }
      if key.hasPrefix("remote."), key.hasSuffix("url") {
        context.report(remoteChange, on: value.display, at: call.range, program: "git")
        return
      }
    }
    let weakens = key == "http.sslverify" && isFalse(value?.known)
    if isShared || weakens { context.report(globalConfig, on: key, at: call.range, program: "git") }
  }

  /// `--global`, `--system`, or a file of the person's rather than the repository's.
  private static func isSharedFile(_ arguments: Arguments, _ scene: Scene) -> Bool {
    if arguments.has(anyOf: "global", "system") { return true }
    guard let file = arguments.value("file")?.display else { return false }
    return file.hasPrefix("~") || file.hasPrefix("/etc/") || file.hasSuffix("/.gitconfig")
      || file.hasSuffix("/git/config")
  }

  static func isNothing(_ path: String?) -> Bool {
    path == "/dev/null" || path == "" || path == "/dev/zero" || path == "NUL"
  }

  /// Whether git runs the value of this setting as a program, and the value is nothing ordinary.
  private static func runsCode(_ key: String, _ value: Value, isShared: Bool) -> Bool {
    let text = value.prefix
    switch key {
    case "core.hookspath":
      // A folder of the project is reviewed with it.
      return isShared || text.hasPrefix("/") || text.hasPrefix("~") || text.hasPrefix("..")
    case "core.fsmonitor": return text != "true" && text != "false"
    case "core.sshcommand", "init.templatedir", "gpg.program", "core.gitproxy", "diff.external":
      return isShared || text.mentions("/tmp/") || text.mentions("sh -c") || text.hasPrefix("/tmp")
    case "credential.helper": return text.utf8.first == UInt8(ascii: "!")
    default:
      guard key.hasPrefix("alias.") else { return false }
      return isShared && text.utf8.first == UInt8(ascii: "!")
    }
  }

  // MARK: Checks

  private static let verifyGrammar = Grammar(
    "n,no-verify verify m,message= a,all p,patch amend C,reuse-message= c,reedit-message= F,file= t,template= e,edit "
      + "no-edit s,signoff v,verbose q,quiet S,gpg-sign=? u,untracked-files=? dry-run fixup= squash= author= date= "
      + "allow-empty allow-empty-message no-gpg-sign no-post-rewrite i,include o,only trailer= cleanup= reset-author "
      + "pathspec-from-file= short branch porcelain long z,null status no-status help")
  /// For these `-n` means something else.
  private static let verifyLongGrammar = Grammar(
    "no-verify verify m,message= X,strategy-option= s,strategy= x,exec= onto= F,file= o,push-option= q,quiet "
      + "S,gpg-sign=? repo= receive-pack= log=? into-name= C= n f d u t r= p a i k v e c j,jobs= depth= help")

  /// Commands that run hooks, with those switched off.
  static func judgeChecks(_ call: GitCall, _ context: inout Judgement) {
    let arguments: Arguments
    switch call.name {
    case "commit", "am": arguments = call.parsed(by: verifyGrammar)
    case "push", "merge", "rebase", "pull", "cherry-pick", "revert":
      arguments = call.parsed(by: verifyLongGrammar)
      let isTrial = call.arguments.contains { $0.value.known == "--dry-run" || $0.value.known == "-n" }
      if call.name == "push" && isTrial { return }
    default: return
    }
    guard !arguments.has(anyOf: "help", "dry-run") else { return }
    if let given = arguments.options.first(where: { $0.name == "no-verify" }), !verifiesLater(arguments) {
      context.report(skipChecks, on: "--no-verify", at: given.range, program: "git")
    } else if let setting = call.settings.first(where: { $0.key == "core.hookspath" }) {
      context.report(skipChecks, on: "core.hooksPath", at: setting.range, program: "git")
    } else if let name = switchOff(call.invocation) {
      context.report(skipChecks, on: name, at: call.range, program: "git")
    }
  }

  /// `--no-verify --verify`: the last one counts.
  private static func verifiesLater(_ arguments: Arguments) -> Bool {
    arguments.options.last { $0.name == "verify" || $0.name == "no-verify" }?.name == "verify"
  }

  /// A variable by which a hook runner is told to stay quiet.
  static func switchOff(_ invocation: Invocation) -> String? {
    for (name, value) in invocation.environment {
      let text = value.known
      switch name {
      case "HUSKY", "LEFTHOOK": if text == "0" || isFalse(text) { return name }
      case "HUSKY_SKIP_HOOKS", "OVERCOMMIT_DISABLE", "SKIP_HOOKS", "GIT_SKIP_HOOKS":
        if text != "0", text != "" { return name }
      case "SKIP", "LEFTHOOK_EXCLUDE": if text != "" { return name }
      default: break
      }
    }
    return nil
  }

  /// Settings given for one run that weaken it without switching a check off.
  static func judgeSettings(_ call: GitCall, _ context: inout Judgement) {
    for setting in call.settings {
      switch setting.key {
      case "http.sslverify" where isFalse(setting.value):
        context.report(globalConfig, on: setting.key, severity: .low, at: setting.range, program: "git")
      case "core.sshcommand", "core.gitproxy", "diff.external", "gpg.program", "core.fsmonitor":
        let marks = ["sh -c", ";", "|", "$(", "`", "/tmp/", "ProxyCommand", "curl "]
        guard marks.contains(where: { setting.start.mentions($0) }) else { break }
        context.report(commandTransport, on: setting.start, at: setting.range, program: "git")
      default: break
      }
    }
  }

  static func credential(_ call: GitCall, _ context: inout Judgement) {
    let words = call.arguments.map(\.value.known)
    guard let action = words.first, action == "fill" || action == "get", !words.contains("--help") else {
      return
    }
    context.report(credential, at: call.range, program: "git")
  }
}
