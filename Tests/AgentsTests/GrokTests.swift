import Agents
import Bytes
import JSON
import Testing
import Verdict

/// No captures: the payloads follow docs.x.ai/build/features/hooks.
@Suite("Grok CLI, as documented")
struct GrokTests {
  private static func payload(_ event: String, _ rest: String) -> String {
    #"{"hookEventName":"\#(event)","sessionId":"s","cwd":"/p","workspaceRoot":"/p",\#(rest)}"#
  }

  @Test(
    "Payloads give what can be judged, with its place",
    arguments: [
      (
        "PreToolUse", #""toolName":"Bash","toolInput":{"command":"rm -rf ~"}"#,
        ["shell toolInput.command «rm -rf ~»"]
      ),
      (
        "pre_tool_use", #""toolName":"run_terminal_cmd","toolInput":{"command":"ls"}"#,
        ["shell toolInput.command «ls»"]
      ),
      (
        "preToolUse",
        #""toolName":"search_replace","toolInput":{"file_path":"/p/a","old_string":"o","new_string":"n"}"#,
        ["write toolInput.file_path «/p/a»: toolInput.new_string «n»"]
      ),
      (
        "PreToolUse", #""toolName":"read_file","toolInput":{"target_file":"/p/a"}"#,
        ["read toolInput.target_file «/p/a»"]
      ),
      (
        "PreToolUse", #""toolName":"mcp__rc__touch","toolInput":{"path":"m"}"#,
        ["arguments toolInput.path «m»"]
      ),
      ("PreToolUse", #""toolName":"Unheard","toolInput":{"cmd":"ls"}"#, ["arguments toolInput.cmd «ls»"]),
      (
        "PostToolUse", #""toolName":"Bash","toolInput":{"command":"ls"},"toolResult":"a""#,
        ["result toolResult «a»"]
      ),
      ("UserPromptSubmit", #""prompt":"hello""#, ["prompt prompt «hello»"]),
    ] as [(String, String, [String])])
  func reading(event: String, rest: String, expected: [String]) throws {
    #expect(try Exchange.summary(Grok.self, Self.payload(event, rest)) == expected)
  }

  @Test("A call without a name for its event is a call before its tool runs")
  func implied() throws {
    let call = #"{"toolName":"Bash","toolInput":{"command":"ls"},"workspaceRoot":"/w"}"#
    #expect(Grok.impliedEvent(of: try JSONDocument(ByteView(call)).root) == "PreToolUse")
  }

  @Test(
    "Every answer, byte for byte",
    arguments: [
      Exchange.Reply("PreToolUse", .allow),
      Exchange.Reply("PreToolUse", .warn, errors: Exchange.notice("warns")),
      Exchange.Reply(
        "PreToolUse", .ask,
        #"{"decision":"deny","reason":"\#(Exchange.reason("Sentinel blocked this call"))"}"#,
        errors: Exchange.reason("Sentinel blocked this call"), exitCode: 2),
      Exchange.Reply(
        "PreToolUse", .block,
        #"{"decision":"deny","reason":"\#(Exchange.reason("Sentinel blocked this call"))"}"#,
        errors: Exchange.reason("Sentinel blocked this call"), exitCode: 2),
      Exchange.Reply("UserPromptSubmit", .block, errors: Exchange.notice("warns")),
      Exchange.Reply("PostToolUse", .block, errors: Exchange.notice("warns")),
    ])
  func answers(reply: Exchange.Reply) { Exchange.expect(reply, from: Grok.self) }
}
