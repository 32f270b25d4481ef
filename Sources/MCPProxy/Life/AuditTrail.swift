import Audit
import System
import Verdict

/// The audit log as the proxy keeps it: written when there is nothing else to do, so that no call waits for it.
///
/// Of calls that went through and have no record of their own there is one that says how many.
struct AuditTrail {
  private let log: AuditLog?
  private var waiting: [AuditRecord] = []
  private(set) var problem: String?
  /// The last call that went through, which others are like.
  private var allowed: AuditRecord?
  private var unwritten = 0

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
  var isWaiting: Bool { !waiting.isEmpty || unwritten > 0 }
  /// Whether it should not wait any longer.
  var isPressing: Bool { waiting.count >= Self.most || holdsRefusal }
  /// Something was stopped, asked about or warned of.
  private var holdsRefusal = false

  /// - Parameter unwritten: How many more calls went through.
  mutating func add(_ records: [AuditRecord], unwritten: Int) {
    guard log != nil else { return }
    for record in records {
      if record.decision.action > .allow { holdsRefusal = true } else { allowed = record }
    }
    waiting += records
    self.unwritten += unwritten
  }

  mutating func flush() {
    guard let log, isWaiting else { return }
    if unwritten > 0, var record = allowed {
      record.time = .now
      record.basis = ["stands for \(unwritten) allowed \(unwritten == 1 ? "call" : "calls")"]
      waiting.append(record)
    }
    unwritten = 0
    do throws(SystemError) {
      try log.append(contentsOf: waiting)
    } catch {
      problem = error.message
    }
    waiting = []
    holdsRefusal = false
  }
}
