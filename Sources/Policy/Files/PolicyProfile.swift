import Verdict

/// What each severity leads to, where something is said about it.
package struct SeverityActions: Sendable, Equatable {
  package var critical: Action?
  package var high: Action?
  package var medium: Action?
  package var low: Action?

  package init(critical: Action? = nil, high: Action? = nil, medium: Action? = nil, low: Action? = nil) {
    self.critical = critical
    self.high = high
    self.medium = medium
    self.low = low
  }

  package subscript(severity: Severity) -> Action? {
    get {
      switch severity {
      case .none: nil
      case .low: low
      case .medium: medium
      case .high: high
      case .critical: critical
      }
    }
    set {
      switch severity {
      case .none: break
      case .low: low = newValue
      case .medium: medium = newValue
      case .high: high = newValue
      case .critical: critical = newValue
      }
    }
  }
}

/// A set of answers under one name.
package enum PolicyProfile: String, Sendable, CaseIterable {
  case relaxed, standard, strict
  /// Decides as `standard` does, records it, and stops nothing: a dry run.
  case audit

  package var actions: SeverityActions {
    switch self {
    case .relaxed: SeverityActions(critical: .block, high: .ask, medium: .allow, low: .allow)
    case .standard, .audit: SeverityActions(critical: .block, high: .block, medium: .warn, low: .allow)
    case .strict: SeverityActions(critical: .block, high: .block, medium: .ask, low: .warn)
    }
  }

  /// What an error of the guard leads to, if the profile says anything about it.
  package var onError: Action? { self == .audit ? .warn : nil }
}
