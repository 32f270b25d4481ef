import Bytes
import SQL
import ShellMeaning
import Verdict

/// What opens, weakens or empties a thing in the cloud without deleting it: a policy that lets everybody in, a
/// backup switched off, a service scaled to nothing. Each provider has a table of its own beside this file.
struct CloudChange {
  let rule: Rule
  let severity: Severity
  let target: String

  init(_ rule: Rule, _ severity: Severity, _ target: String) {
    self.rule = rule
    self.severity = severity
    self.target = target
  }

  /// Nothing is left running: a warning, and more where people depend on it.
  static func stops(_ target: String, _ call: CloudCall) -> CloudChange {
    CloudChange(CloudFamily.stops, call.isProduction ? .high : .medium, target)
  }
}

extension CloudFamily {
  /// True if the call is fully judged.
  static func settings(_ call: CloudCall, _ program: String, _ context: inout Judgement) -> Bool {
    let change: CloudChange?
    switch program {
    case "aws": change = AmazonSettings.change(call, context)
    case "gcloud": change = GoogleSettings.change(call, context)
    case "az": change = AzureSettings.change(call)
    case "gsutil", "bq", "doctl", "aliyun", "hcloud", "ibmcloud", "oci", "yc", "scw", "heroku":
      change = otherChange(call, program)
    default: return false
    }
    guard let change else { return false }
    context.report(
      change.rule, on: change.target, severity: change.severity, at: call.invocation.range, program: program)
    return true
  }

  private static func otherChange(_ call: CloudCall, _ program: String) -> CloudChange? {
    let line = call.arguments.operands.prefix(3).map { $0.value.known ?? "*" }.joined(separator: " ")
    switch program {
    case "gsutil":
      if line.hasPrefix("lifecycle set") {
        return CloudChange(storage, .medium, "what a new lifecycle rule matches")
      }
      if line == "versioning set off" || line.hasPrefix("retention clear") {
        return CloudChange(protectionOff, .high, line)
      }
    case "bq":
      if line.hasPrefix("load"), call.has("replace") {
        return CloudChange(deletes, .medium, "what is in the table " + (call.arguments.word(1) ?? ""))
      }
      if line.hasPrefix("cp"), call.has("f") || call.has("force") {
        return CloudChange(deletes, .medium, "what is in the table " + (call.arguments.word(2) ?? ""))
      }
    case "doctl":
      if line.hasPrefix("compute firewall add-rules"), AddressRange.isEverywhere(call) {
        return CloudChange(publicAccess, .medium, "a port to every address")
      }
      if line.hasPrefix("kubernetes cluster node-pool"), call.given("count") == "0" {
        return .stops("the node pool", call)
      }
    case "oci":
      if line == "resource-manager job create-destroy-job" {
        return CloudChange(deletes, .critical, "everything in the stack")
      }
      if line == "compute instance action" {
        let action = call.given("action")?.asciiUppercased ?? ""
        return action.hasSuffix("STOP") ? CloudChange(stops, .medium, "the machine") : nil
      }
      if line == "os object bulk-delete" { return CloudChange(storage, .high, "the objects of the bucket") }
      if line == "os bucket update", call.optionMentions("ObjectRead") {
        return CloudChange(publicAccess, .high, "a bucket")
      }
    case "ibmcloud":
      if line.hasPrefix("cos bucket-acl") || line.hasPrefix("iam access-group-policy-create"),
        call.optionMentions("public")
      {
        return CloudChange(publicAccess, .high, "a bucket")
      }
    case "heroku":
      if line.hasPrefix("pg:copy") || line.hasPrefix("pg:restore") || line.hasPrefix("pg:backups:restore")
        || line.hasPrefix("pg:push")
      {
        return CloudChange(deletes, .high, "what is in the database, to put something else in its place")
      }
      if line.hasPrefix("maintenance:on") { return .stops("the app, for maintenance", call) }
      if line.hasPrefix("container:push") || line.hasPrefix("container:release") {
        return CloudChange(ContainerFamily.publishes, .medium, line)
      }
      if line.hasPrefix("access:add") || line.hasPrefix("apps:transfer") {
        return CloudChange(rights, .medium, line)
      }
    default: break
    }
    return nil
  }

  // MARK: Code for what runs there

  /// SQL and shell that are handed to a database or a machine of the provider.
  static func runsCode(_ call: CloudCall, _ program: String, _ context: inout Judgement) {
    guard let first = call.arguments.word(0), let second = call.arguments.word(1) else { return }
    let third = call.arguments.word(2) ?? ""
    switch (program, first, second) {
    case ("aws", "athena", "start-query-execution"): statement(call.given("query-string"), call, &context)
    case ("aws", "rds-data", "execute-statement"), ("aws", "rds-data", "batch-execute-statement"),
      ("aws", "redshift-data", "execute-statement"):
      statement(call.given("sql"), call, &context)
    case ("aws", "redshift-data", "batch-execute-statement"): statement(call.given("sqls"), call, &context)
    case ("aws", "dynamodb", "execute-statement"): statement(call.given("statement"), call, &context)
    case ("aws", "timestream-query", "query"): statement(call.given("query-string"), call, &context)
    case ("gcloud", "spanner", "databases"):
      statement(call.given("sql") ?? call.given("ddl"), call, &context)
    case ("az", "mysql", "flexible-server"), ("az", "postgres", "flexible-server"):
      statement(call.given("querytext") ?? call.given("q"), call, &context)
    case ("fly", "ssh", "console"), ("flyctl", "ssh", "console"):
      if let text = call.given("C") ?? call.given("command") { shell(text, call, &context) }
    case ("aws", "ssm", "start-session"):
      guard let text = call.given("parameters"), text.hasPrefix("command=") else { return }
      shell(String(text.dropFirst(8)), call, &context)
    case ("aws", "ssm", "send-command"):
      guard let text = call.given("parameters") else { return }
      shell(remoteLines(text), call, &context)
    case ("az", "vm", "run-command"), ("az", "vmss", "run-command"):
      guard third == "invoke" || third == "create", let text = call.given("scripts") ?? call.given("script")
      else { return }
      shell(text, call, &context)
    case ("gcloud", "compute", "ssh"):
      if let text = call.given("command") { shell(text, call, &context) }
    case ("aws", "ecs", "execute-command"):
      if let text = call.given("command") { shell(text, call, &context) }
    default: break
    }
  }

  /// Lines for a database's shell, piped into the provider's own: `heroku redis:cli`, `fly postgres connect`.
  static func hands(_ call: CloudCall, _ program: String, _ context: inout Judgement) {
    guard let input = call.invocation.input, let first = call.arguments.word(0) else { return }
    switch (program, first) {
    case ("heroku", "redis:cli"), ("fly", "redis"), ("flyctl", "redis"):
      let words = context.code(in: input).asciiLowercased.nameParts
      if words.contains("flushall") || words.contains("flushdb") {
        context.report(
          DocumentFamily.redisFlush, on: "the hosted database", at: call.invocation.range, program: program)
      }
    case ("fly", "postgres"), ("fly", "pg"), ("flyctl", "postgres"), ("flyctl", "pg"), ("heroku", "pg:psql"),
      ("railway", "connect"), ("doctl", "databases"), ("gcloud", "sql"), ("render", "psql"):
      statement(context.code(in: input), call, &context)
    default: break
    }
  }

  private static func statement(_ code: String?, _ call: CloudCall, _ context: inout Judgement) {
    guard let code else { return }
    let session = SQLSession(
      environment: call.isProduction ? .production : .unknown, database: "", isScratch: false)
    SQLFamily.judge(
      code, .standard, session, at: call.invocation.range, call.invocation.canonicalName, &context)
  }

  private static func shell(_ code: String, _ call: CloudCall, _ context: inout Judgement) {
    var there = call.invocation
    there.wrappers.append(.remote(by: call.invocation.canonicalName, host: call.name ?? "?"))
    context.judgeShell(Value(code), from: there, in: Value("/root"))
  }

  /// `commands=["rm -rf /srv","ls"]`, `commands=rm -rf /srv`, `{"commands":["…"]}`: the lines.
  private static func remoteLines(_ text: String) -> String {
    guard let start = ByteView(text).firstRange(of: "commands") else { return "" }
    let rest = text.utf8.dropFirst(start.upperBound)
    let lines = rest.split { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
        || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "}")
    }.map { String(Substring($0)) }
    return lines.filter { $0 != "," && $0 != ":" && $0 != "'" }.joined(separator: "\n")
  }
}

extension CloudCall {
  /// The value behind `--name`, whether the grammar knows that option or not.
  func given(_ name: String) -> String? {
    var isNext = false
    for argument in invocation.arguments {
      if isNext { return argument.value.display }
      let text = argument.value.prefix
      guard text.utf8.first == UInt8(ascii: "-") else { continue }
      let bare = text.drop { $0 == "-" }
      guard bare.hasPrefix(name) else { continue }
      if bare.utf8.count == name.utf8.count, argument.value.isKnown {
        isNext = true
      } else if bare.dropFirst(name.count).first == "=" {
        let shown = argument.value.display
        return shown.split(at: UInt8(ascii: "="))?.after
      }
    }
    return nil
  }

  /// Whether `--name` stands there, with a value or without.
  func has(_ name: String) -> Bool {
    options.contains(name)
  }

  /// Whether any of these options is given the number nought.
  func isZero(_ names: String...) -> Bool {
    names.contains { given($0) == "0" }
  }
}

/// A document that says who may do what: read for the two things that make it dangerous.
struct AccessPolicy {
  /// Anybody at all is let in.
  let isOpen: Bool
  /// Everything may be done to everything.
  let isBoundless: Bool

  init(_ text: String) {
    // Also a document within a document, its quotes escaped.
    var plain: [UInt8] = []
    for byte in text.utf8.prefix(65_536) where !ASCII.isSpace(byte) && byte != UInt8(ascii: "\\") {
      plain.append(ASCII.lowercased(byte))
    }
    let view = ByteView(plain)
    let allows = view.contains("\"effect\":\"allow\"")
    let isConditional = view.contains("\"condition\"")
    isOpen =
      allows && !isConditional
      && ["\"principal\":\"*\"", "\"principal\":{\"aws\":\"*\"", "\"principal\":{\"aws\":[\"*\""]
        .contains { view.contains($0) }
    let isAnyAction = ["\"action\":\"*\"", "\"action\":[\"*\"", "\"action\":\"*:*\""]
      .contains { view.contains($0) }
    let isAnyResource = ["\"resource\":\"*\"", "\"resource\":[\"*\""].contains { view.contains($0) }
    isBoundless = allows && isAnyAction && isAnyResource
  }
}

/// The addresses that a firewall rule lets in.
enum AddressRange {
  static func isEverywhere(_ call: CloudCall) -> Bool {
    call.optionMentions("0.0.0.0/0") || call.optionMentions("::/0")
  }

  /// How bad it is to open these ports to the world: the web is there for that, a shell or a database is not.
  static func weight(ofPorts text: String) -> Severity {
    let ports = text.utf8.split { !ASCII.isDigit($0) }.compactMap { Int(String(Substring($0))) }
    if text.mentions("-1") || text.asciiLowercased.mentions("all") || text.mentions("*") { return .high }
    if ports.isEmpty { return .medium }
    if ports.allSatisfy({ $0 == 80 || $0 == 443 }) { return .low }
    let isWide = text.mentions("-") && (ports.max() ?? 0) > 60_000
    let isSensitive = ports.contains { port in
      switch port {
      case 22, 23, 445, 1433, 1521, 2375, 2379, 3306, 3389, 5432, 5900, 5985, 6379, 6443, 9200, 11211, 27017:
        true
      default: false
      }
    }
    return isWide || isSensitive ? .high : .medium
  }
}
