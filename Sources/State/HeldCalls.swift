import Bytes
import JSON
import System
import Verdict

/// Calls that wait for a person. A door holds a call and asks for the answer now and then; a person gives it from
/// another terminal. Each call is a file and its answer another, so that neither waits for the other.
///
/// No answer in time is a no, and so is one that cannot be read.
package struct HeldCalls: Sendable {
  private let folder: StateFolder
  private static let kept = 256

  package init(_ folder: StateFolder) { self.folder = folder }

  package enum Answer: Sendable, Equatable {
    case waiting
    case approved
    case denied(String?)
    /// Nobody answered in time.
    case expired
  }

  package enum Response: Sendable, Equatable {
    case given
    /// No such call waits (any more).
    case unknown
    /// Somebody was faster.
    case answeredBefore
  }

  /// Puts a call where a person finds it, and says under which id.
  package func hold(
    _ event: Event, _ decision: Decision, milliseconds: Int64, now: Int64 = Timestamp.now.milliseconds
  ) throws(SystemError) -> String {
    var note = CallNote(event, decision, since: now, milliseconds: max(0, milliseconds))
    // The same call may be held twice at the same time, and each has its own answer.
    note.id = StateID.fresh()
    try folder.prepare(folder.held)
    StateFolder.sweep(folder.held, keeping: Self.kept, now: now / 1000)
    try OwnFile.replace(path(note.id), with: note.bytes, isLasting: false)
    return note.id
  }

  /// What a person said to it so far. One file that is not there while they say nothing.
  package func answer(to id: String, until: Int64, now: Int64 = Timestamp.now.milliseconds) -> Answer {
    guard CallNote.isID(id) else { return .denied(nil) }
    do throws(SystemError) {
      guard let bytes = try OwnFile.readIfPresent(answerPath(id), limit: CallNote.longestNote) else {
        return now < until ? .waiting : .expired
      }
      guard folder.isOurs, let root = try? JSONDocument(ByteView(bytes)).root,
        let answer = root["answer"]?.string
      else { return .denied("the answer cannot be read") }
      return answer == "approve" ? .approved : .denied(root["reason"]?.string)
    } catch {
      return .denied(error.message)
    }
  }

  /// The call is over, whatever came of it.
  package func release(_ id: String) throws(SystemError) {
    guard CallNote.isID(id) else { return }
    try OwnFile.remove(path(id))
    try OwnFile.remove(answerPath(id))
  }

  // MARK: A person's side

  /// What waits, the longest first.
  package func waiting(now: Int64 = Timestamp.now.milliseconds) -> [CallNote] {
    CallNote.all(in: folder.held)
      .filter { now < $0.until && OwnFile.status(ofLink: answerPath($0.id)) == nil }
      .sorted { $0.since < $1.since }
  }

  /// Gives the answer, if nobody has and it is not too late.
  package func respond(
    _ id: String, approve: Bool, reason: String? = nil, now: Int64 = Timestamp.now.milliseconds
  ) throws(SystemError) -> Response {
    guard CallNote.isID(id) else { return .unknown }
    try folder.prepare(folder.held)
    var response = Response.given
    try folder.locked(beside: folder.held) { () throws(SystemError) in
      guard let bytes = try OwnFile.readIfPresent(path(id), limit: CallNote.longestNote),
        let note = CallNote(bytes), now < note.until
      else {
        response = .unknown
        return
      }
      guard OwnFile.status(ofLink: answerPath(id)) == nil else {
        response = .answeredBefore
        return
      }
      let line = JSONWriter.line { writer in
        writer.object { line in
          line.member("answer", approve ? "approve" : "deny")
          if let reason { line.member("reason", reason.shortened(to: 300)) }
          line.member("at", Int(now))
        }
      }
      try OwnFile.replace(answerPath(id), with: line + [0x0A], isLasting: false)
    }
    return response
  }

  private func path(_ id: String) -> String { folder.held + "/" + id }
  private func answerPath(_ id: String) -> String { folder.held + "/" + id + ".answer" }
}

package enum StateID {
  /// Eight hexadecimal digits that nobody has used.
  package static func fresh() -> String {
    var generator = SystemRandomNumberGenerator()
    let number = generator.next()
    return SHA256.hexText((0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) })
  }
}
