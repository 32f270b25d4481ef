import Bytes
import ShellMeaning
import Verdict

/// Requests that delete, sent by hand to services known by their address or port. A DELETE to an application's
/// own interface is ordinary work and stays silent.
enum RequestFamily: Family {
  static let category = "network"
  static let programs = ["curl", "wget", "http", "https", "httpie", "xh", "xhs", "curlie"]
  static let rules = [deletes]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let request = Request(invocation)
    for address in request.addresses {
      guard let (severity, target) = judge(address, request) else { continue }
      context.report(
        deletes, on: target, severity: severity, at: invocation.range, program: invocation.canonicalName,
        hosts: [ServiceAddress(address).host])
    }
  }

  private static func judge(_ text: String, _ request: Request) -> (Severity, String)? {
    let address = ServiceAddress(text)
    let shown = request.method + " " + address.host + address.path
    if address.host == "api.github.com" || address.path.hasPrefix("/api/v3/")
      || address.path.hasPrefix("/api/v4/projects")
      || address.host.hasSuffix("gitlab.com")
    {
      return HostingAPI.judge(method: request.method, path: address.path, body: request.body).map {
        ($0.severity, $0.target)
      }
    }
    if request.isDockerSocket || address.port == 2375 || address.port == 2376 {
      return docker(address, request).map { ($0, shown) }
    }
    if let severity = search(address, request) ?? store(address, request) { return (severity, shown) }
    if address.port == 6443 || address.path.hasPrefix("/apis/")
      || address.path.hasPrefix("/api/v1/namespaces/")
    {
      return request.method == "DELETE" ? (.high, shown) : nil
    }
    guard request.method == "DELETE" else { return nil }
    if isProvider(address.host) {
      let nouns = address.path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
      let names = nouns.filter { noun in
        noun.utf8.allSatisfy { ASCII.isLetter($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
      }
      return (max(.medium, min(ResourceWeight.of(Array(names.suffix(2))), .critical)), shown)
    }
    return Environment(naming: address.host) == .production ? (.medium, shown) : nil
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
      "console.neon.tech", "api.fly.io",
    ]
    return suffixes.contains { host == $0 || host.hasSuffix("." + $0) }
  }

  // MARK: Services by port

  /// Elasticsearch, OpenSearch and their kin.
  private static func search(_ address: ServiceAddress, _ request: Request) -> Severity? {
    let isSearch =
      address.port == 9200
      || address.host.nameParts.contains { $0.hasPrefix("elastic") || $0 == "opensearch" || $0 == "es" }
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
    case 8086, 8123:
      let text = (request.body + " " + address.query).asciiLowercased.nameParts
      return text.contains("drop")
        && (text.contains("database") || text.contains("table") || text.contains("measurement"))
        ? .high : nil
    case 9090 where parts.contains("delete_series"): return .high
    default: return nil
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

/// A request as a tool's arguments describe it.
struct Request {
  private(set) var method = "GET"
  private(set) var addresses: [String] = []
  private(set) var body = ""
  private(set) var isDockerSocket = false

  private static let curl = Grammar(
    "X,request= d,data= data-raw= data-binary= data-urlencode= data-ascii= json= F,form= H,header= u,user= o,output= "
      + "O,remote-name A,user-agent= b,cookie= c,cookie-jar= e,referer= x,proxy= url= unix-socket= T,upload-file= "
      + "w,write-out= m,max-time= connect-timeout= retry= cacert= E,cert= key= r,range= K,config= resolve= I,head "
      + "G,get k,insecure L,location s,silent S,show-error f,fail i,include v,verbose g,globoff n,netrc N 4 6 0 C= "
      + "D,dump-header= Y= y= z= t= P= q compressed limit-rate= interface= oauth2-bearer= aws-sigv4= V,version help=?"
  )
  private static let wget = Grammar(
    "method= body-data= body-file= post-data= post-file= header= O,output-document= o,output-file= U,user-agent= "
      + "P,directory-prefix= user= password= t,tries= T,timeout= q,quiet S e,execute= i,input-file= help V,version"
  )
  private static let httpie = Grammar(
    "a,auth= A,auth-type= p,print= o,output= session= b,body h,headers v,verbose j,json f,form raw= proxy= verify= "
      + "timeout= s,style= d,download F,follow curl I help version")

  init(_ invocation: Invocation) {
    switch invocation.canonicalName {
    case "curl", "curlie": readCurl(Arguments(invocation.arguments, by: Request.curl), invocation)
    case "wget": readWget(Arguments(invocation.arguments, by: Request.wget))
    default: readHTTPie(Arguments(invocation.arguments, by: Request.httpie), invocation)
    }
    method = String(decoding: method.utf8.map(ASCII.uppercased), as: UTF8.self)
  }

  private mutating func readCurl(_ arguments: Arguments, _ invocation: Invocation) {
    guard !arguments.asksForHelp else { return }
    for given in arguments.options {
      switch given.name {
      case "data", "data-raw", "data-binary", "data-urlencode", "data-ascii", "json", "form":
        let text = given.value?.display ?? ""
        body += text == "@-" ? invocation.input?.display ?? "" : text
        method = "POST"
      case "url": addresses.append(given.value?.display ?? "")
      case "unix-socket": isDockerSocket = given.value?.known?.hasSuffix("docker.sock") ?? false
      default: break
      }
    }
    if arguments.has("get") { method = "GET" }
    if let given = arguments.text("request") { method = given }
    addresses += arguments.operands.map(\.value.display)
  }

  private mutating func readWget(_ arguments: Arguments) {
    guard !arguments.asksForHelp else { return }
    if let data = arguments.value("post-data") ?? arguments.value("body-data") {
      body = data.display
      method = "POST"
    }
    if let given = arguments.text("method") { method = given }
    addresses = arguments.operands.map(\.value.display)
  }

  private mutating func readHTTPie(_ arguments: Arguments, _ invocation: Invocation) {
    guard !arguments.asksForHelp else { return }
    var words = arguments.operands.map(\.value.display)
    if let first = words.first, words.count > 1, first.utf8.allSatisfy(ASCII.isLetter) {
      method = first
      words.removeFirst()
    }
    guard let address = words.first else { return }
    // `:3000/x` is this machine.
    addresses = [address.hasPrefix(":") ? "localhost" + address : address]
    body =
      words.dropFirst().joined(separator: "\n") + (arguments.value("raw")?.display ?? "")
      + (invocation.input?.display ?? "")
    if method == "GET", !body.isEmpty { method = "POST" }
  }
}

/// An address taken apart.
struct ServiceAddress {
  private(set) var host = ""
  private(set) var port = 0
  /// With the leading slash.
  private(set) var path = ""
  private(set) var query = ""

  init(_ text: String) {
    var rest = ByteView(text)
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    let end =
      (0..<rest.count).first { rest[$0] == UInt8(ascii: "/") || rest[$0] == UInt8(ascii: "?") } ?? rest.count
    var authority = rest[..<end]
    var tail = rest[end...]
    if let hash = tail.firstIndex(of: UInt8(ascii: "#")) { tail = tail[..<hash] }
    if let mark = tail.firstIndex(of: UInt8(ascii: "?")) {
      query = tail[(mark + 1)...].string
      tail = tail[..<mark]
    }
    path = tail.string
    if let at = authority.firstIndex(of: UInt8(ascii: "@")) { authority = authority[(at + 1)...] }
    if let colon = authority.firstIndex(of: UInt8(ascii: ":")), authority.at(0) != UInt8(ascii: "[") {
      port = Int(authority[(colon + 1)...].string) ?? 0
      authority = authority[..<colon]
    }
    host = authority.string.asciiLowercased
  }

  var parts: [String] { path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) } }
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
    ],
    passes: [
      "curl -s https://api.github.com/repos/acme/api", "curl -s localhost:9200/_cat/indices",
      "curl -X DELETE localhost:3000/api/todos/1",
      "curl -s -X POST localhost:3000/api/todos -d @fixtures/todo.json", "http DELETE :3000/todos/1",
      "curl -XDELETE localhost:9200/_search/scroll/x",
      "curl -d 'text=DELETE' https://example.com", "wget https://example.com/x.tgz",
      "curl -X PUT localhost:9200/orders",
      "curl -X DELETE localhost:9200/orders/_doc/1",
    ])
}
