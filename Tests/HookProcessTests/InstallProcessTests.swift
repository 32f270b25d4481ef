import Bytes
import Foundation
import JSON
import TestSupport
import Testing

/// A home with agents in it, and `sentinel` beside `sentinel-hook` in a folder with a blank in its name.
struct WiredHome {
  let folder = ScratchFolder()
  var home: String { folder.path + "/home" }
  var bin: String { folder.path + "/the bin" }

  init() {
    _ = folder.makeFolder("home/project")
    _ = folder.makeFolder("the bin")
    for name in ["sentinel", "sentinel-hook"] {
      try? FileManager.default.copyItem(atPath: Program.folder + "/" + name, toPath: bin + "/" + name)
    }
  }

  func run(_ words: String..., configure: (inout Program) -> Void = { _ in }) -> Program.Result {
    var program = Program(path: bin + "/sentinel", environment: .home(home))
    program.directory = home + "/project"
    configure(&program)
    return program.run(words)
  }

  func write(_ name: String, _ text: String) {
    folder.write("home/" + name, text)
  }

  /// Every file but those of our own state, with what is in it.
  func files() -> [String: String] {
    let names = FileManager.default.enumerator(atPath: home)?.allObjects as? [String] ?? []
    let shown = names.filter { !$0.hasPrefix(".local") && $0 != ".config/sentinel" }
    return Dictionary(uniqueKeysWithValues: shown.map { ($0, text($0)) })
  }

  func text(_ name: String) -> String { folder.read("home/" + name) }
  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: home + "/" + name) }

  func permissions(_ name: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: home + "/" + name)
    return (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }

  /// The command registered for PreToolUse of Claude Code, run as Claude Code runs it.
  func registered(_ name: String = ".claude/settings.json") -> String? {
    let root = try? JSONDocument(ByteView(text(name))).root
    return root?["hooks"]?["PreToolUse"]?[0]?["hooks"]?[0]?["command"]?.string
  }
}

private let settings = """
  {
    "model": "opus",
    "env": { "A": "b" },
    "hooks": {
      "PreToolUse": [
        { "matcher": "Bash", "hooks": [{ "type": "command", "command": "true" }] }
      ]
    }
  }

  """

extension RealProcesses {
  @Suite("sentinel install and uninstall, as a person meets them")
  struct InstallTests {
    @Test(
      "A dry run and a run without a terminal change nothing; --yes wires, twice is once, and uninstall restores"
    )
    func wholeWay() throws {
      let place = WiredHome()
      place.write(".claude/settings.json", settings)
      let dry = place.run("install", "--dry-run")
      #expect(dry.exitCode == 0, "\(dry.errors)")
      #expect(dry.output.contains("--- ~/.claude/settings.json\n+++ ~/.claude/settings.json\n@@ "))
      #expect(dry.output.contains("\n+  "))
      #expect(!dry.output.contains("\n-{"))
      let asked = place.run("install")
      #expect(asked.exitCode == 1)
      #expect(asked.output.hasSuffix("Run it again with --yes.\n"))
      #expect(place.text(".claude/settings.json") == settings)

      let done = place.run("install", "--yes")
      #expect(done.exitCode == 0, "\(done.output)\(done.errors)")
      #expect(done.output.contains("wired  Claude Code: ~/.claude/settings.json\n"))
      let wired = place.text(".claude/settings.json")
      #expect(wired.hasPrefix(settings.prefix(60)))
      let again = place.run("install", "--yes")
      #expect(again.output == "already wired  Claude Code: ~/.claude/settings.json\n")
      #expect(again.exitCode == 0)
      #expect(place.text(".claude/settings.json") == wired)

      let out = place.run("uninstall", "--yes")
      #expect(out.exitCode == 0, "\(out.output)\(out.errors)")
      #expect(place.text(".claude/settings.json") == settings)
      #expect(place.run("uninstall", "--yes").output == "Sentinel stands in none of these settings.\n")
    }

    @Test("The registered line works through a shell, with a blank in its path")
    func commandLine() throws {
      let place = WiredHome()
      place.write(".claude/settings.json", settings)
      _ = place.run("install", "claude", "--yes")
      let root = try JSONDocument(ByteView(place.text(".claude/settings.json"))).root
      let groups = try #require(root["hooks"]?["PreToolUse"]?.elements.map { $0 })
      let line = try #require(groups.last?["hooks"]?[0]?["command"]?.string)
      #expect(line.contains("\(place.bin)/sentinel-hook"))
      let shell = Program(path: "/bin/sh", environment: .home(place.home))
      let payload = Hook().payload("rm -rf ~")
      #expect(shell.run(["-c", line], payload).permission == "deny")
    }

    @Test("A file that was not there is made, and goes again with its folder")
    func newFile() {
      let place = WiredHome()
      #expect(place.run("install", "claude", "--yes").exitCode == 0)
      #expect(place.exists(".claude/settings.json"))
      #expect(place.run("uninstall", "claude", "--yes").exitCode == 0)
      #expect(!place.exists(".claude"))
    }

    @Test("A link stays a link, and rights stay what they were")
    func links() throws {
      let place = WiredHome()
      place.write("dotfiles/claude.json", settings)
      chmod(place.home + "/dotfiles/claude.json", 0o640)
      _ = place.folder.makeFolder("home/.claude")
      try FileManager.default.createSymbolicLink(
        atPath: place.home + "/.claude/settings.json", withDestinationPath: "../dotfiles/claude.json")
      #expect(place.run("install", "claude", "--yes").exitCode == 0)
      let target = try FileManager.default.destinationOfSymbolicLink(
        atPath: place.home + "/.claude/settings.json")
      #expect(target == "../dotfiles/claude.json")
      #expect(place.text("dotfiles/claude.json").contains("sentinel-hook"))
      #expect(place.permissions("dotfiles/claude.json") == 0o640)
      #expect(place.run("uninstall", "--yes").exitCode == 0)
      #expect(place.text("dotfiles/claude.json") == settings)
    }

    @Test("What cannot be understood or written is refused, and says where and why")
    func refusals() {
      let place = WiredHome()
      place.write(".claude/settings.json", "{\n  \"model\": \"opus\",\n}\n")
      let comma = place.run("install", "claude", "--yes")
      #expect(comma.exitCode == 3)
      #expect(comma.output.contains("~/.claude/settings.json: line 3, column 1: "), "\(comma.output)")
      // One bad entry of somebody else takes ours down with it.
      place.write(".claude/settings.json", "{\"hooks\": {\"Stop\": [{\"command\": \"x\"}]}}")
      let flat = place.run("install", "claude", "--yes")
      #expect(flat.exitCode == 3)
      #expect(flat.output.contains("drops every hook"), "\(flat.output)")
      place.write(".claude/settings.json", settings)
      chmod(place.home + "/.claude/settings.json", 0o444)
      let fixed = place.run("install", "claude", "--yes")
      #expect(fixed.exitCode == 3)
      #expect(fixed.output.contains("read-only"), "\(fixed.output)")
      #expect(place.text(".claude/settings.json") == settings)
    }

    @Test("A disk without room leaves the file as it was, and nothing beside it")
    func fullDisk() throws {
      let place = WiredHome()
      place.write(".claude/settings.json", settings)
      // A limit on the size of files is what a full disk looks like to a writer.
      var program = Program(path: "/bin/sh", environment: .home(place.home))
      program.input = .closed
      let result = program.run([
        "-c", "trap '' XFSZ; ulimit -f 1; exec \"$@\"", "sh", place.bin + "/sentinel", "install", "claude",
        "--yes",
      ])
      #expect(result.exitCode == 3, "\(result.output)\(result.errors)")
      #expect(place.text(".claude/settings.json") == settings)
      let names = try FileManager.default.contentsOfDirectory(atPath: place.home + "/.claude")
      #expect(names == ["settings.json"])
    }

    @Test("Ten at once are one")
    func concurrently() {
      let place = WiredHome()
      place.write(".claude/settings.json", settings)
      var program = Program(path: place.bin + "/sentinel", environment: .home(place.home))
      program.input = .closed
      for result in program.runConcurrently(10, ["install", "claude", "--yes"]) {
        #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
      }
      let text = place.text(".claude/settings.json")
      #expect(text.components(separatedBy: "--event PreToolUse\"").count == 2)
      #expect(place.run("uninstall", "--yes").exitCode == 0)
      #expect(place.text(".claude/settings.json") == settings)
    }

    @Test("Moved folders are followed, and projects have a file of their own that is not committed")
    func places() {
      let place = WiredHome()
      _ = place.run("install", "claude", "--yes") {
        $0.environment["CLAUDE_CONFIG_DIR"] = place.home + "/elsewhere"
      }
      #expect(place.exists("elsewhere/settings.json"))
      #expect(!place.exists(".claude"))
      _ = place.run("install", "claude", "--project", "--yes")
      #expect(place.exists("project/.claude/settings.local.json"))
      #expect(
        place.run("uninstall", "--yes") { $0.environment["CLAUDE_CONFIG_DIR"] = place.home + "/elsewhere" }
          .exitCode == 0)
      #expect(!place.exists("elsewhere") && !place.exists("project/.claude"))
    }

    @Test("Wrong words are named, with the nearest right one")
    func misuse() {
      let place = WiredHome()
      #expect(place.run("install", "cladue").errors.contains("did you mean claude?"))
      #expect(place.run("install", "--yess").errors.contains("did you mean --yes?"))
      #expect(place.run("install", "--user", "--project").exitCode == 2)
      let nobody = place.run("install")
      #expect(nobody.exitCode == 1)
      #expect(nobody.output.hasPrefix("No coding agent is found on this machine."))
      let printed = place.run("install", "claude", "--print")
      #expect((try? JSONDocument(ByteView(printed.output)).root["hooks"]?.count) == 11)
    }
  }
}
