/// What was decided about an event, and why.
package struct Decision: Sendable {
  package var action: Action
  /// The worst first. Empty: nothing to say.
  package var findings: [Finding]
  /// The same event with the same findings has the same id: a person can name it, and a log can be searched.
  package var id: String

  package init(action: Action, findings: [Finding], id: String) {
    self.action = action
    self.findings = findings
    self.id = id
  }

  package var severity: Severity { findings.map(\.severity).max() ?? .none }
}
