import Bytes
import ShellMeaning

/// A request as a tool's arguments describe it.
struct Request {
  private(set) var method = "GET"
  private(set) var addresses: [String] = []
  private(set) var body = ""
  private(set) var isDockerSocket = false
  /// A header says who asks.
  private(set) var hasKey = false
  /// The operation that a header names, with services that have one address for all.
  private(set) var target = ""
  /// The key is one for trying things out.
  private(set) var isTest = false
  /// Sent once for each of many things.
  private(set) var isRepeated = false

  private static let curl = Grammar(
    "X,request= d,data= data-raw= data-binary= data-urlencode= data-ascii= json= F,form= H,header= u,user= o,output= "
      + "O,remote-name A,user-agent= b,cookie= c,cookie-jar= e,referer= x,proxy= url= unix-socket= T,upload-file= "
      + "w,write-out= m,max-time= connect-timeout= retry= cacert= E,cert= key= r,range= K,config= resolve= I,head "
      + "G,get k,insecure L,location s,silent S,show-error f,fail i,include v,verbose g,globoff n,netrc N 4 6 0 C= "
      + "D,dump-header= Y= y= z= t= P= q compressed limit-rate= interface= oauth2-bearer= aws-sigv4= V,version help=? "
      + "service= region= profile= access_key= secret_key="
  )
  private static let wget = Grammar(
    "method= body-data= body-file= post-data= post-file= header= O,output-document= o,output-file= U,user-agent= "
      + "P,directory-prefix= user= password= t,tries= T,timeout= q,quiet S e,execute= i,input-file= help V,version"
  )
  private static let httpie = Grammar(
    "a,auth= A,auth-type= p,print= o,output= session= b,body h,headers v,verbose j,json f,form raw= proxy= verify= "
      + "timeout= s,style= d,download F,follow curl I help version")

  init(method: String, address: String, body: String) {
    self.method = method.asciiUppercased
    addresses = [address]
    self.body = body
    hasKey = true
  }

  init(_ invocation: Invocation, _ context: Judgement) {
    isRepeated = invocation.isRepeated
    switch invocation.canonicalName {
    case "curl", "curlie", "awscurl":
      readCurl(Arguments(invocation.arguments, by: Request.curl), invocation, context)
    case "wget": readWget(Arguments(invocation.arguments, by: Request.wget))
    default: readHTTPie(Arguments(invocation.arguments, by: Request.httpie), invocation)
    }
    method = method.asciiUppercased
  }

  private mutating func readCurl(
    _ arguments: Arguments, _ invocation: Invocation, _ context: Judgement
  ) {
    guard !arguments.asksForHelp else { return }
    var options = arguments.options
    for file in arguments.values("config") {
      let text =
        file.known == "-"
        ? invocation.input.map { context.code(in: $0) } : context.code(at: file, of: invocation)
      if let text { options += Self.settings(text, at: invocation.range) }
    }
    var named: String?
    var override: String?
    for given in options {
      switch given.name {
      case "data", "data-raw", "data-binary", "data-urlencode", "data-ascii", "json", "form":
        let text = given.value?.display ?? ""
        body += text == "@-" ? invocation.input?.display ?? "" : text
        method = "POST"
      case "upload-file":
        if method == "GET" { method = "PUT" }
      case "user", "oauth2-bearer":
        if let text = given.value?.display { noteKey(text) }
      case "url": addresses.append(given.value?.display ?? "")
      case "request": if let name = given.value?.known { named = name }
      case "header": if let text = given.value?.display { noteHeader(text, &override) }
      case "unix-socket": isDockerSocket = given.value?.known?.hasSuffix("docker.sock") ?? false
      default: break
      }
    }
    if arguments.has("get") { method = "GET" }
    if let named { method = named }
    if let override { method = override }
    if arguments.has("user") || arguments.has("oauth2-bearer") { hasKey = true }
    addresses += arguments.operands.map(\.value.display)
  }

  private mutating func noteHeader(_ header: String, _ override: inout String?) {
    let text = header.asciiLowercased
    noteKey(text)
    if text.hasPrefix("x-amz-target:") { target = ByteView(String(header.dropFirst(13))).trimmed().string }
    if text.hasPrefix("authorization:") || text.mentions("-key:") || text.mentions("token:")
      || text.hasPrefix("cookie:")
    {
      hasKey = true
    }
    // What a server does with it: the method is the one in the header.
    if let (name, value) = text.split(at: UInt8(ascii: ":")),
      name == "x-http-method-override" || name == "x-method-override" || name == "x-http-method"
    {
      override = ByteView(value).trimmed().string
    }
  }

  /// The lines of curl's configuration, `request = "DELETE"`, as the options they stand for.
  private static func settings(_ text: String, at range: Range<Int>) -> [Arguments.Given] {
    var given: [Arguments.Given] = []
    for line in text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(256) {
      let isGap: (UInt8) -> Bool = { ASCII.isSpace($0) || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }
      let bare = line.drop { ASCII.isSpace($0) || $0 == UInt8(ascii: "-") }
      let name = bare.prefix { !isGap($0) }
      guard !name.isEmpty, name.first != UInt8(ascii: "#") else { continue }
      var value = ByteView(String(Substring(bare.dropFirst(name.count).drop(while: isGap)))).trimmed()
      if value.count > 1, value[0] == UInt8(ascii: "\""), value[value.count - 1] == UInt8(ascii: "\"") {
        value = value[1..<(value.count - 1)]
      }
      let option: String =
        switch String(Substring(name)) {
        case "X": "request"
        case "H": "header"
        case "d": "data"
        case "u": "user"
        case "T": "upload-file"
        case let long: long
        }
      given.append(Arguments.Given(name: option, value: Value(value.string), range: range))
    }
    return given
  }

  /// `sk_test_…`: what it does happens in a playground.
  private mutating func noteKey(_ text: String) {
    let lower = text.asciiLowercased
    if lower.mentions("_test_") || lower.mentions("test_key") || lower.mentions("sandbox") { isTest = true }
  }

  private mutating func readWget(_ arguments: Arguments) {
    guard !arguments.asksForHelp else { return }
    for header in arguments.values("header") {
      var override: String?
      noteHeader(header.display, &override)
      if let override { method = override }
    }
    if arguments.has("user") || arguments.has("password") { hasKey = true }
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
    if let text = arguments.value("auth")?.display {
      noteKey(text)
      hasKey = true
    }
    for word in words where word.utf8.contains(UInt8(ascii: ":")) {
      if let (name, value) = word.split(at: UInt8(ascii: ":")), name.asciiLowercased == "x-amz-target" {
        target = value
      }
      if word.asciiLowercased.hasPrefix("authorization:") || word.asciiLowercased.mentions("-key:") {
        hasKey = true
      }
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
  /// A name and password stand in front of the host.
  private(set) var hasLogin = false

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
    if let at = authority.firstIndex(of: UInt8(ascii: "@")) {
      hasLogin = true
      authority = authority[(at + 1)...]
    }
    if let colon = authority.firstIndex(of: UInt8(ascii: ":")), authority.at(0) != UInt8(ascii: "[") {
      port = Int(authority[(colon + 1)...].string) ?? 0
      authority = authority[..<colon]
    }
    host = authority.string.asciiLowercased
  }

  var parts: [String] { path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) } }
}

extension String {
  /// `DROP TABLE x` for `DROP%20TABLE+x`.
  var withoutPercents: String {
    let bytes = Array(utf8)
    var out: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "%"), i + 2 < bytes.count, let high = ASCII.hexValue(bytes[i + 1]),
        let low = ASCII.hexValue(bytes[i + 2])
      {
        out.append(high << 4 | low)
        i += 3
      } else {
        out.append(bytes[i] == UInt8(ascii: "+") ? UInt8(ascii: " ") : bytes[i])
        i += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
