import Audit
import System
import Verdict

/// The audit log as the proxy keeps it: written when there is nothing else to do, so that no call waits for it.
///
/// What was stopped, asked about or warned of is always written. Of calls that went through, so many a second are;
/// of more there is one record that says how many.
struct AuditTrail {
  private let log: AuditLog?
  private var waiting: [AuditRecord] = []
  private(set) var problem: String?
  private var quiet = TokenBucket(calls: 20, seconds: 1, burst: 100, now: .now)
  private var uncounted: (record: AuditRecord, count: Int)?

  private static let most = 256

  init(_ environment: Environment) {
    switch AuditLocation.choose(environment) {
    case .off: log = nil
    case .nowhere(let reason):
      log = nil
      problem = reason
    case .at(let location): log = AuditLog(at: location)
    }
  }

  mutating func takeProblem() -> String? {
    defer { problem = nil }
    return problem
  }

  /// Whether something waits to be written.
  var isWaiting: Bool { !waiting.isEmpty || uncounted != nil }
  /// Whether it should not wait any longer.
  var isPressing: Bool { waiting.count >= Self.most || holdsRefusal }
  /// Something was stopped, asked about or warned of.
  private var holdsRefusal = false

  mutating func add(_ record: AuditRecord, now: Instant) {
    guard log != nil else { return }
    if record.decision.action == .allow, record.decision.findings.isEmpty, quiet.take(now) != nil {
      uncounted = (record, (uncounted?.count ?? 0) + 1)
      return
    }
    holdsRefusal = holdsRefusal || record.decision.action > .allow
    waiting.append(record)
  }

  mutating func flush() {
    guard let log, isWaiting else { return }
    if let (allowed, count) = uncounted {
      var record = allowed
      record.basis.append("stands for \(count) allowed \(count == 1 ? "call" : "calls")")
      waiting.append(record)
      uncounted = nil
    }
    do throws(SystemError) {
      try log.append(contentsOf: waiting)
    } catch {
      problem = error.message
    }
    waiting = []
    holdsRefusal = false
  }
}
