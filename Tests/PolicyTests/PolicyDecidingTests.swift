import Bytes
import Policy
import System
import Testing
import Verdict

@Suite("Rules")
struct PolicyDecidingTests {
  private func rules(_ rules: String...) -> String { "{\"rules\": [\(rules.joined(separator: ", "))]}" }

  private let push = Act(
    program: "git", command: "git push --force origin main", paths: ["/home/dev/project/main"])

  @Test("A rule forbids what nothing is found in, and says which rule it is, where, and why")
  func forbids() {
    let all = policies(
      user: "\n"
        + rules(
          "{\"name\": \"no terraform\", \"action\": \"block\", \"reason\": \"Say so in #ops\", \"match\": {\"program\": \"terraform\"}}"
        ))
    #expect(all.asksForActs)
    let decision = all.decide(
      [], about: call(), acts: [push, Act(program: "terraform", command: "terraform apply")])
    #expect(decision.action == .block)
    #expect(decision.policy == ["user/no terraform"])
    #expect(decision.id.utf8.count == 10)
    let finding = decision.findings.first
    #expect(finding?.rule == "policy.no terraform")
    #expect(finding?.category == "policy")
    #expect(finding?.title.contains("\"no terraform\"") == true)
    #expect(finding?.why == "Say so in #ops")
    #expect(finding?.instead.contains("/user.json:2") == true)
    #expect(finding?.evidence?.text == "terraform apply")
    #expect(decision.stopping.map(\.rule) == ["policy.no terraform"])
    #expect(all.decide([], about: call(), acts: [push]).action == .allow)
  }

  @Test("The lowest priority is asked first, then the order of the file")
  func order() {
    let first = "{\"name\": \"a\", \"action\": \"warn\"}"
    let second = "{\"name\": \"b\", \"action\": \"block\"}"
    #expect(policies(user: rules(first, second)).decide([], about: call()).action == .warn)
    #expect(policies(user: rules(second, first)).decide([], about: call()).action == .block)
    let urgent = "{\"name\": \"c\", \"action\": \"ask\", \"priority\": 1}"
    #expect(policies(user: rules(second, first, urgent)).decide([], about: call()).action == .ask)
  }

  @Test(
    "An allow covers no more than it names",
    arguments: [
      (nil, [.allow, .allow, .block, .block]), ("\"low\"", [.allow, .warn, .block, .block]),
      ("\"medium\"", [.allow, .allow, .block, .block]), ("\"high\"", [.allow, .allow, .allow, .block]),
      ("\"critical\"", [.allow, .allow, .allow, .allow]), ("[\"high\"]", [.allow, .warn, .allow, .block]),
      ("[\"critical\"]", [.allow, .warn, .block, .allow]),
    ] as [(String?, [Action])])
  func allowCovers(named: String?, expected: [Action]) {
    let match = named.map { "\"severity\": \($0)" } ?? ""
    let all = policies(user: rules("{\"name\": \"a\", \"action\": \"allow\", \"match\": {\(match)}}"))
    for (severity, action) in zip([Severity.low, .medium, .high, .critical], expected) {
      #expect(
        all.decide([finding(severity)], about: call()).action == action, "\(severity) under \(named ?? "-")")
    }
    let answers = policies(user: "{\"overrides\": {\"category\": {\"git\": \"allow\"}}}")
    #expect(answers.decide([finding(.medium)], about: call()).action == .allow)
    #expect(answers.decide([finding(.high)], about: call()).action == .block)
  }

  @Test(
    "A milder question covers no more than it names, a stricter one everything from there",
    arguments: [
      ("ask", nil, [.ask, .ask, .block, .block]), ("ask", "\"high\"", [.allow, .warn, .ask, .block]),
      ("block", "\"medium\"", [.allow, .block, .block, .block]),
      ("block", nil, [.block, .block, .block, .block]),
      ("warn", "\"high\"", [.allow, .warn, .warn, .block]),
    ] as [(String, String?, [Action])])
  func reach(action: String, named: String?, expected: [Action]) {
    let match = "\"category\": \"git\"" + (named.map { ", \"severity\": \($0)" } ?? "")
    let all = policies(user: rules("{\"name\": \"a\", \"action\": \"\(action)\", \"match\": {\(match)}}"))
    for (severity, wanted) in zip([Severity.low, .medium, .high, .critical], expected) {
      #expect(all.decide([finding(severity)], about: call()).action == wanted, "\(severity)")
    }
  }

  @Test("Each layer is decided alone, and a lower one counts only when stricter")
  func layers() {
    let allow = rules("{\"name\": \"a\", \"action\": \"allow\", \"match\": {\"severity\": \"critical\"}}")
    let block = rules("{\"name\": \"b\", \"action\": \"block\", \"match\": {\"category\": \"git\"}}")
    let found = [finding(.medium)]
    #expect(policies(managed: block, user: allow).decide(found, about: call()).action == .block)
    #expect(policies(managed: allow, user: block).decide(found, about: call()).action == .block)
    #expect(policies(managed: allow).decide([finding(.critical)], about: call()).action == .allow)
    #expect(policies(user: allow, project: block).decide(found, about: call()).action == .block)
    #expect(policies(user: block, project: allow).decide(found, about: call()).action == .block)
    #expect(policies(user: allow).decide([finding(.critical)], about: call()).action == .allow)
    // What the command line says of a severity, no rule of a file below it softens.
    #expect(
      policies(options: [.onHigh: "block"], user: allow).decide([finding(.high)], about: call()).action
        == .block)
    #expect(
      policies(options: [.onHigh: "warn"], user: block).decide([finding(.high)], about: call()).action
        == .block)
    #expect(
      policies(variables: ["SENTINEL_HOOK_ON_HIGH": "ask"], user: allow).decide(
        [finding(.high)], about: call()
      ).action
        == .ask)
  }

  @Test("Agents, tools and events are patterns")
  func who() {
    func blocks(_ members: String, _ event: Event) -> Bool {
      policies(user: rules("{\"name\": \"a\", \"action\": \"block\", \(members)}")).decide([], about: event)
        .action == .block
    }
    #expect(blocks("\"agents\": \"co*\"", call(agent: "codex")))
    #expect(!blocks("\"agents\": \"co*\"", call()))
    #expect(blocks("\"tools\": [\"x\", \"mcp__git*\"]", call("mcp__github__create")))
    #expect(blocks("\"tools\": \"github/create_*\"", call("create_issue", server: "github")))
    #expect(!blocks("\"tools\": \"github/*\"", call("create_issue", server: "gitlab")))
    #expect(blocks("\"events\": \"Pre*\"", call()))
    #expect(!blocks("\"events\": \"Post*\"", call()))
    let prompt = Event(agent: "claude", name: "UserPromptSubmit", moment: .prompt)
    #expect(!blocks("\"tools\": \"*\"", prompt))
    #expect(blocks("\"agents\": \"claude\"", prompt))
  }

  @Test("What ran is judged by what was found, or by rules that name the event")
  func afterwards() {
    let after = call(name: "PostToolUse", moment: .afterTool)
    let plain = policies(user: rules("{\"name\": \"a\", \"action\": \"ask\", \"tools\": \"Bash\"}"))
    #expect(plain.decide([], about: after).action == .allow)
    #expect(plain.decide([finding(.low)], about: after).action == .ask)
    let named = policies(user: rules("{\"name\": \"a\", \"action\": \"ask\", \"events\": \"PostToolUse\"}"))
    #expect(named.decide([], about: after).action == .ask)
  }

  @Test("A rule that is over does nothing")
  func until() {
    let all = policies(user: rules("{\"name\": \"a\", \"action\": \"block\", \"until\": \"2026-06-30\"}"))
    func at(_ text: String) -> Action {
      all.decide([], about: call(), now: Timestamp(milliseconds: Moment(text)?.milliseconds ?? 0)).action
    }
    #expect(at("2026-06-30T23:59:59Z") == .block)
    #expect(at("2026-07-01T00:00:00Z") == .allow)
  }

  @Test("What permits must be about all of it, what forbids about a part")
  func coverage() {
    let inside =
      "{\"name\": \"in\", \"action\": \"allow\", \"match\": {\"path\": \"/tmp/x/\", \"severity\": \"critical\"}}"
    let all = policies(
      user: rules(inside, "{\"name\": \"no\", \"action\": \"block\", \"match\": {\"program\": \"rm\"}}"))
    func rm(_ paths: [String], _ unknown: Act.Unknown = []) -> Action {
      all.decide([], about: call(), acts: [Act(program: "rm", command: "rm", paths: paths, unknown: unknown)])
        .action
    }
    #expect(rm(["/tmp/x/a", "/tmp/x/b"]) == .allow)
    #expect(rm(["/tmp/x/a", "/etc"]) == .block)
    #expect(rm(["/tmp/x/a"], .paths) == .block)
    #expect(rm([]) == .block)
    let forbids = policies(
      user: rules("{\"name\": \"no\", \"action\": \"block\", \"match\": {\"path\": \"/etc/**\"}}"))
    let act = Act(program: "cp", command: "cp /etc/hosts x", paths: ["/etc/hosts", "/home/dev/project/x"])
    #expect(forbids.decide([], about: call(), acts: [act]).action == .block)
  }

  @Test("An allow for a program does not cover its neighbours in the line")
  func neighbours() {
    let all = policies(
      user: rules(
        "{\"name\": \"git\", \"action\": \"allow\", \"match\": {\"program\": \"git\", \"severity\": \"high\"}}"
      ))
    let path = FieldPath("tool_input", "command")
    var git = push
    git.location = Location(path: path, range: 0..<20)
    let rm = Act(program: "rm", command: "rm -rf src", location: Location(path: path, range: 22..<32))
    let pushed = finding(.high, at: Location(path: path, range: 4..<18))
    let removed = finding(.high, rule: "files.delete-source", at: Location(path: path, range: 22..<32))
    #expect(all.decide([pushed], about: call(), acts: [git, rm]).action == .allow)
    #expect(all.decide([removed], about: call(), acts: [git, rm]).action == .block)
    let both = all.decide([pushed, removed], about: call(), acts: [git, rm])
    #expect(both.stopping.map(\.rule) == ["files.delete-source"])
    // Without a place it could be either's.
    #expect(
      all.decide([finding(.high, at: Location(path: path))], about: call(), acts: [git, rm]).action == .block)
  }

  @Test(
    "A program's name is sure only where the machine keeps its programs",
    arguments: [
      ("git", true), ("/usr/bin/git", true), ("./git", false), ("/tmp/git", false), ("/usr/bin/x/git", false),
    ])
  func programs(program: String, isSure: Bool) {
    let act = Act(program: program, command: program)
    let allows = policies(
      user: rules(
        "{\"name\": \"a\", \"action\": \"allow\", \"match\": {\"program\": \"git\"}}",
        "{\"name\": \"b\", \"action\": \"block\"}"))
    #expect((allows.decide([], about: call(), acts: [act]).action == .allow) == isSure)
    let forbids = policies(
      user: rules("{\"name\": \"a\", \"action\": \"block\", \"match\": {\"program\": \"git\"}}"))
    #expect(forbids.decide([], about: call(), acts: [act]).action == .block)
  }

  @Test("Paths start at home, at the root or at the project")
  func paths() {
    func blocks(_ pattern: String, _ path: String) -> Bool {
      policies(user: rules("{\"name\": \"a\", \"action\": \"block\", \"match\": {\"path\": \"\(pattern)\"}}"))
        .decide([], about: call(), acts: [Act(paths: [path])]).action == .block
    }
    #expect(blocks("~/.aws/", "/home/dev/.aws/credentials"))
    #expect(blocks("infra/**", "/home/dev/project/infra/main.tf"))
    #expect(blocks("./infra/", "/home/dev/project/infra"))
    #expect(!blocks("infra/**", "/srv/infra/main.tf"))
    #expect(blocks("**/*.tf", "/srv/infra/main.tf"))
  }

  @Test(
    "Arguments are compared by name",
    arguments: [
      ("{\"file_path\": \"/etc/*\"}", true), ("{\"file_path\": \"/usr/*\"}", false),
      ("{\"options.force\": true}", true),
      ("{\"depth\": {\"above\": 3}}", true), ("{\"depth\": {\"above\": 5}}", false),
      ("{\"depth\": {\"below\": 6, \"above\": 4}}", true),
      ("{\"edits.text\": {\"contains\": \"two\"}}", true), ("{\"edits[1].text\": \"two\"}", true),
      ("{\"edits[0].text\": \"two\"}", false),
      ("{\"missing\": {\"exists\": false}}", true), ("{\"file_path\": {\"exists\": false}}", false),
      ("{\"file_path\": {\"startsWith\": \"/etc\", \"endsWith\": \"ts\"}}", true),
      ("{\"file_path\": {\"not\": {\"startsWith\": \"/etc\"}}}", false),
      ("{\"file_path\": {\"in\": [\"/etc/hosts\", 1]}}", true),
      ("{\"file_*\": {\"equals\": \"/etc/hosts\"}}", true),
      ("{\"tool_input.file_path\": \"*\"}", true),
      ("{\"file_path\": {\"not\": [{\"equals\": \"a\"}, {\"equals\": \"b\"}]}}", true),
      ("{\"file_path\": \"/etc/*\", \"depth\": 9}", false),
    ])
  func arguments(test: String, fits: Bool) {
    func scalar(_ name: String, _ text: String) -> (key: Field, value: Argument) {
      (Field(path: FieldPath(), text: ByteView(name)), .scalar(field(name, text)))
    }
    let edits = (0..<2).map { i -> Argument in
      let path = FieldPath("tool_input", "edits").appending(i).appending("text")
      return .text(Field(path: path, text: ByteView(i == 0 ? "one" : "two")))
    }
    let force = FieldPath("tool_input", "options", "force")
    let tree = Argument.object(
      FieldPath("tool_input"),
      [
        scalar("depth", "5"),
        (
          Field(path: FieldPath(), text: ByteView("options")),
          .scalar(Field(path: force, text: ByteView("true")))
        ),
        (Field(path: FieldPath(), text: ByteView("edits")), .list(FieldPath("tool_input", "edits"), edits)),
        (Field(path: FieldPath(), text: ByteView("file_path")), .text(field("file_path", "/etc/hosts"))),
      ])
    let all = policies(
      user: rules("{\"name\": \"a\", \"action\": \"block\", \"match\": {\"arguments\": \(test)}}"))
    #expect((all.decide([], about: call("x", [.arguments(tree)])).action == .block) == fits)
  }

  @Test("An override answers by what says most about the finding")
  func overrides() {
    let all = policies(
      user: """
        {"severity": {"high": "warn"}, "overrides": {
          "agent": {"claude": {"high": "block"}}, "tool": {"Bash": {"high": "ask"}},
          "category": {"git": {"high": "allow"}}, "rule": {"git.push-*": {"high": "block"}, "git.*": {"high": "ask"}}}}
        """)
    #expect(all.decide([finding(.high, rule: "git.push-force")], about: call()).action == .block)
    #expect(all.decide([finding(.high, rule: "git.clean")], about: call()).action == .ask)
    #expect(all.decide([finding(.high, rule: "files.x")], about: call()).action == .ask)
    #expect(all.decide([finding(.high, rule: "files.x")], about: call("Read")).action == .block)
    #expect(
      all.decide([finding(.high, rule: "files.x")], about: call("Read", agent: "codex")).action == .warn)
    #expect(all.decide([finding(.critical, rule: "git.push-force")], about: call()).action == .block)
  }

  @Test("A stricter answer by a rule comes first, before what was found")
  func firstWord() {
    let all = policies(
      user: rules("{\"name\": \"a\", \"action\": \"block\", \"match\": {\"category\": \"git\"}}"))
    let decision = all.decide([finding(.critical, rule: "net.x"), finding(.medium)], about: call())
    #expect(decision.findings.map(\.rule) == ["policy.a", "net.x", "git.push-force"])
    #expect(decision.stopping.count == 3)
    // Where the severity alone would have stopped it, the finding speaks for itself.
    #expect(all.decide([finding(.high)], about: call()).findings.map(\.rule) == ["git.push-force"])
  }

  @Test("The dry run decides, says what it would have done, and stops nothing")
  func audit() {
    let all = policies(
      user:
        "{\"profile\": \"audit\", \"rules\": [{\"name\": \"a\", \"action\": \"ask\", \"tools\": \"Write\"}]}")
    let decision = all.decide([finding(.critical)], about: call())
    #expect(decision.action == .allow)
    #expect(decision.would == .block)
    #expect(decision.findings.count == 1)
    #expect(decision.stopping.isEmpty)
    let ruled = all.decide([], about: call("Write"))
    #expect(ruled.action == .allow)
    #expect(ruled.would == .ask)
    #expect(ruled.policy == ["user/a"])
    #expect(all.settings.onError == .warn)
    // A project's word is part of the dry run, an administrator's is not.
    let strict = "{\"rules\": [{\"name\": \"m\", \"action\": \"block\", \"tools\": \"Write\"}]}"
    #expect(
      policies(user: "{\"profile\": \"audit\"}", project: strict).decide([], about: call("Write")).action
        == .allow)
    let managed = policies(managed: strict, user: "{\"profile\": \"audit\"}")
    #expect(managed.decide([], about: call("Write")).action == .block)
    #expect(managed.decide([finding(.critical)], about: call()).action == .allow)
    #expect(
      policies(managed: "{\"profile\": \"audit\"}").decide([finding(.critical)], about: call()).would
        == .block)
    #expect(
      policies(managed: "{\"profile\": \"audit\"}", user: "{\"profile\": \"standard\"}")
        .decide([finding(.critical)], about: call()).action == .block)
  }

  @Test(
    "Profiles",
    arguments: [
      ("relaxed", [.allow, .allow, .ask, .block]), ("standard", [.allow, .warn, .block, .block]),
      ("strict", [.warn, .ask, .block, .block]),
    ] as [(String, [Action])])
  func profiles(name: String, expected: [Action]) {
    let all = policies(user: "{\"profile\": \"\(name)\"}")
    #expect([Severity.low, .medium, .high, .critical].map { all.settings.action(for: $0) } == expected)
    let other = policies(user: "{\"profile\": \"\(name)\", \"severity\": {\"high\": \"warn\"}}")
    #expect(other.settings.onHigh == .warn)
  }
}
