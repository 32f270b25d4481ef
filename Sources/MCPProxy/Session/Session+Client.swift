import Bytes
import JSON
import MCPMessages
import MCPPins
import State
import System
import Verdict

/// What the client says.
extension Session {
  mutating func receive(fromClient line: ByteView, now: Instant, _ out: inout Outbox) {
    guard !line.trimmed().isEmpty else { return }
    let frame: Frame
    do throws(JSONError) {
      frame = try Frame(line)
    } catch {
      return refuse(unreadable: line, error, &out)
    }
    if frame.kind == .batch {
      receive(batch: frame, now, &out)
    } else if let refusal = receive(frame, now, &out) {
      out.answerClient(refusal)
    }
  }

  mutating func receive(oversizedFromClient start: ByteView, limit: Int, _ out: inout Outbox) {
    out.log.append(LogEntry("oversized", [("from", "client"), ("limit", String(limit))]))
    out.answerClient(
      Reply.error(
        id: RescuedID.find(in: start), .invalidRequest,
        "Sentinel: the message is longer than \(limit >> 20) MiB and was not forwarded"))
  }

  private mutating func refuse(unreadable line: ByteView, _ error: JSONError, _ out: inout Outbox) {
    out.log.append(LogEntry("unreadable", [("from", "client"), ("reason", error.message)]))
    out.answerClient(
      Reply.error(
        id: RescuedID.find(in: line), error.isAboutLimits ? .invalidRequest : .parseError,
        "Sentinel: the message cannot be read and was not forwarded: \(error.message)"))
  }

  /// All of a batch goes on, or none of it: an answer to a batch is one message.
  private mutating func receive(batch: Frame, _ now: Instant, _ out: inout Outbox) {
    let members = batch.members
    guard !members.isEmpty, members.allSatisfy({ $0.root.isObject }) else {
      out.log.append(LogEntry("unreadable", [("from", "client"), ("reason", "a batch of no messages")]))
      return out.answerClient(
        Reply.error(id: nil, .invalidRequest, "Sentinel: the batch holds no messages and was not forwarded"))
    }
    var trial = self
    var inside = Outbox()
    var refusals: [ByteView] = []
    let ambiguity = batch.ambiguity
    for member in members {
      var refusal: [UInt8]?
      if let ambiguity {
        refusal = Reply.error(id: member.id, .invalidRequest, Self.ambiguous(ambiguity))
      } else {
        refusal = trial.receive(member, now, &inside, mayHold: false)
      }
      if let refusal { refusals.append(ByteView(refusal)) }
    }
    out.log += inside.log
    out.audit += inside.audit
    guard !refusals.isEmpty || inside.toServer.count < members.filter({ $0.kind != .other }).count else {
      self = trial
      out.toServer.append(batch)
      return
    }
    // Whoever waits for one of the others hears why it did not run.
    let named = Set(refusals.compactMap { (try? Frame($0))?.id.map(RequestKey.init) })
    for member in members where member.kind == .request {
      guard let id = member.id, !named.contains(RequestKey(id)) else { continue }
      refusals.append(
        ByteView(
          Reply.error(
            id: id, .blocked, "Sentinel did not forward this: another message of the same batch was refused"))
      )
    }
    let body = refusals.map(\.array).joined(separator: [0x2C])
    if !refusals.isEmpty { out.answerClient([0x5B] + Array(body) + [0x5D]) }
  }

  static func ambiguous(_ reason: String) -> String {
    "Sentinel: two programs could read this message differently (\(reason)), so it was not forwarded"
  }

  /// Deals with one message. Answers what the client is told at once, if anything.
  private mutating func receive(
    _ frame: Frame, _ now: Instant, _ out: inout Outbox, mayHold: Bool = true
  ) -> [UInt8]? {
    if let reason = frame.ambiguity {
      out.log.append(LogEntry("ambiguous", [("from", "client"), ("reason", reason)]))
      switch frame.kind {
      case .request, .other, .batch: return Reply.error(id: frame.id, .invalidRequest, Self.ambiguous(reason))
      case .notification: return nil
      case .result, .failure:
        refuseAnswer(frame, Self.ambiguous(reason), &out)
        return nil
      }
    }
    client.read(frame)
    switch frame.kind {
    case .request: return request(frame, now, &out, mayHold)
    case .notification:
      notification(frame, now, &out)
      return nil
    case .result, .failure:
      answer(frame, now, &out)
      return nil
    case .other, .batch:
      out.log.append(LogEntry("unreadable", [("from", "client"), ("reason", "no message of JSON-RPC")]))
      return Reply.error(
        id: frame.id, .invalidRequest, "Sentinel: this is no message of JSON-RPC and was not forwarded")
    }
  }

  // MARK: Requests

  static let mostOpen = 65_536

  private mutating func request(
    _ frame: Frame, _ now: Instant, _ out: inout Outbox, _ mayHold: Bool
  ) -> [UInt8]? {
    guard let id = frame.id, let method = frame.method else { return nil }
    if id.starts(with: Self.ownMark) {
      return Reply.error(id: id, .invalidRequest, "Sentinel: ids that begin like this one are its own")
    }
    // Whoever asks for so much without an answer is not waiting for any.
    guard asked.count < Self.mostOpen else {
      return Reply.error(id: id, .tooMany, "Sentinel: \(Self.mostOpen) requests are open already")
    }
    let event = Self.event(of: frame, in: self)
    var basis: [String] = []
    if let refusal = refuseOutright(frame, event, now, &out) { return refusal }
    var decision = event.contents.isEmpty ? Decision.nothing : judge.decide(call: event)
    if decision.action >= .ask { lower(&decision, event, &basis) }
    let isToolCall = method == "tools/call"
    switch decision.action {
    case .allow, .warn:
      if !event.contents.isEmpty { note(decision, about: event, since: now, basis: basis, to: &out) }
      forward(frame, now, &out)
      return nil
    case .ask:
      if mayHold, hold(frame, event, decision, now, &out) { return nil }
      fallthrough
    case .block:
      decision.action = .block
      note(decision, about: event, since: now, basis: basis, to: &out)
      remember(decision, event)
      return Answers.refusal(
        to: id, decision, isToolCall ? "blocked this call" : "blocked this request",
        isToolCall: isToolCall, form: options.blockForm)
    }
  }

  /// What needs no judging: a person's stop, the policy for calls, tools that are not what they were.
  private mutating func refuseOutright(
    _ frame: Frame, _ event: Event, _ now: Instant, _ out: inout Outbox
  ) -> [UInt8]? {
    guard let id = frame.id else { return nil }
    var refusal: (finding: Finding, code: Reply.Code, retry: Int?)?
    let position = stop.position(state, now: now)
    if let folder = state,
      let finding = StopRule.finding(position, for: event, path: StopSwitch(folder).path)
    {
      refusal = (finding, .stopped, nil)
    } else if frame.method == "tools/call", let tool = event.tool?.name {
      if let finding = pins.refusal(of: tool) {
        refusal = (finding, .blocked, nil)
      } else if let rule = traffic.refuse(call: frame, of: tool, by: agent, now: now) {
        refusal = (rule.finding, rule.code, rule.retryAfter)
      }
    } else if traffic.isResting(now) {
      let rest = traffic.restingRefusal(now)
      refusal = (rest.finding, rest.code, rest.retryAfter)
    }
    guard let (finding, code, retry) = refusal else { return nil }
    let decision = Decision(
      action: .block, findings: [finding], stopping: [finding], id: "0000000000")
    note(decision, about: event, since: now, to: &out)
    if options.blockForm == .result, frame.method == "tools/call" {
      return Answers.refusal(
        to: id, decision, "blocked this call", code: code, isToolCall: true, form: .result)
    }
    return Reply.error(id: id, code, Answers.message(decision, "blocked this call")) { data in
      Answers.data(decision, "blocked", into: &data)
      if let retry { data.member("retryAfterMs", retry) }
    }
  }

  mutating func forward(_ frame: Frame, _ now: Instant, _ out: inout Outbox) {
    if let id = frame.id, let method = frame.method {
      asked[RequestKey(id)] = AskedRequest(
        id: ByteView(Array(id.array)), method: method, tool: frame.params?["name"]?.string, since: now)
    }
    out.toServer.append(frame)
  }

  /// What a person allowed goes on.
  private func lower(_ decision: inout Decision, _ event: Event, _ basis: inout [String]) {
    guard let state, let allowance = try? Allowances(state).use(for: event, decision.stopping) else { return }
    basis.append("allowed by a person: allowance \(allowance.id)")
    decision.action = .allow
    decision.stopping = []
  }

  /// Keeps what was refused, so that a person can allow it.
  private func remember(_ decision: Decision, _ event: Event) {
    guard let state, event.moment == .beforeTool, !event.contents.isEmpty,
      decision.findings.first.map({ $0.category != "stop" }) ?? false
    else { return }
    try? RefusedCalls(state).add(CallNote(event, decision, milliseconds: StateFolder.memory * 1000))
  }

  // MARK: Notifications and answers

  private mutating func notification(_ frame: Frame, _ now: Instant, _ out: inout Outbox) {
    if frame.method == "notifications/cancelled", let id = frame.params?["requestId"]?.raw {
      if dropHeld(id, &out) { return }
      // The server need not answer any more; if it does all the same, the answer is judged by its shape.
      asked[RequestKey(id)] = nil
    }
    let event = Self.event(of: frame, in: self)
    if !event.contents.isEmpty {
      let decision = judge.decide(call: event)
      note(decision, about: event, since: now, to: &out)
      if decision.action >= .ask { return }
    }
    out.toServer.append(frame)
  }

  /// An answer to a question of the server's, or of ours.
  private mutating func answer(_ frame: Frame, _ now: Instant, _ out: inout Outbox) {
    if let id = frame.id, case .approval(let call)? = ownRequests[RequestKey(id)] {
      ownRequests[RequestKey(id)] = nil
      return settle(elicited: frame, of: call, now, &out)
    }
    let method = frame.id.flatMap { askedBack.removeValue(forKey: RequestKey($0)) }
    if let result = frame.result, !result.isNull {
      var event = event(method ?? "response", .beforeTool)
      event.contents = [.arguments(Argument(members: result, besides: ["_meta"], at: FieldPath("result")))]
      if !result.isObject { event.contents = [.arguments(Argument(result, at: FieldPath("result")))] }
      let decision = judge.decide(call: event)
      note(decision, about: event, since: now, to: &out)
      if decision.action >= .ask {
        return refuseAnswer(frame, Answers.message(decision, "withheld the answer"), &out)
      }
    }
    out.toServer.append(frame)
  }

  private func refuseAnswer(_ frame: Frame, _ text: String, _ out: inout Outbox) {
    guard let id = frame.id else { return }
    out.answerServer(Reply.error(id: id, .blocked, text))
  }
}

extension Decision {
  static var nothing: Decision { Decision(action: .allow, findings: [], id: "") }
}

extension JSONError {
  /// The text is too deep, too long or too much, and not wrong.
  var isAboutLimits: Bool {
    switch kind {
    case .tooDeep, .tooLarge, .tooManyValues: true
    default: false
    }
  }
}
