import Testing
import Verdict

@testable import Commands

@Suite("Rules and their examples")
struct RuleExampleTests {
  @Test("every example that must fire does, by its own rule")
  func fires() {
    for rule in Families.rules {
      for command in rule.fires {
        let found = report(on: command).findings
        #expect(
          found.contains { $0.rule == rule.id && $0.severity >= .medium },
          "\(rule.id) is silent on: \(command) — found \(found.map { "\($0.rule) \($0.severity.name)" })")
      }
    }
  }

  @Test("no example that must pass is found by any rule")
  func passes() {
    for rule in Families.rules {
      for command in rule.passes {
        let found = report(on: command).findings.filter { $0.severity >= .medium }
        #expect(
          found.isEmpty,
          "\(rule.id) wants this to pass: \(command) — found \(found.map { "\($0.rule) \($0.severity.name)" })"
        )
      }
    }
  }

  @Test("what a rule advises passes itself")
  func advice() {
    for rule in Families.rules {
      for (i, part) in rule.instead.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      where i % 2 == 1 {
        let found = report(on: String(part)).findings.filter { $0.severity >= .medium }
        #expect(found.isEmpty, "\(rule.id) advises: \(part) — found \(found.map(\.rule))")
      }
    }
  }

  @Test("every rule has a name of its own, enough examples, and something to say")
  func shape() {
    var titles: [String: String] = [:]
    for rule in Families.everyRule {
      // Families may share a rule, and never a name for two.
      #expect(titles.updateValue(rule.title, forKey: rule.id) ?? rule.title == rule.title, "\(rule.id)")
      #expect(rule.id.split(separator: ".").count == 2 && rule.id == rule.id.lowercased(), "\(rule.id)")
      #expect(!rule.title.hasSuffix(".") && !rule.why.isEmpty && !rule.instead.isEmpty, "\(rule.id)")
      // A limit takes more text than fits here; it has a test of its own.
      if rule.id != "shell.too-complex" { #expect(rule.fires.count >= 3, "\(rule.id) needs more that fires") }
      #expect(rule.passes.count >= 5, "\(rule.id) needs more that passes")
    }
    #expect(titles.count == Families.rules.count)
  }
}
