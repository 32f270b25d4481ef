import Bytes
import System
import Verdict

/// Something about a policy that is allowed and probably not meant.
package struct PolicyRemark: Sendable, Equatable {
  package let file: String
  package let line: Int?
  package let what: String

  package var message: String {
    file.escapedForOneLine + (line.map { ":\($0)" } ?? "") + ": " + what
  }
}

/// What a policy could mean something by, as far as this installation knows.
package struct PolicyVocabulary: Sendable {
  package var agents: [String]
  /// What can be found: rules with their categories and how bad they are at least. Empty: not known.
  package var rules: [(id: String, category: String, severity: Severity)]

  package init(agents: [String] = [], rules: [(id: String, category: String, severity: Severity)] = []) {
    self.agents = agents
    self.rules = rules
  }
}

extension Policies {
  /// What in these files does nothing, or not what it seems to.
  package func remarks(_ vocabulary: PolicyVocabulary, now: Timestamp = .now) -> [PolicyRemark] {
    files.flatMap { file in
      var lint = PolicyLint(file: file, policies: self, vocabulary: vocabulary, now: now.milliseconds)
      lint.run()
      return lint.remarks.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }
  }
}

private struct PolicyLint {
  let file: PolicyFile
  let policies: Policies
  let vocabulary: PolicyVocabulary
  let now: Int64
  private(set) var remarks: [PolicyRemark] = []

  init(file: PolicyFile, policies: Policies, vocabulary: PolicyVocabulary, now: Int64) {
    self.file = file
    self.policies = policies
    self.vocabulary = vocabulary
    self.now = now
  }

  private mutating func note(_ line: Int?, _ what: String) {
    remarks.append(PolicyRemark(file: file.path, line: line, what: what))
  }

  mutating func run() {
    if file.layer == .project { lookAtProject() }
    for (i, rule) in file.rules.enumerated() { look(at: rule, after: file.rules[..<i]) }
    for (i, override) in file.overrides.enumerated() { look(at: override, after: file.overrides[..<i]) }
  }

  // MARK: Project

  /// What a project cannot do.
  private mutating func lookAtProject() {
    if file.profile == .audit {
      note(file.lines["profile"], "a project cannot turn enforcement off: no effect")
    }
    for key in ["environment", "deadlineMs", "verbose"] where file.lines[key] != nil {
      note(file.lines[key], "\(key) has no strict side, so a project has no say in it: no effect")
    }
    for level in Severity.allCases {
      guard let action = file.severity[level], action <= Settings().action(for: level) else { continue }
      note(
        file.lines["severity." + level.name],
        "\(action.name) for \(level.name) is no stricter than the default: no effect unless a person is milder"
      )
    }
    for rule in file.rules where rule.action == .allow {
      note(rule.line, "the rule \"\(rule.name.shownOnOneLine)\" permits, which a project cannot: no effect")
    }
  }

  // MARK: Rules

  private mutating func look(at rule: PolicyRule, after earlier: ArraySlice<PolicyRule>) {
    let name = "\"" + rule.name.shownOnOneLine + "\""
    if rule.isOver(at: now) {
      note(rule.line, "the rule \(name) is over (until): it does nothing any more")
    } else if let before = earlier.first(where: { !$0.isOver(at: now) && $0.hides(rule) }) {
      note(
        rule.line,
        "the rule \(name) is never reached: \"\(before.name.shownOnOneLine)\" (line \(before.line)) decides before it"
      )
    }
    if rule.match.asksForFindings { checkNames(rule, name) }
    for agent in rule.agents
    where !vocabulary.agents.isEmpty && !vocabulary.agents.contains(where: agent.matches) {
      note(
        rule.line,
        "the rule \(name) is about the agent \"\(agent.written.shownOnOneLine)\", which is not known here"
          + meant(agent.written, vocabulary.agents))
    }
    let match = rule.match
    if match.isEmpty, rule.tools.isEmpty, rule.agents.isEmpty, rule.events.isEmpty {
      note(rule.line, "the rule \(name) is about everything")
    }
    if rule.action == .allow, match.severity.named.isEmpty, match.asksForFindings {
      note(rule.line, "the rule \(name) permits up to medium; name a severity to permit more")
    }
    if match.severity.named.count > 0, !match.asksForFindings, rule.action >= .ask, file.layer != .project,
      match.asksForActs || !match.arguments.isEmpty
    {
      note(
        rule.line,
        "the rule \(name) names a severity: it is only about calls in which something is found")
    }
  }

  private mutating func checkNames(_ rule: PolicyRule, _ name: String) {
    guard !vocabulary.rules.isEmpty else { return }
    for pattern in rule.match.rules where vocabulary.lacks(rule: pattern) {
      note(
        rule.line,
        "the rule \(name) is about \"\(pattern.written.shownOnOneLine)\", and nothing is found by that name"
          + meant(pattern.written, vocabulary.rules.map(\.id)))
    }
    let categories = Array(Set(vocabulary.rules.map(\.category))).sorted()
    for pattern in rule.match.categories where vocabulary.lacks(category: pattern) {
      note(
        rule.line,
        "the rule \(name) is about the category \"\(pattern.written.shownOnOneLine)\", which there is not"
          + meant(pattern.written, categories))
    }
  }

  private func meant(_ word: String, _ known: [String]) -> String {
    Vocabulary.nearest(to: word, among: known).map { " (did you mean \"\($0)\"?)" } ?? ""
  }

  // MARK: Overrides

  private mutating func look(at override: PolicyOverride, after earlier: ArraySlice<PolicyOverride>) {
    let name = override.name.shownOnOneLine
    if let before = earlier.first(where: { $0.hides(override) }) {
      note(
        override.line,
        "overrides.\(name) is never reached: \(before.name.shownOnOneLine) (line \(before.line)) answers before it"
      )
    }
    guard !vocabulary.rules.isEmpty else { return }
    let known: [String]
    let isLacking: Bool
    switch override.kind {
    case .rule:
      known = vocabulary.rules.map(\.id)
      isLacking = vocabulary.lacks(rule: override.pattern)
    case .category:
      known = Array(Set(vocabulary.rules.map(\.category))).sorted()
      isLacking = vocabulary.lacks(category: override.pattern)
    case .agent:
      known = vocabulary.agents
      isLacking = !known.isEmpty && !known.contains(where: override.pattern.matches)
    case .tool, .event: return
    }
    if isLacking {
      note(
        override.line,
        "overrides.\(name) fits nothing that is known here" + meant(override.pattern.written, known))
    }
  }
}

extension PolicyVocabulary {
  /// What texts carry is found under numbers, and the guard's own troubles and policies under names of their own:
  /// those are not listed.
  func lacks(rule pattern: Glob) -> Bool {
    let isElsewhere = ["sec-", "guard.", "policy.", "agents.", "*"].contains {
      pattern.written.asciiLowercased.hasPrefix($0)
    }
    return !rules.isEmpty && !isElsewhere && !rules.contains { pattern.matches($0.id) }
  }

  func lacks(category pattern: Glob) -> Bool {
    let others = [
      "secrets", "injection", "exfiltration", "pii", "unicode", "quality", "guard", "agents", "policy",
    ]
    return !rules.isEmpty && !rules.contains { pattern.matches($0.category) }
      && !others.contains(where: pattern.matches)
  }
}
