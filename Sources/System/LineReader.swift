#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file or a pipe line by line, in memory bounded by the longest line.
package struct LineReader: ~Copyable {
  private let number: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var atEnd = false
  private let limit: Int

  /// Reads from where `file`, which stays its owner's, stands now.
  package init(_ file: borrowing Descriptor, limit: Int) {
    number = file.number
    self.limit = limit
  }

  package enum Line {
    case text([UInt8])
    /// Longer than the limit; skipped up to its end.
    case tooLong
  }

  package mutating func next() throws(SystemError) -> Line? {
    var skipping = false
    while true {
      if let end = lineFeed(from: searched) {
        let line = Array(buffer[start..<end])
        start = end + 1
        searched = start
        return skipping ? .tooLong : .text(line)
      }
      searched = buffer.count
      if atEnd {
        guard start < buffer.count || skipping else { return nil }
        let line = Array(buffer[start...])
        start = buffer.count
        return skipping ? .tooLong : .text(line)
      }
      if buffer.count - start > limit {
        skipping = true
        start = buffer.count
      }
      if start > 0 {
        buffer.removeFirst(start)
        searched -= start
        start = 0
      }
      try fill()
    }
  }

  /// Whether the next line is here already, so that nobody has to be waited for.
  package var hasLine: Bool { lineFeed(from: searched) != nil }

  private func lineFeed(from start: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, 0x0A, bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private mutating func fill() throws(SystemError) {
    let room = 256 * 1024
    let code: Int32 = withUnsafeTemporaryAllocation(byteCount: room, alignment: 16) { memory in
      var n = read(number, memory.baseAddress, room)
      while n < 0 && errno == EINTR { n = read(number, memory.baseAddress, room) }
      if n < 0 { return errno }
      if n == 0 {
        atEnd = true
      } else {
        buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: memory[..<n]))
      }
      return 0
    }
    if code != 0 { throw SystemError("read", code: code) }
  }
}
