import Bytes
import ShellMeaning
import Verdict

/// A DELETE, with a login, at a service that nobody knows by its address. How much it takes can be told from
/// the words of its path: `/tenants/acme` is everything that a customer has, `/cart/items/4` is one line.
enum CollectionRequests {
  static func judge(_ address: ServiceAddress, _ request: Request) -> Severity? {
    guard !address.isLoopback, !address.host.isEmpty,
      Environment(naming: address.host) != .throwaway, !answersAnything(address.host)
    else { return nil }
    let parts = address.parts
    guard request.hasKey || address.hasLogin else {
      // One after the other, until none is left; whoever asks may be known by where it asks from.
      let kind = parts.dropLast().last?.asciiLowercased ?? ""
      guard !NetworkHosts.isNear(address.host) else { return nil }
      if holdsMuch(kind), !parts.contains(where: isSmall) { return .high }
      // `/v1/posts`: no name behind it, so that all of them are meant.
      if let last = parts.last?.asciiLowercased, holdsPeople(last) || holdsMuch(last), isTop(parts.dropLast())
      {
        return .medium
      }
      // A number that is counted up, name by name.
      if request.isRepeated, holdsPeople(kind), !isTried(address), !parts.contains(where: isSmall) {
        return .high
      }
      return holdsPeople(kind) && (request.isRepeated || !parts.contains(where: isSmall)) ? .medium : nil
    }
    guard let last = parts.last else { return nil }
    if let severity = vault(address, parts) ?? database(address, parts) { return severity }
    let kind = parts.count > 1 ? parts[parts.count - 2].asciiLowercased : ""
    // What a list lies in says nothing of what it names.
    if !last.hasPrefix("‹"), Environment(naming: last) == .throwaway { return nil }
    if holdsMuch(kind) { return .high }
    // `/tenants/42/data`: all that it holds.
    if parts.count > 2, ["data", "contents", "content"].contains(last.asciiLowercased),
      holdsMuch(parts[parts.count - 3].asciiLowercased), Environment(naming: kind) != .throwaway
    {
      return .high
    }
    // Without a name behind it the kind itself is meant, and with `all` or `*` every one of it.
    let isEvery = ["all", "_all", "*", "%2a", "everything", "batch", "bulk"].contains(last.asciiLowercased)
    if isEvery, holdsPeople(kind) || holdsMuch(kind) || parts.count < 4 { return .high }
    let noun = last.asciiLowercased
    if holdsMuch(noun) || holdsPeople(noun), isTop(parts.dropLast()) { return .high }
    // One customer is small for a service, and somebody all the same.
    if holdsPeople(kind) {
      // Where a variable says whom to ask it is as a rule a server of one's own.
      guard request.isRepeated || !isTried(address) else { return nil }
      return request.isRepeated || !isSmall(last.asciiLowercased) ? .high : .medium
    }
    return request.isRepeated ? .medium : nil
  }

  /// A deletion that is no DELETE: by the last word of its path, as a mutation, or as a procedure's name.
  static func judgeCall(_ address: ServiceAddress, _ request: Request) -> Severity? {
    guard request.method == "POST" || request.method == "PUT",
      request.hasKey || address.hasLogin || request.body.mentions("\"auth\""),
      !address.isLoopback, !address.host.isEmpty,
      Environment(naming: address.host) != .throwaway
    else { return nil }
    if address.parts.contains("graphql") {
      // What of somebody's own service is small cannot be told from what is ordinary.
      let found = HostingAPI.judge(method: request.method, path: "graphql", body: request.body)
      return found.map { $0.severity > .medium ? $0.severity : endsPeople(request.body) ? .medium : .low }
    }
    if let severity = procedure(request.body) ?? operation(request) { return severity }
    guard let last = address.parts.last else { return nil }
    let words = last.utf8.split { !ASCII.isAlphanumeric($0) }.flatMap {
      CloudCall.camelParts(String(Substring($0)))
    }
    guard let verb = words.first(where: isDeletion) else {
      return last == "reset" && isTop(address.parts.dropLast()) ? .high : nil
    }
    let nouns = words.filter {
      $0 != verb && !["all", "permanent", "permanently", "force", "batch", "bulk"].contains($0)
    }
    let above = address.parts.dropLast().map(\.asciiLowercased)
    var noun = nouns.last ?? above.last ?? ""
    // `/tenants/7/destroy`: what stands in front of the name.
    if nouns.isEmpty, above.count > 1, holdsMuch(above[above.count - 2]) { noun = above[above.count - 2] }
    if holdsMuch(noun) || holdsMuch(noun + "s") { return .high }
    // `POST /users/42/delete` is `DELETE /users/42`.
    if nouns.isEmpty, above.count > 1, holdsPeople(above[above.count - 2]), !isTried(address),
      !address.names.contains(where: { ["test", "sandbox", "dev"].contains($0) })
    {
      return isSmall(noun) ? .medium : .high
    }
    let isBulk = words.contains("bulk") || words.contains("batch")
    let kind = nouns.isEmpty ? noun : above.last ?? ""
    let isEvery =
      words.contains("all") || request.body.mentions("deleteAll\":true")
      || isBulk && (holdsPeople(kind) || holdsPeople(noun))
      || nouns.isEmpty && above.last == "admin" && isTop(address.parts.dropLast())
    return isEvery ? .high : Environment(naming: address.host) == .production ? .medium : nil
  }

  /// A server of one's own, or one that a release is tried on.
  private static func isTried(_ address: ServiceAddress) -> Bool {
    !address.host.utf8.contains(UInt8(ascii: "."))
      || address.names.contains { ["staging", "stage", "qa", "uat", "preview"].contains($0) }
  }

  /// `mutation { removeUser(id: 1) }`: somebody is gone from the service.
  private static func endsPeople(_ body: String) -> Bool {
    let text = ByteView(body)
    guard
      let brace = text.firstRange(of: "mutation").flatMap({ text.firstIndex(of: 0x7B, from: $0.upperBound) })
    else { return false }
    let name = text[(brace + 1)...].trimmed()
    var end = 0
    while let byte = name.at(end), ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "_") { end += 1 }
    let words = CloudCall.camelParts(name[..<end].string)
    guard let verb = words.first, isDeletion(verb), let noun = words.dropFirst().last else { return false }
    return ["user", "account", "customer", "member", "employee", "patient", "tenant"].contains {
      noun == $0 || noun == $0 + "s"
    }
  }

  /// `SOAPAction: "DeleteCustomer"`
  private static func operation(_ request: Request) -> Severity? {
    guard !request.target.isEmpty, !request.target.utf8.contains(UInt8(ascii: ".")) || request.isEnveloped
    else {
      return nil
    }
    let name = request.target.split { $0 == "/" || $0 == "#" || $0 == ":" || $0 == "\"" }.last ?? ""
    let words = CloudCall.camelParts(String(name))
    guard let verb = words.first, isDeletion(verb) else { return nil }
    return max(.medium, min(ResourceWeight.of(Array(words.dropFirst())), .high))
  }

  /// A PUT or PATCH that says of something, by its own name, that it is no more.
  static func judgeMark(_ address: ServiceAddress, _ request: Request) -> Severity? {
    guard request.method == "PATCH" || request.method == "PUT" || request.method == "POST",
      request.hasKey || address.hasLogin, !address.isLoopback, !address.host.isEmpty,
      Environment(naming: address.host) != .throwaway, !answersAnything(address.host), !isTried(address)
    else { return nil }
    let kind = address.parts.dropLast().last?.asciiLowercased ?? ""
    guard holdsMuch(kind) || holdsPeople(kind) && kind != "posts" && kind != "messages" else { return nil }
    let body = request.body.without(" ").asciiLowercased
    let isMarked = [
      "\"status\":\"deleted\"", "\"deleted\":true", "\"is_deleted\":true", "\"isdeleted\":true",
      "\"state\":\"deleted\"", "\"status\":\"terminated\"",
    ].contains { body.mentions($0) }
    return isMarked ? .medium : nil
  }

  private static func isDeletion(_ word: String) -> Bool {
    ["delete", "drop", "destroy", "wipe", "purge", "truncate", "remove", "erase", "terminate"].contains(word)
  }

  /// `{"jsonrpc":"2.0","method":"host.delete",…}`, `{"type":"clear_metadata",…}`
  private static func procedure(_ body: String) -> Severity? {
    let text = ByteView(body)
    let key = text.firstRange(of: "\"jsonrpc\"") != nil ? "\"method\"" : "\"type\""
    guard let place = text.firstRange(of: key) else { return nil }
    let rest = body.utf8.dropFirst(place.upperBound).drop { $0 == UInt8(ascii: ":") || ASCII.isSpace($0) }
    guard rest.first == UInt8(ascii: "\"") else { return nil }
    let name = String(Substring(rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }))
    let words = name.utf8.split { !ASCII.isAlphanumeric($0) }.flatMap {
      CloudCall.camelParts(String(Substring($0)))
    }
    if words.first == "clear", words.contains("metadata") { return .high }
    guard words.contains(where: isDeletion) else { return nil }
    let nouns = words.filter { !isDeletion($0) }
    return max(.medium, min(ResourceWeight.of(nouns), .high))
  }

  /// Nothing but the version of the interface stands before it.
  private static func isTop(_ parts: ArraySlice<String>) -> Bool {
    parts.allSatisfy { part in
      let word = part.asciiLowercased
      return ["api", "rest", "admin", "public", "service", "internal"].contains(word)
        || word.hasPrefix("v") && word.utf8.count < 4 && word.utf8.dropFirst().allSatisfy(ASCII.isDigit)
    }
  }

  /// Each of these holds many things of somebody's.
  private static func holdsMuch(_ kind: String) -> Bool {
    switch kind {
    case "tenants", "tenant", "realms", "organizations", "organisations", "organization", "orgs", "accounts",
      "workspaces", "projects", "databases", "database", "dbs", "db", "repositories", "repos", "indices",
      "indexes", "index", "collections", "datasets", "buckets", "clusters", "namespaces", "environments",
      "schemas", "tables", "topics", "queues", "vhosts", "instances", "volumes", "backups", "snapshots",
      "zones", "domains", "companies", "teams", "datasources", "keyspaces", "graphs", "warehouses",
      "catalogs", "sites", "site",
      "servers", "machines", "stacks", "deployments", "applications", "registries", "vaults":
      true
    default: false
    }
  }

  /// Made for trying requests out: nothing is kept there.
  private static func answersAnything(_ host: String) -> Bool {
    switch host {
    case "httpbin.org", "www.httpbin.org", "httpbingo.org", "postman-echo.com", "reqres.in", "dummyjson.com",
      "jsonplaceholder.typicode.com", "fakestoreapi.com", "mockbin.org":
      true
    default: false
    }
  }

  /// What comes and goes with ordinary use: logins, carts, marks.
  private static func isSmall(_ noun: String) -> Bool {
    switch noun {
    case "sessions", "session", "cart", "carts", "cache", "caches", "likes", "stars", "reactions", "labels",
      "drafts", "draft", "notifications", "tokens", "me", "items", "todos", "test", "preview", "previews":
      true
    default: false
    }
  }

  /// One of them is small; all of them are what a service lives on.
  private static func holdsPeople(_ kind: String) -> Bool {
    switch kind {
    case "users", "customers", "members", "orders", "invoices", "subscriptions", "documents", "records",
      "messages", "files", "assets", "dashboards", "devices", "tickets", "contacts", "products", "posts",
      "events", "entries", "objects", "images", "packages", "keys", "secrets", "jobs", "uid":
      true
    default: false
    }
  }

  /// Vault, wherever it runs: its paths begin with its version and what is mounted there.
  private static func vault(_ address: ServiceAddress, _ parts: [String]) -> Severity? {
    guard parts.count > 2, parts[0] == "v1",
      address.names.contains("vault") || address.port == 8200
    else { return nil }
    return .high
  }

  /// CouchDB and its kin: the path is the database's name.
  private static func database(_ address: ServiceAddress, _ parts: [String]) -> Severity? {
    guard parts.count == 1,
      address.names.contains(where: { $0.hasPrefix("couch") || $0 == "cloudant" })
    else { return nil }
    return .critical
  }
}
