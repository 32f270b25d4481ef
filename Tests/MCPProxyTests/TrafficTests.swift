import Bytes
import Foundation
import JSON
import Policy
import Testing

@testable import MCPProxy

@Suite("What policies say of calls as such")
struct TrafficTests {
  private func call(_ line: Line, _ tool: String = "a", _ arguments: String = "{}") -> Outcome {
    line.client(Message.call(tool, arguments))
  }

  @Test("More calls than the policy lets through are told when to come again")
  func rates() {
    let line = Line(policy: #"{"mcp":{"rates":[{"calls":2,"seconds":10}]}}"#)
    #expect(call(line).toServer.count == 1)
    #expect(call(line).toServer.count == 1)
    let refused = call(line)
    #expect(refused.isRefusal(of: "1"))
    #expect(refused.code == -33003)
    let data = refused.answer?["error"]?["data"]
    #expect(data?["sentinel"]?["rule"]?.string == "mcp.rate-limit")
    let wait = data?["retryAfterMs"]?.int ?? 0
    #expect(wait > 4000 && wait <= 5001)
    // Another tool has tokens of its own.
    #expect(call(line, "b").toServer.count == 1)
    line.pass(seconds: Double(wait) / 1000)
    #expect(call(line).toServer.count == 1)
    #expect(call(line).code == -33003)
  }

  @Test("Of a flood of calls some are written down, the rest is counted, and none that was stopped is lost")
  func flood() {
    let line = Line()
    var written = 0
    var counted = 0
    for _ in 0..<150 {
      let sent = call(line)
      #expect(sent.toServer.count == 1)
      written += sent.decisions.count
      counted += sent.unwritten
    }
    #expect(written == 100)
    #expect(counted == 50)
    let stopped = line.client(Message.command("rm -rf /"))
    #expect(stopped.decisions.count == 1)
    #expect(stopped.unwritten == 0)
    line.pass(seconds: 1)
    #expect(call(line).decisions.count == 1)
  }

  @Test("As a tool's result the refusal says when to come again as well")
  func ratesAsResult() {
    let line = Line(["--block-as", "result"], policy: #"{"mcp":{"rates":[{"calls":1,"seconds":10}]}}"#)
    _ = call(line)
    let note = call(line).answer?["result"]?["_meta"]
    #expect(note?["sentinel"]?["rule"]?.string == "mcp.rate-limit")
    #expect((note?["retryAfterMs"]?.int ?? 0) > 9000)
  }

  @Test("Limits may count the server or the client as one, and allow bursts")
  func counted() {
    let server = Line(
      policy: #"{"mcp":{"rates":[{"tools":"x*","calls":1,"seconds":60,"burst":3,"per":"server"}]}}"#)
    for tool in ["x1", "x2", "x3"] { #expect(call(server, tool).toServer.count == 1) }
    #expect(call(server, "x4").code == -33003)
    #expect(call(server, "y").toServer.count == 1)
    let client = Line(policy: #"{"mcp":{"rates":[{"calls":1,"seconds":60,"per":"client"}]}}"#)
    #expect(call(client, "a").toServer.count == 1)
    #expect(call(client, "b").code == -33003)
    _ = client.client(Message.initialize())
    #expect(call(client, "b").toServer.count == 1)
  }

  @Test("The same call over and over is stopped, and another one is not")
  func repeats() {
    let line = Line(policy: #"{"mcp":{"repeats":{"stopAfter":3,"seconds":30}}}"#)
    for _ in 0..<3 { #expect(call(line, "a", #"{"x":1}"#).toServer.count == 1) }
    let refused = call(line, "a", #"{"x":1}"#)
    #expect(refused.code == -33003)
    #expect(refused.rules == ["mcp.repeats"])
    #expect(call(line, "a", #"{"x":2}"#).toServer.count == 1)
    line.pass(seconds: 31)
    #expect(call(line, "a", #"{"x":1}"#).toServer.count == 1)
  }

  @Test("Read-only shows and calls only what says that it just reads", arguments: [true, false])
  func readOnly(byOption: Bool) {
    let line = byOption ? Line(["--read-only"]) : Line(policy: #"{"mcp":{"readOnly":true}}"#)
    #expect(call(line, "look").isRefusal(of: "1"))
    let out = line.server(
      Message.list([
        Message.tool("look", more: #","annotations":{"readOnlyHint":true}"#), Message.tool("write"),
        Message.tool("odd", more: #","annotations":{"readOnlyHint":"true"}"#),
      ]))
    #expect(out.answer?["result"]?["tools"]?.count == 1)
    #expect(call(line, "look").toServer.count == 1)
    let refused = call(line, "write")
    #expect(refused.isRefusal(of: "1"))
    #expect(refused.rules == ["mcp.read-only"])
    #expect(call(line, "odd").isRefusal(of: "1"))
  }

  @Test("Statements that a policy keeps from servers are kept, wherever they stand")
  func sql() {
    let line = Line(policy: #"{"mcp":{"sql":["unbounded-select","unbounded-write","ddl"]}}"#)
    for (arguments, rule) in [
      (#"{"q":"SELECT * FROM users"}"#, "mcp.sql.unbounded-select"),
      (#"{"q":["x",{"y":"  -- all\nselect * from users"}]}"#, "mcp.sql.unbounded-select"),
      (#"{"q":"CREATE TABLE x (a int)"}"#, "mcp.sql.ddl"),
      (#"{"q":"ALTER TABLE x ADD b int"}"#, "mcp.sql.ddl"),
      (#"{"q":"SELECT 1; UPDATE users SET a = 1"}"#, "mcp.sql.unbounded-write"),
    ] {
      let out = call(line, "query", arguments)
      #expect(out.isRefusal(of: "1"), "\(arguments)")
      #expect(out.rules == [rule], "\(arguments)")
    }
    for arguments in [
      #"{"q":"SELECT * FROM users LIMIT 10"}"#, #"{"q":"SELECT * FROM users WHERE id = 3"}"#,
      #"{"q":"select a book for me"}"#, #"{"text":"Create a table of contents"}"#,
      #"{"q":"INSERT INTO x VALUES (1)"}"#,
    ] {
      #expect(call(line, "query", arguments).toServer.count == 1, "\(arguments)")
    }
  }

  @Test("Other files' policies hold from the next message on")
  func reloaded() {
    let line = Line(policy: #"{"mcp":{"tools":{"deny":"a"}}}"#)
    #expect(call(line).isRefusal(of: "1"))
    _ = line.adopt(Line.policies(#"{"mcp":{"tools":{"deny":"b"}}}"#))
    #expect(call(line).toServer.count == 1)
    #expect(call(line, "b").isRefusal(of: "1"))
  }

  @Test("Rules of a policy hold for calls of servers too")
  func rules() {
    let line = Line(
      policy: #"{"rules":[{"name":"no-mail","action":"block","reason":"Not by mail.","tools":["send_*"]}]}"#)
    #expect(call(line, "send_mail").isRefusal(of: "1"))
    #expect(call(line, "read_mail").toServer.count == 1)
  }
}

@Suite("A server that fails")
struct BreakerTests {
  private static let policy = #"{"mcp":{"breaker":{"failures":3,"restSeconds":30}}}"#

  private func fail(_ line: Line, times: Int) {
    for _ in 0..<times {
      let sent = line.client(Message.call("a", "{}"))
      #expect(sent.toServer.count == 1)
      _ = line.server(#"{"id":1,"error":{"code":-32603,"message":"broken"}}"#)
    }
  }

  /// A line whose server has failed too often.
  private func failed() -> Line {
    let line = Line(policy: Self.policy)
    fail(line, times: 3)
    return line
  }

  private func call(_ line: Line, id: String = "1") -> Outcome {
    line.client(Message.call("a", "{}", id: id))
  }

  @Test("Failing too often in a row it is left alone, and everybody is told for how long")
  func opens() {
    let line = failed()
    #expect(line.session.traffic.takeNews() == ["open"])
    let refused = call(line)
    #expect(refused.isRefusal(of: "1"))
    #expect(refused.code == -33004)
    let wait = refused.answer?["error"]?["data"]?["retryAfterMs"]?.int ?? 0
    #expect(wait > 29_000 && wait <= 30_000)
    #expect(line.client(#"{"id":2,"method":"resources/read","params":{"uri":"a://b"}}"#).code == -33004)
  }

  @Test("After a rest one call tries, and when it succeeds all may")
  func closes() {
    let line = failed()
    line.pass(seconds: 31)
    #expect(call(line).toServer.count == 1)
    #expect(call(line, id: "2").code == -33004)
    _ = line.server(#"{"id":1,"result":{}}"#)
    #expect(line.session.traffic.takeNews() == ["open", "closed"])
    #expect(call(line).toServer.count == 1)
  }

  @Test("When the one fails, the rest begins again")
  func reopens() {
    let line = failed()
    line.pass(seconds: 31)
    fail(line, times: 1)
    #expect(call(line).code == -33004)
    line.pass(seconds: 31)
    #expect(call(line).toServer.count == 1)
  }

  @Test("What is refused for another reason, or is no call, is not the one that tries")
  func probes() {
    let line = failed()
    line.pass(seconds: 31)
    #expect(line.client(#"{"id":5,"method":"ping"}"#).toServer.count == 1)
    _ = line.server(#"{"id":5,"result":{}}"#)
    #expect(line.client(Message.command(Bait.ruin, id: "6")).isRefusal(of: "6"))
    #expect(call(line).toServer.count == 1)
  }

  @Test("A try that is never answered does not keep everybody away for ever")
  func lostProbe() {
    let line = failed()
    line.pass(seconds: 31)
    #expect(call(line).toServer.count == 1)
    #expect(call(line, id: "2").code == -33004)
    line.pass(seconds: 31)
    #expect(call(line, id: "3").toServer.count == 1)
  }

  @Test("A share of failures opens it as well, and wrong arguments are no failure")
  func share() {
    let line = Line(policy: #"{"mcp":{"breaker":{"failures":100,"share":0.5,"window":4,"restSeconds":5}}}"#)
    for i in 0..<8 {
      _ = call(line)
      _ = line.server(
        i % 2 == 0 ? #"{"id":1,"result":{}}"# : #"{"id":1,"error":{"code":-32602,"message":"x"}}"#)
    }
    #expect(call(line).toServer.count == 1)
    _ = line.server(#"{"id":1,"result":{}}"#)
    for i in 0..<3 {
      guard call(line).toServer.count == 1 else { break }
      _ = line.server(i % 2 == 0 ? #"{"id":1,"error":{"code":1,"message":"x"}}"# : #"{"id":1,"result":{}}"#)
    }
    #expect(call(line).code == -33004)
  }

  @Test("Without a policy a server may fail as it likes")
  func none() {
    let line = Line()
    fail(line, times: 30)
    #expect(call(line).toServer.count == 1)
  }
}

@Suite("Arguments and the server's own schema")
struct SchemaTests {
  private static let schema = ##"""
    {"type":"object","required":["path"],"additionalProperties":false,"properties":{
     "path":{"type":"string","minLength":1,"maxLength":5},"n":{"type":"integer","minimum":1,"maximum":10},
     "x":{"type":"number","exclusiveMinimum":0,"exclusiveMaximum":1},
     "mode":{"enum":["r","w",1.0]},"one":{"const":{"a":1}},"list":{"type":"array","minItems":1,"maxItems":2,"items":{"type":"boolean"}},
     "any":{"anyOf":[{"type":"null"},{"type":"string"}]},"all":{"allOf":[{"minimum":2},{"maximum":4}]},
     "ref":{"$ref":"#/$defs/p"},"two":{"type":["string","null"]},"never":false,"deep":{"properties":{"q":{"type":"string"}}}},
     "$defs":{"p":{"type":"object","required":["k"],"properties":{"next":{"$ref":"#/$defs/p"}}}}}
    """##

  private func problem(_ arguments: String) throws -> String? {
    let schema = try #require(Message.read(Self.schema))
    return SchemaCheck.problem(of: Message.read(arguments), with: schema)
  }

  @Test(
    "What fits, fits",
    arguments: [
      #"{"path":"a"}"#, #"{"path":"äöüßé","n":1,"x":0.5,"mode":"r","one":{"a":1}}"#,
      #"{"path":"a","n":2.0,"mode":1}"#,
      #"{"path":"a","list":[true],"any":null,"all":3,"two":null}"#, #"{"path":"a","any":"x","two":"y"}"#,
      #"{"path":"a","ref":{"k":1,"next":{"k":2,"next":{"k":3}}}}"#, #"{"path":"a","deep":{"q":"x","r":5}}"#,
    ])
  func fits(arguments: String) throws {
    #expect(try problem(arguments) == nil)
  }

  @Test(
    "What does not is named with its place",
    arguments: [
      ("{}", "\"path\" is missing"), (#"{"path":5}"#, "\"path\" is not of the type string"),
      (#"{"path":""}"#, "\"path\" is shorter than 1"), (#"{"path":"abcdef"}"#, "\"path\" is longer than 5"),
      (#"{"path":"a","n":0}"#, "\"n\" is less than 1"), (#"{"path":"a","n":11}"#, "\"n\" is more than 10"),
      (#"{"path":"a","n":1.5}"#, "\"n\" is not of the type integer"),
      (#"{"path":"a","x":0}"#, "\"x\" is not more than 0"),
      (#"{"path":"a","x":1}"#, "\"x\" is not less than 1"),
      (#"{"path":"a","mode":"x"}"#, "\"mode\" is none of"),
      (#"{"path":"a","one":{"a":2}}"#, "\"one\" is not the one value"),
      (#"{"path":"a","list":[]}"#, "\"list\" has too few"),
      (#"{"path":"a","list":[true,true,true]}"#, "\"list\" has too many"),
      (#"{"path":"a","list":[1]}"#, "\"list[0]\" is not of the type boolean"),
      (#"{"path":"a","any":5}"#, "\"any\" is not of the type"),
      (#"{"path":"a","all":5}"#, "\"all\" is more than 4"),
      (#"{"path":"a","ref":{"k":1,"next":{}}}"#, "\"ref.next.k\" is missing"),
      (#"{"path":"a","two":1}"#, "string or null"),
      (#"{"path":"a","never":1}"#, "\"never\" is not permitted"),
      (#"{"path":"a","extra":1}"#, "\"extra\" is no argument"),
      (#"{"path":"a","deep":{"q":1}}"#, "\"deep.q\" is not of the type"),
      ("[]", "the whole is not of the type object"),
    ])
  func problems(arguments: String, expected: String) throws {
    let problem = try problem(arguments)
    #expect(problem?.contains(expected) == true, "\(problem ?? "nil")")
  }

  @Test("Schemas that point at themselves end")
  func endless() throws {
    let schema = try #require(
      Message.read(##"{"$ref":"#","anyOf":[{"$ref":"#"},{"$ref":"#"},{"type":"string"}]}"##))
    _ = SchemaCheck.problem(of: Message.read("{}"), with: schema)
  }

  @Test("A call that does not fit is refused if a policy wants that, and only then")
  func calls() {
    let list = Message.list([
      #"{"name":"a","inputSchema":"# + Self.schema.replacingOccurrences(of: "\n", with: " ") + "}"
    ])
    let line = Line(policy: #"{"mcp":{"validateArguments":true}}"#)
    // Nothing is known of it yet, so nothing can be held against it.
    #expect(line.client(Message.call("a", "{}")).code == -32602)
    #expect(line.server(list).toClient == [list])
    let out = line.client(Message.call("a", "{}"))
    #expect(out.toServer.isEmpty)
    #expect(out.code == -32602)
    #expect(out.answer?["error"]?["message"]?.string?.contains("\"path\" is missing") == true)
    #expect(line.client(Message.call("a", #"{"path":"x"}"#)).toServer.count == 1)
    let bare = line.client(#"{"id":1,"method":"tools/call","params":{"name":"a"}}"#)
    #expect(bare.code == -32602)
    let loose = Line()
    _ = loose.server(list)
    #expect(loose.client(Message.call("a", "{}")).toServer.count == 1)
  }

  @Test("A client that has a session hears of a policy that shows other tools, and of no other")
  func shownTools() {
    let line = Line()
    let list = Message.list([Message.tool("a"), Message.tool("b")])
    func deny(_ tools: String) -> Policies {
      Line.policies(#"{"version":1,"mcp":{"tools":{"deny":["\#(tools)"]}}}"#)
    }
    // Nothing was said yet, and so nothing has changed.
    #expect(line.adopt(deny("*/a")).toClient.isEmpty)
    _ = line.server(list)
    #expect(line.adopt(deny("*/b")).toClient.isEmpty)
    _ = line.client(Message.initialize())
    _ = line.client(#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#)
    #expect(line.adopt(deny("*/b")).toClient.isEmpty)
    #expect(line.adopt(deny("*/c")).toClient.first?.contains("notifications/tools/list_changed") == true)
    #expect(line.adopt(Line.policies(nil)).toClient.isEmpty)
    #expect(line.adopt(Line.policies(#"{"version":1,"mcp":{"readOnly":true}}"#)).toClient.count == 1)
  }
}
