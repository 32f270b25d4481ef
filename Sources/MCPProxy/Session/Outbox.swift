import Audit
import Bytes
import MCPMessages

/// What a message leads to, in the order in which it is to happen.
struct Outbox {
  /// Lines for the client.
  var toClient: [ByteView] = []
  /// Messages for the server.
  var toServer: [Frame] = []
  var log: [LogEntry] = []
  /// Lines of the server's that are no messages, for standard error.
  var noise: [ByteView] = []
  var audit: [AuditRecord] = []
  /// Calls that went through and have no record of their own.
  var unwritten = 0

  var isEmpty: Bool {
    toClient.isEmpty && toServer.isEmpty && log.isEmpty && noise.isEmpty && audit.isEmpty && unwritten == 0
  }

  mutating func answerClient(_ bytes: [UInt8]) { toClient.append(ByteView(bytes)) }

  /// A message of our own to the server.
  mutating func answerServer(_ bytes: [UInt8]) {
    // What we wrote ourselves is JSON.
    if let frame = try? Frame(ByteView(bytes)) { toServer.append(frame) }
  }
}

/// One event for people and their tools: what happened, then what is known of it.
struct LogEntry: Sendable {
  let event: String
  var fields: [(key: String, value: String)]

  init(_ event: String, _ fields: [(key: String, value: String)] = []) {
    self.event = event
    self.fields = fields
  }
}
