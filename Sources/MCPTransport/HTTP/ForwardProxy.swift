import Bytes
import System

/// The proxy that plain `http` goes through, as the environment names it: `http_proxy`, else `all_proxy`, unless
/// `no_proxy` names the host. (Encrypted connections are the system library's affair, which reads the same variables.)
package struct ForwardProxy: Sendable, Equatable {
  let address: HTTPAddress
  /// `user:password`, for the proxy alone.
  private let credentials: [UInt8]?

  /// nil: straight to the server.
  package init?(for target: HTTPAddress, in environment: Environment) throws(HTTPAddressError) {
    // Not in capitals: `HTTP_PROXY` is what a web server calls a visitor's `Proxy` field.
    let name = environment.nonEmpty("http_proxy") != nil ? "http_proxy" : "all_proxy"
    guard !target.isSecure, !target.isLoopback,
      let text = environment.nonEmpty(name) ?? environment.nonEmpty("ALL_PROXY"),
      !Self.isExempt(target, environment.nonEmpty("no_proxy") ?? environment.nonEmpty("NO_PROXY") ?? "")
    else { return nil }
    let hasScheme = ByteView(text).firstRange(of: "://") != nil
    // Whoever writes no scheme means the usual one.
    var bytes = Array((hasScheme ? text : "http://" + text).utf8)
    var credentials: [UInt8]?
    let start = bytes.firstIndex(of: 0x3A).map { $0 + 3 } ?? 0
    let end = bytes.count > start ? bytes[start...].firstIndex(of: 0x2F) ?? bytes.count : bytes.count
    if start < end, let at = bytes[start..<end].lastIndex(of: 0x40) {
      credentials = Self.decoded(bytes[start..<at])
      bytes.removeSubrange(start...at)
    }
    address = try HTTPAddress(String(decoding: bytes, as: UTF8.self), port: 1080)
    guard !address.isSecure else { throw .scheme }
    self.credentials = credentials
  }

  var fields: HTTPFields {
    var fields = HTTPFields()
    if let credentials {
      fields.add("Proxy-Authorization", "Basic " + HeaderText.base64(ByteView(credentials)))
    }
    return fields
  }

  /// Whether a host is on a list of names with what ends in them, addresses, or a star for all.
  private static func isExempt(_ target: HTTPAddress, _ list: String) -> Bool {
    let host = Array(target.host.utf8)
    for part in list.utf8.split(whereSeparator: { $0 == 0x2C || $0 == 0x20 || $0 == 0x09 }) {
      var name = part.map(ASCII.lowercased)
      if name == [0x2A] { return true }
      if name.first == 0x5B, name.last == 0x5D { name = Array(name.dropFirst().dropLast()) }
      while name.first == 0x2E { name.removeFirst() }
      if name.last == 0x2E { name.removeLast() }
      guard !name.isEmpty, host.count >= name.count, host.suffix(name.count).elementsEqual(name) else {
        continue
      }
      if host.count == name.count || host[host.count - name.count - 1] == 0x2E { return true }
    }
    return false
  }

  private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var i = text.startIndex
    while i < text.endIndex {
      if text[i] == 0x25, i + 2 < text.endIndex, let high = ASCII.hexValue(text[i + 1]),
        let low = ASCII.hexValue(text[i + 2])
      {
        out.append(UInt8(high) << 4 | UInt8(low))
        i += 3
      } else {
        out.append(text[i])
        i += 1
      }
    }
    return out
  }
}
