import Bytes
import Text

/// What a scan goes through in one short loop: words of plain letters and of those that pass for them, with blanks between
/// them, which is all that a flood of such words holds.
extension LetterScan {
  /// Goes on from a character that is no ASCII, for as long as there is nothing else; says how far.
  @inline(__always)
  mutating func passFlood(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    guard passesFloods else { return start }
    if bytes[start] &- 0xD8 < 4 { return passFarWords(from: start, in: bytes) }
    return mayPass(bytes[start]) ? pass(from: start, in: bytes) : start
  }

  /// Goes through words in the letters of Arabic, up to the last of those that follow each other with a blank between them.
  @inline(__always)
  private mutating func passFarWords(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    // Behind a letter of Latin the first one may pass for another.
    guard sign == nil, previous >= 0x80 || !ASCII.isLetter(UInt8(truncatingIfNeeded: previous)) else {
      return start
    }
    let (last, blanks) = ForeignWalk.lastArabicWord(from: start, in: bytes)
    guard last > start else { return start }
    for _ in 0..<min(blanks, 4) { signs = signs &<< 8 | 0x20 }
    foreignPoints &+= (last &- start &- blanks) / 2
    seen.formUnion(CharacterTraits(of: bytes.codepoint(at: start).value))
    hasFarLetters = true
    marks = 0
    endWord()
    isJoined = false
    isInAddress = false
    previous = 0x20
    return last
  }

  /// What Greek, Cyrillic, Armenian and phonetic letters begin with, and small capitals.
  @inline(__always)
  private func mayPass(_ lead: UInt8) -> Bool {
    lead &- 0xC9 < 14 && lead &- 0xCB > 1 || lead == 0xE1
  }

  @inline(never)
  private mutating func pass(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    // What these wait for is told by whoever takes one character after the other.
    guard sign == nil, pileRange == nil else { return start }
    var i = start
    var seen = seen
    var last = previous
    /// What the last letter of another alphabet was: nearly all of them are the same.
    var known = CharacterTraits(rawValue: .max)
    while i < bytes.count {
      if bytes[i] < 0x80 {
        guard let end = passRow(at: i, in: bytes) else { break }
        last = UInt32(bytes[end &- 1])
        i = end
        continue
      }
      let point = bytes.codepoint(at: i)
      let traits = CharacterTraits(of: point.value)
      if traits != known {
        guard traits.isDisjoint(with: Self.rare) else { break }
        if traits.sort == .styled, Self.isPassed(traits) {
          open(at: i)
          i = passStyled(from: i, &seen, &last, in: bytes)
          continue
        }
        guard traits.sort == .alphabet else { break }
        known = traits
        seen.formUnion(traits)
      }
      open(at: i)
      turn(toLatin: false)
      if traits.contains(.isLookAlike) { lookAlikes &+= 1 } else { otherForeign &+= 1 }
      if point.value >= 0x400 { cyrillic &+= 1 } else { takeGreek(point.value) }
      i &+= point.length
      end = i
      foreignPoints &+= 1
      last = point.value
    }
    guard i > start else { return start }
    self.seen = seen
    previous = last
    marks = 0
    return i
  }

  /// Whether a styled letter is nothing else, but perhaps one of phonetics.
  @inline(__always)
  private static func isPassed(_ traits: CharacterTraits) -> Bool {
    traits.contains(.isDressed) && traits.isDisjoint(with: rare.union(.isSet))
      && (traits.blend == 0 || traits.blend &- 1 == BlendedWords.Kind.phonetic.rawValue
        || traits.blend &- 1 == BlendedWords.Kind.rare.rawValue)
  }

  /// Letters in dress, one of which stands here.
  private mutating func passStyled(
    from start: Int, _ seen: inout CharacterTraits, _ last: inout UInt32, in bytes: UnsafeRawBufferPointer
  ) -> Int {
    var i = start
    var count = 0
    var spelled = spelled
    var known = CharacterTraits(rawValue: .max)
    let isBehindLetter = last < 0x80 && ASCII.isLetter(UInt8(truncatingIfNeeded: last))
    while i < bytes.count, bytes[i] >= 0x80 {
      let point = bytes.codepoint(at: i)
      let traits = CharacterTraits(of: point.value)
      if traits != known {
        guard traits.sort == .styled, Self.isPassed(traits) else { break }
        known = traits
        seen.formUnion(traits)
        if traits.blend &- 1 == BlendedWords.Kind.phonetic.rawValue { blended.takePhonetic() }
      }
      let read = CharacterFold.of(point.value)
      spelled.append(read >= 0x20 ? ASCII.lowercased(read) : 0x3F)
      count &+= 1
      i &+= point.length
      last = point.value
    }
    lent.takeDressed(count, upTo: i, isBehindLetter: isBehindLetter && count == 1)
    self.spelled = spelled
    styled &+= count
    foreignPoints &+= count
    end = i
    return i
  }

  /// Where a short row of letters of ASCII and blanks ends; nil: there is more to it, and nothing of it was taken.
  @inline(__always)
  private mutating func passRow(at start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard start &+ 16 <= bytes.count else { return nil }
    let row = bytes.loadUnaligned(fromByteOffset: start, as: ByteBlock.Vector.self)
    let foreign = ByteBlock.tops(row)
    guard foreign != 0 else { return nil }
    let count = foreign.trailingZeroBitCount
    let inside: UInt64 = 1 &<< UInt64(count) &- 1
    let letters = Self.bits(ByteClass.letters(row)) & inside
    let blanks = Self.bits(ByteClass.equal(row, 0x20)) & inside
    guard letters | blanks == inside else { return nil }
    let capitals = Self.bits(ByteClass.between(row, 0x41, 0x5A)) & inside
    let sticks = Self.bits(ByteClass.equal(row, 0x49) .| ByteClass.equal(row, 0x6C)) & inside
    let before = signs
    var k = 0
    while k < count {
      let rest = letters &>> UInt64(k)
      if rest & 1 == 0 {
        // No word asks for more than the last sign.
        signs = 0x20
        k &+= 1
        endWord()
        isJoined = false
        isInAddress = false
        continue
      }
      let length = (~rest).trailingZeroBitCount
      let word: UInt64 = (1 &<< UInt64(length) &- 1) &<< UInt64(k)
      open(at: start &+ k)
      turn(toLatinBefore: length)
      lent.pass(start &+ k)
      if capitals & word != 0 { self.capitals &+= (capitals & word).nonzeroBitCount }
      if sticks & word != 0 { self.sticks &+= (sticks & word).nonzeroBitCount }
      bare &+= length
      k &+= length
      end = start &+ k
    }
    let last = UInt32(
      bigEndian: bytes.loadUnaligned(fromByteOffset: start &+ max(0, count &- 4), as: UInt32.self))
    signs =
      count >= 4 ? last : before &<< UInt32(count &* 8) | last &>> UInt32(32 &- count &* 8)
    return start &+ count
  }

  @inline(__always)
  private static func bits(_ mask: ByteBlock.Mask) -> UInt64 {
    ByteBlock.tops(unsafeBitCast(mask, to: ByteBlock.Vector.self))
  }

  /// As `turn`, and counts letters of Latin.
  @inline(__always)
  private mutating func turn(toLatinBefore length: Int) {
    if !wasLatin, latin &+ lookAlikes &+ otherForeign > 0 { switches &+= 1 }
    wasLatin = true
    latin &+= length
  }
}
