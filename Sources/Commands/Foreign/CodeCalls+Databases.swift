import Bytes
import SQL
import ShellMeaning
import Verdict

/// What code does to databases, and to the clouds they live in: statements handed to a driver, the calls of
/// document stores and key stores, of libraries that hide the statements, and of cloud providers.
extension CodeReader {
  mutating func callDatabases(
    _ owner: String, _ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue], _ given: [CodeArgument]
  ) -> CodeValue? {
    switch SoughtName(name) {
    case "SQL", "DDL", "Identifier", "literal_column": return arguments.first
    case "execute_command", "executeCommand", "sendCommand", "send_command":
      guard let word = arguments.first?.known ?? arguments.first?.items?.first?.known else { return nil }
      return callStores(owner, word.asciiLowercased, receiver, [])
    case "execute", "executemany", "executescript", "execute_sql", "exec", "query", "run", "raw", "all",
      "each",
      "get", "do", "prepare", "statement", "unprepared", "exec_driver_sql", "exec_query", "exec_params",
      "async_exec", "mysqli_query", "mysql_query", "mysqli_multi_query", "multi_query", "pg_query", "pg_exec",
      "queryRaw", "queryRawUnsafe", "executeRaw", "executeRawUnsafe", "$queryRaw", "$queryRawUnsafe",
      "$executeRaw", "$executeRawUnsafe", "sql", "unsafe", "command", "executeUpdate", "executeQuery", "Exec",
      "Query", "ExecContext", "text", "select_all", "exec_update", "exec_delete", "simple_query":
      return statement(owner, name, arguments) ?? callStores(owner, name, receiver, arguments)
    case "connect", "Database", "DatabaseSync", "create_engine", "createConnection", "open", "PDO", "SQLite3",
      "Client", "Pool", "createPool", "createClient", "MongoClient", "new", "createEngine", "knex",
      "better-sqlite3", "postgres", "Sequelize", "DriverManager.getConnection":
      noteConnection(name, arguments)
      if owner.lastMember.map({ ["sqlite3", "sqlite"].contains($0) }) ?? false || name == "DatabaseSync" {
        readDatabase(arguments.first)
      }
      // The function that it gives takes templates.
      return name == "postgres" ? CodeValue(chain: "sql") : nil
    default: return callStores(owner, name, receiver, arguments)
    }
  }

  // MARK: SQL

  private mutating func statement(_ owner: String, _ name: String, _ arguments: [CodeValue]) -> CodeValue? {
    switch owner.lastMember.map(String.init) ?? "" {
    case "subprocess", "sp", "child_process", "os", "Deno", "Bun", "shell", "requests", "console", "re":
      return nil
    default: break
    }
    for argument in arguments.prefix(2) {
      if let text = argument.known, Self.emptiesGraph(text) {
        report(DatabaseToolsFamily.dropsDatabase, "the graph's nodes", .high)
        return .unknown("rows")
      }
      for choice in argument.choices.prefix(8) where Self.startsStatement(choice.value.prefix) {
        let code = context.code(in: choice.value)
        let session = SQLSession(
          environment: databaseEnvironment, database: "the database", isScratch: hasScratchDatabase)
        SQLFamily.judge(code, .postgres, session, at: invocation.range, invocation.canonicalName, &context)
        return name == "text" ? choice : .unknown("rows")
      }
    }
    return nil
  }

  /// `MATCH (n) DETACH DELETE n`, with nothing that holds it back.
  private static func emptiesGraph(_ text: String) -> Bool {
    guard text.utf8.count < 4096, text.utf8.first == UInt8(ascii: "M") || text.utf8.first == UInt8(ascii: "m")
    else { return false }
    let lower = text.asciiLowercased
    return lower.hasPrefix("match") && lower.mentions("delete") && !lower.mentions("where")
      && !lower.utf8.contains(UInt8(ascii: "{"))
  }

  /// A text that only a database would be given. Words like `update` start sentences, too.
  private static func startsStatement(_ text: String) -> Bool {
    let lower = withoutComments(String(Substring(text.utf8.prefix(4096))).asciiLowercased)
    let words = lower.utf8.split(maxSplits: 3, whereSeparator: ASCII.isSpace).map { String(Substring($0)) }
    guard words.count > 1 else { return false }
    switch words[0] {
    case "drop", "alter", "create":
      return [
        "table", "database", "schema", "index", "view", "role", "user", "owned", "materialized", "keyspace",
        "temporary", "temp", "type", "sequence", "function", "extension", "unique", "tablespace", "if", "or",
      ].contains(words[1])
    case "truncate", "begin;", "begin", "with", "grant", "insert", "select", "pragma", "start", "use":
      return true
    case "delete": return words[1] == "from" || words[1] == "low_priority"
    case "update": return lower.mentions(" set ") || lower.mentions("\nset ")
    default: return words[0].hasPrefix("--") || words[0].hasPrefix("/*")
    }
  }

  /// `DROP/**/TABLE` is two words.
  private static func withoutComments(_ text: String) -> String {
    let view = ByteView(text)
    guard var open = view.firstRange(of: "/*") else { return text }
    var out = ""
    var start = 0
    while true {
      out += view[start..<open.lowerBound].string + " "
      guard let close = view.firstRange(of: "*/", from: open.upperBound) else { return out }
      start = close.upperBound
      guard let next = view.firstRange(of: "/*", from: start) else { break }
      open = next
    }
    return out + view[start..<view.count].string
  }

  /// `sqlite3.connect('file:/home/dev/…/Login Data?immutable=1', uri=True)`: a file like any other.
  private mutating func readDatabase(_ name: CodeValue?) {
    guard var path = name?.known else { return }
    if path.hasPrefix("file:") {
      path = String(path.dropFirst(5).prefix { $0 != "?" })
      while path.hasPrefix("//") { path.removeFirst() }
    }
    _ = readFile(CodeValue(path))
  }

  private mutating func noteConnection(_ name: String, _ arguments: [CodeValue]) {
    if name == "MongoClient" { usesDocuments = true }
    for argument in arguments.prefix(3) {
      for value in argument.everything.prefix(16) {
        let text = value.value.display
        if text.mentions(":memory:") || text == "sqlite://" { hasScratchDatabase = true }
        if value.role == .file, value.value.holes.first?.kind == .temporary { hasScratchDatabase = true }
        if text.hasPrefix("/tmp/") || text.mentions(":///tmp/") || text.mentions(":////tmp/") {
          hasScratchDatabase = true
        }
        switch Environment(naming: SQLSession.lastComponent(text)) {
        case .production: databaseEnvironment = .production
        case .throwaway where databaseEnvironment == .unknown: databaseEnvironment = .throwaway
        default: if Environment(naming: text) == .production { databaseEnvironment = .production }
        }
      }
    }
  }

  /// What a program brings in says what its calls are about.
  mutating func noteLibrary(_ name: String) {
    libraries.formUnion(ServiceLibraries(named: name))
    // `from shop.celery import app`: a project's own, named after what it sets up.
    if name.hasSuffix(".celery") { libraries.formUnion(.queues) }
    for start in [
      "boto3", "botocore", "aioboto3", "google.cloud", "azure.", "aws-sdk", "@aws-sdk", "@google-cloud",
      "@azure", "google/cloud", "firebase_admin", "firebase-admin", "Aws",
    ]
    where name.hasPrefix(start) {
      usesCloud = true
    }
    for start in ["pymongo", "motor", "mongodb", "mongoose", "mongoengine", "mongo"]
    where name.hasPrefix(start) {
      usesDocuments = true
    }
  }

  // MARK: Stores and libraries

  private mutating func callStores(
    _ owner: String, _ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue]
  ) -> CodeValue? {
    let first = arguments.first
    switch SoughtName(name) {
    case "flushall", "flushdb", "flushAll", "flushDb", "flushDB", "FLUSHALL", "FLUSHDB", "flush_all":
      report(
        DocumentFamily.redisFlush, "all databases", name.asciiLowercased.hasSuffix("all") ? .critical : .high)
    case "drop_database", "dropDatabase", "drop_db":
      report(DocumentFamily.mongoDatabase, first?.value.display ?? "", .critical)
    case "drop_collection", "dropCollection":
      report(DocumentFamily.mongoCollection, first?.value.display ?? "", .high)
    case "drop" where arguments.isEmpty && (usesDocuments || owner.hasPrefix("db.")):
      report(DocumentFamily.mongoCollection, owner, .high)
    case "remove" where !usesDocuments && owner != "database-root": return nil
    case "delete_many", "deleteMany", "update_many", "updateMany",
      "remove" where owner != "database-root":
      let filter = first?.pairs.isEmpty == false ? first?.pair("where") ?? first : first
      guard filter == nil && !name.hasPrefix("update") || filter?.isEmptyBlock == true else { return nil }
      report(DocumentFamily.mongoCollection, owner, .high)
    case "delete_all", "destroy_all", "drop_all", "truncate", "truncate_all", "truncateTable":
      guard isModel(owner), name != "truncate" || language == .php || language == .javascript else {
        guard
          name == "drop_all" || name == "delete_all" && first?.chain?.utf8.first.map(ASCII.isUpper) == true
        else { return nil }
        report(SQLFamily.dropTable, "every table", .high)
        return .unknown("nothing")
      }
      report(SQLFamily.unboundedWrite, owner, .high)
    case "delete" where Self.isEverything(owner):
      if usesCloud {
        report(CloudFamily.storage, "every object of the bucket", .critical)
      } else {
        report(SQLFamily.unboundedWrite, owner, .high)
      }
    case "delete!", "clear!", "batch_delete!":
      guard usesCloud else { return nil }
      report(CloudFamily.storage, "a bucket or its objects", .high)
    case "terminate", "terminate!", "terminate_instances!":
      guard usesCloud else { return callCloud(name, arguments) }
      report(CloudFamily.deletes, "machines", .high)
    case "deleteMatchingObjects", "delete_matching_objects":
      report(CloudFamily.storage, "the objects of a bucket", .high)
    case "where" where Self.isAlways(arguments) && isModel(owner),
      "whereRaw" where Self.isAlways(arguments) && isModel(owner):
      return CodeValue(chain: owner + ".all()")
    case "filter" where arguments.isEmpty && owner.hasSuffix(".objects"):
      return CodeValue(chain: owner + ".all()")
    case "delete" where owner.hasSuffix("kv") && arguments.contains(where: \.isTrue):
      report(DatabaseToolsFamily.dropsDatabase, "keys of the store", .high)
    case "delete_prefix", "delete_range":
      report(DatabaseToolsFamily.dropsDatabase, "keys of the store", .high)
    case "delete_metadata_and_all_versions", "destroy_secret_versions", "disable_secrets_engine",
      "disable_auth_method":
      report(CloudFamily.deletes, "secrets of the vault", .high)
    // Of a table over HTTP: a filter that every row passes is none.
    case "delete" where libraries.contains(.tables) && arguments.isEmpty:
      return CodeValue(chain: "deleted-rows")
    case "neq", "gt", "gte", "not", "like", "ilike", "execute", "then":
      guard owner == "deleted-rows" else { return nil }
      report(SQLFamily.unboundedWrite, "the table", .high)
    case "sendToTopic", "sendMulticast", "sendEachForMulticast", "sendAll":
      guard usesCloud else { return nil }
      report(CloudFamily.sends, "a message for many", .medium)
    case "send_email", "send_raw_email", "send_bulk_email", "send_templated_email",
      "send_bulk_templated_email":
      guard usesCloud else { return nil }
      report(CloudFamily.sends, "mail", .medium)
    case "delete_container", "delete_blobs", "recursiveDelete", "recursive_delete", "deleteFiles":
      guard usesCloud else { return nil }
      report(CloudFamily.storage, name, .high)
    case "begin_delete":
      guard usesCloud else { return nil }
      let kind = owner.lastMember.map(String.init) ?? "resource"
      report(CloudFamily.deletes, kind, max(.high, ResourceWeight.of([kind])))
    case "delete"
    where usesCloud && isCloudThing(owner)
      && (arguments.isEmpty || arguments.count == 1 && arguments[0].isTrue):
      report(CloudFamily.storage, owner, .high)
    case "drop_current", "purge_current":
      report(DatabaseToolsFamily.dropsDatabase, "the application's database", .critical)
    case "drop_table", "drop_tables":
      guard language == .ruby else { return nil }
      report(SQLFamily.dropTable, first?.value.display ?? "every table", .high)
    case "ref" where usesCloud && (arguments.isEmpty || first?.known == "/"):
      return CodeValue(chain: "database-root")
    case "remove" where owner == "database-root",
      "set" where owner == "database-root" && first?.known == "null":
      report(DatabaseToolsFamily.dropsDatabase, "everything in the database", .critical)
    case "dropAllTables", "dropIfExists", "dropAllViews":
      guard owner.hasSuffix("Schema") else { return nil }
      report(SQLFamily.dropTable, first?.value.display ?? "every table", .high)
    case "drop" where owner.hasSuffix("Schema") && language == .php:
      report(SQLFamily.dropTable, first?.value.display ?? "a table", .high)
    case "update_all":
      guard isModel(owner) else { return nil }
      report(SQLFamily.unboundedWrite, owner, .high)
    case "delete_bucket", "deleteBucket": report(CloudFamily.storage, "a bucket", .high)
    // `compute_v1.InstancesClient().delete(…)`, `document.reference.delete()`
    case "delete" where usesCloud && owner.hasSuffix("Client()") && !arguments.isEmpty:
      let kinds = CloudCall.camelParts(
        String(owner.lastMember ?? "").without("()"))
      report(
        CloudFamily.deletes, kinds.dropLast().joined(separator: " "),
        ResourceWeight.of(Array(kinds.dropLast())))
    case "delete" where usesCloud && owner.hasSuffix(".reference") && arguments.isEmpty:
      report(CloudFamily.deletes, "documents", .high)
    case "delete" where usesCloud && owner.hasSuffix("Bucket()"):
      report(CloudFamily.storage, "a bucket", .high)
    case "destroy"
    where first?.pair("truncate")?.isTrue == true || first?.pair("where")?.isEmptyBlock == true:
      report(SQLFamily.unboundedWrite, owner, .high)
    case "sync" where first?.pair("force")?.isTrue == true && language == .javascript:
      report(SQLFamily.dropTable, "every table", .high)
    case "all" where !arguments.isEmpty || owner.isEmpty: return nil
    case "query" where first != nil && first?.chain == nil: return nil
    case "table" where owner != "DB": return nil
    case "bucket", "get_bucket", "Table", "Instance", "instance", "objects", "object_versions",
      "filter" where usesCloud:
      var result = CodeValue.unknown(name)
      result.chain = (name == "filter" ? owner : name) + "()"
      return result
    case "all", "Bucket", "query", "table":
      var result = CodeValue.unknown(name)
      result.chain = (name == "all" ? owner + "." : "") + name + "()"
      return result
    default: return callCloud(name, arguments)
    }
    return .unknown("nothing")
  }

  /// `bucket`, `table`, `storage.bucket("x")`: a whole one, by its name.
  private func isCloudThing(_ owner: String) -> Bool {
    let last = (owner.lastMember.map(String.init) ?? owner).asciiLowercased
    return last.mentions("bucket") || last.mentions("table") || last.mentions("instance")
      || last.mentions("objects")
      || last.mentions("object_versions")
  }

  private static func isEverything(_ owner: String) -> Bool {
    owner.hasSuffix(".all()") || owner.hasSuffix("query()") || owner.hasSuffix(".objects")
      || owner.hasSuffix("table()")
  }

  /// `where("1=1")`: no condition, for whoever asks for one.
  private static func isAlways(_ arguments: [CodeValue]) -> Bool {
    guard arguments.count == 1, let text = arguments[0].known else { return false }
    return ["1=1", "1 = 1", "true", "1", "TRUE"].contains(text)
  }

  /// A class of things that a database keeps: `User`, `App::User`, `User.objects.all()`.
  private func isModel(_ owner: String) -> Bool {
    guard let last = owner.utf8.split(separator: UInt8(ascii: ".")).last else { return false }
    let isEach = [".in_batches", ".unscoped", ".find_each"].contains { owner.hasSuffix($0) }
    return last.first.map(ASCII.isUpper) == true || isEach || owner.hasSuffix(".all()")
      || owner.hasSuffix("query()")
      || owner.hasSuffix("table()")
  }

  /// `ec2.terminate_instances(…)`, `new DeleteDBInstanceCommand(…)`.
  private mutating func callCloud(_ name: String, _ arguments: [CodeValue]) -> CodeValue? {
    let isCommand = name.hasSuffix("Command") && (name.hasPrefix("Delete") || name.hasPrefix("Terminate"))
    guard usesCloud || isCommand else { return nil }
    var words =
      name.utf8.contains(UInt8(ascii: "_"))
      ? name.split(separator: "_").map { String($0).asciiLowercased } : CloudCall.camelParts(name)
    if isCommand { words = words.dropLast() }
    if words.first == "begin" || words.first == "batch" { words.removeFirst() }
    if words.first == "attach", words.last == "policy",
      arguments.contains(where: { $0.known?.hasSuffix("AdministratorAccess") == true })
    {
      report(CloudFamily.rights, "an account", .high)
      return .unknown("nothing")
    }
    if ["stop_logging", "stopLogging", "delete_trail", "delete_detector", "disable_security_hub"].contains(
      name)
    {
      report(CloudFamily.protectionOff, name, .high)
      return .unknown("nothing")
    }
    guard let verb = words.first, ["delete", "terminate", "destroy", "deregister", "purge"].contains(verb),
      words.count > 1
    else { return nil }
    let weight = ResourceWeight.of(Array(words.dropFirst()))
    report(CloudFamily.deletes, words.dropFirst().joined(separator: " "), weight)
    return .unknown("nothing")
  }

  /// `RAILS_ENV=test`: the framework's database for tests.
  private var runsTests: Bool {
    invocation.environment.contains { name, value in
      ["RAILS_ENV", "RACK_ENV", "NODE_ENV", "APP_ENV", "MIX_ENV"].contains(name) && value.known == "test"
    }
  }

  private mutating func report(_ rule: Rule, _ target: String, _ severity: Severity) {
    if rule.category == "database", hasScratchDatabase || runsTests { return }
    context.report(
      rule, on: target, severity: databaseEnvironment == .production ? max(severity, .critical) : severity,
      at: invocation.range, program: invocation.canonicalName)
  }
}

extension CodeValue {
  /// `{}`: an object, or a filter, with nothing in it.
  var isEmptyBlock: Bool {
    guard pairs.isEmpty, items == nil, value.pieces.count == 1, case .hole(let hole)? = value.pieces.first
    else {
      return false
    }
    return hole.name == "block"
  }
}
