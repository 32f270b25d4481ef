import Bytes
import SQL
import ShellMeaning
import Verdict

/// The command lines of cloud providers and hosts. One reading for all of them: a noun, a verb, and how much
/// that noun holds.
enum CloudFamily: Family {
  static let category = "cloud"

  static let programs = [
    "aws", "gcloud", "gsutil", "az", "doctl", "fly", "flyctl", "heroku", "vercel", "vc", "netlify", "ntl",
    "firebase", "firebase-tools", "supabase", "railway", "wrangler", "hcloud", "linode-cli", "scw", "oci",
    "ibmcloud", "aliyun",
    "vultr-cli", "openstack", "civo", "exo", "upctl", "eb", "b2", "s3cmd", "s5cmd", "rclone", "mc", "mcli",
    "azcopy",
    "bq", "render", "surge", "stripe", "convex", "cloudflared", "tccli", "hcp", "packet", "metal", "wasmer",
    "koyeb",
    "clever", "scalingo", "platform", "upsun", "ovhcloud", "confluent", "astro", "dbt-cloud", "databricks",
    "snow",
    "clickhousectl", "algolia", "auth0", "okta", "sentry-cli", "datadog-ci", "pagerduty", "appwrite", "nhost",
    "yc", "ossutil", "ossutil64", "obsutil", "coscmd", "coscli", "s4cmd", "avn", "tsuru",
    "gigalixir", "runpodctl", "vastai", "modal", "sky", "deployctl", "northflank",
    "zeabur", "pinecone", "xata", "fauna", "mongocli", "akamai", "fastly", "qovery", "porter",
    "gridscale", "cherryctl", "tailscale", "twilio", "gam", "m365",
    "ray", "wandb", "huaweicloud", "twurl", "toot", "telegram-send", "signal-cli", "boundary", "ngrok",
    "rosa",
    "tanzu", "radosgw-admin",
  ]

  static let rules = [
    deletes, stops, storage, publicAccess, rights, protectionOff, readsSecret, sends, moves,
  ]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let program = invocation.canonicalName
    let call = CloudCall(
      invocation, grammar(program), serviceFirst: hasServiceFirst(program),
      depth: program == "aws" || program == "aliyun" ? 2 : 8)
    hands(call, program, &context)
    if let sql = statement(in: call, program) {
      guard var session = SQLSession(invocation, Self.console, context) else { return }
      if call.isProduction, program != "wrangler" || call.options.contains("remote") {
        session.environment = .production
      }
      SQLFamily.judge(sql, .sqlite, session, at: invocation.range, program, &context)
    }
    guard !call.isTrial, !call.isEmulated else { return }
    if program == "heroku" || program == "railway", runsProgram(call, &context) { return }
    if settings(call, program, &context) { return }
    if CloudStorage.judge(call, program, &context) { return }
    runsCode(call, program, &context)
    if special(call, program, &context) { return }
    guard let deed = call.deed, deed != .read else { return }
    judge(deed, call, program, &context)
  }

  /// `heroku run rails db:reset -a app` runs it over there.
  private static func runsProgram(_ call: CloudCall, _ context: inout Judgement) -> Bool {
    guard call.arguments.word(0) == "run", let place = call.arguments.operands.indices.dropFirst().first
    else { return false }
    let program = call.arguments.operands[place]
    // `heroku run "rails runner '…'"`: a line of its own.
    if let line = program.value.known, line.utf8.contains(0x20), call.arguments.operands.count == 2 {
      var inner = call.invocation
      inner.wrappers.append(.remote(by: "heroku", host: call.arguments.text("app") ?? ""))
      context.judgeShell(Value(line), from: inner, in: inner.directory)
      return true
    }
    guard let name = program.value.known, !programs.contains(name) else { return false }
    var inner = call.invocation
    inner.program = program
    let start = inner.arguments.firstIndex { $0.range == program.range && $0.value == program.value }
    inner.arguments = start.map { Array(inner.arguments[($0 + 1)...]) } ?? []
    inner.wrappers.append(.remote(by: "heroku", host: call.arguments.text("app") ?? ""))
    Families.judge(inner, FamilyIndex.traits(of: inner.canonicalName), &context)
    return true
  }

  private static func judge(
    _ deed: CloudCall.Deed, _ call: CloudCall, _ program: String, _ context: inout Judgement
  ) {
    let nouns = call.nouns.isEmpty ? ["app"] : call.nouns
    // The tool's own settings on this machine are nobody's resource.
    let isLocal = [
      "config", "configurations", "components", "auth", "plugin", "plugins", "extension", "completion",
      "context", "profile", "session", "telemetry", "logout", "login", "target", "alias", "account-context",
    ].contains(nouns[0])
    let isStaged = nouns[0] == "account" && program == "az"
    if isLocal || isStaged { return }
    let weight = call.verb == "rb" ? Severity.critical : ResourceWeight.of(nouns)
    let isProduction = call.isProduction
    switch deed {
    case .delete:
      // `rebuild`, `reset`, `release` and `reinstall` keep the thing and lose what is on it.
      let isSoft = ["release", "reset", "rebuild", "reinstall"].contains(call.verb)
      var severity = isSoft ? min(weight, .high) : weight
      if call.verb == "reset" || call.verb == "release", weight < .high { return }
      if call.isRepeated, severity == .medium, isStored(nouns) { severity = .high }
      if isProduction, severity == .high { severity = .critical }
      context.report(
        deletes, on: call.target, severity: severity, at: call.invocation.range, program: program)
    case .stop:
      // `supabase stop` stops what runs on this machine.
      guard weight >= .high, !isWork(nouns), program != "supabase" || !call.nouns.isEmpty else { return }
      context.report(stops, on: call.target, at: call.invocation.range, program: program)
    case .disable, .unset:
      let isLasting = ["deregister", "disable", "close", "leave"].contains(call.verb) && weight >= .high
      let severity: Severity = isLasting || isProduction ? .medium : .low
      context.report(stops, on: call.target, severity: severity, at: call.invocation.range, program: program)
    case .read: break
    }
  }

  /// Things of which there are many in a store.
  private static func isStored(_ nouns: [String]) -> Bool {
    switch nouns.last?.nameParts.last.map(ResourceWeight.singular) {
    case "object", "version", "item", "blob", "file", "image", "artifact", "record", "parameter": true
    default: false
    }
  }

  /// What runs once and ends, and is only started again.
  private static func isWork(_ nouns: [String]) -> Bool {
    switch nouns.last?.nameParts.last.map(ResourceWeight.singular) {
    case "job", "pipeline", "flow", "trigger", "model", "notebook", "workspace": true
    default: false
    }
  }

  private static func hasServiceFirst(_ program: String) -> Bool {
    switch program {
    case "aws", "gcloud", "az", "doctl", "oci", "aliyun", "openstack", "scw", "linode-cli", "hcloud", "tccli",
      "yc", "avn":
      true
    default: false
    }
  }

  // MARK: What is no deletion

  /// Permissions, audit logs, public access, secrets. True if the call is fully judged.
  private static func special(_ call: CloudCall, _ program: String, _ context: inout Judgement) -> Bool {
    let words = call.arguments.operands.compactMap(\.value.known)
    let line = words.prefix(5).joined(separator: " ")
    func report(_ rule: Rule, _ target: String? = nil, _ severity: Severity? = nil) -> Bool {
      context.report(
        rule, on: target ?? call.target, severity: severity, at: call.invocation.range, program: program)
      return true
    }
    func starts(_ prefixes: String...) -> Bool { prefixes.contains { line.hasPrefix($0) } }
    switch program {
    case "aws":
      if starts(
        "iam delete-access-key", "iam delete-signing-certificate", "iam delete-service-specific-credential")
      {
        return report(deletes, "the access key " + (call.name ?? ""), .high)
      }
      if starts(
        "cloudtrail stop-logging", "cloudtrail delete-trail", "guardduty delete-detector", "kms disable-key",
        "configservice delete-configuration-recorder", "configservice stop-configuration-recorder",
        "securityhub disable-security-hub", "ec2 delete-flow-logs", "macie2 disable-macie",
        "logs delete-log-group",
        "wafv2 delete-web-acl", "cloudwatch delete-alarms", "cloudwatch disable-alarm-actions")
      {
        return report(protectionOff, line)
      }
      // What it enciphered can never be read again.
      if starts("kms delete-imported-key-material", "kms delete-custom-key-store") {
        return report(deletes, "a key and all it protects", .critical)
      }
      if starts("organizations leave-organization", "organizations close-account", "account close-account") {
        return report(deletes, line, .critical)
      }
      if starts("s3api put-bucket-acl", "s3api put-object-acl"), call.optionMentions("public-read") {
        return report(publicAccess, call.name ?? "a bucket")
      }
      if starts("s3api delete-public-access-block", "s3control delete-public-access-block") {
        return report(publicAccess, call.name ?? "a bucket")
      }
      if starts("s3api put-public-access-block", "s3control put-public-access-block"),
        call.optionMentions("=false")
      {
        return report(publicAccess, call.name ?? "a bucket")
      }
      if starts("iam attach-", "iam put-"), call.optionMentions("AdministratorAccess") {
        return report(rights)
      }
      if starts("rds modify-db-instance", "rds modify-db-cluster") {
        if call.options.contains("publicly-accessible") {
          return report(publicAccess, "the database " + (call.name ?? ""))
        }
        if call.options.contains("no-deletion-protection") {
          return report(protectionOff, "deletion protection")
        }
      }
      if starts("iam create-access-key") { return report(readsSecret, "a new key", .high) }
      if starts("secretsmanager get-secret-value", "configure export-credentials") {
        return report(readsSecret, call.name ?? line)
      }
      if starts("ssm get-parameter"), call.options.contains("with-decryption") {
        return report(readsSecret, call.name ?? line)
      }
    case "gcloud":
      if call.optionMentions("allUsers") || call.optionMentions("allAuthenticatedUsers"),
        line.mentions("add-iam-policy-binding")
      {
        let isStorage = line.mentions("storage") || line.mentions("projects")
        return report(publicAccess, call.nouns.joined(separator: " "), isStorage ? .high : .medium)
      }
      if line.mentions("add-iam-policy-binding"),
        call.optionMentions("roles/owner") || call.optionMentions("roles/editor")
      {
        return report(rights)
      }
      if starts("services disable", "logging sinks delete", "kms keys versions disable") {
        return report(protectionOff, line)
      }
      if starts("iam service-accounts keys create") { return report(readsSecret, "a new key", .high) }
      if starts("secrets versions access") {
        return report(readsSecret, line)
      }
      if starts("logging read", "logging logs list") { return true }
    case "az":
      if starts("lock delete", "monitor diagnostic-settings delete", "security", "policy assignment delete"),
        call.deed == .delete
      {
        return report(protectionOff, line)
      }
      if starts(
        "keyvault secret show", "storage account keys list", "account get-access-token",
        "webapp deployment list-publishing", "cosmosdb keys list", "redis list-keys", "functionapp keys list",
        "webapp config appsettings list", "webapp config connection-string list",
        "functionapp config appsettings list", "servicebus namespace authorization-rule keys",
        "eventhubs namespace authorization-rule keys", "search admin-key show", "maps account keys list",
        "cognitiveservices account keys list", "batch account keys list", "iot hub connection-string show")
      {
        return report(readsSecret, line)
      }
      if starts("repos policy"), call.deed == .delete { return report(protectionOff, line) }
      if starts("repos ref delete") {
        return report(deletes, "the branch or tag " + (call.name ?? ""), .high)
      }
      if starts("communication email send", "communication sms send") { return report(sends, line) }
      if starts("role assignment create"), call.optionMentions("Owner") { return report(rights) }
      if starts("rest") {
        let method = (call.arguments.value("method") ?? call.arguments.value("m"))?.display.asciiLowercased
        guard method == "delete" else { return true }
        let address = (call.arguments.value("url") ?? call.arguments.value("uri"))?.display ?? "a resource"
        return report(deletes, address)
      }
      if starts("storage container set-permission"),
        call.optionMentions("blob") || call.optionMentions("container")
      {
        return report(publicAccess, call.name ?? "a container")
      }
    case "ibmcloud":
      if starts("schematics destroy", "schematics workspace delete", "schematics workspaces delete") {
        return report(deletes, "everything that the workspace made", call.isProduction ? .critical : .high)
      }
    case "heroku":
      if starts("pg:reset") { return report(deletes, "the Heroku database " + call.display(1), .critical) }
      if starts("ps:scale"), words.dropFirst().contains(where: { $0.hasSuffix("=0") }) {
        return report(stops, call.display(1))
      }
      if starts("ps:stop", "ps:kill") { return report(stops, call.display(1)) }
      if starts("config:unset") { return report(stops, call.display(1)) }
      if line == "config" {
        if call.invocation.isCaptured { context.memory.shownSecrets.append(call.invocation.range) }
        return report(readsSecret, "every setting of the app")
      }
    case "supabase":
      if starts("db reset") {
        let isRemote = call.options.contains("linked") || call.options.contains("db-url")
        return report(deletes, "the Supabase database", isRemote ? .critical : .high)
      }
      if starts("stop"), call.options.contains("no-backup") {
        return report(deletes, "the local Supabase data", .medium)
      }
    case "firebase", "firebase-tools":
      if starts("auth:delete", "auth:remove") { return report(deletes, "user accounts", .high) }
      if starts("firestore:delete") {
        let isAll = call.options.contains("all-collections")
        return report(
          deletes, isAll ? "every Firestore collection" : call.display(1), isAll ? .critical : .high)
      }
      if starts("database:remove") {
        let isRoot = words.count > 1 && words[1] == "/"
        return report(deletes, "the Realtime Database at " + call.display(1), isRoot ? .critical : .high)
      }
      if starts("hosting:disable") { return report(stops, "Firebase hosting", .high) }
    case "fly", "flyctl":
      if starts("scale count 0") { return report(stops, "every machine of the app") }
      if starts("scale count"), words.dropFirst(2).contains(where: { $0.hasSuffix("=0") }) {
        return report(stops, "the machines of the app")
      }
      if starts("secrets unset") { return report(stops, call.display(2), .high) }
    case "doctl" where starts("compute droplet-action"):
      let verb = words.count > 2 ? words[2] : ""
      switch verb {
      case "rebuild", "restore", "password-reset": return report(deletes, line, .high)
      case "power-off", "shutdown", "power-cycle":
        return report(stops, line, call.isProduction ? .high : .medium)
      default: return true
      }
    case "stripe":
      let moved = ["refunds", "payouts", "transfers", "charges", "payment_intents", "topups"]
      if call.options.contains("live"), moved.contains(words.first ?? ""), words.count > 1,
        ["create", "cancel", "capture", "confirm", "reverse"].contains(words[1])
      {
        return report(moves, line)
      }
      if call.options.contains("live"), words.count > 1,
        ["api_keys", "webhook_endpoints", "accounts", "account_links"].contains(words[0]),
        ["roll", "create", "update", "delete", "expire", "disable"].contains(words[1])
      {
        return report(moves, line)
      }
      if call.options.contains("live"), ["post", "delete"].contains(words.first ?? ""), words.count > 1,
        words[0] == "delete" || moved.contains(where: { words[1].mentions($0) })
      {
        return report(moves, line)
      }
      if call.options.contains("live"), words.count > 1,
        ["invoices", "coupons", "promotion_codes", "prices", "products", "plans", "credit_notes"].contains(
          words[0]),
        ["create", "update", "pay", "void", "void_invoice", "finalize_invoice", "send_invoice"].contains(
          words[1])
      {
        let isFinal = words[1] == "pay" || words[1].hasPrefix("void") || words[0] == "credit_notes"
        return report(moves, line, isFinal ? .high : .medium)
      }
      if call.options.contains("live"), words.first == "customers", words.count > 1, words[1] == "update",
        call.optionMentions("balance=")
      {
        return report(moves, line)
      }
      if call.options.contains("live"), words.first == "subscriptions", words.count > 1,
        ["cancel", "update"].contains(words[1])
      {
        return report(moves, line, words[1] == "cancel" ? .high : .medium)
      }
      guard call.deed == .delete else { return false }
      // What tells the shop that money has come, and what it lets its customers have for it: the tool takes
      // them away wherever its key belongs.
      let isWiring = ["webhook_endpoints", "event_destinations"].contains(words.first ?? "")
      let isSure = call.options.contains("live") || isWiring && call.options.contains("confirm")
      return report(deletes, call.display(0), isSure ? .high : .medium)
    case "twilio":
      if starts("api:core:accounts:update"), call.optionMentions("closed") || call.optionMentions("suspended")
      {
        return report(deletes, "the account", .high)
      }
      if words.first?.hasSuffix(":remove") == true, call.goesToMany { return report(deletes, line, .high) }
      let sends = starts(
        "api:core:messages:create", "api:core:calls:create", "email:send", "api:messaging:v1:services:create",
        "api:verify:v2:services:verifications:create")
      if sends { return report(CloudFamily.sends, line, call.goesToMany ? .high : nil) }
    case "twurl":
      let sends =
        call.invocation.arguments.contains { ["-d", "--data", "-X"].contains($0.value.known ?? "") }
        && words.contains { $0.hasPrefix("/") }
      return sends ? report(CloudFamily.sends, words.first { $0.hasPrefix("/") } ?? "") : true
    case "toot": return ["post", "upload"].contains(words.first) ? report(CloudFamily.sends, line) : true
    case "telegram-send", "signal-cli":
      if program == "signal-cli", !words.contains("send") { return true }
      return words.isEmpty && call.invocation.input == nil ? true : report(CloudFamily.sends, program)
    case "gam":
      if words.contains("sendemail") || words.contains("sendmail") { return report(sends, call.display(1)) }
      let isMail = words.contains { ["messages", "message", "threads", "thread", "drafts"].contains($0) }
      if isMail, words.contains(where: { ["delete", "trash", "purge"].contains($0) }) {
        return report(deletes, "mail of " + call.display(1), words.contains("doit") ? .high : .medium)
      }
    case "algolia":
      if words.count > 1, ["indices", "index"].contains(words[0]),
        ["delete", "clear", "rm"].contains(words[1])
      {
        return report(deletes, "the index " + call.display(2), .high)
      }
    case "snow":
      if call.deed == .delete, call.nouns.first == "object", let kind = call.names.first?.value.known {
        return report(deletes, call.display(0), ResourceWeight.of([kind]))
      }
    case "databricks":
      if starts("fs rm"), call.options.contains("r") || call.options.contains("recursive") {
        return report(deletes, "everything under " + call.display(2), .high)
      }
      if starts("workspace delete"), call.options.contains("recursive") {
        return report(deletes, "everything under " + call.display(2), .high)
      }
    case "sky", "ray":
      if starts("down", "autodown") { return report(deletes, "the cluster " + call.display(1)) }
    case "railway" where starts("down"):
      return report(stops, "the deployment" + (call.isProduction ? " in production" : ""), .high)
    case "vercel", "vc", "netlify", "ntl", "railway", "wrangler":
      if call.deed == .delete || call.deed == .unset,
        let kind = call.nouns.first, ["env", "secret", "secrets", "variable"].contains(kind)
      {
        // A secret cannot be read back, and what is there for production is missed at once.
        let isMissed = kind.hasPrefix("secret") || call.isProduction
        return report(stops, call.display(0), isMissed ? .high : .medium)
      }
    default: break
    }
    return false
  }

  /// SQL for a hosted database: `wrangler d1 execute db --command '…'`, `heroku pg:psql -c '…'`.
  private static func statement(in call: CloudCall, _ program: String) -> String? {
    let words = call.arguments.operands.prefix(2).compactMap(\.value.known)
    let isConsole =
      (program == "wrangler" && words == ["d1", "execute"])
      || (program == "heroku" && words.first.map { $0 == "pg:psql" || $0 == "psql" } ?? false)
    guard isConsole else { return nil }
    return (call.arguments.value("command") ?? call.arguments.value("c"))?.display ?? call.given("command")
  }

  private static let console = SQLClient(
    .sqlite, Grammar("command= c= a,app= file="), code: "", operands: .nothing)
}

extension Invocation {
  /// Once for each line of a list: to whom is read from there.
  var goesToMany: Bool {
    isRepeated
      || arguments.contains { argument in
        argument.value.holes.contains { $0.kind == .item || $0.kind == .input && !$0.origins.files.isEmpty }
      }
  }
}

extension CloudCall {
  var goesToMany: Bool { invocation.goesToMany }

  /// Operands from `index` on, for titles.
  func display(_ index: Int) -> String {
    arguments.operands.dropFirst(index).prefix(4).map(\.value.display).joined(separator: " ")
  }
}
