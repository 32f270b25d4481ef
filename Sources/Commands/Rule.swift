import Verdict

/// What a kind of harm is called, how bad it is, and what to tell people. A constant; the function that
/// notices it stands in the same file.
struct Rule: Sendable {
  /// `family.hazard`, lower case: `git.push-force`.
  let id: String
  /// A floor: context may raise it, a clearly harmless target lowers it.
  let severity: Severity
  /// One line without a full stop; `{}` is replaced by what it acts on.
  let title: String
  let why: String
  /// What to do instead; a command in backquotes must itself pass the classifier (tested).
  let instead: String
  /// Commands that must be found by this rule, and commands like them that must not be found by any rule at
  /// medium or above. Run as tests in `/home/dev/project`, a git repository in the home folder `/home/dev`.
  let fires: [String]
  let passes: [String]

  /// The word before the dot. An effect is the same whichever family notices it.
  var category: String { String(id.prefix { $0 != "." }) }

  init(
    _ id: String, _ severity: Severity, _ title: String, why: String, instead: String, fires: [String],
    passes: [String]
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.why = why
    self.instead = instead
    self.fires = fires
    self.passes = passes
  }
}
