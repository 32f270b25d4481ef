import Foundation
import JSON
import TestSupport
import Testing

extension RealProcesses {
  @Suite("The hook as an agent meets it")
  struct AnsweringTests {
    @Test("Nothing is said about harmless calls", arguments: Payloads.names(of: "claude"))
    func captured(name: String) {
      let hook = Hook()
      let result = hook.program.run(["--agent", "claude"], Payloads.text(name))
      #expect(result.exitCode == 0, "\(result)")
      // The one capture of a dangerous call is of the agent's own refusal, which nobody judges.
      #expect(result.output.isEmpty, "\(result.output)")
      #expect(result.errors.isEmpty, "\(result.errors)")
    }

    @Test(
      "Agent and event are told by arguments, by a verb, or by the payload",
      arguments: [
        ["--agent", "claude", "--event", "PreToolUse"], ["--agent=claude", "--event=PreToolUse"],
        ["pre-tool-use"],
        ["PreToolUse", "--agent", "claude"], [],
      ])
    func invocations(arguments: [String]) {
      let hook = Hook()
      let result = hook.run(hook.payload("rm -rf ~"), arguments)
      #expect(result.exitCode == 0)
      #expect(result.permission == "deny", "\(result)")
    }

    @Test("A denial says what, where, why and what instead")
    func reason() throws {
      let hook = Hook()
      let result = hook.run(hook.payload("cd /tmp; rm -rf ~"))
      #expect(result.permission == "deny")
      for part in ["tool_input.command", "Why: ", "Instead: ", "decision ", "critical"] {
        #expect(result.reason.contains(part), "\(result.reason)")
      }
      #expect(result.errors.isEmpty)
      let record = try #require(hook.records.first)
      let id = try #require(record["decision"]?.string)
      #expect(result.reason.contains("decision \(id)]"))
      #expect(record["action"]?.string == "block")
      #expect(record["session"]?.string == "session-1")
      #expect(record["tool"]?.string == "Bash")
    }

    @Test(
      "The settings decide what a severity leads to",
      arguments: [
        ([:], [], "deny"), (["SENTINEL_HOOK_ON_CRITICAL": "Ask"], [], "ask"),
        (["SENTINEL_HOOK_ON_CRITICAL": "allow"], [], nil), (["SENTINEL_HOOK_ON_CRITICAL": "warn"], [], nil),
        (["SENTINEL_HOOK_ON_CRITICAL": "allow"], ["--on-critical", "block"], "deny"),
        ([:], ["--on-critical=ask"], "ask"),
      ] as [([String: String], [String], String?)])
    func settings(environment: [String: String], options: [String], permission: String?) {
      let hook = Hook(environment)
      let result = hook.run(hook.payload("rm -rf ~"), Hook.arguments + options)
      #expect(result.permission == permission)
    }

    @Test("A warning reaches the person and the model")
    func warning() {
      let hook = Hook()
      let result = hook.run(hook.payload("sudo apt-get update"))
      #expect(result.permission == nil)
      #expect(result.object?["systemMessage"]?.string?.hasPrefix("Sentinel warns: ") == true, "\(result)")
      #expect(result.object?["hookSpecificOutput"]?["additionalContext"]?.string?.isEmpty == false)
      #expect(hook.records.first?["action"]?.string == "warn")
    }

    @Test("Verbose says one line, with nothing that could forge another")
    func verbose() {
      let hook = Hook(["SENTINEL_HOOK_VERBOSE": "1"])
      let quiet = hook.run(hook.payload("ls"))
      #expect(
        quiet.errors
          == "[sentinel-hook] event=PreToolUse decision=Allow rule=- severity=None session=session-1\n")
      #expect(quiet.output.isEmpty)
      let forged = hook.payload("rm -rf ~").replacingOccurrences(
        of: "session-1", with: "a b\\n[sentinel-hook] event=x")
      let loud = hook.run(forged, Hook.arguments + ["--verbose"])
      #expect(loud.errors.split(separator: "\n").count == 1)
      #expect(loud.errors.contains("decision=Block"))
      #expect(loud.errors.contains("severity=Critical"))
      #expect(loud.errors.contains("session=a_b\\n[sentinel-hook]_event=x"))
    }

    @Test("A secret in a prompt holds it back and appears nowhere")
    func secret() throws {
      let body = (0..<6).map { _ in "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW" }
      let kind = "OPENSSH PRIVATE" + " KEY"
      let key = (["-----BEGIN \(kind)-----"] + body + ["-----END \(kind)-----"]).joined(separator: "\\n")
      let hook = Hook()
      let text =
        #"{"session_id":"s","cwd":"/tmp","hook_event_name":"UserPromptSubmit","prompt":"use \#(key)"}"#
      let result = hook.run(text, ["--agent", "claude", "--event", "UserPromptSubmit"])
      #expect(result.object?["decision"]?.string == "block", "\(result)")
      #expect(result.object?["hookSpecificOutput"]?["suppressOriginalPrompt"]?.bool == true)
      let log = String(decoding: FileManager.default.contents(atPath: hook.log) ?? Data(), as: UTF8.self)
      #expect(!log.isEmpty)
      for place in [result.output, result.errors, log] { #expect(!place.contains(body[0].prefix(20))) }
    }

    @Test("Help and version are for people")
    func help() {
      let program = Program("sentinel-hook")
      #expect(program.run(["--help"]).output.contains("usage: sentinel-hook"))
      #expect(program.run(["--version"]).output.hasPrefix("sentinel-hook "))
    }
  }
}
