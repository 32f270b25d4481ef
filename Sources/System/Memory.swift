import CPlatform

/// What the system gives at once, and what becomes of memory that is not needed any more.
package enum Memory {
  /// From now on up to so many bytes are kept for what comes next.
  package static func keep(most bytes: Int) { sentinel_keep_memory(bytes) }

  /// A text of so many bytes will be judged, by a process that judges one after the other. What that takes is some forty
  /// times as much, which only matters for long ones.
  package static func prepare(forText length: Int) {
    if length >= 256 << 10 { sentinel_expect_memory(48 * length) }
  }

  /// Gives the system what is kept and not used.
  package static func giveBack() { sentinel_return_memory() }
}
