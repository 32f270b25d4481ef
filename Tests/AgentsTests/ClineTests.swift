import Agents
import Testing
import Verdict

/// No captures: the payloads follow the hook reference in Cline's repository.
@Suite("Cline, as documented")
struct ClineTests {
  private static func payload(_ event: String, _ rest: String) -> String {
    #"{"clineVersion":"3.40.0","hookName":"\#(event)","timestamp":"1767225600000","taskId":"t","#
      + #""workspaceRoots":["/p"],"userId":"u","model":{"provider":"x","slug":"y"},\#(rest)}"#
  }

  private static func call(_ tool: String, _ parameters: String) -> String {
    payload("PreToolUse", #""preToolUse":{"toolName":"\#(tool)","parameters":\#(parameters)}"#)
  }

  private static let at = "preToolUse.parameters"

  @Test(
    "Calls give what can be judged, with its place",
    arguments: [
      (
        "execute_command", #"{"command":"rm -rf ~","requires_approval":"false"}"#,
        ["shell \(at).command «rm -rf ~»"]
      ),
      (
        "run_commands", #"{"commands":"[\"ls\",\"rm -rf ~\"]"}"#,
        ["arguments commands[0] «ls», commands[1] «rm -rf ~»"]
      ),
      ("write_to_file", #"{"path":"a","content":"x"}"#, ["write \(at).path «a»: \(at).content «x»"]),
      (
        "replace_in_file",
        #"{"path":"a","diff":"------- SEARCH\nold\n=======\nnew\n+++++++ REPLACE\n"}"#,
        ["write \(at).path «a»: \(at).diff «new\n»"]
      ),
      (
        "apply_patch", #"{"input":"*** Begin Patch\n*** Add File: b\n+x\n*** End Patch"}"#,
        ["write \(at).input «b»: \(at).input «x\n»"]
      ),
      ("read_file", #"{"path":".env"}"#, ["read \(at).path «.env»"]),
      ("read_files", #"{"paths":"[\"a\",\"b\"]"}"#, ["read paths[0] «a»", "read paths[1] «b»"]),
      ("search_files", #"{"path":"/","regex":"k"}"#, ["search \(at).path «/», \(at).regex «k»"]),
      ("browser_action", #"{"action":"launch","url":"http://x"}"#, ["fetch \(at).url «http://x»"]),
      (
        "use_mcp_tool", #"{"server_name":"rc","tool_name":"run","arguments":"{\"command\":\"rm -rf ~\"}"}"#,
        ["arguments \(at).arguments.command «rm -rf ~»"]
      ),
      ("new_task", #"{"context":"go on"}"#, ["prompt \(at).context «go on»"]),
      ("attempt_completion", #"{"result":"done"}"#, ["arguments \(at).result «done»"]),
    ] as [(String, String, [String])])
  func calls(tool: String, parameters: String, expected: [String]) throws {
    #expect(try Exchange.summary(Cline.self, Self.call(tool, parameters)) == expected)
  }

  @Test(
    "The other events give what can be judged",
    arguments: [
      (
        "PostToolUse",
        #""postToolUse":{"toolName":"execute_command","parameters":{"command":"ls"},"result":"a","success":true}"#,
        ["result postToolUse.result «a»"]
      ),
      (
        "UserPromptSubmit", #""userPromptSubmit":{"prompt":"hello","attachments":[]}"#,
        ["prompt userPromptSubmit.prompt «hello»"]
      ),
      (
        "TaskStart", #""taskStart":{"taskMetadata":{"taskId":"t","initialTask":"begin"}}"#,
        ["prompt taskStart.taskMetadata.initialTask «begin»"]
      ),
      ("TaskCancel", #""taskCancel":{}"#, []),
    ] as [(String, String, [String])])
  func events(event: String, rest: String, expected: [String]) throws {
    #expect(try Exchange.summary(Cline.self, Self.payload(event, rest)) == expected)
  }

  @Test("An MCP tool bears its own name and its server's")
  func server() throws {
    let event = try Exchange.read(
      Cline.self, Self.call("use_mcp_tool", #"{"server_name":"rc","tool_name":"run","arguments":"{}"}"#))
    #expect(event.tool == ToolName("run", server: "rc"))
    #expect(event.directory == "/p")
  }

  @Test(
    "Every answer, byte for byte",
    arguments: [
      Exchange.Reply("PreToolUse", .allow, #"{"cancel":false}"#),
      Exchange.Reply(
        "PreToolUse", .warn,
        #"{"cancel":false,"contextModification":"\#(Exchange.reason("Sentinel warns about this call"))"}"#),
      Exchange.Reply(
        "PreToolUse", .ask,
        #"{"cancel":true,"errorMessage":"\#(Exchange.reason("Sentinel blocked this call"))"}"#),
      Exchange.Reply(
        "PreToolUse", .block,
        #"{"cancel":true,"errorMessage":"\#(Exchange.reason("Sentinel blocked this call"))"}"#),
      Exchange.Reply(
        "UserPromptSubmit", .block,
        #"{"cancel":true,"errorMessage":"\#(Exchange.reason("Sentinel blocked this prompt"))"}"#),
      Exchange.Reply(
        "PostToolUse", .block,
        #"{"cancel":false,"contextModification":"\#(Exchange.reason("Sentinel warns about this result"))"}"#),
    ])
  func answers(reply: Exchange.Reply) { Exchange.expect(reply, from: Cline.self) }
}
