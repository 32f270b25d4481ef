import Bytes
import Policy
import System
import Testing
import Verdict

@Suite("Importing other guards' rules")
struct PolicyImportTests {
  private func imported(_ text: String) throws -> (result: PolicyImport, all: Policies) {
    let result = try PolicyImport(ByteView(text))
    return (result, policies(user: result.text))
  }

  @Test("Modes, patterns, agents, risks and priorities")
  func modes() throws {
    let (result, all) = try imported(
      """
      {"policies": [
        {"name": "no drops", "tool": "*", "actionPattern": "dropdb *", "mode": "block", "priority": 5},
        {"name": "mail", "toolNamePattern": "mcp__mail__*", "mode": "require_approval", "priority": 10,
         "conditions": {"allowedAgents": ["claude"]}},
        {"name": "git", "tool": "git", "mode": "allow", "priority": 20, "conditions": {"maxRiskLevel": "high"}},
        {"id": "off", "mode": "block", "enabled": false},
        {"name": "odd", "mode": "sometimes"},
        {"name": "hours", "mode": "allow", "conditions": {"timeOfDay": "9-17"}},
        {"name": "agents", "mode": "block", "tool": "shell", "conditions": {"blockedAgents": ["codex"]}}
      ]}
      """)
    #expect(result.imported == 4)
    #expect(result.left == 3)
    #expect(
      all.decide([], about: call(), acts: [Act(program: "dropdb", command: "dropdb prod")]).action == .block)
    #expect(all.decide([], about: call("mcp__mail__send")).action == .ask)
    #expect(all.decide([], about: call("mcp__mail__send", agent: "codex")).action == .allow)
    #expect(all.decide([finding(.high)], about: call("git")).action == .allow)
    #expect(all.decide([finding(.critical)], about: call("git")).action == .block)
    #expect(all.decide([], about: call("shell", agent: "codex")).action == .block)
    #expect(all.decide([], about: call("shell")).action == .allow)
    for name in ["off", "odd", "hours"] {
      #expect(result.remarks.contains { $0.hasPrefix("\"\(name)\" was left out") })
    }
  }

  @Test(
    "Conditions on arguments",
    arguments: [
      ("equals", "\"x\"", "x", "y"), ("not_equals", "\"x\"", "y", "x"), ("contains", "\"b\"", "abc", "ac"),
      ("not_contains", "\"b\"", "ac", "abc"), ("starts_with", "\"/etc\"", "/etc/x", "/x"),
      ("ends_with", "\".key\"", "a.key", "a"),
      ("in", "[\"a\", \"b\"]", "b", "c"), ("not_in", "[\"a\", \"b\"]", "c", "b"), ("gt", "3", "4", "3"),
      ("gte", "3", "3", "2"),
      ("less_than", "3", "2", "3"), ("regex", "\"^rm\\\\s+-rf\"", "rm -rf x", "ls"),
      ("matches", "\"a|b\"", "xbx", "c"),
      ("regex", "\"^(get|list)$\"", "list", "listing"), ("not_matches", "\"\\\\.env\"", "a", ".env.local"),
    ])
  func conditions(name: String, value: String, fits: String, not: String) throws {
    let (result, all) = try imported(
      """
      [{"name": "r", "target_tool": "files", "target_argument": "path", "match_type": "all", "action": "block",
        "conditions": [{"operator": "\(name)", "value": \(value)}]}]
      """)
    #expect(result.left == 0)
    func action(_ text: String) -> Action {
      all.decide([], about: call("files", [.fileRead(path: field("path", text))])).action
    }
    #expect(action(fits) == .block)
    #expect(action(not) == .allow)
    #expect(all.decide([], about: call("other", [.fileRead(path: field("path", fits))])).action == .allow)
  }

  @Test("All and any, and the same operator twice")
  func several() throws {
    func action(_ type: String, _ text: String) throws -> Action {
      let (_, all) = try imported(
        """
        {"rules": [{"name": "r", "target_tool": "*", "target_argument": "q", "match_type": "\(type)", "action": "deny",
          "conditions": [{"operator": "contains", "value": "a"}, {"operator": "contains", "value": "b"},
                         {"operator": "not_contains", "value": "x"}, {"operator": "not_contains", "value": "y"}]}]}
        """)
      return all.decide([], about: call("t", [.webSearch(query: field("q", text))])).action
    }
    #expect(try action("all", "ab") == .block)
    #expect(try action("all", "a") == .allow)
    #expect(try action("all", "abx") == .allow)
    #expect(try action("all", "aby") == .allow)
    #expect(try action("any", "ay") == .block)
  }

  @Test("What has no equal is left out and said, never guessed")
  func noEqual() throws {
    let (result, _) = try imported(
      """
      [{"name": "a", "target_tool": "t", "action": "redact", "conditions": []},
       {"name": "b", "target_tool": "t", "target_argument": "x", "action": "block", "conditions": [{"operator": "regex", "value": "[a-z]+"}]},
       {"name": "c", "target_tool": "t", "target_argument": "x", "action": "block", "conditions": [{"operator": "sounds_like", "value": "y"}]},
       {"name": "d", "mode": "block", "toolNamePattern": "(?=x)"}, 7, {"name": "e"}]
      """)
    #expect(result.imported == 0)
    #expect(result.left == 6)
  }

  @Test(
    "A text without rules is refused",
    arguments: ["", "{}", "[]", "{\"rules\": 1}", "{\"policies\": []}", "nonsense"])
  func nothing(text: String) {
    #expect(throws: PolicyImport.Failure.self) { try PolicyImport(ByteView(text)) }
  }

  @Test("Names, reasons and patterns with odd characters come over whole")
  func oddCharacters() throws {
    let (result, all) = try imported(
      "[{\"name\": \"a\\\"\\n*/ b\", \"description\": \"line\\nline\", \"mode\": \"block\", \"toolNamePattern\": \"x\"}, {\"name\": \"a\\\"\\n*/ b\", \"mode\": \"allow\"}]"
    )
    #expect(result.imported == 2)
    #expect(all.user?.rules.first?.reason == "line\nline")
  }
}
