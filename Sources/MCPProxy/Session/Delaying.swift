import Bytes
import MCPMessages
import State
import System

/// Calls that came behind a question for the tools. Its answer may show that a tool is not what it was, so no call
/// goes out before that is known; everything else does.
struct DelayedCalls: Sendable {
  enum Call: Sendable {
    /// As the client sent it, not judged yet: a call, or a batch with one.
    case fresh(Frame)
    /// Allowed by a person meanwhile.
    case approved(HeldRequest)

    var frame: Frame {
      switch self {
      case .fresh(let frame): frame
      case .approved(let request): request.frame
      }
    }
  }

  private(set) var calls: [(call: Call, until: Instant)] = []
  private var bytes = 0

  /// A server that does not say what it offers is not called.
  static let patience = 30_000
  private static let most = 1024
  private static let mostBytes = 64 << 20

  var isEmpty: Bool { calls.isEmpty }
  /// When the first has waited long enough.
  var nextEnd: Instant? { calls.first?.until }

  /// Whether there was room for it.
  mutating func add(_ call: Call, now: Instant) -> Bool {
    let size = call.frame.bytes.count
    guard calls.count < Self.most, size <= Self.mostBytes - bytes else { return false }
    bytes += size
    calls.append((call, now.adding(milliseconds: Self.patience)))
    return true
  }

  mutating func takeAll() -> [Call] {
    defer { self = DelayedCalls() }
    return calls.map(\.call)
  }

  /// Those that have waited long enough.
  mutating func takeLate(_ now: Instant) -> [Call] {
    let late = calls.prefix { $0.until <= now }.map(\.call)
    calls.removeFirst(late.count)
    bytes -= late.reduce(0) { $0 + $1.frame.bytes.count }
    return late
  }

  mutating func take(_ key: RequestKey) -> Call? {
    guard let i = calls.firstIndex(where: { $0.call.frame.id.map(RequestKey.init) == key }) else {
      return nil
    }
    bytes -= calls[i].call.frame.bytes.count
    return calls.remove(at: i).call
  }
}

extension Session {
  /// Whether an answer is on its way that says what the tools are.
  var awaitsTools: Bool {
    asked.hasToolList || ownRequests.values.contains { if case .tools = $0 { true } else { false } }
  }

  /// Keeps a call back. False if there is no room.
  mutating func delay(_ call: DelayedCalls.Call, _ now: Instant) -> Bool { delayed.add(call, now: now) }

  /// Nothing is on its way any more: what waited goes through the door as if it came now.
  mutating func releaseDelayed(_ now: Instant, _ out: inout Outbox) {
    guard !delayed.isEmpty, !awaitsTools else { return }
    for call in delayed.takeAll() {
      switch call {
      case .fresh(let frame): receive(judged: frame, now, &out)
      case .approved(let request): settle(request, .approved, now, &out)
      }
    }
  }

  /// Calls that have waited long enough are told so.
  mutating func dropLate(_ now: Instant, _ out: inout Outbox) {
    for call in delayed.takeLate(now) {
      refuse(call, "the server did not answer tools/list in time, which says whether its tools changed", &out)
    }
  }

  mutating func dropAllDelayed(_ why: String, _ out: inout Outbox) {
    for call in delayed.takeAll() { refuse(call, why, &out) }
  }

  private func refuse(_ call: DelayedCalls.Call, _ why: String, _ out: inout Outbox) {
    let frame = call.frame
    out.log.append(LogEntry("delay", [("decision", "Block"), ("reason", why)]))
    let text = "Sentinel did not send this call: " + why
    if frame.kind == .batch {
      let answers = frame.members.compactMap { member in
        member.kind == .request
          ? member.id.map { ByteView(Reply.error(id: $0, .unreachable, text)) } : nil
      }
      out.answerClient(Reply.list(answers))
    } else {
      out.answerClient(Reply.error(id: frame.id, .unreachable, text))
    }
  }
}

extension Frame {
  var isToolCall: Bool { kind == .request && method == "tools/call" }
  var isToolList: Bool { kind == .request && method == "tools/list" }
}
