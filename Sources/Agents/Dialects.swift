import JSON

/// Every agent that is understood. A new dialect is a new file and one line here.
package enum Dialects {
  package static let all: [any Dialect.Type] = [
    ClaudeCode.self, Codex.self, Copilot.self, CopilotCloud.self, VSCode.self,
  ]

  /// For people: `claude, codex`.
  package static var names: String { all.map { $0.name }.joined(separator: ", ") }

  /// The dialect of `--agent NAME`.
  package static func named(_ name: String) -> (any Dialect.Type)? { all.first { $0.name == name } }

  /// The dialect a payload is written in, where no argument says so.
  package static func recognising(_ payload: JSONValue) -> (any Dialect.Type)? {
    all.first { $0.recognises(payload) }
  }
}
