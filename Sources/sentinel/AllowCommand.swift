import Bytes
import JSON
import Manual
import State
import System
import Verdict

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A person's permission for something that was stopped: narrow, shown in full, and gone after a while.
enum AllowCommand: TabledSubcommand {
  static let manual = Manual(
    "allow", "permit what was stopped, once or for a while (a person at a terminal)",
    about: "sentinel allow permits one call that was stopped. It shows exactly what it permits, and asks.",
    usage: [
      "[DECISION] [--for TIME]", "--rule RULE --in FOLDER [--for TIME]", "--list [--json]",
      "--revoke ID | all",
    ],
    options: [
      Option(
        "--for TIME", .text,
        "as often as wanted, for so long: 30m, 2h, 1d (at most 7d). Without it: once, within the next hour"),
      Option(
        "--rule RULE", .rule, "everything that this rule stops, up to high, while the agent works in FOLDER"),
      Option(
        "--in FOLDER", .folder,
        "this folder or below, while it touches nothing outside of it; for --for TIME or an hour"),
      Option("--list", nil, "what is permitted now"),
      Option("--revoke ID", .text, "takes a permission back; all takes back every one"),
      Option("--json", nil, "the list as JSON"),
    ],
    operands: Operands(.other, most: 1),
    notes: """
      DECISION is the id that the refusal named; without it, what was stopped last.

      A permission covers the same words in the same folder, the rules that stopped them, and no more \
      than how bad they were. What is about the guard itself cannot be permitted. The audit log keeps \
      who permitted what, and when it was used.

      Only a person can do this: input and output must be a terminal that no agent started.
      """,
    exitCodes: [
      ExitMeaning(0, "permitted, listed or taken back"), ExitMeaning(1, "nothing is permitted"),
      ExitMeaning(2, "usage"), ExitMeaning(3, "the state folder cannot be read or written"),
    ])

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    let options = try Options(arguments)
    guard let folder = Person.stateFolder() else { return ExitCode.failure }
    do throws(SystemError) {
      switch options.verb {
      case .list: return try list(folder, options)
      case .revoke(let id): return try revoke(folder, id)
      case .allow: return try allow(folder, options)
      }
    } catch {
      Terminal.errors.print("sentinel: \(error.message)")
      return ExitCode.failure
    }
  }

  private struct Options {
    enum Verb {
      case allow, list
      case revoke(String)
    }
    var verb = Verb.allow
    let isJSON: Bool
    let decision: String?
    var time: Int64?
    let rule: String?
    let folder: String?

    init(_ arguments: Arguments) throws(Arguments.Misuse) {
      isJSON = arguments.has("--json")
      decision = arguments.operands.first?.text
      rule = arguments["--rule"]
      folder = arguments["--in"]
      if let text = arguments["--for"] {
        time = milliseconds(text)
        if time == nil { throw Arguments.Misuse("--for takes a time such as 30m, 2h or 1d, at most 7d") }
      }
      if arguments.has("--list") {
        verb = .list
      } else if let id = arguments["--revoke"] {
        verb = .revoke(id)
      } else if (rule == nil) != (folder == nil) {
        throw Arguments.Misuse("--rule and --in go together")
      } else if rule != nil, decision != nil {
        throw Arguments.Misuse("give a decision, or --rule and --in")
      }
    }
  }

  private static let hour: Int64 = 60 * 60 * 1000

  /// `30m`, `2h`, `1d`, at most seven days.
  private static func milliseconds(_ text: String) -> Int64? {
    guard let unit = text.utf8.last, text.utf8.count <= 6, let count = Int64(text.dropLast()), count > 0
    else {
      return nil
    }
    let time: Int64
    switch unit {
    case UInt8(ascii: "m"): time = count * hour / 60
    case UInt8(ascii: "h"): time = count * hour
    case UInt8(ascii: "d"): time = count * 24 * hour
    default: return nil
    }
    return time <= 7 * 24 * hour ? time : nil
  }

  // MARK: Allowing

  private static func allow(_ folder: StateFolder, _ options: Options) throws(SystemError) -> Int32 {
    let terminal = Terminal.output
    let now = Timestamp.now.milliseconds
    let until = now + (options.time ?? hour)
    let allowance: Allowance
    let shown: String
    if let rule = options.rule, let place = options.folder {
      guard let path = wholePath(place) else {
        Terminal.errors.print("sentinel: \(place.escapedForOneLine) is no folder")
        return ExitCode.failure
      }
      if let reason = tooWide(path) ?? unknown(rule) {
        Terminal.errors.print("sentinel: \(reason)")
        return ExitCode.negative
      }
      allowance = Allowance(
        id: StateID.fresh(), scope: .folder(path), rules: [rule], severity: .high,
        note: "\(rule) in \(path)", isOnce: false, since: now, until: until)
      shown = """
        This permits everything that the rule \(rule.escapedForOneLine) stops (up to high) while an agent
        works in \(path.escapedForOneLine) or below and touches nothing outside of it, until \(until.clock).
        """
    } else {
      guard let note = try refused(folder, options.decision) else { return ExitCode.negative }
      terminal.print(note.story(terminal))
      terminal.print()
      if note.isAboutGuard {
        Terminal.errors.print(
          "sentinel: this is about the guard itself; it cannot be permitted. Do it by hand.")
        return ExitCode.negative
      }
      let isOnce = options.time == nil
      allowance = Allowance(
        id: StateID.fresh(), scope: .call(note.digest), rules: note.rules, severity: note.severity,
        note: summary(note), isOnce: isOnce, since: now, until: until)
      let often = isOnce ? "once, " : ""
      shown = "This permits exactly this, word for word and in this folder, \(often)until \(until.clock)."
    }
    terminal.print(shown)
    let found = Person.find()
    guard let person = found.person else {
      Terminal.errors.print("sentinel: nothing is permitted: \(found.reason)")
      return ExitCode.negative
    }
    guard person.agrees(to: "Permit it?") else {
      terminal.print("Nothing is permitted.")
      return ExitCode.negative
    }
    try Allowances(folder).add(allowance)
    Person.record(
      "allow", .allow, ["allowance \(allowance.id): \(allowance.note)", describe(allowance)], id: allowance.id
    )
    terminal.print("Permitted (\(allowance.id)). To take it back: sentinel allow --revoke \(allowance.id)")
    return ExitCode.success
  }

  private static func refused(
    _ folder: StateFolder, _ decision: String?
  ) throws(SystemError) -> CallNote? {
    let calls = RefusedCalls(folder)
    if let decision {
      if let note = try calls.note(decision) { return note }
      Terminal.errors.print(
        "sentinel: no call was stopped in the last day under the id \"\(decision.escapedForOneLine)\"")
    } else {
      if let note = calls.all().first { return note }
      Terminal.errors.print("sentinel: nothing was stopped in the last day")
    }
    return nil
  }

  private static func summary(_ note: CallNote) -> String {
    let line = note.text.split(separator: "\n").first.map(String.init) ?? ""
    let place = note.directory.map { " in " + $0.shortened(to: 120) } ?? ""
    return "\(note.tool ?? note.event): \(line.shortened(to: 120))\(place)".escapedForOneLine
  }

  private static func wholePath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    let whole = String(cString: resolved)
    return OwnFile.status(ofLink: whole)?.kind == .directory ? whole : nil
  }

  private static func tooWide(_ path: String) -> String? {
    let home = Environment.process.home
    guard path == "/" || path == home || home?.hasPrefix(path + "/") == true else { return nil }
    return "\(path.escapedForOneLine) is too wide: name the folder of one project"
  }

  private static func unknown(_ rule: String) -> String? {
    if rule.hasPrefix("guard.") { return "rules about the guard itself cannot be permitted" }
    guard rule.utf8.contains(UInt8(ascii: ".")), !rule.utf8.contains(UInt8(ascii: "*")) else {
      return "\"\(rule.escapedForOneLine)\" is no rule; the refusal names it, such as git.push-force"
    }
    return nil
  }

  // MARK: Listing and taking back

  private static func list(_ folder: StateFolder, _ options: Options) throws(SystemError) -> Int32 {
    let now = Timestamp.now.milliseconds
    let live = try Allowances(folder).all().filter { $0.isLive(at: now) }
    if options.isJSON {
      let line = JSONWriter.line { writer in
        writer.array { list in
          for allowance in live {
            list.object { item in
              item.member("id", allowance.id)
              item.member("what", allowance.note)
              item.member("rules", allowance.rules)
              item.member("severity", allowance.severity.name)
              item.member("once", allowance.isOnce)
              item.member("until", Timestamp(milliseconds: allowance.until).text)
            }
          }
        }
      }
      Terminal.output.write(line + [0x0A])
      return ExitCode.success
    }
    if live.isEmpty { Terminal.output.print("Nothing is permitted beyond the rules.") }
    for allowance in live {
      Terminal.output.print(
        "\(allowance.id)  \(describe(allowance))  \(allowance.note.escapedForOneLine)")
    }
    return ExitCode.success
  }

  private static func describe(_ allowance: Allowance) -> String {
    (allowance.isOnce ? "once, " : "") + "until \(allowance.until.clock), up to \(allowance.severity.name)"
  }

  /// Stricter is always allowed, for anybody.
  private static func revoke(_ folder: StateFolder, _ id: String) throws(SystemError) -> Int32 {
    let store = Allowances(folder)
    var gone: [Allowance] = []
    do throws(SystemError) {
      gone = try store.revoke { id == "all" || $0.id == id }
    } catch {
      // A file that cannot be read permits nothing, but it is in the way.
      guard id == "all" else { throw error }
      try store.forget()
      Terminal.output.print("The allowances could not be read (\(error.reason)); the file is removed.")
      Person.record("revoke", .block, ["all allowances removed: \(error.reason)"])
      return ExitCode.success
    }
    if gone.isEmpty {
      Terminal.errors.print("sentinel: there is no permission \"\(id.escapedForOneLine)\"")
      return id == "all" ? ExitCode.success : ExitCode.negative
    }
    for allowance in gone {
      Terminal.output.print("Taken back: \(allowance.id)  \(allowance.note.escapedForOneLine)")
      Person.record("revoke", .block, ["allowance \(allowance.id): \(allowance.note)"], id: allowance.id)
    }
    return ExitCode.success
  }
}
