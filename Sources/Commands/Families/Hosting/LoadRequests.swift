import Bytes
import ShellMeaning
import Verdict

/// What programs that put a service under load send it, a thousand times over: by an option, by a list of requests,
/// or by a script.
enum LoadRequests {
  static let programs = [
    "hey", "ab", "wrk", "wrk2", "vegeta", "siege", "oha", "bombardier", "autocannon", "h2load", "nghttp",
    "plow", "cassowary", "ali", "fortio", "rewrk",
  ]

  /// Letters are not the same in all of them, but where one stands for something else its value is no method's name.
  private static let grammar = Grammar(
    "m,X,method= d,b,data,body= D,data-file,body-file= H,header,headers= T,content-type= a,A,auth= n= c= z= q= t= "
      + "p,u= w= s= r= k= C= f=? targets= rate= duration= i= l= x= o= h,help V,version latency timeout= threads= "
      + "connections= requests= concurrent= time= url= log= content-type= g= e= P=")

  static func judge(_ name: String, _ invocation: Invocation, _ context: inout Judgement) {
    for request in requests(name, invocation, context).prefix(64) {
      RequestFamily.judge(request, at: invocation.range, program: name, &context)
      guard request.method == "DELETE", let text = request.addresses.first else { continue }
      let address = ServiceAddress(text)
      guard !address.host.isEmpty, !address.isLoopback, Environment(naming: address.host) != .throwaway else {
        continue
      }
      // Nobody deletes one and the same thing a thousand times: whatever answers there is emptied, or falls over.
      context.report(
        RequestFamily.deletes, on: request.method + " " + address.host + address.path, severity: .high,
        at: invocation.range, program: name, hosts: [address.host])
    }
  }

  private static func requests(_ name: String, _ invocation: Invocation, _ context: Judgement) -> [Request] {
    let arguments = Arguments(invocation.arguments, by: grammar)
    let words = arguments.operands.map(\.value.display)
    switch name {
    case "vegeta":
      guard words.contains("attack") else { return [] }
      let named = invocation.arguments.lazy.map(\.value).first { $0.prefix.hasPrefix("-targets=") }
      let text =
        named.flatMap { context.code(at: $0.dropping(9), of: invocation) }
        ?? invocation.input.map { context.code(in: $0) }
      return text.map(WrittenRequests.entries) ?? []
    case "siege":
      // `siege 'ADDRESS POST body'`
      return words.compactMap { word in
        let parts = word.split(separator: " ", maxSplits: 2)
        guard parts.count > 1 else { return nil }
        let body = parts.count > 2 ? String(parts[2]) : ""
        return Request(method: String(parts[1]), address: String(parts[0]), body: body, isRepeated: true)
      }
    default: break
    }
    let addresses = words.filter { $0.afterScheme != nil || $0.utf8.contains(UInt8(ascii: ".")) }
    guard let address = addresses.last ?? words.last else { return [] }
    var method = arguments.text("method") ?? arguments.values("headers").lazy.compactMap(methodHeader).first
    var body = arguments.value("body")?.display ?? ""
    // `wrk -s script.lua`: `wrk.method = "DELETE"`.
    if name.hasPrefix("wrk"), let script = arguments.value("s"),
      let text = context.code(at: script, of: invocation)
    {
      for line in text.split(separator: "\n").prefix(256) {
        guard let (left, right) = String(line).split(at: UInt8(ascii: "=")) else { continue }
        let value = ByteView(right).trimmed().string.filter { $0 != "\"" && $0 != "'" && $0 != ";" }
        switch ByteView(left).trimmed().string {
        case "wrk.method": method = value
        case "wrk.body": body = value
        default: break
        }
      }
    }
    guard let method else { return [] }
    return [Request(method: method, address: address, body: body, isRepeated: true)]
  }

  /// `:method: DELETE`
  private static func methodHeader(_ header: Value) -> String? {
    let text = header.display
    guard text.hasPrefix(":method:") else { return nil }
    return ByteView(String(text.dropFirst(8))).trimmed().string
  }
}
