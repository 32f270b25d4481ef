import Agents
import Bytes
import JSON
import TestSupport
import Testing
import Verdict

private func read(_ text: String) throws -> Event {
  let document = try JSONDocument(ByteView(text))
  let name = try #require(ClaudeCode.eventName(in: document.root))
  return try ClaudeCode.read(document, event: name)
}

@Suite("Reading Claude Code's events")
struct ClaudeReadingTests {
  @Test("Every captured payload is recognised and read", arguments: Payloads.names(of: "claude"))
  func captured(name: String) throws {
    let document = try JSONDocument(ByteView(Payloads.text(name)))
    #expect(ClaudeCode.recognises(document.root))
    let event = try read(Payloads.text(name))
    #expect(ClaudeCode.contract(of: event.name) != nil)
    #expect(event.session?.hasPrefix("00000000-0000-4000-8000-") == true)
    #expect(event.directory?.hasPrefix("/home/dev/project") == true)
  }

  @Test(
    "Captured payloads give what can be judged, with its place",
    arguments: [
      ("PreToolUse-Bash", ["shell tool_input.command «touch ./x.marker»"]),
      ("PreToolUse-Bash-background", ["shell tool_input.command «sleep 0.1; echo bg»"]),
      ("PreToolUse-Monitor", ["shell tool_input.command «echo hi»"]),
      (
        "PreToolUse-Write",
        ["write tool_input.file_path «/home/dev/project/w.txt»: tool_input.content «hello\n»"]
      ),
      (
        "PreToolUse-Edit",
        ["write tool_input.file_path «/home/dev/project/a.txt»: tool_input.new_string «two»"]
      ),
      (
        "PreToolUse-NotebookEdit",
        ["write tool_input.notebook_path «/home/dev/project/nb.ipynb»: tool_input.new_source «2»"]
      ),
      ("PreToolUse-Read", ["read tool_input.file_path «/home/dev/project/a.txt»"]),
      (
        "PreToolUse-WebFetch",
        ["fetch tool_input.url «http://127.0.0.1:8080/page»", "prompt tool_input.prompt «what is there»"]
      ),
      ("PreToolUse-WebSearch", ["web tool_input.query «hooks»"]),
      ("PreToolUse-Agent", ["prompt tool_input.prompt «[[rc-script:sub]] go»"]),
      ("PreToolUse-Skill", ["prompt tool_input.args «x»"]),
      ("PreToolUse-CronCreate", ["prompt tool_input.prompt «later»"]),
      ("PreToolUse-mcp__rc__touch", ["arguments tool_input.path «m.marker», tool_input.note «n»"]),
      (
        "PreToolUse-AskUserQuestion",
        [
          "arguments tool_input.questions[0].question «Which?», tool_input.questions[0].header «Pick», "
            + "tool_input.questions[0].options[0].label «A», tool_input.questions[0].options[0].description «a», "
            + "tool_input.questions[0].options[1].label «B», tool_input.questions[0].options[1].description «b»"
        ]
      ),
      ("PermissionRequest-Bash", ["shell tool_input.command «touch ./x.marker»"]),
      (
        "PermissionRequest-Write",
        ["write tool_input.file_path «/home/dev/project/w.txt»: tool_input.content «x»"]
      ),
      ("UserPromptSubmit", ["prompt prompt «please go on»"]),
      ("UserPromptExpansion", ["prompt prompt «/rcmd alpha beta»", "prompt command_args «alpha beta»"]),
      ("PostToolUse-Bash", ["result tool_response.stdout «», tool_response.stderr «»"]),
      (
        "PostToolUse-Read",
        ["result tool_response.type «text», tool_response.file.content «one\n»"]
      ),
      ("PostToolUse-Write", ["result "]),
      (
        "PostToolUse-mcp__rc__touch", ["result tool_response[0].type «text», tool_response[0].text «touched»"]
      ),
      ("PostToolUseFailure-Bash", ["result error «Exit code 1»"]),
      ("PostToolBatch", ["result tool_calls[0].tool_response «(Bash completed with no output)»"]),
      ("Stop", ["message last_assistant_message «scripted conversation is over»"]),
      ("SubagentStop-in-subagent", ["message last_assistant_message «scripted conversation is over»"]),
      ("InstructionsLoaded", ["instructions file_path «/home/dev/project/CLAUDE.md»"]),
      ("SessionStart-startup", []), ("SessionEnd", []), ("TaskCreated", []), ("CwdChanged", []),
    ] as [(String, [String])])
  func contents(name: String, expected: [String]) throws {
    #expect(summary(try read(Payloads.text("claude--\(name).json"))) == expected)
  }

  private static let start = #"{"session_id":"s","cwd":"/p","hook_event_name":"#

  @Test(
    "Tools without a capture are read by their documented keys",
    arguments: [
      (
        #""PreToolUse","tool_name":"PowerShell","tool_input":{"command":"ri x"}}"#,
        ["powershell tool_input.command «ri x»"]
      ),
      (
        #""PreToolUse","tool_name":"MultiEdit","tool_input":{"file_path":"/p/a","edits":[{"old_string":"1","new_string":"2"},{"old_string":"3","new_string":"4"}]}}"#,
        [
          "write tool_input.file_path «/p/a»: tool_input.edits[0].new_string «2», tool_input.edits[1].new_string «4»"
        ]
      ),
      (
        #""PreToolUse","tool_name":"Grep","tool_input":{"pattern":"x","path":"/etc"}}"#,
        ["search tool_input.path «/etc», tool_input.pattern «x»"]
      ),
      (
        #""PreToolUse","tool_name":"Glob","tool_input":{"pattern":"**/*.swift"}}"#,
        ["search tool_input.pattern «**/*.swift»"]
      ),
      (#""PreToolUse","tool_name":"Task","tool_input":{"prompt":"go"}}"#, ["prompt tool_input.prompt «go»"]),
      (
        #""PreToolUse","tool_name":"SomethingNew","tool_input":{"a":{"b":["c",1,{"d":"e"}]}}}"#,
        ["arguments tool_input.a.b[0] «c», tool_input.a.b[2].d «e»"]
      ),
      (
        #""ConfigChange","source":"user_settings","file_path":"/h/.claude/settings.json"}"#,
        ["settings file_path «/h/.claude/settings.json»"]
      ),
      (
        #""Elicitation","mcp_server_name":"srv","message":"Your key?","requested_schema":{"type":"object"}}"#,
        ["result message «Your key?», requested_schema.type «object»"]
      ),
      (
        #""ElicitationResult","mcp_server_name":"srv","action":"accept","content":{"key":"v"}}"#,
        ["arguments content.key «v»"]
      ),
      (#""PreModelSwitch","anything":1}"#, []),
    ] as [(String, [String])])
  func documented(rest: String, expected: [String]) throws {
    #expect(summary(try read(Self.start + rest)) == expected)
  }

  @Test("The server of an MCP tool is known")
  func server() throws {
    let event = try read(Payloads.text("claude--PreToolUse-mcp__rc__touch.json"))
    #expect(event.tool == ToolName("mcp__rc__touch", server: "rc"))
  }

  @Test(
    "What the contract promises and the payload does not keep is an error that names the key",
    arguments: [
      (#""PreToolUse"}"#, "\"tool_name\" is missing"),
      (#""PreToolUse","tool_name":7,"tool_input":{}}"#, "\"tool_name\" is a number and not a string"),
      (#""PreToolUse","tool_name":"","tool_input":{}}"#, "\"tool_name\" is empty"),
      (#""PreToolUse","tool_name":"Bash"}"#, "\"tool_input\" is missing"),
      (
        #""PreToolUse","tool_name":"Bash","tool_input":"rm -rf /"}"#,
        "\"tool_input\" is a string and not an object"
      ),
      (#""PreToolUse","tool_name":"Bash","tool_input":{}}"#, "\"tool_input.command\" is missing"),
      (
        #""PreToolUse","tool_name":"Bash","tool_input":{"command":["rm","-rf"]}}"#,
        "\"tool_input.command\" is a list and not a string"
      ),
      (
        #""PreToolUse","tool_name":"Bash","tool_input":{"command":"ls","command":"rm -rf ~"}}"#,
        "the key \"tool_input.command\" stands twice"
      ),
      (
        #""PreToolUse","tool_name":"Bash","tool_input":{"command":"ls","Command":"rm -rf ~"}}"#,
        "the key \"tool_input.Command\" differs only in case"
      ),
      (
        #""PreToolUse","tool_name":"Bash","Tool_Input":{"command":"rm"},"tool_input":{"command":"ls"}}"#,
        "the key \"tool_input\" differs only in case"
      ),
      (
        #""PreToolUse","tool_name":"mcp__a__b","tool_input":{"x":{"y":1,"y":2}}}"#,
        "the key \"tool_input.x.y\" stands twice"
      ),
      (
        #""PreToolUse","tool_name":"MultiEdit","tool_input":{"file_path":"/a","edits":{}}}"#,
        "\"tool_input.edits\" is an object and not a list"
      ),
      (
        #""PreToolUse","tool_name":"MultiEdit","tool_input":{"file_path":"/a","edits":["x"]}}"#,
        "\"tool_input.edits[0]\" is a string and not an object"
      ),
      (#""UserPromptSubmit","prompt":null}"#, "\"prompt\" is null and not a string"),
      (#""PostToolUseFailure","tool_name":"Bash"}"#, "\"error\" is missing"),
    ])
  func broken(rest: String, message: String) throws {
    let error = try #require(throws: DialectError.self) { _ = try read(Self.start + rest) }
    #expect(error.message.contains(message), "\(error.message)")
  }

  @Test("Keys of an MCP tool may differ in case, and half an emoji is no attack")
  func harmlessOddities() throws {
    let rest = #""PreToolUse","tool_name":"mcp__a__b","tool_input":{"a":"1","A":"cut \ud83d"}}"#
    #expect(
      summary(try read(Self.start + rest)) == ["arguments tool_input.a «1», tool_input.A «cut \u{FFFD}»"])
  }

  @Test(
    "Payloads of other agents are not taken for Claude Code's",
    arguments: [
      #"{"session_id":"s","hook_event_name":"PreToolUse","turn_id":"t","model":"m"}"#,
      #"{"session_id":"s","hook_event_name":"PreToolUse","timestamp":"2026-01-01T00:00:00Z"}"#,
      #"{"conversation_id":"s","hook_event_name":"beforeShellExecution","cursor_version":"1"}"#,
      #"{"sessionId":"s","timestamp":1,"toolName":"bash"}"#, #"{"hook_event_name":"PreToolUse"}"#, "[]", "1",
    ])
  func others(payload: String) throws {
    #expect(!ClaudeCode.recognises(try JSONDocument(ByteView(payload)).root))
  }
}
