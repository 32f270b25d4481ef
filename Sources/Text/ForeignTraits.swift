import Bytes

/// What a text that is no plain ASCII holds of what could deceive: one pass, so that the many texts in all the world's
/// languages are not read letter by letter again.
package struct ForeignTraits: Sendable {
  /// Characters that no screen shows, other than a byte order mark at the start, and controls in one character.
  package private(set) var hasInvisible = false
  /// Letters in fancy dress, small capitals, full-width letters, loose accents, or letters of two alphabets side by side.
  package private(set) var hasOddLetters = false

  static let none = ForeignTraits()

  private init() {}

  package init(_ text: ByteView, _ survey: ByteSurvey) {
    if survey.traits.hasNonASCII { text.withBytes { look($0) } }
  }

  private mutating func look(_ bytes: UnsafeRawBufferPointer) {
    // Where one block after the other is worth a look, most of them are not asked.
    var eagerness = 0
    for base in stride(from: 0, to: bytes.count, by: ByteBlock.size) {
      let block = ByteBlock(bytes, at: base)
      guard block.hasForeign else { continue }
      if eagerness < 8 || base & 0x3C0 == 0 {
        guard
          hasOddLetters
            ? Invisible.places(in: block, at: base, of: bytes) != 0 : isWorthALook(block, at: base, in: bytes)
        else {
          eagerness = 0
          continue
        }
        eagerness &+= 1
      }
      look(block, at: base, in: bytes)
      if hasInvisible, hasOddLetters { return }
    }
  }

  /// Asks the table for every character that begins in a block.
  private mutating func look(_ block: ByteBlock, at base: Int, in bytes: UnsafeRawBufferPointer) {
    var wanted: CharacterTraits = []
    if !hasInvisible { wanted.insert(.mayBeInvisible) }
    if !hasOddLetters { wanted.formUnion([.mayBeOdd, .isOddBehindWord, .isOddBesideLatin]) }
    var leads = block.bits { ByteClass.between($0, 0xC2, 0xF4) }
    while leads != 0 {
      let i = base &+ leads.trailingZeroBitCount
      leads &= leads &- 1
      let point = bytes.codepoint(at: i)
      let traits = CharacterTraits(of: point.value).intersection(wanted)
      if traits.isEmpty { continue }
      if traits.contains(.mayBeOdd)
        || traits.contains(.isOddBehindWord) && i > 0 && ASCII.isAlphanumeric(bytes[i &- 1])
        || traits.contains(.isOddBesideLatin) && Self.isBesideLatin(i..<i &+ point.length, in: bytes)
      {
        hasOddLetters = true
        wanted.formIntersection(.mayBeInvisible)
      }
      if traits.contains(.mayBeInvisible), i > 0 || point.value != 0xFEFF {
        hasInvisible = true
        wanted.remove(.mayBeInvisible)
      }
    }
  }

  /// Whether a block holds anything but ASCII, letters of Western Europe, and whole words of Cyrillic, Arabic, India,
  /// China and Korea: what most foreign texts are.
  private func isWorthALook(_ block: ByteBlock, at base: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    typealias B = ByteClass
    let second = ByteBlock(bytes, at: base &+ 1)
    let leads = block.bits { B.between($0, 0xC2, 0xF4) }
    let latin = block.bits { B.between($0, 0xC3, 0xC5) }
    let cyrillic = block.bits { B.equal($0, 0xD0) .| B.equal($0, 0xD1) }
    let far = block.bits(with: second) { a, b in
      B.equal(a, 0xD8) .& .!B.equal(b, 0x9C) .| B.between(a, 0xD9, 0xDB) .| B.equal(a, 0xE0)
        .| B.between(a, 0xE4, 0xE9) .| B.between(a, 0xEB, 0xEC) .| B.equal(a, 0xE3)
        .& B.between(b, 0x81, 0x83)
    }
    let others = leads & ~(latin | cyrillic | far)
    // Of what no screen shows one is enough.
    if others != 0, !hasInvisible || others & ~Invisible.plain(block, second, at: base, in: bytes) != 0 {
      return true
    }
    let foreign = cyrillic | far
    guard foreign != 0 else { return false }
    // Where one of these stands side by side with a letter of Latin.
    let letters = block.bits { B.alphanumerics($0) .| B.equal($0, 0x2F) } | latin &<< 1
    if foreign & (letters &<< 1) != 0 || foreign & 1 != 0 && Self.isLatin(before: base, in: bytes) {
      return true
    }
    // A letter with an accent may have begun in the block before.
    if foreign & 2 != 0, base > 0, (0xC3...0xC9).contains(bytes[base &- 1]) { return true }
    // Letters of Cyrillic have two bytes.
    if (cyrillic &<< 2) & (letters | latin) != 0 { return true }
    let next = base &+ 64 &+ (cyrillic &>> 63 != 0 ? 1 : 0)
    guard cyrillic &>> 62 != 0, next < bytes.count else { return false }
    return ASCII.isLetter(bytes[next]) || (0xC3...0xC9).contains(bytes[next])
  }

  private static func isLatin(before place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard place > 1 else { return place == 1 && (ASCII.isAlphanumeric(bytes[0]) || bytes[0] == 0x2F) }
    let last = bytes[place &- 1]
    if last < 0x80 { return ASCII.isAlphanumeric(last) || last == 0x2F }
    return (0xC2...0xC9).contains(bytes[place &- 2])
  }

  /// Whether a letter of Latin stands before or behind, or what stands before begins an address.
  @inline(__always)
  private static func isBesideLatin(_ place: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
    let end = place.upperBound
    if end < bytes.count, ASCII.isLetter(bytes[end]) || (0xC3...0xC9).contains(bytes[end]) { return true }
    let start = place.lowerBound
    guard start > 0 else { return false }
    let last = bytes[start &- 1]
    if last < 0x80 { return ASCII.isLetter(last) || last == 0x2F }
    return start > 1 && (0xC3...0xC9).contains(bytes[start &- 2])
  }
}
