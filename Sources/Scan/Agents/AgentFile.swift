import Bytes
import System

/// Files that an agent takes in, or acts on, when somebody opens the folder they are in.
enum AgentFile: Sendable, Equatable {
  /// Words for the model: they instruct. `root` is the folder that is opened, as its number of components.
  case instructions(root: Int)
  /// Hooks, servers, permissions: they run.
  case settings(SettingsForm, root: Int)

  enum SettingsForm: Sendable, Equatable {
    /// Whatever has a command in it runs.
    case any
    /// Only tasks that start by themselves.
    case tasks
    /// Commands under the names of a container's life.
    case container
  }

  /// What the file with this path is to an agent; nil: just a file.
  init?(_ path: BytePath) {
    guard Self.mayBeOne(path.bytes) else { return nil }
    let components = path.bytes.split(separator: 0x2F).map {
      String(decoding: $0, as: UTF8.self).asciiLowercased
    }
    guard let name = components.last else { return nil }
    let folders = components.dropLast()
    if Self.instructionNames.contains(name) {
      self = .instructions(root: folders.count)
      return
    }
    if let form = Self.settingsNames[name] {
      self = .settings(form, root: folders.count)
      return
    }
    for (i, folder) in folders.enumerated().reversed() {
      let inside = components[(i + 1)...]
      if let found = Self.inside(folder, inside, root: i) {
        self = found
        return
      }
    }
    return nil
  }

  /// Most files are told from their bytes alone: no folder with a dot, and a name that begins or ends like none of
  /// ours.
  private static func mayBeOne(_ path: [UInt8]) -> Bool {
    var isStart = true
    var last: UInt8 = 0
    for byte in path {
      if isStart, byte == 0x2E { return true }
      if isStart { last = ASCII.lowercased(byte) }
      isStart = byte == 0x2F
    }
    // `.md` and `.json`.
    guard let end = path.last, end | 0x20 == UInt8(ascii: "d") || end | 0x20 == UInt8(ascii: "n") else {
      return false
    }
    // agents, claude, cline, copilot, devcontainer, gemini, hooks, mcp, qwen, skill, warp
    return "acdghmqsw".utf8.contains(last)
  }

  /// Folders that an agent looks into, so that nothing but `.sentinelignore` takes them out of a scan.
  static func isAgentFolder(_ name: [UInt8]) -> Bool {
    guard name.first == 0x2E else { return false }
    return agentFolders.contains(String(decoding: name, as: UTF8.self).asciiLowercased)
  }

  private static let agentFolders: Set<String> = [
    ".claude", ".claude-plugin", ".cursor", ".codex", ".gemini", ".windsurf", ".clinerules", ".roo", ".kiro",
    ".agents", ".devcontainer", ".vscode", ".amazonq", ".continue", ".junie",
  ]

  private static let instructionNames: Set<String> = [
    "claude.md", "claude.local.md", "agents.md", "agents.override.md", "agent.md", "gemini.md", "qwen.md",
    "warp.md", ".cursorrules", ".windsurfrules", ".clinerules", ".roorules", ".goosehints", ".rules",
    "copilot-instructions.md", "skill.md",
  ]

  private static let settingsNames: [String: SettingsForm] = [
    ".mcp.json": .any, "mcp.json": .any, "mcp_config.json": .any, "claude_desktop_config.json": .any,
    ".claude.json": .any, "cline_mcp_settings.json": .any, ".devcontainer.json": .container,
    "devcontainer.json": .container,
  ]

  /// Folders with instructions in them, and the endings that those have.
  private static let instructionFolders: [String: Set<String>] = [
    ".claude": ["skills", "commands", "agents", "rules", "output-styles"],
    ".cursor": ["rules", "commands", "agents", "skills"],
    ".github": ["instructions", "prompts", "chatmodes", "agents", "skills"],
    ".codex": ["prompts", "skills"], ".gemini": ["commands", "agents", "skills"],
    ".agents": ["skills", "rules"],
    ".windsurf": ["rules", "workflows"], ".kiro": ["steering", "prompts"], ".continue": ["rules", "prompts"],
    ".amazonq": ["rules", "prompts"],
  ]

  private static func inside(_ folder: String, _ inside: ArraySlice<String>, root: Int) -> AgentFile? {
    guard let name = inside.last, let first = inside.first else { return nil }
    let isText = [".md", ".mdc", ".txt", ".toml"].contains { name.hasSuffix($0) }
    if let known = instructionFolders[folder] {
      if inside.count > 1, isText, known.contains(first) || first.hasPrefix("rules-") {
        return .instructions(root: root)
      }
    }
    switch folder {
    case ".clinerules", ".roo", ".junie": if isText { return .instructions(root: root) }
    case ".claude":
      if name == "settings.json" || name == "settings.local.json" || name == "hooks.json" {
        return .settings(.any, root: root)
      }
    case ".claude-plugin":
      if name == "plugin.json" { return .settings(.any, root: root) }
    case ".cursor", ".gemini", ".windsurf", ".codex", ".kiro":
      if inside.count == 1, ["hooks.json", "settings.json", "environment.json"].contains(name) {
        return .settings(.any, root: root)
      }
    case "hooks":
      // A plugin's own, and Copilot's under .github.
      if name == "hooks.json" { return .settings(.any, root: root) }
    case ".github":
      if first == "hooks", inside.count == 2, name.hasSuffix(".json") { return .settings(.any, root: root) }
    case ".vscode":
      if inside.count == 1, name == "tasks.json" { return .settings(.tasks, root: root) }
    default: break
    }
    return nil
  }
}
