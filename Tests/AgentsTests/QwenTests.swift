import Agents
import Testing
import Verdict

/// No captures: the payloads follow docs/users/features/hooks.md and the tool pages of the Qwen Code repository.
@Suite("Qwen Code, as documented")
struct QwenTests {
  private static func payload(_ event: String, _ rest: String) -> String {
    #"{"session_id":"s","transcript_path":"/h/.qwen/projects/x/s.jsonl","cwd":"/p","hook_event_name":"\#(event)","#
      + #""timestamp":"2026-08-21T10:00:00.000Z",\#(rest)}"#
  }

  @Test(
    "Payloads give what can be judged, with its place",
    arguments: [
      (
        "PreToolUse",
        #""permission_mode":"yolo","tool_name":"run_shell_command","tool_input":{"command":"rm -rf ~"}"#,
        ["shell tool_input.command «rm -rf ~»"]
      ),
      (
        "PreToolUse", #""tool_name":"run_shell_command","tool_input":{"command":"ls","directory":"/p"}"#,
        ["shell tool_input.command «ls»"]
      ),
      (
        "PermissionRequest",
        #""tool_name":"edit","tool_input":{"file_path":"/p/a","old_string":"o","new_string":"n"}"#,
        ["write tool_input.file_path «/p/a»: tool_input.new_string «n»"]
      ),
      (
        "PreToolUse", #""tool_name":"read_many_files","tool_input":{"paths":["a","b"]}"#,
        ["read tool_input.paths[0] «a»", "read tool_input.paths[1] «b»"]
      ),
      (
        "PreToolUse", #""tool_name":"web_fetch","tool_input":{"url":"http://x","prompt":"p"}"#,
        ["fetch tool_input.url «http://x»", "prompt tool_input.prompt «p»"]
      ),
      ("PreToolUse", #""tool_name":"agent","tool_input":{"prompt":"go"}"#, ["prompt tool_input.prompt «go»"]),
      (
        "PreToolUse", #""tool_name":"mcp__rc__touch","tool_input":{"path":"m"}"#,
        ["arguments tool_input.path «m»"]
      ),
      (
        "PostToolUse",
        #""tool_name":"run_shell_command","tool_input":{"command":"ls"},"tool_response":{"output":"a"}"#,
        ["result tool_response.output «a»"]
      ),
      ("PostToolUseFailure", #""tool_name":"edit2","tool_input":{},"error":"e""#, ["result error «e»"]),
      ("UserPromptSubmit", #""prompt":"hello""#, ["prompt prompt «hello»"]),
      ("Stop", #""last_assistant_message":"done""#, ["message last_assistant_message «done»"]),
      ("SessionStart", #""source":"startup""#, []),
    ] as [(String, String, [String])])
  func reading(event: String, rest: String, expected: [String]) throws {
    #expect(try Exchange.summary(Qwen.self, Self.payload(event, rest)) == expected)
  }

  @Test(
    "Every answer, byte for byte",
    arguments: [
      Exchange.Reply("PreToolUse", .allow),
      Exchange.Reply(
        "PreToolUse", .warn,
        ClaudeForm.remark(
          on: "PreToolUse", Exchange.notice("warns"), Exchange.reason("Sentinel warns about this call"))),
      Exchange.Reply(
        "PreToolUse", .ask,
        ClaudeForm.permission("ask", Exchange.reason("Sentinel asks before this call"))),
      Exchange.Reply(
        "PreToolUse", .block,
        #"{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":"Sentinel blocked this call: Deletes the home folder (critical). Where: command, `rm -rf ~`. Why: Nothing brings it back. Instead: Name the folder you mean. [files.delete-home, decision 0123456789]"}}"#,
        errors: Exchange.reason("Sentinel blocked this call"), exitCode: 2),
      Exchange.Reply(
        "UserPromptSubmit", .block, errors: Exchange.reason("Sentinel held this prompt back"), exitCode: 2),
      Exchange.Reply(
        "UserPromptSubmit", .ask, errors: Exchange.reason("Sentinel held this prompt back"), exitCode: 2),
      Exchange.Reply("Stop", .block, #"{"systemMessage":"\#(Exchange.notice("warns"))"}"#),
      Exchange.Reply("SomethingNew", .block, errors: Exchange.reason("Sentinel blocked this"), exitCode: 2),
    ])
  func answers(reply: Exchange.Reply) { Exchange.expect(reply, from: Qwen.self) }
}
