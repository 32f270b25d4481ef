import Bytes
import JSON
import Verdict

/// Windsurf's Cascade. Every kind of deed is an event of its own, and the exit code is the whole answer.
package enum Windsurf: ExitCodeAnswers {
  package static let name = "windsurf"

  package static func contract(of event: String) -> EventContract? {
    switch event {
    case "pre_run_command", "pre_write_code", "pre_read_code", "pre_mcp_tool_use":
      EventContract(.beforeTool, canBlock: true)
    case "pre_user_prompt": EventContract(.prompt, canBlock: true)
    case "post_mcp_tool_use", "post_run_command", "post_read_code", "post_write_code":
      EventContract(.afterTool, canBlock: false)
    case "post_cascade_response", "post_cascade_response_with_transcript":
      EventContract(.message, canBlock: false)
    case "post_setup_worktree": EventContract(.other, canBlock: false)
    default: nil
    }
  }

  package static func recognises(_ payload: JSONValue) -> Bool {
    payload["agent_action_name"]?.kind == .string
  }

  package static func eventName(in payload: JSONValue) -> String? { payload["agent_action_name"]?.string }

  package static func read(_ document: JSONDocument, event name: String) throws(DialectError) -> Event {
    let payload = PayloadReader(document)
    try payload.requireUnambiguous()
    var event = Event(agent: self.name, name: name, moment: contract(of: name)?.moment ?? .other)
    event.session = payload.optionalString("trajectory_id")
    guard event.moment != .other else { return event }
    let info = try payload.object("tool_info")
    switch name {
    case "pre_run_command":
      event.tool = ToolName("run_command")
      // Where the command runs, which is where the agent is at work.
      event.directory = info.optionalString("cwd")
      event.contents = try ToolInput.contents(of: .shell, info, in: event.directory)
    case "pre_write_code":
      event.tool = ToolName("write_code")
      event.contents = try ToolInput.contents(of: .write, info)
    case "pre_read_code":
      event.tool = ToolName("read_code")
      event.contents = try ToolInput.contents(of: .read, info)
    case "pre_mcp_tool_use":
      event.tool = try mcpTool(info)
      if let arguments = info.argument("mcp_tool_arguments") { event.contents = [.arguments(arguments)] }
    case "post_mcp_tool_use":
      event.tool = try mcpTool(info)
      event.contents = [.result(info.news(under: ["mcp_result"], besides: "mcp_tool_arguments"))]
    case "pre_user_prompt": event.contents = [.prompt(try info.text("user_prompt"))]
    case "post_cascade_response", "post_cascade_response_with_transcript":
      event.contents = (info.optionalText("response")).map { [.message($0)] } ?? []
    // What was done was judged before it was done, and its outcome is not told.
    default: break
    }
    return event
  }

  private static func mcpTool(_ info: PayloadReader) throws(DialectError) -> ToolName {
    ToolName(try info.string("mcp_tool_name"), server: info.optionalString("mcp_server_name"))
  }
}
