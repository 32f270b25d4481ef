import Bytes
import Text
import Verdict

/// Whose a contact is. Numbers and addresses that somebody publishes stand in every licence and on every page; the ones of
/// a customer, a patient or a neighbour stand beside who that is.
extension PersonalSearch {
  /// Files tell of persons, too; who wrote them stands in most, with an address to write to.
  private mutating func mayAsk(inFiles: Bool = false) -> Bool {
    owners += 1
    guard kind == .toolResult || inFiles && (kind == .document || kind == .message), owners <= Self.mostOwners
    else { return false }
    if isPublication == nil { isPublication = holds(0..<min(text.count, 2_048), Self.licences) }
    return isPublication == false
  }

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
    if kind != .toolResult { return isOfPerson(line) && (isNamed(place) || hasPersonalName(place)) }
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

  mutating func isPhoneOfSomebody(_ place: Range<Int>) -> Bool {
    if kind == .code {
      owners += 1
      return owners <= Self.mostOwners && PersonName.stands(near: place, before: 80, after: 60, in: text)
        && fields(of: place).contains(.phone)
    }
    guard mayAsk(inFiles: true) else { return false }
    let line = PersonName.line(around: place, before: 80, after: 60, in: text)
    if isPublished(place) {
      return fields(of: place).contains(.carried)
        && PersonName.stands(near: place, before: 60, after: 48, in: text)
        && !holds(line, Self.businesses)
    }
    if PersonName.isTitled(line, in: text) || holds(line, Self.relations) { return true }
    if Self.easternOwners.contains(where: { text[line].contains($0) }) || isNamedInBrackets(place) {
      return true
    }
    let before = PersonName.line(around: place, before: 40, after: 0, in: text)
    if holds(before.lowerBound..<place.lowerBound, Self.possessives) { return true }
    if holds(max(before.lowerBound, place.lowerBound - 28)..<place.lowerBound, Self.messages) { return true }
    if !isQuoted(place), holds(line, Self.owners), !holds(line, Self.services), !holds(line, Self.businesses)
    {
      return true
    }
    if PersonName.stands(near: place, before: 60, after: 48, in: text) {
      return !holds(line, Self.businesses)
    }
    // A form has the name in another line.
    let fields = fields(of: place)
    guard fields.contains(.phone) else { return false }
    if fields.contains(.carried) { return true }
    let page = max(0, place.lowerBound - 300)..<min(text.count, place.upperBound + 200)
    if kind == .toolResult, isFirstOfLine(place), text[place].firstRange(of: "555") == nil,
      !holds(line, Self.businesses),
      !holds(page, Self.listings)
    {
      return true
    }
    let form = paragraph(around: place)
    return PersonName.holds(form, in: text) && !holds(form, Self.businesses) && !holds(page, Self.listings)
  }

  /// `090-…（中村）`
  private func isNamedInBrackets(_ place: Range<Int>) -> Bool {
    // Desks have other numbers than what one carries.
    let number = text[place]
    guard number.starts(with: "090") || number.starts(with: "080") || number.starts(with: "070") else {
      return false
    }
    let rest = text[place.upperBound..<min(text.count, place.upperBound + 30)]
    guard rest.starts(with: "（"), let close = rest.firstRange(of: "）"),
      (6...12).contains(close.lowerBound - 3)
    else { return false }
    return PersonName.fills(place.upperBound + 3..<place.upperBound + close.lowerBound, in: text)
  }

  /// A value of a record, where words beside it are names of fields.
  private func isQuoted(_ place: Range<Int>) -> Bool {
    var i = place.lowerBound
    while i > 0, text[i - 1] == 0x2B || text[i - 1] == 0x28 { i -= 1 }
    return i > 0 && text[i - 1] == 0x22
  }

  /// `Telefonnummer: …`, with the name right at the beginning of the line.
  private func isFirstOfLine(_ place: Range<Int>) -> Bool {
    var i = place.lowerBound
    var hasColon = false
    while i > 0, place.lowerBound - i < 32, text[i - 1] != 0x0A {
      if text[i - 1] == 0x3A { hasColon = true }
      if text[i - 1] == 0x2C || text[i - 1] == 0x2E && hasColon { return false }
      i -= 1
    }
    return hasColon && (i == 0 || text[i - 1] == 0x0A)
  }

  /// The nearest lines, up to an empty one.
  private func paragraph(around place: Range<Int>) -> Range<Int> {
    var start = place.lowerBound
    var hasText = true
    while start > 0, place.lowerBound - start < 100 {
      if text[start - 1] == 0x0A {
        guard hasText else { break }
        hasText = false
      } else if text[start - 1] > 0x20 {
        hasText = true
      }
      start -= 1
    }
    var end = place.upperBound
    while end < text.count, end - place.upperBound < 60 {
      if text[end] == 0x0A, text.at(end + 1) == 0x0A { break }
      end += 1
    }
    return start..<end
  }

  mutating func isAddressOfSomebody(_ place: Range<Int>) -> Bool {
    guard mayAsk(inFiles: true) else { return false }
    let line = PersonName.line(around: place, before: 72, after: 40, in: text)
    guard holds(line, Self.visiting) || isOfPerson(line) || holds(line, Self.requests) && isNamedBefore(place)
    else {
      return false
    }
    return PersonName.isTitled(line, in: text) || namesAccount(line)
      || PersonName.stands(near: place, before: 72, after: 40, in: text)
  }

  /// Whether a person's full name stands beside a number that a word calls theirs, in a text that tells of them.
  mutating func isOfNamedPerson(_ place: Range<Int>) -> Bool {
    guard mayAsk(inFiles: true), !isPublished(place) else { return false }
    let line = PersonName.line(around: place, before: 60, after: 48, in: text)
    guard !holds(line, Self.businesses) else { return false }
    return PersonName.isTitled(line, in: text)
      || PersonName.stands(near: place, before: 60, after: 48, in: text)
  }

  /// How much a number says that nothing but a word tells from any other.
  mutating func severityBesideName(_ place: Range<Int>) -> Severity {
    isOfNamedPerson(place) ? .medium : contactSeverity
  }

  /// `Uwe Brandt, IP-Adresse …`: the address belongs to whom the clause before it names.
  private func isNamedBefore(_ place: Range<Int>) -> Bool {
    let line = PersonName.line(around: place, before: 72, after: 0, in: text)
    var end = place.lowerBound
    while end > line.lowerBound, text[end - 1] != UInt8(ascii: ","), text[end - 1] != UInt8(ascii: "(") {
      end -= 1
    }
    guard end > line.lowerBound, place.lowerBound - end <= 18 else { return false }
    let between = text[end..<place.lowerBound]
    guard between.contains("IP") || between.contains("ip ") else { return false }
    let name = max(line.lowerBound, end - 32)..<end - 1
    return PersonName.holds(name, in: text) && !holds(name, Self.machines)
  }

  private static let machines = WordIndex(
    " load balancer switch cloud dell cisco amazon google azure aws microsoft fritz box camera kamera printer drucker laptop core access point storage nas array rack appliance controller sensor vm virtual instance bot crawler spider scanner pool edge relay exchange outlook windows linux ubuntu red hat oracle ibm lenovo huawei juniper fortinet palo alto synology ubiquiti cache queue worker job build runner vpn dns cdn "
  )
  private static let requests = WordIndex(
    " ticket order complaint complains booking reservation bestellung auftrag buchung beschwerde commande plainte réclamation pedido reserva queja ordine prenotazione reclamo bestelling klacht zamówienie skarga beställning ordre "
  )

  /// `user anna.roe`: an account that is called as persons are.
  private func namesAccount(_ line: Range<Int>) -> Bool {
    for account in ["user", "login", "account", "member"] {
      var at = line.lowerBound
      while let word = text[..<line.upperBound].firstRange(of: account, from: at) {
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

  private static let possessives = WordIndex(" her his my ihre seine meine ")

  private func isOfPerson(_ line: Range<Int>) -> Bool {
    holds(line, Self.persons) || holds(line, Self.relations)
  }

  /// Whether one of the words stands in `part`.
  func holds(_ part: Range<Int>, _ words: WordIndex) -> Bool {
    text.withBytes { bytes in
      var at = part.lowerBound
      while at < part.upperBound {
        let start = at
        while at < part.upperBound, ASCII.isLetter(bytes[at]) || bytes[at] >= 0x80 { at &+= 1 }
        if at &- start >= 2, words.mayHold(bytes[start], bytes[at &- 1], at &- start),
          words.contains(text[start..<at])
        {
          return true
        }
        if at == start { at &+= 1 }
      }
      return false
    }
  }

  /// What is sent to a phone is sent to somebody.
  private static let messages = WordIndex(
    " sim sms texted otp msisdn 2fa fa voicemail whatsapp verification inbound dialled ")
  /// Whose number it is, in cases that no name of a desk has.
  private static let owners = WordIndex(
    " customer customer's client's kunden kundin kunde kundens clienta cliente client klient klienta klientki klientem klant klanten asiakas asiakkaalle asiakkaan müşteri müşterinin клиент клиента клиенту клиентка клиентки клієнта пациента πελάτη ügyfél clientului pelanggan khách הלקוחה הלקוח العميل المريض ग्राहक tenant's visitor's guest's "
  )
  private static let easternOwners = [
    "様", "さん)", "私の", "お客様", "先生)", "女士", "小姐", "我的", "客户", "고객", "제 번호", "내 번호", "씨 ",
  ]
  private static let services = WordIndex(
    " service services support sales info team help shop press office hotline care centre center desk success relations "
  )
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
  private static let persons = WordIndex(
    " customer visitor subscriber guest employee applicant student recipient caller passenger member cliente besucher klient usuario abonné abonnent "
  )
  /// Who has no desk.
  static let relations = WordIndex(
    " patient patients tenant claimant resident debtor neighbour neighbor insured clienta paciente inquilino inquilina kundin kundens kundinnen klientki klienta pacjenta pacjentki mieters patientin mieter mieterin locataire patiente pacjent mother father daughter sister brother wife husband mor mormor farmor morfar mamma pappa mamy taty mama papa mom mum dad madre padre alumna alumno paziente locataire locatrice vecina vecino schülerin patientin guardian parents eltern elternkontakt мамы папы мама paciente's lokator lokatorka huurder leietaker privat privata privada privé prywatny "
  )
  /// What stands at the head of files that name those who wrote them.
  private static let licences = WordIndex(
    " copyright spdx gpl lgpl upstream maintainer maintainers changelog authored authors contributors translations debian "
  )
  /// What is called as persons are, and has a telephone.
  static let businesses = WordIndex(
    " hotel restaurant trattoria ristorante pizzeria cafe café bar pub bistro taxi praxis klinik clinic hospital pharmacy apotheke gmbh corp company llc store boutique zentrale conference meeting room dial bridge pin test twilio escalation on-call duty airline airport station museum theatre school university institute bank insurance embassy consulate garage salon studio agency agentur verlag police fire municipality city council library church gallery gym campus lobby branch filiale depot warehouse "
  )
  /// What stands beside the number of a place that anybody may visit.
  static let listings = WordIndex(
    " 店舗名 会社名 店名 営業時間 公司名称 门店 营业时间 매장명 회사명 영업시간 visit meet office offices venue located lies hall rating ratings reviews stars price prices hours opening cuisine menu rooms booking website öffnungszeiten horaires horario orari regards grüße gruß cordialement saludos saluti sincerely cheers mvh hilsen pozdrawiam groeten "
  )
  private static let visiting = WordIndex(
    " posted logged login logins session sessions signed visited member account subscriber complaint came ordered registered played voted wrote changed password downloaded uploaded accessed connected authenticated device sign-in joined viewer signup connexion connecté depuis accedió inició angemeldet eingeloggt zalogował zalogowała inloggad вход вошел вошла пользователя accesso "
  )
  private static let authoring = WordIndex(
    " copyright author authors maintainer maintainers written signed reviewed committer committed commit contributor contributors bugs uploaders changed patch patches uploaded maintained owner owners codeowners "
  )
  static let publishing = WordIndex(
    " copyright author authors maintainer maintainers written signed reviewed committer committed commit contributor contributors bugs press sales hotline fax uploaders changed patch patches uploaded maintained office kontakt impressum support shop gmbh inc ltd desk reception opening hours switchboard helpdesk website owner owners codeowners "
  )
}

extension PersonalSearch {
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
  static func isInPatientSegment(_ place: Int, in text: ByteView) -> Bool {
    guard place > 0, text[place - 1] == UInt8(ascii: "|") else { return false }
    let line = PersonName.line(around: place..<place, before: 120, after: 0, in: text)
    return text[line].starts(with: "PID|")
  }
}
