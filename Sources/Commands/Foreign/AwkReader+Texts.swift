import Bytes
import ShellMeaning

/// Texts of awk: strings, variables and calls that stand side by side are one text.
extension AwkReader {
  private static let deepest = 32

  /// The text that begins at `start`, and where it ends.
  mutating func joined(from start: Int, depth: Int = 0) -> (text: Value, next: Int) {
    var value = Value()
    var i = start
    guard context.descend(depth, of: Self.deepest) else {
      return (Value(hole: Value.Hole(name: "text", kind: .item)), tokens.count)
    }
    while i < tokens.count {
      switch tokens[i] {
      case .string(let parts): for case .text(let text) in parts { value.append(text) }
      case .name(let name):
        let (text, next) = named(name, at: i, depth)
        value.append(text)
        i = next
        continue
      case .number(let digits): value.append(digits)
      case .symbol("$"):
        // A field of what is read.
        value.append(Value.Hole(name: "field", kind: .item))
        switch i + 1 < tokens.count ? tokens[i + 1] : .newline {
        case .number, .name: i += 1
        default: break
        }
      case .symbol("("):
        let (inner, next) = joined(from: i + 1, depth: depth + 1)
        guard isSymbol(next, ")") else {
          value.append(inner)
          return (value, next)
        }
        value.append(inner)
        i = next
      default: return (value, i)
      }
      i += 1
    }
    return (value, i)
  }

  /// A variable, an item of a list, or what a call gives.
  private mutating func named(_ name: String, at i: Int, _ depth: Int) -> (text: Value, next: Int) {
    if isSymbol(i + 1, "(") {
      let (given, next) = arguments(from: i + 2, depth: depth + 1)
      return (called(name, given), next)
    }
    guard isSymbol(i + 1, "[") else {
      if let known = variables[name] { return (known, i + 1) }
      return (Value(hole: Value.Hole(name: name, kind: .item)), i + 1)
    }
    var end = i + 2
    while end < tokens.count, tokens[end] != .symbol("]"), tokens[end] != .newline { end += 1 }
    let next = min(end + 1, tokens.count)
    if name == "ENVIRON" {
      guard end == i + 3, case .string(let parts) = tokens[i + 2], case .text(let key)? = parts.first else {
        return (Value(hole: Value.Hole(name: name, kind: .item)), next)
      }
      return (variables["ENVIRON." + key] ?? Value(hole: Value.Hole(name: key, kind: .unset)), next)
    }
    if end == i + 3, case .number(let digits) = tokens[i + 2], let list = lists[name],
      let index = Int(digits),
      index > 0, index <= list.count
    {
      return (list[index - 1], next)
    }
    return (variables[name + "[]"] ?? Value(hole: Value.Hole(name: name, kind: .item)), next)
  }

  private func called(_ name: String, _ given: [Value]) -> Value {
    let unknown = Value(hole: Value.Hole(name: name, kind: .item))
    guard let first = given.first else { return unknown }
    // Text cut into letters or made of numbers, which of them is not known.
    let pieced = Value(hole: Value.Hole(name: name, kind: .item, origins: .decodedText))
    switch SoughtName(name) {
    case "sprintf": return formatted(given)
    case "tolower": return first.known.map { Value($0.asciiLowercased) } ?? first
    case "toupper":
      return first.known.map { Value(String(decoding: $0.utf8.map { ASCII.uppercased($0) }, as: UTF8.self)) }
        ?? first
    case "substr":
      guard let text = first.known, text.utf8.count <= 4096, given.count > 1,
        let from = given[1].known.flatMap({ Int($0) })
      else { return first.isKnown ? pieced : unknown }
      let bytes = Array(text.utf8)
      let start = min(max(from, 1) - 1, bytes.count)
      var end = bytes.count
      if given.count > 2 {
        guard let count = given[2].known.flatMap({ Int($0) }) else { return pieced }
        end = min(start + min(max(count, 0), bytes.count), bytes.count)
      }
      return Value(String(decoding: bytes[start..<end], as: UTF8.self))
    default: return unknown
    }
  }

  // MARK: Arguments

  /// Behind the parenthesis of a call: its arguments, and where reading goes on.
  mutating func arguments(from start: Int, depth: Int = 0) -> (given: [Value], next: Int) {
    var given: [Value] = []
    var i = start
    while i < tokens.count, tokens[i] != .symbol(")"), given.count < 64 {
      let (text, next) = argument(from: i, depth)
      given.append(text)
      i = next
      if i < tokens.count, tokens[i] != .symbol(")") { i += 1 }
    }
    return (given, min(i + 1, tokens.count))
  }

  /// The values that are printed between two places.
  mutating func arguments(from start: Int, upTo end: Int) -> [Value] {
    var given: [Value] = []
    var i = start
    while i < end, given.count < 64 {
      let (text, next) = argument(from: i, 0)
      given.append(text)
      i = max(next, i) + 1
    }
    return given
  }

  /// A pattern between slashes is its text.
  private mutating func argument(from i: Int, _ depth: Int) -> (text: Value, next: Int) {
    guard isSymbol(i, "/") else { return joined(from: i, depth: depth) }
    var text = ""
    var k = i + 1
    while k < tokens.count, k < i + 32, !isSymbol(k, "/") {
      switch tokens[k] {
      case .name(let part), .number(let part): text += part
      case .symbol(let sign): text += sign.text
      default: return (Value(hole: Value.Hole(name: "pattern", kind: .item)), k)
      }
      k += 1
    }
    return (Value(text), min(k + 1, tokens.count))
  }

  /// `sprintf("%c%c", 114, 109)`: the text, as far as its arguments are known.
  func formatted(_ given: [Value]) -> Value {
    guard let format = given.first?.known else {
      return Value(hole: Value.Hole(name: "sprintf", kind: .item))
    }
    var rest = given.dropFirst()
    var value = Value()
    var isMark = false
    for byte in format.utf8 {
      guard isMark else {
        if byte == UInt8(ascii: "%") {
          isMark = true
        } else {
          value.append(String(decoding: [byte], as: UTF8.self))
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "%"):
        value.append("%")
        isMark = false
      case UInt8(ascii: "c"):
        let next = rest.popFirst()
        if let number = next?.known.flatMap({ UInt32($0) }), let scalar = Unicode.Scalar(number) {
          value.append(String(scalar))
        } else {
          let known = next?.known.map { Value(String($0.prefix(1))) }
          value.append(known ?? Value(hole: Value.Hole(name: "%c", kind: .item, origins: .decodedText)))
        }
        isMark = false
      case _ where ASCII.isLetter(byte):
        value.append(rest.popFirst() ?? Value())
        isMark = false
      default: break
      }
    }
    return value
  }
}
