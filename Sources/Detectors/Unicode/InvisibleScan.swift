import Bytes
import Text
import Verdict

/// Looks for characters nobody sees, and forgives each where writing needs it: emoji glue, flags, Persian and
/// Indic joiners, Thai line breaks, soft hyphens, the byte order mark.
struct InvisibleScan {
  private struct Run {
    var range: Range<Int>
    var count = 0
    var text: [UInt8] = []

    mutating func take(_ further: Range<Int>, _ byte: UInt8?) {
      count += 1
      range = range.lowerBound..<further.upperBound
      if let byte, text.count < 400 { text.append(byte) }
    }
  }

  private let kind: TextKind
  private var tags: Run?
  private var worstTags: Run?
  private var selectors: Run?
  /// Selectors behind Latin letters, however far from each other.
  private var lettered: Run?
  private var worstSelectors: Run?
  private var zeroWidth: Run?
  private var worstZeroWidth: Run?
  private var privateUse: Run?
  private var worstPrivateUse: Run?
  private var broken: Run?
  private var worstBroken: Run?
  /// Invisible characters inside words, however far from each other.
  private var scattered: Run?
  /// Whether what stands before the cursor is more than places where a word may be broken.
  private var isMoreThanHyphens = false
  /// Marks that say left or right, and Braille without dots: each has uses of its own.
  private var marks: Run?
  private var worstMarks: Run?
  private var blanks: Run?
  private var worstBlanks: Run?
  private var scatteredBlanks: Run?
  private var hasBraille = false
  private var annotation: Range<Int>?
  private var nameInCode: Range<Int>?
  /// The first invisible character between two small letters, in anything but code.
  private var inWord: Range<Int>?
  /// Blank letters of Korean outside of Korean.
  private var fillers: Run?
  private var worstFillers: Run?
  private var blankName: Range<Int>?
  /// Soft hyphens where no word is ever broken.
  private var oddHyphens: Run?
  /// A blank letter or a blank cell that is all of a value: `name: "ㅤ"`.
  private var blankValue: Range<Int>?
  private var text = ByteView([])
  /// `CSI` or `OSC` in one character, as terminals know them too.
  private(set) var hasOneByteControls = false
  /// Whether there is something for `DirectionScan` to judge.
  private(set) var hasDirection = false

  /// The last character that can be seen, and the one before the cursor.
  private var lastVisible: UInt32 = 0
  private var previous: UInt32 = 0
  private var flag: [UInt8]?
  private var flagStart = 0
  private var pendingJoiner: Range<Int>?

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
  }

  // MARK: Visible characters

  private mutating func see(_ point: ForeignParts.Codepoint) {
    if point.value > Self.brailleBlank, point.value <= 0x28FF { hasBraille = true }
    if (0x9B...0x9F).contains(point.value) { hasOneByteControls = true }
    if previous != lastVisible || flag != nil || broken != nil {
      endOfVisibleGap(next: point.value, at: point.range.lowerBound)
    }
    if let byte = Invisible.tagByte(point.value) {
      extend(&privateUse, point.range, byte)
    } else {
      close(&privateUse, &worstPrivateUse)
    }
    lastVisible = point.value
  }

  /// What stood between the last visible character and `next` is now complete.
  private mutating func endOfVisibleGap(next: UInt32, at end: Int) {
    if let flag {
      // England, Scotland, Wales; closed by the cancel tag, which `flag` does not hold.
      let isRegion = ["gbeng", "gbsct", "gbwls"].contains { $0.utf8.elementsEqual(flag) }
      if !isRegion, !flag.isEmpty {
        var run = Run(range: flagStart..<end)
        run.count = flag.count
        run.text = flag
        tags = run
      }
      self.flag = nil
    }
    close(&tags, &worstTags)
    close(&selectors, &worstSelectors)
    let isInWord = ASCIIName.isSmall(lastVisible) && ASCIIName.isSmall(next)
    if isInWord, let range = marks?.range {
      extend(&scattered, range, nil)
      if kind == .code { nameInCode = nameInCode ?? range }
    }
    if let only = (fillers ?? blanks)?.range, blankValue == nil, Self.isEdge(lastVisible), Self.isEdge(next),
      Self.isOpening(lastVisible) || Self.isOpening(next)
    {
      blankValue = only
    }
    if let range = marks?.range, kind == .code, next != lastVisible || !isInWord, ASCIIName.isSmall(next),
      lastVisible == 0x20
    {
      nameInCode = nameInCode ?? range
    }
    if isInWord, let range = blanks?.range { extend(&scatteredBlanks, range, nil) }
    close(&marks, &worstMarks)
    close(&blanks, &worstBlanks)
    close(&fillers, &worstFillers)
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
    if !isMoreThanHyphens, isInWord, isInAddress(gap.lowerBound) { inWord = inWord ?? gap }
    if !isMoreThanHyphens, isInWord, breaksNoWord(gap) { extend(&oddHyphens, gap, nil) }
    isMoreThanHyphens = false
    // `role == "user"`: it looks like the other, and is not the same.
    if kind == .code, nameInCode == nil, ASCIIName.isSmall(lastVisible),
      next == 0x22 || next == 0x27 || next == 0x60
    {
      nameInCode = gap
    }
    // Nobody writes one of these by accident, and breaks no word with it either.
    if kind == .code, nameInCode == nil, lastVisible == 0x20 || lastVisible == 0x0A, ASCIIName.isPart(next),
      isNoSpace(gap)
    {
      nameInCode = gap
    }
    // One invisible character between two letters of the same word, again and again.
    if lastVisible > 0x20, lastVisible < 0x250, next >= 0x20, next < 0x250 {
      extend(&broken, gap, nil)
      // Names stand in settings, too; prose may break where it likes, but for beside a line that joins.
      if kind == .document, ASCIIName.isPart(lastVisible), isNoSpace(gap),
        (lastVisible == 0x5F || next == 0x5F) && ASCIIName.isPart(next) || isSetting(behind: gap.upperBound)
      {
        nameInCode = nameInCode ?? gap
      }
      if kind == .code, ASCIIName.isPart(lastVisible),
        ASCIIName.isPart(next) || isAssigned(behind: gap.upperBound)
      {
        nameInCode = nameInCode ?? gap
      }
    } else if lastVisible != 0x20 {
      closeBroken()
    }
  }

  /// Whether a run begins with something else than a zero-width space or a byte order mark.
  private func isNoSpace(_ gap: Range<Int>) -> Bool {
    let first = text[gap.lowerBound..<min(gap.upperBound, gap.lowerBound + 3)]
    return !(first == "\u{200B}") && !(first == "\u{FEFF}") && !(first == "\u{AD}") && gap.count >= 3
  }

  /// `NAME=…`: what stands there is a part of the name of a setting.
  private func isSetting(behind place: Int) -> Bool {
    var i = place
    while let byte = text.at(i), i - place < 40, ASCII.isWord(byte) { i += 1 }
    return text.at(i) == 0x3D
  }

  /// Whether a place is inside of an address of the web: nobody breaks those into lines.
  private func isInAddress(_ place: Int) -> Bool {
    var start = place
    while start > 0, place - start < 200, text[start - 1] > 0x20 { start -= 1 }
    return text[start..<place].contains("://")
  }

  /// Whether fewer than two letters stand before or behind a soft hyphen: no language breaks words so.
  private func breaksNoWord(_ place: Range<Int>) -> Bool {
    func isLetter(_ i: Int) -> Bool { text.at(i).map { ASCII.isLetter($0) || $0 >= 0x80 } == true }
    let before = place.lowerBound - 1
    let behind = place.upperBound
    return before < 1 || !isLetter(before - 1) || !isLetter(behind + 1)
  }

  /// `name = …`, `name(…)`: it is a name that ends here, and no word of a comment.
  private func isAssigned(behind place: Int) -> Bool {
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
      if Scripts.usesJoiners(lastVisible) || isPicture(lastVisible) { return }
      isMoreThanHyphens = true
      extend(&zeroWidth, point.range, nil)
    case .zeroWidth:
      if point.value == 0xFEFF, point.range.lowerBound == 0 { return }
      if point.value == 0x200B, Scripts.breaksWithoutSpaces(lastVisible) || Scripts.usesJoiners(lastVisible) {
        return
      }
      isMoreThanHyphens = true
      extend(&zeroWidth, point.range, nil)
    case .filler:
      if Scripts.isHangul(lastVisible) { return }
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
    guard let byte = Invisible.selectorByte(point.value) else { return }
    // One selector picks a form of the character before it; no character takes two.
    let follows = Invisible.selectorByte(previous) != nil
    if follows || (point.value >= 0xE0100 && !Scripts.isIdeograph(previous)) {
      extend(&selectors, point.range, byte)
    }
    if !follows, previous > 0x40, previous < 0x250, ASCIIName.isLetter(previous) {
      extend(&lettered, point.range, byte)
    }
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

  // MARK: What was found

  func findings(in inspection: Inspection) -> [Finding] {
    var findings: [Finding] = []
    func add(_ rule: Rule, _ range: Range<Int>, _ words: String, _ severity: Severity? = nil) {
      findings.append(rule.finding(at: range, evidence: Evidence(plain: words), severity: severity))
    }
    if let run = worstTags {
      let words = String(decoding: run.text, as: UTF8.self).shortened(to: 80)
      add(
        UnicodeRule.tags, run.range, "\(run.count) tag characters: \(words)",
        run.count >= 4 ? .critical : .high)
    }
    if let run = (worstSelectors?.count ?? 0) >= 2 ? worstSelectors : lettered, run.count >= 2 {
      // Numbered from the sixteenth on, or from zero.
      let spelled = [run.text, run.text.map { $0 &- 16 }].first {
        $0.allSatisfy { $0 >= 0x20 && $0 < 0x7F || ASCII.isSpace($0) }
      }
      let isText = spelled != nil
      let words = spelled.map { ": " + String(decoding: $0, as: UTF8.self).shortened(to: 70) } ?? ""
      add(
        UnicodeRule.selectors, run.range, "\(run.count) variation selectors\(words)",
        run.count >= 4 && isText ? .critical : .high)
    }
    let blank = hasBraille ? nil : worstBlanks
    if let run = [worstZeroWidth, blank].compactMap({ $0 }).first(where: { $0.count >= 4 })
      ?? (worstMarks?.count ?? 0 >= 8 ? worstMarks : nil)
    {
      add(UnicodeRule.invisibleRun, run.range, "\(run.count) invisible characters in a row")
    } else if let run = worstFillers, run.count >= 2 {
      add(UnicodeRule.invisibleRun, run.range, "\(run.count) blank letters in a row", .medium)
    }
    if let run = worstPrivateUse, run.count >= 6, run.text.filter(ASCII.isLetter).count * 2 > run.count {
      let words = String(decoding: run.text, as: UTF8.self).shortened(to: 80)
      add(UnicodeRule.privateUse, run.range, "\(run.count) private-use characters: \(words)")
    }
    let blanked = hasBraille ? nil : scatteredBlanks
    if let run = [worstBroken, scattered, blanked].compactMap({ $0 }).first(where: { $0.count >= 4 }) {
      add(UnicodeRule.brokenWords, run.range, "\(run.count) invisible characters between letters")
    } else if let run = oddHyphens, run.count >= 3 {
      add(UnicodeRule.brokenWords, run.range, "\(run.count) soft hyphens where no word is broken", .medium)
    }
    if let range = annotation {
      add(UnicodeRule.annotation, range, "interlinear annotation characters")
    }
    if let range = blankName {
      add(UnicodeRule.invisibleName, range, "a blank letter outside Korean text")
    } else if let range = nameInCode, (worstBroken?.count ?? 0) < 4 {
      add(UnicodeRule.invisibleInCode, range, "an invisible character between letters")
    } else if let range = blankValue, !hasBraille {
      add(UnicodeRule.invisibleName, range, "a blank letter for a value", .medium)
    } else if let range = inWord, findings.isEmpty,
      Self.isInName(range, in: inspection.text) || Self.joins(range, in: inspection.text)
    {
      add(UnicodeRule.invisibleInName, range, "an invisible character between letters")
    }
    return findings
  }

  /// A joiner of words, or a mark that begins a file: neither has business between two letters, as a break may have.
  private static func joins(_ place: Range<Int>, in text: ByteView) -> Bool {
    let bytes = text[place]
    return bytes.contains("\u{2060}") || bytes.contains("\u{FEFF}") || bytes.contains("\u{180E}")
      || bytes.contains("\u{2063}") || bytes.contains("\u{2062}")
  }

  /// Whether the word around a place is put together as names of packages, hosts and files are, or is something to be
  /// installed.
  private static func isInName(_ place: Range<Int>, in text: ByteView) -> Bool {
    var start = place.lowerBound
    while start > 0, text[start - 1] > 0x20, place.lowerBound - start < 80 { start -= 1 }
    var end = place.upperBound
    while end < text.count, text[end] > 0x20, end - place.upperBound < 80 { end += 1 }
    for i in start + 1..<max(start + 1, end - 1) {
      switch text[i] {
      case 0x2D, 0x2E, 0x2F, 0x40, 0x5F:
        if ASCII.isAlphanumeric(text[i - 1]), ASCII.isAlphanumeric(text[i + 1]) { return true }
      default: break
      }
    }
    return takingIn.contains { word in
      start > word.utf8.count && text[(start - word.utf8.count)..<start] == word
    }
  }

  /// What stands before the name of a package.
  private static let takingIn = [" install ", " add ", "import ", "require "]
}

private enum ASCIIName {
  static func isPart(_ point: UInt32) -> Bool { point < 0x80 && ASCII.isWord(UInt8(point)) }
  static func isLetter(_ point: UInt32) -> Bool {
    point >= 0xC0 || ASCII.isLetter(UInt8(point & 0x7F)) && point < 0x80
  }
  static func isSmall(_ point: UInt32) -> Bool { point >= 0x61 && point <= 0x7A }
}
