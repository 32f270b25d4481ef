import Verdict

/// What a person wants for some calls: `{name, agents, tools, match, action, priority, until, reason}`.
package struct PolicyRule: Sendable {
  package let name: String
  /// Each empty: any.
  var agents: [Glob] = []
  var tools: [Glob] = []
  var events: [Glob] = []
  var match = PolicyMatch()
  package internal(set) var action: Action = .block
  /// Lower ones are asked first.
  package internal(set) var priority = PolicyRule.usualPriority
  /// Milliseconds since 1970 from which on it no longer counts.
  package internal(set) var until: Int64?
  /// For whoever is stopped by it.
  package internal(set) var reason: String?
  package internal(set) var line = 1

  package static let usualPriority = 100

  init(name: String) { self.name = name }

  func isOver(at milliseconds: Int64) -> Bool { until.map { $0 <= milliseconds } ?? false }
}

/// What a rule is about. Every part that is given must fit; in a part, one of its patterns.
struct PolicyMatch: Sendable, Equatable {
  var commands: [Glob] = []
  var programs: [Glob] = []
  var paths: [Glob] = []
  var hosts: [Glob] = []
  var categories: [Glob] = []
  var rules: [Glob] = []
  var severity = SeverityReach()
  var arguments: [ArgumentTest] = []

  /// It can only be answered by somebody who knows what the event would do.
  var asksForActs: Bool { !(commands.isEmpty && programs.isEmpty && paths.isEmpty && hosts.isEmpty) }
  /// It is about something that was found.
  var asksForFindings: Bool { !(categories.isEmpty && rules.isEmpty) }
  var isEmpty: Bool { self == PolicyMatch() }
}

/// The severities that a rule names. One name is a reach: a stricter answer counts from it upwards, a milder one
/// up to it. A list names exactly those.
struct SeverityReach: Sendable, Equatable {
  var named: [Severity] = []
  var isList = false

  /// What a milder answer covers where no severity is named: what is not stopped by default.
  static let mostUnnamed = Severity.medium

  func covers(_ severity: Severity, milder: Bool) -> Bool {
    guard let first = named.first else { return !milder || severity <= Self.mostUnnamed }
    if isList { return named.contains(severity) }
    return milder ? severity <= first : severity >= first
  }
}
