import Bytes
import MCPMessages
import System

/// The stream on which a server of the older revisions says what nobody asked for.
struct ListeningStream {
  /// When it is to be opened again.
  private(set) var nextAttempt: Instant?
  private var lastEventID: String?
  private var failures = 0
  private var hasBegunOnce = false

  mutating func willTry() { nextAttempt = nil }
  mutating func hasBegun() { hasBegunOnce = true }
  mutating func hasSpoken() { failures = 0 }
  mutating func stop() { self = ListeningStream() }

  /// Where the next attempt goes on.
  var resumesAfter: String? { lastEventID }

  /// It ended. A server that is away comes back when it can: the waits grow.
  mutating func hasEnded(_ exchange: Exchange, now: Instant) {
    lastEventID = exchange.lastEventID ?? lastEventID
    let wait = max(10, min(exchange.retry ?? 1_000, 300_000)) << min(failures, 5)
    failures += 1
    nextAttempt = now.adding(milliseconds: min(wait, max(30_000, exchange.retry ?? 0)))
  }
}

// MARK: - What the server says of its own accord

extension HTTPTarget {
  mutating func listen(now: Instant, into news: inout [TargetEvent]) {
    listening.willTry()
    guard case .running = stage, session.transport == .streamable, !session.isStateless, !isListening else {
      return
    }
    var exchange = newExchange(.listening)
    exchange.lastEventID = listening.resumesAfter
    begin(exchange, now: now, into: &news)
  }

  private var isListening: Bool {
    connections.contains { connection in
      if case .listening? = connection.exchange?.purpose { return true }
      return false
    }
  }

  mutating func stopListening() {
    listening.stop()
    for connection in connections {
      if case .listening? = connection.exchange?.purpose { drop(connection) }
    }
  }

  /// A server need not have such a stream; one that had it will have it again.
  mutating func endListening(
    _ exchange: Exchange, _ head: ResponseHead?, now: Instant, into news: inout [TargetEvent]
  ) {
    if let head, exchange.events == nil {
      if head.status >= 500 || head.status == 429 {
        listening.hasEnded(exchange, now: now)
      } else {
        listening.stop()
      }
      return
    }
    listening.hasEnded(exchange, now: now)
  }

  // MARK: Resumption

  /// Plans to take an answer up where its stream broke off; whether that is worth a try.
  mutating func resume(_ exchange: Exchange, _ message: Outgoing, now: Instant) -> Bool {
    guard exchange.resumptions < 5, !isEnding else { return false }
    var next = exchange
    // A stream that said something new has earned as many tries as the first one.
    let isFurther = exchange.events?.lastID != nil
    next.resumptions = isFurther ? 1 : exchange.resumptions + 1
    next.purpose = .resumption(message)
    next.address = address
    next.rewind()
    let wait = max(10, min(exchange.retry ?? 500, 60_000))
    resting.append(Resting(exchange: next, until: now.adding(milliseconds: wait)))
    return true
  }

  mutating func takeUpResting(now: Instant, into news: inout [TargetEvent]) {
    let due = resting.filter { $0.until <= now }
    guard !due.isEmpty else { return }
    resting.removeAll { $0.until <= now }
    for rest in due {
      if rest.exchange.unanswered.isEmpty || rest.exchange.isCancelled {
        openGate(after: rest.exchange.number)
      } else {
        begin(rest.exchange, now: now, into: &news)
      }
    }
  }
}

// MARK: - The older transport

extension HTTPTarget {
  private static let endpointPatience = 15_000

  /// The server takes no messages at its URL: perhaps it is one of those that name another address on a stream.
  mutating func tryOlderTransport(
    _ message: Outgoing, status: Int, after exchange: Exchange, now: Instant, into news: inout [TargetEvent]
  ) {
    var stream = newExchange(.olderStream(probe: message, status: status))
    stream.unanswered = exchange.unanswered
    stream.deadline = now.adding(milliseconds: Self.endpointPatience)
    gate = .exchange(stream.number)
    begin(stream, now: now, into: &news)
  }

  /// The stream has named the address for messages.
  mutating func enterOlderTransport(
    _ data: [UInt8], probe: Outgoing, on connection: Connection, now: Instant, into news: inout [TargetEvent]
  ) {
    guard session.transport == .unknown, let number = connection.exchange?.number else { return }
    let endpoint = address.resolving(ByteView(data).trimmed().string)
    guard let endpoint, endpoint.hasSameOrigin(as: address) else {
      guard let exchange = connection.exchange else { return }
      drop(connection)
      let problem = HTTPProblem(
        "The MCP server at \(address.origin) wants messages sent to another server, which is refused.",
        reason: "endpoint_on_another_origin")
      return fail(exchange, problem, into: &news)
    }
    session.transport = .older(endpoint)
    connection.exchange?.unanswered = []
    connection.exchange?.deadline = nil
    news.append(.note("http_transport", [("transport", "http+sse")]))
    openGate(after: number)
    start(probe, asProbe: true, now: now, into: &news)
  }

  mutating func endOlderStream(
    _ exchange: Exchange, _ head: ResponseHead?, now: Instant, into news: inout [TargetEvent]
  ) {
    guard exchange.unanswered.isEmpty else {
      // It never became one.
      guard case .olderStream(_, let status) = exchange.purpose else { return }
      let second = head.map { "HTTP \($0.status)" } ?? "nothing"
      var problem = HTTPProblem(
        "There is no MCP server at this URL: \(address.origin) answered HTTP \(status) to POST and \(second) to GET. "
          + "Check the path of the URL.", reason: "http_status")
      problem.details.append(("httpStatus", String(status)))
      return fail(exchange, problem, into: &news)
    }
    endOlderStream("the stream ended", into: &news)
  }

  /// Without its stream nothing on the older transport is answered any more.
  mutating func endOlderStream(_ reason: String, into news: inout [TargetEvent]) {
    guard case .older = session.transport else { return }
    session.transport = .unknown
    session.beginAnew()
    for connection in connections {
      if case .olderStream? = connection.exchange?.purpose { drop(connection) }
    }
    if case .answer = gate { gate = .open }
    let problem = HTTPProblem.broken(address, reason)
    for id in olderUnanswered {
      news.append(.failed(FailedRequest(id: id, message: problem.message, data: problem.details)))
    }
    olderUnanswered = []
    news.append(.note("http_stream_ended", [("reason", reason)]))
  }
}
