import Bytes
import Text
import Verdict

/// Looks for characters nobody sees, and forgives each where writing needs it: emoji glue, flags, Persian and
/// Indic joiners, Thai line breaks, soft hyphens, the byte order mark.
struct InvisibleScan {
  struct Run {
    var range: Range<Int>
    var count = 0
    /// What it spells.
    var text: [UInt8] { (0..<min(spelled, 8)).map { UInt8(truncatingIfNeeded: first &>> ($0 &* 8)) } + rest }
    /// Most runs are short, and need no room of their own.
    private var first = 0
    private var spelled = 0
    private var rest: [UInt8] = []

    init(range: Range<Int>) { self.range = range }

    mutating func take(_ further: Range<Int>, _ byte: UInt8?) {
      count &+= 1
      range = range.lowerBound..<further.upperBound
      if let byte { spell(byte) }
    }

    mutating func spell(_ byte: UInt8) {
      if spelled < 8 {
        first |= Int(byte) &<< (spelled &* 8)
      } else if spelled < 400 {
        rest.append(byte)
      }
      spelled &+= 1
    }
  }

  let kind: TextKind
  var tags: Run?
  var worstTags: Run?
  var selectors: Run?
  /// Selectors behind Latin letters, however far from each other.
  var lettered: Run?
  var worstSelectors: Run?
  var zeroWidth: Run?
  var worstZeroWidth: Run?
  /// A private character, a blank of odd width or a control behind a small letter, and those before another.
  var odd: Range<Int>?
  var isOddPowerline = false
  var isOddQuote = false
  var scatteredPrivate: Run?
  private static let mostNames = 8
  var privateUse: Run?
  var worstPrivateUse: Run?
  /// Those that are laid out like ASCII where ASCII begins.
  var ascii: Run?
  var worstAscii: Run?
  var broken: Run?
  var worstBroken: Run?
  /// Invisible characters inside words, however far from each other.
  var scattered: Run?
  /// Whether what stands before the cursor is more than places where a word may be broken.
  var isMoreThanHyphens = false
  /// Marks that say left or right, and Braille without dots: each has uses of its own.
  var marks: Run?
  var worstMarks: Run?
  var blanks: Run?
  var worstBlanks: Run?
  var scatteredBlanks: Run?
  var hasBraille = false
  var hasRightToLeft = false
  var annotation: Range<Int>?
  var nameInCode: Range<Int>?
  /// The first invisible character between two small letters, in anything but code.
  var inWord: Range<Int>?
  /// What stands between two letters or digits and could be a part of a name.
  var inNames: [Range<Int>] = []
  var unassigned: Run?
  var worstUnassigned: Run?
  var blankRow = BlankRow()
  /// Blank letters of Korean outside of Korean.
  var fillers: Run?
  /// A blank letter behind a name that goes on with nothing else.
  var blankEnd: Range<Int>?
  var worstFillers: Run?
  var blankName: Range<Int>?
  /// Soft hyphens where no word is ever broken.
  var oddHyphens: Run?
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
  var pendingJoiner: Range<Int>?

  init(kind: TextKind) { self.kind = kind }

  mutating func run(_ text: ByteView) {
    self.text = text
    ForeignParts.visit(text) {
      closeBroken()
      close(&privateUse, &worstPrivateUse)
    } _: { point in
      if let hidden = Invisible.kind(point.value) {
        take(hidden, point)
      } else {
        see(point)
      }
      previous = point.value
    }
    endOfVisibleGap(next: 0, at: text.count)
    closeBroken()
    close(&privateUse, &worstPrivateUse)
    close(&ascii, &worstAscii)
  }

  // MARK: Visible characters

  private mutating func see(_ point: ForeignParts.Codepoint) {
    if point.value >= 0x80 {
      if point.value > Self.brailleBlank, point.value <= 0x28FF { hasBraille = true }
      if point.value >= 0x590, !hasRightToLeft, Scripts.isRightToLeft(point.value) { hasRightToLeft = true }
      if (0x9B...0x9F).contains(point.value) { hasOneByteControls = true }
    }
    if previous != lastVisible || flag != nil || broken != nil {
      endOfVisibleGap(next: point.value, at: point.range.lowerBound)
    }
    blankRow.take(point, before: lastVisible)
    if point.value < 0xE000 {
      close(&privateUse, &worstPrivateUse)
      close(&ascii, &worstAscii)
    } else if let byte = Invisible.tagByte(point.value) {
      extend(&ascii, point.range, byte)
      extend(&privateUse, point.range, byte)
    } else if let byte = PrivateLayout.byte(point.value) {
      close(&ascii, &worstAscii)
      extend(&privateUse, point.range, byte)
    } else {
      close(&privateUse, &worstPrivateUse)
      close(&ascii, &worstAscii)
    }
    if let odd, point.range.lowerBound == odd.upperBound, ASCIIName.isSmall(point.value) {
      if !isOddQuote { keepForName(odd) }
      if !isOddPowerline { extend(&scatteredPrivate, odd, nil) }
    }
    odd = nil
    if ASCIIName.isSmall(lastVisible), previous == lastVisible, Self.isOddBetween(point.value) {
      odd = point.range
      isOddPowerline = (0xE0A0...0xE0D7).contains(point.value)
      // Quotation marks and dashes of Windows that were taken for something else.
      isOddQuote = point.value < 0xA0 && ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(point.value)
    }
    lastVisible = point.value
  }

  /// What is drawn as an icon, as a blank, or as nothing at all by whoever does not know it.
  private static func isOddBetween(_ point: UInt32) -> Bool {
    if point < 0x80 { return false }
    switch point {
    case 0x80...0x9F, 0x1680, 0x2000...0x200A, 0x205F, 0xE000...0xF8FF, 0xF0000...0x10FFFD: return true
    default: return false
    }
  }

  private mutating func keepForName(_ place: Range<Int>) {
    if inNames.count < Self.mostNames { inNames.append(place) }
  }

  /// What stood between the last visible character and `next` is now complete.
  private mutating func endOfVisibleGap(next: UInt32, at end: Int) {
    if let flag {
      // England, Scotland, Wales; closed by the cancel tag, which `flag` does not hold.
      let isRegion = ["gbeng", "gbsct", "gbwls"].contains { $0.utf8.elementsEqual(flag) }
      if !isRegion, !flag.isEmpty {
        var run = Run(range: flagStart..<end)
        run.count = flag.count
        for byte in flag { run.spell(byte) }
        tags = run
      }
      self.flag = nil
    }
    close(&tags, &worstTags)
    close(&selectors, &worstSelectors)
    let isInWord = ASCIIName.isSmall(lastVisible) && ASCIIName.isSmall(next)
    let isGlued = ASCIIName.isPart(lastVisible) && ASCIIName.isPart(next)
    // Names are made breakable behind what joins their words.
    if isGlued, let range = (marks ?? blanks ?? zeroWidth)?.range,
      Self.isNoSpace(range, in: text) || lastVisible != 0x5F && next != 0x5F
    {
      keepForName(range)
    }
    // `"admin…":`, `TOKEN…=`: nobody sees that the name goes on.
    if !isGlued, let range = (marks ?? blanks ?? zeroWidth)?.range, range.lowerBound > 0,
      ASCIIName.isPart(lastVisible) && (next == 0x2E || Self.isEndOfName(range.upperBound, in: text))
        || lastVisible == 0x22 && ASCIIName.isPart(next) && Self.isNoSpace(range, in: text)
          && NamePlace.holds(range, in: text, as: .document, isStrict: true)
    {
      keepForName(range)
    }
    if isInWord, let range = marks?.range {
      extend(&scattered, range, nil)
      if kind == .code { nameInCode = nameInCode ?? range }
    }
    if let only = (fillers ?? blanks)?.range, blankValue == nil, Self.isEdge(lastVisible), Self.isEdge(next),
      Self.isOpening(lastVisible) || Self.isOpening(next)
    {
      blankValue = only
    }
    if let range = fillers?.range, blankEnd == nil, ASCIIName.isPart(lastVisible) != ASCIIName.isPart(next),
      lastVisible != 0x20, next != 0x20
    {
      blankEnd = range
    }
    if let range = marks?.range, kind == .code, next != lastVisible || !isInWord, ASCIIName.isSmall(next),
      lastVisible == 0x20
    {
      nameInCode = nameInCode ?? range
    }
    if kind == .code, let range = (marks ?? blanks)?.range, ASCIIName.isSmall(lastVisible), !hasRightToLeft,
      next == 0x22 || next == 0x27 || next == 0x28
        || next == 0x20 && Self.isAssigned(behind: range.upperBound, in: text)
    {
      nameInCode = nameInCode ?? range
    }
    if isInWord, let range = blanks?.range { extend(&scatteredBlanks, range, nil) }
    close(&marks, &worstMarks)
    close(&blanks, &worstBlanks)
    close(&fillers, &worstFillers)
    close(&unassigned, &worstUnassigned)
    let gap = zeroWidth?.range
    close(&zeroWidth, &worstZeroWidth)
    guard let gap else {
      if previous == lastVisible { closeBroken() }
      return
    }
    // Small letters on both sides: long names are made breakable before their capitals.
    if isMoreThanHyphens, isInWord {
      extend(&scattered, gap, nil)
      inWord = inWord ?? gap
    }
    if !isMoreThanHyphens, isInWord, Self.isInAddress(gap.lowerBound, in: text) { inWord = inWord ?? gap }
    if !isMoreThanHyphens, isInWord, Self.breaksNoWord(gap, in: text) { extend(&oddHyphens, gap, nil) }
    isMoreThanHyphens = false
    // `role == "user"`: it looks like the other, and is not the same.
    if kind == .code, nameInCode == nil, ASCIIName.isSmall(lastVisible),
      next == 0x22 || next == 0x27 || next == 0x60
    {
      nameInCode = gap
    }
    if kind == .code, nameInCode == nil, lastVisible == 0x22 || lastVisible == 0x27, ASCIIName.isSmall(next),
      Self.isNoSpace(gap, in: text)
    {
      nameInCode = gap
    }
    // Nobody writes one of these by accident, and breaks no word with it either.
    if kind == .code, nameInCode == nil, lastVisible == 0x20 || lastVisible == 0x0A, ASCIIName.isPart(next),
      Self.isNoSpace(gap, in: text)
    {
      nameInCode = gap
    }
    // One invisible character between two letters of the same word, again and again.
    if lastVisible > 0x20, lastVisible < 0x250, next >= 0x20, next < 0x250 {
      extend(&broken, gap, nil)
      // Names stand in settings, too; prose may break where it likes, but for beside a line that joins.
      if kind == .document, ASCIIName.isPart(lastVisible), Self.isNoSpace(gap, in: text),
        (lastVisible == 0x5F || next == 0x5F) && ASCIIName.isPart(next)
          || Self.isSetting(behind: gap.upperBound, in: text)
      {
        nameInCode = nameInCode ?? gap
      }
      if kind == .code, ASCIIName.isPart(lastVisible),
        ASCIIName.isPart(next) || Self.isAssigned(behind: gap.upperBound, in: text)
      {
        nameInCode = nameInCode ?? gap
      }
    } else if lastVisible != 0x20 {
      closeBroken()
    }
  }

  // What is asked of every gap is asked of the text and not of the scan, which would be copied for it.

  /// Whether a run begins with something else than a zero-width space or a byte order mark.
  private static func isNoSpace(_ gap: Range<Int>, in text: ByteView) -> Bool {
    guard gap.count >= 3 else { return false }
    return switch (text[gap.lowerBound], text[gap.lowerBound + 1], text[gap.lowerBound + 2]) {
    case (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): false
    default: true
    }
  }

  /// `":` behind a key, `=` behind the name of a setting that begins its line.
  private static func isEndOfName(_ place: Int, in text: ByteView) -> Bool {
    if text.at(place) == 0x22 { return text.at(place + 1) == 0x3A }
    guard text.at(place) == 0x3D || text.at(place) == 0x3A else { return false }
    var start = place
    while start > 0, place - start < 60, ASCII.isWord(text[start - 1]) || text[start - 1] >= 0x80 {
      start -= 1
    }
    return start == 0 || text[start - 1] == 0x0A
  }

  /// `NAME=…`: what stands there is a part of the name of a setting.
  private static func isSetting(behind place: Int, in text: ByteView) -> Bool {
    var i = place
    while let byte = text.at(i), i - place < 40, ASCII.isWord(byte) { i += 1 }
    return text.at(i) == 0x3D
  }

  /// Whether a place is inside of an address of the web: nobody breaks those into lines.
  private static func isInAddress(_ place: Int, in text: ByteView) -> Bool {
    var start = place
    while start > 0, place - start < 200, text[start - 1] > 0x20 { start -= 1 }
    return text[start..<place].contains("://")
  }

  /// Whether fewer than two letters stand before or behind a soft hyphen: no language breaks words so.
  private static func breaksNoWord(_ place: Range<Int>, in text: ByteView) -> Bool {
    func isLetter(_ i: Int) -> Bool { text.at(i).map { ASCII.isLetter($0) || $0 >= 0x80 } == true }
    let before = place.lowerBound - 1
    let behind = place.upperBound
    return before < 1 || !isLetter(before - 1) || !isLetter(behind + 1)
  }

  /// `name = …`, `name(…)`: it is a name that ends here, and no word of a comment.
  private static func isAssigned(behind place: Int, in text: ByteView) -> Bool {
    var i = place
    while text.at(i) == 0x20 { i += 1 }
    return text.at(i) == 0x28 && i == place || text.at(i) == 0x3D
  }

  /// What stands at the beginning or the end of a value.
  private static func isEdge(_ point: UInt32) -> Bool {
    switch point {
    case 0x20, 0x0A, 0x0D, 0x00, 0x2C, 0x3B: true
    default: isOpening(point)
    }
  }

  private static func isOpening(_ point: UInt32) -> Bool {
    switch point {
    case 0x22, 0x27, 0x60, 0x2F, 0x3D, 0x40, 0x5C, 0x3A, 0x3E, 0x3C: true
    default: false
    }
  }

  private mutating func closeBroken() { close(&broken, &worstBroken) }

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
      if previous == lastVisible, Scripts.usesJoiners(lastVisible) || isPicture(lastVisible) { return }
      isMoreThanHyphens = true
      extend(&zeroWidth, point.range, nil)
    case .zeroWidth:
      if point.value == 0xFEFF, point.range.lowerBound == 0 { return }
      if point.value == 0x200B, previous == lastVisible,
        Scripts.breaksWithoutSpaces(lastVisible) || Scripts.usesJoiners(lastVisible)
      {
        return
      }
      isMoreThanHyphens = true
      extend(&zeroWidth, point.range, nil)
    case .filler:
      if previous == lastVisible, Scripts.isHangul(lastVisible) { return }
      if point.value == Self.brailleBlank {
        extend(&blanks, point.range, nil)
        return
      }
      isMoreThanHyphens = true
      extend(&fillers, point.range, nil)
      if kind == .code { blankName = blankName ?? point.range }
      extend(&zeroWidth, point.range, nil)
    case .softHyphen:
      extend(&zeroWidth, point.range, nil)
    case .directionMark:
      extend(&marks, point.range, nil)
    case .direction: hasDirection = true
    case .annotation:
      annotation = annotation ?? point.range
    case .unassigned:
      extend(&unassigned, point.range, nil)
      isMoreThanHyphens = true
      extend(&zeroWidth, point.range, nil)
    }
  }

  private mutating func takeTag(_ point: ForeignParts.Codepoint) {
    if flag == nil, lastVisible == 0x1F3F4, tags == nil {
      flag = []
      flagStart = point.range.lowerBound
    }
    if let byte = Invisible.tagByte(point.value) {
      if flag != nil { flag?.append(byte) } else { extend(&tags, point.range, byte) }
    } else if flag == nil {
      extend(&tags, point.range, nil)
    }
  }

  private mutating func takeSelector(_ point: ForeignParts.Codepoint) {
    guard let byte = Invisible.selectorByte(point.value) else {
      // Those of Mongolian, where nothing is Mongolian.
      if lastVisible < 0x1800 || lastVisible > 0x18AF {
        isMoreThanHyphens = true
        extend(&zeroWidth, point.range, nil)
      }
      return
    }
    // One selector picks a form of the character before it; no character takes two.
    let follows = Invisible.selectorByte(previous) != nil
    if follows || (point.value >= 0xE0100 && !Scripts.isIdeograph(previous)) {
      extend(&selectors, point.range, byte)
    }
    if !follows, Self.takesNoForm(point.value, behind: previous) { extend(&lettered, point.range, byte) }
    if !follows, ASCIIName.isLetter(previous), previous < 0x80 {
      isMoreThanHyphens = true
      extend(&zeroWidth, point.range, nil)
    }
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

  /// A Braille cell without dots.
  private static let brailleBlank: UInt32 = 0x2800

  private func isPicture(_ point: UInt32) -> Bool { Scripts.isPictograph(point) }

  // MARK: Runs

  @inline(__always)
  private func extend(_ run: inout Run?, _ range: Range<Int>, _ byte: UInt8?) {
    // In its place: a copy of what it spells for every character of it would take longer than all the rest.
    if run == nil { run = Run(range: range) }
    run?.take(range, byte)
  }

  @inline(__always)
  private func close(_ run: inout Run?, _ worst: inout Run?) {
    guard let count = run?.count else { return }
    if count > (worst?.count ?? 0) { worst = run }
    run = nil
  }
}

private enum ASCIIName {
  static func isPart(_ point: UInt32) -> Bool { point < 0x80 && ASCII.isWord(UInt8(point)) }
  static func isLetter(_ point: UInt32) -> Bool {
    point >= 0xC0 || ASCII.isLetter(UInt8(point & 0x7F)) && point < 0x80
  }
  static func isSmall(_ point: UInt32) -> Bool { point >= 0x61 && point <= 0x7A }
}
