import System

/// Tells whether a file is still the one it was.
package struct FileStamp: Sendable, Equatable {
  private let status: FileStatus?

  package var isPresent: Bool { status != nil }

  package init(_ path: String) { status = OwnFile.status(ofLink: path) }
}
