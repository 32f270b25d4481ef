import Agents
import Bytes
import SettingsFiles

/// The executable that an agent starts for one event, where hooks are files and not entries.
struct HookScript {
  let agent: AgentSettings
  let event: HookEvent
  let program: String

  init(_ agent: AgentSettings, _ event: HookEvent, program: String) {
    self.agent = agent
    self.event = event
    self.program = program
  }

  private var line: String { HookCommand(program: program, agent: agent.name, event: event.name).line }

  /// The agent reads what is printed, whatever the exit code: where the guard cannot start, the script answers.
  var text: [UInt8] {
    let fallback =
      event.suffix.isEmpty
      ? "\(line) || echo '{\"cancel\":false}'\n"
      : """
      \(line) && exit 0
      echo '{"cancel":true,"errorMessage":"\(Self.complaint)"}'

      """
    return Array(
      "#!/bin/sh\n# Sentinel judges every call; `sentinel uninstall \(agent.name)` takes this away.\n\(fallback)"
        .utf8)
  }

  private static let complaint =
    "sentinel-hook cannot be started: run ./install.sh in Sentinel’s folder, or sentinel uninstall."

  func installed(over bytes: [UInt8]?) throws(SettingsProblem) -> [UInt8] {
    if let bytes, !Self.isOurs(bytes) {
      throw SettingsProblem(
        "a hook of somebody else is here; to have both, let it end with: "
          + line)
    }
    return text
  }

  static func isOurs(_ bytes: [UInt8]) -> Bool { command(in: bytes) != nil }

  /// The command of ours that is all the script does.
  static func command(in bytes: [UInt8]) -> HookCommand? {
    guard bytes.count < 8192 else { return nil }
    var found: HookCommand?
    for line in bytes.split(separator: 0x0A) {
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("#") || found != nil && text.hasPrefix("echo '{\"cancel\"") { continue }
      guard found == nil, let command = HookCommand(reading: text) else { return nil }
      found = command
    }
    return found
  }
}
