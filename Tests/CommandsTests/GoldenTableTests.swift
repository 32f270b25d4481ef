import Bytes
import Foundation
import JSON
import Testing
import Verdict

@testable import Commands

/// Commands written by people who had not seen how the code would treat them: dangerous ones in disguise, and
/// harmless ones that look bad.
///
/// `known.txt` names the rows that are judged wrongly today. A row that is wrong and not in there fails, and so
/// does one that is in there and right: the list may only shrink.
@Suite("Golden tables")
struct GoldenTableTests {
  struct Row {
    let id: String
    let command: String
    let severity: Severity
  }

  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path + "/Golden"

  private static func rows(_ name: String) -> [Row] {
    let text = String(
      decoding: FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data(), as: UTF8.self)
    return text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let root = try? JSONDocument(ByteView(Array(line))).root, let id = root["id"]?.string,
        let command = root["command"]?.string,
        let severity = Severity.allCases.first(where: { $0.name == root["severity"]?.string })
      else {
        Issue.record("unreadable row in \(name)")
        return nil
      }
      return Row(id: id, command: command, severity: severity)
    }
  }

  private static let known: Set<String> = {
    let text = String(
      decoding: FileManager.default.contents(atPath: "\(folder)/known.txt") ?? Data(), as: UTF8.self)
    return Set(text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") })
  }()

  private func judged(_ row: Row) -> Severity { report(on: row.command).worst }

  @Test("What would hurt is judged at its level")
  func dangerous() {
    let rows = Self.rows("dangerous.jsonl")
    #expect(rows.count > 500)
    for row in rows {
      // Medium is a warning; from high on the policy blocks, and it blocks high as it blocks critical.
      let isRight = judged(row) >= min(row.severity, .high)
      #expect(isRight != Self.known.contains(row.id), "\(row.id) \(judged(row).name): \(row.command)")
    }
  }

  @Test("What only looks bad passes in silence")
  func harmless() {
    let rows = Self.rows("harmless.jsonl")
    #expect(rows.count > 700)
    for row in rows {
      let isRight = judged(row) < .medium
      #expect(isRight != Self.known.contains(row.id), "\(row.id) \(judged(row).name): \(row.command)")
    }
  }
}
