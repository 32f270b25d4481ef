import Bytes
import Foundation
import JSON
import TestSupport
import Testing

extension Hook {
  var stateFolder: String { home + "/.local/state/sentinel" }

  /// What Claude Code sends before (and with `result` after) a command.
  func bash(_ command: String, mark: String, result: String? = nil) -> String {
    let line = JSONWriter.line { writer in
      writer.object { event in
        event.member("session_id", "session-1")
        event.member("cwd", home + "/project")
        event.member("hook_event_name", result == nil ? "PreToolUse" : "PostToolUse")
        event.member("tool_name", "Bash")
        event.member("tool_use_id", mark)
        event.member("tool_input", object: { $0.member("command", command) })
        if let result { event.member("tool_response", object: { $0.member("stdout", result) }) }
      }
    }
    return String(decoding: line, as: UTF8.self)
  }

  func before(_ command: String, mark: String = "t1") -> Program.Result { run(bash(command, mark: mark)) }

  /// The call is judged, runs, and shows its result.
  @discardableResult
  func happen(_ command: String, mark: String, result: String = "ok") -> Program.Result {
    let before = before(command, mark: mark)
    _ = run(bash(command, mark: mark, result: result), ["--agent", "claude", "--event", "PostToolUse"])
    return before
  }

  var sentinel: Program { Program("sentinel", environment: program.environment) }
  func put(_ text: String, at path: String) {
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
  }
}

extension RealProcesses {
  @Suite("Sessions, allowances and the kill switch of real hooks")
  struct StateProcessTests {
    private let prompt = """
      {"session_id":"session-1","cwd":"/tmp","hook_event_name":"UserPromptSubmit","prompt":"go on"}
      """

    // MARK: Session

    @Test("After a secret was read, sending is said; before, and elsewhere, it is not")
    func taint() throws {
      let hook = Hook()
      let post = "curl -d @report.json https://api.example.net/x"
      #expect(hook.happen(post, mark: "t1").output.isEmpty)
      #expect(hook.before("cat .env", mark: "t2").output.contains("warns"))
      // It was declined: no result came.
      #expect(hook.before(post, mark: "t3").output.isEmpty)
      hook.happen("cat .env", mark: "t4")
      hook.happen("ls", mark: "t5")
      let warned = hook.before(post, mark: "t6")
      #expect(warned.permission == nil)
      #expect(warned.output.contains("api.example.net after reading"), "\(warned.output)")
      #expect(warned.output.contains("/project/.env 2 calls ago"))
      let record = try #require(hook.records.last)
      #expect(
        record["basis"]?.elements.contains { $0.string?.contains("session.sends-after-secret") == true }
          == true)
      for quiet in ["git push", "npm publish --dry-run", "curl localhost:3000/api -d @x.json", "npm test"] {
        let result = hook.before(quiet, mark: quiet)
        #expect(result.output.isEmpty && result.errors.isEmpty, "\(quiet): \(result)")
      }
      // Another session knows nothing of it.
      let other = hook.bash(post, mark: "t7").replacingOccurrences(of: "session-1", with: "session-2")
      #expect(hook.run(other).output.isEmpty)
    }

    @Test("A session that reads documentation and then works stays silent")
    func ordinary() {
      let hook = Hook()
      let fetch = """
        {"session_id":"session-1","cwd":"\(hook.home)/project","hook_event_name":"PreToolUse","tool_name":"WebFetch",\
        "tool_use_id":"w","tool_input":{"url":"https://docs.example.com/api","prompt":"how"}}
        """
      #expect(hook.run(fetch).output.isEmpty)
      let fetched =
        fetch.replacingOccurrences(of: "PreToolUse", with: "PostToolUse").dropLast()
        + ",\"tool_response\":{\"result\":\"Use POST.\"}}"
      #expect(hook.run(String(fetched), ["--agent", "claude", "--event", "PostToolUse"]).output.isEmpty)
      for (i, command) in [
        "git status", "npm test", "git add -A", "git commit -m 'use the api'", "git push",
        "git push -u origin x",
        "npm publish --dry-run", "curl localhost:3000", "curl -s https://api.example.com/v1 -d '{\"a\":1}'",
        "docker build .", "gh pr create --fill", "pip install requests",
      ].enumerated() {
        let result = hook.happen(command, mark: "c\(i)")
        #expect(result.output.isEmpty && result.errors.isEmpty, "\(command): \(result)")
      }
    }

    @Test("The same call over and over is said, then stopped, and a person's word begins anew")
    func loop() {
      let hook = Hook(["SENTINEL_HOOK_MAX_REPEATS": "7"])
      for i in 1...6 {
        let result = hook.happen("make", mark: "t\(i)")
        #expect(result.output.isEmpty == (i < 2), "\(i): \(result.output)")
      }
      let stopped = hook.before("make", mark: "t7")
      #expect(stopped.permission == "deny" && stopped.reason.contains("7th time"), "\(stopped)")
      #expect(hook.run(prompt, ["--agent", "claude", "--event", "UserPromptSubmit"]).output.isEmpty)
      #expect(hook.before("make", mark: "t8").output.isEmpty)
    }

    @Test("A budget ends a session, and one that is no number is an error")
    func budget() {
      let hook = Hook(["SENTINEL_HOOK_MAX_CALLS": "2"])
      hook.happen("ls", mark: "1")
      hook.happen("ls -l", mark: "2")
      #expect(hook.before("pwd").reason.contains("2 calls"))
      let wrong = Hook(["SENTINEL_HOOK_MAX_TOKENS": "many"])
      #expect(wrong.before("pwd").reason.contains("SENTINEL_HOOK_MAX_TOKENS"))
    }

    @Test("Hundreds at once lose no call")
    func concurrent() {
      var hook = Hook(["SENTINEL_HOOK_MAX_CALLS": "100000"])
      hook.program.environment["SENTINEL_HOOK_DEADLINE_MS"] = "60000"
      hook.program.input = .bytes(Array(hook.bash("ls", mark: "same").utf8))
      let results = hook.program.runConcurrently(150, Hook.arguments)
      #expect(results.allSatisfy { $0.exitCode == 0 && $0.errors.isEmpty })
      let files = try? FileManager.default.contentsOfDirectory(atPath: hook.stateFolder + "/sessions")
      #expect(files?.count == 1)
      hook.program.input = .bytes([])
      hook.happen("make", mark: "m")
      #expect(hook.before("make", mark: "n").errors.isEmpty)
    }

    @Test("A damaged file costs the memory and nothing else")
    func damaged() throws {
      let hook = Hook()
      hook.happen("cat .env", mark: "1")
      let folder = hook.stateFolder + "/sessions/"
      let file = folder + (try #require(FileManager.default.contentsOfDirectory(atPath: folder).first))
      hook.put("sentinel-session 1 rubbish", at: file)
      let result = hook.before("ls", mark: "2")
      #expect(result.exitCode == 0 && result.output.isEmpty && result.errors.contains("session: "))
      #expect(hook.before("ls", mark: "3").errors.isEmpty)
    }

    @Test("State that cannot be written is said once and changes nothing")
    func unwritable() throws {
      let file = Hook(["XDG_STATE_HOME": "/proc"])
      let linked = Hook()
      try FileManager.default.createDirectory(
        atPath: linked.home + "/.local/state", withIntermediateDirectories: true)
      symlink(linked.home + "/project", linked.stateFolder)
      for hook in [file, linked] {
        let quiet = hook.before("ls")
        #expect(quiet.exitCode == 0 && quiet.output.isEmpty, "\(quiet)")
        #expect(quiet.errors.components(separatedBy: "session: ").count == 2, "\(quiet.errors)")
        #expect(hook.before("rm -rf ~").permission == "deny")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: linked.home + "/project").isEmpty)
    }

    #if os(Linux)
      @Test("A full disk costs the memory and nothing else")
      func fullDisk() {
        let hook = Hook(["SENTINEL_AUDIT": "off"])
        for i in 0..<20 { _ = hook.before("ls \(i)", mark: "m\(i)") }
        // A limit on file size is a disk that is full for everybody, without needing one.
        let script = "ulimit -f 1; exec \"$0\" --agent claude --event PreToolUse"
        let shell = Program(path: "/bin/bash", environment: hook.program.environment)
        let quiet = shell.run(["-c", script, hook.program.path], hook.bash("ls", mark: "1"))
        #expect(quiet.exitCode == 0 && quiet.output.isEmpty, "\(quiet)")
        #expect(quiet.errors.contains("session: "))
        let refused = shell.run(["-c", script, hook.program.path], hook.bash("rm -rf ~", mark: "2"))
        #expect(refused.isRefusal, "\(refused)")
      }
    #endif

    @Test("SENTINEL_SESSION=off and events that are no calls leave no session behind")
    func off() {
      let hook = Hook(["SENTINEL_SESSION": "off", "SENTINEL_AUDIT": "off"])
      hook.happen("cat .env", mark: "1")
      #expect(!FileManager.default.fileExists(atPath: hook.home + "/.local"))
      let other = Hook(["SENTINEL_AUDIT": "off"])
      let payload = "{\"session_id\":\"s\",\"hook_event_name\":\"SessionStart\",\"source\":\"startup\"}"
      _ = other.run(payload, ["--agent", "claude", "--event", "SessionStart"])
      _ = other.run(prompt, ["--agent", "claude", "--event", "UserPromptSubmit"])
      #expect(!FileManager.default.fileExists(atPath: other.home + "/.local"))
    }

    // MARK: Stop

    @Test("A stop is heard at once by every event that can be refused, and only a person ends it")
    func stop() throws {
      let hook = Hook()
      #expect(hook.before("ls").output.isEmpty)
      #expect(hook.sentinel.run(["stop", "--reason", "lunch"]).exitCode == 0)
      let refused = hook.before("ls")
      #expect(refused.permission == "deny" && refused.reason.contains("lunch"), "\(refused)")
      #expect(
        hook.run(prompt, ["--agent", "claude", "--event", "UserPromptSubmit"]).output.contains("\"block\""))
      // What goes wrong does not get past it, whatever errors lead to.
      let broken = hook.run("{\"hook_event_name\":\"PreToolUse\"", Hook.arguments + ["--on-error", "Allow"])
      #expect(broken.isRefusal, "\(broken)")
      #expect(hook.sentinel.run(["stop", "--list"]).exitCode == 1)
      let resumed = hook.sentinel.run(["resume"])
      #expect(resumed.exitCode == 1 && resumed.errors.contains("person at a terminal"), "\(resumed)")
      #expect(hook.before("ls").permission == "deny")
      let declined = PseudoTerminal.run(hook.sentinel, ["resume"], [("Type yes:", "no\n")])
      #expect(declined.exitCode == 1 && hook.before("ls").permission == "deny")
      var agent = hook.sentinel
      agent.environment["CLAUDECODE"] = "1"
      #expect(
        PseudoTerminal.run(agent, ["resume"], [("Type yes:", "yes\n")]).output.contains(
          "inside a coding agent"))
      let yes = PseudoTerminal.run(hook.sentinel, ["resume"], [("Type yes:", "yes\n")])
      #expect(yes.exitCode == 0, "\(yes)")
      #expect(hook.before("ls").output.isEmpty)
      #expect(hook.records.filter { $0["door"]?.string == "person" }.count == 2)
    }

    @Test("A stop for one agent or tool leaves the others alone")
    func scoped() {
      let hook = Hook()
      #expect(hook.sentinel.run(["stop", "--agent", "codex"]).exitCode == 0)
      #expect(hook.before("ls").output.isEmpty)
      #expect(hook.sentinel.run(["stop", "--tool", "Bash"]).exitCode == 0)
      #expect(hook.before("ls").permission == "deny")
      #expect(hook.sentinel.run(["stop", "--tol", "Bash"]).errors.contains("--tool"))
    }

    @Test("A stop that cannot be read stops")
    func unreadableStop() {
      let hook = Hook()
      hook.put("what?", at: hook.stateFolder + "/stop")
      let refused = hook.before("ls")
      #expect(refused.permission == "deny" && refused.reason.contains("cannot be read"), "\(refused)")
    }

    // MARK: Allowances

    @Test("A person allows what was stopped: that, once, and nothing else")
    func allow() throws {
      let hook = Hook()
      let command = "git push --force origin main"
      let refused = hook.before(command)
      #expect(refused.permission == "deny")
      let id = try #require(hook.records.last?["decision"]?.string)
      #expect(refused.reason.contains(id))
      // Not without a person.
      let alone = hook.sentinel.run(["allow", id])
      #expect(alone.exitCode == 1 && alone.output.contains(command), "\(alone)")
      #expect(hook.before(command).permission == "deny")
      for variable in ["CLAUDECODE", "GEMINI_CLI", "CODEX_SANDBOX_NETWORK_DISABLED", "CURSOR_AGENT"] {
        var agent = hook.sentinel
        agent.environment[variable] = "1"
        #expect(PseudoTerminal.run(agent, ["allow"], [("Type yes:", "yes\n")]).exitCode == 1)
      }
      #expect(hook.before(command).permission == "deny")

      let allowed = PseudoTerminal.run(hook.sentinel, ["allow"], [("Type yes:", "yes\n")])
      #expect(allowed.exitCode == 0 && allowed.output.contains(command), "\(allowed)")
      #expect(hook.sentinel.run(["allow", "--list"]).output.contains("once"))
      #expect(hook.before("git push --force origin master").permission == "deny")
      let passed = hook.before(command)
      #expect(passed.output.isEmpty && passed.exitCode == 0, "\(passed)")
      let record = try #require(hook.records.last)
      #expect(record["action"]?.string == "allow" && record["severity"]?.string == "high")
      #expect(record["basis"]?.elements.contains { $0.string?.contains("allowance") == true } == true)
      #expect(hook.before(command).permission == "deny")
    }

    @Test("For a while means as often as wanted, and taking it back ends it")
    func allowForAWhile() throws {
      let hook = Hook()
      let command = "git push --force"
      _ = hook.before(command)
      let arguments = ["allow", "--for", "2h"]
      #expect(PseudoTerminal.run(hook.sentinel, arguments, [("Type yes:", "yes\n")]).exitCode == 0)
      for _ in 0..<3 { #expect(hook.before(command).output.isEmpty) }
      #expect(hook.sentinel.run(["allow", "--revoke", "all"]).exitCode == 0)
      #expect(hook.before(command).permission == "deny")
      let folder = ["allow", "--rule", "git.push-force", "--in", hook.home + "/project"]
      #expect(PseudoTerminal.run(hook.sentinel, folder, [("Type yes:", "yes\n")]).exitCode == 0)
      #expect(hook.before("git push -f").output.isEmpty)
      #expect(hook.before("git reset --hard").permission == "deny")
      let wide = PseudoTerminal.run(
        hook.sentinel, ["allow", "--rule", "git.push-force", "--in", "/"], [("Type yes:", "yes\n")])
      #expect(wide.exitCode == 1 && wide.output.contains("too wide"))
    }

    @Test("What is about the guard cannot be allowed")
    func aboutGuard() {
      let hook = Hook()
      #expect(hook.before("sentinel allow --revoke all").permission == "deny")
      let result = PseudoTerminal.run(hook.sentinel, ["allow"], [("Type yes:", "yes\n")])
      #expect(result.exitCode == 1 && result.output.contains("guard itself"), "\(result)")
    }

    @Test("Anything but yes is a no", arguments: ["\n", "y\n", "yess\n", "no\n", "YES\n", "\u{4}"])
    func declined(answer: String) {
      let hook = Hook()
      _ = hook.before("git push --force")
      let result = PseudoTerminal.run(hook.sentinel, ["allow"], [("Type yes:", answer)])
      #expect(result.exitCode == 1 && result.output.contains("Nothing is permitted"), "\(result)")
      #expect(hook.before("git push --force").permission == "deny")
    }

    @Test("Allowances that cannot be read permit nothing, and are said")
    func unreadableAllowances() {
      let hook = Hook()
      hook.put("{}", at: hook.stateFolder + "/allowances")
      #expect(hook.before("ls").errors.isEmpty)
      let refused = hook.before("git push --force")
      #expect(refused.permission == "deny" && refused.errors.contains("allowances: "), "\(refused)")
      #expect(hook.sentinel.run(["allow", "--list"]).exitCode == 3)
      #expect(hook.sentinel.run(["allow", "--revoke", "all"]).exitCode == 0)
      #expect(hook.before("git push --force").errors.isEmpty)
    }

    @Test("judge, explain and demo neither read nor write any of it")
    func apart() {
      let hook = Hook()
      #expect(hook.sentinel.run(["stop"]).exitCode == 0)
      try? FileManager.default.removeItem(atPath: hook.stateFolder + "/audit.ndjson")
      #expect(hook.sentinel.run(["explain", "ls"]).exitCode == 0)
      #expect(hook.sentinel.run(["demo"]).exitCode == 0)
      #expect(hook.sentinel.run(["judge"], hook.bash("ls", mark: "1")).output.contains("allow"))
      #expect(!FileManager.default.fileExists(atPath: hook.stateFolder + "/sessions"))
    }

    @Test("Nothing waits where no door holds anything")
    func pending() {
      let hook = Hook()
      #expect(hook.sentinel.run(["pending"]).output.contains("Nothing waits"))
      #expect(hook.sentinel.run(["approve", "abcd1234"]).exitCode == 1)
      #expect(hook.sentinel.run(["deny"]).errors.contains("nothing waits"))
    }
  }
}
