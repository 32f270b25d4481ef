import Bytes
import ShellMeaning
import Verdict

/// Servers that a company runs itself and that are no databases: brokers, schedulers, gateways, registries, logins.
/// Each is told by the name of its host, by its port, or by a path that nothing else has.
enum ServerRequests {
  static func judge(_ address: ServiceAddress, _ request: Request) -> Severity? {
    if let severity = byAnyMethod(address, request) { return severity }
    switch request.method {
    case "DELETE": return deletion(address, request, address.parts)
    case "POST", "PUT": return action(address, request, address.parts)
    default: return nil
    }
  }

  /// Redis behind HTTP, and the filter of names on a home network, which take orders from the address alone.
  private static func byAnyMethod(_ address: ServiceAddress, _ request: Request) -> Severity? {
    let isLocal = address.isLoopback
    if !isLocal, address.parts.contains(where: isFlush) { return .high }
    if !isLocal, request.body.utf8.first == UInt8(ascii: "["),
      let command = request.body.split(separator: "\"").dropFirst().first, isFlush(String(command))
    {
      return .high
    }
    let isFilter = address.names.contains { $0 == "pihole" || $0 == "adguard" }
    let turnsOff =
      address.path == "/admin/api.php" && address.query.hasPrefix("disable")
      || address.path == "/api/dns/blocking" && request.body.without(" ").mentions("blocking\":false")
    if turnsOff || isFilter && request.method == "DELETE" { return .medium }
    return nil
  }

  private static func isFlush(_ word: String) -> Bool {
    let word = word.asciiLowercased
    return word == "flushall" || word == "flushdb"
  }

  // MARK: DELETE

  private static func deletion(
    _ address: ServiceAddress, _ request: Request, _ parts: [String]
  ) -> Severity? {
    // Whoever has a tunnel to it need not say who they are.
    guard !address.isLoopback else { return nil }
    let names = address.names
    let hasKey = request.hasKey || address.hasLogin
    func follows(_ kinds: String...) -> Bool { parts.contains(where: kinds.contains) }
    if request.isSignedStorage, !address.host.hasSuffix(".amazonaws.com") {
      return parts.count == 1 ? .high : .medium
    }
    if hasKey, parts.first == "api", parts.count > 3,
      follows("exchanges", "queues", "bindings", "policies", "parameters", "permissions"),
      parts[2].asciiLowercased == "%2f" || names.contains(where: { $0 == "mq" || $0.hasPrefix("rabbit") })
    {
      return .high
    }
    if hasKey, let place = parts.firstIndex(of: "realms"), place > 0, parts[place - 1] == "admin",
      parts.count > place + 1
    {
      return parts.contains("sessions") ? .medium : .high
    }
    if hasKey, parts.starts(with: ["api", "v2.0", "projects"]), parts.count > 3 {
      return parts.contains("tags") ? .medium : .high
    }
    if parts.first == "v1", parts.count > 2, parts[1].hasPrefix("AUTH_") {
      return parts.count == 3 || address.query.hasPrefix("bulk-delete") ? .high : .medium
    }
    if parts.starts(with: ["v2", "apps"]), parts.count > 2, names.contains("marathon") || hasKey {
      return .high
    }
    if hasKey, parts.first == "api", parts.count > 3, parts[2] == "dags" || names.contains("airflow") {
      return parts.contains("dagRuns") ? .medium : .high
    }
    if address.host.hasSuffix(".supabase.co"), parts.starts(with: ["storage", "v1", "bucket"]) {
      return .high
    }
    if parts.first == "remote.php", parts.contains("dav") || parts.contains("webdav"), hasKey {
      // A folder has no ending.
      return parts.last?.utf8.contains(UInt8(ascii: ".")) == true ? .medium : .high
    }
    if address.port == 2019, parts.first == "config" || parts.first == "id" { return .high }
    if parts.starts(with: ["v2", "services", "haproxy", "configuration"]) { return .high }
    if address.port == 5601 || names.contains("kibana"), parts.first == "s" || parts.first == "api" {
      return follows("space", "saved_objects", "data_views", "rule") ? .high : nil
    }
    if parts.contains("vcenter"),
      parts.contains("vm") || parts.contains("datastore") || parts.contains("host")
    {
      return .high
    }
    if address.port == 9091, parts.first == "metrics", follows("job", "job@base64") { return .medium }
    if address.port == 55000 || names.contains("wazuh"), parts.first == "agents" { return .high }
    if address.servicePort == 8500, parts.starts(with: ["v1", "acl"]) || parts.contains("config") {
      return .high
    }
    if address.servicePort == 2379, parts.starts(with: ["v2", "keys"]),
      address.query.mentions("recursive=true") || address.query.mentions("dir=true")
    {
      return .high
    }
    return isConsole(names) && Environment(naming: address.host) != .throwaway && parts.count > 1
      && !parts.contains(where: isSmall) ? .high : nil
  }

  /// What many people look at or go through, set up by hand.
  private static func isConsole(_ names: [String]) -> Bool {
    names.contains { name in
      switch name {
      case "superset", "metabase", "redash", "looker", "kong", "apisix", "tyk", "traefik", "rundeck", "awx",
        "foreman", "netbox", "rancher", "portainer", "unifi", "authentik", "zitadel", "openfga", "temporal",
        "dagster", "prefect", "mlflow", "trino", "flink", "spinnaker", "octopus", "teamcity", "drone",
        "woodpecker", "snipeit", "graylog", "zabbix", "librenms":
        true
      default: false
      }
    }
  }

  private static func isSmall(_ part: String) -> Bool {
    ["sessions", "session", "cache", "token", "tokens", "runs", "executions", "favorite"].contains(part)
  }

  // MARK: POST and PUT

  private static func action(_ address: ServiceAddress, _ request: Request, _ parts: [String]) -> Severity? {
    guard let last = parts.last else { return nil }
    let names = address.names
    // Jenkins calls it so wherever it stands: a job, a node, a view.
    if last == "doDelete", !address.isLoopback || request.hasKey { return .high }
    func sends(_ words: String) -> Bool { request.body.without(" ").mentions(words) }
    switch address.servicePort {
    case 8500:
      return parts.contains("deregister") || parts.contains("force-leave") ? .high : nil
    case 5984:
      return last == "_purge" || last == "_bulk_docs" && sends("\"_deleted\":true") ? .high : nil
    case 4646:
      guard parts.starts(with: ["v1", "node"]) else { return nil }
      return last == "drain" || last == "purge" ? .high : nil
    case 8006:
      return parts.contains("status") && ["stop", "shutdown", "reset"].contains(last) ? .medium : nil
    default: break
    }
    // Arango's collections, Dgraph's schema, Druid's sources of data, machines of vSphere.
    if address.servicePort == 8529, parts.contains("_api") {
      if last == "truncate" { return .high }
      if last == "cursor" {
        let words = request.body.asciiLowercased.nameParts
        return words.contains("remove") ? words.contains("filter") ? .medium : .high : nil
      }
    }
    if last == "alter", sends("\"drop_all\":true") || sends("\"drop_op\":") { return .high }
    if parts.first == "druid", ["markUnused", "markAsUnused"].contains(last), !address.isLoopback {
      return .high
    }
    if parts.first == "collections", last == "delete", parts.contains("points") || parts.contains("vectors") {
      return sends("\"filter\"") ? .high : .medium
    }
    guard !address.isLoopback else { return nil }
    if parts.suffix(2) == ["admin", "wipe"] { return .high }
    if last == "_shutdown", parts.contains("deployments") { return .high }
    if address.host.hasSuffix(".supabase.co"), last == "empty", parts.contains("bucket") { return .high }
    if address.host == "graph.microsoft.com", last == "revokeSignInSessions" { return .medium }
    if parts.suffix(2) == ["_cluster", "settings"], sends("destructive_requires_name\":false") {
      return .medium
    }
    if parts.first == "connectors", ["stop", "pause"].contains(last), address.servicePort == 8083 {
      return .medium
    }
    // Alerts of everything are kept quiet; what a repository no longer has is taken out of the cluster.
    if parts.last == "silences", parts.contains("v2"), sends("\"value\":\".*\"") || sends("\"value\":\".+\"")
    {
      return .medium
    }
    if last == "sync", names.contains("argocd"), sends("\"prune\":true") { return .medium }
    if address.host == "api.godaddy.com", parts.contains("domains") {
      if last == "cancel" { return .high }
      if last == "records", request.method == "PUT" { return .high }
    }
    return names.contains("airflow") && last == "clearTaskInstances" ? .medium : nil
  }
}
