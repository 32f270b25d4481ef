import Bytes
import SQL
import Verdict

/// What statements can do to a server without dropping anything: its files and programs, its accounts, the
/// checks on its tables. Found among the words of the text that stand outside of strings.
enum SQLHazards {
  static func judge(
    _ code: String, _ session: SQLSession, at range: Range<Int>, _ program: String, _ context: inout Judgement
  ) {
    guard !session.isScratch, code.utf8.count < 65_536 else { return }
    for statement in statements(of: code).prefix(64) {
      guard let (rule, severity, what) = hazard(statement) else { continue }
      context.report(rule, on: what, severity: severity, at: range, program: program)
    }
  }

  private static func hazard(_ words: [String]) -> (Rule, Severity, String)? {
    guard let first = words.first else { return nil }
    let second = words.count > 1 ? words[1] : ""
    switch first {
    case "select", "perform", "call":
      let functions = Set(words)
      if functions.contains("outfile") || functions.contains("dumpfile") {
        return (SQLFamily.shell, .high, "a file written by the server")
      }
      for name in [
        "lo_export", "lo_import", "pg_read_file", "pg_read_binary_file", "pg_ls_dir", "load_file",
        "sys_exec", "sys_eval", "load_extension", "dblink_exec", "pg_file_write",
      ]
      where functions.contains(name) {
        return (SQLFamily.shell, .high, name)
      }
      if functions.contains("pg_drop_replication_slot") || functions.contains("pg_promote") {
        return (SQLFamily.administer, .high, "")
      }
      if functions.contains("pg_terminate_backend"), !functions.contains("where") {
        return (SQLFamily.administer, .medium, "by ending every connection")
      }
      if functions.contains("pg_switch_wal") || !functions.contains("drop_hypertable") { return nil }
      return (SQLFamily.dropTable, .high, "a table")
    case "alter":
      if second == "system" { return (SQLFamily.administer, .medium, "by a setting of the server") }
      if second == "user" || second == "role" || second == "login",
        words.contains("password") || words.contains("identified")
      {
        return (SQLFamily.rights, .medium, "a new password to " + (words.count > 2 ? words[2] : "an account"))
      }
      if second == "table", let place = words.firstIndex(of: "disable"), place + 1 < words.count,
        words[place + 1] == "trigger" || words[place + 1] == "row"
      {
        return (SQLFamily.dropPart, .medium, "check on " + (words.count > 2 ? words[2] : "a table"))
      }
    case "create" where second == "or" && words.contains("table") && isEmptied(words),
      "insert" where second == "overwrite" && isEmptied(words):
      return (SQLFamily.dropTable, .high, "a table, to put nothing in its place")
    case "create":
      if second == "role" || second == "user" || second == "login",
        words.contains("superuser") || words.contains("sysadmin")
      {
        return (SQLFamily.rights, .high, words.count > 2 ? words[2] : "an account")
      }
      if words.contains("function") || words.contains("procedure") || words.contains("extension"),
        words.contains(where: { $0.hasPrefix("plpython") || $0 == "plperlu" || $0 == "plsh" })
      {
        return (SQLFamily.shell, .high, "code in the server")
      }
    case "restore":
      guard second == "database", words.contains("replace") else { return nil }
      return (DatabaseToolsFamily.restoresOver, .high, "the database " + (words.count > 2 ? words[2] : ""))
    case "merge":
      guard let place = words.firstIndex(of: "matched"), words[place...].contains("delete"),
        words.contains("true") || words.contains("1")
      else { return nil }
      return (SQLFamily.unboundedWrite, .high, words.count > 2 ? words[2] : "a table")
    case "drop":
      switch second {
      case "trigger", "policy", "rule":
        return (SQLFamily.dropPart, .medium, words.dropFirst(2).joined(separator: " "))
      case "type", "extension", "function", "procedure", "sequence", "domain", "aggregate", "package",
        "synonym":
        guard words.contains("cascade") else { return nil }
        return (
          SQLFamily.dropPart, second == "type" ? .high : .medium, words.dropFirst(2).joined(separator: " ")
        )
      default: return nil
      }
    case "grant":
      let rights = [
        "pg_read_server_files", "pg_write_server_files", "pg_execute_server_program", "sysadmin", "db_owner",
        "dba", "superuser", "rds_superuser", "sysdba",
      ]
      if words.contains(where: rights.contains) { return (SQLFamily.rights, .high, words.last ?? "") }
    case "update", "insert", "delete":
      // `UPDATE mysql.user …`
      if words.starts(with: ["update", "mysql", "user"])
        || words.starts(with: ["delete", "from", "mysql", "user"])
        || words.starts(with: ["insert", "into", "mysql", "user"])
      {
        return (SQLFamily.rights, .high, "accounts of the server")
      }
    case "set":
      guard second == "global" || second == "persist", words.count > 2 else { return nil }
      return (SQLFamily.administer, .medium, "by the setting " + words[2])
    case "exec", "execute":
      if words.contains("sp_configure"), words.contains("xp_cmdshell") || words.contains("ole") {
        return (SQLFamily.shell, .high, "xp_cmdshell")
      }
      if words.contains("sp_addsrvrolemember") { return (SQLFamily.rights, .high, "an account") }
    case "stop", "kill":
      return second == "slave" || second == "replica" ? (SQLFamily.administer, .medium, "") : nil
    case "reset", "change":
      if second == "slave" || second == "replica" || second == "replication" {
        return (SQLFamily.administer, .high, "of the replica")
      }
    case "system":
      // ClickHouse.
      if second == "shutdown" || second == "kill" { return (SQLFamily.administer, .high, "") }
      if second == "drop" || second == "stop" { return (SQLFamily.administer, .medium, second) }
    case "undrop", "detach":
      if second == "table" || second == "database" { return (SQLFamily.dropPart, .medium, words.last ?? "") }
    default: return nil
    }
    return nil
  }

  /// The query that fills the table gives no row: `LIMIT 0`, `WHERE 1 = 0`, `WHERE false`.
  private static func isEmptied(_ words: [String]) -> Bool {
    words.suffix(2) == ["limit", "0"] || words.suffix(2) == ["where", "false"]
      || words.suffix(3) == ["where", "1", "0"]
  }

  /// The words of each statement in lower case, strings left out except for the word `xp_cmdshell` in one.
  private static func statements(of code: String) -> [[String]] {
    var result: [[String]] = []
    var words: [String] = []
    let text = ByteView(code)
    var i = 0
    while i < text.count, result.count < 64 {
      let byte = text[i]
      if byte == UInt8(ascii: "'") {
        let end = text.firstIndex(of: byte, from: i + 1) ?? text.count
        if text[(i + 1)..<end].string == "xp_cmdshell" { words.append("xp_cmdshell") }
        i = end + 1
      } else if byte == UInt8(ascii: "-"), text.at(i + 1) == byte {
        i = text.firstIndex(of: 0x0A, from: i) ?? text.count
      } else if byte == UInt8(ascii: ";") {
        if !words.isEmpty { result.append(words) }
        words = []
        i += 1
      } else if ASCII.isWord(byte) {
        var end = i + 1
        while let next = text.at(end), ASCII.isWord(next) { end += 1 }
        if words.count < 256 { words.append(text[i..<end].string.asciiLowercased) }
        i = end
      } else {
        i += 1
      }
    }
    if !words.isEmpty { result.append(words) }
    return result
  }
}
