import Bytes
import Text

extension Outflow {
  // MARK: Calls

  /// Whether a call gives what stands at `place` to another machine.
  func isGiven(to call: Int, before place: Int, _ source: Source) -> Bool {
    var start = call
    while start > 0, Self.isCallee(text[start - 1]), call - start < 80 { start -= 1 }
    let callee = text[start..<call]
    var last = callee.count
    while last > 0, ASCII.isWord(callee[last - 1]) { last -= 1 }
    let method = callee[last...]
    let given = text[call + 1..<place]
    // `spawn(…, { env: process.env })` hands it on to one's own; a body that is called so does not.
    let isBody = source.kind == .environment && given.firstIndex(of: UInt8(ascii: "(")) == nil
    // Whoever watches over a program is told what happened to it, and never all that its machine knows.
    if source.kind == .environment, Self.isTold(callee, method) { return true }
    if source.kind == .file, publishes(call, before: place) { return true }
    guard !method.isEmpty, !Self.isLogin(given, asBody: isBody) else { return false }
    if Self.resolvers.contains(method)
      || Self.asking.contains(method)
        && Self.names(text[max(0, start - 24)..<call], any: Self.registers)
    {
      return holdsDottedText(call + 1..<min(text.count, place + 120))
    }
    if source.kind == .key, source.belongs(to: text[max(0, start - 300)..<end(ofCall: call)], in: text) {
      return false
    }
    if source.kind == .store {
      let isAll = text[source.range] == "document.cookie" || isWholeStore(source)
      if isAll, method == "send", holdsAddress(max(0, start - 800)..<start) { return true }
      return (isAll && Self.senders.contains(method) || Self.beacons.contains(method))
        && holdsAddress(call + 1..<place)
    }
    if method == "sendmail" || method == "send_message" || method == "sendto" || method == "send_document"
      || method == "senddocument" || method == "sendDocument"
      || method == "files_upload" || method == "storbinary"
    {
      return true
    }
    // `os.execute("curl -d '" .. key .. "' https://…")`
    if Self.shells.contains(method), source.kind == .file || source.kind == .folder,
      given.contains("curl ") || given.contains("wget "), !given.contains("-H ")
    {
      return holdsAddress(call + 1..<end(ofCall: call))
    }
    // `Command::new("curl").arg(format!("https://…/{t}"))`
    if method == "arg" || method == "args" {
      let before = text[max(0, start - 200)..<start]
      return (before.contains("(\"curl\")") || before.contains("(\"wget\")"))
        && holdsAddress(call + 1..<end(ofCall: call))
    }
    if method == "mail", source.kind == .file, given.firstIndex(of: 0x40) != nil { return true }
    if Self.buckets.contains(method), source.kind == .file || source.kind == .environment { return true }
    if method == "POST", holdsAddress(max(0, start - 300)..<start) { return true }
    if method == "put", text[max(0, start - 400)..<start].contains("ftp") { return true }
    if Self.senders.contains(method) || callee.contains("ebhook") {
      return holdsAddress(call + 1..<end(ofCall: call))
        // `Request.Builder().url("https://…").post(…)`
        || callee.at(0) == 0x2E && text[max(0, start - 160)..<start].contains("url(")
          && holdsAddress(max(0, start - 160)..<start)
        || Self.names(callee, any: Self.carriers)
          && (holdsAddress(max(0, start - 1_200)..<start) || opensConnection(max(0, start - 800)..<start))
    }
    if Self.fetchers.contains(method) { return holdsAddress(call + 1..<place) }
    guard Self.writers.contains(method) else { return false }
    return opensConnection(max(0, start - 800)..<start)
  }

  /// Where the bracket that opens a call is closed.
  private func end(ofCall call: Int) -> Int {
    var open = 0
    var i = call
    let limit = min(text.count, call + Self.statement)
    while i < limit {
      if text[i] == UInt8(ascii: "(") { open += 1 }
      if text[i] == UInt8(ascii: ")") {
        open -= 1
        if open == 0 { return i }
      }
      i += 1
    }
    return limit
  }

  private static func isCallee(_ byte: UInt8) -> Bool {
    ASCII.isWord(byte) || byte == 0x2E || byte == 0x3A || byte == 0x3E || byte == 0x2D || byte == 0x24
  }

  /// Whether a value stands where keys do.
  static func isLogin(_ given: ByteView, asBody isBody: Bool = false) -> Bool {
    // `{ headers: {…}, body: …`: the headers are over.
    if let body = given.firstRange(of: " body: "), given[..<body.lowerBound].contains("eaders") {
      return isLogin(given[body.upperBound...], asBody: isBody)
    }
    // `$env:USERPROFILE` is where a path begins.
    if logins.contains(where: { given.contains($0) }) { return true }
    return !isBody && given.contains("env:") && !given.contains("$env:")
  }

  private static let logins = [
    "eaders", "uthorization", "auth=", "auth:", "auth_", "Bearer", "cert", "httpsAgent", "env=", "assword",
  ]

  /// `run(["gh", "gist", "create", FILE])`: a program that shows a file to everybody.
  func publishes(_ call: Int, before place: Int) -> Bool {
    let given = text[call + 1..<max(call + 1, place)]
    return given.contains("gist") && given.contains("create") && Self.runners.contains(method(of: call))
  }

  /// `Sentry.setContext(…)`, `datadog.api.Event.create(…)`: a service that gathers what programs say of themselves.
  private static func isTold(_ callee: ByteView, _ method: ByteView) -> Bool {
    tellings.contains(method) && names(callee, any: OutflowLeads.watchers)
  }

  private static let tellings = WordList(
    " setcontext set_context setextra set_extra setextras set_extras settags set_tags setuser capturemessage capture_message captureevent capture_event captureexception capture track event create recordcustomevent record_custom_event noticeerror notice_error notify addmetadata add_metadata leavebreadcrumb addbreadcrumb add_breadcrumb info error warning critical log_event logevent identify trackevent addattributes "
  )
  /// What runs a program with a list of its arguments.
  private static let runners = WordList(
    " run call check_call check_output popen spawn spawnsync execfile execfilesync execa ")
  /// What runs a line of text.
  private static let shells = WordList(" execute system exec shell_exec popen passthru ")
  /// What sends whatever it is given.
  private static let senders = WordList(
    " post put patch postform post_form postasync putasync sendbeacon sendmail send_message sendmessage upload uploadstring uploaddata uploadfile upload_string upload_file upload_fileobj upload_blob put_object putobject fetch axios newrequest newrequestwithcontext sendasync request urlopen httppost postjson post_json curl_setopt "
  )
  /// What puts a file where others can fetch it.
  private static let buckets = WordList(" upload_file upload_fileobj upload_blob put_object fput fputobject ")
  /// What sends nothing but its address.
  private static let fetchers = WordList(
    " get url uri parse file_get_contents downloadstring download_string getasync get_async openstream fopen readfile open importscripts urlretrieve head getstringasync getresponse curl_init websocket "
  )
  /// Where what is given goes on a way that is open by then.
  private static let writers = WordList(
    " write end send sendall sendto send_string sendstring send_bytes body json form multipart setbody set_body content setrequestbody println emit publish "
  )
  private static let resolvers = WordList(
    " gethostbyname gethostbyname_ex getaddrinfo gethostbynamel gethostaddresses gethostentry dns_get_record checkdnsrr resolve4 resolvetxt lookuphost lookupaddr lookuptxt getbyname getallbyname "
  )
  /// The same of names, where it is a register of hosts that is asked.
  private static let asking = WordList(" lookup resolve query ")
  private static let registers = ["dns", "DNS", "Dns", "ocket", "net.", "inet"]
  /// What sends to an address that it was given before.
  private static let carriers = [
    "http", "HTTP", "Http", "request", "axios", "fetch", "lient", "ession", "urlopen", "upload", "mail",
    "smtp", "curl", "ucket", "socket", "endBeacon",
  ]

  private static func names(_ callee: ByteView, any parts: [String]) -> Bool {
    parts.contains { callee.contains($0) }
  }
  private static let beacons = WordList(" sendbeacon open importscripts ")

  private func opensConnection(_ part: Range<Int>) -> Bool {
    let before = text[part]
    guard
      Self.openings.contains(where: { before.contains($0) })
    else { return false }
    return holdsAddress(part) || before.contains("host") || before.contains("onnect")
      || before.contains("Dial")
  }

  private static let openings = [
    "request(", "onnect", "ocket(", "XMLHttpRequest", "Dial(", "post(", ".put(",
    "POST", "Request(", "ttpClient", "TcpClient", "SMTP",
  ]
}
