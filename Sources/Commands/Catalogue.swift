import Verdict

extension CommandClassifier {
  /// Every rule about commands, sorted by id. Built when somebody asks; judging needs none of it.
  package static var catalogue: [RuleDescription] {
    Families.rules.map { rule in
      RuleDescription(
        id: rule.id, severity: rule.severity, category: rule.category, title: rule.titleWithoutTarget,
        why: rule.why, instead: rule.instead, subject: .command,
        fires: rule.fires.map { RuleDescription.Example($0) },
        passes: rule.passes.map { RuleDescription.Example($0) })
    }
    .sorted { $0.id < $1.id }
  }
}

extension Rule {
  /// What it acts on is known only where it fires.
  fileprivate var titleWithoutTarget: String {
    var out: [UInt8] = []
    var skips = false
    for byte in title.utf8 {
      if skips, byte == UInt8(ascii: "}") {
        skips = false
        out.append(contentsOf: "…".utf8)
      } else if byte == UInt8(ascii: "{") {
        skips = true
      } else if !skips {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
