import Bytes

/// How many rows a condition lets through, as far as its text tells.
package enum Reach: UInt8, Sendable, Equatable {
  /// It is false for every row: `1 = 0`.
  case nothing
  /// It depends on the row.
  case some
  /// It is true for every row, or the same for all of them: `1=1`, `id = id`, `true`, `name LIKE '%'`.
  case everything
}

/// Reads one condition by recursive descent, once, from left to right. What it cannot read depends on the row
/// if a column is in it.
struct ConditionReader {
  /// Deeper nesting than this nobody writes by hand; it is taken for a condition that hides something.
  static let depthLimit = 60

  let list: TokenList
  var index: Int
  let end: Int
  /// The table that the statement works on, for `id IN (SELECT id FROM that_table)`.
  let table: String

  /// The reach of the condition in tokens `range`.
  static func reach(of range: Range<Int>, in list: TokenList, table: String) -> Reach {
    guard !range.isEmpty else { return .everything }
    var reader = ConditionReader(list: list, index: range.lowerBound, end: range.upperBound, table: table)
    var reach = reader.disjunction(0)
    // Something stands behind it that is no part of a condition: do not be fooled by the half that was read.
    if reader.index < reader.end, reach == .everything { reach = .some }
    return reach
  }

  func isWord(_ word: StaticString) -> Bool { index < end && list.isWord(index, word) }
  func isSign(_ sign: StaticString) -> Bool { index < end && list.isSign(index, sign) }
  func isKind(_ kind: Token.Kind) -> Bool { index < end && list.kind(index) == kind }

  /// `first`: the operand it begins with, where that has been read already.
  private mutating func disjunction(_ depth: Int, first: Operand? = nil) -> Reach {
    guard depth < Self.depthLimit else {
      index = end
      return .everything
    }
    var reach = conjunction(depth, first: first)
    while index < end {
      guard isWord("or") || (isSign("||") && list.dialect == .mysql) else { break }
      index += 1
      reach = max(reach, conjunction(depth))
    }
    return reach
  }

  private mutating func conjunction(_ depth: Int, first: Operand? = nil) -> Reach {
    var reach = first.map { comparison(depth, left: $0) } ?? negation(depth)
    while index < end, isWord("and") || isSign("&&") {
      index += 1
      reach = min(reach, negation(depth))
    }
    return reach
  }

  private mutating func negation(_ depth: Int) -> Reach {
    var isNegated = false
    while index < end, isWord("not") || isSign("!") {
      index += 1
      isNegated.toggle()
    }
    let reach = comparison(depth)
    guard isNegated else { return reach }
    switch reach {
    case .nothing: return .everything
    case .everything: return .nothing
    case .some: return .some
    }
  }

  // MARK: Operands

  enum Operand: Equatable {
    case number(Double)
    case text(String)
    case truth(Bool)
    case null
    /// A constant whose value is not known: a parameter, `now()`, `1 + 1`.
    case fixed
    case column(String, of: String)
    /// Something in which a column or a sub-query stands.
    case varying
    /// A condition in parentheses.
    case condition(Reach)

    var isConstant: Bool {
      switch self {
      case .number, .text, .truth, .null, .fixed: true
      case .column, .varying, .condition: false
      }
    }
  }

  mutating func operand(_ depth: Int) -> Operand {
    var result = primary(depth)
    // Arithmetic, concatenation, casts: only whether a column is in it still matters.
    while index < end, let isCast = arithmeticSign() {
      index += 1
      let next = primary(depth)
      if isCast { continue }
      result = result.isConstant && next.isConstant ? .fixed : .varying
    }
    return result
  }

  private func arithmeticSign() -> Bool? {
    guard isKind(.sign) else { return nil }
    if isSign("::") { return true }
    let isArithmetic =
      isSign("+") || isSign("-") || isSign("*") || isSign("/") || isSign("%")
      || (isSign("||") && list.dialect != .mysql) || isSign("&") || isSign("|") || isSign("^")
    return isArithmetic ? false : nil
  }

  private mutating func primary(_ depth: Int) -> Operand {
    guard index < end, let kind = list.kind(index) else { return .fixed }
    switch kind {
    case .number:
      index += 1
      return Double(list.written(index - 1)).map { .number($0) } ?? .fixed
    case .string:
      index += 1
      return .text(list.unquoted(index - 1))
    case .parameter:
      index += 1
      return .fixed
    case .sign where isSign("-") || isSign("+"):
      let isMinus = isSign("-")
      index += 1
      guard depth < Self.depthLimit else { return .fixed }
      let value = primary(depth + 1)
      if case .number(let number) = value { return .number(isMinus ? -number : number) }
      return value
    case .open: return parenthesised(depth)
    case .name: return name(depth)
    case .word:
      if isWord("true") { return skip(.truth(true)) }
      if isWord("false") { return skip(.truth(false)) }
      if isWord("null") { return skip(.null) }
      if isWord("exists") {
        index += 1
        return .condition(exists())
      }
      if isWord("case") { return caseExpression() }
      if endsOperand() { return .fixed }
      return name(depth)
    default:
      index += 1
      return .varying
    }
  }

  private mutating func skip(_ operand: Operand) -> Operand {
    index += 1
    return operand
  }

  private func endsOperand() -> Bool {
    isWord("and") || isWord("or") || isWord("is") || isWord("in") || isWord("like") || isWord("between")
  }

  /// A column (`t.id`), or a call (`lower(name)`, `now()`).
  private mutating func name(_ depth: Int) -> Operand {
    var last = list.unquoted(index).asciiLowercased
    var table = ""
    index += 1
    while isKind(.dot), index + 1 < end {
      table = last
      last = list.unquoted(index + 1).asciiLowercased
      index += 2
    }
    guard isKind(.open) else { return .column(last, of: table) }
    let close = closing()
    defer { index = close + 1 }
    // A call varies if anything in it may be a column; `now()`, `coalesce(1, 2)` do not.
    for i in index + 1..<max(index + 1, close) {
      let kind = list.kind(i)
      if kind == .word || kind == .name, !list.isWord(i, "null"), !list.isWord(i, "true"),
        !list.isWord(i, "false"), !list.isWord(i, "interval")
      {
        return .varying
      }
    }
    return .fixed
  }

  private mutating func caseExpression() -> Operand {
    var varies = false
    var level = 0
    while index < end {
      if isWord("case") { level += 1 }
      if isWord("end") { level -= 1 }
      let isName = isKind(.name)
      let isPlainWord =
        isKind(.word) && !isWord("case") && !isWord("when") && !isWord("then") && !isWord("else")
        && !isWord("end") && !isWord("true") && !isWord("false") && !isWord("null")
      varies = varies || isName || isPlainWord
      index += 1
      if level == 0 { break }
    }
    return varies ? .varying : .fixed
  }

  private mutating func parenthesised(_ depth: Int) -> Operand {
    let open = index
    let close = closing()
    index += 1
    if isWord("select") || isWord("with") || isWord("values") {
      index = close + 1
      return .varying
    }
    guard depth < Self.depthLimit else {
      index = close + 1
      return .condition(.everything)
    }
    var inner = ConditionReader(list: list, index: open + 1, end: min(close, end), table: table)
    let value = inner.value(depth + 1)
    let isWhole = inner.index >= inner.end
    index = min(close + 1, end)
    return isWhole ? value : .varying
  }

  /// An operand if that is all there is, else a condition.
  private mutating func value(_ depth: Int) -> Operand {
    guard !isWord("not"), !isSign("!") else { return .condition(disjunction(depth)) }
    let first = operand(depth)
    return index >= end ? first : .condition(disjunction(depth, first: first))
  }

  /// The index of the parenthesis that closes the one at `index`, or `end`.
  func closing() -> Int { list.closing(index, before: end) }
}
