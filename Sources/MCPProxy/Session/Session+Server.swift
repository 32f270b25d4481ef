import Bytes
import Detectors
import Guard
import JSON
import MCPMessages
import MCPTransport
import State
import System
import Verdict

/// What the server says.
extension Session {
  mutating func receive(fromServer line: ByteView, now: Instant, _ out: inout Outbox) {
    guard !line.trimmed().isEmpty else { return }
    defer { releaseDelayed(now, &out) }
    let frame: Frame
    do throws(JSONError) {
      frame = try Frame.onOneLine(line)
    } catch {
      return receive(unreadableFromServer: line, error.message, &out)
    }
    switch frame.kind {
    case .batch: receive(batchFromServer: frame, now, &out)
    case .other: divert(line, "no message of JSON-RPC", &out)
    default:
      switch receive(fromServer: frame, now, &out) {
      case .asItCame: out.toClient.append(frame.bytes)
      case .changed(let bytes): out.answerClient(bytes)
      case .nothing: break
      }
    }
  }

  /// What becomes of a message of the server's.
  enum Passage {
    case asItCame
    case changed([UInt8])
    case nothing
  }

  mutating func receive(
    oversizedFromServer start: ByteView, limit: Int, now: Instant, _ out: inout Outbox
  ) {
    receive(unreadableFromServer: start, "it is longer than \(limit >> 20) MiB", &out)
    releaseDelayed(now, &out)
  }

  /// Not a message as it stands, but perhaps the answer that somebody waits for.
  private mutating func receive(unreadableFromServer line: ByteView, _ reason: String, _ out: inout Outbox) {
    guard let id = RescuedID.find(in: line) else { return divert(line, reason, &out) }
    let key = RequestKey(id)
    if let own = ownRequests[key], own.isOfServer {
      ownRequests[key] = nil
      failLost(.now, &out)
      return divert(line, reason, &out)
    }
    guard let request = asked.take(key) else { return divert(line, reason, &out) }
    out.log.append(
      LogEntry("unreadable", [("from", "server"), ("method", request.method), ("reason", reason)]))
    out.answerClient(
      Reply.error(
        id: request.id, .blocked,
        "Sentinel withheld the server's answer, which cannot be read and so not be judged: \(reason)"))
  }

  private mutating func divert(_ line: ByteView, _ reason: String, _ out: inout Outbox) {
    out.log.append(
      LogEntry("noise", [("from", "server"), ("reason", reason), ("bytes", String(line.count))]))
    out.noise.append(line)
  }

  private mutating func receive(batchFromServer batch: Frame, _ now: Instant, _ out: inout Outbox) {
    let members = batch.members
    guard members.contains(where: { $0.kind != .other && $0.kind != .batch }) else {
      return divert(batch.bytes, "an array of no messages", &out)
    }
    var kept: [ByteView] = []
    var isChanged = false
    for member in members {
      guard member.kind != .other, member.kind != .batch else {
        isChanged = true
        divert(member.bytes, "no message of JSON-RPC", &out)
        continue
      }
      switch receive(fromServer: member, now, &out, ambiguity: batch.ambiguity) {
      case .asItCame: kept.append(member.bytes)
      case .changed(let bytes):
        isChanged = true
        kept.append(ByteView(bytes))
      case .nothing: isChanged = true
      }
    }
    if !isChanged {
      out.toClient.append(batch.bytes)
    } else if !kept.isEmpty {
      out.answerClient(Reply.list(kept))
    }
  }

  private mutating func receive(
    fromServer frame: Frame, _ now: Instant, _ out: inout Outbox, ambiguity: String? = nil
  ) -> Passage {
    switch frame.kind {
    case .result, .failure: return answer(fromServer: frame, now, &out, ambiguity ?? frame.ambiguity)
    case .request: return question(frame, now, &out, ambiguity ?? frame.ambiguity)
    default: return notification(fromServer: frame, now, &out, ambiguity ?? frame.ambiguity)
    }
  }

  /// A request that the transport could not bring to the server, or not the answer back.
  mutating func receive(failed request: FailedRequest, now: Instant, _ out: inout Outbox) {
    defer { releaseDelayed(now, &out) }
    let key = RequestKey(request.id)
    guard asked.take(key) != nil else {
      if let own = ownRequests[key], own.isOfServer {
        ownRequests[key] = nil
        failLost(now, &out)
      }
      return
    }
    traffic.note(failed: true, now: now)
    // What the other side wrote into its refusal is read by the model as well.
    let data = request.data.filter {
      Guard.steering(in: Field(path: FieldPath($0.key), text: ByteView($0.value))).isEmpty
    }
    out.answerClient(
      Reply.error(id: request.id, code: request.code, request.message) { object in
        for (key, value) in data { object.member(key, value) }
      })
  }

  // MARK: Questions and notifications

  private mutating func question(
    _ frame: Frame, _ now: Instant, _ out: inout Outbox, _ ambiguity: String?
  ) -> Passage {
    guard let id = frame.id, let method = frame.method else { return .nothing }
    if RequestKey(id).isOwn {
      out.log.append(
        LogEntry("ambiguous", [("from", "server"), ("reason", "it uses an id of the proxy's own")]))
      out.answerServer(
        Reply.error(id: id, .invalidRequest, "Sentinel: ids that begin like this one are its own"))
      return .nothing
    }
    if let ambiguity {
      out.log.append(LogEntry("ambiguous", [("from", "server"), ("reason", ambiguity)]))
      out.answerServer(Reply.error(id: id, .invalidRequest, Self.ambiguous(ambiguity)))
      return .nothing
    }
    guard askedBack.count < Self.mostOpen else {
      out.answerServer(Reply.error(id: id, .tooMany, "Sentinel: \(Self.mostOpen) requests are open already"))
      return .nothing
    }
    let decision = decide(wordsOf: frame, now, &out)
    if decision.action >= .ask {
      out.answerServer(Reply.error(id: id, .blocked, Answers.message(decision, "withheld this request")))
      return .nothing
    }
    askedBack[RequestKey(id)] = method
    return .asItCame
  }

  private mutating func notification(
    fromServer frame: Frame, _ now: Instant, _ out: inout Outbox, _ ambiguity: String?
  ) -> Passage {
    if let ambiguity {
      out.log.append(LogEntry("ambiguous", [("from", "server"), ("reason", ambiguity)]))
      return .nothing
    }
    if frame.method == "notifications/progress", let token = frame.params?["progressToken"]?.raw {
      asked.extend(token, now: now)
    }
    return decide(wordsOf: frame, now, &out).action >= .ask ? .nothing : .asItCame
  }

  /// A request or a notification of the server's: all its words reach a person or a model.
  private mutating func decide(wordsOf frame: Frame, _ now: Instant, _ out: inout Outbox) -> Decision {
    let event = event(frame.method ?? "", .afterTool)
    if let finding = stopped(event, now) { return Decision.refusing(finding, event) }
    guard let params = frame.params else { return .nothing }
    var pieces = TextPieces(window: options.scanWindow, types: options.scanTypes)
    pieces.collect(params, at: FieldPath("params"))
    let found = judge.find(in: pieces, as: .toolResult)
    guard !found.isEmpty else { return .nothing }
    let decision = decide(found, pieces.pieces, event)
    note(decision, about: event, since: now, to: &out)
    return decision
  }

  func decide(_ found: [Judge.Found], _ pieces: [TextPiece], _ event: Event) -> Decision {
    var event = event
    // The words that were found fault with stand for the whole: they make the decision's id.
    event.contents = [.result(Set(found.map(\.piece)).sorted().map { pieces[$0].field })]
    return judge.decide(found.map(\.finding), about: event)
  }

  // MARK: Answers

  private mutating func answer(
    fromServer frame: Frame, _ now: Instant, _ out: inout Outbox, _ ambiguity: String?
  ) -> Passage {
    let key = frame.id.map(RequestKey.init)
    if let key, let own = ownRequests[key], own.isOfServer {
      ownRequests[key] = nil
      settle(answer: frame, to: own, now, &out)
      return .nothing
    }
    let request = key.flatMap { asked.take($0) }
    if request == nil, let key, let id = frame.id, !(id == "null") {
      // A client that waits for something else could take it for that; one that waits for nothing ignores it. An error
      // without an id may be about anything.
      let isHarmless = !isWaitedFor && !asked.wasAnswered(key)
      out.log.append(
        LogEntry(
          "unasked",
          [
            ("from", "server"), ("id", id[..<min(id.count, 64)].string),
            ("decision", isHarmless ? "Warn" : "Block"),
          ]))
      if !isHarmless { return .nothing }
    }
    traffic.note(answer: frame, to: request, now: now)
    if let ambiguity {
      out.log.append(LogEntry("ambiguous", [("from", "server"), ("reason", ambiguity)]))
      return .changed(Reply.error(id: frame.id, .blocked, Self.ambiguous(ambiguity)))
    }
    let method = request?.method ?? "response"
    if isHeldUp(now) {
      let event = event(method, .afterTool, tool: request?.tool)
      if let finding = stopped(event, now) {
        return .changed(
          Reply.error(
            id: frame.id, .stopped, Answers.message(Decision.refusing(finding, event), "withheld the answer"))
        )
      }
    }
    if let result = frame.result, result.isObject {
      if method == "initialize" || method == "server/discover" {
        return introduction(frame, result, method, now, &out)
      }
      let kinds = ListKind.kinds(in: result)
      if !kinds.isEmpty { return lists(kinds, frame, result, method, now, &out) }
    }
    return result(frame, method, of: request?.tool, now, &out)
  }

  /// Whether the client has asked anything that is not answered.
  private var isWaitedFor: Bool { !asked.isEmpty || !held.isEmpty || !delayed.isEmpty }

  /// What an answer says.
  func texts(ofAnswer frame: Frame) -> TextPieces {
    var pieces = TextPieces(window: options.scanWindow, types: options.scanTypes)
    if let result = frame.result { pieces.collect(result, at: FieldPath("result")) }
    if let error = frame.error { pieces.collect(error, at: FieldPath("error")) }
    return pieces
  }

  /// Any other answer: a tool's, a prompt, a resource, a task, an error.
  private mutating func result(
    _ frame: Frame, _ method: String, of tool: String?, _ now: Instant, _ out: inout Outbox
  ) -> Passage {
    let pieces = texts(ofAnswer: frame)
    for type in pieces.unread where unreadTypes.count < 100 && unreadTypes.insert(type).inserted {
      out.log.append(LogEntry("unread", [("method", method), ("mime", type)]))
    }
    guard !pieces.pieces.isEmpty else { return .asItCame }
    var found = judge.find(in: pieces, as: .toolResult)
    guard !found.isEmpty else { return .asItCame }
    let event = event(method, .afterTool, tool: tool)
    var redacted: [UInt8]?
    if options.redacting != .off {
      redacted = redact(&found, pieces.pieces, in: frame, event, now, &out)
    }
    guard !found.isEmpty else { return redacted.map(Passage.changed) ?? .asItCame }
    let decision = decide(found, pieces.pieces, event)
    note(decision, about: event, since: now, to: &out)
    if decision.action >= .ask {
      guard let id = frame.id else { return .nothing }
      return .changed(
        Answers.refusal(
          to: id, decision, "withheld this result", isToolCall: method == "tools/call",
          form: options.blockForm))
    }
    if decision.action == .warn, options.annotates, let result = frame.result, result.isObject,
      let annotated = annotate(redacted ?? frame.bytes.array, decision)
    {
      return .changed(annotated)
    }
    return redacted.map(Passage.changed) ?? .asItCame
  }
}
