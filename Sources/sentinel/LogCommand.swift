import Audit
import Bytes
import Manual
import Policy
import System
import Verdict

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the guard decided, for people who look back.
enum LogCommand: TabledSubcommand {
  static let manual = Manual(
    "log", "list what was decided: by time, agent, rule, decision or session; --follow",
    about: """
      sentinel log lists the records of the audit log, the oldest first, set-aside files included. \
      Everything that is named must hold; an option given twice means either.
      """,
    usage: ["[options]"],
    options: AuditQuery.options + [
      Option(
        "-n COUNT", .number(1...10_000_000),
        "only the last COUNT that fit (default: 50, or all of them with --since)"),
      Option("-f, --follow", nil, "go on, and show each new record as it comes (end with Ctrl-C)"),
      Option("-v, --verbose", nil, "every finding of a record, with its evidence and place"),
      Option("--json", nil, "the records as they are stored, one a line"),
    ],
    notes: """
      \(AuditQuery.moments)

        sentinel log --since today --decision block
        sentinel log --rule git. --since 1w
        sentinel log -f

      A line that is no record is shown as broken and passed over; sentinel audit verify says what \
      became of it. A decision in full: sentinel audit show DECISION.
      """,
    exitCodes: [
      ExitMeaning(0, "shown"), ExitMeaning(1, "nothing fits"), ExitMeaning(2, "usage"),
      ExitMeaning(3, "the log cannot be read"),
    ])

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    let query = try AuditQuery(arguments)
    guard let location = AuditQuery.location else { return ExitCode.failure }
    let follows = arguments.has("--follow")
    let isBounded = arguments.has("-n") || !arguments.has("--since")
    let count = arguments.number("-n") ?? (follows ? 10 : 50)
    let list = Listing(
      filter: query.filter, last: isBounded ? count : nil, isJSON: arguments.has("--json"),
      isVerbose: arguments.has("--verbose"))
    do throws(SystemError) {
      var follower = AuditFollower(location)
      try follower.readPast { list.take($0) }
      list.finish()
      if follows {
        while true {
          try follower.readNew { list.take($0) }
          list.flush()
          usleep(200_000)
        }
      }
    } catch {
      Terminal.errors.print("sentinel: \(error.message)")
      return ExitCode.failure
    }
    if list.broken > 0 {
      Terminal.errors.print(
        "sentinel: \(list.broken) \(list.broken == 1 ? "line is" : "lines are") no record; "
          + "sentinel audit verify says where")
    }
    guard list.shown == 0 else { return ExitCode.success }
    if !list.isJSON {
      Terminal.errors.print(
        query.filter.takesEverything ? "No records yet in \(location.log)" : "No record fits.")
    }
    return ExitCode.negative
  }

  /// Shows records as they come, or the last of them at the end.
  private final class Listing {
    let filter: AuditFilter
    let isJSON: Bool
    let isVerbose: Bool
    /// nil: all of them, at once.
    private var last: Int?
    private var kept: [[UInt8]] = []
    private var output: [UInt8] = []
    private(set) var shown = 0
    private(set) var broken = 0

    init(filter: AuditFilter, last: Int?, isJSON: Bool, isVerbose: Bool) {
      self.filter = filter
      self.last = last
      self.isJSON = isJSON
      self.isVerbose = isVerbose
    }

    func take(_ line: [UInt8]) {
      guard let entry = AuditEntry(line) else {
        broken += 1
        // Nobody knows whether it would have fitted.
        if filter.takesEverything, !isJSON { keep(line) }
        return
      }
      if filter.takes(entry) { keep(line) }
    }

    private func keep(_ line: [UInt8]) {
      shown += 1
      guard let last else { return show(line) }
      kept.append(line)
      if kept.count >= 2 * last { kept.removeFirst(kept.count - last) }
    }

    /// What there was is shown; from here on every record is shown as it comes.
    func finish() {
      if let last { for line in kept.suffix(last) { show(line) } }
      kept = []
      last = nil
      flush()
    }

    private func show(_ line: [UInt8]) {
      if isJSON {
        output.append(contentsOf: line)
      } else {
        let shown = AuditLine(line)
        output.append(contentsOf: shown.summary(.output).utf8)
        if isVerbose {
          for detail in shown.details(.output) { output.append(contentsOf: ("\n" + detail).utf8) }
        }
      }
      output.append(0x0A)
      if output.count > 64 * 1024 { flush() }
    }

    func flush() {
      if !output.isEmpty { Terminal.output.write(output) }
      output.removeAll(keepingCapacity: true)
    }
  }
}

/// Which records: the options that every look at the log shares.
struct AuditQuery {
  static let options = [
    Option("--since WHEN", .text, "from then on"), Option("--until WHEN", .text, "before then"),
    Option("--agent NAME", .text, "by this agent: claude, codex …"),
    Option("--rule RULE", .rule, "found by this rule, or by one that begins so: git."),
    Option("--decision ACTION", .choice(Action.allCases.map(\.name)), "decided so"),
    Option(
      "--min-severity LEVEL", .choice(["low", "medium", "high", "critical"]), "with a finding as bad as this"),
    Option("--session ID", .text, "in the session whose id begins so"),
    Option("--tool NAME", .text, "by this tool: Bash, Write …"),
  ]

  static let moments = """
    WHEN is a span before now (30m, 2h, 3d, 1w), today, yesterday, a day (2026-11-01) or a minute \
    (2026-11-01T14:30), in this machine's time.
    """

  let filter: AuditFilter

  init(_ arguments: Arguments) throws(Arguments.Misuse) {
    var filter = AuditFilter()
    filter.since = try Self.moment(arguments, "--since")
    filter.until = try Self.moment(arguments, "--until")
    filter.agents = arguments.all("--agent")
    filter.rules = arguments.all("--rule")
    filter.actions = arguments.all("--decision").compactMap { Action(named: $0) }
    filter.sessions = arguments.all("--session")
    filter.tools = arguments.all("--tool")
    let level = arguments.choice("--min-severity")
    filter.leastSeverity = Severity.allCases.first { $0.name == level } ?? .none
    self.filter = filter
  }

  static func moment(_ arguments: Arguments, _ option: String) throws(Arguments.Misuse) -> Timestamp? {
    guard let text = arguments[option] else { return nil }
    guard let moment = Timestamp(told: text) else {
      throw Arguments.Misuse(
        "\(option) takes a span such as 2h or 3d, today, yesterday, or a day such as 2026-11-01; "
          + "not \"\(text.shortened(to: 40).shownOnOneLine)\"")
    }
    return moment
  }

  /// Where the log is; says why there is none.
  static var location: AuditLocation? {
    switch AuditLocation.choose(Policies(options: [:], environment: .process).auditEnvironment) {
    case .off: Terminal.errors.print("sentinel: the audit log is turned off (SENTINEL_AUDIT=off)")
    case .nowhere(let reason): Terminal.errors.print("sentinel: \(reason)")
    case .at(let location): return location
    }
    return nil
  }
}
