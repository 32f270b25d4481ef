import Bytes

extension Manual {
  /// What `--help` prints, without a newline at its end.
  package var help: String {
    if let text { return text }
    var out = Lines()
    out.paragraphs(about)
    out.blank()
    for (i, form) in usage.enumerated() {
      out.add((i == 0 ? "usage: " : "       ") + "sentinel \(name)" + (form.isEmpty ? "" : " " + form))
    }
    let rows = verbs.map { ($0.name, $0.help) } + options.map { ($0.form, $0.help) }
    if !rows.isEmpty {
      out.blank()
      let width = min(26, rows.map { $0.0.unicodeScalars.count }.max() ?? 0)
      for row in rows { out.row(row.0, row.1, width: width) }
    }
    if !notes.isEmpty {
      out.blank()
      out.paragraphs(notes)
    }
    if !exitCodes.isEmpty {
      out.blank()
      out.paragraphs(exitSentence)
    }
    return out.lines.joined(separator: "\n")
  }

  private var exitSentence: String {
    let parts = exitCodes.map { "\($0.code) \($0.meaning)" }
    return (exitCodes.count == 1 ? "Exit code: " : "Exit codes: ") + parts.joined(separator: ", ") + "."
  }
}

/// Lines of a width that reads well, on any terminal.
struct Lines {
  private(set) var lines: [String] = []
  private let width = 92

  mutating func add(_ line: String) { lines.append(line) }
  mutating func blank() { lines.append("") }

  /// Text broken into lines. Lines that begin with two spaces stand as they are, and an empty line ends a
  /// paragraph.
  mutating func paragraphs(_ text: String) {
    for block in Paragraph.split(text) {
      switch block {
      case .prose(let words): lines.append(contentsOf: Self.wrapped(words, width: width))
      case .verbatim(let line): lines.append(line)
      case .gap: lines.append("")
      }
    }
  }

  /// What something is called on the left, what it means on the right.
  mutating func row(_ left: String, _ right: String, width column: Int) {
    var texts = Self.wrapped(right, width: width - column - 5)[...]
    let taken = left.unicodeScalars.count
    if taken <= column {
      lines.append(
        "  " + left + String(repeating: " ", count: column - taken + 3) + (texts.popFirst() ?? ""))
    } else {
      lines.append("  " + left)
    }
    for text in texts { lines.append(String(repeating: " ", count: column + 5) + text) }
  }

  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in text.split(separator: " ") {
      let count = word.unicodeScalars.count
      if length > 0, length + 1 + count > width {
        lines.append(line)
        line = ""
        length = 0
      }
      if length > 0 {
        line += " "
        length += 1
      }
      line += word
      length += count
    }
    if length > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }
}

/// A piece of running text.
enum Paragraph {
  case prose(String)
  case verbatim(String)
  case gap

  static func split(_ text: String) -> [Paragraph] {
    var found: [Paragraph] = []
    var prose = ""
    func flush() {
      if !prose.isEmpty { found.append(.prose(prose)) }
      prose = ""
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        flush()
        found.append(.gap)
      } else if line.hasPrefix("  ") {
        flush()
        found.append(.verbatim(String(line)))
      } else {
        prose += prose.isEmpty ? String(line) : " " + line
      }
    }
    flush()
    return found
  }
}
