import Agents
import Bytes
import JSON
import SettingsFiles

/// The guard as a plugin of Claude Code: registered by no settings file of a person, but by the `hooks.json` of a
/// plugin that is installed and enabled.
struct ClaudePlugins {
  private let machine: Machine
  private let folder: String

  init(_ machine: Machine) {
    self.machine = machine
    folder = machine.path(.home(".claude", variable: "CLAUDE_CONFIG_DIR", "plugins"))
  }

  /// The hooks files of enabled plugins that start the guard. `settings` come in the order in which they decide.
  func files(enabledBy settings: [Inspection.File]) -> [Inspection.File] {
    var decided: [String: Bool] = [:]
    for file in settings {
      for (id, isEnabled) in file.plugins where decided[id] == nil { decided[id] = isEnabled }
    }
    return decided.filter(\.value).keys.sorted().compactMap { id in
      root(of: id).flatMap { file(of: id, in: $0) }
    }
  }

  /// Where the plugin lies. One from a folder on this machine is used where it is, any other from a copy.
  private func root(of id: String) -> String? {
    guard let at = id.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
    let name = String(id[..<at])
    let market = Self.read(folder + "/known_marketplaces.json")?[String(id[id.utf8.index(after: at)...])]
    if market?["source"]?["source"]?.string == "directory", let path = market?["source"]?["path"]?.string,
      let list = Self.read(path + "/.claude-plugin/marketplace.json")?["plugins"],
      let source = list.elements.first(where: { $0["name"]?.string == name })?["source"]?.string
    {
      return Self.joined(path, source)
    }
    let installed = Self.read(folder + "/installed_plugins.json")?["plugins"]?[id]
    return installed?.elements.lazy.compactMap { $0["installPath"]?.string }.first
  }

  private func file(of id: String, in root: String) -> Inspection.File? {
    let manifest = Self.read(root + "/.claude-plugin/plugin.json")
    let path = manifest?["hooks"]?.string.map { Self.joined(root, $0) } ?? root + "/hooks/hooks.json"
    guard let events = Self.read(path)?["hooks"], events.isObject else { return nil }
    var file = Inspection.File(path: path, layer: .user)
    file.plugin = id
    for event in events.members {
      for handler in event.value.elements.flatMap({ $0["hooks"].map { Array($0.elements) } ?? [] }) {
        guard let written = handler["command"]?.string else { continue }
        let line = written.replacing("${CLAUDE_PLUGIN_ROOT}", with: root)
        guard let command = command(line, event: event.key.string) else { continue }
        file.hooks.append(RegisteredHook(event: event.key.string, line: line, command: command))
      }
    }
    return file.hooks.isEmpty ? nil : file
  }

  /// Our own plugin looks for the program by itself; somebody else's may name it.
  private func command(_ line: String, event: String) -> HookCommand? {
    if let command = HookCommand(reading: line) { return command }
    guard ByteView(line).contains("/plugin-hook.sh") else { return nil }
    let program = machine.program(named: "sentinel-hook") ?? machine.home + "/.local/bin/sentinel-hook"
    return HookCommand(program: program, agent: "claude", event: event)
  }

  private static func read(_ path: String) -> JSONValue? {
    guard let bytes = try? SettingsFileState(path).bytes else { return nil }
    return try? JSONSettings(ByteView(bytes), allowingComments: false).root
  }

  /// `./hooks` in a folder.
  private static func joined(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") { return path }
    let plain = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    if plain.isEmpty || plain == "." { return folder }
    return folder + "/" + plain
  }
}

extension String {
  fileprivate func replacing(_ mark: String, with text: String) -> String {
    var rest = ByteView(self)
    var bytes: [UInt8] = []
    while !rest.isEmpty {
      if rest.starts(with: mark) {
        bytes += Array(text.utf8)
        rest = rest[mark.utf8.count...]
      } else {
        bytes.append(rest[0])
        rest = rest[1...]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
