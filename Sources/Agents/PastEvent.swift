import Bytes
import JSON
import Verdict

/// Something that happened in a session of the past, as the payload that a hook would have got. So the past is
/// read by the same dialect that reads the present.
package struct PastEvent: Sendable {
  /// `PreToolUse`, `PostToolUse` or `UserPromptSubmit`.
  package let name: String
  package let payload: [UInt8]
  /// When it happened, as the transcript says it.
  package let time: String?
  /// The same for an event that a later transcript tells again: a session that was taken up anew begins with the
  /// lines of the one before. nil where nothing tells two alike ones apart.
  package let mark: UInt64?
}

/// Reads the lines of a transcript, in order. What came before is remembered as far as it is needed, and bounded.
package protocol PastReader: Sendable {
  /// The dialect that the payloads are written in.
  static var agent: String { get }
  mutating func events(in line: JSONValue) -> [PastEvent]
}

package enum PastReaders {
  /// A reader for the transcript in which this line stands; nil if it is none.
  package static func reader(for line: JSONValue) -> (any PastReader)? {
    if CodexTranscript.isTranscript(line) { return CodexTranscript() }
    if ClaudeCode.isTranscript(line) { return ClaudeTranscript() }
    return nil
  }
}

/// Calls whose results are still to come: a result names its call only by an id.
struct OpenCalls: Sendable {
  struct Call: Sendable {
    let tool: String
    let input: [UInt8]
  }

  private var calls: [String: Call] = [:]
  private var order: [String] = []
  /// More calls than run at once; and what is longer says nothing about its result.
  private static let most = 64
  private static let longestInput = 64 * 1024

  mutating func open(_ id: String, _ tool: String, input: [UInt8]) {
    guard !id.isEmpty, calls[id] == nil else { return }
    if order.count >= Self.most { calls[order.removeFirst()] = nil }
    order.append(id)
    calls[id] = Call(tool: tool, input: input.count <= Self.longestInput ? input : Array("{}".utf8))
  }

  mutating func close(_ id: String) -> Call? {
    guard let call = calls.removeValue(forKey: id) else { return nil }
    order.removeAll { $0 == id }
    return call
  }
}

/// Where and when a line of a transcript stands.
struct PastPlace: Sendable {
  var session: String?
  var directory: String?
  var time: String?

  /// `id`: the mark of the line it stands in.
  func prompt(_ text: JSONValue, id: String?) -> PastEvent {
    event("UserPromptSubmit", id ?? time, text.raw) { $0.member("prompt", text) }
  }

  func call(_ id: String?, _ tool: String, input: [UInt8]) -> PastEvent {
    event("PreToolUse", id, ByteView(input)) { payload in
      payload.member("tool_name", tool)
      payload.key("tool_input")
      payload.raw(ByteView(input))
    }
  }

  func result(_ id: String?, of call: OpenCalls.Call, _ response: JSONValue) -> PastEvent {
    event("PostToolUse", id, response.raw) { payload in
      payload.member("tool_name", call.tool)
      payload.key("tool_input")
      payload.raw(ByteView(call.input))
      payload.member("tool_response", response)
    }
  }

  private func event(
    _ name: String, _ id: String?, _ text: ByteView, _ more: (inout JSONWriter) -> Void
  ) -> PastEvent {
    let payload = JSONWriter.line { writer in
      writer.object { payload in
        payload.member("session_id", session ?? "")
        if let directory { payload.member("cwd", directory) }
        payload.member("hook_event_name", name)
        more(&payload)
      }
    }
    return PastEvent(name: name, payload: payload, time: time, mark: Self.mark(name, id, text))
  }

  /// Of the id alone it could not be made: not every model gives its calls ids that are used once.
  private static func mark(_ name: String, _ id: String?, _ text: ByteView) -> UInt64? {
    guard let id, !id.isEmpty else { return nil }
    var mark: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { mark = (mark ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for byte in name.utf8 { add(byte) }
    add(0)
    for byte in id.utf8 { add(byte) }
    add(0)
    text.withBytes { for byte in $0 { add(byte) } }
    return mark
  }
}
