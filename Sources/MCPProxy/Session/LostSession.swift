import Bytes
import MCPMessages
import MCPTransport
import System

/// A session that the server no longer knows, because it was restarted or forgot it: begun anew once, without the
/// client, which could do no more than give up.
struct LostSession: Sendable {
  /// What is sent again when the new session stands.
  var requests: [LostRequest] = []
  var renewedAt: Instant?

  /// A server that forgets at once has no sessions worth the name.
  static let pause = 10_000
}

extension Session {
  mutating func receive(lost: LostRequest, now: Instant, _ out: inout Outbox) {
    let key = RequestKey(lost.failure.id)
    guard asked.holds(key) else {
      // Of our own only the list of tools is asked for in a session.
      ownRequests[key] = nil
      return releaseDelayed(now, &out)
    }
    guard isGreeting || !lost.isCurrent || renew(now, &out) else {
      return receive(failed: lost.failure, now: now, &out)
    }
    guard lost.mayBeRepeated else {
      var failure = lost.failure
      failure.message =
        "The MCP server no longer knew this session. A new one is begun; this request was not sent again, since "
        + "it may have been carried out. Send it again if that does no harm."
      return receive(failed: failure, now: now, &out)
    }
    lostSession.requests.append(lost)
    if !isGreeting { repeatLost(&out) }
  }

  /// Greets the server as the client did. False if that was tried a moment ago, or the client never greeted.
  private mutating func renew(_ now: Instant, _ out: inout Outbox) -> Bool {
    if let before = lostSession.renewedAt, now < before.adding(milliseconds: LostSession.pause) {
      return false
    }
    guard let greeting = greeting() else { return false }
    lostSession.renewedAt = now
    askedBack = [:]
    out.log.append(LogEntry("session_renewal", [("reason", "the server no longer knows the session")]))
    out.toServer.append(greeting)
    return true
  }

  /// The new session stands: what was lost is sent again, unless nobody waits for it any more.
  mutating func repeatLost(_ out: inout Outbox) {
    let requests = lostSession.requests
    lostSession.requests = []
    for lost in requests where asked.holds(RequestKey(lost.failure.id)) { out.toServer.append(lost.frame) }
  }

  /// There is no new session.
  mutating func failLost(_ now: Instant, _ out: inout Outbox) {
    guard !isGreeting else { return }
    let requests = lostSession.requests
    lostSession.requests = []
    for lost in requests { receive(failed: lost.failure, now: now, &out) }
  }
}
