import Bytes
import SQL
import ShellMeaning
import Verdict

/// Where a client of a SQL database takes its statements from, and which database it talks to.
struct SQLClient: Sendable {
  enum Operands: Sendable {
    /// `psql db user`
    case database
    /// `sqlite3 file 'statement' …`
    case databaseThenCode
    /// `bq query 'statement'`
    case code
    case nothing
  }

  let dialect: Dialect
  let grammar: Grammar
  /// Options whose value is code, a file of code, or names the server and the database.
  let code: String
  let files: String
  let places: String
  let operands: Operands
  /// The word that must come first: `cockroach sql`.
  let subcommand: String

  init(
    _ dialect: Dialect, _ grammar: Grammar, code: String, files: String = "", places: String = "",
    operands: Operands = .database, subcommand: String = ""
  ) {
    self.dialect = dialect
    self.grammar = grammar
    self.code = code
    self.files = files
    self.places = places
    self.operands = operands
    self.subcommand = subcommand
  }

  static func named(_ program: String) -> SQLClient? {
    switch program {
    case "psql", "pgcli", "vsql", "ysqlsh": postgres
    case "mysql", "mariadb", "mycli": mysql
    case "sqlite3", "sqlite", "litecli": sqlite
    case "duckdb": duckdb
    case "sqlcmd", "osql", "mssql-cli": sqlcmd
    case "clickhouse-client": clickhouse
    case "clickhouse": clickhouseTool
    case "mysqlsh": mysqlShell
    case "tsql", "isql": sqlcmd
    case "cqlsh", "ycqlsh": cqlsh
    case "cockroach": cockroach
    case "snowsql": snowsql
    case "snow": snow
    case "sqlplus", "sqlcl", "sql": oracle
    case "usql": usql
    case "trino", "presto", "presto-cli", "trino-cli": trino
    case "hive", "beeline", "athenacli", "impala-shell", "spark-sql": hive
    case "influx": influx
    case "bq": bigQuery
    default: nil
    }
  }

  private static let postgres = SQLClient(
    .postgres,
    Grammar(
      "c,command= execute= f,file= h,host= p,port= u,U,username= d,dbname= v,set,variable= o,output= L,log-file= "
        + "F,field-separator= P,pset= R,record-separator= T,table-attr= A,no-align t,tuples-only x,expanded q,quiet "
        + "l,list n,no-readline w,no-password W,password 1,single-transaction a,echo-all b,echo-errors "
        + "e,echo-queries E,echo-hidden s,single-step S,single-line H,html X,no-psqlrc csv 0 z V,version ?,help"
    ),
    code: "command,execute", files: "file", places: "host,dbname,username")
  private static let mysql = SQLClient(
    .mysql,
    Grammar(
      "e,execute= h,host= u,user= p,password=? P,port= D,database= S,socket= N,skip-column-names B,batch s,silent "
        + "t,table r,raw v,verbose f,force b,no-beep A,no-auto-rehash G,named-commands c,comments delimiter= "
        + "default-character-set= init-command= ssl-ca= ssl-cert= ssl-key= ssl-mode= protocol= defaults-file= "
        + "defaults-extra-file= defaults-group-suffix= login-path= tee= pager=? E,vertical H,html X,xml C,compress n,unbuffered V,version "
        + "I,?,help"),
    code: "execute,init-command",
    places: "host,database,user,defaults-extra-file,login-path,defaults-group-suffix")
  private static let mysqlShell = SQLClient(
    .mysql,
    Grammar(
      "e,execute= f,file= sql sqlc py js u,user= h,host= P,port= D,schema,database= uri= p,password=? help version"
    ),
    code: "execute", files: "file", places: "host,database,user,uri")
  private static let sqlite = SQLClient(
    .sqlite,
    Grammar(
      "e,execute= cmd= init= separator= newline= nullvalue= vfs= header noheader csv json line list column box table html "
        + "markdown quote tabs batch interactive readonly bail echo version help",
      style: .words),
    code: "cmd,execute", files: "init", operands: .databaseThenCode)
  private static let duckdb = SQLClient(
    .postgres,
    Grammar(
      "c= s= cmd= init= f= separator= newline= nullvalue= header noheader csv json line list column box table "
        + "markdown readonly bail echo unsigned version help",
      style: .words),
    code: "c,s,cmd", files: "init,f", operands: .databaseThenCode)
  private static let sqlcmd = SQLClient(
    .mssql,
    Grammar(
      "Q,query= q= i= o= S= d= U= P= H= w= s= h= t= l= v= a= c= m= r=? y= Y= E N=? C b e I L k R u V W x M,?,help"
    ),
    code: "query,q", files: "i", places: "S,d,U")
  private static let clickhouse = SQLClient(
    .mysql,
    Grammar(
      "q,query= queries-file= h,host= port= u,user= password=? d,database= f,format= c,config-file= secure "
        + "n,multiquery m,multiline t,time V,version help"),
    code: "query", files: "queries-file", places: "host,database,user", operands: .nothing)
  private static let clickhouseTool = SQLClient(
    .mysql, clickhouse.grammar, code: "query", files: "queries-file", places: "host,database,user",
    operands: .nothing, subcommand: "client")
  private static let cqlsh = SQLClient(
    .standard,
    Grammar(
      "e,execute= f,file= k,keyspace= u,username= p,password= ssl cqlshrc= request-timeout= no-color C version help"
    ),
    code: "execute", files: "file", places: "keyspace,username")
  private static let cockroach = SQLClient(
    .postgres,
    Grammar(
      "e,execute= f,file= d,database= u,user= url= host= p,port= format= certs-dir= insecure set= watch= help"
    ),
    code: "execute", files: "file", places: "database,url,host,user", operands: .nothing, subcommand: "sql")
  private static let snowsql = SQLClient(
    .standard,
    Grammar(
      "q,query= f,filename= a,accountname= u,username= d,dbname= s,schemaname= r,rolename= w,warehouse= c,connection= o,option= D,variable= v,version help"
    ),
    code: "query", files: "filename", places: "accountname,dbname,connection,schemaname", operands: .nothing)
  private static let snow = SQLClient(
    .standard,
    Grammar(
      "q,query= f,filename= c,connection= account= user= dbname,database= schema= role= warehouse= i,stdin format= D= silent help"
    ),
    code: "query", files: "filename", places: "connection,database", operands: .nothing, subcommand: "sql")
  private static let oracle = SQLClient(
    .standard, Grammar("s,silent S,SILENT l,logon L M= R= C= V,version h,help", style: .words), code: "",
    operands: .nothing)
  private static let usql = SQLClient(
    .postgres, Grammar("c,command= f,file= o,out= v,set= w,no-password q,quiet J,json C,csv help version"),
    code: "command", files: "file")
  private static let trino = SQLClient(
    .standard,
    Grammar("execute= f,file= server= catalog= schema= user= output-format= password debug version help"),
    code: "execute", files: "file", places: "server,catalog,schema")
  private static let hive = SQLClient(
    .mysql,
    Grammar("e= f= q,query= u= n= p= d= i,impalad= database= hiveconf= hivevar= S,silent k V,version help"),
    code: "e,query", files: "f", places: "u,d,database,impalad", operands: .nothing)
  private static let influx = SQLClient(
    .standard,
    Grammar(
      "execute= database= host= port= username= password= format= precision= ssl version help", style: .words),
    code: "execute", places: "database,host", operands: .nothing)
  private static let bigQuery = SQLClient(
    .standard,
    Grammar(
      "project_id= location= dataset_id= format= n,max_rows= destination_table= use_legacy_sql=? nouse_legacy_sql "
        + "dry_run label= parameter= batch help"),
    code: "", places: "project_id,dataset_id", operands: .code, subcommand: "query")
}

/// What one run of a client would send, and where to.
struct SQLSession {
  struct Part {
    var code: String
    var range: Range<Int>
  }

  var parts: [Part] = []
  var environment = Environment.unknown
  /// The database's name or file, for titles.
  var database = ""
  /// It keeps nothing: in memory, or under the temporary folder.
  var isScratch = false

  /// A session of code that talks to a database by itself.
  init(environment: Environment, database: String, isScratch: Bool) {
    self.environment = environment
    self.database = database
    self.isScratch = isScratch
  }

  /// The files that lines like `\\i file`, `.read file` and `source file` bring in.
  private static func included(by code: String) -> [String] {
    var files: [String] = []
    for line in code.utf8.split(separator: UInt8(ascii: "\n")).prefix(256) {
      let words = line.split(maxSplits: 1, whereSeparator: ASCII.isBlank).map { String(Substring($0)) }
      guard words.count == 2, ["\\i", "\\ir", "\\include", ".read", "source", "\\."].contains(words[0]) else {
        continue
      }
      files.append(ByteView(words[1]).trimmed().string)
    }
    return files
  }

  init?(_ invocation: Invocation, _ client: SQLClient, _ context: Judgement) {
    let arguments = Arguments(invocation.arguments, by: client.grammar)
    guard !arguments.asksForHelp, !arguments.has("dry_run") else { return nil }
    var operands = arguments.operands
    if !client.subcommand.isEmpty {
      guard operands.first?.value.known == client.subcommand else { return nil }
      operands.removeFirst()
    }
    var readsInput = true
    for given in arguments.options {
      guard let value = given.value else { continue }
      if Deed.any(of: client.code, in: [given.name]) {
        parts.append(Part(code: context.code(in: value), range: given.range))
        readsInput = false
      } else if Deed.any(of: client.files, in: [given.name]) {
        let isInput = ["-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"].contains(value.known ?? "")
        readsInput = readsInput && isInput
        if isInput { continue }
        if let code = context.code(at: value, of: invocation) {
          parts.append(Part(code: code, range: given.range))
        }
      }
    }
    switch client.operands {
    case .database: place(operands.first?.value)
    case .databaseThenCode:
      place(operands.first?.value)
      for word in operands.dropFirst() {
        parts.append(Part(code: context.code(in: word.value), range: word.range))
        readsInput = false
      }
      let file = operands.first?.value.known
      isScratch =
        file == nil || file == ":memory:" || file == ""
        || (file.map { isTemporary($0, context.scene) } ?? false)
      if let file = operands.first?.value, !file.isKnown { isScratch = isTemporary(file) }
    case .code:
      for word in operands {
        parts.append(Part(code: context.code(in: word.value), range: word.range))
        readsInput = false
      }
    case .nothing: break
    }
    for part in parts.prefix(64) {
      for path in Self.included(by: part.code) {
        if let code = context.code(at: Value(path), of: invocation) {
          parts.append(Part(code: code, range: part.range))
        }
      }
    }
    if readsInput, let input = invocation.input {
      parts.append(Part(code: context.code(in: input), range: invocation.range))
    }
    judgePlace(arguments, client, invocation)
    if invocation.isContained, !context.memory.containerLasts, !database.mentions("://"),
      !arguments.has(anyOf: "host", "h"), invocation.environmentValue("PGHOST") == nil,
      invocation.environmentValue("MYSQL_HOST") == nil, invocation.environmentValue("DATABASE_URL") == nil
    {
      // `docker run … psql`: the server in it goes with the container.
      isScratch = !invocation.wrappers.contains { wrapper in
        if case .container(_, _, let mounts, _) = wrapper { return !mounts.isEmpty }
        return false
      }
    }
  }

  private mutating func place(_ value: Value?) {
    guard let value else { return }
    database = value.display
    if database.mentions("://"), let slash = database.utf8.lastIndex(of: UInt8(ascii: "/")) {
      let name = database[database.utf8.index(after: slash)...]
      environment =
        Environment(naming: database) == .production ? .production : Environment(naming: String(name))
    } else {
      environment = Environment(naming: SQLSession.lastComponent(database))
    }
  }

  /// Hosts, users and variables can say that it is production; only the database's own name says it is not.
  private mutating func judgePlace(_ arguments: Arguments, _ client: SQLClient, _ invocation: Invocation) {
    for given in arguments.options where Deed.any(of: client.places, in: [given.name]) {
      guard let value = given.value else { continue }
      let named = Environment(naming: value.display)
      if named == .production { environment = .production }
      if given.name == "dbname" || given.name == "database" || given.name == "d" || given.name == "D" {
        if database.isEmpty { database = value.display }
        environment = environment.worse(named)
      }
    }
    for (name, value) in invocation.environment {
      guard
        name == "PGHOST" || name == "PGDATABASE" || name == "DATABASE_URL" || name == "PGSERVICE"
          || name == "MYSQL_HOST"
      else { continue }
      if Environment(naming: value.display) == .production { environment = .production }
    }
    for wrapper in invocation.wrappers {
      switch wrapper {
      case .remote(_, let host): if Environment(naming: host) == .production { environment = .production }
      case .container(_, let name?, _, _):
        if Environment(naming: name) == .production { environment = .production }
      default: break
      }
    }
  }

  /// A fresh name from `mktemp`.
  private func isTemporary(_ path: Value) -> Bool { path.holes.first?.kind == .temporary }

  private func isTemporary(_ path: String, _ scene: Scene) -> Bool {
    path.hasPrefix("/tmp/") || path.hasPrefix("/var/tmp/")
      || (scene.temporary.map { path.hasPrefix($0 + "/") } ?? false)
  }

  static func lastComponent(_ path: String) -> String {
    // The words of a command are asked for theirs, of which one may be a whole program.
    guard path.holds({ $0 == UInt8(ascii: "/") }), let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }
}
