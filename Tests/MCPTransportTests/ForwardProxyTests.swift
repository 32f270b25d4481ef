import Bytes
import MCPMessages
import System
import Testing

@testable import MCPTransport

@Suite("A proxy for plain connections")
struct ForwardProxyTests {
  private func proxy(_ url: String, _ variables: [String: String]) throws -> ForwardProxy? {
    try ForwardProxy(for: HTTPAddress(url), in: Environment { variables[$0] })
  }

  @Test("is the one that the environment names")
  func chosen() throws {
    let table: [(String, [String: String], String?)] = [
      ("http://a.example/mcp", [:], nil),
      ("http://a.example/mcp", ["http_proxy": "http://p:3128"], "http://p:3128"),
      ("http://a.example/mcp", ["http_proxy": "http://p:3128/"], "http://p:3128"),
      ("http://a.example/mcp", ["http_proxy": "p"], "http://p:1080"),
      ("http://a.example/mcp", ["all_proxy": "p:8"], "http://p:8"),
      ("http://a.example/mcp", ["ALL_PROXY": "p:8", "http_proxy": ""], "http://p:8"),
      ("http://a.example/mcp", ["HTTP_PROXY": "http://p:3128"], nil),
      ("https://a.example/mcp", ["http_proxy": "http://p:3128"], nil),
      ("http://127.0.0.1:8000/mcp", ["http_proxy": "http://p:3128"], nil),
      ("http://localhost:8000/mcp", ["http_proxy": "http://p:3128"], nil),
    ]
    for (url, variables, expected) in table {
      #expect(try proxy(url, variables)?.address.origin == expected, "\(url) \(variables)")
    }
  }

  @Test("is passed by for what no_proxy names")
  func exempt() throws {
    let table: [(String, String, Bool)] = [
      ("a.example", "a.example", true), ("A.Example", "a.example", true), ("x.a.example", "a.example", true),
      ("x.a.example", ".a.example", true), ("xa.example", "a.example", false),
      ("a.example", "x.a.example", false),
      ("a.example", "b,  a.example ,c", true), ("a.example", "*", true), ("10.0.0.1", "10.0.0.1", true),
      ("a.example", "", false), ("a.example", "example", true), ("[fd00::1]", "fd00::1", true),
      ("[fd00::1]", "[fd00::1]", true), ("a.example", "a.example.", true),
    ]
    for (host, list, isExempt) in table {
      for name in ["no_proxy", "NO_PROXY"] {
        let found = try proxy("http://\(host)/mcp", ["http_proxy": "http://p:1", name: list])
        #expect((found == nil) == isExempt, "\(host) in \(list)")
      }
    }
  }

  @Test("must be one", arguments: ["socks5://p:1", "https://p:1", "http://", "http://p:x"])
  func unusable(text: String) {
    #expect(throws: HTTPAddressError.self) { try proxy("http://a.example/", ["http_proxy": text]) }
  }

  @Test("is told the whole address, and its own credentials")
  func used() throws {
    let server = ScriptedServer { request in .handshake(request) ?? .result(request) }
    defer { server.stop() }
    let proxy = try proxy(
      "http://a.example/", ["http_proxy": "http://me:p%40ss@127.0.0.1:\(server.port)"])
    var client = try Conversation("http://a.example:8080/mcp?x=1") { $0.proxy = proxy }
    try client.initialize()
    try client.request("1", "tools/call")
    #expect(client.run { $0.answers("1") })
    #expect(client.failures.isEmpty)
    for request in server.requests {
      #expect(request.path == "http://a.example:8080/mcp?x=1")
      #expect(request.headers["host"] == "a.example:8080")
      #expect(request.headers["proxy-authorization"] == "Basic bWU6cEBzcw==")
    }
  }

  @Test("that is not there is named, without its credentials")
  func absent() throws {
    let server = ScriptedServer { _ in [] }
    let port = server.port
    server.stop()
    let proxy = try proxy("http://a.example/", ["http_proxy": "http://me:secret@127.0.0.1:\(port)"])
    var client = try Conversation("http://a.example/mcp") { $0.proxy = proxy }
    try client.request("0", "initialize")
    #expect(client.run { $0.answers("0") })
    let message = client.failure("0")?.message ?? ""
    #expect(message.contains("http://127.0.0.1:\(port)") && message.contains("no_proxy"))
    #expect(!message.contains("secret"))
  }
}
