import Bytes
import Text
import Verdict

/// Whose a contact is. Numbers and addresses that somebody publishes stand in every licence and on every page; the ones of
/// a customer, a patient or a neighbour stand beside who that is.
extension PersonalSearch {
  private mutating func mayAsk() -> Bool {
    owners += 1
    return kind == .toolResult && owners <= Self.mostOwners
  }

  /// Whether a mail address belongs to somebody who is told of.
  mutating func isMailOfSomebody(_ place: Range<Int>) -> Bool {
    guard mayAsk(), !isPublished(place) else { return false }
    let line = PersonName.line(around: place, before: 80, after: 60, in: text)
    if PersonName.isTitled(line, in: text) { return true }
    // `<…>` is how the letters and histories of the world name their authors.
    guard place.lowerBound == 0 || text[place.lowerBound - 1] != UInt8(ascii: "<") else { return false }
    let isNamed = PersonName.stands(near: place, before: 40, after: 24, in: text)
    return isNamed && (isInQuotes(line, place) || isOfPerson(line))
      || isOfPerson(line) && hasPersonalName(place)
  }

  mutating func isPhoneOfSomebody(_ place: Range<Int>) -> Bool {
    guard mayAsk(), !isPublished(place) else { return false }
    let line = PersonName.line(around: place, before: 80, after: 60, in: text)
    if PersonName.isTitled(line, in: text) || holds(line, Self.relations) { return true }
    let before = PersonName.line(around: place, before: 40, after: 0, in: text)
    if holds(before.lowerBound..<place.lowerBound, Self.possessives) { return true }
    return PersonName.stands(near: place, before: 60, after: 48, in: text) && !holds(line, Self.businesses)
  }

  mutating func isAddressOfSomebody(_ place: Range<Int>) -> Bool {
    guard mayAsk() else { return false }
    let line = PersonName.line(around: place, before: 72, after: 40, in: text)
    guard holds(line, Self.visiting) || isOfPerson(line) else { return false }
    return PersonName.isTitled(line, in: text) || namesAccount(line)
      || PersonName.stands(near: place, before: 72, after: 40, in: text)
  }

  /// `user anna.roe`: an account that is called as persons are.
  private func namesAccount(_ line: Range<Int>) -> Bool {
    var at = line.lowerBound
    while let word = text[..<line.upperBound].firstRange(of: "user", from: at) {
      at = word.upperBound
      while at < line.upperBound, at - word.upperBound < 3, !ASCII.isWord(text[at]) { at += 1 }
      let first = at
      while at < line.upperBound, ASCII.isLower(text[at]) { at += 1 }
      guard at - first >= 2, text.at(at) == 0x2E else { continue }
      let second = at + 1
      at = second
      while at < line.upperBound, ASCII.isLower(text[at]) { at += 1 }
      if at - second >= 2, text.at(at).map({ ASCII.isWord($0) || $0 == 0x2E }) != true { return true }
    }
    return false
  }

  /// `"Tim Ashdown" tim@…`
  private func isInQuotes(_ line: Range<Int>, _ place: Range<Int>) -> Bool {
    place.lowerBound >= 2 && text[place.lowerBound - 1] == 0x20 && text[place.lowerBound - 2] == 0x22
  }

  /// `anna.roe@…`, which no desk is called.
  private func hasPersonalName(_ place: Range<Int>) -> Bool {
    guard let sign = text[place].firstIndex(of: 0x40) else { return false }
    let name = text[place.lowerBound..<place.lowerBound + sign]
    guard let dot = name.firstIndex(of: 0x2E) ?? name.firstIndex(of: 0x5F), dot > 0, dot + 2 < name.count
    else {
      return false
    }
    return !Self.desks.contains(name[..<dot]) && !Self.desks.contains(name[(dot + 1)...])
  }

  /// Whether the line is about who wrote something, or about where anybody may call.
  private func isPublished(_ place: Range<Int>) -> Bool {
    holds(PersonName.line(around: place, before: 120, after: 60, in: text), Self.publishing)
  }

  private static let possessives = WordList(" her his my ihre seine meine ")

  private func isOfPerson(_ line: Range<Int>) -> Bool {
    holds(line, Self.persons) || holds(line, Self.relations)
  }

  /// Whether one of the words stands in `part`.
  func holds(_ part: Range<Int>, _ words: WordList) -> Bool {
    var at = part.lowerBound
    while at < part.upperBound {
      let start = at
      while at < part.upperBound, ASCII.isLetter(text[at]) || text[at] >= 0x80 { at += 1 }
      if at - start >= 2, words.contains(text[start..<at]) { return true }
      if at == start { at += 1 }
    }
    return false
  }

  private static let desks = WordList(
    " customer customers support sales service info team contact help shop office press billing kunden no reply news mail orders "
  )
  private static let persons = WordList(
    " customer visitor subscriber guest employee applicant student recipient caller passenger member cliente besucher klient usuario abonné abonnent "
  )
  /// Who has no desk.
  private static let relations = WordList(
    " patient patients tenant claimant resident debtor neighbour neighbor insured clienta paciente inquilino kundin patientin mieter mieterin locataire patiente pacjent mother father daughter sister brother wife husband privat privata privada privé prywatny "
  )
  /// What is called as persons are, and has a telephone.
  private static let businesses = WordList(
    " hotel restaurant trattoria ristorante pizzeria cafe café bar pub bistro taxi praxis klinik clinic hospital pharmacy apotheke gmbh corp company llc store boutique zentrale conference meeting room dial bridge pin test twilio escalation on-call duty airline airport station museum theatre school university institute bank insurance embassy consulate garage salon studio agency agentur verlag police fire municipality city council library church gallery gym campus lobby branch filiale depot warehouse "
  )
  private static let visiting = WordList(
    " posted logged login session signed visited member account subscriber complaint came ordered registered played voted wrote "
  )
  private static let publishing = WordList(
    " copyright author authors maintainer maintainers written signed reviewed committer committed commit contributor contributors bugs press sales hotline fax uploaders changed patch uploaded maintained office kontakt impressum support shop gmbh inc ltd desk reception opening hours switchboard helpdesk website owner owners codeowners "
  )
}

extension PersonalSearch {
  /// Whether the field a number stands in is called as numbers of persons are, with points or without: `"niNumber": "…"`,
  /// `D.N.I. …`.
  func isNumberField(_ place: Range<Int>) -> Bool {
    var end = place.lowerBound
    while end > 0, place.lowerBound - end < 6, Self.leadsValue(text[end - 1]) { end -= 1 }
    var from = end
    var words = 0
    while words < 3 {
      while from > 0, end - from < 40,
        ASCII.isWord(text[from - 1]) || text[from - 1] >= 0x80
          || text[from - 1] == 0x2D || text[from - 1] == 0x2E || text[from - 1] == 0x27
      {
        from -= 1
      }
      guard from < end else { return false }
      if RecordFields(named: text[from..<end]) == .number { return true }
      guard from > 0, text[from - 1] == 0x20 else { return false }
      from -= 1
      words += 1
    }
    return false
  }

  private static func leadsValue(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x22, 0x27, 0x3A, 0x3D, 0x3E, 0x5C, 0x60: true
    default: false
    }
  }

  /// The two lines at the foot of a passport, which machines read: `P<UTODOE<<JANE<<<<` above one of numbers.
  func machineLine(around place: Int) -> Range<Int>? {
    var start = place
    while start > 0, place - start < 44, Self.isMachines(text[start - 1]) { start -= 1 }
    var end = place
    var marks = 0
    var digits = 0
    while let byte = text.at(end), end - start < 48, Self.isMachines(byte) { end += 1 }
    for i in start..<end {
      if text[i] == 0x3C { marks += 1 }
      if ASCII.isDigit(text[i]) { digits += 1 }
    }
    guard (28...44).contains(end - start), marks >= 2, digits >= 12, start > 28, text[start - 1] == 0x0A
    else {
      return nil
    }
    let above = start - 2
    return Self.isMachines(text[above]) && Self.isMachines(text[above - 20]) ? start..<end : nil
  }

  private static func isMachines(_ byte: UInt8) -> Bool {
    ASCII.isUpper(byte) || ASCII.isDigit(byte) || byte == 0x3C
  }

  /// Whether a field of a hospital's message holds the patient: `PID|1||…`.
  func isInPatientSegment(_ place: Int) -> Bool {
    guard place > 0, text[place - 1] == UInt8(ascii: "|") else { return false }
    let line = PersonName.line(around: place..<place, before: 120, after: 0, in: text)
    return text[line].starts(with: "PID|")
  }

  /// Where the postcode at `start` ends, if somebody lives there.
  mutating func home(at start: Int) -> Int? {
    guard
      let place = PostalAddress.match(postcodeAt: start, in: text)
        ?? PostalAddress.match(britishAt: start, in: text)
    else { return nil }
    let line = PersonName.line(around: place, before: 110, after: 0, in: text)
    let isSomebodys =
      PersonName.isTitled(line, in: text) || holds(line, Self.living)
      || kind == .prompt && holds(line, Self.mine)
      || holds(line, Self.receiving) && PersonName.holds(line.lowerBound..<place.lowerBound, in: text)
    if isSomebodys {
      report(PersonalRule.home, place, "home address", .medium)
    } else {
      noteRecord(.home, place)
    }
    return place.upperBound
  }

  /// Said of persons alone.
  private static let living = WordList(
    " lives resides residing resident wohnt wohnhaft habite vive abita mieszka woont bor patient patient's tenant tenant's employee "
  )
  private static let mine = WordList(" live my wohne lebe habite vivo abito moro mieszkam woon bor ")
  /// Said of whoever gets something, if a name stands beside it.
  private static let receiving = WordList(
    " customer recipient ship deliver delivery send card letter guest client livraison dostawa mottagare empfänger lieferung destinatario entrega destinataire kunde kundin cliente klient odbiorca consegna bezorging levering claimant applicant student "
  )
}
