import Agents
import Testing
import Verdict

/// No captures: the payloads follow docs/en/customization/hooks.md and docs/en/reference/tools.md of Kimi Code.
@Suite("Kimi Code, as documented")
struct KimiTests {
  private static func payload(_ event: String, _ rest: String) -> String {
    #"{"hook_event_name":"\#(event)","session_id":"s","session_title":"T","client_type":"kimi_code_cli","cwd":"/p",\#(rest)}"#
  }

  @Test(
    "Payloads give what can be judged, with its place",
    arguments: [
      (
        "PreToolUse", #""tool_name":"Bash","tool_input":{"command":"rm -rf ~"}"#,
        ["shell tool_input.command «rm -rf ~»"]
      ),
      (
        "PreToolUse", #""tool_name":"Bash","tool_input":{"command":"rm -rf *","cwd":"/"}"#,
        ["shell tool_input.command «cd -- '/' && rm -rf *»"]
      ),
      (
        "PreToolUse", #""tool_name":"Write","tool_input":{"path":"/p/a","content":"x","mode":"append"}"#,
        ["write tool_input.path «/p/a»: tool_input.content «x»"]
      ),
      (
        "PreToolUse", #""tool_name":"Edit","tool_input":{"path":"/p/a","old_string":"o","new_string":"n"}"#,
        ["write tool_input.path «/p/a»: tool_input.new_string «n»"]
      ),
      (
        "PreToolUse",
        #""tool_name":"StrReplaceFile","tool_input":{"path":"/p/a","edit":{"old":"o","new":"n"}}"#,
        ["write tool_input.path «/p/a»: tool_input.edit.new «n»"]
      ),
      ("PreToolUse", #""tool_name":"Read","tool_input":{"path":"/p/a"}"#, ["read tool_input.path «/p/a»"]),
      (
        "PreToolUse", #""tool_name":"FetchURL","tool_input":{"url":"http://x"}"#,
        ["fetch tool_input.url «http://x»"]
      ),
      (
        "PreToolUse", #""tool_name":"CronCreate","tool_input":{"cron":"* * * * *","prompt":"go"}"#,
        ["prompt tool_input.prompt «go»"]
      ),
      (
        "PostToolUse", #""tool_name":"Bash","tool_input":{"command":"ls"},"tool_output":"a""#,
        ["result tool_output «a»"]
      ),
      ("UserPromptSubmit", #""prompt":"hello""#, ["prompt prompt «hello»"]),
      ("SubagentStop", #""agent_name":"a","response":"done""#, ["message response «done»"]),
    ] as [(String, String, [String])])
  func reading(event: String, rest: String, expected: [String]) throws {
    #expect(try Exchange.summary(Kimi.self, Self.payload(event, rest)) == expected)
  }

  @Test(
    "Every answer, byte for byte: there is no question, and what has run is only remarked on",
    arguments: [
      Exchange.Reply("PreToolUse", .allow),
      Exchange.Reply(
        "PreToolUse", .warn,
        #"{"hookSpecificOutput":{"hookEventName":"PreToolUse","#
          + #""additionalContext":"\#(Exchange.reason("Sentinel warns about this call"))"}}"#),
      Exchange.Reply(
        "PreToolUse", .ask,
        ClaudeForm.permission("deny", Exchange.reason("Sentinel blocked this call")),
        errors: Exchange.reason("Sentinel blocked this call"), exitCode: 2),
      Exchange.Reply(
        "UserPromptSubmit", .block, errors: Exchange.reason("Sentinel held this prompt back"), exitCode: 2),
      Exchange.Reply("PostToolUse", .block, errors: Exchange.notice("warns")),
      Exchange.Reply("PermissionRequest", .block, errors: Exchange.notice("warns")),
    ])
  func answers(reply: Exchange.Reply) { Exchange.expect(reply, from: Kimi.self) }
}
