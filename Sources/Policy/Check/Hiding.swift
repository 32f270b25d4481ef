import Verdict

/// When a rule leaves nothing for a later one. Only what is certain: a rule that is not said to be hidden may
/// still be.
extension PolicyRule {
  func hides(_ later: PolicyRule) -> Bool {
    guard until == nil || (later.until.map { $0 <= until ?? 0 } ?? false) else { return false }
    // One that is milder than what it stands before may not cover everything.
    guard action >= .ask || match.severity == later.match.severity else { return false }
    return Self.hides(agents, later.agents) && Self.hides(tools, later.tools)
      && Self.hides(events, later.events)
      && match.hides(later.match)
  }

  fileprivate static func hides(_ wide: [Glob], _ narrow: [Glob]) -> Bool {
    if wide.isEmpty { return true }
    return !narrow.isEmpty && narrow.allSatisfy { pattern in wide.contains { $0.hides(pattern) } }
  }
}

extension PolicyMatch {
  fileprivate func hides(_ later: PolicyMatch) -> Bool {
    guard severity.named.isEmpty || severity == later.severity else { return false }
    guard arguments.allSatisfy({ later.arguments.contains($0) }) else { return false }
    // A rule about part of a call lets the others speak as well.
    func hides(_ wide: [Glob], _ narrow: [Glob]) -> Bool { PolicyRule.hides(wide, narrow) }
    return hides(commands, later.commands) && hides(programs, later.programs) && hides(paths, later.paths)
      && hides(hosts, later.hosts) && hides(categories, later.categories) && hides(rules, later.rules)
  }
}

extension PolicyOverride {
  func hides(_ later: PolicyOverride) -> Bool {
    guard kind == later.kind, pattern.hides(later.pattern) else { return false }
    if uniform == .block { return true }
    guard uniform == nil else { return false }
    return Severity.allCases.allSatisfy {
      later.uniform == nil && later.actions[$0] == nil || actions[$0] != nil || $0 == .none
    }
  }
}

extension Glob {
  /// Surely everything that `other` matches, this matches as well.
  func hides(_ other: Glob) -> Bool {
    if self == other || isEverything { return true }
    if other.isLiteral { return matches(other.written) }
    // A wildcard of the other is swallowed by a run that crosses everything; `?` and `*` inside folders are not
    // looked into.
    guard !written.utf8.contains(UInt8(ascii: "?")), crossesEverywhere else { return false }
    return matches(other.written)
  }
}
