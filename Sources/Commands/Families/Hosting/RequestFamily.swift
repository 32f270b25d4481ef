import Bytes
import SQL
import ShellMeaning
import Verdict

/// Requests that delete, sent by hand to services known by their address or port. A DELETE to an application's
/// own interface is ordinary work and stays silent.
enum RequestFamily: Family {
  static let category = "network"
  static let programs = ["curl", "wget", "http", "https", "httpie", "xh", "xhs", "curlie", "awscurl"]
  static let rules = [deletes]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let request = Request(invocation, context)
    for address in request.addresses
    where judgeStatement(address, request, invocation, &context) { return }
    judge(request, at: invocation.range, program: invocation.canonicalName, &context)
  }

  /// A request, whoever sends it.
  static func judge(_ request: Request, at range: Range<Int>, program: String, _ context: inout Judgement) {
    for address in request.addresses {
      let place = ServiceAddress(address)
      if let hit = ServiceRequests.judge(place, request) {
        context.report(
          hit.rule, on: request.method + " " + place.host + place.path, severity: hit.severity, at: range,
          program: program, hosts: [place.host])
        continue
      }
      guard let (severity, target) = judge(address, request) else { continue }
      context.report(
        deletes, on: target, severity: severity, at: range, program: program,
        hosts: [ServiceAddress(address).host])
    }
  }

  private static func judge(_ text: String, _ request: Request) -> (Severity, String)? {
    let address = ServiceAddress(text)
    let shown = request.method + " " + (address.host.isEmpty ? text : address.host + address.path)
    if address.host == "api.github.com" || address.path.hasPrefix("/api/v3/")
      || address.path.hasPrefix("/api/v4/projects")
      || address.host.hasSuffix("gitlab.com") || address.host == "api.bitbucket.org"
      || address.path.hasPrefix("/api/v1/repos/")
    {
      let body = request.body + "\n" + address.query
      return HostingAPI.judge(method: request.method, path: address.path, body: body).map {
        ($0.severity, $0.target)
      }
    }
    if request.isDockerSocket || address.port == 2375 || address.port == 2376 {
      return docker(address, request).map { ($0, shown) }
    }
    if let severity = metadata(address, request) ?? search(address, request) ?? store(address, request)
      ?? administration(address, request)
    {
      return (severity, shown)
    }
    if address.port == 6443 || address.path.hasPrefix("/apis/")
      || address.path.hasPrefix("/api/v1/namespaces/")
    {
      return request.method == "DELETE" ? (.high, shown) : nil
    }
    let isKnown = isProvider(address.host)
    if isKnown, let severity = ServiceRequests.hiddenDeletion(address, request) { return (severity, shown) }
    if isKnown, address.parts.contains("graphql") {
      return HostingAPI.judge(method: request.method, path: "graphql", body: request.body).map {
        ($0.severity, shown)
      }
    }
    guard request.method == "DELETE" else { return nil }
    if isKnown {
      if request.body.mentions("delete_all\":true") || request.body.mentions("delete_all\": true") {
        return (.high, shown)
      }
      let nouns = address.parts
      let names = nouns.filter { noun in
        noun.utf8.allSatisfy { ASCII.isLetter($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
      }
      // `…/storage/v1/b/NAME` is a bucket.
      let isBucket = nouns.count > 1 && nouns[nouns.count - 2] == "b"
      // `…/workspaces/prod`: the kind stands in front of a name of somebody's own.
      let isRepository = nouns.contains("repositories") || nouns.contains("repos")
      let kinds = isRepository ? ["repository"] : Array(nouns.suffix(2).prefix(1))
      let weight = isBucket ? .high : max(ResourceWeight.of(Array(names.suffix(2))), ResourceWeight.of(kinds))
      return (max(.medium, min(weight, .critical)), shown)
    }
    if let severity = CollectionRequests.judge(address, request) { return (severity, shown) }
    return Environment(naming: address.host) == .production ? (.medium, shown) : nil
  }

  /// SQL sent to a database that speaks HTTP, in the body or as `?query=`. True if it was that.
  private static func judgeStatement(
    _ text: String, _ request: Request, _ invocation: Invocation, _ context: inout Judgement
  ) -> Bool {
    let address = ServiceAddress(text)
    let names = address.host.nameParts
    let speaksSQL =
      address.port == 8123
      || address.port == 8443 && names.contains { $0.hasPrefix("clickhouse") || $0 == "ch" }
      || names.contains("clickhouse") || address.path == "/v1/statement" || address.path.hasSuffix("/_sql")
    if !speaksSQL {
      guard let code = ServiceRequests.statement(in: request.body), request.method != "GET" else {
        return false
      }
      let session = SQLSession(
        environment: Environment(naming: address.host), database: address.host, isScratch: false)
      SQLFamily.judge(code, .postgres, session, at: invocation.range, invocation.canonicalName, &context)
      return false
    }
    var code = request.body
    for parameter in address.query.split(separator: "&") where parameter.hasPrefix("query=") {
      code = String(parameter.dropFirst(6)).withoutPercents + " " + code
    }
    let session = SQLSession(
      environment: Environment(naming: address.host), database: address.host, isScratch: false)
    SQLFamily.judge(code, .mysql, session, at: invocation.range, invocation.canonicalName, &context)
    return true
  }

  /// A request written by hand and sent through a bare connection: `DELETE /orders HTTP/1.1`.
  static func judge(
    raw text: String, to peer: String, at range: Range<Int>, program: String, _ context: inout Judgement
  ) {
    let words = text.prefix(512).utf8.split(separator: UInt8(ascii: " "), maxSplits: 2)
    guard words.count == 3, words[2].starts(with: "HTTP/".utf8), words[1].first == UInt8(ascii: "/") else {
      return
    }
    let method = String(Substring(words[0]))
    guard method.utf8.count < 8, method.utf8.allSatisfy(ASCII.isUpper) else { return }
    let end = ByteView(text).firstRange(of: "\r\n\r\n") ?? ByteView(text).firstRange(of: "\n\n")
    let body = end.map { ByteView(text)[$0.upperBound..<text.utf8.count].string } ?? ""
    let address = "http://" + peer + String(Substring(words[1]))
    judge(Request(method: method, address: address, body: body), at: range, program: program, &context)
  }

  private static func isProvider(_ host: String) -> Bool {
    // The last two names of a host, or three where two are a registry's: `api.stripe.com` is `stripe.com`.
    let names = host.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
    guard names.count > 1 else { return false }
    let domain = names.suffix(2).joined(separator: ".")
    switch domain {
    case "digitalocean.com", "cloudflare.com", "heroku.com", "hetzner.cloud", "hetzner.com", "googleapis.com",
      "azure.com", "linode.com", "vercel.com", "netlify.com", "machines.dev", "stripe.com", "supabase.com",
      "vultr.com", "amazonaws.com", "npmjs.org", "scaleway.com", "render.com", "mongodb.com", "auth0.com",
      "sentry.io", "docker.com", "planetscale.com", "neon.tech", "fly.io", "terraform.io", "bitbucket.org",
      "atlassian.com", "pinecone.io", "algolia.net", "openai.com", "anthropic.com", "slack.com",
      "datadoghq.com", "datadoghq.eu", "pagerduty.com", "twilio.com", "sendgrid.com", "mailgun.net",
      "fastly.com", "dnsimple.com", "godaddy.com", "namecheap.com", "railway.app", "railway.com",
      "upstash.com", "upstash.io", "launchdarkly.com", "newrelic.com", "opsgenie.com", "statuspage.io",
      "grafana.net", "honeycomb.io", "mailchimp.com", "hubapi.com", "intercom.io", "zendesk.com",
      "salesforce.com", "myshopify.com", "airtable.com", "notion.com", "trello.com", "asana.com",
      "linear.app",
      "contentful.com", "sanity.io", "dropboxapi.com", "okta.com", "bunny.net", "bunnycdn.com",
      "backblazeb2.com", "exoscale.com", "ovh.com", "upcloud.com", "civo.com", "equinix.com", "gandi.net",
      "name.com", "porkbun.com", "dnsmadeeasy.com", "confluent.cloud", "aiven.io", "elastic-cloud.com",
      "snowflakecomputing.com", "databricks.com", "azuredatabricks.net", "mongodb-api.com",
      "weaviate.network",
      "qdrant.io", "turso.tech", "xata.io", "fauna.com", "cockroachlabs.cloud", "buildkite.com",
      "circleci.com", "travis-ci.com", "visualstudio.com", "snyk.io", "segmentapis.com", "mixpanel.com",
      "amplitude.com", "posthog.com", "replicate.com", "runpod.io", "tailscale.com", "zerotier.com",
      "doppler.com", "infisical.com", "aliyuncs.com", "tencentcloudapi.com", "myhuaweicloud.com",
      "oraclecloud.com", "ibm.com", "contabo.com", "kinsta.com", "wpengine.com", "webflow.com", "github.com",
      "gitlab.com", "huggingface.co", "wandb.ai", "modal.com", "postmarkapp.com", "resend.com", "braze.com",
      "klaviyo.com", "customer.io", "sumologic.com", "logz.io", "loggly.com", "papertrailapp.com",
      "pulumi.com", "spacelift.io", "env0.com", "jfrog.io", "cloudsmith.io", "postman.com", "convex.cloud",
      "hasura.io", "clerk.com", "clerk.dev", "workos.com", "stytch.com", "rollbar.com", "bugsnag.com",
      "quay.io", "atlas.com", "statsig.com", "split.io", "configcat.com", "figma.com", "box.com",
      "discord.com", "telegram.org", "monday.com", "clickup.com":
      return true
    default: return host == "dev.azure.com" || host == "graph.microsoft.com"
    }
  }

  // MARK: Services by address

  /// Where a cloud machine asks who it is. The answer holds the keys of its role.
  private static func metadata(_ address: ServiceAddress, _ request: Request) -> Severity? {
    guard
      [
        "169.254.169.254", "169.254.170.2", "metadata.google.internal", "metadata", "100.100.100.200",
        "fd00:ec2::254",
      ].contains(address.host) || address.host.hasPrefix("[fd00:ec2::254")
    else { return nil }
    let path = address.path.asciiLowercased + "?" + address.query
    let holdsKeys = [
      "credentials", "token", "identity", "user-data", "userdata", "service-accounts", "attributes",
    ]
    .contains { path.mentions($0) }
    // The session token of IMDSv2 opens nothing by itself.
    return holdsKeys && !path.hasSuffix("/latest/api/token?") ? .high : nil
  }

  /// Consoles and indexes known by their paths, wherever they run.
  private static func administration(_ address: ServiceAddress, _ request: Request) -> Severity? {
    let parts = address.parts
    if parts.last == "scriptText" || parts.last == "script", request.method == "POST" || !request.body.isEmpty
    {
      // Jenkins runs Groovy from here, on its own machine.
      let body = request.body.asciiLowercased
      if body.mentions(".execute()") || body.mentions("deletedir") { return .critical }
      return body.mentions(".delete(") || body.mentions("dodelete") || body.mentions("%7bit.delete")
        ? .high : .medium
    }
    if parts.first == "job", parts.last == "doDelete" { return .high }
    guard request.method == "DELETE", !isLocal(address.host) || request.hasKey else { return nil }
    if parts.count == 2, ["indexes", "collections", "topics", "buckets", "databases"].contains(parts[0]) {
      return .high
    }
    if parts.count >= 3, parts[parts.count - 2] == "schema" { return .high }
    return nil
  }

  private static func isLocal(_ host: String) -> Bool {
    host == "localhost" || host.hasPrefix("127.") || host == "0.0.0.0" || host == "[::1]"
      || host.hasPrefix("[::1")
  }

  // MARK: Services by port

  /// Elasticsearch, OpenSearch and their kin.
  private static func search(_ address: ServiceAddress, _ request: Request) -> Severity? {
    let isSearch =
      address.port == 9200
      || address.host.nameParts.contains { $0.hasPrefix("elastic") || $0 == "opensearch" || $0 == "es" }
      || address.parts.last == "_delete_by_query" || address.parts.last == "_update_by_query"
      || address.host.hasSuffix(".es.amazonaws.com") || address.host.hasSuffix(".aoss.amazonaws.com")
    guard isSearch else { return nil }
    let parts = address.parts
    // What tests make on this machine for themselves.
    if isLocal(address.host), let first = parts.first, Environment(naming: first) == .throwaway { return nil }
    if request.method == "POST", parts.last == "_close" || parts.first == "_shutdown" { return .medium }
    if request.method == "POST", parts.last == "_update_by_query" {
      return request.body.mentions("match_all") ? .high : nil
    }
    if request.method == "POST", parts.last == "_delete_by_query" {
      return request.body.mentions("match_all") || request.body.isEmpty ? .high : .medium
    }
    guard request.method == "DELETE", let first = parts.first else { return nil }
    if first == "_all" || first == "*" || first == "_snapshot" { return .critical }
    if first.hasPrefix("_search") || first == "_pit" || first == "_async_search" || first == "_tasks" {
      return nil
    }
    if parts.count == 1 { return first.utf8.contains(UInt8(ascii: "*")) ? .critical : .high }
    if parts.count > 2, parts[1] == "_doc" { return .low }
    return first == "_data_stream" || first == "_index" ? .high : .medium
  }

  /// Databases, queues and key stores with an interface over HTTP.
  private static func store(_ address: ServiceAddress, _ request: Request) -> Severity? {
    let parts = address.parts
    switch address.port {
    case 5984 where request.method == "DELETE": return parts.count == 1 ? .high : .low
    case 6333 where request.method == "DELETE" && parts.first == "collections":
      return parts.count == 2 ? .high : .low
    case 7700 where request.method == "DELETE" && parts.first == "indexes":
      return parts.count == 2 || parts.last == "documents" ? .high : .low
    case 8108 where request.method == "DELETE" && parts.first == "collections":
      return parts.count == 2 ? .high : .low
    case 8200 where request.method == "DELETE" && parts.first == "v1": return .high
    case 8500 where request.method == "DELETE" && address.path.hasPrefix("/v1/kv"):
      return address.query.mentions("recurse") ? .high : .medium
    case 15672 where request.method == "DELETE" && parts.first == "api": return .high
    case 8983:
      let text = request.body + address.query
      return text.mentions("delete") && text.mentions("*:*") ? .high : nil
    case 8086:
      let text = (request.body + " " + address.query).asciiLowercased.nameParts
      return text.contains("drop")
        && (text.contains("database") || text.contains("table") || text.contains("measurement"))
        ? .high : nil
    case 8081 where request.method == "DELETE" && parts.first == "subjects": return .high
    case 8082 where request.method == "DELETE" && parts.contains("topics"): return .high
    case 8083 where request.method == "DELETE" && parts.first == "connectors": return .high
    case 4646 where request.method == "DELETE" && parts.first == "v1": return .high
    case 8006 where request.method == "DELETE" && parts.first == "api2": return .critical
    case 8200 where request.method != "GET" && address.path.hasPrefix("/v1/sys/seal"): return .high
    case 8500 where address.path.hasPrefix("/v1/agent/force-leave") || address.path == "/v1/agent/leave":
      return .high
    case 19530 where parts.last == "drop" || parts.last == "delete": return .high
    case 8000 where request.method == "POST" && address.path.hasSuffix("/reset"): return .high
    case 7474 where address.path.hasSuffix("/commit"), 7687:
      let words = request.body.asciiLowercased.nameParts
      return words.contains("delete") && !words.contains("where") ? .high : nil
    case 2379 where address.path.hasSuffix("/deleterange"): return .high
    case 8529
    where request.method == "DELETE" && (parts.contains("database") || parts.contains("collection")):
      return .high
    case 8080 where request.method == "DELETE" && address.path.hasPrefix("/v1/schema"): return .high
    default: break
    }
    if parts.contains("delete_series") || address.path.hasSuffix("/admin/tsdb/clean_tombstones") {
      return .high
    }
    if address.path.hasSuffix("/loki/api/v1/delete"), request.method == "POST" || request.method == "PUT" {
      return .high
    }
    if address.path.hasPrefix("/api/v2/delete"), request.method == "POST" { return .high }
    if address.host.hasSuffix(".upstash.io"), let first = parts.first?.asciiLowercased,
      first == "flushall" || first == "flushdb"
    {
      return .critical
    }
    if request.method == "DELETE", address.host.nameParts.contains("grafana"), parts.first == "api" {
      return .high
    }
    // Without a filter both delete all that is there.
    if address.host.hasSuffix(".firebaseio.com") || address.host.hasSuffix(".firebasedatabase.app"),
      request.method == "DELETE" || request.method == "PUT" && request.body == "null"
    {
      return parts.count < 2 ? .critical : .medium
    }
    if request.method == "DELETE", address.path.hasPrefix("/rest/v1/"), address.host.hasSuffix(".supabase.co")
    {
      return isFiltered(address.query) ? .low : .high
    }
    return nil
  }

  /// A filter that every row passes is none: `id=not.is.null`, `id=gt.0`, `name=like.*`.
  private static func isFiltered(_ query: String) -> Bool {
    query.split(separator: "&").contains { part in
      guard let (name, value) = String(part).split(at: UInt8(ascii: "=")),
        !["select", "order", "limit", "offset", "columns"].contains(name)
      else { return false }
      let passesAll =
        ["not.is.null", "not.is.unknown", "gt.0", "gte.0", "gt.-1", "gte.-1"].contains(value)
        || value.hasPrefix("neq.") || value.hasPrefix("like.*") || value.hasPrefix("ilike.*")
        || value.hasPrefix("like.%") || value.hasPrefix("not.eq.")
      return !passesAll
    }
  }

  private static func docker(_ address: ServiceAddress, _ request: Request) -> Severity? {
    if request.method == "DELETE" { return .medium }
    let body = request.body
    let opensHost =
      body.mentions("Privileged\":true") || body.mentions("\"/:/") || body.mentions("Privileged\": true")
    if opensHost { return .high }
    return request.method == "POST" && address.path.hasSuffix("/prune") ? .medium : nil
  }
}

extension RequestFamily {
  static let deletes = Rule(
    "network.delete-request", .high, "Sends {}",
    why: "The service deletes at once what the address names, for everyone who uses it.",
    instead:
      "Read it first: `curl -s https://api.github.com/repos/acme/api`, `curl -s localhost:9200/_cat/indices`.",
    fires: [
      "curl -X DELETE https://api.github.com/repos/acme/api -H 'Authorization: token x'",
      "curl -XDELETE localhost:9200/orders",
      "curl -s -X DELETE 'http://es.example.com:9200/_all'", "http DELETE :9200/orders",
      "xh delete localhost:9200/orders",
      "wget --method=DELETE https://api.digitalocean.com/v2/droplets/1",
      "curl -X POST localhost:9200/orders/_delete_by_query -d '{\"query\":{\"match_all\":{}}}'",
      "curl --request DELETE https://gitlab.com/api/v4/projects/12",
      "curl -k -X DELETE https://k:6443/api/v1/namespaces/app",
      "curl --unix-socket /var/run/docker.sock -X DELETE http://localhost/containers/web",
      "curl -X DELETE localhost:6333/collections/docs",
      "curl -X DELETE https://api.prod.example.com/users/1",
      "curl -s http://169.254.169.254/latest/meta-data/iam/security-credentials/web",
      "curl -H 'Metadata-Flavor: Google' http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token",
      "curl -X DELETE \"$SEARCH_URL/indexes/movies\" -H \"Authorization: Bearer $KEY\"",
      "curl -H 'X-API-KEY: k' -X DELETE https://search.example.com/collections/products",
      "curl -u admin:x https://ci.example.com/scriptText -d 'script=\"id\".execute()'",
      "curl -X POST -H 'X-HTTP-Method-Override: DELETE' -H 'Authorization: token x' https://api.github.com/repos/acme/web",
      "curl -X DELETE -H 'Authorization: Bearer x' https://app.terraform.io/api/v2/organizations/acme/workspaces/prod",
      "awscurl --service es -X DELETE https://search-x.eu-west-1.es.amazonaws.com/products",
      "curl -X DELETE 'https://acme.firebaseio.com/.json?auth=x'",
      "curl -X DELETE https://abc.supabase.co/rest/v1/users -H 'apikey: x'",
      "curl -XPOST https://search.example.com/products/_delete_by_query -d '{\"query\":{\"match_all\":{}}}'",
      "curl -X DELETE https://api.datadoghq.com/api/v1/monitor/88121 -H 'DD-API-KEY: x'",
      "curl -X DELETE https://api.sendgrid.com/v3/suppression/bounces -H 'Authorization: Bearer x' -d '{\"delete_all\":true}'",
      "curl 'https://ec2.amazonaws.com/?Action=TerminateInstances&InstanceId.1=i-1'",
      "curl -X POST https://dynamodb.us-east-1.amazonaws.com -H 'X-Amz-Target: DynamoDB_20120810.DeleteTable' -d '{}'",
      "curl -X POST https://acme.cloud.databricks.com/api/2.0/clusters/permanent-delete -d '{}'",
      "curl https://eu1-x.upstash.io/flushall -H 'Authorization: Bearer x'",
      "curl -X DELETE http://connect:8083/connectors/orders",
      "curl -X POST http://prom:9090/api/v1/admin/tsdb/delete_series -d 'match[]=up'",
      "curl -X DELETE -H 'Authorization: Bearer x' https://sso.example.com/admin/realms/customers",
      "curl -X DELETE -H \"X-Vault-Token: $VT\" https://vault.example.com/v1/secret/metadata/app/db",
      "curl -X DELETE \"https://admin:$PW@couch.example.com/customers\"",
      "curl -X DELETE 'https://abc.supabase.co/rest/v1/users?id=not.is.null' -H 'apikey: x'",
      "for i in $(cat ids); do curl -s -X DELETE -H 'Authorization: Bearer x' \"https://api.example.com/v1/users/$i\"; done",
      "printf 'url = \"https://api.example.com/v1/projects/7\"\nrequest = \"DELETE\"\nheader = \"Authorization: Bearer x\"\n' | curl -K -",
      "python3 -c \"import requests; requests.delete('https://api.example.com/v1/organizations/acme')\"",
      "curl -u u:p -X DELETE https://nexus.example.com/service/rest/v1/repositories/maven-releases",
      "wget -qO- --method=DELETE --header='Authorization: Bearer x' https://api.example.com/v1/workspaces/3",
      "http -a u:p DELETE https://api.example.com/databases/main",
      "curl -L localhost:2379/v3/kv/deleterange -X POST -d '{\"key\":\"AA==\",\"range_end\":\"AA==\"}'",
    ],
    passes: [
      "curl -s https://api.github.com/repos/acme/api", "curl -s localhost:9200/_cat/indices",
      "curl -X DELETE localhost:3000/api/todos/1",
      "curl -s -X POST localhost:3000/api/todos -d @fixtures/todo.json", "http DELETE :3000/todos/1",
      "curl -XDELETE localhost:9200/_search/scroll/x",
      "curl -X DELETE http://localhost:9200/test-tmp-1", "curl -sS -X DELETE https://httpbin.org/delete",
      "curl -X DELETE -H 'Authorization: Bearer x' http://localhost:8080/admin/realms/customers",
      "curl -X DELETE -H 'Authorization: Bearer x' https://api.example.com/v1/users/12/favorites/3",
      "curl -X DELETE -H 'Authorization: Bearer x' https://api.example.com/v1/sessions/current",
      "curl -H 'Authorization: Bearer x' https://api.example.com/v1/organizations/acme",
      "curl -X DELETE -H 'Authorization: Bearer x' https://api.example.com/v1/projects/e2e-tmp",
      "curl -X DELETE -H 'Authorization: Bearer x' https://staging-test.example.com/v1/tenants/7",
      "printf 'url = \"https://api.example.com/v1/projects/7\"\n' | curl -K -",
      "python3 -c \"import requests; requests.delete('http://localhost:8000/organizations/acme')\"",
      "curl -d 'text=DELETE' https://example.com", "wget https://example.com/x.tgz",
      "curl -X PUT localhost:9200/orders",
      "curl -X DELETE localhost:9200/orders/_doc/1",
      "curl -s http://169.254.169.254/latest/meta-data/instance-id",
      "curl -X PUT http://169.254.169.254/latest/api/token -H 'X-aws-ec2-metadata-token-ttl-seconds: 60'",
      "curl -X DELETE localhost:3000/collections/7",
      "curl -s https://ci.example.com/job/web/lastBuild/consoleText",
      "curl -s -X DELETE https://api.example.com/cart/items/4 -H 'Authorization: Bearer x'",
      "curl -X POST -H 'X-HTTP-Method-Override: PATCH' https://api.example.com/todos/1 -d '{}'",
      "curl 'localhost:8123/?query=SELECT%201'",
      "curl localhost:8123 --data-binary 'SELECT count() FROM events'",
      "curl -X DELETE 'https://abc.supabase.co/rest/v1/users?id=eq.4' -H 'apikey: x'",
      "curl https://acme.firebaseio.com/users.json",
      "curl 'https://ec2.amazonaws.com/?Action=DescribeInstances'",
      "curl -X POST https://api.openai.com/v1/chat/completions -d '{\"messages\":[{\"content\":\"delete\"}]}'",
      "curl -X POST https://hooks.slack.com/services/T/B/x -d '{\"text\":\"removed 3 files\"}'",
      "curl -s -X POST https://api.linear.app/graphql -d '{\"query\":\"query { issues { nodes { id } } }\"}'",
      "curl -s https://api.datadoghq.com/api/v1/monitor -H 'DD-API-KEY: x'",
    ])
}
