import Bytes
import JSON
import Verdict

/// A record of the log, as a person reads it. What is missing or odd is shown as it is: this also reads logs
/// that somebody tampered with, so nothing in it reaches the terminal unescaped.
struct AuditLine {
  private let root: JSONValue?
  private let raw: [UInt8]

  init(_ line: [UInt8]) {
    raw = line
    root = try? JSONDocument(ByteView(line)).root
  }

  var decision: String? { root?["decision"]?.string }

  private func text(_ key: String) -> String { (root?[key]?.string ?? "").escapedForOneLine }

  /// `2026-11-21 04:33:27  block  critical  Bash  files.delete-home  Deletes the home folder  [3fa9c1d2e4]`
  func summary(_ terminal: Terminal) -> String {
    guard let root else {
      return terminal.styled("unreadable  ", .red) + ByteView(raw).string.shortened(to: 80).escapedForOneLine
    }
    var time = text("time")
    if time.utf8.count == 24 { time = String(time.prefix(10) + " " + time.dropFirst(11).prefix(8)) }
    let worst = root["findings"]?.elements.first { _ in true }
    var parts = [
      terminal.styled(time, .dim), terminal.styled(padded(text("action"), 5), style(text("action"))),
      padded(text("severity"), 8), padded(text("tool").isEmpty ? text("event") : text("tool"), 12),
    ]
    if let worst {
      parts.append(terminal.styled((worst["rule"]?.string ?? "").escapedForOneLine, .cyan))
      parts.append((worst["title"]?.string ?? "").escapedForOneLine)
      parts.append(terminal.styled("[\(text("decision"))]", .dim))
    }
    return parts.joined(separator: "  ")
  }

  /// Every field on a line of its own.
  func story(_ terminal: Terminal) -> String {
    guard let root else { return summary(terminal) }
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

  private func style(_ action: String) -> Terminal.Style {
    switch action {
    case "block": .red
    case "ask": .magenta
    case "warn": .yellow
    case "allow": .green
    default: .plain
    }
  }
}
