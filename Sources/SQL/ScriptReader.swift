import Bytes

extension SQLScript {
  /// Reads `text` as a client would send it: statement by statement, code in strings that are run included.
  package init(_ text: ByteView, _ dialect: Dialect = .standard) {
    self.init()
    read(text, dialect, isBody: false, within: nil, depth: 0)
    markRollbacks(dialect)
    markTemporaries()
  }

  package init(_ text: String, _ dialect: Dialect = .standard) {
    self.init(ByteView(text), dialect)
  }

  /// `isBody`: the inside of a procedure, where statements also follow `BEGIN`, `THEN`, `LOOP`.
  mutating func read(_ text: ByteView, _ dialect: Dialect, isBody: Bool, within: Range<Int>?, depth: Int) {
    let list = Tokenizer.tokens(of: text, dialect)
    isTruncated = isTruncated || list.isTruncated
    var splitter = StatementSplitter(list, splitsAtKeywords: isBody || dialect.mayOmitSemicolons)
    while let range = splitter.next() {
      var reader = StatementReader(list: list, tokens: range, within: within, depth: depth)
      reader.read(into: &self)
    }
  }

  /// What a `ROLLBACK` takes back has not happened. MySQL commits by itself around everything that changes
  /// the schema.
  private mutating func markRollbacks(_ dialect: Dialect) {
    var open: [Int]?
    for i in statements.indices {
      switch statements[i].verb {
      case .begin: open = []
      case .commit: open = nil
      case .rollback:
        for k in open ?? [] { statements[k].isRolledBack = true }
        open = nil
      case .shell, .include: break
      case .drop, .truncate, .alter:
        if dialect != .mysql { open?.append(i) }
      default: open?.append(i)
      }
    }
  }

  /// A table made as a temporary one further up is nobody's loss.
  private mutating func markTemporaries() {
    var temporary: Set<String> = []
    for i in statements.indices {
      if statements[i].verb == .create {
        if statements[i].isTemporary, let name = statements[i].names.first {
          temporary.insert(name.asciiLowercased)
        }
      } else if !statements[i].names.isEmpty {
        let isOurs = statements[i].names.allSatisfy { name in
          let lower = name.asciiLowercased
          return temporary.contains(lower) || lower.utf8.first == UInt8(ascii: "#")
            || lower.hasPrefix("pg_temp.")
            || lower.hasPrefix("temp.")
        }
        if isOurs { statements[i].isTemporary = true }
      }
    }
  }
}

/// Cuts a token list into statements: at semicolons, at client lines, and, where the dialect or a procedure's
/// body allows statements without a semicolon between them, at words that can only begin one.
struct StatementSplitter {
  private let list: TokenList
  private let splitsAtKeywords: Bool
  /// The client sends a routine's body in one piece, semicolons included. mysql does so only once it was told
  /// another delimiter.
  private var keepsBodies: Bool
  private var index = 0

  init(_ list: TokenList, splitsAtKeywords: Bool) {
    self.list = list
    self.splitsAtKeywords = splitsAtKeywords
    keepsBodies = list.dialect == .sqlite || list.dialect == .mssql
  }

  mutating func next() -> Range<Int>? {
    let count = list.tokens.count
    while index < count, list.kind(index) == .semicolon { index += 1 }
    guard index < count else { return nil }
    let start = index
    if list.kind(start) == .client {
      index += 1
      return start..<index
    }
    if list.dialect == .mysql, list.isWord(start, "delimiter") { return delimiter(start) }
    var level = 0
    var blocks = 0
    let isRoutine = keepsBodies && definesRoutine(start)
    index += 1
    if list.kind(start) == .open { level = 1 }
    while index < count {
      switch list.kind(index) {
      case .word where isRoutine && (list.isWord(index, "begin") || list.isWord(index, "case")): blocks += 1
      case .word where isRoutine && list.isWord(index, "end") && !closesOther(index): blocks -= 1
      case .semicolon where isRoutine && blocks > 0: break
      case .semicolon:
        // Unbalanced or not, a semicolon ends it: the server sees it so too.
        return start..<index
      case .client: return start..<index
      case .open: level += 1
      case .close: level -= 1
      case .word
      where splitsAtKeywords && !isRoutine && level <= 0 && beginsStatement(at: index, after: start):
        return start..<index
      default: break
      }
      index += 1
    }
    return start..<index
  }

  /// `DELIMITER //` to the end of its line: from now on routines come in one piece.
  private mutating func delimiter(_ start: Int) -> Range<Int> {
    let line = list.text.firstIndex(of: UInt8(ascii: "\n"), from: list.tokens[start].range.upperBound)
    index = start + 1
    while index < list.tokens.count, list.tokens[index].range.lowerBound < line ?? list.text.count {
      keepsBodies = list.kind(index) != .semicolon
      index += 1
    }
    return start..<index
  }

  /// `CREATE [OR REPLACE] [DEFINER = x] TRIGGER …`: what stands in its body only happens when it is called.
  private func definesRoutine(_ start: Int) -> Bool {
    guard list.isWord(start, "create") || list.isWord(start, "alter") else { return false }
    for i in start + 1..<Swift.min(start + 10, list.tokens.count) {
      for word: StaticString in ["trigger", "procedure", "proc", "function", "event"]
      where list.isWord(i, word) {
        return true
      }
    }
    return false
  }

  /// `END IF`, `END LOOP`, `END WHILE`, `END REPEAT` close what no `BEGIN` opened.
  private func closesOther(_ i: Int) -> Bool {
    list.isWord(i + 1, "if") || list.isWord(i + 1, "loop") || list.isWord(i + 1, "while")
      || list.isWord(i + 1, "repeat")
  }

  private func beginsStatement(at i: Int, after start: Int) -> Bool {
    let isStarter =
      list.isWord(i, "delete") || list.isWord(i, "drop") || list.isWord(i, "truncate")
      || list.isWord(i, "update")
      || list.isWord(i, "exec") || list.isWord(i, "execute") || list.isWord(i, "alter")
      || list.isWord(i, "if")
    guard isStarter, list.kind(i - 1) != .dot, list.kind(i - 1) != .comma else { return false }
    // `ON DELETE CASCADE`, `FOR UPDATE`, `WHEN MATCHED THEN DELETE`, `GRANT DELETE`, `AFTER UPDATE OR DELETE`,
    // `ALTER TABLE t DROP COLUMN c`, `DROP TABLE IF EXISTS`.
    for word: StaticString in [
      "on", "for", "after", "before", "of", "or", "grant", "revoke", "deny", "with", "as",
    ]
    where list.isWord(i - 1, word) {
      return false
    }
    for word: StaticString in ["alter", "grant", "revoke", "deny", "merge", "create"]
    where list.isWord(start, word) {
      return list.isWord(start, "create") && list.isWord(i - 1, "begin")
    }
    if list.isWord(i, "if") { return !list.isWord(i + 1, "exists") || list.kind(i + 2) == .open }
    // `WITH x AS (…) DELETE …`
    if list.isWord(start, "with") && list.kind(i - 1) == .close { return false }
    return !list.isWord(start, "explain")
  }
}
