import Bytes
import ShellMeaning
import Verdict

/// The guard's own commands, run by the agent it guards, and agents started without a guard.
enum GuardItself: Family {
  static let category = "guard"
  static let programs = [
    "sentinel", "sentinel-hook", "sentinel-mcp", "claude", "codex", "gemini", "cursor-agent", "copilot",
    "amp", "aider",
    "opencode", "qwen", "goose", "crush", "droid", "auggie",
  ]
  static let rules = [command, GuardRules.tamper, GuardRules.agentSettings, nestedAgent]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let name = invocation.canonicalName
    let words = invocation.arguments.map { $0.value.known ?? "" }
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
      "unpin", "trust", "untrust",
      "override", "revoke":
      isChange = true
    case "policy", "audit", "pins", "state", "config", "hooks", "allowances", "approvals", "session", "mcp":
      isChange = [
        "set", "edit", "add", "remove", "rm", "delete", "clear", "reset", "allow", "approve", "disable",
        "unset", "import", "write",
        "rotate", "purge", "accept", "init", "truncate",
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
        "--allow-all",
        "--skip-permissions-unsafe", "--dangerously-bypass-hook-trust", "--bypass-permissions":
        open = true
      case "--permission-mode": open = open || value.asciiLowercased.hasPrefix("bypass")
      case "--approval-mode": open = open || value == "yolo"
      case "--sandbox", "-s": open = open || name == "codex" && value == "danger-full-access"
      case "--ask-for-approval", "-a": open = open || name == "codex" && value == "never"
      case "-y": open = open || name == "gemini" || name == "qwen"
      case "-f", "--force": open = open || name == "cursor-agent"
      case "--settings", "-c", "--config":
        open =
          open || value.contains(bytes: "disableAllHooks") || value.contains(bytes: "bypassPermissions")
          || value.contains(bytes: "danger-full-access")
          || value.contains(bytes: "approval_policy") && value.contains(bytes: "never")
      case "--setting-sources": open = open || name == "claude" && !value.contains(bytes: "user")
      default: break
      }
    }
    if open {
      context.report(nestedAgent, on: name, at: invocation.range, program: name)
      return
    }
    let verbs = words.filter { !$0.hasPrefix("-") }
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
      for word in ["DISABLE", "OFF", "SKIP", "BYPASS", "POLICY", "MODE", "ALLOW"]
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
      "SENTINEL_HOOK_ON_CRITICAL=allow claude -p 'tidy up'",
      "~/.local/bin/sent?nel stop",
      "osascript -e 'tell application \"Terminal\" to do script \"sentinel approve 4f2a\"'",
      "xdotool type --delay 20 $'sentinel resume\\n'",
      "sentinel allow git.push-force", "sentinel stop", "sentinel uninstall",
      "~/.local/bin/sentinel approve 12", "sentinel resume", "sentinel deny 4f2a",
      "sentinel allow --revoke 4f2a", "script -qc 'sentinel allow 4f2a' /dev/null",
      "sentinel policy set level off",
    ],
    passes: [
      "xdotool key ctrl+c", "osascript -e 'tell application \"Terminal\" to activate'",
      "sentinel explain 'git status'", "sentinel audit tail", "sentinel doctor", "sentinel scan .",
      "sentinel policy show",
      "sentinel policy import theirs.json",
      "sentinel allow --help", "sentinel allow --list", "sentinel stop --list", "sentinel pending",
    ])

  static let nestedAgent = Rule(
    "guard.nested-agent", .high, "Starts {} with all approvals switched off",
    why: "The inner agent may then do what this one may not, and nobody is asked.",
    instead: "Start it with its approvals on, for example `claude -p 'summarise README.md'`.",
    fires: [
      "claude --dangerously-skip-permissions -p 'fix it'", "codex --yolo", "gemini --yolo -p x",
      "claude --permission-mode bypassPermissions -p x", "codex exec -s danger-full-access 'x'",
      "cursor-agent -f -p x",
    ],
    passes: [
      "claude -p 'summarise README.md'", "claude --version", "codex exec 'run the tests'", "gemini -p hello",
      "claude mcp list",
    ])
}
