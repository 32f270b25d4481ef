import Audit
import Bytes
import JSON
import System
import Verdict

/// A record of the log, as a person reads it. What is missing or odd is shown as it is: this also reads logs
/// that somebody tampered with, so nothing in it reaches the terminal unescaped.
struct AuditLine {
  private let entry: AuditEntry?
  private let raw: [UInt8]

  init(_ line: [UInt8]) {
    raw = line
    entry = AuditEntry(line)
  }

  var decision: String? { entry?.decision }

  /// `2026-11-21 05:33:27  block  critical  Bash  files.delete-home  Deletes the home folder  [3fa9c1d2e4]`,
  /// in the time of the machine.
  func summary(_ terminal: Terminal) -> String {
    guard let entry else {
      return terminal.styled("broken line  ", .red)
        + ByteView(raw).string.shortened(to: 80).escapedForOneLine
    }
    let time = entry.time?.localText ?? "no time            "
    let what = entry.isByPerson ? "you: " + entry.event : entry.tool.isEmpty ? entry.event : entry.tool
    var parts = [
      terminal.styled(time, .dim),
      terminal.styled(
        padded(entry.action?.name ?? "?", 5), entry.action.map { Terminal.style(of: $0) } ?? .plain),
      padded(entry.severity.name, 8), padded(what.shortened(to: 24).escapedForOneLine, 12),
    ]
    if let worst = entry.findings.first {
      parts.append(terminal.styled(worst.rule.escapedForOneLine, .cyan))
      parts.append(worst.title.escapedForOneLine)
      parts.append(terminal.styled("[\(entry.decision.escapedForOneLine)]", .dim))
    } else if entry.isByPerson {
      parts.append(entry.basis.joined(separator: "; ").escapedForOneLine)
    }
    // A call that was stopped before, and passed this time.
    if !entry.isByPerson, entry.isPermitted { parts.append(terminal.styled("permitted by a person", .green)) }
    return parts.joined(separator: "  ")
  }

  /// Where it happened and every finding, a line each, to stand below the summary.
  func details(_ terminal: Terminal) -> [String] {
    guard let entry else { return [] }
    let indent = String(repeating: " ", count: 21)
    var lines: [String] = []
    let place = [entry.agent, entry.session, entry.directory].filter { !$0.isEmpty }
    if !place.isEmpty { lines.append(place.map(\.escapedForOneLine).joined(separator: "  ")) }
    for finding in entry.findings {
      lines.append("\(finding.severity.name)  \(finding.rule)  \(finding.title)".escapedForOneLine)
      let found = [finding.path, finding.evidence].filter { !$0.isEmpty }
      if !found.isEmpty { lines.append("  " + found.joined(separator: ": ").shownOnOneLine) }
    }
    if !entry.error.isEmpty { lines.append("error: " + entry.error.escapedForOneLine) }
    return lines.map { indent + terminal.styled($0, .dim) }
  }

  /// Every field on a line of its own.
  func story(_ terminal: Terminal) -> String {
    guard let root = try? JSONDocument(ByteView(raw)).root else { return summary(terminal) }
    var lines: [String] = []
    for member in root.members where member.key != "findings" && member.key != "v" {
      let value = member.value.string ?? member.value.raw.string
      lines.append(
        terminal.styled(padded(member.key.string.escapedForOneLine, 10), .dim) + "  "
          + value.escapedForOneLine)
    }
    for finding in root["findings"].map({ Array($0.elements) }) ?? [] {
      lines.append("")
      for member in finding.members {
        let value = member.value.string ?? member.value.raw.string
        lines.append(
          "  " + terminal.styled(padded(member.key.string.escapedForOneLine, 8), .dim) + "  "
            + value.escapedForOneLine)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }
}
