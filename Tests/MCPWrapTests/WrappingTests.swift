import Bytes
import JSON
import SettingsFiles
import Testing

@testable import MCPWrap

@Suite("Putting servers behind the proxy, and taking it away again")
struct WrappingTests {
  private static let proxy = "/usr/local/bin/sentinel-mcp"

  private func wrap(_ text: String, _ options: [String] = [], only: [String] = []) throws -> Wrapping {
    try Wrapping.wrap(ByteView(text), proxy: Self.proxy, options: options, only: only)
  }

  private func root(_ bytes: [UInt8]) throws -> JSONValue {
    try #require(try JSONSettings(ByteView(bytes), allowingComments: true).root)
  }

  private func servers(_ root: JSONValue) -> [JSONValue] {
    ServerLists.all(in: root)
  }

  @Test("Every byte comes back", arguments: SettingsTexts.programs + SettingsTexts.addresses)
  func thereAndBack(text: String) throws {
    for options in [[], ["--on-medium", "Ask"], ["--agent", "a \"b\" \\ é"]] {
      let wrapped = try wrap(text, options)
      #expect(!wrapped.outcomes.isEmpty)
      for (name, outcome) in wrapped.outcomes { #expect(outcome == .wrapped, "\(name)") }
      let back = try Wrapping.unwrap(ByteView(wrapped.result))
      #expect(back.outcomes.allSatisfy { $0.outcome == .unwrapped })
      #expect(ByteView(back.result).string == text)
    }
  }

  @Test(
    "What comes out of it runs the proxy, with the server's own words behind it",
    arguments: SettingsTexts.programs)
  func runs(text: String) throws {
    let before = servers(try root(Array(text.utf8)))
    let after = servers(try root(try wrap(text, ["--redact", "secrets"]).result))
    #expect(before.count == after.count)
    for (old, new) in zip(before, after) {
      #expect(new["command"]?.string == Self.proxy)
      let words = new["args"]?.elements.compactMap(\.string) ?? []
      let own = [old["command"]?.string ?? ""] + (old["args"]?.elements.compactMap(\.string) ?? [])
      #expect(Array(words.prefix(4)) == ["proxy", "--redact", "secrets", "--server"])
      #expect(Array(words[5...].prefix(2)) == ["--target", "--"])
      #expect(Array(words.dropFirst(7)) == own)
      #expect(new["env"]?.raw == old["env"]?.raw)
    }
  }

  @Test("An address becomes the proxy that speaks to it, with the headers in its environment")
  func address() throws {
    let text =
      #"{"mcpServers":{"far":{"type":"http","url":"https://x.example/mcp","headers":{"Authorization":"Bearer t","X-A":"a=b"},"env":{"K":"v"},"timeout":60}}}"#
    let server = try #require(servers(try root(try wrap(text).result)).first)
    #expect(server["command"]?.string == Self.proxy)
    #expect(
      server["args"]?.elements.compactMap(\.string) == [
        "proxy", "--server", "far", "--target", "https://x.example/mcp",
      ])
    #expect(server["env"]?["SENTINEL_MCP_HTTP_HEADERS"]?.string == "Authorization=Bearer t;X-A=a=b")
    #expect(server["env"]?["K"]?.string == "v")
    #expect(server["timeout"]?.int == 60)
    #expect(!server.has("url") && !server.has("headers") && !server.has("type"))
  }

  @Test("Twice is once", arguments: SettingsTexts.programs + SettingsTexts.addresses)
  func twice(text: String) throws {
    let once = try wrap(text).result
    let twice = try Wrapping.wrap(ByteView(once), proxy: Self.proxy)
    #expect(twice.result == once)
    #expect(!twice.isChange)
    let nothing = try Wrapping.unwrap(ByteView(text))
    #expect(ByteView(nothing.result).string == text)
    #expect(!nothing.isChange)
  }

  @Test("Only the servers that are named")
  func only() throws {
    let text = #"{"mcpServers":{"a":{"command":"x"},"b":{"command":"y"}}}"#
    let one = try wrap(text, only: ["b"])
    #expect(one.outcomes.map(\.server) == ["b"])
    #expect(
      ByteView(one.result).string.hasPrefix(#"{"mcpServers":{"a":{"command":"x"},"b":{"command":"/usr"#))
    let none = try wrap(text, only: ["c"])
    #expect(!none.isChange)
    #expect(none.outcomes.map(\.outcome) == [.left("there is no server of that name")])
    let both = try wrap(text)
    let half = try Wrapping.unwrap(ByteView(both.result), only: ["b"])
    #expect(half.result == (try wrap(text, only: ["a"])).result)
  }

  @Test(
    "What cannot be put behind the proxy is left as it is, and why is said",
    arguments: [
      (#"{"command":1}"#, "its command is no text"), (#"{"command":["x"]}"#, "its command is no text"),
      (#"{"command":"x","args":"y"}"#, "its args are no list of texts"),
      (#"{"command":"x","args":["y",1]}"#, "its args are no list of texts"),
      ("{}", "neither a command nor an address"),
      (#"{"url":5}"#, "neither a command nor an address"), (#"{"url":"ws://x"}"#, "not one of http or https"),
      (#"{"url":"unix:/run/x.sock"}"#, "not one of http or https"),
      (#"{"url":"https://x","headers":{"A":"b;c"}}"#, "a semicolon"),
      (#"{"url":"https://x","headers":{"A":1}}"#, "is no text"),
      (#"{"url":"https://x","headers":{"A=B":"c"}}"#, "cannot be handed on"),
      (#"{"command":"x","command":"y"}"#, "twice"), (#"{"command":"x","args":["a"],"args":["b"]}"#, "twice"),
    ])
  func left(server: String, why: String) throws {
    let text = #"{"mcpServers":{"a":"# + server + "}}"
    let wrapped = try wrap(text)
    #expect(ByteView(wrapped.result).string == text)
    guard case .left(let reason)? = wrapped.outcomes.first?.outcome else {
      Issue.record("\(wrapped.outcomes)")
      return
    }
    #expect(reason.contains(why), "\(reason)")
  }

  @Test("A proxy that a person put there themselves is not taken away")
  func own() throws {
    let text =
      #"{"mcpServers":{"a":{"command":"/opt/sentinel-mcp","args":["proxy","--target","x"]},"b":{"command":"sentinel-mcp"}}}"#
    let unwrapped = try Wrapping.unwrap(ByteView(text))
    #expect(ByteView(unwrapped.result).string == text)
    #expect(!unwrapped.isChange)
    #expect(try !wrap(text).isChange)
  }

  @Test("A file that a host wrote anew after wrapping is unwrapped to the same meaning")
  func reformatted() throws {
    for text in SettingsTexts.programs {
      let compact = JSONWriter.line { [root = try? root(try wrap(text).result)] writer in
        if let root { writer.value(root) }
      }
      let back = try Wrapping.unwrap(ByteView(compact)).result
      let before = servers(try root(Array(text.utf8)))
      for (old, new) in zip(before, servers(try root(back))) {
        #expect(new["command"]?.string == old["command"]?.string)
        #expect(
          new["args"]?.elements.compactMap(\.string) ?? [] == old["args"]?.elements.compactMap(\.string) ?? []
        )
      }
    }
  }

  @Test(
    "Files that hold no servers have none, and stay",
    arguments: [
      "{}", "", " \n", "// nothing\n", "[]", "1", #"{"mcpServers":{}}"#, #"{"mcpServers":[]}"#,
      #"{"mcpServers":null}"#,
      #"{"mcpServers":{"a":"x","b":null}}"#, #"{"servers":5,"mcp":{"servers":"x"},"projects":[1]}"#,
    ])
  func none(text: String) throws {
    let wrapped = try wrap(text)
    #expect(wrapped.outcomes.isEmpty)
    #expect(ByteView(wrapped.result).string == text)
  }

  @Test(
    "What is no JSON is said to be none, with its place",
    arguments: [
      "{", #"{"mcpServers":{"a":{"command":"x}}}"#, "mcpServers: {}", #"{"mcpServers":{"a":{"command":x}}}"#,
    ])
  func unreadable(text: String) {
    #expect(throws: SettingsProblem.self) { try wrap(text) }
    #expect(throws: SettingsProblem.self) { try Wrapping.unwrap(ByteView(text)) }
  }
}

/// The servers of a text, found by the tests on their own.
private enum ServerLists {
  static func all(in root: JSONValue) -> [JSONValue] {
    var groups = [
      root["mcpServers"], root["servers"], root["mcp"]?["servers"], root["mcp.servers"],
      root["context_servers"],
    ]
    for project in root["projects"]?.members.map({ $0 }) ?? [] { groups.append(project.value["mcpServers"]) }
    return groups.compactMap { $0 }.flatMap { $0.members.map(\.value) }
  }
}

@Suite("What wrapping ends")
struct LoginTests {
  @Test("A server that the host may have to log in to is named, one with credentials of its own is not")
  func logins() throws {
    let text = #"""
      {"mcpServers": {
        "a": {"url": "https://a.example/mcp"},
        "b": {"url": "https://b.example/mcp", "headers": {"X-Trace": "1"}},
        "c": {"url": "https://c.example/mcp", "headers": {"authorization": "Bearer x"}},
        "d": {"url": "https://d.example/mcp", "headers": {"X-Api-Key": "x"}},
        "e": {"command": "node"}, "f": {"url": "ws://f.example"}
      }}
      """#
    let wrapping = try Wrapping.wrap(ByteView(text), proxy: "/opt/sentinel-mcp")
    #expect(wrapping.warnings.map(\.server) == ["a", "b"])
    #expect(wrapping.warnings.allSatisfy { $0.text.contains("OAuth") })
    #expect(try Wrapping.unwrap(ByteView(wrapping.result)).warnings.isEmpty)
  }
}
