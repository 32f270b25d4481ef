import JSON

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

  /// A command as the words that it is, and the folder where one of them is seen from there.
  package init(command: [String], in folder: String? = nil, name: String) {
    let words = JSONWriter.line { writer in
      writer.array { list in for word in command { list.string(word) } }
    }
    var text = String(decoding: words, as: UTF8.self)
    let isRelative = command.enumerated().contains { i, word in
      i == 0
        ? word.hasPrefix("./") || word.hasPrefix("../")
        : !word.hasPrefix("/") && !word.hasPrefix("-")
          && (word.utf8.contains(0x2F) || word.utf8.contains(0x2E))
    }
    if let folder, isRelative { text += " in " + folder }
    self.text = text
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
