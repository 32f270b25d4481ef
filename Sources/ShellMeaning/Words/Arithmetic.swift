import Bytes
import ShellSyntax

/// Arithmetic, as far as its names are known.
extension Reader {
  /// `$(( … ))` in a word.
  mutating func result(of arithmetic: Arithmetic, range: Range<Int>) -> Value {
    if let number = evaluate(arithmetic, range: range) { return Value(String(number)) }
    return Value(hole: Value.Hole(name: "$((\(arithmetic.text.clipped(to: 40))))", kind: .output))
  }

  /// The number it comes to; nil if that cannot be known. Assignments in it are made.
  mutating func evaluate(_ arithmetic: Arithmetic, range: Range<Int>) -> Int? {
    guard let text = expandedText(of: arithmetic, range: range) else { return nil }
    return evaluate(text, range: range)
  }

  mutating func evaluate(_ text: String, range: Range<Int>) -> Int? {
    guard enter(at: range) else { return nil }
    defer { leave() }
    guard spend(2 * surcharge + text.utf8.count / 8, at: range) else { return nil }
    // A variable's text is arithmetic again, and what it substitutes runs: `x='a[$(rm f)]'; echo $((x))`.
    if text.utf8.contains(0x24) || text.utf8.contains(0x60) {
      return evaluate(ShellParser.parseArithmetic(ByteView(text)).arithmetic, range: range)
    }
    var evaluator = ArithmeticEvaluator(text)
    let number = evaluator.evaluate(&self, range)
    return number
  }

  /// The number a word stands for: an index, an offset.
  mutating func number(of word: Word, range: Range<Int>) -> Int? {
    guard let text = value(of: word).known else { return nil }
    if let number = Int(text.utf8) { return number }
    return evaluate(text, range: range)
  }

  /// The text with its substitutions made; nil if one of them is not known. All of them run.
  private mutating func expandedText(of arithmetic: Arithmetic, range: Range<Int>) -> String? {
    if arithmetic.parts.isEmpty, splices.isEmpty, !arithmetic.text.utf8.contains(0x24) {
      return arithmetic.text
    }
    var parts = arithmetic.parts.filter(\.isSubstitution)[...]
    let bytes = Array(arithmetic.text.utf8)
    var result: [UInt8] = []
    var isKnown = true
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x24 || bytes[i] == 0x60, let part = parts.first {
        parts.removeFirst()
        if let text = single([part], .single, range: range).known {
          result += Array(text.utf8)
        } else {
          isKnown = false
        }
        i += max(1, part.range.count)
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    for part in parts { _ = single([part], .single, range: range) }
    let text = String(decoding: result.filter { $0 != 0x24 && $0 != 0x60 }, as: UTF8.self)
    if splices.restore(text) != nil { return nil }
    return isKnown ? text : nil
  }

  /// The three parts of `for (( a; b; c ))`.
  func arithmeticSections(
    _ header: Arithmetic
  ) -> (start: Arithmetic, condition: Arithmetic, step: Arithmetic) {
    var sections = header.text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    while sections.count < 3 { sections.append("") }
    var parts = header.parts.filter(\.isSubstitution)[...]
    let made = sections.prefix(3).map { text -> Arithmetic in
      let count = text.utf8.filter { $0 == 0x24 }.count
      let mine = Array(parts.prefix(count))
      parts = parts.dropFirst(count)
      return Arithmetic(text: text, parts: mine)
    }
    return (made[0], made[1], made[2])
  }
}

extension WordPart {
  fileprivate var isSubstitution: Bool {
    switch form {
    case .parameter, .command, .backquoted, .arithmetic: true
    default: false
    }
  }
}

extension Arithmetic {
  var isEmpty: Bool { text.utf8.allSatisfy(ASCII.isSpace) }
}

/// A precedence climber over the operators of C that shells have.
struct ArithmeticEvaluator {
  private let text: [UInt8]
  private var i = 0
  private var depth = 0

  init(_ text: String) { self.text = Array(text.utf8) }

  mutating func evaluate(_ reader: inout Reader, _ range: Range<Int>) -> Int? {
    skipSpace()
    if i == text.count { return 0 }
    let result = list(&reader, range)
    skipSpace()
    return i == text.count ? result : nil
  }

  private mutating func list(_ reader: inout Reader, _ range: Range<Int>) -> Int? {
    var result = assignment(&reader, range)
    while take(",") { result = assignment(&reader, range) }
    return result
  }

  private mutating func assignment(_ reader: inout Reader, _ range: Range<Int>) -> Int? {
    let start = i
    if let name = name() {
      let index = subscriptText()
      skipSpace()
      for op in Self.assignments where starts(with: op) {
        if op == "=", at(i + 1) == 0x3D { break }
        i += op.utf8.count
        let right = assignment(&reader, range)
        let current = op == "=" ? 0 : value(of: name, index, &reader, range)
        var result: Int?
        if let right, let current {
          result = op == "=" ? right : combine(String(op.dropLast()), current, right)
        }
        reader.setNumber(name, index, result)
        return result
      }
    }
    i = start
    return ternary(&reader, range)
  }

  private static let assignments = ["<<=", ">>=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "="]

  private mutating func ternary(_ reader: inout Reader, _ range: Range<Int>) -> Int? {
    let condition = binary(0, &reader, range)
    guard take("?") else { return condition }
    let yes = assignment(&reader, range)
    guard take(":") else { return nil }
    let no = assignment(&reader, range)
    return condition.flatMap { $0 != 0 ? yes : no }
  }

  private static let levels: [[String]] = [
    ["||"], ["&&"], ["|"], ["^"], ["&"], ["==", "!="], ["<=", ">=", "<", ">"], ["<<", ">>"], ["+", "-"],
    ["*", "/", "%"],
  ]

  private mutating func binary(_ level: Int, _ reader: inout Reader, _ range: Range<Int>) -> Int? {
    guard level < Self.levels.count else { return power(&reader, range) }
    var left = binary(level + 1, &reader, range)
    while let op = takeOperator(at: level) {
      let right = binary(level + 1, &reader, range)
      if let a = left, let b = right { left = combine(op, a, b) } else { left = nil }
    }
    return left
  }

  private mutating func takeOperator(at level: Int) -> String? {
    skipSpace()
    for op in Self.levels[level] where starts(with: op) {
      let next = at(i + op.utf8.count)
      // `a=`, `<<`, `&&` and their like belong to other levels.
      if next == 0x3D, op != "==", op != "!=", op != "<=", op != ">=" { continue }
      if op.utf8.count == 1, let byte = op.utf8.first,
        byte == 0x26 || byte == 0x7C || byte == 0x3C || byte == 0x3E,
        next == byte
      {
        continue
      }
      if op == "*", next == 0x2A { continue }
      i += op.utf8.count
      return op
    }
    return nil
  }

  private mutating func power(_ reader: inout Reader, _ range: Range<Int>) -> Int? {
    let base = unary(&reader, range)
    guard take("**") else { return base }
    let exponent = depth < 32 ? power(&reader, range) : nil
    guard let base, let exponent, exponent >= 0, exponent < 64 else { return nil }
    var result = 1
    for _ in 0..<exponent { result = result &* base }
    return result
  }

  private mutating func unary(_ reader: inout Reader, _ range: Range<Int>) -> Int? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 64 else { return nil }
    skipSpace()
    switch at(i) {
    case 0x2B, 0x2D:  // + -
      let sign = text[i]
      if at(i + 1) == sign {
        i += 2
        skipSpace()
        guard let name = name() else { return nil }
        let result = value(of: name, nil, &reader, range).map { sign == 0x2B ? $0 &+ 1 : $0 &- 1 }
        reader.setNumber(name, nil, result)
        return result
      }
      i += 1
      let operand = unary(&reader, range)
      return sign == 0x2D ? operand.map { 0 &- $0 } : operand
    case 0x21:
      i += 1
      return unary(&reader, range).map { $0 == 0 ? 1 : 0 }
    case 0x7E:
      i += 1
      return unary(&reader, range).map { ~$0 }
    case 0x28:
      i += 1
      let inner = list(&reader, range)
      return take(")") ? inner : nil
    default: return primary(&reader, range)
    }
  }

  private mutating func primary(_ reader: inout Reader, _ range: Range<Int>) -> Int? {
    if let byte = at(i), ASCII.isDigit(byte) { return literal() }
    guard let name = name() else { return nil }
    let index = subscriptText()
    let current = value(of: name, index, &reader, range)
    skipSpace()
    if starts(with: "++") || starts(with: "--") {
      let isUp = at(i) == 0x2B
      i += 2
      reader.setNumber(name, index, current.map { isUp ? $0 &+ 1 : $0 &- 1 })
    }
    return current
  }

  /// `12`, `0x1F`, `017`, `2#101`
  private mutating func literal() -> Int? {
    let start = i
    while let byte = at(i), ASCII.isWord(byte) || byte == 0x23 || byte == 0x40 { i += 1 }
    let digits = text[start..<i]
    if let mark = digits.firstIndex(of: 0x23) {
      guard let base = Int(digits[..<mark]), (2...36).contains(base) else { return nil }
      return Int(String(decoding: digits[(mark + 1)...], as: UTF8.self), radix: base)
    }
    if digits.count > 2, digits.first == 0x30, digits[start + 1] | 0x20 == 0x78 {
      return Int(String(decoding: digits.dropFirst(2), as: UTF8.self), radix: 16)
    }
    let radix = digits.count > 1 && digits.first == 0x30 ? 8 : 10
    return Int(String(decoding: digits, as: UTF8.self), radix: radix)
  }

  private func value(
    of name: String, _ index: String?, _ reader: inout Reader, _ range: Range<Int>
  ) -> Int? {
    reader.numericValue(name, index, range)
  }

  private func combine(_ op: String, _ a: Int, _ b: Int) -> Int? {
    switch op {
    case "+": a &+ b
    case "-": a &- b
    case "*": a &* b
    case "/": b == 0 || (a == .min && b == -1) ? nil : a / b
    case "%": b == 0 || (a == .min && b == -1) ? nil : a % b
    case "<<": (0..<64).contains(b) ? a << b : nil
    case ">>": (0..<64).contains(b) ? a >> b : nil
    case "&": a & b
    case "|": a | b
    case "^": a ^ b
    case "==": a == b ? 1 : 0
    case "!=": a != b ? 1 : 0
    case "<": a < b ? 1 : 0
    case ">": a > b ? 1 : 0
    case "<=": a <= b ? 1 : 0
    case ">=": a >= b ? 1 : 0
    case "&&": a != 0 && b != 0 ? 1 : 0
    case "||": a != 0 || b != 0 ? 1 : 0
    default: nil
    }
  }

  // MARK: Bytes

  private func at(_ index: Int) -> UInt8? { index < text.count ? text[index] : nil }

  private mutating func skipSpace() { while let byte = at(i), ASCII.isSpace(byte) || byte == 0x22 { i += 1 } }

  private func starts(with op: String) -> Bool {
    var j = i
    for byte in op.utf8 {
      guard at(j) == byte else { return false }
      j += 1
    }
    return true
  }

  private mutating func take(_ op: String) -> Bool {
    skipSpace()
    guard starts(with: op) else { return false }
    i += op.utf8.count
    return true
  }

  private mutating func name() -> String? {
    skipSpace()
    guard let first = at(i), ASCII.isNameStart(first) else { return nil }
    let start = i
    while let byte = at(i), ASCII.isWord(byte) { i += 1 }
    return String(decoding: text[start..<i], as: UTF8.self)
  }

  /// What stands between the brackets behind a name.
  private mutating func subscriptText() -> String? {
    guard at(i) == 0x5B else { return nil }
    let start = i + 1
    var level = 0
    while let byte = at(i) {
      if byte == 0x5B { level += 1 }
      if byte == 0x5D { level -= 1 }
      i += 1
      if level == 0 { return String(decoding: text[start..<(i - 1)], as: UTF8.self) }
    }
    return nil
  }
}

extension Reader {
  mutating func numericValue(_ name: String, _ index: String?, _ range: Range<Int>) -> Int? {
    let found: Found
    if let index {
      let word = Word(literal: index, range: range)
      let parameter = Parameter(name: name, index: word)
      guard case .one(let value) = expansion(of: parameter, range: range, isQuoted: true) else { return nil }
      found = .set(value)
    } else {
      found = lookUp(name)
    }
    switch found {
    case .unset(let certain): return certain ? 0 : nil
    case .set(let value):
      guard let text = value.known else { return nil }
      if text.isEmpty { return 0 }
      if let number = Int(text) { return number }
      return evaluate(text, range: range)
    }
  }

  mutating func setNumber(_ name: String, _ index: String?, _ number: Int?) {
    let value = number.map { Value(String($0)) } ?? Value(hole: Value.Hole(name: name, kind: .input))
    if let index, let key = evaluate(index, range: 0..<0) {
      setElement(name, index: key, key: String(key), value)
    } else {
      set(name, Variable(.scalar(value)))
    }
  }
}
