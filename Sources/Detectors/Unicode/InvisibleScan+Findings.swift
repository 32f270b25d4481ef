import Bytes
import Text
import Verdict

/// What a scan found, as the rules say it.
extension InvisibleScan {
  func findings(in inspection: Inspection) -> [Finding] {
    var findings: [Finding] = []
    func add(_ rule: Rule, _ range: Range<Int>, _ words: String, _ severity: Severity? = nil) {
      findings.append(rule.finding(at: range, evidence: Evidence(plain: words), severity: severity))
    }
    if case let run = worstTags, run.count > 0 {
      let words = String(decoding: run.text, as: UTF8.self).shortened(to: 80)
      add(
        UnicodeRule.tags, run.range, "\(run.count) tag characters: \(words)",
        run.count >= 4 ? .critical : .high)
    }
    if case let run = worstSelectors.count >= 2 ? worstSelectors : lettered, run.count >= 2 {
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
    if let run = [worstZeroWidth, blank].compactMap({ $0 }).first(where: {
      $0.count >= 4 && !(kind == .code && LetterList.ascends(inspection.text[$0.range]))
    })
      ?? (worstMarks?.count ?? 0 >= 8 ? worstMarks : nil)
    {
      add(UnicodeRule.invisibleRun, run.range, "\(run.count) invisible characters in a row")
    } else if let run = worstFillers, run.count >= 2 {
      add(UnicodeRule.invisibleRun, run.range, "\(run.count) blank letters in a row", .medium)
    }
    let spelled = [worstAscii].first {
      $0.count >= 6 && $0.text.filter(ASCII.isLetter).count * 2 > $0.count
    }
    let rows = [worstPrivateUse].first { $0.count >= 6 && PrivateLayout.isText($0.text) }
    if let run = spelled ?? rows {
      let words = String(decoding: run.text, as: UTF8.self).shortened(to: 80)
      add(UnicodeRule.privateUse, run.range, "\(run.count) private-use characters: \(words)")
    } else if let run = worstUnassigned, run.count >= 2 {
      add(UnicodeRule.privateUse, run.range, "\(run.count) characters that mean nothing")
    } else if let range = blankRow.row {
      add(UnicodeRule.invisibleRun, range, "a row of blanks of several widths")
    }
    let blanked = hasBraille ? nil : scatteredBlanks
    if let run = [worstBroken, scattered, blanked, scatteredPrivate].compactMap({ $0 }).first(where: {
      $0.count >= 4 + specimens && !(kind == .code && LetterList.ascends(inspection.text[$0.range]))
    }) {
      add(UnicodeRule.brokenWords, run.range, "\(run.count) invisible characters between letters")
    } else if let range = blankRow.spacedLetters {
      add(UnicodeRule.brokenWords, range, "letters set apart by blanks of odd width", .medium)
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
    } else if findings.isEmpty, let range = blankEnd {
      add(UnicodeRule.invisibleName, range, "a blank letter at the end of a name", .medium)
    } else if findings.isEmpty, let range = nameWithin(inspection.text) {
      add(UnicodeRule.invisibleInName, range, "an invisible character between letters")
    }
    return findings
  }

  /// What was hidden and then written in escapes. Those who write about such characters escape a few of them at most.
  func payload(in reading: Reading) -> Finding? {
    let runs: [(Rule, InvisibleRun?, Int)] = [
      (UnicodeRule.tags, worstTags.run, 6), (UnicodeRule.selectors, worstSelectors.run, 8),
      (UnicodeRule.invisibleRun, worstZeroWidth, 20), (UnicodeRule.privateUse, worstUnassigned, 6),
    ]
    for (rule, run, least) in runs {
      guard let run, run.count >= least else { continue }
      return rule.finding(
        at: reading.original(run.range),
        evidence: Evidence(plain: "\(run.count) such characters in a row, written in escapes"),
        severity: .high)
    }
    guard case let run = worstPrivateUse, run.count >= 10, PrivateLayout.isText(run.text) else { return nil }
    return UnicodeRule.privateUse.finding(
      at: reading.original(run.range),
      evidence: Evidence(plain: "\(run.count) private-use characters in escapes"))
  }

  func nameWithin(_ text: ByteView) -> Range<Int>? {
    if let inWord { return inWord }
    if let glued, !hasEastAsian { return glued }
    if let brokenWord, !Self.isBreakable(brokenWord, in: text), Self.isInName(brokenWord, in: text) {
      return brokenWord
    }
    let places = !hasRightToLeft ? inNames + [edges].compactMap { $0 } : inNames
    return places.first { place in
      if Self.isBreakable(place, in: text) { return false }
      let first = text[place.lowerBound]
      let isHyphen = first == 0xC2 && text.at(place.lowerBound + 1) == 0xAD
      let isNonJoiner = first == 0xE2 && text.at(place.lowerBound + 2) == 0x8C
      if first == 0xC2, !isHyphen, InvisibleGap.splitsTellingWord(place, in: text) { return true }
      if kind != .code, NamePlace.isKeyOfLine(place, in: text, mayBeWord: isHyphen || isNonJoiner) {
        return true
      }
      if kind != .code, !isHyphen, NamePlace.isValueOfName(place, in: text) { return true }
      return NamePlace.holds(place, in: text, as: isHyphen ? .document : kind, isStrict: true)
        && !(isHyphen && !text[NamePlace.token(around: place, in: text)].contains("://") && kind == .document)
    }
  }

  /// `very…long…path/with/soft…breaks`: pages break what is long so, more than once, and words of letters alone.
  private static func isBreakable(_ place: Range<Int>, in text: ByteView) -> Bool {
    guard text[place] == "\u{200B}" else { return false }
    let token = NamePlace.token(around: place, in: text)
    var breaks = 0
    var hasSlash = false
    for i in token {
      let byte = text[i]
      if byte == 0xE2, text.at(i + 1) == 0x80, text.at(i + 2) == 0x8B { breaks += 1 }
      hasSlash = hasSlash || byte == 0x2F
      guard ASCII.isLetter(byte) || byte >= 0x80 || byte == 0x2F && i > token.lowerBound else { return false }
    }
    return breaks >= 2 && hasSlash
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
