import Audit
import Verdict

/// What may have been stopped or warned about for nothing. The log cannot know, but it shows who insisted: the
/// same thing stopped again and again, a question that was answered with yes, a warning that comes all the time, and
/// above all what a person permitted afterwards.
package struct FalseAlarms: Sendable {
  struct Key: Sendable, Hashable {
    let rule: String
    let evidence: String
  }

  package struct Candidate: Sendable {
    package let rule: String
    package let title: String
    package let evidence: String
    package let severity: Severity
    package let tally: Tally
    package let sessions: Int
    package let agreements: Int
    /// How often a person let it happen after all.
    package let permissions: Int

    /// Why it is here, in words.
    package var reason: String {
      var parts: [String] = []
      if permissions > 0 { parts.append("permitted by a person \(times(permissions))") }
      if agreements > 0 { parts.append("asked about, and then run \(times(agreements))") }
      if tally.stopped > 1, agreements == 0 { parts.append("stopped \(times(tally.stopped))") }
      if tally[.warn] > 1, agreements == 0 { parts.append("warned about \(times(tally[.warn]))") }
      return parts.joined(separator: ", ") + (sessions > 1 ? " in \(sessions) sessions" : "")
    }

    private func times(_ n: Int) -> String { n == 1 ? "once" : "\(n) times" }
  }

  private struct Count: Sendable {
    var title: String
    var severity: Severity
    var tally = Tally()
    var agreements = 0
    var permissions = 0
    var sessions: Set<String> = []
  }

  private var counts: [Key: Count] = [:]
  private static let most = 20_000

  /// What the record is counted under.
  @discardableResult
  mutating func add(_ entry: AuditEntry, _ action: Action) -> Key? {
    guard action > .allow || entry.isPermitted, let worst = entry.findings.first else { return nil }
    let key = Key(rule: worst.rule, evidence: String(worst.evidence.unicodeScalars.prefix(160)))
    if counts[key] == nil {
      guard counts.count < Self.most else { return nil }
      counts[key] = Count(title: worst.title, severity: worst.severity)
    }
    if action > .allow { counts[key]?.tally.add(action) } else { counts[key]?.permissions += 1 }
    if let known = counts[key]?.sessions.count, known < 100 { counts[key]?.sessions.insert(entry.session) }
    return key
  }

  mutating func addAgreement(to key: Key) { counts[key]?.agreements += 1 }

  /// The likeliest first. What is critical is none, however often it is tried, unless a person permitted it.
  package var candidates: [Candidate] {
    var found: [(weight: Int, candidate: Candidate)] = []
    for (key, count) in counts where count.severity < .critical || count.permissions > 0 {
      let insisted = count.tally.stopped > 1 ? count.tally.stopped : 0
      let nagged = count.severity <= .medium && count.tally[.warn] >= 3 ? count.tally[.warn] : 0
      let weight = count.permissions * 30 + count.agreements * 10 + insisted * 3 + nagged
      guard weight > 0 else { continue }
      found.append(
        (
          weight,
          Candidate(
            rule: key.rule, title: count.title, evidence: key.evidence, severity: count.severity,
            tally: count.tally, sessions: count.sessions.count, agreements: count.agreements,
            permissions: count.permissions)
        ))
    }
    return found.sorted {
      ($1.weight, $0.candidate.rule, $0.candidate.evidence) < (
        $0.weight, $1.candidate.rule, $1.candidate.evidence
      )
    }
    .map(\.candidate)
  }
}
