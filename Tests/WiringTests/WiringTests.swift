import Agents
import Bytes
import Foundation
import JSON
import System
import TestSupport
import Testing
import Verdict

@testable import Wiring

/// A home with nothing in it, and the guard as if it were installed there.
private struct Home {
  let folder = ScratchFolder()
  let wiring: Wiring

  init() {
    let path = folder.path + "/home"
    _ = folder.makeFolder("home/project")
    let environment = Environment { $0 == "HOME" ? path : nil }
    wiring = Wiring(
      machine: Machine(environment: environment, home: path, project: path + "/project"),
      program: path + "/.local/bin/sentinel-hook")
  }

  func install(_ agent: AgentSettings) throws { try apply(wiring.install(agent, .user), true) }
  func uninstall(_ agent: AgentSettings) throws { try apply(wiring.uninstall(agent, [.user]), false) }

  private func apply(_ outcome: Wiring.Outcome, _ installing: Bool) throws {
    switch outcome {
    case .changes(let changes):
      for change in installing ? changes : changes.reversed() {
        try wiring.apply(change, installing: installing)
      }
    case .refused(let path, let reason): Issue.record("\(path): \(reason)")
    case .already, .manual: break
    }
  }
}

@Suite("Wiring on a disk")
struct WiringTests {
  @Test("Whatever stood in a file stands there again afterwards, to the byte")
  func restored() throws {
    func goesThrough(_ name: String, _ path: String, _ texts: [(name: String, text: String)]) throws {
      let home = Home()
      let agent = try #require(AgentSettings.named(name))
      for (title, text) in texts {
        home.folder.write("home/" + path, text)
        try home.install(agent)
        #expect(home.folder.read("home/" + path).contains("sentinel-hook"), "\(name), \(title)")
        try home.uninstall(agent)
        #expect(home.folder.read("home/" + path) == text, "\(name), \(title)")
      }
    }
    try goesThrough(
      "claude", ".claude/settings.json", SettingsTexts.json + [("empty", ""), ("blank", " \n")])
    try goesThrough("gemini", ".gemini/settings.json", SettingsTexts.jsonWithComments + [("empty", "")])
    try goesThrough("kimi", ".kimi-code/config.toml", SettingsTexts.toml + SettingsTexts.inlineHooks)
  }

  @Test("After an update of the guard, what stood there before all of it still comes back")
  func updatedInBetween() throws {
    let home = Home()
    let claude = try #require(AgentSettings.named("claude"))
    let text = "{ \"hooks\": { } }"
    home.folder.write("home/.claude/settings.json", text)
    let older = Wiring(machine: home.wiring.machine, program: "/opt/old/sentinel-hook")
    if case .changes(let changes) = older.install(claude, .user) {
      for change in changes { try older.apply(change, installing: true) }
    }
    try home.install(claude)
    #expect(!home.folder.read("home/.claude/settings.json").contains("/opt/old"))
    try home.uninstall(claude)
    #expect(home.folder.read("home/.claude/settings.json") == text)
  }

  @Test("Every agent's files are made from nothing, and nothing is left of them afterwards")
  func fromNothing() throws {
    for agent in AgentSettings.all where agent.remarks.withoutFile == nil {
      let home = Home()
      try home.install(agent)
      let made = home.wiring.places(agent.user, of: agent).filter { OwnFile.status(of: $0.path) != nil }
      #expect(!made.isEmpty, "\(agent.name)")
      guard case .already = home.wiring.install(agent, .user) else {
        Issue.record("\(agent.name): a second run changes something")
        continue
      }
      try home.uninstall(agent)
      let left = try FileManager.default.contentsOfDirectory(atPath: home.folder.path + "/home")
      #expect(
        Set(left) == ["project", ".local"] || Set(left) == ["project", ".local", ".config"],
        "\(agent.name): \(left)")
    }
  }

  @Test("A file that somebody writes between the look and the change is left alone")
  func changedMeanwhile() throws {
    let home = Home()
    let claude = try #require(AgentSettings.named("claude"))
    home.folder.write("home/.claude/settings.json", "{}")
    guard case .changes(let changes) = home.wiring.install(claude, .user) else {
      Issue.record("nothing to change")
      return
    }
    home.folder.write("home/.claude/settings.json", "{\"model\": \"opus\"}")
    #expect(throws: SystemError.self) {
      for change in changes { try home.wiring.apply(change, installing: true) }
    }
    #expect(home.folder.read("home/.claude/settings.json") == "{\"model\": \"opus\"}")
  }

  @Test(
    "What is written for an agent is what its ready-made file says",
    arguments: [
      ("claude", "claude-code.json"), ("codex", "codex.json"), ("copilot", "copilot-cli.json"),
      ("vscode", "vscode.json"), ("cursor", "cursor.json"), ("gemini", "gemini-cli.json"),
      ("qwen", "qwen-code.json"), ("windsurf", "windsurf.json"), ("kiro", "kiro.json"),
      ("droid", "factory-droid.json"), ("kimi", "kimi.toml"), ("grok", "grok.json"),
      ("antigravity", "antigravity.json"),
    ])
  func readyMade(_ name: String, _ file: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let data = try #require(FileManager.default.contents(atPath: root + "/hooks/" + file))
    let agent = try #require(AgentSettings.named(name))
    let merge = HookMerge(agent, agent.user[0], program: "/bin/sentinel-hook")
    // The ready-made file lets a shell fill in the home folder.
    let theirs = String(decoding: data, as: UTF8.self)
      .replacingOccurrences(of: "\\\"$HOME/.local/bin/sentinel-hook\\\"", with: "/bin/sentinel-hook")
      .replacingOccurrences(of: "'\"$HOME/.local/bin/sentinel-hook\" ", with: "\"/bin/sentinel-hook ")
      .replacingOccurrences(of: "'\n", with: "\"\n")
    #expect(String(decoding: try merge.installed(into: []), as: UTF8.self) == theirs)
  }

  @Test("Every event the guard is registered for is one its dialect judges")
  func events() throws {
    for agent in AgentSettings.all {
      let dialect = try #require(Dialects.named(agent.name), "\(agent.name)")
      for event in agent.events {
        let contract = dialect.contract(of: event.name)
        #expect(contract != nil && contract?.moment != .other, "\(agent.name): \(event.name)")
      }
      #expect(agent.events.contains { $0.probe != nil }, "\(agent.name)")
    }
  }

  @Test("A difference is told as diff -u tells it")
  func differences() {
    let old = (1...12).map { "line \($0)\n" }.joined()
    let new = old.replacingOccurrences(of: "line 6\n", with: "line six\nand more\n") + "end\n"
    #expect(
      UnifiedDiff(from: Array(old.utf8), to: Array(new.utf8)).lines == [
        .header("@@ -3,10 +3,12 @@"), .same("line 3"), .same("line 4"), .same("line 5"), .gone("line 6"),
        .new("line six"), .new("and more"), .same("line 7"), .same("line 8"), .same("line 9"),
        .same("line 10"),
        .same("line 11"), .same("line 12"), .new("end"),
      ])
    #expect(UnifiedDiff(from: [], to: Array("a\n".utf8)).lines == [.header("@@ -0,0 +1,1 @@"), .new("a")])
    #expect(UnifiedDiff(from: Array("a".utf8), to: Array("a".utf8)).lines.isEmpty)
  }
}
