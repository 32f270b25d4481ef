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
    "ibmcloud", "aliyun", "vultr-cli", "openstack", "civo", "exo", "upctl", "eb", "b2", "s3cmd", "s5cmd",
    "rclone", "mc", "mcli", "azcopy", "bq", "render", "surge", "stripe", "convex", "cloudflared", "tccli",
    "hcp", "packet", "metal", "wasmer", "koyeb", "clever", "scalingo", "platform", "upsun", "ovhcloud",
    "confluent", "astro", "dbt-cloud", "databricks", "snow", "clickhousectl", "algolia", "auth0", "okta",
    "sentry-cli", "datadog-ci", "pagerduty", "appwrite", "nhost", "yc", "ossutil", "ossutil64", "obsutil",
    "coscmd", "coscli", "s4cmd", "avn", "tsuru", "gigalixir", "runpodctl", "vastai", "modal", "sky",
    "deployctl", "northflank", "zeabur", "pinecone", "xata", "fauna", "mongocli", "akamai", "fastly",
    "qovery", "porter", "gridscale", "cherryctl", "tailscale", "twilio", "gam", "m365", "ray", "wandb",
    "huaweicloud", "twurl", "toot", "telegram-send", "signal-cli", "boundary", "ngrok", "rosa", "tanzu",
    "radosgw-admin",
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
