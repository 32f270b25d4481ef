import Bytes
import MCPMessages
import Testing

@testable import MCPTransport

@Suite("What a slow HTTP server holds up", .serialized)
struct HTTPPatienceTests {
  @Test("A notification that is not accepted holds nothing up for long")
  func notifications() throws {
    let server = ScriptedServer { request in
      request.says("notifications/roots/list_changed") ? [.hang] : .handshake(request) ?? .result(request)
    }
    var client = try server.session { $0.notificationLead = 2000 }
    try client.notify("notifications/roots/list_changed")
    try client.request("1", "tools/list")
    client.rest(100)
    #expect(!client.answers("1"))
    #expect(client.run(for: 15_000) { $0.answers("1") })
    #expect(client.failures.isEmpty)
  }

  @Test("A server that does not answer initialize is said to be that, and what waited goes on")
  func initialize() throws {
    let server = ScriptedServer { request in
      request.says("initialize") ? [.hang] : .result(request)
    }
    var client = try server.client { $0.openingPatience = 2000 }
    try client.request("0", "initialize")
    try client.request("1", "tools/list")
    client.rest(100)
    #expect(client.lines.isEmpty && client.failures.isEmpty)
    #expect(client.run(for: 15_000) { $0.answers("1") })
    #expect(client.failure("0")?.message.contains("did not answer initialize") == true)
    #expect(client.failure("0")?.data.contains { $0.value == "initialize_timeout" } == true)
  }

  @Test("So is one whose answer would come on a stream, old or new", arguments: [false, true])
  func initializeOnStream(isOld: Bool) throws {
    let server = ScriptedServer { request in
      if !isOld { return .stream([": here\n\n"], end: false) + [.hang] }
      if request.method == "GET" {
        return .stream(["event: endpoint\ndata: /messages\n\n"], end: false) + [.hang]
      }
      return .status(request.path == "/messages" ? 202 : 405)
    }
    var client = try server.client { $0.openingPatience = 2000 }
    try client.request("0", "initialize")
    #expect(client.run(for: 15_000) { $0.answers("0") })
    #expect(client.failure("0")?.message.contains("did not answer initialize") == true)
  }

  @Test("A first request that takes long does not hold up the next for ever")
  func firstCall() throws {
    let server = ScriptedServer { request in request.says("tools/call") ? [.hang] : .result(request) }
    var client = try server.client { $0.openingPatience = 300 }
    try client.request("1", "tools/call")
    try client.request("2", "tools/list")
    #expect(client.run(for: 15_000) { $0.answers("2") })
    #expect(!client.answers("1"))
  }

  @Test("A session that is forgotten is told with the request, and not taken for its answer")
  func lost() throws {
    let table = [
      "", "Session not found",
      #"{"jsonrpc":"2.0","id":null,"error":{"code":-32001,"message":"Session not found"}}"#,
      #"{"jsonrpc":"2.0","id":"server-error","error":{"code":-32600,"message":"Session not found"}}"#,
    ]
    for body in table {
      let server = ScriptedServer { request in .handshake(request) ?? .status(404, body) }
      var client = try server.session()
      try client.request("1", "tools/list")
      try client.request("2", "tools/call")
      #expect(client.run { $0.lost.count == 2 }, "\(body)")
      #expect(client.lines.count == 1 && client.failures.count == 2)
      #expect(client.lost.filter { $0.mayBeRepeated }.count == 1)
      #expect(!client.lost.contains { !$0.isCurrent })
    }
    let server = ScriptedServer { request in
      .handshake(request)
        ?? .json(#"{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"No such method"}}"#, status: 404)
    }
    var client = try server.session()
    try client.request("1", "x")
    #expect(client.run { $0.answers("1") })
    #expect(client.lost.isEmpty && client.lines.count == 2)
  }
}
