#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// Small files that many processes read and change at the same time.

extension Descriptor {
  /// Takes the lock of the file, waiting no longer than that. False if somebody else keeps it: a lock that is held
  /// for ever must not hold us up for ever. Closing the descriptor gives it back.
  package func lock(within milliseconds: Int) throws(SystemError) -> Bool {
    let end = Instant.now.adding(milliseconds: milliseconds)
    while flock(number, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK else { throw SystemError("lock", code: errno) }
      guard end.millisecondsLeft > 0 else { return false }
      usleep(500)
    }
    return true
  }

  /// Puts `bytes` at the start of the file with one write; what lies behind them stays.
  package func overwriteStart(with bytes: [UInt8]) throws(SystemError) {
    let written = bytes.withUnsafeBytes { pwrite(number, $0.baseAddress, $0.count, 0) }
    guard written >= 0 else { throw SystemError("write", code: errno) }
    guard written == bytes.count else { throw SystemError("write", reason: "there is no room left") }
  }
}

extension OwnFile {
  /// The whole content of a file of ours; nil if there is no such file.
  package static func readIfPresent(_ path: String, limit: Int) throws(SystemError) -> [UInt8]? {
    let file: Descriptor
    do throws(SystemError) {
      file = try open(path, flags: O_RDONLY, creating: false)
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return nil }
      throw error
    }
    let bytes = try file.readAll(limit: limit + 1, named: path)
    guard bytes.count <= limit else {
      throw SystemError("read \(path)", reason: "is larger than \(limit) bytes")
    }
    return bytes
  }

  /// Puts a file with these bytes (0600) in the place of the one at `path`, whole or not at all: who reads it
  /// sees the former content or the new one, whatever happens to us in between.
  /// `isLasting`: also if the machine loses power the next moment, which costs milliseconds.
  package static func replace(
    _ path: String, with bytes: [UInt8], isLasting: Bool = true
  ) throws(SystemError) {
    let beside = path + ".new-" + String(getpid())
    // What a process of the same number left behind when it died.
    unlink(beside)
    do throws(SystemError) {
      let file = try open(beside, flags: O_WRONLY | O_EXCL)
      try file.write(bytes)
      guard !isLasting || fsync(file.number) == 0 else { throw SystemError("write \(path)", code: errno) }
      guard rename(beside, path) == 0 else { throw SystemError("write \(path)", code: errno) }
    } catch {
      unlink(beside)
      throw SystemError("write \(path)", reason: error.reason)
    }
  }

  /// Removes a file; one that is not there is as good.
  package static func remove(_ path: String) throws(SystemError) {
    if unlink(path) != 0, errno != ENOENT { throw SystemError("remove \(path)", code: errno) }
  }
}

extension FileStatus {
  /// It belongs to whoever we run as.
  package var isOurs: Bool { owner == geteuid() }
}
