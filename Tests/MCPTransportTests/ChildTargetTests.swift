import Bytes
import MCPMessages
import MCPTransport
import System
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite("A server that is a program")
struct ChildTargetTests {
  @Test("Messages that come together go out together: every piece wakes the server", arguments: [1, 2, 50])
  func piece(count: Int) throws {
    // Reads once, whatever is there, and says how much that was.
    var target = try ChildTarget.start(
      ["sh", "-c", "dd bs=65536 count=1 2>/dev/null | wc -c"], lineLimit: 1 << 20)
    defer { target.abandon() }
    let frames = try (0..<count).map {
      try Frame(ByteView(#"{"jsonrpc":"2.0","id":\#($0),"method":"ping"}"#))
    }
    var news: [TargetEvent] = []
    target.send(frames, now: .now, into: &news)
    #expect(news.isEmpty)
    let length = frames.reduce(0) { $0 + $1.bytes.count + 1 }
    #expect(try Self.line(of: &target) == String(length))
  }

  /// The first line that the server says, without blanks.
  private static func line(of target: inout ChildTarget) throws -> String? {
    let deadline = Instant.now.adding(milliseconds: 10_000)
    while deadline.millisecondsLeft > 0 {
      var interests: [PollInterest] = []
      target.interests(into: &interests)
      var files = interests.map { pollfd(fd: $0.descriptor, events: $0.events, revents: 0) }
      poll(&files, nfds_t(files.count), 100)
      var news: [TargetEvent] = []
      for file in files where file.revents != 0 {
        target.ready(file.fd, events: file.revents, now: .now, into: &news)
      }
      for case .line(let line) in news { return line.trimmed().string }
    }
    return nil
  }
}
