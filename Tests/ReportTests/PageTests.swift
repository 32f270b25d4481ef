import Audit
import Bytes
import Foundation
import JSON
import System
import Testing
import Verdict

@testable import Report

@Suite("The report")
struct PageTests {
  static let start: Int64 = 1_795_000_000_000

  /// A record as the log holds it.
  static func record(
    _ minute: Int, session: String = "s-1", event: String = "PreToolUse", tool: String = "Bash",
    action: Action = .allow, rule: String? = nil, severity: Severity = .high, title: String = "A title",
    evidence: String = "rm -rf x", agent: String = "claude",
    basis: [String] = [], door: String = "hook"
  ) -> AuditEntry {
    let time = Timestamp(milliseconds: start + Int64(minute) * 60_000).text
    let line = JSONWriter.line { writer in
      writer.object { record in
        record.member("seq", minute + 1)
        record.member("time", time)
        record.member("door", door)
        record.member("event", event)
        record.member("agent", agent)
        record.member("session", session)
        record.member("tool", tool)
        record.member("cwd", "/home/you/project")
        record.member("action", action.name)
        record.member("severity", rule == nil ? "none" : severity.name)
        record.member(
          "findings",
          array: { list in
            guard let rule else { return }
            list.object { item in
              item.member("rule", rule)
              item.member("severity", severity.name)
              item.member("title", title)
              item.member("evidence", evidence)
            }
          })
        if !basis.isEmpty { record.member("basis", basis) }
        record.member("latency_us", 900 + minute % 100)
      }
    }
    return AuditEntry(line)!
  }

  private func page(_ summary: Summary) -> String {
    String(
      decoding: Page(of: summary, zone: 0, selection: "", version: "1").bytes, as: UTF8.self)
  }

  @Test("Nothing that stands in a log becomes markup")
  func escaping() {
    let hostile = "\"><script>alert(1)</script><img src=x onerror='a()'>&amp;\u{202E}\u{1B}[2J"
    var summary = Summary(zone: 0)
    for i in 0..<5 {
      summary.add(
        Self.record(
          i, session: hostile, tool: hostile, action: .block, rule: hostile, title: hostile,
          evidence: hostile, agent: hostile))
    }
    let text = page(summary)
    #expect(text.contains("&lt;script&gt;alert(1)"))
    for bad in ["<script", "<img", "onerror='", "\"><", "\u{202E}", "\u{1B}"] {
      // What our own markup needs of these stands outside of any value.
      let own = bad == "\"><" ? page(Summary(zone: 0)).components(separatedBy: bad).count : 1
      if bad == "\"><" { continue }
      #expect(text.components(separatedBy: bad).count == own, "\(bad)")
    }
    #expect(text.contains("default-src 'none'"))
    #if os(Linux) || os(macOS)
      #expect(isWellFormed(text), "every tag is closed where it should be")
    #endif
  }

  /// Every element is closed in order; only the few that have no end are left out.
  private func isWellFormed(_ html: String) -> Bool {
    var open: [String] = []
    var rest = Substring(html)
    while let start = rest.range(of: "<") {
      rest = rest[start.upperBound...]
      guard let end = rest.range(of: ">") else { return false }
      let tag = rest[..<end.lowerBound]
      rest = rest[end.upperBound...]
      if tag.hasPrefix("!") { continue }
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if ["meta", "br"].contains(name) || tag.hasSuffix("/") { continue }
      if tag.hasPrefix("/") {
        guard open.popLast() == name else { return false }
      } else {
        open.append(name)
      }
    }
    return open.isEmpty
  }

  @Test("It needs nothing from outside")
  func selfContained() {
    var summary = Summary(zone: 0)
    for i in 0..<50 { summary.add(Self.record(i, action: i % 7 == 0 ? .block : .allow, rule: "git.x")) }
    let text = page(summary)
    for word in ["src=", "href=", "@import", "url(", "<script"] { #expect(!text.contains(word), "\(word)") }
    #expect(isWellFormed(text))
  }

  @Test("What a person permitted after all comes first among the perhaps false alarms")
  func permitted() {
    var summary = Summary(zone: 0)
    for i in 0..<5 { summary.add(Self.record(i, action: .block, rule: "git.reset", evidence: "tried often")) }
    summary.add(Self.record(6, action: .block, rule: "files.delete-home", severity: .critical, evidence: "a"))
    summary.add(
      Self.record(
        7, rule: "files.delete-home", severity: .critical, evidence: "a",
        basis: ["raised", "allowed by a person: allowance 12ab"]))
    summary.add(
      Self.record(8, rule: "git.push-force", evidence: "b", basis: ["approved by a person"]))
    summary.add(Self.record(9, rule: "git.clean", evidence: "c", basis: ["something else"]))
    let candidates = summary.alarms.candidates
    #expect(
      candidates.map(\.evidence) == ["a", "b", "tried often"]
        && candidates.prefix(2).allSatisfy { $0.permissions == 1 })
    #expect(candidates.first?.reason == "permitted by a person once")
    #expect(page(summary).contains("permitted by a person once"))
  }

  @Test("What people did is no decision, and is told by itself")
  func people() {
    var summary = Summary(zone: 0)
    summary.add(Self.record(0, action: .block, rule: "git.reset"))
    for i in 1...500 {
      summary.add(
        Self.record(
          i, session: "", event: "stop", tool: "", action: .block, agent: "person",
          basis: ["stopped: <everything> \(i)"], door: "person"))
    }
    #expect(summary.tally.total == 1 && summary.agents == ["claude": 1] && summary.sessions.count == 1)
    #expect(summary.people.count == 500 && summary.people.latest.first?.what == "stopped: <everything> 500")
    let text = page(summary)
    #expect(text.contains("What people did") && text.contains("stopped: &lt;everything&gt; 500"))
    #expect(isWellFormed(text))
  }

  @Test("A hundred thousand records make a page of a few hundred kilobytes")
  func size() {
    var summary = Summary(zone: 3_600_000)
    for i in 0..<100_000 {
      let action: Action = [.allow, .allow, .allow, .warn, .allow, .block, .allow, .ask][i % 8]
      summary.add(
        Self.record(
          i, session: "session-\(i / 400)", action: action, rule: action == .allow ? nil : "rule.\(i % 90)",
          severity: .medium, title: String(repeating: "long title ", count: 12),
          evidence: String(repeating: "evidence \(i % 37) ", count: 10)))
    }
    let bytes = Page(of: summary, zone: 3_600_000, selection: "", version: "1").bytes
    #expect(bytes.count < 400_000, "\(bytes.count)")
    #expect(summary.tally.total == 100_000)
    #expect(summary.sessionCount == 250)
  }

  @Test("An empty log makes a page that says so")
  func empty() {
    let text = page(Summary(zone: 0))
    #expect(text.contains("No record fits") && isWellFormed(text))
  }
}

@Suite("What a report counts")
struct SummaryTests {
  @Test("Hours become bars, few enough to see, with the empty ones between")
  func bars() {
    var series = TimeSeries(zone: 0)
    for day in 0..<20 { series.add(PageTests.start + Int64(day) * 86_400_000, .block) }
    let (hours, bars) = series.bars(most: 60)
    #expect(hours == 12 && bars.count <= 60)
    #expect(bars.map(\.tally.total).reduce(0, +) == 20)
    series.add(0, .warn)
    series.add(-1, .warn)
    series.add(.max, .warn)
    #expect(series.bars(most: 60).bars.count <= 60)
  }

  @Test("What was asked and then run, and what was stopped twice, may be a false alarm")
  func alarms() {
    var summary = Summary(zone: 0)
    summary.add(PageTests.record(0, action: .ask, rule: "a.asked", severity: .medium))
    summary.add(PageTests.record(1, event: "PostToolUse"))
    summary.add(PageTests.record(2, action: .ask, rule: "a.refused", severity: .medium, evidence: "y"))
    summary.add(PageTests.record(3, tool: "Read"))
    for i in 4..<6 { summary.add(PageTests.record(i, action: .block, rule: "b.twice")) }
    summary.add(PageTests.record(7, action: .block, rule: "b.once", evidence: "z"))
    for i in 8..<10 {
      summary.add(PageTests.record(i, action: .block, rule: "c.critical", severity: .critical, evidence: "w"))
    }
    for i in 10..<14 {
      summary.add(PageTests.record(i, session: "s\(i)", action: .warn, rule: "d.nag", severity: .low))
    }
    let candidates = summary.alarms.candidates
    #expect(candidates.map(\.rule) == ["a.asked", "b.twice", "d.nag"])
    #expect(candidates[0].reason == "asked about, and then run once")
    #expect(candidates[1].reason == "stopped 2 times")
    #expect(candidates[2].reason == "warned about 4 times in 4 sessions")
  }

  @Test("The session that has something to tell comes first")
  func sessions() {
    var summary = Summary(zone: 0)
    summary.add(PageTests.record(0, session: "told", action: .block, rule: "a.b"))
    summary.add(PageTests.record(9, session: "silent"))
    #expect(summary.sessions.map(\.id) == ["told", "silent"])
  }

  @Test("Latencies are told to within a tenth")
  func latencies() {
    var latencies = Latencies()
    for i in 1...1000 { latencies.add(i) }
    let middle = latencies.percentile(50) ?? 0
    #expect((450...560).contains(middle))
    #expect((latencies.percentile(99) ?? 0) >= 950)
    #expect(Latencies().percentile(50) == nil)
  }

  @Test("An axis ends in a round number")
  func axis() {
    #expect(Charts.roundMaximum(0) == 2)
    #expect(Charts.roundMaximum(3) == 4)
    #expect(Charts.roundMaximum(11) == 20)
    #expect(Charts.roundMaximum(137) >= 137)
  }
}
