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
    let request = Request(invocation)
    for address in request.addresses
    where judgeStatement(address, request, invocation, &context) { return }
    judge(request, at: invocation.range, program: invocation.canonicalName, &context)
  }

  /// A request, whoever sends it.
  static func judge(_ request: Request, at range: Range<Int>, program: String, _ context: inout Judgement) {
    for address in request.addresses {
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
      || address.host.hasSuffix("gitlab.com")
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
    guard request.method == "DELETE" else { return nil }
    if isProvider(address.host) {
      let nouns = address.parts
      let names = nouns.filter { noun in
        noun.utf8.allSatisfy { ASCII.isLetter($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
      }
      // `…/storage/v1/b/NAME` is a bucket.
      let isBucket = nouns.count > 1 && nouns[nouns.count - 2] == "b"
      // `…/workspaces/prod`: the kind stands in front of a name of somebody's own.
      let kinds = Array(nouns.suffix(2).prefix(1))
      let weight = isBucket ? .high : max(ResourceWeight.of(Array(names.suffix(2))), ResourceWeight.of(kinds))
      return (max(.medium, min(weight, .critical)), shown)
    }
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
    guard speaksSQL else { return false }
    var code = request.body
    for parameter in address.query.split(separator: "&") where parameter.hasPrefix("query=") {
      code = String(parameter.dropFirst(6)).withoutPercents + " " + code
    }
    let session = SQLSession(
      environment: Environment(naming: address.host), database: address.host, isScratch: false)
    SQLFamily.judge(code, .mysql, session, at: invocation.range, invocation.canonicalName, &context)
    return true
  }

  private static func isProvider(_ host: String) -> Bool {
    let suffixes = [
      "api.digitalocean.com", "api.cloudflare.com", "api.heroku.com", "api.hetzner.cloud", "googleapis.com",
      "management.azure.com", "api.linode.com", "api.vercel.com", "api.netlify.com", "api.machines.dev",
      "api.stripe.com",
      "api.supabase.com", "api.vultr.com", "amazonaws.com", "registry.npmjs.org", "api.scaleway.com",
      "api.render.com",
      "api.mongodb.com", "cloud.mongodb.com", "api.auth0.com", "sentry.io", "hub.docker.com",
      "api.planetscale.com",
      "console.neon.tech", "api.fly.io", "app.terraform.io", "api.github.com", "api.bitbucket.org",
      "api.atlassian.com",
      "api.pinecone.io", "api.algolia.net", "api.openai.com", "api.anthropic.com", "slack.com",
      "api.datadoghq.com",
      "api.pagerduty.com", "api.twilio.com", "api.sendgrid.com", "api.mailgun.net", "api.fastly.com",
      "dnsimple.com",
      "api.godaddy.com", "api.namecheap.com", "api.railway.app", "api.upstash.com", "api.launchdarkly.com",
    ]
    return suffixes.contains { host == $0 || host.hasSuffix("." + $0) }
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
      || address.host.hasSuffix(".es.amazonaws.com") || address.host.hasSuffix(".aoss.amazonaws.com")
    guard isSearch else { return nil }
    let parts = address.parts
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
    case 9090 where parts.contains("delete_series"): return .high
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
    // Without a filter both delete all that is there.
    if address.host.hasSuffix(".firebaseio.com") || address.host.hasSuffix(".firebasedatabase.app"),
      request.method == "DELETE" || request.method == "PUT" && request.body == "null"
    {
      return parts.count < 2 ? .critical : .medium
    }
    if request.method == "DELETE", address.path.hasPrefix("/rest/v1/"), address.host.hasSuffix(".supabase.co")
    {
      return address.query.isEmpty ? .high : .low
    }
    return nil
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
      "curl -L localhost:2379/v3/kv/deleterange -X POST -d '{\"key\":\"AA==\",\"range_end\":\"AA==\"}'",
    ],
    passes: [
      "curl -s https://api.github.com/repos/acme/api", "curl -s localhost:9200/_cat/indices",
      "curl -X DELETE localhost:3000/api/todos/1",
      "curl -s -X POST localhost:3000/api/todos -d @fixtures/todo.json", "http DELETE :3000/todos/1",
      "curl -XDELETE localhost:9200/_search/scroll/x",
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
    ])
}
