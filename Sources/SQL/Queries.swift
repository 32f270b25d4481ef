import Bytes

/// `SELECT`, `INSERT`, `UPDATE`, `DELETE` and what may stand around them.
extension StatementReader {
  /// The reach of the `WHERE` at this level, looking from token `start`.
  func reach(from start: Int, table: String) -> Reach {
    guard let place = topLevel("where", from: start) else { return .everything }
    if isWord(place + 1, "current") && isWord(place + 2, "of") { return .some }
    return ConditionReader.reach(of: place + 1..<clauseEnd(from: place + 1), in: list, table: table)
  }

  /// Whether the `WHERE` says of a column no more than what it is not, or where it begins: `created > '2020-01-01'`.
  func excludesOnly(from start: Int) -> Bool {
    guard let place = topLevel("where", from: start) else { return false }
    var excludes = false
    var begins = false
    for i in place + 1..<clauseEnd(from: place + 1) {
      switch list.kind(i) {
      case .sign:
        if list.isSign(i, ">") || list.isSign(i, ">=") {
          // A moment or a number that stands there; what is computed may be an hour ago.
          let isGiven = list.kind(i + 1) == .string || list.kind(i + 1) == .number
          guard !begins, isGiven else { return false }
          begins = true
        } else if !list.isSign(i, "<>"), !list.isSign(i, "!=") {
          return false
        }
        excludes = true
      case .open: return false
      case .word:
        let words: [StaticString] = ["in", "between", "like", "ilike", "is", "exists", "similar", "match"]
        if words.contains(where: { isWord(i, $0) }) { return false }
      default: break
      }
    }
    return excludes
  }

  /// `LIMIT n`, `LIMIT skip, n`, `FETCH FIRST n ROWS`, `TOP (n)`, `ROWNUM <= n`. Only a number counts.
  private func limit(from start: Int) -> Double? {
    if let place = topLevel("limit", from: start) {
      guard let first = number(place + 1) else { return nil }
      return list.kind(place + 2) == .comma ? number(place + 3) : first
    }
    if let place = topLevel("fetch", from: start) {
      return number(place + 2) ?? (isWord(place + 2, "row") ? 1 : nil)
    }
    if let place = topLevel("rownum", from: start), list.kind(place + 1) == .sign { return number(place + 2) }
    var i = start + 1
    if isWord(i, "distinct") || isWord(i, "all") { i += 1 }
    if isWord(i, "top") {
      i += 1
      if list.kind(i) == .open { i += 1 }
      let after = list.kind(i + 1) == .close ? i + 2 : i + 1
      return isWord(after, "percent") ? nil : number(i)
    }
    return nil
  }

  private func number(_ i: Int) -> Double? {
    guard i < end, list.kind(i) == .number else { return nil }
    return Double(list.written(i))
  }

  func select(_ whole: Range<Int>) -> Statement {
    var statement = Statement(.select, range: whole)
    statement.limit = limit(from: index)
    if isWord(index, "table") {
      statement.names = name(after: 1).map { [$0] } ?? []
      statement.selectsAllColumns = true
      return statement
    }
    guard let from = topLevel("from", from: index) else {
      statement.reach = .some
      return statement
    }
    statement.names = qualifiedName(at: from + 1).map { [$0.name] } ?? []
    statement.reach = reach(from: from, table: statement.names.first ?? "")
    statement.excludesOnly = excludesOnly(from: from)
    statement.selectsAllColumns = hasStar(index + 1..<from)
    // `SELECT * FROM (SELECT … LIMIT 5) x` is held back inside.
    if statement.limit == nil, depth < Self.depthLimit, list.kind(from + 1) == .open,
      isWord(from + 2, "select")
    {
      var inner = self
      inner.depth += 1
      inner.index = from + 2
      let inside = inner.select(whole)
      statement.limit = inside.limit
      statement.reach = min(statement.reach, inside.reach)
      statement.names = inside.names
    }
    return statement
  }

  /// A `*` that stands for columns: alone or behind a dot, not a product and not inside `count(*)`.
  private func hasStar(_ tokens: Range<Int>) -> Bool {
    var level = 0
    for i in tokens {
      switch list.kind(i) {
      case .open: level += 1
      case .close: level -= 1
      case .sign where level == 0 && list.isSign(i, "*"):
        let before = i == tokens.lowerBound ? Token.Kind.comma : list.kind(i - 1)
        let isFirst = before == .comma || before == .dot
        if isFirst || isWord(i - 1, "distinct") || isWord(i - 1, "all") || before == .number
          || before == .close
        {
          let next = i + 1 < tokens.upperBound ? list.kind(i + 1) : Token.Kind.comma
          if next == .comma { return true }
        }
      default: break
      }
    }
    return false
  }

  func delete(_ whole: Range<Int>) -> Statement {
    var statement = Statement(.delete, range: whole)
    var i = index + 1
    while isWord(i, "from") || isWord(i, "only") || isWord(i, "low_priority") || isWord(i, "quick")
      || isWord(i, "ignore")
    {
      i += 1
    }
    if isWord(i, "top") {
      if list.kind(i + 1) == .open {
        statement.limit = number(i + 2)
        i += 4
      } else {
        statement.limit = number(i + 1)
        i += 2
      }
      if isWord(i, "from") { i += 1 }
    }
    statement.names = qualifiedName(at: i).map { [$0.name] } ?? []
    statement.reach = reach(from: i, table: statement.names.first ?? "")
    statement.limit = statement.limit ?? limit(from: i)
    return statement
  }

  func update(_ whole: Range<Int>) -> Statement {
    var statement = Statement(.update, range: whole)
    var i = index + 1
    while isWord(i, "only") || isWord(i, "low_priority") || isWord(i, "ignore") || isWord(i, "or")
      || isWord(i, "replace") || isWord(i, "rollback") || isWord(i, "abort")
    {
      i += 1
    }
    if isWord(i, "statistics") { return Statement(.other, range: whole) }
    statement.names = qualifiedName(at: i).map { [$0.name] } ?? []
    statement.reach = reach(from: i, table: statement.names.first ?? "")
    statement.limit = limit(from: i)
    return statement
  }

  func truncate(_ whole: Range<Int>) -> Statement {
    var i = index + 1
    // `TRUNCATE(x, 2)` is a function of MySQL, but never begins a statement.
    while isWord(i, "table") || isWord(i, "only") || isWord(i, "if") || isWord(i, "exists") { i += 1 }
    let isWhole = isWord(i, "all") || isWord(i, "database")
    return Statement(.truncate, isWhole ? .database : .table, names: names(from: i), range: whole)
  }

  /// A comma-separated list of names.
  func names(from start: Int) -> [String] {
    var found: [String] = []
    var i = start
    while let (name, next) = qualifiedName(at: i), found.count < 100 {
      found.append(name)
      guard next < end, list.kind(next) == .comma else { break }
      i = next + 1
      if isWord(i, "only") { i += 1 }
    }
    return found
  }

  /// `WITH a AS (…), b AS (DELETE …) SELECT …`: the bodies first, then the statement itself.
  mutating func readWith(_ script: inout SQLScript, _ whole: Range<Int>) {
    var i = index + 1
    while i < end {
      // A body, or a list of columns.
      if list.kind(i) == .open {
        let close = list.closing(i, before: end)
        if depth < Self.depthLimit, list.kind(i + 1) == .word, close > i + 1 {
          var body = StatementReader(list: list, tokens: i + 1..<close, within: whole, depth: depth + 1)
          var inner = SQLScript()
          body.read(into: &inner)
          script.statements += inner.statements.filter { $0.verb != .select && $0.verb != .other }
        }
        i = close + 1
        continue
      }
      if isWord(i, "select") || isWord(i, "delete") || isWord(i, "update") || isWord(i, "insert")
        || isWord(i, "merge") || isWord(i, "table")
      {
        index = i
        return read(into: &script)
      }
      i += 1
    }
  }

  /// An explained statement does not run, except under `ANALYZE`.
  mutating func readExplain(_ script: inout SQLScript) {
    let isExplain = isWord(index, "explain")
    let whole = range
    index += 1
    var runs = false
    if index < end, list.kind(index) == .open {
      let close = list.closing(index, before: end)
      for i in index..<close where isWord(i, "analyze") || isWord(i, "analyse") {
        runs = !isWord(i + 1, "false") && !isWord(i + 1, "off")
      }
      index = min(close + 1, end)
    }
    while index < end {
      if isWord(index, "analyze") || isWord(index, "analyse") {
        runs = true
      } else if !isWord(index, "verbose") && !isWord(index, "extended") && !isWord(index, "query")
        && !isWord(index, "plan") && !isWord(index, "for")
      {
        break
      }
      index += 1
    }
    guard isExplain, runs else {
      script.statements.append(Statement(.other, range: whole))
      return
    }
    // The rows of an explained SELECT are thrown away.
    if isWord(index, "select") || isWord(index, "explain") {
      script.statements.append(Statement(.other, range: whole))
    } else {
      read(into: &script)
    }
  }

  mutating func readInsert(_ script: inout SQLScript, _ verb: String, _ whole: Range<Int>) {
    var statement = Statement(.insert, range: whole)
    statement.names = name(after: 1).map { [$0] } ?? []
    script.statements.append(statement)
  }
}
