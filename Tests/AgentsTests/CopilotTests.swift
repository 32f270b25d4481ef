import Agents
import Bytes
import JSON
import TestSupport
import Testing
import Verdict

private let camel = #"{"sessionId":"s","timestamp":1,"toolName":"bash","toolArgs":"{}"}"#
private let pascal =
  #"{"session_id":"s","timestamp":"2026-01-01T00:00:00Z","tool_name":"Bash","tool_input":{}}"#
private let blocked = "Sentinel blocked this call" + story
private let asks = "Sentinel asks before this call" + story
private let nobody = "Sentinel would ask before this call, and here is nobody to ask" + story
private let held = "Sentinel held this prompt back" + story

private func flat(_ word: String, _ reason: String) -> String {
  #"{"permissionDecision":"\#(word)","permissionDecisionReason":"\#(reason)"}"#
}

private func both(_ word: String, _ reason: String) -> String {
  flat(word, reason).dropLast()
    + #","hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"\#(word)","permissionDecisionReason":"\#(reason)"}}"#
}

private func call(_ tool: String, _ arguments: String) -> Source {
  .documented(#"{"sessionId":"s","timestamp":1,"cwd":"/p","toolName":"\#(tool)","toolArgs":\#(arguments)}"#)
}

@Suite("Copilot")
struct CopilotTests {
  @Test(
    "Every captured payload is recognised and read, in either style",
    arguments: Payloads.names(of: "copilot") + Payloads.names(of: "copilot-pascal"))
  func captured(name: String) throws {
    let document = try JSONDocument(ByteView(Payloads.text(name)))
    let registered = String(name.split(separator: "--")[1].prefix { $0 != "-" && $0 != "." })
    // A sub-agent's own end comes without a session that anybody knows, and is judged by nobody.
    #expect(Dialects.recognising(document.root) == Copilot.self, "\(name)")
    let told = Copilot.eventName(in: document.root) ?? Copilot.event(spelled: registered)
    let event = try Copilot.read(document, event: told)
    #expect(Copilot.event(spelled: told) == Copilot.event(spelled: registered))
    #expect(Copilot.contract(of: event.name) != nil)
    #expect(event.directory == "/home/dev/project")
    #expect(event.session != nil)
    let isCamel = document.root.has("sessionId")
    #expect(event.name.utf8.first.map { $0 > 0x60 } == isCamel)
  }

  static let readings: [ReadingCase] = [
    ReadingCase(
      source: .captured("copilot--PreToolUse-bash"), event: "PreToolUse",
      head: "preToolUse bash S /home/dev/project", contents: ["shell toolArgs.command «touch ./x.marker»"]),
    ReadingCase(
      source: .captured("copilot--PreToolUse-create"), event: "preToolUse",
      head: "preToolUse create S /home/dev/project",
      contents: ["write toolArgs.path «/home/dev/project/w.txt»: toolArgs.file_text «hello\n»"]),
    ReadingCase(
      source: .captured("copilot--PreToolUse-edit"), event: "preToolUse",
      head: "preToolUse edit S /home/dev/project",
      contents: ["write toolArgs.path «/home/dev/project/a.txt»: toolArgs.new_str «two»"]),
    ReadingCase(
      source: .captured("copilot--PreToolUse-view"), event: "preToolUse",
      head: "preToolUse view S /home/dev/project", contents: ["read toolArgs.path «/home/dev/project/a.txt»"]),
    ReadingCase(
      source: .captured("copilot--PreToolUse-grep"), event: "preToolUse",
      head: "preToolUse grep S /home/dev/project",
      contents: ["search toolArgs.path «/home/dev/project», toolArgs.pattern «one»"]),
    ReadingCase(
      source: .captured("copilot--PreToolUse-glob"), event: "preToolUse",
      head: "preToolUse glob S /home/dev/project", contents: ["search toolArgs.pattern «*.txt»"]),
    ReadingCase(
      source: .captured("copilot--PreToolUse-task"), event: "preToolUse",
      head: "preToolUse task S /home/dev/project", contents: ["prompt toolArgs.prompt «[[rc-script:sub]] go»"]
    ),
    ReadingCase(
      source: .captured("copilot--PreToolUse-rc-touch"), event: "preToolUse",
      head: "preToolUse rc-touch S /home/dev/project",
      contents: ["arguments toolArgs.path «m.marker», toolArgs.note «n»"]),
    ReadingCase(
      source: .captured("copilot--PermissionRequest-bash"),
      head: "permissionRequest bash S /home/dev/project",
      contents: ["shell toolInput.command «touch ./x.marker»"]),
    ReadingCase(
      source: .captured("copilot-pascal--PermissionRequest-edit"),
      head: "permissionRequest edit S /home/dev/project",
      contents: ["write toolInput.file_path «/home/dev/project/a.txt»: toolInput.diff «two\n»"]),
    ReadingCase(
      source: .captured("copilot--PermissionRequest-rc-touch"),
      head: "permissionRequest rc/touch(rc) S /home/dev/project",
      contents: ["arguments toolInput.path «m.marker», toolInput.note «n»"]),
    ReadingCase(
      source: .captured("copilot--PostToolUse-view"), event: "PostToolUse",
      head: "postToolUse view S /home/dev/project",
      contents: ["result toolResult.textResultForLlm «1. one\n2. »"]),
    ReadingCase(
      source: .captured("copilot--PostToolUseFailure-view"), event: "PostToolUseFailure",
      head: "postToolUseFailure view S /home/dev/project", contents: ["result error «Path does not exist»"]),
    ReadingCase(
      source: .captured("copilot--UserPromptSubmit"), event: "UserPromptSubmit",
      head: "userPromptSubmitted - S /home/dev/project", contents: ["prompt prompt «please go on»"]),
    ReadingCase(
      source: .captured("copilot-pascal--PreToolUse-Bash"), event: "preToolUse",
      head: "PreToolUse Bash S /home/dev/project", contents: ["shell tool_input.command «touch ./x.marker»"]),
    ReadingCase(
      source: .captured("copilot-pascal--PreToolUse-Write"), head: "PreToolUse Write S /home/dev/project",
      contents: ["write tool_input.path «/home/dev/project/w.txt»: tool_input.file_text «hello\n»"]),
    ReadingCase(
      source: .captured("copilot-pascal--PreToolUse-Edit"), head: "PreToolUse Edit S /home/dev/project",
      contents: ["write tool_input.path «/home/dev/project/a.txt»: tool_input.new_str «two»"]),
    ReadingCase(
      source: .captured("copilot-pascal--PreToolUse-Agent"), head: "PreToolUse Agent S /home/dev/project",
      contents: ["prompt tool_input.prompt «[[rc-script:sub]] go»"]),
    ReadingCase(
      source: .captured("copilot-pascal--PostToolUse-Read"), head: "PostToolUse Read S /home/dev/project",
      contents: ["result tool_result.text_result_for_llm «1. one\n2. »"]),
    ReadingCase(
      source: .captured("copilot-pascal--UserPromptSubmit"), head: "UserPromptSubmit - S /home/dev/project",
      contents: ["prompt prompt «please go on»"]),
    ReadingCase(
      source: call("bash", #"{"command":"ls"}"#), event: "preToolUse", head: "preToolUse bash s /p",
      contents: ["shell toolArgs.command «ls»"]),
    ReadingCase(
      source: call("powershell", #""{\"command\":\"ls\"}""#), event: "preToolUse",
      head: "preToolUse powershell s /p", contents: ["powershell toolArgs.command «ls»"]),
    ReadingCase(
      source: call("write_bash", #""{\"shellId\":\"0\",\"input\":\"ls{enter}\"}""#), event: "preToolUse",
      head: "preToolUse write_bash s /p", contents: ["shell toolArgs.input «ls{enter}»"]),
    ReadingCase(
      source: call("apply_patch", #""*** Begin Patch\n*** Add File: a\n+b\n*** End Patch""#),
      event: "preToolUse", head: "preToolUse apply_patch s /p",
      contents: ["write toolArgs «a»: toolArgs «b\n»"]),
    ReadingCase(
      source: call(
        "apply_patch", #""{\"input\":\"*** Begin Patch\\n*** Add File: a\\n+b\\n*** End Patch\"}""#),
      event: "preToolUse", head: "preToolUse apply_patch s /p",
      contents: ["write toolArgs.input «a»: toolArgs.input «b\n»"]),
    ReadingCase(
      source: call("web_fetch", #""{\"url\":\"https://a.example\"}""#), event: "preToolUse",
      head: "preToolUse web_fetch s /p", contents: ["fetch toolArgs.url «https://a.example»"]),
    ReadingCase(
      source: call("srv-tool", #""{\"a\":\"1\",\"A\":\"2\"}""#), event: "preToolUse",
      head: "preToolUse srv-tool s /p", contents: ["arguments toolArgs.a «1», toolArgs.A «2»"]),
    ReadingCase(
      source: call("srv-tool", #""""#), event: "preToolUse", head: "preToolUse srv-tool s /p", contents: []),
  ]

  @Test("Payloads give what can be judged; their shape, not --event, tells the style", arguments: readings)
  func reading(_ reading: ReadingCase) throws { try reading.check(Copilot.self) }

  @Test(
    "What two readers could read differently is refused",
    arguments: [
      #"{"toolName":"bash","tool_name":"Bash","toolArgs":"{\"command\":\"ls\"}"}"#,
      #"{"toolName":"bash","toolArgs":"{\"command\":\"ls\",\"command\":\"rm\"}"}"#,
      #"{"toolName":"bash","toolArgs":"{\"command\":\"ls\",\"Command\":\"rm\"}"}"#,
      #"{"toolName":"bash","toolArgs":"{\"command\":\"ls\""}"#, #"{"toolName":"bash","toolArgs":"{}"}"#,
      #"{"toolName":"bash","toolArgs":7}"#, #"{"toolName":"bash"}"#, #"{"toolName":"","toolArgs":"{}"}"#,
      #"{"tool_name":"Write","tool_input":{"path":"a"}}"#,
      #"{"tool_name":"Bash","tool_input":"{}","toolArgs":"{}"}"#,
    ])
  func broken(text: String) throws {
    let document = try JSONDocument(ByteView(text))
    #expect(throws: DialectError.self) { try Copilot.read(document, event: "preToolUse") }
  }

  @Test("Inside of arguments that are a text, every place is named from the outside")
  func places() throws {
    let text = #"{"toolName":"bash","toolArgs":"{\"command\":\"ls\",\"Command\":\"rm\"}"}"#
    let error = try #require(throws: DialectError.self) {
      try Copilot.read(try JSONDocument(ByteView(text)), event: "preToolUse")
    }
    #expect(error.message.contains("\"toolArgs.Command\""), "\(error.message)")
  }

  @Test(
    "An event is known however it is spelled",
    arguments: [
      ("PreToolUse", "preToolUse"), ("preToolUse", "preToolUse"), ("UserPromptSubmit", "userPromptSubmitted"),
      ("userPromptSubmitted", "userPromptSubmitted"), ("Stop", "agentStop"), ("Nonsense", "Nonsense"),
    ])
  func spelling(name: String, event: String) { #expect(Copilot.event(spelled: name) == event) }

  @Test(
    "An event nobody names is told by what it carries",
    arguments: [
      (camel, "preToolUse"), (pascal, "PreToolUse"),
      (#"{"sessionId":"s","prompt":"p"}"#, "userPromptSubmitted"),
      (#"{"toolName":"a","toolResult":{}}"#, "postToolUse"),
      (#"{"toolName":"a","error":""}"#, "postToolUseFailure"),
      ("{}", nil),
    ] as [(String, String?)])
  func implied(text: String, event: String?) throws {
    #expect(Copilot.impliedEvent(of: try JSONDocument(ByteView(text)).root) == event)
  }

  static let answers: [AnswerCase] = [
    AnswerCase(event: "preToolUse", action: .allow, payload: camel),
    AnswerCase(
      event: "preToolUse", action: .block, output: flat("deny", blocked), errors: blocked, exitCode: 2,
      payload: camel),
    AnswerCase(
      event: "PreToolUse", action: .block, output: both("deny", blocked), errors: blocked, exitCode: 2,
      payload: pascal),
    AnswerCase(event: "preToolUse", action: .ask, output: flat("ask", asks), payload: camel),
    AnswerCase(event: "PreToolUse", action: .ask, output: both("ask", asks), payload: pascal),
    AnswerCase(
      event: "preToolUse", action: .warn,
      output: #"{"additionalContext":"Sentinel warns about this call\#(story)"}"#, payload: camel),
    AnswerCase(
      event: "PreToolUse", action: .warn,
      output:
        #"{"additionalContext":"Sentinel warns about this call\#(story)","hookSpecificOutput":{"hookEventName":"PreToolUse","additionalContext":"Sentinel warns about this call\#(story)"}}"#,
      payload: pascal),
    AnswerCase(
      event: "userPromptSubmitted", action: .block, output: #"{"decision":"block","reason":"\#(held)"}"#,
      errors: held, exitCode: 2),
    AnswerCase(
      event: "UserPromptSubmit", action: .ask, output: #"{"decision":"block","reason":"\#(held)"}"#,
      errors: held, exitCode: 2),
    AnswerCase(event: "userPromptSubmitted", action: .warn, errors: "Sentinel warns" + remark),
    AnswerCase(
      event: "permissionRequest", action: .block,
      output: #"{"behavior":"deny","message":"Sentinel refused this\#(story)"}"#),
    AnswerCase(event: "permissionRequest", action: .ask, errors: "Sentinel warns" + remark),
    AnswerCase(
      event: "postToolUse", action: .block,
      output: #"{"decision":"block","reason":"Sentinel warns about this result\#(story)"}"#, payload: camel),
    AnswerCase(
      event: "PostToolUse", action: .warn,
      output: #"{"additionalContext":"Sentinel warns about this result\#(story)"}"#, payload: pascal),
  ]

  @Test("Decisions become the bytes Copilot obeys", arguments: answers)
  func answering(_ answer: AnswerCase) throws { try answer.check(Copilot.self) }

  @Test("A payload that cannot be read is refused in both styles at once")
  func unreadable() {
    let event = Event(agent: "copilot", name: "preToolUse", moment: .other)
    let answer = Copilot.answer(goldenDecision(.block), to: AnswerRequest(event: event))
    #expect(String(decoding: answer.output, as: UTF8.self) == both("deny", blocked) + "\n")
    #expect(answer.exitCode == 2)
  }

  @Test("The cloud agent has nobody to ask")
  func cloud() throws {
    let answer = AnswerCase(
      event: "preToolUse", action: .ask, output: flat("deny", nobody), errors: nobody, exitCode: 2,
      payload: camel)
    try answer.check(CopilotCloud.self)
    #expect(CopilotCloud.lastAnswer(.ask, to: "preToolUse", reason: "why").exitCode == 2)
  }

  @Test(
    "A result loses what was found in it, in either style",
    arguments: [
      (
        #"{"toolName":"a","toolResult":{"resultType":"failure","textResultForLlm":"a KEY z"}}"#, "toolResult",
        "textResultForLlm"
      ),
      (
        #"{"tool_name":"a","tool_result":{"result_type":"failure","text_result_for_llm":"a KEY z"}}"#,
        "tool_result", "text_result_for_llm"
      ),
    ])
  func withheld(payload: String, outer: String, inner: String) throws {
    let document = try JSONDocument(ByteView(payload))
    let request = AnswerRequest(
      event: Event(agent: "copilot", name: "postToolUse", moment: .afterTool), document: document)
    let location = Location(path: FieldPath(outer, inner), range: 2..<5)
    let answer = Copilot.answer(goldenDecision(.block, at: location, category: "secrets"), to: request)
    let root = try JSONDocument(ByteView(answer.output)).root
    #expect(
      root["modifiedResult"]?.raw.string
        == #"{"resultType":"failure","textResultForLlm":"a [redacted: files.delete-home] z"}"#)
    #expect(root["additionalContext"]?.string?.hasPrefix("Sentinel withheld part of this result") == true)
    #expect(answer.exitCode == 0)
  }

  @Test("A dying hook refuses in both styles")
  func last() {
    let call = Copilot.lastAnswer(.block, to: "preToolUse", reason: "why")
    #expect(String(decoding: call.output, as: UTF8.self) == both("deny", "why") + "\n")
    #expect(call.exitCode == 2)
    let question = Copilot.lastAnswer(.ask, to: "PreToolUse", reason: "why")
    #expect(String(decoding: question.output, as: UTF8.self) == both("ask", "why") + "\n")
    #expect(question.exitCode == 0)
    let prompt = Copilot.lastAnswer(.ask, to: "userPromptSubmitted", reason: "why")
    #expect(String(decoding: prompt.output, as: UTF8.self) == #"{"decision":"block","reason":"why"}"# + "\n")
  }
}
