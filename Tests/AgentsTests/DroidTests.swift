import Agents
import Testing
import Verdict

/// No captures: the payloads follow docs.factory.ai/reference/hooks-reference.
@Suite("Factory Droid, as documented")
struct DroidTests {
  private static func payload(_ event: String, _ rest: String) -> String {
    #"{"session_id":"s","transcript_path":"/h/.factory/projects/s.jsonl","cwd":"/p","permission_mode":"default","#
      + #""hook_event_name":"\#(event)",\#(rest)}"#
  }

  @Test(
    "Payloads give what can be judged, with its place",
    arguments: [
      (
        "PreToolUse", #""tool_name":"Execute","tool_input":{"command":"rm -rf ~"}"#,
        ["shell tool_input.command «rm -rf ~»"]
      ),
      (
        "PreToolUse", #""tool_name":"Create","tool_input":{"file_path":"/p/a","content":"x"}"#,
        ["write tool_input.file_path «/p/a»: tool_input.content «x»"]
      ),
      (
        "PreToolUse", #""tool_name":"Edit","tool_input":{"file_path":"/p/a","old_str":"o","new_str":"n"}"#,
        ["write tool_input.file_path «/p/a»: tool_input.new_str «n»"]
      ),
      (
        "PreToolUse",
        #""tool_name":"MultiEdit","tool_input":{"file_path":"/p/a","changes":[{"old_str":"o","new_str":"n"},{"old_str":"p","new_str":"m"}]}"#,
        [
          "write tool_input.file_path «/p/a»: tool_input.changes[0].new_str «n», tool_input.changes[1].new_str «m»"
        ]
      ),
      (
        "PreToolUse",
        #""tool_name":"ApplyPatch","tool_input":{"input":"*** Begin Patch\n*** Update File: /p/a\n@@\n-o\n+n\n*** End Patch"}"#,
        ["write tool_input.input «/p/a»: tool_input.input «n\n»"]
      ),
      (
        "PreToolUse", #""tool_name":"LS","tool_input":{"directory_path":"/p"}"#,
        ["read tool_input.directory_path «/p»"]
      ),
      (
        "PreToolUse", #""tool_name":"Glob","tool_input":{"folder":"/p","patterns":"*.key"}"#,
        ["search tool_input.folder «/p», tool_input.patterns «*.key»"]
      ),
      (
        "PreToolUse", #""tool_name":"FetchUrl","tool_input":{"url":"http://x"}"#,
        ["fetch tool_input.url «http://x»"]
      ),
      ("PreToolUse", #""tool_name":"Task","tool_input":{"prompt":"go"}"#, ["prompt tool_input.prompt «go»"]),
      (
        "PreToolUse", #""tool_name":"mcp__rc__touch","tool_input":{"path":"m"}"#,
        ["arguments tool_input.path «m»"]
      ),
      (
        "PostToolUse", #""tool_name":"Read","tool_input":{"file_path":"/p/a"},"tool_response":"text""#,
        ["result tool_response «text»"]
      ),
      ("UserPromptSubmit", #""prompt":"hello""#, ["prompt prompt «hello»"]),
    ] as [(String, String, [String])])
  func reading(event: String, rest: String, expected: [String]) throws {
    #expect(try Exchange.summary(Droid.self, Self.payload(event, rest)) == expected)
  }

  @Test(
    "Every answer, byte for byte",
    arguments: [
      Exchange.Reply("PreToolUse", .allow),
      Exchange.Reply(
        "PreToolUse", .ask,
        ClaudeForm.permission("ask", Exchange.reason("Sentinel asks before this call"))),
      Exchange.Reply(
        "PreToolUse", .block,
        ClaudeForm.permission("deny", Exchange.reason("Sentinel blocked this call")),
        errors: Exchange.reason("Sentinel blocked this call"), exitCode: 2),
      Exchange.Reply(
        "UserPromptSubmit", .block, errors: Exchange.reason("Sentinel held this prompt back"), exitCode: 2),
      Exchange.Reply(
        "PostToolUse", .warn,
        ClaudeForm.remark(
          on: "PostToolUse", Exchange.notice("warns"), Exchange.reason("Sentinel warns about this result"))),
    ])
  func answers(reply: Exchange.Reply) { Exchange.expect(reply, from: Droid.self) }
}
