import Bytes
import JSON
import MCPMessages
import System

extension HTTPTarget {
  package mutating func send(_ frames: [Frame], now: Instant, into news: inout [TargetEvent]) {
    for frame in frames { send(frame, now: now, into: &news) }
  }

  private mutating func send(_ frame: Frame, now: Instant, into news: inout [TargetEvent]) {
    guard case .running = stage else { return }
    let message = Outgoing(frame)
    if let id = message.cancelledID, takeBack(id, now: now, into: &news) { return }
    if let version = message.statedVersion { session.statelessVersion = version }
    noteClientName(message)
    warnOfOpenCredentials(into: &news)
    // The server waits for it, perhaps with the very answer that everything else waits for.
    if message.isAnswer, session.transport != .unknown {
      start(message, now: now, into: &news)
    } else {
      enqueue(message)
    }
    pump(now: now, into: &news)
  }

  /// Starts what may start.
  mutating func pump(now: Instant, into news: inout [TargetEvent]) {
    while case .open = gate, hasWaiting, busyCount < options.mostConnections, let next = dequeue() {
      start(next, now: now, into: &news)
    }
  }

  private var busyCount: Int { connections.reduce(0) { $0 + ($1.isIdle ? 0 : 1) } }

  /// Sends a message. A probe has shown already what is spoken here, and begins what it showed.
  mutating func start(
    _ message: Outgoing, asProbe isProbe: Bool = false, now: Instant, into news: inout [TargetEvent]
  ) {
    if message.isInitialize, !isProbe { prepareToInitialize(message, into: &news) }
    var exchange = newExchange(.message(message))
    exchange.sessionID = message.statedVersion == nil ? session.id : nil
    if message.isNotification || message.isAnswer {
      exchange.deadline = now.adding(milliseconds: options.notificationPatience)
    }
    let decides = session.transport == .unknown && message.frame.kind == .request
    if message.isNotification || message.isInitialize || decides { gate = .exchange(exchange.number) }
    if message.isNotification {
      gateEnds = now.adding(milliseconds: options.notificationLead)
    } else if message.isInitialize {
      if !isProbe { initializeEnds = now.adding(milliseconds: options.openingPatience) }
    } else if decides {
      gateEnds = now.adding(milliseconds: options.openingPatience)
    }
    begin(exchange, now: now, into: &news)
  }

  mutating func newExchange(_ purpose: Exchange.Purpose) -> Exchange {
    exchangeCount += 1
    var target = address
    if case .message = purpose, case .older(let endpoint) = session.transport { target = endpoint }
    return Exchange(purpose, number: exchangeCount, to: target)
  }

  /// A new handshake ends whatever session there was.
  private mutating func prepareToInitialize(_ message: Outgoing, into news: inout [TargetEvent]) {
    stopListening()
    if case .older = session.transport { endOlderStream("the client began anew", into: &news) }
    session.beginAnew()
    session.initializeID = message.ids.first
  }

  /// The server is there, and does not open the session.
  mutating func giveUpInitialize(now: Instant, into news: inout [TargetEvent]) {
    initializeEnds = nil
    guard let id = session.initializeID else { return }
    session.initializeID = nil
    let problem = HTTPProblem.unopened(address, seconds: options.openingPatience / 1000)
    if let connection = connections.first(where: { $0.exchange?.unanswered.contains(id) ?? false }),
      let exchange = connection.exchange
    {
      drop(connection)
      return fail(exchange, problem, into: &news)
    }
    if let place = resting.firstIndex(where: { $0.exchange.unanswered.contains(id) }) {
      return fail(resting.remove(at: place).exchange, problem, into: &news)
    }
    guard let place = olderUnanswered.firstIndex(of: id) else { return }
    olderUnanswered.remove(at: place)
    if case .answer(let awaited) = gate, awaited.isSameID(as: id) { gate = .open }
    news.append(.failed(FailedRequest(id: id, message: problem.message, data: problem.details)))
  }

  /// Says once that everybody on the way can read the credentials.
  private mutating func warnOfOpenCredentials(into news: inout [TargetEvent]) {
    guard exchangeCount == 0, !hasWaiting, !address.isSecure, !address.isLoopback,
      !options.headers.fields.lines.isEmpty
    else { return }
    news.append(.note("credentials_in_clear", [("server", address.origin), ("advice", "use https")]))
  }

  private mutating func noteClientName(_ message: Outgoing) {
    guard options.agent == .asClientSays else { return }
    let information =
      message.isInitialize ? message.frame.params?["clientInfo"] : message.frame.meta?[Meta.clientInfo]
    if let name = information?["name"]?.string { session.clientName = name }
  }

  // MARK: Requests

  /// Sends an exchange's request, on a connection that stands or on a new one.
  mutating func begin(_ exchange: Exchange, now: Instant, into news: inout [TargetEvent]) {
    // A proxy must be told the whole address.
    let path = options.proxy == nil ? "" : exchange.address.origin
    let head = RequestHead(
      method: exchange.verb, path: path + exchange.address.path, fields: fields(for: exchange))
    var body = ByteView.empty
    var length: Int?
    if let content = exchange.content {
      body = content.frame.bytes
      length = body.count
    }
    let connection = idleConnection(for: exchange) ?? newConnection(now: now)
    connection.begin(exchange, head: head.bytes(contentLength: length), body: body)
    serve(connection, reads: false, now: now, into: &news)
  }

  /// The oldest connection that is idle and still stands; the younger ones end when they are not needed. What time it
  /// is may have changed since this turn of the loop began: a large message takes long to judge.
  private mutating func idleConnection(for exchange: Exchange) -> Connection? {
    guard !exchange.isRepeated else { return nil }
    let now = Instant.now
    while let found = connections.first(where: { $0.isIdle && $0.idleUntil > now }) {
      if found.isSilent { return found }
      // The server has closed it, or says what nobody asked for.
      drop(found)
    }
    return nil
  }

  private mutating func newConnection(now: Instant) -> Connection {
    let known = knownUntil > now ? knownAddress : nil
    let connection = Connection(
      to: options.proxy?.address ?? address, trusting: options.roots, known: known, now: now)
    connections.append(connection)
    return connection
  }

  private func fields(for exchange: Exchange) -> HTTPFields {
    var fields = HTTPFields()
    fields.add("Host", exchange.address.authority)
    if let proxy = options.proxy { fields.add(proxy.fields) }
    if options.headers.fields["User-Agent"] == nil { fields.add("User-Agent", "sentinel-mcp") }
    switch exchange.purpose {
    case .message, .relisting:
      fields.add("Content-Type", "application/json")
      fields.add("Accept", "application/json, text/event-stream")
      if let content = exchange.content { addProtocolFields(for: content, to: &fields) }
    case .resumption, .listening, .olderStream:
      fields.add("Accept", "text/event-stream")
      fields.add("Cache-Control", "no-cache")
      if let id = exchange.lastEventID { fields.add("Last-Event-ID", id) }
      addSessionFields(to: &fields)
    case .farewell:
      fields.add("Accept", "*/*")
      addSessionFields(to: &fields)
    }
    fields.add(options.headers.fields)
    if let name = agentName, options.headers.fields["X-Agent-Id"] == nil {
      fields.add("X-Agent-Id", HeaderText.encoded(ByteView(Array(name.utf8.prefix(256)))))
    }
    return fields
  }

  private func addProtocolFields(for message: Outgoing, to fields: inout HTTPFields) {
    if message.statedVersion != nil {
      fields.add(message.mirroredFields(parameters))
    } else if message.isInitialize {
      // What it negotiates cannot be said before.
    } else if session.isStateless, let version = session.statelessVersion {
      fields.add("MCP-Protocol-Version", version)
      if !message.method.isEmpty { fields.add("Mcp-Method", HeaderText.encoded(ByteView(message.method))) }
    } else {
      addSessionFields(to: &fields)
    }
  }

  private func addSessionFields(to fields: inout HTTPFields) {
    if let id = session.id { fields.add("Mcp-Session-Id", id) }
    if let version = session.version { fields.add("MCP-Protocol-Version", version) }
  }

  private var agentName: String? {
    switch options.agent {
    case .unnamed: nil
    case .named(let name): name
    case .asClientSays: session.clientName
    }
  }

  // MARK: Cancelling

  /// Takes a request back; whether the server need not be told.
  private mutating func takeBack(_ id: ByteView, now: Instant, into news: inout [TargetEvent]) -> Bool {
    if dequeue(id) { return true }
    for connection in connections {
      guard let exchange = connection.exchange, let message = exchange.message,
        exchange.unanswered.contains(where: { $0.isSameID(as: id) })
      else { continue }
      guard message.statedVersion != nil || message.isInitialize else {
        // The server is told, and should end the stream; an answer in time is let through.
        connection.exchange?.isCancelled = true
        connection.exchange?.deadline = now.adding(milliseconds: options.notificationPatience)
        return false
      }
      if message.isInitialize {
        session.initializeID = nil
        initializeEnds = nil
      }
      // In the stateless revision the end of the stream is what takes a request back, and `initialize` cannot be.
      drop(connection)
      openGate(after: exchange.number)
      pump(now: now, into: &news)
      return true
    }
    if let place = olderUnanswered.firstIndex(where: { $0.isSameID(as: id) }) {
      // There may be no answer now; one that was on its way is let through.
      olderUnanswered.remove(at: place)
      return false
    }
    if let place = resting.firstIndex(where: { $0.exchange.unanswered.contains { $0.isSameID(as: id) } }) {
      resting[place].exchange.isCancelled = true
      return false
    }
    return session.isStateless
  }

  mutating func openGate(after number: Int) {
    if case .exchange(number) = gate { gate = .open }
  }
}
