import Agents
import Bytes
import JSON
import SettingsFiles

/// Whether an agent would take a settings file as it stands. Some of them drop every hook of a file for one entry
/// they do not like, and say nothing.
package struct HookShapeCheck: Sendable {
  private let agent: AgentSettings
  private let file: SettingsFile

  package init(_ agent: AgentSettings, _ file: SettingsFile) {
    self.agent = agent
    self.file = file
  }

  func refuseFaults(in text: [UInt8]) throws(SettingsProblem) {
    if let fault = try faults(in: text).first {
      throw SettingsProblem(
        fault.message + "; \(agent.title) then drops every hook of the file. Mend it first.",
        line: fault.line,
        column: fault.column)
    }
  }

  package func faults(in text: [UInt8]) throws(SettingsProblem) -> [SettingsProblem] {
    switch (agent.name, file.format) {
    case ("claude", .json): return try claude(JSONSettings(ByteView(text), allowingComments: false))
    case ("codex", .json): return try codex(JSONSettings(ByteView(text), allowingComments: false))
    case ("kimi", .toml): return try kimi(TOMLSettings(ByteView(text)))
    case (_, .toml):
      _ = try TOMLSettings(ByteView(text))
      return []
    case (_, .json), (_, .jsonWithComments):
      _ = try JSONSettings(ByteView(text), allowingComments: file.format == .jsonWithComments)
      return []
    case (_, .scripts): return []
    }
  }

  private func claude(_ settings: JSONSettings) throws(SettingsProblem) -> [SettingsProblem] {
    guard let hooks = settings.root?["hooks"] else { return [] }
    var faults: [SettingsProblem] = []
    func fault(_ message: String, _ value: JSONValue) { faults.append(settings.problem(message, at: value)) }
    guard hooks.isObject else { return [settings.problem("\"hooks\" is no object", at: hooks)] }
    for event in hooks.members {
      // Unknown events are harmless.
      guard event.value.isArray else {
        fault("the hooks of an event are no list", event.value)
        continue
      }
      for group in event.value.elements {
        guard group.isObject, let handlers = group["hooks"], handlers.isArray else {
          fault("an entry has no inner \"hooks\" list", group)
          continue
        }
        if let matcher = group["matcher"], !matcher.isString { fault("a matcher is no text", matcher) }
        for handler in handlers.elements {
          if let (message, value) = claude(handler: handler) { fault(message, value) }
        }
      }
    }
    return faults
  }

  private func claude(handler: JSONValue) -> (String, JSONValue)? {
    guard handler.isObject else { return ("a hook is no object", handler) }
    let known = ["command", "http", "mcp_tool", "prompt", "agent"]
    guard let type = handler["type"], let name = type.string, known.contains(name) else {
      return ("a hook's \"type\" is missing or not known", handler["type"] ?? handler)
    }
    if name == "command", handler["command"]?.string == nil { return ("a hook has no \"command\"", handler) }
    if let timeout = handler["timeout"] {
      let isPositive = timeout.kind == .number && timeout.raw.string.utf8.first != UInt8(ascii: "-")
      let isZero = !timeout.raw.string.utf8.contains { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
      guard isPositive, !isZero else { return ("a \"timeout\" is no number above 0", timeout) }
    }
    if let failure = handler["onFailure"], !failure.isString {
      return ("\"onFailure\" is no text", failure)
    }
    return nil
  }

  private func codex(_ settings: JSONSettings) throws(SettingsProblem) -> [SettingsProblem] {
    guard let root = settings.root, root.isObject else { return [] }
    return root.members.filter { $0.key != "hooks" && $0.key != "description" }
      .map {
        settings.problem(
          "Codex takes only \"hooks\" and \"description\" at the top of this file", at: $0.value)
      }
  }

  private func kimi(_ settings: TOMLSettings) throws(SettingsProblem) -> [SettingsProblem] {
    let known: Set = ["event", "matcher", "command", "timeout", "fail_mode"]
    return settings.sections.filter { $0.path == ["hooks"] && !known.isSuperset(of: $0.pairs.keys) }
      .map { settings.problem("a hook has a key that Kimi does not know", at: $0.offset) }
  }
}
