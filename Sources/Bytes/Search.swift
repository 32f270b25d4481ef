import CPlatform

/// The offset of `needle` in `haystack`, found by the C library's linear-time search.
@usableFromInline
func search(_ haystack: Slice<UnsafeRawBufferPointer>, for needle: UnsafeRawBufferPointer) -> Int? {
  guard !needle.isEmpty else { return 0 }
  let text = UnsafeRawBufferPointer(rebasing: haystack)
  guard text.count >= needle.count, let start = text.baseAddress, let wanted = needle.baseAddress,
    let hit = sentinel_memmem(start, text.count, wanted, needle.count)
  else { return nil }
  return start.distance(to: hit)
}

extension UnsafeRawBufferPointer {
  /// Where `wanted` first stands from `start` to `end`, by the C library's search.
  package func firstIndex(of wanted: UInt8, from start: Int, to end: Int) -> Int? {
    guard start >= 0, start < end, end <= count, let base = baseAddress,
      let hit = sentinel_memchr(base + start, wanted, end &- start)
    else { return nil }
    return base.distance(to: hit)
  }

  /// Where from `start` on the first byte stands that a string of JSON may not simply hold, or that is no ASCII.
  package func endOfPlainText(from start: Int) -> Int {
    guard start >= 0, start < count, let base = baseAddress else { return count }
    return start &+ sentinel_plain_length((base + start).assumingMemoryBound(to: UInt8.self), count &- start)
  }
}
