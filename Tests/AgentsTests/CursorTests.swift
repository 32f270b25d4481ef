import Agents
import Bytes
import JSON
import Testing
import Verdict

/// No captures: the payloads follow cursor.com/docs/hooks and the code shipped with Cursor's SDK.
@Suite("Cursor, as documented")
struct CursorTests {
  private static func payload(_ event: String, _ rest: String) -> String {
    #"{"conversation_id":"c-1","generation_id":"g-1","session_id":"c-1","model":"m","hook_event_name":"\#(event)","#
      + #""cursor_version":"2.4.1","workspace_roots":["/p"],"user_email":null,"transcript_path":null,\#(rest)}"#
  }

  @Test(
    "Payloads give what can be judged, with its place",
    arguments: [
      (
        "beforeShellExecution", #""command":"rm -rf ~","cwd":"","sandbox":false"#,
        ["shell command «rm -rf ~»"]
      ),
      (
        "beforeMCPExecution",
        #""tool_name":"run","tool_input":"{\"command\":\"rm -rf ~\"}","url":"http://x""#,
        ["arguments tool_input.command «rm -rf ~»"]
      ),
      (
        "beforeMCPExecution", #""tool_name":"run","tool_input":"plain words""#,
        ["arguments tool_input «plain words»"]
      ),
      (
        "preToolUse",
        #""tool_name":"Shell","tool_input":{"command":"ls","working_directory":"/p"},"tool_use_id":"t","cwd":"/p""#,
        ["shell tool_input.command «ls»"]
      ),
      (
        "preToolUse",
        #""tool_name":"Shell","tool_input":{"command":"rm -rf *","working_directory":"/it's"},"cwd":"/p""#,
        [#"shell tool_input.command «cd -- '/it'\''s' && rm -rf *»"#]
      ),
      (
        "preToolUse", #""tool_name":"Write","tool_input":{"file_path":"/p/a","content":"x"}"#,
        ["write tool_input.file_path «/p/a»: tool_input.content «x»"]
      ),
      (
        "preToolUse",
        #""tool_name":"StrReplace","tool_input":{"path":"/p/a","old_string":"o","new_string":"n"}"#,
        ["write tool_input.path «/p/a»: tool_input.new_string «n»"]
      ),
      (
        "preToolUse", #""tool_name":"Delete","tool_input":{"path":"/p/a"}"#,
        ["write tool_input.path «/p/a»: "]
      ),
      (
        "preToolUse", #""tool_name":"Read","tool_input":{"file_path":"/p/.env"}"#,
        ["read tool_input.file_path «/p/.env»"]
      ),
      (
        "preToolUse", #""tool_name":"Grep","tool_input":{"pattern":"key","path":"/p"}"#,
        ["search tool_input.path «/p», tool_input.pattern «key»"]
      ),
      (
        "preToolUse", #""tool_name":"WebFetch","tool_input":{"url":"http://x"}"#,
        ["fetch tool_input.url «http://x»"]
      ),
      (
        "preToolUse", #""tool_name":"WebSearch","tool_input":{"search_term":"s"}"#,
        ["web tool_input.search_term «s»"]
      ),
      ("preToolUse", #""tool_name":"Task","tool_input":{"prompt":"go"}"#, ["prompt tool_input.prompt «go»"]),
      (
        "preToolUse", #""tool_name":"MCP:run","tool_input":{"cmd":"ls"}"#,
        ["arguments tool_input.cmd «ls»"]
      ),
      ("preToolUse", #""tool_name":"MCP:now","tool_input":null"#, []),
      (
        "beforeReadFile",
        #""file_path":"/p/a","content":"text","attachments":[{"type":"rule","file_path":"/p/r.mdc"}]"#,
        ["read file_path «/p/a»", "read attachments[0].file_path «/p/r.mdc»", "result content «text»"]
      ),
      (
        "beforeTabFileRead", #""file_path":"/p/a","content":"text""#,
        ["read file_path «/p/a»", "result content «text»"]
      ),
      ("subagentStart", #""subagent_type":"x","task":"go on""#, ["prompt task «go on»"]),
      (
        "beforeSubmitPrompt", #""prompt":"hello","attachments":[{"type":"file","file_path":"/p/.env"}]"#,
        ["prompt prompt «hello»", "read attachments[0].file_path «/p/.env»"]
      ),
      (
        "postToolUse",
        #""tool_name":"Shell","tool_input":{"command":"ls"},"tool_output":"{\"stdout\":\"a b\",\"exitCode\":0}""#,
        ["result tool_output.stdout «a b»"]
      ),
      (
        "postToolUseFailure", #""tool_name":"Shell","tool_input":{"command":"ls"},"error_message":"no""#,
        ["result error_message «no»"]
      ),
      ("afterShellExecution", #""command":"ls","output":"a","duration":1"#, ["result output «a»"]),
      (
        "afterMCPExecution", #""tool_name":"run","tool_input":"{}","result_json":"{\"text\":\"r\"}""#,
        ["result result_json.text «r»"]
      ),
      (
        "afterFileEdit", #""file_path":"/p/a","edits":[{"old_string":"o","new_string":"n"}]"#,
        ["write file_path «/p/a»: edits[0].new_string «n»"]
      ),
      ("afterAgentResponse", #""text":"done""#, ["message text «done»"]),
      ("stop", #""status":"completed""#, []),
    ] as [(String, String, [String])])
  func reading(event: String, rest: String, expected: [String]) throws {
    #expect(try Exchange.summary(Cursor.self, Self.payload(event, rest)) == expected)
  }

  @Test("A folder that is not named is the workspace's")
  func folder() throws {
    let rest = #""command":"ls","cwd":"""#
    let event = try Exchange.read(Cursor.self, Self.payload("beforeShellExecution", rest))
    #expect(event.directory == "/p")
    #expect(event.session == "c-1")
  }

  @Test(
    "Events may bear the names they have in Claude Code's settings",
    arguments: [
      ("PreToolUse", "preToolUse"), ("UserPromptSubmit", "beforeSubmitPrompt"),
      ("BeforeShellExecution", "beforeShellExecution"), ("beforeReadFile", "beforeReadFile"),
      ("SomethingNew", "SomethingNew"),
    ])
  func names(name: String, event: String) throws {
    #expect(Cursor.event(spelled: name) == event)
    let payload = try JSONDocument(ByteView(Self.payload(name, #""a":1"#))).root
    #expect(Cursor.eventName(in: payload) == event)
    #expect(ClaudeCode.speaker(of: payload).name == "cursor")
  }

  @Test("A command that cannot be found is an error")
  func broken() {
    let payload = Self.payload("preToolUse", #""tool_name":"Shell","tool_input":{"description":"x"}"#)
    #expect(throws: DialectError("\"tool_input.command\" is missing")) {
      try Exchange.read(Cursor.self, payload)
    }
    #expect(throws: DialectError.self) {
      try Exchange.read(
        Cursor.self, Self.payload("beforeMCPExecution", #""tool_name":"x","tool_input":"{\"a\":1,\"a\":2}""#))
    }
  }

  @Test(
    "Every answer, byte for byte",
    arguments: [
      Exchange.Reply("beforeShellExecution", .allow, #"{"permission":"allow"}"#),
      Exchange.Reply(
        "beforeShellExecution", .warn,
        #"{"permission":"allow","user_message":"\#(Exchange.notice("warns"))","#
          + #""agent_message":"\#(Exchange.reason("Sentinel warns about this call"))"}"#),
      Exchange.Reply(
        "beforeShellExecution", .ask,
        #"{"permission":"ask","user_message":"\#(Exchange.notice("asks"))","#
          + #""agent_message":"\#(Exchange.reason("Sentinel asks before this call"))"}"#),
      Exchange.Reply(
        "beforeShellExecution", .block,
        #"{"permission":"deny","user_message":"Sentinel blocked a call: Deletes the home folder in command, `rm -rf ~` (critical, files.delete-home, decision 0123456789)","agent_message":"Sentinel blocked this call: Deletes the home folder (critical). Where: command, `rm -rf ~`. Why: Nothing brings it back. Instead: Name the folder you mean. [files.delete-home, decision 0123456789]"}"#
      ),
      Exchange.Reply("preToolUse", .allow, #"{"permission":"allow"}"#),
      Exchange.Reply(
        "preToolUse", .ask,
        #"{"permission":"deny","user_message":"\#(Exchange.notice("blocked a call"))","#
          + #""agent_message":"\#(Exchange.reason("Sentinel blocked this call"))"}"#),
      Exchange.Reply(
        "beforeReadFile", .ask,
        #"{"permission":"deny","user_message":"\#(Exchange.notice("blocked a call"))","#
          + #""agent_message":"\#(Exchange.reason("Sentinel blocked this call"))"}"#),
      Exchange.Reply("beforeSubmitPrompt", .allow, #"{"continue":true}"#),
      Exchange.Reply("beforeSubmitPrompt", .warn, #"{"continue":true}"#, errors: Exchange.notice("warns")),
      Exchange.Reply(
        "beforeSubmitPrompt", .block,
        #"{"continue":false,"user_message":"\#(Exchange.reason("Sentinel held this prompt back"))"}"#),
      Exchange.Reply("postToolUse", .allow, "{}"),
      Exchange.Reply(
        "postToolUse", .block,
        #"{"additional_context":"\#(Exchange.reason("Sentinel warns about this result"))"}"#),
      Exchange.Reply("afterFileEdit", .block, "{}", errors: Exchange.notice("warns")),
      Exchange.Reply("somethingNew", .allow),
      Exchange.Reply("somethingNew", .block, errors: Exchange.reason("Sentinel blocked this"), exitCode: 2),
    ])
  func answers(reply: Exchange.Reply) { Exchange.expect(reply, from: Cursor.self) }
}
