import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A model on 127.0.0.1 that says what a script says: just enough of the two protocols that agents speak with
/// their models (Anthropic's messages, OpenAI's responses) for the real programs to believe it.
///
/// Which turn comes next is read off the conversation: as many as have results. A message that holds
/// `[[script:sub]]` follows the script of that name, so that a sub-agent has its own.
final class FakeModel: @unchecked Sendable {
  struct Call {
    let tool: String
    /// JSON, or (where the tool takes no object) plain text.
    let input: String
    var isText = false
    var namespace: String?
  }

  let port: UInt16
  private let listener: Int32
  private var scripts: [String: [Call]]
  private let lock = NSLock()
  private var bodies: [String] = []

  init(_ scripts: [String: [Call]]) throws {
    self.scripts = scripts
    signal(SIGPIPE, SIG_IGN)
    #if canImport(Glibc)
      listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      listener = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        bind(listener, raw, size) == 0 && listen(listener, 64) == 0 && getsockname(listener, raw, &size) == 0
      }
    }
    guard isBound else { throw POSIXError(.EADDRINUSE) }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { self.accept() }
  }

  func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  /// Puts another script in the place of one; what was done already counts as its beginning.
  func follow(_ calls: [Call]) { lock.withLock { scripts["main"] = calls } }

  /// Whether any conversation held this text.
  func saw(_ text: String) -> Bool { lock.withLock { bodies.contains { $0.contains(text) } } }

  var callCount: Int { lock.withLock { bodies.count } }

  // MARK: HTTP

  private func accept() {
    while true {
      #if canImport(Glibc)
        let connection = Glibc.accept(listener, nil, nil)
      #else
        let connection = Darwin.accept(listener, nil, nil)
      #endif
      guard connection >= 0 else { return }
      Thread.detachNewThread {
        self.serve(connection)
        close(connection)
      }
    }
  }

  private func serve(_ connection: Int32) {
    var data = Data()
    let end = Data("\r\n\r\n".utf8)
    while data.range(of: end) == nil {
      guard let more = Self.receive(connection) else { return }
      data += more
    }
    guard let head = data.range(of: end) else { return }
    let lines = String(decoding: data[..<head.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    let length = lines.lazy.compactMap { line -> Int? in
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "content-length" else { return nil }
      return Int(parts[1].trimmingCharacters(in: .whitespaces))
    }.first
    var body = Data(data[head.upperBound...])
    while body.count < length ?? 0 {
      guard let more = Self.receive(connection) else { return }
      body += more
    }
    let path = lines[0].split(separator: " ").dropFirst().first.map(String.init) ?? ""
    let answer = answer(path.split(separator: "?").first.map(String.init) ?? "", body)
    let kind = answer.isStream ? "text/event-stream" : "application/json"
    var reply = Data(
      "HTTP/1.1 \(answer.status) X\r\ncontent-type: \(kind)\r\nconnection: close\r\n".utf8)
    if !answer.isStream { reply += Data("content-length: \(answer.text.utf8.count)\r\n".utf8) }
    reply += Data("\r\n\(answer.text)".utf8)
    reply.withUnsafeBytes { bytes in
      var sent = 0
      while sent < bytes.count {
        let count = write(connection, bytes.baseAddress! + sent, bytes.count - sent)
        guard count > 0 else { return }
        sent += count
      }
    }
  }

  private static func receive(_ connection: Int32) -> Data? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(connection, &buffer, buffer.count)
    return count > 0 ? Data(buffer[..<count]) : nil
  }

  // MARK: Models

  private struct Reply {
    var text: String
    var status = 200
    var isStream = false
  }

  private func answer(_ path: String, _ body: Data) -> Reply {
    if path.hasSuffix("/count_tokens") { return Reply(text: #"{"input_tokens":100}"#) }
    let request = (try? JSONSerialization.jsonObject(with: body)) as? [String: Any]
    guard let request, path.hasSuffix("/messages") || path.hasSuffix("/responses") else {
      return Reply(text: #"{"error":{"type":"not_found_error","message":"not scripted"}}"#, status: 404)
    }
    let plain = try? JSONSerialization.data(withJSONObject: request, options: .withoutEscapingSlashes)
    lock.withLock { bodies.append(String(decoding: plain ?? body, as: UTF8.self)) }
    return path.hasSuffix("/messages") ? messages(request) : responses(request)
  }

  /// The call that comes next in this conversation, with the id that its result will carry.
  private func next(_ conversation: Any?) -> (call: Call, id: String)? {
    let data = try? JSONSerialization.data(
      withJSONObject: conversation ?? [], options: .withoutEscapingSlashes)
    let text = String(decoding: data ?? Data(), as: UTF8.self)
    // A sub-agent's task stands in its first message, and in the call of the one above it as well.
    let isSub = text.contains("[[script:sub]]") && !text.contains("call_main_")
    let name = isSub ? "sub" : "main"
    let turns = lock.withLock { scripts[name] ?? [] }
    let done = (0..<turns.count).first { !text.contains("call_\(name)_\($0)_") } ?? turns.count
    return done < turns.count ? (turns[done], "call_\(name)_\(done)_") : nil
  }

  private func messages(_ request: [String: Any]) -> Reply {
    let next = (request["tools"] as? [Any])?.isEmpty == false ? next(request["messages"]) : nil
    let block: [String: Any] =
      next.map {
        ["type": "tool_use", "id": $0.id, "name": $0.call.tool, "input": Self.object($0.call.input)]
      }
      ?? ["type": "text", "text": "that is all"]
    let stop = next == nil ? "end_turn" : "tool_use"
    var message: [String: Any] = [
      "id": "msg_1", "type": "message", "role": "assistant", "model": request["model"] ?? "scripted",
      "content": [block], "stop_reason": stop, "stop_sequence": NSNull(),
      "usage": ["input_tokens": 10, "output_tokens": 5],
    ]
    guard request["stream"] as? Bool == true else { return Reply(text: Self.line(message)) }
    message["content"] = [Any]()
    message["stop_reason"] = NSNull()
    var opening = block
    var delta: [String: Any] = ["type": "text_delta", "text": "that is all"]
    if let next {
      opening["input"] = [String: Any]()
      delta = ["type": "input_json_delta", "partial_json": next.call.input]
    } else {
      opening["text"] = ""
    }
    return Self.stream([
      ["type": "message_start", "message": message],
      ["type": "content_block_start", "index": 0, "content_block": opening],
      ["type": "content_block_delta", "index": 0, "delta": delta],
      ["type": "content_block_stop", "index": 0],
      [
        "type": "message_delta", "delta": ["stop_reason": stop, "stop_sequence": NSNull()],
        "usage": ["output_tokens": 5],
      ],
      ["type": "message_stop"],
    ])
  }

  private func responses(_ request: [String: Any]) -> Reply {
    var item: [String: Any] = [
      "type": "message", "id": "msg_1", "role": "assistant", "status": "completed",
      "content": [["type": "output_text", "text": "that is all", "annotations": [Any]()] as [String: Any]],
    ]
    if let next = next(request["input"]) {
      item = ["id": "fc_1", "call_id": next.id, "name": next.call.tool, "status": "completed"]
      item["type"] = next.call.isText ? "custom_tool_call" : "function_call"
      item[next.call.isText ? "input" : "arguments"] = next.call.input
      item["namespace"] = next.call.namespace
    }
    let usage: [String: Any] = [
      "input_tokens": 1, "input_tokens_details": NSNull(), "output_tokens": 1,
      "output_tokens_details": NSNull(), "total_tokens": 2,
    ]
    return Self.stream([
      ["type": "response.created", "response": ["id": "resp_1"]],
      ["type": "response.output_item.added", "output_index": 0, "item": item],
      ["type": "response.output_item.done", "output_index": 0, "item": item],
      ["type": "response.completed", "response": ["id": "resp_1", "usage": usage] as [String: Any]],
    ])
  }

  private static func stream(_ events: [[String: Any]]) -> Reply {
    let text = events.map { "event: \($0["type"] as? String ?? "")\ndata: \(line($0))\n\n" }.joined()
    return Reply(text: text, isStream: true)
  }

  private static func line(_ object: Any) -> String {
    let data = try? JSONSerialization.data(withJSONObject: object, options: .withoutEscapingSlashes)
    return String(decoding: data ?? Data(), as: UTF8.self)
  }

  private static func object(_ json: String) -> Any {
    (try? JSONSerialization.jsonObject(with: Data(json.utf8))) ?? [String: Any]()
  }
}
