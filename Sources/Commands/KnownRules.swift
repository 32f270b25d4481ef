import Verdict

extension CommandClassifier {
  /// Every rule about commands with how bad it is at least. Put together when somebody asks.
  package static var knownRules: [(id: String, category: String, severity: Severity)] {
    Families.rules.map { (id: $0.id, category: $0.category, severity: $0.severity) }
  }
}
