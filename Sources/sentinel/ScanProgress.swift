import Scan
import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One line on a terminal that says how far a scan is; nothing anywhere else.
final class ScanProgress {
  private let isShown = isatty(2) == 1 && Environment.process["TERM"] != "dumb"
  private var isVisible = false
  private var due = Instant.now.adding(milliseconds: 300)

  func show(_ summary: ScanSummary) {
    guard isShown, !(Instant.now < due) else { return }
    due = Instant.now.adding(milliseconds: 100)
    let found = summary.findings == 0 ? "" : ", \(summary.findings) found"
    write("\r\u{1B}[2Kscanned \(summary.files) files, \(summary.bytes / 1_000_000) MB\(found)")
    isVisible = true
  }

  func clear() {
    guard isVisible else { return }
    write("\r\u{1B}[2K")
    isVisible = false
  }

  private func write(_ text: String) { try? Descriptor.standardError.write(text) }
}

/// The numbers of a scan, one a line.
enum ScanStatistics {
  /// Bytes in a microsecond are megabytes in a second.
  private static func rate(_ bytes: Int, _ microseconds: Int) -> String {
    let tenths = bytes.multipliedReportingOverflow(by: 10)
    guard microseconds > 0, !tenths.overflow else { return "0 MB/s" }
    let rate = tenths.partialValue / microseconds
    return rate >= 1000 ? "\(rate / 10) MB/s" : "\(rate / 10).\(rate % 10) MB/s"
  }

  static func print(_ summary: ScanSummary, to terminal: Terminal) {
    let milliseconds = max(1, summary.microseconds / 1000)
    let threads = "\(summary.threads) " + (summary.threads == 1 ? "thread" : "threads")
    terminal.print("files      \(summary.files) read, \(summary.binaries) binary, \(summary.ignored) ignored")
    terminal.print("bytes      \(summary.bytes)")
    terminal.print(
      "time       \(milliseconds) ms, \(rate(summary.bytes, summary.microseconds)) with \(threads)")
    // What one processor does while it works for the scan, however many there are and whoever else uses them.
    terminal.print(
      "processor  \(max(1, summary.processorMicroseconds / 1000)) ms, "
        + "\(rate(summary.bytes, summary.processorMicroseconds)) on one processor")
    terminal.print(
      "findings   \(summary.findings) (\(summary.inBaseline) more in the baseline, \(summary.allowed) allowed, "
        + "\(summary.belowThreshold) below the threshold)")
    if summary.unusedAllows > 0 {
      terminal.print("allows     \(summary.unusedAllows) sentinel:allow that nothing needs")
    }
    for (rule, count) in summary.byRule.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      let number = String(count)
      terminal.print(String(repeating: " ", count: max(0, 8 - number.utf8.count)) + number + "   " + rule)
    }
  }
}
