import Verdict

/// Something that went wrong inside, as a finding: it is decided, worded, recorded and answered like any
/// other, only that `on-error` says what it leads to.
struct HookFailure: Error, Sendable {
  /// `guard.bad-input`
  let rule: String
  let title: String
  let instead: String

  static func input(_ what: String) -> HookFailure {
    HookFailure(
      rule: "guard.bad-input", title: "The event cannot be read: \(what)",
      instead:
        "Check how the hook is registered and which version of the agent runs; `sentinel-hook --help` shows what it reads."
    )
  }

  static func setting(_ what: String) -> HookFailure {
    HookFailure(
      rule: "guard.bad-setting", title: "A setting of the guard is not understood: \(what)",
      instead: "Correct it, or remove it to get the default.")
  }

  static func policy(_ what: String) -> HookFailure {
    HookFailure(
      rule: "guard.bad-policy", title: "A policy file cannot be obeyed: \(what)",
      instead:
        "Correct the file (the person can see every mistake with `sentinel policy check`), or take it away.")
  }

  static func late(_ milliseconds: Int) -> HookFailure {
    HookFailure(
      rule: "guard.deadline", title: "The event did not arrive within \(milliseconds) ms",
      instead: "`SENTINEL_HOOK_DEADLINE_MS` allows more time.")
  }

  /// Nothing was judged, so there is nothing to tell one from another.
  static let decisionID = "0000000000"

  var finding: Finding {
    Finding(
      rule: rule, severity: .high, category: "guard", title: title,
      why: "What cannot be judged is not let through.", instead: instead)
  }

  /// The decision it leads to for an event of that contract.
  func decision(_ onError: Action) -> Decision {
    Decision(
      action: onError, findings: [finding], stopping: onError >= .ask ? [finding] : [],
      id: Self.decisionID)
  }
}
