import System
import Verdict

/// The report: one page with everything in it, that opens from a disk and needs nothing else.
package struct Page: Sendable {
  private let summary: Summary
  private let charts: Charts
  private let made: Timestamp
  /// What was asked for, in words: `since 3d, rule git.`. Empty: everything.
  private let selection: String
  private let version: String

  static let mostRules = 25
  static let mostAlarms = 20
  static let mostSessions = 30
  static let mostMoments = 12

  package init(of summary: Summary, zone: Int64, selection: String, version: String, made: Timestamp = .now) {
    self.summary = summary
    self.selection = selection
    self.version = version
    self.made = made
    charts = Charts(zone: zone)
  }

  package var bytes: [UInt8] {
    var page = Markup()
    page.raw(
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Sentinel report</title>
      <style>\(Style.sheet)</style></head><body><main>

      """)
    header(&page)
    if summary.tally.total == 0 {
      page.element("p", class: "empty", "No record fits, so there is nothing to draw.")
    } else {
      tiles(&page)
      overTime(&page)
      rules(&page)
      alarms(&page)
      sessions(&page)
    }
    people(&page)
    footer(&page)
    page.raw("</main></body></html>\n")
    return page.bytes
  }

  // MARK: Parts

  private func header(_ page: inout Markup) {
    page.raw("<header><h1>What the guard decided</h1>")
    var words: [String] = []
    if let first = summary.first, let last = summary.last {
      words.append(charts.minute(first) + " – " + charts.minute(last))
    }
    let agents = summary.agents.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6)
    if !agents.isEmpty { words.append(agents.map { "\($0.key) \($0.value)" }.joined(separator: ", ")) }
    if !selection.isEmpty { words.append("only " + selection) }
    page.element("p", class: "quiet", words.joined(separator: "  ·  "))
    page.raw("</header>\n")
  }

  private func tiles(_ page: inout Markup) {
    let tally = summary.tally
    page.raw("<section class=\"tiles\">")
    tile(&page, "\(tally.total)", "judged", "")
    tile(&page, "\(tally[.block])", "blocked", "block")
    tile(&page, "\(tally[.ask])", "asked", "ask")
    tile(&page, "\(tally[.warn])", "warned", "warn")
    tile(&page, share(tally.total - tally.noticed, of: tally.total), "passed in silence", "allow")
    tile(&page, "\(summary.sessionCount)", "sessions", "")
    if let middle = summary.latencies.percentile(50), let slow = summary.latencies.percentile(99) {
      tile(&page, duration(middle), "median, 99 % in \(duration(slow))", "")
    }
    page.raw("</section>\n")
  }

  private func tile(_ page: inout Markup, _ number: String, _ words: String, _ style: String) {
    page.raw("<div class=\"tile \(style)\">")
    page.element("b", number)
    page.element("span", words)
    page.raw("</div>")
  }

  private func overTime(_ page: inout Markup) {
    page.raw("<section><h2>Decisions over time</h2><p class=\"legend\">")
    for action in [Action.block, .ask, .warn] {
      page.raw("<i class=\"\(action.name)\"></i>\(action.name) ")
    }
    page.raw("<i class=\"judged\"></i>all that was judged, on a scale of its own</p>")
    page.raw(charts.series(summary.series))
    page.raw("</section>\n")
  }

  private func rules(_ page: inout Markup) {
    let rules = summary.rules
    guard !rules.isEmpty else { return }
    let most = max(1, rules.first?.tally.total ?? 1)
    page.raw("<section><h2>What was found most</h2><table><thead><tr><th>rule</th><th>found</th>")
    page.raw("<th class=\"n\">times</th><th class=\"n\">sessions</th><th></th></tr></thead><tbody>")
    for rule in rules.prefix(Self.mostRules) {
      page.raw("<tr><td>")
      page.element("code", rule.id)
      page.raw("</td><td>")
      page.element("span", class: "severity " + rule.severity.name, rule.severity.name)
      page.raw(" ")
      page.text(rule.title)
      page.raw("</td><td class=\"n\">\(rule.tally.total)</td><td class=\"n\">\(rule.sessions.count)</td>")
      page.raw(
        "<td class=\"bar\"><svg viewBox=\"0 0 200 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
      var x = 0.0
      for action in [Action.block, .ask, .warn, .allow] where rule.tally[action] > 0 {
        let width = 200 * Double(rule.tally[action]) / Double(most)
        page.raw(
          "<rect class=\"\(action.name)\" x=\"\(Int(x))\" y=\"1\" width=\"\(max(1, Int(width)))\" height=\"10\"/>"
        )
        x += max(1, width)
      }
      page.raw("</svg></td></tr>")
    }
    page.raw("</tbody></table>")
    more(&page, rules.count - Self.mostRules, "rules")
    page.raw("</section>\n")
  }

  private func alarms(_ page: inout Markup) {
    let candidates = summary.alarms.candidates
    page.raw("<section><h2>Perhaps false alarms</h2>")
    guard !candidates.isEmpty else {
      page.element("p", class: "quiet", "Nothing was insisted on, and no warning came again and again.")
      page.raw("</section>\n")
      return
    }
    page.element(
      "p", class: "quiet",
      "Things that a person permitted, that were asked about and then run, stopped more than once, or warned about all the time. "
        + "Look at each: if it is harmless here, allow it; if not, the guard was right.")
    page.raw("<table><thead><tr><th>what</th><th>why it is here</th></tr></thead><tbody>")
    for candidate in candidates.prefix(Self.mostAlarms) {
      page.raw("<tr><td>")
      page.element("span", class: "severity " + candidate.severity.name, candidate.severity.name)
      page.raw(" ")
      page.text(candidate.title)
      page.raw("<br>")
      page.element("code", class: "evidence", candidate.evidence)
      page.raw("</td><td>")
      page.text(candidate.reason)
      page.raw("<br>")
      page.element("code", candidate.rule)
      page.raw("</td></tr>")
    }
    page.raw("</tbody></table>")
    more(&page, candidates.count - Self.mostAlarms, "candidates")
    page.raw("</section>\n")
  }

  private func people(_ page: inout Markup) {
    let deeds = summary.people.latest
    guard !deeds.isEmpty else { return }
    page.raw("<section><h2>What people did</h2><table><tbody>")
    for deed in deeds {
      page.raw("<tr>")
      page.element("td", class: "time", deed.time.map { charts.minute($0) } ?? "")
      page.raw("<td>")
      page.element("code", deed.verb)
      page.raw("</td><td>")
      page.text(deed.what)
      page.raw("</td></tr>")
    }
    page.raw("</tbody></table>")
    more(&page, summary.people.count - deeds.count, "deeds")
    page.raw("</section>\n")
  }

  private func sessions(_ page: inout Markup) {
    let sessions = summary.sessions
    page.raw("<section><h2>Sessions</h2>")
    page.element("p", class: "quiet", "Those with something to tell, the latest first.")
    for session in sessions.prefix(Self.mostSessions) { self.session(session, &page) }
    more(&page, summary.sessionCount - Self.mostSessions, "sessions")
    page.raw("</section>\n")
  }

  private func session(_ session: Summary.Session, _ page: inout Markup) {
    page.raw("<details class=\"session\"><summary><span class=\"who\">")
    page.element("b", session.agent.isEmpty ? "unknown" : session.agent.shortened(to: 30))
    page.raw(" ")
    page.element("code", session.id.isEmpty ? "no session" : String(session.id.unicodeScalars.prefix(13)))
    page.raw(" ")
    page.element("span", class: "quiet", session.directory.shortened(to: 60))
    page.raw("</span><span class=\"when\">")
    if let first = session.first, let last = session.last {
      page.text(charts.minute(first) + ", " + length(last - first) + " ")
    }
    page.raw("<span class=\"counts\">")
    for action in [Action.block, .ask, .warn] where session.tally[action] > 0 {
      page.element("span", class: "count " + action.name, "\(session.tally[action]) \(action.name)")
      page.raw(" ")
    }
    page.element("span", class: "count", "\(session.tally.total) judged")
    page.raw("</span></span>")
    page.raw(charts.timeline(session))
    page.raw("</summary>")
    if session.moments.isEmpty {
      page.element("p", class: "quiet", "Nothing was stopped or warned about.")
    } else {
      moments(of: session, &page)
    }
    page.raw("</details>\n")
  }

  private func moments(of session: Summary.Session, _ page: inout Markup) {
    page.raw("<table><tbody>")
    for moment in session.moments.prefix(Self.mostMoments) {
      page.raw("<tr><td class=\"time\">")
      page.text(moment.time.map { charts.minute($0) } ?? "")
      page.raw("</td><td>")
      page.element("span", class: "count " + moment.action.name, moment.action.name)
      page.raw("</td><td>")
      page.text(moment.tool.shortened(to: 40))
      page.raw("</td><td>")
      page.text(moment.title)
      page.raw(" ")
      page.element("code", moment.rule)
      if !moment.evidence.isEmpty {
        page.raw("<br>")
        page.element("code", class: "evidence", moment.evidence)
      }
      page.raw("</td></tr>")
    }
    page.raw("</tbody></table>")
    more(&page, session.tally.noticed - Self.mostMoments, "decisions")
  }

  private func more(_ page: inout Markup, _ count: Int, _ what: String) {
    guard count > 0 else { return }
    page.element("p", class: "quiet", "\(count) more \(what) are not shown.")
  }

  private func footer(_ page: inout Markup) {
    page.raw("<footer class=\"quiet\">")
    if summary.broken > 0 {
      page.text("\(summary.broken) lines of the log are no records and were passed over. ")
    }
    page.text(
      "Made \(charts.minute(made.milliseconds)) by sentinel \(version) from this machine's audit log. "
        + "Secrets in it are masked; commands and paths are not, so mind whom you give it to.")
    page.raw("</footer>")
  }

  // MARK: Words

  private func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    let tenths = part * 1000 / whole
    return tenths == 1000 ? "100 %" : "\(tenths / 10).\(tenths % 10) %"
  }

  private func duration(_ microseconds: Int) -> String {
    microseconds < 1000
      ? "\(microseconds) µs" : "\(microseconds / 1000).\(microseconds / 100 % 10) ms"
  }

  private func length(_ milliseconds: Int64) -> String {
    let minutes = milliseconds / 60_000
    if minutes < 1 { return "under a minute" }
    if minutes < 120 { return "\(minutes) min" }
    return minutes < 2880 ? "\(minutes / 60) h" : "\(minutes / 1440) days"
  }
}
