import JSON
import System
import Verdict

/// One object: findings, what could not be read, and the numbers.
struct JSONReport: ScanReport {
  var output: [UInt8] = []
  private var problems: [ScanProblem] = []
  private var isFirst = true

  mutating func begin() { output += "{\"version\":1,\"findings\":[".utf8 }

  mutating func add(_ finding: ScanFinding) {
    output += isFirst ? "\n".utf8 : ",\n".utf8
    isFirst = false
    output += JSONWriter.line { $0.object { finding.write(to: &$0) } }
  }

  mutating func add(_ problem: ScanProblem) { problems.append(problem) }

  mutating func end(_ summary: ScanSummary) {
    output += isFirst ? "],\n\"errors\":".utf8 : "\n],\n\"errors\":".utf8
    output += JSONWriter.line { writer in
      writer.array { list in
        for problem in problems { list.object { problem.write(to: &$0) } }
      }
    }
    output += ",\n\"summary\":".utf8
    output += JSONWriter.line { $0.object { summary.write(to: &$0) } }
    output += "}\n".utf8
  }
}

/// One object a line: a finding, something that could not be read (`error`), and last the numbers (`summary`).
struct LinesReport: ScanReport {
  var output: [UInt8] = []

  mutating func begin() {}
  mutating func add(_ finding: ScanFinding) { line { finding.write(to: &$0) } }
  mutating func add(_ problem: ScanProblem) { line { problem.write(to: &$0) } }
  mutating func end(_ summary: ScanSummary) {
    line { line in line.member("summary", object: { summary.write(to: &$0) }) }
  }

  private mutating func line(_ body: (inout JSONWriter) -> Void) {
    output += JSONWriter.line { $0.object(body) }
    output.append(0x0A)
  }
}

extension ScanFinding {
  func write(to item: inout JSONWriter) {
    item.member("rule", rule)
    item.member("severity", severity.name)
    item.member("category", category)
    item.member("title", title)
    item.member("path", path.string)
    item.member("line", start.line)
    item.member("column", start.column)
    item.member("endLine", end.line)
    item.member("endColumn", end.column)
    if let field { item.member("field", field) }
    if let evidence { item.member("evidence", evidence) }
    item.member("excerpt", excerpt.line)
    if let note { item.member("note", note) }
    item.member("why", why)
    item.member("instead", instead)
    item.member("fingerprint", fingerprint)
  }
}

extension ScanProblem {
  func write(to item: inout JSONWriter) {
    item.member("path", path.string)
    item.member("error", reason)
  }
}

extension ScanSummary {
  func write(to item: inout JSONWriter) {
    item.member("files", files)
    item.member("bytes", bytes)
    item.member("binaries", binaries)
    item.member("ignored", ignored)
    item.member("findings", findings)
    item.member(
      "bySeverity",
      object: { object in
        for severity in Severity.allCases.reversed() {
          if let count = bySeverity[severity] { object.member(severity.name, count) }
        }
      })
    item.member(
      "byRule",
      object: { object in
        for (rule, count) in byRule.sorted(by: { $0.key < $1.key }) { object.member(rule, count) }
      })
    item.member("inBaseline", inBaseline)
    item.member("allowed", allowed)
    item.member("belowThreshold", belowThreshold)
    item.member("errors", problems)
    item.member("milliseconds", microseconds / 1000)
  }
}
