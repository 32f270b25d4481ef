import Bytes
import Text
import Verdict

/// What a scan found, as the rules say it.
extension LetterScan {
  static func findings(in inspection: Inspection) -> [Finding] {
    var scan = LetterScan(kind: inspection.kind)
    inspection.text.withBytes { scan.run($0) }
    return scan.findings(in: inspection)
      + SignScan.findings(scan.lookAlikeSigns, amid: scan.seen, in: inspection)
  }

  mutating func run(_ bytes: UnsafeRawBufferPointer) {
    ForeignWalk.visit(bytes) {
      endWord()
    } ascii: {
      take($0, in: bytes)
    } ahead: {
      passFlood(from: $0, in: bytes)
    } foreign: {
      take($0)
    }
    endWord()
  }

  func findings(in inspection: Inspection) -> [Finding] {
    var findings: [Finding] = []
    guard broken * 10 <= foreignPoints else { return [] }
    let text = inspection.text
    if !hasEastAsian, let point = points.first(where: { OddSign.isInHost($0, in: text) }) {
      findings.append(
        UnicodeRule.homoglyphs.finding(
          at: point, evidence: Evidence(plain: "a sign in the name of a host that passes for a point")))
    }
    if let end = lineEnds.first(where: { OddSign.endsComment($0, in: text) }) {
      findings.append(
        UnicodeRule.hiddenLine.finding(
          at: end, evidence: Evidence(plain: "an end of a line that no editor shows, and code behind it")))
    }
    if let name = styledNames.first(where: { OddSign.isStyledName($0, in: text, as: kind, hasEastAsian) }) {
      findings.append(
        UnicodeRule.styled.finding(at: name, evidence: Evidence(plain: "a name in styled letters")))
    } else if let name = folded.first(where: { FoldedName.passes($0, in: text) }) {
      findings.append(
        UnicodeRule.styled.finding(
          at: name, evidence: Evidence(plain: "a name that is read as another one without such letters")))
    } else if let order, styledWords <= 2, !hasEastAsian {
      findings.append(
        UnicodeRule.styled.finding(at: order, evidence: Evidence(plain: "a telling word in styled letters"))
      )
    }
    let lists = mixedPlaces.count { LetterList.isInCases(text[$0]) }
    let mixedWords = mixedWords - lists
    let mixed = mixedWords > 0 ? mixed : nil
    if let mixed {
      // One odd word may be a slip of the keyboard; in a name of code, or again and again, it is not.
      let severity: Severity = mixedWords >= 3 ? .high : .medium
      findings.append(
        UnicodeRule.homoglyphs.finding(
          at: mixed, evidence: Evidence(plain: "\(mixedWords) words that mix alphabets"), severity: severity
        ))
    }
    if mixed == nil,
      let odd = oddName(in: text) ?? (blended.isDisguise ? blended.first : nil)
        ?? (blended.hasPhonetics ? nil : blended.twin),
      !LetterList.isListing(text[odd])
    {
      findings.append(
        UnicodeRule.homoglyphs.finding(
          at: odd, evidence: Evidence(plain: "letters of other alphabets in a Latin word")))
    }
    if mixed == nil, let word = lentLetter(in: text) {
      findings.append(
        UnicodeRule.homoglyphs.finding(
          at: word, evidence: Evidence(plain: "a letter in a Latin word that is none of its own")))
    }
    if !hasEastAsian, let role, Self.speaks(role, in: text) {
      findings.append(
        UnicodeRule.styled.finding(at: role, evidence: Evidence(plain: "who speaks, in full-width letters")))
    }
    if flags.spells, let range = flags.range {
      findings.append(
        UnicodeRule.styled.finding(at: range, evidence: Evidence(plain: "words in the letters of flags")))
    }
    if mixed == nil, let declined, !hasHonest {
      findings.append(
        UnicodeRule.homoglyphs.finding(
          at: declined, evidence: Evidence(plain: "a word that mixes alphabets")))
    }
    if let oddDigit, !hasEastAsian {
      findings.append(
        UnicodeRule.homoglyphs.finding(at: oddDigit, evidence: Evidence(plain: "a number of two scripts")))
    }
    if let name = struck.first(where: {
      !Self.isTie($0, in: text) && NamePlace.holds($0, in: text, as: kind, isStrict: true)
    }) {
      findings.append(
        UnicodeRule.stacked.finding(at: name, evidence: Evidence(plain: "a name with struck letters")))
    }
    if strikes >= 7, let first = struck.first, markedLetters < 12 {
      findings.append(
        UnicodeRule.stacked.finding(at: first, evidence: Evidence(plain: "words with every letter struck")))
    }
    if let strayMark, strayMarks >= 4 {
      findings.append(
        UnicodeRule.stacked.finding(
          at: strayMark,
          evidence: Evidence(plain: "\(strayMarks) accents of another alphabet on Latin letters")))
    }
    let alphabets =
      accentedWords >= 3
      ? accentedPlaces.count {
        LetterList.isAlphabet(text[$0]) || LetterList.isInTable($0, in: text)
      } : 0
    // Of many, those that are looked at speak for the others.
    let accentedWords = alphabets * 4 >= accentedPlaces.count * 3 ? 0 : accentedWords - alphabets
    if accentedWords >= 3, let accentedRange {
      findings.append(
        UnicodeRule.stacked.finding(
          at: accentedRange,
          evidence: Evidence(plain: "\(accentedWords) words with an accent on every letter")))
    }
    if mixed == nil, let address {
      findings.append(
        UnicodeRule.homoglyphs.finding(
          at: address, evidence: Evidence(plain: "an address that passes for a Latin one")))
    }
    if let semicolon, !hasGreek, kind == .code || kind == .toolResult {
      findings.append(
        UnicodeRule.homoglyphs.finding(
          at: semicolon, evidence: Evidence(plain: "a Greek question mark that passes for a semicolon")))
    }
    if let signInAddress {
      findings.append(
        UnicodeRule.homoglyphs.finding(
          at: signInAddress,
          evidence: Evidence(plain: "a sign in an address that passes for a slash or a point")))
    }
    if let styledRange, styledWords >= 3, styledLetters >= 12, hasStyledWord {
      findings.append(
        UnicodeRule.styled.finding(
          at: styledRange, evidence: Evidence(plain: "\(styledWords) words in styled letters")))
    }
    if let wideRange, wideLetters >= (kind == .code ? 4 : 20), !hasEastAsian {
      findings.append(
        UnicodeRule.styled.finding(
          at: wideRange, evidence: Evidence(plain: "\(wideLetters) full-width letters")))
    }
    if let pileRange, piles >= 4 || markedLetters >= 12 && !blended.hasPhonetics && isMostlyMarked(inspection)
    {
      findings.append(
        UnicodeRule.stacked.finding(
          at: pileRange, evidence: Evidence(plain: "\(markedLetters) letters with loose accents")))
    }
    return findings
  }

  /// A name with such letters in it, or one that is all look-alikes where nothing else is in their alphabet.
  private func oddName(in text: ByteView) -> Range<Int>? {
    // `[A-Za-zА-Яа-я]`: the end of one range and the beginning of the next.
    if let pair = pairs.first(where: { text.at($0.lowerBound - 1) != 0x2D || text.at($0.upperBound) != 0x2D })
    {
      return pair
    }
    if !blended.hasPhonetics,
      let name = blended.names.first(where: { NamePlace.holds($0, in: text, as: kind, isStrict: true) })
    {
      return name
    }
    if let name = shortMixed.first(where: { NamePlace.holds($0, in: text, as: kind, isStrict: true) }) {
      return name
    }
    if kind == .code, let name = blended.farNames.first(where: { ShortTwin.isDoubled($0, in: text) }) {
      return name
    }
    guard !hasHonest else { return nil }
    // `pіp`, and nothing else is in that alphabet.
    if let word = shortMixed.first(where: { ShortTwin.isLatinOutside($0, in: text) }) { return word }
    if let name = shortTwins.first(where: {
      kind == .code && ShortTwin.isDoubled($0, in: text) || ShortTwin.isAmongDigits($0, in: text)
    }) {
      return name
    }
    return twins.first {
      kind == .code
        ? !NamePlace.isInComment($0.lowerBound, in: text) && !LetterList.isShown($0, in: text)
        : NamePlace.holds($0, in: text, as: kind, isStrict: true)
    }
  }

  private func lentLetter(in text: ByteView) -> Range<Int>? {
    guard !blended.hasPhonetics else { return nil }
    if let word = lent.first(hasOtherLetters: hasEastAsian || hasFarLetters) { return word }
    if !hasEastAsian, !hasFarLetters,
      let name = lent.names.first(where: {
        InvisibleGap.isTelling(text[$0]) || HostNames.isKnown(text[$0])
          || NamePlace.holds($0, in: text, as: kind, isStrict: true)
      })
    {
      return name
    }
    return dotless.first { HostNames.isKnown(text[$0]) || InvisibleGap.isTelling(text[$0]) }
  }

  /// A word alone on its line with a colon behind: who says what follows.
  private static func speaks(_ word: Range<Int>, in text: ByteView) -> Bool {
    var start = word.lowerBound
    while start > 0, word.lowerBound - start < 8, text[start - 1] != 0x0A { start -= 1 }
    guard start == 0 || text[start - 1] == 0x0A else { return false }
    return text.at(word.upperBound) == 0x3A || text[word.upperBound...].starts(with: "\u{FF1A}")
  }

  /// Decomposed Vietnamese marks every other letter at most; a strike-through marks all of them.
  private func isMostlyMarked(_ inspection: Inspection) -> Bool {
    guard let pileRange else { return false }
    return markedLetters * 4 >= pileRange.count || markedLetters * 4 >= lettersSincePile * 3
      // Two or three on every letter.
      || allMarks * 2 >= markedLetters * 3 && allMarks * 4 >= pileRange.count
  }

  /// `/t͡s/`: phoneticians join two letters of one sound, and put such words between strokes.
  private static func isTie(_ mark: Range<Int>, in text: ByteView) -> Bool {
    text[mark].isSame(as: "\u{361}") || text[mark].isSame(as: "\u{35C}")
  }
}
