import Policy
import System
import Testing
import Verdict

@Suite("Precedence")
struct PrecedenceTests {
  private static let choices: [Action?] = [nil, .allow, .warn, .ask, .block]

  private func text(_ action: Action?) -> String? {
    action.map { "{\"severity\": {\"high\": \"\($0.name)\"}}" }
  }

  /// The rules of the house, said once more and differently: managed is a floor; of command line, environment and
  /// person the first that speaks counts; a project only tightens.
  private func expected(
    managed: Action?, flag: Action?, variable: Action?, user: Action?, project: Action?, tightens: Bool
  ) -> Action {
    var variable = variable
    if tightens, let value = variable, value <= (user ?? managed ?? .block) { variable = nil }
    var answer = managed ?? .block
    if let own = flag ?? variable ?? user { answer = managed.map { max($0, own) } ?? own }
    return max(answer, project ?? .allow)
  }

  @Test("Every combination of layers", arguments: [false, true])
  func table(tightens: Bool) {
    for managed in Self.choices {
      for flag in Self.choices {
        for variable in Self.choices {
          for user in Self.choices {
            for project in Self.choices {
              var own = text(user) ?? "{}"
              if tightens {
                own =
                  String(own.dropLast()) + (user == nil ? "" : ", ") + "\"environment\": \"tighten-only\"}"
              }
              let all = policies(
                managed: text(managed), options: flag.map { [.onHigh: $0.name] } ?? [:],
                variables: variable.map { ["SENTINEL_HOOK_ON_HIGH": $0.name] } ?? [:], user: own,
                project: text(project))
              let wanted = expected(
                managed: managed, flag: flag, variable: variable, user: user, project: project,
                tightens: tightens)
              let name = "\([managed, flag, variable, user, project].map { $0?.name ?? "-" })"
              #expect(all.settings.onHigh == wanted, "\(name)")
              let decision = all.decide([finding(.high)], about: call())
              #expect(decision.action == wanted, "\(name)")
            }
          }
        }
      }
    }
  }

  @Test("With rules in play the same answers come out of the long way")
  func longWay() {
    // A rule about something else, so that every file is asked.
    let rule = "\"rules\": [{\"name\": \"other\", \"action\": \"block\", \"tools\": \"Other\"}]"
    func with(_ action: Action?) -> String {
      "{" + (action.map { "\"severity\": {\"high\": \"\($0.name)\"}, " } ?? "") + rule + "}"
    }
    for managed in Self.choices {
      for flag in Self.choices {
        for user in Self.choices {
          for project in Self.choices {
            let all = policies(
              managed: managed == nil ? nil : with(managed), options: flag.map { [.onHigh: $0.name] } ?? [:],
              user: with(user), project: with(project))
            let wanted = expected(
              managed: managed, flag: flag, variable: nil, user: user, project: project, tightens: false)
            #expect(all.decide([finding(.high)], about: call()).action == wanted)
          }
        }
      }
    }
  }

  @Test("Where each value comes from is known")
  func origins() {
    let all = policies(
      managed: "{\"profile\": \"strict\"}", options: [.onError: "ask"],
      variables: ["SENTINEL_HOOK_ON_CRITICAL": "block", "SENTINEL_HOOK_DEADLINE_MS": "900"],
      user: "{\n\"severity\": {\n\"low\": \"block\"}, \"verbose\": true}")
    let origins = Dictionary(uniqueKeysWithValues: all.report.map { ($0.name, $0.origin.description) })
    #expect(origins["on-low"] == "user policy, /user.json:3")
    #expect(origins["on-medium"] == "profile strict of the managed policy, /managed.json:1")
    #expect(origins["on-error"] == "--on-error")
    #expect(origins["deadline-ms"] == "SENTINEL_HOOK_DEADLINE_MS")
    #expect(origins["verbose"] == "user policy, /user.json:3")
    #expect(policies().report.allSatisfy { $0.origin == .standard })
  }

  @Test("An environment that may only tighten cannot loosen, change the deadline, or move the log")
  func environment() {
    let variables = [
      "SENTINEL_HOOK_ON_HIGH": "allow", "SENTINEL_HOOK_ON_LOW": "ask", "SENTINEL_HOOK_ON_ERROR": "allow",
      "SENTINEL_HOOK_DEADLINE_MS": "600000", "SENTINEL_AUDIT": "off",
    ]
    for layer in ["user", "managed"] {
      let text = "{\"environment\": \"tighten-only\"}"
      let all =
        layer == "user"
        ? policies(variables: variables, user: text) : policies(managed: text, variables: variables)
      #expect(all.settings.onHigh == .block)
      #expect(all.settings.onLow == .ask)
      #expect(all.settings.onError == .block)
      #expect(all.settings.deadlineMilliseconds == 2000)
      #expect(all.auditEnvironment["SENTINEL_AUDIT"] == nil)
      #expect(
        all.report.compactMap(\.ignored).sorted()
          == ["SENTINEL_HOOK_DEADLINE_MS", "SENTINEL_HOOK_ON_ERROR", "SENTINEL_HOOK_ON_HIGH"])
    }
    let all = policies(variables: variables, user: "{}", project: "{\"environment\": \"tighten-only\"}")
    #expect(all.settings.onHigh == .allow)
    #expect(all.auditEnvironment["SENTINEL_AUDIT"] == "off")
  }

  @Test("A deadline and a word too many are not a project's to set")
  func projectDeadline() {
    let all = policies(project: "{\"deadlineMs\": 1, \"verbose\": true, \"onError\": \"allow\"}")
    #expect(all.settings.deadlineMilliseconds == 2000)
    #expect(!all.settings.isVerbose)
    #expect(all.settings.onError == .block)
  }

  @Test("A managed deadline holds against everybody")
  func managedDeadline() {
    let all = policies(
      managed: "{\"deadlineMs\": 700}", options: [.deadline: "5"], user: "{\"deadlineMs\": 9}")
    #expect(all.settings.deadlineMilliseconds == 700)
  }
}

@Suite("A project only tightens")
struct ProjectTests {
  /// Parts that policies are put together from.
  private static let settings = [
    "\"profile\": \"relaxed\"", "\"profile\": \"strict\"", "\"profile\": \"audit\"",
    "\"environment\": \"tighten-only\"", "\"environment\": \"free\"",
    "\"severity\": {\"critical\": \"allow\"}", "\"severity\": {\"high\": \"ask\"}",
    "\"severity\": {\"medium\": \"block\"}", "\"severity\": {\"low\": \"warn\", \"high\": \"allow\"}",
    "\"onError\": \"allow\"", "\"onError\": \"ask\"", "\"deadlineMs\": 1", "\"verbose\": true",
    "\"overrides\": {\"rule\": {\"git.*\": \"allow\"}}",
    "\"overrides\": {\"rule\": {\"git.*\": {\"critical\": \"warn\"}}}",
    "\"overrides\": {\"category\": {\"git\": {\"low\": \"block\"}}}",
    "\"overrides\": {\"tool\": {\"*\": \"ask\"}}",
    "\"overrides\": {\"agent\": {\"claude\": {\"high\": \"allow\"}}}",
    rule("allow", "\"severity\": \"critical\""), rule("allow", "\"program\": \"git\""), rule("allow", ""),
    rule("warn", "\"category\": \"git\", \"severity\": \"critical\""), rule("ask", ""),
    rule("ask", "\"severity\": [\"critical\", \"high\"]"), rule("block", "\"program\": \"git\""),
    rule("block", "\"host\": \"*\""), rule("block", "\"severity\": \"low\""),
    "\"rules\": [{\"name\": \"a\", \"action\": \"allow\", \"priority\": -5, \"match\": {\"severity\": \"critical\"}},"
      + " {\"name\": \"b\", \"action\": \"block\"}]",
    "\"rules\": [{\"name\": \"over\", \"action\": \"allow\", \"until\": \"2001-01-01\", \"match\": {\"severity\": \"critical\"}}]",
  ]

  private static func rule(_ action: String, _ match: String) -> String {
    "\"rules\": [{\"name\": \"r\", \"action\": \"\(action)\", \"match\": {\(match)}}]"
  }

  @Test("For every pair of a layer's words and a project's, nothing becomes milder")
  func pairs() {
    let acts = [Act(program: "git", command: "git push --force", hosts: ["example.com"])]
    let event = call()
    let onlyMedium: [[Finding]] = [
      [], [finding(.low)], [finding(.medium, rule: "git.x")], [finding(.high)],
      [finding(.critical, rule: "files.delete-home")],
      [finding(.critical), finding(.low, rule: "net.y")],
    ]
    for own in ["managed", "user"] {
      for words in Self.settings {
        let before = own == "user" ? policies(user: "{\(words)}") : policies(managed: "{\(words)}")
        for wish in Self.settings {
          var after = before
          after.adopt(policy("{\(wish)}", .project))
          #expect(after.settings.onError >= before.settings.onError, "\(words) + \(wish)")
          #expect(after.settings.deadlineMilliseconds == before.settings.deadlineMilliseconds)
          #expect(after.limitsEnvironment == before.limitsEnvironment)
          for findings in onlyMedium {
            let a = before.decide(findings, about: event, acts: acts)
            let b = after.decide(findings, about: event, acts: acts)
            #expect(b.action >= a.action, "\(own) \(words) + \(wish): \(findings.map(\.severity))")
            #expect((b.would ?? b.action) >= (a.would ?? a.action), "\(own) \(words) + \(wish)")
            // One rule speaks for an act that several forbid.
            let stopped = Set(a.stopping.map(\.rule).filter { !$0.hasPrefix("policy.") })
            #expect(stopped.isSubset(of: Set(b.stopping.map(\.rule))), "\(own) \(words) + \(wish)")
          }
        }
      }
    }
  }

  @Test("A project that asks for more gets it")
  func tightens() {
    let all = policies(project: "{\"severity\": {\"low\": \"ask\"}, \"onError\": \"block\"}")
    #expect(all.decide([finding(.low)], about: call()).action == .ask)
    let strict = policies(user: "{\"profile\": \"relaxed\"}", project: "{\"profile\": \"strict\"}")
    #expect(strict.decide([finding(.high)], about: call()).action == .block)
  }
}
