import Bytes
import JSON
import System
import Verdict

/// Something a person permits although a rule stops it: one exact call, or one rule within a folder; once, or until
/// a time. It covers the rules it names up to the severity it names, and nothing else that might be found.
package struct Allowance: Sendable, Equatable {
  package enum Scope: Sendable, Equatable {
    /// The digest of the call (`CallIdentity`).
    case call(String)
    /// What happens in that folder and below.
    case folder(String)
  }

  package var id: String
  package var scope: Scope
  package var rules: [String]
  package var severity: Severity
  /// Only this agent.
  package var agent: String?
  /// For people: what it is about.
  package var note: String
  package var isOnce: Bool
  /// Milliseconds since 1970.
  package var since: Int64
  package var until: Int64
  /// When the one time was.
  package var used: Int64?

  package init(
    id: String, scope: Scope, rules: [String], severity: Severity, agent: String? = nil, note: String,
    isOnce: Bool, since: Int64, until: Int64, used: Int64? = nil
  ) {
    self.id = id
    self.scope = scope
    self.rules = rules
    self.severity = severity
    self.agent = agent
    self.note = note
    self.isOnce = isOnce
    self.since = since
    self.until = until
    self.used = used
  }

  /// Nobody permits an agent to change what guards it, nor what a person stopped.
  package static func isBeyond(_ finding: Finding) -> Bool {
    finding.rule.hasPrefix("guard.") && finding.severity == .critical || finding.rule == StopRule.rule
  }

  /// Not yet run out. A clock that was put back does not make it last: it holds only from when it was made.
  package func isLive(at now: Int64) -> Bool { now >= since - 60_000 && now < until && used == nil }

  /// After its one use the agent may still ask its person about the same call, and must not be told no there.
  package func stillAnswers(at now: Int64) -> Bool {
    guard let used else { return isLive(at: now) }
    return now >= used && now - used < 10 * 60_000
  }

  package func covers(_ event: Event, digest: String, _ stopping: [Finding]) -> Bool {
    if let agent, agent != event.agent { return false }
    for finding in stopping {
      guard rules.contains(finding.rule), finding.severity <= severity, !Self.isBeyond(finding) else {
        return false
      }
    }
    switch scope {
    case .call(let permitted): return permitted == digest
    case .folder(let folder):
      guard event.directory.map({ Self.lies($0, in: folder) }) == true else { return false }
      return stopping.allSatisfy { finding in
        finding.subject.paths.allSatisfy { Self.lies($0, in: folder) }
      }
    }
  }

  /// Whether a path is the folder or below it. One that leads up again, or is relative, is not.
  static func lies(_ path: String, in folder: String) -> Bool {
    guard path.utf8.first == UInt8(ascii: "/"), !path.hasSuffix("/.."),
      ByteView(path).firstRange(of: "/../") == nil
    else { return false }
    return path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }

  // MARK: Storing

  var line: [UInt8] {
    JSONWriter.line { writer in
      writer.object { line in
        line.member("id", id)
        switch scope {
        case .call(let digest): line.member("call", digest)
        case .folder(let folder): line.member("in", folder)
        }
        line.member("rules", rules)
        line.member("severity", severity.name)
        if let agent { line.member("agent", agent) }
        line.member("note", note)
        line.member("once", isOnce)
        line.member("since", Int(since))
        line.member("until", Int(until))
        if let used { line.member("used", Int(used)) }
      }
    }
  }

  /// nil for a line that does not say all of it: half an allowance might be a wider one.
  init?(_ line: [UInt8]) {
    guard let document = try? JSONDocument(ByteView(line)), document.anomalyCount == 0 else { return nil }
    let root = document.root
    let scope: Scope
    switch (root["call"]?.string, root["in"]?.string) {
    case (let digest?, nil) where digest.utf8.count == 64: scope = .call(digest)
    case (nil, let folder?) where folder.utf8.first == UInt8(ascii: "/"): scope = .folder(folder)
    default: return nil
    }
    if let agent = root["agent"], !agent.isString { return nil }
    if let used = root["used"], used.int == nil { return nil }
    guard let id = root["id"]?.string, CallNote.isID(id), let rules = root["rules"], rules.isArray,
      let severity = Severity.allCases.first(where: { $0.name == root["severity"]?.string }),
      let note = root["note"]?.string, let isOnce = root["once"]?.bool, let since = root["since"]?.int,
      let until = root["until"]?.int
    else { return nil }
    self.init(
      id: id, scope: scope, rules: rules.elements.compactMap(\.string), severity: severity,
      agent: root["agent"]?.string, note: note, isOnce: isOnce, since: Int64(since), until: Int64(until),
      used: root["used"]?.int.map { Int64($0) })
  }
}
