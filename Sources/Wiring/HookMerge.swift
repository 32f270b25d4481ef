import Agents
import Bytes
import JSON
import SettingsFiles

/// Putting the guard into the text of a settings file, and taking it out. Bytes in, bytes out: nothing here touches
/// the machine.
package struct HookMerge: Sendable {
  package let agent: AgentSettings
  package let file: SettingsFile
  /// The absolute path of sentinel-hook.
  package let program: String
  /// What a `.pointer` file is to name.
  package var pointee = ""

  package init(_ agent: AgentSettings, _ file: SettingsFile, program: String) {
    self.agent = agent
    self.file = file
    self.program = program
  }

  /// The text with the guard in it; the same bytes if it is there already.
  package func installed(into text: [UInt8]) throws(SettingsProblem) -> [UInt8] {
    let view = ByteView(text)
    switch (file.format, file.shape) {
    case (.toml, .table): return try installedTables(view)
    case (.toml, _): return try installedNestedTables(view)
    case (_, .pointer(let key)): return try installedPointer(view, key)
    default: return try installedJSON(view)
    }
  }

  /// The text without the guard; the same bytes if it is not there. What was empty in `earlier` stays, empty.
  package func removed(from text: [UInt8], earlier: [UInt8]?) throws(SettingsProblem) -> [UInt8] {
    let view = ByteView(text)
    switch (file.format, file.shape) {
    case (.toml, .table): return try removedTables(view)
    case (.toml, _): return try removedNestedTables(view)
    case (_, .pointer(let key)): return try removedPointer(view, key, earlier)
    default: return try removedJSON(view, earlier)
    }
  }

  /// The commands of ours that stand in the text, in order.
  package func commands(in text: [UInt8]) throws(SettingsProblem) -> [RegisteredHook] {
    let view = ByteView(text)
    switch (file.format, file.shape) {
    case (.toml, .table): return try tableCommands(view)
    case (.toml, _): return try nestedTableCommands(view)
    case (_, .pointer): return []
    default: return try jsonCommands(view)
    }
  }

  /// Whether nothing of anybody's is left.
  package func isEmptied(_ text: [UInt8]) -> Bool {
    guard text.contains(where: { !ASCII.isSpace($0) }) else { return true }
    guard file.format != .toml, let root = try? JSONSettings(ByteView(text), allowingComments: false).root
    else { return false }
    return root.isObject
      && root.members.allSatisfy { member in
        file.preamble.contains { member.key == $0.key && $0.value.isSame(as: member.value) }
          || member.key == "hooks" && member.value.isObject && member.value.count == 0
      }
  }

  func command(_ event: HookEvent, like old: HookCommand? = nil) -> String {
    HookCommand(program: program, agent: agent.name, event: event.name, rest: old?.rest ?? []).line
      + event.suffix
  }
}

/// One entry of ours as it stands in a settings file.
package struct RegisteredHook: Sendable {
  /// The event it stands under.
  package let event: String
  /// Exactly as it is registered.
  package let line: String
  package let command: HookCommand
}
