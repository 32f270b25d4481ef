import Bytes

/// Fields that a person wants on every request: `SENTINEL_MCP_HTTP_HEADERS`, `name=value;name=value`.
///
/// The values are credentials as a rule: they go to the upstream's own origin and nowhere else, and no message of ours
/// quotes them.
package struct ExtraHeaders: Sendable {
  package let fields: HTTPFields

  package static let none = ExtraHeaders()

  private init() { fields = HTTPFields() }

  package init(_ text: String) throws(ExtraHeadersError) {
    var fields = HTTPFields()
    var number = 0
    for part in text.utf8.split(separator: 0x3B) {
      let pair = ByteView(Array(part)).trimmed()
      if pair.isEmpty { continue }
      number += 1
      guard let equals = pair.firstIndex(of: 0x3D) else { throw .noValue(pair: number) }
      let name = pair[..<equals].trimmed()
      let value = pair[(equals + 1)...].trimmed()
      guard HTTPFields.isName(name.array) else { throw .badName(pair: number) }
      let spelled = name.string
      guard !value.isEmpty else { throw .noValue(pair: number) }
      guard HTTPFields.isValue(value.array) else { throw .badValue(name: spelled) }
      guard !Self.ours.contains(spelled.asciiLowercased) else { throw .reserved(name: spelled) }
      fields.add(spelled, value.string)
    }
    self.fields = fields
  }

  /// What the transport itself decides: another value would break the connection or the session.
  private static let ours: Set<String> = [
    "host", "content-length", "content-type", "content-encoding", "transfer-encoding", "connection",
    "keep-alive", "upgrade", "te", "trailer", "expect", "accept", "accept-encoding", "last-event-id",
    "mcp-session-id", "mcp-protocol-version", "mcp-method", "mcp-name",
  ]
}

/// What is wrong with the list of headers. Which pair, and never what it holds.
package enum ExtraHeadersError: Error, Sendable, Equatable {
  case noValue(pair: Int)
  case badName(pair: Int)
  case badValue(name: String)
  case reserved(name: String)

  package var message: String {
    switch self {
    case .noValue(let pair):
      "SENTINEL_MCP_HTTP_HEADERS: pair \(pair) is not of the form name=value (pairs are separated by ';')"
    case .badName(let pair):
      "SENTINEL_MCP_HTTP_HEADERS: the name of pair \(pair) is no name of an HTTP header"
    case .badValue(let name):
      "SENTINEL_MCP_HTTP_HEADERS: the value of \(name) holds a character that a header cannot carry"
    case .reserved(let name):
      "SENTINEL_MCP_HTTP_HEADERS: \(name) is set by the proxy itself and cannot be given"
    }
  }
}
