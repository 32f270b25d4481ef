import Bytes
import SQL
import ShellMeaning
import Verdict

/// Requests that delete, sent by hand to services known by their address or port. A DELETE to an application's
/// own interface is ordinary work and stays silent.
enum RequestFamily: Family {
  static let category = "network"
  static let programs =
    [
      "curl", "wget", "http", "https", "httpie", "xh", "xhs", "curlie", "awscurl", "restish", "hurl",
      "grpcurl", "httpyac", "ijhttp", "restclient", "rest-cli",
    ] + LoadRequests.programs
  static let rules = [deletes]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let name = invocation.canonicalName
    if WrittenRequests.programs.contains(name) { return WrittenRequests.judge(name, invocation, &context) }
    if LoadRequests.programs.contains(name) { return LoadRequests.judge(name, invocation, &context) }
    let request = Request(invocation, context)
    let addresses = request.addresses.map { ServiceAddress($0) }
    for address in addresses where judgeStatement(address, request, invocation, &context) { return }
    judge(request, to: addresses, at: invocation.range, program: invocation.canonicalName, &context)
  }

  /// A request, whoever sends it.
  static func judge(_ request: Request, at range: Range<Int>, program: String, _ context: inout Judgement) {
    judge(request, to: request.addresses.map { ServiceAddress($0) }, at: range, program: program, &context)
  }

  private static func judge(
    _ request: Request, to addresses: [ServiceAddress], at range: Range<Int>, program: String,
    _ context: inout Judgement
  ) {
    for (address, text) in zip(addresses, request.addresses) {
      if let hit = ServiceRequests.judge(address, request) {
        context.report(
          hit.rule, on: request.method + " " + address.host + address.path, severity: hit.severity,
          at: range, program: program, hosts: [address.host])
        continue
      }
      guard let (severity, target) = judge(address, writtenAs: text, request) else { continue }
      context.report(
        deletes, on: target, severity: severity, at: range, program: program, hosts: [address.host])
    }
  }

  private static func judge(
    _ address: ServiceAddress, writtenAs text: String, _ request: Request
  ) -> (Severity, String)? {
    // `… | xargs -n1 curl -X DELETE -H KEY`: whatever the list names.
    if request.method == "DELETE", request.isRepeated, request.hasKey, text.hasPrefix("‹"),
      text.hasSuffix("›")
    {
      return (.high, request.method + " of a whole list")
    }
    let shown = request.method + " " + (address.host.isEmpty ? text : address.host + address.path)
    if address.host == "api.github.com" || address.path.hasPrefix("/api/v3/")
      || address.path.hasPrefix("/api/v4/projects") || address.path.hasPrefix("/api/v4/groups")
      || address.path.hasPrefix("/api/v4/users/")
      || address.host.hasSuffix("gitlab.com") || address.host == "api.bitbucket.org"
      || address.path.hasPrefix("/api/v1/repos/")
    {
      let body = request.body + "\n" + address.query
      return HostingAPI.judge(method: request.method, path: address.path, body: body).map {
        ($0.severity, $0.target)
      }
    }
    if request.isDockerSocket || address.port == 2375 || address.port == 2376 {
      return StoreRequests.docker(address, request).map { ($0, shown) }
    }
    if let severity = StoreRequests.metadata(address, request) ?? StoreRequests.search(address, request)
      ?? StoreRequests.store(address, request) ?? StoreRequests.administration(address, request)
      ?? ServerRequests.judge(address, request)
    {
      // A whole index, collection or database that people depend on.
      let isLost = severity == .high && request.method == "DELETE"
      return (
        isLost ? max(severity, severity.adjusted(to: Environment(naming: address.host))) : severity, shown
      )
    }
    if address.port == 6443 || address.path.hasPrefix("/apis/")
      || address.path.hasPrefix("/api/v1/namespaces/")
    {
      let isTrial = address.query.asciiLowercased.mentions("dryrun=all")
      return request.method == "DELETE" && !isTrial ? (.high, shown) : nil
    }
    if let severity = ServiceThings.judge(address, request) { return (severity, shown) }
    let isKnown = Providers.knows(address.host)
    if isKnown, let severity = ServiceRequests.hiddenDeletion(address, request) { return (severity, shown) }
    let isGraph =
      address.parts.last?.hasPrefix("graphql") == true
      || request.body.mentions("mutation") && request.method == "POST"
    if isKnown, isGraph || address.parts.contains("graphql") {
      return HostingAPI.judge(method: request.method, path: "graphql", body: request.body).map {
        ($0.severity, shown)
      }
    }
    if !isKnown,
      let severity = CollectionRequests.judgeCall(address, request)
        ?? CollectionRequests.judgeMark(address, request)
    {
      return (severity, shown)
    }
    guard request.method == "DELETE" else { return nil }
    if isKnown {
      // A service for trying things out.
      if request.isTest { return nil }
      if address.query.mentions("delete_all") && address.query.hasSuffix("=true") { return (.high, shown) }
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
      // `…/projects/acme/web`: a whole one by the names of its owner and its own.
      let isOwned =
        nouns.count > 2 && ["projects", "repositories", "repos", "teams"].contains(nouns[nouns.count - 3])
      let weight =
        isBucket || isOwned ? .high : max(ResourceWeight.of(Array(names.suffix(2))), ResourceWeight.of(kinds))
      // One after the other, until none is left.
      let least: Severity = request.isRepeated && !nouns.contains(where: isMadeAgain) ? .high : .medium
      return (max(least, min(weight, .critical)), shown)
    }
    if let severity = CollectionRequests.judge(address, request) { return (severity, shown) }
    return Environment(naming: address.host) == .production ? (.medium, shown) : nil
  }

  /// What builds and logins leave behind.
  private static func isMadeAgain(_ noun: String) -> Bool {
    ["caches", "cache", "artifacts", "sessions", "reactions", "labels", "runs", "previews", "deployments"]
      .contains(noun)
  }

  /// SQL sent to a database that speaks HTTP, in the body or as `?query=`. True if it was that.
  private static func judgeStatement(
    _ address: ServiceAddress, _ request: Request, _ invocation: Invocation, _ context: inout Judgement
  ) -> Bool {
    let names = address.names
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
}
