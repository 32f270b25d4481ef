import Agents
import Bytes
import Foundation
import JSON
import SettingsFiles
import Testing

@testable import Wiring

private let program = "/home/dev/.local/bin/sentinel-hook"

private func merge(_ name: String, _ file: Int = 0, program: String = program) throws -> HookMerge {
  let agent = try #require(AgentSettings.named(name))
  return HookMerge(agent, agent.user[file], program: program)
}

@Suite("The guard in the text of a settings file")
struct MergeTests {
  /// In and out again with nothing else known than the text of before, as the receipt keeps it.
  private func goesInAndOut(_ merge: HookMerge, _ name: String, _ text: String) throws {
    let before = Array(text.utf8)
    let with = try merge.installed(into: before)
    #expect(with != before, "\(name): nothing was put in")
    #expect(try merge.commands(in: with).count == merge.agent.events.count, "\(name)")
    #expect(try merge.installed(into: with) == with, "\(name): a second run changes something")
    let out = try merge.removed(from: with, earlier: before)
    if text.utf8.contains(where: { !ASCII.isSpace($0) && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }) {
      // Blanks inside of what was empty, and files without anything, come back by the receipt.
      #expect(
        out.filter { !ASCII.isSpace($0) } == before.filter { !ASCII.isSpace($0) },
        "\(name):\n\(String(decoding: with, as: UTF8.self))\n->\n\(String(decoding: out, as: UTF8.self))")
      if !isOddlyEmpty(text) { #expect(out == before, "\(name)") }
    }
    // Everything of before is still there, in order.
    var rest = with[...]
    for byte in before where !ASCII.isSpace(byte) {
      guard let at = rest.firstIndex(of: byte) else {
        Issue.record("\(name): something was lost")
        return
      }
      rest = rest[(at + 1)...]
    }
  }

  private func isOddlyEmpty(_ text: String) -> Bool {
    ["{ }", "{\n}", "{\r\n}", "{\n\n\n}", "{\n  }", "[\n    ]", "*/ }"].contains { text.contains($0) }
  }

  @Test("Goes into any JSON and out again without a trace")
  func json() throws {
    for (name, text) in SettingsTexts.json {
      try goesInAndOut(merge("claude"), name, text)
      try goesInAndOut(merge("cursor"), name + " (cursor)", flat(text))
    }
    #expect(SettingsTexts.json.count >= 40)
  }

  /// Groups are no entries of a flat list, but nobody minds them there.
  private func flat(_ text: String) -> String { text }

  @Test("Goes into any JSON with comments and out again without a trace")
  func jsonWithComments() throws {
    for (name, text) in SettingsTexts.jsonWithComments {
      try goesInAndOut(merge("gemini"), name, text)
    }
    #expect(SettingsTexts.jsonWithComments.count >= 60)
  }

  @Test("Goes into any TOML and out again without a trace")
  func toml() throws {
    for (name, text) in SettingsTexts.toml {
      try goesInAndOut(merge("kimi"), name, text)
      try goesInAndOutOfEmpty(merge("kimi"), text)
      guard !text.contains("[[hooks]]\n") || text.contains("\"\"\"") else { continue }
      try goesInAndOut(merge("codex", 1), name + " (codex)", text)
    }
    for (name, text) in SettingsTexts.inlineHooks { try goesInAndOut(merge("kimi"), name, text) }
    #expect(SettingsTexts.toml.count >= 40)
  }

  private func goesInAndOutOfEmpty(_ merge: HookMerge, _ text: String) throws {
    let before = Array(text.utf8)
    #expect(
      try merge.removed(from: merge.installed(into: before), earlier: nil) == before, "\(text.prefix(60))")
  }

  @Test("What others change in between stays, and only ours goes")
  func othersInBetween() throws {
    let merge = try merge("claude")
    let before = "{\n  \"model\": \"opus\",\n  \"hooks\": {\n    \"PreToolUse\": []\n  }\n}\n"
    var with = String(decoding: try merge.installed(into: Array(before.utf8)), as: UTF8.self)
    let theirs = "{\"hooks\": [{\"type\": \"command\", \"command\": \"x\"}]}"
    with = with.replacingOccurrences(of: "\"opus\"", with: "\"sonnet\"").replacingOccurrences(
      of: "\"PreToolUse\": [", with: "\"PreToolUse\": [\n      \(theirs),")
    let out = try merge.removed(from: Array(with.utf8), earlier: Array(before.utf8))
    #expect(
      String(decoding: out, as: UTF8.self)
        == "{\n  \"model\": \"sonnet\",\n  \"hooks\": {\n    \"PreToolUse\": [\n      \(theirs)\n    ]\n  }\n}\n"
    )
  }

  @Test("An older entry of ours is brought up to date where it stands, with what a person added to it")
  func olderEntry() throws {
    let merge = try merge("claude", program: "/new place/sentinel-hook")
    let before = """
      {
        "hooks": {
          "PreToolUse": [
            { "matcher": "Bash", "hooks": [{ "type": "command", "command": "first" }] },
            { "matcher": "Bash", "hooks": [{ "type": "command", "timeout": 5, "command": "/old/sentinel-hook --on-medium Ask --agent claude --event PreToolUse" }] },
            { "hooks": [{ "type": "command", "command": "last" }, { "type": "command", "command": "\\"$HOME/.local/bin/sentinel-hook\\" pre-tool-use" }] }
          ],
          "SessionEnd": [
            { "hooks": [{ "type": "command", "command": "sentinel-hook --agent claude --event SessionEnd" }] }
          ]
        }
      }

      """
    let with = try merge.installed(into: Array(before.utf8))
    let commands = try merge.commands(in: with)
    #expect(commands.count == 11)
    #expect(
      commands.first { $0.event == "PreToolUse" }?.line
        == "\"/new place/sentinel-hook\" --agent claude --event PreToolUse --on-medium Ask")
    let root = try JSONDocument(ByteView(with)).root
    let groups = try #require(root["hooks"]?["PreToolUse"]).elements.map { $0 }
    #expect(groups.count == 3)
    #expect(groups[0]["hooks"]?[0]?["command"]?.string == "first")
    #expect(groups[1]["matcher"]?.string == "*")
    #expect(groups[1]["hooks"]?[0]?["onFailure"]?.string == "block")
    #expect(groups[2]["hooks"]?.count == 1)
    #expect(root["hooks"]?["SessionEnd"] == nil)
    #expect(try merge.installed(into: with) == with)
  }

  @Test(
    "A file that cannot be understood is refused with the place",
    arguments: [
      ("[]", 1, 1), ("{\n  \"hooks\": []\n}", 2, 12), ("{\n  \"hooks\": {\"PreToolUse\": {}}\n}", 2, 27),
      ("{\n  \"a\": 1,\n}", 3, 1), ("{\n  // c\n}", 2, 3), ("{\"hooks\": null}", 1, 11), ("{\n \"a\"", 2, 5),
      ("{\"hooks\": {}, \"hooks\": {}}", 1, 24), ("{\"hooks\": {\"Stop\": [], \"Stop\": []}}", 1, 32),
      ("\"hooks\"", 1, 1),
    ])
  func refusals(_ text: String, _ line: Int, _ column: Int) throws {
    try expectRefusal(of: text, by: "claude", line, column)
  }

  @Test(
    "A TOML file that cannot be understood is refused with the place",
    arguments: [
      ("hooks = 1\n", 1, 9), ("a = \n", 1, 5), ("a = \"x\n", 1, 5), ("[a\n", 1, 3), ("a 1\n", 1, 3),
      ("a = 1 b = 2\n", 1, 7), ("hooks.x = 1\n", 1, 11), ("a = [1, 2\n", 2, 1),
    ])
  func refusalsInTOML(_ text: String, _ line: Int, _ column: Int) throws {
    try expectRefusal(of: text, by: "kimi", line, column)
  }

  private func expectRefusal(of text: String, by agent: String, _ line: Int, _ column: Int) throws {
    let merge = try merge(agent)
    do throws(SettingsProblem) {
      _ = try merge.installed(into: Array(text.utf8))
      Issue.record("\(text) was changed")
    } catch {
      #expect(error.line == line && error.column == column, "\(text): \(error.description)")
    }
  }

  @Test("An added entry looks like its neighbours")
  func looks() throws {
    let merge = try merge("antigravity")
    func with(_ text: String) throws -> String {
      String(decoding: try merge.installed(into: Array(text.utf8)), as: UTF8.self)
    }
    let command = "\(program) --agent antigravity --event PreToolUse"
    #expect(
      try with("{\n\t\"a\": {\n\t\t\"enabled\": false\n\t}\n}\n") == """
        {
        \t"a": {
        \t\t"enabled": false
        \t},
        \t"sentinel": {
        \t\t"PreToolUse": [
        \t\t\t{
        \t\t\t\t"matcher": "*",
        \t\t\t\t"hooks": [
        \t\t\t\t\t{
        \t\t\t\t\t\t"type": "command",
        \t\t\t\t\t\t"command": "\(command)",
        \t\t\t\t\t\t"timeout": 10
        \t\t\t\t\t}
        \t\t\t\t]
        \t\t\t}
        \t\t]
        \t}
        }

        """)
    #expect(
      try with("{\"a\":{}}")
        == "{\"a\":{},\"sentinel\":{\"PreToolUse\":[{\"matcher\":\"*\",\"hooks\":[{\"type\":\"command\","
        + "\"command\":\"\(command)\",\"timeout\":10}]}]}}")
    let kimi = try merge0("kimi")
    #expect(
      String(decoding: try kimi.installed(into: Array("a = 1\n".utf8)), as: UTF8.self) == """
        a = 1

        [[hooks]]
        event = "UserPromptSubmit"
        command = "\(program) --agent kimi --event UserPromptSubmit"
        timeout = 10
        fail_mode = "closed"

        [[hooks]]
        event = "PreToolUse"
        command = "\(program) --agent kimi --event PreToolUse"
        timeout = 10
        fail_mode = "closed"

        [[hooks]]
        event = "PostToolUse"
        command = "\(program) --agent kimi --event PostToolUse"
        timeout = 10

        """)
  }

  private func merge0(_ name: String) throws -> HookMerge { try merge(name) }

  @Test("A command line is quoted for every shell, and read back")
  func commandLines() {
    for path in [
      "/a/b", "/with space/x", "/quote'd/x", "/dollar$x/y", "/both'\"$/x", "/back\\slash/x", "/é/x",
      "/new\nline/x",
    ] {
      let program = path + "/sentinel-hook"
      let command = HookCommand(program: program, agent: "claude", event: "Stop", rest: ["--on-high", "Ask"])
      #expect(HookCommand(reading: command.line) == command, "\(command.line)")
    }
    #expect(
      HookCommand(program: "/a b/sentinel-hook", agent: "x", event: "y").line
        == "\"/a b/sentinel-hook\" --agent x --event y")
    for line in [
      "echo sentinel-hook", "./sentinel-hooks", "my-sentinel-hook", "true && sentinel-hook", "", "\"",
      "cat; sentinel-hook",
    ] { #expect(HookCommand(reading: line) == nil, "\(line)") }
    for line in [
      "sentinel-hook", "'/x y/sentinel-hook' pre-tool-use", "A=1 exec /x/sentinel-hook --agent=claude",
      "\"$HOME/.local/bin/sentinel-hook\"", "sentinel-copilot-hook",
    ] { #expect(HookCommand(reading: line) != nil, "\(line)") }
  }
}
