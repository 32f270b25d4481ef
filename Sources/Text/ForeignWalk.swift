import Bytes

/// The same parts of a text as `ForeignParts` has them, for whoever asks one table what each character is: those of ASCII
/// a row at a time, since they are nearly all that most words of a disguise are made of.
@usableFromInline package enum ForeignWalk {
  /// A character that is no ASCII, where it stands and what it is; or letters in a row of a script that is never taken for
  /// Latin, of which the last one stands for all, since nobody asks for each.
  @usableFromInline package struct Character {
    @usableFromInline package var value: UInt32
    @usableFromInline package var traits: CharacterTraits
    @usableFromInline package var range: Range<Int>
    /// How many characters it is.
    @usableFromInline package var count: Int

    @inlinable @inline(__always)
    package init(value: UInt32, traits: CharacterTraits, range: Range<Int>, count: Int = 1) {
      self.value = value
      self.traits = traits
      self.range = range
      self.count = count
    }
  }

  /// Calls `ascii` for every row of ASCII, which is never empty, and `foreign` for every other character of every part, in
  /// order; and `gap` where text was left out. A row may be shown in two pieces. `ahead` is asked before each other
  /// character, and says how far it went by itself: through whole rows and characters.
  @inlinable @inline(__always)
  package static func visit(
    _ bytes: UnsafeRawBufferPointer, gap: () -> Void, ascii: (Range<Int>) -> Void,
    ahead: (Int) -> Int = { $0 }, foreign: (Character) -> Void
  ) {
    let count = bytes.count
    var done = 0
    while let first = ForeignParts.nextForeign(from: done, in: bytes) {
      var i = first
      let start = max(done, first &- ForeignParts.margin)
      if start > done { gap() }
      if first > start { ascii(Range(uncheckedBounds: (start, first))) }
      while i < count {
        if bytes[i] < 0x80 {
          let end = endOfASCII(from: i, most: ForeignParts.margin &+ 1, in: bytes)
          ascii(Range(uncheckedBounds: (i, end)))
          let isOver = end &- i > ForeignParts.margin
          i = end
          if isOver { break }
          continue
        }
        let next = ahead(i)
        if next > i {
          i = next
          continue
        }
        let point = bytes.codepoint(at: i)
        let traits = CharacterTraits(of: point.value)
        let end = i &+ point.length
        if traits.isFarLetter {
          let stretch = farLetters(behind: end, like: traits, point.value, in: bytes)
          foreign(
            Character(value: stretch.last, traits: traits, range: i..<stretch.end, count: stretch.count))
          i = stretch.end
        } else {
          foreign(Character(value: point.value, traits: traits, range: Range(uncheckedBounds: (i, end))))
          i = end
        }
      }
      done = i
    }
    if done < count { gap() }
  }

  /// The letters with the same traits that follow one that ends here. Whether one passes for a Latin letter counts for
  /// the first of a row alone.
  @usableFromInline
  static func farLetters(
    behind start: Int, like traits: CharacterTraits, _ value: UInt32, in bytes: UnsafeRawBufferPointer
  ) -> (end: Int, last: UInt32, count: Int) {
    var count = 1
    var end = start
    // What most texts of Arabic, Chinese and Korean are told by two bytes.
    switch value {
    case 0x620...0x64A, 0x671...0x6D3:
      end = endOfArabic(from: end, in: bytes)
      count &+= (end &- start) / 2
      while end &+ 1 < bytes.count, isArabicLetter(bytes[end], bytes[end &+ 1]) {
        end &+= 2
        count &+= 1
      }
    case 0x5000...0x8FFF:
      while end &+ 2 < bytes.count, bytes[end] &- 0xE5 < 4, isTail(bytes[end &+ 1], bytes[end &+ 2]) {
        end &+= 3
        count &+= 1
      }
    case 0xB000...0xCFFF:
      while end &+ 2 < bytes.count, bytes[end] &- 0xEB < 2, isTail(bytes[end &+ 1], bytes[end &+ 2]) {
        end &+= 3
        count &+= 1
      }
    default: break
    }
    var last = value
    if end > start { last = bytes.codepoint(at: end &- (value < 0x800 ? 2 : 3)).value }
    while end < bytes.count, bytes[end] >= 0x80 {
      let point = bytes.codepoint(at: end)
      guard CharacterTraits(of: point.value).symmetricDifference(traits).isSubset(of: .isLiving) else {
        break
      }
      last = point.value
      end &+= point.length
      count &+= 1
    }
    return (end, last, count)
  }

  /// Where the last of several words begins that are made of the letters of Arabic, with one blank between each two; `start`
  /// if it is the last one. And how many blanks that are.
  @inline(never)
  package static func lastArabicWord(
    from start: Int, in bytes: UnsafeRawBufferPointer
  ) -> (place: Int, blanks: Int) {
    var last = start
    var blanks = 0
    while true {
      let end = endOfArabic(from: last, in: bytes)
      guard end > last, end &+ 2 < bytes.count, bytes[end] == 0x20,
        isArabicLetter(bytes[end &+ 1], bytes[end &+ 2])
      else { return (last, blanks) }
      last = end &+ 1
      blanks &+= 1
    }
  }

  /// Where letters of Arabic end, eight at a time, but for the line that draws them out; perhaps there are a few more.
  @inline(__always)
  static func endOfArabic(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    typealias B = ByteClass
    var i = start
    while i &+ 17 <= bytes.count {
      let a = bytes.loadUnaligned(fromByteOffset: i, as: ByteBlock.Vector.self)
      let b = bytes.loadUnaligned(fromByteOffset: i &+ 1, as: ByteBlock.Vector.self)
      let letters =
        B.equal(a, 0xD8) .& B.between(b, 0xA0, 0xBF) .| B.equal(a, 0xDA) .& B.between(b, 0x80, 0xBF)
        .| B.equal(a, 0xD9) .& (B.between(b, 0x81, 0x8A) .| B.between(b, 0xB1, 0xBF))
        .| B.equal(a, 0xDB) .& B.between(b, 0x80, 0x93)
      let others = ~ByteBlock.tops(unsafeBitCast(letters, to: ByteBlock.Vector.self)) & 0x5555
      if others != 0 { return i &+ others.trailingZeroBitCount }
      i &+= 16
    }
    return i
  }

  /// From U+0620 to U+064A, and from U+0671 to U+06D3, where Persian and Urdu have some of theirs.
  @inline(__always)
  package static func isArabicLetter(_ lead: UInt8, _ next: UInt8) -> Bool {
    switch lead {
    case 0xD8: next &- 0xA0 < 0x20
    case 0xD9: next &- 0x80 < 0x0B || next &- 0xB1 < 0x0F
    case 0xDA: next &- 0x80 < 0x40
    case 0xDB: next &- 0x80 < 0x14
    default: false
    }
  }

  @inline(__always)
  private static func isTail(_ a: UInt8, _ b: UInt8) -> Bool { a ^ 0x80 | b ^ 0x80 < 0x40 }

  /// Where a row of ASCII ends that begins at `start`, if it is not longer than `most`.
  @inlinable @inline(__always)
  static func endOfASCII(from start: Int, most: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    let limit = min(bytes.count, start &+ most)
    var i = start
    while i &+ 8 <= limit {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      let high = word & 0x8080_8080_8080_8080
      if high != 0 { return i &+ high.trailingZeroBitCount &>> 3 }
      i &+= 8
    }
    while i < limit, bytes[i] < 0x80 { i &+= 1 }
    return i
  }
}
