import Bytes
import JSON
import Verdict

/// Rules of other guards in this one's form, with a remark for everything that has no equal here.
package struct PolicyImport: Sendable {
  /// A policy file, with the remarks as comments.
  package private(set) var text = ""
  package private(set) var remarks: [String] = []
  package private(set) var imported = 0
  /// Rules that could not be brought over.
  package private(set) var left = 0

  /// What was wrong with the text as a whole.
  package struct Failure: Error, Sendable, Equatable {
    package let message: String
  }

  private var rules: [ImportedRule] = []
  private var names: Set<String> = []

  package init(_ source: ByteView) throws(Failure) {
    let root: JSONValue
    do throws(JSONError) {
      root = try JSONDocument(withComments: source, limits: PolicyReader.limits).root
    } catch {
      throw Failure(message: "it is not valid JSON: \(error.description)")
    }
    let entries = Self.entries(root)
    guard !entries.isEmpty else {
      throw Failure(
        message: "it holds no rules: neither a list nor one under policies, rules, guardrails or allowlist")
    }
    for (i, entry) in entries.enumerated().prefix(PolicyReader.mostRules) { take(entry, number: i + 1) }
    if entries.count > PolicyReader.mostRules {
      remarks.append("only the first \(PolicyReader.mostRules) rules were looked at")
      left += entries.count - PolicyReader.mostRules
    }
    write()
  }

  private static func entries(_ root: JSONValue) -> [JSONValue] {
    if root.isArray { return Array(root.elements) }
    for key in ["policies", "rules", "guardrails", "allowlist"] {
      if let list = root[key], list.isArray { return Array(list.elements) }
    }
    return root["mode"] != nil || root["target_tool"] != nil ? [root] : []
  }

  private mutating func take(_ entry: JSONValue, number: Int) {
    let name = name(of: entry, number)
    guard entry.isObject else { return skip(name, "it is no object") }
    if entry["enabled"]?.bool == false { return skip(name, "it is switched off") }
    if entry["target_tool"] != nil || entry["target_argument"] != nil {
      takeArgumentRule(entry, name)
    } else if entry["mode"] != nil {
      takeModeRule(entry, name)
    } else {
      skip(name, "it has neither a mode nor a target_tool")
    }
  }

  private mutating func name(of entry: JSONValue, _ number: Int) -> String {
    let written = entry["name"]?.string ?? entry["id"]?.string ?? "rule \(number)"
    let base = written.isEmpty ? "rule \(number)" : written.shortened(to: 60)
    var name = base
    var count = 2
    while !names.insert(name).inserted {
      name = "\(base) (\(count))"
      count += 1
    }
    return name
  }

  private mutating func skip(_ name: String, _ why: String) {
    left += 1
    remarks.append("\"\(name.shownOnOneLine)\" was left out: \(why)")
  }

  private mutating func add(_ rule: ImportedRule) {
    imported += 1
    rules.append(rule)
    remarks += rule.remarks.map { "\"\(rule.name.shownOnOneLine)\": \($0)" }
  }

  // MARK: tool, actionPattern, toolNamePattern, conditions, mode, priority

  private static let risks = ["low", "medium", "high", "critical"]

  private mutating func takeModeRule(_ entry: JSONValue, _ name: String) {
    var rule = ImportedRule(name: name, reason: entry["description"]?.string)
    switch entry["mode"]?.string?.asciiLowercased {
    case "allow": rule.action = .allow
    case "block", "deny": rule.action = .block
    case "require_approval", "require-approval", "approval", "ask": rule.action = .ask
    default: return skip(name, "its mode is none of allow, block and require_approval")
    }
    if let priority = entry["priority"]?.int { rule.priority = priority }
    let tool = entry["tool"]?.string.flatMap { $0.isEmpty || $0 == "*" ? nil : $0 }
    if let pattern = entry["toolNamePattern"]?.string, !pattern.isEmpty, pattern != "*" {
      guard let patterns = patterns(pattern) else {
        return skip(name, "no pattern here says what its toolNamePattern says")
      }
      rule.tools =
        tool.map { server in
          patterns.flatMap { ["\(server)/\($0)", "mcp__\(server)__\($0)"] }
        } ?? patterns
    } else if let tool {
      rule.tools = [tool, "\(tool)/*", "mcp__\(tool)__*"]
      rule.remarks.append("\"tool\" became the tool of that name and every tool of the server of that name")
    }
    if let pattern = entry["actionPattern"]?.string, !pattern.isEmpty, pattern != "*" {
      guard let patterns = patterns(pattern) else {
        return skip(name, "no pattern here says what its actionPattern says")
      }
      rule.commands = patterns
      rule.remarks.append("\"actionPattern\" is held against each program of a command, with its words")
    }
    if let conditions = entry["conditions"], conditions.isObject {
      guard takeConditions(conditions, &rule) else { return }
    }
    for member in entry.members where !Self.modeKeys.contains(member.key.string) {
      rule.remarks.append("\"\(member.key.string.shownOnOneLine)\" has no equal here and was dropped")
    }
    add(rule)
  }

  private static let modeKeys: Set<String> = [
    "id", "name", "description", "enabled", "tool", "actionPattern", "toolNamePattern", "conditions", "mode",
    "priority",
  ]

  /// False: the rule cannot come over, and that was said.
  private mutating func takeConditions(_ conditions: JSONValue, _ rule: inout ImportedRule) -> Bool {
    var least: Int?
    var most: Int?
    for member in conditions.members {
      let key = member.key.string
      switch key {
      case "allowedAgents": rule.agents = member.value.elements.compactMap(\.string)
      case "blockedAgents":
        let blocked = member.value.elements.compactMap(\.string)
        guard !blocked.isEmpty else { continue }
        guard rule.action < .block else {
          rule.agents = blocked
          continue
        }
        var block = rule
        block.name = self.name(suffixed: rule.name, "agents")
        block.action = .block
        block.agents = blocked
        block.priority = rule.priority.map { $0 - 1 } ?? PolicyRule.usualPriority - 1
        block.remarks = ["made of \"blockedAgents\""]
        add(block)
      case "minRiskLevel": least = Self.risks.firstIndex(of: member.value.string?.asciiLowercased ?? "")
      case "maxRiskLevel": most = Self.risks.firstIndex(of: member.value.string?.asciiLowercased ?? "")
      default:
        if rule.action == .allow {
          skip(rule.name, "it allows under a condition that has no equal here: \(key.shownOnOneLine)")
          return false
        }
        rule.remarks.append("the condition \"\(key.shownOnOneLine)\" has no equal here and was dropped")
      }
    }
    if least != nil || most != nil {
      let range = (least ?? 0)..<max((most ?? 3) + 1, least ?? 0)
      guard !range.isEmpty else {
        skip(rule.name, "no risk lies between its minRiskLevel and its maxRiskLevel")
        return false
      }
      rule.severities = range.map { Self.risks[$0] }
      rule.remarks.append("risk levels became the severities of the same names")
    } else if rule.action == .allow {
      rule.remarks.append("an allow that names no severity covers findings up to medium")
    }
    return true
  }

  private mutating func name(suffixed name: String, _ suffix: String) -> String {
    var result = "\(name) (\(suffix))"
    var count = 2
    while !names.insert(result).inserted {
      result = "\(name) (\(suffix) \(count))"
      count += 1
    }
    return result
  }

  /// A pattern as it is, or a regular expression as patterns.
  private func patterns(_ text: String) -> [String]? {
    RegexAsGlobs.isLikely(text) ? RegexAsGlobs.convert(text) : [text]
  }

  // MARK: target_tool, target_argument, conditions, match_type, action

  private mutating func takeArgumentRule(_ entry: JSONValue, _ name: String) {
    var rule = ImportedRule(name: name, reason: entry["description"]?.string ?? entry["message"]?.string)
    switch entry["action"]?.string?.asciiLowercased {
    case "allow", "pass": rule.action = .allow
    case "warn", "log", "alert", "flag": rule.action = .warn
    case "ask", "require_approval", "confirm", "escalate", "approve": rule.action = .ask
    case "block", "deny", "reject": rule.action = .block
    case let other:
      return skip(name, "its action has no equal here: \((other ?? "none").shownOnOneLine)")
    }
    if let priority = entry["priority"]?.int { rule.priority = priority }
    if let tool = entry["target_tool"]?.string, !tool.isEmpty, tool != "*" {
      guard let patterns = patterns(tool) else {
        return skip(name, "no pattern here says what its target_tool says")
      }
      rule.tools = patterns
    }
    let argument = entry["target_argument"]?.string.flatMap { $0.isEmpty ? nil : $0 } ?? "*"
    var conditions: [[ImportedRule.Condition]] = []
    for condition in entry["conditions"].map({ Array($0.elements) }) ?? [] {
      guard let made = ImportedRule.Condition.make(condition) else {
        let shown = condition["operator"]?.string ?? "?"
        return skip(name, "its condition has no equal here: \(shown.shownOnOneLine)")
      }
      conditions.append(made)
    }
    if rule.action == .allow {
      rule.remarks.append("an allow that names no severity covers findings up to medium")
    }
    for member in entry.members where !Self.argumentKeys.contains(member.key.string) {
      rule.remarks.append("\"\(member.key.string.shownOnOneLine)\" has no equal here and was dropped")
    }
    let isAny = ["any", "or"].contains(entry["match_type"]?.string?.asciiLowercased ?? "all")
    // One rule for each way in which the conditions can hold.
    var ways: [[ImportedRule.Condition]] = isAny ? conditions.flatMap { $0.map { [$0] } } : [[]]
    if !isAny {
      for choices in conditions {
        ways = ways.flatMap { way in choices.map { way + [$0] } }
        guard ways.count <= 64 else { return skip(name, "its conditions have too many alternatives") }
      }
    }
    for (i, way) in ways.enumerated() {
      var one = rule
      if i > 0 { one.name = self.name(suffixed: name, "or \(i + 1)") }
      one.arguments = way.isEmpty ? [] : [(argument, way)]
      add(one)
    }
    if ways.isEmpty { skip(name, "it names no condition that could hold") }
  }

  private static let argumentKeys: Set<String> = [
    "id", "name", "description", "message", "enabled", "target_tool", "target_argument", "conditions",
    "match_type", "action", "priority",
  ]

  // MARK: Writing

  private mutating func write() {
    text = "// Imported. Rules are asked by priority, lowest first, then as they stand here.\n"
    for remark in remarks
    where !rules.contains(where: { remark.hasPrefix("\"\($0.name.shownOnOneLine)\": ") }) {
      text += "// \(remark)\n"
    }
    text += "{\n  \"rules\": ["
    for (i, rule) in rules.enumerated() { text += (i > 0 ? "," : "") + "\n" + rule.text }
    text += "\n  ]\n}\n"
  }
}
