import Bytes
import JSON
import Verdict

/// Reads a policy file: JSON with comments, every key known, every value understood or complained about.
package struct PolicyReader {
  private(set) var file: PolicyFile
  private(set) var problems: [PolicyProblem] = []
  private let text: ByteView
  /// Where `~/` leads.
  private let home: String?
  private var lastOffset = 0
  private var lastLine = 1

  /// The file, and what is wrong with it. A file with problems is not to be obeyed.
  package static func read(
    _ text: ByteView, layer: PolicyFile.Layer, path: String, home: String?
  ) -> (file: PolicyFile, problems: [PolicyProblem]) {
    var reader = PolicyReader(text, layer, path, home)
    do throws(JSONError) {
      let document = try JSONDocument(withComments: text, limits: limits)
      for anomaly in document.anomalies where anomaly.kind != .loneSurrogate {
        reader.complain(at: anomaly.offset, "this key stands here twice")
      }
      reader.read(document.root)
    } catch {
      reader.problems.append(
        PolicyProblem(file: path, line: error.line, column: error.column, what: error.message))
    }
    return (reader.file, reader.problems)
  }

  /// More than anybody writes by hand.
  package static let largest = 1 << 20
  static let limits = JSONLimits(depth: 32, bytes: largest, values: 100_000)
  static let mostRules = 2000
  static let mostPatterns = 1000

  private init(_ text: ByteView, _ layer: PolicyFile.Layer, _ path: String, _ home: String?) {
    self.text = text
    self.home = home
    file = PolicyFile(layer: layer, path: path)
  }

  // MARK: Places

  mutating func complain(at offset: Int, _ what: String) {
    guard problems.count < 100 else { return }
    let place = text.lineAndColumn(ofByte: offset)
    problems.append(PolicyProblem(file: file.path, line: place.line, column: place.column, what: what))
  }

  mutating func complain(_ value: JSONValue, _ what: String) { complain(at: value.span.lowerBound, what) }

  /// Asked for in the order of the text, so that the lines are counted once.
  private mutating func line(of value: JSONValue) -> Int {
    let offset = value.span.lowerBound
    if offset < lastOffset { (lastOffset, lastLine) = (0, 1) }
    for i in lastOffset..<min(offset, text.count) where text[i] == 0x0A { lastLine += 1 }
    lastOffset = offset
    return lastLine
  }

  // MARK: The file

  private mutating func read(_ root: JSONValue) {
    for (key, value) in members(root, PolicyKeys.file, of: "a policy") {
      file.lines[key] = line(of: value)
      switch key {
      case "$schema": _ = string(value, "an address")
      case "version":
        if value.int != 1 { complain(value, "the only version there is, is 1") }
      case "profile":
        if let word = word(value, PolicyKeys.profiles) { file.profile = PolicyProfile(rawValue: word) }
      case "environment":
        if let word = word(value, PolicyKeys.environment) { file.limitsEnvironment = word == "tighten-only" }
      case "severity":
        file.severity = severityActions(value)
        for level in Severity.allCases {
          if let member = value[level.name] { file.lines["severity." + level.name] = line(of: member) }
        }
      case "onError": file.onError = action(value)
      case "deadlineMs":
        if let number = value.int, (1...600_000).contains(number) {
          file.deadlineMilliseconds = number
        } else {
          complain(value, "deadlineMs takes a whole number of milliseconds from 1 to 600000")
        }
      case "verbose":
        file.isVerbose = value.bool
        if value.bool == nil { complain(value, "verbose takes true or false") }
      case "overrides": readOverrides(value)
      case "mcp": file.mcp = rules(ofServers: value)
      default: readRules(value)
      }
    }
  }

  private mutating func readOverrides(_ value: JSONValue) {
    for (key, group) in members(value, PolicyKeys.overrides, of: "overrides") {
      guard let kind = PolicyOverride.Kind(rawValue: key) else { continue }
      guard group.isObject else {
        complain(group, "overrides.\(key) takes an object: a pattern, and what it leads to")
        continue
      }
      for member in group.members.prefix(Self.mostPatterns) {
        let pattern = pattern(member.key.string, .names, at: member.key.span.lowerBound)
        let line = line(of: member.value)
        var actions = SeverityActions()
        var uniform: Action?
        if member.value.isObject {
          actions = severityActions(member.value)
        } else {
          uniform = action(member.value)
        }
        file.overrides.append(
          PolicyOverride(kind: kind, pattern: pattern, actions: actions, uniform: uniform, line: line))
      }
    }
    let order = PolicyOverride.Kind.allCases
    file.overrides = file.overrides.enumerated()
      .sorted { a, b in
        let left = order.firstIndex(of: a.element.kind) ?? 0
        let right = order.firstIndex(of: b.element.kind) ?? 0
        return left != right ? left < right : a.offset < b.offset
      }
      .map(\.element)
  }

  // MARK: Rules

  private mutating func readRules(_ value: JSONValue) {
    guard value.isArray else { return complain(value, "rules takes a list") }
    guard value.count <= Self.mostRules else {
      return complain(value, "there are more than \(Self.mostRules) rules")
    }
    var names: Set<String> = []
    for element in value.elements {
      guard let rule = rule(element) else { continue }
      if !names.insert(rule.name).inserted {
        complain(element, "another rule has the name \"\(rule.name.escapedForOneLine)\"")
      }
      file.rules.append(rule)
    }
    file.rules = file.rules.enumerated()
      .sorted { a, b in
        a.element.priority != b.element.priority
          ? a.element.priority < b.element.priority : a.offset < b.offset
      }
      .map(\.element)
  }

  private mutating func rule(_ value: JSONValue) -> PolicyRule? {
    guard value.isObject else {
      complain(value, "a rule is an object")
      return nil
    }
    let line = line(of: value)
    guard let name = value["name"]?.string, !name.isEmpty, name.unicodeScalars.count <= 100 else {
      complain(value["name"] ?? value, "a rule needs a name of at most 100 characters")
      return nil
    }
    var rule = PolicyRule(name: name)
    rule.line = line
    var hasAction = false
    for (key, value) in members(value, PolicyKeys.rule, of: "a rule") {
      switch key {
      case "name": break
      case "agents": rule.agents = patterns(value, .names)
      case "tools": rule.tools = patterns(value, .names)
      case "events": rule.events = patterns(value, .names)
      case "match": rule.match = match(value)
      case "action":
        hasAction = true
        rule.action = action(value) ?? .block
      case "priority":
        if let number = value.int, (-1_000_000...1_000_000).contains(number) {
          rule.priority = number
        } else {
          complain(value, "priority takes a whole number from -1000000 to 1000000")
        }
      case "until":
        if let text = value.string, let moment = Moment(text) {
          rule.until = moment.milliseconds
        } else {
          complain(value, "until takes a day such as 2026-12-31 or a time such as 2026-12-31T18:00Z")
        }
      default: rule.reason = string(value, "a text of at most 500 characters", most: 500)
      }
    }
    if !hasAction { complain(value, "a rule needs an action: \(Vocabulary.list(PolicyKeys.actions))") }
    return rule
  }

  private mutating func match(_ value: JSONValue) -> PolicyMatch {
    var match = PolicyMatch()
    for (key, value) in members(value, PolicyKeys.match, of: "match") {
      switch key {
      case "command": match.commands = patterns(value, .words)
      case "program": match.programs = patterns(value, .words)
      case "path": match.paths = patterns(value, .paths)
      case "host": match.hosts = patterns(value, .names)
      case "category": match.categories = patterns(value, .names)
      case "rule": match.rules = patterns(value, .names)
      case "severity": match.severity = reach(value)
      default: match.arguments = arguments(value)
      }
    }
    return match
  }

  private mutating func reach(_ value: JSONValue) -> SeverityReach {
    var reach = SeverityReach(isList: value.isArray)
    for element in value.isArray ? Array(value.elements) : [value] {
      guard let word = word(element, PolicyKeys.severity) else { continue }
      reach.named += Severity.allCases.filter { $0.name == word }
    }
    if value.isArray, value.count == 0 { complain(value, "severity names none") }
    return reach
  }

  private mutating func arguments(_ value: JSONValue) -> [ArgumentTest] {
    guard value.isObject, value.count > 0 else {
      complain(value, "arguments takes an object: the name of an argument, and what it must be")
      return []
    }
    return value.members.prefix(Self.mostPatterns).map { member in
      let name = pattern(member.key.string, .names, at: member.key.span.lowerBound)
      return ArgumentTest(name: name, conditions: conditions(member.value))
    }
  }

  private mutating func conditions(_ value: JSONValue) -> [ArgumentTest.Condition] {
    if let text = value.string { return [.glob(pattern(text, .words, at: value.span.lowerBound))] }
    guard value.isObject else {
      guard let text = scalar(value) else {
        complain(value, "an argument is compared with a pattern, a number, true, false or an object")
        return []
      }
      return [.equals(text)]
    }
    if value.count == 0 { complain(value, "it asks nothing of the argument") }
    return members(value, PolicyKeys.argument, of: "a condition").compactMap { key, value in
      condition(key, value)
    }
  }

  private mutating func condition(_ key: String, _ value: JSONValue) -> ArgumentTest.Condition? {
    switch key {
    case "glob":
      return string(value, "a pattern").map { .glob(pattern($0, .words, at: value.span.lowerBound)) }
    case "equals":
      if let text = scalar(value) { return .equals(text) }
      complain(value, "equals takes a text, a number, true, false or null")
      return nil
    case "contains": return string(value, "a text").map { .contains($0) }
    case "startsWith": return string(value, "a text").map { .startsWith($0) }
    case "endsWith": return string(value, "a text").map { .endsWith($0) }
    case "in":
      let words = value.elements.compactMap(scalar)
      if !value.isArray || words.count != value.count {
        complain(value, "in takes a list of texts or numbers")
      }
      return .oneOf(words)
    case "above", "below":
      guard let number = value.double, number.isFinite else {
        complain(value, "\(key) takes a number")
        return nil
      }
      return key == "above" ? .above(number) : .below(number)
    case "exists":
      guard let wanted = value.bool else {
        complain(value, "exists takes true or false")
        return nil
      }
      return .exists(wanted)
    default:
      if value.isArray, value.count == 0 { complain(value, "not takes a condition, or a list of them") }
      return .none((value.isArray ? Array(value.elements) : [value]).map { conditions($0) })
    }
  }

  private func scalar(_ value: JSONValue) -> String? {
    value.string ?? (value.isScalar ? value.raw.string : nil)
  }

  // MARK: Values

  /// The members with known keys; complains of the others, and of what is no object.
  mutating func members(
    _ value: JSONValue, _ known: [String], of what: String
  ) -> [(key: String, value: JSONValue)] {
    guard value.isObject else {
      complain(value, "\(what) is an object")
      return []
    }
    var result: [(key: String, value: JSONValue)] = []
    for member in value.members {
      let key = member.key.string
      if known.contains(key) {
        result.append((key, member.value))
      } else {
        complain(at: member.key.span.lowerBound, Vocabulary.unknown(key, among: known, as: "the key"))
      }
    }
    return result
  }

  private mutating func severityActions(_ value: JSONValue) -> SeverityActions {
    var actions = SeverityActions()
    for (key, value) in members(value, PolicyKeys.severity, of: "what severities lead to") {
      for level in Severity.allCases where level.name == key { actions[level] = action(value) }
    }
    return actions
  }

  private mutating func action(_ value: JSONValue) -> Action? {
    if let text = value.string, let action = Action(named: text) { return action }
    _ = word(value, PolicyKeys.actions)
    return nil
  }

  mutating func word(_ value: JSONValue, _ known: [String]) -> String? {
    guard let text = value.string else {
      complain(value, "this takes one of \(Vocabulary.list(known))")
      return nil
    }
    guard known.contains(text) else {
      complain(value, Vocabulary.unknown(text, among: known, as: "the word"))
      return nil
    }
    return text
  }

  mutating func string(_ value: JSONValue, _ what: String, most: Int = 1000) -> String? {
    if let text = value.string, text.utf8.count <= most { return text }
    complain(value, "this takes \(what)")
    return nil
  }

  mutating func patterns(_ value: JSONValue, _ kind: Glob.Kind) -> [Glob] {
    if let text = value.string { return [pattern(text, kind, at: value.span.lowerBound)] }
    guard value.isArray, value.count > 0, value.count <= Self.mostPatterns else {
      complain(value, "this takes a pattern, or a list of at most \(Self.mostPatterns)")
      return []
    }
    return value.elements.compactMap { element in
      guard let text = string(element, "a pattern") else { return nil }
      return pattern(text, kind, at: element.span.lowerBound)
    }
  }

  private mutating func pattern(_ text: String, _ kind: Glob.Kind, at offset: Int) -> Glob {
    if text.isEmpty { complain(at: offset, "a pattern cannot be empty; * stands for anything") }
    if text.utf8.count > Glob.mostBytes {
      complain(at: offset, "the pattern is longer than \(Glob.mostBytes) bytes")
    }
    return Glob(kind == .paths ? absolute(text, at: offset) : text, kind)
  }

  /// `~/` is the person's home; a slash at the end stands for what is in the folder.
  private mutating func absolute(_ text: String, at offset: Int) -> String {
    var path = text
    if path == "~" || path.hasPrefix("~/") {
      guard let home else {
        complain(at: offset, "there is no HOME that ~ could stand for")
        return path
      }
      path = PathPattern.escaped(home) + path.dropFirst()
    } else if path.hasPrefix("./") {
      path = String(path.dropFirst(2))
    }
    if path.utf8.count > 1, path.hasSuffix("/") { path += "**" }
    return path
  }
}
