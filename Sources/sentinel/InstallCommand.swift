import Agents
import System
import Wiring

/// Puts the guard into the settings of coding agents.
enum InstallCommand: Subcommand {
  static let name = "install"
  static let summary = "put the guard into the settings of your coding agents"
  static let help = """
    sentinel install finds the coding agents on this machine, shows the exact change to the
    settings of each as a diff, asks once, and makes it. Whatever else stands in a file keeps
    its bytes: comments, order, unknown keys, hooks of others. A second run changes nothing;
    after an update of Sentinel it brings older entries up to date.

    usage: sentinel install [AGENT…] [--user | --project] [--dry-run] [--yes]
           sentinel install AGENT… --print

      AGENT       \(WiringOptions.names(46, indent: 14))
                  (default: every one that is found here)
      --user      the settings for everything you do (default)
      --project   the settings of the folder you are in
      --dry-run   show the change and make none
      --yes       do not ask; without a terminal nothing is changed unless this is given
      --print     print what would stand in an empty file, to put in by hand

    What a file was before is kept in the state folder, and `sentinel uninstall` puts it back.
    `sentinel doctor` shows whether the guard then works. Exit code 0 if every agent is wired,
    1 if something was left undone, 3 if a file could not be changed.
    """

  static func run(_ arguments: [String]) -> Int32 {
    let options: WiringOptions
    switch WiringOptions.parse(
      arguments, flags: ["--user", "--project", "--dry-run", "--yes", "--print"], of: self)
    {
    case .failure(let code): return code.value
    case .success(let parsed): options = parsed
    }
    guard let machine = Machine.ofThisProcess else { return WiringOptions.homeless() }
    guard let program = machine.hookProgram else {
      Terminal.errors.print(
        "sentinel: sentinel-hook is neither beside sentinel nor in PATH; run ./install.sh in a clone of Sentinel"
      )
      return ExitCode.failure
    }
    let wiring = Wiring(machine: machine, program: program)
    if options.has("--print") { return print(options, wiring) }
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

  private static func print(_ options: WiringOptions, _ wiring: Wiring) -> Int32 {
    guard !options.agents.isEmpty else {
      return Sentinel.misuse("--print needs the name of an agent", of: self)
    }
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
enum UninstallCommand: Subcommand {
  static let name = "uninstall"
  static let summary = "take the guard out of their settings again"
  static let help = """
    sentinel uninstall takes the entries of the guard out of the settings of coding agents. A
    file that nobody changed since `sentinel install` becomes what it was, to the byte; in any
    other only our entries go. It shows the exact change and asks once.

    usage: sentinel uninstall [AGENT…] [--user | --project] [--dry-run] [--yes]

      AGENT       \(WiringOptions.names(46, indent: 14))
                  (default: all of them)
      --user      only the settings for everything you do
      --project   only the settings of the folder you are in (default: both)
      --dry-run   show the change and make none
      --yes       do not ask; without a terminal nothing is changed unless this is given

    The programs themselves and the audit log stay; ./install.sh --uninstall removes the former.
    """

  static func run(_ arguments: [String]) -> Int32 {
    let options: WiringOptions
    switch WiringOptions.parse(arguments, flags: ["--user", "--project", "--dry-run", "--yes"], of: self) {
    case .failure(let code): return code.value
    case .success(let parsed): options = parsed
    }
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
