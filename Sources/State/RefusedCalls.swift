import Bytes
import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The calls that were stopped lately: what `sentinel allow` can permit.
///
/// They stand in one file, a line each. A file for each call is tidier and costs a hook more than its judgement:
/// making one, naming it and removing the former are changes to a folder.
package struct RefusedCalls: Sendable {
  private let folder: StateFolder
  /// So many of the latest stay when the file has grown too large.
  private static let kept = 64
  private static let largest = 256 * 1024

  package init(_ folder: StateFolder) { self.folder = folder }

  package func add(_ note: CallNote) throws(SystemError) {
    guard CallNote.isID(note.id) else { return }
    try folder.prepare()
    let file = try OwnFile.open(folder.refused, flags: O_RDWR | O_APPEND)
    guard try file.lock(within: 500) else {
      throw SystemError("lock \(folder.refused)", reason: "another call keeps it locked")
    }
    let bytes = note.bytes
    let size = try file.status().size
    if size + bytes.count > Self.largest { try shorten(file, now: note.since) }
    try file.write(bytes)
  }

  /// Leaves the latest ones. Who dies in between leaves none, which a person can live with.
  private func shorten(_ file: borrowing Descriptor, now: Int64) throws(SystemError) {
    let text = try file.readAll(limit: Self.largest + CallNote.longestNote, named: folder.refused)
    let latest = Self.notes(in: text).prefix(Self.kept).filter { now - $0.since < StateFolder.memory * 1000 }
    var bytes: [UInt8] = []
    for note in latest where bytes.count + CallNote.longestNote <= Self.largest {
      bytes = note.bytes + bytes
    }
    guard ftruncate(file.number, 0) == 0 else {
      throw SystemError("write \(folder.refused)", code: errno)
    }
    try file.write(bytes)
  }

  /// The one of that id.
  package func note(_ id: String) throws(SystemError) -> CallNote? {
    guard CallNote.isID(id) else { return nil }
    return try notes().first { $0.id == id }
  }

  /// Those of the last day, the latest first.
  package func all(now: Int64 = Timestamp.now.milliseconds) -> [CallNote] {
    let notes = (try? notes()) ?? []
    return notes.filter { now - $0.since < StateFolder.memory * 1000 }.sorted { $0.since > $1.since }
  }

  private func notes() throws(SystemError) -> [CallNote] {
    let limit = Self.largest + CallNote.longestNote
    return Self.notes(in: try OwnFile.readIfPresent(folder.refused, limit: limit) ?? [])
  }

  /// Every readable note, the last written first, and of one id the last.
  private static func notes(in text: [UInt8]) -> [CallNote] {
    var seen: Set<String> = []
    var notes: [CallNote] = []
    for line in text.split(separator: 0x0A).reversed() {
      guard let note = CallNote(Array(line)), seen.insert(note.id).inserted else { continue }
      notes.append(note)
    }
    return notes
  }
}
