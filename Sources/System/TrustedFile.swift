#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Files that are obeyed: read only if nobody but this user or root could have put them there.
package enum TrustedFile {
  /// The file's bytes; nil if there is none. A link as the last component, anything but a regular file, somebody
  /// else's file and one that anybody may write to are errors: they are neither obeyed nor passed over.
  package static func read(_ path: String, limit: Int) throws(SystemError) -> [UInt8]? {
    // O_NONBLOCK: a pipe put in its place must fail, not hang.
    let number = openTrusted(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard number >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: return nil
      case ELOOP:
        throw SystemError("open", reason: "it is a symbolic link; put the file itself there")
      default: throw SystemError("open", code: errno)
      }
    }
    let descriptor = Descriptor(owning: number)
    let status = try descriptor.status()
    guard status.kind == .file else { throw SystemError("read", reason: "it is no regular file") }
    guard status.owner == geteuid() || status.owner == 0 else {
      throw SystemError(
        "read",
        reason: "it belongs to another user (\(status.owner)); only files of yours or of root are obeyed")
    }
    guard status.permissions & 0o002 == 0 else {
      throw SystemError("read", reason: "anybody may write to it; close it with chmod o-w")
    }
    guard status.size <= limit else {
      throw SystemError("read", reason: "it is larger than \(limit >> 10) KiB")
    }
    return try descriptor.readAll(limit: limit, named: path)
  }
}

// `open` is variadic.
private func openTrusted(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
