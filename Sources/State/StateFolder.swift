import System

/// Where everything is kept that outlives a call: beside the audit log, closed to others, outside of any project.
package struct StateFolder: Sendable, Equatable {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// nil if neither XDG_STATE_HOME nor HOME names an absolute folder.
  package init?(_ environment: Environment) {
    guard let path = environment.stateFolder else { return nil }
    self.path = path
  }

  /// What is stopped. Its absence is the usual case, and all that a hook looks for.
  package var stops: String { path + "/stop" }
  /// One line for each allowance.
  package var allowances: String { path + "/allowances" }
  /// One file for each session.
  package var sessions: String { path + "/sessions" }
  /// One line for each call that was stopped lately, so that a person can allow it.
  package var refused: String { path + "/refused.ndjson" }
  /// One file for each call that waits for a person.
  package var held: String { path + "/held" }

  /// Makes one of the folders, and this one.
  func prepare(_ folder: String? = nil) throws(SystemError) {
    try OwnFile.prepareFolder(path)
    if let folder { try OwnFile.prepareFolder(folder) }
  }

  /// Whether this is a folder of ours and not a link to somebody's: what stands in it may loosen something.
  var isOurs: Bool {
    guard let status = OwnFile.status(ofLink: path) else { return false }
    return status.kind == .directory && status.isOurs
  }

  /// The longest time that anything here is remembered, in seconds, but for what says so itself.
  package static let memory: Int64 = 24 * 60 * 60
}

extension StateFolder {
  /// Takes away what was not touched for a day, and what is too much: at most `count` files stay, the youngest.
  static func sweep(_ folder: String, keeping count: Int, now: Int64) {
    guard let entries = try? FolderEntry.list(BytePath(folder)) else { return }
    var files: [(path: String, modified: Int64)] = []
    for entry in entries where entry.kind == .file {
      let path = folder + "/" + String(decoding: entry.name, as: UTF8.self)
      guard let status = OwnFile.status(ofLink: path) else { continue }
      if now - status.modified > memory {
        try? OwnFile.remove(path)
      } else {
        files.append((path, status.modified))
      }
    }
    guard files.count > count else { return }
    files.sort { $0.modified > $1.modified }
    for file in files[count...] { try? OwnFile.remove(file.path) }
  }
}
