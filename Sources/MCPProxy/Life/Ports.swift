import Bytes
import CNetwork
import MCPTransport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The client: our own standard input and output.
struct ClientPort {
  let input: Int32 = 0
  private let output: Int32 = 1
  private var reader: InputPort
  private var queue = OutputQueue()
  private let buffer = ReadBuffer()
  private var isClosed = false

  init(lineLimit: Int) {
    _ = sentinel_unblocked(1, 1)
    reader = InputPort(0, limit: lineLimit)
  }

  var isAtEnd: Bool { reader.isAtEnd }
  var isFull: Bool { queue.isFull }
  /// The descriptor to wait for, while something is to be written.
  var waitingOutput: Int32? { queue.isEmpty || isClosed ? nil : output }

  mutating func read(into lines: inout [LineSplitter.Line]) { reader.read(into: &lines, through: buffer) }

  mutating func append(_ line: ByteView) {
    if !isClosed { queue.append(line: line) }
  }

  mutating func flush() -> OutputQueue.Outcome {
    guard !isClosed else { return .closed }
    let outcome = queue.write(to: output)
    if outcome == .closed {
      isClosed = true
      queue.removeAll()
    }
    return outcome
  }
}

/// Standard error. Nobody has to read it: what finds no room in time is dropped and counted.
struct ErrorPort {
  private var queue = OutputQueue()
  private var dropped = 0
  private var isClosed = false
  private static let most = 4 << 20

  init() { _ = sentinel_unblocked(2, 1) }

  var isWaiting: Bool { !queue.isEmpty && !isClosed }

  mutating func append(_ line: [UInt8]) {
    guard !isClosed else { return }
    guard queue.count < Self.most else {
      dropped += 1
      return
    }
    if dropped > 0 {
      queue.append(Array("[sentinel-mcp] event=log dropped=\(dropped)\n".utf8))
      dropped = 0
    }
    queue.append(line)
  }

  mutating func flush() {
    guard isWaiting else { return }
    if queue.write(to: 2) == .closed {
      isClosed = true
      queue.removeAll()
    }
  }

  /// At the end: waits a moment for who reads slowly.
  mutating func flushForGood() {
    for _ in 0..<10 where isWaiting {
      var file = pollfd(fd: 2, events: Int16(POLLOUT), revents: 0)
      poll(&file, 1, 20)
      flush()
    }
  }
}
