import Testing
import Verdict

@testable import Commands

/// Commands in one text, between lines of `%%`: most have quotes of every kind in them, and many have several lines.
enum CommandTable {
  static func commands(in text: String) -> [String] {
    var commands: [String] = []
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "%%" {
        commands.append(lines.joined(separator: "\n"))
        lines = []
      } else {
        lines.append(line)
      }
    }
    commands.append(lines.joined(separator: "\n"))
    return commands
  }

  /// Expects of the worst finding on each of them what `isRight` says.
  static func expect(
    _ table: String, sourceLocation: SourceLocation = #_sourceLocation, _ isRight: (Severity) -> Bool
  ) {
    for command in commands(in: table) {
      let worst = report(on: command).worst
      #expect(isRight(worst), "\(worst.name): \(command)", sourceLocation: sourceLocation)
    }
  }

  /// The same of commands that take a line each.
  static func expect(
    lines table: String, sourceLocation: SourceLocation = #_sourceLocation, _ isRight: (Severity) -> Bool
  ) {
    for command in table.split(separator: "\n") {
      let worst = report(on: String(command)).worst
      #expect(isRight(worst), "\(worst.name): \(command)", sourceLocation: sourceLocation)
    }
  }
}
