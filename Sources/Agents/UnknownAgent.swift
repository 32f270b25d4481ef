import JSON
import Verdict

/// What to say where nobody knows who asks. Of all forms of refusal that were tried on real agents, two held
/// in every one of them: for a tool call the flat and the nested decision in one object, and for a prompt
/// `decision: "block"`; each with exit code 2 and the reason on standard error as well.
package enum UnknownAgent: Dialect {
  package static let name = "unknown"

  // Most agents took over Claude Code's events and payloads.
  package static func contract(of event: String) -> EventContract? { ClaudeCode.contract(of: event) }
  package static func recognises(_ payload: JSONValue) -> Bool { false }
  package static func eventName(in payload: JSONValue) -> String? { ClaudeCode.eventName(in: payload) }

  /// Whoever sends a tool with its arguments, or a prompt, wants to know what to do with it.
  package static func impliedEvent(of payload: JSONValue) -> String? {
    if ["tool_name", "toolName", "tool"].contains(where: payload.has) { return "PreToolUse" }
    return payload["prompt"]?.kind == .string ? "UserPromptSubmit" : nil
  }

  package static func read(_ document: JSONDocument, event: String) throws(DialectError) -> Event {
    do throws(DialectError) {
      var read = try ClaudeCode.read(document, event: event)
      read.agent = name
      return read
    } catch {
      guard event == "PreToolUse", let read = try anyCall(document) else { throw error }
      return read
    }
  }

  /// A call in a form that nobody described: judged by every text it carries, and by those that a shell would
  /// run by their names. nil where there is nothing that could be a tool's arguments.
  private static func anyCall(_ document: JSONDocument) throws(DialectError) -> Event? {
    let payload = PayloadReader(document)
    try payload.requireUnambiguous()
    let tool = ["tool_name", "toolName", "tool"].lazy.compactMap { payload.optionalString($0) }.first
    var contents: [Content] = []
    for key in ["tool_input", "toolInput", "toolArgs", "arguments", "args", "input", "parameters"]
    where payload.has(key) {
      if let input = try? payload.objectInside(key) {
        contents.append(.arguments(input.argument))
      } else if let text = payload.argument(key) {
        contents.append(.arguments(text))
      }
    }
    let hasTexts = contents.contains { content in !content.fields.isEmpty }
    guard let tool, !tool.isEmpty, hasTexts else { return nil }
    return Event(
      agent: name, name: "PreToolUse", moment: .beforeTool,
      session: payload.optionalString("session_id") ?? payload.optionalString("sessionId"),
      tool: ToolName(qualified: tool), directory: payload.optionalString("cwd"), contents: contents)
  }

  package static func answer(_ decision: Decision, to request: AnswerRequest) -> Answer {
    guard decision.action > .allow else { return .silence }
    let words = Wording(decision)
    // A question is not understood everywhere, and where it is not, the tool runs.
    guard decision.action >= .ask, contract(of: request.event.name)?.canBlock != false else {
      return Answer(errors: words.notice("warns") + "\n")
    }
    let reason = words.reason(for: "Sentinel blocked this")
    let output: [UInt8]
    switch request.event.name {
    case "PreToolUse":
      output = JSONWriter.line { writer in
        writer.object { answer in
          answer.member("permissionDecision", "deny")
          answer.member("permissionDecisionReason", reason)
          answer.member(
            "hookSpecificOutput",
            object: { nested in
              nested.member("hookEventName", "PreToolUse")
              nested.member("permissionDecision", "deny")
              nested.member("permissionDecisionReason", reason)
            })
        }
      }
    case "UserPromptSubmit", "UserPromptExpansion", "PostToolUse", "PostToolBatch", "ConfigChange":
      output = JSONWriter.line { writer in
        writer.object { answer in
          answer.member("decision", "block")
          answer.member("reason", reason)
        }
      }
    // Nobody knows what is asked, so every form of refusal is in it.
    case "":
      output = JSONWriter.line { writer in
        writer.object { answer in
          answer.member("decision", "block")
          answer.member("reason", reason)
          answer.member("permissionDecision", "deny")
          answer.member("permissionDecisionReason", reason)
        }
      }
    default: output = []
    }
    return Answer(
      output: output.isEmpty ? [] : output + [UInt8(ascii: "\n")], errors: reason + "\n", exitCode: 2)
  }

  package static func lastAnswer(_ action: Action, to event: String, reason: String) -> LastAnswer {
    guard action >= .ask, contract(of: event)?.canBlock != false else {
      return LastAnswer(errors: action == .warn ? reason + "\n" : "")
    }
    let errors = reason + "\n"
    switch event {
    case "PreToolUse":
      return LastAnswer(
        output: "{\"permissionDecision\":\"deny\",\"permissionDecisionReason\":\"", reason,
        "\",\"hookSpecificOutput\":{\"hookEventName\":\"PreToolUse\",\"permissionDecision\":\"deny\",",
        "\"permissionDecisionReason\":\"", reason, "\"}}\n", errors: errors, exitCode: 2)
    case "UserPromptSubmit", "UserPromptExpansion", "PostToolUse", "PostToolBatch", "ConfigChange":
      return LastAnswer(
        output: "{\"decision\":\"block\",\"reason\":\"", reason, "\"}\n", errors: errors, exitCode: 2)
    case "":
      return LastAnswer(
        output: "{\"decision\":\"block\",\"reason\":\"", reason, "\",\"permissionDecision\":\"deny\",",
        "\"permissionDecisionReason\":\"", reason, "\"}\n", errors: errors, exitCode: 2)
    default: return LastAnswer(errors: errors, exitCode: 2)
    }
  }
}
