import Bytes
import ShellMeaning
import Verdict

/// The command lines of GitHub, GitLab and other hosts of repositories.
enum HostingFamily: Family {
  static let category = "hosting"
  static let programs = ["gh", "glab", "hub", "tea", "lab", "jira", "java", "jenkins-cli", "jcli"]
  static let rules = [deletes, visibility, releases, changes, api, token, PackageFamily.publishes]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let arguments = Arguments(invocation.arguments, by: grammar)
    let options = DeedTable.optionNames(arguments)
    guard !DeedTable.isTrial(options, trials: "dry-run"), let first = arguments.word(0) else { return }
    if invocation.canonicalName == "gh" || invocation.canonicalName == "glab",
      alias(first, invocation, &context)
    {
      return
    }
    if first == "help" { return }
    if first == "api" { return api(arguments, invocation, &context) }
    if context.memory.hostExtensions.contains(first) {
      context.report(
        RemoteCode.fetched, on: "the extension " + first, at: invocation.range,
        program: invocation.canonicalName)
      return
    }
    if invocation.canonicalName == "gh" || invocation.canonicalName == "glab" {
      if special(first, arguments, options, invocation, &context) { return }
    }
    if ["java", "jenkins-cli", "jcli"].contains(invocation.canonicalName) {
      jenkins(invocation, &context)
      return
    }
    if invocation.canonicalName == "hub", first == "delete" {
      context.report(
        deletes, on: "the repository " + arguments.display(from: 1), at: invocation.range, program: "hub")
      return
    }
    guard let hit = table.worst(arguments) else { return }
    if invocation.isRepeated, hit.deed.severity == .medium,
      ["issue", "mr", "incident", "gist", "variable", "workflow", "run", "ci", "pipeline"].contains(first)
    {
      context.report(
        changes, on: "every " + first, severity: .high, at: invocation.range,
        program: invocation.canonicalName)
      return
    }
    let isGone =
      ["repo", "repos", "project", "delete"].contains(first) && arguments.word(1) != "deploy-key"
    let rule =
      isGone ? deletes : first == "release" || first == "releases" || first == "secret" ? releases : changes
    context.report(rule, hit, by: invocation)
  }

  private static let grammar = Grammar(
    "R,repo= X,method= f,raw-field= F,field= H,header= q,jq= t,template= hostname= input= cache= p,preview= "
      + "visibility= o,org= e,env= u,user= b,body= title= B,base= m,milestone= l,label= n,name= g,group= s,source= "
      + "remote= description= default-branch= w,web y,yes confirm admin public private internal push clone force "
      + "branch= show-token cleanup-tag d,delete-branch all include i paginate silent h,hostname-or-help help version"
  )

  private static let table = DeedTable(
    grammar,
    [
      Deed("repo|repos|project delete|rm", .critical, "the repository"),
      Deed("delete *", .critical, "the repository"),
      Deed("repo transfer", .high, "the repository"),
      Deed("repo archive", .high, "the repository", unless: "format"),
      Deed("release|releases delete|rm|delete-asset", .high, "the release"),
      Deed("secret delete|remove|rm", .high, "the secret"), Deed("secret set", .medium, "the secret"),
      // GitLab keeps its secrets in variables.
      Deed("variable delete|remove", .high, "the variable"),
      Deed("securefile remove|rm", .high, "the secret file"),
      Deed("opentofu|terraform state delete|rm", .critical, "the state of an infrastructure"),
      Deed("release upload", .medium, "files of the release", needs: "clobber"),
      Deed("workflow disable", .medium, "the workflow"),
      Deed("run|ci|schedule|runner delete", .medium, "the CI records"),
      Deed("codespace|cs delete", .medium, "the codespace"),
      Deed("codespace|cs delete", .high, "every codespace", needs: "all"),
      Deed("repo rename", .medium, "the repository's name"), Deed("gist delete", .medium, "the gist"),
      Deed("project item-delete|field-delete", .medium, "what the project plans:"),
      Deed("issue transfer", .medium, "where the issue is kept:"),
      Deed("repo autolink delete", .low, "the link"),
      // Gitea's: the rest of its words are those of the others.
      Deed("branches|branch unprotect|u", .high, "the protection of"),
      Deed("webhooks|hooks delete|rm", .medium, "the hook"),
      Deed("issue|mr|incident delete", .medium, "the issue or request"),
      Deed("project delete", .high, "the project"),
      // What pulls, pushes or signs with it stops working.
      Deed("ssh-key|gpg-key|deploy-key delete|rm", .high, "the key"),
      Deed("repo deploy-key delete|rm", .high, "the key"),
      Deed("deploy-key add", .medium, "the keys that open the repository:"),
      Deed("repo deploy-key add", .medium, "the keys that open the repository:"),
      // `-w` opens it for writing.
      Deed("deploy-key add", .high, "the keys that open the repository:", needs: "allow-write,web,can-push"),
      Deed(
        "repo deploy-key add", .high, "the keys that open the repository:",
        needs: "allow-write,web,can-push"),
      Deed("pr|mr merge", .medium, "the request past its checks", needs: "admin"),
      Deed("admin users|user delete|rm", .high, "the user"),
      Deed("auth logout", .medium, "the login"),
      Deed("auth setup-git", .medium, "how git logs in, for all projects"),
      Deed("label|milestone delete", .low, "the label"),
      Deed("cache delete", .low, "the cache"), Deed("cache delete", .medium, "every cache", needs: "all,a"),
      Deed("org|organization|organizations|team delete|rm", .critical, "the organisation"),
      Deed("token revoke|delete|rotate", .medium, "the access token"),
    ])

  private static func special(
    _ first: String, _ arguments: Arguments, _ options: [String], _ invocation: Invocation,
    _ context: inout Judgement
  ) -> Bool {
    let program = invocation.canonicalName
    switch (first, arguments.word(1)) {
    case ("extension", "install"?), ("extensions", "install"?), ("ext", "install"?):
      guard let name = arguments.word(2), name != "." else { return true }
      let parts = name.split(separator: "/")
      guard parts.count > 1, !["github", "cli"].contains(String(parts[parts.count - 2])) else { return true }
      context.report(PackageFamily.fromAddress, on: name, at: invocation.range, program: program)
      if let last = parts.last, last.hasPrefix("gh-") {
        context.memory.hostExtensions.insert(String(last.dropFirst(3)))
      }
      return true
    case ("repo", "edit"?):
      if let branch = arguments.value("default-branch") {
        context.report(
          changes, on: "the default branch, now " + branch.display, at: invocation.range, program: program)
      }
      guard let value = arguments.value("visibility") else { return true }
      context.report(visibility, on: "visibility " + value.display, at: invocation.range, program: program)
      return true
    case ("repo", "create"?):
      // An empty public repository shows nobody anything; a folder's contents are out once pushed.
      guard arguments.has("public") || arguments.text("visibility") == "public" else { return true }
      if arguments.has("source") || arguments.has("push") {
        context.report(
          visibility, on: "publishes this folder", severity: arguments.has("push") ? .high : .medium,
          at: invocation.range, program: program)
      }
      return true
    case ("repo", "archive"?): return program == "glab"
    case ("gist", "create"?), ("gist", "new"?):
      // Else only who has its address finds it.
      guard arguments.has("public") || options.contains("p") || arguments.value("preview") != nil else {
        return true
      }
      context.report(
        PackageFamily.publishes, on: arguments.display(from: 2), at: invocation.range, program: program)
      return true
    case ("snippet", "create"?):
      guard arguments.text("visibility") == "public" else { return true }
      context.report(
        PackageFamily.publishes, on: arguments.display(from: 2), at: invocation.range, program: program)
      return true
    case ("ssh-key", "add"?):
      context.report(
        changes, on: "the keys that open the account", severity: .high, at: invocation.range, program: program
      )
      return true
    case ("repo", "sync"?):
      if arguments.has("force") {
        context.report(
          changes, on: "the branch, with force", severity: .high, at: invocation.range, program: program)
      }
      return true
    case ("codespace", "ssh"?), ("cs", "ssh"?):
      // `gh codespace ssh -- COMMAND`
      guard let dashes = invocation.arguments.firstIndex(where: { $0.value.known == "--" }) else {
        return true
      }
      let line = invocation.arguments[(dashes + 1)...].map(\.value.display).joined(separator: " ")
      var there = invocation
      there.wrappers.append(.remote(by: program, host: "a codespace"))
      context.judgeShell(Value(line), from: there, in: Value("/workspaces"))
      return true
    case ("codespace", "ports"?), ("cs", "ports"?):
      if invocation.arguments.contains(where: { $0.value.prefix.hasSuffix(":public") }) {
        context.report(visibility, on: "a port", severity: .medium, at: invocation.range, program: program)
      }
      return true
    case ("auth", "token"?):
      context.memory.printedTokens.append(invocation)
      return true
    case ("config", "get"?):
      // Whichever host's it is.
      if invocation.arguments.contains(where: { ["token", "oauth_token"].contains($0.value.known) }) {
        context.memory.printedTokens.append(invocation)
      }
      return true
    case ("auth", "status"?):
      if options.contains("show-token") || options.contains("t") || arguments.has("template") {
        context.memory.printedTokens.append(invocation)
      }
      return true
    default: return false
    }
  }

  /// `gh alias set tidy 'repo delete --yes' && gh tidy acme/web`. True if it was one that this command made.
  private static func alias(_ first: String, _ invocation: Invocation, _ context: inout Judgement) -> Bool {
    if first == "alias" {
      let words = invocation.arguments.map(\.value).filter { !$0.prefix.hasPrefix("-") }
      if words.count == 4, words[1].known == "set", let name = words[2].known, let text = words[3].known {
        let isShell = invocation.hasArgument("--shell") || invocation.hasArgument("-s")
        context.memory.hostAliases[name] = (isShell && !text.hasPrefix("!") ? "!" : "") + text
      }
      return false
    }
    guard let text = context.memory.hostAliases.removeValue(forKey: first) else { return false }
    if text.hasPrefix("!") {
      context.judgeShell(Value(String(text.dropFirst())), from: invocation, in: invocation.directory)
      return true
    }
    var inner = invocation
    var given = Array(invocation.arguments.drop { $0.value.known != first }.dropFirst())
    var words: [Invocation.Argument] = []
    var used = 0
    for word in text.split(separator: " ") {
      var value = String(word)
      // `$1` is the first word behind the alias.
      for (i, argument) in given.enumerated().prefix(9) where value.mentions("$\(i + 1)") {
        value = value.replacingBytes("$\(i + 1)", with: argument.value.display)
        used = max(used, i + 1)
      }
      words.append(Invocation.Argument(value: Value(value), range: invocation.range))
    }
    given.removeFirst(used)
    inner.arguments = words + given
    judge(inner, &context)
    return true
  }

  /// `java -jar jenkins-cli.jar -s ADDRESS delete-job NAME`
  private static func jenkins(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.map { $0.value.known ?? "" }
    guard invocation.canonicalName != "java" || words.contains(where: { $0.mentions("jenkins-cli") }) else {
      return
    }
    for (i, word) in words.enumerated() {
      let severity: Severity
      switch word {
      case "delete-job", "delete-view", "delete-builds", "disable-job", "delete-credentials":
        severity = .medium
      case "delete-node", "groovy", "groovysh", "safe-shutdown", "shutdown", "restart", "safe-restart",
        "delete-credentials-domain":
        severity = .high
      default: continue
      }
      let target = ([word] + words[(i + 1)...]).joined(separator: " ")
      context.report(changes, on: target, severity: severity, at: invocation.range, program: "jenkins-cli")
      return
    }
  }

  /// At the end of a command: a token that was asked for is shown, unless another part of the command takes it as its
  /// argument, its variable or its input. What leaves the machine is `Exfiltration`'s matter.
  static func judgeTokens(_ meaning: Meaning, _ context: inout Judgement) {
    guard !context.memory.printedTokens.isEmpty else { return }
    let isShown = meaning.invocations.prefix(4096).contains { invocation in
      guard !invocation.isCaptured, shows(invocation) else { return false }
      let values = invocation.arguments.map(\.value) + [invocation.input].compactMap { $0 }
      return values.contains {
        $0.origins.secretStore.contains { $0.hasPrefix("gh ") || $0.hasPrefix("glab ") }
      }
    }
    context.category = category
    for invocation in context.memory.printedTokens {
      let file = invocation.redirects.last { $0.kind == .write || $0.kind == .append }?.target
      let severity: Severity? =
        if let file { file.known == "/dev/null" ? .low : .medium } else {
          invocation.isCaptured && !isShown ? .low : nil
        }
      context.report(token, severity: severity, at: invocation.range, program: invocation.canonicalName)
    }
  }

  private static func shows(_ invocation: Invocation) -> Bool {
    guard !invocation.redirects.contains(where: { $0.kind == .write || $0.kind == .append }) else {
      return false
    }
    switch invocation.canonicalName {
    case "echo", "printf", "cat", "head", "tail", "less", "more", "base64", "xxd", "od", "rev", "fold", "tr",
      "cut", "sed", "awk":
      return true
    default: return false
    }
  }

  private static func api(_ arguments: Arguments, _ invocation: Invocation, _ context: inout Judgement) {
    guard let address = arguments.operands.dropFirst().first?.value else { return }
    // What a list fills in is one name, whatever the list is called.
    var path = ""
    for piece in address.pieces {
      switch piece {
      case .text(let text): path += text
      case .hole(let hole): path += hole.name.utf8.contains(UInt8(ascii: "/")) ? "‹…›" : "‹" + hole.name + "›"
      }
    }
    let fields = arguments.values("raw-field") + arguments.values("field")
    var body = fields.map(\.display).joined(separator: "\n")
    if arguments.has("input"), let input = invocation.input { body += input.display }
    let method = arguments.text("method") ?? (body.isEmpty ? "GET" : "POST")
    guard let (severity, target) = HostingAPI.judge(method: method, path: path, body: body) else { return }
    // What builds leave for the next is made again by it; what they said is a log.
    let isRecord = ["/caches/", "/artifacts/"].contains { path.mentions($0) }
    let isEach =
      invocation.isRepeated && severity == .medium && !isRecord && method.asciiUppercased == "DELETE"
    context.report(
      api, on: target, severity: isEach ? .high : severity, at: invocation.range,
      program: invocation.canonicalName)
  }
}
