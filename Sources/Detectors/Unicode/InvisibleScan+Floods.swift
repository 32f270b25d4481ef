import Bytes
import Text

/// Floods of what nobody sees, between letters and signs of ASCII: a character of theirs costs what others cost once hardly
/// anything more can be found out of it.
extension InvisibleScan {
  /// Whether no more names are kept, and what stands in names of code is known.
  var isSettled: Bool {
    inNames.count == Self.mostNames && (nameInCode != nil || kind != .code && kind != .document)
  }

  /// The same as `endOfVisibleGap`, without the questions that are answered already. Says whether it was such a gap.
  @inline(__always)
  mutating func passesGap(before next: UInt32) -> Bool {
    guard isSettled, gap.isSubset(of: .plain), flag == nil, next &- 0x21 < 0x5F, lastVisible &- 0x21 < 0x5F,
      let place = zeroWidth?.range
    else { return false }
    let content = gap
    gap = []
    if hasPayload {
      hasPayload = false
      tags.close(&worstTags)
      selectors.close(&worstSelectors)
    }
    judgePlain(place, content, next)
    zeroWidth.close(&worstZeroWidth)
    return true
  }

  @inline(__always)
  private mutating func judgePlain(_ place: Range<Int>, _ content: InvisibleGap, _ next: UInt32) {
    let isBetweenLetters = ASCIIName.isPlainLetter(lastVisible) && ASCIIName.isPlainLetter(next)
    if inWord == nil, !isBetweenLetters || content != .hyphen && !isHarmless(place, content, next) {
      judgeWord(place, content, next)
    }
    if ASCIIName.isSmall(lastVisible) && ASCIIName.isSmall(next) { judgeLetters(around: place, content) }
    broken.extend(place)
  }

  /// Goes on for as long as single characters of that kind stand between short rows of ASCII, from one of them on. Says
  /// where it ended: at another character that is no ASCII, with everything before it taken.
  mutating func passFlood(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    guard previous == lastVisible, flag == nil, !hasPayload, zeroWidth == nil,
      let longest = worstZeroWidth?.count
    else { return start }
    var i = start
    while i &+ 24 <= bytes.count, lastVisible &- 0x21 < 0x5F,
      let (content, length) = Self.plain(at: i, in: bytes), longest > 0
    {
      // What stands behind, and it must be ASCII and not much.
      var next = i &+ length
      if content == .selector {
        guard ASCIIName.isPlainLetter(lastVisible) else { break }
        while next &+ 24 <= bytes.count, Self.isSelector(at: next, in: bytes) { next &+= length }
      }
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: next, as: UInt64.self))
      let foreign = word & 0x8080_8080_8080_8080
      let first = UInt32(truncatingIfNeeded: word & 0xFF)
      guard foreign != 0, first &- 0x21 < 0x5F else { break }
      let end = next &+ foreign.trailingZeroBitCount &>> 3
      nextRowEnd = end
      if content == .selector { takeSelectors(i..<next, in: bytes) }
      let place = Range(uncheckedBounds: (i, i &+ length))
      zeroWidth = InvisibleRun(range: place)
      judgePlain(place, content, first)
      zeroWidth = nil
      let row = Range(uncheckedBounds: (next, end))
      if end &- next == 1 {
        blankRow.end()
      } else {
        blankRow.take(row, in: bytes, before: lastVisible)
        closeBroken()
      }
      self.row = row
      lastVisible = UInt32(bytes[end &- 1])
      i = end
    }
    previous = lastVisible
    return i
  }

  /// Goes on through private characters in rows that are no longer than one there was, between short rows of ASCII: only the
  /// longest is looked at in the end. Says where it ended, as `passFlood` does.
  @inline(__always)
  mutating func passPrivates(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    guard Self.isPrivate(at: start, in: bytes), worstAscii.count > 0, previous == lastVisible, flag == nil,
      !hasPayload, privateUse.count == 0, ascii.count == 0
    else { return start }
    return passManyPrivates(from: start, in: bytes)
  }

  @inline(never)
  private mutating func passManyPrivates(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    let longest = 3 &* min(worstAscii.count, worstPrivateUse.count)
    var i = start
    var end = start
    var last = UInt8(truncatingIfNeeded: lastVisible | (lastVisible &>> 8 == 0 ? 0 : 0x80))
    while i &+ 24 <= bytes.count {
      // Behind a letter such a character has a meaning of its own.
      guard !ASCIIName.isPlainLetter(UInt32(last)) else { break }
      var next = i
      while next &+ 24 <= bytes.count, Self.isPrivate(at: next, in: bytes) { next &+= 3 }
      guard next > i, next &- i <= longest else { break }
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: next, as: UInt64.self))
      let row = (word & 0x8080_8080_8080_8080).trailingZeroBitCount &>> 3
      guard row &- 1 < 7 else { break }
      end = next
      i = next &+ row
      last = bytes[i &- 1]
    }
    guard i > start else { return start }
    closeBroken()
    odd = nil
    // What stands in short rows of ASCII between them is no row of blanks, nor are these letters set apart.
    let behind = bytes.codepoint(at: end &- 3).value
    seen.formUnion(CharacterTraits(of: behind))
    row = Range(uncheckedBounds: (end, i))
    nextRowEnd = i
    blankRow.end()
    blankRow.take(row, in: bytes, before: behind)
    lastVisible = UInt32(last)
    previous = lastVisible
    return i
  }

  /// Goes through words in the letters of Arabic, of which none but the first and the last tells anything: up to the last of
  /// those that follow each other with a blank between them.
  @inline(__always)
  mutating func passWords(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    guard previous == lastVisible, flag == nil, !hasPayload, gap.isEmpty, zeroWidth == nil, broken == nil,
      odd == nil, privateUse.count == 0, ascii.count == 0
    else { return start }
    let last = ForeignWalk.lastArabicWord(from: start, in: bytes).place
    guard last > start else { return start }
    seen.formUnion(CharacterTraits(of: bytes.codepoint(at: start).value))
    blankRow.end()
    lastVisible = bytes.codepoint(at: last &- 3).value
    previous = lastVisible
    see(last &- 1..<last, in: bytes)
    return last
  }

  /// U+E000 to U+F8FF, whole.
  @inline(__always)
  private static func isPrivate(at i: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes[i] == 0xEE || bytes[i] == 0xEF && i &+ 1 < bytes.count && bytes[i &+ 1] &- 0x80 < 0x24,
      i &+ 2 < bytes.count
    else { return false }
    return bytes[i &+ 1] & 0xC0 == 0x80 && bytes[i &+ 2] & 0xC0 == 0x80
  }

  /// Selectors in a row behind a letter, which has no forms to select: the first of them stands out, the others are a run.
  private mutating func takeSelectors(_ row: Range<Int>, in bytes: UnsafeRawBufferPointer) {
    for start in stride(from: row.lowerBound, to: row.upperBound, by: 3) {
      let byte = bytes[start &+ 2] &- 0x80
      if start == row.lowerBound {
        lettered.extend(start..<start &+ 3, byte)
      } else {
        selectors.extend(start..<start &+ 3, byte)
      }
    }
    selectors.close(&worstSelectors)
  }

  /// U+FE00 to U+FE0F.
  @inline(__always)
  private static func isSelector(at i: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    bytes[i] == 0xEF && bytes[i &+ 1] == 0xB8 && bytes[i &+ 2] &- 0x80 < 16
  }

  /// What floods are made of: soft hyphens, and what has no width.
  @inline(__always)
  private static func plain(at i: Int, in bytes: UnsafeRawBufferPointer) -> (InvisibleGap, Int)? {
    let lead = bytes[i]
    if lead == 0xC2 { return bytes[i &+ 1] == 0xAD ? (.hyphen, 2) : nil }
    guard lead == 0xE2 else { return isSelector(at: i, in: bytes) ? (.selector, 3) : nil }
    if bytes[i &+ 1] == 0x80 {
      switch bytes[i &+ 2] {
      case 0x8B: return (.space, 3)
      case 0x8C: return (.nonJoiner, 3)
      case 0x8D: return (.joiner, 3)
      default: return nil
      }
    }
    return bytes[i &+ 1] == 0x81 && bytes[i &+ 2] == 0xA0 ? (.glue, 3) : nil
  }
}
