import Bytes
import Text

/// What a scan makes of what stands between two characters that can be seen.
extension InvisibleScan {
  static let mostNames = 8
  private static let mostTries = 16

  mutating func keepForName(_ place: Range<Int>) {
    if inNames.count < Self.mostNames { inNames.append(place) }
  }

  /// What stood between the last visible character and `next` is now complete.
  mutating func endOfVisibleGap(next: UInt32, at end: Int) {
    let content = gap
    gap = []
    if hasPayload {
      hasPayload = false
      endFlag(at: end, next)
      tags.close(&worstTags)
      selectors.close(&worstSelectors)
    }
    // Few gaps hold any of these.
    let isRare = !content.isDisjoint(with: [.direction, .cell, .filler, .unknown])
    if let place = isRare ? (marks ?? blanks ?? zeroWidth)?.range : zeroWidth?.range {
      judgeName(place, content, next)
      judgeWord(place, content, next)
      if kind == .code, !content.isDisjoint(with: [.cell, .alien]) { judgeBlankName(place, next) }
      // What keeps a line from going on.
      if kind == .code, lastVisible == 0x5C, next == 0x0A { nameInCode = nameInCode ?? place }
    }
    if isRare {
      judgeBlanks(content, next)
      marks.close(&worstMarks)
      blanks.close(&worstBlanks)
      fillers.close(&worstFillers)
      unassigned.close(&worstUnassigned)
    }
    let place = zeroWidth?.range
    zeroWidth.close(&worstZeroWidth)
    if let place {
      judgeBreak(place, content, next)
    } else if previous == lastVisible {
      closeBroken()
    }
  }

  /// England, Scotland, Wales; closed by the cancel tag, which `flag` does not hold.
  private mutating func endFlag(at end: Int, _ next: UInt32) {
    guard let flag else { return }
    let isRegion = ["gbeng", "gbsct", "gbwls"].contains { $0.utf8.elementsEqual(flag) }
    // One that is not closed is no flag; at the end of a text it may have been cut off.
    let isCut = previous != 0xE007F && next != 0
    if !isRegion || isCut, !flag.isEmpty {
      tags = SpelledRun(range: flagStart..<end, spelling: flag)
    }
    self.flag = nil
  }

  // MARK: Names

  private mutating func judgeName(_ place: Range<Int>, _ content: InvisibleGap, _ next: UInt32) {
    // Nothing more is kept.
    if content != .direction, inNames.count == Self.mostNames { return }
    if ASCIIName.isPart(lastVisible) && ASCIIName.isPart(next) {
      // Names are made breakable behind what joins their words.
      if !content.isLeftBehind || lastVisible != 0x5F && next != 0x5F
        || NamePlace.isKeyOfLine(place, in: text)
      {
        keepForName(place)
      }
      return
    }
    if kind == .toolResult, next == 0x0A || next == 0, inWord == nil, ASCIIName.isPart(lastVisible),
      InvisibleGap.endsListed(place, in: text)
    {
      inWord = place
    }
    guard place.lowerBound > 0 else {
      if content == .space, NamePlace.isKeyOfLine(place, in: text) { keepForName(place) }
      return
    }
    // What says left or right stands around names in texts that run from right to left.
    if content == .direction {
      // `3/14/2024` as Windows shows it, with a mark before each number.
      if ASCIIName.isDigit(next), !ASCIIName.isLetter(lastVisible) { return }
      if edges == nil, isEdgeOfName(place, content, next) { edges = place }
    } else if isEdgeOfName(place, content, next) {
      keepForName(place)
    }
  }

  /// `"admin…":`, `TOKEN…=`, `acme.…test`: nobody sees that the name goes on.
  private mutating func isEdgeOfName(_ place: Range<Int>, _ content: InvisibleGap, _ next: UInt32) -> Bool {
    if ASCIIName.isPart(lastVisible) {
      if kind == .arguments {
        if ASCIIName.isJoint(next) { return true }
        if next == 0x22, NamePlace.isValueOfName(place, in: text) { return true }
      }
      if next == 0x2F, content == .space, kind == .toolResult, breakTries < Self.mostTries {
        breakTries += 1
        if InvisibleGap.isOnlyBreak(place, in: text) { return true }
      }
      return next == 0x2E || InvisibleGap.isEndOfName(place.upperBound, in: text)
        || next == 0x3A && NamePlace.isKeyOfLine(place, in: text)
        || ASCIIName.isJoint(next) && !content.isLeftBehind
    }
    if lastVisible == 0x0A, content == .space { return NamePlace.isKeyOfLine(place, in: text) }
    guard ASCIIName.isPart(next), !content.isLeftBehind else { return false }
    return ASCIIName.isJoint(lastVisible)
      || lastVisible == 0x22 && NamePlace.holds(place, in: text, as: .document, isStrict: true)
  }

  // MARK: Words

  mutating func judgeWord(_ place: Range<Int>, _ content: InvisibleGap, _ next: UInt32) {
    let isBehind = ASCIIName.isPart(lastVisible)
    if isBehind != ASCIIName.isPart(next) {
      guard content.isForeign, glued == nil, lastVisible < 0x250, next < 0x250,
        !InvisibleGap.goesOnBlank(behind: place.upperBound, in: text)
      else { return }
      if ASCII.isLetter(UInt8(truncatingIfNeeded: isBehind ? lastVisible : next)) { glued = place }
    } else if isBehind, inWord == nil, !isHarmless(place, content, next), splitsWord(place, content, next),
      kind != .code || !InvisibleGap.isSpecimen(place, in: text)
    {
      inWord = place
    }
  }

  /// A single one of those that words may be broken with, in no value and in no word that could be told by it: what
  /// floods are made of, and the same answer as `splitsWord` has after more questions.
  @inline(__always)
  func isHarmless(_ place: Range<Int>, _ content: InvisibleGap, _ next: UInt32) -> Bool {
    content.breaksWords && place.upperBound <= noValueUntil && (zeroWidth?.count ?? 0) < 2
      && kind != .description
      && !mayStandInWord(place, next) && ASCIIName.isPlainLetter(lastVisible) && ASCIIName.isPlainLetter(next)
  }

  private mutating func splitsWord(_ place: Range<Int>, _ content: InvisibleGap, _ next: UInt32) -> Bool {
    guard ASCIIName.isLetter(lastVisible), ASCIIName.isLetter(next) else {
      return ASCIIName.isDigit(lastVisible) && ASCIIName.isDigit(next)
        && !content.isDisjoint(with: [.filler, .alien, .selector, .unknown, .joiner, .nonJoiner])
    }
    if content.contains(.formula), content.isSubset(of: [.formula, .glue, .hyphen, .space]) {
      let (before, behind) = InvisibleGap.letters(around: place, in: text)
      return before >= 2 && behind >= 2 && before + behind >= 6
    }
    if !content.breaksWords { return true }
    guard content != .hyphen else { return false }
    // Two of them in a row break no word that one would not break.
    let isOdd = (zeroWidth?.count ?? 0) >= 2 || kind == .description
    return ASCIIName.isSmall(lastVisible) && ASCIIName.isSmall(next)
      && (isOdd || isInValue(place))
      || mayStandInWord(place, next) && InvisibleGap.splitsTellingWord(place, in: text)
  }

  /// Whether there may be letters enough right before and behind a gap for a word that tells.
  @inline(__always)
  private func mayStandInWord(_ place: Range<Int>, _ next: UInt32) -> Bool {
    let before = lastVisible < 0x80 ? place.lowerBound - rowStart : 0
    let behind = next < 0x80 ? nextRowEnd - place.upperBound : 0
    return before + behind >= InvisibleGap.shortestTelling
  }

  /// What one place of a long token is not in, the next ones are not in either.
  private mutating func isInValue(_ place: Range<Int>) -> Bool {
    guard place.upperBound > noValueUntil else { return false }
    let (holds, end) = InvisibleGap.isInValue(place, in: text)
    if !holds { noValueUntil = end }
    return holds
  }

  // MARK: Blanks and marks

  /// `let … = 1`, `f(…)`: a name nobody sees.
  private mutating func judgeBlankName(_ place: Range<Int>, _ next: UInt32) {
    guard blankName == nil, blankTries < Self.mostTries, InvisibleGap.isBeforeName(lastVisible),
      InvisibleGap.isBehindName(next)
    else { return }
    blankTries += 1
    if InvisibleGap.isDeclared(place, in: text), NamePlace.isInCode(place, in: text) { blankName = place }
  }

  private mutating func judgeBlanks(_ content: InvisibleGap, _ next: UInt32) {
    let isInWord = ASCIIName.isSmall(lastVisible) && ASCIIName.isSmall(next)
    if isInWord, let range = marks?.range {
      scattered.extend(range)
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
        || next == 0x20 && InvisibleGap.isAssigned(behind: range.upperBound, in: text)
    {
      nameInCode = nameInCode ?? range
    }
    // `Role.admin…)`: a name that ends with what nobody sees.
    if kind == .code, let range = blanks?.range, ASCIIName.isPart(lastVisible), Self.isBehindName(next) {
      nameInCode = nameInCode ?? range
    }
    if isInWord, let range = blanks?.range { scatteredBlanks.extend(range) }
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

  private static func isBehindName(_ point: UInt32) -> Bool {
    switch point {
    case 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x5D, 0x7D: true
    default: false
    }
  }

  // MARK: Breaks

  /// Factors of a formula stand side by side, but hardly more than three of them.
  private mutating func isSpelledOut(_ place: Range<Int>) -> Bool {
    factors = place.lowerBound - lastFactor <= 1 ? factors + 1 : 0
    lastFactor = place.upperBound
    return factors >= 3 || inWord == place
  }

  /// What stands between two small letters.
  @inline(__always)
  mutating func judgeLetters(around place: Range<Int>, _ content: InvisibleGap) {
    if content != .hyphen {
      scattered.extend(place)
      if brokenWord == nil { brokenWord = place }
    } else {
      judgeHyphen(place)
    }
  }

  private mutating func judgeHyphen(_ place: Range<Int>) {
    if addresses.holds(place.lowerBound, in: text)
      || kind != .code && InvisibleGap.isInNameOfSetting(place, in: text)
    {
      inWord = inWord ?? place
    } else if InvisibleGap.breaksNoWord(place, in: text) {
      oddHyphens.extend(place)
    }
  }

  private mutating func judgeBreak(_ place: Range<Int>, _ content: InvisibleGap, _ next: UInt32) {
    if content == .formula, kind != .code, !isSpelledOut(place) { return }
    // Small letters on both sides: long names are made breakable before their capitals.
    if ASCIIName.isSmall(lastVisible) && ASCIIName.isSmall(next) {
      judgeLetters(around: place, content)
    }
    if kind == .code, nameInCode == nil, content.breaksWords || content.isSubset(of: .plain),
      InvisibleGap.isSpecimen(place, in: text)
    {
      specimens += 1
      return
    }
    if kind == .code, nameInCode == nil, isNameInCode(place, content, next) { nameInCode = place }
    // One invisible character between two letters of the same word, again and again.
    // Beside a blank that no line is broken at it breaks nothing: mails fill the line below their title with both in turn.
    if lastVisible > 0x20, lastVisible < 0x250, lastVisible != 0xA0, next >= 0x20, next < 0x250, next != 0xA0
    {
      broken.extend(place)
      guard ASCIIName.isPart(lastVisible), nameInCode == nil else { return }
      // Names stand in settings, too; prose may break where it likes, but for beside a line that joins.
      let isName =
        switch kind {
        case .document:
          !content.isLeftBehind
            && ((lastVisible == 0x5F || next == 0x5F) && ASCIIName.isPart(next)
              || InvisibleGap.isSetting(behind: place.upperBound, in: text))
        case .code: ASCIIName.isPart(next) || InvisibleGap.isAssigned(behind: place.upperBound, in: text)
        default: false
        }
      if isName { nameInCode = place }
    } else if lastVisible != 0x20 {
      closeBroken()
    }
  }

  /// `role == "user"`: it looks like the other, and is not the same.
  private func isNameInCode(_ place: Range<Int>, _ content: InvisibleGap, _ next: UInt32) -> Bool {
    if ASCIIName.isSmall(lastVisible) { return next == 0x22 || next == 0x27 || next == 0x60 }
    // Nobody writes one of these by accident, and breaks no word with it either.
    guard !content.isLeftBehind else { return false }
    switch lastVisible {
    case 0x22, 0x27: return ASCIIName.isSmall(next)
    case 0x20, 0x0A: return ASCIIName.isPart(next)
    default: return false
    }
  }
}
