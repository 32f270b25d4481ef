import System
import Verdict

/// A finding with its place in a file, as the reports show it. Nothing in it gives a secret away.
package struct ScanFinding: Sendable {
  package var rule: String
  package var severity: Severity
  package var category: String
  package var title: String
  package var why: String
  package var instead: String
  package var evidence: String?
  package var path: BytePath
  /// Which part of a settings file or transcript: `hooks.PreToolUse[0].hooks[0].command`.
  package var field: String?
  package var start: TextPlace
  /// Behind the last character.
  package var end: TextPlace
  package var excerpt: Excerpt
  /// The same as long as the line says the same, wherever it moves.
  package var fingerprint: String
  /// Something the reader should know besides: an allow that does not count.
  package var note: String?
}

/// What became of one file.
package struct FileReport: Sendable {
  package enum Outcome: Sendable, Equatable {
    case scanned
    case binary
    /// It went away between being listed and being opened.
    case gone
    case unreadable(String)
  }

  package var path: BytePath
  package var outcome = Outcome.scanned
  package var bytes = 0
  package var findings: [ScanFinding] = []
  package var belowThreshold = 0
  package var allowed = 0
  package var unusedAllows = 0

  package init(path: BytePath) { self.path = path }
}
