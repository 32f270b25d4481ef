import Bytes
import Verdict

extension Decision {
  /// Turns findings into a decision: the strictest action that any of them calls for.
  package init(findings: [Finding], settings: Settings, event: Event) {
    self.init(findings: findings, settings: settings)
    id = Decision.id(for: event, findings: self.findings)
  }

  /// The same without an id, for those who show none.
  package init(findings: [Finding], settings: Settings) {
    let sorted = findings.isEmpty ? findings : Self.worstFirst(findings)
    var action = Action.allow
    var stopping: [Finding] = []
    for finding in sorted {
      let called = settings.action(for: finding.severity)
      action = max(action, called)
      if called >= .ask { stopping.append(finding) }
    }
    self.init(action: action, findings: sorted, stopping: stopping, id: "")
  }

  /// By severity; findings of the same severity stay in the order in which they were found.
  private static func worstFirst(_ findings: [Finding]) -> [Finding] {
    findings.enumerated()
      .sorted { a, b in
        a.element.severity == b.element.severity
          ? a.offset < b.offset : a.element.severity > b.element.severity
      }
      .map(\.element)
  }

  /// Ten hexadecimal digits that stand for this event with these findings: the same call in the same session
  /// has the same id each time, so that a person can name it and a log can be searched.
  package static func id(for event: Event, findings: [Finding]) -> String {
    guard !findings.isEmpty else { return "" }
    var hasher = SHA256()
    func add(_ text: String) {
      hasher.update(text)
      hasher.update([0])
    }
    add(event.agent)
    add(event.session ?? "")
    add(event.name)
    add(event.tool?.name ?? "")
    for content in event.contents {
      for field in content.fields {
        add(field.path.description)
        hasher.update(field.text)
        hasher.update([0])
      }
    }
    for finding in findings { add(finding.rule) }
    return SHA256.hexText(Array(hasher.finish()[..<5]))
  }
}
