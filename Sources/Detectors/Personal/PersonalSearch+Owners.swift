import Bytes
import Text
import Verdict

/// Whose a contact is. Numbers and addresses that somebody publishes stand in every licence and on every page; the ones of
/// a customer, a patient or a neighbour stand beside who that is.
extension PersonalSearch {
  /// Files tell of persons, too; who wrote them stands in most, with an address to write to.
  mutating func mayAsk(inFiles: Bool = false) -> Bool {
    owners += 1
    guard kind == .toolResult || inFiles && (kind == .document || kind == .message), owners <= Self.mostOwners
    else { return false }
    if isPublication == nil { isPublication = holds(0..<min(text.count, 2_048), Self.licences) }
    return isPublication == false
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
    return PersonName.isTitled(line, in: text) || namesAccount(line) || namesInitial(line)
      || PersonName.stands(near: place, before: 72, after: 40, in: text)
  }

  /// The address of somebody's device; most are machines', and lists of them are in every log.
  mutating func reportHardware(_ range: Range<Int>) {
    report(
      PersonalRule.hardware, range, "MAC address", isAddressOfSomebody(range) ? .medium : contactSeverity)
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

  /// `user Ivan K.`: a first name and the letter of another.
  private func namesInitial(_ line: Range<Int>) -> Bool {
    for account in ["user ", "customer ", "member ", "guest ", "subscriber ", "player ", "visitor "] {
      guard let word = text[..<line.upperBound].firstRange(of: account, from: line.lowerBound) else {
        continue
      }
      var at = word.upperBound
      guard at < line.upperBound, ASCII.isUpper(text[at]) else { continue }
      at += 1
      while at < line.upperBound, ASCII.isLower(text[at]) || text[at] >= 0x80 { at += 1 }
      if at - word.upperBound >= 3, text.at(at) == 0x20, text.at(at + 1).map(ASCII.isUpper) == true,
        text.at(at + 2) == 0x2E
      {
        return true
      }
    }
    return false
  }

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

  /// Whether the line is about who wrote something, or about where anybody may call.
  func isPublished(_ place: Range<Int>) -> Bool {
    holds(PersonName.line(around: place, before: 120, after: 60, in: text), Self.publishing)
  }

  private static let possessives = WordIndex(" her his my ihre seine meine ")

  func isOfPerson(_ line: Range<Int>) -> Bool {
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
    " me mich moi mij mnie sim sms texted otp msisdn 2fa fa voicemail whatsapp verification inbound dialled ")
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
    var start = place
    while start > 0, place - start < 120, text[start - 1] != 0x0A, text[start - 1] != 0x0D { start -= 1 }
    return text[start...].starts(with: "PID|")
  }
}
