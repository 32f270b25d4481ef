import Bytes
import SQL
import ShellMeaning
import Verdict

/// Clients of SQL databases: what the statements they are given would do, and to which database.
enum SQLFamily: Family {
  static let category = "database"

  static let programs = [
    "psql", "pgcli", "vsql", "mysql", "mariadb", "mycli", "sqlite3", "sqlite", "litecli", "duckdb", "sqlcmd",
    "osql", "mssql-cli", "clickhouse-client", "clickhouse", "cqlsh", "cockroach", "snowsql", "usql", "trino",
    "presto", "hive", "beeline", "impala-shell", "spark-sql", "influx", "bq", "snow", "sqlplus", "sqlcl",
    "mysqlsh", "ysqlsh", "ycqlsh", "tsql", "isql", "presto-cli", "trino-cli", "athenacli", "sql",
  ]

  static let rules = [
    dropDatabase, dropTable, unboundedWrite, bulkRead, dropPart, shell, rights, administer, unread,
  ]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let program = invocation.canonicalName
    guard let client = SQLClient.named(program),
      let session = SQLSession(invocation, client, context)
    else { return }
    if let input = invocation.input, !input.isKnown { judgeGenerated(input, session, invocation, &context) }
    for part in session.parts {
      SQLImports.judge(part.code, invocation, at: part.range, &context)
      judge(part.code, client.dialect, session, at: part.range, program, &context)
    }
  }

  /// `psql -c "select 'drop table ' || …" | psql`: statements that one run of the client makes for another.
  private static func judgeGenerated(
    _ input: Value, _ session: SQLSession, _ invocation: Invocation, _ context: inout Judgement
  ) {
    for hole in input.holes where hole.kind == .output {
      let line = hole.name.asciiLowercased
      if judgeDump(line, session, invocation, &context) { return }
      if DjangoFlush.isMade(by: line), !session.isScratch {
        context.report(dropTable, on: "every table", at: invocation.range, program: invocation.name)
        return
      }
      guard ["psql", "mysql", "mariadb", "sqlite3", "sqlcmd", "clickhouse"].contains(where: line.hasPrefix),
        line.contains(bytes: "select")
      else { continue }
      let makesDrop = ["'drop ", "'truncate ", "'delete from ", "\"drop ", "(drop "].contains {
        line.contains(bytes: $0)
      }
      guard makesDrop, !session.isScratch else { continue }
      context.report(
        dropTable, on: "whatever the first query lists", at: invocation.range, program: invocation.name)
      return
    }
  }

  /// `pg_dump --clean app | psql -h prod`: everything there is dropped before it comes from elsewhere. mysqldump
  /// puts the DROPs in by itself, which matters where people depend on what is there.
  private static func judgeDump(
    _ line: String, _ session: SQLSession, _ invocation: Invocation, _ context: inout Judgement
  ) -> Bool {
    let words = line.split(separator: " ")
    guard let dump = words.first, !session.isScratch, session.environment != .throwaway else { return false }
    switch dump {
    case "pg_dump", "pg_dumpall", "pg_restore":
      guard words.contains("--clean") || words.contains("-c") else { return false }
    case "mysqldump", "mariadb-dump":
      guard session.environment == .production, !words.contains("--skip-add-drop-table"),
        !words.contains("--compact")
      else { return false }
    default: return false
    }
    context.report(
      DatabaseToolsFamily.restoresOver, on: "the database " + session.database,
      severity: Severity.high.adjusted(to: session.environment), at: invocation.range,
      program: invocation.name)
    return true
  }

  /// Judges code for a database. Families of other tools that take SQL (cloud consoles, frameworks) use it too.
  static func judge(
    _ code: String, _ dialect: Dialect, _ session: SQLSession, at range: Range<Int>, _ program: String,
    _ context: inout Judgement
  ) {
    let script = SQLScript(code, dialect)
    if script.isTruncated { context.report(unread, at: range, program: program) }
    var judge = StatementJudge(session: session, range: range, program: program)
    for statement in script.statements { judge.judge(statement, &context) }
    for made in SQLGenerated.statements(in: code) {
      for statement in SQLScript(made, dialect).statements { judge.judge(statement, &context) }
    }
    SQLHazards.judge(code, session, at: range, program, &context)
  }
}

/// Goes through the statements of one text, remembering which database is in use.
struct StatementJudge {
  var session: SQLSession
  let range: Range<Int>
  let program: String
  /// Enough to know; a dump of thousands of `DROP TABLE` needs no thousand findings.
  private var reported = 0

  init(session: SQLSession, range: Range<Int>, program: String) {
    self.session = session
    self.range = range
    self.program = program
  }

  mutating func judge(_ statement: Statement, _ context: inout Judgement) {
    if statement.verb == .use, let name = statement.names.first {
      session.environment = session.environment == .production ? .production : Environment(naming: name)
      return
    }
    if statement.verb == .shell { return shell(statement, &context) }
    guard !session.isScratch, !statement.isTemporary, !statement.isRolledBack, reported < 20 else { return }
    let names = statement.names.joined(separator: ", ")
    switch (statement.verb, statement.object) {
    case (.drop, .database), (.drop, .schema), (.drop, .tablespace), (.drop, .owned), (.truncate, .database):
      dropDatabase(statement, names, &context)
    case (.drop, .role) where statement.detail == "cascade":
      // With all that it owns: with Oracle a user is a schema.
      dropDatabase(statement, names, &context)
    case (.drop, .table), (.drop, .column), (.drop, .partition): report(SQLFamily.dropTable, names, &context)
    case (.drop, .view), (.drop, .index), (.drop, .role): report(SQLFamily.dropPart, names, &context)
    case (.create, .database) where statement.replaces, (.create, .schema) where statement.replaces:
      dropDatabase(statement, names, &context)
    case (.create, .table) where statement.replaces:
      // Built anew from a query it is what it was; with columns alone it is empty.
      if !statement.hasQuery {
        report(SQLFamily.dropTable, names, &context)
      } else if session.environment == .production || isProduction(statement.names) {
        report(SQLFamily.dropTable, names, severity: .low, &context)
      }
    case (.truncate, _): report(SQLFamily.dropTable, names, &context)
    case (.delete, _), (.update, _):
      guard statement.reach == .everything else { return }
      let severity: Severity? = statement.hasReasonableLimit ? .medium : nil
      report(SQLFamily.unboundedWrite, names, severity: severity, &context)
    case (.select, _):
      guard session.environment == .production || isProduction(statement.names), statement.selectsAllColumns,
        statement.reach == .everything || statement.excludesOnly,
        !statement.hasReasonableLimit, !isCatalog(names)
      else { return }
      reported += 1
      context.report(SQLFamily.bulkRead, on: names, at: range, program: program)
    case (.grant, _) where statement.detail.hasPrefix("all") || statement.detail.mentions("superuser"):
      report(SQLFamily.rights, names, &context)
    case (.alter, .role) where statement.detail.asciiLowercased.nameParts.contains("superuser"):
      report(SQLFamily.rights, names, &context)
    case (.administer, _): report(SQLFamily.administer, session.database, &context)
    default: break
    }
  }

  private mutating func dropDatabase(_ statement: Statement, _ names: String, _ context: inout Judgement) {
    let named = statement.names.map { Environment(naming: $0) }.reduce(session.environment) { $0.worse($1) }
    // A database that is there to be made anew.
    let severity: Severity = named == .throwaway ? .medium : .critical
    reported += 1
    context.report(SQLFamily.dropDatabase, on: names, severity: severity, at: range, program: program)
  }

  private mutating func report(
    _ rule: Rule, _ target: String, severity: Severity? = nil, _ context: inout Judgement
  ) {
    reported += 1
    let level = (severity ?? rule.severity).adjusted(to: session.environment)
    context.report(rule, on: target, severity: level, at: range, program: program)
  }

  /// `acme-prod.crm.customers`: the project or database stands in front of the table's schema.
  private func isProduction(_ names: [String]) -> Bool {
    names.contains { name in
      let parts = name.utf8.split(separator: UInt8(ascii: "."))
      return parts.count > 2 && Environment(naming: String(Substring(parts[0]))) == .production
    }
  }

  /// Tables that describe the database rather than its people.
  private func isCatalog(_ name: String) -> Bool {
    let lower = name.asciiLowercased
    return lower.hasPrefix("pg_") || lower.hasPrefix("information_schema.") || lower.hasPrefix("sys.")
      || lower.hasPrefix("sqlite_") || lower.hasPrefix("system.")
  }

  private func shell(_ statement: Statement, _ context: inout Judgement) {
    let first = statement.detail.nameParts.first ?? ""
    let words = statement.detail.split(separator: " ").prefix(2)
    let isLooking =
      first == "git" && words.count == 2 && ["status", "log", "diff", "show", "branch"].contains(words[1])
    let isHarmless =
      isLooking
      || [
        "ls", "pwd", "echo", "clear", "date", "less", "more", "cat", "whoami", "head", "tail", "wc", "df",
        "du", "uname", "hostname", "id", "file", "stat", "which",
      ].contains(first)
    let isChained = statement.detail.utf8.contains { byte in
      byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "&")
        || byte == UInt8(ascii: "$")
        || byte == UInt8(ascii: "`") || byte == UInt8(ascii: ">")
    }
    guard !isHarmless || isChained || statement.isOnServer else { return }
    context.report(SQLFamily.shell, on: statement.detail, at: range, program: program)
  }
}

/// `manage.py sqlflush` prints what empties every table; whoever reads that does it.
enum DjangoFlush {
  static func isMade(by line: String) -> Bool {
    line.contains(bytes: " sqlflush")
      && (line.contains(bytes: "manage.py") || line.contains(bytes: "django-admin"))
  }

  static func isRead(by invocation: Invocation) -> Bool {
    invocation.input?.holes.contains { $0.kind == .output && isMade(by: $0.name.asciiLowercased) } ?? false
  }
}
