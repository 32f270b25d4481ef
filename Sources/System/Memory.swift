import CPlatform

/// What becomes of memory that is not needed any more. For processes that stay; others end before it matters.
package enum Memory {
  /// From now on up to so many bytes are kept for what comes next.
  package static func keep(most bytes: Int) { sentinel_keep_memory(bytes) }

  /// Gives the system what is kept and not used.
  package static func giveBack() { sentinel_return_memory() }
}
