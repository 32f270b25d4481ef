import Bytes
import Text
import Verdict

/// Collects the personal data of a text. Goes from digit to digit, from at sign to at sign, and reads on from
/// there; the words around a number are looked for once, when the first number asks for them.
struct PersonalSearch {
  let text: ByteView
  let kind: TextKind
  let survey: ByteSurvey
  private(set) var findings: [Finding] = []
  /// Made for the first candidate that needs it.
  private var knownContext: PersonalContext?
  /// The text without blanks, quotes and brackets around it.
  let core: Range<Int>
  var word = WordForm()

  init(_ inspection: Inspection) {
    text = inspection.text
    kind = inspection.kind
    survey = inspection.layers.given.survey
    core = Self.core(of: inspection.text)
  }

  private static func core(of text: ByteView) -> Range<Int> {
    func isShell(_ b: UInt8) -> Bool { !ASCII.isAlphanumeric(b) && b < 0x80 && b != 0x2B && b != 0x3A }
    var from = 0
    var to = text.count
    while from < to, isShell(text[from]) { from += 1 }
    while to > from, isShell(text[to - 1]) { to -= 1 }
    return from..<to
  }

  /// Addresses and numbers of people are everywhere in logs, histories and files; in a person's own words to the
  /// model they are about to leave.
  var contactSeverity: Severity { kind == .prompt ? .medium : .low }

  /// What stands in nobody's log for other reasons: a date of birth or a patient's number makes an answer a record.
  var recordSeverity: Severity { kind == .toolResult ? .medium : contactSeverity }

  /// The same of documents a person carries, which nobody publishes of themselves in a file either.
  var documentSeverity: Severity {
    kind == .document || kind == .code || kind == .message ? .medium : recordSeverity
  }

  private static let most = 32
  private static let mostLesser = 16
  private var lesser = 0

  /// Whose a contact is takes a look at the words around it, which a page of addresses must not buy for each of them.
  static let mostOwners = 256
  var owners = 0
  /// Whether the text is a file of a program, with the names and addresses of its authors in it.
  var isPublication: Bool?

  var homes = PostalAddress()
  var shortNames = ShortNames()
  /// Up to here a segment that names a person was read.
  var segmentEnd = 0

  /// Whether an address of the east is meant takes a look at every character before a number.
  var easternHomes = 0

  /// Checking a wallet's address takes two hashes, which a file of invented ones must not buy.
  static let mostHashes = 128
  var hashes = 0

  mutating func names(
    _ subjects: PersonalContext.Subjects, near place: Range<Int>, before: Int = 80, after: Int = 30
  ) -> Bool {
    if knownContext == nil { knownContext = PersonalContext(text) }
    return knownContext?.names(subjects, near: place, before: before, after: after) ?? false
  }

  /// Made for the first value whose name matters.
  private var fieldName: FieldName?

  /// Whether anything may still be called by its name.
  var hasFieldNames: Bool { fieldName?.isSpent != true }

  /// What the value at `place` is called.
  mutating func fields(of place: Range<Int>) -> RecordFields {
    if fieldName == nil { fieldName = FieldName(text) }
    return fieldName?.fields(of: place) ?? []
  }

  mutating func run() {
    var i = 0
    var places = PersonalPlaces(kind, survey)
    var echoes = Echoes()
    var trail = Trail()
    while findings.count < Self.most, let next = places.next(from: i, in: text) {
      if kind != .prompt,
        let end = Self.endOfRow(from: next, in: text) ?? endOfEscapes(around: next)
      {
        i = end
        continue
      }
      let isSimple = isSimple(next)
      if !isSimple,
        let step = echoes.answer(at: next, before: Self.before, behind: Self.behind, in: text)
      {
        if let end = trail.leap(from: next, like: echoes.origin, behind: Self.behind, in: text) {
          // One in so many bytes would have been.
          echoes.spare((end - next) / 16)
          i = end
          continue
        }
        if !trail.reaches(echoes.origin) { echoes.renew(at: next) }
        trail.add(next)
        i = next + step
        continue
      }
      if echoes.isAwake { trail.add(next) }
      let known = findings.count
      i = place(at: next)
      if findings.count > known {
        trail.interrupt(at: next)
      } else if !isSimple {
        echoes.keep(i - next, at: next, before: Self.before, behind: Self.behind, in: text)
      }
    }
  }

  /// Numbers of patients may stand in anything.
  private func endOfEscapes(around place: Int) -> Int? {
    guard let end = EscapeRow.end(around: place, in: text) else { return nil }
    return kind == .toolResult && Self.isInPatientSegment(place, in: text) ? nil : end
  }

  /// Where numbers end that stand in a row behind another one, each with fewer than seven digits and a blank or a comma on
  /// both sides: entries of a table, none of which `number(at:)` takes for anything. nil: there is none here.
  private static func endOfRow(from start: Int, in text: ByteView) -> Int? {
    text.withBytes { bytes in
      guard start > 1, isGap(bytes[start &- 1]), ASCII.isDigit(bytes[start &- 2]) else { return nil }
      var end = start
      var at = start
      while at &+ 8 <= bytes.count {
        let length = Digits.length(at: at, in: bytes)
        guard length &- 1 < 6, isGap(bytes[at &+ length]) else { break }
        end = at &+ length
        at = end &+ 1
      }
      return end > start ? end : nil
    }
  }

  @inline(__always)
  private static func isGap(_ byte: UInt8) -> Bool { byte == 0x2C || ASCII.isBlank(byte) }

  /// So many bytes around a place tell what it is: no words count that stand further away.
  private static let before = 80
  private static let behind = 64

  /// Whether the first look tells a number off, which costs no more than to remember others like it.
  private func isSimple(_ place: Int) -> Bool {
    guard kind != .prompt, place > 0 else { return false }
    switch text[place - 1] {
    case 0x5B, 0x23, 0x25: return true
    case let byte: return ASCII.isDigit(byte)
    }
  }

  /// Looks at a place, and says where to go on.
  private mutating func place(at i: Int) -> Int {
    let byte = text[i]
    if ASCII.isDigit(byte) { return number(at: i) }
    if byte == 0x3A { return colon(at: i) }
    if let range = MailAddress.match(at: i, in: text) {
      let severity = isMailOfSomebody(range) ? .medium : contactSeverity
      report(PersonalRule.email, range, "e-mail address", severity, in: .mail)
      return range.upperBound
    }
    return i + 1
  }

  /// `fields`: what the datum is in a record of somebody, if it weighs little by itself.
  mutating func report(
    _ rule: Rule, _ range: Range<Int>, _ kind: String, _ severity: Severity? = nil,
    in fields: RecordFields = []
  ) {
    var severity = severity ?? rule.severity
    let isExample = severity > .low && isExample(range)
    if isExample { severity = .low }
    if !fields.isEmpty, !isExample { noteRecord(fields, range) }
    // A page of addresses must not hide the one card number behind them.
    if severity == .low {
      guard lesser < Self.mostLesser else { return }
      lesser += 1
    }
    findings.append(
      rule.finding(at: range, evidence: Evidence(secret: text[range], kind: kind), severity: severity))
  }

  /// A number that manuals print: a person who says it without speaking of tests means it all the same.
  private mutating func isExample(_ range: Range<Int>) -> Bool {
    guard PublishedNumber.contains(text[range]) else { return false }
    return kind != .prompt || !isAllThatIsSaid(range) && names(.sample, near: range, before: 120, after: 80)
  }

  // MARK: Records

  /// Made for the first datum that could belong to one.
  private var records: RecordSearch?
  private var isRecordKnown = false

  /// Whether somebody's record would be new here: people may say of themselves what they like, and what the agent calls
  /// a tool with is the person's business.
  private var mayHoldRecords: Bool {
    kind == .toolResult || kind == .document || kind == .code || kind == .message
  }

  /// What stands in a record of somebody is more than a contact.
  mutating func noteRecord(_ fields: RecordFields, _ range: Range<Int>) {
    guard mayHoldRecords, !isRecordKnown else { return }
    if records == nil { records = RecordSearch(text, readsNames: kind == .toolResult) }
    guard records?.isRecord(range, fields) == true else { return }
    isRecordKnown = true
    findings.append(
      PersonalRule.record.finding(at: range, evidence: Evidence(secret: text[range], kind: "personal record"))
    )
  }

  // MARK: Where a number stands

  /// The text, or the field it was taken from, is this and nothing else.
  func stands(alone place: Range<Int>) -> Bool {
    place.lowerBound <= core.lowerBound && place.upperBound >= core.upperBound && kind != .code
  }

  /// The same in a person's own words, where it can only be meant.
  func isAllThatIsSaid(_ place: Range<Int>) -> Bool { kind == .prompt && stands(alone: place) }

  /// A line of a few words about nothing else.
  func isMostOfWhatIsSaid(_ place: Range<Int>) -> Bool { kind == .prompt && core.count - place.count <= 16 }

  /// `…1486-A`: the number is the beginning of a longer name.
  static func goesOn(_ end: Int, in text: ByteView) -> Bool {
    guard let next = text.at(end), next == 0x2D || next == 0x5F || next == 0x3A, let after = text.at(end + 1)
    else { return false }
    return ASCII.isAlphanumeric(after)
  }

  // MARK: Addresses

  private mutating func colon(at i: Int) -> Int {
    if i >= 2, let range = HardwareAddress.match(at: i - 2, in: text) {
      reportHardware(range)
      return range.upperBound
    }
    guard let found = InternetAddress.six(aroundColonAt: i, in: text) else { return i + 1 }
    report(found)
    return max(found.range.upperBound, i + 1)
  }

  mutating func report(_ found: InternetAddress) {
    switch found.scope {
    case .nobodys: return
    case .local, .example:
      // What any network has says something only where nothing else is said, as if in answer to a question.
      guard isMostOfWhatIsSaid(found.range), !names(.version, near: found.range, before: 24, after: 0) else {
        return
      }
      report(PersonalRule.address, found.range, "IP address", contactSeverity)
    case .public:
      if names(.version, near: found.range, before: 24, after: 0) { return }
      let isMeant =
        isMostOfWhatIsSaid(found.range) || names(.network, near: found.range, before: 48, after: 24)
      // Whose it is makes it data about somebody; most addresses in logs are machines'.
      let isSomebodys =
        kind == .toolResult && isMeant && names(.somebody, near: found.range, before: 40, after: 24)
        || isAddressOfSomebody(found.range)
      report(
        PersonalRule.address, found.range, "IP address",
        isSomebodys ? .medium : isMeant ? contactSeverity : .low, in: .address)
    }
  }
}
