import Bytes
import JSON
import Testing

@testable import MCPProxy

@Suite("Lists")
struct ListTests {
  private func names(_ outcome: Outcome, _ kind: String = "tools", by key: String = "name") -> [String] {
    outcome.answer?["result"]?[kind]?.elements.compactMap { $0[key]?.string } ?? []
  }

  @Test("A list without fault goes on as it is")
  func clean() {
    let line = Line()
    _ = line.client(Message.tools)
    let list = Message.list(
      [Message.tool("a"), " " + Message.tool("b", more: #", "x" : 1.0"#)], more: #","ttlMs":5"#)
    #expect(line.server(list).toClient == [list])
  }

  @Test("A tool whose description steers is taken out, and what is left keeps its bytes and its order")
  func poisoned() {
    let line = Line()
    _ = line.client(Message.tools)
    let kept = [Message.tool("zeta", more: #", "n":1E2"#), Message.tool("alpha"), Message.tool("mid")]
    let out = line.server(
      Message.list([kept[0], Message.tool("bad", Bait.steering), kept[1], kept[2]], more: #", "x":[ ]"#))
    #expect(out.toClient == [Message.list(kept, more: #", "x":[ ]"#)])
    #expect(out.rules.contains("SEC-03.tool-poisoning"))
    #expect(out.log.first?.fields.contains { $0.key == "tool" && $0.value == "bad" } == true)
    // Nor is it called, by whoever remembers it.
    let call = line.client(Message.call("bad", "{}", id: "2"))
    #expect(call.isRefusal(of: "2"))
    #expect(call.rules == ["mcp.tool-withheld"])
    #expect(line.client(Message.call("mid", "{}", id: "3")).toServer.count == 1)
  }

  @Test("A tool that was made harmless may be called again")
  func healed() {
    let line = Line()
    _ = line.server(Message.list([Message.tool("a", Bait.steering)]))
    #expect(line.client(Message.call("a", "{}")).isRefusal(of: "1"))
    let list = Message.list([Message.tool("a", "Reads notes.")])
    #expect(line.server(list).toClient == [list])
    #expect(line.client(Message.call("a", "{}")).toServer.count == 1)
  }

  @Test(
    "Every text of a tool is looked at",
    arguments: [
      #"{"name":"t","title":"\#(Bait.steering)","inputSchema":{}}"#,
      #"{"name":"t","inputSchema":{"properties":{"p":{"description":"\#(Bait.steering)"}}}}"#,
      #"{"name":"t","inputSchema":{"properties":{"p":{"enum":["a","\#(Bait.steering)"]}}}}"#,
      #"{"name":"t","inputSchema":{"properties":{"p":{"default":"\#(Bait.steering)"}}}}"#,
      #"{"name":"t","inputSchema":{"$defs":{"d":{"items":{"description":"\#(Bait.steering)"}}}}}"#,
      #"{"name":"t","outputSchema":{"description":"\#(Bait.steering)"},"inputSchema":{}}"#,
      #"{"name":"t","annotations":{"title":"\#(Bait.steering)"},"inputSchema":{}}"#,
      #"{"name":"t","inputSchema":{"properties":{"\#(Bait.steering)":{}}}}"#,
    ])
  func everyText(tool: String) {
    let line = Line()
    let out = line.server(Message.list([tool, Message.tool("good")]))
    #expect(names(out) == ["good"])
  }

  @Test("Prompts, resources and templates are lists as well")
  func others() {
    let line = Line()
    let prompts = line.server(
      #"{"id":1,"result":{"prompts":[{"name":"a","description":"\#(Bait.steering)"},{"name":"b"}]}}"#)
    #expect(names(prompts, "prompts") == ["b"])
    let resources = line.server(
      #"{"id":1,"result":{"resources":[{"uri":"n://1","name":"\#(Bait.steering)"},{"uri":"n://2","name":"b"}]}}"#
    )
    #expect(names(resources, "resources", by: "uri") == ["n://2"])
    let templates = line.server(
      #"{"id":1,"result":{"resourceTemplates":[{"uriTemplate":"n://{x}","description":"\#(Bait.steering)"}]}}"#
    )
    #expect(templates.answer?["result"]?["resourceTemplates"]?.count == 0)
  }

  @Test("A list in a batch is cut where it stands")
  func batch() {
    let line = Line()
    let good = Message.list([Message.tool("good")], id: "2")
    let out = line.server(
      #"[{"id":1,"result":{}},"#
        + Message.list([Message.tool("bad", Bait.steering), Message.tool("good")], id: "2") + "]")
    #expect(out.toClient == [#"[{"id":1,"result":{}},"# + good + "]"])
  }

  @Test("What a policy does not permit is not shown, and not called")
  func filtered() {
    let line = Line(policy: #"{"mcp":{"tools":{"allow":["read_*","files/write_log"],"deny":["*secret*"]}}}"#)
    let tools = ["read_a", "write_log", "delete", "read_secret", "read_b"]
    let out = line.server(Message.list(tools.map { Message.tool($0) }))
    #expect(names(out) == ["read_a", "write_log", "read_b"])
    for name in ["delete", "read_secret"] {
      let call = line.client(Message.call(name, "{}"))
      #expect(call.isRefusal(of: "1"))
      #expect(call.rules == ["mcp.tool-forbidden"])
    }
    #expect(line.client(Message.call("write_log", "{}")).toServer.count == 1)
  }

  @Test("Tools that are not objects, or have no name, are passed on without harm")
  func strange() {
    let line = Line()
    for list in [
      Message.list(["1", "null", #""x""#, "[]", "{}"]), Message.list([]), #"{"id":1,"result":{"tools":{}}}"#,
      #"{"id":1,"result":{"tools":null}}"#,
    ] {
      #expect(line.server(list).toClient == [list])
    }
  }
}
