import Bytes

/// What a text that is no plain ASCII holds of what could deceive: one pass, so that the many texts in all the world's
/// languages are not read letter by letter.
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
    let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    for base in stride(from: 0, to: bytes.count, by: ByteBlock.size) {
      let block = ByteBlock(bytes, at: base)
      guard block.hasForeign else { continue }
      let second = ByteBlock(bytes, at: base &+ 1)
      let third = ByteBlock(bytes, at: base &+ 2)
      let hasLong = block.bits { ByteClass.between($0, 0xE1, 0xF4) } != 0
      if !hasInvisible {
        var invisible = block.bits(with: second, Self.isShortInvisible)
        if hasLong { invisible |= block.bits(with: second, third, Self.isLongInvisible) }
        if base == 0, hasMark { invisible &= ~1 }
        hasInvisible = invisible != 0
      }
      // A Latin letter may end the block before.
      if !hasOddLetters, third.bits(Self.mayBeOdd) != 0 || block.bits(Self.mayBeOdd) != 0 {
        hasOddLetters = block.bits(with: second, third, Self.isShortOdd) != 0
        if !hasOddLetters, hasLong { hasOddLetters = block.bits(with: second, third, Self.isLongOdd) != 0 }
      }
      if hasInvisible, hasOddLetters { return }
    }
  }

  private typealias Vector = ByteBlock.Vector
  private typealias Mask = ByteBlock.Mask

  /// What there is none of in the letters of Western Europe, which begin with lower bytes.
  @inline(__always)
  private static func mayBeOdd(_ a: Vector) -> Mask { ByteClass.between(a, 0xC6, 0xF4) }

  /// Characters of two bytes, and below of more, which few texts have.
  @inline(__always)
  private static func isShortInvisible(_ a: Vector, _ b: Vector) -> Mask {
    typealias B = ByteClass
    return B.equal(a, 0xC2) .& (B.equal(b, 0xAD) .| B.between(b, 0x80, 0x9F)) .| B.equal(a, 0xCD)
      .& B.equal(b, 0x8F)
      .| B.equal(a, 0xD8) .& B.equal(b, 0x9C)
  }

  @inline(__always)
  private static func isLongInvisible(_ a: Vector, _ b: Vector, _ c: Vector) -> Mask {
    typealias B = ByteClass
    let hangul = B.equal(b, 0x85) .& B.between(c, 0x9F, 0xA0)
    let khmer = B.equal(b, 0x9E) .& B.between(c, 0xB4, 0xB5)
    let mongolian = B.equal(b, 0xA0) .& B.between(c, 0x8B, 0x8F)
    let ogham = B.equal(b, 0x9A) .& B.equal(c, 0x80)
    let e1 = B.equal(a, 0xE1) .& (hangul .| khmer .| mongolian .| ogham)
    // Blanks of all widths are among them.
    let spaces = B.equal(b, 0x80) .& (B.between(c, 0x80, 0x8F) .| B.between(c, 0xAA, 0xAE))
    let braille = B.equal(b, 0xA0) .& B.equal(c, 0x80)
    let e2 = B.equal(a, 0xE2) .& (spaces .| B.equal(b, 0x81) .& B.between(c, 0x9F, 0xAF) .| braille)
    let e3 = B.equal(a, 0xE3) .& B.equal(b, 0x85) .& B.equal(c, 0xA4)
    // Private characters.
    let ee = B.equal(a, 0xEE)
    let variations = B.equal(b, 0xB8) .& B.between(c, 0x80, 0x8F)
    let mark = B.equal(b, 0xBB) .& B.equal(c, 0xBF) .| B.equal(b, 0xBE) .& B.equal(c, 0xA0)
    let special = B.equal(b, 0xBF) .& B.between(c, 0xB0, 0xBB) .| B.equal(b, 0xBF) .& B.between(c, 0xBE, 0xBF)
    let ef =
      B.equal(a, 0xEF)
      .& (variations .| mark .| special .| B.equal(b, 0xB7) .& B.between(c, 0x90, 0xAF)
        .| B.between(b, 0x80, 0xA3))
    // Scripts of old and signs of shorthand and music have some; from 0x40000 on there is nothing else.
    let f0 =
      B.equal(a, 0xF0)
      .& (B.equal(b, 0x9D) .& B.equal(c, 0x85) .| B.equal(b, 0x9B) .& B.equal(c, 0xB2)
        .| B.between(b, 0x91, 0x96) .& (B.equal(c, 0x81) .| B.between(c, 0x90, 0x91) .| B.equal(c, 0xBF))
        .| B.between(b, 0x9F, 0xBF) .& B.equal(c, 0xBF))
    let four = f0 .| B.between(a, 0xF1, 0xF4)
    return e1 .| (e2 .| e3) .| (ee .| ef) .| four
  }

  @inline(__always)
  private static func isLongOdd(_ a: Vector, _ b: Vector, _ c: Vector) -> Mask {
    typealias B = ByteClass
    // Mathematical and enclosed letters, flags, signs that pass for slashes, points and marks, ends of lines.
    let fancy =
      B.between(c, 0x84, 0x87) .& B.equal(b, 0x9F) .| B.equal(b, 0x9D) .| B.between(b, 0x90, 0x96)
      .| B.equal(b, 0x9F) .& B.equal(c, 0xAF)
    let letters = B.between(b, 0x84, 0x85) .| B.between(b, 0x92, 0x93) .| B.between(b, 0xB2, 0xB5)
    let general = B.between(c, 0xA4, 0xA5) .| B.between(c, 0xA8, 0xA9) .| B.between(c, 0x90, 0x91)
    let small = B.equal(c, 0x84) .| B.equal(c, 0x8F) .| B.between(c, 0xB0, 0xBF)
    let coins = B.between(c, 0x80, 0xAB) .| B.between(c, 0xAD, 0xBF)
    let operators = B.equal(c, 0x95) .| B.equal(c, 0xA3) .| B.equal(c, 0xB6) .| B.equal(c, 0x92)
    let signs =
      B.equal(b, 0x80) .& (general .| B.equal(c, 0xBF)) .| B.equal(b, 0x81) .& small .| B.equal(b, 0x82)
      .& coins
    let further =
      B.equal(b, 0x88) .& operators .| B.equal(b, 0x95) .& B.equal(c, 0xB1) .| B.equal(b, 0x9F)
      .& B.equal(c, 0x8B)
    let rare = B.equal(b, 0xA7) .& B.equal(c, 0xB8) .| B.equal(b, 0xB9) .& B.equal(c, 0x80)
    let e2 = B.equal(a, 0xE2) .& ((letters .| signs) .| (further .| rare))
    let styled = B.equal(a, 0xF0) .& fancy .| e2
    // Other alphabets and ligatures.
    let e1 = B.equal(a, 0xE1) .& (B.between(b, 0x8E, 0x9B) .| B.between(b, 0xB8, 0xB9))
    let squares = B.equal(a, 0xE3) .& B.between(b, 0x8E, 0x8F)
    let far = B.between(b, 0x92, 0x93) .| B.between(b, 0x98, 0x9F) .| B.between(b, 0xAC, 0xAE)
    let ea = B.equal(a, 0xEA) .& far
    let ef = B.equal(a, 0xEF) .& (B.equal(b, 0xAC) .& B.between(c, 0x80, 0x86) .| B.equal(b, 0xB9))
    let other = e1 .| (squares .| ea) .| ef
    let wide = B.equal(a, 0xEF) .& B.between(b, 0xBC, 0xBD)
    let marks =
      B.equal(a, 0xE1) .& (B.between(b, 0xAA, 0xAB) .| B.between(b, 0xB4, 0xB7))
      .| B.equal(a, 0xE2) .& B.equal(b, 0x83) .| B.equal(a, 0xEF) .& B.equal(b, 0xB8)
      .& B.between(c, 0xA0, 0xAF)
    return (styled .| wide) .| marks .| other
  }

  @inline(__always)
  private static func isShortOdd(_ a: Vector, _ b: Vector, _ c: Vector) -> Mask {
    typealias B = ByteClass
    // Phonetic letters; behind a Latin letter only where they are written by themselves.
    let phonetic =
      B.equal(a, 0xC9) .& B.between(b, 0x90, 0xBF) .| B.between(a, 0xCA, 0xCB)
      .| B.equal(a, 0xC6) .& rareLatin(b)
      .| B.equal(a, 0xC7) .& (B.between(b, 0x80, 0x83) .| B.equal(b, 0x9D))
    let foreignMark =
      B.alphanumerics(a) .& (B.between(b, 0xD7, 0xDC) .| B.between(b, 0xE0, 0xE1) .| B.between(b, 0xE3, 0xE5))
    let marks = B.equal(a, 0xCC) .| B.equal(a, 0xCD) .& (B.between(b, 0x80, 0xAF) .| B.equal(b, 0xBE))
    // Greek, Cyrillic and Armenian, right before or behind a Latin letter.
    let isOther = B.between(a, 0xCD, 0xD6)
    let latinBefore =
      B.letters(a) .& B.between(b, 0xCD, 0xD6) .| B.between(a, 0xC3, 0xC9) .& B.between(c, 0xCD, 0xD6)
    let inAddress = B.equal(a, 0x2F) .& B.between(b, 0xCD, 0xD6)
    let latinBehind = isOther .& (B.letters(c) .| B.between(c, 0xC3, 0xC9))
    return (marks .| latinBefore) .| (latinBehind .| inAddress) .| (phonetic .| foreignMark)
  }

  /// Letters between those of Africa and Vietnam that are drawn like others.
  @inline(__always)
  private static func rareLatin(_ b: Vector) -> Mask {
    (ByteClass.equal(b, 0x84) .| ByteClass.equal(b, 0x8D))
      .| (ByteClass.equal(b, 0x96) .| ByteClass.equal(b, 0xA6))
      .| ByteClass.equal(b, 0xBD)
  }
}
