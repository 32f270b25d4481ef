import Bytes
import JSON
import MCPMessages
import MCPPins
import State
import System
import Verdict

/// A call that waits for a person. Everything else goes on meanwhile.
struct HeldRequest: Sendable {
  let frame: Frame
  let event: Event
  let decision: Decision
  /// What the person answers by: `sentinel approve ID`.
  let note: String
  /// Milliseconds since 1970.
  let until: Int64
  let since: Instant
  var nextLook: Instant
  var nextNotice: Instant
  var notices = 0
}

extension Session {
  private static let mostHeld = 64
  private static let lookMilliseconds = 200
  private static let noticeMilliseconds = 5000

  /// Keeps a call back until a person has answered. False if there is nowhere to ask.
  mutating func hold(
    _ frame: Frame, _ event: Event, _ decision: Decision, _ now: Instant, _ out: inout Outbox
  ) -> Bool {
    guard let state, held.count < Self.mostHeld else { return false }
    let clock = Timestamp.now.milliseconds
    let patience = Int64(options.holdSeconds) * 1000
    let note: String
    do throws(SystemError) {
      note = try HeldCalls(state).hold(event, decision, milliseconds: patience, now: clock)
    } catch {
      out.log.append(LogEntry("hold", [("error", error.message)]))
      return false
    }
    var request = HeldRequest(
      frame: frame, event: event, decision: decision, note: note, until: clock + patience, since: now,
      nextLook: now.adding(milliseconds: Self.lookMilliseconds), nextNotice: now)
    var held = entry(decision, event)
    held.fields.append(("approve", "sentinel approve " + note))
    out.log.append(held)
    if client.takesElicitation, frame.statedVersion == nil { elicit(request, &out) }
    notify(&request, now, &out)
    self.held.append(request)
    return true
  }

  /// When something held has to be looked at.
  var nextLook: Instant? {
    // Asked at every turn of the loop; mostly nothing waits.
    if held.isEmpty, delayed.isEmpty { return asked.nextEnd }
    let look = (held.map { min($0.nextLook, $0.nextNotice) } + [asked.nextEnd].compactMap { $0 }).min()
    guard let end = awaitsTools ? delayed.nextEnd : delayed.isEmpty ? nil : .now else { return look }
    return min(look ?? end, end)
  }

  /// Looks for answers, and for what waits in vain.
  mutating func lookAfterHeld(_ now: Instant, _ out: inout Outbox) {
    dropOverdue(now, &out)
    releaseDelayed(now, &out)
    if let end = delayed.nextEnd, end <= now { dropLate(now, &out) }
    guard !held.isEmpty, let state else { return }
    let calls = HeldCalls(state)
    var i = 0
    while i < held.count {
      if now >= held[i].nextNotice {
        var request = held[i]
        notify(&request, now, &out)
        held[i] = request
      }
      guard now >= held[i].nextLook else {
        i += 1
        continue
      }
      held[i].nextLook = now.adding(milliseconds: Self.lookMilliseconds)
      let answer = calls.answer(to: held[i].note, until: held[i].until)
      if case .waiting = answer {
        i += 1
        continue
      }
      let request = held.remove(at: i)
      settle(request, answer, now, &out)
    }
  }

  mutating func settle(
    _ request: HeldRequest, _ answer: HeldCalls.Answer, _ now: Instant, _ out: inout Outbox
  ) {
    if let state { try? HeldCalls(state).release(request.note) }
    forgetApproval(of: request.note, &out)
    var decision = request.decision
    switch answer {
    case .approved:
      if request.frame.isToolCall, awaitsTools, delay(.approved(request), now) { return }
      if let tool = request.event.tool?.name,
        let finding = stopped(request.event, now) ?? pins.refusal(of: tool)
      {
        // Something changed while it waited.
        decision = .refusing(finding, request.event)
        return refuse(request, finding.title, &out)
      }
      decision.action = .allow
      out.log.append(entry(decision, request.event, as: "Approved"))
      note(decision, about: request.event, since: request.since, basis: ["approved by a person"], to: &out)
      forward(request.frame, now, &out)
    case .denied(let reason):
      refuse(request, "denied by a person" + (reason.map { ": " + $0.shortened(to: 200) } ?? ""), &out)
    case .expired, .waiting: refuse(request, "nobody approved it in time", &out)
    }
  }

  private mutating func refuse(_ request: HeldRequest, _ why: String, _ out: inout Outbox) {
    var decision = request.decision
    decision.action = .block
    note(decision, about: request.event, since: request.since, basis: [why], to: &out)
    guard let id = request.frame.id else { return }
    out.answerClient(
      Answers.refusal(
        to: id, decision, "did not run this call (\(why))", code: .notApproved,
        isToolCall: request.frame.method == "tools/call", form: options.blockForm))
  }

  /// The client does not want the answer any more. True if the call was held, so that the server never heard of it.
  mutating func dropHeld(_ id: ByteView, _ out: inout Outbox) -> Bool {
    let key = RequestKey(id)
    guard let i = held.firstIndex(where: { $0.frame.id.map(RequestKey.init) == key }) else { return false }
    let request = held.remove(at: i)
    if let state { try? HeldCalls(state).release(request.note) }
    forgetApproval(of: request.note, &out)
    out.log.append(LogEntry("cancelled", [("approve", request.note)]))
    return true
  }

  /// The session ends, or the server: nobody will answer.
  mutating func dropAllHeld(_ why: String, _ out: inout Outbox) {
    dropAllDelayed(why, &out)
    let dropped = held
    held = []
    for request in dropped {
      if let state { try? HeldCalls(state).release(request.note) }
      refuse(request, why, &out)
    }
  }

  // MARK: Telling the person

  /// A sign of life, so that the client does not give up, and who reads it knows what to do.
  private mutating func notify(_ request: inout HeldRequest, _ now: Instant, _ out: inout Outbox) {
    request.nextNotice = now.adding(milliseconds: Self.noticeMilliseconds)
    guard let token = request.frame.progressToken else { return }
    request.notices += 1
    let count = request.notices
    let note = request.note
    let decision = request.decision
    out.answerClient(
      Reply.notification(method: "notifications/progress") { params in
        params.key("progressToken")
        params.raw(token)
        params.member("progress", count)
        params.member(
          "message", "Waits for a person: run `sentinel approve \(note)` (or `deny`) in a terminal")
        params.member(
          "_meta",
          object: { meta in
            meta.member(
              "sentinel",
              object: { note in Answers.note(decision, "require_approval", into: &note) })
          })
      })
  }

  /// Asks in the host's own window.
  private mutating func elicit(_ request: HeldRequest, _ out: inout Outbox) {
    let id = ownID()
    ownRequests[RequestKey(ByteView("\"\(id)\""))] = .approval(of: request.note)
    let tool = request.event.tool?.name ?? request.event.name
    let title = request.decision.findings.first.map { "\($0.title) (\($0.severity.name))" } ?? ""
    let message = Redaction.mask(
      "Sentinel holds a call of \"\(tool.shortened(to: 60))\" on \(serverName.shortened(to: 60)): \(title). May it run?"
        .shownOnOneLine)
    out.answerClient(
      Reply.request(id: id, method: "elicitation/create") { params in
        params.member("message", message)
        params.member(
          "requestedSchema",
          object: { schema in
            schema.member("type", "object")
            schema.member(
              "properties",
              object: { properties in
                properties.member(
                  "decision",
                  object: { field in
                    field.member("type", "string")
                    field.member("title", "Decision")
                    field.member("enum", ["deny", "approve"])
                    field.member("default", "deny")
                  })
              })
            schema.member("required", ["decision"])
          })
      })
  }

  /// The answer to what `elicit` asked.
  mutating func settle(elicited frame: Frame, of note: String, _ now: Instant, _ out: inout Outbox) {
    guard let i = held.firstIndex(where: { $0.note == note }) else { return }
    let isApproved =
      frame.result?["action"]?.string == "accept"
      && frame.result?["content"]?["decision"]?.string == "approve"
    // A host that cannot show the question has not answered it; a terminal still may.
    if frame.kind == .failure { return }
    if frame.result?["action"]?.string == "cancel" { return }
    let request = held.remove(at: i)
    settle(request, isApproved ? .approved : .denied(nil), now, &out)
  }

  /// Nobody needs to answer any more: the host takes its question away.
  private mutating func forgetApproval(of note: String, _ out: inout Outbox) {
    for (key, own) in ownRequests {
      guard case .approval(note) = own else { continue }
      ownRequests[key] = nil
      out.answerClient(
        Reply.notification(method: "notifications/cancelled") { params in
          params.key("requestId")
          params.raw(key.text)
          params.member("reason", "answered elsewhere")
        })
    }
  }
}
