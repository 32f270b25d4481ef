import Foundation
import JSON
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

extension RealProcesses {
  /// Everything in the table of docs/failures.md, against the real executable.
  @Suite("What goes wrong is refused, and said")
  struct FailClosedTests {
    private static let good =
      #"{"session_id":"s","cwd":"/tmp","hook_event_name":"PreToolUse","tool_name":"Bash","tool_input":{"command":"ls"}}"#

    @Test(
      "Input that cannot be read is denied with the cause",
      arguments: [
        ("", "standard input is empty"),
        (" \n", "not valid JSON"),
        (String(good.dropLast(5)), "not valid JSON"),
        ("[\(good)]", "the payload is a list and not an object"),
        ("42", "the payload is a number and not an object"),
        (good + good, "not valid JSON"),
        (good + "x", "not valid JSON"),
        ("\u{FEFF}" + good, "not valid JSON"),
        (
          #"{"hook_event_name":"PreToolUse","tool_name":"Bash","tool_input":{"command":"ls","command":"rm -rf ~"}}"#,
          "stands twice"
        ),
        (
          #"{"hook_event_name":"PreToolUse","tool_name":"Bash","tool_input":{"command":"ls"},"tool_input":{"command":"rm"}}"#,
          "stands twice"
        ),
        (
          #"{"hook_event_name":"PreToolUse","tool_name":"Bash","tool_input":{}}"#,
          "\"tool_input.command\" is missing"
        ),
        (#"{"hook_event_name":"PreToolUse","tool_name":"Bash","tool_input":{"command":7}}"#, "is a number"),
        (#"{"hook_event_name":"PreToolUse","tool_name":null,"tool_input":{}}"#, "\"tool_name\" is null"),
        (#"{"hook_event_name":"PreToolUse"}"#, "\"tool_name\" is missing"),
        (
          #"{"hook_event_name":"PreToolUse","tool_name":"x","tool_input":"#
            + String(repeating: "[", count: 100_000),
          "nested deeper"
        ),
      ])
    func badInput(text: String, cause: String) {
      let hook = Hook()
      let result = hook.run(text)
      #expect(result.signal == 0)
      #expect(result.isRefusal, "\(result)")
      #expect(result.permission == "deny")
      #expect(result.reason.contains(cause), "\(result.reason)")
      #expect(hook.records.first?["action"]?.string == "block")
      #expect(hook.records.first?["findings"]?[0]?["rule"]?.string == "guard.bad-input")
    }

    @Test("Bytes that are no text are denied")
    func invalidUTF8() {
      var hook = Hook()
      hook.program.input = .bytes(Array(Self.good.utf8).map { $0 == UInt8(ascii: "l") ? 0xFF : $0 })
      let result = hook.program.run(Hook.arguments)
      #expect(result.permission == "deny")
      #expect(result.reason.contains("UTF-8"))
    }

    @Test("A hundred megabytes are denied quickly and in bounded memory")
    func huge() {
      var hook = Hook()
      hook.program.input = .bytes([UInt8](repeating: UInt8(ascii: " "), count: 100 << 20))
      let result = hook.program.run(Hook.arguments)
      #expect(result.permission == "deny")
      #expect(result.reason.contains("larger than 32 MiB"))
    }

    @Test("Input that never ends is denied at the deadline")
    func neverEnding() {
      var hook = Hook(["SENTINEL_HOOK_DEADLINE_MS": "300"])
      hook.program.input = .neverEnding
      let result = hook.program.run(Hook.arguments)
      #expect(result.permission == "deny")
      #expect(result.reason.contains("did not arrive within 300 ms"))
      #expect(result.seconds < 2)
      #expect(hook.records.count == 1)
    }

    @Test("No standard input at all is denied")
    func closedInput() {
      var hook = Hook()
      hook.program.input = .closed
      #expect(hook.program.run(Hook.arguments).permission == "deny")
    }

    @Test(
      "A crash is answered and recorded",
      arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGTERM])
    func crash(signal: Int32) {
      var hook = Hook(["SENTINEL_HOOK_DEADLINE_MS": "60000"])
      hook.program.input = .neverEnding
      hook.program.signal = (signal, after: 0.3)
      let result = hook.program.run(Hook.arguments)
      #expect(result.signal == 0)
      #expect(result.permission == "deny", "\(result)")
      #expect(result.reason.contains("crashed"))
      #expect(hook.records.first?["findings"]?[0]?["rule"]?.string == "guard.crash")
      #expect(hook.records.first?["error"]?.string?.hasPrefix("ended by SIG") == true)
    }

    @Test("Running out of time in the middle is answered and recorded")
    func deadline() {
      var hook = Hook(["SENTINEL_HOOK_DEADLINE_MS": "60000"])
      hook.program.input = .neverEnding
      hook.program.signal = (SIGALRM, after: 0.3)
      let result = hook.program.run(Hook.arguments)
      #expect(result.permission == "deny")
      #expect(result.reason.contains("in time"))
      #expect(hook.records.first?["findings"]?[0]?["rule"]?.string == "guard.deadline")
    }

    @Test("A crash with nobody named ends with exit code 2 and a reason")
    func anonymousCrash() {
      var hook = Hook(["SENTINEL_HOOK_DEADLINE_MS": "60000"])
      hook.program.input = .neverEnding
      hook.program.signal = (SIGSEGV, after: 0.3)
      let result = hook.program.run()
      #expect(result.exitCode == 2)
      #expect(result.errors.contains("crashed"))
    }

    @Test(
      "A refusal that cannot be written is an exit code",
      arguments: [Program.Output.closed, .broken, .full])
    func unwritable(output: Program.Output) {
      var hook = Hook()
      hook.program.output = output
      let result = hook.run("{")
      #expect(result.exitCode == 2)
      #expect(result.errors.contains("Sentinel blocked this"))
    }

    @Test("Permission needs no standard output")
    func silentWithoutOutput() {
      var hook = Hook()
      hook.program.output = .closed
      let result = hook.run(Self.good)
      #expect(result.exitCode == 0)
    }

    @Test(
      "A setting that is not understood is denied by name",
      arguments: [
        ("SENTINEL_HOOK_ON_CRITICAL", "deny"), ("SENTINEL_HOOK_ON_HIGH", "1"),
        ("SENTINEL_HOOK_ON_MEDIUM", "x"),
        ("SENTINEL_HOOK_ON_LOW", "none"), ("SENTINEL_HOOK_ON_ERROR", "fail"),
        ("SENTINEL_HOOK_VERBOSE", "yes"),
        ("SENTINEL_HOOK_DEADLINE_MS", "soon"),
      ])
    func badSetting(name: String, value: String) {
      let result = Hook([name: value]).run(Self.good)
      #expect(result.permission == "deny")
      #expect(result.reason.contains("\(name) is \"\(value)\"; it takes"))
    }

    @Test(
      "A command line that is not understood is denied by name",
      arguments: [
        (["--agent", "claud"], "--agent names no agent"), (["--agent"], "--agent needs a value"),
        (["--frobnicate"], "the option --frobnicate is not known"),
        (["--on-high", "never"], "--on-high is \"never\""),
        (["--event", "PostToolUse"], "registered for PostToolUse, but the event is PreToolUse"),
        (["pre-tool-use", "more"], "\"more\" is one word too many"),
      ])
    func badArguments(arguments: [String], cause: String) {
      let result = Hook().run(Self.good, arguments)
      #expect(result.isRefusal, "\(result)")
      #expect((result.reason + result.errors).contains(cause), "\(result)")
    }

    @Test(
      "On-error decides what an error leads to",
      arguments: [("Allow", nil), ("Warn", nil), ("Ask", "ask"), ("Block", "deny")] as [(String, String?)])
    func onError(action: String, permission: String?) {
      let result = Hook(["SENTINEL_HOOK_ON_ERROR": action]).run("{")
      #expect(result.exitCode == 0)
      #expect(result.permission == permission)
      if action == "Warn" { #expect(result.object?["systemMessage"] != nil) }
      if action == "Allow" { #expect(result.output.isEmpty) }
    }

    @Test(
      "An event that nobody can stop passes in silence, whatever is wrong with it",
      arguments: ["SessionStart", "Notification", "SessionEnd", "SubagentStart"])
    func unstoppable(event: String) {
      let result = Hook().run("{", ["--agent", "claude", "--event", event])
      #expect(result.exitCode == 0)
      #expect(result.output.isEmpty)
    }

    @Test(
      "A message that cannot be read does not send the agent round in circles",
      arguments: ["Stop", "SubagentStop"])
    func unreadableMessage(event: String) {
      let result = Hook().run("{", ["--agent", "claude", "--event", event])
      #expect(result.exitCode == 0)
      #expect(result.object?["decision"] == nil)
      #expect(result.object?["systemMessage"] != nil)
    }
  }
}
