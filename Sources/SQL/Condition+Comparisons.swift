import Bytes

/// What two operands say of each other, and how many rows that lets through.
extension ConditionReader {
  mutating func comparison(_ depth: Int, left given: Operand? = nil) -> Reach {
    let left = given ?? operand(depth)
    guard index < end else { return truth(of: left) }
    var isNegated = false
    if isWord("not") {
      index += 1
      isNegated = true
    }
    let reach: Reach
    if isWord("is") {
      reach = isTest(left, depth)
    } else if isWord("in") {
      reach = membership(left, depth)
    } else if isWord("like") || isWord("ilike") || isWord("glob") || isWord("regexp") || isWord("rlike") {
      index += 1
      reach = pattern(left, operand(depth))
    } else if isWord("between") {
      reach = between(left, depth)
    } else if let sign = comparisonSign() {
      index += 1
      reach = compare(left, sign, operand(depth))
    } else {
      reach = truth(of: left)
    }
    return isNegated ? opposite(reach) : reach
  }

  private func opposite(_ reach: Reach) -> Reach {
    switch reach {
    case .nothing: .everything
    case .everything: .nothing
    case .some: .some
    }
  }

  private enum Sign { case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, other }

  private func comparisonSign() -> Sign? {
    guard isKind(.sign) else { return nil }
    if isSign("=") || isSign("==") || isSign("<=>") { return .equal }
    if isSign("<>") || isSign("!=") { return .notEqual }
    if isSign("<") { return .less }
    if isSign("<=") { return .lessOrEqual }
    if isSign(">") { return .greater }
    if isSign(">=") { return .greaterOrEqual }
    if isSign("||") || isSign("&&") { return nil }
    return .other
  }

  private func truth(of operand: Operand) -> Reach {
    switch operand {
    case .number(let number): number == 0 ? .nothing : .everything
    case .truth(let truth): truth ? .everything : .nothing
    case .null: .nothing
    case .text, .fixed: .everything
    case .column, .varying: .some
    case .condition(let reach): reach
    }
  }

  private func compare(_ left: Operand, _ sign: Sign, _ right: Operand) -> Reach {
    switch (left, right) {
    case (.number(let a), .number(let b)): return verdict(a, sign, b)
    case (.text(let a), .text(let b)): return verdict(a, sign, b)
    case (.null, _), (_, .null): return .nothing
    case (.column(let a, let s), .column(let b, let t)) where a == b && (s == t || s.isEmpty || t.isEmpty):
      return sign == .equal || sign == .lessOrEqual || sign == .greaterOrEqual ? .everything : .some
    case (.column(let name, _), .number(let number)):
      return isIdentifier(name) && coversIdentifiers(sign, number) ? .everything : .some
    case (.condition(let reach), .truth(true)) where sign == .equal: return reach
    default:
      // The same answer for every row, whatever it is.
      return left.isConstant && right.isConstant ? .everything : .some
    }
  }

  private func verdict<T: Comparable>(_ a: T, _ sign: Sign, _ b: T) -> Reach {
    let holds: Bool
    switch sign {
    case .equal: holds = a == b
    case .notEqual: holds = a != b
    case .less: holds = a < b
    case .lessOrEqual: holds = a <= b
    case .greater: holds = a > b
    case .greaterOrEqual: holds = a >= b
    case .other: holds = true
    }
    return holds ? .everything : .nothing
  }

  /// A key that counts from one: `id > 0` is every row.
  private func isIdentifier(_ column: String) -> Bool {
    column == "id" || column == "rowid" || column == "oid" || column == "pk" || column.hasSuffix("_id")
  }

  private func coversIdentifiers(_ sign: Sign, _ number: Double) -> Bool {
    switch sign {
    case .greater: number <= 0
    case .greaterOrEqual: number <= 1
    case .notEqual: number <= 0
    default: false
    }
  }

  private mutating func isTest(_ left: Operand, _ depth: Int) -> Reach {
    index += 1
    let isNegated = isWord("not")
    if isNegated { index += 1 }
    let right = operand(depth)
    var reach: Reach
    switch (left, right) {
    case (.null, .null): reach = .everything
    // Somebody else fills it in, and may well fill in NULL.
    case (.fixed, .null): return .some
    case (_, .null) where left.isConstant: reach = .nothing
    // A key is never NULL, so `id IS NOT NULL` is every row.
    case (.column(let name, _), .null) where name == "id" || name == "rowid": reach = .nothing
    case (.truth(let a), .truth(let b)): reach = a == b ? .everything : .nothing
    default: reach = left.isConstant ? .everything : .some
    }
    if isNegated { reach = opposite(reach) }
    return reach
  }

  private func pattern(_ left: Operand, _ right: Operand) -> Reach {
    guard case .text(let text) = right else {
      return left.isConstant && right.isConstant ? .everything : .some
    }
    let matchesAll =
      !text.isEmpty && text.utf8.allSatisfy { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "*") }
    return matchesAll || text == ".*" || left.isConstant ? .everything : .some
  }

  private mutating func between(_ left: Operand, _ depth: Int) -> Reach {
    index += 1
    let low = operand(depth)
    if isWord("and") { index += 1 }
    let high = operand(depth)
    if case .column(let name, _) = left, case .number(let from) = low, case .number(let to) = high {
      return isIdentifier(name) && from <= 1 && to >= 1_000_000 ? .everything : .some
    }
    return left.isConstant && low.isConstant && high.isConstant ? .everything : .some
  }

  private mutating func membership(_ left: Operand, _ depth: Int) -> Reach {
    index += 1
    guard isKind(.open) else {
      _ = operand(depth)
      return .some
    }
    let close = closing()
    let inside = index + 1..<max(index + 1, close)
    index = min(close + 1, end)
    if list.isWord(inside.lowerBound, "select") {
      return selectsWholeTable(inside) ? .everything : .some
    }
    guard left.isConstant else {
      if case .column(let name, _) = left, inside.count == 1, list.kind(inside.lowerBound) == .word,
        list.unquoted(inside.lowerBound).asciiLowercased == name
      {
        return .everything
      }
      return .some
    }
    return inside.contains { list.kind($0) == .word || list.kind($0) == .name } ? .some : .everything
  }

  mutating func exists() -> Reach {
    guard isKind(.open) else { return .some }
    let close = closing()
    let inside = index + 1..<max(index + 1, close)
    index = min(close + 1, end)
    guard list.isWord(inside.lowerBound, "select") else { return .some }
    // Without a FROM there is always one row; without a WHERE it hardly ever depends on the row outside.
    let hasFrom = inside.contains { list.isWord($0, "from") }
    return hasFrom ? .some : .everything
  }

  /// `SELECT id FROM t` of the very table that is worked on, with nothing to hold it back.
  private func selectsWholeTable(_ inside: Range<Int>) -> Bool {
    guard !table.isEmpty else { return false }
    var readsTable = false
    for i in inside {
      if list.isWord(i, "where") || list.isWord(i, "limit") || list.isWord(i, "fetch")
        || list.isWord(i, "join")
        || list.isWord(i, "top") || list.isWord(i, "group") || list.kind(i) == .comma
      {
        return false
      }
      if list.isWord(i, "from"), i + 1 < inside.upperBound {
        readsTable = list.unquoted(i + 1).asciiLowercased == table.asciiLowercased
      }
    }
    return readsTable
  }
}

extension Reach: Comparable {
  package static func < (a: Reach, b: Reach) -> Bool { a.rawValue < b.rawValue }
}
