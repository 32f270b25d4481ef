import Bytes
import Text

/// Whether a mail address, a phone number or the like stands in a record of somebody: an object, a form or a line with
/// named values, or a row below a head that names its columns.
///
/// Looks around a place that was found already, and no further than a record is long. How much is read in all is
/// bounded by the text, for a page of addresses that belong to nobody's record asks again and again.
struct RecordSearch {
  let text: ByteView
  var budget: Int
  /// The head of the table that the last place stood in, and how far its rows were followed.
  var head: RecordFields = []
  var rowsEnd = -2
  var rows = 0

  /// The line that the last place stood in, from not later than where it may matter.
  private var knownLine = 0..<0
  private var lastPlace = 0

  static let reach = 700
  static let tallest = 40

  /// Whether who is called `name` is a person if the name is one.
  let readsNames: Bool

  init(_ text: ByteView, readsNames: Bool) {
    self.text = text
    self.readsNames = readsNames
    budget = 8_192 + text.count
  }

  /// Whether `place`, which holds `fields`, makes a record.
  mutating func isRecord(_ place: Range<Int>, _ fields: RecordFields) -> Bool {
    guard budget > 0, !isRole(place), !isCredit(place, fields) else { return false }
    var before = place.lowerBound
    while before > 0, Self.isShell(text[before - 1]) { before -= 1 }
    let mark = before > 0 ? text[before - 1] : 0x0A
    switch mark {
    case _ where before > 0 && Self.endsWideColon(at: before - 1, in: text):
      return isInObject(place, fields, onOneLine: false)
    case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: ">"):
      return isInObject(place, fields, onOneLine: mark == UInt8(ascii: "="))
    case UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|"), UInt8(ascii: "("), 0x0A:
      return isInTable(place, fields, by: mark)
    default: return false
    }
  }

  /// What stands around a value: quotes, blanks, the plus of a phone number and its bracket.
  static func isShell(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x5C || byte == 0x60 || byte == 0x2B
      || byte == 0x5B || byte == 0x2A
  }

  /// `：`, the colon of the east, whose last byte is at `i`.
  private static func endsWideColon(at i: Int, in text: ByteView) -> Bool {
    text[i] == 0x9A && i > 1 && text[i - 1] == 0xBC && text[i - 2] == 0xEF
  }

  /// `% Contact: …`, `% Email: …`: who wrote a file says so in the comment that it begins with.
  private func isCredit(_ place: Range<Int>, _ fields: RecordFields) -> Bool {
    guard fields.isSubset(of: [.mail, .phone]), !readsNames, place.lowerBound < Self.farthestCredit else {
      return false
    }
    var start = place.lowerBound
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    guard let mark = text.at(start), mark == UInt8(ascii: "%") || mark == UInt8(ascii: "#") else {
      return false
    }
    return text.at(start + 1) == 0x20
  }

  private static let farthestCredit = 2_048

  /// `info@…`: a desk and not a person.
  private func isRole(_ place: Range<Int>) -> Bool {
    guard let sign = text[place].firstIndex(of: 0x40) else { return false }
    return Self.roles.contains(text[place.lowerBound..<place.lowerBound + sign])
  }

  private static let roles = WordIndex(
    " info support sales contact hello office press security abuse admin administrator help helpdesk team hr jobs careers billing service services kontakt privacy legal marketing newsletter webmaster hostmaster dev test tests user users example bugs issues patches list lists mail email feedback report reports alert alerts notifications digest opensource oss kunden verkauf ventas contacto contatti "
  )

  // MARK: Objects, forms and lines

  private mutating func isInObject(_ place: Range<Int>, _ fields: RecordFields, onOneLine: Bool) -> Bool {
    if onOneLine { return holdsRecord(line(around: place), fields) }
    // The object it stands in, and the one around that.
    var inner = place.lowerBound
    for _ in 0..<2 {
      guard let open = opening(before: inner, from: place.lowerBound) else { break }
      let owner = owner(of: open)
      if owner == .published { return false }
      let part = open..<closing(of: open, after: place)
      if holdsRecord(part, fields) { return true }
      // Whose contact it is may go by a first name.
      if readsNames, owner == .party || owner.contains(.person), holdsFirstName(part) { return true }
      inner = open
    }
    return inner == place.lowerBound && holdsRecord(paragraph(around: place), fields)
  }

  /// The bracket of the object that holds what stands at `place`.
  private mutating func opening(before place: Int, from origin: Int) -> Int? {
    let least = max(0, origin - Self.reach)
    var depth = 0
    var i = place
    defer { budget -= place - i }
    while i > least {
      i -= 1
      switch text[i] {
      case UInt8(ascii: "}"): depth += 1
      case UInt8(ascii: "{"):
        if depth == 0 { return i }
        depth -= 1
      default: break
      }
    }
    return nil
  }

  private mutating func closing(of open: Int, after place: Range<Int>) -> Int {
    let most = min(text.count, place.upperBound + Self.reach)
    var depth = 0
    var i = open
    defer { budget -= i - open }
    while i < most {
      switch text[i] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return i }
      default: break
      }
      i += 1
    }
    return most
  }

  mutating func line(around place: Range<Int>) -> Range<Int> {
    let least = max(0, place.lowerBound - Self.reach)
    let most = min(text.count, place.upperBound + Self.reach)
    // Others of the same line come one after the other.
    if place.lowerBound < lastPlace || place.upperBound > knownLine.upperBound {
      var start = place.lowerBound
      while start > least, text[start - 1] != 0x0A { start -= 1 }
      knownLine = start..<(text.firstIndex(of: 0x0A, from: place.upperBound) ?? text.count)
    }
    lastPlace = place.lowerBound
    return max(least, knownLine.lowerBound)..<min(most, knownLine.upperBound)
  }

  /// The lines around it up to the next empty ones.
  private func paragraph(around place: Range<Int>) -> Range<Int> {
    let least = max(0, place.lowerBound - Self.reach)
    let most = min(text.count, place.upperBound + Self.reach)
    var start = place.lowerBound
    while start > least, !isBreak(start - 1) { start -= 1 }
    var end = place.upperBound
    while end < most, !isBreak(end) { end += 1 }
    return start..<end
  }

  /// Whether a line ends here and the next one is empty.
  private func isBreak(_ i: Int) -> Bool {
    guard text[i] == 0x0A, let next = text.at(i + 1) else { return false }
    return next == 0x0A || next == 0x0D && text.at(i + 2) == 0x0A
  }

  /// Whether the values that are named in `part` are somebody's.
  private mutating func holdsRecord(_ part: Range<Int>, _ fields: RecordFields) -> Bool {
    budget -= part.count * 2
    var seen = fields
    var i = part.lowerBound
    while i < part.upperBound {
      switch text[i] {
      case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: ">"),
        0x9A where Self.endsWideColon(at: i, in: text):
        let mark = text[i] == 0x9A ? i - 2 : i
        var field = RecordFields(named: text[label(before: mark, from: part.lowerBound)])
        // `user=anna.roe` names somebody, `user=root` does not.
        if field == .name, isFullName(behind: i, before: part.upperBound) { field = [.name, .person] }
        // Houses have names and addresses, too.
        if field == .party
          || field == .name && (readsNames || fields == .birth || fields == .address) && fields != .home
        {
          let isPerson = isPersonName(behind: i, before: part.upperBound)
          field = isPerson ? [.name, .person] : field == .party ? [] : field
        }
        seen.formUnion(field)
      case 0x40: if isExample(behind: i, before: part.upperBound) { return false }
      default: break
      }
      i += 1
    }
    return seen.isRecord
  }

  /// The words right before a colon, within quotes or the line.
  private func label(before place: Int, from start: Int) -> Range<Int> {
    var end = place
    while end > start,
      text[end - 1] == 0x20 || text[end - 1] == 0x22 || text[end - 1] == 0x27 || text[end - 1] == 0x5C
    {
      end -= 1
    }
    var from = end
    // `login user=…`: what stands before the word is another field.
    let isOneWord = text[place] == UInt8(ascii: "=")
    while from > start, end - from < 48, isNamePart(text[from - 1]), !isOneWord || text[from - 1] != 0x20 {
      from -= 1
    }
    return from..<end
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    ASCII.isWord(byte) || byte >= 0x80 || byte == 0x2D || byte == 0x20 || byte == 0x27
  }

  /// `anna.roe`: two words with a point between, as accounts of people are called.
  private func isFullName(behind mark: Int, before end: Int) -> Bool {
    var i = mark + 1
    while i < end, text[i] == 0x20 || text[i] == 0x22 { i += 1 }
    let first = i
    while i < end, ASCII.isLetter(text[i]) { i += 1 }
    guard i - first >= 2, i < end, text[i] == 0x2E else { return false }
    let second = i + 1
    i = second
    while i < end, ASCII.isLetter(text[i]) { i += 1 }
    return i - second >= 3 && (i == end || !ASCII.isWord(text[i]) && text[i] != 0x2E && text[i] != 0x2F)
  }

  /// `"Eva Lind"`, up to whatever ends a value.
  private func isPersonName(behind mark: Int, before end: Int) -> Bool {
    var i = mark + 1
    if i < end, text[i] == UInt8(ascii: ">") { i += 1 }
    while i < end, Self.isShell(text[i]) { i += 1 }
    let start = i
    while i < end, i - start < 64 {
      switch text[i] {
      case 0x22, 0x27, 0x0A, 0x0D, 0x3B, 0x2C, 0x3C, 0x5C, 0x7C, 0x28:
        return PersonName.fills(start..<i, in: text)
      default: i += 1
      }
    }
    return i == end && PersonName.fills(start..<i, in: text)
  }

  /// `"name": "Dragan"`
  private mutating func holdsFirstName(_ part: Range<Int>) -> Bool {
    budget -= part.count
    for i in part where text[i] == UInt8(ascii: ":") {
      guard RecordFields(named: text[label(before: i, from: part.lowerBound)]) == .name else { continue }
      var start = i + 1
      while start < part.upperBound, Self.isShell(text[start]) { start += 1 }
      var end = start
      while end < part.upperBound, ASCII.isLetter(text[end]) || text[end] >= 0x80 { end += 1 }
      return end - start >= 3 && end < part.upperBound && text[end] == 0x22 && ASCII.isUpper(text[start])
        && ASCII.isLower(text[start + 1])
    }
    return false
  }

  /// What the object that begins at `open`, or the list it is in, is called: `"author": {`.
  private func owner(of open: Int) -> RecordFields {
    var depth = 0
    var i = open
    while i > 0, open - i < Self.reach {
      i -= 1
      switch text[i] {
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth += 1
      case UInt8(ascii: ":"):
        if depth == 0 { return RecordFields(named: text[label(before: i, from: 0)]) }
      case UInt8(ascii: "{"): if depth == 0 { return [] } else { depth -= 1 }
      case UInt8(ascii: "["): if depth > 0 { depth -= 1 }
      default: break
      }
    }
    return []
  }

  /// Records in manuals and tests have addresses that are nobody's.
  private func isExample(behind sign: Int, before end: Int) -> Bool {
    var last = sign + 1
    while last < end, ASCII.isAlphanumeric(text[last]) || text[last] == 0x2E || text[last] == 0x2D {
      last += 1
    }
    while last > sign, !ASCII.isAlphanumeric(text[last - 1]) { last -= 1 }
    return MailAddress.isExample(text[(sign + 1)..<max(last, sign + 1)])
  }
}
