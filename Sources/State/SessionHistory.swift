import Bytes
import Verdict

/// What one session has done so far, as far as it changes how the next call is judged. A call counts once the
/// agent has shown its result: what was refused, or what its person declined, never happened.
package struct SessionHistory: Sendable, Equatable {
  /// Something that came in: a secret that was read, or content that somebody else wrote.
  package struct Taint: Sendable, Equatable {
    /// The number of the call that brought it.
    package var call: Int
    /// `~/.aws/credentials`, `example.com`.
    package var what: String
  }

  /// A call that was let through and has not shown its result yet.
  struct Pending: Sendable, Equatable {
    /// Of the agent's own mark; 0 where there is none.
    var mark: UInt64
    var tool: UInt64
    var key: UInt64
    var size: Int
    var isWaiting: Bool
    /// What it reads that is secret, and where it takes content from.
    var secret: String
    var source: String
  }

  struct Repeat: Sendable, Equatable {
    var key: UInt64
    var count: Int
  }

  /// Seconds since 1970.
  package internal(set) var seen: Int64 = 0
  /// Calls that happened.
  package internal(set) var calls = 0
  /// Bytes that went through tools, there and back.
  package internal(set) var bytes = 0
  /// The first secret and the last one; the same for content of others.
  package internal(set) var secrets: [Taint] = []
  package internal(set) var sources: [Taint] = []
  var pending: [Pending] = []
  var recent: [Repeat] = []

  static let mostPending = 32
  /// A circle of more calls than this is not seen as one.
  static let mostRecent = 24

  package init() {}

  /// A token is about four bytes of a text.
  package var tokens: Int { bytes / 4 }

  // MARK: Before a call

  /// How often the same call happened since the last one that was new.
  package func repeats(of key: UInt64) -> Int { recent.first { $0.key == key }?.count ?? 0 }

  package mutating func announce(
    _ identity: CallIdentity, of event: Event, isWaiting: Bool, secret: String?, source: String?
  ) {
    let call = Pending(
      mark: Self.mark(of: event), tool: Self.tool(of: event), key: identity.key, size: identity.size,
      isWaiting: isWaiting, secret: secret ?? "", source: source ?? "")
    // The same hook may be registered twice.
    if call.mark != 0, let i = pending.firstIndex(where: { $0.mark == call.mark }) {
      pending[i] = call
      return
    }
    if pending.count >= Self.mostPending { pending.removeFirst(pending.count - Self.mostPending + 1) }
    pending.append(call)
  }

  // MARK: After it

  /// The result of a call was shown: now it counts. False if nobody announced it.
  @discardableResult
  package mutating func settle(_ event: Event, resultSize: Int) -> Bool {
    let mark = Self.mark(of: event)
    let tool = Self.tool(of: event)
    // Without a mark it is the latest of that tool: one that was declined before it stays behind.
    let place =
      pending.lastIndex { mark != 0 && $0.mark == mark }
      ?? pending.lastIndex { $0.mark == 0 && $0.tool == tool }
      ?? pending.lastIndex { mark == 0 && $0.tool == tool }
    guard let place else { return false }
    let call = pending.remove(at: place)
    calls += 1
    bytes = min(bytes + call.size + resultSize, 1 << 50)
    if !call.secret.isEmpty { note(secret: call.secret) }
    if !call.source.isEmpty { note(source: call.source) }
    if !call.isWaiting { count(call.key) }
    return true
  }

  /// A secret was seen in the call that happened last.
  package mutating func note(secret what: String) { Self.note(what, calls, in: &secrets) }
  package mutating func note(source what: String) { Self.note(what, calls, in: &sources) }

  private static func note(_ what: String, _ call: Int, in list: inout [Taint]) {
    if list.count > 1 { list.removeLast() }
    list.append(Taint(call: call, what: what.shortened(to: 80).escapedForOneLine))
  }

  private mutating func count(_ key: UInt64) {
    if let i = recent.firstIndex(where: { $0.key == key }) {
      recent[i].count = min(recent[i].count + 1, 1_000_000)
      return
    }
    // Something new was done, so that nothing goes in circles.
    for i in recent.indices { recent[i].count = 0 }
    if recent.count >= Self.mostRecent { recent.removeFirst() }
    recent.append(Repeat(key: key, count: 1))
  }

  /// A person spoke: what is done again from here on is done again because they said so. False if nothing changed.
  package mutating func restart() -> Bool {
    guard recent.contains(where: { $0.count > 0 }) else { return false }
    recent.removeAll()
    return true
  }

  private static func mark(of event: Event) -> UInt64 {
    guard let call = event.call, !call.isEmpty else { return 0 }
    return QuickHash.of(call) | 1
  }

  private static func tool(of event: Event) -> UInt64 { QuickHash.of(event.tool?.name ?? "") }

  /// Touched so long ago that it counts for nothing any more.
  package func isForgotten(at now: Int64) -> Bool { seen != 0 && now - seen > StateFolder.memory }
}
