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
  /// What follows the last dot in the name of a file that is sent.
  private(set) var fileEnding = ""
  /// The operation that a header names, with services that have one address for all.
  private(set) var target = ""
  /// In SOAP's envelope.
  private(set) var isEnveloped = false
  /// The scheme of its login: `bearer`, `ssws`.
  private(set) var scheme = ""
  /// The key is one for trying things out.
  private(set) var isTest = false
  /// Signed as a request to a store of objects is, whoever runs that.
  private(set) var isSignedStorage = false
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

  private static let restish = Grammar(
    "H,rsh-header= q,rsh-query= s,rsh-server= p,rsh-profile= o,rsh-output-format= f,rsh-filter= v,rsh-verbose "
      + "r,rsh-raw rsh-insecure rsh-no-cache rsh-timeout= help version")

  init(method: String, address: String, body: String, isRepeated: Bool = false) {
    self.method = method
    self.isRepeated = isRepeated
    addresses = [address]
    self.body = body
    hasKey = true
    settle()
  }

  init(_ invocation: Invocation, _ context: Judgement) {
    isRepeated = invocation.goesToMany
    switch invocation.canonicalName {
    case "curl", "curlie", "awscurl":
      readCurl(Arguments(invocation.arguments, by: Request.curl), invocation, context)
    case "wget": readWget(Arguments(invocation.arguments, by: Request.wget))
    case "restish": readRestish(Arguments(invocation.arguments, by: Request.restish))
    default: readHTTPie(Arguments(invocation.arguments, by: Request.httpie), invocation)
    }
    settle()
  }

  /// One entry of a file of requests: `DELETE https://…`, then its headers, then what it sends.
  init(lines: [Substring]) {
    var override: String?
    let first = lines.first?.split(separator: " ") ?? []
    method = first.first.map(String.init) ?? "GET"
    addresses = first.count > 1 ? [String(first[1])] : []
    var isHead = true
    for line in lines.dropFirst() {
      let isHeader = line.prefix { $0 != ":" }.utf8.allSatisfy {
        ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-")
      }
      if isHead, isHeader, line.utf8.contains(UInt8(ascii: ":")) {
        noteHeader(String(line), &override)
      } else {
        isHead = isHead && line.hasPrefix("[")
        body += line + "\n"
      }
    }
    if let override { method = override }
    settle()
  }

  /// Frameworks take `_method=delete`, in the address or in what is sent, for the method of a POST.
  private mutating func settle() {
    method = method.asciiUppercased
    guard method == "POST" else { return }
    for text in [body] + addresses {
      let view = ByteView(text)
      guard let mark = view.firstRange(of: "_method"), Self.isKey(view, mark) else { continue }
      let word = text.utf8.dropFirst(mark.upperBound).drop { !ASCII.isLetter($0) }.prefix(
        while: ASCII.isLetter)
      let named = String(Substring(word)).asciiUppercased
      if ["DELETE", "PUT", "PATCH"].contains(named) { method = named }
    }
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
        if let mark = text.utf8.lastIndex(of: UInt8(ascii: "@")) { noteFile(text[mark...]) }
        method = "POST"
      case "upload-file":
        if method == "GET" { method = "PUT" }
        noteFile((given.value?.display ?? "")[...])
      case "user", "oauth2-bearer":
        if let text = given.value?.display { noteKey(text) }
      case "aws-sigv4": isSignedStorage = given.value?.suffix.hasSuffix(":s3") == true
      case "url": addresses.append(given.value?.written ?? "")
      case "request": if let name = given.value?.withoutUnset { named = name }
      case "header": if let text = given.value?.display { noteHeader(text, &override) }
      case "unix-socket":
        let path = given.value?.suffix ?? ""
        isDockerSocket = path.hasSuffix("docker.sock") || path.hasSuffix("podman.sock")
      default: break
      }
    }
    if arguments.has("get") { method = "GET" }
    if let named { method = named }
    if let override { method = override }
    if isSignedStorage || arguments.has("user") || arguments.has("oauth2-bearer") { hasKey = true }
    addresses += arguments.operands.map(\.value.written)
    // `curlie DELETE ADDRESS`: httpie's words in front of curl's.
    guard invocation.canonicalName == "curlie", let first = addresses.first, addresses.count > 1,
      !first.isEmpty, first.utf8.allSatisfy(ASCII.isLetter)
    else { return }
    method = override ?? first
    for word in addresses.dropFirst(2) where word.utf8.contains(UInt8(ascii: ":")) {
      noteHeader(word, &override)
    }
    if let override { method = override }
    addresses = [addresses[1]]
  }

  private mutating func noteFile(_ name: Substring) {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return }
    fileEnding = String(name[name.utf8.index(after: dot)...]).asciiLowercased
  }

  private mutating func noteHeader(_ header: String, _ override: inout String?) {
    let text = header.asciiLowercased
    noteKey(text)
    if text.hasPrefix("x-amz-target:") { target = ByteView(String(header.dropFirst(13))).trimmed().string }
    if text.hasPrefix("soapaction:") {
      target = ByteView(String(header.dropFirst(11))).trimmed().string
      isEnveloped = true
    }
    if text.hasPrefix("authorization:") {
      scheme = text.dropFirst(14).split(separator: " ").first.map(String.init) ?? ""
    }
    if text.hasPrefix("authorization:") || text.mentions("-key:") || text.hasPrefix("apikey:")
      || text.mentions("token:")
      || text.mentions("secret:") || text.hasPrefix("cookie:")
    {
      hasKey = true
    }
    // What a server does with it: the method is the one in the header.
    if let (name, value) = text.split(at: UInt8(ascii: ":")),
      name == "x-http-method-override" || name == "x-method-override" || name == "x-http-method"
    {
      override = ByteView(value).trimmed().string.asciiUppercased
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
    var override: String?
    for header in arguments.values("header") { noteHeader(header.display, &override) }
    if arguments.has("user") || arguments.has("password") { hasKey = true }
    if let data = arguments.value("post-data") ?? arguments.value("body-data") {
      body = data.display
      method = "POST"
    }
    if let given = arguments.text("method") { method = given }
    if let override { method = override }
    addresses = arguments.operands.map(\.value.written)
  }

  private mutating func readHTTPie(_ arguments: Arguments, _ invocation: Invocation) {
    // These write the request down and send nothing.
    guard !arguments.asksForHelp, !invocation.hasArgument("--offline"), !invocation.hasArgument("--curl"),
      !invocation.hasArgument("--curl-long")
    else { return }
    var words = arguments.operands.map(\.value.written)
    if let first = words.first, words.count > 1, first.utf8.allSatisfy(ASCII.isLetter) {
      method = first
      words.removeFirst()
    }
    if let text = arguments.value("auth")?.display {
      noteKey(text)
      hasKey = true
    }
    var override: String?
    for word in words.dropFirst() where word.utf8.contains(UInt8(ascii: ":")) && !word.mentions(":=") {
      noteHeader(word, &override)
    }
    guard let address = words.first else { return }
    // `:3000/x` is this machine.
    addresses = [address.hasPrefix(":") ? "localhost" + address : address]
    body =
      words.dropFirst().joined(separator: "\n") + (arguments.value("raw")?.display ?? "")
      + (invocation.input?.display ?? "")
    if method == "GET", !body.isEmpty { method = "POST" }
    if let override { method = override }
  }

  /// A field's name, and not words in a text.
  private static func isKey(_ text: ByteView, _ mark: Range<Int>) -> Bool {
    guard mark.lowerBound > 0 else { return true }
    switch text[mark.lowerBound - 1] {
    case UInt8(ascii: "&"), UInt8(ascii: "?"), UInt8(ascii: "\n"): return true
    case UInt8(ascii: "\""): return text.at(mark.upperBound) == UInt8(ascii: "\"")
    default: return false
    }
  }

  private mutating func readRestish(_ arguments: Arguments) {
    guard !arguments.asksForHelp else { return }
    var override: String?
    for header in arguments.values("rsh-header") { noteHeader(header.display, &override) }
    // Keys lie in its profiles.
    hasKey = true
    var words = arguments.operands.map(\.value.display)
    if let first = words.first, words.count > 1 {
      method = override ?? first
      words.removeFirst()
    }
    addresses = Array(words.prefix(1))
  }
}

extension Value {
  /// The text with nothing in the place of variables that were never set; nil if anything else is unknown.
  fileprivate var withoutUnset: String? {
    if let known { return known }
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let known): text += known
      case .hole(let hole): if hole.kind != .unset { return nil }
      }
    }
    return text.isEmpty ? nil : text
  }

  /// As `display`, with the question mark of an address that a shell takes for a pattern as it was written.
  fileprivate var written: String {
    if let known { return known }
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let known): text += known
      case .hole(let hole): text += hole.kind == .glob ? hole.name : "‹" + hole.name.inOnePart + "›"
      }
    }
    return text
  }
}

extension String {
  /// The name of what is not known, as one part of an address: the command it came from may have slashes.
  fileprivate var inOnePart: String {
    guard utf8.contains(where: { [0x2F, 0x3F, 0x26, 0x23, 0x20].contains($0) }) else { return self }
    return String(
      decoding: utf8.map { [0x2F, 0x3F, 0x26, 0x23, 0x20].contains($0) ? 0x5F : $0 }, as: UTF8.self)
  }
}
