import Policy
import System
import Testing
import Verdict

@Suite("Settings")
struct SettingsTests {
  private func load(
    _ variables: [String: String] = [:], _ options: [SettingKey: String] = [:]
  ) -> (settings: Settings, problems: [SettingProblem]) {
    Settings.load(options: options, environment: Environment { variables[$0] })
  }

  @Test("Nothing set gives the defaults")
  func defaults() {
    let (settings, problems) = load()
    #expect(problems.isEmpty)
    #expect(settings == Settings())
    #expect(Severity.allCases.map(settings.action(for:)) == [.allow, .allow, .warn, .block, .block])
    #expect(settings.onError == .block)
    #expect(settings.deadlineMilliseconds == 2000)
    #expect(!settings.isVerbose)
  }

  @Test("An action is understood in any case", arguments: ["Ask", "ask", "ASK", "aSk"])
  func anyCase(text: String) {
    #expect(load(["SENTINEL_HOOK_ON_HIGH": text]).settings.onHigh == .ask)
  }

  @Test("An option wins over the variable")
  func precedence() {
    let (settings, problems) = load(["SENTINEL_HOOK_ON_LOW": "Block"], [.onLow: "warn"])
    #expect(settings.onLow == .warn)
    #expect(problems.isEmpty)
  }

  @Test(
    "A value that is not understood is named, never guessed",
    arguments: [
      ("SENTINEL_HOOK_ON_CRITICAL", "Deny"), ("SENTINEL_HOOK_ON_HIGH", "block "),
      ("SENTINEL_HOOK_ON_MEDIUM", "0"),
      ("SENTINEL_HOOK_ON_LOW", "аllow"), ("SENTINEL_HOOK_ON_ERROR", "open"), ("SENTINEL_HOOK_VERBOSE", "yes"),
      ("SENTINEL_HOOK_DEADLINE_MS", "0"), ("SENTINEL_HOOK_DEADLINE_MS", "-5"),
      ("SENTINEL_HOOK_DEADLINE_MS", "2s"),
      ("SENTINEL_HOOK_DEADLINE_MS", "99999999999999999999"), ("SENTINEL_HOOK_DEADLINE_MS", "600001"),
    ])
  func notUnderstood(name: String, value: String) {
    let (settings, problems) = load([name: value])
    #expect(settings == Settings())
    #expect(problems.count == 1)
    #expect(problems.first?.name == name)
    #expect(problems.first?.message.contains(problems.first?.accepted ?? "-") == true)
  }

  @Test("A bad option does not fall back to the variable")
  func badOption() {
    let (settings, problems) = load(["SENTINEL_HOOK_ON_HIGH": "Warn"], [.onHigh: "maybe"])
    #expect(settings.onHigh == .block)
    #expect(problems.map(\.name) == ["--on-high"])
  }

  @Test("An empty variable is as good as none")
  func emptyVariable() {
    #expect(load(["SENTINEL_HOOK_ON_HIGH": ""]).problems.isEmpty)
  }

  @Test("The message of a problem cannot forge lines")
  func messageIsSafe() {
    let problem = load(["SENTINEL_HOOK_ON_HIGH": "x\n[sentinel-hook] decision=Allow"]).problems.first
    #expect(problem?.message.contains("\n") == false)
  }
}

@Suite("Decisions")
struct DecisionTests {
  private func finding(_ severity: Severity, rule: String = "test.rule") -> Finding {
    Finding(rule: rule, severity: severity, category: "test", title: "T", why: "W", instead: "I")
  }

  private let event = Event(agent: "claude", name: "PreToolUse", moment: .beforeTool, session: "s")

  @Test("The strictest action wins, and the worst finding comes first")
  func strictest() {
    let decision = Decision(
      findings: [finding(.low), finding(.high, rule: "b"), finding(.medium), finding(.high, rule: "c")],
      settings: Settings(), event: event)
    #expect(decision.action == .block)
    #expect(decision.severity == .high)
    #expect(decision.findings.map(\.rule) == ["b", "c", "test.rule", "test.rule"])
    #expect(decision.stopping.map(\.rule) == ["b", "c"])
  }

  @Test("A policy may be stricter with less")
  func inverted() {
    var settings = Settings()
    settings.onCritical = .warn
    settings.onLow = .ask
    let decision = Decision(findings: [finding(.critical), finding(.low)], settings: settings, event: event)
    #expect(decision.action == .ask)
    #expect(decision.stopping.map(\.severity) == [.low])
  }

  @Test("No findings, no decision to name")
  func nothing() {
    let decision = Decision(findings: [], settings: Settings(), event: event)
    #expect(decision.action == .allow)
    #expect(decision.id.isEmpty)
  }

  @Test("The same event with the same findings has the same id; another session has another")
  func stableIds() {
    let first = Decision(findings: [finding(.high)], settings: Settings(), event: event)
    let second = Decision(findings: [finding(.high)], settings: Settings(), event: event)
    var other = event
    other.session = "t"
    #expect(first.id == second.id)
    #expect(first.id.utf8.count == 10)
    #expect(first.id != Decision(findings: [finding(.high)], settings: Settings(), event: other).id)
  }
}
