import Verdict

/// What people and models read about a decision. Everything in it is redacted and safe for a terminal.
struct Wording {
  let decision: Decision

  init(_ decision: Decision) { self.decision = decision }

  /// The whole story for the model: what, where, why, what instead, and how the person has the last word.
  func reason(for consequence: String) -> String {
    guard let worst = decision.findings.first else { return consequence }
    var parts = ["\(consequence): \(worst.title) (\(worst.severity.name))."]
    if let place = place(of: worst) { parts.append("Where: \(place).") }
    if !worst.why.isEmpty { parts.append("Why: \(worst.why)") }
    if !worst.instead.isEmpty { parts.append("Instead: \(worst.instead)") }
    let others = decision.findings.dropFirst().filter { $0.severity >= .medium }
    if !others.isEmpty {
      var shown = ""
      for other in others.prefix(2) {
        if !shown.isEmpty { shown += "; " }
        shown += "\(other.title) (\(other.severity.name))"
      }
      parts.append("Also: \(shown)\(others.count > 2 ? "; and \(others.count - 2) more" : "").")
    }
    // Where the agent asks its person, the answer is the permission.
    if decision.isPermissible, !consequence.hasPrefix("Sentinel asks") {
      parts.append(
        "Only the person can permit it, with `sentinel allow \(decision.id)` in a terminal of their own.")
    }
    parts.append("[\(worst.rule), decision \(decision.id)]")
    // `joined` is generic, and the first use of it in a process costs a tenth of a refusal.
    var text = ""
    for part in parts {
      if !text.isEmpty { text += " " }
      text += part
    }
    return text
  }

  /// One line for the person.
  func notice(_ verb: String) -> String {
    guard let worst = decision.findings.first else { return "Sentinel \(verb)" }
    let place = place(of: worst).map { " in \($0)" } ?? ""
    return
      "Sentinel \(verb): \(worst.title)\(place) (\(worst.severity.name), \(worst.rule), decision \(decision.id))"
  }

  private func place(of finding: Finding) -> String? {
    let path = finding.location?.path.description ?? ""
    switch (path.isEmpty, finding.evidence?.text ?? "") {
    case (true, ""): return nil
    case (true, let evidence): return "`\(evidence)`"
    case (false, ""): return path
    case (false, let evidence): return "\(path), `\(evidence)`"
    }
  }
}
