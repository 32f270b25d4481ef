import Bytes
import Commands
import Guard
import ShellMeaning
import State
import System
import Verdict

/// What a call knows beyond its own event: what a person stopped, what the session did before, what a person
/// allowed. Where nothing of that is there, it costs a file that is not found and the session's own.
///
/// What cannot be read or written is said and changes nothing, with one exception: a stop that is there and
/// cannot be read stops.
struct HookState {
  private let folder: StateFolder?
  private let home: String?
  private let limits: SessionLimits
  /// Milliseconds to wait for another call of the same session.
  private let patience: Int
  private let remembers: Bool
  /// What raised or lowered the decision.
  private(set) var basis: [String] = []
  /// What went wrong, for standard error.
  private(set) var remarks: [String] = []

  init(_ environment: Environment, limits: SessionLimits, patience: Int) {
    folder = StateFolder(environment)
    home = environment.home
    self.limits = limits
    self.patience = min(1000, patience)
    remembers = environment["SENTINEL_SESSION"] != "off"
  }

  /// Judges an event in the light of what is known; `settle` turns findings into a decision.
  mutating func decide(
    _ event: Event, in scene: Scene, _ settle: ([Finding]) -> Decision
  ) -> Decision {
    if let decision = stopped(event) { return decision }
    let grounds = Grounds(scene)
    switch event.moment {
    case .beforeTool: return decide(call: event, in: grounds, settle)
    case .afterTool:
      let findings = Guard.judge(event, in: grounds)
      note(result: event, findings)
      return settle(findings)
    case .prompt:
      // A person speaks: what follows is not the same loop any more.
      update(event, creating: false) { $0.restart() }
      return lowered(settle(Guard.judge(event, in: grounds)), event)
    default: return lowered(settle(Guard.judge(event, in: grounds)), event)
    }
  }

  // MARK: Stop

  /// The decision about an event that a person stopped.
  mutating func stopped(_ event: Event) -> Decision? {
    guard let folder, StopRule.concerns(event.moment) else { return nil }
    let stops = StopSwitch(folder)
    let position = stops.position
    if case .running = position { return nil }
    if case .outOfSight(let reason) = position { remarks.append("stop: \(reason)") }
    guard let finding = StopRule.finding(position, for: event, path: stops.path) else { return nil }
    basis.append("stopped by a person")
    return Decision(action: .block, findings: [finding], stopping: [finding], id: HookFailure.decisionID)
  }

  // MARK: Session

  private mutating func decide(
    call event: Event, in grounds: Grounds, _ settle: ([Finding]) -> Decision
  ) -> Decision {
    let review = Guard.review(event, in: grounds)
    let identity = CallIdentity(event)
    let limits = limits
    let secret = review.findings.isEmpty ? nil : SessionSense.secret(in: review.findings, home: home)
    var decision: Decision?
    update(event, creating: true) { state, history in
      let outcome = SessionSense.judge(
        event, review.findings, review.traffic, key: identity.key, history, limits)
      state.basis += outcome.basis
      let settled = state.lowered(settle(outcome.findings), event)
      decision = settled
      guard settled.action < .block else { return false }
      history.announce(
        identity, of: event, isWaiting: review.traffic.isWaiting, secret: secret,
        source: review.traffic.sources.first)
      return true
    }
    return decision ?? lowered(settle(review.findings), event)
  }

  private mutating func note(result event: Event, _ findings: [Finding]) {
    guard event.tool != nil else { return }
    var size = 0
    for content in event.contents {
      guard case .result(let fields) = content else { continue }
      for field in fields { size += field.text.count }
    }
    update(event, creating: false) { history in
      guard history.settle(event, resultSize: size) else { return false }
      if !findings.isEmpty { SessionSense.note(findings, of: event, in: &history) }
      return true
    }
  }

  private mutating func update(
    _ event: Event, creating: Bool, _ body: (inout SessionHistory) -> Bool
  ) {
    update(event, creating: creating) { _, history in body(&history) }
  }

  private mutating func update(
    _ event: Event, creating: Bool, _ body: (inout HookState, inout SessionHistory) -> Bool
  ) {
    guard remembers, let session = event.session, !session.isEmpty else { return }
    guard let folder else {
      remarks.append("session: neither XDG_STATE_HOME nor HOME names an absolute folder to remember it in")
      return
    }
    do throws(SystemError) {
      let outcome = try Sessions(folder, patience: patience).update(
        agent: event.agent, session: session, creating: creating
      ) { history in
        body(&self, &history)
      }
      if outcome == .begunAnew {
        remarks.append("session: its file was damaged; what it did before is not known any more")
      }
    } catch {
      remarks.append("session: \(error.message)")
    }
  }

  // MARK: Allowances

  private static func mayBeAllowed(_ event: Event) -> Bool {
    event.moment == .beforeTool || event.moment == .permission || event.moment == .prompt
  }

  /// The decision, unless a person allowed what stops it.
  private mutating func lowered(_ decision: Decision, _ event: Event) -> Decision {
    guard decision.action >= .ask, Self.mayBeAllowed(event), let folder else { return decision }
    do throws(SystemError) {
      guard let allowance = try Allowances(folder).use(for: event, decision.stopping) else { return decision }
      basis.append("allowed by a person: allowance \(allowance.id)")
      var lower = decision
      lower.action = .allow
      lower.stopping = []
      return lower
    } catch {
      remarks.append("allowances: \(error.message)")
      return decision
    }
  }

  /// Whether it is one of those that are kept for a person to allow. What went wrong inside was not judged, so
  /// there is nothing to permit.
  private func isKept(_ decision: Decision, _ event: Event) -> Bool {
    guard decision.action >= .ask, folder != nil, Self.mayBeAllowed(event), !event.contents.isEmpty,
      let worst = decision.findings.first
    else { return false }
    return worst.category != "stop" && decision.id != HookFailure.decisionID
  }

  /// Whether a person may permit it.
  func isPermissible(_ decision: Decision, _ event: Event) -> Bool {
    isKept(decision, event) && !decision.stopping.contains(where: Allowance.isBeyond)
  }

  /// Keeps what was refused for a day, so that a person can allow it.
  mutating func remember(_ decision: Decision, _ event: Event) {
    guard let folder, isKept(decision, event) else { return }
    do throws(SystemError) {
      try RefusedCalls(folder).add(
        CallNote(event, decision, milliseconds: StateFolder.memory * 1000))
    } catch {
      remarks.append("refused: \(error.message)")
    }
  }
}
