import Guard
import State
import Verdict

/// Every rule that a refusal can name: those of the brain, those about sessions and stops, and what the guard
/// says about itself when it cannot judge. Put together when somebody asks.
package enum RuleBook {
  package static var all: [RuleDescription] {
    (Guard.catalogue + SessionSense.catalogue + [StopRule.card] + failures).sorted { $0.id < $1.id }
  }

  private static var failures: [RuleDescription] {
    let known = [
      HookFailure.input(""), .setting(""), .policy(""), .late(2000),
    ]
    let crash = FaultSuccessor.crashed
    return
      (known + [
        HookFailure(rule: crash.rule, title: "The guard crashed while judging", instead: crash.instead)
      ])
      .map { failure in
        let finding = failure.finding
        return RuleDescription(
          id: finding.rule, severity: finding.severity, category: finding.category,
          title: String(finding.title.prefix { $0 != ":" }),
          why: finding.why + " What happens instead is what --on-error says: block, unless a person set it.",
          instead: finding.instead, subject: .agent)
      }
  }
}
