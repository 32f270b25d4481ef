import Bytes
import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The files of all sessions.
package struct Sessions: Sendable {
  private let folder: StateFolder
  /// How long to wait for another call of the same session.
  private let patience: Int
  /// The files of so many sessions are kept.
  private static let kept = 512

  package init(_ folder: StateFolder, patience milliseconds: Int = 1000) {
    self.folder = folder
    patience = milliseconds
  }

  /// What became of an update.
  package enum Outcome: Sendable, Equatable {
    case done
    /// There is no such session, and none was to be begun.
    case unknown
    /// There was a file, and it said nothing that can be trusted: the history begins anew.
    case begunAnew
  }

  /// The file of a session. Its name is a digest: what an agent calls its sessions names no path.
  package func path(agent: String, session: String) -> String {
    var hasher = SHA256()
    hasher.update(agent)
    hasher.update([0])
    hasher.update(session)
    return folder.sessions + "/" + SHA256.hexText(Array(hasher.finish()[..<16]))
  }

  /// Reads the history, lets `body` change it, and writes it back, with nobody in between. `body` says whether
  /// there is anything to write.
  package func update(
    agent: String, session: String, creating: Bool, now: Int64 = Timestamp.now.milliseconds / 1000,
    _ body: (inout SessionHistory) -> Bool
  ) throws(SystemError) -> Outcome {
    let path = path(agent: agent, session: session)
    guard let file = try open(path, creating: creating, now: now) else { return .unknown }
    guard try file.lock(within: patience) else {
      throw SystemError("lock \(path)", reason: "another call keeps it locked")
    }
    let bytes = try file.readAll(limit: SessionText.limit, named: path)
    let known = SessionText.history(bytes)
    var history = known ?? SessionHistory()
    if history.isForgotten(at: now) { history = SessionHistory() }
    guard body(&history) else { return .done }
    // A clock that was put back does not make a session older than it is.
    history.seen = max(history.seen, now)
    // One that was ahead must not keep a history alive for ever.
    if history.seen - now > StateFolder.memory { history.seen = now }
    try file.overwriteStart(with: SessionText.bytes(of: history))
    return known == nil && !bytes.isEmpty ? .begunAnew : .done
  }

  /// Not through a link, be it the file or one of the two folders above it.
  private func open(_ path: String, creating: Bool, now: Int64) throws(SystemError) -> Descriptor? {
    if creating {
      try folder.prepare(folder.sessions)
    } else if !folder.isOurs || !StateFolder(folder.sessions).isOurs {
      return nil
    }
    do throws(SystemError) {
      return try OwnFile.open(path, flags: O_RDWR, creating: false)
    } catch {
      guard error.code == ENOENT else { throw error }
      guard creating else { return nil }
    }
    // The first call of a session clears away what others left behind.
    StateFolder.sweep(folder.sessions, keeping: Self.kept, now: now)
    return try OwnFile.open(path, flags: O_RDWR)
  }
}
