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
  /// Whether a letter was counted in it.
  var isOpen = false
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
  /// Words of code with plain letters and others that are read like them.
  var folded: [Range<Int>] = []
  /// Single letters and pairs of Cyrillic that pass for Latin ones.
  var shortTwins: [Range<Int>] = []
  /// What the styled letters of the word read.
  var spelled = SpelledWord()
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
  /// What any of its characters is.
  var seen: CharacterTraits = []
  /// The first characters that pass for signs of ASCII.
  private(set) var lookAlikeSigns: [ForeignWalk.Character] = []
  /// A sign of Greek that passes for a semicolon, and whether there is anything else in Greek.
  var semicolon: Range<Int>?
  var hasGreek = false
  /// Words all of whose letters pass for Latin ones, and whether there are others in their alphabets.
  var twins: [Range<Int>] = []
  var hasHonest = false
  var shortMixed: [Range<Int>] = []
  /// Names in code of two letters, of one alphabet each.
  var pairs: [Range<Int>] = []
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
  /// How many letters have one right behind another that has one, and where the last ends.
  var strikes = 0
  var struckEnd = 0
  var accentedWords = 0
  var accentedPlaces: [Range<Int>] = []
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
  /// The first few of those words.
  var mixedPlaces: [Range<Int>] = []
  var styledLetters = 0
  var styledWords = 0
  /// Whether one of them is longer than what stands side by side in a formula.
  var hasStyledWord = false
  var styledRange: Range<Int>?
  var wideLetters = 0
  var wideRange: Range<Int>?
  var hasEastAsian = false
  /// Whether what floods are made of is gone through in a loop of its own, which finds the same.
  var passesFloods = true
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

  /// A row of characters of ASCII.
  @inline(__always)
  mutating func take(_ row: Range<Int>, in bytes: UnsafeRawBufferPointer) {
    marks = 0
    let first = bytes[row.lowerBound]
    if let sign {
      if isInAddress, ASCII.isAlphanumeric(first) || first == 0x40 { signInAddress = signInAddress ?? sign }
      self.sign = nil
    }
    if previous >= 0x660, oddDigit == nil, ASCII.isDigit(first),
      CharacterTraits(of: previous).contains(.isForeignDigit), isOddDigit(previous)
    {
      oddDigit = row.lowerBound..<row.lowerBound &+ 1
    }
    var i = row.lowerBound
    while i < row.upperBound {
      let byte = bytes[i]
      if ASCII.isLetter(byte) {
        // `\nОтвет`, `%sответ`: the letter of an escape or of a place for a value begins no word.
        if i &+ 1 == row.upperBound, i > row.lowerBound, bytes[i &- 1] == 0x5C || bytes[i &- 1] == 0x25,
          !isOpen
        {
          break
        }
        // Where a page of a manual changes its letterform, no word begins.
        if i &+ 2 == row.upperBound, i > row.lowerBound, Self.isLetterform(i, in: bytes) {
          endWord()
          break
        }
        i = takeLetters(from: i, to: row.upperBound, in: bytes)
        continue
      }
      i &+= 1
      signs = signs &<< 8 | UInt32(byte)
      if ASCII.isDigit(byte) { continue }
      if byte == 0x5F { isJoined = true }
      endWord()
      isJoined = byte == 0x5F
      if byte == 0x2F || byte <= 0x20 || byte == 0x22 {
        isInAddress = byte == 0x2F && signs & 0xFF_FFFF == 0x3A_2F2F
      }
    }
    previous = UInt32(bytes[row.upperBound &- 1])
  }

  /// `\fB`, `\*(Aq`: the last two letters of it stand at `place`.
  private static func isLetterform(_ place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    if bytes[place &- 1] == 0x5C {
      return bytes[place] == UInt8(ascii: "f") && ASCII.isUpper(bytes[place &+ 1])
    }
    guard bytes[place &- 1] == 0x28, place > 1 else { return false }
    return bytes[place &- 2] == 0x5C || bytes[place &- 2] == 0x2A && place > 2 && bytes[place &- 3] == 0x5C
  }

  /// Letters of ASCII in a row, of which there is one at least.
  @inline(__always)
  private mutating func takeLetters(from start: Int, to limit: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    // A whole address in another alphabet is an honest one.
    if let label, signs & 0xFF == 0x2E, start == label.upperBound &+ 1 { address = label }
    open(at: start)
    if !wasLatin, latin &+ 1 &+ lookAlikes &+ otherForeign > 1 { switches &+= 1 }
    wasLatin = true
    lent.pass(start)
    var i = start
    repeat {
      let byte = bytes[i]
      if byte < 0x61 { capitals &+= 1 }
      if byte == 0x49 || byte == 0x6C { sticks &+= 1 }
      signs = signs &<< 8 | UInt32(byte)
      i &+= 1
    } while i < limit && ASCII.isLetter(bytes[i])
    latin &+= i &- start
    bare &+= i &- start
    if pileRange != nil { lettersSincePile &+= i &- start }
    end = i
    return i
  }

  /// A character that is no ASCII.
  @inline(__always)
  mutating func take(_ point: ForeignWalk.Character) {
    foreignPoints &+= point.count
    seen.formUnion(point.traits)
    // Words go on over what nobody sees.
    if point.traits.sort == .hidden {
      previous = point.value
      return
    }
    if point.traits.isDisjoint(with: Self.rare) || !takesRare(point) { judge(point) }
    previous = point.value
  }

  static let rare: CharacterTraits = [
    .isLiving, .isForeignDigit, .isAddressSign, .isPoint, .isLineEnd, .isStrayMark, .isSign,
  ]

  /// What few characters are. Says whether there is nothing left to say of it.
  private mutating func takesRare(_ point: ForeignWalk.Character) -> Bool {
    let traits = point.traits
    if traits.contains(.isSign), lookAlikeSigns.count < SignScan.most { lookAlikeSigns.append(point) }
    // Whether a letter of Latin stands before, or such a letter begins a word.
    let isBehindLetter = previous < 0x80 && ASCII.isLetter(UInt8(previous))
    if traits.contains(.isLiving), !hasFarLetters, isBehindLetter {
      marks = 0
      open(at: point.range.lowerBound)
      end = point.range.upperBound
      lent.take(point, .living, behind: previous)
      return true
    }
    if traits.sort == .far || traits.sort == .farEastern { return false }
    if traits.contains(.isForeignDigit), previous >= 0x30, previous <= 0x39, oddDigit == nil,
      isOddDigit(point.value)
    {
      oddDigit = point.range
    }
    switch traits.sort {
    case .replacement, .greekQuestion: return false
    default: break
    }
    if traits.contains(.isAddressSign), isInAddress, latin > 0 { sign = point.range }
    if traits.contains(.isPoint), !isInAddress, latin >= 2, points.count < Self.most {
      points.append(point.range)
    }
    if traits.contains(.isLineEnd), kind == .code, lineEnds.count < Self.most { lineEnds.append(point.range) }
    guard traits.contains(.isStrayMark), traits.sort != .mark, isBehindLetter else { return false }
    marks = 0
    strayMarks += 1
    strayMark = (strayMark?.lowerBound ?? point.range.lowerBound)..<point.range.upperBound
    return true
  }

  /// Texts set full-width digits beside others; no code does.
  private func isOddDigit(_ point: UInt32) -> Bool { kind == .code || !(0xFF10...0xFF19).contains(point) }

  @inline(__always)
  private mutating func judge(_ point: ForeignWalk.Character) {
    let value = point.value
    let traits = point.traits
    let sort = traits.sort
    switch sort {
    case .hidden: return
    case .mark: return pile(point)
    case .replacement:
      if point.range.count == 1 { broken += 1 }
      return endWord()
    case .greekQuestion:
      semicolon = semicolon ?? point.range
      return endWord()
    default: marks = 0
    }
    switch sort {
    case .alphabet:
      open(at: point.range.lowerBound)
      turn(toLatin: false)
      if traits.contains(.isLookAlike) { lookAlikes &+= 1 } else { otherForeign &+= 1 }
      if value >= 0x400 { cyrillic &+= 1 } else { takeGreek(value) }
    case .wide:
      open(at: point.range.lowerBound)
      wide &+= 1
      lent.take(point, .wide, behind: previous)
      spelled.append(ASCII.lowercased(UInt8(truncatingIfNeeded: value &- 0xFEE0)))
    case .styled:
      open(at: point.range.lowerBound)
      styled &+= 1
      let read = CharacterFold.of(value)
      spelled.append(read >= 0x20 ? ASCII.lowercased(read) : 0x3F)
      if traits.contains(.isSet) {
        lent.take(point, .set, behind: previous)
      } else if traits.contains(.isDressed) {
        lent.take(point, .dressed, behind: previous)
      }
      if let kind = BlendedWords.Kind(of: traits), kind != .rare { blended.take(value, kind) }
    case .latin:
      open(at: point.range.lowerBound)
      latin &+= 1
      accented &+= 1
      turn(toLatin: true)
      if value == 0x131 { hasDotless = true }
      if value >= 0x1E00, !hasPointBelow { hasPointBelow = Self.hasPointBelow(value) }
      blend(point)
    case .blended:
      // Phonetics begin no word.
      let wasOpen = isOpen
      open(at: point.range.lowerBound)
      blend(point)
      if !wasOpen, blended.isEmpty, lent.isEmpty { isOpen = false }
    case .flag:
      endWord()
      flags.take(point)
      return
    default:
      if sort == .far || sort == .farEastern { hasFarLetters = true }
      if sort == .farEastern || sort == .eastern {
        hasEastAsian = true
        // No host of that has a plain one behind it.
        isInAddress = false
      }
      return endWord()
    }
    end = point.range.upperBound
  }

  mutating func takeGreek(_ value: UInt32) {
    hasGreek = true
    if value >= 0x3B1 { smallGreek &+= 1 }
    if value == 0x3B5 || value == 0x3B3 { berber &+= 1 }
  }

  @inline(__always)
  private mutating func blend(_ point: ForeignWalk.Character) {
    guard let kind = BlendedWords.Kind(of: point.traits) else { return }
    blended.take(point.value, kind)
    if kind == .rare, point.traits.contains(.isUnused) { lent.take(point, .rare, behind: previous) }
  }

  private static func hasPointBelow(_ value: UInt32) -> Bool {
    switch value {
    case 0x1E0C, 0x1E0D, 0x1E24, 0x1E25, 0x1E5A, 0x1E5B, 0x1E62, 0x1E63, 0x1E6C, 0x1E6D, 0x1E92, 0x1E93: true
    default: false
    }
  }

  @inline(__always)
  mutating func turn(toLatin isLatin: Bool) {
    // A letter of Latin is counted already.
    if isLatin != wasLatin, latin + lookAlikes + otherForeign > (isLatin ? 1 : 0) { switches += 1 }
    wasLatin = isLatin
  }

  /// A letter stands at a place, perhaps the first one of its word.
  @inline(__always)
  mutating func open(at place: Int) {
    if !isOpen {
      start = place
      isBehindDot = signs & 0xFF == 0x2E
      isOpen = true
    }
    hasWord = true
  }

  private mutating func pile(_ point: ForeignWalk.Character) {
    // An accent by itself, as tables of characters and of keys have them.
    if previous == 0x20 || previous == 0xA0 || previous == 0x25CC { return }
    marks += 1
    allMarks += 1
    if previous < 0x80, ASCII.isLetter(UInt8(previous)), Self.strikes(point.value) {
      if struck.count < Self.most { struck.append(point.range) }
      strikes += point.range.lowerBound - struckEnd == 1 ? 1 : 0
      struckEnd = point.range.upperBound
    }
    if marks == 1 { markedLetters += 1 }
    if marks == 3 { piles += 1 }
    // No language puts so many on one letter.
    if marks == 10 { piles += 4 }
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
