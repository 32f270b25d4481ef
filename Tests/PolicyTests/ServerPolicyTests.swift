import Bytes
import JSON
import Policy
import Testing

@Suite("What a policy says of MCP servers")
struct ServerPolicyTests {
  @Test("Everything that can stand in it is understood")
  func everything() throws {
    let rules = try #require(
      policy(
        """
        {"mcp": {
          "readOnly": true, "validateArguments": true,
          "tools": {"allow": ["read_*", "files/*"], "deny": "*secret*"},
          "rates": [
            {"tools": ["send_*"], "calls": 5, "seconds": 0.5, "burst": 2, "per": "client"},
            {"calls": 100},
          ],
          "repeats": {"stopAfter": 3, "seconds": 7.5},
          "breaker": {"failures": 2, "share": 0.25, "window": 8, "restSeconds": 1.5},
          "sql": ["unbounded-select", "unbounded-write", "ddl"],
        }}
        """
      ).mcp)
    #expect(rules.isReadOnly && rules.validatesArguments)
    #expect(rules.rates.map(\.calls) == [5, 100])
    #expect(rules.rates.map(\.seconds) == [0.5, 60])
    #expect(rules.rates.map(\.burst) == [2, nil])
    #expect(rules.rates.map(\.per) == [.client, .tool])
    #expect(rules.rates[0].covers(tool: "send_mail", of: "x"))
    #expect(!rules.rates[0].covers(tool: "read_mail", of: "x"))
    #expect(rules.rates[1].covers(tool: "anything", of: "x"))
    #expect(rules.repeats?.stopAfter == 3 && rules.repeats?.seconds == 7.5)
    #expect(rules.breaker?.failures == 2 && rules.breaker?.share == 0.25)
    #expect(rules.breaker?.window == 8 && rules.breaker?.restSeconds == 1.5)
    #expect(rules.sql == [.unboundedSelect, .unboundedWrite, .definition])
  }

  @Test("What is left out has its usual value, and without the section there is nothing")
  func defaults() throws {
    let rules = try #require(policy(#"{"mcp":{"repeats":{},"breaker":{},"rates":[{"calls":1}]}}"#).mcp)
    #expect(rules.repeats?.stopAfter == 10 && rules.breaker?.restSeconds == 30)
    #expect(!rules.isReadOnly && !rules.validatesArguments && rules.sql.isEmpty)
    #expect(policy("{}").mcp == nil)
    #expect(policy(#"{"mcp":{}}"#).mcp != nil)
  }

  @Test(
    "Tools are permitted by their names, or by their server's and theirs",
    arguments: [
      ("{}", "any", true), (#"{"allow":"read"}"#, "read", true), (#"{"allow":"read"}"#, "reader", false),
      (#"{"allow":["read_*"]}"#, "read_a", true), (#"{"deny":"a"}"#, "a", false),
      (#"{"deny":"a"}"#, "b", true), (#"{"allow":"*","deny":"a"}"#, "a", false),
      (#"{"allow":"srv/a"}"#, "a", true),
      (#"{"allow":"other/a"}"#, "a", false), (#"{"deny":"srv/*"}"#, "a", false),
    ])
  func permits(tools: String, name: String, isPermitted: Bool) throws {
    let rules = try #require(policy(#"{"mcp":{"tools":\#(tools)}}"#).mcp)
    #expect(rules.permits(tool: name, of: "srv") == isPermitted)
  }

  @Test(
    "A mistake is named with its place, and what was probably meant",
    arguments: [
      ("{\"mcp\": 1}", "/p.json:1:9: "), ("{\"mcp\": []}", "/p.json:1:9: "),
      (
        "{\n \"mcp\": {\n  \"readonly\": true}}",
        "/p.json:3:3: the key \"readonly\" is not known (did you mean \"readOnly\"?)"
      ),
      ("{\"mcp\": {\"readOnly\": 1}}", "/p.json:1:22: readOnly takes true or false"),
      ("{\"mcp\": {\"validateArguments\": \"yes\"}}", "validateArguments takes true or false"),
      ("{\"mcp\": {\"tools\": []}}", "/p.json:1:19: "),
      ("{\"mcp\": {\"tools\": {\"alow\": []}}}", "did you mean \"allow\"?"),
      ("{\"mcp\": {\"tools\": {\"allow\": 5}}}", "/p.json:1:29: "),
      ("{\"mcp\": {\"tools\": {\"allow\": []}}}", "/p.json:1:29: this takes a pattern"),
      ("{\"mcp\": {\"rates\": {}}}", "/p.json:1:19: rates takes a list"),
      ("{\"mcp\": {\"rates\": [{}]}}", "/p.json:1:20: a rate needs calls"),
      ("{\"mcp\": {\"rates\": [1]}}", "/p.json:1:20: "),
      (
        "{\"mcp\": {\"rates\": [{\"calls\": 0}]}}",
        "/p.json:1:30: calls takes a whole number from 1 to 1000000"
      ),
      ("{\"mcp\": {\"rates\": [{\"calls\": 1.5}]}}", "calls takes a whole number"),
      ("{\"mcp\": {\"rates\": [{\"calls\": \"5\"}]}}", "calls takes a whole number"),
      ("{\"mcp\": {\"rates\": [{\"calls\": 99999999999999999999}]}}", "calls takes a whole number"),
      (
        "{\"mcp\": {\"rates\": [{\"calls\": 1, \"seconds\": 0}]}}",
        "seconds takes a number of seconds above 0, at most 86400"
      ),
      (
        "{\"mcp\": {\"rates\": [{\"calls\": 1, \"seconds\": -1}]}}",
        "seconds takes a number of seconds above 0"
      ),
      (
        "{\"mcp\": {\"rates\": [{\"calls\": 1, \"seconds\": 1e400}]}}",
        "seconds takes a number of seconds above 0"
      ),
      ("{\"mcp\": {\"rates\": [{\"calls\": 1, \"burst\": 0}]}}", "burst takes a whole number from 1"),
      ("{\"mcp\": {\"rates\": [{\"calls\": 1, \"per\": \"clinet\"}]}}", "did you mean \"client\"?"),
      ("{\"mcp\": {\"rates\": [{\"calls\": 1, \"second\": 1}]}}", "did you mean \"seconds\"?"),
      ("{\"mcp\": {\"repeats\": 3}}", "/p.json:1:21: "),
      ("{\"mcp\": {\"repeats\": {\"stopAfter\": 0}}}", "stopAfter takes a whole number from 1 to 1000000"),
      (
        "{\"mcp\": {\"repeats\": {\"seconds\": 100000}}}",
        "seconds takes a number of seconds above 0, at most 86400"
      ),
      ("{\"mcp\": {\"breaker\": true}}", "/p.json:1:21: "),
      ("{\"mcp\": {\"breaker\": {\"failures\": 1001}}}", "failures takes a whole number from 1 to 1000"),
      ("{\"mcp\": {\"breaker\": {\"window\": 0}}}", "window takes a whole number from 1 to 1000"),
      ("{\"mcp\": {\"breaker\": {\"share\": 0}}}", "share takes a number above 0, at most 1"),
      ("{\"mcp\": {\"breaker\": {\"share\": 1.1}}}", "share takes a number above 0, at most 1"),
      ("{\"mcp\": {\"breaker\": {\"restSeconds\": \"1\"}}}", "restSeconds takes a number of seconds"),
      (
        "{\"mcp\": {\"sql\": \"ddl\"}}",
        "/p.json:1:17: sql takes a list of unbounded-select, unbounded-write and ddl"
      ),
      ("{\"mcp\": {\"sql\": [\"dll\"]}}", "did you mean \"ddl\"?"),
      ("{\"mcp\": {\"sql\": [1]}}", "/p.json:1:18: "),
    ])
  func mistakesAreNamed(text: String, expected: String) {
    let found = mistakes(text)
    #expect(found.contains { $0.contains(expected) }, "\(found)")
  }

  @Test("A project's section holds beside a person's")
  func layers() {
    let all = policies(
      user: #"{"mcp":{"tools":{"allow":["a","b"]}}}"#, project: #"{"mcp":{"tools":{"deny":"a"}}}"#)
    func permits(_ tool: String) -> Bool {
      all.files.compactMap(\.mcp).allSatisfy { $0.permits(tool: tool, of: "s") }
    }
    #expect(!permits("a") && permits("b") && !permits("c"))
  }
}
