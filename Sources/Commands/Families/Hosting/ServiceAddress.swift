import Bytes

/// An address taken apart.
struct ServiceAddress {
  private(set) var host = ""
  private(set) var port = 0
  /// With the leading slash.
  private(set) var path = ""
  private(set) var query = ""
  /// What stands between the slashes of the path.
  private(set) var parts: [String] = []
  /// The words of the host's name.
  private(set) var names: [String] = []
  /// It is this machine itself.
  private(set) var isLoopback = false
  /// A name and password stand in front of the host.
  private(set) var hasLogin = false

  init(_ text: String) {
    var rest = ByteView(text)
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    let end =
      (0..<rest.count).first { rest[$0] == UInt8(ascii: "/") || rest[$0] == UInt8(ascii: "?") } ?? rest.count
    var authority = rest[..<end]
    var tail = rest[end...]
    if let hash = tail.firstIndex(of: UInt8(ascii: "#")) { tail = tail[..<hash] }
    if let mark = tail.firstIndex(of: UInt8(ascii: "?")) {
      query = tail[(mark + 1)...].string
      tail = tail[..<mark]
    }
    path = tail.string
    if let at = authority.firstIndex(of: UInt8(ascii: "@")) {
      hasLogin = true
      authority = authority[(at + 1)...]
    }
    if let colon = authority.firstIndex(of: UInt8(ascii: ":")), authority.at(0) != UInt8(ascii: "[") {
      port = Int(authority[(colon + 1)...].string) ?? 0
      authority = authority[..<colon]
    }
    host = authority.string.asciiLowercased
    parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    names = host.nameParts
    isLoopback = NetworkHosts.isLoopback(host)
  }

  /// The port that its service listens on by custom, where the host's name tells which service that is.
  var servicePort: Int {
    if host.isEmpty || port != 0 && port != 80 && port != 443 && port != 8443 { return port }
    for name in names {
      switch name {
      case "qdrant": return 6333
      case "meili", "meilisearch": return 7700
      case "typesense": return 8108
      case "vault": return 8200
      case "consul": return 8500
      case "rabbit", "rabbitmq": return 15672
      case "solr": return 8983
      case "influx", "influxdb": return 8086
      case "nomad": return 4646
      case "proxmox", "pve": return 8006
      case "milvus": return 19530
      case "chroma", "chromadb": return 8000
      case "neo4j": return 7474
      case "etcd": return 2379
      case "arango", "arangodb": return 8529
      case "weaviate": return 8080
      case "couch", "couchdb": return 5984
      default: break
      }
    }
    return port
  }
}

extension String {
  /// `DROP TABLE x` for `DROP%20TABLE+x`.
  var withoutPercents: String {
    let bytes = Array(utf8)
    var out: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "%"), i + 2 < bytes.count, let high = ASCII.hexValue(bytes[i + 1]),
        let low = ASCII.hexValue(bytes[i + 2])
      {
        out.append(high << 4 | low)
        i += 3
      } else {
        out.append(bytes[i] == UInt8(ascii: "+") ? UInt8(ascii: " ") : bytes[i])
        i += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
