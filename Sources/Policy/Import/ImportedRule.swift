import Bytes
import JSON
import Verdict

/// A rule on its way into a policy file.
struct ImportedRule: Sendable {
  /// One question about an argument, as the members of an object.
  struct Condition: Sendable {
    let key: String
    /// JSON.
    let value: String

    var text: String { JSONWriter.text(key) + ": " + value }

    /// The conditions of which one must hold; nil if this form has none that says the same.
    static func make(_ source: JSONValue) -> [Condition]? {
      guard let name = source["operator"]?.string?.asciiLowercased else { return nil }
      let value = source["value"]
      let raw = value.map { $0.isScalar ? $0.raw.string : "" } ?? ""
      func of(_ key: String) -> [Condition]? { raw.isEmpty ? nil : [Condition(key: key, value: raw)] }
      func text(_ key: String) -> [Condition]? { value?.string == nil ? nil : of(key) }
      func number(_ key: String) -> [Condition]? { value?.double == nil ? nil : of(key) }
      func not(_ conditions: [Condition]?) -> [Condition]? {
        guard let conditions, conditions.count == 1, let only = conditions.first else { return nil }
        return [Condition(key: "not", value: "{ " + only.text + " }")]
      }
      switch name {
      case "equals", "eq", "==", "=", "is": return of("equals")
      case "not_equals", "ne", "neq", "!=", "is_not": return not(of("equals"))
      case "contains", "includes": return text("contains")
      case "not_contains", "does_not_contain", "excludes": return not(text("contains"))
      case "starts_with", "startswith", "prefix": return text("startsWith")
      case "not_starts_with": return not(text("startsWith"))
      case "ends_with", "endswith", "suffix": return text("endsWith")
      case "not_ends_with": return not(text("endsWith"))
      case "glob", "wildcard", "like": return text("glob")
      case "greater_than", "gt", ">", "above": return number("above")
      case "less_than", "lt", "<", "below": return number("below")
      case "greater_or_equal", "greater_than_or_equal", "gte", ">=": return not(number("below"))
      case "less_or_equal", "less_than_or_equal", "lte", "<=": return not(number("above"))
      case "in", "one_of": return list("in", value)
      case "not_in", "none_of": return not(list("in", value))
      case "exists", "present":
        return [Condition(key: "exists", value: value?.bool == false ? "false" : "true")]
      case "not_exists", "missing", "absent": return [Condition(key: "exists", value: "false")]
      case "matches", "regex", "matches_regex", "match":
        guard let globs = value?.string.flatMap(RegexAsGlobs.convert) else { return nil }
        return globs.map { Condition(key: "glob", value: JSONWriter.text($0)) }
      case "not_matches", "not_regex":
        guard let globs = value?.string.flatMap(RegexAsGlobs.convert), globs.count == 1 else { return nil }
        return not(globs.map { Condition(key: "glob", value: JSONWriter.text($0)) })
      default: return nil
      }
    }

    private static func list(_ key: String, _ value: JSONValue?) -> [Condition]? {
      guard let value, value.isArray, value.elements.allSatisfy({ $0.isScalar }) else { return nil }
      return [
        Condition(key: key, value: "[" + value.elements.map(\.raw.string).joined(separator: ", ") + "]")
      ]
    }
  }

  var name: String
  var action = Action.block
  var agents: [String] = []
  var tools: [String] = []
  var commands: [String] = []
  var severities: [String] = []
  var arguments: [(name: String, conditions: [Condition])] = []
  var priority: Int?
  var reason: String?
  var remarks: [String] = []

  init(name: String, reason: String?) {
    self.name = name
    self.reason = reason.flatMap { $0.isEmpty || $0.utf8.count > 500 ? nil : $0 }
    if let reason, reason.utf8.count > 500 {
      remarks.append("its description is longer than 500 bytes and was dropped")
    }
  }

  /// As it stands in the list.
  var text: String {
    var members: [String] = [JSONWriter.text("name") + ": " + JSONWriter.text(name)]
    func add(_ key: String, _ value: String) { members.append(JSONWriter.text(key) + ": " + value) }
    func list(_ words: [String]) -> String { "[" + words.map(JSONWriter.text).joined(separator: ", ") + "]" }
    if !agents.isEmpty { add("agents", list(agents)) }
    if !tools.isEmpty { add("tools", list(tools)) }
    var match: [String] = []
    if !commands.isEmpty { match.append("\"command\": " + list(commands)) }
    if !severities.isEmpty { match.append("\"severity\": " + list(severities)) }
    for argument in arguments {
      let conditions = Self.merged(argument.conditions)
      match.append(
        "\"arguments\": { " + JSONWriter.text(argument.name) + ": { " + conditions + " } }")
    }
    if !match.isEmpty { add("match", "{ " + match.joined(separator: ", ") + " }") }
    add("action", JSONWriter.text(action.name))
    if let priority { add("priority", String(max(-1_000_000, min(1_000_000, priority)))) }
    if let reason { add("reason", JSONWriter.text(reason)) }
    let notes = remarks.map { "    // \($0)\n" }.joined()
    return notes + "    {\n      " + members.joined(separator: ",\n      ") + "\n    }"
  }

  /// A key stands once in an object: a second condition of the same kind is one that must not fail.
  private static func merged(_ conditions: [Condition]) -> String {
    var seen: Set<String> = []
    var parts: [String] = []
    var nots: [String] = []
    for condition in conditions {
      if condition.key == "not" {
        nots.append(condition.value)
      } else if seen.insert(condition.key).inserted {
        parts.append(condition.text)
      } else {
        nots.append("{ \"not\": { " + condition.text + " } }")
      }
    }
    if let only = nots.first, nots.count == 1 { parts.append("\"not\": " + only) }
    if nots.count > 1 { parts.append("\"not\": [" + nots.joined(separator: ", ") + "]") }
    return parts.joined(separator: ", ")
  }
}

extension JSONWriter {
  /// A text as JSON.
  static func text(_ text: String) -> String {
    String(decoding: JSONWriter.line { $0.string(text) }, as: UTF8.self)
  }
}
