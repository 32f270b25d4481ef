import Bytes
import Verdict

/// One setting: its name on the command line, its name in the environment, and what it accepts.
package enum SettingKey: String, CaseIterable, Sendable {
  case onCritical = "on-critical"
  case onHigh = "on-high"
  case onMedium = "on-medium"
  case onLow = "on-low"
  case onError = "on-error"
  case verbose = "verbose"
  case deadline = "deadline-ms"

  /// `--on-critical`
  package var option: String { "--" + rawValue }

  /// `SENTINEL_HOOK_ON_CRITICAL`
  package func variable(prefix: String) -> String {
    prefix + String(decoding: rawValue.utf8.map { $0 == 0x2D ? 0x5F : ASCII.uppercased($0) }, as: UTF8.self)
  }

  package var accepted: String {
    switch self {
    case .verbose: "true, false, 1 or 0"
    case .deadline: "a whole number of milliseconds from 1 to 600000"
    default: "Allow, Warn, Ask or Block"
    }
  }

  /// Puts `text` into `settings`; false if it is not understood.
  func apply(_ text: String, to settings: inout Settings) -> Bool {
    switch self {
    case .onCritical: return set(&settings.onCritical, text)
    case .onHigh: return set(&settings.onHigh, text)
    case .onMedium: return set(&settings.onMedium, text)
    case .onLow: return set(&settings.onLow, text)
    case .onError: return set(&settings.onError, text)
    case .verbose:
      switch text.asciiLowercased {
      case "true", "1": settings.isVerbose = true
      case "false", "0": settings.isVerbose = false
      default: return false
      }
      return true
    case .deadline:
      guard text.utf8.allSatisfy(ASCII.isDigit), let value = Int(text), (1...600_000).contains(value) else {
        return false
      }
      settings.deadlineMilliseconds = value
      return true
    }
  }

  private func set(_ action: inout Action, _ text: String) -> Bool {
    guard let named = Action(named: text) else { return false }
    action = named
    return true
  }
}
