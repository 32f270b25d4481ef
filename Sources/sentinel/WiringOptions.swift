import Agents
import Manual
import Verdict

/// The command line of `install`, `uninstall` and `doctor`: names of agents and a few flags.
struct WiringOptions {
  private let arguments: Arguments
  let agents: [AgentSettings]

  func has(_ flag: String) -> Bool { arguments.has(flag) }

  init(_ arguments: Arguments) throws(Arguments.Misuse) {
    self.arguments = arguments
    var agents: [AgentSettings] = []
    for word in arguments.operands.map(\.text) {
      guard let agent = AgentSettings.named(word) else {
        throw Arguments.Misuse(
          "\"\(word.shownOnOneLine)\" is no agent known here", word: word, known: Self.names)
      }
      if !agents.contains(where: { $0.name == word }) { agents.append(agent) }
    }
    self.agents = agents
    if has("--user"), has("--project") {
      throw Arguments.Misuse("--user and --project exclude each other")
    }
  }

  static func homeless() -> Int32 {
    Terminal.errors.print("sentinel: HOME names no absolute folder, so no settings can be found")
    return ExitCode.failure
  }

  static let names = AgentSettings.all.map(\.name)
  static let operands = Operands(.words(names))

  static let scopeAndCare = [
    Option("--dry-run", nil, "show the change and make none"),
    Option("--yes", nil, "do not ask; without a terminal nothing is changed unless this is given"),
  ]
}
