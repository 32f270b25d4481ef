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

  /// Where `needle` first stands between `start` and `end`.
  package func firstIndex(of needle: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int? {
    guard start >= 0, start <= end, end <= count else { return nil }
    return search(self[start..<end], for: needle).map { start &+ $0 }
  }

  /// Whether so many bytes are the same at two places.
  package func holdsSame(at first: Int, as second: Int, count length: Int) -> Bool {
    guard first >= 0, second >= 0, length >= 0, Swift.max(first, second) &+ length <= count,
      let base = baseAddress
    else { return false }
    return sentinel_is_same(
      (base + first).assumingMemoryBound(to: UInt8.self), (base + second).assumingMemoryBound(to: UInt8.self),
      length) != 0
  }

  /// How many bytes are the same from two places on, and so many at most.
  @inlinable
  package func sameCount(from first: Int, and second: Int, atMost limit: Int = .max) -> Int {
    let most = Swift.min(limit, count &- Swift.max(first, second))
    var same = 0
    while same &+ 8 <= most {
      let difference =
        loadUnaligned(fromByteOffset: first &+ same, as: UInt64.self).littleEndian
        ^ loadUnaligned(fromByteOffset: second &+ same, as: UInt64.self).littleEndian
      if difference != 0 { return same &+ difference.trailingZeroBitCount &>> 3 }
      same &+= 8
    }
    while same < most, self[first &+ same] == self[second &+ same] { same &+= 1 }
    return same
  }

  /// Where from `start` on the first byte stands that a string of JSON may not simply hold, that is no ASCII, or begins an
  /// escape of more than two bytes; and whether shorter ones stand before it.
  package func endOfSimpleText(from start: Int) -> (end: Int, hasEscapes: Bool) {
    guard start >= 0, start < count, let base = baseAddress else { return (count, false) }
    var hasEscapes: Int32 = 0
    let length = sentinel_string_length(
      (base + start).assumingMemoryBound(to: UInt8.self), count &- start, &hasEscapes)
    return (start &+ length, hasEscapes != 0)
  }

  /// Where the first control character stands that is neither a tab nor a line feed; `count` if there is none.
  package var endOfWriting: Int {
    guard count > 0, let base = baseAddress else { return 0 }
    return sentinel_written_length(base.assumingMemoryBound(to: UInt8.self), count)
  }

  /// Copies what stands from `start` on before the first backslash, and says how many bytes these are. Those behind may
  /// be copied, too: there must be room for all up to `end`.
  package func copyUnescaped(from start: Int, to end: Int, into room: UnsafeMutableRawBufferPointer) -> Int {
    precondition(start >= 0 && end <= count && end &- start <= room.count, "no room")
    guard start < end, let from = baseAddress, let to = room.baseAddress else { return 0 }
    return sentinel_copy_unescaped(
      (from + start).assumingMemoryBound(to: UInt8.self), end &- start, to.assumingMemoryBound(to: UInt8.self)
    )
  }
}
