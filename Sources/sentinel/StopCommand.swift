import Manual
import State
import System
import Verdict

/// The kill switch. Anybody may stop; only a person ends it.
enum StopCommand: TabledSubcommand {
  static let manual = Manual(
    "stop", "make every door say no at once, until `sentinel resume`",
    about: """
      sentinel stop makes the guard refuse every call, prompt and result from now on, in every session \
      that runs, until a person says `sentinel resume`.
      """,
    usage: ["[--agent NAME] [--tool NAME] [--server NAME] [--reason TEXT]", "--list"],
    options: Stop.options + [
      Option("--reason TEXT", .text, "what the agent is told"),
      Option("--list", nil, "what is stopped now"),
    ],
    exitCodes: [
      ExitMeaning(0, "stopped; with --list: nothing is"), ExitMeaning(1, "with --list: something is stopped"),
      ExitMeaning(2, "usage"), ExitMeaning(3, "it could not be written down"),
    ])

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    let isList = arguments.has("--list")
    var stop = Stop(arguments)
    stop.reason = arguments["--reason"]
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

extension Stop {
  /// What a stop is for, on the command line.
  fileprivate static var options: [Option] {
    [
      Option("--agent NAME", .text, "only that agent: claude, codex …"),
      Option(
        "--tool NAME", .text, "only that tool, as the agent names it: Bash, mcp__github__create_issue …"),
      Option("--server NAME", .text, "only the tools of that MCP server"),
    ]
  }

  fileprivate init(_ arguments: Arguments) {
    self.init()
    agent = arguments["--agent"]
    tool = arguments["--tool"]
    server = arguments["--server"]
  }
}

/// The end of a stop.
enum ResumeCommand: TabledSubcommand {
  static let manual = Manual(
    "resume", "end a stop (a person at a terminal)",
    about: "sentinel resume ends what `sentinel stop` began. It shows what goes on again, and asks.",
    usage: ["[--agent NAME] [--tool NAME] [--server NAME]"],
    options: Stop.options,
    notes: """
      Without a name every stop ends; with names, the one that was made with the same names.

      Only a person can do this: input and output must be a terminal that no agent started.
      """,
    exitCodes: [
      ExitMeaning(0, "nothing is stopped any more in that scope"), ExitMeaning(1, "it stays stopped"),
      ExitMeaning(2, "usage"), ExitMeaning(3, "the stops cannot be read or written"),
    ])

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    let wanted = Stop(arguments)
    guard let folder = Person.stateFolder() else { return ExitCode.failure }
    let terminal = Terminal.output
    let stops = StopSwitch(folder)
    let isAll = wanted.agent == nil && wanted.tool == nil && wanted.server == nil
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
