import Bytes
import Text

/// What stands between two characters that can be seen, by what it is for.
struct InvisibleGap: OptionSet {
  let rawValue: UInt16

  /// Places where a word may be broken: soft hyphens, and spaces without a width.
  static let hyphen = InvisibleGap(rawValue: 1)
  static let space = InvisibleGap(rawValue: 1 << 1)
  /// What keeps letters from being drawn as one, which German has a use for.
  static let nonJoiner = InvisibleGap(rawValue: 1 << 2)
  static let joiner = InvisibleGap(rawValue: 1 << 3)
  /// The mark that begins a file.
  static let mark = InvisibleGap(rawValue: 1 << 4)
  /// What joins words, and marks that say left or right.
  static let glue = InvisibleGap(rawValue: 1 << 5)
  static let direction = InvisibleGap(rawValue: 1 << 6)
  /// What formulas are told by: a function and what it is of, factors side by side.
  static let formula = InvisibleGap(rawValue: 1 << 7)
  static let filler = InvisibleGap(rawValue: 1 << 8)
  /// A Braille cell without dots.
  static let cell = InvisibleGap(rawValue: 1 << 9)
  static let selector = InvisibleGap(rawValue: 1 << 10)
  /// What only other scripts have a use for, or none.
  static let alien = InvisibleGap(rawValue: 1 << 11)
  /// What no version of Unicode knows.
  static let unknown = InvisibleGap(rawValue: 1 << 12)

  /// What floods are made of.
  static let plain: InvisibleGap = [.hyphen, .space, .nonJoiner, .joiner, .mark, .glue, .selector]

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// What a character without a width is for.
  init(_ point: UInt32) {
    switch point {
    case 0x200B: self = .space
    case 0xFEFF: self = .mark
    case 0x2060: self = .glue
    case 0x2061...0x2064: self = .formula
    default: self = .alien
    }
  }

  /// Whether words of prose may hold it.
  var breaksWords: Bool { isSubset(of: [.hyphen, .space, .nonJoiner]) }
  /// Whether editors of documents leave it behind.
  var isLeftBehind: Bool { isSubset(of: [.hyphen, .space, .mark]) }
  /// Whether nothing that is written in Latin letters has it anywhere.
  var isForeign: Bool { !isDisjoint(with: [.filler, .alien]) }
}

/// What is asked of the text around a gap, and not of the scan, which would be copied for it.
extension InvisibleGap {
  /// `":` behind a key, `=` behind the name of a setting that begins its line.
  static func isEndOfName(_ place: Int, in text: ByteView) -> Bool {
    if text.at(place) == 0x22 { return text.at(place + 1) == 0x3A }
    guard text.at(place) == 0x3D || text.at(place) == 0x3A else { return false }
    var start = place
    while start > 0, place - start < 60, ASCII.isWord(text[start - 1]) || text[start - 1] >= 0x80 {
      start -= 1
    }
    return start == 0 || text[start - 1] == 0x0A
  }

  /// Blanks and hidden characters in turn, which mails fill the line below their title with: three pairs are enough.
  static func goesOnBlank(behind place: Int, in text: ByteView) -> Bool {
    var at = place
    for _ in 0..<3 {
      guard text.at(at) == 0x20, let first = text.at(at + 1) else { return false }
      switch first {
      case 0xCD, 0xC2: at += 3
      case 0xE2, 0xEF: at += 4
      default: return false
      }
    }
    return true
  }

  /// `NAME=…`: what stands there is a part of the name of a setting.
  static func isSetting(behind place: Int, in text: ByteView) -> Bool {
    var i = place
    while let byte = text.at(i), i - place < 40, ASCII.isWord(byte) { i += 1 }
    return text.at(i) == 0x3D
  }

  /// `ad…min = true`: a line of settings, whose names nobody breaks.
  static func isInNameOfSetting(_ place: Range<Int>, in text: ByteView) -> Bool {
    var start = place.lowerBound
    while start > 0, place.lowerBound - start < 40,
      ASCII.isWord(text[start - 1]) || isSoftHyphen(start - 2, in: text)
    {
      start -= ASCII.isWord(text[start - 1]) ? 1 : 2
    }
    guard start == 0 || text[start - 1] == 0x0A else { return false }
    var end = place.upperBound
    while let byte = text.at(end), end - place.upperBound < 40,
      ASCII.isWord(byte) || isSoftHyphen(end, in: text)
    {
      end += ASCII.isWord(byte) ? 1 : 2
    }
    while text.at(end) == 0x20 { end += 1 }
    guard text.at(end) == 0x3D else { return false }
    // `numpy==1.26`
    return text.at(end + 1) != 0x3D || text.at(end + 2).map(ASCII.isDigit) == true
  }

  private static func isSoftHyphen(_ place: Int, in text: ByteView) -> Bool {
    place >= 0 && text.at(place) == 0xC2 && text.at(place + 1) == 0xAD
  }

  /// `'a…b'`, `"foo…bar"`: a string of code, and no word in it that means anything. What is tested with such characters is
  /// written so.
  static func isSpecimen(_ place: Range<Int>, in text: ByteView) -> Bool {
    var start = place.lowerBound
    while start > 0, place.lowerBound - start < longestSpecimen, isOfSpecimen(text[start - 1]) { start -= 1 }
    var end = place.upperBound
    while let byte = text.at(end), end - place.upperBound < longestSpecimen, isOfSpecimen(byte) { end += 1 }
    guard start > 0, let quote = text.at(end), quote == text[start - 1],
      quote == 0x22 || quote == 0x27 || quote == 0x60
    else { return false }
    var words = 0
    var i = start
    while i < end {
      let word = Address.endOfLetters(from: i, in: text)
      if word > i {
        guard word - i == 1 || meaningless.contains(text[i..<word]) else { return false }
        words += 1
      }
      i = max(word, i + 1)
    }
    return words > 0
  }

  private static let longestSpecimen = 24

  private static func isOfSpecimen(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || byte >= 0x80 }

  /// A blank, an opening bracket, a comma.
  static func isBeforeName(_ point: UInt32) -> Bool {
    point == 0x20 || point == 0x28 || point == 0x2C || point == 0x7B
  }

  /// A blank, a closing bracket, a comma, `=` and `;`.
  static func isBehindName(_ point: UInt32) -> Bool {
    switch point {
    case 0x20, 0x29, 0x2C, 0x3B, 0x3D, 0x7D: true
    default: false
    }
  }

  /// Whether a name is made here: behind a word that does so and before what it is given, or alone between brackets and
  /// commas.
  static func isDeclared(_ place: Range<Int>, in text: ByteView) -> Bool {
    var end = place.upperBound
    while text.at(end) == 0x20 { end += 1 }
    if text.at(end) == 0x3D, text.at(end + 1) != 0x3D {
      return Address.word(before: place.lowerBound, in: text).map { declaring.contains(text[$0]) } == true
    }
    guard let next = text.at(end), next == 0x29 || next == 0x2C || next == 0x7D else { return false }
    var start = place.lowerBound
    while start > 0, text[start - 1] == 0x20 { start -= 1 }
    return start > 0 && (text[start - 1] == 0x28 || text[start - 1] == 0x2C || text[start - 1] == 0x7B)
  }

  /// Whether an address of the web has this place and no other to be broken at: pages break a long one at all its parts.
  static func isOnlyBreak(_ place: Range<Int>, in text: ByteView) -> Bool {
    let token = NamePlace.token(around: place, in: text)
    guard let scheme = text[token].firstRange(of: "://"),
      token.lowerBound + scheme.lowerBound < place.lowerBound
    else {
      return false
    }
    return !text[token.lowerBound..<place.lowerBound].hasNonASCII
      && !text[place.upperBound..<token.upperBound].hasNonASCII
  }

  /// The end of a name in a list of files.
  static func endsListed(_ place: Range<Int>, in text: ByteView) -> Bool {
    let start = text.startOfLine(of: place.lowerBound, within: 200)
    return ListedName.isBehindRights(place.lowerBound, start, in: text)
  }

  private static let declaring = WordList(" let const var val def my our local static final auto int ")

  private static let meaningless = WordList(" foo bar baz qux abc def xyz hello world ")

  /// Whether fewer than two letters stand before or behind a soft hyphen: no language breaks words so.
  static func breaksNoWord(_ place: Range<Int>, in text: ByteView) -> Bool {
    func isLetter(_ i: Int) -> Bool { text.at(i).map { ASCII.isLetter($0) || $0 >= 0x80 } == true }
    let before = place.lowerBound - 1
    let behind = place.upperBound
    return before < 1 || !isLetter(before - 1) || !isLetter(behind + 1)
  }

  /// `name = …`, `name(…)`: it is a name that ends here, and no word of a comment.
  static func isAssigned(behind place: Int, in text: ByteView) -> Bool {
    var i = place
    while text.at(i) == 0x20 { i += 1 }
    return text.at(i) == 0x28 && i == place || text.at(i) == 0x3D
  }

  /// How many letters of Latin stand right before and right behind.
  static func letters(around place: Range<Int>, in text: ByteView) -> (before: Int, behind: Int) {
    var start = place.lowerBound
    while start > 0, place.lowerBound - start < 40, ASCII.isLetter(text[start - 1]) { start -= 1 }
    var end = place.upperBound
    while let byte = text.at(end), end - place.upperBound < 40, ASCII.isLetter(byte) { end += 1 }
    return (place.lowerBound - start, end - place.upperBound)
  }

  /// Whether a word is told apart that filters look for, or that decides what somebody may do.
  static func splitsTellingWord(_ place: Range<Int>, in text: ByteView) -> Bool {
    let (before, behind) = letters(around: place, in: text)
    guard before + behind >= shortestTelling, before + behind <= 14 else { return false }
    var word: [UInt8] = []
    for byte in text[(place.lowerBound - before)..<place.lowerBound] { word.append(ASCII.lowercased(byte)) }
    for byte in text[place.upperBound..<(place.upperBound + behind)] { word.append(ASCII.lowercased(byte)) }
    return telling.contains(ByteView(word))
  }

  /// The same of a word with letters in it that read like an `i` of Latin.
  static func isTelling(_ word: ByteView) -> Bool { telling.contains(ByteView(LetterForms.plain(word))) }

  /// `"…"` behind a colon, a key that begins its line, what is set apart as code: nobody needs to break those.
  ///
  /// - Returns: also up to where no other place of the token has another answer, if it is no.
  static func isInValue(_ place: Range<Int>, in text: ByteView) -> (holds: Bool, known: Int) {
    let token = NamePlace.token(around: place, in: text)
    guard token.lowerBound > 0 else { return (false, place.upperBound) }
    let opening = text[token.lowerBound - 1]
    if opening == 0x60 { return (true, 0) }
    if opening == 0x22 || opening == 0x0A {
      return (isValue(token, openedBy: opening, in: text), place.upperBound)
    }
    return (false, token.upperBound)
  }

  private static func isValue(_ token: Range<Int>, openedBy opening: UInt8, in text: ByteView) -> Bool {
    if opening == 0x22, text.at(token.upperBound) == 0x22 {
      var i = token.lowerBound - 1
      while i > 0, text[i - 1] == 0x20 { i -= 1 }
      return i > 0 && text[i - 1] == 0x3A
    }
    let end = token.upperBound - 1
    guard opening == 0x0A, text[end] == 0x3A else { return false }
    return text[token.lowerBound..<end].allSatisfy { ASCII.isLower($0) || $0 >= 0x80 || $0 == 0x5F }
  }

  static let shortestTelling = 4
  private static let telling = WordList(
    """
     ignore disregard forget override bypass instruction instructions previous system assistant developer prompt secret \
    secrets password passwords passwd passphrase admin administrator root sudo token tokens credential credentials \
    exfiltrate curl wget eval exec execute delete remove drop transfer approve approved authorize payment invoice verify \
    login signin malware ransomware exploit jailbreak reveal leak upload forward 
    """)
}

/// Whether places are inside of addresses of the web, which nobody breaks into lines. Asked of one place after the
/// other, it goes on where it was.
struct AddressesBehind {
  /// The last address before the place that was asked for, if no blank stands behind it, and the next one.
  private var address: Int?
  private var next: Int?
  private var isBegun = false
  /// Up to here no blank stands behind the address.
  private var known = 0

  private static let reach = 200

  mutating func holds(_ place: Int, in text: ByteView) -> Bool {
    if !isBegun {
      isBegun = true
      next = text.firstRange(of: "://")?.lowerBound
    }
    while let first = next, first + 3 <= place {
      address = first
      known = first + 3
      next = text.firstRange(of: "://", from: known)?.lowerBound
    }
    guard let address, address >= place - Self.reach else { return false }
    if text[known..<max(known, place)].contains(where: { $0 <= 0x20 }) {
      self.address = nil
      return false
    }
    known = max(known, place)
    return true
  }
}
