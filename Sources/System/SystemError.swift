#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why the machine would not do what was asked, in words for people.
package struct SystemError: Error, Sendable, Equatable {
  /// What was being done: `open /home/dev/.local/state/sentinel/audit.ndjson`.
  package let operation: String
  package let reason: String
  package let code: Int32

  package init(_ operation: String, code: Int32) {
    self.operation = operation
    self.code = code
    reason = String(cString: strerror(code))
  }

  package init(_ operation: String, reason: String) {
    self.operation = operation
    self.reason = reason
    code = 0
  }

  package var message: String { "\(operation): \(reason)" }
}
