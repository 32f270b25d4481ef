import Bytes
import Text

/// Words of Latin letters with letters among them that no language writes beside them: of far alphabets, of phonetics,
/// numerals and coins.
struct BlendedWords {
  enum Kind: UInt8 {
    /// It cannot be told from a Latin letter: `ɡ`, `ⅼ`.
    case twin
    /// A letter of Cherokee, Lisu, the Canadian syllabics, Coptic, runes.
    case farAlphabet
    /// A letter turned upside down.
    case turned
    /// A letter of phonetics, or one that few languages write, several letters in one.
    case rare
    /// The sign of a coin.
    case coin
    /// A letter of phonetics and of some languages: where they are, nothing is a look-alike.
    case phonetic

    /// nil: it is none of them.
    @inline(__always)
    init?(of traits: CharacterTraits) {
      guard traits.blend != 0 else { return nil }
      self.init(rawValue: traits.blend &- 1)
    }
  }

  /// The kinds and numbers of such letters in the word at hand.
  private var far = 0
  private var twins = 0
  private var turned = 0
  private var tellingTurned: UInt32 = 0
  private var rare = 0
  private var coins = 0
  private(set) var hasPhonetics = false

  /// What the letters of far alphabets in the word pass for, and words written with nothing else that say something.
  private var spelled: [UInt8] = []
  private var foundWords = 0

  private(set) var farWords = 0
  private(set) var coinWords = 0
  private(set) var turnedWords = 0
  private var allTellingTurned: UInt32 = 0
  private(set) var twin: Range<Int>?
  private(set) var first: Range<Int>?
  /// Words that would be odd in a name.
  private(set) var names: [Range<Int>] = []
  /// Short ones with letters of far alphabets.
  private(set) var farNames: [Range<Int>] = []

  mutating func takePhonetic() { hasPhonetics = true }

  var isEmpty: Bool { far | twins | turned | rare | coins == 0 }

  mutating func take(_ point: UInt32, _ kind: Kind) {
    switch kind {
    case .twin: twins += 1
    case .farAlphabet:
      far += 1
      if spelled.count < 16 { spelled.append(UInt8(FarAlphabets.latin(point) ?? 0x3F)) }
    case .turned:
      turned += 1
      // Languages of Africa and phonetics have some of them upright.
      if let place = [0x1DD, 0x183, 0x1D09, 0x29E, 0x287, 0x28E, 0x250, 0x265].firstIndex(of: point) {
        tellingTurned |= 1 << UInt32(place)
      }
    case .rare: rare += 1
    case .coin: coins += 1
    case .phonetic: hasPhonetics = true
    }
  }

  /// A word is whole. `latin`: how many Latin letters it has; `before`: what stands in front of it.
  mutating func endWord(_ range: Range<Int>, latin: Int, before: UInt8) {
    guard !isEmpty else { return }
    defer {
      far = 0
      spelled.removeAll(keepingCapacity: true)
      twins = 0
      turned = 0
      tellingTurned = 0
      rare = 0
      coins = 0
    }
    if names.count < 8, latin > 0 || far == 0, turned == 0 || tellingTurned != 0,
      latin + twins + turned + rare + far + coins >= 3
    {
      names.append(range)
    }
    if far >= 3, latin == 0, Self.words.contains(ByteView(spelled)) {
      foundWords += 1
      first = first ?? range
    }
    if far > 0, far + latin <= 4, farNames.count < 8 { farNames.append(range) }
    if far > 0, latin > 0, far + latin >= 3 {
      farWords += 1
      first = first ?? range
    }
    if coins > 0, latin > 0, coins + latin >= 3 {
      // One word that is made of them counts for three.
      coinWords += coins >= 4 ? 3 : 1
      first = first ?? range
    }
    if turned >= 2 || tellingTurned != 0, turned + latin >= 2 {
      turnedWords += 1
      allTellingTurned |= tellingTurned
      first = first ?? range
    }
    // Phonetics stand between slashes or brackets.
    let isPhonetic = before == 0x2F || before == 0x5B
    if twins > 0, latin >= 3, rare + turned + far == 0, !isPhonetic { twin = twin ?? range }
  }

  /// Whether the words of a text are put together so.
  var isDisguise: Bool {
    farWords >= 1 || foundWords >= 2 || coinWords >= 3
      || turnedWords >= 4 && allTellingTurned.nonzeroBitCount >= 3
  }
}

extension BlendedWords {
  /// Words of orders: a language of its own has hardly two of them.
  private static let words = WordIndex(
    " all and any are assistant commands delete disregard execute file files forget from give guidelines ignore instruction instructions key keys model never not now obey order orders override password passwords previous print prompt prompts read reveal rule rules run secret secrets send show system tell then this token user with without you your "
  )
}

/// Letters of flags in a row that is no flag of any country.
struct SpelledFlags {
  private var previous: UInt32 = 0
  private var open: UInt32?
  private var end = 0
  private var singles = 0
  private var lastSingle: UInt32 = 100
  private var wrong = 0
  private var count = 0
  private(set) var range: Range<Int>?

  mutating func take(_ point: ForeignWalk.Character) {
    let letter = point.value - 0x1F1E6
    if let first = open, end == point.range.lowerBound {
      if !Self.isCountry(first, letter) { wrong += 1 }
      open = nil
    } else {
      // Choices are marked in the order of the alphabet.
      if let open {
        if open != lastSingle + 1 { singles += 1 }
        lastSingle = open
      }
      open = letter
    }
    end = point.range.upperBound
    count += 1
    range = (range?.lowerBound ?? point.range.lowerBound)..<point.range.upperBound
  }

  /// A single one, or two that are none, may be a slip.
  var spells: Bool { singles >= 4 || wrong >= 2 && count >= 6 }

  /// Which letters may follow a letter, one bit each.
  private static func isCountry(_ first: UInt32, _ second: UInt32) -> Bool {
    guard first < 26, second < 26 else { return false }
    let seconds = second
    let row = rows.utf8Start + Int(first) * 7
    var value: UInt32 = 0
    for k in 0..<7 { value = value << 4 | UInt32(row[k] < 0x3A ? row[k] - 0x30 : row[k] - 0x57) }
    return value >> seconds & 1 == 1
  }

  private static let rows: StaticString = """
    2df597c36f7bfb3f3fded200565001e00d5002570015fb9fb01a340000f781c000d010342b1d013e05073fffcfd\
    212c975000100014e3cf1000000105440103ae7fdf26a7eed304304101021550040020000040000800100401001
    """
}
