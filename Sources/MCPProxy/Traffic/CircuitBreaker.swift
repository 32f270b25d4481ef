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

  /// Whether a call may go on. Changes nothing: a call that is refused for another reason is no probe.
  func ask(_ now: Instant) -> Answer {
    switch state {
    case .closed: .go
    case .open(let until):
      now < until ? .wait(milliseconds: max(1, until.microseconds(since: now) / 1000)) : .go
    case .probing(let since):
      // A probe that is never answered must not keep everybody away for ever.
      now < since.adding(milliseconds: restMilliseconds) ? .wait(milliseconds: 1000) : .go
    }
  }

  private var restMilliseconds: Int { Int(rules.restSeconds * 1000) }

  /// A call goes to the server. After a rest it is the one that tries.
  mutating func begin(_ now: Instant) {
    if state != .closed, ask(now) == .go { state = .probing(since: now) }
  }

  /// Answers what is worth telling, when something changed.
  mutating func note(failed: Bool, _ now: Instant) -> String? {
    if case .open = state { return nil }
    if case .probing = state {
      guard failed else {
        self = CircuitBreaker(rules)
        return "closed"
      }
      state = .open(until: now.adding(milliseconds: restMilliseconds))
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
    state = .open(until: now.adding(milliseconds: restMilliseconds))
    recent = []
    inARow = 0
    return "open"
  }
}
