import Bytes

/// Where an upstream is: an `http` or `https` URL, taken apart.
package struct HTTPAddress: Sendable, Equatable {
  package let isSecure: Bool
  /// In lower case, without the brackets of an IPv6 address.
  package let host: String
  package let port: UInt16
  /// Path and query: what stands in a request's first line. It may hold a key, so it is not for logs.
  package let path: String

  init(isSecure: Bool, host: String, port: UInt16, path: String) {
    self.isSecure = isSecure
    self.host = host
    self.port = port
    self.path = path
  }

  /// Reads a URL that a person wrote.
  package init(_ text: String, port usual: UInt16? = nil) throws(HTTPAddressError) {
    let bytes = Array(text.utf8)
    guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { throw HTTPAddressError.strangeByte }
    let isSecure: Bool
    if Self.hasPrefix(bytes, "https://") {
      isSecure = true
    } else if Self.hasPrefix(bytes, "http://") {
      isSecure = false
    } else {
      throw HTTPAddressError.scheme
    }
    let start = isSecure ? 8 : 7
    let end = bytes[start...].firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? bytes.count
    let authority = bytes[start..<end]
    // A password in a URL ends up in process lists and logs.
    guard !authority.contains(0x40) else { throw HTTPAddressError.userInfo }
    let (host, port) = try Self.hostAndPort(authority)
    self.init(
      isSecure: isSecure, host: host, port: port ?? usual ?? (isSecure ? 443 : 80),
      path: Self.target(bytes[end...]))
  }

  /// Whether a program may take `text` for a URL rather than for a command.
  package static func looksLikeOne(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return hasPrefix(bytes, "http://") || hasPrefix(bytes, "https://")
  }

  /// `https://example.com:8443`: what may be shown and logged.
  package var origin: String { (isSecure ? "https://" : "http://") + authority }

  /// What stands in the `Host` field: the port only where it is not the scheme's own.
  package var authority: String {
    let name = host.utf8.contains(0x3A) ? "[" + host + "]" : host
    return port == (isSecure ? 443 : 80) ? name : name + ":" + String(port)
  }

  /// Whether credentials for this address may go to `other`.
  package func hasSameOrigin(as other: HTTPAddress) -> Bool {
    isSecure == other.isSecure && port == other.port && host == other.host
  }

  /// Whether `host` can only be this machine.
  package var isLoopback: Bool { host == "localhost" || host == "::1" || host.utf8.starts(with: "127.".utf8) }

  /// Where a reference found in an answer from here leads (`Location`, the `endpoint` of the older transport); nil if
  /// it leads nowhere.
  package func resolving(_ reference: String) -> HTTPAddress? {
    let bytes = Array(reference.utf8)
    guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !bytes.isEmpty else { return nil }
    if Self.hasScheme(bytes) { return try? HTTPAddress(reference) }
    if bytes.starts(with: "//".utf8) { return try? HTTPAddress((isSecure ? "https:" : "http:") + reference) }
    let cut = bytes.firstIndex(of: 0x23) ?? bytes.count
    let wanted = bytes[..<cut]
    let ours = Array(path.utf8)
    let pathEnd = ours.firstIndex(of: 0x3F) ?? ours.count
    let target: [UInt8]
    switch wanted.first {
    case nil: target = ours
    case 0x2F: target = Self.withoutDots(wanted)
    case 0x3F: target = Array(ours[..<pathEnd]) + wanted
    default:
      let folder = ours[..<pathEnd].lastIndex(of: 0x2F).map { ours[...$0] } ?? [0x2F]
      target = Self.withoutDots((Array(folder) + wanted)[...])
    }
    return HTTPAddress(
      isSecure: isSecure, host: host, port: port, path: String(decoding: target, as: UTF8.self))
  }
}

/// Why a text is no address of an upstream.
package enum HTTPAddressError: Error, Sendable, Equatable {
  case scheme, host, port, userInfo, strangeByte

  package var message: String {
    switch self {
    case .scheme: "the URL must begin with http:// or https://"
    case .host: "the URL names no host"
    case .port: "the URL's port must be a number from 1 to 65535"
    case .userInfo:
      "the URL holds a user name or password; put an Authorization header into SENTINEL_MCP_HTTP_HEADERS instead"
    case .strangeByte: "the URL holds a space or another character that must be percent-encoded"
    }
  }
}

extension HTTPAddress {
  private static func hasPrefix(_ bytes: [UInt8], _ prefix: StaticString) -> Bool {
    guard bytes.count >= prefix.utf8CodeUnitCount else { return false }
    for i in 0..<prefix.utf8CodeUnitCount
    where ASCII.lowercased(bytes[i]) != prefix.utf8Start[i] { return false }
    return true
  }

  /// Whether a reference begins with a scheme of any kind.
  private static func hasScheme(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, ASCII.isLetter(first) else { return false }
    for byte in bytes {
      if byte == 0x3A { return true }
      guard ASCII.isAlphanumeric(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E else { return false }
    }
    return false
  }

  private static func hostAndPort(
    _ authority: ArraySlice<UInt8>
  ) throws(HTTPAddressError) -> (String, UInt16?) {
    var host = authority
    var port: ArraySlice<UInt8> = []
    if authority.first == 0x5B {
      guard let close = authority.firstIndex(of: 0x5D) else { throw .host }
      host = authority[authority.startIndex + 1..<close]
      let rest = authority[(close + 1)...]
      guard rest.isEmpty || rest.first == 0x3A else { throw .port }
      port = rest.dropFirst()
      guard host.contains(0x3A), host.allSatisfy({ ASCII.hexValue($0) != nil || $0 == 0x3A || $0 == 0x2E })
      else { throw .host }
    } else if let colon = authority.firstIndex(of: 0x3A) {
      host = authority[..<colon]
      port = authority[(colon + 1)...]
    }
    guard !host.isEmpty, host.allSatisfy({ isHostByte($0) }) else { throw .host }
    let name = String(decoding: host.map(ASCII.lowercased), as: UTF8.self)
    if port.isEmpty { return (name, nil) }
    guard port.count <= 5, port.allSatisfy(ASCII.isDigit) else { throw .port }
    let number = port.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard number >= 1, number <= 65535 else { throw .port }
    return (name, UInt16(number))
  }

  /// Letters, digits and what names and IPv6 addresses are joined with; nothing that a server could take for
  /// something else.
  private static func isHostByte(_ byte: UInt8) -> Bool {
    ASCII.isWord(byte) || byte == 0x2D || byte == 0x2E || byte == 0x3A
  }

  private static func target(_ rest: ArraySlice<UInt8>) -> String {
    let sent = rest.prefix { $0 != 0x23 }
    let text = String(decoding: sent, as: UTF8.self)
    return sent.first == 0x2F ? text : "/" + text
  }

  /// A path with its `.` and `..` steps taken; the query is left alone.
  private static func withoutDots(_ path: ArraySlice<UInt8>) -> [UInt8] {
    let end = path.firstIndex(of: 0x3F) ?? path.endIndex
    var steps: [ArraySlice<UInt8>] = []
    let parts = path[path.startIndex..<end].split(separator: 0x2F, omittingEmptySubsequences: false)
    for (place, part) in parts.enumerated() where place > 0 {
      let isLast = place == parts.count - 1
      switch part.count {
      case 1 where part.first == 0x2E:
        if isLast { steps.append([]) }
      case 2 where part.allSatisfy({ $0 == 0x2E }):
        if !steps.isEmpty { steps.removeLast() }
        if isLast { steps.append([]) }
      default: steps.append(part)
      }
    }
    var result: [UInt8] = []
    for step in steps { result += [0x2F] + step }
    if result.isEmpty { result = [0x2F] }
    return result + path[end...]
  }
}
