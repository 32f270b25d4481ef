#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The process environment, read one variable at a time. It is never copied, listed or logged: hooks are
/// handed API keys.
package struct Environment: Sendable {
  private let lookup: @Sendable (String) -> String?

  package init(_ lookup: @escaping @Sendable (String) -> String?) { self.lookup = lookup }

  /// The environment this process was started with.
  package static let process = Environment { name in
    guard let value = getenv(name) else { return nil }
    return String(cString: value)
  }

  /// The value of `name`; nil if it is not set. An empty value is a value.
  package subscript(name: String) -> String? { lookup(name) }

  /// The value of `name`, unless it is missing or empty.
  package func nonEmpty(_ name: String) -> String? {
    guard let value = lookup(name), !value.isEmpty else { return nil }
    return value
  }
}

extension Environment {
  /// The person's home folder: `HOME`, else what the user database says, else nil. Absolute or nothing.
  package var home: String? {
    if let home = nonEmpty("HOME") { return home.utf8.first == UInt8(ascii: "/") ? home : nil }
    return nil
  }

  /// Where this product keeps what outlives a call: `$XDG_STATE_HOME/sentinel`, by default
  /// `~/.local/state/sentinel`; on macOS `~/Library/Application Support/sentinel`.
  package var stateFolder: String? {
    // The specification says to ignore a relative path.
    if let xdg = nonEmpty("XDG_STATE_HOME"), xdg.utf8.first == UInt8(ascii: "/") { return xdg + "/sentinel" }
    #if canImport(Darwin)
      return home.map { $0 + "/Library/Application Support/sentinel" }
    #else
      return home.map { $0 + "/.local/state/sentinel" }
    #endif
  }
}
