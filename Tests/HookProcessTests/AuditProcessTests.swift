import Bytes
import Foundation
import JSON
import TestSupport
import Testing

extension RealProcesses {
  @Suite("The audit log of real hooks")
  struct AuditProcessTests {
    private func verify(_ hook: Hook) -> Program.Result {
      Program("sentinel", environment: hook.program.environment).run(["audit", "verify"])
    }

    @Test("A thousand hooks at once leave a log that verifies")
    func concurrent() {
      var hook = Hook()
      hook.program.environment["SENTINEL_HOOK_DEADLINE_MS"] = "60000"
      hook.program.input = .bytes(Array(hook.payload("ls").utf8))
      var results: [Program.Result] = []
      for _ in 0..<4 { results += hook.program.runConcurrently(250, Hook.arguments) }
      #expect(results.allSatisfy { $0.exitCode == 0 && $0.errors.isEmpty })
      #expect(hook.records.count == 1000)
      let verified = verify(hook)
      #expect(verified.exitCode == 0)
      #expect(verified.output.contains("1000 records"))
    }

    @Test("They still do when the log is rotated under them")
    func concurrentRotation() {
      var hook = Hook(["SENTINEL_AUDIT_MAX_BYTES": "16384"])
      hook.program.environment["SENTINEL_HOOK_DEADLINE_MS"] = "60000"
      hook.program.input = .bytes(Array(hook.payload("ls").utf8))
      let results = hook.program.runConcurrently(200, Hook.arguments)
      #expect(results.allSatisfy { $0.exitCode == 0 && $0.errors.isEmpty })
      let verified = verify(hook)
      #expect(verified.exitCode == 0, "\(verified.output)")
      #expect(verified.output.contains("200 records"))
    }

    @Test("A log that cannot be written is said, and the decision stands")
    func unwritable() {
      let hook = Hook(["SENTINEL_AUDIT": "/proc/nowhere/audit.ndjson"])
      let result = hook.run(hook.payload("rm -rf ~"))
      #expect(result.permission == "deny")
      #expect(result.errors.hasPrefix("[sentinel-hook] audit: "))
      let quiet = hook.run(hook.payload("ls"))
      #expect(quiet.exitCode == 0)
      #expect(quiet.output.isEmpty)
    }

    @Test(
      "No home, or one that is no folder, costs the record and nothing else",
      arguments: ["", "relative", "/nonexistent/home", "/dev/null"])
    func noHome(home: String) {
      var hook = Hook()
      hook.program.environment["HOME"] = home
      // Root may make folders anywhere; /proc takes none from anybody.
      if home == "/nonexistent/home" { hook.program.environment["HOME"] = "/proc/nonexistent" }
      let result = hook.run(hook.payload("rm -rf /"))
      #expect(result.permission == "deny")
      #expect(result.errors.hasPrefix("[sentinel-hook] audit: "), "\(result.errors)")
    }

    @Test("HOME that is missing altogether costs the record and nothing else")
    func missingHome() {
      var hook = Hook()
      hook.program.environment["HOME"] = nil
      let result = hook.run(hook.payload("rm -rf /"))
      #expect(result.permission == "deny")
      #expect(result.errors.contains("HOME"))
    }

    #if os(Linux)
      @Test("A full disk costs the record and nothing else, and leaves the log whole")
      func fullDisk() throws {
        let hook = Hook()
        _ = hook.run(hook.payload("ls"))
        let size = try #require(FileManager.default.attributesOfItem(atPath: hook.log)[.size] as? Int)
        // A limit on file size is a disk that is full for everybody, without needing one.
        let blocks = size / 512 + 1
        let script = "ulimit -f \(blocks); exec \"$0\" --agent claude --event PreToolUse"
        let shell = Program(path: "/bin/bash", environment: hook.program.environment)
        for _ in 0..<4 {
          let result = shell.run(["-c", script, hook.program.path], hook.payload("rm -rf ~"))
          #expect(result.permission == "deny", "\(result)")
        }
        let last = shell.run(["-c", script, hook.program.path], hook.payload("rm -rf ~"))
        #expect(last.errors.contains("audit: "), "\(last)")
        #expect(verify(hook).exitCode == 0)
      }
    #endif

    @Test("SENTINEL_AUDIT=off leaves nothing behind")
    func off() {
      let hook = Hook(["SENTINEL_AUDIT": "off", "SENTINEL_SESSION": "off"])
      #expect(hook.run(hook.payload("ls")).errors.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: hook.home + "/.local"))
    }

    @Test("Verify, tail and show read what the hooks wrote")
    func reading() throws {
      let hook = Hook()
      _ = hook.run(hook.payload("ls"))
      _ = hook.run(hook.payload("rm -rf ~"))
      let sentinel = Program("sentinel", environment: hook.program.environment)
      let tail = sentinel.run(["audit", "tail", "-n", "1"])
      #expect(tail.exitCode == 0)
      #expect(tail.output.split(separator: "\n").count == 1)
      #expect(tail.output.contains("block"))
      #expect(!tail.output.contains("\u{1B}"), "no colours without a terminal")
      let json = sentinel.run(["audit", "tail", "--json"])
      #expect(json.output.split(separator: "\n").count == 2)
      let id = try #require(hook.records.last?["decision"]?.string)
      let show = sentinel.run(["audit", "show", id])
      #expect(show.exitCode == 0)
      #expect(show.output.contains("critical"))
      #expect(sentinel.run(["audit", "show", "nothing"]).exitCode == 1)
      let verified = sentinel.run(["audit", "verify", "--json"])
      #expect(try JSONDocument(ByteView(verified.output)).root["ok"]?.bool == true)
      let text = try String(contentsOfFile: hook.log, encoding: .utf8).replacingOccurrences(
        of: "block", with: "allow")
      try text.write(toFile: hook.log, atomically: false, encoding: .utf8)
      #expect(verify(hook).exitCode == 1)
      #expect(sentinel.run(["audit", "verify", "--json"]).output.contains("\"ok\":false"))
    }

    @Test("An empty log is no fault")
    func empty() {
      #expect(verify(Hook()).exitCode == 0)
    }
  }
}
