import Bytes
import SettingsFiles
import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A settings file as it is on disk, links followed, and a safe way to put another text in its place.
package struct SettingsFileState: Sendable {
  /// Where the file really is.
  package let path: String
  /// nil if there is none.
  package let bytes: [UInt8]?
  private let status: FileStatus?

  package init(_ named: String) throws(SystemError) {
    path = RealPath.destination(named)
    status = OwnFile.status(of: path)
    bytes = status == nil ? nil : try readFile(path, limit: JSONSettings.limit)
  }

  /// The whole text or nothing: written beside, brought to the disk, and renamed over the old one. Whoever reads
  /// meanwhile sees one of the two. Gives the folders that had to be made.
  package func replace(with new: [UInt8], permissions: UInt32? = nil) throws(SystemError) -> [String] {
    try makeSureIsUnchanged()
    let made = try makeFolders()
    let beside = BytePath(path).folder.appending(".sentinel-\(getpid()).new").string
    let number = beside.withCString { create($0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC) }
    guard number >= 0 else { throw SystemError("write beside \(path)", code: errno) }
    do throws(SystemError) {
      let file = Descriptor(owning: number)
      try file.write(new)
      if let status, status.owner != geteuid() || geteuid() == 0 { _ = keepOwner(number) }
      if let mode = permissions ?? status?.permissions, fchmod(number, mode_t(mode)) != 0 {
        throw SystemError("set the rights of \(beside)", code: errno)
      }
      guard fsync(number) == 0 else { throw SystemError("write \(path)", code: errno) }
      try makeSureIsUnchanged()
      guard rename(beside, path) == 0 else { throw SystemError("replace \(path)", code: errno) }
    } catch {
      unlink(beside)
      for folder in made.reversed() { rmdir(folder) }
      throw error
    }
    syncFolder()
    return made
  }

  /// Takes the file away, and those of these folders that are empty then.
  package func remove(folders: [String]) throws(SystemError) {
    try makeSureIsUnchanged()
    guard unlink(path) == 0 else { throw SystemError("remove \(path)", code: errno) }
    for folder in folders.reversed() { rmdir(folder) }
  }

  /// Nobody else wrote since it was read, and nothing says that it should stay as it is.
  private func makeSureIsUnchanged() throws(SystemError) {
    let now = OwnFile.status(of: path)
    if let now {
      guard now.kind == .file else { throw SystemError("change \(path)", reason: "is no regular file") }
      guard now.permissions & 0o222 != 0, access(path, W_OK) == 0 else {
        throw SystemError("change \(path)", reason: "it is read-only; make it writable and run this again")
      }
      guard now.links == 1 else {
        throw SystemError(
          "change \(path)", reason: "it has a second name (hard link), which would keep the old text")
      }
    }
    let current = now == nil ? nil : try readFile(path, limit: JSONSettings.limit)
    guard current == bytes else {
      throw SystemError("change \(path)", reason: "somebody else changed it just now; run this again")
    }
  }

  private func makeFolders() throws(SystemError) -> [String] {
    var missing: [String] = []
    var folder = BytePath(path).folder
    while !folder.bytes.isEmpty, folder.bytes != [0x2F], OwnFile.status(of: folder.string) == nil {
      missing.append(folder.string)
      folder = folder.folder
    }
    var made: [String] = []
    for folder in missing.reversed() {
      if mkdir(folder, 0o755) == 0 {
        made.append(folder)
      } else if errno != EEXIST {
        let code = errno
        for folder in made.reversed() { rmdir(folder) }
        throw SystemError("create \(folder)", code: code)
      }
    }
    return made
  }

  private func keepOwner(_ number: Int32) -> Bool {
    var old = stat()
    return statFile(path, &old) == 0 && fchown(number, old.st_uid, old.st_gid) == 0
  }

  private func syncFolder() {
    let number = BytePath(path).folder.withCString { create($0, O_RDONLY | O_CLOEXEC) }
    if number >= 0 {
      fsync(number)
      close(number)
    }
  }
}

// `open` is variadic, and `stat` a type as well.
private func create(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 { open(path, flags, 0o644) }
private func statFile(_ path: String, _ result: inout stat) -> Int32 { stat(path, &result) }
