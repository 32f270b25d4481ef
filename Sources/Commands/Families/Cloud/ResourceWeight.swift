import Bytes
import Verdict

/// How much goes with a cloud resource, by what it is called. Every provider has its own commands, but they
/// share their nouns.
enum ResourceWeight {
  /// The weight of the thing that `words` name, most general first: `sql instances`, `db cluster snapshot`.
  static func of(_ words: [String]) -> Severity {
    let nouns = words.flatMap { $0.nameParts }.map(singular)
    guard let last = nouns.last else { return .high }
    // `remove-user-from-group`, `delete-tags`: a relation and not the thing.
    if nouns.contains("from") || nouns.contains("tag") || nouns.contains("label") { return .medium }
    if isDatabase(nouns), ["instance", "cluster", "server", "database", "db", "group"].contains(last) {
      return .critical
    }
    if last == "record" || last == "recordset" || last == "set" && nouns.dropLast().last == "record" {
      // The name of a host: without it nobody finds what is there.
      return nouns.contains { ["dn", "dns", "domain", "zone", "route"].contains($0) } ? .high : .medium
    }
    switch (last, nouns.dropLast().last) {
    case ("group", "log"?), ("group", "node"?), ("group", "instance"?), ("group", "scaling"?): return .high
    case ("group", "resource"?), ("group", nil), ("group", "replication"?): return .critical
    case ("pair", "key"?), ("version", _), ("item", _), ("object", _), ("blob", _):
      return .medium
    case ("account", "storage"?), ("account", nil), ("account", "organization"?): return .critical
    case ("account", _), ("list", "contact"?), ("set", "configuration"?), ("template", "email"?),
      ("identity", "email"?), ("list", "suppression"?):
      return .high
    case ("account", "service"?): return .high
    case ("key", "kms"?), ("version", "key"?): return .critical
    case ("key", "access"?), ("key", "ssh"?): return .medium
    case ("key", "api"?): return .high
    case ("number", "phone"?): return .high
    case ("rule", "firewall"?): return .high
    case ("policy", _), ("rule", _), ("parameter", _): return .medium
    default: return weight(last)
    }
  }

  private static func isDatabase(_ nouns: [String]) -> Bool {
    nouns.contains { noun in
      [
        "db", "sql", "rds", "database", "postgre", "postgres", "mysql", "mariadb", "redi", "redis", "mongo",
        "mongodb", "spanner", "bigtable", "alloydb", "elasticache", "memorydb", "neptune", "docdb",
        "redshift", "rdb", "dbaas", "dbaa", "cache", "valkey",
      ].contains(noun)
    }
  }

  /// `instances` → `instance`, `policies` → `policy`; `address` stays.
  static func singular(_ word: String) -> String {
    guard word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") else { return word }
    switch word {
    case "redis", "postgres", "kubernetes", "dns", "aks", "https": return word
    default: break
    }
    if word.hasSuffix("sses") { return String(word.dropLast(2)) }
    if word.hasSuffix("ies") { return String(word.dropLast(3)) + "y" }
    return String(word.dropLast())
  }

  private static func weight(_ noun: String) -> Severity {
    switch noun {
    // What holds other things, or what only exists once.
    case "bucket", "cluster", "project", "organization", "org", "subscription", "stack", "zone", "domain",
      "vault", "keyvault", "database", "db", "system", "table", "pool", "aks", "cosmosdb", "container",
      "dataset", "keyring", "tenant", "firestore", "d1", "addon", "backup", "lke", "filesystem", "pg",
      "postgres", "mysql", "redis", "repository", "repo", "site", "folder", "acr", "kubernetes", "dns",
      "fleet", "warehouse", "catalog", "metastore", "compartment", "resourcegroup", "guild", "sks", "oke",
      "doks", "uks", "scope", "dbaas", "dbaa", "elasticsearch", "opensearch", "kafka":
      return .critical
    case "instance", "server", "droplet", "linode", "vm", "machine", "function", "app", "application",
      "service", "volume", "disk", "snapshot", "broker", "image", "secret", "key", "role", "user", "vpc",
      "network", "queue", "topic", "stream", "certificate", "cert", "balancer", "distribution", "api",
      "gateway", "registry", "environment", "env", "trail", "sink", "deployment", "webapp", "functionapp",
      "workspace", "namespace", "subscriber", "index", "lock", "worker", "script", "model", "endpoint", "sp",
      "recorder", "detector", "share", "node", "nodegroup", "job", "branch", "channel", "lambda", "identity",
      "nodebalancer", "collection", "document", "point", "loadbalancer", "route", "hosting", "index_", "log",
      "group", "resource", "eventhub", "servicebus", "nsg", "vnet", "address", "ami", "trigger", "pipeline",
      "flow", "connector", "schema", "nodepool", "pod", "customer", "subnet", "gatewayclass", "pool_", "ns",
      "plan", "space", "team", "bot", "monitor", "alert", "synthetic", "tunnel", "reserved", "slo",
      "connection", "host", "suppression", "audience", "zone_", "key_", "agent", "segment", "campaign",
      "audience_", "release", "ip", "firewall", "fs", "apim":
      return .high
    default: return .medium
    }
  }
}
