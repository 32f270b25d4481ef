#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An open file, pipe or terminal. Closed when this value goes away.
package struct Descriptor: ~Copyable {
  package let number: Int32
  private let closes: Bool

  package init(owning number: Int32) {
    self.number = number
    closes = true
  }

  /// A descriptor that belongs to somebody else, such as standard output.
  package init(borrowing number: Int32) {
    self.number = number
    closes = false
  }

  deinit {
    if closes { close(number) }
  }

  package static var standardInput: Descriptor { Descriptor(borrowing: 0) }
  package static var standardOutput: Descriptor { Descriptor(borrowing: 1) }
  package static var standardError: Descriptor { Descriptor(borrowing: 2) }

  /// Writes all of `bytes`.
  package func write(_ bytes: some ContiguousBytesSource) throws(SystemError) {
    let failure: Int32 = bytes.withContiguousBytes { buffer in
      var done = 0
      while done < buffer.count {
        let n = systemWrite(number, buffer.baseAddress! + done, buffer.count - done)
        if n < 0 {
          if mayTryAgain(when: POLLOUT) { continue }
          return errno
        }
        done += n
      }
      return 0
    }
    if failure != 0 { throw SystemError("write", code: failure) }
  }

  package func write(_ text: String) throws(SystemError) { try write(Array(text.utf8)) }

  /// Fills the start of `buffer`: as many bytes as came. With `untilFull`, less than there is room for means the
  /// end; without, the first bytes are enough.
  package func read(into buffer: UnsafeMutableRawBufferPointer, untilFull: Bool = true) throws(SystemError)
    -> Int
  {
    var done = 0
    while done < buffer.count {
      let n = systemRead(number, buffer.baseAddress! + done, buffer.count - done)
      if n < 0 {
        if mayTryAgain(when: POLLIN) { continue }
        throw SystemError("read", code: errno)
      }
      if n == 0 { break }
      done += n
      if !untilFull { break }
    }
    return done
  }

  /// Fills `bytes` as far as anything comes.
  package func read(into bytes: inout [UInt8]) throws(SystemError) -> Int {
    try bytes.withUnsafeMutableBufferPointer { buffer throws(SystemError) -> Int in
      try read(into: UnsafeMutableRawBufferPointer(buffer))
    }
  }

  /// Everything that comes, however long it takes.
  package func readToEnd() throws(SystemError) -> [UInt8] {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let n = try read(into: &chunk)
      all += chunk[..<n]
      if n < chunk.count { return all }
    }
  }

  /// After a call that failed: whether it was only interrupted, or is worth another try now that `event` has come.
  private func mayTryAgain(when event: Int32) -> Bool {
    if errno == EINTR { return true }
    guard errno == EAGAIN else { return false }
    var ready = pollfd(fd: number, events: Int16(event), revents: 0)
    poll(&ready, 1, -1)
    return true
  }

  /// What `fstat` says.
  package func status() throws(SystemError) -> FileStatus {
    var result = stat()
    guard fstat(number, &result) == 0 else { throw SystemError("fstat", code: errno) }
    return FileStatus(result)
  }
}

/// Anything whose bytes lie in one piece.
package protocol ContiguousBytesSource {
  func withContiguousBytes<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R
}

extension Array: ContiguousBytesSource where Element == UInt8 {
  package func withContiguousBytes<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R { withUnsafeBytes(body) }
}

// Inside methods named `read` and `write` the C functions need other names.
private func systemRead(_ fd: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(fd, bytes, count)
}

private func systemWrite(_ fd: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(fd, bytes, count)
}

package struct FileStatus: Sendable, Equatable {
  package enum Kind: Sendable { case file, directory, link, other }
  package let kind: Kind
  package let size: Int
  package let owner: UInt32
  package let permissions: UInt32
  package let links: Int
  package let device: UInt64
  package let inode: UInt64
  /// Seconds since 1970 of the last change.
  package let modified: Int64

  init(_ s: stat) {
    switch s.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .directory
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    size = Int(s.st_size)
    owner = s.st_uid
    permissions = UInt32(s.st_mode) & 0o7777
    links = Int(s.st_nlink)
    device = UInt64(truncatingIfNeeded: s.st_dev)
    inode = UInt64(truncatingIfNeeded: s.st_ino)
    #if canImport(Darwin)
      modified = Int64(s.st_mtimespec.tv_sec)
    #else
      modified = Int64(s.st_mtim.tv_sec)
    #endif
  }
}
