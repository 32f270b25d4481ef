import Bytes
import Text
import Verdict

/// Whose a mail address is.
extension PersonalSearch {
  /// Whether a mail address belongs to somebody who is told of.
  mutating func isMailOfSomebody(_ place: Range<Int>) -> Bool {
    guard mayAsk(inFiles: true) else { return false }
    let line = PersonName.line(around: place, before: 80, after: 60, in: text)
    // `login failed for o.haddad@… (Omar Haddad) from office`: the desk is not whose address it is.
    if kind == .toolResult, isNamedBehind(place), holds(line, Self.acts), !holds(line, Self.authoring) {
      return true
    }
    guard !isPublished(place) else { return false }
    if PersonName.isTitled(line, in: text) { return true }
    if kind != .toolResult {
      return isOfPerson(line) && (isNamed(place) || hasPersonalName(place))
        || isListed(place) && isNamed(place)
    }
    if isListed(place), isNamed(place) { return true }
    if isOfSomebodyElse(place, line) { return true }
    // `<…>` is how the letters and histories of the world name their authors.
    if place.lowerBound > 0, text[place.lowerBound - 1] == UInt8(ascii: "<") {
      return isOfLetter(place) || isContact(place)
        || (isOfPerson(line) || holds(line, Self.acts)) && isNamed(place)
    }
    let isNamed = PersonName.stands(near: place, before: 40, after: 24, in: text)
    return isNamed && (isInQuotes(line, place) || isOfPerson(line))
      || isOfPerson(line) && hasPersonalName(place) || self.isNamed(place)
      || holds(line, Self.acts) && (hasPersonalName(place) || isPrivateHost(place))
  }

  /// Whether the address is made of a full name that stands beside it: `Olga Perlin … olga.perlin@…`.
  private func isNamed(_ place: Range<Int>) -> Bool {
    guard PersonName.stands(near: place, before: 64, after: 40, in: text),
      !holds(max(0, place.lowerBound - 200)..<place.lowerBound, Self.publishing)
    else { return false }
    guard let sign = text[place].firstIndex(of: 0x40) else { return false }
    let line = PersonName.line(around: place, before: 64, after: 40, in: text)
    let name = place.lowerBound..<place.lowerBound + sign
    return hasWord(of: name, in: line.lowerBound..<place.lowerBound)
      || hasWord(of: name, in: place.upperBound..<line.upperBound)
  }

  /// Whether four letters or more of a name in `part` stand in `name`. Letters with accents are written in many ways.
  private func hasWord(of name: Range<Int>, in part: Range<Int>) -> Bool {
    var at = part.lowerBound
    while at < part.upperBound {
      let start = at
      while at < part.upperBound, ASCII.isLetter(text[at]) { at += 1 }
      let isOfName =
        at > start && (ASCII.isUpper(text[start]) || start > part.lowerBound && text[start - 1] >= 0x80)
      if isOfName, at - start >= 4, holds(start..<at, within: name) { return true }
      if at == start { at += 1 }
    }
    return false
  }

  private func holds(_ word: Range<Int>, within part: Range<Int>) -> Bool {
    guard part.count >= word.count else { return false }
    for i in part.lowerBound...(part.upperBound - word.count) {
      var k = 0
      while k < word.count, text[i + k] | 0x20 == text[word.lowerBound + k] | 0x20 { k += 1 }
      if k == word.count { return true }
    }
    return false
  }

  /// The sender of a letter to somebody's desk: `From: … <…>`, and `To:` and `Subject:` below.
  private func isOfLetter(_ place: Range<Int>) -> Bool {
    let line = PersonName.line(around: place, before: 80, after: 0, in: text)
    guard let head = Self.senders.first(where: { text[line].starts(with: $0.sender) }),
      PersonName.holds(line.lowerBound + head.sender.utf8.count..<place.lowerBound, in: text)
    else {
      return false
    }
    let rest = text[place.upperBound..<min(text.count, place.upperBound + 200)]
    // Patches are sent in English.
    if !head.others.isEmpty { return line.lowerBound == 0 && head.others.contains { rest.contains($0) } }
    return line.lowerBound == 0 && rest.firstRange(of: "\nTo: ") != nil
      && rest.firstRange(of: "\nSubject: ") != nil
      && rest.firstRange(of: "PATCH") == nil && rest.firstRange(of: "Message-I") == nil
  }

  /// How letters begin in other languages, and what stands in the lines below.
  private static let senders: [(sender: String, others: [String])] = [
    ("From: ", []), ("Von: ", ["\nAn: ", "\nBetreff: "]),
    ("De: ", ["\nObjet", "\nAsunto", "\nAssunto", "\nPara: "]),
    ("Da: ", ["\nOggetto: ", "\nA: "]), ("Van: ", ["\nOnderwerp: ", "\nAan: "]),
    ("Od: ", ["\nTemat: ", "\nDo: "]),
    ("Från: ", ["\nÄmne: ", "\nTill: "]), ("Fra: ", ["\nEmne: ", "\nTil: "]),
  ]

  /// `Contact: Orla Finch <orla.finch@…>` and little else: whom to write to, told of one person. At the foot of a page it is
  /// where anybody may write.
  private func isContact(_ place: Range<Int>) -> Bool {
    guard kind == .toolResult, core.count <= 120 else { return false }
    let line = PersonName.line(around: place, before: 80, after: 0, in: text)
    return text[line].starts(with: "Contact: ") && isNamed(place)
  }

  /// `o.haddad@… (Omar Haddad)`
  private func isNamedBehind(_ place: Range<Int>) -> Bool {
    guard text.at(place.upperBound) == 0x20, text.at(place.upperBound + 1) == UInt8(ascii: "(") else {
      return false
    }
    let start = place.upperBound + 2
    var end = start
    while let byte = text.at(end), end - start < 40, byte != UInt8(ascii: ")"), byte != 0x0A { end += 1 }
    guard text.at(end) == UInt8(ascii: ")"), PersonName.fills(start..<end, in: text),
      let sign = text[place].firstIndex(of: 0x40)
    else { return false }
    return hasWord(of: place.lowerBound..<place.lowerBound + sign, in: start..<end)
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

  private static let desks = WordIndex(
    " customer customers support sales service info team contact help shop office press billing kunden no reply news mail orders "
  )
  /// What is done to the account of a person.
  private static let acts = WordIndex(
    " signup unsubscribe unsubscribed subscribed bounced undeliverable registered invoice refund reset login opened reply delivered newsletter delivery kündigen rechnung facture factura fattura faktura "
  )

  /// Where anybody may have a letter box, and no firm has.
  private func isPrivateHost(_ place: Range<Int>) -> Bool {
    guard let sign = text[place].firstIndex(of: 0x40) else { return false }
    var end = place.lowerBound + sign + 1
    let start = end
    while end < place.upperBound, text[end] != 0x2E { end += 1 }
    return Self.privateHosts.contains(text[start..<end])
  }

  private static let privateHosts = WordIndex(
    " gmail googlemail outlook hotmail live yahoo icloud gmx web aol proton protonmail orange wanadoo laposte libero virgilio wp onet interia mail yandex qq naver seznam freenet t-online bluewin hotmail fastmail zoho "
  )
  private static let authoring = WordIndex(
    " copyright author authors maintainer maintainers written signed reviewed committer committed commit contributor contributors bugs uploaders changed patch patches uploaded maintained owner owners codeowners "
  )

  /// `her mail is …`
  private func isOfSomebodyElse(_ place: Range<Int>, _ line: Range<Int>) -> Bool {
    var start = max(line.lowerBound, place.lowerBound - 20)
    // The rest of a word says nothing.
    while start > line.lowerBound, start < place.lowerBound, ASCII.isLetter(text[start]) { start += 1 }
    let part = start..<place.lowerBound
    return holds(part, Self.others) && holds(part, Self.letters)
  }

  private static let others = WordIndex(" her his ihre seine ")
  private static let letters = WordIndex(" mail email e-mail address adresse ")

  /// `Attendees` and names below it, each in a row of its own.
  private func isListed(_ place: Range<Int>) -> Bool {
    var end = place.lowerBound
    for _ in 0..<24 {
      var start = end
      while start > 0, end - start < 160, text[start - 1] != 0x0A { start -= 1 }
      guard start < end else { return false }
      let mark = text[start]
      let isRow = mark == 0x2D || mark == 0x2A || mark == 0x2B || ASCII.isDigit(mark)
      guard isRow, text.at(start + 1).map({ $0 == 0x20 || $0 == 0x2E || ASCII.isDigit($0) }) == true else {
        return end < place.lowerBound && end - start < 60 && holds(start..<end, Self.gatherings)
      }
      guard start > 1 else { return false }
      end = start - 1
      if text[end - 1] == 0x0A { end -= 1 }
    }
    return false
  }

  /// What a list of those is called who come to something.
  private static let gatherings = WordIndex(
    " attendees attendance invitees guests anwesenheitsliste anwesende teilnehmer teilnehmende teilnehmerliste gästeliste gäste participants présents invités asistentes invitados asistencia partecipanti invitati presenti deelnemers aanwezigen genodigden uczestnicy obecni deltagare deltagere participantes presentes patients patienten customers kunden clients tenants students pupils schüler "
  )
}
