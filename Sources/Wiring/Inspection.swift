import Agents
import Bytes
import JSON
import SettingsFiles
import System

/// What an agent's settings say about the guard as they stand, read and not changed.
package struct Inspection: Sendable {
  package enum Layer: String, Sendable { case user, project, managed }

  package struct File: Sendable {
    package let path: String
    package let layer: Layer
    /// Entries of ours, as they are registered.
    package var hooks: [RegisteredHook] = []
    /// Why the agent would not take the file, or part of it.
    package var faults: [SettingsProblem] = []
    /// What the file says about running hooks at all, and by which switch.
    package var disablesHooks: Bool?
    package var hookSwitch = ""
    /// Entries of ours that the file switches off one by one.
    package var disabledLines: [String] = []
    /// Plugins that the file enables, or disables.
    var plugins: [(id: String, isEnabled: Bool)] = []
    /// The plugin whose file this is.
    package var plugin: String?
    /// Only hooks of an administrator count.
    package var allowsManagedOnly = false
    /// Names of variables of ours that the file sets for the agent's session.
    package var variables: [String] = []
    /// A file that names ours, and does.
    package var pointsToUs = false
    package var isPointer = false
    /// One of several that each need the guard.
    package var isOneOfMany = false
    /// Whether `install` would leave the file as it is.
    package var isCurrent = true
  }

  package let agent: AgentSettings
  package private(set) var files: [File] = []

  package init(_ agent: AgentSettings, _ wiring: Wiring) {
    self.agent = agent
    // Started in the home folder, an agent's project files are the person's own.
    let own = Set(wiring.places(agent.user, of: agent).map { RealPath.destination($0.path) })
    for (layer, list) in [(Layer.managed, agent.managed), (.project, agent.project), (.user, agent.user)] {
      for place in wiring.places(list, of: agent) {
        if layer == .project, own.contains(RealPath.destination(place.path)) { continue }
        guard let bytes = try? SettingsFileState(place.path).bytes else {
          if OwnFile.status(ofLink: place.path) != nil {
            files.append(File(path: place.path, layer: layer, faults: [SettingsProblem("it cannot be read")]))
          }
          continue
        }
        files.append(Self.read(place, layer, bytes, agent, wiring))
      }
    }
    if agent.name == "claude" { files += ClaudePlugins(wiring.machine).files(enabledBy: ordered) }
  }

  private static func read(
    _ place: Wiring.Placed, _ layer: Layer, _ bytes: [UInt8], _ agent: AgentSettings, _ wiring: Wiring
  ) -> File {
    var file = File(path: place.path, layer: layer)
    if let event = place.event {
      guard let command = HookScript.command(in: bytes) else { return file }
      file.hooks = [
        RegisteredHook(event: event.name, line: ShellWords.quoted(place.path), command: command)
      ]
      if !wiring.machine.isProgram(place.path) { file.faults = [SettingsProblem("it is not executable")] }
      return file
    }
    file.isOneOfMany = place.file.everyFileEnding != nil
    let merge = wiring.merge(agent, place.file)
    do throws(SettingsProblem) {
      file.faults = try HookShapeCheck(agent, place.file).faults(in: bytes)
      file.hooks = try merge.commands(in: bytes)
      if !file.hooks.isEmpty { file.isCurrent = try merge.installed(into: bytes) == bytes }
    } catch {
      file.faults = [error]
    }
    if place.file.format == .toml { return file }
    guard let root = try? JSONSettings(ByteView(bytes), allowingComments: true).root else { return file }
    if case .pointer(let key) = place.file.shape {
      file.isPointer = true
      file.pointsToUs = root[key]?[merge.pointee]?.bool == true
    }
    let switches = HookSwitches(agent, root)
    if let name = switches.name {
      file.disablesHooks = switches.areOff
      file.hookSwitch = name
    }
    file.disabledLines = switches.disabled.filter { HookCommand(reading: $0) != nil }
    file.plugins =
      root["enabledPlugins"]?.members.compactMap { member in
        member.value.bool.map { (member.key.string, $0) }
      } ?? []
    file.allowsManagedOnly = layer == .managed && root["allowManagedHooksOnly"]?.bool == true
    file.variables =
      root["env"]?.members.map(\.key.string).filter { $0.asciiUppercase.hasPrefix("SENTINEL_") } ?? []
    return file
  }

  /// The files in the order in which they decide. Within a layer the one that is not committed comes first, as
  /// agents have it.
  private var ordered: [File] {
    [Layer.managed, .project, .user].flatMap { layer in files.filter { $0.layer == layer } }
  }

  /// Whether the agent runs hooks at all: the nearest file that says anything about it decides.
  package var disablingFile: File? {
    guard let deciding = ordered.first(where: { $0.disablesHooks != nil }), deciding.disablesHooks == true
    else {
      return nil
    }
    return deciding
  }
}

extension String {
  fileprivate var asciiUppercase: String { String(decoding: utf8.map(ASCII.uppercased), as: UTF8.self) }
}
