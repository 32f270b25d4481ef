import Bytes
import JSON
import System
import Verdict

/// How events look on standard error: one line each, whatever they hold.
struct LogStyle: Sendable {
  let isJSON: Bool

  func line(_ entry: LogEntry) -> [UInt8] {
    isJSON ? json(entry) : text(entry)
  }

  /// `[sentinel-mcp] event=tools/call decision=Block severity=Critical`
  private func text(_ entry: LogEntry) -> [UInt8] {
    var line = "[sentinel-mcp] event=" + Self.value(entry.event)
    for (key, value) in entry.fields { line += " " + key + "=" + Self.value(value) }
    return Array(line.utf8) + [0x0A]
  }

  private func json(_ entry: LogEntry) -> [UInt8] {
    JSONWriter.line { writer in
      writer.object { line in
        line.member("time", Timestamp.now.text)
        line.member("event", Self.shown(entry.event))
        for (key, value) in entry.fields { line.member(key, Self.shown(value)) }
      }
    } + [0x0A]
  }

  /// A line of the server's own errors, so that none of them can pass for one of ours.
  func remark(_ line: ByteView) -> [UInt8] {
    if isJSON {
      return JSONWriter.line { writer in
        writer.object { entry in
          entry.member("time", Timestamp.now.text)
          entry.member("event", "stderr")
          entry.member("text", line)
        }
      } + [0x0A]
    }
    // What moves a terminal's cursor could make one line out of another.
    var out = Array("(server) ".utf8)
    for byte in line.array {
      if byte < 0x20 && byte != 0x09 || byte == 0x7F {
        out += Array("\\x".utf8) + [Self.hex[Int(byte >> 4)], Self.hex[Int(byte & 15)]]
      } else {
        out.append(byte)
      }
    }
    return out + [0x0A]
  }

  private static let hex = Array("0123456789abcdef".utf8)

  private static func shown(_ text: String) -> String {
    Redaction.mask(text.shortened(to: 300)).shownOnOneLine
  }

  /// Quoted where it would not be one word.
  private static func value(_ text: String) -> String {
    let shown = shown(text)
    let isWord =
      !shown.isEmpty && shown.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3D && $0 != 0x7F }
    guard !isWord else { return shown }
    var quoted = "\""
    for scalar in shown.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
