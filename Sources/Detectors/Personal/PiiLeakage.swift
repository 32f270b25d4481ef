import Bytes
import Text
import Verdict

extension Detector {
  /// SEC-23: data about a person.
  static let piiLeakage = Detector(id: "SEC-23") { inspection, findings in
    let traits = inspection.layers.traits
    guard traits.hasDigit || traits.hasAt else { return }
    var search = PersonalSearch(inspection)
    search.run()
    findings += search.findings
  }
}

/// What SEC-23 says about each kind of datum.
enum PersonalRule {
  private static func rule(_ id: StaticString, _ severity: Severity, _ title: StaticString) -> Rule {
    Rule(
      id: id, severity: severity, category: "pii", title: title,
      why: "It is about a real person and stays in histories and logs that were not made for it.",
      instead: "Leave it out, or use a made-up value from a documentation range.")
  }

  static let card = rule("SEC-23.card-number", .medium, "Contains a payment card number")
  static let iban = rule("SEC-23.iban", .medium, "Contains a bank account number (IBAN)")
  static let ssn = rule("SEC-23.us-ssn", .medium, "Contains a US social security number")
  static let identity = rule("SEC-23.identity-number", .medium, "Contains a national identity number")
  static let email = rule("SEC-23.email", .low, "Contains an e-mail address")
  static let phone = rule("SEC-23.phone", .low, "Contains a phone number")
  static let hardware = rule("SEC-23.mac-address", .low, "Contains a hardware (MAC) address")
  static let address = rule("SEC-23.ip-address", .low, "Contains a public IP address")
}

/// Collects the personal data of a text.
struct PersonalSearch {
  let text: ByteView
  let kind: TextKind
  private(set) var findings: [Finding] = []
  /// Made for the first candidate that needs it.
  private var knownContext: PersonalContext?

  init(_ inspection: Inspection) {
    text = inspection.text
    kind = inspection.kind
  }

  /// Addresses and numbers of people are everywhere in logs, histories and files; in a person's own words to the
  /// model they are about to leave.
  private var contactSeverity: Severity { kind == .prompt ? .medium : .low }

  private static let most = 32
  private static let mostLesser = 16
  private var lesser = 0

  mutating func context() -> PersonalContext {
    if let knownContext { return knownContext }
    let made = PersonalContext(text)
    knownContext = made
    return made
  }

  mutating func run() {
    var i = 0
    var places = PersonalPlaces()
    while findings.count < Self.most, let next = places.next(from: i, in: text) {
      i = next
      let byte = text[i]
      if ASCII.isDigit(byte) {
        i = number(at: i)
      } else if byte == 0x3A, let found = HardwareAddress.match(aroundColonAt: i, in: text) {
        report(found.rule, found.place, found.kind, contactSeverity)
        i = found.place.upperBound
      } else if byte == 0x40 {
        if let range = MailAddress.match(at: i, in: text) {
          report(PersonalRule.email, range, "e-mail address", contactSeverity)
        }
        i += 1
      } else {
        i += 1
      }
    }
  }

  mutating func report(_ rule: Rule, _ range: Range<Int>, _ kind: String, _ severity: Severity? = nil) {
    // A page of addresses must not hide the one card number behind them.
    if (severity ?? rule.severity) == .low {
      guard lesser < Self.mostLesser else { return }
      lesser += 1
    }
    findings.append(
      rule.finding(at: range, evidence: Evidence(secret: text[range], kind: kind), severity: severity))
  }

  // MARK: Numbers

  /// Judges the number that starts at `start`, and says where to go on.
  private mutating func number(at start: Int) -> Int {
    // What follows a letter, an underscore or a point is part of a name or a fraction.
    if start > 0 {
      let before = text[start - 1]
      if ASCII.isLetter(before) || before == 0x5F { return lettered(at: start) }
      if before == 0x2E || before == 0x23 || before == 0x25 { return endOfDigits(start) }
    }
    // A number right behind another is an entry of a table, or the rest of what was looked at already.
    if start > 1, ASCII.isSpace(text[start - 1]) || text[start - 1] == 0x2C, ASCII.isDigit(text[start - 2]),
      !isLong(at: start)
    {
      return endOfDigits(start)
    }
    if let end = networkAddress(at: start) { return end }
    if text.at(start + 2) == 0x3A || text.at(start + 4) == 0x3A { return lettered(at: start) }
    if let short = DigitGroups.short(at: start, in: text) {
      if let next = text.at(short.end), ASCII.isLetter(next) || next == 0x5F { return lettered(at: start) }
      return short.endOfFirstRun
    }
    let groups = DigitGroups(at: start, in: text)
    if let next = text.at(groups.end), ASCII.isLetter(next) || next == 0x5F { return lettered(at: start) }
    return judge(groups) ?? groups.endOfFirstRun
  }

  /// Seven digits without a break.
  private func isLong(at start: Int) -> Bool {
    guard start + 7 <= text.count else { return false }
    return text[start..<start + 7].allSatisfy(ASCII.isDigit)
  }

  private func endOfDigits(_ start: Int) -> Int {
    var end = start
    while let byte = text.at(end), ASCII.isDigit(byte) || byte == 0x2E { end += 1 }
    return max(end, start + 1)
  }

  /// Tries every meaning on the groups from the first on; returns where the one that fits ends.
  private mutating func judge(_ groups: DigitGroups) -> Int? {
    let isWhole = groups.range == 0..<groups.groups.count && !follows(groups)
    // `4111 1111 1111 1111 12/26`: behind a card number there may be more.
    for count in stride(from: groups.groups.count, through: 1, by: -1) {
      if count < groups.groups.count, groups.separators[count - 1] != 0x20 { continue }
      let place = groups.place(of: 0..<count)
      guard !goesOn(place.upperBound) || count < groups.groups.count else { continue }
      if let found = CardNumber.match(groups, 0..<count), count == 1 || !isInTable(place),
        isCard(found, place)
      {
        report(PersonalRule.card, place, "card number", found == .test ? .low : nil)
        return place.upperBound
      }
    }
    let range = groups.range
    let place = groups.place(of: range)
    guard isWhole, !goesOn(place.upperBound) else { return nil }
    if let form = SocialSecurityNumber.match(groups, range) {
      let isNamed = context().names(.social, near: place)
      if isNamed || form == .dashes || stands(alone: place) && form == .spaces {
        let isSure = isNamed || form == .dashes && kind != .code || stands(alone: place)
        report(PersonalRule.ssn, place, "social security number", isSure ? .medium : .low)
        return place.upperBound
      }
    }
    if let name = IdentityNumber.match(groups, range), let severity = certainty(ofIdentity: groups, place) {
      report(PersonalRule.identity, place, name, severity)
      return place.upperBound
    }
    if groups.groups.count == 1, isDocumentNumber(place), digitsNeedWord(place) {
      report(PersonalRule.identity, place, "document number", contactSeverity)
      return place.upperBound
    }
    if PhoneNumber.match(groups, range, in: text, isNamed: context().names(.phone, near: place)) {
      report(PersonalRule.phone, place, "phone number", contactSeverity)
      return place.upperBound
    }
    return nil
  }

  /// Whether words of four stand before or behind, as in tables of codes.
  private func isInTable(_ place: Range<Int>) -> Bool {
    func isCode(_ range: Range<Int>) -> Bool {
      guard range.lowerBound >= 0, range.upperBound <= text.count else { return false }
      return text[range].allSatisfy { ASCII.hexValue($0) != nil }
    }
    let before = place.lowerBound
    let after = place.upperBound
    if before > 4, ASCII.isSpace(text[before - 1]), isCode(before - 5..<before - 1) { return true }
    return text.at(after).map(ASCII.isSpace) == true && isCode(after + 1..<after + 5)
  }

  /// Whether other digits stand right before, so that these are the rest of something.
  private func follows(_ groups: DigitGroups) -> Bool {
    guard let start = groups.groups.first?.lowerBound, start > 1 else { return false }
    return text[start - 1] == 0x20 && ASCII.isDigit(text[start - 2])
      || text[start - 1] == 0x2D && ASCII.isAlphanumeric(text[start - 2])
  }

  /// `…1486-A`: the number is the beginning of a longer name.
  private func goesOn(_ end: Int) -> Bool {
    guard let next = text.at(end), next == 0x2D || next == 0x5F || next == 0x3A, let after = text.at(end + 1)
    else { return false }
    return ASCII.isAlphanumeric(after)
  }

  private mutating func digitsNeedWord(_ place: Range<Int>) -> Bool {
    context().names(.identity, near: place, before: 40, after: 16)
      && !context().names(.phone, near: place, before: 40, after: 0)
  }

  /// The text, or the field it was taken from, is this number and nothing else.
  private func stands(alone place: Range<Int>) -> Bool { place.count + 2 >= text.count && kind != .code }

  private mutating func isCard(_ card: CardNumber.Kind, _ place: Range<Int>) -> Bool {
    // In code a sixteen-digit constant is more often a constant, so there it takes a word as well.
    if card == .unissued { return context().names(.card, near: place) }
    if kind == .code || card == .ungrouped && (kind == .arguments || kind == .command) {
      return context().names(.card, near: place)
    }
    return true
  }

  /// A checksum alone fits one number in ten or eleven; groups of the right size or a word make it sure.
  private mutating func certainty(ofIdentity groups: DigitGroups, _ place: Range<Int>) -> Severity? {
    if context().names(.identity, near: place) || context().names(.tax, near: place) { return .medium }
    if stands(alone: place) { return kind == .prompt ? .medium : .low }
    return groups.groups.count > 1 && kind != .code ? .low : nil
  }

  // MARK: Letters and digits

  /// Numbers that begin or end with letters: IBAN, and the identity numbers of several countries.
  private mutating func lettered(at start: Int) -> Int {
    var from = start
    while from > 0, start - from < 8, ASCII.isAlphanumeric(text[from - 1]) { from -= 1 }
    var end = start
    while let byte = text.at(end), end - from < 40, ASCII.isAlphanumeric(byte) { end += 1 }
    if let range = BankAccount.match(at: from, in: text) {
      report(PersonalRule.iban, range, "IBAN")
      return range.upperBound
    }
    guard LetteredNumber.mayBe(from..<end, in: text) else { return max(end, start + 1) }
    if start - from < 8, from == 0 || text[from - 1] != 0x5F,
      let name = LetteredNumber.match(text[from..<end])
    {
      let place = from..<end
      if context().names(.identity, near: place) || context().names(.tax, near: place) {
        report(PersonalRule.identity, place, name.name)
        return end
      }
      if name.isSure, kind != .code {
        report(PersonalRule.identity, place, name.name, stands(alone: place) ? .medium : contactSeverity)
        return end
      }
    }
    let place = from..<end
    if isDocumentNumber(place),
      context().names(.identity, near: place, before: 48, after: 24)
        || context().names(.tax, near: place, before: 32, after: 0)
    {
      report(PersonalRule.identity, place, "document number", contactSeverity)
    }
    return max(end, start + 1)
  }

  /// Six to sixteen letters and digits, most of them digits: what passports and licences look like.
  private func isDocumentNumber(_ place: Range<Int>) -> Bool {
    guard place.count >= 7, place.count <= 16, kind != .code else { return false }
    let digits = text[place].reduce(0) { $0 + (ASCII.isDigit($1) ? 1 : 0) }
    let isApart =
      place.lowerBound == 0 || !ASCII.isWord(text[place.lowerBound - 1]) && text[place.lowerBound - 1] != 0x2D
    return digits >= 5 && digits * 2 >= place.count && isApart && !goesOn(place.upperBound)
  }

  // MARK: Addresses

  private mutating func networkAddress(at start: Int) -> Int? {
    guard PersonalPlaces.mayBeAddress(at: start, in: text),
      let found = InternetAddress.match(at: start, in: text)
    else { return nil }
    if found.isPublic, !context().names(.version, near: found.range, before: 24, after: 0) {
      let isNamed = context().names(.network, near: found.range, before: 48, after: 24)
      report(PersonalRule.address, found.range, "IP address", isNamed ? contactSeverity : .low)
    }
    return found.range.upperBound
  }
}
