import Bytes
import MCPMessages
import Testing

@testable import MCPTransport

@Suite("A server behind a URL")
struct HTTPTargetTests {
  @Test("hears its session and revision in every message after the handshake")
  func session() throws {
    let server = ScriptedServer { request in .handshake(request) ?? .result(request) }
    var client = try server.session {
      $0.headers = try! ExtraHeaders("Authorization=Bearer s3cret")
      $0.agent = .named("agent é")
    }
    try client.request("1", "tools/list")
    try client.request("\"two\"", "ping")
    client.run { $0.answers("1") && $0.answers("\"two\"") }
    client.close(grace: 2000)
    client.run { $0.end != nil }
    #expect(client.end == TargetEnd(.closed, isUnexpected: false))
    let requests = server.requests
    #expect(requests.map(\.method).filter { $0 == "DELETE" }.count == 1)
    #expect(requests.last?.method == "DELETE")
    #expect(requests.contains { $0.method == "GET" && $0.headers["accept"] == "text/event-stream" })
    for request in requests {
      let isFirst = request.says("initialize")
      #expect(request.headers["mcp-session-id"] == (isFirst ? nil : "sid-1"))
      #expect(request.headers["mcp-protocol-version"] == (isFirst ? nil : "2025-06-18"))
      #expect(request.headers["authorization"] == "Bearer s3cret")
      #expect(request.headers["x-agent-id"] == "=?base64?YWdlbnQgw6k=?=")
      #expect(request.headers["host"] == "127.0.0.1:\(server.port)")
      #expect(request.path == "/mcp")
      guard request.method == "POST" else { continue }
      #expect(request.headers["accept"] == "application/json, text/event-stream")
      #expect(request.headers["content-type"] == "application/json")
    }
  }

  @Test("gets messages byte for byte, and is heard byte for byte")
  func bytes() throws {
    let answer =
      #"{ "id":9007199254740993,"result":{"v":[1.0,1E+2,-0],"s":"\u00e9\/"},"new":true,"jsonrpc":"2.0"}"#
    let server = ScriptedServer { request in .handshake(request) ?? .json(answer) }
    var client = try server.session()
    let call =
      #"{ "jsonrpc":"2.0","id":9007199254740993, "method":"tools/call","params":{"name":"t","a":1e400}}"#
    try client.send(call)
    client.run { $0.lines.count == 2 }
    #expect(client.lines.last == answer)
    #expect(server.requests.contains { $0.body == call })
  }

  @Test("gets nothing before initialize is answered, and nothing past a notification it has not accepted")
  func order() throws {
    let server = ScriptedServer { request in
      if request.says("notifications/initialized") { return [.pause(milliseconds: 150)] + .status(202) }
      if request.says("initialize") { return [.pause(milliseconds: 150)] + (.handshake(request) ?? []) }
      return .handshake(request) ?? .result(request)
    }
    var client = try server.client()
    try client.request("0", "initialize", #"{"protocolVersion":"2025-06-18"}"#)
    try client.notify("notifications/initialized")
    try client.request("1", "tools/list")
    client.rest(60)
    #expect(server.requests.count == 1)
    client.run { $0.answers("0") }
    client.rest(60)
    #expect(server.requests.filter { $0.method == "POST" }.count == 2)
    client.run { $0.answers("1") }
    #expect(
      server.requests.filter { $0.method == "POST" }.map { $0.says("tools/list") } == [false, false, true])
  }

  @Test("answers many requests at once, each on a connection of its own, and again on the same ones")
  func parallel() throws {
    let server = ScriptedServer { request in
      if let answer = [ScriptedServer.Part].handshake(request) { return answer }
      let number = Int(request.id) ?? 0
      return [.pause(milliseconds: number < 50 ? 200 - number * 3 : 0)] + .result(request)
    }
    var client = try server.session()
    for i in 10..<50 { try client.request("\(i)", "tools/call") }
    client.run { conversation in (10..<50).allSatisfy { conversation.answers("\($0)") } }
    #expect(client.failures.isEmpty)
    // The later ones had less to wait for.
    let ids = client.lines.dropFirst().compactMap { line in (10..<50).first { line.contains("\"id\":\($0),") }
    }
    #expect(Set(ids).count == 40 && ids != ids.sorted())
    let connections = server.connectionCount
    for i in 60..<70 {
      try client.request("\(i)", "tools/call")
      client.run { $0.answers("\(i)") }
    }
    #expect(server.connectionCount == connections)
  }

  @Test("that cannot be reached fails each request, with a reason")
  func unreachable() throws {
    let server = ScriptedServer { _ in [] }
    let url = server.url
    server.stop()
    var client = try Conversation(url)
    try client.request("1", "initialize")
    try client.request("2", "tools/list")
    #expect(client.run { $0.answers("1") && $0.answers("2") })
    #expect(client.failures.allSatisfy { $0.message.contains("cannot be reached") })
    var other = try Conversation("http://no-such-host.invalid/mcp")
    try other.request("1", "initialize")
    #expect(other.run { $0.answers("1") })
    #expect(other.failure("1")?.message.contains("no-such-host.invalid is not found") == true)
  }

  // MARK: Statuses

  @Test("that refuses is quoted with its status, and with what it wants for a login")
  func statuses() throws {
    let table: [(Int, String, [String], String)] = [
      (401, "", ["WWW-Authenticate: Bearer resource_metadata=\"https://a/b\""], "SENTINEL_MCP_HTTP_HEADERS"),
      (
        403, #"{"error":"insufficient_scope"}"#, ["WWW-Authenticate: Bearer error=\"insufficient_scope\""],
        "allow"
      ),
      (404, "", [], "session"), (405, "", [], "path"), (413, "", [], "large"),
      (429, "", ["Retry-After: 7"], "many"),
      (500, "<html>oops</html>", ["Content-Type: text/html"], "failed"),
      (503, "", ["Retry-After: 1"], "available"),
      (418, "", [], "refused"),
    ]
    for (status, body, headers, word) in table {
      let server = ScriptedServer { request in .handshake(request) ?? .status(status, body, headers: headers)
      }
      var client = try server.session()
      try client.request("1", "tools/call")
      #expect(client.run { $0.answers("1") }, "\(status)")
      let challenge = headers.first { $0.hasPrefix("WWW-") }?.dropFirst(18)
      // What quotes the server comes as a message of the server's, to be judged like one.
      let said =
        client.failure("1").map { [$0.message] + $0.data.map { "\($0.key) \($0.value)" } } ?? client.lines
      #expect((client.failure("1") == nil) == (challenge != nil))
      #expect(said.contains { $0.contains("HTTP \(status)") && $0.contains(word) }, "\(said)")
      #expect(said.contains { $0.contains("httpStatus") && $0.contains("\(status)") })
      if let challenge {
        let quoted = challenge.split(separator: "\"", omittingEmptySubsequences: false).joined(
          separator: "\\\"")
        #expect(said.contains { $0.contains("\"wwwAuthenticate\":\"" + quoted + "\"") }, "\(said)")
      }
      #expect(!said.contains { $0.contains("oops") })
    }
  }

  @Test("that answers with no message at all is told from one that does")
  func noMessages() throws {
    let bodies = [
      "<html>login</html>", "", "{}", #"{"error":"nope"}"#, "[", #"{"jsonrpc":"2.0","id":77,"result":{}}"#,
      "null",
      "\u{FEFF}", #"{"jsonrpc":"2.0","id":1,"#,
    ]
    for body in bodies {
      let server = ScriptedServer { request in .handshake(request) ?? .status(200, body) }
      var client = try server.session()
      try client.request("1", "tools/call")
      #expect(client.run { $0.failure("1") != nil }, "\(body)")
      #expect(client.failures.count == 1)
    }
  }

  @Test("is heard through the mark that some begin texts with")
  func byteOrderMark() throws {
    let server = ScriptedServer { request in
      .handshake(request) ?? .json("\u{FEFF}{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\r\n")
    }
    var client = try server.session()
    try client.request("1", "tools/call")
    #expect(client.run { $0.answers("1") })
    #expect(client.lines.last == #"{"jsonrpc":"2.0","id":1,"result":{}}"#)
  }

  @Test("far away without encryption is warned of when it gets credentials, once")
  func openCredentials() throws {
    for (url, headers, isWarned) in [
      ("http://no-such-host.invalid/mcp?key=1", "A=1", true), ("http://no-such-host.invalid/mcp", "", false),
      ("http://127.0.0.1:9/mcp", "A=1", false), ("https://no-such-host.invalid/mcp", "A=1", false),
    ] {
      var client = try Conversation(url) { $0.headers = try! ExtraHeaders(headers) }
      try client.request("1", "ping")
      try client.request("2", "ping")
      let notes = client.notes.filter { $0.name == "credentials_in_clear" }
      #expect(notes.count == (isWarned ? 1 : 0), "\(url)")
      #expect(!notes.contains { $0.fields.contains { $0.1.contains("key") } })
    }
  }

  @Test("is heard when its error has no id or another one", arguments: ["null", "\"server-error\"", "1"])
  func misaddressed(id: String) throws {
    let error = #"{"code": -32600,"message":"Bad Request: é","data":{"x":1e2}}"#
    let server = ScriptedServer { request in
      .handshake(request) ?? .json(#"{"jsonrpc":"2.0","id":\#(id),"error":\#(error)}"#, status: 400)
    }
    var client = try server.session()
    try client.request("1", "tools/call")
    #expect(client.run { $0.answers("1") })
    #expect(client.lines.last == #"{"jsonrpc":"2.0","id":1,"error":\#(error)}"#)
  }

  @Test("answers a batch as a batch, and what it leaves out has failed")
  func batch() throws {
    let server = ScriptedServer { request in
      .handshake(request)
        ?? .json(
          #"[{"jsonrpc":"2.0","id":1,"result":{}},{"jsonrpc":"2.0","id":"b","error":{"code":1,"message":""}}]"#
        )
    }
    var client = try server.session()
    try client.send(
      #"[{"jsonrpc":"2.0","id":1,"method":"a"},{"jsonrpc":"2.0","method":"n"},{"jsonrpc":"2.0","id":"b","method":"c"},{"jsonrpc":"2.0","id":3,"method":"d"}]"#
    )
    #expect(client.run { $0.answers("3") })
    #expect(client.lines.count == 2)
    #expect(client.failures.map { $0.id.string } == ["3"])
  }

  // MARK: Connections

  @Test("that closed a connection in silence gets a harmless request again, and a call never twice")
  func staleConnections() throws {
    for (method, isRepeated) in [("tools/list", true), ("tools/call", false)] {
      let server = ScriptedServer { request in
        if let answer = [ScriptedServer.Part].handshake(request) { return answer }
        return request.connection == 1 ? [.close] : .result(request)
      }
      var client = try server.session()
      // The connection of the handshake waits for more.
      client.run { _ in server.requests.count == 3 }
      client.rest(50)
      try client.request("1", method)
      #expect(client.run { $0.answers("1") })
      #expect((client.line("1") != nil) == isRepeated, "\(method)")
      #expect(server.requests.filter { $0.says(method) }.count == (isRepeated ? 2 : 1))
    }
  }

  @Test("that dies in the middle of an answer fails the request")
  func cutAnswers() throws {
    let answers: [[ScriptedServer.Part]] = [
      [.close], [.bytes("HTTP/1.1 200 O"), .close],
      [
        .bytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"json"),
        .close,
      ],
      .stream([": nothing\n\n"]), .stream([": nothing\n\n"], end: false) + [.close],
      .stream(["data: {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\n"]),
      [.bytes("SSH-2.0-x\r\n\r\n"), .hang],
    ]
    for answer in answers {
      let server = ScriptedServer { request in .handshake(request) ?? answer }
      var client = try server.session()
      try client.request("1", "tools/call")
      #expect(client.run { $0.failure("1") != nil }, "\(answer)")
      #expect(client.failures.count == 1)
      #expect(client.failure("1")?.message.contains("not known") == true)
    }
  }

  @Test("sends and takes what fills every buffer on the way")
  func large() throws {
    let size = 6 << 20
    let server = ScriptedServer { request in
      .handshake(request) ?? .result(request, "\"" + String(repeating: "y", count: size) + "\"")
    }
    var client = try server.session()
    try client.request("1", "tools/call", "\"" + String(repeating: "x", count: size) + "\"")
    #expect(client.run { $0.answers("1") })
    #expect(client.line("1")?.utf8.count ?? 0 > size)
    #expect(server.requests.last?.body.utf8.count ?? 0 > size)
  }

  @Test("is not read while nobody takes what it says")
  func paused() throws {
    let server = ScriptedServer { request in .handshake(request) ?? .result(request) }
    var client = try server.session()
    client.run { _ in server.requests.count == 3 }
    client.rest(30)
    client.target.isPaused = true
    try client.request("1", "tools/list")
    client.rest(150)
    #expect(!client.answers("1"))
    client.target.isPaused = false
    #expect(client.run { $0.answers("1") })
  }

  @Test("says more than is let through and is stopped")
  func tooLarge() throws {
    let long = String(repeating: "y", count: 5000)
    let answers: [[ScriptedServer.Part]] = [
      .json(#"{"jsonrpc":"2.0","id":1,"result":"\#(long)"}"#), .stream(["data: \(long)\n\n"]),
      .stream(["data: \(long)"], end: false) + [.hang],
    ]
    for answer in answers {
      let server = ScriptedServer { request in .handshake(request) ?? answer }
      var client = try server.session { $0.mostMessageBytes = 1000 }
      try client.request("1", "tools/call")
      #expect(client.run { $0.failure("1") != nil })
      #expect(client.failure("1")?.message.contains("larger than the limit") == true)
    }
  }
}
