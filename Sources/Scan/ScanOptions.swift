import Detectors
import ShellMeaning
import System
import Verdict

/// How a scan is to be done.
package struct ScanOptions: Sendable {
  package var profile = Profile.security
  /// Less than this is not a finding.
  package var threshold = Severity.medium
  /// Ignore files and inline allows count.
  package var heedsExceptions = true
  package var threads = processorCount
  /// Where commands in an agent's settings would run, but for the folder.
  package var scene = Scene()
  package var environment = Environment.process
  /// How much of a file is held at a time, and how much of that is looked at twice.
  package var window = 1 << 20
  package var overlap = 32 << 10
  /// Count what is only of interest to who keeps the scan in order: allows that nobody needs.
  package var countsAllows = false

  package init() {}
}
