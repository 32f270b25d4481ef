import Agents
import Bytes
import Foundation
import JSON
import TestSupport
import Testing
import Verdict

/// The ready-made files of `hooks/`, as people copy them.
@Suite("The ready-made hooks")
struct HooksFolderTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private static func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: root + "/" + path) ?? Data(), as: UTF8.self)
  }

  private static func names(in folder: String, ending: String = "") -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? []
    return all.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
  }

  /// One command of a file: the event it stands under, and what stands beside it.
  private struct Entry {
    var event: String
    var command: String
    var members: [String: String]
  }

  /// Every command of a JSON file, wherever it stands.
  private static func entries(_ value: JSONValue, under event: String = "") -> [Entry] {
    if value.isArray { return value.elements.flatMap { entries($0, under: event) } }
    guard value.isObject else { return [] }
    var found: [Entry] = []
    var members: [String: String] = [:]
    for member in value.members {
      members[member.key.string] = member.value.string ?? member.value.raw.string
    }
    for member in value.members {
      let key = member.key.string
      if let text = member.value.string, text.contains("sentinel-hook") || text.contains("plugin-hook") {
        found.append(Entry(event: event, command: text, members: members))
      } else {
        found += entries(member.value, under: key == "hooks" && !event.isEmpty ? event : key)
      }
    }
    return found
  }

  /// The tables of the one TOML file: a header, and a line for each key.
  private static func tables(_ text: String) -> [Entry] {
    text.components(separatedBy: "[[hooks]]\n").dropFirst().map { table in
      var members: [String: String] = [:]
      for line in table.split(separator: "\n") {
        let parts = line.components(separatedBy: " = ")
        guard parts.count == 2 else { continue }
        members[parts[0]] = parts[1].trimmingCharacters(
          in: CharacterSet(charactersIn: parts[1].hasPrefix("'") ? "'" : "\""))
      }
      return Entry(event: members["event"] ?? "", command: members["command"] ?? "", members: members)
    }
  }

  private static func option(_ name: String, in command: String) -> String? {
    let words = command.split(separator: " ").map(String.init)
    return words.firstIndex(of: name).flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
  }

  private static let files: [(name: String, entries: [Entry])] = {
    var files: [(name: String, entries: [Entry])] = []
    for name in names(in: "hooks", ending: ".json") {
      let root = try? JSONDocument(ByteView(text("hooks/" + name))).root
      files.append((name, root.map { entries($0) } ?? []))
    }
    files.append(("kimi.toml", tables(text("hooks/kimi.toml"))))
    for name in names(in: "hooks/cline") {
      files.append(
        ("cline/" + name, [Entry(event: name, command: text("hooks/cline/" + name), members: [:])]))
    }
    return files
  }()

  @Test("There is a file for every agent, and every command in it names that agent and one of its events")
  func commands() throws {
    var agents: Set<String> = []
    for file in Self.files {
      #expect(!file.entries.isEmpty, "\(file.name)")
      for entry in file.entries {
        let agent = Self.option("--agent", in: entry.command) ?? "claude"
        let event = Self.option("--event", in: entry.command) ?? entry.event
        agents.insert(agent)
        let dialect = try #require(Dialects.named(agent), "\(file.name): \(agent)")
        #expect(event == entry.event, "\(file.name): \(entry.command)")
        let contract = dialect.contract(of: event)
        #expect(contract != nil && contract?.moment != .other, "\(file.name): \(event)")
      }
    }
    #expect(agents == Set(Dialects.all.map { $0.name }))
  }

  @Test("Where an agent goes on without its hook, the command itself refuses")
  func closing() throws {
    for file in Self.files where !file.name.hasPrefix("cline/") {
      for entry in file.entries {
        let agent = Self.option("--agent", in: entry.command) ?? "claude"
        let contract = Dialects.named(agent)?.contract(of: entry.event)
        guard contract?.canBlock == true, contract?.moment != .afterTool else { continue }
        let isClosed =
          entry.command.hasSuffix(" || exit 2") || entry.members["onFailure"] == "block"
          || entry.members["failClosed"] == "true" || entry.members["fail_mode"] == "closed"
          // These refuse by themselves.
          || agent.hasPrefix("copilot") || agent == "antigravity"
        #expect(isClosed, "\(file.name): \(entry.command)")
      }
    }
  }

  @Test(
    "Claude Code's entries close on failure and look at every tool",
    arguments: ["claude-code.json", "hooks.json"])
  func claude(name: String) throws {
    let hooks = try #require(try JSONDocument(ByteView(Self.text("hooks/" + name))).root["hooks"])
    for event in hooks.members {
      for group in event.value.elements {
        #expect(group["matcher"] == nil || group["matcher"]?.string == "*", "\(event.key.string)")
        let handlers = try #require(group["hooks"])
        for handler in handlers.elements {
          #expect(handler["onFailure"]?.string == "block", "\(event.key.string)")
          #expect(handler["type"]?.string == "command")
          #expect((handler["timeout"]?.int ?? 0) > 0)
        }
      }
    }
  }

  // MARK: The plugin

  @Test("The plugin and the marketplace say what Claude Code wants to know")
  func plugin() throws {
    let plugin = try JSONDocument(ByteView(Self.text(".claude-plugin/plugin.json"))).root
    let market = try JSONDocument(ByteView(Self.text(".claude-plugin/marketplace.json"))).root
    #expect(plugin["name"]?.string == "sentinel")
    let version = try #require(plugin["version"]?.string)
    #expect(Self.text("Sources/System/Version.swift").contains("\"\(version)\""))
    #expect(market["owner"]?["name"]?.string?.isEmpty == false)
    let entry = try #require(market["plugins"]?[0])
    #expect(entry["name"]?.string == "sentinel")
    // Claude Code copies all that is below: a clone with its builds would be gigabytes.
    #expect(entry["source"]?.string == "./hooks")
    let own = try JSONDocument(ByteView(Self.text("hooks/.claude-plugin/plugin.json"))).root
    #expect(own["hooks"]?.string == "./hooks.json")
    for key in ["name", "version", "description", "license"] {
      #expect(own[key]?.string == plugin[key]?.string, "\(key)")
    }
  }

  private static let missing =
    "sentinel-hook is neither in PATH nor in ~/.local/bin: run ./install.sh in Sentinel's folder, or remove the plugin.\n"

  /// Runs the plugin's command line for `event` as Claude Code does.
  private func runPlugin(
    _ event: String, home: String, path: String, root folder: String = root + "/hooks"
  ) throws -> Program.Result {
    let root = try JSONDocument(ByteView(Self.text("hooks/hooks.json"))).root
    let command = try #require(root["hooks"]?[event]?[0]?["hooks"]?[0]?["command"]?.string)
    let shell = Program(
      path: "/bin/sh", environment: ["HOME": home, "PATH": path, "CLAUDE_PLUGIN_ROOT": folder])
    return shell.run(["-c", command], "{}")
  }

  @Test("Without the program the plugin says so in one line, and refuses what can be refused")
  func withoutProgram() throws {
    for event in ["PreToolUse", "UserPromptSubmit", "ConfigChange"] {
      // Installed from the marketplace, and started with --plugin-dir.
      for folder in [Self.root + "/hooks", Self.root] {
        let result = try runPlugin(event, home: "/nonexistent", path: "", root: folder)
        #expect(result.exitCode == 2, "\(event)")
        #expect(result.errors == Self.missing, "\(event)")
        #expect(result.output.isEmpty, "\(event)")
      }
    }
  }

  @Test("A refused end would keep the agent talking, so without the program it may end")
  func withoutProgramAtTheEnd() throws {
    let result = try runPlugin("Stop", home: "/nonexistent", path: "")
    #expect(result.exitCode == 0)
    #expect(result.errors == Self.missing)
  }

  @Test("The plugin finds the program in ~/.local/bin, and in PATH first")
  func finding() throws {
    let folder = ScratchFolder()
    for place in ["home/.local/bin", "bin"] {
      _ = folder.makeFolder(place)
      let program = "\(folder.path)/\(place)/sentinel-hook"
      try Data("#!/bin/sh\necho \(place) \"$@\"\n".utf8).write(to: URL(fileURLWithPath: program))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    }
    let home = folder.path + "/home"
    #expect(
      try runPlugin("PreToolUse", home: home, path: "").output
        == "home/.local/bin --agent claude --event PreToolUse\n")
    #expect(
      try runPlugin("PreToolUse", home: home, path: folder.path + "/bin").output
        == "bin --agent claude --event PreToolUse\n")
  }

  @Test(
    "Without the program Cline is told to stop", arguments: ["PreToolUse", "UserPromptSubmit", "TaskStart"])
  func cline(name: String) throws {
    let script = Program(
      path: Self.root + "/hooks/cline/" + name, environment: ["HOME": "/nonexistent", "PATH": ""])
    let result = script.run([], "{}")
    #expect(result.exitCode == 0)
    #expect(try JSONDocument(ByteView(result.output)).root["cancel"]?.bool == true)
  }
}
