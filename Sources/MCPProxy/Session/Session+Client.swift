import Bytes
import JSON
import MCPMessages
import MCPPins
import Policy
import State
import System
import Verdict

/// What the client says.
extension Session {
  mutating func receive(fromClient line: ByteView, now: Instant, _ out: inout Outbox) {
    guard !line.trimmed().isEmpty else { return }
    let frame: Frame
    do throws(JSONError) {
      frame = try Frame.onOneLine(line)
    } catch {
      return refuse(unreadable: line, error, &out)
    }
    if mustWait(frame) {
      guard !delay(.fresh(frame), now) else { return }
      out.log.append(LogEntry("delay", [("decision", "Block"), ("reason", "too many calls wait")]))
      return out.answerClient(
        Reply.error(id: frame.id, .tooMany, "Sentinel: too many calls wait for the answer to tools/list"))
    }
    receive(judged: frame, now, &out)
    releaseDelayed(now, &out)
  }

  /// Whether a message may only go on when it is known what the tools are.
  private func mustWait(_ frame: Frame) -> Bool {
    guard frame.isToolCall || frame.kind == .batch, awaitsTools else { return false }
    return frame.isToolCall || frame.members.contains(where: \.isToolCall)
  }

  mutating func receive(judged frame: Frame, _ now: Instant, _ out: inout Outbox) {
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

  /// The requests of a batch go on together or not at all: an answer to a batch is one message. Answers in it, to the
  /// server or to us, are nobody else's affair.
  private mutating func receive(batch: Frame, _ now: Instant, _ out: inout Outbox) {
    let members = batch.members
    guard !members.isEmpty, members.allSatisfy({ $0.root.isObject }) else {
      out.log.append(LogEntry("unreadable", [("from", "client"), ("reason", "a batch of no messages")]))
      return out.answerClient(
        Reply.error(id: nil, .invalidRequest, "Sentinel: the batch holds no messages and was not forwarded"))
    }
    var refusals: [ByteView] = []
    var forwarded: [Frame] = []
    var isWhole = true
    let asksForTools = members.contains(where: \.isToolList)
    for member in members {
      if asksForTools, member.isToolCall, let id = member.id,
        pins.expects(member.params?["name"]?.string ?? "")
      {
        isWhole = false
        refusals.append(
          ByteView(
            Reply.error(
              id: id, .blocked, "Sentinel: a call may not stand in one batch with tools/list; send it after"))
        )
        continue
      }
      var inside = Outbox()
      let member = batch.ambiguity.map(member.ambiguous) ?? member
      if let refusal = receive(member, now, &inside, mayHold: false) { refusals.append(ByteView(refusal)) }
      out.log += inside.log
      out.audit += inside.audit
      out.unwritten += inside.unwritten
      out.toClient += inside.toClient
      let isSame = inside.toServer.count == 1 && inside.toServer[0].bytes == member.bytes
      isWhole = isWhole && isSame
      forwarded += inside.toServer
    }
    guard !isWhole else { return out.toServer.append(batch) }
    let waiting = forwarded.filter { $0.kind == .request }
    guard !refusals.isEmpty || !waiting.isEmpty else {
      out.toServer += forwarded
      return
    }
    // Whoever waits for one of the others hears why it did not run.
    for request in waiting {
      guard let id = request.id else { continue }
      _ = asked.take(RequestKey(id))
      refusals.append(
        ByteView(
          Reply.error(
            id: id, .blocked, "Sentinel did not forward this: another message of the same batch was refused"))
      )
    }
    // The server waits for answers, whatever became of the rest.
    out.toServer += forwarded.filter { $0.kind == .result || $0.kind == .failure }
    out.answerClient(Reply.list(refusals))
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
  private static let asksServer: Set<String> = ["resources/read", "prompts/get", "completion/complete"]

  /// What a call must be, for anybody to know what it calls.
  private static func malformed(_ frame: Frame) -> String? {
    guard let method = frame.method else { return nil }
    let needsName = method == "tools/call" || method == "prompts/get"
    guard needsName || method == "resources/read", let params = frame.params else { return nil }
    guard params.isObject else { return "the parameters are no object" }
    let key = needsName ? "name" : "uri"
    if let name = params[key], !name.isString { return "the \(key) is no text" }
    return nil
  }

  private mutating func request(
    _ frame: Frame, _ now: Instant, _ out: inout Outbox, _ mayHold: Bool
  ) -> [UInt8]? {
    guard let id = frame.id, let method = frame.method else { return nil }
    if RequestKey(id).isOwn {
      return Reply.error(id: id, .invalidRequest, "Sentinel: ids that begin like this one are its own")
    }
    if let problem = Self.malformed(frame) {
      return Reply.error(id: id, .invalidParams, "Sentinel: " + problem)
    }
    // Whoever asks for so much without an answer is not waiting for any.
    guard asked.count < Self.mostOpen else {
      return Reply.error(id: id, .tooMany, "Sentinel: \(Self.mostOpen) requests are open already")
    }
    let event = Self.event(of: frame, in: self)
    var basis: [String] = []
    if let refusal = refuseOutright(frame, event, now, &out) { return refusal }
    var decision =
      event.contents.isEmpty ? Decision.nothing : judge.decide(call: event, window: options.scanWindow)
    if decision.action >= .ask { lower(&decision, event, &basis) }
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
      return refusal(of: method, id, decision)
    }
  }

  /// What needs no judging: a person's stop, the policy for calls, tools that are not what they were.
  private mutating func refuseOutright(
    _ frame: Frame, _ event: Event, _ now: Instant, _ out: inout Outbox
  ) -> [UInt8]? {
    guard let id = frame.id, let method = frame.method else { return nil }
    var refusal: (finding: Finding, code: Reply.Code, retry: Int?)?
    if let finding = stopped(event, now) {
      refusal = (finding, .stopped, nil)
    } else if method == "tools/call", let tool = event.tool?.name {
      if let finding = pins.refusal(of: tool) {
        refusal = (finding, .blocked, nil)
      } else if let rule = traffic.refuse(call: frame, of: tool, by: agent, now: now) {
        refusal = (rule.finding, rule.code, rule.retryAfter)
      }
    } else if Self.asksServer.contains(method), let rest = traffic.rest(now) {
      // What keeps the session alive goes on.
      refusal = (rest.finding, rest.code, rest.retryAfter)
    }
    guard let (finding, code, retry) = refusal else { return nil }
    let decision = Decision.refusing(finding, event)
    note(decision, about: event, since: now, to: &out)
    return self.refusal(of: method, id, decision, code: code, retryAfter: retry)
  }

  private func refusal(
    of method: String, _ id: ByteView, _ decision: Decision, code: Reply.Code = .blocked,
    retryAfter: Int? = nil
  ) -> [UInt8] {
    let isToolCall = method == "tools/call"
    return Answers.refusal(
      to: id, decision, isToolCall ? "blocked this call" : "blocked this request", code: code,
      retryAfter: retryAfter, isToolCall: isToolCall, form: options.blockForm)
  }

  mutating func forward(_ frame: Frame, _ now: Instant, _ out: inout Outbox) {
    if let id = frame.id, let method = frame.method {
      if method == "tools/call" { traffic.begin(now) }
      asked.add(
        id, method: method, tool: frame.params?["name"]?.string,
        token: asked.hearsProgress ? frame.progressToken : nil, now: now)
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
    let event = Self.event(of: frame, in: self)
    if let finding = stopped(event, now) {
      return note(Decision.refusing(finding, event), about: event, since: now, to: &out)
    }
    if frame.method == "notifications/cancelled", let id = frame.params?["requestId"]?.raw {
      if delayed.take(RequestKey(id)) != nil || dropHeld(id, &out) { return }
      // The server need not answer any more; if it does all the same, nobody waits.
      _ = asked.take(RequestKey(id))
    }
    if !event.contents.isEmpty {
      let decision = judge.decide(call: event, window: options.scanWindow)
      note(decision, about: event, since: now, to: &out)
      if decision.action >= .ask { return }
    }
    out.toServer.append(frame)
  }

  /// An answer to a question of the server's, or of ours.
  private mutating func answer(_ frame: Frame, _ now: Instant, _ out: inout Outbox) {
    if let key = frame.id.map(RequestKey.init), key.isOwn {
      // To a question that is settled meanwhile, or was none: not the server's affair either.
      guard case .approval(let call)? = ownRequests.removeValue(forKey: key) else { return }
      return settle(elicited: frame, of: call, now, &out)
    }
    let method = frame.id.flatMap { askedBack.removeValue(forKey: RequestKey($0)) }
    if let answer = frame.result ?? frame.error, !answer.isNull {
      var event = event(method ?? "response", .beforeTool)
      let place = FieldPath(frame.result == nil ? "error" : "result")
      event.contents = [
        .arguments(
          answer.isObject
            ? Argument(members: answer, besides: ["_meta"], at: place) : Argument(answer, at: place))
      ]
      if let finding = stopped(event, now) {
        return refuseAnswer(
          frame, Answers.message(Decision.refusing(finding, event), "withheld the answer"), &out)
      }
      let decision = judge.decide(call: event, window: options.scanWindow)
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

  /// Without any weighing: a person's stop, or a policy about calls.
  static func refusing(_ finding: Finding, _ event: Event) -> Decision {
    Decision(
      action: .block, findings: [finding], stopping: [finding],
      id: Decision.id(for: event, findings: [finding]))
  }
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
