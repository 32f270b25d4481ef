import Audit
import System

/// What people did themselves: allowed, approved, stopped. The latest, in bounded memory.
package struct PersonDeeds: Sendable {
  package struct Deed: Sendable {
    /// Milliseconds since 1970; nil where the record does not say.
    package let time: Int64?
    /// `allow`, `approve`, `stop` …
    package let verb: String
    package let what: String
  }

  private var kept: [Deed] = []
  package private(set) var count = 0
  private static let most = 200

  mutating func add(_ entry: AuditEntry) {
    count += 1
    if kept.count == 2 * Self.most { kept.removeFirst(Self.most) }
    kept.append(
      Deed(
        time: entry.time?.milliseconds, verb: entry.event, what: entry.basis.joined(separator: "; ")))
  }

  /// The latest first.
  package var latest: [Deed] { kept.suffix(Self.most).reversed() }
}
