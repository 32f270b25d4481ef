import Bytes
import ShellMeaning
import Verdict

/// What code fetches and sends.
extension CodeReader {
  mutating func callNetwork(
    _ owner: String, _ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue], _ given: [CodeArgument]
  ) -> CodeValue? {
    let first = arguments.first
    if let result = callClients(owner, name, receiver, arguments, given) { return result }
    switch SoughtName(name) {
    case "connect", "create_connection", "createConnection", "connect_ex", "fsockopen",
      "stream_socket_client", "TCPSocket", "INET", "pfsockopen", "socket_connect", "bind", "listen",
      "createServer", "TCPServer", "Dial", "DialTCP", "DialTimeout", "Listen", "ThreadingTCPServer",
      "ServerSocket":
      hasSocket = true
      var result = CodeValue.unknown("socket", origins: .network(of: address(arguments)))
      result.chain = name
      result.role = .socket
      return result
    case "URL" where language == .templates:
      // Of Groovy and Kotlin: what hangs on it is what stands there.
      guard let first, first.known?.afterScheme != nil else { return nil }
      return .unknown("response", origins: .network(of: first.value.prefix))
    case "HTTPConnection", "HTTPSConnection", "HTTPConnectionPool":
      return client(of: arguments.first)
    case "start" where language == .ruby && owner.hasSuffix("HTTP"): return client(of: arguments.first)
    case "URI" where language == .ruby, "parse" where owner == "URI":
      var result = arguments.first
      result?.role = .address
      return result
    case "url" where language == .r, "stream_context_create": return arguments.first
    case "new" where language == .ruby && owner.hasPrefix("Net.HTTP."):
      // `Net::HTTP::Delete.new(address)`
      let method = owner.lastMember.map { String($0).asciiLowercased } ?? "get"
      if let path = arguments.first?.known, path.hasPrefix("/") {
        held = HeldRequest(address: path, method: method.asciiUppercased)
      }
      return request(method, nil, arguments, given)
    case "new" where language == .ruby && owner == "Net.HTTP": return client(of: arguments.first)
    case "new", "open":
      if name == "new", owner.hasSuffix("HTTP.Request"), arguments.count > 1,
        let method = Self.method(named: arguments[0])
      {
        return asks(method, of: arguments[1], "")
      }
      guard
        owner.hasSuffix("TCPSocket") || owner.hasSuffix("INET") || owner.hasSuffix("Socket")
          || owner.hasSuffix("TCPServer")
      else { return name == "new" && receiver != nil ? made(by: receiver, arguments) : nil }
      hasSocket = true
      var result = CodeValue.unknown("socket", origins: .network(of: address(arguments)))
      result.role = .socket
      return result
    case "socket_create", "socket", "Socket",
      "tcp" where owner == "socket":
      if name == "Socket", arguments.count > 1 { hasSocket = true }
      var result = CodeValue.unknown("socket")
      result.role = .socket
      result.chain = "socket"
      return result
    case "socket_read", "socket_recv": return .unknown("received", origins: .network(of: "?"))
    case "fdopen" where hasSocket:
      joinsDescriptors = true
      return .unknown("nothing")
    case "recv", "recvfrom", "gets", "sysread", "read_nonblock", "readline", "readpartial", "receive":
      if let received = lines(ofPeer: receiver) { return received }
      if language == .python, receiver?.chain == "self.request" {
        hasSocket = true
        return .unknown("received", origins: .network(of: "?"))
      }
      // `assert(socket.tcp())`: of Lua, whose sockets nothing else receives from.
      let isPeer = name == "recv" || name == "gets" || name == "receive" && language == .lua
      guard receiver?.role == .socket || hasSocket && isPeer && receiver != nil
      else { return nil }
      return .unknown("received", origins: .network(of: "?"))
    case "send", "sendall", "sendto", "sendmail", "send_message", "puts", "print", "socket_write", "fwrite",
      "fputs", "end":
      if receiver?.role == .socket || receiver?.role == .request || hasSocket || name.hasPrefix("sendmail")
        || name == "send_message"
      {
        sends(arguments, to: receiver?.receiver.first?.known ?? "?")
      }
      return nil
    case "pipe", "pipeTo", "pipeThrough", "pipeline":
      // `file.pipe(request)`
      let all = (receiver.map { [$0] } ?? []) + arguments
      guard let goal = all.last(where: { $0.role == .request || $0.role == .socket }) else { return nil }
      sends(all, to: goal.origins.network.first ?? "?")
      return nil
    case "close" where receiver?.role == .file && receiver?.chain == nil:
      // `open(path, 'w').close()`: nothing is put in place of what was there.
      if let receiver, !variables.values.contains(where: { $0.role == .file }) {
        delete(receiver, .emptying)
      }
      return .unknown("nothing")
    case "write":
      if receiver?.role == .socket || receiver?.role == .request { sends(arguments, to: "?") }
      if receiver?.role == .file { writesInto(receiver, arguments) }
      return .unknown("nothing")
    case "upload_file", "upload_fileobj", "storbinary", "storlines",
      "put" where owner.hasSuffix("sftp") || owner.hasSuffix("open_sftp"):
      // The name of a file goes in, what stands in it goes out.
      for argument in arguments.prefix(2) where argument.role != .file {
        if argument.known?.utf8.contains(UInt8(ascii: "/")) == true { sends([readFile(argument)], to: "?") }
      }
      sends(arguments, to: "?")
      return .unknown("nothing")
    case "mail" where language == .php && arguments.count > 2:
      sends(arguments, to: "?")
      if arguments[0].known == nil {
        context.report(
          CloudFamily.sends, on: "mail to everyone on a list", severity: .medium, at: invocation.range,
          program: invocation.canonicalName)
      }
      return .unknown("nothing")
    case "dump":
      return nil
    case "gethostbyname", "getaddrinfo", "resolve", "lookup", "getaddresses", "gethostbyaddr",
      "dns_get_record", "resolve4":
      sends(Array(arguments.prefix(1)), to: "DNS")
      return nil
    default: break
    }
    let isSent = receiver?.role == .client && Self.isVerb(name)
    guard isSent || isRequest(owner, name) else { return nil }
    // `http.request(req)`, where the request was made of its path alone.
    if isSent, name == "request", held.address.hasPrefix("/"), let host = receiver?.receiver.first?.known {
      let path = held.address
      held.address = ""
      return asks(held.method, of: CodeValue(host + path), held.body)
    }
    // Put together to be looked at: nothing in here sends it.
    if name == "Request", !sendsRequests() { return .unknown("request") }
    return request(name.asciiLowercased, receiver, arguments, given)
  }

  /// `print $socket list`, `$socket->say(text)`: on other lines these only show something.
  mutating func callWire(_ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue]) {
    switch SoughtName(name) {
    case "print", "say", "printf", "puts", "syswrite", "print_r": break
    default: return
    }
    if receiver?.role == .socket {
      sends(arguments, to: "?")
    } else if arguments.first?.role == .socket {
      sends(Array(arguments.dropFirst()), to: "?")
    }
  }

  private static func isVerb(_ name: String) -> Bool {
    switch SoughtName(name) {
    case "get", "post", "put", "patch", "delete", "head", "request", "Delete", "Post", "Put": true
    default: false
    }
  }

  private func made(by receiver: CodeValue?, _ arguments: [CodeValue]) -> CodeValue? {
    guard let chain = receiver?.chain else { return nil }
    // `Path.new(x)`, `HTTP::Tiny.new`: the object goes by its class's name.
    var result = CodeValue(chain: chain)
    if chain == "Pathname" || chain == "Path" {
      result = joined(arguments)
      result.role = .path
    }
    return result
  }

  private func address(_ arguments: [CodeValue]) -> String {
    for argument in arguments {
      for value in argument.everything {
        if let text = value.known, text.utf8.contains(UInt8(ascii: ".")), !text.utf8.contains(0x20) {
          return text
        }
        if let host = value.pair("host")?.known ?? value.pair("PeerAddr")?.known { return host }
      }
    }
    return "?"
  }

  /// Functions that ask a server for something.
  private func isRequest(_ owner: String, _ name: String) -> Bool {
    let names = owner.split(whereSeparator: { $0 == "." || $0 == ":" })
    // `HTTP::Tiny->new->delete(…)`
    let last = names.last(where: { $0 != "new" }).map(String.init) ?? ""
    switch SoughtName(name) {
    case "Request": return last == "request" || last == "urllib" || last.isEmpty && language == .javascript
    case "NewRequest", "NewRequestWithContext": return true
    // `httr::DELETE(address)`
    case "DELETE" where last == "httr" || last == "HTTP", "POST" where last == "httr": return true
    case "DELETE", "POST", "PUT", "PATCH", "postForm", "curl_fetch_memory", "curl_fetch_disk", "httpPOST":
      return language == .r
    // `cURL.easy{url = …, postfields = …}`
    case "easy": return language == .lua
    case "fetch", "urlopen", "urlretrieve", "curl_exec", "curl_init", "getstore", "mirror", "wget", "urlread",
      "get_response", "post_form", "URL",
      "download_file", "http_request", "httpRequest", "axios", "got", "needle", "superagent", "ofetch":
      return name != "fetch" || !["ENV", "Hash", "env"].contains(last)
    case "del" where ["superagent", "request", "needle", "axios", "agent", "http"].contains(last): return true
    case "get", "post", "put", "patch", "request", "head", "delete", "stream":
      switch last {
      case "requests", "httpx", "axios", "got", "http", "https", "session", "Session", "client", "HTTP",
        "Simple", "UserAgent", "Tiny", "ua", "needle",
        "superagent", "aiohttp", "Faraday", "HTTParty", "RestClient", "Typhoeus", "urllib3", "PoolManager",
        "ky", "Req", "HTTPoison", "undici", "Excon", "HTTPX", "HTTPClient", "Curl", "Mechanize", "Http",
        "Requests", "Guzzle", "Furl", "Tesla", "Finch", "http_client":
        return true
      case "":
        return language == .perl && name == "get" || variables[name]?.chain?.hasPrefix("requests") == true
      default: return false
      }
    case "source" where language == .r: return true
    default: return false
    }
  }

  /// What a request with that first argument would bring, for the callback that gets it.
  func fetches(_ callee: CodeValue, _ first: CodeValue) -> CodeValue? {
    guard let chain = callee.chain else { return nil }
    let dot = chain.lastIndex(of: ".")
    let name = dot.map { String(chain[chain.index(after: $0)...]) } ?? chain
    let owner = dot.map { String(chain[..<$0]) } ?? ""
    if name == "on" || name == "once" || name == "addListener" {
      return callee.receiver.first.map { .unknown("data", origins: $0.origins) }
    }
    guard isRequest(owner, name) else { return nil }
    return .unknown("response", origins: .network(of: first.known ?? "?"))
  }

  private mutating func request(
    _ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue], _ given: [CodeArgument]
  ) -> CodeValue {
    guard let first = arguments.first else {
      var result = CodeValue.unknown("response", origins: .network(of: "?"))
      result.role = .request
      return result
    }
    var host =
      first.value.prefix.isEmpty
      ? first.pair("url")?.known ?? first.pair("hostname")?.known
        ?? first.pair("host")?.known ?? "?" : first.value.prefix
    let base = receiver?.role == .client ? receiver?.receiver.first?.known : nil
    if let base, host.hasPrefix("/") { host = base + host }
    var sent: [CodeValue] = [CodeValue(first.value)]
    for argument in given.dropFirst() {
      // A token in a header goes where it belongs.
      if argument.name == "headers" || argument.name == "auth" || argument.name == "cert"
        || argument.name == "verify"
      {
        continue
      }
      var value = argument.value
      value.pairs.removeAll { $0.key == "headers" || $0.key == "Authorization" || $0.key == "auth" }
      sent.append(value)
    }
    if language == .perl { sent += attachedFiles(sent) }
    sends(sent, to: host)
    judgeRequest(name, first, given, host, base)
    if ["urlretrieve", "getstore", "download_file"].contains(name),
      arguments.count > 1
    {
      write(arguments[1], .overwrite, [.unknown(host, origins: .network(of: host))])
    }
    // R's `source(url)` runs what it fetches.
    if name == "source", host.afterScheme != nil { runCode(.unknown(host, origins: .network(of: host))) }
    var result = CodeValue.unknown("response", origins: .network(of: host))
    result.role = .request
    return result
  }

  private mutating func sendsRequests() -> Bool {
    let isPython = language == .python
    return names(.sends) { word in
      [
        "fetch", "urlopen", "open", "send", "dispatch", "dispatchEvent", "handle", "request", "default",
      ].contains(word) && (word != "request" || !isPython)
    }
  }

  /// `Content => [f => ["/path"]]`: what stands in the file goes along.
  private mutating func attachedFiles(_ sent: [CodeValue]) -> [CodeValue] {
    var files: [CodeValue] = []
    for value in sent.prefix(16) {
      for part in ((value.items ?? []) + value.pairs.map(\.value)).prefix(16) {
        let inner = [part] + (part.items ?? []) + part.pairs.map(\.value)
        for item in inner.prefix(16) {
          guard let file = item.items?.first, file.value.prefix.hasPrefix("/") else { continue }
          files.append(readFile(file))
        }
      }
    }
    return files
  }

  /// The same request as `curl -X METHOD ADDRESS` would send.
  private mutating func judgeRequest(
    _ name: String, _ first: CodeValue, _ given: [CodeArgument], _ host: String, _ base: String?
  ) {
    var method = ["delete", "put", "post", "patch"].contains(name) ? name : name == "del" ? "delete" : "get"
    var address = host
    var body = ""
    let names = name == "request" || name.hasPrefix("newrequest")
    if names, let mark = given.firstIndex(where: { $0.name == nil && Self.method(named: $0.value) != nil }),
      mark + 1 < given.count, let word = Self.method(named: given[mark].value)
    {
      method = word
      address = given[mark + 1].value.value.prefix
      if let base, address.hasPrefix("/") { address = base + address }
    }
    if body.isEmpty, ["post", "put", "patch"].contains(name), given.count > 1, given[1].name == nil {
      body = Self.sentText(given[1].value)
    }
    for argument in given {
      // `["http" => ["method" => "DELETE"]]`
      if let inner = argument.value.pair("http"), let word = inner.pair("method")?.known { method = word }
      if let word = argument.value.pair("method")?.known { method = word }
      if argument.name == "method", let word = argument.value.known { method = word }
      if argument.name == "url", !argument.value.value.prefix.isEmpty {
        address = argument.value.value.prefix
      }
      if argument.name == "data" || argument.name == "json" || argument.name == "content" {
        body += Self.sentText(argument.value)
      }
      if let sent = argument.value.pair("body") ?? argument.value.pair("data") ?? argument.value.pair("json")
      {
        body += Self.sentText(sent)
      }
    }
    if let path = first.pair("path")?.known { address += path }
    // Each of a list that is gone through has a name of its own.
    let isRepeated =
      first.value.holes.contains { $0.name == "item" || $0.kind == .item }
      || first.value.holes.contains { !$0.origins.network.isEmpty } && hasLoop()
    RequestFamily.judge(
      Request(method: method, address: address, body: body, isRepeated: isRepeated), at: invocation.range,
      program: invocation.canonicalName, &context)
  }

  private mutating func hasLoop() -> Bool {
    names(.loops) { ["for", "foreach", "forEach", "each", "map", "while"].contains($0) }
  }

  private static func sentText(_ value: CodeValue) -> String {
    value.pairs.isEmpty ? value.value.display : flattened(value)
  }

  /// PHP's files may be addresses, asked with a method of their own.
  mutating func askAddress(_ given: [CodeArgument]) -> CodeValue? {
    guard let address = given.first?.value, address.known?.afterScheme != nil, given.count > 1 else {
      return nil
    }
    return request("get", nil, given.map(\.value), given)
  }

  mutating func fetched(from address: CodeValue) -> CodeValue {
    sends([CodeValue(address.value)], to: address.value.prefix)
    return .unknown("response", origins: .network(of: address.known ?? address.value.prefix))
  }

  /// Data on its way out.
  mutating func sends(_ values: [CodeValue], to address: String) {
    guard !NetworkHosts.isLoopback(address) else { return }
    let sent = values.flatMap(\.everything).map(\.value)
    let host = NetworkHosts.host(of: address)
    var origins = Origins()
    for value in sent { origins.formUnion(value.origins) }
    Exfiltration.report(origins, to: host, by: invocation, &context)
    Exfiltration.report(keysIn: sent, to: host, by: invocation, &context)
  }

  /// `open(path, 'w').write(text)`: the opening was judged; the text matters where nothing is written.
  mutating func writesInto(_ file: CodeValue?, _ contents: [CodeValue]) {
    if let file, let text = contents.first?.known, !text.isEmpty {
      var here = invocation
      here.directory = directory
      context.keep(text, writtenTo: context.place(file.value, of: here))
    }
    if let file, let host = contents.first?.origins.network.first {
      var here = invocation
      here.directory = directory
      fetched(from: host, into: context.place(file.value, of: here))
    }
    guard let file, contents.first?.known == "", file.chain == nil else { return }
    write(file, .overwrite, contents)
  }
}
