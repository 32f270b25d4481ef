import Bytes
import JSON
import MCPMessages
import Verdict

/// What a refusal says. Never any of what was refused.
enum Answers {
  /// One line: what, why, what instead.
  static func message(_ decision: Decision, _ consequence: String) -> String {
    guard let worst = decision.findings.first else { return consequence }
    var text = "Sentinel \(consequence): \(worst.title) (\(worst.severity.name))."
    if !worst.instead.isEmpty { text += " Instead: \(worst.instead)" }
    return Redaction.mask(text.shownOnOneLine)
  }

  static func data(
    _ decision: Decision, _ status: String, retryAfter: Int? = nil, into data: inout JSONWriter
  ) {
    data.member("sentinel", object: { note in Self.note(decision, status, into: &note) })
    if let retryAfter { data.member("retryAfterMs", retryAfter) }
  }

  static func note(_ decision: Decision, _ status: String, into note: inout JSONWriter) {
    note.member("status", status)
    guard let worst = decision.findings.first else { return }
    note.member("rule", worst.rule)
    note.member("severity", worst.severity.name)
    if let path = worst.location?.path.description, !path.isEmpty {
      note.member("path", Redaction.mask(path.shortened(to: 200)))
    }
    note.member("decision", decision.id)
  }

  static func refusal(
    to id: ByteView, _ decision: Decision, _ consequence: String, code: Reply.Code = .blocked,
    retryAfter: Int? = nil, isToolCall: Bool, form: ProxyOptions.BlockForm
  ) -> [UInt8] {
    let text = message(decision, consequence)
    func write(into data: inout JSONWriter) {
      Self.data(decision, "blocked", retryAfter: retryAfter, into: &data)
    }
    if form == .result, isToolCall { return Reply.toolError(id: id, text, meta: write) }
    return Reply.error(id: id, code, text, data: write)
  }
}
