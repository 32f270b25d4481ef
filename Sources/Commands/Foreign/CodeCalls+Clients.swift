import Bytes
import ShellMeaning
import Verdict

/// What holds a connection or puts a request together before it is sent: clients with an address of their own,
/// requests that are built step by step, and what they carry.
extension CodeReader {
  /// A client, or a step of building a request; nil if the call is neither.
  mutating func callClients(
    _ owner: String, _ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue], _ given: [CodeArgument]
  ) -> CodeValue? {
    switch SoughtName(name) {
    // `URI.create(address)`, `new URL(address).openConnection()`
    case "create" where owner.hasSuffix("URI"): return arguments.first
    case "openConnection": return receiver
    case "open_sftp", "from_transport": return CodeValue(chain: "sftp")
    // `x.open("DELETE", address)`
    case "open" where arguments.count > 1 && arguments[1].known?.afterScheme != nil:
      return Self.method(named: arguments[0]).map { asks($0, of: arguments[1], "") }
    // `RestClient::Request.execute(method: :delete, url: address)`
    case "execute":
      guard
        let method = given.first(where: { $0.name == "method" }).flatMap({ Self.method(named: $0.value) }),
        let address = given.first(where: { $0.name == "url" })?.value
      else { return nil }
      return asks(method, of: address, "")
    // Laravel's
    case "withToken", "withHeaders", "withBasicAuth", "acceptJson", "baseUrl":
      guard owner == "Http" || receiver?.role == .client else { return nil }
      return client(of: name == "baseUrl" ? arguments.first : receiver?.receiver.first)
    case "PoolManager", "Client", "AsyncClient", "Session", "ClientSession", "session", "create", "extend",
      "CurlHttpClient", "NativeHttpClient", "new", "newBuilder", "instance", "defaults", "HttpClient",
      "build":
      guard Self.makesClient(owner, name) else { return nil }
      return client(of: base(arguments, given))
    // `Request.Builder().url(address).delete()`, `HttpRequest.newBuilder(address).DELETE()`
    case "Builder", "URLRequest", "HttpRequestMessage":
      guard owner.hasSuffix("Request") || name != "Builder" else { return nil }
      if name == "HttpRequestMessage", arguments.count > 1, let method = Self.method(named: arguments[0]) {
        return asks(method, of: arguments[1], "")
      }
      return client(of: base(arguments, given))
    case "url" where receiver?.role == .client, "uri" where receiver?.role == .client:
      return client(of: arguments.first)
    case "DELETE", "delete", "del":
      guard arguments.isEmpty, receiver?.role == .client, let base = receiver?.receiver.first else {
        return nil
      }
      return asks("DELETE", of: base, "")
    case "method" where receiver?.role == .client:
      guard let method = arguments.first.flatMap(Self.method), let base = receiver?.receiver.first else {
        return receiver
      }
      return asks(method, of: base, "")
    case "DeleteAsync", "deleteAsync", "DeleteFromJsonAsync":
      return arguments.first.map { asks("DELETE", of: $0, "") }
    case "SMTP", "SMTP_SSL", "LMTP":
      var mail = CodeValue(chain: "smtp", receiver: arguments.first ?? CodeValue("localhost"))
      mail.role = .client
      return mail
    case "append", "attach", "add_attachment", "add_alternative", "add_field", "set_content", "set_payload",
      "set_body", "appendFile", "set":
      puts(arguments)
      return nil
    case "curl_exec":
      sends([.unknown("body", origins: held.origins)], to: held.address)
      return nil
    case "StripeClient":
      libraries.formUnion(.payments)
      return nil
    case "curl_init", "curl_easy_init":
      held = HeldRequest()
      held.address = arguments.first?.value.prefix ?? ""
      return nil
    case "curl_setopt" where arguments.count > 2:
      set(arguments[1], to: arguments[2])
      sendsHeld()
      return .unknown("nothing")
    case "setopt" where arguments.count > 1:
      set(arguments[0], to: arguments[1])
      return .unknown("nothing")
    case "perform" where !held.address.isEmpty, "perform_rb" where !held.address.isEmpty:
      sends([.unknown("body", origins: held.origins)], to: held.address)
      return .unknown("nothing")
    case "req_body_file":
      // Of R's httr2: the request is sent behind it.
      guard let file = arguments.last else { return nil }
      sends([readFile(file)], to: "?")
      return receiver
    case "curl_setopt_array" where arguments.count > 1:
      for pair in arguments[1].pairs { set(CodeValue(pair.key), to: pair.value) }
      sendsHeld()
      return .unknown("nothing")
    case "get_password" where owner.hasSuffix("keyring"),
      "chrome" where owner == "browser_cookie3", "firefox" where owner == "browser_cookie3",
      "load" where owner == "browser_cookie3", "safari" where owner == "browser_cookie3",
      "edge" where owner == "browser_cookie3":
      var origins = Origins()
      origins.secretStore = [owner]
      context.report(
        SecretStores.store, on: owner, severity: .high, at: invocation.range,
        program: invocation.canonicalName)
      return .unknown("secret", origins: origins)
    case "to_json" where receiver?.chain?.hasPrefix("ENV") == true, "inspect" where receiver?.chain == "ENV":
      var origins = Origins()
      origins.environment = true
      return .unknown("environment", origins: origins)
    case "make_archive" where arguments.count > 2:
      var archive = arguments[0].value
      archive.append("." + (arguments[1].known ?? "zip"))
      holds(arguments[2], in: CodeValue(archive))
      return CodeValue(archive)
    case "ZipFile" where !arguments.isEmpty:
      var file = arguments[0]
      file.role = .file
      return file
    case "add" where receiver?.role == .file,
      "write" where receiver?.role == .file && arguments.first?.role == .path:
      guard let receiver, let first = arguments.first else { return nil }
      holds(first, in: receiver)
      return nil
    case "load_file", "safe_load_file", "unsafe_load_file", "parse_ini_file", "load_yaml", "read_yaml",
      "read_json":
      return arguments.first.map { readFile($0) }
    case "stringify", "dumps", "json_encode", "to_json", "Marshal", "encode_json":
      // The text that an object becomes; what it is made of must be known.
      guard let object = arguments.first ?? receiver, !object.pairs.isEmpty || object.items != nil,
        object.origins.isEmpty, object.origins.variables.isEmpty
      else { return nil }
      return CodeValue(Self.flattened(object))
    default: return nil
    }
  }

  /// What is put into an archive goes wherever that is sent.
  private mutating func holds(_ contents: CodeValue, in archive: CodeValue) {
    let source = place(contents)
    guard source.nature != nil || source.region == .home else { return }
    context.memory.held[place(archive).path, default: Origins()].formUnion(.contents(of: source.path))
  }

  private static func makesClient(_ owner: String, _ name: String) -> Bool {
    let parts = owner.split(whereSeparator: { $0 == "." || $0 == ":" || $0 == "\\" })
    let last = parts.last.map(String.init) ?? ""
    switch SoughtName(name) {
    case "AsyncClient", "ClientSession", "HttpClient", "CurlHttpClient", "NativeHttpClient", "PoolManager":
      return true
    case "Client": return ["httpx", "GuzzleHttp", "reqwest", "blocking"].contains(last)
    case "Session", "session": return ["requests", "sessions", "requests_cache"].contains(last)
    case "create": return ["axios", "ky", "ofetch", "wretch"].contains(last)
    case "extend": return ["got", "ky"].contains(last)
    case "defaults": return last == "request"
    case "newBuilder": return last == "HttpRequest"
    case "new":
      return ["Faraday", "UserAgent", "Tiny", "Client", "Resource", "Connection"].contains(last)
        && ["Faraday", "LWP", "HTTP", "GuzzleHttp", "reqwest", "RestClient", "Excon", "Mojo"]
          .contains(parts.first.map(String.init) ?? "")
    default: return false
    }
  }

  /// The address in front of every path.
  private func base(_ arguments: [CodeValue], _ given: [CodeArgument]) -> CodeValue? {
    for key in ["base_url", "baseURL", "baseUrl", "prefixUrl", "base_uri", "url", "uri"] {
      if let named = given.first(where: { $0.name == key })?.value { return named }
      for argument in arguments { if let value = argument.pair(key) { return value } }
    }
    return arguments.first { $0.known?.afterScheme != nil }
  }

  /// What holds a connection to a host: requests are sent through it by path alone.
  func client(of host: CodeValue?) -> CodeValue {
    var result = CodeValue(chain: "http", receiver: host)
    result.role = .client
    return result
  }

  mutating func asks(_ method: String, of address: CodeValue, _ body: String) -> CodeValue {
    RequestFamily.judge(
      Request(method: method, address: address.value.prefix, body: body), at: invocation.range,
      program: invocation.canonicalName, &context)
    var result = CodeValue.unknown("response", origins: .network(of: address.value.prefix))
    result.role = .request
    return result
  }

  /// `"DELETE"`, `http.MethodDelete`, `Method::DELETE`, `HttpMethod.Delete`.
  static func method(named value: CodeValue) -> String? {
    var word =
      value.known ?? value.chain?.split(whereSeparator: { $0 == "." || $0 == ":" }).last.map(String.init)
    if let name = word, name.hasPrefix("Method"), name.utf8.count > 6 { word = String(name.dropFirst(6)) }
    guard let upper = word?.asciiUppercased else { return nil }
    return ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].contains(upper) ? upper : nil
  }

  /// An object as the JSON that would be sent.
  static func flattened(_ value: CodeValue) -> String {
    var steps = 256
    return flattened(value, 0, &steps)
  }

  private static func flattened(_ value: CodeValue, _ depth: Int, _ steps: inout Int) -> String {
    steps -= 1
    guard depth < 8, steps > 0 else { return "" }
    if !value.pairs.isEmpty {
      var parts: [String] = []
      for pair in value.pairs {
        parts.append("\"" + pair.key + "\":" + flattened(pair.value, depth + 1, &steps))
      }
      return "{" + parts.joined(separator: ",") + "}"
    }
    if let items = value.items {
      var parts: [String] = []
      for item in items { parts.append(flattened(item, depth + 1, &steps)) }
      return "[" + parts.joined(separator: ",") + "]"
    }
    if value.isTrue { return "true" }
    switch value.known {
    case "False", "false", "FALSE": return "false"
    case "None", "null", "nil": return "null"
    default: break
    }
    return value.isNumber ? value.value.display : "\"" + value.value.display + "\""
  }

  // MARK: Requests with properties

  /// `request.Method`, `req.httpMethod`, `r.get_method`.
  func namesMethod(_ target: CodeValue) -> Bool {
    guard let receiver = target.receiver.first, receiver.role == .request || receiver.role == .client else {
      return false
    }
    switch target.chain?.lastMember {
    case "Method", "httpMethod", "get_method", "method", "requestMethod": return true
    default: return false
    }
  }

  mutating func setMethod(of target: CodeValue, to value: CodeValue) {
    guard let receiver = target.receiver.first, let method = Self.method(named: value) else { return }
    let base = receiver.receiver.first
    let address = base?.known ?? receiver.origins.network.first ?? base?.origins.network.first ?? ""
    _ = asks(method, of: CodeValue(address), "")
  }

  /// `{method, body}` of JavaScript: a name that is the key and the variable in one.
  func shorthand(behind open: Int, before end: Int) -> String? {
    guard language == .javascript, let word = name(at: i), isSymbol(i - 1, ",") || i == open + 1,
      isSymbol(i + 1, ",") || i + 1 == end, isSymbol(i - 1, ",") || isSymbol(i + 1, ",")
    else { return nil }
    return word
  }

  // MARK: PHP's requests, option by option

  private mutating func set(_ option: CodeValue, to value: CodeValue) {
    held.origins.formUnion(value.origins)
    for pair in value.pairs { held.origins.formUnion(pair.value.origins) }
    // `CURLOPT_URL`, `pycurl.URL`
    let name = (option.known ?? option.chain ?? "").split(separator: ".").last.map(String.init) ?? ""
    switch name.hasPrefix("CURLOPT_") ? name : "CURLOPT_" + name {
    case "CURLOPT_URL": held.address = value.value.prefix
    case "CURLOPT_CUSTOMREQUEST": held.method = Self.method(named: value) ?? held.method
    case "CURLOPT_POSTFIELDS":
      held.body = value.pairs.isEmpty ? value.value.display : Self.flattened(value)
      if held.method == "GET" { held.method = "POST" }
    case "CURLOPT_POST": if held.method == "GET" { held.method = "POST" }
    default: break
    }
  }

  private mutating func sendsHeld() {
    guard held.method != "GET", !held.address.isEmpty else { return }
    _ = asks(held.method, of: CodeValue(held.address), held.body)
  }
}

/// A request of PHP's curl, as far as its options were set.
struct HeldRequest {
  var address = ""
  var method = "GET"
  var body = ""
  /// Where what it carries came from.
  var origins = Origins()
}

extension CodeValue {
  /// A mail server on this machine, which delivers to this machine.
  var isLocalMail: Bool {
    chain == "smtp" && receiver.first?.known.map(NetworkHosts.isLoopback) == true
  }
}
