import Bytes
import JSON
import MCPMessages
import Verdict

/// Compares the arguments of a call with the schema that the server itself gave for them: JSON Schema, as far as it
/// speaks of shapes, numbers, lengths and choices. What it says otherwise (patterns, formats, addresses elsewhere)
/// is not held against a call.
enum SchemaCheck {
  /// What does not fit, and where; nil if nothing.
  static func problem(of arguments: JSONValue?, with schema: JSONValue) -> String? {
    guard let arguments, !arguments.isNull else {
      let required = schema["required"]?.elements.compactMap(\.string) ?? []
      return required.first.map { "\(quoted($0)) is missing" }
    }
    var check = Check(root: schema)
    return check.problem(arguments, schema, "", depth: 0)
  }

  fileprivate static func quoted(_ name: String) -> String {
    "\"" + Redaction.mask(name.shortened(to: 60)).escapedForOneLine + "\""
  }

  private struct Check {
    let root: JSONValue
    /// Schemas that point at each other could keep us busy for ever.
    var steps = 0

    private static let mostSteps = 1_000_000
    private static let deepest = 128

    // Bounded by `deepest`.
    mutating func problem(_ value: JSONValue, _ schema: JSONValue, _ place: String, depth: Int) -> String? {
      steps += 1
      guard steps < Self.mostSteps, depth < Self.deepest else {
        return "there is more of it than can be checked"
      }
      if schema.bool == false { return "\(named(place)) is not permitted" }
      guard schema.isObject else { return nil }
      if let reference = schema["$ref"]?.string {
        guard let target = resolve(reference) else { return nil }
        if let found = problem(value, target, place, depth: depth + 1) { return found }
      }
      return type(value, schema, place) ?? choice(value, schema, place)
        ?? size(value, schema, place) ?? members(value, schema, place, depth)
        ?? elements(value, schema, place, depth) ?? combined(value, schema, place, depth)
    }

    private func named(_ place: String) -> String { place.isEmpty ? "the whole" : SchemaCheck.quoted(place) }

    /// `#/$defs/Point`; other documents are not fetched.
    private func resolve(_ reference: String) -> JSONValue? {
      guard reference.hasPrefix("#") else { return nil }
      var value = root
      for part in reference.dropFirst().split(separator: "/") {
        let key = part.replacing("~1", by: "/").replacing("~0", by: "~")
        if let next = value[key] ?? Int(key).flatMap({ value[$0] }) { value = next } else { return nil }
      }
      return value
    }

    private func type(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> String? {
      guard let wanted = schema["type"] else { return nil }
      let names = wanted.string.map { [$0] } ?? wanted.elements.compactMap(\.string)
      guard !names.isEmpty, !names.contains(where: { Self.isOf(value, $0) }) else { return nil }
      return
        "\(named(place)) is not of the type \(names.joined(separator: " or ").shortened(to: 60).escapedForOneLine)"
    }

    private static func isOf(_ value: JSONValue, _ type: String) -> Bool {
      switch type {
      case "object": value.isObject
      case "array": value.isArray
      case "string": value.isString
      case "number": value.kind == .number
      // 1.0 is a whole number as well.
      case "integer":
        value.kind == .number && (value.int != nil || value.double.map { $0 == $0.rounded() } ?? false)
      case "boolean": value.bool != nil
      case "null": value.isNull
      default: true
      }
    }

    private mutating func choice(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> String? {
      if let only = schema["const"], !Self.equal(value, only) {
        return "\(named(place)) is not the one value it may be"
      }
      guard let choices = schema["enum"], choices.isArray else { return nil }
      for element in choices.elements {
        steps += 1
        if Self.equal(value, element) { return nil }
        if steps > Self.mostSteps { return "there is more of it than can be checked" }
      }
      return "\(named(place)) is none of the values it may be"
    }

    private static func equal(_ a: JSONValue, _ b: JSONValue) -> Bool {
      guard a.kind == b.kind else { return false }
      if a.isString { return a.text == b.text }
      if a.kind == .number { return a.raw == b.raw || a.double == b.double }
      return JSONWriter.canonical(a) == JSONWriter.canonical(b)
    }

    private func size(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> String? {
      if value.kind == .number, let number = value.double {
        if let least = schema["minimum"]?.double, number < least {
          return "\(named(place)) is less than \(least)"
        }
        if let most = schema["maximum"]?.double, number > most {
          return "\(named(place)) is more than \(most)"
        }
        if let least = schema["exclusiveMinimum"]?.double, number <= least {
          return "\(named(place)) is not more than \(least)"
        }
        if let most = schema["exclusiveMaximum"]?.double, number >= most {
          return "\(named(place)) is not less than \(most)"
        }
      }
      if value.isString, schema.has("minLength") || schema.has("maxLength") {
        let length = value.string?.unicodeScalars.count ?? 0
        if let least = schema["minLength"]?.int, length < least {
          return "\(named(place)) is shorter than \(least)"
        }
        if let most = schema["maxLength"]?.int, length > most {
          return "\(named(place)) is longer than \(most)"
        }
      }
      return nil
    }

    private mutating func members(
      _ value: JSONValue, _ schema: JSONValue, _ place: String, _ depth: Int
    ) -> String? {
      guard value.isObject else { return nil }
      for name in schema["required"]?.elements.compactMap(\.string) ?? [] {
        steps += 1 + value.count / 8
        if value.has(name) { continue }
        return "\(SchemaCheck.quoted(place.isEmpty ? name : place + "." + name)) is missing"
      }
      let properties = schema["properties"]
      let others = schema["additionalProperties"]
      let hasPatterns = (schema["patternProperties"]?.count ?? 0) > 0
      for member in value.members {
        let name = member.key.string
        let inner = place.isEmpty ? name : place + "." + name
        steps += (properties?.count ?? 0) / 8
        if let property = properties?[name] {
          if let found = problem(member.value, property, inner, depth: depth + 1) { return found }
        } else if let others, !hasPatterns {
          if others.bool == false { return "\(SchemaCheck.quoted(inner)) is no argument of it" }
          if let found = problem(member.value, others, inner, depth: depth + 1) { return found }
        }
      }
      return nil
    }

    private mutating func elements(
      _ value: JSONValue, _ schema: JSONValue, _ place: String, _ depth: Int
    ) -> String? {
      guard value.isArray else { return nil }
      if let least = schema["minItems"]?.int, value.count < least {
        return "\(named(place)) has too few elements"
      }
      if let most = schema["maxItems"]?.int, value.count > most {
        return "\(named(place)) has too many elements"
      }
      guard let items = schema["items"], items.isObject else { return nil }
      var i = 0
      let first = schema["prefixItems"]?.count ?? 0
      for element in value.elements {
        if i >= first, let found = problem(element, items, "\(place)[\(i)]", depth: depth + 1) {
          return found
        }
        i += 1
      }
      return nil
    }

    private mutating func combined(
      _ value: JSONValue, _ schema: JSONValue, _ place: String, _ depth: Int
    ) -> String? {
      for inner in schema["allOf"]?.elements.map({ $0 }) ?? [] {
        if let found = problem(value, inner, place, depth: depth + 1) { return found }
      }
      for key in ["anyOf", "oneOf"] {
        guard let list = schema[key], list.isArray, list.count > 0 else { continue }
        var first: String?
        var fits = false
        for inner in list.elements {
          guard let found = problem(value, inner, place, depth: depth + 1) else {
            fits = true
            break
          }
          first = first ?? found
        }
        if !fits { return first }
      }
      return nil
    }
  }
}

extension StringProtocol {
  fileprivate func replacing(_ old: String, by new: String) -> String {
    var parts: [String] = []
    var rest = ByteView(String(self))
    while let range = rest.firstRange(of: old) {
      parts.append(rest[..<range.lowerBound].string)
      rest = rest[range.upperBound...]
    }
    parts.append(rest.string)
    return parts.joined(separator: new)
  }
}
