import Bytes

/// Reads the tokens of one statement into facts.
struct StatementReader {
  /// Code in a string in code in a string, a query in a query …: deeper than this is not followed.
  static let depthLimit = 4

  let list: TokenList
  var index: Int
  let end: Int
  /// The place of the string this code came out of, which is what people can be shown.
  let within: Range<Int>?
  var depth: Int

  init(list: TokenList, tokens: Range<Int>, within: Range<Int>?, depth: Int) {
    self.list = list
    index = tokens.lowerBound
    end = tokens.upperBound
    self.within = within
    self.depth = depth
  }

  var range: Range<Int> {
    if let within { return within }
    guard index < end else { return 0..<0 }
    return list.tokens[index].range.lowerBound..<list.tokens[end - 1].range.upperBound
  }

  func isWord(_ i: Int, _ word: StaticString) -> Bool { i < end && list.isWord(i, word) }

  mutating func skipWord(_ word: StaticString) -> Bool {
    guard isWord(index, word) else { return false }
    index += 1
    return true
  }

  mutating func read(into script: inout SQLScript) {
    let whole = range
    if index < end, list.kind(index) == .client {
      script.statements.append(contentsOf: ClientLine.statements(list.written(index), list.dialect, whole))
      return
    }
    skipToVerb()
    while index < end, list.kind(index) == .open { index += 1 }
    guard index < end, list.kind(index) == .word else { return }
    let verb = list.written(index).asciiLowercased
    switch verb {
    case "with": readWith(&script, whole)
    case "explain", "describe", "desc": readExplain(&script)
    case "select", "table": script.statements.append(select(whole))
    case "delete": script.statements.append(delete(whole))
    case "update": script.statements.append(update(whole))
    case "truncate": script.statements.append(truncate(whole))
    case "drop": script.statements.append(contentsOf: drop(whole))
    case "alter": script.statements.append(alter(whole))
    case "create": readCreate(&script, whole)
    case "insert", "replace": readInsert(&script, verb, whole)
    case "merge":
      script.statements.append(Statement(.merge, names: name(after: 1).map { [$0] } ?? [], range: whole))
    case "grant", "revoke", "deny": script.statements.append(grant(verb, whole))
    case "do", "exec", "execute", "call", "prepare": readCall(&script, verb, whole)
    case "copy": readCopy(&script, whole)
    case "begin", "start", "savepoint": script.statements.append(Statement(.begin, range: whole))
    case "commit", "end": script.statements.append(Statement(.commit, range: whole))
    case "rollback", "abort": script.statements.append(Statement(.rollback, range: whole))
    case "use":
      var statement = Statement(.use, range: whole)
      statement.names = name(after: 1).map { [$0] } ?? []
      script.statements.append(statement)
    case "system" where list.dialect == .mysql, "source" where list.dialect == .mysql:
      script.statements.append(contentsOf: ClientLine.statements(rest(from: index), .mysql, whole))
    case "shutdown", "purge", "reset": script.statements.append(administer(whole))
    default: script.statements.append(Statement(.other, range: whole))
    }
  }

  /// Steps over what may stand before a statement inside a procedure: labels, `BEGIN`, `THEN`, conditions.
  private mutating func skipToVerb() {
    if skipWord("begin") {
      if isWord(index, "transaction") || isWord(index, "tran") || isWord(index, "work") || index >= end
        || isWord(index, "isolation") || isWord(index, "immediate") || isWord(index, "exclusive")
        || isWord(index, "deferred") || isWord(index, "read")
      {
        index -= 1
      }
      return
    }
    if isWord(index, "then") || isWord(index, "else") || isWord(index, "loop") {
      index += 1
      return
    }
    guard isWord(index, "if") || isWord(index, "declare") || isWord(index, "for") || isWord(index, "while")
    else {
      return
    }
    var i = index
    while i < end {
      if isWord(i, "then") || isWord(i, "begin") || isWord(i, "loop") || isWord(i, "do") {
        index = i + 1
        return
      }
      i += 1
    }
  }

  /// The text from token `i` on, as written.
  func rest(from i: Int) -> String {
    guard i < end else { return "" }
    let lower = list.tokens[i].range.lowerBound
    return list.text[lower..<list.tokens[end - 1].range.upperBound].string
  }

  /// A dotted name that starts at token `i`, and the token behind it.
  func qualifiedName(at i: Int) -> (name: String, next: Int)? {
    guard i < end, let kind = list.kind(i) else { return nil }
    guard kind == .word || kind == .name || kind == .parameter || kind == .string else { return nil }
    var name = list.unquoted(i)
    var next = i + 1
    while next + 1 < end, list.kind(next) == .dot {
      // `db..table`: the schema left out.
      if list.kind(next + 1) == .dot { next += 1 }
      guard next + 1 < end else { break }
      name += "." + list.unquoted(next + 1)
      next += 2
    }
    return (name, next)
  }

  /// The name that follows the verb, past words like `INTO`, `IF EXISTS`, `ONLY`.
  func name(after skip: Int) -> String? {
    var i = index + skip
    while isWord(i, "into") || isWord(i, "table") || isWord(i, "if") || isWord(i, "exists")
      || isWord(i, "only")
      || isWord(i, "ignore") || isWord(i, "not")
    {
      i += 1
    }
    return qualifiedName(at: i)?.name
  }

  /// The first token at the statement's own level that is `word`.
  func topLevel(_ word: StaticString, from start: Int) -> Int? {
    var i = start
    while i < end {
      switch list.kind(i) {
      case .open: i = list.closing(i, before: end)
      // The parenthesis of a statement that stands in one.
      case .close: return nil
      case .word where list.isWord(i, word): return i
      default: break
      }
      i += 1
    }
    return nil
  }

  /// Where a clause that starts at `start` ends: at the next clause of this level.
  func clauseEnd(from start: Int) -> Int {
    var i = start
    while i < end {
      switch list.kind(i) {
      case .open: i = list.closing(i, before: end)
      case .close: return i
      case .word:
        for word: StaticString in [
          "order", "limit", "returning", "group", "having", "union", "fetch", "offset", "for", "window",
          "option", "intersect", "except", "allow", "settings", "format", "into",
        ] where list.isWord(i, word) {
          return i
        }
      default: break
      }
      i += 1
    }
    return end
  }
}
