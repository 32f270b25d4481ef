import Bytes
import Text

/// Whether a mail address, a phone number or the like stands in a record of somebody: an object, a form or a line with
/// named values, or a row below a head that names its columns.
///
/// Looks around a place that was found already, and no further than a record is long. How much is read in all is
/// bounded by the text, for a page of addresses that belong to nobody's record asks again and again.
struct RecordSearch {
  private let text: ByteView
  private var budget: Int
  /// The head of the table that the last place stood in, and how far its rows were followed.
  private var head: RecordFields = []
  private var rowsEnd = -2
  private var rows = 0

  private static let reach = 700
  private static let tallest = 40

  /// Whether who is called `name` is a person if the name is one.
  private let readsNames: Bool

  init(_ text: ByteView, readsNames: Bool) {
    self.text = text
    self.readsNames = readsNames
    budget = 8_192 + text.count
  }

  /// Whether `place`, which holds `fields`, makes a record.
  mutating func isRecord(_ place: Range<Int>, _ fields: RecordFields) -> Bool {
    guard budget > 0, !isRole(place) else { return false }
    var before = place.lowerBound
    while before > 0, Self.isShell(text[before - 1]) { before -= 1 }
    let mark = before > 0 ? text[before - 1] : 0x0A
    switch mark {
    case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: ">"):
      return isInObject(place, fields, onOneLine: mark == UInt8(ascii: "="))
    case UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|"), UInt8(ascii: "("), 0x0A:
      return isInTable(place, fields, by: mark)
    default: return false
    }
  }

  /// What stands around a value: quotes, blanks, the plus of a phone number and its bracket.
  private static func isShell(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x5C || byte == 0x60 || byte == 0x2B
      || byte == 0x5B || byte == 0x2A
  }

  /// `info@…`: a desk and not a person.
  private func isRole(_ place: Range<Int>) -> Bool {
    guard let sign = text[place].firstIndex(of: 0x40) else { return false }
    return Self.roles.contains(text[place.lowerBound..<place.lowerBound + sign])
  }

  private static let roles = WordList(
    " info support sales contact hello office press security abuse admin administrator help helpdesk team hr jobs careers billing service services kontakt privacy legal marketing newsletter webmaster hostmaster dev test tests user users example bugs issues patches list lists mail email feedback opensource oss kunden verkauf ventas contacto contatti "
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

  private func line(around place: Range<Int>) -> Range<Int> {
    let least = max(0, place.lowerBound - Self.reach)
    let most = min(text.count, place.upperBound + Self.reach)
    var start = place.lowerBound
    while start > least, text[start - 1] != 0x0A { start -= 1 }
    var end = place.upperBound
    while end < most, text[end] != 0x0A { end += 1 }
    return start..<end
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
      case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: ">"):
        var field = RecordFields(named: text[label(before: i, from: part.lowerBound)])
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
    while from > start, end - from < 32, isNamePart(text[from - 1]), !isOneWord || text[from - 1] != 0x20 {
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

  // MARK: Tables

  private mutating func isInTable(_ place: Range<Int>, _ fields: RecordFields, by mark: UInt8) -> Bool {
    var after = place.upperBound
    while let byte = text.at(after), Self.isShell(byte) { after += 1 }
    let next = text.at(after) ?? 0x0A
    let isFirst = mark == 0x0A || mark == UInt8(ascii: "(")
    let delimiter = isFirst ? next : mark
    guard Self.isDelimiter(delimiter),
      isFirst || next == delimiter || next == 0x0A || next == 0x0D || next == UInt8(ascii: ")")
        || next == UInt8(ascii: "]")
    else { return false }
    let line = line(around: place)
    if line.lowerBound > rowsEnd + 1 {
      head = tableHead(above: place, line, by: delimiter)
      rows = 0
    }
    rows += rowsEnd == line.upperBound ? 0 : 1
    rowsEnd = line.upperBound
    guard !head.isEmpty else { return isNamedRow(line, place, fields, by: delimiter) }
    if head.isRecord || rows >= 2 && head.isList { return true }
    // One row is enough where a person's name stands in it.
    return (readsNames || fields == .home || fields == .birth) && head.contains(.name)
      && head.union([.person]).isRecord && holdsName(line, by: delimiter)
  }

  /// Whether one cell of a row is a full name.
  private mutating func holdsName(_ line: Range<Int>, by delimiter: UInt8) -> Bool {
    budget -= line.count
    var from = line.lowerBound
    for i in line.lowerBound...line.upperBound {
      let byte = i < line.upperBound ? text[i] : delimiter
      guard byte == delimiter else { continue }
      var cell = from..<i
      from = i + 1
      while !cell.isEmpty, Self.isShell(text[cell.lowerBound]) {
        cell = cell.lowerBound + 1..<cell.upperBound
      }
      while !cell.isEmpty, Self.isShell(text[cell.upperBound - 1]) {
        cell = cell.lowerBound..<cell.upperBound - 1
      }
      if !cell.isEmpty, cell.count < 60, PersonName.fills(cell, in: text) { return true }
    }
    return false
  }

  /// A row that needs no head: `Eva Lind; +46 70 …; eva@…`, a name and both of its contacts, each in a cell of its own.
  /// A comma also stands between what is said on a page, so there it takes quotes.
  private mutating func isNamedRow(
    _ line: Range<Int>, _ place: Range<Int>, _ fields: RecordFields, by delimiter: UInt8
  ) -> Bool {
    guard fields == .mail || fields == .phone, line.count < 400 else { return false }
    budget -= line.count * 2
    var hasName = false
    var hasMail = false
    var hasPhone = false
    var quoted = 0
    var from = line.lowerBound
    for i in line.lowerBound...line.upperBound {
      let byte = i < line.upperBound ? text[i] : delimiter
      guard byte == delimiter || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") else { continue }
      var cell = from..<i
      from = i + 1
      if cell.isEmpty { continue }
      while !cell.isEmpty, Self.isShell(text[cell.lowerBound]) {
        if text[cell.lowerBound] == 0x22 || text[cell.lowerBound] == 0x27 { quoted += 1 }
        cell = cell.lowerBound + 1..<cell.upperBound
      }
      while !cell.isEmpty, Self.isShell(text[cell.upperBound - 1]) {
        cell = cell.lowerBound..<cell.upperBound - 1
      }
      guard !cell.isEmpty, cell.count < 60 else { continue }
      if text[cell].firstIndex(of: 0x40) != nil {
        hasMail = true
      } else if isPhone(cell) {
        hasPhone = true
      } else if PersonName.fills(cell, in: text) {
        hasName = true
      }
    }
    return hasName && hasMail && hasPhone && (delimiter != UInt8(ascii: ",") || quoted >= 3)
  }

  private func isPhone(_ cell: Range<Int>) -> Bool {
    var digits = 0
    for i in cell {
      if ASCII.isDigit(text[i]) {
        digits += 1
      } else if ASCII.isLetter(text[i]) || text[i] >= 0x80 || text[i] == 0x3A || text[i] == 0x2E {
        return false
      }
    }
    return (8...15).contains(digits)
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 0x09 || byte == UInt8(ascii: "|")
  }

  /// What the columns are called: the nearest line above that names at least two of them, or what stands before on the
  /// same line, as in statements of SQL.
  private mutating func tableHead(above place: Range<Int>, _ line: Range<Int>, by delimiter: UInt8)
    -> RecordFields
  {
    var end = place.lowerBound
    var start = line.lowerBound
    for _ in 0..<Self.tallest {
      guard budget > 0 else { return [] }
      budget -= (end - start) * 4 + 32
      if let fields = columns(start..<end, by: delimiter) { return fields }
      guard start > 0 else { return [] }
      end = start - 1
      let least = max(0, end - Self.reach)
      start = end
      while start > least, text[start - 1] != 0x0A { start -= 1 }
      // An empty line, or one that is too long for a row, ends a table.
      guard start < end, start > least || least == 0 else { return [] }
    }
    return []
  }

  /// What the cells of a line name, if they name two things of somebody.
  private func columns(_ line: Range<Int>, by delimiter: UInt8) -> RecordFields? {
    var seen: RecordFields = []
    var count = 0
    var from = line.lowerBound
    var i = from
    while i <= line.upperBound {
      let byte = i < line.upperBound ? text[i] : delimiter
      if byte == delimiter || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
        || byte == UInt8(ascii: "[")
      {
        if i - from >= 2, i - from <= 40 {
          var field = RecordFields(named: text[from..<i])
          // A table of workers has one a row.
          if field == .party { field = .name }
          if !field.isEmpty, !seen.contains(field) {
            seen.formUnion(field)
            count += 1
          }
        }
        from = i + 1
      } else if byte == 0x40 {
        return nil
      }
      i += 1
    }
    return count >= 2 ? seen : nil
  }
}
