import System
import Verdict

/// What a scan came to.
package struct ScanSummary: Sendable {
  package var files = 0
  package var bytes = 0
  package var binaries = 0
  package var ignored = 0
  package var findings = 0
  package var filesWithFindings = 0
  package var bySeverity: [Severity: Int] = [:]
  package var byRule: [String: Int] = [:]
  package var inBaseline = 0
  package var allowed = 0
  package var unusedAllows = 0
  package var belowThreshold = 0
  package var problems = 0
  package var microseconds = 0
  /// Of all threads together.
  package var processorMicroseconds = 0
  package var threads = 1

  package init() {}
}

/// Something that could not be read.
package struct ScanProblem: Sendable, Equatable {
  package var path: BytePath
  package var reason: String

  package init(path: BytePath, reason: String) {
    self.path = path
    self.reason = reason
  }
}
