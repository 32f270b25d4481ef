import Bytes
import Commands
import JSON
import Verdict

/// What an agent's settings permit or redirect, apart from the commands in them.
package enum AgentSettings {
  /// Findings about the settings file with this content, each with the path to the value that gives rise to it.
  package static func judge(_ root: JSONValue) -> [Finding] {
    var findings: [Finding] = []
    for value in root.allIgnoringCase("disableAllHooks") where value.bool == true {
      findings.append(hooksDisabled(at: FieldPath("disableAllHooks")))
    }
    if let permissions = root["permissions"] { judge(permissions: permissions, &findings) }
    if root["enableAllProjectMcpServers"]?.bool == true {
      findings.append(
        serversPreapproved.finding(at: FieldPath("enableAllProjectMcpServers"), "enableAllProjectMcpServers"))
    }
    if let environment = root["env"], environment.isObject {
      for member in environment.members {
        judge(variable: member.key.string, member.value.string ?? "", &findings)
      }
    }
    return findings
  }

  static func hooksDisabled(at path: FieldPath) -> Finding {
    Finding(
      rule: "guard.hooks-disabled", severity: .critical, category: "guard",
      title: "These settings turn every hook off, this guard included",
      why: "With disableAllHooks set, nothing the agent does is judged any more.",
      instead:
        "Take disableAllHooks out of the file. To run without the guard, the person can uninstall it.",
      location: Location(path: path), evidence: Evidence(plain: path.description))
  }

  private static func judge(permissions: JSONValue, _ findings: inout [Finding]) {
    if let mode = permissions["defaultMode"]?.string, mode == "bypassPermissions" {
      findings.append(permissionsBypassed.finding(at: FieldPath("permissions", "defaultMode"), mode))
    }
    guard let allowed = permissions["allow"] else { return }
    for (i, entry) in allowed.elements.enumerated() {
      guard let text = entry.string, ["Bash", "Bash(*)", "Bash(:*)", "Bash(**)", "*"].contains(text) else {
        continue
      }
      findings.append(
        anyCommandAllowed.finding(at: FieldPath("permissions", "allow").appending(i), text))
    }
  }

  private static func judge(variable name: String, _ value: String, _ findings: inout [Finding]) {
    let path = FieldPath("env", name)
    switch name.asciiUppercased {
    case "ANTHROPIC_BASE_URL", "OPENAI_BASE_URL", "OPENAI_API_BASE", "GOOGLE_GEMINI_BASE_URL", "HTTPS_PROXY",
      "HTTP_PROXY", "ALL_PROXY":
      guard !value.isEmpty, !isLocal(value) else { return }
      findings.append(trafficRedirected.finding(at: path, name))
    case "NODE_TLS_REJECT_UNAUTHORIZED" where value == "0":
      findings.append(trafficRedirected.finding(at: path, name))
    case "LD_PRELOAD", "DYLD_INSERT_LIBRARIES", "BASH_ENV", "PROMPT_COMMAND", "PYTHONSTARTUP",
      "GIT_SSH_COMMAND":
      guard !value.isEmpty else { return }
      findings.append(codeInjected.finding(at: path, name))
    case "NODE_OPTIONS"
    where value.contains("--require") || value.contains("--import") || value.contains("-r "):
      findings.append(codeInjected.finding(at: path, name))
    default: return
    }
  }

  /// An address of this machine, or the makers' own.
  private static func isLocal(_ address: String) -> Bool {
    guard !address.contains("://") || address.hasPrefix("https://") || address.hasPrefix("http://") else {
      return false
    }
    let host = NetworkHosts.host(of: address)
    return ["localhost", "127.0.0.1", "[::1]", "0.0.0.0", "api.anthropic.com", "api.openai.com"].contains(
      host)
      || host.hasPrefix("$")
  }

  private struct SettingRule: Sendable {
    var id: String
    var severity: Severity
    var title: String
    var why: String
    var instead: String
    /// Settings that it finds something in, and others like them.
    var fires: String
    var passes: String

    func finding(at path: FieldPath, _ shown: String) -> Finding {
      Finding(
        rule: id, severity: severity, category: "agents", title: title, why: why, instead: instead,
        location: Location(path: path), evidence: Evidence(plain: shown))
    }
  }

  /// For people who ask what is looked for.
  static var catalogue: [RuleDescription] {
    let rules = [
      permissionsBypassed, anyCommandAllowed, serversPreapproved, trafficRedirected, codeInjected,
    ]
    let hooks = hooksDisabled(at: FieldPath())
    return rules.map { rule in
      RuleDescription(
        id: rule.id, severity: rule.severity, category: "agents", title: rule.title, why: rule.why,
        instead: rule.instead, subject: .agent, fires: [.init(rule.fires)], passes: [.init(rule.passes)])
    } + [
      RuleDescription(
        id: hooks.rule, severity: hooks.severity, category: hooks.category, title: hooks.title,
        why: hooks.why, instead: hooks.instead, subject: .agent,
        fires: [.init(#"{"disableAllHooks": true}"#)], passes: [.init(#"{"disableAllHooks": false}"#)])
    ]
  }

  private static let permissionsBypassed = SettingRule(
    id: "agents.permissions-bypassed", severity: .high,
    title: "These settings let the agent do anything without asking",
    why: "Whoever opens this folder with an agent hands over the machine without a question.",
    instead: "Take defaultMode out, and list the few commands that may run unasked.",
    fires: #"{"permissions": {"defaultMode": "bypassPermissions"}}"#,
    passes: #"{"permissions": {"defaultMode": "plan"}}"#)

  private static let anyCommandAllowed = SettingRule(
    id: "agents.any-command-allowed", severity: .medium,
    title: "These settings let the agent run any command without asking",
    why: "Everybody who works in this folder runs what the model thinks of, unseen.",
    instead: "List the commands that may run unasked, such as Bash(npm test:*).",
    fires: #"{"permissions": {"allow": ["Bash(*)"]}}"#,
    passes: #"{"permissions": {"allow": ["Bash(npm test:*)"]}}"#)

  private static let serversPreapproved = SettingRule(
    id: "agents.servers-preapproved", severity: .medium,
    title: "These settings start every server of the project unasked",
    why: "A server in .mcp.json is a program, and this starts it for whoever opens the folder.",
    instead: "Name the servers with enabledMcpjsonServers.",
    fires: #"{"enableAllProjectMcpServers": true}"#, passes: #"{"enabledMcpjsonServers": ["docs"]}"#)

  private static let trafficRedirected = SettingRule(
    id: "agents.traffic-redirected", severity: .high,
    title: "These settings send the agent's traffic somewhere else",
    why: "Prompts, files and the person's key go to whoever runs that address.",
    instead: "Take the variable out; who needs a gateway sets it for themselves.",
    fires: #"{"env": {"ANTHROPIC_BASE_URL": "https://gateway.example.net"}}"#,
    passes: #"{"env": {"ANTHROPIC_BASE_URL": "http://localhost:4000"}}"#)

  private static let codeInjected = SettingRule(
    id: "agents.code-injected", severity: .high,
    title: "These settings load code into every program the agent starts",
    why: "The variable makes other programs run code that nobody called.",
    instead: "Take the variable out, and call what is needed by name.",
    fires: #"{"env": {"NODE_OPTIONS": "--require ./setup.js"}}"#,
    passes: #"{"env": {"NODE_OPTIONS": "--max-old-space-size=4096"}}"#)
}
