import Bytes
import Verdict

extension Decision {
  /// Turns findings into a decision: the strictest action that any of them calls for.
  package init(findings: [Finding], settings: Settings, event: Event) {
    let sorted = findings.enumerated()
      .sorted { a, b in
        a.element.severity == b.element.severity
          ? a.offset < b.offset : a.element.severity > b.element.severity
      }
      .map(\.element)
    let action = sorted.map { settings.action(for: $0.severity) }.max() ?? .allow
    self.init(action: action, findings: sorted, id: Decision.id(for: event, findings: sorted))
  }

  /// Ten hexadecimal digits that stand for this event with these findings: the same call in the same session
  /// has the same id each time, so that a person can name it and a log can be searched.
  private static func id(for event: Event, findings: [Finding]) -> String {
    guard !findings.isEmpty else { return "" }
    var hasher = SHA256()
    func add(_ text: String) {
      hasher.update(text.utf8)
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
    return String(SHA256.hexText(hasher.finish().prefix(5)))
  }
}
