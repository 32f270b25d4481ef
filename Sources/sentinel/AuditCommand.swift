import Audit
import Bytes
import JSON
import Manual
import System
import Verdict

/// The log of every decision: proving it whole, and reading it.
enum AuditCommand: TabledSubcommand {
  static let manual = Manual(
    "audit", "verify the log of every decision, and show a decision in full",
    about: "sentinel audit works on the log that every hook appends to. sentinel log lists and filters it.",
    usage: ["verify [--json]", "tail [-n COUNT] [--json]", "show DECISION [--json]"],
    verbs: [
      Verb(
        "verify",
        "follow the chain of digests through all files: was a record changed, moved or removed, or the end cut off?"
      ),
      Verb("tail", "the last COUNT records"),
      Verb("show", "every record of one decision, in full"),
    ],
    options: [
      Option("-n COUNT", .number(1...10_000_000), "how many (default 20)"),
      Option("--json", nil, "the records as they are stored, or one object for verify"),
    ],
    operands: Operands(.other, most: 2),
    notes: """
      The log is $XDG_STATE_HOME/sentinel/audit.ndjson (default ~/.local/state; macOS: ~/Library/Application \
      Support/sentinel). SENTINEL_AUDIT=PATH names another one.
      """,
    exitCodes: [
      ExitMeaning(0, "the log is whole, or the records were shown"),
      ExitMeaning(1, "the log is not whole, or there is no such decision"), ExitMeaning(2, "usage"),
      ExitMeaning(3, "the log cannot be read"),
    ])

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    guard let verb = arguments.operands.first?.text else {
      throw Arguments.Misuse("audit needs verify, tail or show")
    }
    let decision = arguments.operands.dropFirst().first?.text
    if verb == "show", decision == nil { throw Arguments.Misuse("show needs the id of a decision") }
    if verb != "show", let decision {
      throw Arguments.Misuse("\(verb) takes no \"\(decision.shownOnOneLine)\"")
    }
    guard let location = AuditQuery.location else { return ExitCode.failure }
    let options = Options(
      json: arguments.has("--json"), count: arguments.number("-n") ?? 20, decision: decision)
    do throws(SystemError) {
      switch verb {
      case "verify": return try verify(location, options)
      case "tail": return try tail(location, options)
      default: return try show(location, options)
      }
    } catch {
      Terminal.errors.print("sentinel: \(error.message)")
      return ExitCode.failure
    }
  }

  private struct Options {
    var json: Bool
    var count: Int
    var decision: String?
  }

  private static func verify(_ location: AuditLocation, _ options: Options) throws(SystemError) -> Int32 {
    guard OwnFile.status(ofLink: location.log) != nil || OwnFile.status(ofLink: location.head) != nil else {
      if options.json {
        print(
          JSONWriter.line {
            $0.object {
              $0.member("ok", true)
              $0.member("records", 0)
            }
          })
      } else {
        Terminal.output.print("No log yet at \(location.log)")
      }
      return ExitCode.success
    }
    let result = try AuditVerification(location)
    if options.json {
      print(
        JSONWriter.line { writer in
          writer.object { line in
            line.member("ok", result.isSound)
            line.member("records", result.records)
            line.member("files", result.files)
            line.member(
              "faults",
              array: { list in
                for fault in result.faults {
                  list.object { item in
                    item.member("file", fault.file)
                    if let number = fault.line { item.member("line", number) }
                    item.member("message", fault.message)
                  }
                }
              })
          }
        })
    } else {
      let terminal = Terminal.output
      for fault in result.faults {
        let place = fault.line.map { "\(fault.file):\($0)" } ?? fault.file
        terminal.print("\(terminal.styled("broken", .red))  \(place): \(fault.message)")
      }
      let total = "\(result.records) records in \(result.files) \(result.files == 1 ? "file" : "files")"
      terminal.print(
        result.isSound
          ? "\(terminal.styled("whole", .green))   \(total), every one follows from the one before it"
          : "\(terminal.styled("NOT WHOLE", .red))  \(total)")
    }
    return result.isSound ? ExitCode.success : ExitCode.negative
  }

  private static func tail(_ location: AuditLocation, _ options: Options) throws(SystemError) -> Int32 {
    var last: [[UInt8]] = []
    try AuditFiles(location).forEachLine { line in
      last.append(line)
      if last.count > options.count * 2 { last.removeFirst(options.count) }
    }
    if last.isEmpty, !options.json { Terminal.output.print("No records yet at \(location.log)") }
    for line in last.suffix(options.count) {
      if options.json { print(line) } else { Terminal.output.print(AuditLine(line).summary(Terminal.output)) }
    }
    return ExitCode.success
  }

  private static func show(_ location: AuditLocation, _ options: Options) throws(SystemError) -> Int32 {
    var found = 0
    try AuditFiles(location).forEachLine { line in
      let record = AuditLine(line)
      guard let id = record.decision, id == options.decision else { return }
      found += 1
      if options.json { print(line) } else { Terminal.output.print(record.story(Terminal.output)) }
    }
    if found == 0 {
      Terminal.errors.print("sentinel: no record of a decision \"\(options.decision ?? "")\"")
      return ExitCode.negative
    }
    return ExitCode.success
  }

  private static func print(_ line: [UInt8]) { Terminal.output.write(line + [0x0A]) }
}
