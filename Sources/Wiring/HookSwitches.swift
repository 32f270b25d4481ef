import Agents
import JSON

/// What a settings file says about whether its agent runs hooks at all.
struct HookSwitches {
  /// The switch that says so, as a person finds it in the file; nil if the file says nothing.
  private(set) var name: String?
  private(set) var areOff = false
  /// Hooks that are switched off one by one, by their names or command lines.
  private(set) var disabled: [String] = []

  init(_ agent: AgentSettings, _ root: JSONValue) {
    if let all = root["disableAllHooks"]?.bool {
      name = "disableAllHooks"
      areOff = all
    }
    guard agent.name == "gemini" else { return }
    // Three versions, three places.
    for (group, key) in [("hooksConfig", "enabled"), ("hooks", "enabled"), ("tools", "enableHooks")] {
      guard !areOff, let isOn = root[group]?[key]?.bool else { continue }
      name = "\(group).\(key)"
      areOff = !isOn
    }
    for group in ["hooksConfig", "hooks"] {
      guard let list = root[group]?["disabled"], list.isArray else { continue }
      disabled += list.elements.compactMap(\.string)
    }
  }
}
