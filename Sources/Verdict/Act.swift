/// One thing that an event would do, as resolved: a program with what it is given, a file, an address. What is
/// found wrong with it is a `Finding`; this is for people who want to forbid or permit it as such.
package struct Act: Sendable, Equatable {
  /// What cannot be known of it, or could be more than what is named.
  package struct Unknown: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let program = Unknown(rawValue: 1)
    package static let command = Unknown(rawValue: 2)
    package static let paths = Unknown(rawValue: 4)
    package static let hosts = Unknown(rawValue: 8)
  }

  /// As it would be looked up: `git`, `/opt/bin/git`.
  package var program: String?
  /// The program's name and its words with one blank between them, as the program gets them.
  package var command: String?
  /// Absolute where they could be made so, links resolved. Every word that could be one is among them.
  package var paths: [String]
  /// Lower case, without port.
  package var hosts: [String]
  package var unknown: Unknown
  package var location: Location?

  package init(
    program: String? = nil, command: String? = nil, paths: [String] = [], hosts: [String] = [],
    unknown: Unknown = [], location: Location? = nil
  ) {
    self.program = program
    self.command = command
    self.paths = paths
    self.hosts = hosts
    self.unknown = unknown
    self.location = location
  }
}
