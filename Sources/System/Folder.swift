#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What stands in a folder.
package struct FolderEntry: Sendable {
  package let name: [UInt8]
  package let kind: FileStatus.Kind

  /// Everything in the folder but `.` and `..`, sorted by the bytes of the names.
  package static func list(_ folder: BytePath) throws(SystemError) -> [FolderEntry] {
    let shown = folder.bytes.isEmpty ? BytePath(".") : folder
    guard let stream = shown.withCString({ opendir($0) }) else {
      throw SystemError("open \(shown.display)", code: errno)
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemError("read \(shown.display)", code: errno) }
        break
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in Array(raw.prefix { $0 != 0 }) }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      let kind: FileStatus.Kind
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_REG): kind = .file
      case Int32(DT_DIR): kind = .directory
      case Int32(DT_LNK): kind = .link
      case Int32(DT_UNKNOWN): kind = FileStatus.ofLink(folder.appending(name))?.kind ?? .other
      default: kind = .other
      }
      entries.append(FolderEntry(name: name, kind: kind))
    }
    entries.sort { $0.name.lexicographicallyPrecedes($1.name) }
    return entries
  }
}

extension FileStatus {
  /// What stands at `path`, without following a link there.
  package static func ofLink(_ path: BytePath) -> FileStatus? {
    var result = stat()
    return path.withCString { lstat($0, &result) } == 0 ? FileStatus(result) : nil
  }

  /// What `path` leads to, links followed.
  package static func of(_ path: BytePath) -> FileStatus? {
    var result = stat()
    return path.withCString { followed($0, &result) } == 0 ? FileStatus(result) : nil
  }
}

extension BytePath {
  /// Opens a file for reading: never waits for a pipe or a device, and with `followingLinks` off is not led
  /// elsewhere by the last component.
  package func openForReading(followingLinks: Bool = true) throws(SystemError) -> Descriptor {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW)
    let number = withCString { openPath($0, flags) }
    guard number >= 0 else { throw SystemError("open \(display)", code: errno) }
    return Descriptor(owning: number)
  }

  /// Puts a file with these bytes in the place of this one, whole or not at all.
  package func replace(with bytes: [UInt8]) throws(SystemError) {
    let beside = BytePath(self.bytes + Array(".new".utf8))
    let number = beside.withCString { createPath($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW) }
    guard number >= 0 else { throw SystemError("write \(display)", code: errno) }
    do throws(SystemError) {
      try Descriptor(owning: number).write(bytes)
    } catch {
      _ = beside.withCString { unlink($0) }
      throw SystemError("write \(display)", reason: error.reason)
    }
    let failed = beside.withCString { from in withCString { to in rename(from, to) } } != 0
    if failed {
      let code = errno
      _ = beside.withCString { unlink($0) }
      throw SystemError("write \(display)", code: code)
    }
  }

  /// The current directory of the process.
  package static var currentDirectory: BytePath? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
      guard let start = buffer.baseAddress, getcwd(start, buffer.count) != nil else { return nil }
      return BytePath(UnsafeRawBufferPointer(buffer).prefix { $0 != 0 }.map { $0 })
    }
  }
}

// `stat` is a type as well, and `open` variadic.
private func followed(_ path: UnsafePointer<CChar>, _ result: inout stat) -> Int32 { stat(path, &result) }
private func createPath(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 { open(path, flags, 0o644) }
private func openPath(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 { open(path, flags) }
