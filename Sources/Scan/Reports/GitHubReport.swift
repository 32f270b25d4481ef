import System
import Verdict

/// Commands that a GitHub workflow turns into remarks beside the lines of a pull request.
struct GitHubReport: ScanReport {
  var output: [UInt8] = []

  mutating func begin() {}

  mutating func add(_ finding: ScanFinding) {
    let level =
      switch finding.severity {
      case .critical, .high: "error"
      case .medium: "warning"
      case .low, .none: "notice"
      }
    var properties = "file=" + Self.property(finding.path.string) + ",line=\(finding.start.line)"
    properties += ",endLine=\(finding.end.line)"
    // Columns only count where the remark is about one line.
    if finding.end.line == finding.start.line {
      properties += ",col=\(finding.start.column),endColumn=\(finding.end.column)"
    }
    properties += ",title=" + Self.property("\(finding.title) (\(finding.severity.name))")
    var message = finding.why
    if !finding.instead.isEmpty { message += (message.isEmpty ? "" : "\n") + "Instead: " + finding.instead }
    if let note = finding.note { message += "\nNote: " + note }
    message += "\n[\(finding.rule)]"
    line("::\(level) \(properties)::" + Self.data(message))
  }

  mutating func add(_ problem: ScanProblem) {
    line(
      "::warning file=" + Self.property(problem.path.string) + ",title=Not scanned::"
        + Self.data(problem.reason))
  }

  mutating func end(_ summary: ScanSummary) {
    line("sentinel scan: \(summary.findings) findings in \(summary.files) files")
  }

  private mutating func line(_ text: String) {
    output += text.utf8
    output.append(0x0A)
  }

  private static func data(_ text: String) -> String { escaped(text, isProperty: false) }
  private static func property(_ text: String) -> String { escaped(text, isProperty: true) }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "%"): out += "%25".utf8
      case 0x0D: out += "%0D".utf8
      case 0x0A: out += "%0A".utf8
      case UInt8(ascii: ":") where isProperty: out += "%3A".utf8
      case UInt8(ascii: ",") where isProperty: out += "%2C".utf8
      case 0..<0x20, 0x7F: out.append(0x3F)
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
