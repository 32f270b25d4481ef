import Audit
import Bytes
import JSON
import System

/// The log of every decision: proving it whole, and reading it.
enum AuditCommand: Subcommand {
  static let name = "audit"
  static let summary = "verify and read the log of every decision"
  static let help = """
    sentinel audit works on the log that every hook appends to.

    usage: sentinel audit verify [--json]
           sentinel audit tail [-n COUNT] [--json]
           sentinel audit show DECISION [--json]

      verify    follows the chain of digests through all files; exit code 1 if a record was
                changed, moved or removed, or the end was cut off
      tail      the last COUNT records (default 20)
      show      every record of one decision, in full
      --json    for programs: the records as they are stored, or one object for verify

    The log is $XDG_STATE_HOME/sentinel/audit.ndjson (default ~/.local/state; macOS:
    ~/Library/Application Support/sentinel). SENTINEL_AUDIT=PATH names another one.
    """

  static func run(_ arguments: [String]) -> Int32 {
    var options = Options()
    var rest = arguments[...]
    guard let verb = rest.popFirst() else {
      return Sentinel.misuse("audit needs verify, tail or show", of: self)
    }
    while let word = rest.popFirst() {
      switch word {
      case "--json": options.json = true
      case "-n":
        guard let count = rest.popFirst().flatMap({ Int($0) }), count > 0 else {
          return Sentinel.misuse("-n takes a number", of: self)
        }
        options.count = count
      case _ where !word.hasPrefix("-") && verb == "show" && options.decision == nil: options.decision = word
      default:
        return Sentinel.misuse(
          "\"\(word)\" is not understood", nearest: word, among: ["--json", "-n"], of: self)
      }
    }
    switch AuditLocation.choose(.process) {
    case .off:
      Terminal.errors.print("sentinel: the audit log is turned off (SENTINEL_AUDIT=off)")
      return ExitCode.failure
    case .nowhere(let reason):
      Terminal.errors.print("sentinel: \(reason)")
      return ExitCode.failure
    case .at(let location):
      do throws(SystemError) {
        switch verb {
        case "verify": return try verify(location, options)
        case "tail": return try tail(location, options)
        case "show":
          guard options.decision != nil else {
            return Sentinel.misuse("show needs the id of a decision", of: self)
          }
          return try show(location, options)
        default:
          return Sentinel.misuse(
            "\"\(verb)\" is not understood", nearest: verb, among: ["verify", "tail", "show"], of: self)
        }
      } catch {
        Terminal.errors.print("sentinel: \(error.message)")
        return ExitCode.failure
      }
    }
  }

  private struct Options {
    var json = false
    var count = 20
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
