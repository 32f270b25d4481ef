import Bytes
import System
import Verdict

/// One text on its way through the detectors: turns what they say of each window into findings with lines and
/// columns, each once.
struct TextPass {
  let job: ScanJob
  private let options: ScanOptions
  var report: FileReport
  /// Stands at the beginning of the window at hand.
  var counter = LineCounter()
  /// What the window before found across its end, and how far beyond it that goes.
  private var carried: [(rule: String, beyond: Int)] = []

  init(_ job: ScanJob, _ options: ScanOptions) {
    self.job = job
    self.options = options
    report = FileReport(path: job.path)
  }

  func finished() -> FileReport { report }

  mutating func take(_ window: TextWindow, _ found: [Located], heedsAllows: Bool = true) {
    let text = window.text
    report.bytes += window.own.count
    let heedsAllows = heedsAllows && options.heedsExceptions
    var used: Set<Int> = []
    if !found.isEmpty { take(window, found, heedsAllows, &used) }
    if options.countsAllows, heedsAllows {
      let all = InlineAllow.places(in: text, window.own)
      report.unusedAllows += all.count { !used.contains($0) }
    }
  }

  private mutating func take(
    _ window: TextWindow, _ found: [Located], _ heedsAllows: Bool, _ used: inout Set<Int>
  ) {
    let text = window.text
    let secrets = found.filter(\.isSecret).map(\.range)
    var kept: [Located] = []
    for located in found where window.own.contains(located.range.lowerBound) || text.isEmpty {
      guard located.finding.severity >= options.threshold else {
        report.belowThreshold += 1
        continue
      }
      let own = window.own.lowerBound
      let isKnown = carried.contains {
        $0.rule == located.finding.rule && $0.beyond + own > located.range.lowerBound
      }
      let isTwice = kept.contains {
        $0.finding.rule == located.finding.rule && $0.range.overlaps(located.range)
          && $0.finding.title == located.finding.title
      }
      if !isKnown, !isTwice { kept.append(located) }
    }
    carried = []
    for located in kept where located.range.upperBound > window.own.upperBound {
      carried.append((located.finding.rule, located.range.upperBound - window.own.upperBound))
    }
    guard !kept.isEmpty else { return }
    kept.sort {
      $0.range.lowerBound != $1.range.lowerBound
        ? $0.range.lowerBound < $1.range.lowerBound : $0.finding.severity > $1.finding.severity
    }
    let places = LineIndex(
      text, offsets: kept.flatMap { [$0.range.lowerBound, $0.range.upperBound] }, from: counter)
    for located in kept {
      let start = places[located.range.lowerBound]
      let end = places[located.range.upperBound]
      if let lines = job.lines, !lines.overlaps(start.line...max(start.line, end.line)) { continue }
      var note: String?
      if heedsAllows {
        let near = InlineAllow.near(located.range.lowerBound, in: text)
          .filter { $0.allow.covers(located.finding.rule) }
        for mark in near { used.insert(mark.at) }
        if near.contains(where: \.allow.hasReason) {
          report.allowed += 1
          continue
        }
        if !near.isEmpty { note = "the sentinel:allow here names no reason, so it does not count" }
      }
      report.findings.append(finding(located, start, end, note, in: text, secrets))
    }
  }

  private func finding(
    _ located: Located, _ start: TextPlace, _ end: TextPlace, _ note: String?, in text: ByteView,
    _ secrets: [Range<Int>]
  ) -> ScanFinding {
    let finding = located.finding
    return ScanFinding(
      rule: finding.rule, severity: finding.severity, category: finding.category, title: finding.title,
      why: finding.why, instead: finding.instead, evidence: finding.evidence?.text, path: job.path,
      field: located.field.flatMap { $0.isEmpty ? nil : $0 }, start: start, end: end,
      excerpt: Excerpt(text, marking: located.range, secrets: secrets),
      fingerprint: Fingerprint.of(
        rule: finding.rule, identity: job.identity, text: text, range: located.range, secrets: secrets),
      note: note)
  }
}
