import TestSupport
import Testing
import Verdict

/// Commands, and how each of them is to be judged.
///
/// A line is a row, and goes on with those below it that are set in by two spaces (`String.rows`).
struct CommandTable: Sendable {
  enum Answer: Sendable {
    /// It hands everything over, or nobody can bring back what it ends.
    case critical
    /// It would hurt.
    case stopped
    /// It may hurt.
    case said
    /// It may hurt, and no more than that.
    case onlySaid
    /// It only looks like what would.
    case silent

    func fits(_ worst: Severity) -> Bool {
      switch self {
      case .critical: worst == .critical
      case .stopped: worst >= .high
      case .said: worst >= .medium
      case .onlySaid: worst == .medium
      case .silent: worst < .medium
      }
    }
  }

  /// The rows of a table that are to be answered alike.
  struct Part: Sendable, CustomTestStringConvertible {
    let table: String
    let answer: Answer
    let rows: [String]
    let place: SourceLocation

    var testDescription: String { "\(table): \(answer)" }
  }

  let parts: [Part]
  let place: SourceLocation

  init(
    _ name: String, critical: String = "", stopped: String = "", said: String = "", onlySaid: String = "",
    silent: String = "", file: String = #fileID, path: String = #filePath, line: Int = #line
  ) {
    let place = SourceLocation(fileID: file, filePath: path, line: line, column: 1)
    self.place = place
    let texts: [(Answer, String)] = [
      (.critical, critical), (.stopped, stopped), (.said, said), (.onlySaid, onlySaid), (.silent, silent),
    ]
    parts = texts.filter { !$0.1.isEmpty }.map { answer, text in
      Part(table: name, answer: answer, rows: text.rows, place: place)
    }
  }
}
