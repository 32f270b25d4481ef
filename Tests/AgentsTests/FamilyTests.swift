import Agents
import Bytes
import Foundation
import JSON
import TestSupport
import Testing
import Verdict

@Suite("Telling agents apart by what they send")
struct RecognitionTests {
  @Test(
    "Every agent's payload is recognised as its own",
    arguments: [
      (
        "cursor",
        #"{"conversation_id":"c","hook_event_name":"preToolUse","cursor_version":"2","tool_name":"Shell"}"#
      ),
      ("gemini", #"{"session_id":"s","hook_event_name":"BeforeTool","timestamp":"2026-01-01T00:00:00Z"}"#),
      (
        "gemini",
        #"{"session_id":"s","hook_event_name":"SessionStart","transcript_path":"/h/.gemini/tmp/a.json","timestamp":"t"}"#
      ),
      (
        "qwen",
        #"{"session_id":"s","hook_event_name":"PreToolUse","transcript_path":"/h/.qwen/a","timestamp":"t","permission_mode":"yolo"}"#
      ),
      (
        "qwen",
        #"{"session_id":"s","hook_event_name":"UserPromptSubmit","transcript_path":"/h/.qwen/a","timestamp":"t","prompt":"x"}"#
      ),
      (
        "droid",
        #"{"session_id":"s","hook_event_name":"PreToolUse","transcript_path":"/h/.factory/a","permission_mode":"default"}"#
      ),
      (
        "kimi", #"{"session_id":"s","hook_event_name":"PreToolUse","client_type":"kimi_code_cli","cwd":"/p"}"#
      ),
      ("kiro", #"{"hook_event_name":"preToolUse","cwd":"/p","tool_name":"fs_read"}"#),
      ("kiro", #"{"hook_event_name":"userPromptSubmit","cwd":"/p","session_id":"s","prompt":"x"}"#),
      ("cline", #"{"clineVersion":"3","hookName":"PreToolUse","timestamp":"1","taskId":"t"}"#),
      ("windsurf", #"{"agent_action_name":"pre_run_command","tool_info":{}}"#),
      ("grok", #"{"hookEventName":"PreToolUse","sessionId":"s","workspaceRoot":"/p","toolInput":{}}"#),
      ("antigravity", #"{"toolCall":{"name":"run_command","args":{}},"conversationId":"c"}"#),
    ])
  func own(agent: String, payload: String) throws {
    let root = try JSONDocument(ByteView(payload)).root
    #expect(Dialects.recognising(root)?.name == agent)
  }

  @Test("Who is known at a glance is the one that asking everybody finds")
  func glance() throws {
    let names = ["claude", "codex", "copilot", "copilot-pascal"].flatMap { Payloads.names(of: $0) }
    let plain = #"{"session_id":"s","cwd":"/p","hook_event_name":"PreToolUse","permission_mode":"default"}"#
    for text in names.map(Payloads.text) + [plain] {
      let root = try JSONDocument(ByteView(text)).root
      #expect(Dialects.recognising(root) == Dialects.all.last { $0.recognises(root) }, "\(text)")
    }
  }

  @Test("No captured payload of another agent is taken for one of these")
  func captured() throws {
    let here: Set<String> = [
      "cursor", "gemini", "qwen", "droid", "kimi", "kiro", "cline", "windsurf", "grok", "antigravity",
    ]
    let names = ["claude", "codex", "copilot", "copilot-pascal"].flatMap { Payloads.names(of: $0) }
    #expect(names.count > 50)
    for name in names {
      let root = try JSONDocument(ByteView(Payloads.text(name))).root
      let taken = Dialects.all.filter { here.contains($0.name) && $0.recognises(root) }.map { $0.name }
      #expect(taken.isEmpty, "\(name) is taken for \(taken)")
    }
  }

  @Test("Every dialect has a name of its own")
  func names() {
    #expect(Set(Dialects.all.map { $0.name }).count == Dialects.all.count)
    for dialect in Dialects.all { #expect(Dialects.named(dialect.name)?.name == dialect.name) }
  }
}

@Suite("What is judged of a call")
struct ToolInputTests {
  private func summary(_ tool: String, _ input: String) throws -> [String] {
    try Exchange.summary(
      Kimi.self,
      #"{"hook_event_name":"PreToolUse","client_type":"kimi","cwd":"/p","tool_name":"\#(tool)","tool_input":\#(input)}"#
    )
  }

  @Test("All names of one thing are judged, since nobody says which of them counts")
  func allNames() throws {
    #expect(
      try summary("Bash", #"{"cmd":"a","command":"b"}"#)
        == ["shell tool_input.command «b»", "shell tool_input.cmd «a»"])
    #expect(
      try summary("Write", #"{"path":"/p/a","file_path":"/p/b","content":"x","new_string":"y"}"#) == [
        "write tool_input.file_path «/p/b»: tool_input.content «x», tool_input.new_string «y»",
        "write tool_input.path «/p/a»: ",
      ])
  }

  @Test("A command as a list of words is looked at where all such lists are")
  func words() throws {
    #expect(
      try summary("Bash", #"{"command":["rm","-rf","/"]}"#)
        == ["arguments tool_input.command[0] «rm», tool_input.command[1] «-rf», tool_input.command[2] «/»"])
  }

  @Test("A call as plain text is judged as what its tool would make of it")
  func plain() throws {
    #expect(try summary("Bash", #""rm -rf ~""#) == ["shell tool_input «rm -rf ~»"])
    #expect(try summary("Bash", #""{\"command\":\"rm -rf ~\"}""#) == ["shell tool_input.command «rm -rf ~»"])
    #expect(try summary("Other", #""words""#) == ["arguments tool_input «words»"])
  }

  @Test("What looks like a patch or like blocks in a file that is written stays what is written")
  func contentIsContent() throws {
    let text = #"------- SEARCH\nbad\n=======\n*** Begin Patch\n"#
    #expect(
      try summary("Write", #"{"path":"/p/a","content":"\#(text)"}"#)
        == [
          "write tool_input.path «/p/a»: tool_input.content «------- SEARCH\nbad\n=======\n*** Begin Patch\n»"
        ])
  }

  @Test("Of blocks, everything but what is sought is judged")
  func blocks() throws {
    let diff = #"before\n<<<<<<< SEARCH\nold\n=======\nnew\n=======\nmore\n>>>>>>> REPLACE\nafter"#
    #expect(
      try summary("Edit", #"{"path":"/p/a","diff":"\#(diff)"}"#)
        == ["write tool_input.path «/p/a»: tool_input.diff «before\nnew\n=======\nmore\nafter\n»"])
  }

  @Test("Keys that differ only in case are refused for tools that are known")
  func ambiguous() {
    #expect(throws: DialectError.self) { try summary("Bash", #"{"command":"ls","Command":"rm -rf ~"}"#) }
    #expect(throws: Never.self) { try summary("Other", #"{"a":"1","A":"2"}"#) }
  }

  @Test("Whatever is called without what it needs is an error or judged as it is, never passed over")
  func missing() throws {
    #expect(throws: DialectError("\"tool_input.command\" is missing")) { try summary("Bash", "{}") }
    #expect(throws: DialectError.self) { try summary("Bash", "null") }
    #expect(try summary("Write", #"{"odd":"x"}"#) == ["arguments tool_input.odd «x»"])
    #expect(try summary("Read", #"{"odd":"x"}"#) == ["arguments tool_input.odd «x»"])
    #expect(try summary("Other", "null").isEmpty)
  }
}

@Suite("Payloads that are not what they should be")
struct OddPayloadTests {
  private static let samples: [(agent: String, event: String, payload: String)] = [
    (
      "cursor", "preToolUse",
      #"{"conversation_id":"c","hook_event_name":"preToolUse","cwd":"/p","workspace_roots":["/p"],"tool_name":"Shell","tool_input":{"command":"ls"}}"#
    ),
    (
      "cursor", "beforeReadFile",
      #"{"hook_event_name":"beforeReadFile","file_path":"/p/a","content":"x","attachments":[{"file_path":"/p/b"}]}"#
    ),
    (
      "gemini", "BeforeTool",
      #"{"hook_event_name":"BeforeTool","cwd":"/p","tool_name":"run_shell_command","tool_input":{"command":"ls","dir_path":"x"}}"#
    ),
    (
      "qwen", "PreToolUse",
      #"{"hook_event_name":"PreToolUse","tool_name":"read_many_files","tool_input":{"paths":["a",{"path":"b"}]}}"#
    ),
    (
      "windsurf", "pre_run_command",
      #"{"agent_action_name":"pre_run_command","tool_info":{"command_line":"ls","cwd":"/p"}}"#
    ),
    (
      "cline", "PreToolUse",
      #"{"clineVersion":"3","hookName":"PreToolUse","workspaceRoots":["/p"],"preToolUse":{"toolName":"run_commands","parameters":{"commands":"[\"ls\"]"}}}"#
    ),
    (
      "kiro", "preToolUse",
      #"{"hook_event_name":"preToolUse","tool_name":"fs_read","tool_input":{"operations":[{"mode":"Line","path":"a"}]}}"#
    ),
    (
      "droid", "PreToolUse",
      #"{"hook_event_name":"PreToolUse","tool_name":"ApplyPatch","tool_input":{"input":"*** Begin Patch\n*** Add File: a\n+b"}}"#
    ),
    (
      "kimi", "PreToolUse",
      #"{"hook_event_name":"PreToolUse","tool_name":"Edit","tool_input":{"path":"a","edit":[{"old":"b","new":"c"}]}}"#
    ),
    (
      "grok", "PreToolUse",
      #"{"hookEventName":"PreToolUse","workspaceRoot":"/p","toolName":"Bash","toolInput":{"command":"ls"}}"#
    ),
    (
      "antigravity", "PreToolUse",
      #"{"toolCall":{"name":"run_command","args":{"CommandLine":"ls","Cwd":"/p"}},"workspacePaths":["/p"]}"#
    ),
  ]

  /// Every payload that differs from this one in a single value.
  private static func variants(of value: Any) -> [Any] {
    let others: [Any] = [
      NSNull(), 1, true, "", "{", "[", [Any](), [String: Any](), ["x"], [["command": "ls"]],
    ]
    var found = others
    if let object = value as? [String: Any] {
      for (key, inner) in object {
        for variant in variants(of: inner) {
          var changed = object
          changed[key] = variant
          found.append(changed)
        }
        var shorter = object
        shorter[key] = nil
        found.append(shorter)
      }
    } else if let list = value as? [Any], let first = list.first {
      for variant in variants(of: first) { found.append([variant] + list.dropFirst()) }
    }
    return found
  }

  @Test(
    "Whatever one value is changed to, the event is read or refused, and answered",
    arguments: samples.map(\.agent))
  func oneValue(agent: String) throws {
    let dialect = try #require(Dialects.named(agent))
    for sample in Self.samples where sample.agent == agent {
      let value = try JSONSerialization.jsonObject(with: Data(sample.payload.utf8))
      for variant in Self.variants(of: value) where JSONSerialization.isValidJSONObject(variant) {
        let text = String(decoding: try JSONSerialization.data(withJSONObject: variant), as: UTF8.self)
        let document = try JSONDocument(ByteView(text))
        _ = dialect.recognises(document.root)
        _ = dialect.eventName(in: document.root)
        _ = dialect.impliedEvent(of: document.root)
        var event = Event(agent: agent, name: sample.event, moment: .beforeTool)
        do throws(DialectError) {
          event = try dialect.read(document, event: sample.event)
        } catch {
          #expect(!error.message.isEmpty)
        }
        let answer = dialect.answer(
          Exchange.decision(.block), to: AnswerRequest(event: event, document: document))
        #expect(answer.exitCode == 2 || !answer.output.isEmpty, "\(text)")
      }
    }
  }
}
