import Bytes
import SQL
import TestSupport
import Testing

@Suite struct `Facts about statements` {
  private func only(_ text: String, _ dialect: Dialect = .postgres) -> Statement? {
    let statements = SQLScript(text, dialect).statements
    return statements.count == 1 ? statements[0] : nil
  }

  @Test func `A WHERE counts only if it depends on the row`() {
    let everything = [
      "", "WHERE 1=1", "where true", "WHERE 1", "WHERE id = id", "WHERE users.id = id", "WHERE 1=1 OR id = 3",
      "WHERE (1=1)", "WHERE ((true)) AND (2 > 1)", "WHERE NOT false", "WHERE NOT (1 = 2)", "WHERE 'a' = 'a'",
      "WHERE id > 0", "WHERE id IS NOT NULL", "WHERE name LIKE '%'", "WHERE 1 IN (1, 2)",
      "WHERE EXISTS (SELECT 1)",
      "WHERE id IN (SELECT id FROM users)", "WHERE 1 BETWEEN 0 AND 2", "-- WHERE id = 3",
      "/* WHERE id = 3 */",
      "WHERE now() > '2020-01-01'", "WHERE id=3 OR 1", "WHERE NOT NOT true", "WHERE 1+1=2",
      "WHERE NULL IS NULL",
      "WHERE id != -1", "RETURNING 'WHERE id = 3'", "WHERE ''=''",
    ]
    for clause in everything {
      let statement = only("DELETE FROM users \(clause)")
      #expect(statement?.reach == .everything, "\(clause)")
    }
    let some = [
      "WHERE id = 3", "WHERE 1=1 AND id = 3", "WHERE id = $1", "WHERE name LIKE 'a%'", "WHERE active",
      "WHERE id IN (1, 2)", "WHERE id IN (SELECT user_id FROM banned)", "WHERE NOT deleted",
      "WHERE created_at < now() - interval '3 days'", "WHERE (id = 3 OR id = 4) AND true",
      "WHERE lower(name) = 'x'", "WHERE age > 0", "WHERE EXISTS (SELECT 1 FROM b WHERE b.id = users.id)",
      "WHERE CURRENT OF c", "WHERE id BETWEEN 1 AND 10", "WHERE deleted_at IS NOT NULL",
      "WHERE 1=0 OR id = 3",
      "/* c */ WHERE -- c\n id = 3", "WHERE (:id IS NULL AND id = 3)",
      "WHERE x = CASE WHEN y THEN 1 ELSE 2 END",
      "WHERE id = '1' RETURNING *", "WHERE data->>'k' = 'v'", "WHERE id::text = '3'",
    ]
    for clause in some {
      #expect(only("DELETE FROM users \(clause)")?.reach == .some, "\(clause)")
    }
    #expect(only("DELETE FROM users WHERE 1=0")?.reach == .nothing)
    #expect(only("UPDATE users SET a = 1 WHERE false")?.reach == .nothing)
    #expect(only("UPDATE users SET a = (SELECT b FROM c WHERE d = 1)")?.reach == .everything)
    #expect(only("UPDATE users u SET a = 1 FROM b WHERE u.id = b.id")?.reach == .some)
  }

  @Test func `A LIMIT counts only if it is a number in the code`() {
    #expect(only("SELECT * FROM t LIMIT 10")?.limit == 10)
    #expect(only("SELECT * FROM t LIMIT 5, 10", .mysql)?.limit == 10)
    #expect(only("SELECT * FROM t OFFSET 3 LIMIT 7")?.limit == 7)
    #expect(only("SELECT * FROM t FETCH FIRST 3 ROWS ONLY")?.limit == 3)
    #expect(only("SELECT * FROM t FETCH FIRST ROW ONLY")?.limit == 1)
    #expect(only("SELECT TOP 5 * FROM t", .mssql)?.limit == 5)
    #expect(only("SELECT TOP (5) * FROM t", .mssql)?.limit == 5)
    #expect(only("SELECT TOP 100 PERCENT * FROM t", .mssql)?.limit == nil)
    #expect(only("SELECT * FROM (SELECT * FROM t LIMIT 5) x")?.limit == 5)
    for text in [
      "SELECT * FROM t -- LIMIT 10", "SELECT * FROM t /* LIMIT 10 */", "SELECT * FROM t WHERE a = 'LIMIT 10'",
      "SELECT * FROM t LIMIT ALL", "SELECT * FROM t WHERE a IN (SELECT b FROM c LIMIT 1)",
      "SELECT * FROM \"LIMIT 10\"",
    ] {
      #expect(only(text)?.limit == nil, "\(text)")
    }
    #expect(only("SELECT * FROM t LIMIT 99999999999999999999999")?.hasReasonableLimit == false)
  }

  @Test func `A star means all columns, not a product and not a count`() {
    for text in [
      "SELECT * FROM t", "select t.* from t", "SELECT a, * FROM t", "SELECT DISTINCT * FROM t", "TABLE t",
    ] {
      #expect(only(text)?.selectsAllColumns == true, "\(text)")
    }
    for text in ["SELECT count(*) FROM t", "SELECT a * b FROM t", "SELECT a FROM t", "SELECT 2 * a FROM t"] {
      #expect(only(text)?.selectsAllColumns == false, "\(text)")
    }
  }

  @Test func `Every destructive statement is named with what it destroys`() {
    let cases: [(String, Dialect, Statement.Verb, Statement.Object?, [String])] = [
      ("DROP DATABASE app", .postgres, .drop, .database, ["app"]),
      ("drop schema if exists a, b cascade", .postgres, .drop, .schema, ["a", "b"]),
      ("DROP TABLE IF EXISTS public.users, \"Order\"", .postgres, .drop, .table, ["public.users", "Order"]),
      ("DROP TABLE `users`", .mysql, .drop, .table, ["users"]),
      ("DROP TABLE [users]", .mssql, .drop, .table, ["users"]),
      ("DROP/**/TABLE/**/users", .mysql, .drop, .table, ["users"]),
      ("/*!50000 DROP TABLE users */", .mysql, .drop, .table, ["users"]),
      ("TRUNCATE users", .postgres, .truncate, .table, ["users"]),
      ("TRUNCATE TABLE ONLY a, b RESTART IDENTITY", .postgres, .truncate, .table, ["a", "b"]),
      ("ALTER TABLE users DROP COLUMN email", .postgres, .drop, .column, ["users.email"]),
      ("ALTER TABLE users ADD c int, DROP email", .mysql, .drop, .column, ["users.email"]),
      ("ALTER TABLE users DROP CONSTRAINT c", .postgres, .alter, .table, ["users"]),
      ("ALTER TABLE t TRUNCATE PARTITION p1", .mysql, .truncate, .partition, ["t"]),
      ("DROP KEYSPACE k", .standard, .drop, .database, ["k"]),
      ("DROP OWNED BY app", .postgres, .drop, .owned, ["app"]),
    ]
    for (text, dialect, verb, object, names) in cases {
      let statement = only(text, dialect)
      #expect(statement?.verb == verb && statement?.object == object && statement?.names == names, "\(text)")
    }
  }

  @Test func `Words in comments, strings and names are no statements`() {
    for text in [
      "SELECT 'DROP TABLE users'", "-- DROP TABLE users", "/* DROP TABLE users; */ SELECT 1",
      "SELECT \"DROP TABLE users\" FROM t", "SELECT $$DROP TABLE users;$$",
      "SELECT $x$; DROP TABLE users; $x$",
      "SELECT 'it''s; DROP TABLE users'", "SELECT E'it\\'s; DROP TABLE users'",
      "/* /* */ DROP TABLE users */ SELECT 1",
      "COMMENT ON TABLE t IS 'drop table users'",
      "INSERT INTO log VALUES ('delete from users; drop table x')",
      "CREATE TABLE t (id int REFERENCES u ON DELETE CASCADE ON UPDATE SET NULL)",
      "EXPLAIN DELETE FROM users",
      "EXPLAIN ANALYZE SELECT * FROM users", "SELECT * FROM t FOR UPDATE",
      "INSERT INTO t VALUES (1) ON CONFLICT DO UPDATE SET a = 1",
    ] {
      let statements = SQLScript(text, .postgres).statements
      let harmful = statements.filter { [.drop, .delete, .truncate, .update].contains($0.verb) }
      #expect(harmful.isEmpty, "\(text)")
    }
    #expect(only("SELECT 'it\\'s; DROP TABLE users'", .mysql)?.verb == .select)
    #expect(SQLScript("SELECT 1 # DROP TABLE users\n; SELECT 2", .mysql).statements.count == 2)
    #expect(SQLScript("SELECT 1 --DROP\n; SELECT 2", .mysql).statements.count == 2)
  }

  @Test func `Statements hide in CTEs, blocks, strings that are run and explained statements`() {
    let cases: [(String, Dialect, Statement.Verb)] = [
      ("WITH d AS (DELETE FROM users RETURNING *) SELECT count(*) FROM d", .postgres, .delete),
      ("WITH x AS (SELECT 1) DELETE FROM users", .postgres, .delete),
      (
        "WITH x AS (SELECT 1), y(a) AS MATERIALIZED (UPDATE t SET a = 1 RETURNING a) SELECT * FROM y",
        .postgres, .update
      ),
      ("EXPLAIN ANALYZE DELETE FROM users", .postgres, .delete),
      ("EXPLAIN (ANALYZE, BUFFERS) DELETE FROM users", .postgres, .delete),
      ("DO $$ BEGIN DELETE FROM users; END $$", .postgres, .delete),
      ("DO $do$ BEGIN EXECUTE 'DROP TABLE ' || t; END $do$", .postgres, .drop),
      ("DO $$ BEGIN IF true THEN TRUNCATE users; END IF; END $$", .postgres, .truncate),
      ("EXEC('DROP TABLE users')", .mssql, .drop),
      ("EXEC sp_executesql N'TRUNCATE TABLE users'", .mssql, .truncate),
      ("SELECT 1 DROP TABLE users", .mssql, .drop),
      ("IF EXISTS (SELECT 1) DROP TABLE users", .mssql, .drop),
      ("USE app\nGO\nDROP TABLE users\nGO", .mssql, .drop),
      ("PREPARE p AS DELETE FROM users", .postgres, .delete),
      ("PREPARE p FROM 'DELETE FROM users'", .mysql, .delete),
      ("SELECT 1\\G DROP TABLE users", .mysql, .drop),
      ("(SELECT 1); DROP TABLE users", .postgres, .drop),
      ("SELECT 1;;; DROP TABLE users", .postgres, .drop),
    ]
    for (text, dialect, verb) in cases {
      #expect(SQLScript(text, dialect).statements.contains { $0.verb == verb }, "\(text)")
    }
  }

  @Test func `Shells behind a database are seen with their command`() {
    let cases: [(String, Dialect, String)] = [
      ("\\! rm -rf x", .postgres, "rm -rf x"), ("SELECT 1; \\!ls", .postgres, "ls"),
      ("\\o |sh", .postgres, "sh"), ("\\copy t to program 'sh -c x'", .postgres, "sh -c x"),
      ("\\copy t to program 'x'", .postgres, "x"), ("COPY t FROM PROGRAM 'id'", .postgres, "id"),
      ("system ls", .mysql, "ls"), ("\\! ls", .mysql, "ls"),
      (".shell ls", .sqlite, "ls"), (".tables\n.system ls", .sqlite, "ls"), (".once '|sh'", .sqlite, "sh"),
      ("EXEC xp_cmdshell 'dir'", .mssql, "dir"), ("EXEC master..xp_cmdshell 'dir'", .mssql, "dir"),
      ("!!dir", .mssql, "dir"),
    ]
    for (text, dialect, command) in cases {
      let shell = SQLScript(text, dialect).statements.first { $0.verb == .shell }
      #expect(shell?.detail == command, "\(text)")
    }
    #expect(SQLScript("\\dt\n\\d users\n\\x\nSELECT 1", .postgres).statements.map(\.verb) == [.select])
    #expect(SQLScript(".tables\n.schema users\nSELECT 1.5, .5", .sqlite).statements.map(\.verb) == [.select])
  }

  @Test func `What is rolled back or temporary is known as such`() {
    let script = SQLScript("BEGIN; DELETE FROM users; ROLLBACK; DELETE FROM b;", .postgres)
    #expect(script.statements.filter { $0.verb == .delete }.map(\.isRolledBack) == [true, false])
    #expect(SQLScript("BEGIN; DELETE FROM users; COMMIT;").statements[1].isRolledBack == false)
    #expect(SQLScript("BEGIN; DROP TABLE users; ROLLBACK", .mysql).statements[1].isRolledBack == false)
    #expect(SQLScript("CREATE TEMP TABLE t (a int); DROP TABLE t;", .postgres).statements[1].isTemporary)
    #expect(SQLScript("DROP TABLE #t", .mssql).statements[0].isTemporary)
    #expect(SQLScript("CREATE TABLE t (a int); DROP TABLE t;", .postgres).statements[1].isTemporary == false)
  }

  @Test func `A routine's body is a definition, not a deed`() {
    let trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; UPDATE c SET d = 1; END; SELECT 1"
    #expect(SQLScript(trigger, .sqlite).statements.map(\.verb) == [.create, .select])
    let procedure =
      "DELIMITER //\nCREATE PROCEDURE p() BEGIN IF x THEN DELETE FROM b; END IF; END //\nDELIMITER ;\nSELECT 1"
    #expect(!SQLScript(procedure, .mysql).statements.contains { $0.verb == .delete })
    // Without another delimiter the client sends the second part by itself.
    let split = "CREATE PROCEDURE p() BEGIN SELECT 1; DELETE FROM b; END"
    #expect(SQLScript(split, .mysql).statements.contains { $0.verb == .delete })
    #expect(
      SQLScript("CREATE FUNCTION f() AS $$ BEGIN DELETE FROM b; END $$", .postgres).statements.map(\.verb)
        == [.create])
  }

  @Test func `Whole tables are read by COPY too`() {
    for text in [
      "COPY users TO STDOUT", "\\copy users to 'u.csv' csv", "COPY (SELECT * FROM users) TO STDOUT",
    ] {
      #expect(only(text)?.selectsAllColumns == true, "\(text)")
    }
    #expect(only("COPY users FROM STDIN")?.verb == .copy)
    #expect(only("ALTER TABLE t DELETE WHERE 1 = 1", .mysql)?.reach == .everything)
    #expect(only("ALTER TABLE t DELETE WHERE id = 3", .mysql)?.reach == .some)
  }

  @Test func `Ranges point at the text`() {
    let text = "SELECT 1; DROP TABLE users; SELECT 2"
    let drop = SQLScript(text).statements.first { $0.verb == .drop }
    #expect(drop.map { ByteView(text)[$0.range].string } == "DROP TABLE users")
    let block = "DO $$ BEGIN DELETE FROM users; END $$"
    let inner = SQLScript(block, .postgres).statements.first { $0.verb == .delete }
    #expect(inner.map { ByteView(block)[$0.range].string } == "$$ BEGIN DELETE FROM users; END $$")
  }

  @Test func `Hostile nesting ends quickly and without a trap`() {
    let deep = String(repeating: "(", count: 25_000)
    for text in [
      "DELETE FROM t WHERE " + deep + "1=1", "SELECT * FROM " + deep,
      "WITH " + String(repeating: "a AS (WITH ", count: 5_000),
      "DELETE FROM t WHERE " + String(repeating: "NOT ", count: 25_000) + "true",
      "DELETE FROM t WHERE " + String(repeating: "(1=1 OR ", count: 5_000),
      String(repeating: "PREPARE p AS ", count: 12_000), String(repeating: "EXPLAIN ANALYZE ", count: 12_000),
      "SELECT * FROM " + String(repeating: "(SELECT * FROM ", count: 5_000),
      "DELETE FROM t WHERE " + String(repeating: "x IS (", count: 12_000),
      "DELETE FROM t WHERE " + String(repeating: "- ", count: 12_000), String(repeating: "$a", count: 12_000),
      String(repeating: "/*", count: 12_000), "DO " + String(repeating: "'", count: 12_001),
    ] {
      let time = work { #expect(SQLScript(text, .postgres).statements.count < 60_000) }
      #expect(time < .seconds(5), "\(text.prefix(40))")
    }
  }
}
