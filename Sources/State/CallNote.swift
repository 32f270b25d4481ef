import Bytes
import JSON
import System
import Verdict

/// A call that was stopped or that waits, as a person is shown it. The words are kept masked, since a file that
/// holds a key is one more place it can be read from; what exactly was meant is kept as a digest.
package struct CallNote: Sendable {
  /// The id of the decision: what the person was told.
  package var id: String
  package var agent: String
  package var event: String
  package var session: String?
  package var tool: String?
  package var server: String?
  package var directory: String?
  /// See `CallIdentity`.
  package var digest: String
  package var severity: Severity
  /// The rules that stopped it.
  package var rules: [String]
  /// What they said of it, one line.
  package var title: String
  package var text: String
  /// How many stretches of the text are hidden.
  package var hidden: Int
  /// There is more of it than is kept here.
  package var isCut: Bool
  /// Milliseconds since 1970.
  package var since: Int64
  package var until: Int64
  /// Some of it is about the guard itself, which nobody permits.
  package var isAboutGuard: Bool

  private static let longestText = 4096

  package init(
    _ event: Event, _ decision: Decision, since: Int64 = Timestamp.now.milliseconds, milliseconds: Int64
  ) {
    let stopping = decision.stopping.isEmpty ? decision.findings : decision.stopping
    id = decision.id
    agent = event.agent
    self.event = event.name
    session = event.session
    tool = event.tool?.name
    server = event.tool?.serverName
    directory = event.directory
    digest = CallIdentity(event).digest
    severity = stopping.map(\.severity).max() ?? .none
    var rules: [String] = []
    for finding in stopping where !rules.contains(finding.rule) { rules.append(finding.rule) }
    self.rules = Array(rules.prefix(32))
    title = stopping.first?.title ?? ""
    isAboutGuard = stopping.contains(where: Allowance.isBeyond)
    (text, hidden, isCut) = Self.text(of: event)
    self.since = since
    until = since + milliseconds
  }

  /// Everything that would be done, a line for each part.
  private static func text(of event: Event) -> (text: String, hidden: Int, isCut: Bool) {
    var bytes: [UInt8] = []
    var isCut = false
    for field in event.contents.flatMap(\.fields) {
      if !bytes.isEmpty { bytes.append(0x0A) }
      let room = longestText - bytes.count
      guard room > 0 else {
        isCut = true
        break
      }
      if field.text.count > room { isCut = true }
      field.text.withBytes { bytes.append(contentsOf: $0.prefix(room)) }
    }
    let hidden = Redaction.hidden(in: bytes).count
    return (Redaction.mask(String(decoding: bytes, as: UTF8.self)), hidden, isCut)
  }

  // MARK: Storing

  /// One line of JSON.
  var bytes: [UInt8] {
    JSONWriter.line { writer in
      writer.object { note in
        note.member("id", id)
        note.member("agent", agent.shortened(to: 80))
        note.member("event", event.shortened(to: 80))
        if let session { note.member("session", session.shortened(to: 120)) }
        if let tool { note.member("tool", Redaction.mask(tool.shortened(to: 120))) }
        if let server { note.member("server", Redaction.mask(server.shortened(to: 120))) }
        if let directory { note.member("cwd", Redaction.mask(directory.shortened(to: 1000))) }
        note.member("digest", digest)
        note.member("severity", severity.name)
        note.member("rules", rules)
        note.member("title", Redaction.mask(title.shortened(to: 200)))
        note.member("text", text)
        note.member("hidden", hidden)
        note.member("cut", isCut)
        note.member("since", Int(since))
        note.member("until", Int(until))
        note.member("guard", isAboutGuard)
      }
    } + [0x0A]
  }

  /// nil for anything that these bytes do not say in full.
  init?(_ bytes: [UInt8]) {
    guard let root = try? JSONDocument(ByteView(bytes)).root, let id = root["id"]?.string, CallNote.isID(id),
      let agent = root["agent"]?.string, let event = root["event"]?.string,
      let digest = root["digest"]?.string, digest.utf8.count == 64,
      let severity = Severity.allCases.first(where: { $0.name == root["severity"]?.string }),
      let rules = root["rules"]?.elements.compactMap(\.string), let title = root["title"]?.string,
      let text = root["text"]?.string, let hidden = root["hidden"]?.int, let isCut = root["cut"]?.bool,
      let since = root["since"]?.int, let until = root["until"]?.int, let isAboutGuard = root["guard"]?.bool
    else { return nil }
    self.id = id
    self.agent = agent
    self.event = event
    session = root["session"]?.string
    tool = root["tool"]?.string
    server = root["server"]?.string
    directory = root["cwd"]?.string
    self.digest = digest
    self.severity = severity
    self.rules = rules
    self.title = title
    self.text = text
    self.hidden = hidden
    self.isCut = isCut
    self.since = Int64(since)
    self.until = Int64(until)
    self.isAboutGuard = isAboutGuard
  }

  static let longestNote = 64 * 1024

  /// Ids become file names: hexadecimal digits only.
  package static func isID(_ text: String) -> Bool {
    (4...64).contains(text.utf8.count) && text.utf8.allSatisfy { ASCII.isDigit($0) || $0 &- 0x61 < 6 }
  }
}

extension CallNote {
  /// Every readable note in a folder.
  static func all(in folder: String) -> [CallNote] {
    guard let entries = try? FolderEntry.list(BytePath(folder)) else { return [] }
    var notes: [CallNote] = []
    for entry in entries where entry.kind == .file {
      let name = String(decoding: entry.name, as: UTF8.self)
      guard isID(name), let bytes = try? OwnFile.readIfPresent(folder + "/" + name, limit: longestNote),
        let note = CallNote(bytes), note.id == name
      else { continue }
      notes.append(note)
    }
    return notes
  }
}
