import Bytes
import Text
import Verdict

/// Numbers that begin or end with letters: IBAN, wallets, and the identity numbers of many countries.
extension PersonalSearch {
  /// Judges the word that the digit at `start` stands in, and says where to go on.
  mutating func lettered(at start: Int) -> Int {
    let (from, end) = Self.word(around: start, in: text)
    let rest = max(end, start + 1)
    if kind != .prompt {
      if Self.isShortName(from..<end, of: start, in: text) { return rest }
      if let sign = Self.mailSign(behind: end, in: text) { return sign }
    }
    if text.at(end) == 0x3C || from > 0 && text[from - 1] == 0x3C, kind != .code,
      let line = machineLine(around: from)
    {
      report(PersonalRule.identity, line, "passport", .medium)
      return line.upperBound
    }
    if kind == .toolResult, end - from >= 6, Self.isInPatientSegment(from, in: text) {
      report(PersonalRule.health, from..<end, "patient number", .medium)
      return end
    }
    if kind != .prompt, let end = Self.endOfMadeUp(from..<end, in: text) { return end }
    if kind != .code, kind != .command, kind != .arguments, end - from <= 4, start - from <= 2,
      let end = home(at: start)
    {
      return end
    }
    if kind == .code {
      if end - from <= 4, let end = homeInRow(at: from) { return end }
    } else if end - from <= 8, let end = plate(at: start) {
      return end
    }
    if end - from == 5 || end - from == 16, let found = taxCode(from..<end) { return found }
    if kind != .prompt, Self.isWoven(from..<end, in: text) { return rest }
    if end - from == 2 || end - from == 4, let found = pairs(around: from) { return found }
    // Names in code, paths, anchors, escapes, pieces of base64, and ends of longer names.
    if from > 0, Self.isNamePart(text[from - 1]) { return rest }
    if from > 1, text[from - 1] == 0x2D, ASCII.isAlphanumeric(text[from - 2]) { return rest }
    if end - from >= 26 {
      if let found = wallet(from..<end) { return found }
      if end - from > 34 { return rest }
    }
    // `0x1F3A…`: no number of a person.
    if kind == .code, text[from] == 0x30, end - from > 2, text[from + 1] | 0x20 == 0x78 { return rest }
    if let found = BankAccount.match(at: from, in: text) {
      report(PersonalRule.iban, found, "IBAN")
      return found.upperBound
    }
    // What goes on behind a blank begins with most of a number, or with the four of a Medicare number.
    let isBegun = end - from >= 6 || end - from == 4 && ASCII.isDigit(text[from]) || text.at(end) == 0x2D
    if kind != .prompt, !isBegun { return rest }
    // No number of a person has a longer first group.
    if end - from > Self.longestNumber { return paper(at: from) ?? rest }
    return groups(from: from, holding: start) ?? paper(at: from) ?? rest
  }

  // What is asked of every number is asked of the text and not of the search, which would be copied for it.

  private static func word(around start: Int, in text: ByteView) -> (from: Int, end: Int) {
    text.withBytes { bytes in
      var from = start
      while from > 0, start &- from < 64, ASCII.isAlphanumeric(bytes[from &- 1]) { from &-= 1 }
      var end = start
      while end < bytes.count, end &- from < 128, ASCII.isAlphanumeric(bytes[end]) { end &+= 1 }
      return (from, end)
    }
  }

  private static func isNamePart(_ b: UInt8) -> Bool {
    switch b {
    case 0x5F, 0x2F, 0x5C, 0x25, 0x23, 0x26, 0x40, 0x24, 0x7E, 0x2B: true
    default: false
    }
  }

  /// A word of letters that belongs to the number behind it: `AA 12 34 56 B`, `DE 136 695 976`.
  mutating func prefixed(_ form: NumberForm) -> Int? {
    let start = form.range.lowerBound
    guard let from = Self.shortWord(before: start, in: text) else { return nil }
    if ASCII.isLetter(text[start - 2]), let found = BankAccount.match(at: from, in: text) {
      report(PersonalRule.iban, found, "IBAN")
      return found.upperBound
    }
    // `RFC 8446 4.2.3`: a standard, and its section.
    if start - from == 4, text[start - 1] == 0x20, Self.standards.contains(text[from..<start - 1]) {
      return nil
    }
    // `CNH 849530624`: the word is what the number is called.
    if start - from > 2, text[start - 1] == 0x20,
      shortNames.namePaper(text[from..<start - 1])
    {
      return nil
    }
    // Number plates have up to two words of letters in front.
    if kind == .prompt, let before = Self.shortWord(before: from, in: text),
      let end = groups(from: before, holding: start)
    {
      return end
    }
    return groups(from: from, holding: start) ?? (kind == .code ? nil : paper(at: from))
  }

  private static let standards = WordList(" rfc iso iec din bcp std pep bip eip ")

  /// A letter behind the number that belongs to it, `12345678-Z`, or the middle of a number plate, `34 ABC 1234`.
  mutating func suffixed(_ form: NumberForm) -> Int? {
    let end = form.range.upperBound
    guard let mark = text.at(end), mark == 0x2D || mark == 0x20, let letter = text.at(end + 1),
      ASCII.isLetter(letter)
    else { return nil }
    // `12 030175 K 516`, an insurance number of Germany.
    let isInsured =
      kind != .code && form.sizes == 0x26 && ASCII.isUpper(letter) && text.at(end + 2) == mark
      && text.at(end + 3).map(ASCII.isDigit) == true
    guard mark == 0x2D || kind == .prompt || isInsured else { return nil }
    let isChecked = mark == 0x2D && form.digits.count >= 7 && text.at(end + 2).map(ASCII.isWord) != true
    let isPlate = kind == .prompt && form.digits.count <= 4 && form.isPlain
    guard isChecked || isPlate || isInsured else { return nil }
    return groups(from: form.range.lowerBound, holding: form.range.lowerBound)
  }

  /// The beginning of a word of one to three letters that ends one separator before `start`.
  private static func shortWord(before start: Int, in text: ByteView) -> Int? {
    guard start > 1, text[start - 1] == 0x20 || text[start - 1] == 0x2D || text[start - 1] == 0x2E else {
      return nil
    }
    var from = start - 1
    while from > 0, start - from < 6, ASCII.isLetter(text[from - 1]) { from -= 1 }
    guard from < start - 1, start - from <= 4, from == 0 || !ASCII.isWord(text[from - 1]),
      from == 0 || text[from - 1] < 0x80
    else { return nil }
    return from
  }

  // MARK: Groups

  /// Letters and digits of all groups.
  private static let longestNumber = 18

  /// Tries the groups that begin at `from`, the longest row of them first. Where the one that fits ends.
  private mutating func groups(from: Int, holding digit: Int) -> Int? {
    word.read(at: from, in: text)
    var count = word.groups.count
    while count > 0 {
      let (length, end) = word.groups[count - 1]
      guard end > digit else { return nil }
      if length <= Self.longestNumber, !Self.goesOn(end, behind: count, in: text),
        let found = judge(from..<end, groups: count, length: length)
      {
        return found
      }
      count -= 1
    }
    return nil
  }

  private static func goesOn(_ end: Int, behind count: Int, in text: ByteView) -> Bool {
    guard let next = text.at(end) else { return false }
    if next == 0x3D || next == 0x2F || next == 0x2B, text.at(end + 1).map(ASCII.isAlphanumeric) == true {
      return true
    }
    return goesOn(end, in: text)
  }

  private mutating func judge(_ place: Range<Int>, groups count: Int, length: Int) -> Int? {
    let first = word.groups.first?.count ?? 0
    let sizes = spread(count)
    let (match, kindOfPlace, digits) = word.bytes.withUnsafeBufferPointer { all in
      let w = Letters(rebasing: all[..<length])
      let isWritten = count == 1 || sizes <= 9 && count <= 6
      return (
        isWritten ? LetteredNumber.match(w, groups: count, first: first) : nil,
        kind == .prompt ? PlaceNumber.match(w, groups: count, first: first) : nil,
        w.hasDigits
      )
    }
    if let match, isWritten(match, count), isAllThatIsSaid(place) || !isPattern(place),
      let severity = certaintyOfWord(match, place, isGrouped: count > 1)
    {
      report(rule(for: match), place, match.name, severity, in: .number)
      return place.upperBound
    }
    if let kindOfPlace, isNamed(kindOfPlace, place) {
      report(
        PersonalRule.place, place, kindOfPlace == .postcode ? "postcode" : "registration", contactSeverity)
      return place.upperBound
    }
    // One word, or a few letters with a hyphen behind them: `MRN-445521`, `S530-4607-8921`.
    let isOneWord =
      count == 1 || word.leadingLetters(length) <= 4 && word.leadingLetters(length) + digits == length
    guard isOneWord, length <= 16, digits < length else { return nil }
    guard digits >= 5 || digits >= 4 && length <= 9 else { return sparse(place, digits) }
    return document(place)
  }

  /// The size of the largest group but the first.
  private func spread(_ count: Int) -> Int {
    var largest = 0
    for i in 1..<max(count, 1) { largest = max(largest, word.groups[i].count - word.groups[i - 1].count) }
    return largest
  }

  /// `AAAAA9999A`: how such a number is made.
  private func isPattern(_ place: Range<Int>) -> Bool {
    var letter: UInt8?
    var digit: UInt8?
    for i in place where ASCII.isAlphanumeric(text[i]) {
      let byte = text[i]
      if byte != (ASCII.isDigit(byte) ? digit : letter) ?? byte { return false }
      if ASCII.isDigit(byte) { digit = byte } else { letter = byte }
    }
    return letter != nil
  }

  /// In several groups only what is written so, and never two words of a sentence.
  private func isWritten(_ match: IdentityMatch, _ count: Int) -> Bool {
    count == 1 || match.strength > .form
  }

  private mutating func certaintyOfWord(_ match: IdentityMatch, _ place: Range<Int>, isGrouped: Bool)
    -> Severity?
  {
    if kind != .code || match.strength >= .likely, isPaper(place) { return .medium }
    if match.strength <= .form {
      if match.strength == .form, isAllThatIsSaid(place) { return .medium }
      guard names(match.subjects, near: place, before: 48, after: 24) else { return nil }
      let isCarried = names(match.subjects.intersection(.carried), near: place, before: 48, after: 24)
      return isCarried ? documentSeverity : severityBesideName(place)
    }
    return certainty(of: match, place, isGrouped: isGrouped)
  }

  private mutating func isNamed(_ place: PlaceNumber.Kind, _ range: Range<Int>) -> Bool {
    if place != .anyPlate, isAllThatIsSaid(range) { return true }
    switch place {
    case .plate, .anyPlate:
      for i in range where ASCII.isLower(text[i]) { return false }
      if place == .anyPlate { return names(.plate, near: range, before: 24, after: 0) }
      return names([.vehicle, .plate], near: range, before: 40, after: 16)
    case .postcode: return names(.post, near: range, before: 48, after: 12)
    case .register: return names(.company, near: range, before: 48, after: 24)
    }
  }

  /// Seven to sixteen letters and digits, most of them digits: what passports and licences look like.
  private mutating func document(_ place: Range<Int>) -> Int? {
    guard place.count >= 7, !Digits(text[place]).isNought else { return nil }
    let isApart = place.lowerBound == 0 || text[place.lowerBound - 1] != 0x2D
    guard isApart else { return nil }
    if kind != .code, kind != .prompt || place.count >= 8, !ASCII.isLower(text[place.lowerBound]),
      isUnchecked(place)
    {
      reportPaper(place)
      return place.upperBound
    }
    if names(.driving, near: place, before: 32, after: 0) {
      report(PersonalRule.identity, place, "licence number", documentSeverity)
      return place.upperBound
    }
    guard kind != .code else { return nil }
    if place.count >= 9, names(.papers, near: place, before: 32, after: 0) {
      report(PersonalRule.identity, place, "identity document", documentSeverity)
      return place.upperBound
    }
    if place.count >= 8, names(.passport, near: place, before: 48, after: 56) {
      report(PersonalRule.identity, place, "passport number", documentSeverity)
      return place.upperBound
    }
    if names(.licence, near: place, before: 48, after: 24) {
      report(PersonalRule.identity, place, "licence number", contactSeverity)
      return place.upperBound
    }
    if names(.record, near: place, before: 32, after: 12) {
      report(PersonalRule.health, place, "patient or member number", recordSeverity)
      return place.upperBound
    }
    return nil
  }

  /// Documents whose numbers are mostly letters, as those of Germany and the Netherlands may be: in capitals, and right
  /// behind the word.
  private mutating func sparse(_ place: Range<Int>, _ digits: Int) -> Int? {
    guard kind != .code, digits >= 2, place.count == 9 || place.count == 10 else { return nil }
    var isGerman = true
    for i in place {
      guard ASCII.isUpper(text[i]) || ASCII.isDigit(text[i]) else { return nil }
      if "ABDEIOQSU".utf8.contains(text[i]) { isGerman = false }
    }
    let first = place.lowerBound
    let isDutch =
      place.count == 9 && ASCII.isUpper(text[first]) && ASCII.isUpper(text[first + 1])
      && ASCII.isDigit(text[place.upperBound - 1])
    guard isGerman && ASCII.isUpper(text[first]) || isDutch else { return nil }
    guard names([.passport, .papers], near: place, before: 32, after: 0) else { return nil }
    report(PersonalRule.identity, place, "identity document", documentSeverity)
    return place.upperBound
  }

  /// An Italian tax code in its groups, of which the digits stand in the third: `RSS MRA 80A01 H501U`; or in small letters.
  private mutating func taxCode(_ part: Range<Int>) -> Int? {
    var place = part
    if part.count == 5 {
      guard part.lowerBound >= 8, text[part.lowerBound - 1] == 0x20, text[part.lowerBound - 5] == 0x20,
        text.at(part.upperBound) == 0x20
      else { return nil }
      place = part.lowerBound - 8..<part.upperBound + 6
      if place.upperBound > text.count { return nil }
    }
    if let next = text.at(place.upperBound), ASCII.isWord(next) { return nil }
    if place.lowerBound > 0, ASCII.isWord(text[place.lowerBound - 1]) { return nil }
    var letters: [UInt8] = []
    for i in place where text[i] != 0x20 { letters.append(ASCII.uppercased(text[i])) }
    let isCode = letters.withUnsafeBufferPointer {
      $0.count == 16 && LetteredNumber.italian(Letters(rebasing: $0[...]))
    }
    guard isCode else { return nil }
    report(
      PersonalRule.identity, place, "Italian tax code",
      kind == .code && !isPaper(place) ? contactSeverity : .medium, in: .number
    )
    return place.upperBound
  }

  // MARK: Others

  /// A MAC address that a pair at `from` belongs to.
  private mutating func pairs(around from: Int) -> Int? {
    var start = from
    for _ in 0..<6 {
      if let range = HardwareAddress.match(at: start, in: text) {
        reportHardware(range)
        return range.upperBound
      }
      guard start >= 3, text[start - 1] == 0x2D, ASCII.hexValue(text[start - 2]) != nil else { return nil }
      start -= 3
    }
    return nil
  }

  private mutating func wallet(_ range: Range<Int>) -> Int? {
    guard kind != .code, hashes < Self.mostHashes else { return nil }
    hashes += 1
    guard let found = WalletAddress.match(range, in: text) else { return nil }
    if !found.isChecked, !names(.wallet, near: range), !isAllThatIsSaid(range) { return nil }
    report(PersonalRule.wallet, range, found.name, found.isChecked ? .medium : contactSeverity)
    return range.upperBound
  }
}
