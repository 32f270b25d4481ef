import System
import Verdict

/// Where the value of a setting comes from.
package enum SettingOrigin: Sendable, Equatable {
  case standard
  /// `--on-high`
  case option(String)
  /// `SENTINEL_HOOK_ON_HIGH`
  case variable(String)
  case file(PolicyFile.Layer, path: String, line: Int?)
  case profile(PolicyProfile, PolicyFile.Layer, path: String, line: Int?)

  package var description: String {
    func place(_ path: String, _ line: Int?) -> String { line.map { "\(path):\($0)" } ?? path }
    return switch self {
    case .standard: "default"
    case .option(let name): name
    case .variable(let name): name
    case .file(let layer, let path, let line): "\(layer.rawValue) policy, \(place(path, line))"
    case .profile(let profile, let layer, let path, let line):
      "profile \(profile.rawValue) of the \(layer.rawValue) policy, \(place(path, line))"
    }
  }
}

/// What each layer says of each setting, and what follows.
struct SettingLayers: Sendable {
  private(set) var settings = Settings()
  private(set) var origins: [SettingKey: SettingOrigin] = [:]
  /// Variables that are set and do not count.
  private(set) var ignored: [SettingKey: String] = [:]
  /// What command line and environment say of severities: no rule of a file below them is milder.
  private(set) var stated = SeverityActions()
  /// Nobody but the managed policy stops anything.
  let audits: Bool
  let managedAudits: Bool

  private struct Value<T> {
    var value: T
    var origin: SettingOrigin
  }

  init(_ all: Policies) {
    audits = (all.user?.profile ?? all.managed?.profile) == .audit
    managedAudits = all.managed?.profile == .audit
    for level in Severity.allCases { if let key = level.setting { settle(level, key, all) } }
    settleError(all)
    settleDeadline(all)
    settleVerbose(all)
  }

  // MARK: Severities

  private mutating func settle(_ level: Severity, _ key: SettingKey, _ all: Policies) {
    let standard = Settings().action(for: level)
    let managed = all.managed.flatMap { Self.action(level, in: $0) }
    let user = all.user.flatMap { Self.action(level, in: $0) }
    let given = given(key, all, below: user?.value ?? managed?.value ?? standard)
    stated[level] = given?.value
    var best = stricter(managed, given ?? user) ?? Value(value: standard, origin: .standard)
    if let project = all.project.flatMap({ Self.action(level, in: $0) }), project.value > best.value {
      best = project
    }
    origins[key] = best.origin
    settings.set(best.value, for: level)
  }

  private static func action(_ level: Severity, in file: PolicyFile) -> Value<Action>? {
    if let action = file.severity[level] {
      return Value(
        value: action,
        origin: .file(file.layer, path: file.path, line: file.lines["severity." + level.name]))
    }
    guard let profile = file.profile, let action = profile.actions[level] else { return nil }
    return Value(
      value: action, origin: .profile(profile, file.layer, path: file.path, line: file.lines["profile"]))
  }

  /// What command line or environment say. A variable that may only tighten counts where it is stricter than
  /// `base`.
  private mutating func given(_ key: SettingKey, _ all: Policies, below base: Action) -> Value<Action>? {
    if let action = all.options[key].flatMap(Action.init(named:)) {
      return Value(value: action, origin: .option(key.option))
    }
    let name = key.variable(prefix: all.prefix)
    guard let action = all.environment.nonEmpty(name).flatMap(Action.init(named:)) else { return nil }
    if all.limitsEnvironment, action <= base {
      if action < base { ignored[key] = name }
      return nil
    }
    return Value(value: action, origin: .variable(name))
  }

  private func stricter(_ a: Value<Action>?, _ b: Value<Action>?) -> Value<Action>? {
    guard let a, let b else { return a ?? b }
    return b.value > a.value ? b : a
  }

  // MARK: The others

  private mutating func settleError(_ all: Policies) {
    func said(_ file: PolicyFile?) -> Value<Action>? {
      guard let file else { return nil }
      if let action = file.onError {
        return Value(
          value: action, origin: .file(file.layer, path: file.path, line: file.lines["onError"]))
      }
      guard let profile = file.profile, let action = profile.onError else { return nil }
      return Value(
        value: action, origin: .profile(profile, file.layer, path: file.path, line: file.lines["profile"]))
    }
    let managed = said(all.managed)
    let user = said(all.user)
    let given = given(.onError, all, below: user?.value ?? managed?.value ?? Settings().onError)
    var best =
      stricter(managed, given ?? user) ?? Value(value: Settings().onError, origin: .standard)
    if let project = said(all.project), project.value > best.value { best = project }
    settings.onError = best.value
    origins[.onError] = best.origin
  }

  /// A deadline has no strict side: too short, and nothing is judged; too long, and the agent gives up first. So a
  /// project has no say in it, and an environment that may only tighten has none either.
  private mutating func settleDeadline(_ all: Policies) {
    func said(_ file: PolicyFile?) -> (Int, SettingOrigin)? {
      guard let file, let value = file.deadlineMilliseconds else { return nil }
      return (value, .file(file.layer, path: file.path, line: file.lines["deadlineMs"]))
    }
    var found = said(all.managed)
    var scratch = Settings()
    if found == nil, let text = all.options[.deadline], SettingKey.deadline.apply(text, to: &scratch) {
      found = (scratch.deadlineMilliseconds, .option(SettingKey.deadline.option))
    }
    let name = SettingKey.deadline.variable(prefix: all.prefix)
    if let text = all.environment.nonEmpty(name) {
      if all.limitsEnvironment {
        ignored[.deadline] = name
      } else if found == nil, SettingKey.deadline.apply(text, to: &scratch) {
        found = (scratch.deadlineMilliseconds, .variable(name))
      }
    }
    let (value, origin) = found ?? said(all.user) ?? (Settings().deadlineMilliseconds, .standard)
    settings.deadlineMilliseconds = value
    origins[.deadline] = origin
  }

  private mutating func settleVerbose(_ all: Policies) {
    func said(_ file: PolicyFile?) -> (Bool, SettingOrigin)? {
      guard let file, let value = file.isVerbose else { return nil }
      return (value, .file(file.layer, path: file.path, line: file.lines["verbose"]))
    }
    var found = said(all.managed)
    var scratch = Settings()
    if found == nil, let text = all.options[.verbose], SettingKey.verbose.apply(text, to: &scratch) {
      found = (scratch.isVerbose, .option(SettingKey.verbose.option))
    }
    let name = SettingKey.verbose.variable(prefix: all.prefix)
    if found == nil, let text = all.environment.nonEmpty(name), SettingKey.verbose.apply(text, to: &scratch) {
      found = (scratch.isVerbose, .variable(name))
    }
    let (value, origin) = found ?? said(all.user) ?? (false, .standard)
    settings.isVerbose = value
    origins[.verbose] = origin
  }
}

extension Severity {
  fileprivate var setting: SettingKey? {
    switch self {
    case .none: nil
    case .low: .onLow
    case .medium: .onMedium
    case .high: .onHigh
    case .critical: .onCritical
    }
  }
}

extension Settings {
  mutating func set(_ action: Action, for severity: Severity) {
    switch severity {
    case .none: break
    case .low: onLow = action
    case .medium: onMedium = action
    case .high: onHigh = action
    case .critical: onCritical = action
    }
  }
}
