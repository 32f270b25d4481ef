import Bytes
import Verdict

/// What a person can set about the guard's behaviour, with the defaults that hold when they set nothing.
package struct Settings: Sendable, Equatable {
  package var onCritical: Action = .block
  package var onHigh: Action = .block
  package var onMedium: Action = .warn
  package var onLow: Action = .allow
  /// What happens when the guard itself goes wrong: unreadable input, a bad setting, a crash, no time left.
  package var onError: Action = .block
  /// One line on standard error for every call.
  package var isVerbose = false
  /// How long one call may take, from the first instruction on.
  package var deadlineMilliseconds = 2000

  package init() {}

  package func action(for severity: Severity) -> Action {
    switch severity {
    case .none: .allow
    case .low: onLow
    case .medium: onMedium
    case .high: onHigh
    case .critical: onCritical
    }
  }
}

/// A setting that cannot be taken at its word. Never guessed at.
package struct SettingProblem: Error, Sendable, Equatable {
  /// `SENTINEL_HOOK_ON_HIGH` or `--on-high`.
  package let name: String
  package let value: String
  /// What would have been understood.
  package let accepted: String

  package init(name: String, value: String, accepted: String) {
    self.name = name
    self.value = value
    self.accepted = accepted
  }

  package var message: String {
    "\(name) is \"\(value.shortened(to: 40).escapedForOneLine)\"; it takes \(accepted)"
  }
}
