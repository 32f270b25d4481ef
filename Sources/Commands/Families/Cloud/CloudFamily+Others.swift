import Bytes
import ShellMeaning
import Verdict

/// What calls of cloud providers do that is no deletion.
extension CloudFamily {
  /// Permissions, audit logs, public access, secrets. True if the call is fully judged.
  static func special(_ call: CloudCall, _ program: String, _ context: inout Judgement) -> Bool {
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
      if starts(
        "rds create-db-", "mq create-broker", "redshift create-cluster", "dms create-replication-instance"),
        call.options.contains("publicly-accessible")
      {
        return report(publicAccess, call.name ?? line, .medium)
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
    case "linode-cli":
      if words.contains("payment-create") || starts("account payment") && words.contains("create") {
        return report(moves, line)
      }
      if starts("account cancel") { return report(deletes, "the account", .critical) }
      if words.contains(where: { $0.hasPrefix("payment-method") }), call.deed == .delete {
        return report(moves, line)
      }
      return false
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
      // Of whom, only the key says that the tool is logged in with.
      if words.first == "subscriptions", words.count > 1, words[1] == "cancel" {
        return report(moves, line, .medium)
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
}
