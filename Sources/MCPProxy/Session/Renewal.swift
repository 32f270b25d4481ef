import Bytes
import JSON
import MCPMessages
import MCPPins
import System

/// A server that was started anew: greeted as the client greeted it, and looked at again.
extension Session {
  /// Everything that was open is answered: nobody else will.
  mutating func answerOpenRequests(_ reason: String, _ now: Instant, _ out: inout Outbox) {
    for request in asked.takeAll() {
      traffic.note(failed: true, now: now)
      out.answerClient(
        Reply.error(id: request.id, .unreachable, "Sentinel: the server \(reason); the request got no answer")
      )
    }
    askedBack = [:]
    ownRequests = ownRequests.filter { !$0.value.isOfServer }
  }

  /// What the server did not answer in the time there is: nobody waits any more, and the server is told.
  mutating func dropOverdue(_ now: Instant, _ out: inout Outbox) {
    for request in asked.takeLate(now) {
      if request.method == "tools/call" { traffic.note(failed: true, now: now) }
      var fields: [(key: String, value: String)] = [("method", request.method)]
      if let tool = request.tool { fields.append(("tool", tool)) }
      out.log.append(LogEntry("timeout", fields))
      out.answerClient(
        Reply.error(
          id: request.id, .unreachable,
          "Sentinel: the server did not answer in the time that SENTINEL_MCP_REQUEST_TIMEOUT_SEC leaves it; the request "
            + "was taken back, but may have been carried out"))
      out.answerServer(
        Reply.notification(method: "notifications/cancelled") { params in
          params.key("requestId")
          params.raw(request.id)
          params.member("reason", "timeout")
        })
    }
  }

  /// What the new server hears first; nil if there is nothing to repeat, because the client never greeted.
  mutating func greeting() -> Frame? {
    pins.startOver()
    guard let first = client.initialize, let frame = try? Frame(first), let id = frame.root["id"] else {
      return nil
    }
    let own = ownID()
    var splice = JSONSplice(first)
    splice.replace(id.span, withString: own)
    guard let bytes = try? splice.result(), let greeting = try? Frame(ByteView(bytes)) else { return nil }
    ownRequests[RequestKey(ByteView("\"\(own)\""))] = .handshake
    return greeting
  }

  var isGreeting: Bool {
    ownRequests.values.contains { if case .handshake = $0 { true } else { false } }
  }

  /// An answer to something we asked the server ourselves.
  mutating func settle(answer frame: Frame, to own: OwnRequest, _ now: Instant, _ out: inout Outbox) {
    switch own {
    case .approval: break
    case .handshake:
      guard frame.kind == .result else {
        failLost(now, &out)
        out.log.append(LogEntry("restart", [("error", "the server refused the handshake")]))
        return
      }
      if let initialized = client.initialized, let message = try? Frame(initialized) {
        out.toServer.append(message)
      }
      askForTools(cursor: nil, &out)
      repeatLost(&out)
    case .tools:
      guard let result = frame.result, result.has("tools") else { return }
      // What is not what it was is kept back from here on; the client asks again if it is told to.
      if case .changed = lists([.tools], frame, result, "tools/list", now, &out) {
        out.answerClient(Reply.notification(method: "notifications/tools/list_changed") { _ in })
      }
      if let cursor = result["nextCursor"]?.string { askForTools(cursor: cursor, &out) }
    }
  }

  private mutating func askForTools(cursor: String?, _ out: inout Outbox) {
    let id = ownID()
    ownRequests[RequestKey(ByteView("\"\(id)\""))] = .tools
    out.answerServer(
      Reply.request(id: id, method: "tools/list") { params in
        if let cursor { params.member("cursor", cursor) }
      })
  }
}
