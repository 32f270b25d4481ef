import System
import Verdict

/// What a person's stop says to whoever meets it.
package enum StopRule {
  package static let rule = "guard.stopped"

  /// The finding about an event while the switch is in that position; nil if the event may go on to be judged.
  package static func finding(_ position: StopSwitch.Position, for event: Event, path: String) -> Finding? {
    switch position {
    case .running, .outOfSight: return nil
    case .unreadable(let reason):
      return finding(
        "Everything is stopped: \(path.shortened(to: 120).escapedForOneLine) exists and cannot be read "
          + "(\(reason.shortened(to: 80).escapedForOneLine))")
    case .stopped(let stops):
      guard let stop = stops.first(where: { $0.covers(event) }) else { return nil }
      let scope = stop.scope
      let reason = stop.reason.map { ": " + $0.shortened(to: 120).escapedForOneLine } ?? ""
      return finding(
        (scope == "everything" ? "Everything" : "T" + scope.dropFirst()) + " is stopped by a person since "
          + Timestamp(milliseconds: stop.since).text.prefix(16) + "Z" + reason)
    }
  }

  private static func finding(_ title: String) -> Finding {
    Finding(
      rule: rule, severity: .critical, category: "stop", title: title,
      why: "A person asked for it, and only a person ends it.",
      instead:
        "Stop working on it and say so; the person can run `sentinel resume` in a terminal of their own.")
  }

  /// For people who ask what is looked for.
  package static var card: RuleDescription {
    let finding = finding("A person stopped it: sentinel stop")
    return RuleDescription(
      id: rule, severity: finding.severity, category: finding.category, title: finding.title,
      why: finding.why, instead: finding.instead, subject: .agent)
  }

  /// What can be kept from happening. Words that were said already are not called back.
  package static func concerns(_ moment: Event.Moment) -> Bool {
    switch moment {
    case .prompt, .beforeTool, .permission, .afterTool, .settings, .elicitation, .toolList: true
    case .message, .instructions, .other: false
    }
  }
}
