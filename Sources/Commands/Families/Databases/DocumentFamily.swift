import Bytes
import ShellMeaning
import Verdict

/// Shells of databases that speak no SQL: MongoDB and Redis.
enum DocumentFamily: Family {
  static let category = "database"
  static let programs = [
    "mongosh", "mongo", "redis-cli", "valkey-cli", "keydb-cli", "iredis", "nc", "ncat", "netcat", "telnet",
    "socat", "printf", "echo",
  ]
  static let rules = [mongoDatabase, mongoCollection, mongoServer, redisFlush, redisServer, redisKeys]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    switch invocation.canonicalName {
    case "mongosh", "mongo": mongo(invocation, &context)
    case "nc", "ncat", "netcat", "telnet", "socat": raw(invocation, &context)
    case "printf", "echo", "cat": wired(invocation, &context)
    default: redis(invocation, &context)
    }
  }

  // MARK: MongoDB

  private static let mongoGrammar = Grammar(
    "eval= f,file= host= port= u,username= p,password= authenticationDatabase= authenticationMechanism= tls "
      + "tlsCAFile= tlsCertificateKeyFile= quiet norc nodb json=? shell verbose apiVersion= awsIamSessionToken= "
      + "h,help version")

  private static func mongo(_ invocation: Invocation, _ context: inout Judgement) {
    let arguments = Arguments(invocation.arguments, by: mongoGrammar)
    guard !arguments.asksForHelp else { return }
    var parts = arguments.values("eval").map { context.code(in: $0) }
    var place = Environment.unknown
    var files = arguments.values("file")
    for word in arguments.operands {
      let name = word.value.display
      if name.hasSuffix(".js") || name.hasSuffix(".mongodb") {
        files.append(word.value)
      } else {
        place = place.worse(Environment(naming: name.mentions("://") ? SQLSession.lastComponent(name) : name))
        if Environment(naming: name) == .production { place = .production }
      }
    }
    if let host = arguments.value("host"), Environment(naming: host.display) == .production {
      place = .production
    }
    for file in files {
      if let code = context.code(at: file, of: invocation) { parts.append(code) }
    }
    if parts.isEmpty, files.isEmpty, let input = invocation.input {
      parts.append(context.code(in: input))
    }
    for code in parts {
      // Every right there is, for somebody.
      let text = code.without(" ")
      if text.mentions("grantRolesToUser(") || text.mentions("createUser(") || text.mentions("updateUser("),
        ["\"root\"", "'root'", "dbOwner", "AnyDatabase", "__system"].contains(where: { text.mentions($0) })
      {
        context.report(
          SQLFamily.rights, on: "a user", severity: .high, at: invocation.range,
          program: invocation.canonicalName)
      }
      if text.mentions("fsyncLock(") || text.mentions("rs.reconfig(") && text.mentions("force:true") {
        context.report(mongoServer, at: invocation.range, program: invocation.canonicalName)
      }
      for effect in MongoCode(code).effects.prefix(20) { report(effect, place, invocation, &context) }
    }
  }

  private static func report(
    _ effect: MongoCode.Effect, _ place: Environment, _ invocation: Invocation, _ context: inout Judgement
  ) {
    switch effect {
    case .dropsDatabase:
      let severity: Severity = place == .throwaway ? .medium : .critical
      context.report(
        mongoDatabase, severity: severity, at: invocation.range, program: invocation.canonicalName)
    case .dropsCollection(let name), .changesEverything(let name):
      context.report(
        mongoCollection, on: name, severity: Severity.high.adjusted(to: place), at: invocation.range,
        program: invocation.canonicalName)
    case .dropsPart(let name):
      context.report(
        mongoCollection, on: name, severity: .medium, at: invocation.range, program: invocation.canonicalName)
    case .stopsServer, .startsProgram:
      context.report(mongoServer, at: invocation.range, program: invocation.canonicalName)
    }
  }

  // MARK: Redis

  private static let redisGrammar = Grammar(
    "h= p= s= a= u= n= r= i= d= D= x X= c e t= 3 2 user= pass= askpass tls sni= cacert= cacertdir= cert= key= raw "
      + "no-raw json csv stat latency scan pattern= count= bigkeys memkeys hotkeys rdb= pipe eval= ldb cluster= "
      + "no-auth-warning verbose help version",
    style: .leading)

  /// Redis and memcached take their commands as lines of text from anybody.
  private static func raw(_ invocation: Invocation, _ context: inout Judgement) {
    guard let input = invocation.input else { return }
    let isStore = invocation.arguments.contains { argument in
      ["6379", "6380", "26379", "11211"].contains(argument.value.known)
        || argument.value.prefix.hasSuffix(":6379") || argument.value.prefix.hasSuffix(":11211")
    }
    guard isStore else { return }
    lines(of: context.code(in: input), invocation, &context)
  }

  /// `printf 'FLUSHALL\r\n' > /dev/tcp/cache/6379`
  private static func wired(_ invocation: Invocation, _ context: inout Judgement) {
    guard !invocation.redirects.isEmpty else { return }
    // `exec 3<>/dev/tcp/HOST/6379; echo FLUSHALL >&3`
    let peer = context.memory.socketPeer ?? ""
    let isOpen = peer.hasSuffix(":6379") || peer.hasSuffix(":11211")
    for redirect in invocation.redirects {
      let target = redirect.target.prefix
      let isWire = target.hasPrefix("/dev/tcp/") && (target.hasSuffix("/6379") || target.hasSuffix("/11211"))
      guard isWire || isOpen && redirect.kind == .duplicate else { continue }
      let text = invocation.arguments.map(\.value.display).joined(separator: " ")
      lines(
        of: text.replacingBytes("\\r\\n", with: "\n").replacingBytes("\\n", with: "\n"), invocation, &context)
    }
  }

  private static func lines(of text: String, _ invocation: Invocation, _ context: inout Judgement) {
    for line in text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(1000) {
      let words = line.split(whereSeparator: ASCII.isSpace).map { String(Substring($0)) }
      if words.first == "flush_all" {
        context.report(redisFlush, on: "the cache", at: invocation.range, program: invocation.canonicalName)
      }
      redis(words, false, invocation, &context)
    }
  }

  private static func redis(_ invocation: Invocation, _ context: inout Judgement) {
    let arguments = Arguments(invocation.arguments, by: redisGrammar)
    guard !arguments.asksForHelp else { return }
    let isProduction = arguments.options.contains { given in
      (given.name == "h" || given.name == "u")
        && Environment(naming: given.value?.display ?? "") == .production
    }
    if let file = arguments.value("eval") {
      // A script by its name, or what is read: one and the same.
      let isInput = ["-", "/dev/stdin", "/dev/fd/0"].contains(file.known)
      let code =
        isInput ? invocation.input.map { context.code(in: $0) } : context.code(at: file, of: invocation)
      if let code { redis(["eval", code], isProduction, invocation, &context) }
      return
    }
    if arguments.text("cluster") == "call",
      let place = arguments.operands.firstIndex(where: { $0.value.prefix.mentions(":") })
    {
      redis(arguments.operands[(place + 1)...].map(\.value.display), isProduction, invocation, &context)
    }
    if let cluster = arguments.text("cluster"), cluster == "reset" || cluster == "del-node" {
      context.report(
        redisServer, on: "cluster " + cluster, at: invocation.range, program: invocation.canonicalName)
    }
    if !arguments.operands.isEmpty {
      for words in arguments.operands.map(\.value.display).split(separator: ";").prefix(64) {
        redis(Array(words), isProduction, invocation, &context)
      }
    } else if let input = invocation.input {
      let lines = context.code(in: input).utf8.split(separator: UInt8(ascii: "\n"))
      for line in lines.prefix(1000) {
        let words = line.split(whereSeparator: ASCII.isSpace).map { String(Substring($0)) }
        redis(words, isProduction, invocation, &context)
      }
    }
  }

  private static func redis(
    _ words: [String], _ isProduction: Bool, _ invocation: Invocation, _ context: inout Judgement
  ) {
    guard let command = words.first?.asciiLowercased else { return }
    let second = words.count > 1 ? words[1].asciiLowercased : ""
    let range = invocation.range
    let program = invocation.canonicalName
    switch command {
    case "flushall":
      context.report(redisFlush, on: "all databases", severity: .critical, at: range, program: program)
    case "flushdb":
      context.report(
        redisFlush, on: "the database", severity: isProduction ? .critical : .high, at: range,
        program: program)
    case "shutdown", "debug", "failover":
      context.report(redisServer, on: command, at: range, program: program)
    case "config" where second == "set":
      // `dir` and `dbfilename` are how a Redis is made to write files of its choosing.
      let key = words.count > 2 ? words[2].asciiLowercased : ""
      let writesFiles = key == "dir" || key == "dbfilename" || key == "requirepass" || key == "protected-mode"
      context.report(
        redisServer, on: "config " + key, severity: writesFiles ? .high : .medium, at: range, program: program
      )
    case "module" where second == "load", "cluster" where second == "reset":
      context.report(redisServer, on: command + " " + second, at: range, program: program)
    case "replicaof", "slaveof":
      // What it holds is dropped for what the other one has; `no one` makes it its own master again.
      let isForeign =
        second != "no" && second.utf8.contains(UInt8(ascii: ".")) && !NetworkHosts.isLoopback(second)
      context.report(
        redisServer, on: command + " " + second,
        severity: second == "no" ? .medium : isProduction ? .critical : isForeign ? .high : .medium,
        at: range,
        program: program)
    case "acl" where second == "setuser":
      let isOpen = words.contains { $0 == "nopass" || $0 == "+@all" || $0 == "allcommands" }
      context.report(
        redisServer, on: "acl setuser", severity: isOpen ? .high : .medium, at: range, program: program)
    case "script" where second == "flush", "function" where second == "flush" || second == "delete":
      context.report(redisServer, on: command + " " + second, severity: .medium, at: range, program: program)
    case "swapdb": context.report(redisServer, on: command, severity: .medium, at: range, program: program)
    case "acl" where second == "deluser":
      context.report(redisServer, on: "acl deluser", severity: .medium, at: range, program: program)
    case "eval", "eval_ro":
      // `'FLUSH'..'ALL'` is one word.
      let code = words.dropFirst().joined(separator: " ").replacingBytes("'..'", with: "")
        .replacingBytes("\"..\"", with: "")
      let parts = code.nameParts
      if parts.contains("keys") || parts.contains("scan"), parts.contains("del") || parts.contains("unlink") {
        context.report(redisKeys, at: range, program: program)
      }
      if parts.contains("flushall") || parts.contains("flushdb") {
        context.report(redisFlush, on: "databases", at: range, program: program)
      }
    case "xtrim", "ltrim":
      // To nothing.
      let isEmptied = command == "xtrim" ? words.last == "0" : words.suffix(2) == ["1", "0"]
      if isEmptied {
        context.report(
          redisKeys, severity: isProduction ? .high : .medium, at: range, program: program)
      }
    case "xgroup":
      if words.dropFirst().first?.asciiLowercased == "destroy" {
        context.report(redisKeys, severity: isProduction ? .high : .medium, at: range, program: program)
      }
    case "del", "unlink":
      // Where workers find what is to be done.
      let isQueue = words.dropFirst().contains { key in
        ["queue:", "celery", "bull:", "resque:", "sidekiq:", "rq:queue", "queues:"].contains(
          where: key.hasPrefix)
      }
      if isQueue {
        context.report(redisKeys, severity: isProduction ? .high : .medium, at: range, program: program)
      }
      if invocation.isRepeated { context.report(redisKeys, at: range, program: program) }
    default: break
    }
  }
}

extension DocumentFamily {
  static let mongoDatabase = Rule(
    "database.mongo-drop-database", .critical, "Drops the whole MongoDB database",
    why: "Every collection in it is gone at once.",
    instead: "Make a copy first with `mongodump --db app`, and let a person drop it.",
    fires: [
      "mongosh app --eval 'db.dropDatabase()'", "mongo app --eval 'db[\"dropDatabase\"]()'",
      "mongosh --eval 'db.runCommand({dropDatabase: 1})'", "echo 'db.dropDatabase()' | mongosh app",
      "mongosh app_test --eval 'db.dropDatabase()'", "mongosh app --eval 'db[\"drop\"+\"Database\"]()'",
    ],
    passes: [
      "mongosh app --eval 'db.stats()'", "mongosh app --eval 'print(\"db.dropDatabase()\")'",
      "mongosh app --eval '// db.dropDatabase()'", "mongosh --eval 'show dbs'", "mongodump --db app",
      "mongosh --help",
    ])

  static let mongoCollection = Rule(
    "database.mongo-drop-collection", .high, "Drops or changes every document of {}",
    why: "An empty filter matches all documents, and a dropped collection takes its indexes with it.",
    instead: "Name the documents: `mongosh app --eval 'db.users.deleteOne({_id: 42})'`; count them first.",
    fires: [
      "mongosh app --eval 'db.orders.aggregate([{$match: {_id: null}}, {$out: \"orders\"}])'",
      "mongosh app --eval 'db.users.drop()'", "mongosh app --eval 'db.users.deleteMany({})'",
      "mongosh app --eval 'db.getCollection(\"users\").remove({})'",
      "mongosh app --eval 'db.users.deleteMany( { } )'",
      "mongosh app --eval 'db.users.updateMany({}, {$set: {a: 1}})'",
      "mongosh app --eval 'db.runCommand({drop: \"users\"})'",
      "mongosh app --eval 'db.users.deleteMany({_id: {$exists: true}})'",
      "python3 -c 'import pymongo; pymongo.MongoClient().shop.carts.delete_many({})'",
      "node -e \"const p = new (require('@prisma/client').PrismaClient)(); p.cart.deleteMany()\"",
      "python -c 'from pymongo import MongoClient; MongoClient().shop.carts.drop()'",
    ],
    passes: [
      "mongosh app --eval 'db.users.deleteMany({banned: true})'",
      "mongosh app --eval 'db.users.find({}).limit(5)'", "mongosh app --eval 'db.users.deleteOne({_id: 42})'",
      "mongosh app --eval 'db.users.countDocuments({})'",
      "python3 -c 'import pymongo; pymongo.MongoClient().shop.carts.delete_many({\"old\": True})'",
      "python3 -c 'import pandas; df = pandas.read_csv(\"a.csv\"); df.drop(columns=[\"a\"])'",
      "python3 -c 'import pymongo; print(pymongo.MongoClient().shop.carts.count_documents({}))'",
      "mongosh app --eval 'db.orders.aggregate([{$group: {_id: \"$day\"}}, {$out: \"daily\"}])'",
      "mongosh app --eval 'db.orders.aggregate([{$match: {a: 1}}])'", "mongosh app --eval 'db.drops.find()'",
      "mongosh app --eval 'db.users.find({drop: 1})'",
    ])

  static let mongoServer = Rule(
    "database.mongo-server", .high, "Stops the MongoDB server or starts a program from its shell",
    why: "Everyone who uses the server is cut off; a program started here runs with this account's rights.",
    instead: "Look at what it is doing first: `mongosh --eval 'db.currentOp()'`.",
    fires: [
      "mongosh admin --eval 'db.shutdownServer()'", "mongosh admin --eval 'db.adminCommand({shutdown: 1})'",
      "mongosh --eval 'require(\"child_process\").execSync(\"id\")'",
    ],
    passes: [
      "mongosh --eval 'db.currentOp()'", "mongosh --eval 'db.serverStatus()'", "mongosh --eval 'rs.status()'",
      "mongosh --eval 'db.version()'", "mongosh --eval 'db.jobs.find({shutdown: 1})'",
    ])

  static let redisFlush = Rule(
    "database.redis-flush", .high, "Deletes every key of {} in Redis",
    why: "Sessions, queues and caches of everyone who shares the server are gone at once.",
    instead:
      "Look at what is there with `redis-cli dbsize` and `redis-cli --scan --pattern 'app:*'`, and delete keys "
      + "by name.",
    fires: [
      "printf '*1\\r\\n$8\\r\\nFLUSHALL\\r\\n' > /dev/tcp/cache.prod/6379",
      "printf 'FLUSHDB\\r\\n' | nc localhost 6379", "echo flush_all | nc cache 11211",
      "python3 -c 'import redis; redis.Redis(host=\"cache\").flushall()'",
      "redis-cli flushall", "redis-cli -h cache.example.com -p 6379 FLUSHDB", "redis-cli -n 1 FlushDb async",
      "echo FLUSHALL | redis-cli", "redis-cli eval \"redis.call('flushall')\" 0",
      "valkey-cli -u redis://x flushall",
    ],
    passes: [
      "redis-cli dbsize", "redis-cli --scan --pattern 'app:*'", "redis-cli get flushall",
      "redis-cli set k flushall", "redis-cli ping", "redis-cli info keyspace", "redis-cli --help",
    ])

  static let redisServer = Rule(
    "database.redis-server", .high, "Stops or reconfigures the Redis server ({})",
    why:
      "Every client is cut off or served by changed rules; file settings let a server write where it should not.",
    instead: "Read first: `redis-cli config get maxmemory`; change settings in the configuration file.",
    fires: [
      "redis-cli shutdown", "redis-cli config set dir /var/www", "redis-cli DEBUG SEGFAULT",
      "redis-cli config set maxmemory 1gb", "redis-cli replicaof no one", "redis-cli module load /tmp/x.so",
      "redis-cli --cluster del-node 127.0.0.1:7000 abc",
    ],
    passes: [
      "redis-cli config get maxmemory", "redis-cli info", "redis-cli cluster nodes", "redis-cli monitor",
      "redis-cli module list", "redis-cli acl list",
    ])

  static let redisKeys = Rule(
    "database.redis-bulk-delete", .high, "Deletes every Redis key that a list names",
    why: "The list is made while it runs: a pattern too wide deletes what others rely on.",
    instead: "See the list first: `redis-cli --scan --pattern 'app:tmp:*'`.",
    fires: [
      "redis-cli --scan --pattern '*' | xargs redis-cli del", "redis-cli keys 'a:*' | xargs redis-cli unlink",
      "redis-cli --scan | xargs -n 100 redis-cli -h cache DEL",
    ],
    passes: [
      "redis-cli --scan --pattern 'app:tmp:*'", "redis-cli del app:tmp:1", "redis-cli keys 'a:*'",
      "redis-cli ttl a", "redis-cli --bigkeys",
    ])
}
