import Agents
import Testing
import Verdict

/// No captures: the payloads follow docs.windsurf.com/windsurf/cascade/hooks.
@Suite("Windsurf, as documented")
struct WindsurfTests {
  private static func payload(_ event: String, _ info: String) -> String {
    #"{"agent_action_name":"\#(event)","trajectory_id":"t","execution_id":"e","timestamp":"2026-01-01T00:00:00Z","#
      + #""tool_info":\#(info)}"#
  }

  @Test(
    "Payloads give what can be judged, with its place",
    arguments: [
      (
        "pre_run_command", #"{"command_line":"rm -rf ~","cwd":"/p"}"#,
        ["shell tool_info.command_line «rm -rf ~»"]
      ),
      (
        "pre_write_code", #"{"file_path":"/p/a","edits":[{"old_string":"o","new_string":"n"}]}"#,
        ["write tool_info.file_path «/p/a»: tool_info.edits[0].new_string «n»"]
      ),
      ("pre_read_code", #"{"file_path":"/p/a"}"#, ["read tool_info.file_path «/p/a»"]),
      (
        "pre_mcp_tool_use",
        #"{"mcp_server_name":"rc","mcp_tool_name":"run","mcp_tool_arguments":{"command":"rm -rf ~"}}"#,
        ["arguments tool_info.mcp_tool_arguments.command «rm -rf ~»"]
      ),
      ("pre_mcp_tool_use", #"{"mcp_server_name":"rc","mcp_tool_name":"now"}"#, []),
      (
        "post_mcp_tool_use",
        #"{"mcp_server_name":"rc","mcp_tool_name":"run","mcp_tool_arguments":{"a":"b"},"mcp_result":"r"}"#,
        ["result tool_info.mcp_result «r»"]
      ),
      ("pre_user_prompt", #"{"user_prompt":"hello"}"#, ["prompt tool_info.user_prompt «hello»"]),
      ("post_cascade_response", #"{"response":"done"}"#, ["message tool_info.response «done»"]),
      ("post_setup_worktree", #"{"worktree_path":"/w"}"#, []),
    ] as [(String, String, [String])])
  func reading(event: String, info: String, expected: [String]) throws {
    #expect(try Exchange.summary(Windsurf.self, Self.payload(event, info)) == expected)
  }

  @Test("A command runs where its payload says, and an MCP tool belongs to its server")
  func parts() throws {
    let command = try Exchange.read(
      Windsurf.self, Self.payload("pre_run_command", #"{"command_line":"ls","cwd":"/p/sub"}"#))
    #expect(command.directory == "/p/sub")
    #expect(command.session == "t")
    let call = try Exchange.read(
      Windsurf.self, Self.payload("pre_mcp_tool_use", #"{"mcp_server_name":"rc","mcp_tool_name":"run"}"#))
    #expect(call.tool == ToolName("run", server: "rc"))
  }

  @Test("What a command is called may change, but without one nothing is let through")
  func broken() {
    #expect(throws: DialectError("\"tool_info.command\" is missing")) {
      try Exchange.read(Windsurf.self, Self.payload("pre_run_command", #"{"line":"ls"}"#))
    }
  }

  @Test(
    "Every answer: the exit code, and the reason on standard error",
    arguments: [
      Exchange.Reply("pre_run_command", .allow),
      Exchange.Reply("pre_run_command", .warn, errors: Exchange.notice("warns")),
      Exchange.Reply(
        "pre_run_command", .ask, errors: Exchange.reason("Sentinel blocked this call"), exitCode: 2),
      Exchange.Reply(
        "pre_write_code", .block, errors: Exchange.reason("Sentinel blocked this call"), exitCode: 2),
      Exchange.Reply(
        "pre_user_prompt", .block, errors: Exchange.reason("Sentinel held this prompt back"), exitCode: 2),
      Exchange.Reply("post_mcp_tool_use", .block, errors: Exchange.notice("warns")),
      Exchange.Reply("something_new", .block, errors: Exchange.reason("Sentinel blocked this"), exitCode: 2),
    ])
  func answers(reply: Exchange.Reply) { Exchange.expect(reply, from: Windsurf.self) }
}
