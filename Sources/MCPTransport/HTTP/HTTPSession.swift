import Bytes

/// What is known about the server and our session with it.
struct HTTPSession: Sendable {
  enum Transport: Sendable, Equatable {
    /// Nothing has been answered yet.
    case unknown
    case streamable
    /// HTTP+SSE of 2024-11-05: answers come on one stream, messages go to the address it names.
    case older(HTTPAddress)
  }

  var transport = Transport.unknown
  /// `Mcp-Session-Id`: a credential.
  var id: String?
  /// The revision that `initialize` agreed on.
  var version: String?
  /// Of the `initialize` request that is or was last under way.
  var initializeID: ByteView?
  /// The revision of the last stateless message.
  var statelessVersion: String?
  /// What the client calls itself.
  var clientName: String?

  /// Whether messages go through sessions at all.
  var isStateless: Bool { version == nil && statelessVersion != nil }

  mutating func beginAnew() {
    id = nil
    version = nil
    statelessVersion = nil
  }

  /// An id that can go into a header as it came.
  static func usableID(_ text: String?) -> String? {
    guard let text, !text.isEmpty, text.utf8.count <= 4096,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    return text
  }
}
