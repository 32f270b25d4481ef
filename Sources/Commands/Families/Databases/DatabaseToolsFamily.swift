import Bytes
import SQL
import ShellMeaning
import Verdict

/// The tools that come with databases: those that drop, restore over, or stop one without a line of SQL.
enum DatabaseToolsFamily: Family {
  static let category = "database"

  static let programs = [
    "createdb", "dropdb", "dropuser", "pg_restore", "pg_resetwal", "pg_dropcluster", "mysqladmin",
    "mariadb-admin", "mongorestore", "mongoimport", "influx", "pgbackrest", "rabbitmqctl", "kafka-topics",
    "kafka-topics.sh", "kafka-delete-records", "kafka-delete-records.sh", "nats", "rabbitmqadmin",
    "postsuper", "exim", "exim4", "cypher-shell", "pscale", "turso", "neonctl", "neon", "atlas",
    "kafka-consumer-groups", "kafka-consumer-groups.sh", "rpk", "pulsar-admin", "surreal", "temporal",
    "mqadmin",
  ]

  static let rules = [dropsDatabase, restoresOver, stopsServer, dropsQueue]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    switch invocation.canonicalName {
    case "createdb":
      if let name = Arguments(invocation.arguments, by: dropGrammar).operands.first?.value {
        context.memory.createdDatabases.append(name)
      }
    case "dropdb": dropDatabase(invocation, &context)
    case "dropuser": context.report(stopsServer, worstOf: userTable, by: invocation)
    case "pg_restore": restore(invocation, &context)
    case "pg_resetwal": context.report(stopsServer, worstOf: resetTable, by: invocation)
    case "pg_dropcluster": context.report(dropsDatabase, worstOf: clusterTable, by: invocation)
    case "mysqladmin", "mariadb-admin": administer(invocation, &context)
    case "mongorestore", "mongoimport": context.report(restoresOver, worstOf: mongoTable, by: invocation)
    case "influx": context.report(dropsDatabase, worstOf: influxTable, by: invocation)
    case "pgbackrest": context.report(dropsDatabase, worstOf: backupTable, by: invocation)
    case "pscale", "turso", "neonctl", "neon":
      hosted(invocation, &context)
      context.report(dropsDatabase, worstOf: hostedTable, by: invocation)
    case "atlas": context.report(dropsDatabase, worstOf: atlasTable, by: invocation)
    case "cypher-shell": cypher(invocation, &context)
    case "rabbitmqctl", "rabbitmqadmin": context.report(dropsQueue, worstOf: rabbitTable, by: invocation)
    case "postsuper", "exim", "exim4": mailQueue(invocation, &context)
    case "kafka-topics", "kafka-topics.sh", "kafka-delete-records", "kafka-delete-records.sh",
      "kafka-consumer-groups",
      "kafka-consumer-groups.sh":
      kafka(invocation, &context)
    case "nats":
      if let hit = natsTable.worst(invocation.arguments) {
        // The bucket with all that it holds, or one key by its name.
        let words = hit.arguments.operands.map(\.value.display)
        let isBucket = ["kv", "object", "obj"].contains(words.first ?? "") && words.count == 3
        context.report(
          dropsQueue, on: hit.target, severity: isBucket && words[1] != "purge" ? .high : hit.deed.severity,
          at: invocation.range, program: "nats")
      }
    case "rpk": context.report(dropsQueue, worstOf: redpandaTable, by: invocation)
    case "pulsar-admin", "mqadmin": context.report(dropsQueue, worstOf: pulsarTable, by: invocation)
    case "temporal": context.report(dropsQueue, worstOf: temporalTable, by: invocation)
    case "surreal": surreal(invocation, &context)
    default: break
    }
  }

  /// `turso db shell NAME 'statement'`, `pscale shell db main <<< 'statement'`.
  private static func hosted(_ invocation: Invocation, _ context: inout Judgement) {
    guard invocation.arguments.prefix(2).contains(where: { $0.value.known == "shell" }) else { return }
    let statements = invocation.arguments.map(\.value).filter { $0.prefix.utf8.contains(0x20) }
    let session = SQLSession(environment: .unknown, database: "", isScratch: false)
    for value in statements + (invocation.input.map { [$0] } ?? []) {
      SQLFamily.judge(
        context.code(in: value), .sqlite, session, at: invocation.range, invocation.canonicalName, &context)
    }
  }

  /// `postsuper -d ALL`, `exiqgrep -i | xargs exim -Mrm`: mail that nobody has delivered yet.
  private static func mailQueue(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments
    let verb = invocation.canonicalName == "postsuper" ? "-d" : "-Mrm"
    guard let mark = words.firstIndex(where: { $0.value.known == verb }) else { return }
    let isWhole =
      words[(mark + 1)...].contains { ($0.value.known ?? "ALL") == "ALL" } || mark + 1 == words.count
    context.report(
      dropsQueue, on: isWhole ? "the mail queue" : "mail of the queue", severity: isWhole ? .high : .medium,
      at: invocation.range, program: invocation.canonicalName)
  }

  // MARK: PostgreSQL

  private static let connection = "h,host= p,port= U,username= w,no-password W,password "

  private static let dropGrammar = Grammar(
    connection + "f,force i,interactive e,echo if-exists maintenance-db= V,version ?,help")

  private static func dropDatabase(_ invocation: Invocation, _ context: inout Judgement) {
    let arguments = Arguments(invocation.arguments, by: dropGrammar)
    guard !arguments.asksForHelp, let name = arguments.operands.first?.value,
      !context.memory.createdDatabases.contains(name)
    else { return }
    let isThrowaway = Environment(naming: name.display) == .throwaway
    context.report(
      dropsDatabase, on: "the database " + name.display, severity: isThrowaway ? .medium : .critical,
      at: invocation.range, program: "dropdb")
  }

  private static let userTable = DeedTable(
    Grammar(connection + "i,interactive e,echo if-exists V,version ?,help"), trials: "",
    [Deed("*", .medium, "the role")])
  private static let resetTable = DeedTable(
    Grammar("f,force D,pgdata= n,dry-run V,version ?,help l= x= o= m= c= e= O= u="),
    [
      Deed("*", .high, "the write-ahead log of"),
      Deed("", .high, "the write-ahead log", needs: "pgdata,force"),
    ])
  private static let clusterTable = DeedTable(
    Grammar("stop"), [Deed("* *", .critical, "a PostgreSQL cluster")])

  private static let restoreGrammar = Grammar(
    connection
      + "c,clean C,create d,dbname= f,file= F,format= j,jobs= l,list L,use-list= n,schema= N,exclude-schema= t,table= "
      + "I,index= P,function= T,trigger= S,superuser= a,data-only s,schema-only e,exit-on-error O,no-owner "
      + "x,no-privileges 1,single-transaction v,verbose if-exists role= section= V,version ?,help")

  private static func restore(_ invocation: Invocation, _ context: inout Judgement) {
    let arguments = Arguments(invocation.arguments, by: restoreGrammar)
    guard !arguments.asksForHelp, arguments.has("clean"), let name = arguments.value("dbname") else { return }
    let severity = Severity.high.adjusted(to: Environment(naming: SQLSession.lastComponent(name.display)))
    context.report(
      restoresOver, on: "the database " + name.display, severity: severity, at: invocation.range,
      program: "pg_restore")
  }

  // MARK: MySQL, MongoDB, InfluxDB and others

  private static let administerTable = DeedTable(
    Grammar(
      "h,host= u,user= p,password=? P,port= S,socket= f,force i,sleep= c,count= v,verbose s,silent V,version ?,help"
    ),
    [Deed("…drop *", .critical, "the database"), Deed("…shutdown", .high, "the MySQL server")])

  private static func administer(_ invocation: Invocation, _ context: inout Judgement) {
    guard let hit = administerTable.worst(invocation.arguments) else { return }
    if hit.deed.severity == .high {
      context.report(stopsServer, on: hit.deed.what, at: invocation.range, program: invocation.canonicalName)
      return
    }
    let name = hit.arguments.operands.last?.value.display ?? ""
    let isThrowaway = Environment(naming: name) == .throwaway
    context.report(
      dropsDatabase, on: "the database " + name, severity: isThrowaway ? .medium : .critical,
      at: invocation.range,
      program: invocation.canonicalName)
  }

  private static let mongoTable = DeedTable(
    Grammar(
      "uri= h,host= port= u,username= p,password= d,db= c,collection= archive=? dir= file= type= dryRun drop help"
    ),
    trials: "dryRun",
    [
      Deed("", .high, "the collections it restores", needs: "drop"),
      Deed("*", .high, "the collections it restores from", needs: "drop"),
    ])
  private static let influxTable = DeedTable(
    Grammar(
      "o,org= t,token= host= b,bucket= n,name= i,id= start= stop= p,predicate= c,active-config= org-id= help"),
    [
      Deed("bucket delete", .critical, "an InfluxDB bucket"),
      Deed("org delete", .critical, "an InfluxDB organisation"),
      Deed("delete", .high, "InfluxDB data"),
      Deed("user|auth|task|dashboards delete", .medium, "an InfluxDB object"),
    ])
  private static let backupTable = DeedTable(
    Grammar("stanza= config= repo= log-level-console= set= help force"),
    [
      Deed("stanza-delete", .critical, "all pgBackRest backups of a stanza"),
      Deed("expire", .medium, "pgBackRest backups"),
    ])
  private static let hostedTable = DeedTable(
    Grammar("org= project-id= branch= f,format= force help group= location= api-key= context-file="),
    [
      Deed("database|db|databases|projects delete|destroy|rm", .critical, "the hosted database"),
      Deed("branch|branches delete|reset|restore", .high, "the database branch"),
      Deed("group|groups|org|organization destroy|delete", .critical, "the database group"),
      Deed("password|service-token delete", .medium, "database access"),
    ])
  private static let atlasTable = DeedTable(
    Grammar("u,url= env= c,config= projectId= P,profile= auto-approve force help to= dir="),
    [
      Deed("schema clean", .high, "every object of the database"),
      Deed("clusters|cluster delete", .critical, "the Atlas cluster"),
      Deed("projects|organizations delete", .critical, "the Atlas project"),
      Deed("backups snapshots delete", .high, "a backup snapshot"),
      Deed("accessLists|accessList create 0.0.0.0/0", .high, "access for every address, not"),
      Deed(
        "schema apply|migrate", .high, "what the schema no longer names", needs: "auto-approve",
        unless: "local"),
      Deed("dbusers|accessLists delete", .medium, "access"),
    ])

  private static func cypher(_ invocation: Invocation, _ context: inout Judgement) {
    var texts = (invocation.arguments.map(\.value) + (invocation.input.map { [$0] } ?? [])).map {
      context.code(in: $0).asciiLowercased
    }
    for (i, argument) in invocation.arguments.enumerated() {
      // `-f FILE`, `--file=FILE`
      let path =
        argument.value.removing(prefix: "--file=")
        ?? (i > 0 && ["-f", "--file"].contains(invocation.arguments[i - 1].value.known)
          ? argument.value : nil)
      if let code = path.flatMap({ context.code(at: $0, of: invocation) }) {
        texts.append(code.asciiLowercased)
      }
    }
    for text in texts {
      let words = text.nameParts
      guard words.contains("delete") || words.contains("drop") else { continue }
      let isBatch =
        text.mentions("apoc.periodic.") || text.without(" ").mentions("call{")
        || text.mentions("call (")
      guard !words.contains("where"), !text.mentions("{") || words.contains("database") || isBatch else {
        continue
      }
      context.report(
        dropsDatabase, on: "the graph's nodes", severity: words.contains("database") ? .critical : .high,
        at: invocation.range, program: "cypher-shell")
      return
    }
  }

  // MARK: Queues

  private static let rabbitTable = DeedTable(
    Grammar(
      "n,node= p= V,vhost= q,quiet t,timeout= H,host= P,port= u,username= password= c,config= N,node= "
        + "l,longnames formatter= f,format= help"),
    [
      Deed("reset|force_reset", .high, "everything the RabbitMQ node holds"),
      Deed("delete_vhost", .high, "the RabbitMQ virtual host"), Deed("delete_queue", .high, "the queue"),
      Deed("purge_queue", .high, "the messages of"), Deed("delete queue|vhost|exchange", .high, "RabbitMQ"),
      Deed("purge queue", .high, "the messages of"), Deed("delete_user", .medium, "the RabbitMQ user"),
      Deed("stop|shutdown|stop_app", .medium, "the RabbitMQ node"),
      Deed("forget_cluster_node", .high, "the RabbitMQ node"),
    ])
  private static let natsTable = DeedTable(
    Grammar("s,server= user= password= creds= context= timeout= f,force help"),
    [
      Deed("stream|s|str rm|delete|purge|del", .high, "the NATS stream"),
      Deed("kv|object|obj del|rm|purge", .medium, "the NATS bucket"),
      Deed("consumer|con|c rm|delete|del", .medium, "the NATS consumer"),
    ])

  private static let redpandaTable = DeedTable(
    Grammar("X= brokers= config= profile= r,regex p,partition= no-confirm v help"),
    [
      Deed("topic delete", .high, "the Redpanda topic"),
      Deed("topic trim-prefix", .high, "records of the topic"),
      Deed("group delete", .high, "the consumer group"),
      Deed("cluster|container purge", .high, "the cluster"),
      Deed("security user|acl delete", .medium, "access"),
    ])
  private static let pulsarTable = DeedTable(
    Grammar("admin-url= auth-plugin= auth-params= f,force d,deleteSchema n= t= help"),
    [
      Deed("tenants|namespaces|topics delete|delete-partitioned-topic", .high, "the Pulsar"),
      Deed("namespaces|topics clear-backlog|truncate", .high, "the messages of"),
      Deed("topics unload|terminate", .medium, "the Pulsar topic"),
      Deed("deleteTopic|cleanExpiredCQ", .high, "the topic"),
    ])
  private static let temporalTable = DeedTable(
    Grammar("n,namespace= w,workflow-id= q,query= r,run-id= y,yes reason= address= help"),
    [
      Deed("operator namespace delete", .critical, "the Temporal namespace"),
      Deed("workflow delete|terminate", .high, "Temporal workflows"),
    ])

  private static func surreal(_ invocation: Invocation, _ context: inout Judgement) {
    for value in invocation.arguments.map(\.value) + (invocation.input.map { [$0] } ?? []) {
      let words = context.code(in: value).asciiLowercased.nameParts
      guard let verb = words.firstIndex(of: "remove") ?? words.firstIndex(of: "delete"),
        verb + 1 < words.count
      else { continue }
      let isWide = words[verb] == "remove" && ["namespace", "database", "ns", "db"].contains(words[verb + 1])
      guard words[verb] == "remove" || !words.contains("where") else { continue }
      context.report(
        dropsDatabase, on: words[(verb + 1)...].prefix(2).joined(separator: " "),
        severity: isWide ? .critical : .high,
        at: invocation.range, program: "surreal")
      return
    }
  }

  private static let kafkaGrammar = Grammar(
    "delete topic= bootstrap-server= zookeeper= list describe create alter group= reset-offsets execute dry-run "
      + "offset-json-file= command-config= help version",
    style: .words)

  private static func kafka(_ invocation: Invocation, _ context: inout Judgement) {
    let arguments = Arguments(invocation.arguments, by: kafkaGrammar)
    guard !arguments.asksForHelp else { return }
    if arguments.has("reset-offsets"), arguments.has("execute") {
      let name = arguments.value("group")?.display ?? ""
      context.report(
        dropsQueue, on: "the place up to which " + name + " has read",
        severity: invocation.hasArgument("--to-latest") ? .high : .medium,
        at: invocation.range,
        program: invocation.canonicalName)
    }
    let isRecords = invocation.canonicalName.hasPrefix("kafka-delete-records")
    guard arguments.has("delete") || (isRecords && arguments.has("offset-json-file")) else { return }
    let isGroup = arguments.has("group")
    let name = (arguments.value("topic") ?? arguments.value("group"))?.display ?? ""
    context.report(
      dropsQueue, on: (isGroup ? "the consumer group " : "the Kafka topic ") + name,
      severity: .high,
      at: invocation.range, program: invocation.canonicalName)
  }
}

extension DatabaseToolsFamily {
  static let dropsDatabase = Rule(
    "database.delete", .critical, "Deletes {}",
    why: "All of its data is gone at once, and no transaction brings it back.",
    instead: "Make a copy first with `pg_dump app > backup.sql`, and let a person delete it.",
    fires: [
      "dropdb app", "dropdb -h db.example.com --if-exists app", "mysqladmin -u root drop app",
      "dropdb app_test", "mysqladmin -f -uroot -psecret drop app", "influx bucket delete --name metrics",
      "turso db destroy app", "pscale database delete app --force",
      "atlas schema clean -u postgres://localhost/app", "cypher-shell 'MATCH (n) DETACH DELETE n'",
      "pgbackrest --stanza=main stanza-delete", "cbt -instance i deletetable users",
      "couchbase-cli bucket-delete -c h --bucket b", "zkCli.sh deleteall /app",
      "hdfs dfs -rm -r -skipTrash /data", "echo \"drop 'x'\" | hbase shell", "airflow db reset -y",
      "python3 -c \"from elasticsearch import Elasticsearch as E; E('http://es:9200').indices.delete(index='*')\"",
      "arangosh --javascript.execute-string 'db._dropDatabase(\"x\")'", "mlflow gc",
      "rman target / <<< 'DELETE BACKUP;'",
    ],
    passes: [
      "createdb app", "dropdb --help", "mysqladmin status", "pg_dump app > backup.sql",
      "mysqladmin create app", "influx bucket list", "turso db list", "pscale branch list app",
      "cypher-shell 'MATCH (n) RETURN count(n)'", "cbt -instance i ls", "hdfs dfs -ls /data", "hbase version",
      "airflow dags list", "zkCli.sh ls /", "mlflow runs list --experiment-id 1", "dbt run", "dbt test",
      "python3 -c \"from elasticsearch import Elasticsearch as E; print(E('http://es:9200').indices.get(index='a'))\"",
    ])

  static let restoresOver = Rule(
    "database.restore-over", .high, "Drops what is there before it restores {}",
    why: "Everything written since the copy was made is lost, and all of it if the restore fails half-way.",
    instead: "Restore beside it: `createdb app_restored` and `pg_restore -d app_restored app.dump`.",
    fires: [
      "pg_restore --clean -d app app.dump", "pg_restore -c --if-exists --dbname=app app.dump",
      "mongorestore --drop dump/", "mongorestore --uri=mongodb://localhost/app --drop",
    ],
    passes: [
      "pg_restore -d app_restored app.dump", "pg_restore --list app.dump",
      "pg_restore --clean -f out.sql app.dump", "createdb app_restored", "mongorestore dump/",
      "mongorestore --drop --dryRun dump/", "mongodump --db app",
    ])

  static let stopsServer = Rule(
    "database.server", .high, "Stops or damages {}",
    why: "Everyone who uses the database is cut off, and a forced reset may leave its files inconsistent.",
    instead: "Look at its state first: `pg_controldata /var/lib/postgresql/data` or `mysqladmin status`.",
    fires: ["mysqladmin shutdown", "pg_resetwal -f /var/lib/postgresql/data", "dropuser app"],
    passes: [
      "mysqladmin status", "mysqladmin processlist", "pg_resetwal --dry-run /data", "createuser app",
      "pg_ctl status", "pg_resetwal --version", "mysqladmin ping",
    ])

  static let dropsQueue = Rule(
    "database.drop-queue", .high, "Deletes {}",
    why: "Messages that nobody has read yet are lost, and what writes to the queue fails.",
    instead: "Look at what it holds first: `rabbitmqctl list_queues name messages` or `nats stream ls`.",
    fires: [
      "sudo postsuper -d ALL", "exiqgrep -i | xargs exim -Mrm", "rabbitmqctl delete_queue orders",
      "rabbitmqctl reset", "rabbitmqctl -n rabbit@a purge_queue orders",
      "kafka-topics --bootstrap-server localhost:9092 --delete --topic orders", "nats stream rm ORDERS -f",
      "rabbitmqadmin delete queue name=orders", "nats s purge ORDERS",
    ],
    passes: [
      "postsuper -h ALL", "exim -bp", "rabbitmqctl list_queues name messages", "rabbitmqctl status",
      "kafka-topics --bootstrap-server localhost:9092 --list", "kafka-topics --describe --topic orders",
      "nats stream ls", "nats pub orders hello",
    ])
}
