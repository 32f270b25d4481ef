import Bytes
import MCPMessages
import System

extension HTTPTarget {
  /// How much one connection may say before the others have their turn.
  private static let fairShare = 1 << 20
  /// How long a server that says nothing about it will keep an idle connection, for certain. Many close after five
  /// seconds, and a request that meets the end of its connection is in doubt.
  private static let idlePatience = 4_000

  /// Does for a connection what can be done without waiting. What was only just asked need not be looked for.
  mutating func serve(
    _ connection: Connection, reads: Bool = true, now: Instant, into news: inout [TargetEvent]
  ) {
    let wasOpen = connection.isOpen
    switch connection.advance(now: now) {
    case .pending: return
    case .failed(let reason):
      knownAddress = nil
      lose(connection, reason, now: now, into: &news)
      return
    case .open: break
    }
    if !wasOpen, connection.isLookedUp {
      knownAddress = connection.current
      knownUntil = now.adding(milliseconds: 60_000)
    }
    connection.flush()
    guard reads, !isPaused else { return }
    read(connection, now: now, into: &news)
  }

  private mutating func read(_ connection: Connection, now: Instant, into news: inout [TargetEvent]) {
    let buffer = self.buffer.bytes
    var left = Self.fairShare
    connection.mayHoldMore = false
    while connection.isOpen {
      guard left > 0 else {
        connection.mayHoldMore = true
        return
      }
      switch connection.receive(into: buffer) {
      case .moved(let count):
        left -= count
        let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
        consume(piece, from: connection, now: now, into: &news)
        // A socket that gave less than there was room for has no more; an encrypted connection must be asked.
        if count < buffer.count, !connection.holdsBack { return }
      case .waiting: return
      case .ended:
        end(connection, "the connection was closed", now: now, into: &news)
        return
      case .failed(let reason):
        end(connection, reason, now: now, into: &news)
        return
      }
    }
  }

  private mutating func consume(
    _ bytes: UnsafeRawBufferPointer, from connection: Connection, now: Instant, into news: inout [TargetEvent]
  ) {
    var position = 0
    do throws(HTTPError) {
      while connection.isOpen {
        guard connection.exchange != nil else {
          // Nobody asked for anything.
          if position < bytes.count { drop(connection) }
          return
        }
        switch try connection.reader.next(in: bytes, at: &position) {
        case .needsMore: return
        case .head(let head): take(head, on: connection, into: &news)
        case .body(let range):
          let part = UnsafeRawBufferPointer(rebasing: bytes[range])
          take(part, on: connection, now: now, into: &news)
        case .end:
          complete(connection, now: now, into: &news)
          if position < bytes.count { drop(connection) }
          return
        }
      }
    } catch {
      lose(connection, error.message, now: now, into: &news)
    }
  }

  // MARK: Parts of an answer

  private mutating func take(
    _ head: ResponseHead, on connection: Connection, into news: inout [TargetEvent]
  ) {
    connection.exchange?.head = head
    guard let exchange = connection.exchange, 200..<300 ~= head.status else { return }
    if head.mediaType == "text/event-stream" {
      connection.exchange?.events = EventStream(mostBytes: options.mostMessageBytes)
    } else if let length = head.length {
      // What a server only claims does not get more than this before it comes.
      connection.exchange?.body.reserveCapacity(min(length, 4 << 20))
    }
    switch exchange.purpose {
    case .message(let message):
      if message.isInitialize { session.id = HTTPSession.usableID(head.fields["Mcp-Session-Id"]) }
      guard session.transport == .unknown, message.frame.kind == .request else { return }
      session.transport = .streamable
      // What it is that is spoken here is known now. An `initialize` still has to be answered.
      if !message.isInitialize { openGate(after: exchange.number) }
    case .listening where connection.exchange?.events != nil: listening.hasBegun()
    default: break
    }
  }

  private mutating func take(
    _ part: UnsafeRawBufferPointer, on connection: Connection, now: Instant, into news: inout [TargetEvent]
  ) {
    guard connection.exchange?.events != nil else {
      guard let count = connection.exchange?.body.count, connection.exchange?.problem == nil else { return }
      let isMessage = connection.exchange?.head.map { 200..<300 ~= $0.status } ?? false
      guard count + part.count <= (isMessage ? options.mostMessageBytes : 1 << 20) else {
        connection.exchange?.problem = "the answer is larger than the limit"
        return
      }
      connection.exchange?.body.append(contentsOf: part)
      return
    }
    var events: [StreamEvent] = []
    do throws(EventStream.Problem) {
      try connection.exchange?.events?.feed(part, into: &events)
    } catch {
      take(events, on: connection, now: now, into: &news)
      connection.exchange?.events = EventStream(mostBytes: 0)
      connection.exchange?.problem = error.message
      lose(connection, error.message, now: now, into: &news)
      return
    }
    if let id = connection.exchange?.events?.lastID { connection.exchange?.lastEventID = id }
    if let retry = connection.exchange?.events?.retry { connection.exchange?.retry = retry }
    take(events, on: connection, now: now, into: &news)
  }

  private mutating func take(
    _ events: [StreamEvent], on connection: Connection, now: Instant, into news: inout [TargetEvent]
  ) {
    for event in events {
      if event.name == "endpoint", case .olderStream(let probe, _)? = connection.exchange?.purpose {
        enterOlderTransport(event.data, probe: probe, on: connection, now: now, into: &news)
        continue
      }
      guard event.name == "message", !event.data.isEmpty else { continue }
      if case .listening? = connection.exchange?.purpose { listening.hasSpoken() }
      if case .relisting? = connection.exchange?.purpose {
        connection.exchange?.body = event.data
        continue
      }
      deliver(ByteView(event.data), on: connection, now: now, into: &news)
    }
  }

  // MARK: Ends

  /// An answer is through.
  private mutating func complete(_ connection: Connection, now: Instant, into news: inout [TargetEvent]) {
    guard let exchange = connection.exchange, let head = exchange.head else { return drop(connection) }
    connection.rest()
    if !head.keepsConnection || connection.isSpoiled {
      drop(connection)
    } else {
      connection.idleUntil = now.adding(milliseconds: Self.patience(of: head))
    }
    finish(exchange, head, now: now, into: &news)
  }

  /// How long a connection may wait, from what the server says about it (`Keep-Alive: timeout=5`).
  private static func patience(of head: ResponseHead) -> Int {
    guard let hint = head.fields["Keep-Alive"] else { return idlePatience }
    for part in hint.utf8.split(separator: 0x2C) {
      let pair = ByteView(Array(part)).trimmed()
      guard pair.starts(with: "timeout=" as StaticString), let seconds = Int(pair[8...].string) else {
        continue
      }
      return max(0, min(seconds, 61) * 1000 - 1000)
    }
    return idlePatience
  }

  /// A connection came to its end, which may be how its answer ends.
  private mutating func end(
    _ connection: Connection, _ reason: String, now: Instant, into news: inout [TargetEvent]
  ) {
    guard connection.exchange != nil else { return drop(connection) }
    if (try? connection.reader.connectionEnded()) == true {
      complete(connection, now: now, into: &news)
      drop(connection)
    } else {
      lose(connection, reason, now: now, into: &news)
    }
  }

  /// A connection is of no more use, and its exchange was not through.
  mutating func lose(
    _ connection: Connection, _ reason: String, now: Instant, into news: inout [TargetEvent]
  ) {
    let exchange = connection.exchange
    let wasOpen = connection.isOpen
    let isUntouched = connection.reader.isFresh && exchange?.head == nil
    // The connection was closed before the request came, or the host is at another address by now.
    let wasStale = wasOpen ? connection.served > 0 && isUntouched : connection.isRemembered
    let hasSentNothing = connection.hasSentNothing
    drop(connection)
    guard var exchange else { return }
    // It goes out again, unless it may have arrived and must not be carried out twice.
    if wasStale, !exchange.isRepeated, hasSentNothing || (exchange.message?.mayBeRepeated ?? true) {
      exchange.isRepeated = true
      begin(exchange, now: now, into: &news)
      return
    }
    let problem: HTTPProblem =
      wasOpen
      ? .broken(exchange.address, reason)
      : .unreachable(exchange.address, reason, through: options.proxy)
    breakOff(exchange, problem, now: now, into: &news)
  }

  mutating func drop(_ connection: Connection) {
    connection.end()
    if let place = connections.firstIndex(where: { $0 === connection }) { connections.remove(at: place) }
  }

  /// An exchange's time is up.
  mutating func runOut(_ connection: Connection, now: Instant, into news: inout [TargetEvent]) {
    guard let exchange = connection.exchange else { return }
    if exchange.isLingering || exchange.isCancelled {
      drop(connection)
      openGate(after: exchange.number)
    } else {
      drop(connection)
      breakOff(
        exchange, .broken(exchange.address, "it took too long"), now: now, into: &news)
    }
  }
}
