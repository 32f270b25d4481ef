import System
import Verdict

extension PolicyRule {
  /// In words: `blocks calls of Bash that start terraform`.
  package var summary: String {
    var text: String
    switch action {
    case .allow: text = "permits "
    case .warn: text = "warns of "
    case .ask: text = "asks about "
    case .block: text = "blocks "
    }
    text += match.asksForFindings ? "findings" : tools.isEmpty ? "events" : "calls"
    func part(_ words: String, _ patterns: [Glob]) {
      guard !patterns.isEmpty else { return }
      text += " " + words + " " + patterns.map(\.written).joined(separator: " or ")
    }
    part("of the category", match.categories)
    part("by the rule", match.rules)
    switch (match.severity.named.count, match.severity.isList) {
    case (0, _): if action < .block, match.asksForFindings { text += " up to medium" }
    case (_, true): text += " of severity " + match.severity.named.map(\.name).joined(separator: " or ")
    default:
      let name = match.severity.named.first?.name ?? ""
      text += action <= .warn ? " up to \(name)" : action == .block ? " from \(name) up" : " of \(name)"
    }
    part("of", tools)
    part("at", events)
    part("from", agents)
    part("that start", match.programs)
    part("that run", match.commands)
    part("on", match.paths)
    part("to", match.hosts)
    part("with the argument", match.arguments.map(\.name))
    if priority != PolicyRule.usualPriority { text += ", priority \(priority)" }
    if let until { text += ", until " + Self.shown(until) }
    return text
  }

  private static func shown(_ milliseconds: Int64) -> String {
    String(Timestamp(milliseconds: milliseconds).text.prefix(16)) + " UTC"
  }
}
