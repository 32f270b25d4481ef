import Bytes
import JSON

/// What the stateless revision says with every request, under `_meta`.
package enum Meta {
  package static let protocolVersion = "io.modelcontextprotocol/protocolVersion"
  package static let clientCapabilities = "io.modelcontextprotocol/clientCapabilities"
  package static let clientInfo = "io.modelcontextprotocol/clientInfo"
}

extension Frame {
  package var meta: JSONValue? { params?["_meta"] }

  /// The revision that this very request is written in: the stateless ones say it each time, older ones never.
  package var statedVersion: String? { meta?[Meta.protocolVersion]?.string }

  /// What progress of this request is reported under, as written.
  package var progressToken: ByteView? {
    guard let token = meta?["progressToken"], token.isString || token.kind == .number else { return nil }
    return token.raw
  }

  /// The tool, prompt or resource that a request names.
  package var target: String? {
    params?["name"]?.string ?? params?["uri"]?.string
  }
}
