import Verdict

/// How much of something a rule is about. What permits must be about all of it; what forbids need only be about a
/// part.
enum Coverage: Int, Sendable, Comparable {
  case none, partial, whole

  static func < (a: Coverage, b: Coverage) -> Bool { a.rawValue < b.rawValue }

  init(_ parts: [Bool]) {
    let count = parts.count { $0 }
    self = count == 0 ? .none : count == parts.count ? .whole : .partial
  }

  /// One of several things, each covered so far.
  init(_ parts: [Coverage]) {
    guard let least = parts.min(), let most = parts.max() else {
      self = .none
      return
    }
    self = most == .none ? .none : least == .whole ? .whole : .partial
  }
}

/// What a rule is held against: something found, something the event would do, or the event as such.
struct Matter: Sendable {
  var finding: Finding?
  /// What the finding may belong to, or what is asked about.
  var acts: [Act] = []

  var severity: Severity { finding?.severity ?? .none }
}

/// An event with what is looked at more than once.
struct Call: Sendable {
  let event: Event
  let acts: [Act]
  let now: Int64
  private(set) var arguments: [CallArgument] = []
  /// Absolute; what relative paths in a policy start from.
  let project: String?

  init(_ event: Event, acts: [Act], now: Int64, readsArguments: Bool) {
    self.event = event
    self.acts = acts
    self.now = now
    project = event.project ?? event.directory
    if readsArguments { arguments = CallArgument.all(of: event) }
  }

  /// Nothing that ran can be kept from running: rules that are about no finding count before.
  var isAhead: Bool {
    switch event.moment {
    case .prompt, .beforeTool, .permission: true
    default: false
    }
  }

  /// Everything a rule is asked about apart from findings.
  var matters: [Matter] { acts.isEmpty ? [Matter()] : acts.map { Matter(acts: [$0]) } }

  func matter(of finding: Finding) -> Matter {
    Matter(finding: finding, acts: acts(around: finding))
  }

  /// The innermost act that the finding's bytes lie in; else every act of its field.
  private func acts(around finding: Finding) -> [Act] {
    guard let place = finding.location else { return [] }
    let near = acts.filter { $0.location?.path == place.path }
    guard let range = place.range else { return near }
    let around = near.filter { act in
      guard let own = act.location?.range else { return false }
      return own.lowerBound <= range.lowerBound && range.upperBound <= own.upperBound
    }
    let least = around.compactMap { $0.location?.range?.count }.min()
    let inner = around.filter { $0.location?.range?.count == least }
    return inner.isEmpty ? near : inner
  }
}
