import Bytes
import MCPMessages
import System

extension HTTPTarget {
  /// How long the server may take to hear that the session is over, of the time there is.
  private static let farewellPatience = 1_000

  var isEnding: Bool {
    if case .running = stage { return false }
    return true
  }

  package mutating func close(_ ending: Ending, grace: Int, now: Instant, into news: inout [TargetEvent]) {
    switch stage {
    case .running: break
    // Somebody has become impatient.
    case .draining where ending != .endOfInput: break
    default: return
    }
    listening.stop()
    let all = max(0, grace)
    let farewell = min(Self.farewellPatience, all / 3)
    if ending == .endOfInput {
      stage = .draining(
        now.adding(milliseconds: all - farewell), farewellBy: now.adding(milliseconds: all))
    } else {
      stage = .draining(now, farewellBy: now.adding(milliseconds: farewell))
    }
    pump(now: now, into: &news)
    moveTowardsEnd(now: now, into: &news)
  }

  package mutating func abandon() {
    for connection in connections { drop(connection) }
    resting = []
    clearQueue()
    stage = .over
  }

  /// Takes the next step of an ending that has begun.
  mutating func moveTowardsEnd(now: Instant, into news: inout [TargetEvent]) {
    switch stage {
    case .running: return
    case .draining(let end, let farewellBy):
      guard end <= now || !isAnybodyWaiting else { return }
      sayFarewell(by: farewellBy, now: now, into: &news)
      moveTowardsEnd(now: now, into: &news)
    case .farewell(let end):
      guard end <= now else { return }
      abandon()
      moveTowardsEnd(now: now, into: &news)
    case .over:
      guard !hasEnded else { return }
      hasEnded = true
      abandon()
      news.append(.ended(TargetEnd(.closed, isUnexpected: false)))
    }
  }

  /// Whether something was sent or is to be sent that the end should wait for.
  private var isAnybodyWaiting: Bool {
    if hasWaiting || !olderUnanswered.isEmpty { return true }
    if resting.contains(where: { !$0.exchange.isCancelled }) { return true }
    return connections.contains { connection in
      guard let exchange = connection.exchange, exchange.message != nil else { return false }
      return !exchange.isCancelled && !exchange.isLingering
    }
  }

  /// Ends the session on the server, if there is one.
  private mutating func sayFarewell(by end: Instant, now: Instant, into news: inout [TargetEvent]) {
    for connection in connections where connection.exchange != nil { drop(connection) }
    resting = []
    clearQueue()
    guard session.id != nil, session.transport == .streamable else {
      stage = .over
      return
    }
    stage = .farewell(end)
    begin(newExchange(.farewell), now: now, into: &news)
  }
}
