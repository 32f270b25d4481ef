import Bytes

/// How much a new rule of a firewall lets in: everything, or a service that is not for the world.
enum FirewallOpening {
  /// `ufw allow from any`, `ufw allow 5432/tcp`, `ufw default allow`
  static func isWide(ufw words: [String]) -> Bool {
    let words = words.filter { !$0.hasPrefix("-") }
    guard let place = words.firstIndex(of: "allow") else { return false }
    if words.first == "default" { return !words.contains("outgoing") }
    let rest = words[(place + 1)...]
    if let from = rest.firstIndex(of: "from"), from + 1 < words.count, !isEverybody(words[from + 1]) {
      return false
    }
    if rest.contains("out") { return false }
    // A network of one's own: `allow in on wg0`.
    if let on = rest.firstIndex(of: "on"), on + 1 < words.count,
      !["eth", "en", "wl", "any"].contains(where: words[on + 1].hasPrefix)
    {
      return false
    }
    let port = rest.firstIndex(of: "port").flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
    if let port { return isSensitive(port) }
    if rest.first == "from" || rest.first == "to" || rest.first == "in" && !rest.contains("to") {
      return true
    }
    return rest.first.map(isSensitive) ?? false
  }

  /// `firewall-cmd --add-port=3306/tcp`, `--zone=trusted --add-interface=eth0`
  static func isWide(zone words: [String]) -> Bool {
    let isTrusting = words.contains("--zone=trusted")
    return words.contains { word in
      guard let (option, value) = word.split(at: UInt8(ascii: "=")) else { return false }
      switch option {
      case "--add-port": return isSensitive(value)
      case "--add-service": return isDataService(value)
      case "--add-interface": return isTrusting
      case "--add-source": return isEverybody(value)
      default: return false
      }
    }
  }

  /// `iptables -I INPUT -j ACCEPT`, `iptables -A INPUT -p tcp --dport 5432 -j ACCEPT`
  static func isWide(tables words: [String], narrows: Bool) -> Bool {
    guard words.contains("ACCEPT"), words.contains("INPUT") || words.contains("FORWARD") else { return false }
    if !narrows { return true }
    let isFromSomewhere = ["-s", "--source", "-i", "--in-interface"].contains { option in
      guard let mark = words.firstIndex(of: option), mark + 1 < words.count else { return false }
      return !isEverybody(words[mark + 1]) && !words[mark + 1].hasPrefix("eth")
    }
    guard !isFromSomewhere, let mark = words.firstIndex(where: { $0 == "--dport" || $0 == "--dports" }),
      mark + 1 < words.count
    else { return false }
    return isSensitive(words[mark + 1])
  }

  /// `-p tcp --dport 443 -j REDIRECT --to-ports 8080`: what goes to servers that prove who they are ends at a program
  /// here that is none of them. A server of one's own answers at such a port: 8443, 4443.
  static func intercepts(_ words: [String]) -> Bool {
    func value(of options: String...) -> String? {
      words.firstIndex { options.contains($0) }.flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
    }
    guard words.contains("REDIRECT"), let target = value(of: "--to-ports", "--to-port"),
      let port = value(of: "--dport", "--dports", "--destination-port")
    else { return false }
    return port.split(separator: ",").contains("443") && !target.hasSuffix("443")
  }

  private static func isEverybody(_ source: String) -> Bool {
    ["any", "0.0.0.0/0", "::/0", "0/0"].contains(source)
  }

  private static func isDataService(_ name: String) -> Bool {
    [
      "postgresql", "mysql", "mssql", "mongodb", "redis", "memcache", "elasticsearch", "docker-registry",
      "docker-swarm", "nfs", "samba", "ldap", "etcd-client", "etcd-server", "kube-api", "vnc-server", "rdp",
    ].contains(name)
  }

  /// A database, a share, a desktop, or nearly every port there is. Logging in over the network is ordinary.
  private static func isSensitive(_ port: String) -> Bool {
    let numbers = port.utf8.split { !ASCII.isDigit($0) }.compactMap { Int(String(Substring($0))) }
    guard let first = numbers.first else { return isDataService(port) }
    if port.utf8.contains(UInt8(ascii: ":")) || port.utf8.contains(UInt8(ascii: "-")), numbers.count > 1,
      numbers[1] - first > 20_000
    {
      return true
    }
    return numbers.contains { number in
      switch number {
      case 445, 1433, 1521, 2049, 2375, 2376, 2379, 3306, 3389, 5432, 5900, 5984, 6379, 6443, 7687, 8086,
        9042, 9200, 10250, 11211, 27017, 50070:
        true
      default: false
      }
    }
  }
}
