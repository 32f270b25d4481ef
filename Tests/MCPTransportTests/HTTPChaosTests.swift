import Bytes
import Chance
import Foundation
import Testing

@testable import MCPTransport

@Suite("A server behind a URL that does as it likes")
struct HTTPChaosTests {
  /// Something that a server may do to a request, chosen by a number.
  private static func whim(_ number: UInt64, _ request: ScriptedServer.Request) -> [ScriptedServer.Part] {
    let answer = #"{"jsonrpc":"2.0","id":\#(request.id),"result":{}}"#
    let event = "id: e-\(request.id)\nretry: 10\ndata: \(answer)\n\n"
    let priming = "id: p-\(request.id)\nretry: 10\ndata:\n\n"
    switch number % 22 {
    case 0: return .json(answer)
    case 1: return .stream([event])
    case 2: return .stream([event], end: false) + [.close]
    case 3: return .stream([event], end: false) + [.hang]
    case 4: return .stream([priming])
    case 5: return .stream([priming, "data: {\"jsonr"], end: false) + [.close]
    case 6: return .stream([])
    case 7: return [.close]
    case 8: return .status(500, "oops")
    case 9: return .status(404)
    case 10: return .json(#"{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"no"}}"#, status: 400)
    case 11: return .status(202)
    case 12: return .json(answer, headers: ["Connection: close"]) + [.close]
    case 13: return [.pause(milliseconds: 5)] + .json(answer, headers: ["Keep-Alive: timeout=1"])
    case 14: return [.bytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + answer), .close]
    case 15: return .json(answer) + [.close]
    case 16: return .json(answer) + [.bytes("HTTP/1.1 408 Late\r\n\r\n"), .close]
    case 17: return .status(307, headers: ["Location: /mcp?\(request.path.utf8.count)"])
    case 18: return .stream([event, event])
    case 19:
      return .stream(["data: {\"jsonrpc\":\"2.0\",\"id\":\(request.id),\"method\":\"ping\"}\n\n", event])
    case 20: return [.bytes("garbage\r\n\r\n")]
    default: return [.bytes("HTTP/1.1 100 Continue\r\n\r\n")] + .json(answer)
    }
  }

  @Test("answers or fails every request exactly once", arguments: [UInt64(1), 2, 3])
  func everyRequest(seed: UInt64) throws {
    let server = ScriptedServer { request in
      if request.says("initialize") || request.says("notifications/initialized") {
        return .handshake(request) ?? []
      }
      let start = seed &* 977 &+ UInt64(request.connection) &* 31 &+ UInt64(request.body.utf8.count)
      var random = Dice(seed: request.body.utf8.reduce(start) { $0 &* 31 &+ UInt64($1) })
      if request.method == "GET" {
        let id = (request.headers["last-event-id"] ?? "").drop { $0 != "-" }.dropFirst()
        guard !id.isEmpty, random.next() % 3 > 0 else { return .status(405) }
        return .stream(["data: {\"jsonrpc\":\"2.0\",\"id\":\(id),\"result\":{}}\n\n"])
      }
      return Self.whim(random.next(), request)
    }
    var client = try server.session { $0.mostConnections = 16 }
    var random = Dice(seed: seed)
    let count = 300
    var sent = 1
    while sent <= count {
      for _ in 0..<Int(1 + random.next() % 12) where sent <= count {
        try client.request(
          "\(sent)", random.next() % 2 == 0 ? "tools/call" : "tools/list", "\(random.next() % 100)")
        sent += 1
      }
      client.run(for: 2) { _ in false }
    }
    let isComplete = client.run(for: 30_000) {
      $0.lines.count + $0.failures.count > count && $0.hasAnswers(upTo: count)
    }
    #expect(isComplete)
    client.rest(100)
    for id in 1...count {
      let results = client.lines.filter {
        $0.contains("\"id\":\(id),\"result\"") || $0.contains("\"id\":\(id),\"error\"")
      }
      let failures = client.failures.filter { $0.id == "\(id)" }
      // A server that says it twice is heard twice.
      #expect(Set(results).count + failures.count == 1, "\(id): \(results) \(failures.map(\.message))")
    }
    client.close(grace: 500)
    #expect(client.run { $0.end != nil })
    #expect(client.target.connections.isEmpty)
  }
}

extension Conversation {
  fileprivate func hasAnswers(upTo count: Int) -> Bool {
    var missing = Set((1...count).map { "\($0)" })
    for failure in failures { missing.remove(failure.id.string) }
    for line in lines where !line.contains("\"method\"") {
      if let start = line.range(of: "\"id\":") {
        missing.remove(String(line[start.upperBound...].prefix { $0 != "," }))
      }
    }
    return missing.isEmpty
  }
}
