import Bytes
import JSON
import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What `install` found where it wrote, kept so that `uninstall` can put it back to the byte. One pair of files a
/// settings file, in the state folder: it may hold a person's keys, so nobody else can read it.
package struct Receipt: Sendable {
  /// The text as it was without us; nil if there was no file.
  package var before: [UInt8]?
  /// The digest of what we wrote.
  package var after: String
  /// Folders made for the file.
  package var folders: [String]

  package init(before: [UInt8]?, after: [UInt8], folders: [String]) {
    self.before = before
    self.after = Self.digest(after)
    self.folders = folders
  }

  package static func digest(_ bytes: [UInt8]) -> String {
    var hasher = SHA256()
    hasher.update(bytes)
    return SHA256.hexText(Array(hasher.finish()))
  }
}

package struct ReceiptStore: Sendable {
  package let folder: String

  /// nil where there is no place for state.
  package init?(_ environment: Environment) {
    guard let state = environment.stateFolder else { return nil }
    folder = state + "/settings"
  }

  /// The text of before, for a person who wants it back by hand.
  package func backup(for path: String) -> String { name(path) + ".before" }

  private func name(_ path: String) -> String {
    folder + "/" + Receipt.digest(Array(path.utf8)).prefix(16)
  }

  package subscript(path: String) -> Receipt? {
    guard let bytes = try? readFile(name(path) + ".json", limit: 1 << 20),
      let root = try? JSONDocument(ByteView(bytes)).root, root["path"]?.string == path,
      let after = root["after"]?.string
    else { return nil }
    var receipt = Receipt(before: nil, after: [], folders: [])
    receipt.after = after
    receipt.folders = root["folders"]?.elements.compactMap(\.string) ?? []
    if root["existed"]?.bool == true {
      guard let before = try? readFile(backup(for: path), limit: 16 << 20) else { return nil }
      receipt.before = before
    }
    return receipt
  }

  package func keep(_ receipt: Receipt, for path: String) throws(SystemError) {
    try OwnFile.prepareFolder(folder)
    if let before = receipt.before { try write(before, to: backup(for: path)) }
    let line = JSONWriter.line { writer in
      writer.object { object in
        object.member("path", path)
        object.member("existed", receipt.before != nil)
        object.member("after", receipt.after)
        object.member("folders", array: { list in for folder in receipt.folders { list.string(folder) } })
      }
    }
    try write(line + [0x0A], to: name(path) + ".json")
  }

  package func forget(_ path: String) {
    unlink(name(path) + ".json")
    unlink(backup(for: path))
  }

  private func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let new = path + ".new"
    unlink(new)
    let file = try OwnFile.open(new, flags: O_WRONLY | O_TRUNC)
    try file.write(bytes)
    guard rename(new, path) == 0 else { throw SystemError("write \(path)", code: errno) }
  }

  /// Nobody else reads, changes and writes settings meanwhile.
  package func locked<R>(_ body: () -> R) throws(SystemError) -> R {
    try OwnFile.prepareFolder(folder)
    let file = try OwnFile.open(folder + "/lock", flags: O_RDWR)
    while flock(file.number, LOCK_EX) != 0 {
      guard errno == EINTR else { throw SystemError("lock \(folder)/lock", code: errno) }
    }
    let result = body()
    flock(file.number, LOCK_UN)
    return result
  }
}
