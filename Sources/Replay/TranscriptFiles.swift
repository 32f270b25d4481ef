import System

/// The transcripts below a file or folder, one after another.
package enum TranscriptFiles {
  /// Folders below folders, as deep as any agent nests its sessions.
  private static let deepest = 16

  /// Calls `body` for every file: one that is named, whatever it is called, and in a folder those ending in
  /// `.jsonl`. Links are not followed. What cannot be read is given to `problem`.
  package static func each(
    under path: BytePath, _ body: (BytePath, _ isNamed: Bool) -> Void, problem: (BytePath, String) -> Void
  ) {
    switch FileStatus.of(path)?.kind {
    case .directory: list(path, depth: 0, body, problem)
    case .file: body(path, true)
    case nil: problem(path, "there is no such file or folder")
    default: problem(path, "it is neither a file nor a folder")
    }
  }

  private static func list(
    _ folder: BytePath, depth: Int, _ body: (BytePath, Bool) -> Void, _ problem: (BytePath, String) -> Void
  ) {
    guard depth < deepest else { return }
    do throws(SystemError) {
      for entry in try FolderEntry.list(folder) {
        let path = folder.appending(entry.name)
        switch entry.kind {
        case .directory: list(path, depth: depth + 1, body, problem)
        case .file where entry.name.suffix(6) == Array(".jsonl".utf8)[...]: body(path, false)
        default: continue
        }
      }
    } catch {
      problem(folder, error.reason)
    }
  }
}
