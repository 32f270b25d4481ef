import Bytes

/// Whose machine an address names.
package enum NetworkHosts {
  /// This machine itself, however it is written.
  static func isLoopback(_ address: String) -> Bool {
    let host = self.host(of: address)
    if host == "localhost" || host == "::1" || host == "[::1]" || host == "0.0.0.0" || host == "0" {
      return true
    }
    if host.hasSuffix(".localhost") || host == "host.docker.internal" { return true }
    return host.hasPrefix("127.") && host.utf8.allSatisfy { ASCII.isDigit($0) || $0 == 0x2E }
  }

  /// `example.com` for `https://user@example.com:8080/x?y`.
  package static func host(of address: String) -> String {
    var text = address[...]
    if let scheme = ByteView(address).firstRange(of: "://") {
      text =
        text.utf8.dropFirst(scheme.upperBound).isEmpty
        ? "" : Substring(text.utf8.dropFirst(scheme.upperBound))
    }
    let end =
      text.utf8.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
      ?? text.endIndex
    text = text[..<end]
    if let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) { text = text[text.utf8.index(after: at)...] }
    if text.hasPrefix("["), let close = text.utf8.firstIndex(of: UInt8(ascii: "]")) {
      return String(text[...close])
    }
    if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) { text = text[..<colon] }
    return String(text).asciiLowercased
  }

  /// Numbers alone, on the internet: nobody has a name there to answer for.
  static func isBare(_ address: String) -> Bool {
    let parts = host(of: address).split(separator: ".")
    guard parts.count == 4, parts.allSatisfy({ UInt8($0) != nil }), let first = UInt8(parts[0]) else {
      return false
    }
    // A server that listens at 0.0.0.0 is there for everybody; 100.64 and on are networks of one's own.
    return (first == 0 || !isNear(address)) && !(first == 100 && parts[1].count > 1)
  }
}
