import Bytes
import Foundation
import JSON
import Policy
import TestSupport
import Testing
import Verdict

@Suite("Reading a policy")
struct PolicyReadingTests {
  @Test("Everything that can stand in one is understood")
  func everything() {
    let file = policy(
      """
      {
        // a comment
        "$schema": "https://example.com/policy.schema.json",
        "version": 1,
        "profile": "strict",
        "environment": "tighten-only",
        "severity": {"critical": "Block", "high": "ask", "medium": "warn", "low": "allow"},
        "onError": "ask",
        "deadlineMs": 500,
        "verbose": true,
        "overrides": {
          "agent": {"codex": "block"},
          "rule": {"git.*": {"high": "warn"}},
          "category": {}, "event": {"Stop": "allow"}, "tool": {"mcp__*": "ask"},
        },
        "rules": [
          {"name": "b", "action": "block", "match": {"program": ["a", "b"], "arguments": {"x": 1, "y": {"not": [{"exists": false}]}}}},
          {"name": "a", "action": "allow", "priority": 1, "until": "2030-01-01", "reason": "R", "agents": "claude",
           "tools": ["Bash"], "events": "PreToolUse",
           "match": {"command": "x *", "path": "~/x/", "host": "*.example.com", "category": "git", "rule": "git.*",
                     "severity": ["high", "medium"]}},
        ],
      }
      """)
    #expect(file.profile == .strict)
    #expect(file.limitsEnvironment)
    #expect(file.severity == SeverityActions(critical: .block, high: .ask, medium: .warn, low: .allow))
    #expect(file.onError == .ask)
    #expect(file.deadlineMilliseconds == 500)
    #expect(file.isVerbose == true)
    #expect(file.overrides.map(\.name) == ["rule.git.*", "tool.mcp__*", "event.Stop", "agent.codex"])
    #expect(file.rules.map(\.name) == ["a", "b"])
    #expect(file.rules.map(\.line) == [18, 17])
    #expect(file.lines["severity.high"] == 7)
  }

  @Test("An empty policy is one")
  func empty() {
    #expect(mistakes("{}").isEmpty)
    #expect(mistakes("// nothing yet\n{ }").isEmpty)
  }

  @Test(
    "A mistake is named with its place, and what was probably meant",
    arguments: [
      ("", "/p.json:1:1: "),
      ("[]", "/p.json:1:1: a policy is an object"),
      ("{\n  \"severity\": {\"high\": \"ask\"\n", "/p.json:"),
      (
        "{\n  \"seveirty\": {}\n}",
        "/p.json:2:3: the key \"seveirty\" is not known (did you mean \"severity\"?)"
      ),
      ("{\"xyz\": 1}", "the key \"xyz\" is not known; there are $schema, version"),
      ("{\"version\": 2}", "/p.json:1:13: the only version there is, is 1"),
      ("{\"profile\": \"strikt\"}", "did you mean \"strict\"?"),
      ("{\"profile\": 1}", "this takes one of relaxed, standard, strict and audit"),
      ("{\"environment\": \"tighten\"}", "the word \"tighten\" is not known"),
      ("{\"severity\": {\"hihg\": \"ask\"}}", "did you mean \"high\"?"),
      (
        "{\"severity\": {\"high\": \"deny\"}}",
        "the word \"deny\" is not known; there are allow, warn, ask and block"
      ),
      ("{\"severity\": \"block\"}", "what severities lead to is an object"),
      ("{\"severity\": {\"none\": \"ask\"}}", "the key \"none\" is not known"),
      ("{\"onError\": true}", "this takes one of allow, warn, ask and block"),
      ("{\"deadlineMs\": 0}", "deadlineMs takes a whole number"),
      ("{\"deadlineMs\": 1e99}", "deadlineMs takes a whole number"),
      ("{\"verbose\": \"yes\"}", "verbose takes true or false"),
      ("{\"overrides\": {\"rules\": {}}}", "did you mean \"rule\"?"),
      ("{\"overrides\": {\"rule\": \"git.*\"}}", "overrides.rule takes an object"),
      ("{\"overrides\": {\"rule\": {\"\": \"ask\"}}}", "a pattern cannot be empty"),
      ("{\"rules\": {}}", "rules takes a list"),
      ("{\"rules\": [1]}", "a rule is an object"),
      ("{\"rules\": [{\"action\": \"block\"}]}", "a rule needs a name"),
      ("{\"rules\": [{\"name\": \"x\"}]}", "a rule needs an action"),
      (
        "{\"rules\": [{\"name\": \"x\", \"action\": \"block\", \"tool\": \"Bash\"}]}",
        "did you mean \"tools\"?"
      ),
      (
        "{\"rules\": [{\"name\": \"x\", \"action\": \"block\", \"until\": \"2026-02-30\"}]}",
        "until takes a day"
      ),
      ("{\"rules\": [{\"name\": \"x\", \"action\": \"block\", \"until\": 2026}]}", "until takes a day"),
      (
        "{\"rules\": [{\"name\": \"x\", \"action\": \"block\", \"priority\": 1.5}]}",
        "priority takes a whole number"
      ),
      (
        "{\"rules\": [{\"name\": \"x\", \"action\": \"block\", \"tools\": []}]}",
        "this takes a pattern, or a list"
      ),
      ("{\"rules\": [{\"name\": \"x\", \"action\": \"block\", \"tools\": [1]}]}", "this takes a pattern"),
      (
        "{\"rules\": [{\"name\": \"x\", \"action\": \"block\", \"match\": {\"programm\": \"a\"}}]}",
        "did you mean \"program\"?"
      ),
      (
        "{\"rules\": [{\"name\": \"x\", \"action\": \"block\", \"match\": {\"severity\": []}}]}",
        "severity names none"
      ),
      (
        "{\"rules\": [{\"name\": \"x\", \"action\": \"block\", \"match\": {\"arguments\": {}}}]}",
        "arguments takes an object"
      ),
      (
        "{\"rules\": [{\"name\": \"x\", \"action\": \"block\", \"match\": {\"arguments\": {\"a\": {}}}}]}",
        "it asks nothing"
      ),
      (
        "{\"rules\": [{\"name\": \"x\", \"action\": \"block\", \"match\": {\"arguments\": {\"a\": {\"has\": 1}}}}]}",
        "the key \"has\""
      ),
      (
        "{\"rules\": [{\"name\": \"x\", \"action\": \"block\", \"match\": {\"arguments\": {\"a\": {\"above\": \"1\"}}}}]}",
        "above takes a number"
      ),
      (
        "{\"rules\": [{\"name\": \"x\", \"action\": \"block\"}, {\"name\": \"x\", \"action\": \"ask\"}]}",
        "another rule has the name \"x\""
      ),
      ("{\"profile\": \"strict\", \"profile\": \"relaxed\"}", "/p.json:1:23: this key stands here twice"),
      ("{\"profile\": \"strict\", \"Profile\": \"relaxed\"}", "this key stands here twice"),
      ("{} /* never ends", "/p.json:1:4: "),
      ("{} {}", "/p.json:1:4: "),
    ])
  func mistakesAreNamed(text: String, expected: String) {
    let found = mistakes(text)
    #expect(found.contains { $0.contains(expected) }, "\(found)")
  }

  @Test("Every mistake is found, not only the first")
  func all() {
    #expect(mistakes("{\"a\": 1, \"severity\": {\"b\": 1}, \"rules\": [{}, {}]}").count == 4)
  }

  @Test("A message cannot forge lines")
  func oneLine() {
    for text in ["{\"a\\nb\": 1}", "{\"profile\": \"x\\ny\"}"] {
      for message in mistakes(text) { #expect(!message.contains("\n")) }
    }
  }

  @Test("Nothing makes it crash, and what is cut off is never taken for whole")
  func truncated() {
    let text =
      "{\"severity\": {\"high\": \"ask\"}, \"rules\": [{\"name\": \"x\", \"action\": \"block\", \"match\": {\"path\": [\"~/x\"]}}]}"
    for length in 0..<text.utf8.count {
      #expect(!mistakes(String(decoding: Array(text.utf8.prefix(length)), as: UTF8.self)).isEmpty)
    }
  }

  @Test(
    "Times",
    arguments: [
      ("1970-01-01", 86_400_000), ("1970-01-01T00:00Z", 0), ("2026-11-21T12:00:30Z", 1_795_262_430_000),
      ("2026-11-21T12:00:30.25", 1_795_262_430_000), ("2026-11-21T13:00:30+01:00", 1_795_262_430_000),
      ("2026-11-21 07:00:30-0500", 1_795_262_430_000), ("2028-02-29T00:00Z", 1_835_395_200_000),
    ] as [(String, Int64)])
  func times(text: String, milliseconds: Int64) {
    #expect(Moment(text)?.milliseconds == milliseconds)
  }

  @Test(
    "What is no time is none",
    arguments: [
      "", "2026", "2026-13-01", "2026-00-01", "2027-02-29", "2026-01-32", "2026-1-1", "2026-01-01T",
      "2026-01-01T25:00",
      "2026-01-01T10:60", "2026-01-01T10:00:", "2026-01-01T10:00X", "2026-01-01T10:00+1", "tomorrow",
      "2026-01-01Z",
      "2026-01-01T10:00.", "１９７０-01-01",
    ])
  func noTimes(text: String) {
    #expect(Moment(text) == nil)
  }
}

@Suite("The published schema")
struct SchemaTests {
  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private func schema() throws -> JSONValue {
    let bytes = try #require(FileManager.default.contents(atPath: Self.folder + "/docs/policy.schema.json"))
    return try JSONDocument(ByteView(Array(bytes))).root
  }

  private func keys(_ value: JSONValue?) -> [String] { value?["properties"]?.members.map(\.key.string) ?? [] }
  private func words(_ value: JSONValue?) -> [String] { value?["enum"]?.elements.compactMap(\.string) ?? [] }

  @Test("Schema and reader know the same keys and words")
  func agree() throws {
    let root = try schema()
    let parts = root["$defs"]
    #expect(keys(root).sorted() == PolicyKeys.file.sorted())
    #expect(keys(root["properties"]?["overrides"]).sorted() == PolicyKeys.overrides.sorted())
    #expect(keys(parts?["severity"]) == PolicyKeys.severity)
    #expect(keys(parts?["rule"]).sorted() == PolicyKeys.rule.sorted())
    #expect(keys(parts?["match"]).sorted() == PolicyKeys.match.sorted())
    #expect(keys(parts?["condition"]).sorted() == PolicyKeys.argument.sorted())
    #expect(words(parts?["action"]) == PolicyKeys.actions)
    #expect(words(parts?["level"]) == PolicyKeys.severity)
    #expect(words(root["properties"]?["profile"]) == PolicyKeys.profiles)
    #expect(words(root["properties"]?["environment"]) == PolicyKeys.environment)
    let servers = parts?["mcp"]
    let sections = servers?["properties"]
    #expect(keys(servers).sorted() == PolicyKeys.mcp.sorted())
    #expect(keys(sections?["tools"]).sorted() == PolicyKeys.mcpTools.sorted())
    #expect(keys(sections?["rates"]?["items"]).sorted() == PolicyKeys.mcpRate.sorted())
    #expect(keys(sections?["repeats"]).sorted() == PolicyKeys.mcpRepeats.sorted())
    #expect(keys(sections?["breaker"]).sorted() == PolicyKeys.mcpBreaker.sorted())
    #expect(
      words(sections?["rates"]?["items"]?["properties"]?["per"]).sorted() == PolicyKeys.mcpCounted.sorted())
    #expect(words(sections?["sql"]?["items"]).sorted() == PolicyKeys.mcpSQL.sorted())
  }

  @Test("No object in it lets unknown keys through, and every reference leads somewhere")
  func closed() throws {
    let root = try schema()
    for visit in root.walk where !visit.isKey && visit.value.isObject {
      if visit.value["type"]?.string == "object", visit.value.has("properties") {
        #expect(visit.value["additionalProperties"]?.bool == false)
      }
      if let target = visit.value["$ref"]?.string {
        #expect(root["$defs"]?[String(target.dropFirst("#/$defs/".count))] != nil, "\(target)")
      }
    }
  }

  @Test("The examples of the manual are policies")
  func examples() throws {
    let bytes = try #require(FileManager.default.contents(atPath: Self.folder + "/docs/policy.md"))
    let parts = String(decoding: bytes, as: UTF8.self).components(separatedBy: "```")
    let examples = parts.enumerated().filter { $0.offset % 2 == 1 && $0.element.hasPrefix("jsonc\n") }
    #expect(examples.count >= 4)
    for example in examples {
      let text = String(example.element.dropFirst("jsonc\n".count))
      guard !text.contains("\"cases\"") else { continue }
      #expect(mistakes(text).isEmpty, "\(mistakes(text)) in \(text)")
    }
  }
}
