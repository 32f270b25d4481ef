import Bytes
import Text
import Verdict

/// Numbers made of digits alone.
extension PersonalSearch {
  /// Judges the number that starts at `start`, and says where to go on.
  mutating func number(at start: Int) -> Int {
    if kind != .prompt, let end = segment(at: start) { return end }
    if kind == .toolResult, Self.isInPatientSegment(start, in: text),
      survey.digits(from: start, within: 8) >= 6
    {
      let end = Self.endOfDigits(start, in: text)
      report(PersonalRule.health, start..<end, "patient number", .medium)
      return end
    }
    if kind != .prompt {
      // Two bytes tell most numbers off; and `3rd of March` goes on, where a birth is told.
      let (mayBeDay, mayBeMorsel) = text.withBytes { bytes -> (Bool, Bool) in
        let sign = start &+ 4 < bytes.count ? bytes[start &+ 4] : 0
        guard start &+ 2 < bytes.count else { return (false, false) }
        return (sign == 0x2D, ASCII.isLetter(bytes[start &+ 1]) || ASCII.isLetter(bytes[start &+ 2]))
      }
      if mayBeDay, let end = day(at: start) { return end }
      if mayBeMorsel, !(isBirthTold && WrittenDay.endOfOrdinal(start + 1, in: text) != nil),
        let end = Self.endOfMorsel(at: start, in: text)
      {
        return end
      }
    }
    // What follows a letter, an underscore or a point is part of a name or a fraction.
    if start > 0 {
      let before = text[start - 1]
      if ASCII.isLetter(before) || before == 0x5F { return lettered(at: start) }
      // The rest of something longer than any number of a person.
      if ASCII.isDigit(before) { return Self.endOfDigits(start, in: text) }
      // `number%3D5111…`: an equals sign in an address.
      if before == 0x25, start + 16 < text.count, ASCII.hexValue(text[start + 1]) != nil,
        ASCII.isDigit(text[start + 2])
      {
        return card(NumberForm(at: start + 2, in: text, limit: 1)) ?? Self.endOfDigits(start, in: text)
      }
      // What a terminal is told.
      if before == 0x5B, start > 1, text[start - 2] == 0x1B { return Self.endOfParameters(start, in: text) }
      if before == 0x23 || before == 0x25 { return Self.endOfDigits(start, in: text) }
      if before == 0x2E {
        let form = NumberForm(at: start, in: text)
        if form.digits.count >= 8, let end = prefixed(form) { return end }
        return Self.endOfDigits(start, in: text)
      }
    }
    if kind != .prompt, let end = Self.endOfLoneNumber(at: start, in: text) { return end }
    // A number right behind another is an entry of a table, or the rest of what was looked at already.
    if start > 1, ASCII.isBlank(text[start - 1]) || text[start - 1] == 0x2C, ASCII.isDigit(text[start - 2]) {
      return Self.isLong(at: start, in: text) ? entry(at: start) : Self.endOfDigits(start, in: text)
    }
    if isBirthTold || kind == .code, let end = writtenDay(at: start) { return end }
    if kind == .code, let end = homeInRow(at: start) { return end }
    if let end = passportInParts(at: start) ?? plate(at: start) { return end }
    if kind != .code, kind != .command, kind != .arguments {
      if let end = home(at: start) { return end }
      // The last character before it is one of the east, with or without a blank.
      let last = start > 0 && text[start - 1] == 0x20 ? start - 4 : start - 3
      let isBehindWord = last >= 0 && (0xE3...0xED).contains(text[last]) && text[last + 2] >= 0x80
      if isBehindWord, let end = easternHome(at: start) { return end }
    }
    if let found = InternetAddress.four(at: start, in: text) {
      report(found)
      return found.range.upperBound
    }
    if kind != .prompt, let end = Self.shortNumber(at: start, in: text, survey) { return end }
    if let next = text.at(start + 2), next == 0x2D || next == 0x3A,
      let range = HardwareAddress.match(at: start, in: text)
    {
      reportHardware(range)
      return range.upperBound
    }
    if text.at(start + 4) == 0x2E, let range = HardwareAddress.match(at: start, in: text) {
      reportHardware(range)
      return range.upperBound
    }
    if text.at(start + 4) == 0x3A, let end = parted(at: start) { return end }
    if text.at(start + 2) == 0x3A || text.at(start + 4) == 0x3A { return lettered(at: start) }
    let form = NumberForm(at: start, in: text)
    if form.digits.count >= 6 || kind == .prompt, let end = prefixed(form) { return end }
    let end = form.range.upperBound
    if let next = text.at(end), ASCII.isLetter(next) || next == 0x5F {
      // `772x565`: an extension.
      let isExtended = next | 0x20 == 0x78 && text.at(end + 1).map(ASCII.isDigit) == true
      if isExtended, let end = phone(form) { return end }
      return lettered(at: start)
    }
    if let end = suffixed(form) { return end }
    return judge(form) ?? max(form.endOfFirstRun, start + 1)
  }

  /// Where `2026-03-01` ends, or `2026-03-01T12:30:05.250`, which in anything but a person's own words is a day and
  /// nothing else: half of the numbers of a log.
  private mutating func day(at start: Int) -> Int? {
    guard let day = Timestamp(at: start, in: text) else { return nil }
    // Files are born at a time of day: `stat` says so.
    guard day.end == day.day.upperBound,
      mayBeBirth(day.day) || (isBirthTold || kind == .code) && isCalledBirth(day.day)
    else {
      return day.end
    }
    return birth(NumberForm(at: start, in: text)) ?? day.end
  }

  /// Where `4ll` ends, or `1m` of a colour: a word of a digit or two and a letter or two that stands for itself, which is
  /// no part of any number.
  private static func endOfMorsel(at start: Int, in text: ByteView) -> Int? {
    guard let second = text.at(start + 1), let third = text.at(start + 2),
      ASCII.isLetter(second) || ASCII.isDigit(second) && ASCII.isLetter(third)
    else { return nil }
    if start > 0, mayJoin(text[start - 1]) { return nil }
    var end = start + 2
    while end - start <= 3, let byte = text.at(end), ASCII.isAlphanumeric(byte) { end += 1 }
    guard end - start <= 3 else { return nil }
    return text.at(end).map(mayJoin) == true ? nil : end
  }

  /// What makes one number of two groups, a blank aside.
  private static func mayJoin(_ byte: UInt8) -> Bool {
    ASCII.isWord(byte) || byte == 0x2D || byte == 0x2E || byte == 0x3A || byte == 0x2F
  }

  /// Where a number ends that has too few digits to be anything: most numbers of a text. Six digits with the widest
  /// gaps take two dozen bytes. Letters, colons and dashes may make more of it.
  private static func shortNumber(at start: Int, in text: ByteView, _ survey: ByteSurvey) -> Int? {
    // Five digits at most, and a sign that no number goes on behind.
    let alone = text.withBytes { bytes -> Int? in
      let end = start &+ Digits.length(at: start, in: bytes)
      return end &- start < 6 && endsNumber(at: end, in: bytes) ? end : nil
    }
    if let alone { return alone }
    guard survey.digits(from: start, within: 24) < 6 else { return nil }
    var end = start
    while let byte = text.at(end), ASCII.isDigit(byte) { end += 1 }
    guard let next = text.at(end) else { return end }
    if ASCII.isWord(next) || next == 0x3A || next == 0x2D { return nil }
    return next == 0x2E && end - start == 4 ? nil : end
  }

  /// Where three digits or fewer end that are no number of anybody, nor part of one: behind them stands a sign that no
  /// number goes on behind, and before them no letter that could make a plate, a day or an address of them.
  private static func endOfLoneNumber(at start: Int, in text: ByteView) -> Int? {
    func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }
    return text.withBytes { bytes in
      let end = start &+ Digits.length(at: start, in: bytes)
      guard end &- start < 4, Self.endsNumber(at: end, in: bytes), bytes[end] != 0x2C else { return nil }
      guard start > 1 else { return nil }
      let before = (bytes[start &- 2], bytes[start &- 1])
      guard before.0 < 0x80, before.1 < 0x80, !ASCII.isUpper(before.0) else { return nil }
      // A cell of a row may be followed by that of a postcode.
      guard !isQuote(before.1), !isQuote(bytes[end]) else { return nil }
      return end
    }
  }

  @inline(__always)
  private static func endsNumber(at end: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard end &+ 1 < bytes.count else { return false }
    func mayJoin(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x28, 0x29, 0x2D...0x2F, 0x3A, 0x80...: true
      default: ASCII.isWord(byte)
      }
    }
    return !mayJoin(bytes[end]) && (bytes[end] != 0x20 || !mayJoin(bytes[end &+ 1]))
  }

  /// A long number behind another one, as in the rows of a table: only a card in one piece is sure enough.
  private mutating func entry(at start: Int) -> Int {
    let few = text.withBytes { Self.endOfFew(start, in: $0) }
    let form = few == nil ? NumberForm(at: start, in: text, limit: 1) : nil
    guard let end = few ?? form?.range.upperBound else { return start + 1 }
    if let next = text.at(end), ASCII.isLetter(next) || next == 0x5F { return lettered(at: start) }
    if text.at(end) == 0x2E, text.at(end + 1).map(ASCII.isDigit) == true {
      return Self.endOfDigits(start, in: text)
    }
    if let form, let end = card(form) { return end }
    if text[start - 1] == 0x2C, let end = paper(at: start) { return end }
    return max(end, start + 1)
  }

  /// Where a row of digits ends that are too few for a card.
  @inline(__always)
  private static func endOfFew(_ start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    var length = Digits.length(at: start, in: bytes)
    if length == 8 { length &+= Digits.length(at: start &+ 8, in: bytes) }
    return length < 12 ? start &+ length : nil
  }

  /// Seven digits without a break.
  private static func isLong(at start: Int, in text: ByteView) -> Bool {
    text.withBytes { Digits.length(at: start, in: $0) >= 7 }
  }

  private static func endOfParameters(_ start: Int, in text: ByteView) -> Int {
    var end = start
    while let byte = text.at(end), ASCII.isDigit(byte) || byte == 0x3B, end - start < 64 { end += 1 }
    return end
  }

  private static func endOfDigits(_ start: Int, in text: ByteView) -> Int {
    text.withBytes { bytes in
      var end = start
      while end < bytes.count, ASCII.isDigit(bytes[end]) || bytes[end] == 0x2E { end &+= 1 }
      return max(end, start &+ 1)
    }
  }

  /// Tries every meaning on the groups from the first on; returns where the one that fits ends.
  private mutating func judge(_ form: NumberForm) -> Int? {
    guard form.digits.count >= 4 else { return nil }
    if let end = card(form) { return end }
    guard !form.hasMark(NumberForm.Mark.underscore) else { return nil }
    let place = form.range
    if form.sizes == 0x4, let end = birth(form) { return end }
    guard !Self.follows(form, in: text), !Self.isNegative(form, in: text) else { return nil }
    guard !Self.goesOn(place.upperBound, in: text) else {
      guard text.at(place.upperBound + 1).map(ASCII.isLetter) == true else { return nil }
      // `5929-949-949-VK`: letters at the end belong to what the name calls a number of somebody.
      return paper(at: place.lowerBound) ?? phone(form)
    }
    if let end = birth(form) { return end }
    guard form.digits.count >= 7 else { return paper(at: place.lowerBound) ?? labelled(form) }
    if let end = socialSecurity(form) { return end }
    if let match = NationalNumber.match(form),
      let certainty = certainty(of: match, place, isGrouped: !form.isPlain)
    {
      let severity = kind != .prompt && isInRegister(place) ? Severity.low : certainty
      // What a word calls a phone number is one, whatever else it could be.
      if severity == .low, let end = phone(form) { return end }
      report(rule(for: match), place, match.name, severity, in: .number)
      return place.upperBound
    }
    return paper(at: place.lowerBound) ?? labelled(form) ?? phone(form)
  }

  /// `-1001234567890`.
  private static func isNegative(_ form: NumberForm, in text: ByteView) -> Bool {
    let start = form.range.lowerBound
    return form.isPlain && start > 0 && text[start - 1] == 0x2D
  }

  /// Whether other digits stand right before, so that these are the rest of something.
  private static func follows(_ form: NumberForm, in text: ByteView) -> Bool {
    let start = form.range.lowerBound
    guard start > 1 else { return false }
    return text[start - 1] == 0x20 && ASCII.isDigit(text[start - 2])
      || text[start - 1] == 0x2D && ASCII.isAlphanumeric(text[start - 2])
  }

  // MARK: Numbers of a person

  private mutating func socialSecurity(_ form: NumberForm) -> Int? {
    guard let found = SocialSecurityNumber.match(form) else { return nil }
    let place = form.range
    // `BSN 209544366 is ongeldig`: nobody's, says the text.
    if found == .plain, kind != .prompt, isCalledInvalid(place) { return place.upperBound }
    let isNamed =
      names(.social, near: place) || form.digits[0] == 9 && names(.tax, near: place) || isPaper(place)
    if found == .example {
      guard isNamed, isMeant(place, .social) else { return nil }
      report(PersonalRule.ssn, place, "social security number")
      return place.upperBound
    }
    guard
      isNamed || found == .dashes && !isOfThing(place)
        || (found == .spaces || found == .half) && isMostOfWhatIsSaid(place)
    else { return nil }
    let isSure =
      isNamed || found == .dashes && kind != .code || stands(alone: place) || isMostOfWhatIsSaid(place)
    report(PersonalRule.ssn, place, "social security number", isSure ? .medium : .low)
    return place.upperBound
  }

  func rule(for match: IdentityMatch) -> Rule {
    switch match.subjects {
    case .bank: PersonalRule.account
    case .health: PersonalRule.health
    default: PersonalRule.identity
    }
  }

  /// A checksum alone fits one number in ten or eleven; groups of the right size or a word make it sure.
  mutating func certainty(of match: IdentityMatch, _ place: Range<Int>, isGrouped: Bool) -> Severity? {
    if match.called.utf8.count > 1, isCalled(match.called, place) { return .medium }
    if kind != .code || match.strength >= .likely, isPaper(place) {
      return kind != .prompt && Digits(text[place]).isCounting ? nil : .medium
    }
    if match.strength <= .form {
      if match.strength == .form, isAllThatIsSaid(place) { return .medium }
      guard names(match.subjects, near: place, before: 48, after: 24) else { return nil }
      return isOfNamedPerson(place) ? .medium : contactSeverity
    }
    // A loop over `101 102 103` calls each of them an id; a command's words are not groups of one number.
    let isList = kind == .command && isGrouped && text[place].firstIndex(of: 0x20) != nil
    if names(isList ? match.subjects : match.subjects.union(.person), near: place) { return .medium }
    if !isList, names(.id, near: place, before: 16, after: 0) {
      // Rows of a database have ids, and of those one in ten fits some check.
      return kind == .prompt || match.strength == .sure || isGrouped ? .medium : severityBesideName(place)
    }
    if stands(alone: place) { return match.strength == .sure || kind == .prompt ? .medium : .low }
    guard kind != .code else { return nil }
    if match.strength == .sure { return isOfThing(place) ? contactSeverity : severityBesideName(place) }
    return isGrouped ? .low : nil
  }

  /// Numbers without a form of their own, right behind a word that names them.
  private mutating func labelled(_ form: NumberForm) -> Int? {
    let d = form.digits
    if kind == .prompt, form.sizes == 0x5 || form.isGrouped(0x54, by: NumberForm.Mark.dash),
      names(.postcode, near: form.range, before: 20, after: 0)
    {
      report(PersonalRule.place, form.range, "postcode", contactSeverity)
      return form.range.upperBound
    }
    guard kind != .code, d.distinct >= 2, form.separator != nil, !form.hasMark(NumberForm.Mark.slash) else {
      return nil
    }
    let place = form.range
    func done() -> Int { place.upperBound }
    let isCode =
      form.isGrouped(0x222, by: NumberForm.Mark.dash) || form.isPlain && d.count == 6
      ? names(.sortCode, near: place, before: 24, after: 0)
      : form.isGrouped(0x33, by: NumberForm.Mark.dash) && isCalled(" bsb ", place)
    if isCode {
      report(PersonalRule.account, place, "sort code", severityBesideName(place))
      return done()
    }
    if d.count >= 7, d.count <= 13, form.separator != nil, names(.document, near: place, before: 40, after: 0)
    {
      report(PersonalRule.identity, place, "identity document", severityBesideName(place))
      return done()
    }
    guard !form.hasMark(NumberForm.Mark.dot), d.count >= 6, d.count <= 17, !PhoneNumber.isDate(form) else {
      return nil
    }
    if d.count >= 7, d.count <= 14, names(.licence, near: place, before: 40, after: 16) {
      let isDriver = names(.driving, near: place, before: 40, after: 0)
      report(PersonalRule.identity, place, "licence number", isDriver ? documentSeverity : contactSeverity)
      return done()
    }
    if d.count >= 8, d.count <= 10, form.isPlainOr(0x46) || form.isGrouped(0x226),
      names(.passport, near: place, before: 40, after: 16)
    {
      report(PersonalRule.identity, place, "passport number", documentSeverity)
      return done()
    }
    if d.count <= 12, names(.record, near: place, before: 32, after: 12),
      !names([.phone, .birth], near: place, before: 32, after: 0)
    {
      report(PersonalRule.health, place, "patient or member number", recordSeverity)
      return done()
    }
    if d.count <= 10, isOfPatient(place) {
      report(PersonalRule.health, place, "patient or member number", .medium)
      return done()
    }
    if d.count >= 8, form.isPlain, names(.account, near: place, before: 32, after: 0) {
      report(PersonalRule.account, place, "account number", severityBesideName(place))
      return done()
    }
    return nil
  }

  private mutating func phone(_ form: NumberForm) -> Int? {
    let place = form.range
    guard form.digits.count >= 7 else { return nil }
    switch PhoneNumber.match(form, in: text, isAlone: isAllThatIsSaid(place)) {
    case .no: return nil
    // Code is full of numbers and of calls; there the form has to say it.
    case .ifNamed:
      guard kind != .code, names(.phone, near: place) || fields(of: place).contains(.phone) else {
        return nil
      }
    case .yes: break
    }
    let severity = isPhoneOfSomebody(place) ? .medium : contactSeverity
    report(PersonalRule.phone, place, "phone number", severity, in: .phone)
    return place.upperBound
  }
}
