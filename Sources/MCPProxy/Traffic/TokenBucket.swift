import System

/// Lets so many through in so much time, with some at once.
struct TokenBucket: Sendable {
  private let capacity: Double
  private let perMillisecond: Double
  private var tokens: Double
  private var last: Instant

  init(calls: Int, seconds: Double, burst: Int?, now: Instant) {
    capacity = Double(max(1, burst ?? calls))
    perMillisecond = Double(calls) / max(0.001, seconds) / 1000
    tokens = capacity
    last = now
  }

  /// nil: go on. Otherwise how many milliseconds to wait.
  mutating func take(_ now: Instant) -> Int? {
    let passed = Double(now.microseconds(since: last)) / 1000
    last = now
    tokens = min(capacity, tokens + passed * perMillisecond)
    guard tokens < 1 else {
      tokens -= 1
      return nil
    }
    guard perMillisecond > 0 else { return 3_600_000 }
    return max(1, Int(min(3_600_000, (1 - tokens) / perMillisecond)) + 1)
  }

  /// Whether it is as full as a new one: then it need not be remembered.
  func isFull(_ now: Instant) -> Bool {
    tokens + Double(now.microseconds(since: last)) / 1000 * perMillisecond >= capacity
  }
}
