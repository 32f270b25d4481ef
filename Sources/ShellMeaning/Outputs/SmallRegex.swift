import Bytes

/// The regular expressions of `sed` and `grep`, for short known texts.
///
/// Matching may try and try again, so every match has a fixed number of steps; past those the answer is that
/// nothing is known.
struct SmallRegex {
  private indirect enum Node {
    case byte(UInt8)
    case any
    case set([Bool])
    case start, end, boundary
    case group([[Node]], Int?)
    case backreference(Int)
    case repeated(Node, Int, Int)
  }

  private var alternatives: [[Node]] = []
  private var groups = 0
  private let ignoresCase: Bool

  struct Match {
    var range: Range<Int>
    /// The groups, from the first.
    var groups: [Range<Int>?]
  }

  init?(_ pattern: String, extended: Bool, ignoresCase: Bool = false) {
    self.ignoresCase = ignoresCase
    var scanner = Scanner(text: Array(pattern.utf8), extended: extended)
    guard let parsed = scanner.alternatives(0), scanner.i == scanner.text.count else { return nil }
    alternatives = parsed
    groups = scanner.groups
  }

  // MARK: Reading

  private struct Scanner {
    let text: [UInt8]
    let extended: Bool
    var i = 0
    var groups = 0

    func at(_ offset: Int = 0) -> UInt8? { i + offset < text.count ? text[i + offset] : nil }

    /// An operator is bare in extended expressions and behind a backslash in basic ones.
    func isOperator(_ byte: UInt8) -> Bool {
      extended ? at() == byte : at() == 0x5C && at(1) == byte
    }

    mutating func skipOperator() { i += extended ? 1 : 2 }

    mutating func alternatives(_ depth: Int) -> [[Node]]? {
      guard depth < 16 else { return nil }
      var result: [[Node]] = []
      while true {
        guard let sequence = sequence(depth) else { return nil }
        result.append(sequence)
        guard isOperator(0x7C) else { return result }
        skipOperator()
      }
    }

    mutating func sequence(_ depth: Int) -> [Node]? {
      var nodes: [Node] = []
      while i < text.count {
        if isOperator(0x7C) || (depth > 0 && isOperator(0x29)) { break }
        guard let node = atom(depth, isFirst: nodes.isEmpty) else { return nil }
        nodes.append(quantified(node))
      }
      return nodes
    }

    mutating func atom(_ depth: Int, isFirst: Bool) -> Node? {
      if isOperator(0x28) {
        skipOperator()
        groups += 1
        let number = groups
        if extended, at() == 0x3F { return nil }
        guard let inner = alternatives(depth + 1), isOperator(0x29) else { return nil }
        skipOperator()
        return .group(inner, number)
      }
      guard let byte = at() else { return nil }
      i += 1
      switch byte {
      case 0x2E: return .any
      case 0x5E where extended || isFirst: return .start
      case 0x24 where extended || i == text.count || isOperator(0x29) || isOperator(0x7C): return .end
      case 0x5B: return set()
      case 0x5C: return escape()
      default: return .byte(byte)
      }
    }

    mutating func escape() -> Node? {
      guard let byte = at() else { return nil }
      i += 1
      switch byte {
      case 0x6E: return .byte(0x0A)
      case 0x74: return .byte(0x09)
      case 0x77: return .set((0..<256).map { ASCII.isWord(UInt8($0)) })
      case 0x57: return .set((0..<256).map { !ASCII.isWord(UInt8($0)) })
      case 0x73: return .set((0..<256).map { ASCII.isSpace(UInt8($0)) })
      case 0x53: return .set((0..<256).map { !ASCII.isSpace(UInt8($0)) })
      case 0x64: return .set((0..<256).map { ASCII.isDigit(UInt8($0)) })
      case 0x62, 0x3C, 0x3E: return .boundary
      case 0x31...0x39: return .backreference(Int(byte - 0x30))
      default: return ASCII.isAlphanumeric(byte) ? nil : .byte(byte)
      }
    }

    mutating func set() -> Node? {
      var member = [Bool](repeating: false, count: 256)
      var isNegated = false
      if at() == 0x5E {
        isNegated = true
        i += 1
      }
      var isFirst = true
      while let byte = at(), isFirst || byte != 0x5D {
        isFirst = false
        if byte == 0x5B, at(1) == 0x3A, let end = text[(i + 2)...].firstIndex(of: 0x3A), end + 1 < text.count
        {
          for range in Pattern.ScalarSet.named(String(decoding: text[(i + 2)..<end], as: UTF8.self)) ?? [] {
            for code in range.clamped(to: 0...255) { member[Int(code)] = true }
          }
          i = end + 2
          continue
        }
        i += 1
        if at() == 0x2D, let high = at(1), high != 0x5D {
          i += 2
          if byte <= high { for code in byte...high { member[Int(code)] = true } }
        } else {
          member[Int(byte)] = true
        }
      }
      guard at() == 0x5D else { return nil }
      i += 1
      return .set(isNegated ? member.map { !$0 } : member)
    }

    mutating func quantified(_ node: Node) -> Node {
      var node = node
      while true {
        if at() == 0x2A {
          i += 1
          node = .repeated(node, 0, Int.max)
        } else if isOperator(0x2B) {
          skipOperator()
          node = .repeated(node, 1, Int.max)
        } else if isOperator(0x3F) {
          skipOperator()
          node = .repeated(node, 0, 1)
        } else if isOperator(0x7B), let bounds = bounds() {
          node = .repeated(node, bounds.0, bounds.1)
        } else {
          return node
        }
      }
    }

    mutating func bounds() -> (Int, Int)? {
      let start = i
      skipOperator()
      func number() -> Int? {
        var digits: [UInt8] = []
        while let byte = at(), ASCII.isDigit(byte) {
          digits.append(byte)
          i += 1
        }
        return Int(digits)
      }
      let low = number()
      var high = low
      if at() == 0x2C {
        i += 1
        high = number() ?? Int.max
      }
      guard let low, let high, isOperator(0x7D) else {
        i = start
        return nil
      }
      skipOperator()
      return (low, high)
    }
  }

  // MARK: Matching

  /// The first match at or after `start`. nil if there is none; throws away the attempt (`isLost`) when it takes
  /// too many steps.
  func firstMatch(in text: [UInt8], from start: Int, isLost: inout Bool) -> Match? {
    var run = Run(
      text: text, ignoresCase: ignoresCase, groups: [Range<Int>?](repeating: nil, count: groups + 1))
    for place in start...max(start, text.count) {
      run.groups = [Range<Int>?](repeating: nil, count: groups + 1)
      for alternative in alternatives {
        if let end = run.match(alternative[...], place, { $1 }) {
          return Match(range: place..<end, groups: Array(run.groups.dropFirst()))
        }
        if run.steps > Run.most {
          isLost = true
          return nil
        }
      }
    }
    return nil
  }

  private struct Run {
    static let most = 50_000
    let text: [UInt8]
    let ignoresCase: Bool
    var groups: [Range<Int>?]
    var steps = 0
    var depth = 0

    /// Matches `nodes` at `place` and then asks `next` about the place reached.
    mutating func match(
      _ nodes: ArraySlice<Node>, _ place: Int, _ next: (inout Run, Int) -> Int?
    ) -> Int? {
      steps += 1
      depth += 1
      defer { depth -= 1 }
      guard steps <= Self.most, depth < 600 else {
        steps = Self.most + 1
        return nil
      }
      guard let node = nodes.first else { return next(&self, place) }
      let rest = nodes.dropFirst()
      switch node {
      case .repeated(let inner, let low, let high):
        return repeated(inner, low, high, rest, place, next)
      case .group(let choices, let number):
        for choice in choices {
          let before = groups
          let end = match(choice[...], place) { run, end in
            if let number { run.groups[number] = place..<end }
            return run.match(rest, end, next)
          }
          if let end { return end }
          groups = before
        }
        return nil
      default:
        guard let end = single(node, place) else { return nil }
        return match(rest, end, next)
      }
    }

    private mutating func repeated(
      _ inner: Node, _ low: Int, _ high: Int, _ rest: ArraySlice<Node>, _ place: Int,
      _ next: (inout Run, Int) -> Int?
    ) -> Int? {
      if case .group = inner { return repeatedGroup(inner, low, high, rest, place, next) }
      // Simple pieces are taken as far as they go, then given back one by one.
      var ends = [place]
      while ends.count - 1 < high, let end = single(inner, ends[ends.count - 1]), end > ends[ends.count - 1] {
        ends.append(end)
        steps += 1
        guard steps <= Self.most else { return nil }
      }
      while ends.count > low {
        if let end = match(rest, ends[ends.count - 1], next) { return end }
        ends.removeLast()
        if ends.isEmpty { return nil }
      }
      return nil
    }

    private mutating func repeatedGroup(
      _ inner: Node, _ low: Int, _ high: Int, _ rest: ArraySlice<Node>, _ place: Int,
      _ next: (inout Run, Int) -> Int?
    ) -> Int? {
      if high > 0 {
        let end = match([inner], place) { run, end in
          guard end > place else { return nil }
          return run.repeatedGroup(inner, max(0, low - 1), high == Int.max ? high : high - 1, rest, end, next)
        }
        if let end { return end }
      }
      return low == 0 ? match(rest, place, next) : nil
    }

    private func single(_ node: Node, _ place: Int) -> Int? {
      switch node {
      case .start: return place == 0 ? place : nil
      case .end: return place == text.count ? place : nil
      case .boundary:
        let before = place > 0 && ASCII.isWord(text[place - 1])
        let after = place < text.count && ASCII.isWord(text[place])
        return before != after ? place : nil
      case .backreference(let number):
        guard number < groups.count, let range = groups[number], place + range.count <= text.count,
          text[range].elementsEqual(text[place..<place + range.count])
        else { return nil }
        return place + range.count
      default: break
      }
      guard place < text.count else { return nil }
      let byte = text[place]
      switch node {
      case .any: return byte == 0x0A ? nil : place + 1
      case .byte(let wanted):
        let isSame = byte == wanted || (ignoresCase && ASCII.lowercased(byte) == ASCII.lowercased(wanted))
        return isSame ? place + 1 : nil
      case .set(let member):
        let isIn =
          member[Int(byte)]
          || (ignoresCase && (member[Int(ASCII.lowercased(byte))] || member[Int(ASCII.uppercased(byte))]))
        return isIn ? place + 1 : nil
      default: return nil
      }
    }
  }
}
