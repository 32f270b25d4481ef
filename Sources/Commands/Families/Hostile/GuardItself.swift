import Bytes
import ShellMeaning
import Verdict

/// The guard's own commands, run by the agent it guards, and agents started without a guard.
enum GuardItself: Family {
  static let category = "guard"
  /// What stands guard here.
  static let ownPrograms = ["sentinel", "sentinel-hook", "sentinel-mcp"]

  static let programs = [
    "sentinel", "sentinel-hook", "sentinel-mcp", "claude", "codex", "gemini", "cursor-agent", "copilot",
    "amp", "aider", "opencode", "qwen", "goose", "crush", "droid", "auggie", "git", "trash", "trash-put",
    "gio", "rename", "mmv", "scp", "ln", "rsync", "unzip", "alias", "hash", "skill", "fuser", "code", "cline",
    "kilo", "kilocode", "openhands", "plandex", "kimi", "grok", "q", "kiro-cli", "cn", "rovodev", "junie",
  ]
  static let rules = [command, GuardRules.tamper, GuardRules.agentSettings, nestedAgent]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let name = invocation.canonicalName
    let words = invocation.arguments.map { $0.value.known ?? "" }
    if movesFiles(name, invocation, words, &context) { return }
    if name.hasPrefix("sentinel") {
      judgeGuard(invocation, words, &context)
    } else {
      judgeAgent(invocation, name, words, &context)
    }
  }

  private static func judgeGuard(_ invocation: Invocation, _ words: [String], _ context: inout Judgement) {
    let verbs = words.filter { !$0.hasPrefix("-") && !$0.isEmpty }
    guard let verb = verbs.first, !words.contains("--help") else { return }
    // What another guard's policy would be in our words is only printed.
    if verb == "policy", verbs.count > 1, verbs[1] == "import" { return }
    // What is allowed or stopped may be read.
    if verb == "allow" || verb == "stop", words.last == "--list" { return }
    let second = verbs.count > 1 ? verbs[1] : ""
    var isChange = false
    switch verb {
    case "allow", "approve", "resume", "stop", "uninstall", "disable", "off", "pause", "deny", "reset",
      "unpin", "trust", "untrust", "override", "revoke":
      isChange = true
    case "policy", "rules", "audit", "pins", "state", "config", "hooks", "allowances", "approvals", "session",
      "mcp":
      isChange = [
        "set", "edit", "add", "remove", "rm", "delete", "clear", "reset", "allow", "approve", "disable",
        "unset", "import", "write", "rotate", "purge", "accept", "init", "truncate",
      ].contains(second)
    default: break
    }
    guard isChange else { return }
    context.report(
      command, on: ([verb, second].filter { !$0.isEmpty }).joined(separator: " "), at: invocation.range,
      program: "sentinel")
  }

  private static func judgeAgent(
    _ invocation: Invocation, _ name: String, _ words: [String], _ context: inout Judgement
  ) {
    var open = false
    for (i, word) in words.enumerated() {
      let next = i + 1 < words.count ? words[i + 1] : ""
      let (option, value) = word.split(at: UInt8(ascii: "=")) ?? (before: word, after: next)
      switch option {
      case "--dangerously-skip-permissions", "--allow-dangerously-skip-permissions", "--yolo",
        "--dangerously-bypass-approvals-and-sandbox", "--dangerously-allow-all", "--allow-all-tools",
        "--allow-all", "--skip-permissions-unsafe", "--dangerously-bypass-hook-trust", "--bypass-permissions",
        "--trust-all-tools", "--always-approve", "--auto-approve-all", "--always-allow":
        open = true
      case "--permission-mode": open = open || value.asciiLowercased.hasPrefix("bypass")
      case "--approval-mode": open = open || value == "yolo"
      case "--sandbox", "-s": open = open || name == "codex" && value == "danger-full-access"
      case "--ask-for-approval", "-a": open = open || name == "codex" && value == "never"
      case "-y": open = open || ["gemini", "qwen", "cline", "kimi"].contains(name)
      case "-f", "--force": open = open || name == "cursor-agent"
      case "--settings", "-c", "--config":
        open =
          open || value.contains(bytes: "disableAllHooks") || value.contains(bytes: "bypassPermissions")
          || value.contains(bytes: "danger-full-access")
          || value.contains(bytes: "approval_policy") && value.contains(bytes: "never")
      case "--allowedTools", "--allowed-tools":
        open = open || ["*", "Bash(*)", "Bash(:*)"].contains { value == $0 || value.contains(bytes: $0) }
      case "--yes-always": open = open || name == "aider"
      case "--disable": open = open || name == "codex" && value.contains(bytes: "hook")
      case "--setting-sources": open = open || name == "claude" && !value.contains(bytes: "user")
      default: break
      }
    }
    let verbs = words.filter { !$0.hasPrefix("-") }
    let isRun =
      words.isEmpty
      || words.contains {
        ["-p", "--print", "--prompt", "exec", "run", "-c", "--continue", "-r"].contains($0)
      }
    open = open || isRun && invocation.environment.contains { setsOtherSettings($0.name, $0.value, name) }
    open =
      open
      || verbs.count > 1 && verbs[0] == "hooks" && verbs[1].hasPrefix("disable")
      || verbs.count > 2 && verbs[0] == "features" && verbs[1] == "disable"
        && verbs[2].contains(bytes: "hook")
    if open {
      context.report(nestedAgent, on: name, at: invocation.range, program: name)
      return
    }
    let isSetting =
      verbs.count > 1
      && (verbs[0] == "mcp"
        && ["add", "add-json", "remove", "add-from-claude-desktop", "reset-project-choices"].contains(
          verbs[1])
        || verbs[0] == "config" && ["set", "add", "remove", "unset"].contains(verbs[1])
        || verbs[0] == "plugin"
          && ["install", "enable", "disable", "uninstall", "marketplace"].contains(verbs[1])
        || verbs[0] == "extensions" && ["install", "link", "disable", "uninstall"].contains(verbs[1]))
    if isSetting {
      // With no name it asks a person.
      let asks = verbs.count == 2 && words.count == 2
      context.report(
        GuardRules.agentSettings, on: "\(name) \(verbs[0]) \(verbs[1])", severity: asks ? .medium : nil,
        at: invocation.range, program: name)
    }
  }

  /// The agent would read its settings, and with them the guard's entry, from another place.
  private static func setsOtherSettings(_ variable: String, _ value: Value, _ name: String) -> Bool {
    switch variable {
    case "HOME", "XDG_CONFIG_HOME": true
    case "CLAUDE_CONFIG_DIR": name == "claude"
    case "CODEX_HOME": name == "codex"
    case "GEMINI_CONFIG_DIR", "GEMINI_CLI_HOME": name == "gemini"
    case "GOOSE_MODE": name == "goose" && value.known == "auto"
    default: variable.contains(bytes: "DISABLE") && variable.contains(bytes: "HOOK")
    }
  }

  /// Programs of another trade that move the guard's files, an agent's settings or the guard itself away. True:
  /// it is none of the agents.
  private static func movesFiles(
    _ name: String, _ invocation: Invocation, _ words: [String], _ context: inout Judgement
  ) -> Bool {
    var files: [Invocation.Argument] = []
    let operands = invocation.arguments.filter { !$0.value.prefix.hasPrefix("-") }
    switch name {
    case "git":
      guard let verb = words.firstIndex(where: { ["mv", "rm", "stash"].contains($0) }), verb < 3,
        !words.contains("--cached"), !words.contains("-n"), !words.contains("--dry-run")
      else { return true }
      if words[verb] == "stash", !words.contains("push"), !words.contains("save") { return true }
      files = invocation.arguments[(verb + 1)...].filter { !$0.value.prefix.hasPrefix("-") }
      if words[verb] == "mv" { files = Array(files.dropLast()) }
    case "trash", "trash-put", "mmv": files = operands
    case "rename": files = Array(operands.dropFirst())
    case "gio":
      guard words.first == "trash" || words.first == "remove" || words.first == "move" else { return true }
      files = Array(operands.dropFirst())
    case "scp":
      files = operands.last.map { $0.value.isRemotePath ? [] : [$0] } ?? []
    case "ln", "rsync":
      // Another folder in the place of the agent's own.
      guard let last = operands.last, operands.count > 1, !last.value.isRemotePath,
        !words.contains("-n"), !words.contains("--dry-run"),
        context.place(last.value, of: invocation).nature == .agentFolder
      else { return true }
      files = [last]
    case "unzip":
      let mark = words.firstIndex(of: "-d")
      files = mark.flatMap { $0 + 1 < words.count ? [invocation.arguments[$0 + 1]] : nil } ?? []
    case "alias", "hash":
      // `alias sentinel=true`, `hash -p /bin/true sentinel`
      let isHidden = words.contains { word in
        ownPrograms.contains { word.hasPrefix($0 + "=") }
          || name == "hash" && words.first == "-p" && word.hasPrefix("sentinel")
      }
      if isHidden { context.report(GuardRules.tamper, on: "name", at: invocation.range, program: name) }
      return true
    case "skill":
      if words.contains(where: { Processes.isGuard($0) }) {
        context.report(GuardRules.tamper, on: "process", at: invocation.range, program: name)
      }
      return true
    case "fuser":
      guard words.contains(where: { $0.hasPrefix("-") && $0.utf8.contains(UInt8(ascii: "k")) }) else {
        return true
      }
      files = operands
    case "code":
      if let mark = words.firstIndex(of: "--uninstall-extension"), mark + 1 < words.count,
        words[mark + 1].contains(bytes: "sentinel")
      {
        context.report(GuardRules.tamper, on: "extension", at: invocation.range, program: name)
      }
      return true
    default: return false
    }
    for file in files.prefix(64) {
      let place = context.place(file.value, of: invocation)
      switch place.nature {
      case .guardOwn:
        context.report(GuardRules.tamper, on: place.path, at: file.range, program: name, paths: [place.path])
      case .agentSettings, .agentFolder:
        context.report(
          GuardRules.agentSettings, on: place.path, at: file.range, program: name, paths: [place.path])
      default: break
      }
    }
    return true
  }

  /// Package managers and version control: what they bring is run.
  private static func fetchesCode(_ invocation: Invocation) -> Bool {
    switch invocation.canonicalName {
    case "npm", "npx", "yarn", "pnpm", "bun", "pip", "pip3", "uv", "poetry", "gem", "bundle", "composer",
      "git",
      "cargo":
      true
    default: false
    }
  }

  /// Variables that would switch the guard off for a program. Judged on every invocation.
  static func judgeEnvironment(_ invocation: Invocation, _ context: inout Judgement) {
    for (name, value) in invocation.environment {
      // Said for one program, and that one fetches and runs what it is sent.
      if let text = value.known, fetchesCode(invocation) {
        TamperingFamily.set(name, text, at: invocation.range, exported: true, &context)
      }
      guard name.hasPrefix("SENTINEL_") else { continue }
      // `SENTINEL_HOOK_ON_HIGH=allow claude -p …`: a guard that lets pass what it should stop.
      let isWeaker = name.contains(bytes: "_ON_") && ["allow", "warn"].contains(value.known?.asciiLowercased)
      if isWeaker {
        context.report(command, on: name, at: invocation.range, program: invocation.name)
        return
      }
      for word in ["DISABLE", "OFF", "SKIP", "BYPASS", "POLICY", "MODE", "ALLOW", "HOME", "CONFIG"]
      where name.contains(bytes: word) {
        context.report(command, on: name, at: invocation.range, program: invocation.name)
        return
      }
    }
  }

  static let command = Rule(
    "guard.command", .critical, "Changes what the guard does: sentinel {}",
    why: "Only the person may allow, approve, stop or remove what guards their agent.",
    instead:
      "Tell the person what was blocked and why you need it; `sentinel explain 'git status'` shows the reasoning.",
    fires: [
      "SENTINEL_HOOK_ON_CRITICAL=allow claude -p 'tidy up'", "~/.local/bin/sent?nel stop",
      "osascript -e 'tell application \"Terminal\" to do script \"sentinel approve 4f2a\"'",
      "xdotool type --delay 20 $'sentinel resume\\n'", "sentinel allow git.push-force", "sentinel stop",
      "sentinel uninstall", "~/.local/bin/sentinel approve 12", "sentinel resume", "sentinel deny 4f2a",
      "sentinel allow --revoke 4f2a", "script -qc 'sentinel allow 4f2a' /dev/null",
      "sentinel policy set level off",
    ],
    passes: [
      "xdotool key ctrl+c", "osascript -e 'tell application \"Terminal\" to activate'",
      "sentinel explain 'git status'", "sentinel audit tail", "sentinel doctor", "sentinel scan .",
      "sentinel policy show", "sentinel policy import theirs.json", "sentinel allow --help",
      "sentinel allow --list", "sentinel stop --list", "sentinel pending",
    ])

  static let nestedAgent = Rule(
    "guard.nested-agent", .high, "Starts {} with all approvals switched off",
    why: "The inner agent may then do what this one may not, and nobody is asked.",
    instead: "Start it with its approvals on, for example `claude -p 'summarise README.md'`.",
    fires: [
      "claude --dangerously-skip-permissions -p 'fix it'", "codex --yolo", "gemini --yolo -p x",
      "claude --permission-mode bypassPermissions -p x", "codex exec -s danger-full-access 'x'",
      "cursor-agent -f -p x", "CLAUDE_CONFIG_DIR=/tmp/x claude -p 'go on'", "aider --yes-always -m x",
      "claude -p x --allowedTools 'Bash(*)'", "codex features disable hooks",
    ],
    passes: [
      "claude -p 'summarise README.md'", "claude --version", "codex exec 'run the tests'", "gemini -p hello",
      "claude mcp list", "HOME=/tmp/h claude --version", "claude -p x --allowedTools 'Bash(npm test)'",
      "codex features list",
    ])
}
