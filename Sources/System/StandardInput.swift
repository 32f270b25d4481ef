import Bytes

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reading what an agent sends, within a size and a time.
package enum StandardInput {
  package enum Failure: Error, Equatable, Sendable {
    /// More than the limit came.
    case tooLarge(limit: Int)
    /// The writer neither finished nor closed its end in time.
    case timedOut
    case unreadable(String)
  }

  /// Everything up to the end of the input. A descriptor that was never opened reads as empty.
  package static func readAll(limit: Int, until deadline: Instant) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    // Hook payloads are small, and most arrive in one read.
    var chunk = 16 * 1024
    while true {
      var ready = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      let left = deadline.millisecondsLeft
      let polled = poll(&ready, 1, Int32(clamping: left))
      if polled < 0 {
        if errno == EINTR { continue }
        throw .unreadable(String(cString: strerror(errno)))
      }
      if polled == 0 { throw .timedOut }
      if ready.revents & Int16(POLLNVAL) != 0 { return bytes }
      let before = bytes.count
      let room = min(chunk, limit + 1 - before)
      let n = append(room, to: &bytes)
      if n < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        throw .unreadable(String(cString: strerror(errno)))
      }
      if n == 0 { return bytes }
      if bytes.count > limit { throw .tooLarge(limit: limit) }
      if n == room { chunk = min(chunk * 4, 4 << 20) }
    }
  }

  private static func append(_ room: Int, to bytes: inout [UInt8]) -> Int {
    if bytes.isEmpty {
      var count = 0
      bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        count = read(0, buffer.baseAddress, room)
        initialized = max(0, count)
      }
      return count
    }
    return withUnsafeTemporaryAllocation(byteCount: room, alignment: 1) { buffer in
      let count = read(0, buffer.baseAddress, room)
      if count > 0 { bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
      return count
    }
  }
}
