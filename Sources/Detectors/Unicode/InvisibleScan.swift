import Bytes
import Text
import Verdict

/// Looks for characters nobody sees, and forgives each where writing needs it: emoji glue, flags, Persian and
/// Indic joiners, Thai line breaks, soft hyphens, the byte order mark.
struct InvisibleScan {
  let kind: TextKind
  var tags = SpelledRun()
  var worstTags = SpelledRun()
  var selectors = SpelledRun()
  /// Selectors behind Latin letters, however far from each other.
  var lettered = SpelledRun()
  var worstSelectors = SpelledRun()
  var zeroWidth: InvisibleRun?
  var worstZeroWidth: InvisibleRun?
  /// A private character, a blank of odd width or a control behind a small letter, and those before another.
  var odd: Range<Int>?
  var isOddPowerline = false
  var isOddSmall = false
  var isOddQuote = false
  var scatteredPrivate: InvisibleRun?
  var privateUse = SpelledRun()
  var worstPrivateUse = SpelledRun()
  /// Those that are laid out like ASCII where ASCII begins.
  var ascii = SpelledRun()
  var worstAscii = SpelledRun()
  var broken: InvisibleRun?
  var worstBroken: InvisibleRun?
  /// Invisible characters inside words, however far from each other.
  var scattered: InvisibleRun?
  /// How many of them stand in what tests of such characters are made of: `'a…b'`.
  var specimens = 0
  /// What stands before the cursor since the last character that can be seen.
  var gap: InvisibleGap = []
  /// Marks that say left or right, and Braille without dots: each has uses of its own.
  var marks: InvisibleRun?
  var worstMarks: InvisibleRun?
  var blanks: InvisibleRun?
  var worstBlanks: InvisibleRun?
  var scatteredBlanks: InvisibleRun?
  /// What any character that can be seen is.
  var seen: CharacterTraits = []
  var hasBraille: Bool { seen.contains(.isBraille) }
  var hasRightToLeft: Bool { seen.contains(.isRightToLeft) }
  var hasEastAsian: Bool { seen.contains(.isEasternLetter) }
  var annotation: Range<Int>?
  var nameInCode: Range<Int>?
  /// The first one between two letters or digits that none is written between.
  var inWord: Range<Int>?
  /// Up to here the text is known to be no part of a value.
  var noValueUntil = 0
  var addresses = AddressesBehind()
  /// How many factors of a formula stand in a row, and where the last one ended.
  var factors = 0
  var lastFactor = -2
  /// The first one between two small letters.
  var brokenWord: Range<Int>?
  /// The first of those that no text in Latin letters has, right before or behind such a letter.
  var glued: Range<Int>?
  /// A mark that says left or right at the edge of a name.
  var edges: Range<Int>?
  /// What stands between two letters or digits and could be a part of a name.
  var inNames: [Range<Int>] = []
  var unassigned: InvisibleRun?
  var worstUnassigned: InvisibleRun?
  var blankRow = BlankRow()
  /// Blank letters of Korean outside of Korean.
  var fillers: InvisibleRun?
  /// A blank letter behind a name that goes on with nothing else.
  var blankEnd: Range<Int>?
  var worstFillers: InvisibleRun?
  var blankName: Range<Int>?
  /// How many places were looked at for such a name.
  var blankTries = 0
  var breakTries = 0
  /// Soft hyphens where no word is ever broken.
  var oddHyphens: InvisibleRun?
  /// A blank letter or a blank cell that is all of a value: `name: "ㅤ"`.
  var blankValue: Range<Int>?
  var text = ByteView([])
  /// `CSI` or `OSC` in one character, as terminals know them too.
  var hasOneByteControls: Bool { seen.contains(.isControl) }
  /// Whether there is something for `DirectionScan` to judge.
  private(set) var hasDirection = false

  /// The last character that can be seen, and the one before the cursor.
  var lastVisible: UInt32 = 0
  var previous: UInt32 = 0
  var flag: [UInt8]?
  var flagStart = 0
  /// Whether tags or selectors stand before the cursor.
  var hasPayload = false
  /// Where the last row of ASCII begins and ends, and where the one ends that is next.
  var row = 0..<0
  var nextRowEnd = 0
  var rowStart: Int { row.lowerBound }

  /// Whether what floods are made of is gone through in a loop of its own, which finds the same.
  var passesFloods = true

  init(kind: TextKind) { self.kind = kind }

  mutating func run(_ text: ByteView) {
    self.text = text
    text.withBytes { bytes in
      ForeignWalk.visit(bytes) {
        closeBroken()
        privateUse.close(&worstPrivateUse)
      } ascii: { row in
        see(row, in: bytes)
      } ahead: { place in
        guard passesFloods else { return place }
        let next =
          bytes[place] &- 0xD8 < 4 ? passWords(from: place, in: bytes) : passPrivates(from: place, in: bytes)
        return next == place && isSettled ? passFlood(from: place, in: bytes) : next
      } foreign: { point in
        if let hidden = point.traits.hidden { take(hidden, point) } else { see(point) }
        previous = point.value
      }
    }
    endOfVisibleGap(next: 0, at: text.count)
    closeBroken()
    privateUse.close(&worstPrivateUse)
    ascii.close(&worstAscii)
  }

  // MARK: Visible characters

  /// A row of characters of ASCII.
  @inline(__always)
  mutating func see(_ row: Range<Int>, in bytes: UnsafeRawBufferPointer) {
    let first = UInt32(bytes[row.lowerBound])
    nextRowEnd = row.upperBound
    if previous != lastVisible || flag != nil {
      if !passesGap(before: first) { endOfVisibleGap(next: first, at: row.lowerBound) }
    } else if broken != nil {
      // Nothing stood between the two.
      closeBroken()
    }
    if row.count == 1, first &- 0x21 < 0x5F, lastVisible &- 0x21 < 0x5F {
      blankRow.end()
    } else {
      blankRow.take(row, in: bytes, before: lastVisible)
    }
    closePrivate()
    if let odd {
      if row.lowerBound == odd.upperBound, ASCIIName.isPlainLetter(first) {
        if !isOddQuote {
          keepForName(odd)
        } else if inWord == nil, inNames.count < Self.mostNames, InvisibleGap.splitsTellingWord(odd, in: text)
        {
          inWord = odd
        }
        if !isOddPowerline, isOddSmall, ASCIIName.isSmall(first) { scatteredPrivate.extend(odd) }
      }
      self.odd = nil
    }
    if row.count > 1, broken != nil { closeBroken() }
    self.row = (row.lowerBound == self.row.upperBound ? self.row.lowerBound : row.lowerBound)..<row.upperBound
    lastVisible = UInt32(bytes[row.upperBound &- 1])
    previous = lastVisible
  }

  @inline(__always)
  private mutating func closePrivate() {
    privateUse.close(&worstPrivateUse)
    ascii.close(&worstAscii)
  }

  @inline(__always)
  private mutating func see(_ point: ForeignWalk.Character) {
    seen.formUnion(point.traits)
    if previous != lastVisible || flag != nil {
      endOfVisibleGap(next: point.value, at: point.range.lowerBound)
    } else if broken != nil {
      closeBroken()
    }
    blankRow.take(point)
    if point.traits.contains(.isPrivate) { takePrivate(point) } else { closePrivate() }
    if odd != nil { odd = nil }
    if point.traits.contains(.isOdd), previous == lastVisible, ASCIIName.isPlainLetter(lastVisible) {
      takeOdd(point)
    }
    lastVisible = point.value
  }

  private mutating func takePrivate(_ point: ForeignWalk.Character) {
    if let byte = Invisible.tagByte(point.value) {
      ascii.extend(point.range, byte)
      privateUse.extend(point.range, byte)
    } else {
      ascii.close(&worstAscii)
      privateUse.extend(point.range, UInt8(point.value & 0x7F))
    }
  }

  private mutating func takeOdd(_ point: ForeignWalk.Character) {
    odd = point.range
    isOddSmall = ASCIIName.isSmall(lastVisible)
    // What ends a line or keeps it from ending has its use in prose.
    isOddPowerline = (0xE0A0...0xE0D7).contains(point.value) || (0x2028...0x202F).contains(point.value)
    // Quotation marks and dashes of Windows that were taken for something else.
    isOddQuote = point.value < 0xA0 && ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(point.value)
  }

  mutating func closeBroken() { broken.close(&worstBroken) }

  // MARK: Invisible characters

  private mutating func take(_ hidden: Invisible.Kind, _ point: ForeignWalk.Character) {
    switch hidden {
    case .tag:
      takeTag(point)
    case .variation:
      takeSelector(point)
    case .joiner:
      // After a letter of a script that joins, or inside a picture, it belongs to the writing.
      // One of them: more are not.
      if previous == lastVisible, isBehind([.usesJoiners, .isPictograph]) { return }
      take(point, as: point.value == 0x200D ? .joiner : .nonJoiner)
    case .zeroWidth:
      if point.value == 0xFEFF, point.range.lowerBound == 0 { return }
      if point.value == 0x200B, previous == lastVisible, isBehind([.breaksWithoutSpaces, .usesJoiners]) {
        return
      }
      take(point, as: InvisibleGap(point.value))
    case .filler:
      if previous == lastVisible, isBehind(.isHangul) { return }
      if point.value == Self.brailleBlank {
        gap.insert(.cell)
        blanks.extend(point.range)
        return
      }
      fillers.extend(point.range)
      if kind == .code { blankName = blankName ?? point.range }
      take(point, as: .filler)
    case .softHyphen:
      take(point, as: .hyphen)
    case .directionMark:
      gap.insert(.direction)
      marks.extend(point.range)
    case .direction: hasDirection = true
    case .annotation:
      annotation = annotation ?? point.range
    case .unassigned:
      unassigned.extend(point.range)
      take(point, as: .unknown)
    }
  }

  /// Whether the last character that can be seen is one of these.
  @inline(__always)
  private func isBehind(_ traits: CharacterTraits) -> Bool {
    lastVisible >= 0x80 && !CharacterTraits(of: lastVisible).isDisjoint(with: traits)
  }

  @inline(__always)
  private mutating func take(_ point: ForeignWalk.Character, as content: InvisibleGap) {
    gap.insert(content)
    zeroWidth.extend(point.range)
  }

  private mutating func takeTag(_ point: ForeignWalk.Character) {
    hasPayload = true
    if flag == nil, lastVisible == 0x1F3F4, tags.count == 0 {
      flag = []
      flagStart = point.range.lowerBound
    }
    if let byte = Invisible.tagByte(point.value) {
      if flag != nil { flag?.append(byte) } else { tags.extend(point.range, byte) }
    } else if flag == nil {
      tags.extend(point.range, nil)
    }
  }

  private mutating func takeSelector(_ point: ForeignWalk.Character) {
    guard let byte = Invisible.selectorByte(point.value) else {
      // Those of Mongolian, where nothing is Mongolian.
      if lastVisible < 0x1800 || lastVisible > 0x18AF {
        take(point, as: .alien)
      }
      return
    }
    hasPayload = true
    // One selector picks a form of the character before it; no character takes two.
    let follows = Invisible.selectorByte(previous) != nil
    if follows || (point.value >= 0xE0100 && !CharacterTraits(of: previous).contains(.isIdeograph)) {
      selectors.extend(point.range, byte)
    }
    if !follows, Self.takesNoForm(point.value, behind: previous) { lettered.extend(point.range, byte) }
    if !follows, Self.isPlain(previous), !Self.isKeycap(previous, point.value) { take(point, as: .selector) }
  }

  /// Whether the character before has no such form. Emoji have two, keycaps one, zero another, and so many ideographs
  /// have that the first few are not enough to tell.
  private static func takesNoForm(_ selector: UInt32, behind previous: UInt32) -> Bool {
    if previous < 0x250 {
      if previous > 0x40 { return ASCIIName.isLetter(previous) }
      return previous >= 0x30 && previous <= 0x39 && selector != 0xFE0F && selector != 0xFE0E
        && !(previous == 0x30 && selector == 0xFE00)
    }
    if CharacterTraits(of: previous).contains(.isIdeograph) { return selector >= 0xE0130 }
    return previous >= 0x1F000 && selector < 0xFE0E
  }

  /// A letter or sign of ASCII, none of which there is another form of.
  private static func isPlain(_ point: UInt32) -> Bool { point > 0x20 && point < 0x7F }

  /// What becomes the picture of a key, and the zero with a stroke.
  private static func isKeycap(_ point: UInt32, _ selector: UInt32) -> Bool {
    guard point == 0x23 || point == 0x2A || point >= 0x30 && point <= 0x39 else { return false }
    return selector == 0xFE0F || selector == 0xFE0E || point == 0x30 && selector == 0xFE00
  }

  /// A Braille cell without dots.
  private static let brailleBlank: UInt32 = 0x2800

}

/// Letters of names as they are written everywhere.
enum ASCIIName {
  static func isPart(_ point: UInt32) -> Bool { point < 0x80 && ASCII.isWord(UInt8(point)) }
  static func isLetter(_ point: UInt32) -> Bool {
    point >= 0xC0 || ASCII.isLetter(UInt8(point & 0x7F)) && point < 0x80
  }
  static func isDigit(_ point: UInt32) -> Bool { point >= 0x30 && point <= 0x39 }
  /// What joins the parts of names.
  static func isJoint(_ point: UInt32) -> Bool {
    point >= 0x2D && point <= 0x2F || point == 0x40 || point == 0x3A
  }
  static func isPlainLetter(_ point: UInt32) -> Bool { isSmall(point | 0x20) }
  static func isSmall(_ point: UInt32) -> Bool { point >= 0x61 && point <= 0x7A }
}
