import Bytes
import Text
import Verdict

/// Looks for characters nobody sees, and forgives each where writing needs it: emoji glue, flags, Persian and
/// Indic joiners, Thai line breaks, soft hyphens, the byte order mark.
struct InvisibleScan {
  let kind: TextKind
  var tags: InvisibleRun?
  var worstTags: InvisibleRun?
  var selectors: InvisibleRun?
  /// Selectors behind Latin letters, however far from each other.
  var lettered: InvisibleRun?
  var worstSelectors: InvisibleRun?
  var zeroWidth: InvisibleRun?
  var worstZeroWidth: InvisibleRun?
  /// A private character, a blank of odd width or a control behind a small letter, and those before another.
  var odd: Range<Int>?
  var isOddPowerline = false
  var isOddSmall = false
  var isOddQuote = false
  var scatteredPrivate: InvisibleRun?
  var privateUse: InvisibleRun?
  var worstPrivateUse: InvisibleRun?
  /// Those that are laid out like ASCII where ASCII begins.
  var ascii: InvisibleRun?
  var worstAscii: InvisibleRun?
  var broken: InvisibleRun?
  var worstBroken: InvisibleRun?
  /// Invisible characters inside words, however far from each other.
  var scattered: InvisibleRun?
  /// What stands before the cursor since the last character that can be seen.
  var gap: InvisibleGap = []
  /// Marks that say left or right, and Braille without dots: each has uses of its own.
  var marks: InvisibleRun?
  var worstMarks: InvisibleRun?
  var blanks: InvisibleRun?
  var worstBlanks: InvisibleRun?
  var scatteredBlanks: InvisibleRun?
  var hasBraille = false
  var hasRightToLeft = false
  /// Letters of Chinese, Japanese and Korean.
  var hasEastAsian = false
  var annotation: Range<Int>?
  var nameInCode: Range<Int>?
  /// The first one between two letters or digits that none is written between.
  var inWord: Range<Int>?
  /// Up to here the text is known to be no part of a value.
  var noValueUntil = 0
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
  /// Soft hyphens where no word is ever broken.
  var oddHyphens: InvisibleRun?
  /// A blank letter or a blank cell that is all of a value: `name: "ㅤ"`.
  var blankValue: Range<Int>?
  var text = ByteView([])
  /// `CSI` or `OSC` in one character, as terminals know them too.
  private(set) var hasOneByteControls = false
  /// Whether there is something for `DirectionScan` to judge.
  private(set) var hasDirection = false

  /// The last character that can be seen, and the one before the cursor.
  var lastVisible: UInt32 = 0
  var previous: UInt32 = 0
  var flag: [UInt8]?
  var flagStart = 0

  init(kind: TextKind) { self.kind = kind }

  mutating func run(_ text: ByteView) {
    self.text = text
    ForeignParts.visit(text) {
      closeBroken()
      privateUse.close(&worstPrivateUse)
    } _: { point in
      // What most text is made of is told without a call.
      if point.value >= 0xAD, let hidden = Invisible.kind(point.value) {
        take(hidden, point)
      } else {
        see(point)
      }
      previous = point.value
    }
    endOfVisibleGap(next: 0, at: text.count)
    closeBroken()
    privateUse.close(&worstPrivateUse)
    ascii.close(&worstAscii)
  }

  // MARK: Visible characters

  private mutating func see(_ point: ForeignParts.Codepoint) {
    if point.value >= 0x80 {
      if point.value > Self.brailleBlank, point.value <= 0x28FF { hasBraille = true }
      if point.value >= 0x590, !hasRightToLeft, Scripts.isRightToLeft(point.value) { hasRightToLeft = true }
      if point.value >= 0x1100, !hasEastAsian {
        hasEastAsian = point.value <= 0x11FF || point.value >= 0x3041 && point.value <= 0xD7A3
      }
      if (0x9B...0x9F).contains(point.value) { hasOneByteControls = true }
    }
    if previous != lastVisible || flag != nil {
      endOfVisibleGap(next: point.value, at: point.range.lowerBound)
    } else if broken != nil {
      // Nothing stood between the two.
      closeBroken()
    }
    blankRow.take(point, before: lastVisible)
    if point.value < 0xE000 {
      if privateUse != nil { privateUse.close(&worstPrivateUse) }
      if ascii != nil { ascii.close(&worstAscii) }
    } else if let byte = Invisible.tagByte(point.value) {
      ascii.extend(point.range, byte)
      privateUse.extend(point.range, byte)
    } else if let byte = PrivateLayout.byte(point.value) {
      ascii.close(&worstAscii)
      privateUse.extend(point.range, byte)
    } else {
      privateUse.close(&worstPrivateUse)
      ascii.close(&worstAscii)
    }
    if let odd, point.range.lowerBound == odd.upperBound, ASCIIName.isPlainLetter(point.value) {
      if !isOddQuote { keepForName(odd) }
      if !isOddPowerline, isOddSmall, ASCIIName.isSmall(point.value) { scatteredPrivate.extend(odd, nil) }
    }
    if odd != nil { odd = nil }
    if point.value >= 0x80, previous == lastVisible, ASCIIName.isPlainLetter(lastVisible),
      Self.isOddBetween(point.value)
    {
      odd = point.range
      isOddSmall = ASCIIName.isSmall(lastVisible)
      // What ends a line or keeps it from ending has its use in prose.
      isOddPowerline = (0xE0A0...0xE0D7).contains(point.value) || (0x2028...0x202F).contains(point.value)
      // Quotation marks and dashes of Windows that were taken for something else.
      isOddQuote = point.value < 0xA0 && ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(point.value)
    }
    lastVisible = point.value
  }

  /// What is drawn as an icon, as a blank, or as nothing at all by whoever does not know it.
  private static func isOddBetween(_ point: UInt32) -> Bool {
    switch point {
    case 0x80...0x9F, 0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F, 0x205F, 0xE000...0xF8FF,
      0xF0000...0x10FFFD:
      return true
    default: return false
    }
  }

  mutating func closeBroken() { broken.close(&worstBroken) }

  // MARK: Invisible characters

  private mutating func take(_ hidden: Invisible.Kind, _ point: ForeignParts.Codepoint) {
    switch hidden {
    case .tag:
      takeTag(point)
    case .variation:
      takeSelector(point)
    case .joiner:
      // After a letter of a script that joins, or inside a picture, it belongs to the writing.
      // One of them: more are not.
      if previous == lastVisible, Scripts.usesJoiners(lastVisible) || Scripts.isPictograph(lastVisible) {
        return
      }
      take(point, as: point.value == 0x200D ? .joiner : .nonJoiner)
    case .zeroWidth:
      if point.value == 0xFEFF, point.range.lowerBound == 0 { return }
      if point.value == 0x200B, previous == lastVisible,
        Scripts.breaksWithoutSpaces(lastVisible) || Scripts.usesJoiners(lastVisible)
      {
        return
      }
      take(point, as: InvisibleGap(point.value))
    case .filler:
      if previous == lastVisible, Scripts.isHangul(lastVisible) { return }
      if point.value == Self.brailleBlank {
        gap.insert(.cell)
        blanks.extend(point.range, nil)
        return
      }
      fillers.extend(point.range, nil)
      if kind == .code { blankName = blankName ?? point.range }
      take(point, as: .filler)
    case .softHyphen:
      take(point, as: .hyphen)
    case .directionMark:
      gap.insert(.direction)
      marks.extend(point.range, nil)
    case .direction: hasDirection = true
    case .annotation:
      annotation = annotation ?? point.range
    case .unassigned:
      unassigned.extend(point.range, nil)
      take(point, as: .unknown)
    }
  }

  private mutating func take(_ point: ForeignParts.Codepoint, as content: InvisibleGap) {
    gap.insert(content)
    zeroWidth.extend(point.range, nil)
  }

  private mutating func takeTag(_ point: ForeignParts.Codepoint) {
    if flag == nil, lastVisible == 0x1F3F4, tags == nil {
      flag = []
      flagStart = point.range.lowerBound
    }
    if let byte = Invisible.tagByte(point.value) {
      if flag != nil { flag?.append(byte) } else { tags.extend(point.range, byte) }
    } else if flag == nil {
      tags.extend(point.range, nil)
    }
  }

  private mutating func takeSelector(_ point: ForeignParts.Codepoint) {
    guard let byte = Invisible.selectorByte(point.value) else {
      // Those of Mongolian, where nothing is Mongolian.
      if lastVisible < 0x1800 || lastVisible > 0x18AF {
        take(point, as: .alien)
      }
      return
    }
    // One selector picks a form of the character before it; no character takes two.
    let follows = Invisible.selectorByte(previous) != nil
    if follows || (point.value >= 0xE0100 && !Scripts.isIdeograph(previous)) {
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
    if Scripts.isIdeograph(previous) { return selector >= 0xE0130 }
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
