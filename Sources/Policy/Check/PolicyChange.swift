import System
import Verdict

/// What becomes of some findings with a rule that would become something else of them without it.
package struct PolicyChange: Sendable, Equatable {
  package let before: Action
  package let after: Action
  /// What is found.
  package internal(set) var findings: [String]
}

extension Policies {
  /// What one rule of `file` changes where it fits, finding by finding; everything else in the policies stays.
  package func changes(
    by rule: PolicyRule, of file: PolicyFile, _ vocabulary: PolicyVocabulary, now: Timestamp = .now
  ) -> [PolicyChange] {
    var general = rule
    // Where it fits: what a call must be for that is taken as given.
    general.match.commands = []
    general.match.programs = []
    general.match.paths = []
    general.match.hosts = []
    general.match.arguments = []
    var without = self
    var with = self
    var bare = file
    bare.rules.removeAll { $0.name == rule.name }
    without.adopt(bare)
    var full = file
    full.rules = file.rules.map { $0.name == rule.name ? general : $0 }
    with.adopt(full)
    let event = rule.example
    var changes: [PolicyChange] = []
    for known in vocabulary.rules {
      let finding = Finding(
        rule: known.id, severity: known.severity, category: known.category, title: "", why: "", instead: "")
      let before = without.decide([finding], about: event, now: now)
      let after = with.decide([finding], about: event, now: now)
      let (old, new) = (before.would ?? before.action, after.would ?? after.action)
      guard old != new else { continue }
      if let i = changes.firstIndex(where: { $0.before == old && $0.after == new }) {
        changes[i].findings.append(known.id)
      } else {
        changes.append(PolicyChange(before: old, after: new, findings: [known.id]))
      }
    }
    return changes
  }
}

extension PolicyRule {
  /// A call that it is about.
  fileprivate var example: Event {
    func first(_ patterns: [Glob], _ usual: String) -> String {
      patterns.isEmpty || patterns.contains { $0.matches(usual) } ? usual : patterns[0].written
    }
    return Event(
      agent: first(agents, "claude"), name: first(events, "PreToolUse"), moment: .beforeTool,
      tool: ToolName(first(tools, "Bash")))
  }
}
