import Bytes
import JSON
import MCPMessages

/// A message on its way to the server, with what the transport must know of it.
struct Outgoing {
  let frame: Frame
  /// The requests in it: more than one only in a batch.
  let ids: [ByteView]
  let method: String
  /// The revision that a stateless request is written in; nil for the older ones.
  let statedVersion: String?

  init(_ frame: Frame) {
    self.frame = frame
    method = frame.method ?? ""
    // Only what a header can carry is a version.
    let stated = frame.kind == .request || frame.kind == .notification ? frame.statedVersion : nil
    statedVersion = stated.flatMap { Self.isModern($0) ? $0 : nil }
    switch frame.kind {
    case .request: ids = frame.id.map { [$0] } ?? []
    case .batch: ids = frame.members.compactMap { $0.kind == .request ? $0.id : nil }
    default: ids = []
    }
  }

  var isInitialize: Bool { method == "initialize" && frame.kind == .request }
  var isNotification: Bool { frame.kind == .notification }
  /// An answer to a request of the server.
  var isAnswer: Bool { frame.kind == .result || frame.kind == .failure }

  /// The id of the request that a `notifications/cancelled` takes back, as written.
  var cancelledID: ByteView? {
    guard isNotification, method == "notifications/cancelled" else { return nil }
    return frame.params?["requestId"]?.raw
  }

  /// Whether it does no harm if the server should see it twice, because the connection broke before anybody could
  /// say whether it had arrived.
  var mayBeRepeated: Bool {
    switch frame.kind {
    case .request: method != "tools/call" && !method.utf8.starts(with: "tasks/".utf8)
    case .batch: false
    default: true
    }
  }

  /// The fields in which the stateless revision mirrors the message.
  func mirroredFields(_ parameters: MirroredParameters) -> HTTPFields {
    var fields = HTTPFields()
    guard let statedVersion else { return fields }
    fields.add("MCP-Protocol-Version", statedVersion)
    fields.add("Mcp-Method", HeaderText.encoded(ByteView(method)))
    let key: String? =
      switch method {
      case "tools/call", "prompts/get": "name"
      case "resources/read": "uri"
      default: nil
      }
    if let key, let name = frame.params?[key]?.text {
      fields.add("Mcp-Name", HeaderText.encoded(name))
      if method == "tools/call" {
        fields.add(parameters.fields(tool: name.string, arguments: frame.params?["arguments"]))
      }
    }
    return fields
  }

  /// Revisions are dates; from this one on there are no sessions.
  private static func isModern(_ version: String) -> Bool {
    version >= "2026-01-01" && version.utf8.count <= 64 && HTTPFields.isValue(version.utf8)
  }
}
