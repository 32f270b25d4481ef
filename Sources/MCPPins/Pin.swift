/// What is remembered of one tool of one server.
package struct Pin: Sendable, Equatable {
  package var tool: String
  /// As it was when it was trusted.
  package var trusted: ToolDefinition
  /// Milliseconds since 1970.
  package var since: Int64
  /// As it is now, where that is something else: kept from everybody until a person has looked.
  package var pending: ToolDefinition?
  /// Since when it is pending.
  package var pendingSince: Int64?

  package init(_ definition: ToolDefinition, since: Int64) {
    tool = definition.name
    trusted = definition
    self.since = since
  }
}

/// A server as it is told apart from others: by what is run or asked, never by what it says of itself.
package struct ServerIdentity: Sendable, Equatable {
  /// The command and its arguments, or the address.
  package let text: String
  /// What people call it.
  package let name: String

  package init(command: [String], name: String) {
    text = command.map { $0.contains(" ") || $0.isEmpty ? "\"\($0)\"" : $0 }.joined(separator: " ")
    self.name = name
  }

  package init(address: String, name: String) {
    text = address
    self.name = name
  }

  init(text: String, name: String) {
    self.text = text
    self.name = name
  }
}
