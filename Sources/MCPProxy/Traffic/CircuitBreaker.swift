import Policy
import System

/// Leaves a server alone that failed too often, and then lets one call try.
struct CircuitBreaker: Sendable {
  private enum State: Sendable, Equatable {
    case closed
    case open(until: Instant)
    /// One call is under way to see.
    case probing(since: Instant)
  }

  private let rules: MCPRules.Breaker
  private var state = State.closed
  private var inARow = 0
  private var recent: [Bool] = []

  init(_ rules: MCPRules.Breaker) { self.rules = rules }

  enum Answer: Equatable {
    case go
    case wait(milliseconds: Int)
  }

  mutating func ask(_ now: Instant) -> Answer {
    switch state {
    case .closed: return .go
    case .open(let until):
      guard now >= until else { return .wait(milliseconds: max(1, until.millisecondsLeft)) }
      state = .probing(since: now)
      return .go
    case .probing(let since):
      // A probe that is never answered must not keep everybody away for ever.
      if now >= since.adding(milliseconds: Int(rules.restSeconds * 1000)) {
        state = .probing(since: now)
        return .go
      }
      return .wait(milliseconds: 1000)
    }
  }

  /// Answers what is worth telling, when something changed.
  mutating func note(failed: Bool, _ now: Instant) -> String? {
    if case .open = state { return nil }
    if case .probing = state {
      guard failed else {
        self = CircuitBreaker(rules)
        return "closed"
      }
      state = .open(until: now.adding(milliseconds: Int(rules.restSeconds * 1000)))
      return "open"
    }
    inARow = failed ? inARow + 1 : 0
    recent.append(failed)
    if recent.count > rules.window { recent.removeFirst() }
    let failures = recent.filter { $0 }.count
    let isBad =
      inARow >= rules.failures
      || recent.count >= rules.window && Double(failures) >= rules.share * Double(rules.window)
    guard isBad else { return nil }
    state = .open(until: now.adding(milliseconds: Int(rules.restSeconds * 1000)))
    recent = []
    inARow = 0
    return "open"
  }
}
