import State
import System
import Verdict

extension SessionLimits {
  /// What a person set, and what of it is not understood.
  static func load(_ environment: Environment) -> (limits: SessionLimits, problems: [String]) {
    var limits = SessionLimits.standard
    var problems: [String] = []
    func number(_ name: String, from least: Int) -> Int? {
      guard let text = environment.nonEmpty(name) else { return nil }
      guard let value = Int(text), value >= least, value <= 1_000_000_000 else {
        problems.append(
          "\(name) is \"\(text.shortened(to: 40).escapedForOneLine)\"; it takes a whole number from \(least) on"
        )
        return nil
      }
      return value
    }
    limits.calls = number("SENTINEL_HOOK_MAX_CALLS", from: 1)
    limits.tokens = number("SENTINEL_HOOK_MAX_TOKENS", from: 1)
    if let most = number("SENTINEL_HOOK_MAX_REPEATS", from: 2) {
      limits.stopAfter = most
      limits.warnAfter = max(2, most * 3 / 10)
    }
    return (limits, problems)
  }
}
