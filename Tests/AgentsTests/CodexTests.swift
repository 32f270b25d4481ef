import Agents
import Bytes
import JSON
import TestSupport
import Testing
import Verdict

private let blocked = "Sentinel blocked this call" + story
private let wouldAsk = "Sentinel would ask before this call, and Codex cannot be asked" + story
private let held = "Sentinel held this prompt back" + story

private func documented(_ rest: String) -> Source {
  .documented(#"{"session_id":"s","turn_id":"t","model":"m","cwd":"/p","hook_event_name":"# + rest + "}")
}

private func patched(_ text: String) -> [String] {
  let document = try? JSONDocument(
    ByteView(
      JSONWriter.line { writer in
        writer.object { payload in
          payload.member("tool_name", "apply_patch")
          payload.member("tool_input", object: { $0.member("command", text) })
        }
      }))
  guard let document, let event = try? Codex.read(document, event: "PreToolUse") else { return ["unread"] }
  return summary(event)
}

@Suite("Codex")
struct CodexTests {
  @Test("Every captured payload is recognised and read", arguments: Payloads.names(of: "codex"))
  func captured(name: String) throws {
    let document = try JSONDocument(ByteView(Payloads.text(name)))
    // The first and the last event of a session name no turn.
    if !name.contains("--Session") {
      #expect(Dialects.recognising(document.root) == Codex.self)
      #expect(!ClaudeCode.recognises(document.root))
    }
    let event = try Codex.read(document, event: try #require(Codex.eventName(in: document.root)))
    #expect(Codex.contract(of: event.name) != nil)
    #expect(event.directory == "/home/dev/project")
  }

  static let readings: [ReadingCase] = [
    ReadingCase(
      source: .captured("codex--PreToolUse-Bash"), head: "PreToolUse Bash S /home/dev/project",
      contents: ["shell tool_input.command «touch ./x.marker»"]),
    ReadingCase(
      source: .captured("codex--PreToolUse-Bash-in-subagent"), head: "PreToolUse Bash S /home/dev/project",
      contents: ["shell tool_input.command «touch ./sub.marker»"]),
    ReadingCase(
      source: .captured("codex--PreToolUse-apply_patch"), head: "PreToolUse apply_patch S /home/dev/project",
      contents: ["write tool_input.command «w.txt»: tool_input.command «hello\n»"]),
    ReadingCase(
      source: .captured("codex--PreToolUse-mcp__rc__touch"),
      head: "PreToolUse mcp__rc__touch(rc) S /home/dev/project",
      contents: ["arguments tool_input.path «m.marker», tool_input.note «n»"]),
    ReadingCase(
      source: .captured("codex--PreToolUse-view_image"), head: "PreToolUse view_image S /home/dev/project",
      contents: ["read tool_input.path «x.png»"]),
    ReadingCase(
      source: .captured("codex--PreToolUse-spawn_agent"), head: "PreToolUse spawn_agent S /home/dev/project",
      contents: ["prompt tool_input.message «[[rc-script:sub]] go»"]),
    ReadingCase(
      source: .captured("codex--PreToolUse-get_goal"), head: "PreToolUse get_goal S /home/dev/project",
      contents: ["arguments "]),
    ReadingCase(
      source: .captured("codex--PostToolUse-Bash"), head: "PostToolUse Bash S /home/dev/project",
      contents: ["result tool_response «»"]),
    ReadingCase(
      source: .captured("codex--PostToolUse-apply_patch"),
      head: "PostToolUse apply_patch S /home/dev/project", contents: ["result "]),
    ReadingCase(
      source: .captured("codex--PostToolUse-mcp__rc__touch"),
      head: "PostToolUse mcp__rc__touch(rc) S /home/dev/project",
      contents: [
        "result tool_response.content[0].type «text», tool_response.content[0].text «touched»"
      ]),
    ReadingCase(
      source: .captured("codex--UserPromptSubmit"), head: "UserPromptSubmit - S /home/dev/project",
      contents: ["prompt prompt «please go on»"]),
    ReadingCase(
      source: .captured("codex--UserPromptSubmit-in-subagent"),
      head: "UserPromptSubmit - S /home/dev/project", contents: ["prompt prompt «[[rc-script:sub]] go»"]),
    ReadingCase(
      source: .captured("codex--Stop"), head: "Stop - S /home/dev/project",
      contents: ["message last_assistant_message «scripted conversation is over»"]),
    ReadingCase(
      source: .captured("codex--SessionStart-startup"), head: "SessionStart - S /home/dev/project",
      contents: []),
    ReadingCase(
      source: documented(#""PreToolUse","tool_name":"shell","tool_input":{"command":["bash","-lc","ls *"]}"#),
      head: "PreToolUse shell s /p", contents: ["shell tool_input.command «bash -lc 'ls *'»"]),
    ReadingCase(
      source: documented(#""PreToolUse","tool_name":"exec_command","tool_input":{"cmd":"ls"}"#),
      head: "PreToolUse exec_command s /p", contents: ["shell tool_input.cmd «ls»"]),
    ReadingCase(
      source: documented(
        #""PreToolUse","tool_name":"write_stdin","tool_input":{"session_id":1,"chars":"ls\n"}"#),
      head: "PreToolUse write_stdin s /p", contents: ["shell tool_input.chars «ls\n»"]),
    ReadingCase(
      source: documented(
        #""PreToolUse","tool_name":"Bash","tool_input":{"command":"apply_patch <<'E'\n*** Begin Patch\n*** Add File: a\n+b\n*** End Patch\nE"}"#
      ),
      head: "PreToolUse Bash s /p",
      contents: [
        "shell tool_input.command «apply_patch <<'E'\n*** Begin P…dd File: a\n+b\n*** End Patch\nE»",
        "write tool_input.command «a»: tool_input.command «b\n»",
      ]),
    ReadingCase(
      source: documented(#""PermissionRequest","tool_name":"Bash","tool_input":{"command":"ls"}"#),
      head: "PermissionRequest Bash s /p", contents: ["shell tool_input.command «ls»"]),
    ReadingCase(
      source: .documented(
        #"{"type":"agent-turn-complete","thread-id":"s","turn-id":"t","cwd":"/p","input-messages":["a"],"last-assistant-message":"done"}"#
      ),
      head: "agent-turn-complete - s /p", contents: ["message last-assistant-message «done»"]),
  ]

  @Test("Payloads give what can be judged", arguments: readings)
  func reading(_ reading: ReadingCase) throws { try reading.check(Codex.self) }

  @Test(
    "A command that is neither a text nor a list of words is refused",
    arguments: [#"{"command":["a",1]}"#, #"{"command":7}"#, "{}", #"{"command":"a","command":"b"}"#])
  func broken(input: String) throws {
    let text = #"{"tool_name":"Bash","tool_input":\#(input)}"#
    let document = try JSONDocument(ByteView(text))
    #expect(throws: DialectError.self) { try Codex.read(document, event: "PreToolUse") }
  }

  @Test("A patch is read file by file, and only for what it brings")
  func patches() {
    let text = """
      *** Begin Patch
      *** Add File: new.sh
      +one
      +two
      *** Update File: ~/old.txt
      *** Move to: moved.txt
      @@ def f():
       *** Add File: not-a-header.md
      -gone
      +come
      *** Delete File: dead.txt
      *** End Patch
      """
    #expect(
      patched(text) == [
        "write tool_input.command «new.sh»: tool_input.command «one\ntwo\n»",
        "write tool_input.command «~/old.txt»: tool_input.command «come\n»",
        "write tool_input.command «moved.txt»: tool_input.command «come\n»",
        "write tool_input.command «dead.txt»: ",
      ])
  }

  @Test("A patch is read as leniently as it is applied")
  func lenient() {
    #expect(
      patched("<<'EOF'\r\n  *** Begin Patch\r\n  *** Add File:  a b \r\n+x\r\n*** End Patch\r\nEOF") == [
        "write tool_input.command «a b»: tool_input.command «x\r\n»"
      ])
    #expect(
      patched("*** Update File: a\n@@\n+x") == ["write tool_input.command «a»: tool_input.command «x\n»"])
    #expect(patched("no patch") == ["write : tool_input.command «no patch»"])
  }

  static let answers: [AnswerCase] = [
    AnswerCase(event: "PreToolUse", action: .allow),
    AnswerCase(
      event: "PreToolUse", action: .block,
      output: ClaudeForm.permission("deny", blocked),
      errors: blocked, exitCode: 2),
    AnswerCase(
      event: "PreToolUse", action: .ask,
      output: ClaudeForm.permission("deny", wouldAsk),
      errors: wouldAsk, exitCode: 2),
    AnswerCase(
      event: "PreToolUse", action: .warn,
      output: ClaudeForm.remark(
        on: "PreToolUse", "Sentinel warns" + remark, "Sentinel warns about this call" + story)
    ),
    AnswerCase(
      event: "UserPromptSubmit", action: .block, output: #"{"decision":"block","reason":"\#(held)"}"#,
      errors: held, exitCode: 2),
    AnswerCase(
      event: "UserPromptSubmit", action: .ask, output: #"{"decision":"block","reason":"\#(held)"}"#,
      errors: held, exitCode: 2),
    AnswerCase(
      event: "PermissionRequest", action: .block,
      output:
        #"{"hookSpecificOutput":{"hookEventName":"PermissionRequest","decision":{"behavior":"deny","message":"Sentinel refused this\#(story)"}}}"#
    ),
    AnswerCase(
      event: "PermissionRequest", action: .ask, output: #"{"systemMessage":"Sentinel warns\#(remark)"}"#),
    AnswerCase(
      event: "PostToolUse", action: .block, errors: "Sentinel withheld part of this result" + story,
      exitCode: 2),
    AnswerCase(event: "Stop", action: .block, output: #"{"systemMessage":"Sentinel noticed\#(remark)"}"#),
    AnswerCase(
      event: "SubagentStop", action: .block,
      output: #"{"decision":"block","reason":"Sentinel sends this message back\#(story)"}"#,
      payload: #"{"stop_hook_active":false}"#),
    AnswerCase(
      event: "SubagentStop", action: .block, output: #"{"systemMessage":"Sentinel noticed\#(remark)"}"#,
      payload: #"{"stop_hook_active":true}"#),
    AnswerCase(event: "agent-turn-complete", action: .block, errors: "Sentinel noticed" + remark),
    AnswerCase(event: "Unheard", action: .block, errors: "Sentinel blocked this" + story, exitCode: 2),
  ]

  @Test("Decisions become the bytes Codex obeys", arguments: answers)
  func answering(_ answer: AnswerCase) throws { try answer.check(Codex.self) }

  @Test("What is left of a result stands where the result stood")
  func withheld() throws {
    let document = try JSONDocument(ByteView(#"{"tool_response":"a \"KEY\" z"}"#))
    let request = AnswerRequest(
      event: Event(agent: "codex", name: "PostToolUse", moment: .afterTool), document: document)
    let location = Location(path: FieldPath("tool_response"), range: 3..<6)
    let answer = Codex.answer(goldenDecision(.block, at: location, category: "secrets"), to: request)
    #expect(answer.exitCode == 2)
    #expect(answer.output.isEmpty)
    #expect(answer.errors.hasSuffix("\n\nThe rest of it:\na \"[redacted: files.delete-home]\" z\n"))
  }

  @Test(
    "A dying hook refuses in the same form",
    arguments: ["PreToolUse", "UserPromptSubmit", "PostToolUse", ""], [Action.block, .ask])
  func last(event: String, action: Action) {
    let answer = Codex.lastAnswer(action, to: event, reason: "why")
    #expect(answer.exitCode == 2)
    #expect(answer.errors == "why\n")
    if event == "PreToolUse" {
      let form = ClaudeForm.permission("deny", "why")
      #expect(String(decoding: answer.output, as: UTF8.self) == form + "\n")
    }
  }
}
