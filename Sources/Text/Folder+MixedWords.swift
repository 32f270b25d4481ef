import Bytes

/// Words of letters of several alphabets.
extension Folder {
  /// Reads on for as long as letters are of ASCII or look like such, from one that does on: to `limit`, where the word is
  /// known to mix alphabets. Without a limit to the end of the last of some words that do; nothing is kept of any other.
  @inline(never)
  mutating func readMixedWords(
    from i: Int, to limit: Int?, in bytes: UnsafeRawBufferPointer, into out: UnsafeMutablePointer<UInt8>,
    at written: Int
  ) -> (next: Int, written: Int) {
    guard let text = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return (i, written) }
    // A long one in parts. The last bytes of a text are left to others, so that rows can be copied as a whole.
    let end = min(limit ?? .max, i &+ Self.longestPart, bytes.count &- 16)
    guard end > i else { return (i, written) }
    let stretches = map.room(for: end &- i &+ 2)
    var count = 0
    var at = i
    var to = written
    /// Where the last word ends that is whole.
    var kept = (count: 0, at: i, to: written)
    var hasLatin = limit == nil && isBehindLetter(i, of: text)
    while at < end {
      var latin = LookAlikes.look(text + at)
      guard latin > LookAlikes.other else { break }
      (stretches + count).initialize(
        to: OffsetMap.Stretch(derived: to, original: at, length: 2, isEach: true))
      count &+= 1
      repeat {
        out[to] = latin
        to &+= 1
        at &+= 2
        latin = at < end ? LookAlikes.look(text + at) : LookAlikes.none
      } while latin > LookAlikes.other
      guard at < end, text[at] < 0x80 else { continue }
      (stretches + count).initialize(to: OffsetMap.Stretch(derived: to, original: at, length: nil))
      count &+= 1
      let row = UnsafeRawPointer(text + at).loadUnaligned(as: ByteBlock.Vector.self)
      UnsafeMutableRawPointer(out + to).storeBytes(of: row, as: ByteBlock.Vector.self)
      let letters = Self.bits(ByteClass.letters(row))
      let word = letters | Self.bits(ByteClass.digits(row))
      let length = min(end &- at, (ByteBlock.tops(row) | 1 &<< 16).trailingZeroBitCount)
      let inside: UInt64 = 1 &<< UInt64(length) &- 1
      let rest = (~word).trailingZeroBitCount
      if limit == nil, rest < length {
        // The word ends here, and there may be another one.
        guard hasLatin || letters & (1 &<< UInt64(rest) &- 1) != 0 else { break }
        kept = (count, at &+ rest, to &+ rest)
        guard length < 16 else { break }
        let last = UInt64(63 &- (~word & inside).leadingZeroBitCount)
        hasLatin = letters & inside &>> (last &+ 1) != 0
      } else if letters & inside != 0 {
        hasLatin = true
      }
      at &+= length
      to &+= length
    }
    if limit == nil {
      guard kept.count > 0 else { return (i, written) }
      knownUntil = kept.at
      mixedUntil = kept.at
      map.take(kept.count, shift: kept.at &- kept.to)
      return (kept.at, kept.to)
    }
    map.take(count, shift: at > i && text[at &- 1] < 0x80 ? at &- to : nil)
    return (at, to)
  }

  @inline(__always)
  static func bits(_ mask: ByteClass.Mask) -> UInt64 {
    ByteBlock.tops(unsafeBitCast(mask, to: ByteBlock.Vector.self))
  }

  /// Whether a letter of ASCII stands before a place, with nothing but letters and digits between.
  @inline(__always)
  func isBehindLetter(_ place: Int, of text: UnsafePointer<UInt8>) -> Bool {
    var start = place
    while start > 0, place &- start < 64, ASCII.isAlphanumeric(text[start &- 1]) {
      if ASCII.isLetter(text[start &- 1]) { return true }
      start &-= 1
    }
    return false
  }

  /// Whether two letters of another alphabet, or one and something else behind it, do not rule out that a word mixes it.
  @inline(__always)
  static func mayBeMixed(from i: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard i &+ 16 < bytes.count, let text = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
      return false
    }
    return LookAlikes.look(text + i) > LookAlikes.other && LookAlikes.look(text + i + 2) != LookAlikes.other
  }

  static let longestPart = 512
  static let mostStretches = 64

  /// How a letter of Greek, Cyrillic or Armenian reads in a word of its own alphabet.
  static func fold(ofLetter value: UInt32) -> UInt8 {
    // What most of them are.
    if value >= 0x430, value <= 0x44F || value >= 0x460 { return CharacterFold.same }
    guard let folded = LetterForms.fold(value) else { return CharacterFold.none }
    if folded == value { return CharacterFold.same }
    return folded < 0x80 ? UInt8(truncatingIfNeeded: folded) : CharacterFold.small
  }

  /// Finds out whether the word at `i` has Latin letters too, and only look-alikes beside them.
  mutating func lookAtWord(around i: Int, in bytes: UnsafeRawBufferPointer) {
    guard let text = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let count = bytes.count
    var latin = 0
    var start = i
    // Latin letters before: what was copied since the last break. ASCII only, so stepping back is safe.
    while start > 0, i &- start < 64, ASCII.isAlphanumeric(text[start &- 1]) {
      start &-= 1
      if ASCII.isLetter(text[start]) { latin &+= 1 }
    }
    var onlyLookAlikes = true
    var end = i
    while end < count {
      let lead = text[end]
      if lead < 0x80 {
        if ASCII.isLetter(lead) {
          latin &+= 1
        } else {
          guard ASCII.isDigit(lead) else { break }
        }
        end &+= 1
        continue
      }
      let look = end &+ 1 < count ? LookAlikes.look(text + end) : LookAlikes.none
      if look != LookAlikes.none {
        if look == LookAlikes.other { onlyLookAlikes = false }
        end &+= 2
        continue
      }
      let point = bytes.codepoint(at: end)
      guard (0xC0...0x24F).contains(point.value) || CharacterTraits(of: point.value).hidden != nil else {
        break
      }
      end &+= point.length
    }
    knownUntil = end
    mixedUntil = latin > 0 && onlyLookAlikes ? end : i
  }
}
