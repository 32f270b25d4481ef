import System
import Verdict

/// For people: where, what, the line, and once for each rule why it matters and what to do.
struct TextReport: ScanReport {
  var output: [UInt8] = []
  private let hasColours: Bool
  private var explained: Set<String> = []

  init(hasColours: Bool) { self.hasColours = hasColours }

  mutating func begin() {}

  mutating func add(_ finding: ScanFinding) {
    let colour = Self.colour(of: finding.severity)
    let place = "\(finding.path.display):\(finding.start.line):\(finding.start.column)"
    line(
      styled(place, "1") + "  " + styled(finding.severity.name, colour) + "  "
        + finding.title.shownOnOneLine + "  " + styled(finding.rule, "36"))
    if !finding.excerpt.line.isEmpty {
      line("    " + finding.excerpt.line)
      let spaces = String(repeating: " ", count: finding.excerpt.indent)
      line("    " + spaces + styled(String(repeating: "^", count: finding.excerpt.width), colour))
    }
    if let field = finding.field { line("    in " + field.shortened(to: 120).shownOnOneLine) }
    if let note = finding.note { line("    note: " + note) }
    if explained.insert(finding.rule).inserted {
      if !finding.why.isEmpty { line("    why: " + finding.why.shownOnOneLine) }
      if !finding.instead.isEmpty { line("    instead: " + finding.instead.shownOnOneLine) }
    }
    line("")
  }

  mutating func add(_ problem: ScanProblem) {}

  mutating func end(_ summary: ScanSummary) {
    let scanned = Self.count(summary.files, "file")
    guard summary.findings > 0 else {
      line("No findings in \(scanned)." + aside(summary))
      return
    }
    let severities = Severity.allCases.reversed().compactMap { severity in
      summary.bySeverity[severity].map { "\($0) \(severity.name)" }
    }
    line(
      Self.count(summary.findings, "finding") + " (" + severities.joined(separator: ", ") + ") in "
        + "\(summary.filesWithFindings) of \(scanned)." + aside(summary))
  }

  /// What was found and left out.
  private func aside(_ summary: ScanSummary) -> String {
    var parts: [String] = []
    if summary.inBaseline > 0 { parts.append("\(summary.inBaseline) in the baseline") }
    if summary.allowed > 0 { parts.append("\(summary.allowed) allowed in place") }
    if summary.problems > 0 { parts.append("\(summary.problems) could not be read") }
    return parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")"
  }

  private static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }

  private static func colour(of severity: Severity) -> String {
    switch severity {
    case .critical: "1;31"
    case .high: "31"
    case .medium: "33"
    case .low, .none: "2"
    }
  }

  private func styled(_ text: String, _ style: String) -> String {
    hasColours ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }

  private mutating func line(_ text: String) {
    output += text.utf8
    output.append(0x0A)
  }
}
