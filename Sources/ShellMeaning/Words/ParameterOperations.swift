import Bytes
import ShellSyntax

/// `${name OPERATOR word}`.
extension Reader {
  mutating func apply(
    _ operation: Parameter.Operation, to found: Found, name: String, range: Range<Int>
  ) -> Value {
    switch operation {
    case .plain, .namesWithPrefix, .other: return plain(found, name)
    case .fallback(let kind, let word): return fall(back: kind, word, found, name, range)
    case .length: return length(plain(found, name), name)
    default: return change(plain(found, name), by: operation, range: range)
    }
  }

  mutating func apply(
    _ operation: Parameter.Operation, toList values: [Value], name: String, range: Range<Int>
  ) -> Expansion {
    switch operation {
    case .plain, .namesWithPrefix, .other: return .list(values)
    case .length:
      guard name != "@" && name != "*" || state.positional != nil else {
        return .one(Value(hole: Value.Hole(name: "#", kind: .input)))
      }
      return .one(Value(String(values.count)))
    case .fallback(let kind, let word):
      let isSet = values.contains { !$0.isEmpty }
      if kind.utf8.last == 0x2B { return isSet ? .list([value(of: word)]) : .list([]) }
      return isSet ? .list(values) : .list([value(of: word)])
    case .slice(let offset, let length):
      return .list(slice(values, isPositional: name == "@" || name == "*", offset, length, range))
    default:
      return .list(values.map { change($0, by: operation, range: range) })
    }
  }

  private func length(_ value: Value, _ name: String) -> Value {
    if let known = value.known { return Value(String(known.unicodeScalars.count)) }
    return Value(hole: Value.Hole(name: "#\(name)", kind: .output))
  }

  // MARK: :- := :+ :?

  private mutating func fall(
    back kind: String, _ word: Word, _ found: Found, _ name: String, _ range: Range<Int>
  ) -> Value {
    let emptyCounts = kind.utf8.first == 0x3A
    var isSet: Bool?
    switch found {
    case .set(let value): isSet = !(emptyCounts && value.isEmpty)
    case .unset(let certain): isSet = certain ? false : nil
    }
    switch kind.utf8.last {
    case 0x2B:  // +
      switch isSet {
      case true?: return value(of: word)
      case false?: return Value()
      case nil: return pick("+\(name)", [value(of: word), Value()])
      }
    case 0x3F:  // ?
      if case .set(let value) = found, isSet == true { return value }
      // It goes on only with a text in it, here and from here on.
      let hole = Value(hole: Value.Hole(name: name, kind: .input))
      if case .unset(false) = found, state.variables[name] == nil, Self.isName(name) {
        set(name, Variable(.scalar(hole)))
      }
      return hole
    default:
      if isSet == true { return plain(found, name) }
      let fallback = value(of: word)
      if kind.utf8.last == 0x3D { set(name, Variable(.scalar(fallback))) }
      return fallback
    }
  }

  // MARK: Changes to the text

  private mutating func change(_ value: Value, by operation: Parameter.Operation, range: Range<Int>) -> Value
  {
    switch operation {
    case .trim(let kind, let word): return trim(value, kind, word, range)
    case .replace(let kind, let pattern, let with):
      return replace(value, kind, pattern, with.map { self.value(of: $0) } ?? Value(), range)
    case .slice(let offset, let length): return slice(value, offset, length, range)
    case .letterCase(let kind, let word): return changeCase(value, kind, word, range)
    case .transform("P"): return promptExpansion(value, range)
    case .transform(let letter): return transform(value, letter)
    default: return value
    }
  }

  private func lost(_ value: Value) -> Value {
    value.asHole(value.display.clipped(to: 40), value.holes.first?.kind ?? .output)
  }

  private mutating func trim(_ value: Value, _ kind: String, _ word: Word, _ range: Range<Int>) -> Value {
    guard var pattern = patternValue(of: word) else { return lost(value) }
    let text = EncodedText(value)
    guard spend(text.scalars.count * pattern.elements.count / 64 + 1, at: range) else { return value }
    let fromEnd = kind.utf8.first == 0x25
    let isLongest = kind.utf8.count == 2
    var scalars = text.scalars
    if fromEnd {
      pattern = pattern.reversed
      scalars.reverse()
    }
    let ends = pattern.ends(in: scalars, from: 0)
    guard let cut = isLongest ? ends.lastIndex(of: true) : ends.firstIndex(of: true) else { return value }
    let rest = scalars[cut...]
    return fromEnd ? text.decode(rest.reversed()) : text.decode(rest)
  }

  private mutating func replace(
    _ value: Value, _ kind: String, _ word: Word, _ replacement: Value, _ range: Range<Int>
  ) -> Value {
    guard let pattern = patternValue(of: word) else { return lost(value) }
    guard !pattern.elements.isEmpty else { return value }
    let text = EncodedText(value)
    var result = Value()
    var start = 0
    var i = 0
    let count = text.scalars.count
    while i < count {
      if kind == "/#", i > 0 { break }
      guard spend((count - i) * pattern.elements.count / 64 + 1, at: range) else { break }
      guard let length = matchLength(pattern, in: text.scalars, at: i), length > 0,
        kind != "/%" || i + length == count
      else {
        i += 1
        continue
      }
      result.append(text.decode(text.scalars[start..<i]))
      result.append(replacement)
      i += length
      start = i
      if kind != "//" { break }
    }
    result.append(text.decode(text.scalars[start...]))
    return result
  }

  private func matchLength(_ pattern: Pattern, in text: [Unicode.Scalar], at start: Int) -> Int? {
    if case .scalar(let first)? = pattern.elements.first, text[start] != first { return nil }
    if let literal = pattern.literal {
      let wanted = Array(literal.unicodeScalars)
      guard start + wanted.count <= text.count, text[start..<start + wanted.count].elementsEqual(wanted)
      else {
        return nil
      }
      return wanted.count
    }
    return pattern.ends(in: text, from: start).lastIndex(of: true)
  }

  private mutating func slice(_ value: Value, _ offset: Word, _ length: Word?, _ range: Range<Int>) -> Value {
    let text = EncodedText(value)
    guard let first = number(of: offset, range: range) else { return lost(value) }
    var count: Int?
    if let length {
      guard let number = number(of: length, range: range) else { return lost(value) }
      count = number
    }
    let total = text.scalars.count
    if text.hasHoles {
      // Only what lies in the known start can be counted off.
      let known = value.prefix.unicodeScalars.count
      guard first >= 0, let count, count >= 0, first <= known, count <= known - first else {
        return lost(value)
      }
    }
    let start = first < 0 ? total + max(first, -total - 1) : min(first, total)
    guard start >= 0 else { return Value() }
    let end: Int
    if let count {
      end = count < 0 ? total + max(count, -total) : min(count, total - start) + start
    } else {
      end = total
    }
    guard end >= start else { return Value() }
    return text.decode(text.scalars[start..<end])
  }

  private mutating func slice(
    _ values: [Value], isPositional: Bool, _ offset: Word, _ length: Word?, _ range: Range<Int>
  ) -> [Value] {
    guard let first = number(of: offset, range: range) else { return values }
    // `${@:0}` begins with `$0`.
    let all = isPositional ? [state.scriptName] + values : values
    if isPositional, state.positional == nil { return values }
    let start = first < 0 ? all.count + max(first, -all.count - 1) : min(first, all.count)
    guard start >= 0, start < all.count else { return [] }
    guard let length else { return Array(all[start...]) }
    guard let count = number(of: length, range: range), count >= 0 else { return Array(all[start...]) }
    return Array(all[start...].prefix(count))
  }

  // MARK: Letters

  private mutating func changeCase(_ value: Value, _ kind: String, _ word: Word?, _ range: Range<Int>)
    -> Value
  {
    let pattern = word.flatMap { patternValue(of: $0) }
    let onlyFirst = kind.utf8.count == 1
    let text = EncodedText(value)
    guard spend(text.scalars.count / 16 + 1, at: range) else { return value }
    var result = String.UnicodeScalarView()
    for (index, scalar) in text.scalars.enumerated() {
      let applies = (!onlyFirst || index == 0) && (pattern.map { $0.matches(String(scalar)) } ?? true)
      guard applies else {
        result.append(scalar)
        continue
      }
      let properties = scalar.properties
      switch kind.utf8.first {
      case 0x5E: result.append(contentsOf: properties.uppercaseMapping.unicodeScalars)
      case 0x2C: result.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
      default:
        let mapped = properties.isUppercase ? properties.lowercaseMapping : properties.uppercaseMapping
        result.append(contentsOf: mapped.unicodeScalars)
      }
    }
    return text.decode(result)
  }

  /// `${x@P}` expands the text once more, substitutions and all.
  private mutating func promptExpansion(_ value: Value, _ range: Range<Int>) -> Value {
    let text = splices.code(for: value)
    guard text.utf8.contains(0x24) || text.utf8.contains(0x60), enter(at: range) else { return value }
    defer { leave() }
    let view = ByteView(text)
    let word = ShellParser.parseQuoted(view, limits: parserLimits).word
    let outer = source
    source = Source(text: view, carrier: source.outer(range))
    defer { source = outer }
    return single([WordPart(.doubleQuoted(word.parts), range: word.range)], .single, range: word.range)
  }

  func transform(_ value: Value, _ letter: String) -> Value {
    switch letter {
    case "U": return value.mapText { $0.uppercased() }
    case "L": return value.mapText { $0.lowercased() }
    case "u":
      guard let first = value.prefix.first else { return value }
      return Value(first.uppercased() + value.prefix.dropFirst()).appending(value.pieces.dropFirst())
    case "E", "P": return value.mapText { Escapes.decode($0, .dollarQuote).text }
    case "Q", "K", "k":
      return value.mapText {
        "'" + $0.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
      }
    default: return value
    }
  }
}

extension Value {
  func appending(_ more: some Sequence<Piece>) -> Value {
    var result = self
    for piece in more { result.append(piece) }
    return result
  }
}
