import Bytes
import ShellMeaning
import Verdict

/// Requests that are written down before they are sent: in the files of hurl, as the name of a remote
/// procedure, or byte by byte through a bare connection.
enum WrittenRequests {
  static let programs = ["hurl", "grpcurl", "httpyac", "ijhttp", "restclient", "rest-cli"]

  static func judge(_ name: String, _ invocation: Invocation, _ context: inout Judgement) {
    if name == "grpcurl" { return procedure(invocation, &context) }
    let arguments = Arguments(invocation.arguments, by: hurl)
    guard !arguments.asksForHelp, !DeedTable.optionNames(arguments).contains("dry-run") else { return }
    let files = arguments.operands.filter { $0.value.known != "-" && $0.value.known != "send" }
    var texts = files.compactMap { context.code(at: $0.value, of: invocation) }
    if files.isEmpty, let input = invocation.input { texts.append(context.code(in: input)) }
    for text in texts {
      for request in entries(of: text) {
        RequestFamily.judge(request, at: invocation.range, program: name, &context)
      }
    }
  }

  private static let hurl = Grammar(
    "variable= variables-file= o,output= report-html= report-json= report-junit= glob= H,header= u,user= "
      + "x,proxy= m,max-time= connect-timeout= retry= jobs= cacert= E,cert= key= file-root= from-entry= to-entry= "
      + "test k,insecure L,location v,verbose very-verbose color json no-output help version")

  /// Each begins with a line of a method and an address.
  static func entries(of text: String) -> [Request] {
    var requests: [Request] = []
    var lines: [Substring] = []
    for line in text.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" }).prefix(4096) {
      let words = line.split(separator: " ", maxSplits: 1)
      let isStart =
        words.count == 2 && words[0].utf8.count < 8 && words[0].utf8.allSatisfy(ASCII.isUpper)
        && (words[1].hasPrefix("http") || words[1].hasPrefix("{{"))
      if isStart, !lines.isEmpty {
        requests.append(Request(lines: lines))
        lines = []
      }
      if isStart || !lines.isEmpty, !line.hasPrefix("#") { lines.append(line) }
    }
    if !lines.isEmpty { requests.append(Request(lines: lines)) }
    return requests
  }

  // MARK: Remote procedures

  private static let grpcurl = Grammar(
    "plaintext insecure d= H= rpc-header= reflect-header= import-path= proto= protoset= authority= cacert= cert= "
      + "key= format= max-time= connect-timeout= keepalive-time= servername= unix emit-defaults format-error "
      + "v vv help version", style: .words)

  /// `grpcurl HOST:PORT package.Service/DeleteThing`
  private static func procedure(_ invocation: Invocation, _ context: inout Judgement) {
    let words = Arguments(invocation.arguments, by: grpcurl).operands.map(\.value.display)
    guard let path = words.last, words.count > 1, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    else {
      return
    }
    let host = NetworkHosts.host(of: words[0])
    guard !NetworkHosts.isLoopback(host), Environment(naming: host) != .throwaway else { return }
    let service = String(path[..<slash]).split(separator: ".").last.map(String.init) ?? ""
    var name = CloudCall.camelParts(String(path[path.utf8.index(after: slash)...]))
    if name.first == "batch" || name.first == "bulk" { name.removeFirst() }
    guard let verb = name.first,
      ["delete", "drop", "destroy", "remove", "purge", "terminate", "wipe", "truncate"].contains(verb)
    else { return }
    let nouns = name.count > 1 ? Array(name.dropFirst()) : CloudCall.camelParts(service)
    let severity = max(.medium, min(ResourceWeight.of(nouns), .high))
    context.report(
      RequestFamily.deletes, on: path, severity: severity, at: invocation.range, program: "grpcurl",
      hosts: [host])
  }

  // MARK: Bare connections

  /// A request written by hand and sent through a bare connection: `DELETE /orders HTTP/1.1`.
  static func judge(
    raw text: String, to peer: String, at range: Range<Int>, program: String, _ context: inout Judgement
  ) {
    let words = text.prefix(512).utf8.split(separator: UInt8(ascii: " "), maxSplits: 2)
    guard words.count == 3, words[2].starts(with: "HTTP/".utf8), words[1].first == UInt8(ascii: "/") else {
      return
    }
    let method = String(Substring(words[0]))
    guard method.utf8.count < 8, method.utf8.allSatisfy(ASCII.isUpper) else { return }
    let end = ByteView(text).firstRange(of: "\r\n\r\n") ?? ByteView(text).firstRange(of: "\n\n")
    let body = end.map { ByteView(text)[$0.upperBound..<text.utf8.count].string } ?? ""
    // The socket of a container engine on this machine.
    let isSocket = peer.hasSuffix(".sock")
    let address = "http://" + (isSocket ? "localhost:2375" : peer) + String(Substring(words[1]))
    RequestFamily.judge(
      Request(method: method, address: address, body: body), at: range, program: program, &context)
  }
}
