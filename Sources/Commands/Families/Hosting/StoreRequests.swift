import Bytes
import ShellMeaning
import Verdict

/// Databases, queues, consoles and container engines that speak HTTP, known by their port, their name or their
/// paths, wherever they run.
enum StoreRequests {
  // MARK: Services by address

  /// Where a cloud machine asks who it is. The answer holds the keys of its role.
  static func metadata(_ address: ServiceAddress, _ request: Request) -> Severity? {
    guard
      [
        "169.254.169.254", "169.254.170.2", "metadata.google.internal", "metadata", "100.100.100.200",
        "fd00:ec2::254",
      ].contains(address.host) || address.host.hasPrefix("[fd00:ec2::254")
    else { return nil }
    // Of a container: there is nothing else there.
    if address.host == "169.254.170.2" { return .high }
    let path = address.path.asciiLowercased + "?" + address.query
    let holdsKeys = [
      "credentials", "token", "identity", "user-data", "userdata", "service-accounts", "attributes",
    ]
    .contains { path.mentions($0) }
    // The session token of IMDSv2 opens nothing by itself.
    return holdsKeys && !path.hasSuffix("/latest/api/token?") ? .high : nil
  }

  /// Consoles and indexes known by their paths, wherever they run.
  static func administration(_ address: ServiceAddress, _ request: Request) -> Severity? {
    let parts = address.parts
    if parts.last == "scriptText" || parts.last == "script", request.method == "POST" || !request.body.isEmpty
    {
      // Jenkins runs Groovy from here, on its own machine.
      let body = request.body.asciiLowercased
      if body.mentions(".execute()") || body.mentions("deletedir") { return .critical }
      return body.mentions(".delete(") || body.mentions("dodelete") || body.mentions("%7bit.delete")
        ? .high : .medium
    }
    if parts.first == "job", !isLocal(address.host) || request.hasKey {
      if parts.last == "doDelete" || request.method == "DELETE" { return .high }
      if parts.last == "disable", request.method == "POST" { return .medium }
    }
    if let severity = consoles(address, request) { return severity }
    if let severity = byAction(address, request) { return severity }
    guard request.method == "DELETE", !isLocal(address.host) || request.hasKey else { return nil }
    if parts.count == 2, ["indexes", "collections", "topics", "buckets", "databases"].contains(parts[0]) {
      return .high
    }
    if parts.count >= 3, parts[parts.count - 2] == "schema" { return .high }
    return nil
  }

  /// The consoles of builds, deployments, issues and logins that people run themselves.
  private static func consoles(_ address: ServiceAddress, _ request: Request) -> Severity? {
    guard !isLocal(address.host), request.hasKey || address.hasLogin else { return nil }
    let parts = address.parts
    let names = address.names
    if request.method == "POST", parts.count == 1, names.contains("jenkins") || names.contains("ci") {
      switch parts[0] {
      case "safeExit", "exit", "restart", "safeRestart": return .high
      case "quietDown": return .medium
      default: break
      }
    }
    if request.method == "POST", parts.contains("lifecycle"),
      ["deactivate", "suspend", "delete"].contains(parts.last)
    {
      return .high
    }
    guard request.method == "DELETE" else { return nil }
    // Sentry, Bitbucket, Jira and Confluence, Keycloak, Argo CD, Kibana: an interface tells its server by its path.
    if parts.starts(with: ["api", "0"]),
      ["projects", "organizations", "teams"].contains(parts.dropFirst(2).first)
    {
      return .high
    }
    if parts.starts(with: ["rest", "api"]), parts.count > 4 || parts.contains("space") {
      if ["project", "projects", "space", "user", "group"].contains(parts.count > 3 ? parts[3] : parts[2]) {
        return .high
      }
    }
    if parts.starts(with: ["admin", "realms"]), parts.count > 4,
      ["users", "clients", "groups", "roles", "identity-provider", "components"].contains(parts[3])
    {
      return .high
    }
    if parts.starts(with: ["api", "v1"]), names.contains("argocd"),
      ["applications", "projects", "clusters", "repositories", "applicationsets"].contains(
        parts.dropFirst(2).first)
    {
      return .high
    }
    if names.contains("kibana"),
      ["spaces", "saved_objects", "data_views", "alerting"].contains(parts.dropFirst().first)
    {
      return .high
    }
    return nil
  }

  /// What these servers do by other words than DELETE: Solr by the query alone, Couchbase and Vault by the path.
  private static func byAction(_ address: ServiceAddress, _ request: Request) -> Severity? {
    let parts = address.parts
    if parts.first == "solr", parts.contains("admin") {
      let pairs = address.query.split(separator: "&").compactMap { String($0).split(at: UInt8(ascii: "=")) }
      let action = pairs.first { $0.before == "action" }?.after.asciiUppercased ?? ""
      let isOurs =
        isLocal(address.host)
        && pairs.contains { pair in
          (pair.before == "name" || pair.before == "core") && Environment(naming: pair.after) == .throwaway
        }
      guard !isOurs else { return nil }
      switch action {
      case "DELETE", "UNLOAD", "DELETESHARD", "DELETENODE", "DELETEBACKUP": return .high
      case "DELETEREPLICA", "DELETEALIAS": return .medium
      default: return nil
      }
    }
    guard request.method != "GET", request.method != "HEAD" else { return nil }
    if let place = parts.firstIndex(of: "controller"), place + 1 < parts.count,
      address.port == 8091 || parts.first == "pools" || place == 0
    {
      switch parts[place + 1] {
      case "doFlush": return .critical
      case "failOver", "ejectNode", "hardResetNode", "startGracefulFailover": return .high
      default: break
      }
    }
    if address.path.hasPrefix("/v1/sys/step-down") || address.path.hasPrefix("/v1/sys/rekey"),
      address.servicePort == 8200
    {
      return .high
    }
    if parts.first == "v1", parts.count > 3, address.servicePort == 8200 {
      if parts[2] == "destroy" || parts.contains("revoke-prefix") || parts.contains("revoke-force") {
        return .high
      }
      if parts[2] == "delete" { return .medium }
    }
    return nil
  }

  private static func isLocal(_ host: String) -> Bool {
    host == "localhost" || host.hasPrefix("127.") || host == "0.0.0.0" || host == "[::1]"
      || host.hasPrefix("[::1")
  }

  // MARK: Services by port

  /// Elasticsearch, OpenSearch and their kin.
  static func search(_ address: ServiceAddress, _ request: Request) -> Severity? {
    let isSearch =
      address.port == 9200
      || address.names.contains { $0.hasPrefix("elastic") || $0 == "opensearch" || $0 == "es" }
      || address.parts.last == "_delete_by_query" || address.parts.last == "_update_by_query"
      || address.host.hasSuffix(".es.amazonaws.com") || address.host.hasSuffix(".aoss.amazonaws.com")
    guard isSearch, !address.host.hasSuffix(".elastic.co") else { return nil }
    let parts = address.parts
    // What tests make on this machine for themselves.
    if isLocal(address.host), let first = parts.first, Environment(naming: first) == .throwaway { return nil }
    let body = request.body.without(" ")
    if request.method == "POST", parts.last == "_aliases", body.mentions("\"remove_index\"") { return .high }
    if request.method == "PUT", parts.first == "_ilm" || parts.first == "_plugins",
      body.mentions("\"delete\""), body.mentions("\"min_age\":\"0") || body.mentions("\"min_age\":\"1m")
    {
      return .high
    }
    if request.method == "POST", parts.last == "_close" || parts.first == "_shutdown" {
      return parts.first == "_all" || parts.first?.hasPrefix("*") == true ? .high : .medium
    }
    if request.method == "POST", parts.last == "_update_by_query" {
      return request.body.mentions("match_all") || !request.body.mentions("\"query\"") ? .high : nil
    }
    if request.method == "PUT", parts.last == "_settings", body.mentions("blocks.") { return .medium }
    if request.method == "POST", parts.first == "_snapshot", parts.last == "_restore" { return .medium }
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
  static func store(_ address: ServiceAddress, _ request: Request) -> Severity? {
    let parts = address.parts
    // What tests make on this machine for themselves.
    if isLocal(address.host), let last = parts.last, Environment(naming: last) == .throwaway { return nil }
    switch address.servicePort {
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
    case 8086 where !address.path.hasPrefix("/api/v2/delete"):
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
    case 8500 where request.method == "DELETE" && address.path.hasPrefix("/v1/acl"): return .high
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
    // Many objects of a bucket at once.
    let isBatch = address.query == "delete" || address.query.hasPrefix("delete&")
    if request.method == "POST", isBatch, request.hasKey || address.hasLogin { return .high }
    if parts.contains("delete_series") || address.path.hasSuffix("/admin/tsdb/clean_tombstones") {
      return .high
    }
    if address.path.hasSuffix("/loki/api/v1/delete"), request.method == "POST" || request.method == "PUT" {
      return .high
    }
    if address.path.hasPrefix("/api/v2/delete"), request.method == "POST", !isLocal(address.host) {
      return .high
    }
    if address.host.hasSuffix(".upstash.io"), let first = parts.first?.asciiLowercased,
      first == "flushall" || first == "flushdb"
    {
      return .critical
    }
    if request.method == "DELETE", address.names.contains("grafana"), parts.first == "api" {
      return .high
    }
    // Without a filter both delete all that is there.
    if address.host.hasSuffix(".firebaseio.com") || address.host.hasSuffix(".firebasedatabase.app"),
      request.method == "DELETE" || request.method == "PUT" && request.body == "null"
    {
      return parts.count < 2 ? .critical : .medium
    }
    // PostgREST, at Supabase or where a variable says.
    if request.method == "DELETE", address.path.hasPrefix("/rest/v1/"), parts.count == 3,
      address.host.hasSuffix(".supabase.co") || !address.isLoopback && request.hasKey
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

  static func docker(_ address: ServiceAddress, _ request: Request) -> Severity? {
    let parts = address.parts
    if request.method == "DELETE" {
      // Not asked about, and with what is in it.
      return parts.contains("volumes") && address.query.mentions("force=") ? .high : .medium
    }
    if request.method == "POST", parts.contains("volumes"), parts.last == "prune" { return .high }
    let body = request.body
    let opensHost =
      body.mentions("Privileged\":true") || body.mentions("\"/:/") || body.mentions("Privileged\": true")
    if opensHost { return .high }
    guard request.method == "POST" else { return nil }
    return parts.last == "prune" || parts.last == "push" && parts.contains("images") ? .medium : nil
  }
}
