import Bytes
import Chance
import TestSupport
import Verdict

@testable import Detectors

/// A piece over and over, with a number now and then, so that no long part of it is like another.
func varied(_ piece: String, _ size: Int) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(size + piece.utf8.count)
  var next = 1_024
  while text.count < size {
    text += piece.utf8
    guard text.count >= next else { continue }
    text += " \(next) ".utf8
    next += 1_024
  }
  return text
}

/// Text made from a seed, so that no token stands in this repository and every run sees the same ones.
extension Dice {
  static let digits = "0123456789"
  static let hex = "0123456789abcdef"
  static let alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
  static let base64 = alphanumeric + "+/"

  mutating func base64Lines(_ count: Int) -> String {
    (0..<count).map { _ in text(Self.base64, 64) }.joined(separator: "\n")
  }
}

/// Texts by what they are looked at as, a row each (`String.rows`).
func texts(_ tables: KeyValuePairs<TextKind, String>) -> [(TextKind, String)] {
  tables.flatMap { kind, table in table.rows.map { (kind, $0) } }
}

extension String {
  /// Its line breaks, which stand as escapes in a table of rows.
  var unfolded: String { replacing("\\n", with: "\n") }
}

func inspect(_ text: String, _ kind: TextKind) -> [Finding] { Detectors.inspect(ByteView(text), as: kind) }

func rules(_ text: String, _ kind: TextKind, at least: Severity = .low) -> [String] {
  inspect(text, kind).filter { $0.severity >= least }.map(\.rule)
}

/// How much `text` says of somebody.
func personal(_ text: String, _ kind: TextKind = .toolResult) -> Severity {
  inspect(text, kind).filter { $0.category == "pii" }.map(\.severity).max() ?? .none
}

func found(_ finding: Finding, in text: String) -> String? {
  finding.location?.range.map { ByteView(text)[$0].string }
}

/// Every token of every table.
let allTokens: [ProviderToken] = (0..<Landmarks.forms.count).map { Landmarks.forms[$0] }
