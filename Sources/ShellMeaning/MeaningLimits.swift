/// How much work one reading may take. Past any of these it stops and says so (`Problem.Kind.limit`).
///
/// Text decides how much there is to expand: eight nested brace lists are a few dozen bytes and a billion
/// words. Every expansion, parsed text, loop round and emitted invocation is paid for out of `steps`, every
/// byte that expansion makes out of `bytes`.
package struct MeaningLimits: Sendable {
  package var steps: Int
  package var bytes: Int
  /// Nesting of commands, substitutions and texts within texts.
  package var depth: Int
  /// Readings of one command whose variables have several possible values.
  package var choices: Int
  /// Scripts that may be asked of the world.
  package var scripts: Int

  package init(
    steps: Int = 200_000, bytes: Int = 1 << 20, depth: Int = 64, choices: Int = 32, scripts: Int = 16
  ) {
    self.steps = steps
    self.bytes = bytes
    self.depth = depth
    self.choices = choices
    self.scripts = scripts
  }

  package static let standard = MeaningLimits()

  /// How many different commands a text of `size` bytes may hold. Nobody writes one of hundreds of kilobytes that
  /// is more than data and repetition, and the answer to it must not take longer than to others.
  func commands(inTextOf size: Int) -> Int { Self.isLong(size) ? steps / 48 : steps / 8 }

  /// How much work such a text may be.
  func steps(inTextOf size: Int) -> Int { Self.isLong(size) ? steps * 2 / 3 : steps }

  static func isLong(_ size: Int) -> Bool { size > 1 << 18 }
}
