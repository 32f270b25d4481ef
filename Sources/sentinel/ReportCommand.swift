import Audit
import HookRuntime
import Manual
import Report
import System
import Verdict

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The log as a page to look at.
enum ReportCommand: TabledSubcommand {
  static let manual = Manual(
    "report", "draw what was decided as one HTML page",
    about: """
      sentinel report reads the audit log and writes one page of HTML: decisions over time, what was \
      found most, what may have been stopped or warned about for nothing, and each session as a \
      line of marks. It needs no network and no script, and opens from the disk.
      """,
    usage: ["[options] [-o FILE]"],
    options: AuditQuery.options + [
      Option("-o, --output FILE", .file, "where to write it (default: standard output, if it is no terminal)")
    ],
    notes: """
      \(AuditQuery.moments)

        sentinel report --since 2w -o report.html

      What looks like a credential is masked, as in the log itself; commands and paths are not.
      """,
    exitCodes: [
      ExitMeaning(0, "written"), ExitMeaning(2, "usage"),
      ExitMeaning(3, "the log cannot be read or the page not be written"),
    ])

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    let query = try AuditQuery(arguments)
    let file = arguments.word("--output").map { BytePath($0.bytes) }
    if file == nil, isatty(1) == 1 {
      throw Arguments.Misuse("a page is nothing to read on a terminal; name a file with -o report.html")
    }
    guard let location = AuditQuery.location else { return ExitCode.failure }
    let now = Timestamp.now
    var summary = Summary(zone: now.zone)
    do throws(SystemError) {
      try AuditFiles(location).forEachLine { line in
        guard let entry = AuditEntry(line) else { return summary.addBrokenLine() }
        if query.filter.takes(entry) { summary.add(entry) }
      }
      let page = Page(
        of: summary, zone: now.zone, selection: selection(arguments), version: sentinelVersion, made: now
      ).bytes
      guard let file else {
        Terminal.output.write(page)
        return ExitCode.success
      }
      try file.replace(with: page)
      Terminal.output.print(
        "Wrote \(file.display): \(summary.tally.total) decisions, \(page.count / 1000) kB.")
    } catch {
      Terminal.errors.print("sentinel: \(error.message)")
      return ExitCode.failure
    }
    return ExitCode.success
  }

  /// What was asked for, as it was typed.
  private static func selection(_ arguments: Arguments) -> String {
    var words: [String] = []
    for option in AuditQuery.options {
      guard let name = option.names.last else { continue }
      for value in arguments.all(name) { words.append("\(name.dropFirst(2)) \(value.shortened(to: 60))") }
    }
    return words.joined(separator: ", ")
  }
}
