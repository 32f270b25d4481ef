import Agents
import Bytes
import JSON
import Testing
import Verdict

/// No captures: the payloads follow docs/hooks and docs/tools of the Gemini CLI repository.
@Suite("Gemini CLI, as documented")
struct GeminiTests {
  private static func payload(_ event: String, _ rest: String) -> String {
    #"{"session_id":"s","transcript_path":"/h/.gemini/tmp/x/chats/s.json","cwd":"/p","hook_event_name":"\#(event)","#
      + #""timestamp":"2026-08-21T10:00:00.000Z",\#(rest)}"#
  }

  @Test(
    "Payloads give what can be judged, with its place",
    arguments: [
      (
        "BeforeTool",
        #""tool_name":"run_shell_command","tool_input":{"command":"rm -rf ~","description":"d"}"#,
        ["shell tool_input.command «rm -rf ~»"]
      ),
      (
        "BeforeTool", #""tool_name":"run_shell_command","tool_input":{"command":"ls","dir_path":"sub"}"#,
        ["shell tool_input.command «cd -- 'sub' && ls»"]
      ),
      (
        "BeforeTool", #""tool_name":"write_file","tool_input":{"file_path":"/p/a","content":"x"}"#,
        ["write tool_input.file_path «/p/a»: tool_input.content «x»"]
      ),
      (
        "BeforeTool",
        #""tool_name":"replace","tool_input":{"file_path":"/p/a","old_string":"o","new_string":"n","instruction":"i"}"#,
        ["write tool_input.file_path «/p/a»: tool_input.new_string «n»"]
      ),
      (
        "BeforeTool", #""tool_name":"read_file","tool_input":{"absolute_path":"/p/a"}"#,
        ["read tool_input.absolute_path «/p/a»"]
      ),
      (
        "BeforeTool", #""tool_name":"read_many_files","tool_input":{"include":["a","/etc/*"]}"#,
        ["read tool_input.include[0] «a»", "read tool_input.include[1] «/etc/*»"]
      ),
      (
        "BeforeTool", #""tool_name":"list_directory","tool_input":{"dir_path":"/p"}"#,
        ["read tool_input.dir_path «/p»"]
      ),
      (
        "BeforeTool", #""tool_name":"grep_search","tool_input":{"pattern":"k","dir_path":"/p"}"#,
        ["search tool_input.dir_path «/p», tool_input.pattern «k»"]
      ),
      (
        "BeforeTool", #""tool_name":"web_fetch","tool_input":{"prompt":"sum up http://x"}"#,
        ["fetch tool_input.prompt «sum up http://x»"]
      ),
      (
        "BeforeTool", #""tool_name":"google_web_search","tool_input":{"query":"q"}"#,
        ["web tool_input.query «q»"]
      ),
      (
        "BeforeTool",
        #""tool_name":"mcp_rc_touch","tool_input":{"path":"m"},"mcp_context":{"server_name":"rc"}"#,
        ["arguments tool_input.path «m»"]
      ),
      (
        "BeforeTool", #""tool_name":"save_memory","tool_input":{"fact":"f"}"#,
        ["arguments tool_input.fact «f»"]
      ),
      (
        "AfterTool",
        #""tool_name":"read_file","tool_input":{"file_path":"/p/a"},"tool_response":{"llmContent":"text","returnDisplay":""}"#,
        ["result tool_response.llmContent «text», tool_response.returnDisplay «»"]
      ),
      (
        "AfterTool", #""tool_name":"write_file","tool_input":{},"tool_response":{"llmContent":"ok"}"#,
        ["result "]
      ),
      ("BeforeAgent", #""prompt":"hello""#, ["prompt prompt «hello»"]),
      (
        "AfterAgent", #""prompt":"hello","prompt_response":"hi","stop_hook_active":false"#,
        ["message prompt_response «hi»"]
      ),
      ("BeforeModel", #""llm_request":{}"#, []),
    ] as [(String, String, [String])])
  func reading(event: String, rest: String, expected: [String]) throws {
    #expect(try Exchange.summary(Gemini.self, Self.payload(event, rest)) == expected)
  }

  @Test("The server of an MCP tool is known", arguments: ["mcp_rc_touch", "mcp__rc__touch"])
  func server(tool: String) throws {
    let event = try Exchange.read(
      Gemini.self, Self.payload("BeforeTool", #""tool_name":"\#(tool)","tool_input":{}"#))
    #expect(event.tool == ToolName(tool, server: "rc"))
  }

  @Test(
    "Every answer, byte for byte",
    arguments: [
      Exchange.Reply("BeforeTool", .allow),
      Exchange.Reply("BeforeTool", .warn, #"{"systemMessage":"\#(Exchange.notice("warns"))"}"#),
      Exchange.Reply(
        "BeforeTool", .ask,
        #"{"decision":"ask","reason":"\#(Exchange.reason("Sentinel asks before this call"))"}"#),
      Exchange.Reply(
        "BeforeTool", .block,
        #"{"decision":"deny","reason":"Sentinel blocked this call: Deletes the home folder (critical). Where: command, `rm -rf ~`. Why: Nothing brings it back. Instead: Name the folder you mean. [files.delete-home, decision 0123456789]"}"#
      ),
      Exchange.Reply(
        "BeforeAgent", .ask,
        #"{"decision":"deny","reason":"\#(Exchange.reason("Sentinel held this prompt back"))"}"#),
      Exchange.Reply(
        "BeforeAgent", .warn,
        #"{"systemMessage":"\#(Exchange.notice("warns"))","hookSpecificOutput":{"hookEventName":"BeforeAgent","#
          + #""additionalContext":"\#(Exchange.reason("Sentinel warns about this prompt"))"}}"#),
      Exchange.Reply(
        "AfterTool", .block,
        #"{"decision":"deny","reason":"\#(Exchange.reason("Sentinel withheld part of this result"))"}"#),
      Exchange.Reply("AfterAgent", .block, #"{"systemMessage":"\#(Exchange.notice("warns"))"}"#),
      Exchange.Reply("SomethingNew", .block, errors: Exchange.reason("Sentinel blocked this"), exitCode: 2),
    ])
  func answers(reply: Exchange.Reply) { Exchange.expect(reply, from: Gemini.self) }

  @Test("Of a result that is withheld, what was not found fault with stands behind the reason")
  func rest() throws {
    let payload = Self.payload(
      "AfterTool",
      #""tool_name":"read_file","tool_input":{},"tool_response":{"llmContent":"a\nKEY z","returnDisplay":"KEY"}"#
    )
    let finding = Finding(
      rule: "SEC-99.test", severity: .high, category: "secrets", title: "T", why: "", instead: "",
      location: Location(path: FieldPath("tool_response", "llmContent"), range: 2..<5))
    let decision = Decision(action: .block, findings: [finding], stopping: [finding], id: "0123456789")
    let request = AnswerRequest(
      event: Event(agent: "gemini", name: "AfterTool", moment: .afterTool),
      document: try JSONDocument(ByteView(payload)))
    let answer = Gemini.answer(decision, to: request)
    let root = try JSONDocument(ByteView(answer.output)).root
    #expect(root["decision"]?.string == "deny")
    #expect(
      root["reason"]?.string
        == "Sentinel withheld part of this result: T (high). Where: tool_response.llmContent. "
        + "[SEC-99.test, decision 0123456789]\n\nThe rest of it:\na\n[redacted: SEC-99.test] z")
    #expect(answer.output.dropLast().allSatisfy { $0 != 0x0A }, "one line")
  }
}
