import Verdict

/// How findings are written down. What has been written so far is taken from `output`, so that a report of any
/// length needs little memory.
package protocol ScanReport {
  var output: [UInt8] { get set }
  mutating func begin()
  mutating func add(_ finding: ScanFinding)
  mutating func add(_ problem: ScanProblem)
  mutating func end(_ summary: ScanSummary)
}

package enum ScanFormat: String, CaseIterable, Sendable {
  case text, json, ndjson, sarif, github

  /// A report of this format.
  package func report(hasColours: Bool, version: String) -> any ScanReport {
    switch self {
    case .text: TextReport(hasColours: hasColours)
    case .json: JSONReport()
    case .ndjson: LinesReport()
    case .sarif: SARIFReport(version: version)
    case .github: GitHubReport()
    }
  }
}
