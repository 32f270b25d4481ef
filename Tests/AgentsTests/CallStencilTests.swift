import Bytes
import JSON
import Testing
import Verdict

@testable import Agents

@Suite("Payloads that differ from one read before only in what they say")
struct CallStencilTests {
  private static let first = """
    {"id": 7, "session_id": "s", "cwd": "/home/dev/project", "hook_event_name": "PreToolUse", "tool_name": "Bash", \
    "tool_input": {"command": "ls -la", "description": "List"}, "tool_use_id": "t"}
    """

  private func stencil(_ text: String = first) throws -> CallStencil? {
    let document = try JSONDocument(ByteView(text))
    return CallStencil(document, try ClaudeCode.read(document, event: "PreToolUse"), mark: "id")
  }

  private func described(_ event: Event) -> [String] {
    let texts = event.contents.flatMap(\.fields).map { "\($0.path) \($0.text.string) \($0.source ?? 0..<0)" }
    return [
      event.agent, event.name, event.moment.rawValue, event.session ?? "-", event.tool?.name ?? "-",
      event.call ?? "-", event.directory ?? "-",
    ] + texts
  }

  @Test(
    "A payload of the same form gives the same event as reading it anew",
    arguments: [
      ("ls -la", "rm -rf /"), ("7", "8"), ("7", "0"), ("7", "123456"), ("7", "\"a-1\""),
      ("\"s\"", "\"another\""),
      ("\"t\"", "\"toolu_01\""), ("/home/dev/project", "/srv/www"), ("ls -la", ""), ("List", "Löschen"),
      ("ls -la", #"echo \"a\" \\ \n \u0041 \ud83d\ude00"#), ("ls -la", "echo grün 日本"),
      ("ls -la", "}, \\\"x\\\": {"),
      ("\"s\"", #""\u0073\/""#), ("List", #"a \"list\""#), ("\"s\"", "\"\""),
    ])
  func same(from: String, to: String) throws {
    let text = Self.first.replacing(from, with: to)
    #expect(text != Self.first)
    let document = try JSONDocument(ByteView(text))
    let call = try #require(try stencil()?.read(ByteView(text)))
    #expect(described(call.event) == described(try ClaudeCode.read(document, event: "PreToolUse")))
    #expect(call.mark?.string == document.root["id"]?.raw.string)
  }

  @Test(
    "A payload of another form is left to be read",
    arguments: [
      ("Bash", "Write"), ("PreToolUse", "PostToolUse"), ("\"id\": 7", "\"id\": -7"),
      ("\"id\": 7", "\"id\": 07"),
      ("\"id\": 7", "\"id\": 7.5"), ("\"id\": 7", "\"id\": null"), ("\"id\": 7", "\"id\":  7"),
      ("\"id\": 7, ", ""),
      ("\"s\"", "1"), ("\"ls -la\"", "[\"ls\"]"), ("\"ls -la\"", "null"), ("\"command\"", "\"Command\""),
      ("\"ls -la\"", "\"ls\", \"command\": \"rm\""), ("\"t\"}", "\"t\", \"id\": 8}"), ("\"t\"}", "\"t\"} "),
      ("\"t\"}", "\"t\""),
      ("\"t\"}", "\"t"), ("ls -la", #"\ud800"#), ("ls -la", #"\x"#), ("ls -la", "a\tb"), ("List", #"\q"#),
      ("\"t\"", #""\ud800""#),
    ])
  func other(from: String, to: String) throws {
    let text = Self.first.replacing(from, with: to)
    #expect(text != Self.first)
    #expect(try stencil()?.read(ByteView(text)) == nil)
  }

  @Test("Bytes that are no UTF-8 are left to be refused")
  func invalid() throws {
    var bytes = Array(Self.first.utf8)
    bytes[try #require(bytes.firstIndex(of: UInt8(ascii: "-")))] = 0xFF
    #expect(try stencil()?.read(ByteView(bytes)) == nil)
  }

  @Test(
    "Only calls of a shell are remembered, and only where every reader reads the same",
    arguments: [
      ("Bash", "Read"), ("\"command\"", "\"file_path\""), ("\"t\"}", "\"t\", \"T\": 1, \"t\": 2}"),
      ("\"id\": 7", "\"id\": [7]"),
    ])
  func remembered(from: String, to: String) throws {
    #expect(((try? stencil(Self.first.replacing(from, with: to))) ?? nil) == nil)
  }

  @Test("Every prefix of a payload, and every one with a byte changed, is read as it would be anew, or left")
  func damaged() throws {
    let stencil = try #require(try stencil())
    let bytes = Array(Self.first.utf8)
    for i in bytes.indices {
      #expect(stencil.read(ByteView(Array(bytes[..<i]))) == nil)
      for other in [UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "a"), UInt8(ascii: "1"), 0x0A, 0xC3]
      {
        var changed = bytes
        changed[i] = other
        guard let call = stencil.read(ByteView(changed)) else { continue }
        let document = try JSONDocument(ByteView(changed))
        #expect(described(call.event) == described(try ClaudeCode.read(document, event: "PreToolUse")))
        #expect(call.mark?.string == document.root["id"]?.raw.string)
      }
    }
  }
}
