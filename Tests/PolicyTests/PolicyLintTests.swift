import Policy
import System
import Testing
import Verdict

@Suite("Looking a policy over")
struct PolicyLintTests {
  private let vocabulary = PolicyVocabulary(
    agents: ["claude", "codex"],
    rules: [("git.push-force", "git", .high), ("files.delete-home", "files", .critical)])

  private func remarks(_ text: String, _ layer: PolicyFile.Layer = .user) -> [String] {
    let all = layer == .user ? policies(user: text) : policies(project: text)
    return all.remarks(vocabulary, now: Timestamp(milliseconds: 1_795_262_430_000)).map(\.message)
  }

  private func rules(_ rules: String...) -> String { "{\"rules\": [\(rules.joined(separator: ", "))]}" }

  @Test("A good policy gets no remark")
  func good() {
    #expect(
      remarks(
        rules(
          "{\"name\": \"a\", \"action\": \"block\", \"match\": {\"program\": \"terraform\"}}",
          "{\"name\": \"b\", \"action\": \"allow\", \"agents\": \"claude\", \"match\": {\"rule\": \"git.*\", \"severity\": \"high\"}}"
        )
      ).isEmpty)
  }

  @Test(
    "What is never reached is said",
    arguments: [
      (
        "{\"name\": \"a\", \"action\": \"block\", \"tools\": \"Bash\"}",
        "{\"name\": \"b\", \"action\": \"ask\", \"tools\": \"Bash\"}", true
      ),
      (
        "{\"name\": \"a\", \"action\": \"block\", \"tools\": \"B*\"}",
        "{\"name\": \"b\", \"action\": \"ask\", \"tools\": [\"Bash\", \"B?\"]}", true
      ),
      (
        "{\"name\": \"a\", \"action\": \"block\", \"tools\": \"Bash\"}",
        "{\"name\": \"b\", \"action\": \"ask\"}", false
      ),
      (
        "{\"name\": \"a\", \"action\": \"block\", \"tools\": \"Bash\"}",
        "{\"name\": \"b\", \"action\": \"ask\", \"tools\": \"B*\"}", false
      ),
      (
        "{\"name\": \"a\", \"action\": \"block\", \"match\": {\"program\": \"x\"}}",
        "{\"name\": \"b\", \"action\": \"ask\", \"match\": {\"program\": \"x\", \"path\": \"/y\"}}", true
      ),
      (
        "{\"name\": \"a\", \"action\": \"allow\"}",
        "{\"name\": \"b\", \"action\": \"block\", \"match\": {\"severity\": \"high\"}}", false
      ),
      (
        "{\"name\": \"a\", \"action\": \"block\", \"until\": \"2020-01-01\"}",
        "{\"name\": \"b\", \"action\": \"ask\"}", false
      ),
      (
        "{\"name\": \"a\", \"action\": \"block\", \"match\": {\"path\": \"/a/*\"}}",
        "{\"name\": \"b\", \"action\": \"ask\", \"match\": {\"path\": \"/a/**\"}}", false
      ),
    ])
  func shadowed(first: String, second: String, isHidden: Bool) {
    #expect(remarks(rules(first, second)).contains { $0.contains("\"b\" is never reached") } == isHidden)
  }

  @Test(
    "What does nothing, or not what it seems to",
    arguments: [
      ("{\"name\": \"a\", \"action\": \"block\", \"until\": \"2026-01-01\"}", "\"a\" is over"),
      ("{\"name\": \"a\", \"action\": \"block\"}", "\"a\" is about everything"),
      ("{\"name\": \"a\", \"action\": \"block\", \"agents\": \"codx\"}", "did you mean \"codex\"?"),
      (
        "{\"name\": \"a\", \"action\": \"block\", \"match\": {\"rule\": \"git.push-froce\"}}",
        "did you mean \"git.push-force\"?"
      ),
      (
        "{\"name\": \"a\", \"action\": \"block\", \"match\": {\"category\": \"gti\"}}",
        "category \"gti\", which there is not"
      ),
      (
        "{\"name\": \"a\", \"action\": \"allow\", \"match\": {\"category\": \"git\"}}", "permits up to medium"
      ),
    ])
  func odd(rule: String, remark: String) {
    #expect(remarks(rules(rule)).contains { $0.contains(remark) }, "\(remarks(rules(rule)))")
  }

  @Test("Overrides that are never asked, or fit nothing")
  func overrides() {
    let text =
      "{\"overrides\": {\"rule\": {\"git.*\": \"block\", \"git.push-force\": \"ask\", \"sql.x\": \"ask\"}}}"
    #expect(remarks(text).contains { $0.contains("rule.git.push-force is never reached") })
    #expect(remarks(text).contains { $0.contains("rule.sql.x fits nothing") })
  }

  @Test("What a project cannot do")
  func project() {
    let found = remarks(
      "{\"profile\": \"audit\", \"environment\": \"free\", \"severity\": {\"high\": \"ask\"}, \"rules\": [{\"name\": \"a\", \"action\": \"allow\", \"tools\": \"x\"}]}",
      .project)
    #expect(found.count == 4)
  }

  @Test("A rule in words")
  func summary() {
    let file = policy(
      rules(
        "{\"name\": \"a\", \"action\": \"block\", \"tools\": \"Bash\", \"priority\": 3, \"until\": \"2026-12-31T10:00Z\", \"match\": {\"program\": [\"terraform\", \"tofu\"], \"host\": \"*.eu\"}}"
      ))
    #expect(
      file.rules.first?.summary
        == "blocks calls of Bash that start terraform or tofu to *.eu, priority 3, until 2026-12-31T10:00 UTC"
    )
  }

  @Test("What a rule changes where it fits")
  func changes() {
    func changes(_ rule: String) -> [PolicyChange] {
      let all = policies(user: rules(rule))
      guard let file = all.user, let rule = file.rules.first else { return [] }
      return all.changes(by: rule, of: file, vocabulary)
    }
    #expect(
      changes(
        "{\"name\": \"a\", \"action\": \"allow\", \"match\": {\"command\": \"git *\", \"severity\": \"high\"}}"
      )
      .map { [$0.before.name, $0.after.name] + $0.findings } == [["block", "allow", "git.push-force"]])
    #expect(
      changes(
        "{\"name\": \"a\", \"action\": \"warn\", \"tools\": \"x\", \"match\": {\"severity\": \"critical\"}}"
      )
      .map { [$0.before.name, $0.after.name] + $0.findings }
        == [["block", "warn", "git.push-force", "files.delete-home"]])
    #expect(changes("{\"name\": \"a\", \"action\": \"block\", \"match\": {\"category\": \"git\"}}").isEmpty)
  }
}
