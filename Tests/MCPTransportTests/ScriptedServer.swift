import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An HTTP server on this machine that says exactly what a test wants it to say.
final class ScriptedServer: @unchecked Sendable {
  struct Request: Sendable {
    let method: String
    let path: String
    /// Names in lower case.
    let headers: [String: String]
    let body: String
    /// Which connection it came on, counted from 1.
    let connection: Int
  }

  enum Part: Sendable {
    case bytes(String)
    case pause(milliseconds: Int)
    /// Waits until the other side closes.
    case hang
    case close
  }

  let port: UInt16
  private let listener: Int32
  private let lock = NSLock()
  private var seen: [Request] = []
  private var connections = 0
  private var ended = 0
  private let answer: @Sendable (Request) -> [Part]

  init(port wanted: UInt16 = 0, _ answer: @escaping @Sendable (Request) -> [Part]) {
    self.answer = answer
    #if canImport(Darwin)
      listener = socket(AF_INET, SOCK_STREAM, 0)
    #else
      listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var on: Int32 = 1
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = wanted.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = self.listener
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(listener, $0, size)
        listen(listener, 64)
        getsockname(listener, $0, &size)
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [weak self] in
      while true {
        let number = accept(listener, nil, nil)
        if number < 0 {
          #if os(Linux)
            // Closed here and nowhere else: under the same number there may be another's listener by now.
            close(listener)
          #endif
          return
        }
        guard let self else {
          close(number)
          return
        }
        let count = self.lock.withLock {
          self.connections += 1
          return self.connections
        }
        Thread.detachNewThread { self.serve(number, count) }
      }
    }
  }

  func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    #if !os(Linux)
      close(listener)
    #endif
  }

  var url: String { "http://127.0.0.1:\(port)/mcp" }
  var requests: [Request] { lock.withLock { seen } }
  /// How many connections the other side has ended.
  var endedConnections: Int { lock.withLock { ended } }
  var connectionCount: Int { lock.withLock { connections } }

  private func serve(_ number: Int32, _ connection: Int) {
    signal(SIGPIPE, SIG_IGN)
    var pending: [UInt8] = []
    defer {
      close(number)
      lock.withLock { ended += 1 }
    }
    while let request = next(number, &pending, connection) {
      lock.withLock { seen.append(request) }
      for part in answer(request) {
        switch part {
        case .bytes(let text):
          let bytes = Array(text.utf8)
          var sent = 0
          while sent < bytes.count {
            let n = bytes.withUnsafeBytes { write(number, $0.baseAddress! + sent, bytes.count - sent) }
            if n <= 0 { return }
            sent += n
          }
        case .pause(let milliseconds): usleep(UInt32(milliseconds) * 1000)
        case .hang:
          var byte: UInt8 = 0
          while read(number, &byte, 1) > 0 {}
          return
        case .close: return
        }
      }
    }
  }

  private func next(_ number: Int32, _ pending: inout [UInt8], _ connection: Int) -> Request? {
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      if let request = Self.take(&pending, connection) { return request }
      let n = read(number, &chunk, chunk.count)
      if n <= 0 { return nil }
      pending += chunk[..<n]
    }
  }

  private static func take(_ pending: inout [UInt8], _ connection: Int) -> Request? {
    guard let end = Data(pending).range(of: Data("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: pending[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    let first = lines[0].components(separatedBy: " ")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.components(separatedBy: ": ")
      headers[parts[0].lowercased()] = parts.dropFirst().joined(separator: ": ")
    }
    let length = Int(headers["content-length"] ?? "") ?? 0
    guard pending.count >= end.upperBound + length else { return nil }
    let body = String(decoding: pending[end.upperBound..<end.upperBound + length], as: UTF8.self)
    pending.removeFirst(end.upperBound + length)
    return Request(method: first[0], path: first[1], headers: headers, body: body, connection: connection)
  }
}

// MARK: - What servers say

extension ScriptedServer.Request {
  /// The id of the message as written; `null` if there is none.
  var id: String {
    guard let start = body.range(of: "\"id\":")?.upperBound else { return "null" }
    return String(body[start...].prefix { $0 != "," && $0 != "}" })
  }

  func says(_ method: String) -> Bool { body.contains("\"method\":\"\(method)\"") }
}

extension [ScriptedServer.Part] {
  static func status(_ status: Int, _ body: String = "", headers: [String] = []) -> Self {
    let head = ["HTTP/1.1 \(status) X", "Content-Length: \(body.utf8.count)"] + headers
    return [.bytes(head.joined(separator: "\r\n") + "\r\n\r\n" + body)]
  }

  static func json(_ body: String, status: Int = 200, headers: [String] = []) -> Self {
    .status(status, body, headers: ["Content-Type: application/json; charset=utf-8"] + headers)
  }

  /// A stream in chunks; `end` says whether it comes to its end.
  static func stream(_ pieces: [String], end: Bool = true) -> Self {
    var parts: Self = [
      .bytes("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n")
    ]
    for piece in pieces {
      parts.append(.bytes(String(piece.utf8.count, radix: 16) + "\r\n" + piece + "\r\n"))
    }
    if end { parts.append(.bytes("0\r\n\r\n")) }
    return parts
  }

  /// A result for the request.
  static func result(_ request: ScriptedServer.Request, _ result: String = "{}") -> Self {
    .json(#"{"jsonrpc":"2.0","id":\#(request.id),"result":\#(result)}"#)
  }

  /// What every server answers to a handshake; nil for anything else.
  static func handshake(_ request: ScriptedServer.Request) -> Self? {
    if request.method == "GET" || request.method == "DELETE" { return .status(405) }
    if request.says("initialize") {
      let result =
        #"{"protocolVersion":"2025-06-18","capabilities":{},"serverInfo":{"name":"s","version":"0"}}"#
      return .json(
        #"{"jsonrpc":"2.0","id":\#(request.id),"result":\#(result)}"#, headers: ["Mcp-Session-Id: sid-1"])
    }
    return request.says("notifications/initialized") ? .status(202) : nil
  }
}
