import Bytes
import JSON
import MCPMessages
import System

extension HTTPTarget {
  /// How long the rest of a stream is read whose answer has come, so that its connection can serve again.
  private static let lingering = 1_000

  // MARK: Messages

  /// Passes a message on, and takes note of what it answers.
  mutating func deliver(
    _ message: ByteView, on connection: Connection?, now: Instant, into news: inout [TargetEvent]
  ) {
    let line = message.onOneLine().trimmed()
    switch MessageShape(line) {
    case .answer(let id?): settle(id, by: line, on: connection, now: now)
    case .batch:
      let members = (try? JSONDocument(line, limits: Frame.limits))?.root
      for member in members.map({ Array($0.elements) }) ?? [] where !member.has("method") {
        if let id = member["id"]?.raw { settle(id, by: line, on: connection, now: now) }
      }
    default: break
    }
    news.append(.line(line))
  }

  private mutating func settle(
    _ id: ByteView, by line: ByteView, on connection: Connection?, now: Instant
  ) {
    if let awaited = session.initializeID, awaited.isSameID(as: id) { learnVersion(from: line) }
    if case .answer(let awaited) = gate, awaited.isSameID(as: id) { gate = .open }
    if let connection, connection.exchange?.settle(id) == true {
      if connection.exchange?.message?.method == "tools/list" { parameters.learn(from: line) }
      linger(connection, now: now)
      return
    }
    if let place = olderUnanswered.firstIndex(where: { $0.isSameID(as: id) }) {
      olderUnanswered.remove(at: place)
      return
    }
    // A server may answer on another stream than the one that was asked on.
    for other in connections where other !== connection {
      if other.exchange?.settle(id) == true { return linger(other, now: now) }
    }
    for place in resting.indices where resting[place].exchange.settle(id) { return }
  }

  private func linger(_ connection: Connection, now: Instant) {
    guard let exchange = connection.exchange, exchange.unanswered.isEmpty else { return }
    connection.exchange?.isLingering = true
    connection.exchange?.deadline = now.adding(milliseconds: Self.lingering)
  }

  private mutating func learnVersion(from line: ByteView) {
    session.initializeID = nil
    initializeEnds = nil
    guard let result = try? JSONDocument(line, limits: Frame.limits).root["result"],
      let version = result["protocolVersion"]?.string, version.utf8.count <= 64, !version.isEmpty,
      version.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return }
    session.version = version
  }

  // MARK: Ends of exchanges

  /// An answer has been read to its end.
  mutating func finish(
    _ exchange: Exchange, _ head: ResponseHead, now: Instant, into news: inout [TargetEvent]
  ) {
    if 300..<400 ~= head.status, head.status != 304 {
      return follow(exchange, head, now: now, into: &news)
    }
    switch exchange.purpose {
    case .message(let message):
      if 200..<300 ~= head.status {
        finishAccepted(exchange, message, head, now: now, into: &news)
      } else {
        finishRefused(exchange, message, head, now: now, into: &news)
      }
    case .resumption:
      if exchange.events != nil {
        breakOff(exchange, Self.unanswered(exchange), now: now, into: &news)
      } else {
        fail(exchange, .status(head, hasSession: session.id != nil), into: &news)
      }
    case .relisting(let relisting): finishRelisting(exchange, relisting, now: now, into: &news)
    case .listening: endListening(exchange, head, now: now, into: &news)
    case .olderStream: endOlderStream(exchange, head, now: now, into: &news)
    case .farewell: stage = .over
    }
  }

  private static func unanswered(_ exchange: Exchange) -> HTTPProblem {
    .broken(exchange.address, "the stream ended without an answer")
  }

  private mutating func finishAccepted(
    _ exchange: Exchange, _ message: Outgoing, _ head: ResponseHead, now: Instant,
    into news: inout [TargetEvent]
  ) {
    if exchange.events != nil {
      guard exchange.unanswered.isEmpty else {
        return breakOff(exchange, Self.unanswered(exchange), now: now, into: &news)
      }
      return close(exchange, message, now: now, into: &news)
    }
    if let problem = exchange.problem {
      return fail(exchange, .broken(exchange.address, problem), into: &news)
    }
    var rest = exchange
    let body = exchange.text
    if !exchange.unanswered.isEmpty, !takeBody(body, of: &rest, now: now, into: &news) {
      if case .older = session.transport {
        // The answer comes on the stream.
        olderUnanswered += exchange.unanswered
        if message.isInitialize, let id = message.ids.first, case .exchange(exchange.number) = gate {
          gate = .answer(id)
        }
        return
      }
      return fail(rest, .noMessage(head), into: &news)
    }
    guard rest.unanswered.isEmpty else { return fail(rest, Self.unanswered(rest), into: &news) }
    close(rest, message, now: now, into: &news)
  }

  /// Passes a body on that is a message; whether it was one.
  private mutating func takeBody(
    _ body: ByteView, of exchange: inout Exchange, now: Instant, into news: inout [TargetEvent]
  ) -> Bool {
    switch MessageShape(body) {
    case .unknown: return false
    case .answer(let id):
      if let id, exchange.settle(id) {
        let line = body.onOneLine().trimmed()
        if let awaited = session.initializeID, awaited.isSameID(as: id) { learnVersion(from: line) }
        if exchange.message?.method == "tools/list" { parameters.learn(from: line) }
        news.append(.line(line))
        return true
      }
      return deliverMisaddressed(body, of: &exchange, into: &news)
    case .call, .batch:
      let before = exchange.unanswered
      deliver(body, on: nil, now: now, into: &news)
      guard case .batch = MessageShape(body), let list = try? JSONDocument(body, limits: Frame.limits).root
      else { return true }
      for member in list.elements where !member.has("method") {
        if let id = member["id"]?.raw { _ = exchange.settle(id) }
      }
      return exchange.unanswered.count < before.count
    }
  }

  /// An error without an id, or with one of the server's own, in answer to a request: whoever asked must hear it.
  private mutating func deliverMisaddressed(
    _ body: ByteView, of exchange: inout Exchange, into news: inout [TargetEvent]
  ) -> Bool {
    guard exchange.unanswered.count == 1, let id = exchange.unanswered.first,
      let error = (try? JSONDocument(body, limits: Frame.limits))?.root["error"], error.isObject
    else { return false }
    exchange.unanswered = []
    let line = JSONWriter.line { writer in
      writer.object { reply in
        reply.member("jsonrpc", "2.0")
        reply.key("id")
        reply.raw(id)
        reply.member("error", error)
      }
    }
    news.append(.line(ByteView(line)))
    return true
  }

  private mutating func finishRefused(
    _ exchange: Exchange, _ message: Outgoing, _ head: ResponseHead, now: Instant,
    into news: inout [TargetEvent]
  ) {
    var rest = exchange
    let body = exchange.text
    if relist(exchange, message, body, now: now, into: &news) { return }
    if loseSession(exchange, message, head, body, into: &news) { return }
    if exchange.unanswered.count == 1, case .answer = MessageShape(body),
      takeBody(body, of: &rest, now: now, into: &news)
    {
      if session.transport == .unknown { session.transport = .streamable }
      let status = String(head.status)
      news.append(.note("http_error", [("method", message.method), ("status", status)]))
      return close(rest, message, now: now, into: &news)
    }
    if session.transport == .unknown, message.frame.kind == .request, !exchange.isCancelled,
      head.status == 400 || head.status == 404 || head.status == 405
    {
      return tryOlderTransport(message, status: head.status, after: exchange, now: now, into: &news)
    }
    fail(exchange, .status(head, hasSession: session.id != nil && message.statedVersion == nil), into: &news)
  }

  /// A server that has forgotten a session says so to whatever is sent in it. Whether that was it.
  private mutating func loseSession(
    _ exchange: Exchange, _ message: Outgoing, _ head: ResponseHead, _ body: ByteView,
    into news: inout [TargetEvent]
  ) -> Bool {
    guard head.status == 404, let lost = exchange.sessionID, session.transport == .streamable,
      message.frame.kind == .request, let id = exchange.unanswered.first, !exchange.isCancelled, !isEnding
    else { return false }
    // An answer of its own says that there is nothing else wrong with the session.
    if case .answer(let own?) = MessageShape(body), own.isSameID(as: id) { return false }
    openGate(after: exchange.number)
    let problem = HTTPProblem.status(head, hasSession: true)
    news.append(
      .sessionLost(
        LostRequest(
          message.frame, FailedRequest(id: id, message: problem.message, data: problem.details),
          mayBeRepeated: message.mayBeRepeated, isCurrent: session.id == lost)))
    return true
  }

  /// All is well with an exchange.
  private mutating func close(
    _ exchange: Exchange, _ message: Outgoing, now: Instant, into news: inout [TargetEvent]
  ) {
    openGate(after: exchange.number)
    if message.method == "notifications/initialized", session.transport == .streamable {
      listen(now: now, into: &news)
    }
  }

  // MARK: Failures

  /// An exchange broke off: it is taken up again where the server offers that, or has failed.
  mutating func breakOff(
    _ exchange: Exchange, _ problem: HTTPProblem, now: Instant, into news: inout [TargetEvent]
  ) {
    switch exchange.purpose {
    case .message(let message), .resumption(let message):
      let isAnswered = exchange.unanswered.isEmpty && !message.ids.isEmpty
      if isAnswered { return close(exchange, message, now: now, into: &news) }
      if message.statedVersion == nil, exchange.lastEventID != nil, !exchange.unanswered.isEmpty,
        exchange.problem == nil, resume(exchange, message, now: now)
      {
        return
      }
      fail(exchange, problem, into: &news)
    case .relisting(let relisting): finishRelisting(exchange, relisting, now: now, into: &news)
    case .listening: endListening(exchange, nil, now: now, into: &news)
    case .olderStream: endOlderStream(exchange, nil, now: now, into: &news)
    case .farewell: stage = .over
    }
  }

  /// Tells whoever waits for an answer that there will be none.
  mutating func fail(_ exchange: Exchange, _ problem: HTTPProblem, into news: inout [TargetEvent]) {
    openGate(after: exchange.number)
    if let id = session.initializeID, exchange.unanswered.contains(id) {
      session.initializeID = nil
      initializeEnds = nil
    }
    var note = [("method", exchange.message?.method ?? exchange.verb)]
    note += problem.details.map { ($0.key, $0.value) }
    note.append(("message", problem.message))
    news.append(.note("http_error", note))
    guard !exchange.isCancelled else { return }
    for id in exchange.unanswered {
      let failed = FailedRequest(id: id, message: problem.message, data: problem.details)
      news.append(problem.quotesServer ? .line(Self.answer(failed)) : .failed(failed))
    }
  }

  /// A failure in the server's name.
  private static func answer(_ failed: FailedRequest) -> ByteView {
    ByteView(
      Reply.error(id: failed.id, code: failed.code, failed.message) { data in
        for (key, value) in failed.data { data.member(key, value) }
      })
  }

  // MARK: Redirects

  /// Goes where an answer points, if that is the same server; credentials, the session and what a message holds are
  /// for no other.
  private mutating func follow(
    _ exchange: Exchange, _ head: ResponseHead, now: Instant, into news: inout [TargetEvent]
  ) {
    let location = head.fields["Location"].flatMap { exchange.address.resolving($0) }
    let isPost = exchange.verb == "POST"
    let followable = head.status == 307 || head.status == 308 || head.status == 301 || head.status == 302
    guard let location, location.hasSameOrigin(as: address), exchange.redirects < 5,
      followable || !isPost && head.status == 303
    else {
      let problem = HTTPProblem.redirect(to: location, from: address)
      guard exchange.message == nil else { return fail(exchange, problem, into: &news) }
      return breakOff(exchange, problem, now: now, into: &news)
    }
    if isPost, head.status == 308 || head.status == 301, exchange.address == address { address = location }
    var next = exchange
    next.rewind()
    next.redirects += 1
    next.address = location
    begin(next, now: now, into: &news)
  }
}
