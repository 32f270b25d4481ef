import State
import System
import Verdict

/// The kill switch. Anybody may stop; only a person ends it.
enum StopCommand: Subcommand {
  static let name = "stop"
  static let summary = "make every door say no at once, until `sentinel resume`"
  static let help = """
    sentinel stop makes the guard refuse every call, prompt and result from now on, in every session
    that runs, until a person says `sentinel resume`.

    usage: sentinel stop [--agent NAME] [--tool NAME] [--server NAME] [--reason TEXT]
           sentinel stop --list

      --agent NAME    only that agent: claude, codex …
      --tool NAME     only that tool, as the agent names it: Bash, mcp__github__create_issue …
      --server NAME   only the tools of that MCP server
      --reason TEXT   what the agent is told
      --list          what is stopped now; exit code 1 if something is
    """

  static func run(_ arguments: [String]) -> Int32 {
    var stop = Stop()
    var isList = false
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--list" {
        isList = true
        continue
      }
      guard let option = StopOption(rawValue: word) else {
        return Sentinel.misuse(
          "\"\(word)\" is not understood", nearest: word,
          among: StopOption.allCases.map(\.rawValue) + ["--list"], of: self)
      }
      guard let value = rest.popFirst(), !value.isEmpty else {
        return Sentinel.misuse("\(word) needs a value", of: self)
      }
      option.set(value, in: &stop)
    }
    guard let folder = Person.stateFolder() else { return ExitCode.failure }
    if isList { return list(folder) }
    do throws(SystemError) {
      try StopSwitch(folder).add(stop)
    } catch {
      Terminal.errors.print("sentinel: \(error.message)")
      return ExitCode.failure
    }
    Person.record("stop", .block, ["stopped: \(stop.scope)"] + (stop.reason.map { [$0] } ?? []))
    Terminal.output.print("Stopped: \(stop.scope). To go on: sentinel resume")
    return ExitCode.success
  }

  private static func list(_ folder: StateFolder) -> Int32 {
    switch StopSwitch(folder).position {
    case .running:
      Terminal.output.print("Nothing is stopped.")
      return ExitCode.success
    case .stopped(let stops):
      for stop in stops { Terminal.output.print(describe(stop)) }
      return ExitCode.negative
    case .unreadable(let reason):
      Terminal.output.print("Everything is stopped: \(folder.stops) cannot be read (\(reason))")
      return ExitCode.negative
    case .outOfSight(let reason):
      Terminal.errors.print("sentinel: \(reason)")
      return ExitCode.failure
    }
  }

  static func describe(_ stop: Stop) -> String {
    "\(stop.scope), since \(stop.since.clock)"
      + (stop.reason.map { ": " + $0.escapedForOneLine } ?? "")
  }
}

/// What a stop is for, on the command line.
enum StopOption: String, CaseIterable {
  case agent = "--agent"
  case tool = "--tool"
  case server = "--server"
  case reason = "--reason"

  func set(_ value: String, in stop: inout Stop) {
    switch self {
    case .agent: stop.agent = value
    case .tool: stop.tool = value
    case .server: stop.server = value
    case .reason: stop.reason = value
    }
  }
}

/// The end of a stop.
enum ResumeCommand: Subcommand {
  static let name = "resume"
  static let summary = "end a stop (a person at a terminal)"
  static let help = """
    sentinel resume ends what `sentinel stop` began. It shows what goes on again, and asks.

    usage: sentinel resume [--agent NAME] [--tool NAME] [--server NAME]

      Without a name every stop ends; with names, the one that was made with the same names.

    Only a person can do this: input and output must be a terminal that no agent started.
    """

  static func run(_ arguments: [String]) -> Int32 {
    var wanted = Stop()
    var rest = arguments[...]
    while let word = rest.popFirst() {
      guard let option = StopOption(rawValue: word), option != .reason else {
        return Sentinel.misuse(
          "\"\(word)\" is not understood", nearest: word, among: ["--agent", "--tool", "--server"], of: self)
      }
      guard let value = rest.popFirst(), !value.isEmpty else {
        return Sentinel.misuse("\(word) needs a value", of: self)
      }
      option.set(value, in: &wanted)
    }
    guard let folder = Person.stateFolder() else { return ExitCode.failure }
    let terminal = Terminal.output
    let stops = StopSwitch(folder)
    let isAll = arguments.isEmpty
    switch stops.position {
    case .running:
      terminal.print("Nothing is stopped.")
      return ExitCode.success
    case .outOfSight(let reason):
      Terminal.errors.print("sentinel: \(reason)")
      return ExitCode.failure
    case .unreadable(let reason):
      guard isAll else {
        Terminal.errors.print(
          "sentinel: \(stops.path) cannot be read (\(reason)); `sentinel resume` without names removes it")
        return ExitCode.failure
      }
      terminal.print("Everything is stopped: \(stops.path) cannot be read (\(reason)). It would be removed.")
    case .stopped(let all):
      let meant = all.filter { isAll || $0.hasSameScope(as: wanted) }
      guard !meant.isEmpty else {
        Terminal.errors.print("sentinel: no stop has that scope; `sentinel stop --list` shows them")
        return ExitCode.negative
      }
      for stop in meant { terminal.print("Stopped: " + StopCommand.describe(stop)) }
    }
    let found = Person.find()
    guard let person = found.person else {
      Terminal.errors.print("sentinel: it stays stopped: \(found.reason)")
      return ExitCode.negative
    }
    guard person.agrees(to: "Go on?") else {
      terminal.print("It stays stopped.")
      return ExitCode.negative
    }
    do throws(SystemError) {
      let lifted = try stops.lift { isAll || $0.hasSameScope(as: wanted) }
      Person.record("resume", .allow, lifted.map { "resumed: " + $0.scope })
    } catch {
      Terminal.errors.print("sentinel: \(error.message)")
      return ExitCode.failure
    }
    terminal.print("Going on.")
    return ExitCode.success
  }
}
