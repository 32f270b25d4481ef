import Bytes
import SQL
import ShellMeaning
import Verdict

/// The many smaller tools around databases, stores, queues and pipelines of data, by the words that hurt.
enum DatabaseSiblings: Family {
  static let category = "database"

  static let programs =
    [
      "cbt", "memcflush", "zkCli.sh", "zkCli", "zookeeper-shell", "zookeeper-shell.sh", "kafka-configs",
      "kafka-configs.sh", "kafka-acls", "kafka-acls.sh", "kafka-streams-application-reset",
      "kafka-streams-application-reset.sh", "kafkactl", "kaf", "celery", "rq", "patronictl", "pg_ctl",
      "pg_ctlcluster", "couchbase-cli", "cbq", "arangosh", "arangorestore", "asadm", "asinfo", "aql",
      "riak-admin", "nodetool", "hbase", "hdfs", "hadoop", "neo4j-admin", "airflow", "dbt", "prefect",
      "mlflow", "feast", "cockroach", "sqitch", "tern", "pgmigrate", "skeema", "pt-online-schema-change",
      "gh-ost", "pt-archiver", "pt-kill", "xtrabackup", "mariabackup", "impdp", "rman", "repmgr", "stolonctl",
      "aerich", "yoyo", "phinx", "cake", "yii", "ace", "adonis", "bteq", "db2", "hdbsql", "tarantool", "tt",
      "dagster", "clickhouse-backup", "dolt", "gpstop", "gpdeletesystem", "ksql", "mgconsole", "tiup",
      "yb-admin", "vtctlclient", "vtctldclient", "lakectl", "doveadm", "fdbcli",
    ] + serverPrograms

  static let rules = [
    DatabaseToolsFamily.dropsDatabase, DatabaseToolsFamily.restoresOver, DatabaseToolsFamily.stopsServer,
    DatabaseToolsFamily.dropsQueue, MigrationFamily.reset,
  ]

  private static let options = Grammar(
    "h,host= p,port= U,u,user= P,password= D,pgdata= m,mode= c,config,cluster= A,app= Q,queues= b,broker= "
      + "f,force y,yes bucket= server= s,script= e,execute= v,value= i,instance= project= t,target= d,dag-id= "
      + "database-name= full-refresh skipTrash r R reset-offsets execute allow-unsafe alter= where= purge kill "
      + "copy-back move-back remove delete reset revert a,all overwrite= bootstrap-server= topic= add-config= "
      + "delete-config= n,non-interactive confirm stop help")

  /// Of those whose options have long names behind one dash.
  private static let wordy = Grammar(
    "user= password= u= p= sourceDB= gdbName= sid= c= a= i= d= b= silent force= help", style: .words)

  private static func hasLongOptions(_ program: String) -> Bool {
    ["dbca", "gfix", "gbak", "gsec", "srvctl"].contains(program)
  }

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let program = invocation.canonicalName
    if byText(program, invocation, &context) { return }
    if program == "pg_ctl", servesTests(invocation, context) { return }
    guard let (rule, deeds) = table(program) else { return }
    // It asks at a terminal before it does anything; only an answer that is handed to it goes unseen.
    if program == "elasticsearch-node", invocation.input == nil {
      guard let hit = DeedTable(options, deeds).worst(invocation.arguments) else { return }
      return context.report(
        rule, on: hit.target, severity: .medium, at: invocation.range, program: program)
    }
    let grammar = hasLongOptions(program) ? wordy : options
    context.report(rule, worstOf: DeedTable(grammar, deeds), by: invocation)
  }

  /// A server whose data lies in a temporary folder is there for a test.
  private static func servesTests(_ invocation: Invocation, _ context: Judgement) -> Bool {
    let words = invocation.arguments
    guard let mark = words.firstIndex(where: { ["-D", "--pgdata"].contains($0.value.known) }),
      mark + 1 < words.count
    else {
      return invocation.environmentValue("PGDATA").map { context.place($0, of: invocation).isTemporary }
        ?? false
    }
    return context.place(words[mark + 1].value, of: invocation).isTemporary
  }

  /// Statements on the command line or on standard input. True if the program is one of those.
  private static func byText(
    _ program: String, _ invocation: Invocation, _ context: inout Judgement
  ) -> Bool {
    func report(_ rule: Rule, _ severity: Severity, _ what: String) {
      context.report(rule, on: what, severity: severity, at: invocation.range, program: program)
    }
    var text: String {
      let given = invocation.arguments.map(\.value.display).joined(separator: " ")
      return given + "\n" + (invocation.input.map { context.code(in: $0) } ?? "")
    }
    switch program {
    case "doveadm": Mailboxes.judge(invocation, &context)
    case "fdbcli":
      let words = text.asciiLowercased.split { " ;\n'\"".contains($0) }
      if words.contains("clearrange") || words.starts(with: ["--exec", "configure", "new"]) {
        let isWhole = text.mentions("clearrange \"\"") || text.mentions("clearrange '' ")
        report(DatabaseToolsFamily.dropsDatabase, isWhole ? .critical : .high, "keys of the database")
      } else if words.contains("clear") {
        report(DatabaseToolsFamily.dropsDatabase, .medium, "a key of the database")
      }
    case "hdfs", "hadoop":
      let words = invocation.arguments.map(\.value.display)
      if words.contains("-format") {
        report(DatabaseToolsFamily.dropsDatabase, .critical, "the whole file system")
      } else if words.contains("-rm") || words.contains("-rmr") || words.contains("-expunge") {
        let isWide =
          words.contains("-skipTrash") || words.contains { $0 == "-r" || $0 == "-R" || $0 == "-rmr" }
        report(DatabaseToolsFamily.dropsDatabase, isWide ? .high : .medium, "files of the cluster")
      }
    case "hbase":
      let words = text.asciiLowercased.nameParts
      guard words.contains("shell") else { return true }
      if words.contains("drop") || words.contains("drop_all") || words.contains("truncate")
        || words.contains("drop_namespace") || words.contains("disable_all")
      {
        report(DatabaseToolsFamily.dropsDatabase, .high, "an HBase table")
      }
    case "orchestrator-client":
      let words = invocation.arguments.map(\.value.display)
      if words.contains(where: {
        ["forget-cluster", "forget", "graceful-master-takeover", "force-master-failover", "stop-replica"]
          .contains($0)
      }) {
        report(DatabaseToolsFamily.stopsServer, .medium, "the topology")
      }
    case "rman":
      let words = text.asciiLowercased.nameParts
      if words.contains("delete") || words.contains("drop") {
        report(
          DatabaseToolsFamily.dropsDatabase, words.contains("drop") ? .critical : .high,
          "backups or a database")
      }
    case "arangosh":
      let code = text
      if code.mentions("_dropDatabase") || code.mentions("_drop(") || code.mentions(".drop()")
        || code.mentions("truncate()")
      {
        report(DatabaseToolsFamily.dropsDatabase, .high, "an ArangoDB collection or database")
      }
    case "tarantool", "tt":
      if text.mentions(":truncate()") || text.mentions(":drop()") {
        report(DatabaseToolsFamily.dropsDatabase, .high, "a space")
      }
    case "asadm", "asinfo", "aql":
      let words = text.asciiLowercased.nameParts
      if words.contains("truncate") || words.contains("delete") && words.contains("from") {
        report(DatabaseToolsFamily.dropsDatabase, .high, "an Aerospike set")
      }
    case "zkCli.sh", "zkCli", "zookeeper-shell", "zookeeper-shell.sh":
      let words = text.utf8.split(whereSeparator: ASCII.isSpace).map { String(Substring($0)) }
      if words.contains("deleteall") || words.contains("rmr") {
        report(DatabaseToolsFamily.dropsDatabase, .high, "ZooKeeper nodes")
      } else if words.contains("delete") {
        report(DatabaseToolsFamily.dropsDatabase, .medium, "a ZooKeeper node")
      }
    case "db2", "hdbsql", "bteq", "cbq", "dolt", "ksql", "mgconsole":
      let session = SQLSession(environment: Environment(naming: program), database: "", isScratch: false)
      // The statement is one word, or all of them.
      let words = invocation.arguments.map(\.value)
      let long = words.filter { $0.prefix.utf8.contains(0x20) }
      let code =
        long.isEmpty
        ? words.map(\.display).joined(separator: " ") : long.map(\.display).joined(separator: "; ")
      for part in [code, invocation.input.map { context.code(in: $0) } ?? ""] where !part.isEmpty {
        SQLFamily.judge(part, .standard, session, at: invocation.range, program, &context)
      }
      if program == "bteq", text.asciiLowercased.mentions("delete database") {
        report(DatabaseToolsFamily.dropsDatabase, .critical, "everything in the database")
      }
    case "pt-online-schema-change", "gh-ost":
      guard invocation.hasArgument("--execute"), text.asciiLowercased.mentions("drop ") else { return true }
      report(SQLFamily.dropTable, .high, "a column")
    case "kafka-configs", "kafka-configs.sh":
      guard text.mentions("retention.ms=") || text.mentions("retention.bytes="), text.mentions("--alter")
      else {
        return true
      }
      let value = text.split(at: UInt8(ascii: "="))?.after.prefix { $0.isNumber } ?? ""
      if value.utf8.count < 6 { report(DatabaseToolsFamily.dropsQueue, .high, "records older than a moment") }
    case "impdp":
      if text.asciiLowercased.mentions("table_exists_action=replace")
        || text.asciiLowercased.mentions("table_exists_action=truncate")
      {
        report(DatabaseToolsFamily.restoresOver, .high, "tables")
      }
    default: return false
    }
    return true
  }

  private static func table(_ program: String) -> (Rule, [Deed])? {
    queues(program) ?? servers(program) ?? pipelines(program) ?? migrations(program) ?? server(program)
  }

  private static func queues(_ program: String) -> (Rule, [Deed])? {
    let rule = DatabaseToolsFamily.dropsQueue
    switch program {
    case "kafka-acls", "kafka-acls.sh": return (rule, [Deed("", .medium, "access", needs: "remove")])
    case "kafka-streams-application-reset", "kafka-streams-application-reset.sh":
      return (rule, [Deed("", .high, "the application's topics", unless: "dry-run")])
    case "kafkactl":
      return (rule, [Deed("delete topic", .high, "the topic"), Deed("delete *", .medium, "the")])
    case "kaf":
      return (rule, [Deed("topic delete", .high, "the topic"), Deed("group delete", .medium, "the group")])
    case "celery":
      return (
        rule,
        [
          Deed("…purge", .high, "every waiting task"),
          Deed("…amqp queue.purge|queue.delete", .high, "the queue"),
        ]
      )
    case "rq": return (rule, [Deed("empty", .high, "waiting jobs")])
    default: return nil
    }
  }

  private static func pipelines(_ program: String) -> (Rule, [Deed])? {
    let rule = DatabaseToolsFamily.dropsDatabase
    switch program {
    case "airflow":
      return (
        rule,
        [
          Deed("db reset", .critical, "the Airflow database"), Deed("db clean", .high, "the history of runs"),
          Deed("dags delete", .high, "the DAG and its history"),
          Deed("resetdb", .critical, "the Airflow database"),
          Deed("variables|connections|pools|users delete", .medium, "it"),
          Deed("tasks clear", .medium, "task runs"),
        ]
      )
    case "dbt":
      return (
        rule,
        [
          Deed("run|build|seed|snapshot", .medium, "tables, to build them anew", needs: "full-refresh"),
          Deed("run-operation drop_schema|drop_old_relations|drop_all", .high, "schemas"),
        ]
      )
    case "prefect":
      return (
        rule,
        [
          Deed("deployment|flow|work-pool|work-queue|block delete", .high, "the"),
          Deed("server database reset", .critical, "the Prefect database"),
          Deed("database reset", .critical, "it"),
        ]
      )
    case "dagster":
      return (
        rule,
        [
          Deed("run wipe", .high, "every run"), Deed("asset wipe", .high, "assets"),
          Deed("schedule wipe", .high, "schedules"),
        ]
      )
    case "mlflow":
      return (
        rule,
        [
          Deed("gc", .high, "deleted runs for good"),
          Deed("experiments|runs delete", .high, "the experiment"),
        ]
      )
    case "feast": return (rule, [Deed("teardown", .critical, "the feature store")])
    default: return nil
    }
  }

  private static func migrations(_ program: String) -> (Rule, [Deed])? {
    let rule = MigrationFamily.reset
    let all = "every table that migrations made"
    switch program {
    case "sqitch": return (rule, [Deed("revert", .high, all), Deed("rebase", .high, all)])
    case "tern": return (rule, [Deed("migrate", .high, all, needs: "destination,d")])
    case "pgmigrate": return (rule, [Deed("clean", .high, all)])
    case "skeema":
      return (rule, [Deed("push", .high, "what the files no longer name", needs: "allow-unsafe")])
    case "aerich": return (rule, [Deed("downgrade", .high, "what migrations made")])
    case "yoyo":
      return (
        rule, [Deed("rollback", .high, "what migrations made", needs: "all,a"), Deed("reapply", .high, all)]
      )
    case "phinx": return (rule, [Deed("rollback", .high, all, needs: "t,target,0")])
    case "cake":
      return (rule, [Deed("migrations rollback|reset", .high, all), Deed("schema drop", .high, all)])
    case "yii":
      return (
        rule,
        [
          Deed("migrate/fresh", .high, all), Deed("migrate/down all", .high, all),
          Deed("cache/flush-schema", .low, ""),
        ]
      )
    case "ace", "adonis":
      return (
        rule,
        [
          Deed("migration:fresh|migration:reset|migration:refresh|db:wipe|db:truncate", .high, all),
          Deed("migration:rollback", .medium, "the last migration", needs: "batch"),
        ]
      )
    default: return nil
    }
  }
}
