import Bytes

/// What others have put into a database, a queue or a directory, printed here.
///
/// One's own server is asked all day, and prints what one has put there. A server on the open network prints what
/// whoever reaches it wants, as a web server does.
extension Reader {
  mutating func storedOutput(_ invocation: Invocation) -> Value {
    guard Self.strangeServer(invocation) != nil else { return unknownOutput(of: invocation) }
    return networkOutput(invocation)
  }

  /// The server that a client is told to ask, if it is one of the open network.
  private static func strangeServer(_ invocation: Invocation) -> String? {
    let words = invocation.arguments.map { $0.value.prefix }
    var isHost = false
    var isFirst = true
    for word in words {
      if isHost {
        isHost = false
        if !word.hasASCIIPrefix("-"), isStrange(host(in: word)) { return word }
      }
      guard word.hasASCIIPrefix("-") else {
        let names = isFirst && namesServer(invocation.name) || hasScheme(word)
        isFirst = false
        if names, isStrange(host(in: word)) { return word }
        for field in word.split(separator: " ") where field.utf8.starts(with: "host=".utf8) {
          if isStrange(field.dropFirst(5)) { return word }
        }
        continue
      }
      if let equals = word.utf8.firstIndex(of: 0x3D) {
        let value = String(word[word.utf8.index(after: equals)...])
        if namesHost(word[..<equals]) || hasScheme(value), isStrange(host(in: value)) { return value }
      } else if word.hasASCIIPrefix("-h"), word.utf8.count > 4, isStrange(word.dropFirst(2)) {
        return word
      } else {
        isHost = namesHost(word[...])
      }
    }
    return nil
  }

  private static func namesHost(_ option: Substring) -> Bool {
    switch option {
    case "-h", "--host", "-H", "-S", "-b", "-s", "--server", "--endpoints", "-http-addr", "--http-addr",
      "--bootstrap-server", "--brokers":
      true
    default: false
    }
  }

  /// Clients whose first operand is the server.
  private static func namesServer(_ program: String?) -> Bool {
    switch program {
    case "cqlsh", "memcached-tool", "mongosh", "mongo": true
    default: false
    }
  }

  private static func hasScheme(_ word: String) -> Bool { ByteView(word).contains("://") }

  /// `x.example.net` of `redis://u:p@x.example.net:6379/0`; the first of several.
  private static func host(in address: String) -> Substring {
    var text = address[...]
    if let scheme = ByteView(address).firstRange(of: "://") {
      text = Substring(text.utf8.dropFirst(scheme.upperBound))
    }
    text = Substring(text.utf8.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x2C })
    if let sign = text.utf8.lastIndex(of: 0x40) { text = text[text.utf8.index(after: sign)...] }
    return Substring(text.utf8.prefix { $0 != 0x3A })
  }

  /// A name or an address that everybody reaches: neither this machine, nor its network, nor a service beside it.
  private static func isStrange(_ host: Substring) -> Bool {
    let parts = host.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count > 1,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ASCII.isAlphanumeric($0) || $0 == 0x2D } })
    else { return false }
    let numbers = parts.compactMap { UInt8(Substring($0)) }
    if numbers.count == 4, parts.count == 4 {
      switch (numbers[0], numbers[1]) {
      case (10, _), (127, _), (0, _), (192, 168), (169, 254), (172, 16...31), (100, 64...127): return false
      default: return true
      }
    }
    switch Substring(parts[parts.count - 1]) {
    case "local", "localhost", "internal", "lan", "svc", "test", "home", "corp", "intranet", "localdomain":
      return false
    default: return true
    }
  }
}
