import Agents
import Manual
import System
import Wiring

/// Whether the guard works: what is registered, and what becomes of a call.
enum DoctorCommand: TabledSubcommand {
  static let manual = Manual(
    "doctor", "check that the guard works, with a probe for every agent",
    about: """
      sentinel doctor looks at the settings of every coding agent on this machine, as they hold in the \
      folder you are in: whether the guard stands in them, in a form the agent takes, and nothing turns \
      it off. Then it sends one dangerous and one harmless made-up call through the command line exactly \
      as it is registered. Nothing is run, recorded or changed.
      """,
    usage: ["[AGENT…] [--json]"],
    options: [Option("--json", nil, "one JSON object for programs")],
    operands: WiringOptions.operands,
    notes: """
      AGENT is \(Arguments.list(WiringOptions.names)); without one, every one that is found here.

      ok is well, !! is a problem and says what to do, -- is worth knowing.
      """,
    exitCodes: [
      ExitMeaning(0, "all is well"), ExitMeaning(1, "there is a problem"), ExitMeaning(2, "usage"),
      ExitMeaning(3, "no settings can be found"),
    ])

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    let options = try WiringOptions(arguments)
    guard let machine = Machine.ofThisProcess else { return WiringOptions.homeless() }
    let wiring = Wiring(machine: machine, program: machine.hookProgram ?? "sentinel-hook")
    var report = DoctorReport()
    report.sections.append(DoctorMachine(machine: machine).examine())
    let agents =
      options.agents.isEmpty
      ? AgentSettings.all.filter { Dialects.named($0.name) != nil && machine.has($0) } : options.agents
    if agents.isEmpty {
      report.sections[0].problem(
        "agents", "no coding agent is found on this machine", "Name one: sentinel install AGENT")
    }
    for agent in agents { report.sections.append(DoctorAgents(wiring: wiring).examine(agent)) }
    if options.has("--json") {
      Terminal.output.write(report.json + [0x0A])
    } else {
      report.print(to: Terminal.output)
    }
    return report.problems == 0 ? ExitCode.success : ExitCode.negative
  }
}
