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
