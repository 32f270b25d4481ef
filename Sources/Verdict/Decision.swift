/// What was decided about an event, and why.
package struct Decision: Sendable {
  package var action: Action
  /// The worst first. Empty: nothing to say.
  package var findings: [Finding]
  /// Those of them that called for more than a warning: what must be kept from happening or from being seen.
  package var stopping: [Finding]
  /// The same event with the same findings has the same id: a person can name it, and a log can be searched.
  package var id: String
  /// The rules of policies that had a say, each behind whose it is: `user/no-terraform`.
  package var policy: [String] = []
  /// What would have been done, where a policy only watches.
  package var would: Action?

  /// A person may permit what it refuses, and is told how.
  package var isPermissible = false

  package init(action: Action, findings: [Finding], stopping: [Finding] = [], id: String) {
    self.action = action
    self.findings = findings
    self.stopping = stopping
    self.id = id
  }

  package var severity: Severity { findings.map(\.severity).max() ?? .none }
}
