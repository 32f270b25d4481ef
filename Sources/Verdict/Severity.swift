import Bytes

/// How bad it would be if it ran (or was believed), given what is known. Never what to do about it: that is
/// for the policy to say.
package enum Severity: UInt8, Sendable, Comparable, CaseIterable {
  case none, low, medium, high, critical

  package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }

  /// `critical`, as JSON and people get it.
  package var name: String {
    switch self {
    case .none: "none"
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    case .critical: "critical"
    }
  }

  /// `Critical`, as key=value logs get it.
  package var title: String { name.capitalizedFirst }
}

/// What to do. Only a policy turns a severity into one.
package enum Action: UInt8, Sendable, Comparable, CaseIterable {
  case allow, warn, ask, block

  package static func < (a: Action, b: Action) -> Bool { a.rawValue < b.rawValue }

  package var name: String {
    switch self {
    case .allow: "allow"
    case .warn: "warn"
    case .ask: "ask"
    case .block: "block"
    }
  }

  package var title: String { name.capitalizedFirst }

  /// The action of that name, in any case.
  package init?(named name: String) {
    switch name.asciiLowercased {
    case "allow": self = .allow
    case "warn": self = .warn
    case "ask": self = .ask
    case "block": self = .block
    default: return nil
    }
  }
}
