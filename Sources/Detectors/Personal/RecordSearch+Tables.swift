import Bytes
import Text

/// Rows below a head that names their columns, and rows that name nobody but hold a name.
extension RecordSearch {
  mutating func isInTable(_ place: Range<Int>, _ fields: RecordFields, by mark: UInt8) -> Bool {
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
    return
      (readsNames || fields == .home || fields == .birth || fields == .mail
      || fields == .address && head.contains(.party)) && head.contains(.name)
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
    var parties: RecordFields = []
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
          if field == .party {
            parties = field
            field = .name
          }
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
    return count >= 2 ? seen.union(parties) : nil
  }
}
