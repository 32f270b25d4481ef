import Agents
import Bytes
import Guard
import JSON
import ShellMeaning
import Testing
import Verdict

/// The same deeds as each agent words them: all have to come to the same inspectors.
@Suite("The same deeds behind every door")
struct EveryDoorTests {
  private func rules(_ agent: String, _ payload: String, event: String? = nil) throws -> Set<String> {
    let dialect = try #require(Dialects.named(agent))
    let document = try JSONDocument(ByteView(payload))
    let name = try #require(
      dialect.eventName(in: document.root) ?? event ?? dialect.impliedEvent(of: document.root))
    let event = try dialect.read(document, event: name)
    let scene = Scene(
      directory: event.directory ?? "/home/dev/project", home: "/home/dev", project: "/home/dev/project")
    return Set(Guard.judge(event, in: scene).filter { $0.severity >= .high }.map(\.rule))
  }

  private static let snake = #""session_id":"s","cwd":"/home/dev/project""#

  /// How each agent calls a shell, a file, and another program's tool.
  private static func call(_ agent: String, _ tool: String, _ input: String) -> String {
    switch agent {
    case "grok":
      #"{"hookEventName":"PreToolUse","workspaceRoot":"/p","toolName":"\#(tool)","toolInput":\#(input)}"#
    case "antigravity": #"{"toolCall":{"name":"\#(tool)","args":\#(input)}}"#
    case "cline":
      #"{"clineVersion":"3","hookName":"PreToolUse","preToolUse":{"toolName":"\#(tool)","parameters":\#(input)}}"#
    case "windsurf": #"{"agent_action_name":"\#(tool)","tool_info":\#(input)}"#
    case "gemini":
      #"{\#(snake),"hook_event_name":"BeforeTool","tool_name":"\#(tool)","tool_input":\#(input)}"#
    case "cursor", "kiro":
      #"{\#(snake),"hook_event_name":"preToolUse","tool_name":"\#(tool)","tool_input":\#(input)}"#
    default: #"{\#(snake),"hook_event_name":"PreToolUse","tool_name":"\#(tool)","tool_input":\#(input)}"#
    }
  }

  @Test(
    "A command comes to the command classifier",
    arguments: [
      ("cursor", "Shell", #"{"command":"rm -rf ~"}"#),
      ("gemini", "run_shell_command", #"{"command":"rm -rf ~"}"#),
      ("qwen", "run_shell_command", #"{"command":"rm -rf ~"}"#),
      ("windsurf", "pre_run_command", #"{"command_line":"rm -rf ~"}"#),
      ("cline", "execute_command", #"{"command":"rm -rf ~"}"#),
      ("kiro", "execute_bash", #"{"command":"rm -rf ~"}"#),
      ("droid", "Execute", #"{"command":"rm -rf ~"}"#), ("kimi", "Bash", #"{"command":"rm -rf ~"}"#),
      ("grok", "run_terminal_cmd", #"{"command":"rm -rf ~"}"#),
      ("antigravity", "run_command", #"{"CommandLine":"rm -rf ~"}"#),
      // Into a folder first, where the agent names one beside the command.
      ("gemini", "run_shell_command", #"{"command":"rm -rf ./*","dir_path":"/home/dev"}"#),
      ("kimi", "Bash", #"{"command":"rm -rf ./*","cwd":"/home/dev"}"#),
      ("antigravity", "run_command", #"{"CommandLine":"rm -rf ./*","Cwd":"/home/dev"}"#),
      // As the arguments of another program's tool.
      ("cursor", "MCP:run", #"{"command":"rm -rf ~"}"#),
      ("gemini", "mcp_x_run", #"{"cmd":["rm","-rf","/home/dev"]}"#),
      (
        "windsurf", "pre_mcp_tool_use", #"{"mcp_tool_name":"run","mcp_tool_arguments":{"script":"rm -rf ~"}}"#
      ),
      ("cline", "use_mcp_tool", #"{"tool_name":"run","arguments":"{\"command\":\"rm -rf ~\"}"}"#),
      ("cline", "run_commands", #"{"commands":"[\"ls -l\",\"rm -rf ~\"]"}"#),
      ("kiro", "@x/run", #"{"command":"rm -rf ~"}"#), ("grok", "mcp__x__run", #"{"command":"rm -rf ~"}"#),
      ("antigravity", "call_mcp_tool", #"{"ToolName":"run","Arguments":{"command":"rm -rf ~"}}"#),
    ])
  func commands(agent: String, tool: String, input: String) throws {
    let rules = try rules(agent, Self.call(agent, tool, input), event: "PreToolUse")
    #expect(rules.contains { $0.hasPrefix("files.") }, "\(rules)")
  }

  private static let keys = "/home/dev/.ssh/authorized_keys"

  @Test(
    "A file that is written comes to the checks of writing",
    arguments: [
      ("cursor", "Write", #"{"file_path":"%","content":"ssh-rsa x"}"#),
      ("gemini", "write_file", #"{"file_path":"%","content":"ssh-rsa x"}"#),
      ("qwen", "edit", #"{"file_path":"%","old_string":"a","new_string":"ssh-rsa x"}"#),
      ("windsurf", "pre_write_code", #"{"file_path":"%","edits":[{"new_string":"ssh-rsa x"}]}"#),
      ("cline", "write_to_file", #"{"path":"%","content":"ssh-rsa x"}"#),
      ("kiro", "fs_write", #"{"command":"create","path":"%","file_text":"ssh-rsa x"}"#),
      ("droid", "Create", #"{"file_path":"%","content":"ssh-rsa x"}"#),
      ("droid", "ApplyPatch", #"{"input":"*** Begin Patch\n*** Update File: %\n+ssh-rsa x\n*** End Patch"}"#),
      ("kimi", "Write", #"{"path":"%","content":"ssh-rsa x"}"#),
      ("grok", "write_file", #"{"file_path":"%","content":"ssh-rsa x"}"#),
      ("antigravity", "write_to_file", #"{"TargetFile":"%","CodeContent":"ssh-rsa x"}"#),
    ])
  func writes(agent: String, tool: String, input: String) throws {
    let filled = String(
      input.split(separator: "%", omittingEmptySubsequences: false).joined(separator: Self.keys))
    let rules = try rules(agent, Self.call(agent, tool, filled), event: "PreToolUse")
    #expect(!rules.isEmpty)
  }

  private static let secret = "/home/dev/.ssh/id_ed25519"

  @Test(
    "A file that is read comes to the checks of reading",
    arguments: [
      ("cursor", "Read", #"{"file_path":"%"}"#), ("gemini", "read_file", #"{"absolute_path":"%"}"#),
      ("gemini", "read_many_files", #"{"paths":["a","%"]}"#), ("qwen", "read_file", #"{"file_path":"%"}"#),
      ("windsurf", "pre_read_code", #"{"file_path":"%"}"#), ("cline", "read_file", #"{"path":"%"}"#),
      ("kiro", "fs_read", #"{"operations":[{"mode":"Line","path":"%"}]}"#),
      ("droid", "Read", #"{"file_path":"%"}"#),
      ("kimi", "Read", #"{"path":"%"}"#), ("grok", "read_file", #"{"target_file":"%"}"#),
      ("antigravity", "view_file", #"{"AbsolutePath":"%"}"#),
      ("antigravity", "grep_search", #"{"SearchPath":"%","Query":"x"}"#),
    ])
  func reads(agent: String, tool: String, input: String) throws {
    let filled = String(
      input.split(separator: "%", omittingEmptySubsequences: false).joined(separator: Self.secret))
    let rules = try rules(agent, Self.call(agent, tool, filled), event: "PreToolUse")
    #expect(!rules.isEmpty)
  }

  @Test("Reading an ordinary file, and running an ordinary command, is nobody's business")
  func harmless() throws {
    #expect(try rules("kimi", Self.call("kimi", "Read", #"{"path":"/home/dev/project/a.txt"}"#)).isEmpty)
    #expect(
      try rules("gemini", Self.call("gemini", "run_shell_command", #"{"command":"ls","dir_path":"src"}"#))
        .isEmpty)
  }
}
