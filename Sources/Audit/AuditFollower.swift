import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads a log while it grows: first what is there, then what comes. A log that is set aside is read to its
/// end before the new one.
package struct AuditFollower: ~Copyable {
  private let files: AuditFiles
  private var open: Descriptor?
  /// Of the file that is open.
  private var number: Int32 = -1
  private var offset = 0
  /// The beginning of a line whose end is still being written.
  private var rest: [UInt8] = []

  package init(_ location: AuditLocation) { files = AuditFiles(location) }

  /// Everything that is in the log now.
  package mutating func readPast(_ body: ([UInt8]) -> Void) throws(SystemError) {
    for path in files.setAside().map(\.path) { _ = try files.forEachLine(of: path, body) }
    try readNew(body)
  }

  /// What was appended since the last call.
  package mutating func readNew(_ body: ([UInt8]) -> Void) throws(SystemError) {
    // Twice: once for what an old file still held, once for the file that took its place.
    for _ in 0..<2 {
      if open == nil {
        guard OwnFile.status(ofLink: files.location.log) != nil else { return }
        let file = try OwnFile.open(files.location.log, flags: O_RDONLY, creating: false)
        number = file.number
        open = consume file
        offset = 0
        rest = []
      }
      try drain(body)
      guard isSetAside else { return }
      open = nil
    }
  }

  private mutating func drain(_ body: ([UInt8]) -> Void) throws(SystemError) {
    let room = 64 * 1024
    while true {
      var chunk: [UInt8] = []
      let n = withUnsafeTemporaryAllocation(byteCount: room, alignment: 16) { memory in
        var n = pread(number, memory.baseAddress, room, off_t(offset))
        while n < 0 && errno == EINTR { n = pread(number, memory.baseAddress, room, off_t(offset)) }
        if n > 0 { chunk = Array(UnsafeRawBufferPointer(rebasing: memory[..<n])) }
        return n
      }
      if n < 0 { throw SystemError("read the log", code: errno) }
      if n == 0 { return }
      offset += n
      var start = 0
      while let end = chunk[start...].firstIndex(of: UInt8(ascii: "\n")) {
        body(rest + chunk[start..<end])
        rest = []
        start = end + 1
      }
      rest.append(contentsOf: chunk[start...])
      // No record is as long as this; what follows is shown as broken.
      if rest.count > AuditLineReader.longestLine { rest = [] }
    }
  }

  /// Whether the name of the log leads to another file than the one that is open, or the file was emptied.
  private var isSetAside: Bool {
    var mine = stat()
    var named = stat()
    guard fstat(number, &mine) == 0 else { return true }
    guard lstat(files.location.log, &named) == 0 else { return false }
    return mine.st_ino != named.st_ino || mine.st_dev != named.st_dev || off_t(offset) > mine.st_size
  }
}
