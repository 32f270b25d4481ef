import Bytes

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Bytes on their way out of a descriptor that does not block.
package struct OutputQueue {
  private var bytes: [UInt8] = []
  private var sent = 0
  /// Past this there is enough in it.
  private let highWater: Int

  package init(highWater: Int = 64 << 20) { self.highWater = highWater }

  package var count: Int { bytes.count - sent }
  package var isEmpty: Bool { sent == bytes.count }
  package var isFull: Bool { count >= highWater }

  /// A message and its line end.
  package mutating func append(line: ByteView) {
    line.withBytes { bytes.append(contentsOf: $0) }
    bytes.append(0x0A)
  }

  package mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  package mutating func removeAll() {
    bytes = []
    sent = 0
  }

  package enum Outcome: Sendable, Equatable {
    case done
    /// The other side has no room now.
    case waiting
    /// Nobody will ever read it.
    case closed
  }

  /// Writes what the descriptor takes.
  package mutating func write(to descriptor: Int32) -> Outcome {
    while !isEmpty {
      let n = bytes.withUnsafeBytes { send($0, from: sent, to: descriptor) }
      if n < 0 {
        if errno == EINTR { continue }
        return errno == EAGAIN || errno == EWOULDBLOCK ? .waiting : .closed
      }
      sent += n
      // What was sent is let go before it outweighs what was not.
      if sent > 1 << 20, sent > bytes.count / 2, !isEmpty {
        bytes.removeSubrange(..<sent)
        sent = 0
      }
    }
    sent = 0
    if bytes.capacity > 1 << 20 { bytes = [] } else { bytes.removeAll(keepingCapacity: true) }
    return .done
  }

  private func send(_ all: UnsafeRawBufferPointer, from start: Int, to descriptor: Int32) -> Int {
    guard let base = all.baseAddress else { return 0 }
    return systemWrite(descriptor, base + start, all.count - start)
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
