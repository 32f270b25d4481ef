#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Files of our own, opened so that nobody can point us elsewhere: no symbolic link as the last component,
/// regular files only, one name each, ours.
package enum OwnFile {
  /// Makes sure the folder exists, is ours, and is closed to others (0700). Missing parents are made as well.
  package static func prepareFolder(_ path: String) throws(SystemError) {
    if let status = status(ofLink: path) {
      guard status.kind == .directory else {
        throw SystemError("use \(path)", reason: status.kind == .link ? "is a symbolic link" : "is no folder")
      }
      guard status.owner == geteuid() else {
        throw SystemError("use \(path)", reason: "belongs to another user")
      }
      if status.permissions & 0o077 != 0, chmod(path, 0o700) != 0 {
        throw SystemError("close \(path) to others", code: errno)
      }
      return
    }
    if mkdir(path, 0o700) == 0 { return }
    if errno == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex {
      try makeParents(String(path[..<slash]))
      if mkdir(path, 0o700) == 0 { return }
    }
    // Another hook may have made it in this very moment.
    if errno == EEXIST { return try prepareFolder(path) }
    throw SystemError("create \(path)", code: errno)
  }

  private static func makeParents(_ path: String) throws(SystemError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    if errno == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex {
      try makeParents(String(path[..<slash]))
      if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    }
    throw SystemError("create \(path)", code: errno)
  }

  /// Opens (and with `creating` makes, 0600) a file of ours.
  package static func open(_ path: String, flags: Int32, creating: Bool = true) throws(SystemError)
    -> Descriptor
  {
    // O_NONBLOCK: a pipe put in our place must fail, not hang.
    let all = flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | (creating ? O_CREAT : 0)
    let number = openFile(path, all, 0o600)
    guard number >= 0 else {
      if errno == ELOOP { throw SystemError("open \(path)", reason: "is a symbolic link") }
      throw SystemError("open \(path)", code: errno)
    }
    let descriptor = Descriptor(owning: number)
    let status = try descriptor.status()
    guard status.kind == .file else { throw SystemError("open \(path)", reason: "is no regular file") }
    guard status.links == 1 else {
      throw SystemError("open \(path)", reason: "has a second name (hard link)")
    }
    guard status.owner == geteuid() else {
      throw SystemError("open \(path)", reason: "belongs to another user")
    }
    if status.permissions & 0o077 != 0 { fchmod(number, 0o600) }
    return descriptor
  }

  /// What stands at `path`, without following a link there.
  package static func status(ofLink path: String) -> FileStatus? {
    var result = stat()
    return lstat(path, &result) == 0 ? FileStatus(result) : nil
  }

  /// What `path` leads to, links followed.
  package static func status(of path: String) -> FileStatus? {
    var result = stat()
    return statPath(path, &result) == 0 ? FileStatus(result) : nil
  }

  /// Where the symbolic link at `path` points.
  package static func linkTarget(_ path: String) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
      let n = readlink(path, buffer.baseAddress!, buffer.count - 1)
      guard n > 0 else { return nil }
      return String(
        decoding: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<n]), as: UTF8.self)
    }
  }
}

/// Reading somebody's file, bounded: regular files only, never waiting for a pipe or a device.
package func readFile(_ path: String, limit: Int) throws(SystemError) -> [UInt8] {
  let number = openFile(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0)
  guard number >= 0 else { throw SystemError("open \(path)", code: errno) }
  let descriptor = Descriptor(owning: number)
  let status = try descriptor.status()
  guard status.kind == .file else { throw SystemError("read \(path)", reason: "is no regular file") }
  guard status.size <= limit else {
    throw SystemError("read \(path)", reason: "is larger than \(limit) bytes")
  }
  return try descriptor.readAll(limit: limit, named: path)
}

extension Descriptor {
  /// The rest of a file, at most `limit` bytes of it.
  package func readAll(limit: Int, named path: String) throws(SystemError) -> [UInt8] {
    let expected = min(limit, try status().size)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected)
    var failure: Int32 = 0
    // One byte more than expected, so that the end is seen without another round for small files.
    let room = min(64 * 1024, expected + 1)
    withUnsafeTemporaryAllocation(byteCount: room, alignment: 16) { buffer in
      while bytes.count < limit {
        let n = systemRead(number, buffer.baseAddress!, min(buffer.count, limit - bytes.count))
        if n < 0 {
          if errno == EINTR { continue }
          failure = errno
          return
        }
        if n == 0 { return }
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<n]))
      }
    }
    if failure != 0 { throw SystemError("read \(path)", code: failure) }
    return bytes
  }
}

// The C names are taken by methods and overloads above; `open` is variadic and `stat` a type as well.
private func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 { open(path, flags, mode) }
private func statPath(_ path: String, _ result: inout stat) -> Int32 { stat(path, &result) }
private func systemRead(_ fd: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(fd, bytes, count)
}
