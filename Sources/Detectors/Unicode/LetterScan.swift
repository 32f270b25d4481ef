import Bytes
import Text
import Verdict

/// Looks for words whose letters are not what they seem: alphabets mixed inside a word, letters in fancy
/// dress, accents in piles.
struct LetterScan {
  // The word under the cursor.
  var start = 0
  var end = 0
  var hasWord = false
  var latin = 0
  var lookAlikes = 0
  var cyrillic = 0
  let kind: TextKind
  /// Whether a point and a name of a host stand before.
  var isBehindDot = false
  /// A sign in an address that passes for a slash or a point, between two letters.
  var sign: Range<Int>?
  var signInAddress: Range<Int>?
  /// Whether an underscore stands on one of its sides.
  var isJoined = false
  /// The last three signs that were no letters, and whether they are those of an address.
  var signs: UInt32 = 0
  var isInAddress = false
  var otherForeign = 0
  var styled = 0
  var wide = 0
  /// What the styled letters of the word read.
  var spelled: [UInt8] = []
  /// How often the word goes over from one alphabet to another.
  var switches = 0
  var wasLatin = false
  /// Letters without an accent, none of which there is in some words.
  var bare = 0
  var accented = 0
  var blended = BlendedWords()
  var lent = LentLetters()
  /// A single letter of Cyrillic between those of Latin is a stick of the Caucasus if it looks like one.
  var sticks = 0
  /// Letters of Greek that Berber is written with, and small ones, which names of proteins have.
  var berber = 0
  var smallGreek = 0
  var flags = SpelledFlags()

  // Over the whole text.
  /// A sign of Greek that passes for a semicolon, and whether there is anything else in Greek.
  var semicolon: Range<Int>?
  var hasGreek = false
  /// Words all of whose letters pass for Latin ones, and whether there are others in their alphabets.
  var twins: [Range<Int>] = []
  var hasHonest = false
  var shortMixed: [Range<Int>] = []
  /// Letters of Latin capitals in the word, and the first word of those with an ending of Cyrillic: `SMSка`.
  var capitals = 0
  var declined: Range<Int>?
  /// Digits of two scripts side by side.
  var oddDigit: Range<Int>?
  /// Whether there are letters with a point below, as Berber has.
  var hasPointBelow = false
  /// Letters of scripts that are never taken for Latin ones.
  var hasFarLetters = false
  /// Words with a letter of Turkish for an `i`.
  var dotless: [Range<Int>] = []
  var hasDotless = false
  /// Words in wide letters that say who speaks.
  var role: Range<Int>?
  /// Marks that strike a letter of a name through.
  var struck: [Range<Int>] = []
  var accentedWords = 0
  var accentedRange: Range<Int>?
  /// Accents of other alphabets on Latin letters.
  var strayMarks = 0
  var strayMark: Range<Int>?
  var previous: UInt32 = 0
  var lettersSincePile = 0
  /// Words whose every letter passes for a Latin one, in an address: `https://аррӏе.com`.
  var address: Range<Int>?
  var label: Range<Int>?
  var mixedWords = 0
  var mixed: Range<Int>?
  var styledLetters = 0
  var styledWords = 0
  var styledRange: Range<Int>?
  var wideLetters = 0
  var wideRange: Range<Int>?
  var hasEastAsian = false
  /// Signs between letters that pass for a point outside of an address, and ends of lines that editors do not show.
  var points: [Range<Int>] = []
  var lineEnds: [Range<Int>] = []
  var styledNames: [Range<Int>] = []
  /// A single styled word that an order is made of.
  var order: Range<Int>?
  /// Bytes that are no UTF-8, out of all that are no ASCII: many of them, and it is no text.
  var broken = 0
  var foreignPoints = 0
  var marks = 0
  var piles = 0
  var markedLetters = 0
  var allMarks = 0
  var pileRange: Range<Int>?

  mutating func take(_ point: ForeignParts.Codepoint) {
    judge(point)
    previous = point.value
  }

  mutating func judge(_ point: ForeignParts.Codepoint) {
    let value = point.value
    if value < 0x80 {
      marks = 0
      if let sign, isInAddress, ASCII.isAlphanumeric(UInt8(value)) || value == 0x40 {
        signInAddress = signInAddress ?? sign
      }
      if sign != nil { sign = nil }
      if ASCII.isLetter(UInt8(value)) {
        // A whole address in another alphabet is an honest one.
        if let label, signs & 0xFF == 0x2E, point.range.lowerBound == label.upperBound + 1 {
          address = label
        }
        letter(point)
        latin += 1
        bare += 1
        if ASCII.isUpper(UInt8(value)) { capitals += 1 }
        if value == 0x49 || value == 0x6C { sticks += 1 }
        lent.pass(point.range.lowerBound)
        turn(toLatin: true)
        if pileRange != nil { lettersSincePile += 1 }
        // No sign of an address.
        signs = signs << 8 | value
        return
      } else if ASCII.isDigit(UInt8(value)) {
        if previous >= 0x660, oddDigit == nil, Self.isForeignDigit(previous) { oddDigit = point.range }
      } else {
        if value == 0x5F { isJoined = true }
        endWord()
        isJoined = value == 0x5F
      }
      signs = signs << 8 | value
      if signs & 0xFF_FFFF == 0x3A_2F2F {
        isInAddress = true
      } else if value == 0x2F || value <= 0x20 || value == 0x22 {
        isInAddress = false
      }
      return
    }
    foreignPoints += 1
    if value >= 0x5D0, value <= 0x53E3, !hasFarLetters, LentLetters.isLiving(value), isAlone(point) {
      marks = 0
      letter(point)
      return lent.take(point, .living, behind: previous)
    }
    // Of scripts that are never taken for Latin, and nearly all that is written in them.
    if value >= 0x5D0, Scripts.isFar(value) {
      marks = 0
      hasFarLetters = true
      if (0x3041...0xD7A3).contains(value) {
        hasEastAsian = true
        // No host of that has a plain one behind it.
        isInAddress = false
      }
      endWord()
      return
    }
    if previous >= 0x30, previous <= 0x39, oddDigit == nil, Self.isForeignDigit(value) {
      oddDigit = point.range
    }
    if value == 0xFFFD {
      if point.range.count == 1 { broken += 1 }
      endWord()
      return
    }
    if Invisible.kind(value) != nil { return }
    if value == 0x37E {
      semicolon = semicolon ?? point.range
      endWord()
      return
    }
    if isInAddress, [0xFF0F, 0xFF0E, 0xFF20, 0x2215, 0x2044, 0x29F8, 0x2024].contains(value), latin > 0 {
      sign = point.range
    }
    if !isInAddress, latin >= 2, points.count < Self.most, OddSign.isPoint(value) {
      points.append(point.range)
    }
    if value == 0x2028 || value == 0x2029 || value == 0x85, kind == .code, lineEnds.count < Self.most {
      lineEnds.append(point.range)
    }
    if Scripts.isCombiningMark(value) {
      pile(point)
      return
    }
    marks = 0
    if value >= 0x483, previous < 0x80, ASCII.isLetter(UInt8(previous)), isStrayMark(value) {
      strayMarks += 1
      strayMark = (strayMark?.lowerBound ?? point.range.lowerBound)..<point.range.upperBound
      return
    }
    if (0x1F1E6...0x1F1FF).contains(value) {
      endWord()
      flags.take(point)
      return
    }
    if (0x370...0x58F).contains(value) {
      letter(point)
      turn(toLatin: false)
      if LookAlikes.latin(value) != nil { lookAlikes += 1 } else { otherForeign += 1 }
      if value >= 0x400 {
        cyrillic += 1
      } else {
        hasGreek = true
        if value >= 0x3B1 { smallGreek += 1 }
        if value == 0x3B5 || value == 0x3B3 { berber += 1 }
      }
    } else if (0xFF21...0xFF3A).contains(value) || (0xFF41...0xFF5A).contains(value) {
      letter(point)
      wide += 1
      lent.take(point, .wide, behind: previous)
      spelled.append(ASCII.lowercased(UInt8(value - 0xFEE0)))
    } else if LetterForms.isStyled(value) || Self.isSmallCapital(value) || Self.isRaised(value)
      || (0x1D6A4...0x1D7CD).contains(value)
    {
      letter(point)
      styled += 1
      if let read = LetterForms.fold(value), read < 0x80 {
        spelled.append(ASCII.lowercased(UInt8(read)))
      } else {
        spelled.append(0x3F)
      }
      if let kind = LentLetters.dress(of: value) { lent.take(point, kind, behind: previous) }
      if let kind = BlendedWords.kind(value), kind != .rare { blended.take(value, kind) }
    } else if (0xC0...0x24F).contains(value) || (0x1E00...0x1EFF).contains(value) {
      letter(point)
      latin += 1
      accented += 1
      turn(toLatin: true)
      if value == 0x131 { hasDotless = true }
      if value >= 0x1E00, !hasPointBelow { hasPointBelow = Self.hasPointBelow(value) }
      if let kind = BlendedWords.kind(value) { blend(point, kind) }
    } else if let kind = BlendedWords.kind(value) {
      letter(point)
      blend(point, kind)
    } else {
      if Scripts.isEastAsian(value) {
        hasEastAsian = true
        // No host of that has a plain one behind it.
        isInAddress = false
      }
      endWord()
    }
  }

  mutating func blend(_ point: ForeignParts.Codepoint, _ kind: BlendedWords.Kind) {
    blended.take(point.value, kind)
    if kind == .rare, BlendedWords.isUnused(point.value) { lent.take(point, .rare, behind: previous) }
  }

  /// Whether a letter of Latin stands before, or such a letter begins a word.
  private func isAlone(_ point: ForeignParts.Codepoint) -> Bool {
    previous < 0x80 && ASCII.isLetter(UInt8(previous))
  }

  private static func hasPointBelow(_ value: UInt32) -> Bool {
    switch value {
    case 0x1E0C, 0x1E0D, 0x1E24, 0x1E25, 0x1E5A, 0x1E5B, 0x1E62, 0x1E63, 0x1E6C, 0x1E6D, 0x1E92, 0x1E93: true
    default: false
    }
  }

  mutating func turn(toLatin isLatin: Bool) {
    if isLatin != wasLatin, latin + lookAlikes + otherForeign > 1 { switches += 1 }
    wasLatin = isLatin
  }

  /// Raised and lowered letters, which words are not written in.
  private static func isRaised(_ value: UInt32) -> Bool {
    switch value {
    case 0x2B0...0x2B8, 0x2E1...0x2E4, 0x1D2C...0x1D6A, 0x1D78, 0x1D9B...0x1DBF, 0x2071, 0x207F,
      0x2090...0x209C:
      true
    default: false
    }
  }

  /// Accents of Cyrillic, Hebrew, Arabic, India and Thailand.
  func isStrayMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x483...0x489, 0x591...0x5C7, 0x610...0x61A, 0x64B...0x65F, 0x6D6...0x6DC, 0x93A...0x94F, 0xE31,
      0xE34...0xE3A, 0xE47...0xE4E:
      true
    default: false
    }
  }

  /// Digits of other scripts, of which some are drawn like another of ASCII.
  private static func isForeignDigit(_ value: UInt32) -> Bool {
    switch value {
    case 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F, 0x9E6...0x9EF, 0xA66...0xA6F, 0xAE6...0xAEF,
      0xB66...0xB6F,
      0xE50...0xE59, 0x1D7CE...0x1D7FF:
      true
    default: false
    }
  }

  private static func isSmallCapital(_ value: UInt32) -> Bool {
    switch value {
    case 0x1D00...0x1D22, 0x262, 0x26A, 0x274, 0x280, 0x28F, 0x299, 0x29C, 0x29F, 0xA730, 0xA731: true
    default: false
    }
  }

  mutating func letter(_ point: ForeignParts.Codepoint) {
    if latin == 0, lookAlikes | otherForeign | styled | wide == 0, blended.isEmpty, lent.isEmpty {
      start = point.range.lowerBound
      isBehindDot = signs & 0xFF == 0x2E
    }
    end = point.range.upperBound
    hasWord = true
  }

  mutating func pile(_ point: ForeignParts.Codepoint) {
    marks += 1
    allMarks += 1
    if previous < 0x80, ASCII.isLetter(UInt8(previous)), struck.count < Self.most, Self.strikes(point.value) {
      struck.append(point.range)
    }
    if marks == 1 { markedLetters += 1 }
    if marks == 3 { piles += 1 }
    if marks == 1 || marks == 3 {
      pileRange = (pileRange?.lowerBound ?? point.range.lowerBound)..<point.range.upperBound
    }
  }

  /// Marks over the whole letter, small letters above it, rings and boxes: no language writes them.
  private static func strikes(_ value: UInt32) -> Bool {
    switch value {
    case 0x334...0x338, 0x35C...0x36F, 0x20D0...0x20F0: true
    default: false
    }
  }
}
