import Bytes

/// The same parts of a text as `ForeignParts` has them, for whoever asks one table what each character is: those of ASCII
/// a row at a time, since they are nearly all that most words of a disguise are made of.
@usableFromInline package enum ForeignWalk {
  /// A character that is no ASCII, where it stands and what it is.
  @usableFromInline package struct Character {
    @usableFromInline package var value: UInt32
    @usableFromInline package var traits: CharacterTraits
    @usableFromInline package var range: Range<Int>

    @inlinable @inline(__always)
    package init(value: UInt32, traits: CharacterTraits, range: Range<Int>) {
      self.value = value
      self.traits = traits
      self.range = range
    }
  }

  /// Calls `ascii` for every row of ASCII, which is never empty, and `foreign` for every other character of every part, in
  /// order; and `gap` where text was left out. A row may be shown in two pieces.
  @inlinable @inline(__always)
  package static func visit(
    _ bytes: UnsafeRawBufferPointer, gap: () -> Void, ascii: (Range<Int>) -> Void,
    foreign: (Character) -> Void
  ) {
    let count = bytes.count
    var done = 0
    while let first = ForeignParts.nextForeign(from: done, in: bytes) {
      var i = first
      let start = max(done, first &- ForeignParts.margin)
      if start > done { gap() }
      if first > start { ascii(start..<first) }
      while i < count {
        if bytes[i] < 0x80 {
          let end = endOfASCII(from: i, most: ForeignParts.margin &+ 1, in: bytes)
          ascii(i..<end)
          let isOver = end &- i > ForeignParts.margin
          i = end
          if isOver { break }
          continue
        }
        let point = bytes.codepoint(at: i)
        let end = i &+ point.length
        foreign(Character(value: point.value, traits: CharacterTraits(of: point.value), range: i..<end))
        i = end
      }
      done = i
    }
    if done < count { gap() }
  }

  /// Where a row of ASCII ends that begins at `start`, if it is not longer than `most`.
  @inlinable @inline(__always)
  static func endOfASCII(from start: Int, most: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    let limit = min(bytes.count, start &+ most)
    var i = start
    while i &+ 8 <= limit {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      let high = word & 0x8080_8080_8080_8080
      if high != 0 { return i &+ high.trailingZeroBitCount / 8 }
      i &+= 8
    }
    while i < limit, bytes[i] < 0x80 { i &+= 1 }
    return i
  }
}
