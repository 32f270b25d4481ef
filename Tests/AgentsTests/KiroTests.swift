import Agents
import Bytes
import Testing
import Verdict

/// No captures: the payloads follow kiro.dev/docs/cli/hooks and the tool pages beside it.
@Suite("Kiro CLI, as documented")
struct KiroTests {
  private static func payload(_ event: String, _ rest: String) -> String {
    #"{"hook_event_name":"\#(event)","cwd":"/p",\#(rest)}"#
  }

  @Test(
    "Payloads give what can be judged, with its place",
    arguments: [
      (
        "preToolUse", #""tool_name":"execute_bash","tool_input":{"command":"rm -rf ~","summary":"x"}"#,
        ["shell tool_input.command «rm -rf ~»"]
      ),
      (
        "preToolUse", #""tool_name":"shell","tool_input":{"command":"ls"}"#, ["shell tool_input.command «ls»"]
      ),
      (
        "preToolUse",
        #""tool_name":"fs_write","tool_input":{"command":"create","path":"/p/a","file_text":"x"}"#,
        ["write tool_input.path «/p/a»: tool_input.file_text «x»"]
      ),
      (
        "preToolUse",
        #""tool_name":"write","tool_input":{"command":"str_replace","path":"/p/a","old_str":"o","new_str":"n"}"#,
        ["write tool_input.path «/p/a»: tool_input.new_str «n»"]
      ),
      (
        "preToolUse",
        #""tool_name":"read","tool_input":{"operations":[{"mode":"Line","path":"/p/a"},{"mode":"Search","path":"/p","pattern":"k"},{"mode":"Image","image_paths":["/p/i.png"]}]}"#,
        [
          "read tool_input.operations[0].path «/p/a»",
          "search tool_input.operations[1].path «/p», tool_input.operations[1].pattern «k»",
          "read tool_input.operations[2].image_paths[0] «/p/i.png»",
        ]
      ),
      (
        "preToolUse",
        #""tool_name":"use_aws","tool_input":{"service_name":"s3","operation_name":"delete-bucket"}"#,
        ["arguments tool_input.service_name «s3», tool_input.operation_name «delete-bucket»"]
      ),
      (
        "preToolUse", #""tool_name":"@rc/touch","tool_input":{"path":"m"}"#, ["arguments tool_input.path «m»"]
      ),
      (
        "postToolUse",
        #""tool_name":"read","tool_input":{"operations":[]},"tool_response":{"success":true,"result":["text"]}"#,
        ["result tool_response.result[0] «text»"]
      ),
      ("userPromptSubmit", #""prompt":"hello""#, ["prompt prompt «hello»"]),
      ("agentSpawn", #""session_id":"s""#, []),
    ] as [(String, String, [String])])
  func reading(event: String, rest: String, expected: [String]) throws {
    #expect(try Exchange.summary(Kiro.self, Self.payload(event, rest)) == expected)
  }

  @Test("The server of an MCP tool is known")
  func server() throws {
    let event = try Exchange.read(
      Kiro.self, Self.payload("preToolUse", #""tool_name":"@rc/touch","tool_input":{}"#))
    #expect(event.tool == ToolName("@rc/touch", server: "rc"))
  }

  @Test(
    "Every answer: the exit code, and the reason on standard error",
    arguments: [
      Exchange.Reply("preToolUse", .allow),
      Exchange.Reply("preToolUse", .warn, errors: Exchange.notice("warns")),
      Exchange.Reply("preToolUse", .ask, errors: Exchange.reason("Sentinel blocked this call"), exitCode: 2),
      Exchange.Reply(
        "preToolUse", .block, errors: Exchange.reason("Sentinel blocked this call"), exitCode: 2),
      Exchange.Reply("postToolUse", .block, errors: Exchange.notice("warns")),
      Exchange.Reply(
        "userPromptSubmit", .block, Exchange.reason("Sentinel warns about this"),
        errors: Exchange.notice("warns")
      ),
    ])
  func answers(reply: Exchange.Reply) {
    let event = Event(agent: "kiro", name: reply.event, moment: .other)
    let answer = Kiro.answer(Exchange.decision(reply.action), to: AnswerRequest(event: event))
    expect(answer, reply.output, errors: reply.errors, exitCode: reply.exitCode, #_sourceLocation)
    #expect(Kiro.lastAnswer(reply.action, to: reply.event, reason: "r").exitCode == reply.exitCode)
  }
}
