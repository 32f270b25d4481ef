import Bytes

/// `CREATE`, `ALTER`, `DROP`, rights, procedures and the rest.
extension StatementReader {
  private func object(_ i: Int) -> Statement.Object? {
    guard i < end, list.kind(i) == .word else { return nil }
    switch list.written(i).asciiLowercased {
    case "database", "keyspace", "catalog": return .database
    case "schema": return .schema
    case "table", "measurement", "series", "bucket", "collection": return .table
    case "column": return .column
    case "partition": return .partition
    case "view": return .view
    case "index", "warehouse", "stage": return .index
    case "user", "role", "login": return .role
    case "tablespace": return .tablespace
    case "owned": return .owned
    default: return .other
    }
  }

  func drop(_ whole: Range<Int>) -> [Statement] {
    var i = index + 1
    var isTemporary = false
    while isWord(i, "temporary") || isWord(i, "temp") || isWord(i, "materialized") || isWord(i, "foreign")
      || isWord(i, "external") || isWord(i, "unique")
    {
      isTemporary = isTemporary || isWord(i, "temporary") || isWord(i, "temp")
      i += 1
    }
    let kind = object(i)
    i += 1
    while isWord(i, "if") || isWord(i, "exists") || isWord(i, "concurrently") || isWord(i, "by") { i += 1 }
    var statement = Statement(.drop, kind, names: names(from: i), range: whole)
    statement.isTemporary = isTemporary
    if kind == .role, (i..<end).contains(where: { isWord($0, "cascade") }) { statement.detail = "cascade" }
    return [statement]
  }

  func alter(_ whole: Range<Int>) -> Statement {
    let kind = object(index + 1)
    var i = index + 2
    while isWord(i, "if") || isWord(i, "exists") || isWord(i, "only") { i += 1 }
    let target = qualifiedName(at: i)
    var statement = Statement(.alter, kind, names: target.map { [$0.name] } ?? [], range: whole)
    guard kind == .table, let next = target?.next else {
      statement.detail = rest(from: target?.next ?? end)
      return statement
    }
    // ClickHouse: `ALTER TABLE t DELETE WHERE …` is a deletion, `… UPDATE a = 1 WHERE …` an update.
    if isWord(next, "delete") || isWord(next, "update") {
      statement.verb = isWord(next, "delete") ? .delete : .update
      statement.reach = reach(from: next, table: statement.names.first ?? "")
      return statement
    }
    // Whether any of its actions drops something that held data.
    var k = next
    while k < end {
      if isWord(k, "drop"), list.kind(k - 1) != .dot {
        if let dropped = dropped(at: k + 1) {
          statement.verb = .drop
          statement.object = dropped.object
          statement.names = [(target?.name ?? "") + "." + dropped.name]
          return statement
        }
      } else if isWord(k, "truncate"), isWord(k + 1, "partition") {
        statement.verb = .truncate
        statement.object = .partition
        return statement
      }
      k += 1
    }
    return statement
  }

  /// `DROP COLUMN c`, `DROP c` and `DROP PARTITION p`; not constraints, defaults, keys and the like.
  private func dropped(at start: Int) -> (object: Statement.Object, name: String)? {
    var i = start
    for word: StaticString in [
      "constraint", "default", "not", "primary", "foreign", "index", "key", "check", "identity", "expression",
      "unique", "system", "period",
    ] where isWord(i, word) {
      return nil
    }
    let isPartition = isWord(i, "partition")
    while isWord(i, "column") || isWord(i, "partition") || isWord(i, "if") || isWord(i, "exists") { i += 1 }
    // ClickHouse names them by number.
    guard let name = qualifiedName(at: i)?.name else { return isPartition ? (.partition, "") : nil }
    return (isPartition ? .partition : .column, name)
  }

  mutating func readCreate(_ script: inout SQLScript, _ whole: Range<Int>) {
    var i = index + 1
    var isTemporary = false
    let replaces = isWord(i, "or") && isWord(i + 1, "replace")
    while isWord(i, "or") || isWord(i, "replace") || isWord(i, "temporary") || isWord(i, "temp")
      || isWord(i, "unlogged") || isWord(i, "global") || isWord(i, "local") || isWord(i, "unique")
      || isWord(i, "transient")
    {
      isTemporary = isTemporary || isWord(i, "temporary") || isWord(i, "temp")
      i += 1
    }
    var statement = Statement(.create, object(i), range: whole)
    statement.isTemporary = isTemporary
    statement.replaces = replaces
    statement.hasQuery = replaces && topLevel("as", from: i) != nil
    index = i
    statement.names = name(after: 1).map { [$0] } ?? []
    script.statements.append(statement)
  }

  func grant(_ verb: String, _ whole: Range<Int>) -> Statement {
    var statement = Statement(verb == "grant" ? .grant : .revoke, range: whole)
    var i = index + 1
    while i < end, !isWord(i, "on"), !isWord(i, "to"), !isWord(i, "from") { i += 1 }
    if i > index + 1 {
      let lower = list.tokens[index + 1].range.lowerBound
      statement.detail = list.text[lower..<list.tokens[i - 1].range.upperBound].string.asciiLowercased
    }
    if let to = topLevel("to", from: i) ?? topLevel("from", from: i) { statement.names = names(from: to + 1) }
    return statement
  }

  /// Code in strings that this runs: `DO $$…$$`, `EXEC('…')`, `EXECUTE IMMEDIATE '…'`, `sp_executesql N'…'`,
  /// `PREPARE p FROM '…'`, and the shell by `xp_cmdshell`.
  mutating func readCall(_ script: inout SQLScript, _ verb: String, _ whole: Range<Int>) {
    let isShell = (index..<end).contains { list.isWord($0, "xp_cmdshell") }
    if isShell {
      var statement = Statement(.shell, range: whole)
      statement.isOnServer = true
      statement.detail = (index..<end).first { list.kind($0) == .string }.map { list.unquoted($0) } ?? ""
      script.statements.append(statement)
      return
    }
    var call = Statement(.call, range: whole)
    call.names = name(after: 1).map { [$0] } ?? []
    call.detail = call.names.first ?? ""
    script.statements.append(call)
    guard depth < Self.depthLimit else {
      script.isTruncated = true
      return
    }
    for i in index..<end where list.kind(i) == .string {
      let code = list.text[list.contents(i)]
      script.read(code, list.dialect, isBody: true, within: within ?? list.tokens[i].range, depth: depth + 1)
    }
    // `PREPARE p AS DELETE …`
    if verb == "prepare", let place = topLevel("as", from: index) {
      index = place + 1
      depth += 1
      read(into: &script)
    }
  }

  /// `COPY t FROM PROGRAM '…'` starts a shell on the server; `COPY t TO …` reads the whole table.
  mutating func readCopy(_ script: inout SQLScript, _ whole: Range<Int>) {
    var statement = Statement(.copy, names: name(after: 1).map { [$0] } ?? [], range: whole)
    if let place = topLevel("program", from: index), place + 1 < end, list.kind(place + 1) == .string {
      statement.verb = .shell
      statement.isOnServer = true
      statement.detail = list.unquoted(place + 1)
    } else if list.kind(index + 1) == .open, depth < Self.depthLimit {
      let inside = index + 2..<list.closing(index + 1, before: end)
      guard inside.lowerBound < inside.upperBound else { return }
      var body = StatementReader(list: list, tokens: inside, within: whole, depth: depth + 1)
      return body.read(into: &script)
    } else if topLevel("to", from: index) != nil {
      statement.verb = .select
      statement.selectsAllColumns = true
    }
    script.statements.append(statement)
  }

  func administer(_ whole: Range<Int>) -> Statement {
    let isHarmless =
      isWord(index, "reset") && !isWord(index + 1, "master") && !isWord(index + 1, "slave")
      && !isWord(index + 1, "binary")
    return Statement(isHarmless ? .other : .administer, range: whole)
  }
}
