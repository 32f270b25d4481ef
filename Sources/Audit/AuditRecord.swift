import Bytes
import JSON
import System
import Verdict

/// One line of the log: what was decided, about what, by which rules. Nothing in it can be used: texts are
/// redacted before they get here.
package struct AuditRecord: Sendable {
  package var time: Timestamp
  package var door: String
  package var event: String
  package var agent: String
  package var session: String?
  package var tool: ToolName?
  package var directory: String?
  package var decision: Decision
  package var latencyMicroseconds: Int
  /// What raised or lowered the decision, apart from the findings themselves: what came before it in the session,
  /// what a person allowed.
  package var basis: [String]
  /// What went wrong inside, where something did.
  package var error: String?

  package init(
    door: String, event: Event, decision: Decision, latencyMicroseconds: Int, basis: [String] = [],
    error: String? = nil, time: Timestamp = .now
  ) {
    self.time = time
    self.door = door
    self.event = event.name
    agent = event.agent
    session = event.session
    tool = event.tool
    directory = event.directory
    self.decision = decision
    self.latencyMicroseconds = latencyMicroseconds
    self.basis = basis
    self.error = error
  }

  /// The line, without its newline. `previous` is the digest of the line before it.
  func line(sequence: Int, previous: String) -> [UInt8] {
    JSONWriter.line { writer in
      writer.object { record in
        record.member("v", 1)
        record.member("seq", sequence)
        record.member("time", time.text)
        record.member("door", door)
        record.member("event", event.shortened(to: 80))
        record.member("agent", agent.shortened(to: 80))
        if let session { record.member("session", session.shortened(to: 120)) }
        if let tool {
          record.member("tool", Redaction.mask(tool.name.shortened(to: 120)))
          if let server = tool.server { record.member("server", Redaction.mask(server.shortened(to: 120))) }
        }
        if let directory { record.member("cwd", Redaction.mask(directory.shortened(to: 300))) }
        record.member("action", decision.action.name)
        if let would = decision.would { record.member("would", would.name) }
        record.member("severity", decision.severity.name)
        if !decision.id.isEmpty { record.member("decision", decision.id) }
        record.member(
          "findings",
          array: { list in
            // A hostile text can trip many rules many times; the first few say it all.
            for finding in decision.findings.prefix(16) { Self.write(finding, to: &list) }
          })
        if decision.findings.count > 16 { record.member("more", decision.findings.count - 16) }
        if !decision.policy.isEmpty {
          record.member("policy", decision.policy.prefix(16).map { Redaction.mask($0.shortened(to: 120)) })
        }
        if !basis.isEmpty {
          record.member("basis", basis.prefix(8).map { Redaction.mask($0.shortened(to: 300)) })
        }
        if let error { record.member("error", Redaction.mask(error.shortened(to: 300))) }
        record.member("latency_us", latencyMicroseconds)
        record.member("prev", previous)
      }
    }
  }

  private static func write(_ finding: Finding, to list: inout JSONWriter) {
    list.object { item in
      item.member("rule", finding.rule)
      item.member("severity", finding.severity.name)
      item.member("title", Redaction.mask(finding.title.shortened(to: 200)))
      if let location = finding.location {
        item.member("path", Redaction.mask(location.path.description.shortened(to: 200)))
        if let range = location.range {
          item.member(
            "range",
            array: { pair in
              pair.int(range.lowerBound)
              pair.int(range.upperBound)
            })
        }
      }
      if let evidence = finding.evidence { item.member("evidence", evidence.text) }
    }
  }
}
