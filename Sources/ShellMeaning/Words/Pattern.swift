import Bytes

/// A shell pattern, matched without backtracking: every element moves a set of reached positions forward, so
/// that the time is the pattern's length times the text's, whatever they say.
struct Pattern {
  indirect enum Element {
    case scalar(Unicode.Scalar)
    /// `?`
    case one
    /// `*`; in a path it stops at a slash.
    case any
    /// A hole of which nothing is known: anything at all.
    case anything
    case set(ScalarSet)
    /// `@(a|b)` and its kin: the character before the parenthesis.
    case group(Unicode.Scalar, [[Element]])
  }

  /// `[a-z]`, `[!abc]`, `[[:alpha:]]`
  struct ScalarSet {
    var isNegated = false
    var ranges: [ClosedRange<UInt32>] = []

    func contains(_ scalar: Unicode.Scalar) -> Bool {
      ranges.contains { $0.contains(scalar.value) } != isNegated
    }
  }

  var elements: [Element] = []
  /// Whether `*` and `?` stop at a slash, as they do in file names.
  var isPath = false

  /// A value whose globs are active and whose text is not. nil if it has other holes.
  init?(_ value: Value) {
    for piece in value.pieces {
      switch piece {
      case .text(let text): elements += text.unicodeScalars.map(Element.scalar)
      case .hole(let hole):
        guard hole.kind == .glob else { return nil }
        var scanner = PatternScanner(hole.name)
        elements += scanner.elements(until: nil)
      }
    }
  }

  /// A path pattern that holes other than globs let match anything.
  init(loose value: Value) {
    isPath = true
    for piece in value.pieces {
      switch piece {
      case .text(let text): elements += text.unicodeScalars.map(Element.scalar)
      case .hole(let hole):
        guard hole.kind == .glob else {
          elements.append(.anything)
          continue
        }
        var scanner = PatternScanner(hole.name)
        elements += scanner.elements(until: nil)
      }
    }
  }

  init(text: String) {
    var scanner = PatternScanner(text)
    elements = scanner.elements(until: nil)
  }

  /// The text it matches, if it matches only one.
  var literal: String? {
    var text = String.UnicodeScalarView()
    for element in elements {
      guard case .scalar(let scalar) = element else { return nil }
      text.append(scalar)
    }
    return String(text)
  }

  func matches(_ text: String) -> Bool {
    ends(in: Array(text.unicodeScalars), from: 0).last ?? false
  }

  /// `result[i]` is true where `text[start..<start + i]` matches.
  func ends(in text: [Unicode.Scalar], from start: Int) -> [Bool] {
    let rest = start == 0 ? text : Array(text[start...])
    var reached = [Bool](repeating: false, count: rest.count + 1)
    reached[0] = true
    return advance(reached, by: elements, in: rest)
  }

  /// The same pattern read from its end, for the trims that work from there.
  var reversed: Pattern {
    var copy = self
    copy.elements = Pattern.reversed(elements)
    return copy
  }

  private static func reversed(_ elements: [Element]) -> [Element] {
    elements.reversed().map { element in
      if case .group(let kind, let choices) = element { .group(kind, choices.map(reversed)) } else { element }
    }
  }

  private func advance(_ reached: [Bool], by elements: [Element], in text: [Unicode.Scalar]) -> [Bool] {
    var reached = reached
    for element in elements {
      guard reached.contains(true) else { return reached }
      reached = advance(reached, by: element, in: text)
    }
    return reached
  }

  private func advance(_ reached: [Bool], by element: Element, in text: [Unicode.Scalar]) -> [Bool] {
    var next = [Bool](repeating: false, count: reached.count)
    switch element {
    case .scalar(let scalar):
      for i in text.indices where reached[i] && text[i] == scalar { next[i + 1] = true }
    case .one:
      for i in text.indices where reached[i] && !(isPath && text[i] == "/") { next[i + 1] = true }
    case .set(let set):
      for i in text.indices where reached[i] && set.contains(text[i]) { next[i + 1] = true }
    case .any, .anything:
      let stops = if case .any = element { isPath } else { false }
      var isOpen = false
      for i in reached.indices {
        if reached[i] { isOpen = true }
        next[i] = isOpen
        if stops, i < text.count, text[i] == "/" { isOpen = false }
      }
    case .group(let kind, let choices):
      return advance(reached, by: kind, of: choices, in: text)
    }
    return next
  }

  private func advance(
    _ reached: [Bool], by kind: Unicode.Scalar, of choices: [[Element]], in text: [Unicode.Scalar]
  ) -> [Bool] {
    func once(_ from: [Bool]) -> [Bool] {
      choices.reduce(into: [Bool](repeating: false, count: from.count)) { result, choice in
        let ends = advance(from, by: choice, in: text)
        for i in ends.indices where ends[i] { result[i] = true }
      }
    }
    switch kind {
    case "?", "*", "+":
      var all = kind == "+" ? once(reached) : reached
      var rounds = kind == "?" ? 1 : min(text.count, 64)
      var latest = all
      while rounds > 0 {
        rounds -= 1
        latest = once(latest)
        var grew = false
        for i in latest.indices where latest[i] && !all[i] {
          all[i] = true
          grew = true
        }
        if !grew { break }
      }
      return all
    case "!":
      // Anything from the first place reached on that the choices do not match from there.
      guard let first = reached.firstIndex(of: true) else { return reached }
      var from = [Bool](repeating: false, count: reached.count)
      from[first] = true
      let matched = once(from)
      return reached.indices.map { $0 >= first && !matched[$0] }
    default:
      return once(reached)
    }
  }
}

/// Reads the written form of a pattern.
struct PatternScanner {
  private let text: [Unicode.Scalar]
  private var index = 0

  init(_ text: String) { self.text = Array(text.unicodeScalars) }

  /// Reads up to the end, or to `|` or `)` inside a group (which is left for the caller).
  mutating func elements(until depth: Int?) -> [Pattern.Element] {
    var result: [Pattern.Element] = []
    while index < text.count {
      let scalar = text[index]
      if depth != nil, scalar == "|" || scalar == ")" { return result }
      index += 1
      switch scalar {
      case "\\" where index < text.count:
        result.append(.scalar(text[index]))
        index += 1
      case "?", "*", "+", "@", "!":
        if index < text.count, text[index] == "(", (depth ?? 0) < 8 {
          result.append(group(scalar, depth: (depth ?? 0) + 1))
        } else if scalar == "?" {
          result.append(.one)
        } else if scalar == "*" {
          if case .any? = result.last { continue }
          result.append(.any)
        } else {
          result.append(.scalar(scalar))
        }
      case "[":
        if let set = set() { result.append(.set(set)) } else { result.append(.scalar(scalar)) }
      default: result.append(.scalar(scalar))
      }
    }
    return result
  }

  private mutating func group(_ kind: Unicode.Scalar, depth: Int) -> Pattern.Element {
    index += 1
    var choices: [[Pattern.Element]] = []
    while true {
      choices.append(elements(until: depth))
      guard index < text.count else { break }
      let isEnd = text[index] == ")"
      index += 1
      if isEnd { break }
    }
    return .group(kind, choices)
  }

  /// The bracket expression behind `[`; nil, and nothing read, if it has no end.
  private mutating func set() -> Pattern.ScalarSet? {
    let start = index
    var set = Pattern.ScalarSet()
    if index < text.count, text[index] == "!" || text[index] == "^" {
      set.isNegated = true
      index += 1
    }
    var isFirst = true
    while index < text.count {
      let scalar = text[index]
      if scalar == "]", !isFirst {
        index += 1
        return set
      }
      isFirst = false
      index += 1
      if scalar == "[", index < text.count, text[index] == ":", let ranges = namedClass() {
        set.ranges += ranges
        continue
      }
      let low = scalar == "\\" && index < text.count ? next() : scalar
      if index + 1 < text.count, text[index] == "-", text[index + 1] != "]" {
        index += 1
        let high = next()
        if low.value <= high.value { set.ranges.append(low.value...high.value) }
      } else {
        set.ranges.append(low.value...low.value)
      }
    }
    index = start
    return nil
  }

  private mutating func next() -> Unicode.Scalar {
    defer { index += 1 }
    return text[index]
  }

  private mutating func namedClass() -> [ClosedRange<UInt32>]? {
    var end = index + 1
    while end < text.count, ASCII.isLetter(UInt8(truncatingIfNeeded: text[end].value)) { end += 1 }
    guard end + 1 < text.count, text[end] == ":", text[end + 1] == "]" else { return nil }
    var name = ""
    name.unicodeScalars.append(contentsOf: text[(index + 1)..<end])
    guard let ranges = Pattern.ScalarSet.named(name) else { return nil }
    index = end + 2
    return ranges
  }
}

extension Pattern.ScalarSet {
  static func named(_ name: String) -> [ClosedRange<UInt32>]? {
    switch name {
    case "digit": [0x30...0x39]
    case "lower": [0x61...0x7A]
    case "upper": [0x41...0x5A]
    case "alpha": [0x41...0x5A, 0x61...0x7A, 0xAA...0x10FFFF]
    case "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xAA...0x10FFFF]
    case "word": [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
    case "space": [0x09...0x0D, 0x20...0x20]
    case "blank": [0x09...0x09, 0x20...0x20]
    case "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E]
    case "print": [0x20...0x7E, 0xA0...0x10FFFF]
    case "graph": [0x21...0x7E, 0xA1...0x10FFFF]
    case "cntrl": [0x00...0x1F, 0x7F...0x7F]
    case "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66]
    default: nil
    }
  }
}
