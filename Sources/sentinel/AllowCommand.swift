import Bytes
import JSON
import State
import System
import Verdict

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A person's permission for something that was stopped: narrow, shown in full, and gone after a while.
enum AllowCommand: Subcommand {
  static let name = "allow"
  static let summary = "permit what was stopped, once or for a while (a person at a terminal)"
  static let help = """
    sentinel allow permits one call that was stopped. It shows exactly what it permits, and asks.

    usage: sentinel allow [DECISION] [--for TIME]
           sentinel allow --rule RULE --in FOLDER [--for TIME]
           sentinel allow --list [--json]
           sentinel allow --revoke ID | all

      DECISION        the id that the refusal named; without it, what was stopped last
      --for TIME      as often as wanted, for so long: 30m, 2h, 1d (at most 7d). Without it: once,
                      within the next hour
      --rule RULE     everything that this rule stops, up to high, while the agent works in
      --in FOLDER     this folder or below and touches nothing outside of it; for --for TIME or an hour
      --list          what is permitted now
      --revoke ID     takes a permission back

    A permission covers the same words in the same folder, the rules that stopped them, and no
    more than how bad they were. What is about the guard itself cannot be permitted. The audit log
    keeps who permitted what, and when it was used.

    Only a person can do this: input and output must be a terminal that no agent started.
    """

  static func run(_ arguments: [String]) -> Int32 {
    var options = Options()
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--json": options.isJSON = true
      case "--list": options.verb = .list
      case "--revoke":
        guard let id = rest.popFirst() else {
          return Sentinel.misuse("--revoke needs an id, or all", of: self)
        }
        options.verb = .revoke(id)
      case "--for":
        guard let text = rest.popFirst(), let time = milliseconds(text) else {
          return Sentinel.misuse("--for takes a time such as 30m, 2h or 1d, at most 7d", of: self)
        }
        options.time = time
      case "--rule":
        guard let rule = rest.popFirst() else { return Sentinel.misuse("--rule needs a rule", of: self) }
        options.rule = rule
      case "--in":
        guard let folder = rest.popFirst() else { return Sentinel.misuse("--in needs a folder", of: self) }
        options.folder = folder
      case _ where !word.hasPrefix("-") && options.decision == nil: options.decision = word
      default:
        return Sentinel.misuse(
          "\"\(word)\" is not understood", nearest: word,
          among: ["--list", "--revoke", "--for", "--rule", "--in", "--json"], of: self)
      }
    }
    guard let folder = Person.stateFolder() else { return ExitCode.failure }
    do throws(SystemError) {
      switch options.verb {
      case .list: return try list(folder, options)
      case .revoke(let id): return try revoke(folder, id)
      case .allow:
        if (options.rule == nil) != (options.folder == nil) {
          return Sentinel.misuse("--rule and --in go together", of: self)
        }
        if options.rule != nil, options.decision != nil {
          return Sentinel.misuse("give a decision, or --rule and --in", of: self)
        }
        return try allow(folder, options)
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
    var isJSON = false
    var decision: String?
    var time: Int64?
    var rule: String?
    var folder: String?
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
