import Bytes
import MCPMessages
import Testing

@testable import MCPTransport

private let modern = #""_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}"#

@Suite("Streams of a server behind a URL")
struct HTTPStreamTests {
  @Test("carry messages besides the answer")
  func messages() throws {
    let server = ScriptedServer { request in
      .handshake(request)
        ?? .stream([
          "data: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\"}\n\n", ": waiting\n\n",
          "event: other\ndata: 1\n\n",
          "data: {\"jsonrpc\":\"2.0\",\"id\":\(request.id),\ndata: \"result\":{}}\n\n",
        ])
    }
    var client = try server.session()
    try client.request("1", "tools/call")
    #expect(client.run { $0.answers("1") })
    #expect(
      client.lines.dropFirst() == [
        #"{"jsonrpc":"2.0","method":"notifications/progress"}"#, #"{"jsonrpc":"2.0","id":1, "result":{}}"#,
      ])
  }

  @Test("may ask for something before they answer, under an id that is ours as well")
  func serverRequests() throws {
    let server = ScriptedServer { request in
      if let answer = [ScriptedServer.Part].handshake(request) { return answer }
      if request.body.contains("\"result\":\"mine\"") { return .status(202) }
      return .stream(
        ["data: {\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"sampling/createMessage\"}\n\n"], end: false)
        + [.pause(milliseconds: 300)]
        + .init(
          [ScriptedServer.Part].stream(["data: {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"yours\"}\n\n"])
            .dropFirst())
    }
    var client = try server.session()
    try client.request("1", "tools/call")
    #expect(client.run { $0.lines.contains { $0.contains("sampling") } })
    try client.send(#"{"jsonrpc":"2.0","id":1,"result":"mine"}"#)
    #expect(client.run { $0.lines.contains { $0.contains("yours") } })
    #expect(server.requests.contains { $0.body.contains("mine") })
    #expect(client.failures.isEmpty)
  }

  @Test("that break off are taken up where they were")
  func resumption() throws {
    let server = ScriptedServer { request in
      if let last = request.headers["last-event-id"] {
        switch last {
        case "ev-7": return .stream(["id: ev-8\nretry: 20\ndata: {\"jsonrpc\":\"2.0\",\"method\":\"n\"}\n\n"])
        case "ev-8":
          return .stream(["id: ev-9\ndata: {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\n\n"], end: false) + [
            .hang
          ]
        default: return .status(400)
        }
      }
      return .handshake(request) ?? .stream(
        ["id: ev-6\nretry: 20\ndata:\n\n", "id: ev-7\ndata:\n\n", "id: lost"], end: false) + [.close]
    }
    var client = try server.session()
    try client.request("1", "tools/call")
    #expect(client.run { $0.answers("1") })
    #expect(client.line("1") != nil && client.failures.isEmpty)
    #expect(server.requests.compactMap { $0.headers["last-event-id"] } == ["ev-7", "ev-8"])
    #expect(server.requests.filter { $0.says("tools/call") }.count == 1)
  }

  @Test("that nobody takes up again fail the request in the end")
  func resumptionFails() throws {
    let server = ScriptedServer { request in
      if request.headers["last-event-id"] != nil { return .status(503) }
      return .handshake(request) ?? .stream(["id: a\nretry: 10\ndata:\n\n"])
    }
    var client = try server.session()
    try client.request("1", "tools/call")
    #expect(client.run { $0.failure("1") != nil })
  }

  @Test("for what nobody asked are opened again when they end")
  func listening() throws {
    let server = ScriptedServer { request in
      if request.method == "GET" {
        let last = request.headers["last-event-id"] ?? "0"
        let next = (Int(last) ?? 0) + 1
        if next > 3 { return .stream([], end: false) + [.hang] }
        return .stream([
          "retry: 10\nid: \(next)\ndata: {\"jsonrpc\":\"2.0\",\"method\":\"n\",\"params\":\(next)}\n\n"
        ])
      }
      return .handshake(request) ?? .result(request)
    }
    var client = try server.session()
    #expect(client.run { $0.lines.filter { $0.contains("\"n\"") }.count == 3 })
    #expect(client.run { _ in server.requests.filter { $0.method == "GET" }.count == 4 })
    // A new session has a new stream.
    try client.initialize()
    #expect(client.run { _ in server.requests.filter { $0.method == "GET" }.count == 5 })
    #expect(server.requests.last { $0.method == "GET" }?.headers["last-event-id"] == nil)
  }

  // MARK: The stateless revision

  @Test("of the stateless revision end when their request is taken back")
  func modernCancel() throws {
    let server = ScriptedServer { request in
      request.says("tools/call") ? .stream([": x\n\n"], end: false) + [.hang] : .result(request)
    }
    var client = try server.client()
    try client.request("1", "tools/call", "{\"name\":\"t\",\(modern)}")
    #expect(client.run { _ in server.requests.count == 1 })
    client.rest(50)
    try client.notify("notifications/cancelled", #"{"requestId":1}"#)
    #expect(client.run { _ in server.endedConnections == 1 })
    try client.notify("notifications/cancelled", #"{"requestId":99}"#)
    try client.request("2", "tools/list", "{\(modern)}")
    #expect(client.run { $0.answers("2") })
    #expect(!client.answers("1"))
    #expect(!server.requests.contains { $0.body.contains("cancelled") })
    #expect(!server.requests.contains { $0.headers["mcp-session-id"] != nil || $0.method == "GET" })
  }

  @Test(
    "of the stateless revision want headers that the list of tools tells of, which is asked for when needed")
  func headersFromTheList() throws {
    let refusal = #"{"jsonrpc":"2.0","id":7,"error":{"code":-32020,"message":"header"}}"#
    let tool =
      #"{"name":"t","inputSchema":{"properties":{"region":{"type":"string","x-mcp-header":"Region"}}}}"#
    for isListed in [true, false] {
      let server = ScriptedServer { request in
        if request.says("tools/list") {
          let isFirst = !request.body.contains("cursor")
          let list = isFirst ? #""tools":[],"nextCursor":"c""# : "\"tools\":[" + (isListed ? tool : "") + "]"
          return isFirst
            ? .result(request, "{\(list)}")
            : .stream(["data: {\"jsonrpc\":\"2.0\",\"id\":\(request.id),\"result\":{\(list)}}\n\n"])
        }
        return request.headers["mcp-param-region"] == "north" ? .result(request) : .json(refusal, status: 400)
      }
      var client = try server.client()
      try client.request("7", "tools/call", "{\"name\":\"t\",\"arguments\":{\"region\":\"north\"},\(modern)}")
      #expect(client.run { $0.answers("7") })
      #expect(client.lines == [isListed ? #"{"jsonrpc":"2.0","id":7,"result":{}}"# : refusal])
      #expect(client.failures.isEmpty)
      #expect(server.requests.filter { $0.says("tools/list") }.count == 2)
      #expect(server.requests.allSatisfy { $0.headers["mcp-protocol-version"] == "2026-07-28" })
    }
  }

  @Test("of the older revisions do not, and the server is told")
  func olderCancel() throws {
    let server = ScriptedServer { request in
      if request.says("notifications/cancelled") { return .status(202) }
      return .handshake(request) ?? .stream([": x\n\n"], end: false) + [.hang]
    }
    var client = try server.session()
    try client.request("1", "tools/call")
    client.rest(100)
    try client.notify("notifications/cancelled", #"{"requestId":1}"#)
    #expect(client.run { _ in server.requests.contains { $0.says("notifications/cancelled") } })
    client.rest(50)
    #expect(server.endedConnections == 0)
  }

  @Test("of a request that was never sent are never opened")
  func cancelledInTheQueue() throws {
    let server = ScriptedServer { request in
      if request.says("initialize") { return [.pause(milliseconds: 150)] + (.handshake(request) ?? []) }
      return .handshake(request) ?? .result(request)
    }
    var client = try server.client()
    try client.request("0", "initialize")
    try client.request("1", "tools/call")
    try client.notify("notifications/cancelled", #"{"requestId":1}"#)
    try client.request("2", "tools/list")
    #expect(client.run { $0.answers("2") })
    #expect(!server.requests.contains { $0.says("tools/call") || $0.says("notifications/cancelled") })
  }

  // MARK: The older transport

  /// A server of 2024-11-05: a stream that names an address for messages, and answers there.
  private static func older(
    endpoint: String, dies: Bool = false
  ) -> @Sendable (ScriptedServer.Request) -> [ScriptedServer.Part] {
    { request in
      if request.method == "POST" { return request.path == "/mcp" ? .status(405) : .status(202, "Accepted") }
      var pieces: [ScriptedServer.Part] = .stream(
        ["event: endpoint\r\ndata: \(endpoint)\r\n\r\n"], end: false)
      let answer: (String) -> [ScriptedServer.Part] = { id in
        let event =
          "event: message\r\ndata: {\"jsonrpc\":\"2.0\",\"id\":\(id),\"result\":{\"protocolVersion\":\"2024-11-05\"}}\r\n\r\n"
        return [.bytes(String(event.utf8.count, radix: 16) + "\r\n" + event + "\r\n")]
      }
      pieces += [.pause(milliseconds: 150)] + answer("0")
      if dies { return pieces + [.pause(milliseconds: 200), .close] }
      return pieces + [.pause(milliseconds: 200)] + answer("1") + [.hang]
    }
  }

  @Test("of the older transport are found, and name where messages go")
  func olderTransport() throws {
    let server = ScriptedServer(Self.older(endpoint: "/messages/?session_id=7"))
    var client = try server.client {
      $0.headers = try! ExtraHeaders("Authorization=Bearer s3cret")
    }
    try client.request("0", "initialize")
    try client.notify("notifications/initialized")
    try client.request("1", "tools/list")
    #expect(client.run { $0.answers("1") })
    #expect(client.failures.isEmpty && client.lines.count == 2)
    let requests = server.requests
    #expect(requests.map(\.method) == ["POST", "GET", "POST", "POST", "POST"])
    #expect(
      requests.map(\.path) == ["/mcp", "/mcp"] + [String](repeating: "/messages/?session_id=7", count: 3))
    #expect(requests.allSatisfy { $0.headers["authorization"] == "Bearer s3cret" })
    client.close(grace: 500)
    #expect(client.run { $0.end != nil })
  }

  @Test("of the older transport that end fail what waits, and a new handshake begins anew")
  func olderTransportEnds() throws {
    let server = ScriptedServer(Self.older(endpoint: "messages", dies: true))
    var client = try server.client()
    try client.request("0", "initialize")
    try client.request("1", "tools/list")
    #expect(client.run { $0.failure("1") != nil })
    #expect(client.line("0") != nil)
    try client.request("0", "initialize")
    #expect(client.run { $0.lines.count == 2 })
  }

  @Test("of the older transport name no address of another server")
  func olderTransportElsewhere() throws {
    let other = ScriptedServer { _ in .status(202) }
    defer { other.stop() }
    for endpoint in [
      "http://127.0.0.1:\(other.port)/messages", "//localhost:\(other.port)/x", "https://127.0.0.1/x",
    ] {
      let server = ScriptedServer(Self.older(endpoint: endpoint))
      var client = try server.client()
      try client.request("0", "initialize")
      #expect(client.run { $0.failure("0") != nil })
      #expect(client.failure("0")?.message.contains("another server") == true)
    }
    #expect(other.requests.isEmpty)
  }

  @Test("are missing where there is no server at all")
  func nothingThere() throws {
    let server = ScriptedServer { _ in .status(404, "nothing here") }
    var client = try server.client()
    try client.request("0", "initialize")
    #expect(client.run { $0.failure("0") != nil })
    #expect(client.failure("0")?.message.contains("HTTP 404 to POST and HTTP 404 to GET") == true)
  }
}

@Suite("Redirects of a server behind a URL")
struct HTTPRedirectTests {
  @Test("are followed within the server", arguments: [301, 302, 307, 308])
  func followed(status: Int) throws {
    let server = ScriptedServer { request in
      request.path == "/mcp"
        ? .status(status, headers: ["Location: /mcp/"]) : .handshake(request) ?? .result(request)
    }
    var client = try server.session()
    try client.request("1", "tools/list")
    #expect(client.run { $0.answers("1") })
    #expect(client.failures.isEmpty)
    let asked = server.requests.filter { $0.path == "/mcp" && $0.method == "POST" }.count
    #expect(asked == (status == 301 || status == 308 ? 1 : 3))
    #expect(server.requests.allSatisfy { $0.method != "GET" || $0.body.isEmpty })
  }

  @Test("never lead to another server")
  func refused() throws {
    let other = ScriptedServer { request in .handshake(request) ?? .result(request) }
    defer { other.stop() }
    let places = [
      "http://localhost:\(other.port)/mcp", "http://127.0.0.1:\(other.port)/mcp", "//127.0.0.2/x",
    ]
    for place in places {
      let server = ScriptedServer { _ in .status(307, headers: ["Location: \(place)"]) }
      var client = try server.client {
        $0.headers = try! ExtraHeaders("Authorization=Bearer s3cret")
      }
      try client.request("0", "initialize")
      #expect(client.run { $0.failure("0") != nil })
      #expect(client.failure("0")?.message.contains("redirects to http://") == true)
    }
    #expect(other.requests.isEmpty)
  }

  @Test("come to an end")
  func endless() throws {
    let server = ScriptedServer { _ in .status(307, headers: ["Location: /mcp"]) }
    var client = try server.client()
    try client.request("0", "initialize")
    #expect(client.run { $0.failure("0") != nil })
    #expect(server.requests.count == 6)
  }
}

@Suite("The end of a session with a server behind a URL")
struct HTTPEndingTests {
  @Test("waits for what was asked, and tells the server")
  func endOfInput() throws {
    let server = ScriptedServer { request in
      .handshake(request) ?? [.pause(milliseconds: 300)] + .result(request)
    }
    var client = try server.session()
    try client.request("1", "tools/call")
    client.close(grace: 3000)
    #expect(client.run { $0.end != nil })
    #expect(client.line("1") != nil)
    #expect(server.requests.last?.method == "DELETE")
  }

  @Test("comes in time whatever the server does")
  func hanging() throws {
    let server = ScriptedServer { request in
      if request.method == "DELETE" { return [.hang] }
      return .handshake(request) ?? [.hang]
    }
    defer { server.stop() }
    for ending in [Ending.endOfInput, .signal(15), .clientGone] {
      var client = try Conversation(server.url)
      try client.initialize()
      try client.request("1", "tools/call")
      client.rest(30)
      client.close(ending, grace: 600)
      let (begun, clock) = (ContinuousClock.now, ContinuousClock())
      #expect(client.run { $0.end != nil })
      let taken = begun.duration(to: clock.now)
      #expect(taken < .milliseconds(ending == .endOfInput ? 900 : 500))
    }
    #expect(server.requests.filter { $0.method == "DELETE" }.count == 3)
  }

  @Test("comes at once where there was no session")
  func noSession() throws {
    var client = try Conversation("http://127.0.0.1:9/mcp")
    client.close(grace: 5000)
    #expect(client.end != nil)
  }
}
