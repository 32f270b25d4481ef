import Bytes
import Policy
import SQL

/// Statements that a policy keeps from servers, whatever the brain thinks of them.
enum StatementGuard {
  /// The first kind of `kinds` that the text holds, if it is SQL at all.
  static func refused(_ text: ByteView, _ kinds: Set<MCPRules.SQLKind>) -> MCPRules.SQLKind? {
    guard looksLikeSQL(text) else { return nil }
    let script = SQLScript(text)
    // More than is read could hold anything.
    if script.isTruncated { return MCPRules.SQLKind.allCases.first(where: kinds.contains) }
    for statement in script.statements {
      guard let kind = kind(of: statement), kinds.contains(kind) else { continue }
      if kind == .definition, !namesObject(text, statement) { continue }
      return kind
    }
    return nil
  }

  /// Begins with a verb of SQL, behind comments and brackets.
  static func looksLikeSQL(_ text: ByteView) -> Bool {
    let head = text.trimmed()
    var i = 0
    while i < head.count, head[i] == 0x28 || head[i] == 0x3B || ASCII.isSpace(head[i]) { i += 1 }
    for comment in ["--", "/*", "#"] where head[i...].starts(with: comment) { return true }
    let start = i
    while i < head.count, i < start + 12, ASCII.isLetter(head[i]) { i += 1 }
    switch head[start..<i].string.asciiLowercased {
    case "select", "delete", "update", "drop", "alter", "truncate", "create", "with", "insert", "merge",
      "replace", "grant", "revoke", "begin", "explain", "call", "exec", "execute", "do", "copy", "vacuum",
      "set", "use", "start", "table", "declare", "lock", "analyze":
      return true
    default: return false
    }
  }

  private static func kind(of statement: Statement) -> MCPRules.SQLKind? {
    switch statement.verb {
    case .select:
      statement.selectsAllColumns && statement.reach == .everything && !statement.hasReasonableLimit
        ? .unboundedSelect : nil
    case .update, .delete: statement.reach == .everything ? .unboundedWrite : nil
    case .truncate: .unboundedWrite
    case .create, .alter, .drop, .grant, .revoke: .definition
    default: nil
    }
  }

  /// `CREATE TABLE`, and not "create a table of contents".
  private static func namesObject(_ text: ByteView, _ statement: Statement) -> Bool {
    guard [.create, .alter, .drop].contains(statement.verb) else { return true }
    let range = statement.range.clamped(to: 0..<text.count)
    let head = text[range.lowerBound..<min(range.upperBound, range.lowerBound + 400)]
    var words = head.string.asciiLowercased
      .split { !$0.isASCII || !($0.isLetter || $0 == "_") }.map(String.init)[...]
    while let word = words.popFirst() {
      if ["create", "alter", "drop"].contains(word) { return words.first.map(objects.contains) ?? false }
    }
    // Somewhere in code of another kind.
    return true
  }

  private static let objects: Set<String> = [
    "aggregate", "collation", "column", "constraint", "conversion", "database", "default", "definer",
    "domain", "event", "extension", "external", "foreign", "force", "function", "fulltext", "global", "group",
    "if", "index", "keyspace", "language", "local", "login", "materialized", "operator", "or", "owned",
    "package", "policy", "procedure", "proc", "publication", "recursive", "role", "routine", "rule", "schema",
    "sequence", "server", "spatial", "statistics", "stream", "subscription", "synonym", "system", "table",
    "tablespace", "temp", "temporary", "text", "transient", "trigger", "type", "undo", "unique", "unlogged",
    "user", "view", "virtual",
  ]
}
