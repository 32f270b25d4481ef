import Verdict

/// What a policy says about calls of MCP servers as such, whatever they carry. Each file's word holds beside the
/// others': they can only add up to something stricter.
package struct MCPRules: Sendable {
  /// At most so many calls in so much time, for the tools that match.
  package struct Rate: Sendable {
    package enum Counted: String, Sendable, CaseIterable {
      case tool, client, server
    }

    var tools: [Glob]
    package internal(set) var calls = 60
    package internal(set) var seconds = 60.0
    /// How many may come at once; the rest of the time fills it up again.
    package internal(set) var burst: Int?
    /// What is counted together.
    package internal(set) var per = Counted.tool

    package func covers(tool: String, of server: String) -> Bool { matches(tools, tool, server) }
  }

  package struct Repeats: Sendable {
    /// The same call with the same arguments, so often …
    package internal(set) var stopAfter = 10
    /// … within so much time.
    package internal(set) var seconds = 60.0
  }

  package struct Breaker: Sendable {
    /// So many failures in a row …
    package internal(set) var failures = 5
    /// … or so many of the last `window` calls, as a share.
    package internal(set) var share = 0.5
    package internal(set) var window = 20
    /// How long the server is left alone, before one call tries again.
    package internal(set) var restSeconds = 30.0
  }

  /// Kinds of SQL that are kept from servers.
  package enum SQLKind: String, Sendable, CaseIterable {
    case unboundedSelect = "unbounded-select"
    case unboundedWrite = "unbounded-write"
    case definition = "ddl"
  }

  package internal(set) var isReadOnly = false
  var allowed: [Glob]?
  var denied: [Glob] = []
  package internal(set) var rates: [Rate] = []
  package internal(set) var repeats: Repeats?
  package internal(set) var breaker: Breaker?
  package internal(set) var validatesArguments = false
  package internal(set) var sql: [SQLKind] = []

  package init() {}

  /// Whether a tool may be used at all.
  package func permits(tool: String, of server: String) -> Bool {
    if Self.matches(denied, tool, server) { return false }
    guard let allowed else { return true }
    return Self.matches(allowed, tool, server)
  }

  fileprivate static func matches(_ patterns: [Glob], _ tool: String, _ server: String) -> Bool {
    guard !patterns.isEmpty else { return false }
    let spellings = [tool, server + "/" + tool]
    return patterns.contains { pattern in spellings.contains(where: pattern.matches) }
  }
}

extension MCPRules.Rate {
  fileprivate func matches(_ patterns: [Glob], _ tool: String, _ server: String) -> Bool {
    MCPRules.matches(patterns, tool, server)
  }
}
