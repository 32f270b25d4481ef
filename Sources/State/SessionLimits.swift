/// How much one session may do. Repeating is limited from the start, at a height where nobody works any more; the
/// two budgets are off until somebody sets them.
package struct SessionLimits: Sendable, Equatable {
  /// The same call over and over, with nothing new in between: from here on it is said, and from there on stopped.
  package var warnAfter: Int
  package var stopAfter: Int
  package var calls: Int?
  package var tokens: Int?

  package init(
    warnAfter: Int = 30, stopAfter: Int = 100, calls: Int? = nil, tokens: Int? = nil
  ) {
    self.warnAfter = warnAfter
    self.stopAfter = stopAfter
    self.calls = calls
    self.tokens = tokens
  }

  package static let standard = SessionLimits()
}
