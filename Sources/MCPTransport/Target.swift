import Bytes
import MCPMessages
import System

/// A descriptor, and what to wait for on it (`POLLIN`, `POLLOUT`).
package struct PollInterest: Sendable {
  package var descriptor: Int32
  package var events: Int16

  package init(_ descriptor: Int32, _ events: Int16) {
    self.descriptor = descriptor
    self.events = events
  }
}

/// The server behind the proxy: a program, or an address. A state machine with descriptors; the loop that waits for
/// them belongs to somebody else.
package protocol Target {
  /// What to wait for, appended to `list`.
  func interests(into list: inout [PollInterest])
  /// When `tick` wants to be called at the latest; nil: not of its own.
  var deadline: Instant? { get }
  /// Whether no more should be sent for now.
  var isFull: Bool { get }

  /// Something happened on one of its descriptors.
  mutating func ready(_ descriptor: Int32, events: Int16, now: Instant, into news: inout [TargetEvent])
  /// Time passed, or a signal came.
  mutating func tick(now: Instant, into news: inout [TargetEvent])
  /// Takes messages for the server, in order: their `bytes` go out as they are, in as few pieces as may be, since
  /// every piece wakes the server.
  mutating func send(_ frames: [Frame], now: Instant, into news: inout [TargetEvent])
  /// Begins the end: nothing more is sent. `.ended` follows at the latest when `grace` milliseconds have passed.
  mutating func close(_ ending: Ending, grace: Int, now: Instant, into news: inout [TargetEvent])
  /// Whether somebody may write to it by force now: what is left is thrown away and everything ends at once.
  mutating func abandon()
  /// Whether reading its answers should stop for a while, because nobody takes them.
  var isPaused: Bool { get set }
}

/// Why a session ends.
package enum Ending: Sendable, Equatable {
  /// The client said all it had to say.
  case endOfInput
  /// Somebody wants us gone.
  case signal(Int32)
  /// Nobody reads what we write.
  case clientGone
}

package enum TargetEvent: Sendable {
  /// One line the server said; a message, or noise.
  case line(ByteView)
  /// A line longer than anything that is let through; its first bytes.
  case oversized(ByteView)
  /// A line of its standard error.
  case remark(ByteView)
  /// A request that got no answer, and what the client is to be told.
  case failed(FailedRequest)
  /// A request that reached a session which the server no longer knows.
  case sessionLost(LostRequest)
  /// For the log.
  case note(String, [(String, String)])
  /// It is over. Comes once, last.
  case ended(TargetEnd)
}

package struct FailedRequest: Sendable {
  /// As written.
  package var id: ByteView
  package var code: Int
  package var message: String
  /// Members of the error's `data`.
  package var data: [(key: String, value: String)]

  package init(
    id: ByteView, code: Int = Reply.Code.unreachable.rawValue, message: String,
    data: [(key: String, value: String)] = []
  ) {
    self.id = id
    self.code = code
    self.message = message
    self.data = data
  }
}

/// A request that the server refused together with its session.
package struct LostRequest: Sendable {
  package var frame: Frame
  /// What the client is told if nothing can be done.
  package var failure: FailedRequest
  /// Whether it does no harm if the server should carry it out twice.
  package var mayBeRepeated: Bool
  /// Whether there is no newer session.
  package var isCurrent: Bool

  package init(_ frame: Frame, _ failure: FailedRequest, mayBeRepeated: Bool, isCurrent: Bool) {
    self.frame = frame
    self.failure = failure
    self.mayBeRepeated = mayBeRepeated
    self.isCurrent = isCurrent
  }
}

package struct TargetEnd: Sendable, Equatable {
  package enum Cause: Sendable, Equatable {
    case exited(Int32)
    case killed(signal: Int32)
    /// It never ran.
    case notStarted(String)
    /// The connection is closed, as it should be.
    case closed
    case lost(String)
  }

  package var cause: Cause
  /// Nobody told it to end.
  package var isUnexpected: Bool
  /// Patience ran out: it had to be killed.
  package var wasForced: Bool

  package init(_ cause: Cause, isUnexpected: Bool, wasForced: Bool = false) {
    self.cause = cause
    self.isUnexpected = isUnexpected
    self.wasForced = wasForced
  }

  /// `exited with status 3`
  package var description: String {
    switch cause {
    case .exited(let status): "exited with status \(status)"
    case .killed(let signal): "was ended by signal \(signal)"
    case .notStarted(let reason): "could not be started: \(reason)"
    case .closed: "closed the connection"
    case .lost(let reason): "was lost: \(reason)"
    }
  }
}
