import Bytes
import JSON
import System
import Verdict

/// A record as it is read back. Whatever is missing or odd stays empty: a log may have been tampered with, and
/// whoever reads it wants to see the rest.
package struct AuditEntry: Sendable {
  package struct Finding: Sendable {
    package let rule: String
    package let severity: Severity
    package let title: String
    package let path: String
    package let evidence: String
  }

  package let sequence: Int?
  package let time: Timestamp?
  package let door: String
  package let event: String
  package let agent: String
  package let session: String
  package let tool: String
  package let server: String
  package let directory: String
  /// nil where the record names none that is known.
  package let action: Action?
  package let severity: Severity
  package let decision: String
  package let findings: [Finding]
  package let latencyMicroseconds: Int
  package let error: String
  /// What raised or lowered the decision; for what a person did, what that was.
  package let basis: [String]

  /// nil if the line is no record.
  package init?(_ line: [UInt8]) {
    guard let root = try? JSONDocument(ByteView(line)).root, root.isObject, root.has("action") else {
      return nil
    }
    // One walk: looking each key up by itself would read the record a dozen times.
    var texts: [String: String] = [:]
    var sequence: Int?
    var latency = 0
    var findings: [Finding] = []
    var basis: [String] = []
    for member in root.members {
      let key = member.key.string
      switch key {
      case "seq": sequence = member.value.int
      case "latency_us": latency = max(0, member.value.int ?? 0)
      case "findings": findings = member.value.elements.prefix(32).map(Self.finding)
      case "basis":
        basis = member.value.elements.prefix(16).compactMap(\.string)
      case "prev", "v", "more": continue
      default: if let text = member.value.string { texts[key] = text }
      }
    }
    self.sequence = sequence
    self.findings = findings
    self.basis = basis
    latencyMicroseconds = latency
    time = texts["time"].flatMap { Timestamp(iso: $0) }
    door = texts["door"] ?? ""
    event = texts["event"] ?? ""
    agent = texts["agent"] ?? ""
    session = texts["session"] ?? ""
    tool = texts["tool"] ?? ""
    server = texts["server"] ?? ""
    directory = texts["cwd"] ?? ""
    action = texts["action"].flatMap { Action(named: $0) }
    severity = Severity(named: texts["severity"])
    decision = texts["decision"] ?? ""
    error = texts["error"] ?? ""
  }

  /// It would have been stopped, and a person let it happen: by an allowance, or by approving the waiting call.
  package var isPermitted: Bool {
    basis.contains { $0.hasPrefix("allowed by a person") || $0.hasPrefix("approved by a person") }
  }

  /// Something a person did, and no decision of the guard.
  package var isByPerson: Bool { door == "person" }

  private static func finding(_ value: JSONValue) -> Finding {
    Finding(
      rule: value["rule"]?.string ?? "", severity: Severity(named: value["severity"]?.string),
      title: value["title"]?.string ?? "", path: value["path"]?.string ?? "",
      evidence: value["evidence"]?.string ?? "")
  }
}

extension Severity {
  fileprivate init(named name: String?) {
    self = Severity.allCases.first { $0.name == name } ?? .none
  }
}
