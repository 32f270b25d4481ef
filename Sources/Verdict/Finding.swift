import Bytes

/// One thing that is wrong: which rule says so, how bad, where, why, and what to do instead.
package struct Finding: Sendable {
  /// Stable and lower-case for commands (`git.push-force`), `SEC-nn` for detectors (`SEC-02.github-token`).
  package var rule: String
  package var severity: Severity
  /// The family, for policies and summaries: `files`, `git`, `secrets` …
  package var category: String
  /// One line, without a full stop: `Deletes /home/dev outside the project`.
  package var title: String
  /// What could be lost. One or two sentences.
  package var why: String
  /// What to do instead. A command in it must itself pass.
  package var instead: String
  /// Which field, and which bytes of its decoded text.
  package var location: Location?
  /// The words that gave it away, redacted.
  package var evidence: Evidence?
  /// What the guard took it to act on, as resolved. Policies match on it.
  package var subject: Subject

  package init(
    rule: String, severity: Severity, category: String, title: String, why: String, instead: String,
    location: Location? = nil, evidence: Evidence? = nil, subject: Subject = Subject()
  ) {
    self.rule = rule
    self.severity = severity
    self.category = category
    self.title = title
    self.why = why
    self.instead = instead
    self.location = location
    self.evidence = evidence
    self.subject = subject
  }
}

package struct Location: Sendable, Equatable {
  package var path: FieldPath
  /// Bytes of the field's decoded text.
  package var range: Range<Int>?

  package init(path: FieldPath, range: Range<Int>? = nil) {
    self.path = path
    self.range = range
  }
}

/// What a finding is about, as resolved: never the raw words of a command.
package struct Subject: Sendable, Equatable {
  package var program: String?
  package var paths: [String] = []
  package var hosts: [String] = []

  package init(program: String? = nil, paths: [String] = [], hosts: [String] = []) {
    self.program = program
    self.paths = paths
    self.hosts = hosts
  }
}

/// Text that may be shown and stored: it never holds enough of a secret to use it.
package struct Evidence: Sendable, Equatable {
  package let text: String

  /// Text known to hold no secret of its own (a command's shape, a path), cut to a readable length and made
  /// safe for one line. Anything in it that looks like a credential is masked all the same.
  package init(plain text: String) {
    self.text = Redaction.mask(text.shortened(to: 160)).escapedForOneLine
  }

  /// A secret: its kind, its length, and at most its first characters.
  package init(secret bytes: ByteView, kind: String) {
    text = Redaction.describe(bytes, kind: kind)
  }
}

extension String {
  /// At most so many characters, the middle left out.
  package func shortened(to limit: Int) -> String {
    guard utf8.count > limit else { return self }
    let scalars = unicodeScalars
    // Only as far as the limit: of a long text all would be counted.
    guard scalars.index(scalars.startIndex, offsetBy: limit + 1, limitedBy: scalars.endIndex) != nil else {
      return self
    }
    let half = (limit - 1) / 2
    return String(scalars.prefix(half)) + "…" + String(scalars.suffix(half))
  }
}
