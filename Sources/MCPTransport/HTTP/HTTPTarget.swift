import Bytes
import MCPMessages
import System

/// An MCP server behind a URL: Streamable HTTP in all its revisions, and the older HTTP+SSE where a server speaks
/// nothing else.
///
/// Every message is a request of its own, and every request that waits for an answer holds a connection. Nothing
/// goes out before `initialize` is answered, nothing passes a notification that the server has not accepted, for as
/// long as a server may reasonably take for that; otherwise requests run side by side.
package struct HTTPTarget: Target {
  /// What messages have to wait for.
  enum Gate {
    case open
    /// The end of an exchange: the first one, `initialize`, or a notification.
    case exchange(Int)
    /// An answer that comes on another stream.
    case answer(ByteView)
  }

  /// An exchange whose stream broke off, before it is taken up again.
  struct Resting {
    var exchange: Exchange
    let until: Instant
  }

  enum Stage {
    case running
    /// No more messages come; requests under way may still be answered until then.
    case draining(Instant, farewellBy: Instant)
    case farewell(Instant)
    case over
  }

  let options: HTTPOptions
  /// Where messages go: the URL as given, or where a permanent redirect led.
  var address: HTTPAddress
  var session = HTTPSession()
  var parameters = MirroredParameters()
  var listening = ListeningStream()
  var gate = Gate.open { didSet { if case .open = gate { gateEnds = nil } } }
  /// When what waits behind the gate goes on all the same.
  var gateEnds: Instant?
  /// When an `initialize` that is under way has taken too long.
  var initializeEnds: Instant?
  var stage = Stage.running
  var connections: [Connection] = []
  var resting: [Resting] = []
  /// Requests whose answers come on the older transport's stream.
  var olderUnanswered: [ByteView] = []
  /// The address of the host, and until when it is believed.
  var knownAddress: SocketAddress?
  var knownUntil = Instant.distantFuture
  var exchangeCount = 0
  /// Whether the end was announced.
  var hasEnded = false

  /// Messages that may not go out yet, from `waitingStart` on.
  private var waiting: [Outgoing] = []
  private var waitingStart = 0
  private var waitingBytes = 0
  let buffer = ReadBuffer()

  package var isPaused = false

  /// A time that has passed.
  private let beginning = Instant.now

  package init(_ address: HTTPAddress, options: HTTPOptions = HTTPOptions()) {
    self.address = address
    self.options = options
  }

  // MARK: Waiting

  package var isFull: Bool {
    let bytes = connections.reduce(waitingBytes) { $0 + $1.bytesToSend }
    return bytes > 32 << 20 || waiting.count - waitingStart > 4096
  }

  package func interests(into list: inout [PollInterest]) {
    for connection in connections {
      if let interest = connection.interest(whilePaused: isPaused) { list.append(interest) }
    }
  }

  package var deadline: Instant? {
    var earliest = Instant.distantFuture
    func consider(_ time: Instant?) {
      if let time, time < earliest { earliest = time }
    }
    for connection in connections {
      consider(connection.deadline)
      consider(connection.isIdle ? connection.idleUntil : connection.exchange?.deadline)
      if connection.mayHoldMore, !isPaused { return beginning }
    }
    for rest in resting { consider(rest.until) }
    consider(gateEnds)
    consider(initializeEnds)
    switch stage {
    case .running: consider(listening.nextAttempt)
    case .draining(let end, _), .farewell(let end): consider(end)
    case .over: return nil
    }
    return earliest == .distantFuture ? nil : earliest
  }

  package mutating func ready(
    _ descriptor: Int32, events: Int16, now: Instant, into news: inout [TargetEvent]
  ) {
    guard descriptor >= 0, let connection = connections.first(where: { $0.watched == descriptor }) else {
      return
    }
    serve(connection, now: now, into: &news)
    settleDown(now: now, into: &news)
  }

  package mutating func tick(now: Instant, into news: inout [TargetEvent]) {
    for connection in connections {
      if connection.isIdle, connection.idleUntil <= now {
        drop(connection)
      } else if let end = connection.exchange?.deadline, end <= now {
        runOut(connection, now: now, into: &news)
      } else if let end = connection.deadline, end <= now {
        serve(connection, now: now, into: &news)
      } else if connection.mayHoldMore {
        serve(connection, now: now, into: &news)
      }
    }
    if let end = initializeEnds, end <= now { giveUpInitialize(now: now, into: &news) }
    if let end = gateEnds, end <= now { gate = .open }
    takeUpResting(now: now, into: &news)
    if case .running = stage, let time = listening.nextAttempt, time <= now {
      listen(now: now, into: &news)
    }
    settleDown(now: now, into: &news)
  }

  /// What every turn ends with.
  private mutating func settleDown(now: Instant, into news: inout [TargetEvent]) {
    pump(now: now, into: &news)
    moveTowardsEnd(now: now, into: &news)
  }

  // MARK: The queue

  var hasWaiting: Bool { waitingStart < waiting.count }

  var nextWaiting: Outgoing? { hasWaiting ? waiting[waitingStart] : nil }

  mutating func enqueue(_ message: Outgoing) {
    waiting.append(message)
    waitingBytes += message.frame.bytes.count
  }

  mutating func dequeue() -> Outgoing? {
    guard let next = nextWaiting else { return nil }
    waitingStart += 1
    waitingBytes -= next.frame.bytes.count
    if waitingStart == waiting.count {
      waiting = []
      waitingStart = 0
    } else if waitingStart > 512 {
      waiting.removeFirst(waitingStart)
      waitingStart = 0
    }
    return next
  }

  /// Takes a request back that was not sent yet; whether there was one.
  mutating func dequeue(_ id: ByteView) -> Bool {
    let place = waiting[waitingStart...].firstIndex {
      $0.frame.kind == .request && $0.ids[0].isSameID(as: id)
    }
    guard let place else { return false }
    waitingBytes -= waiting.remove(at: place).frame.bytes.count
    return true
  }

  mutating func clearQueue() {
    waiting = []
    waitingStart = 0
    waitingBytes = 0
  }
}
