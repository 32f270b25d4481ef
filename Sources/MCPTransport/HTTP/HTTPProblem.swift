import Bytes

/// What went wrong with an exchange, in words for the person behind the client. No word of the server's own, but for
/// what a client must see to log in.
struct HTTPProblem {
  var message: String
  var details: [(key: String, value: String)] = []
  /// Whether something in it comes from the server, and is to be judged like everything that does.
  var quotesServer = false

  init(_ message: String, reason: String) {
    self.message = message
    details = [("reason", reason)]
  }

  static func unreachable(
    _ address: HTTPAddress, _ reason: String, through proxy: ForwardProxy? = nil
  ) -> HTTPProblem {
    var message = "The MCP server at \(address.origin) cannot be reached: \(reason)."
    if let proxy {
      message =
        "The proxy \(proxy.address.origin), which http_proxy names, cannot be reached: \(reason). If \(address.host) is "
        + "to be reached without it, name that in no_proxy."
    }
    if ByteView(reason.asciiLowercased).contains("certificate") {
      message += " If an authority of your own has signed its certificate, name that in SSL_CERT_FILE."
    }
    return HTTPProblem(message, reason: "connection_failed")
  }

  static func broken(_ address: HTTPAddress, _ reason: String) -> HTTPProblem {
    HTTPProblem(
      "The MCP server at \(address.origin) did not answer: \(reason). Whether the request was carried out is not known.",
      reason: "connection_lost")
  }

  static func unopened(_ address: HTTPAddress, seconds: Int) -> HTTPProblem {
    HTTPProblem(
      "The MCP server at \(address.origin) took the connection but did not answer initialize within \(seconds) s. Check "
        + "that the URL leads to an MCP server, and whether it is overloaded.", reason: "initialize_timeout")
  }

  /// An answer that says by its status that it is none.
  static func status(_ head: ResponseHead, hasSession: Bool) -> HTTPProblem {
    let status = head.status
    var problem = HTTPProblem(
      "The MCP server answered HTTP \(status): " + meaning(of: status, hasSession: hasSession),
      reason: status == 404 && hasSession ? "session_lost" : "http_status")
    problem.details.append(("httpStatus", String(status)))
    let challenges = head.fields.all("WWW-Authenticate").joined(separator: ", ")
    if !challenges.isEmpty {
      problem.details.append(("wwwAuthenticate", printable(challenges)))
      problem.quotesServer = true
    }
    if let wait = head.fields["Retry-After"], let seconds = Int(wait) {
      problem.details.append(("retryAfter", String(seconds)))
    }
    return problem
  }

  private static func meaning(of status: Int, hasSession: Bool) -> String {
    switch status {
    case 401:
      "it wants credentials. Put an Authorization header into SENTINEL_MCP_HTTP_HEADERS."
    case 403: "it does not allow this with these credentials."
    case 404 where hasSession: "it no longer knows this session. Initialize again, or restart the client."
    case 404: "nothing is there. Check the path of the URL."
    case 405: "it takes no messages there. Check the path of the URL."
    case 408, 504: "something took too long. Try again."
    case 407:
      "the proxy on the way wants credentials. Put them into http_proxy (http://user:password@host:port)."
    case 413: "the message is too large for it."
    case 429: "there are too many requests. Wait, and try again."
    case 503: "it is not available now. Wait, and try again."
    case 500...: "it failed."
    default: "it refused the request."
    }
  }

  static func redirect(to location: HTTPAddress?, from address: HTTPAddress) -> HTTPProblem {
    let message =
      if let location, !location.hasSameOrigin(as: address) {
        "The MCP server at \(address.origin) redirects to \(location.origin), which is not followed, so that no "
          + "credentials go there. If that is the right server, use its URL as the target."
      } else {
        "The MCP server at \(address.origin) redirects in a way that cannot be followed. Check the URL."
      }
    return HTTPProblem(message, reason: "redirect")
  }

  static func noMessage(_ head: ResponseHead) -> HTTPProblem {
    let kind = head.mediaType == "text/html" ? "a web page" : "something else"
    var problem = HTTPProblem(
      "The MCP server answered HTTP \(head.status) with \(kind) instead of a message. Check the URL, and whether a "
        + "login page or a proxy stands before the server.", reason: "not_a_message")
    problem.details.append(("httpStatus", String(head.status)))
    return problem
  }

  /// What a log and an error may show of a header: one line of ASCII, and not too much.
  private static func printable(_ text: String) -> String {
    String(decoding: text.utf8.prefix(1024).map { $0 >= 0x20 && $0 < 0x7F ? $0 : 0x3F }, as: UTF8.self)
  }
}
