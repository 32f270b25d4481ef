import System
import Verdict

/// Which records somebody wants to see. Everything that is named must hold.
package struct AuditFilter: Sendable {
  package var since: Timestamp?
  package var until: Timestamp?
  package var agents: [String] = []
  /// Ids of rules, or beginnings of them.
  package var rules: [String] = []
  package var actions: [Action] = []
  /// Sessions, or beginnings of their names: nobody types all of one.
  package var sessions: [String] = []
  package var tools: [String] = []
  package var leastSeverity: Severity = .none

  package init() {}

  package var takesEverything: Bool {
    since == nil && until == nil && agents.isEmpty && rules.isEmpty && actions.isEmpty && sessions.isEmpty
      && tools.isEmpty && leastSeverity == .none
  }

  package func takes(_ entry: AuditEntry) -> Bool {
    if since != nil || until != nil {
      guard let time = entry.time?.milliseconds else { return false }
      if let since, time < since.milliseconds { return false }
      if let until, time >= until.milliseconds { return false }
    }
    if entry.severity < leastSeverity { return false }
    if !agents.isEmpty, !agents.contains(entry.agent) { return false }
    if !actions.isEmpty, !actions.contains(where: { $0 == entry.action }) { return false }
    if !tools.isEmpty, !tools.contains(entry.tool) { return false }
    if !sessions.isEmpty, !sessions.contains(where: { entry.session.hasPrefix($0) }) { return false }
    if !rules.isEmpty {
      return entry.findings.contains { finding in rules.contains { finding.rule.hasPrefix($0) } }
    }
    return true
  }
}
