import Bytes
import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One connection to the upstream, from the question for its address to its end. Carries one exchange at a time.
final class Connection {
  enum Advance: Equatable {
    case pending
    case open
    case failed(String)
  }

  private enum Phase {
    case lookingUp(NameLookup)
    case connecting
    case securing(SecureDial)
    case open(Channel)
    case closed
  }

  /// How long the way to an open connection may take, and one address of several.
  private static let patience = 10_000
  private static let patiencePerAddress = 3_000

  let origin: HTTPAddress
  var exchange: Exchange?
  /// It stands, and carries nothing.
  private(set) var isIdle = false
  var reader = ResponseReader()
  /// How many exchanges it has carried to their end.
  private(set) var served = 0
  /// Until when it may wait for the next exchange.
  var idleUntil = Instant.distantFuture
  /// Bytes may be there that `poll` does not know of.
  var mayHoldMore = false

  private var phase: Phase { didSet { watched = descriptor } }
  private var socket: Int32 = -1 { didSet { watched = descriptor } }
  /// The descriptor that something is waited for on, or -1.
  private(set) var watched: Int32 = -1
  private var candidates: [SocketAddress]
  /// The address that is being tried, or was the right one.
  private(set) var current: SocketAddress?
  /// Whether it stands for a name that was asked for now, or earlier.
  private(set) var isLookedUp = false
  let isRemembered: Bool
  private var dialEnds: Instant
  private var attemptEnds = Instant.distantFuture
  private var lastReason = "the name has no address"

  private var outbox: [UInt8] = []
  private var sent = 0
  /// The server takes no more of the request; it may have answered all the same.
  private var isDeaf = false

  init(to origin: HTTPAddress, trusting roots: HTTPOptions.Roots, known: SocketAddress?, now: Instant) {
    self.origin = origin
    candidates = known.map { [$0] } ?? []
    isRemembered = known != nil
    dialEnds = now.adding(milliseconds: Self.patience)
    if origin.isSecure {
      phase = .securing(SecureDial(to: origin, trusting: roots, milliseconds: Self.patience - 500))
    } else if known != nil {
      phase = .connecting
    } else if let address = NameLookup.numeric(host: origin.host, port: origin.port) {
      candidates = [address]
      phase = .connecting
    } else {
      phase = .lookingUp(NameLookup(host: origin.host, port: origin.port))
    }
    watched = descriptor
  }

  private var descriptor: Int32 {
    switch phase {
    case .lookingUp(let lookup): lookup.descriptor
    case .securing(let dial): dial.descriptor
    case .connecting: socket
    case .open(let channel): channel.descriptor
    case .closed: -1
    }
  }

  deinit { if socket >= 0 { close(socket) } }

  var isOpen: Bool {
    if case .open = phase { return true }
    return false
  }

  /// Nothing of the request has left this machine.
  private(set) var hasSentNothing = true
  var hasToSend: Bool { sent < outbox.count }
  /// How much of the request is still here.
  var bytesToSend: Int { outbox.count - sent }

  /// What to wait for.
  func interest(whilePaused isPaused: Bool) -> PollInterest? {
    guard watched >= 0 else { return nil }
    switch phase {
    case .lookingUp, .securing: return PollInterest(watched, Int16(POLLIN))
    case .connecting: return PollInterest(watched, Int16(POLLOUT))
    case .open:
      let reading = isPaused ? 0 : Int16(POLLIN)
      let writing = hasToSend && !isDeaf ? Int16(POLLOUT) : 0
      return reading | writing == 0 ? nil : PollInterest(watched, reading | writing)
    case .closed: return nil
    }
  }

  var deadline: Instant? {
    switch phase {
    case .open, .closed: nil
    default: min(dialEnds, attemptEnds)
    }
  }

  /// Goes as far towards an open connection as it can without waiting.
  func advance(now: Instant) -> Advance {
    while true {
      switch phase {
      case .open: return .open
      case .closed: return .failed("closed")
      case .lookingUp(let lookup):
        switch lookup.outcome {
        case .found(let found)?:
          candidates = found
          isLookedUp = true
          phase = .connecting
          continue
        case .failed(let reason)?: return .failed("\(origin.host) is not found: \(reason)")
        case nil: break
        }
      case .securing(let dial):
        switch dial.outcome {
        case .open(let channel)?:
          phase = .open(.secure(channel))
          return .open
        case .failed(let reason)?: return .failed(reason)
        case nil: break
        }
      case .connecting:
        if connects(now: now) { continue }
        if socket < 0 { return .failed(lastReason) }
      }
      return dialEnds <= now ? .failed("no connection within \(Self.patience / 1000) s") : .pending
    }
  }

  /// Whether something has changed: a connection stands, or the next address is being tried.
  private func connects(now: Instant) -> Bool {
    if socket >= 0 {
      switch Socket.progress(of: socket) {
      case .connected:
        phase = .open(.plain(socket))
        return true
      case .waiting:
        guard attemptEnds <= now else { return false }
        lastReason = "no connection within \(Self.patiencePerAddress / 1000) s"
      case .failed(let reason): lastReason = reason
      }
      close(socket)
      socket = -1
    }
    guard !candidates.isEmpty else { return false }
    let next = candidates.removeFirst()
    current = next
    attemptEnds = candidates.isEmpty ? .distantFuture : now.adding(milliseconds: Self.patiencePerAddress)
    switch Socket.connect(to: next) {
    case .connecting(let number): socket = number
    case .failed(let reason): lastReason = reason
    }
    return true
  }

  // MARK: Bytes

  /// Begins an exchange.
  func begin(_ exchange: Exchange, head: [UInt8], body: ByteView) {
    self.exchange = exchange
    isIdle = false
    reader = ResponseReader()
    outbox = head
    outbox.reserveCapacity(head.count + body.count)
    body.withBytes { outbox.append(contentsOf: $0) }
    sent = 0
    hasSentNothing = true
    isDeaf = false
    idleUntil = .distantFuture
  }

  /// Sends what goes. A server that takes no more may still have answered: that shows in reading.
  func flush() {
    guard case .open(let channel) = phase, !isDeaf else { return }
    while sent < outbox.count {
      let outcome = outbox.withUnsafeBytes { all in
        channel.send(UnsafeRawBufferPointer(rebasing: all[sent...]))
      }
      switch outcome {
      case .moved(let count):
        sent += count
        hasSentNothing = false
      case .waiting: return
      case .ended, .failed:
        isDeaf = true
        return
      }
    }
    outbox = []
    sent = 0
  }

  /// Whether another request cannot follow: the last one was never taken to its end.
  var isSpoiled: Bool { hasToSend || isDeaf }

  func receive(into buffer: UnsafeMutableRawBufferPointer) -> Channel.Outcome {
    guard case .open(let channel) = phase else { return .ended }
    return channel.receive(into: buffer)
  }

  /// Whether the server has neither said anything nor gone.
  var isSilent: Bool {
    withUnsafeTemporaryAllocation(byteCount: 16, alignment: 1) { receive(into: $0) == .waiting }
  }

  var holdsBack: Bool {
    if case .open(let channel) = phase { return channel.holdsBack }
    return false
  }

  /// Its exchange is through.
  func rest() {
    exchange = nil
    isIdle = isOpen
    served += 1
  }

  func end() {
    exchange = nil
    isIdle = false
    mayHoldMore = false
    phase = .closed
    if socket >= 0 { close(socket) }
    socket = -1
  }
}
