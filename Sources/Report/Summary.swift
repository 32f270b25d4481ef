import Audit
import System
import Verdict

/// What a log says, gathered record by record in bounded memory.
package struct Summary: Sendable {
  package struct Rule: Sendable {
    package let id: String
    package internal(set) var title: String
    package internal(set) var severity: Severity
    package internal(set) var tally = Tally()
    /// How many sessions it was heard in.
    package internal(set) var sessions: Set<String> = []

    fileprivate mutating func add(_ action: Action, _ severity: Severity, _ session: String) {
      tally.add(action)
      self.severity = max(self.severity, severity)
      if sessions.count < 1000 { sessions.insert(session) }
    }
  }

  package struct Session: Sendable {
    package struct Moment: Sendable {
      package let time: Int64?
      package let action: Action
      package let tool: String
      package let rule: String
      package let title: String
      package let evidence: String
    }

    package let id: String
    package internal(set) var agent: String
    package internal(set) var directory: String
    package internal(set) var first: Int64?
    package internal(set) var last: Int64?
    package internal(set) var tally = Tally()
    package internal(set) var moments: [Moment] = []
    var times: [SampledTimes] = Array(repeating: SampledTimes(), count: Action.allCases.count)
    /// What was asked about last, until its answer is known.
    var asked: (tool: String, key: FalseAlarms.Key)?

    static let mostMoments = 40
  }

  package private(set) var tally = Tally()
  package private(set) var broken = 0
  package private(set) var first: Int64?
  package private(set) var last: Int64?
  package private(set) var series: TimeSeries
  package private(set) var latencies = Latencies()
  package private(set) var agents: [String: Int] = [:]
  private var rulesByID: [String: Rule] = [:]
  private var sessionsByID: [String: Session] = [:]
  /// Sessions beyond the limit, counted and not told.
  package private(set) var otherSessions = 0
  package private(set) var alarms = FalseAlarms()
  package private(set) var people = PersonDeeds()

  private static let mostRules = 2_000
  private static let mostSessions = 4_000

  /// `zone`: how far local time is ahead of UTC, in milliseconds.
  package init(zone: Int64) { series = TimeSeries(zone: zone) }

  package mutating func addBrokenLine() { broken += 1 }

  package mutating func add(_ entry: AuditEntry) {
    guard let action = entry.action else { return addBrokenLine() }
    // What a person did is no decision: it is told by itself.
    guard !entry.isByPerson else { return people.add(entry) }
    tally.add(action)
    if let time = entry.time?.milliseconds {
      series.add(time, action)
      first = min(first ?? time, time)
      last = max(last ?? time, time)
    }
    latencies.add(entry.latencyMicroseconds)
    if agents[entry.agent] != nil || agents.count < 100 { agents[entry.agent, default: 0] += 1 }
    addRules(of: entry, action)
    addSession(of: entry, action)
  }

  private mutating func addRules(of entry: AuditEntry, _ action: Action) {
    var seen: Set<String> = []
    for finding in entry.findings where seen.insert(finding.rule).inserted {
      if rulesByID[finding.rule] == nil {
        guard rulesByID.count < Self.mostRules else { continue }
        rulesByID[finding.rule] = Rule(id: finding.rule, title: finding.title, severity: finding.severity)
      }
      rulesByID[finding.rule]?.add(action, finding.severity, entry.session)
    }
  }

  private mutating func addSession(of entry: AuditEntry, _ action: Action) {
    if sessionsByID[entry.session] == nil {
      guard sessionsByID.count < Self.mostSessions else {
        otherSessions += 1
        alarms.add(entry, action)
        return
      }
      sessionsByID[entry.session] = Session(
        id: entry.session, agent: entry.agent, directory: entry.directory)
    }
    let key = alarms.add(entry, action)
    // In place: a copy of a session for each record would cost its whole history.
    sessionsByID[entry.session]?.add(entry, action)
    if let asked = sessionsByID[entry.session]?.asked, entry.tool == asked.tool,
      entry.event.hasPrefix("PostTool") || entry.event.hasPrefix("postTool")
    {
      alarms.addAgreement(to: asked.key)
      sessionsByID[entry.session]?.asked = nil
    }
    if action == .ask, let key { sessionsByID[entry.session]?.asked = (entry.tool, key) }
  }

  /// What was heard most, the stopping ones first.
  package var rules: [Rule] {
    rulesByID.values.sorted { a, b in
      (b.tally.total, b.severity, a.id) < (a.tally.total, a.severity, b.id)
    }
  }

  /// Sessions with something to tell, the latest first, then the silent ones.
  package var sessions: [Session] {
    sessionsByID.values.sorted { a, b in
      (b.tally.noticed > 0 ? 1 : 0, b.last ?? 0, a.id) < (a.tally.noticed > 0 ? 1 : 0, a.last ?? 0, b.id)
    }
  }

  package var sessionCount: Int { sessionsByID.count + otherSessions }
}

extension Summary.Session {
  fileprivate mutating func add(_ entry: AuditEntry, _ action: Action) {
    tally.add(action)
    if directory.isEmpty { directory = entry.directory }
    let time = entry.time?.milliseconds
    if let time {
      first = min(first ?? time, time)
      last = max(last ?? time, time)
      times[Int(action.rawValue)].add(time)
    }
    guard action > .allow, moments.count < Self.mostMoments else { return }
    let worst = entry.findings.first
    moments.append(
      Moment(
        time: time, action: action, tool: entry.tool.isEmpty ? entry.event : entry.tool,
        rule: worst?.rule ?? "", title: worst?.title ?? entry.error, evidence: worst?.evidence ?? ""))
  }
}
