import Agents
import Testing
import Verdict

/// No captures: the payloads follow Antigravity's hooks page and a published live test of version 1.1.2.
@Suite("Antigravity CLI, as documented")
struct AntigravityTests {
  private static func payload(_ tool: String, _ arguments: String) -> String {
    #"{"toolCall":{"name":"\#(tool)","args":\#(arguments)},"conversationId":"c","workspacePaths":["/p"]}"#
  }

  @Test(
    "Payloads give what can be judged, with its place",
    arguments: [
      (
        "run_command", #"{"CommandLine":"rm -rf ~","Cwd":"/p"}"#,
        ["shell toolCall.args.CommandLine «rm -rf ~»"]
      ),
      (
        "run_command", #"{"CommandLine":"rm -rf *","Cwd":"/"}"#,
        ["shell toolCall.args.CommandLine «cd -- '/' && rm -rf *»"]
      ),
      (
        "send_command_input", #"{"CommandId":"1","Input":"rm -rf ~\n"}"#,
        ["shell toolCall.args.Input «rm -rf ~\n»"]
      ),
      (
        "write_to_file", #"{"TargetFile":"/p/a","CodeContent":"x"}"#,
        ["write toolCall.args.TargetFile «/p/a»: toolCall.args.CodeContent «x»"]
      ),
      (
        "multi_replace_file_content",
        #"{"TargetFile":"/p/a","ReplacementChunks":[{"TargetContent":"o","ReplacementContent":"n"}]}"#,
        ["write toolCall.args.TargetFile «/p/a»: toolCall.args.ReplacementChunks[0].ReplacementContent «n»"]
      ),
      ("view_file", #"{"AbsolutePath":"/p/a"}"#, ["read toolCall.args.AbsolutePath «/p/a»"]),
      (
        "grep_search", #"{"SearchPath":"/p","Query":"k"}"#,
        ["search toolCall.args.SearchPath «/p», toolCall.args.Query «k»"]
      ),
      ("read_url_content", #"{"Url":"http://x"}"#, ["fetch toolCall.args.Url «http://x»"]),
      ("search_web", #"{"query":"q"}"#, ["web toolCall.args.query «q»"]),
      (
        "call_mcp_tool", #"{"ToolName":"t","Arguments":{"cmd":"ls"}}"#,
        ["arguments toolCall.args.ToolName «t», toolCall.args.Arguments.cmd «ls»"]
      ),
    ] as [(String, String, [String])])
  func reading(tool: String, arguments: String, expected: [String]) throws {
    #expect(try Exchange.summary(Antigravity.self, Self.payload(tool, arguments)) == expected)
  }

  @Test("The event is told by the payload's shape, session and folder stand beside the call")
  func parts() throws {
    let event = try Exchange.read(Antigravity.self, Self.payload("run_command", #"{"CommandLine":"ls"}"#))
    #expect(event.name == "PreToolUse")
    #expect(event.session == "c")
    #expect(event.directory == "/p")
    #expect(event.tool == ToolName("run_command"))
  }

  @Test(
    "Every answer, byte for byte: permission is put in words",
    arguments: [
      Exchange.Reply("PreToolUse", .allow, #"{"decision":"allow"}"#),
      Exchange.Reply("PreToolUse", .warn, #"{"decision":"allow"}"#, errors: Exchange.notice("warns")),
      Exchange.Reply(
        "PreToolUse", .ask,
        #"{"decision":"force_ask","reason":"\#(Exchange.reason("Sentinel asks before this call"))"}"#),
      Exchange.Reply(
        "PreToolUse", .block,
        #"{"decision":"deny","reason":"\#(Exchange.reason("Sentinel blocked this call"))"}"#),
    ])
  func answers(reply: Exchange.Reply) { Exchange.expect(reply, from: Antigravity.self) }
}
