import Agents
import Audit
import Policy
import System
import Verdict

/// A process that dies cannot write its own record: taking the log's lock and computing a digest is nothing
/// for a signal handler. So, once the answer is written, the handler replaces the process by a fresh one
/// that does only this.
enum FaultSuccessor {
  static let option = "--record-fault"
  /// Which of the arguments becomes the cause.
  static let signalSlot = 2

  /// What is learnt about the event after the answers were laid out.
  static func note(_ event: Event) {
    FaultGuard.note(event.session ?? "", at: 8)
    FaultGuard.note(event.tool?.name ?? "", at: 9)
    FaultGuard.note(event.directory ?? "", at: 10)
  }

  struct Fault: Sendable {
    let rule: String
    let title: String
    let instead: String

    /// The words of the answer: plain text that needs no escaping inside JSON.
    var reason: String {
      "Sentinel blocked this: " + title + ". What cannot be judged is not let through. " + instead + " ["
        + rule + "]"
    }
  }

  static let crashed = Fault(
    rule: "guard.crash", title: "the guard crashed while judging it",
    instead: "Please report what led to it; until then the person can run it by hand.")

  static let outOfTime = Fault(
    rule: "guard.deadline", title: "it could not be judged in time",
    instead: "Try again with less at once; SENTINEL_HOOK_DEADLINE_MS allows more time.")

  /// The arguments of the process that takes over.
  static func arguments(_ fault: Fault, event: Event, action: Action, exitCode: Int32) -> [String] {
    [
      ProcessImage.path ?? CommandLine.arguments.first ?? "sentinel-hook", option, "unknown", fault.rule,
      action.name,
      exitCode == 0 ? "0" : "2", event.agent, event.name, "", "", "",
    ]
  }

  /// Writes the record and ends as the process before it would have.
  static func run(_ words: [String], environment: Environment) -> Int32 {
    guard words.count == 9, let action = Action(named: words[2]), let code = Int32(words[3]) else { return 2 }
    func optional(_ text: String) -> String? { text.isEmpty ? nil : text }
    var event = Event(agent: words[4], name: words[5], moment: .other)
    event.session = optional(words[6])
    event.tool = optional(words[7]).map { ToolName($0) }
    event.directory = optional(words[8])
    let place = AuditLocation.choose(Policies(options: [:], environment: environment).auditEnvironment)
    guard case .at(let location) = place else { return code }
    let fault = words[1] == outOfTime.rule ? outOfTime : crashed
    let failure = HookFailure(rule: fault.rule, title: fault.title, instead: fault.instead)
    let record = AuditRecord(
      door: "hook", event: event, decision: failure.decision(action), latencyMicroseconds: 0,
      error: "ended by " + words[0])
    // The answer is out; whatever happens here must not change how this ends.
    FaultGuard.markAnswered(exitCode: code, remark: "")
    FaultGuard.setDeadline(milliseconds: 3000)
    try? AuditLog(at: location).append(record)
    return code
  }
}
