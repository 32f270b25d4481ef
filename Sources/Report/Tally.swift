import Verdict

/// How many decisions of each kind.
package struct Tally: Sendable, Equatable {
  private var counts: (allow: Int, warn: Int, ask: Int, block: Int) = (0, 0, 0, 0)

  package init() {}

  package static func == (a: Tally, b: Tally) -> Bool { a.counts == b.counts }

  package subscript(action: Action) -> Int {
    switch action {
    case .allow: counts.allow
    case .warn: counts.warn
    case .ask: counts.ask
    case .block: counts.block
    }
  }

  mutating func add(_ action: Action) {
    switch action {
    case .allow: counts.allow += 1
    case .warn: counts.warn += 1
    case .ask: counts.ask += 1
    case .block: counts.block += 1
    }
  }

  mutating func add(_ other: Tally) {
    counts.allow += other.counts.allow
    counts.warn += other.counts.warn
    counts.ask += other.counts.ask
    counts.block += other.counts.block
  }

  package var total: Int { counts.allow + noticed }
  /// Those that somebody noticed.
  package var noticed: Int { counts.warn + stopped }
  /// Those that did not simply happen.
  package var stopped: Int { counts.ask + counts.block }
}
