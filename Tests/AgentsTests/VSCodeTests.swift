import Agents
import Bytes
import JSON
import Testing
import Verdict

private let blocked = "Sentinel blocked this call" + story
private let held = "Sentinel held this prompt back" + story

/// All of them after the vendor's documentation: there are no captures.
private func documented(_ rest: String) -> Source {
  .documented(
    #"{"timestamp":"2026-01-01T00:00:00Z","cwd":"/p","sessionId":"s","hookEventName":"# + rest + "}")
}

private func call(_ tool: String, _ input: String) -> Source {
  documented(#""PreToolUse","tool_name":"\#(tool)","tool_input":\#(input),"tool_use_id":"1""#)
}

@Suite("VS Code")
struct VSCodeTests {
  static let readings: [ReadingCase] = [
    ReadingCase(
      source: call("run_in_terminal", #"{"command":"ls","explanation":"e","isBackground":true}"#),
      head: "PreToolUse run_in_terminal s /p", contents: ["shell tool_input.command «ls»"]),
    ReadingCase(
      source: call("create_file", #"{"filePath":"/p/a","content":"c"}"#),
      head: "PreToolUse create_file s /p",
      contents: ["write tool_input.filePath «/p/a»: tool_input.content «c»"]),
    ReadingCase(
      source: call("replace_string_in_file", #"{"filePath":"/p/a","oldString":"o","newString":"n"}"#),
      head: "PreToolUse replace_string_in_file s /p",
      contents: ["write tool_input.filePath «/p/a»: tool_input.newString «n»"]),
    ReadingCase(
      source: call(
        "multi_replace_string_in_file",
        #"{"replacements":[{"filePath":"/p/a","newString":"1"},{"filePath":"/p/b","newString":"2"}]}"#),
      head: "PreToolUse multi_replace_string_in_file s /p",
      contents: [
        "write tool_input.replacements[0].filePath «/p/a»: tool_input.replacements[0].newString «1»",
        "write tool_input.replacements[1].filePath «/p/b»: tool_input.replacements[1].newString «2»",
      ]),
    ReadingCase(
      source: call("apply_patch", #"{"input":"*** Begin Patch\n*** Add File: /p/a\n+b\n*** End Patch"}"#),
      head: "PreToolUse apply_patch s /p",
      contents: ["write tool_input.input «/p/a»: tool_input.input «b\n»"]),
    ReadingCase(
      source: call("editFiles", #"{"files":["src/main.ts"]}"#), head: "PreToolUse editFiles s /p",
      contents: ["write tool_input.files[0] «src/main.ts»: "]),
    ReadingCase(
      source: call("read_file", #"{"filePath":"/p/a"}"#), head: "PreToolUse read_file s /p",
      contents: ["read tool_input.filePath «/p/a»"]),
    ReadingCase(
      source: call("fetch_webpage", #"{"urls":["https://a.example"],"query":"q"}"#),
      head: "PreToolUse fetch_webpage s /p", contents: ["fetch tool_input.urls[0] «https://a.example»"]),
    ReadingCase(
      source: call("create_and_run_task", #"{"task":{"label":"l","command":"make","args":["a b"]}}"#),
      head: "PreToolUse create_and_run_task s /p",
      contents: [
        "shell tool_input.task.command «make 'a b'»",
        "arguments tool_input.task.label «l», tool_input.task.command «make», tool_input.task.args[0] «a b»",
      ]),
    ReadingCase(
      source: call("something_new", #"{"command":"ls"}"#), head: "PreToolUse something_new s /p",
      contents: ["arguments tool_input.command «ls»"]),
    ReadingCase(
      source: documented(#""PostToolUse","tool_name":"read_file","tool_input":{},"tool_response":"text""#),
      head: "PostToolUse read_file s /p", contents: ["result tool_response «text»"]),
    ReadingCase(
      source: documented(#""UserPromptSubmit","prompt":"p""#), head: "UserPromptSubmit - s /p",
      contents: ["prompt prompt «p»"]),
    ReadingCase(source: documented(#""Stop""#), head: "Stop - s /p", contents: []),
  ]

  @Test("Payloads give what can be judged", arguments: readings)
  func reading(_ reading: ReadingCase) throws {
    try reading.check(VSCode.self)
    #expect(Dialects.recognising(try JSONDocument(ByteView(reading.source.text)).root) == VSCode.self)
  }

  @Test("It is known as a guest at the hooks of others", arguments: ["claude", "copilot"])
  func guest(host: String) throws {
    let root = try JSONDocument(ByteView(call("run_in_terminal", #"{"command":"ls"}"#).text)).root
    #expect(Dialects.named(host)?.speaker(of: root) == VSCode.self)
  }

  static let answers: [AnswerCase] = [
    AnswerCase(event: "PreToolUse", action: .allow),
    AnswerCase(
      event: "PreToolUse", action: .block,
      output: ClaudeForm.permission("deny", blocked),
      errors: blocked, exitCode: 2),
    AnswerCase(
      event: "PreToolUse", action: .ask,
      output: ClaudeForm.permission("ask", "Sentinel asks before this call" + story)
    ),
    AnswerCase(
      event: "UserPromptSubmit", action: .block, output: #"{"continue":false,"stopReason":"\#(held)"}"#,
      errors: held, exitCode: 2),
    AnswerCase(
      event: "UserPromptSubmit", action: .warn, output: #"{"systemMessage":"Sentinel warns\#(remark)"}"#),
    AnswerCase(
      event: "PostToolUse", action: .ask,
      output: #"{"decision":"block","reason":"Sentinel warns about this result\#(story)"}"#),
  ]

  @Test("Decisions become the bytes its documentation names", arguments: answers)
  func answering(_ answer: AnswerCase) throws { try answer.check(VSCode.self) }
}
