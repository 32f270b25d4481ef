import Verdict

/// One policy file, understood.
package struct PolicyFile: Sendable {
  /// Whose word it is. Higher ones first.
  package enum Layer: String, Sendable, CaseIterable {
    case managed, user, project
  }

  package let layer: Layer
  package let path: String
  package internal(set) var profile: PolicyProfile?
  /// Variables count only where they make the guard stricter.
  package internal(set) var limitsEnvironment = false
  package internal(set) var severity = SeverityActions()
  package internal(set) var onError: Action?
  package internal(set) var deadlineMilliseconds: Int?
  package internal(set) var isVerbose: Bool?
  /// In the order in which they are asked.
  package internal(set) var overrides: [PolicyOverride] = []
  /// In the order in which they are asked: by priority, then as they stand in the file.
  package internal(set) var rules: [PolicyRule] = []
  /// The line of each setting, by its key (`severity.high`).
  package internal(set) var lines: [String: Int] = [:]
  /// What it says of calls of MCP servers.
  package internal(set) var mcp: MCPRules?

  package init(layer: Layer, path: String) {
    self.layer = layer
    self.path = path
  }

  /// What this file says of a severity, if anything.
  package func action(for severity: Severity) -> Action? {
    self.severity[severity] ?? profile?.actions[severity]
  }

  /// Some rule asks what the event would do, and not only what was found.
  var asksForActs: Bool { rules.contains { $0.match.asksForActs } }

  var decidesByMore: Bool { !rules.isEmpty || !overrides.isEmpty }
}

/// Another answer than the severity's for one kind of finding, tool, event or agent.
package struct PolicyOverride: Sendable {
  /// In the order in which they are asked: what says more about the finding first.
  package enum Kind: String, Sendable, CaseIterable {
    case rule, category, tool, event, agent
  }

  package let kind: Kind
  let pattern: Glob
  /// For some severities …
  package let actions: SeverityActions
  /// … or for all: a stricter answer for each, a milder one up to medium.
  package let uniform: Action?
  package let line: Int

  package var name: String { kind.rawValue + "." + pattern.written }

  func action(for finding: Finding, of event: Event, instead base: Action) -> Action? {
    guard covers(finding, event) else { return nil }
    if let action = actions[finding.severity] { return action }
    guard let uniform else { return nil }
    return uniform >= base || finding.severity <= .medium ? uniform : nil
  }

  private func covers(_ finding: Finding, _ event: Event) -> Bool {
    switch kind {
    case .rule: pattern.matches(finding.rule)
    case .category: pattern.matches(finding.category)
    case .tool: event.tool.map { tool in tool.spellings.contains(where: pattern.matches) } ?? false
    case .event: pattern.matches(event.name)
    case .agent: pattern.matches(event.agent)
    }
  }
}

extension ToolName {
  /// The name alone, and with the server it belongs to.
  var spellings: [String] {
    guard let server else { return [name] }
    return [name, server + "/" + name]
  }
}
