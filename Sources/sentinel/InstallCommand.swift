import Agents
import Manual
import System
import Wiring

/// Puts the guard into the settings of coding agents.
enum InstallCommand: TabledSubcommand {
  static let manual = Manual(
    "install", "put the guard into the settings of your coding agents",
    about: """
      sentinel install finds the coding agents on this machine, shows the exact change to the settings \
      of each as a diff, asks once, and makes it. Whatever else stands in a file keeps its bytes: \
      comments, order, unknown keys, hooks of others. A second run changes nothing; after an update of \
      Sentinel it brings older entries up to date.
      """,
    usage: ["[AGENT…] [--user | --project] [--dry-run] [--yes]", "AGENT… --print"],
    options: [
      Option("--user", nil, "the settings for everything you do (default)"),
      Option("--project", nil, "the settings of the folder you are in"),
    ] + WiringOptions.scopeAndCare + [
      Option("--print", nil, "print what would stand in an empty file, to put in by hand")
    ],
    operands: WiringOptions.operands,
    notes: """
      AGENT is \(Arguments.list(WiringOptions.names)); without one, every one that is found here.

      What a file was before is kept in the state folder, and `sentinel uninstall` puts it back. \
      `sentinel doctor` shows whether the guard then works.
      """,
    exitCodes: [
      ExitMeaning(0, "every agent is wired"), ExitMeaning(1, "something was left undone"),
      ExitMeaning(2, "usage"), ExitMeaning(3, "a file could not be changed"),
    ])

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    let options = try WiringOptions(arguments)
    guard let machine = Machine.ofThisProcess else { return WiringOptions.homeless() }
    guard let program = machine.hookProgram else {
      Terminal.errors.print(
        "sentinel: sentinel-hook is neither beside sentinel nor in PATH; run ./install.sh in a clone of Sentinel"
      )
      return ExitCode.failure
    }
    let wiring = Wiring(machine: machine, program: program)
    if options.has("--print") { return try print(options, wiring) }
    var agents = options.agents
    if agents.isEmpty {
      agents = AgentSettings.all.filter { Dialects.named($0.name) != nil && machine.has($0) }
      guard !agents.isEmpty else {
        Terminal.output.print("No coding agent is found on this machine. Name one: sentinel install AGENT")
        Terminal.output.print("AGENT is \(AgentSettings.all.map(\.name).joined(separator: ", ")).")
        return ExitCode.negative
      }
    }
    for agent in agents where Dialects.named(agent.name) == nil {
      Terminal.errors.print("sentinel: this version does not speak with \(agent.title) yet")
      return ExitCode.negative
    }
    let scope: Wiring.Scope = options.has("--project") ? .project : .user
    var run = WiringRun(wiring, options, isInstalling: true)
    return run.run(agents) { wiring.install($0, scope) }
  }

  private static func print(
    _ options: WiringOptions, _ wiring: Wiring
  ) throws(Arguments.Misuse) -> Int32 {
    guard !options.agents.isEmpty else { throw Arguments.Misuse("--print needs the name of an agent") }
    for agent in options.agents {
      for text in wiring.fromNothing(agent, options.has("--project") ? .project : .user) {
        if options.agents.count > 1 || text.isOneOfMany { Terminal.output.print("# \(text.path)") }
        Terminal.output.write(text.bytes)
      }
    }
    return ExitCode.success
  }
}

/// Takes the guard out again.
enum UninstallCommand: TabledSubcommand {
  static let manual = Manual(
    "uninstall", "take the guard out of their settings again",
    about: """
      sentinel uninstall takes the entries of the guard out of the settings of coding agents. A file \
      that nobody changed since `sentinel install` becomes what it was, to the byte; in any other only \
      our entries go. It shows the exact change and asks once.
      """,
    usage: ["[AGENT…] [--user | --project] [--dry-run] [--yes]"],
    options: [
      Option("--user", nil, "only the settings for everything you do"),
      Option("--project", nil, "only the settings of the folder you are in (default: both)"),
    ] + WiringOptions.scopeAndCare,
    operands: WiringOptions.operands,
    notes: """
      AGENT is \(Arguments.list(WiringOptions.names)); without one, all of them.

      The programs themselves and the audit log stay; ./install.sh --uninstall removes the former.
      """,
    exitCodes: [
      ExitMeaning(0, "the guard is out"), ExitMeaning(1, "something was left undone"),
      ExitMeaning(2, "usage"), ExitMeaning(3, "a file could not be changed"),
    ])

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    let options = try WiringOptions(arguments)
    guard let machine = Machine.ofThisProcess else { return WiringOptions.homeless() }
    let wiring = Wiring(machine: machine, program: "sentinel-hook")
    let scopes: [Wiring.Scope] =
      options.has("--project") ? [.project] : options.has("--user") ? [.user] : [.user, .project]
    var run = WiringRun(wiring, options, isInstalling: false)
    return run.run(options.agents.isEmpty ? AgentSettings.all : options.agents) {
      wiring.uninstall($0, scopes)
    }
  }
}
