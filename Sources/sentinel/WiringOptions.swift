import Agents

/// The command line of `install`, `uninstall` and `doctor`: names of agents and a few flags.
struct WiringOptions {
  struct Code: Error { let value: Int32 }

  private(set) var agents: [AgentSettings] = []
  private var flags: Set<String> = []

  func has(_ flag: String) -> Bool { flags.contains(flag) }

  static func parse(_ words: [String], flags: [String], of subcommand: any Subcommand.Type)
    -> Result<WiringOptions, Code>
  {
    var options = WiringOptions()
    for word in words {
      if word.hasPrefix("-") {
        guard flags.contains(word) else {
          let code = Sentinel.misuse(
            "\"\(word)\" is not understood", nearest: word, among: flags, of: subcommand)
          return .failure(Code(value: code))
        }
        options.flags.insert(word)
      } else if let agent = AgentSettings.named(word) {
        if !options.agents.contains(where: { $0.name == word }) { options.agents.append(agent) }
      } else {
        let code = Sentinel.misuse(
          "\"\(word)\" is no agent known here", nearest: word, among: AgentSettings.all.map(\.name),
          of: subcommand)
        return .failure(Code(value: code))
      }
    }
    if options.has("--user"), options.has("--project") {
      return .failure(Code(value: Sentinel.misuse("--user and --project exclude each other", of: subcommand)))
    }
    return .success(options)
  }

  static func homeless() -> Int32 {
    Terminal.errors.print("sentinel: HOME names no absolute folder, so no settings can be found")
    return ExitCode.failure
  }

  /// Every name, in lines of this width.
  static func names(_ width: Int, indent: Int) -> String {
    var lines = [""]
    for (i, agent) in AgentSettings.all.enumerated() {
      let word = agent.name + (i == AgentSettings.all.count - 1 ? "" : ", ")
      if lines[lines.count - 1].utf8.count + word.utf8.count > width { lines.append("") }
      lines[lines.count - 1] += word
    }
    return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
  }
}
