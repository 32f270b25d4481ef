import Testing

@testable import MCPTransport

@Suite("The address of an upstream")
struct HTTPAddressTests {
  @Test("is taken apart")
  func parts() throws {
    let table: [(String, String, UInt16, String, Bool)] = [
      ("http://example.com", "example.com", 80, "/", false),
      ("https://Example.COM/mcp", "example.com", 443, "/mcp", true),
      ("HTTPS://example.com:8443/a/b?c=d&e#f", "example.com", 8443, "/a/b?c=d&e", true),
      ("http://127.0.0.1:3000/mcp/", "127.0.0.1", 3000, "/mcp/", false),
      ("http://[::1]:8080/x", "::1", 8080, "/x", false),
      ("http://host?x=1", "host", 80, "/?x=1", false),
      ("http://host#x", "host", 80, "/", false),
      ("http://host:/x", "host", 80, "/x", false),
    ]
    for (text, host, port, path, isSecure) in table {
      let address = try HTTPAddress(text)
      #expect(
        address == HTTPAddress(isSecure: isSecure, host: host, port: port, path: path), "\(text)")
    }
  }

  @Test("is refused when it is none")
  func refused() {
    let table: [(String, HTTPAddressError)] = [
      ("", .scheme), ("example.com", .scheme), ("ftp://example.com", .scheme), ("http:/x", .scheme),
      ("http://", .host), ("http:///path", .host), ("http://:80/", .host), ("http://[::1", .host),
      ("http://[zz]/", .host), ("http://ex%61mple/", .host), ("http://a,b/", .host),
      ("http://a:0/", .port), ("http://a:65536/", .port), ("http://a:8x/", .port), ("http://a:1:2/", .port),
      ("http://[::1]8/", .port), ("http://me:secret@host/", .userInfo), ("http://me@host/", .userInfo),
      ("http://host/a b", .strangeByte), ("http://host/\r\nX: y", .strangeByte),
      ("http://höst/", .strangeByte),
    ]
    for (text, error) in table {
      #expect(throws: error, "\(text)") { try HTTPAddress(text) }
      #expect(!error.message.contains("secret"))
    }
  }

  @Test("shows its origin and nothing else")
  func origin() throws {
    #expect(try HTTPAddress("https://a.example:443/key?x=y").origin == "https://a.example")
    #expect(try HTTPAddress("http://a.example:443/").origin == "http://a.example:443")
    #expect(try HTTPAddress("http://[fe80::1]:81/").origin == "http://[fe80::1]:81")
  }

  @Test("tells other origins from its own")
  func sameOrigin() throws {
    let address = try HTTPAddress("https://a.example/x")
    for (text, isSame) in [
      ("https://a.example/y", true), ("https://A.EXAMPLE:443/", true), ("http://a.example/", false),
      ("https://a.example:444/", false), ("https://b.a.example/", false), ("https://a.example./", false),
    ] {
      #expect(try HTTPAddress(text).hasSameOrigin(as: address) == isSame, "\(text)")
    }
  }

  @Test("resolves what answers refer to")
  func references() throws {
    let address = try HTTPAddress("http://host:81/a/b/c?q=1")
    let table: [(String, String?)] = [
      ("/x", "http://host:81/x"), ("x", "http://host:81/a/b/x"), ("./x", "http://host:81/a/b/x"),
      ("../x", "http://host:81/a/x"), ("../../../x", "http://host:81/x"), ("..", "http://host:81/a/"),
      (".", "http://host:81/a/b/"), ("?z=2", "http://host:81/a/b/c?z=2"),
      ("x?../y", "http://host:81/a/b/x?../y"),
      ("#top", "http://host:81/a/b/c?q=1"), ("//other/x", "http://other/x"),
      ("https://other/x#y", "https://other/x"),
      ("/x/./y/../z", "http://host:81/x/z"), ("javascript:alert(1)", nil), ("http://u:p@host/", nil),
      ("", nil),
      ("/x\r\nA: b", nil), ("/x y", nil), ("//", nil),
      ("/messages/?session_id=1", "http://host:81/messages/?session_id=1"),
    ]
    for (reference, wanted) in table {
      let found = address.resolving(reference)
      #expect(found.map { $0.origin + $0.path } == wanted, "\(reference)")
    }
  }
}

@Suite("Headers that a person gives")
struct ExtraHeadersTests {
  @Test("are pairs separated by semicolons")
  func pairs() throws {
    let headers = try ExtraHeaders(" Authorization=Bearer a=b== ; X-Key = 1;;")
    #expect(headers.fields["authorization"] == "Bearer a=b==")
    #expect(headers.fields["x-key"] == "1")
    #expect(headers.fields.lines.count == 2)
    #expect(try ExtraHeaders("").fields.lines.isEmpty)
  }

  @Test("are refused when malformed, without a word of what they hold")
  func refused() {
    let table: [(String, ExtraHeadersError)] = [
      ("hunter2", .noValue(pair: 1)), ("A=1;hunter2", .noValue(pair: 2)), ("A=", .noValue(pair: 1)),
      ("=hunter2", .badName(pair: 1)), ("A b=hunter2", .badName(pair: 1)), ("A:=hunter2", .badName(pair: 1)),
      ("A=hunter2\r\nB: c", .badValue(name: "A")), ("A=hunter2\u{0}", .badValue(name: "A")),
      ("A=hunter2é", .badValue(name: "A")), ("Host=hunter2", .reserved(name: "Host")),
      ("mcp-session-id=hunter2", .reserved(name: "mcp-session-id")),
    ]
    for (text, error) in table {
      #expect(throws: error, "\(text)") { try ExtraHeaders(text) }
      #expect(!error.message.contains("hunter2"))
    }
  }
}
