import Bytes
import Text

/// What a scan makes of a word that is whole.
extension LetterScan {
  @inline(__always)
  mutating func endWord() {
    // Letters of a script that is never taken for Latin end no word, one by one.
    if hasWord || isJoined { closeWord() }
  }

  private mutating func closeWord() {
    hasWord = false
    isOpen = false
    // Most words are plain ones.
    if lookAlikes | cyrillic | otherForeign | styled | wide | accented != 0 || spelled.count != 0
      || !blended.isEmpty || !lent.isEmpty
    {
      judgeWord()
    }
    bare = 0
    capitals = 0
    accented = 0
    switches = 0
    latin = 0
    lookAlikes = 0
    cyrillic = 0
    isJoined = false
    otherForeign = 0
    styled = 0
    wide = 0
    sticks = 0
    berber = 0
    smallGreek = 0
  }

  private mutating func judgeWord() {
    let range = start..<end
    // Two alphabets in a word, and the foreign letters all pass for Latin ones: `раypal`, not `μm`.
    // In a longer name two letters are enough: `user_іd`.
    // `.cоm`; in a file of code a name may be short.
    let isShort =
      cyrillic > 0 && (kind == .code && latin + lookAlikes >= 2 || latin + lookAlikes == 3 && isBehindDot)
    let isLongEnough = latin + lookAlikes >= 4 || isJoined && cyrillic > 0 || isShort
    if latin >= 2, capitals == latin, switches == 1, !wasLatin, cyrillic > 0 {
      // What Russian makes of the short names of English.
      declined = declined ?? range
    } else if isWrittenSo {
      hasHonest = hasHonest || latin == 0
    } else if cyrillic > 0, cyrillic == otherForeign, lookAlikes == 0, otherForeign <= 2, switches >= 2,
      bare >= 3
    {
      mix(range)
    } else if latin == 1, lookAlikes == 1, cyrillic == 1, otherForeign == 0, kind == .code, !isJoined,
      !isBehindDot
    {
      if pairs.count < Self.most { pairs.append(range) }
    } else if latin >= 1, lookAlikes >= 1, otherForeign == 0 || switches >= 2, isLongEnough {
      mix(range)
    }
    // Shorter ones count in names: `/usr/bіn`.
    if latin >= 1, cyrillic >= 1, lookAlikes >= 1, !isLongEnough, shortMixed.count < Self.most {
      shortMixed.append(range)
    }
    // `ａdmin`: a name that looks like another.
    if kind == .code, wide >= 1, wide < 4, latin >= 2, otherForeign == 0 {
      mix(range)
    }
    if styled >= 2, !isAlphabet {
      styledWords += 1
      if styled >= 4 { hasStyledWord = true }
      styledLetters += styled
      styledRange = (styledRange?.lowerBound ?? range.lowerBound)..<range.upperBound
    } else if styled == 1 {
      styledLetters += 1
    }
    if spelled.count != 0 {
      takeSpelled(range)
      spelled = SpelledWord()
    }
    if wide >= 2 {
      wideLetters += wide
      wideRange = (wideRange?.lowerBound ?? range.lowerBound)..<range.upperBound
    }
    if lookAlikes >= 3, latin == 0, otherForeign == 0 {
      if isInAddress { label = range }
      if twins.count < Self.most { twins.append(range) }
    } else if otherForeign > 0, latin == 0 {
      hasHonest = true
    }
    if lookAlikes <= 2, lookAlikes > 0, cyrillic == lookAlikes, latin + otherForeign == 0,
      shortTwins.count < Self.most
    {
      shortTwins.append(range)
    }
    if accented >= 4, bare == 0 {
      accentedWords += 1
      if accentedPlaces.count < 2 * Self.most { accentedPlaces.append(range) }
      accentedRange = (accentedRange?.lowerBound ?? range.lowerBound)..<range.upperBound
    }
    if !lent.isEmpty {
      if otherForeign + lookAlikes == 0 {
        lent.endWord(range, latin: bare, in: kind)
      } else {
        lent = LentLetters()
      }
    }
    if hasDotless {
      hasDotless = false
      if dotless.count < Self.most { dotless.append(range) }
    }
    blended.endWord(range, latin: bare + accented, before: UInt8(truncatingIfNeeded: signs))
  }

  private mutating func mix(_ range: Range<Int>) {
    mixedWords += 1
    mixed = (mixed?.lowerBound ?? range.lowerBound)..<range.upperBound
    if mixedPlaces.count < Self.most { mixedPlaces.append(range) }
  }

  /// Words in which letters of two alphabets are at home: of the Caucasus, of Berber, names of proteins.
  ///
  /// In its place: all of a scan would be copied for a question to it.
  @inline(__always)
  private var isWrittenSo: Bool {
    if cyrillic >= 3, latin > 0, latin == sticks, otherForeign > 0 { return true }
    if lookAlikes == berber, lookAlikes > 0, hasPointBelow, cyrillic == 0 { return true }
    return cyrillic == 0 && smallGreek == 1 && lookAlikes + otherForeign == 1 && latin > 0
      && capitals == latin
  }

  /// Letters in the order they have in a list of them.
  private var isAlphabet: Bool {
    spelled.count >= 4 && spelled.isInOrder
  }

  static let most = 8

  private mutating func takeSpelled(_ range: Range<Int>) {
    guard lookAlikes + otherForeign == 0 else { return }
    if kind == .code, bare >= 1, folded.count < Self.most { folded.append(range) }
    if styled + wide >= 2, styledNames.count < Self.most { styledNames.append(range) }
    if kind != .code, latin == 0, wide == spelled.count, role == nil, spelled.isOne(of: Self.roles) {
      role = range
    }
    if kind != .document, kind != .code, latin == 0, order == nil,
      spelled.isOne(of: OddSign.orders)
    {
      order = range
    }
  }

  private static let roles = WordList(" system assistant developer user human admin instruction important ")
}

/// What the letters of a word read, of a word that is no longer than those of a list.
struct SpelledWord {
  private(set) var count = 0
  /// The last sixteen, the last of all lowest.
  private var letters: (UInt64, UInt64) = (0, 0)
  /// Each letter stands behind the one before it in the alphabet.
  private(set) var isInOrder = true

  @inline(__always)
  mutating func append(_ letter: UInt8) {
    isInOrder = isInOrder && letter > UInt8(truncatingIfNeeded: letters.0)
    letters.1 = letters.1 &<< 8 | letters.0 &>> 56
    letters.0 = letters.0 &<< 8 | UInt64(letter)
    count &+= 1
  }

  func isOne(of list: WordList) -> Bool {
    guard count <= 16 else { return false }
    let word = (letters.1.bigEndian, letters.0.bigEndian)
    return withUnsafeBytes(of: word) { list.contains(UnsafeRawBufferPointer(rebasing: $0[(16 - count)...])) }
  }
}
