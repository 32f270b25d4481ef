import Bytes
import MCPMessages
import System

@testable import MCPTransport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A client's side of an HTTP target, with a loop of its own.
struct Conversation {
  var target: HTTPTarget
  private(set) var lines: [String] = []
  private(set) var failures: [FailedRequest] = []
  private(set) var lost: [LostRequest] = []
  private(set) var notes: [(name: String, fields: [(String, String)])] = []
  private(set) var end: TargetEnd?
  /// Ends with it.
  fileprivate var visit: Visit?

  init(_ url: String, _ change: (inout HTTPOptions) -> Void = { _ in }) throws {
    var options = HTTPOptions()
    change(&options)
    target = HTTPTarget(try HTTPAddress(url), options: options)
  }

  mutating func send(_ message: String) throws {
    let frame = try Frame(ByteView(message))
    var news: [TargetEvent] = []
    target.send([frame], now: .now, into: &news)
    take(news)
  }

  mutating func request(_ id: String, _ method: String, _ params: String = "{}") throws {
    try send(#"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#)
  }

  mutating func notify(_ method: String, _ params: String = "{}") throws {
    try send(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#)
  }

  /// The handshake of a session.
  mutating func initialize() throws {
    let params =
      #"{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"w","version":"0"}}"#
    try request("0", "initialize", params)
    run { $0.answers("0") }
    try notify("notifications/initialized")
  }

  mutating func close(_ ending: Ending = .endOfInput, grace: Int) {
    var news: [TargetEvent] = []
    target.close(ending, grace: grace, now: .now, into: &news)
    take(news)
  }

  func answers(_ id: String) -> Bool {
    lines.contains { $0.contains("\"id\":\(id),") } || failures.contains { $0.id == id }
  }

  func line(_ id: String) -> String? { lines.first { $0.contains("\"id\":\(id),") } }
  func failure(_ id: String) -> FailedRequest? {
    failures.first { $0.id == id }
  }

  /// Goes on until something has happened; whether it has.
  @discardableResult
  mutating func run(for milliseconds: Int = 10_000, until done: (Conversation) -> Bool) -> Bool {
    let end = Instant.now.adding(milliseconds: milliseconds)
    while !done(self) {
      let left = end.millisecondsLeft
      if left == 0 { return false }
      turn(atMost: left)
    }
    return true
  }

  mutating func rest(_ milliseconds: Int) { run(for: milliseconds) { _ in false } }

  private mutating func turn(atMost most: Int) {
    var interests: [PollInterest] = []
    target.interests(into: &interests)
    var files = interests.map { pollfd(fd: $0.descriptor, events: $0.events, revents: 0) }
    let wait = min(most, 20, target.deadline.map { $0.millisecondsLeft } ?? most)
    poll(&files, nfds_t(files.count), Int32(wait))
    let now = Instant.now
    var news: [TargetEvent] = []
    for file in files where file.revents != 0 {
      target.ready(file.fd, events: file.revents, now: now, into: &news)
    }
    if let deadline = target.deadline, now >= deadline { target.tick(now: now, into: &news) }
    take(news)
  }

  private mutating func take(_ news: [TargetEvent]) {
    for event in news {
      switch event {
      case .line(let line): lines.append(line.string)
      case .failed(let failure): failures.append(failure)
      case .sessionLost(let request):
        lost.append(request)
        failures.append(request.failure)
      case .note(let name, let fields): notes.append((name, fields))
      case .ended(let end): self.end = end
      case .oversized, .remark: break
      }
    }
  }
}

/// Stops a server when nobody speaks to it any more.
private final class Visit {
  private let server: ScriptedServer

  init(_ server: ScriptedServer) { self.server = server }
  deinit { server.stop() }
}

extension ScriptedServer {
  /// A client of this server, which stops with it.
  func client(_ change: (inout HTTPOptions) -> Void = { _ in }) throws -> Conversation {
    var client = try Conversation(url, change)
    client.visit = Visit(self)
    return client
  }

  /// The same behind a handshake.
  func session(_ change: (inout HTTPOptions) -> Void = { _ in }) throws -> Conversation {
    var client = try client(change)
    try client.initialize()
    return client
  }
}
