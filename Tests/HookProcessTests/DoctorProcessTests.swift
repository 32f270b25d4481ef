import Bytes
import Foundation
import JSON
import TestSupport
import Testing

extension RealProcesses {
  @Suite("sentinel doctor, as a person meets it")
  struct DoctorTests {
    private func wired() -> WiredHome {
      let place = WiredHome()
      place.write(".claude/settings.json", "{\n  \"model\": \"opus\"\n}\n")
      _ = place.run("install", "claude", "--yes")
      return place
    }

    @Test("Every agent that is understood is wired, answers the probe in its own form, and is restored")
    func everyAgent() throws {
      let place = WiredHome()
      place.write(".kiro/agents/mine.json", "{\n  \"name\": \"mine\"\n}\n")
      place.write(".config/Code/User/settings.json", "// mine\n{\n    \"editor.fontSize\": 12,\n}\n")
      place.write(".codex/config.toml", "model = \"m\"\n")
      let names = [
        "claude", "codex", "copilot", "vscode", "cursor", "gemini", "qwen", "windsurf", "cline", "kiro",
        "droid",
        "kimi", "grok", "antigravity",
      ]
      let before = place.files()
      for name in names {
        let installed = place.run("install", name, "--yes")
        if installed.errors.contains("does not speak") { continue }
        #expect(installed.exitCode == 0, "\(name): \(installed.output)\(installed.errors)")
        let report = place.run("doctor", name, "--json")
        let root = try #require(try? JSONDocument(ByteView(report.output)).root, "\(name): \(report.errors)")
        let checks = root["checks"]?.elements.map { $0 } ?? []
        #expect(
          checks.contains { $0["check"]?.string == "probe" && $0["level"]?.string == "ok" },
          "\(name): \(report.output)")
        let bad = checks.filter { $0["level"]?.string == "problem" && $0["check"]?.string != "trust" }
        #expect(bad.isEmpty, "\(name): \(bad.compactMap { $0["text"]?.string })")
      }
      #expect(place.run("uninstall", "--yes").exitCode == 0)
      #expect(place.files() == before)
    }

    @Test("All is well: green lines, exit code 0, and nothing recorded")
    func well() {
      let place = wired()
      let result = place.run("doctor")
      #expect(result.exitCode == 0, "\(result.output)")
      #expect(result.errors == "")
      #expect(
        result.output.contains("  ok  `rm -rf ~` is denied, `ls -la` passes (PreToolUse, as registered)\n"))
      #expect(result.output.hasSuffix("All is well.\n"))
      #expect(!place.exists(".local/state/sentinel/audit.ndjson"))
      let json = place.run("doctor", "--json")
      #expect((try? JSONDocument(ByteView(json.output)).root["ok"]?.bool) == true)
    }

    @Test("An agent without the guard, a program that is gone, and an entry that does nothing are problems")
    func unwell() throws {
      let place = wired()
      _ = place.run("uninstall", "--yes")
      let without = place.run("doctor")
      #expect(without.exitCode == 1)
      #expect(
        without.output.contains(
          "  !!  the guard stands in none of its settings\n      sentinel install claude\n"))

      _ = place.run("install", "claude", "--yes")
      let settings = place.text(".claude/settings.json")
      place.write(
        ".claude/settings.json", settings.replacingOccurrences(of: "/the bin/", with: "/nowhere/"))
      let gone = place.run("doctor")
      #expect(gone.exitCode == 1)
      #expect(gone.output.contains("sentinel-hook is no program"), "\(gone.output)")
      #expect(gone.output.contains("`rm -rf ~` is not denied"), "\(gone.output)")

      place.write(
        ".claude/settings.json",
        settings.replacingOccurrences(
          of: "--event PreToolUse", with: "--event PreToolUse --on-critical Allow"))
      let loose = place.run("doctor")
      #expect(loose.exitCode == 1)
      #expect(loose.output.contains("!!  PreToolUse: `rm -rf ~` is not denied"), "\(loose.output)")
    }

    @Test("What turns hooks off, breaks the block or configures the guard from a project is found")
    func switches() {
      let place = wired()
      place.write("project/.claude/settings.json", "{\"disableAllHooks\": true}")
      #expect(place.run("doctor").output.contains("!!  ~/project/.claude/settings.json turns hooks off"))
      // The nearer file decides.
      place.write("project/.claude/settings.local.json", "{\"disableAllHooks\": false}")
      #expect(place.run("doctor").exitCode == 0, "\(place.run("doctor").output)")
      place.write(
        "project/.claude/settings.local.json", "{\"env\": {\"SENTINEL_HOOK_ON_CRITICAL\": \"Allow\"}}")
      place.write("project/.claude/settings.json", "{}")
      #expect(
        place.run("doctor").output.contains(
          "!!  ~/project/.claude/settings.local.json sets SENTINEL_HOOK_ON_CRITICAL"))
      place.write("project/.claude/settings.local.json", "{}")
      place.write("project/.env", "A=1\nexport SENTINEL_AUDIT=off\n")
      #expect(place.run("doctor").output.contains("!!  ~/project/.env sets SENTINEL_AUDIT"))
      place.write("project/.env", "")
      let text = place.text(".claude/settings.json")
      place.write(
        ".claude/settings.json",
        text.replacingOccurrences(of: "\"Stop\": [", with: "\"Stop\": [{\"hooks\": [{\"type\": \"shell\"}]},")
      )
      let bad = place.run("doctor")
      #expect(bad.exitCode == 1)
      #expect(bad.output.contains("a hook's \"type\" is missing or not known"), "\(bad.output)")
    }

    @Test("The guard as a plugin of Claude Code is seen, and probed as the plugin starts it")
    func plugin() throws {
      let place = WiredHome()
      let clone = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
      place.write(
        ".claude/plugins/known_marketplaces.json",
        #"{"sentinel":{"source":{"source":"directory","path":"\#(clone)"},"installLocation":"\#(clone)"}}"#)
      place.write(".claude/plugins/installed_plugins.json", #"{"version":2,"plugins":{}}"#)
      place.write(".claude/settings.json", #"{"enabledPlugins":{"sentinel@sentinel":true}}"#)
      let path = { (program: inout Program) in
        program.environment["PATH"] = place.bin + ":/usr/bin:/bin"
      }
      let seen = place.run("doctor", "claude", configure: path)
      #expect(seen.output.contains("ok  the plugin sentinel@sentinel, "), "\(seen.output)")
      #expect(seen.output.contains("ok  `rm -rf ~` is denied"), "\(seen.output)")
      #expect(seen.exitCode == 0, "\(seen.output)")

      _ = place.run("install", "claude", "--yes")
      #expect(place.run("doctor", "claude", configure: path).output.contains("judged twice"))
      _ = place.run("uninstall", "claude", "--yes")

      // The nearer file decides here as well.
      place.write("project/.claude/settings.json", #"{"enabledPlugins":{"sentinel@sentinel":false}}"#)
      #expect(
        place.run("doctor", "claude", configure: path).output.contains("stands in none of its settings"))
      place.write("project/.claude/settings.json", "{}")

      // Installed from elsewhere, it is a copy.
      place.write(".claude/plugins/known_marketplaces.json", "{}")
      place.write(
        ".claude/plugins/installed_plugins.json",
        #"{"version":2,"plugins":{"sentinel@sentinel":[{"scope":"user","installPath":"\#(clone)/hooks"}]}}"#)
      let copy = place.run("doctor", "claude", configure: path)
      #expect(copy.output.contains("ok  the plugin sentinel@sentinel, "), "\(copy.output)")
      #expect(copy.output.contains("ok  `rm -rf ~` is denied"), "\(copy.output)")
      #expect(!place.run("doctor", "claude").output.contains("`rm -rf ~` is denied"))
    }

    @Test("Gemini's own switches are read", arguments: ["hooksConfig", "hooks", "tools"])
    func gemini(group: String) throws {
      let place = WiredHome()
      _ = place.run("install", "gemini", "--yes")
      #expect(place.run("doctor", "gemini").exitCode == 0)
      let key = group == "tools" ? "enableHooks" : "enabled"
      place.write("project/.gemini/settings.json", #"{"\#(group)":{"\#(key)":false}}"#)
      let off = place.run("doctor", "gemini")
      #expect(off.exitCode == 1)
      #expect(off.output.contains("!!  ~/project/.gemini/settings.json turns hooks off"), "\(off.output)")
      #expect(off.output.contains("Take \(group).\(key) out of that file."), "\(off.output)")
    }

    @Test("An entry that Gemini was told to leave out is found by its command line")
    func geminiEntry() throws {
      let place = WiredHome()
      _ = place.run("install", "gemini", "--yes")
      let root = try JSONDocument(ByteView(place.text(".gemini/settings.json"))).root
      let line = try #require(root["hooks"]?["BeforeTool"]?[0]?["hooks"]?[0]?["command"]?.raw.string)
      place.write("project/.gemini/settings.json", #"{"hooksConfig":{"disabled":[\#(line)]}}"#)
      let left = place.run("doctor", "gemini")
      #expect(left.output.contains("switches our entries off"), "\(left.output)")
      #expect(left.exitCode == 1)
    }

    @Test("A setting nobody understands and a log that cannot be written are problems")
    func environment() {
      let place = wired()
      let setting = place.run("doctor") { $0.environment["SENTINEL_HOOK_ON_HIGH"] = "perhaps" }
      #expect(setting.exitCode == 1)
      #expect(setting.output.contains("SENTINEL_HOOK_ON_HIGH is \"perhaps\""))
      let log = place.run("doctor") { $0.environment["SENTINEL_AUDIT"] = "here" }
      #expect(log.exitCode == 1)
      #expect(log.output.contains("SENTINEL_AUDIT takes an absolute file path"))
    }
  }
}
