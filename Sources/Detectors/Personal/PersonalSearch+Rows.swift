import Bytes
import Text
import Verdict

/// Where people live, in the rows that a statement writes into a table.
extension PersonalSearch {
  /// `VALUES (12, 'Curtis Vane', '2217 Larkspur Court', 'Boise', 'ID', '83709')`: a row with a person, a street and a
  /// postcode in it. Where the postcode ends that begins at
  /// `start`, or in the cell behind the number of a house.
  mutating func homeInRow(at start: Int) -> Int? {
    guard start > 8, let (start, end) = postcode(from: start) else { return nil }
    owners += 1
    guard owners <= Self.mostOwners, let open = openingOfRow(before: start) else { return nil }
    let row = open..<min(text.count, end + 120)
    guard holdsHome(row), !holds(row, Self.samples), !holds(max(0, open - 200)..<open, Self.things) else {
      return nil
    }
    report(PersonalRule.home, start..<end, "home address", .medium)
    return end
  }

  private func postcode(from start: Int) -> (start: Int, end: Int)? {
    func isQuote(_ place: Int) -> Bool { text.at(place) == 0x27 || text.at(place) == 0x22 }
    guard Self.mayBeInCell(start, in: text) else { return nil }
    if isQuote(start - 1), let end = endOfPostcode(start, quote: text[start - 1]) { return (start, end) }
    var at = start
    while let byte = text.at(at), ASCII.isAlphanumeric(byte), at - start < 6 { at += 1 }
    guard isQuote(at), text.at(at + 1) == 0x2C else { return nil }
    at += text.at(at + 2) == 0x20 ? 3 : 2
    guard isQuote(at), let end = endOfPostcode(at + 1, quote: text[at]) else { return nil }
    return (at + 1, end)
  }

  /// Whether a quotation mark stands right before a place, or behind the next letters and digits: few numbers have one.
  private static func mayBeInCell(_ start: Int, in text: ByteView) -> Bool {
    text.withBytes { bytes in
      if bytes[start &- 1] == 0x27 || bytes[start &- 1] == 0x22 { return true }
      let limit = min(bytes.count, start &+ 7)
      for i in start..<max(start, limit) where !ASCII.isAlphanumeric(bytes[i]) {
        return bytes[i] == 0x27 || bytes[i] == 0x22
      }
      return false
    }
  }

  /// `83709`, `9711 KL`, `BS8 1TH`: a cell of capitals and digits.
  private func endOfPostcode(_ start: Int, quote: UInt8) -> Int? {
    var end = start
    var digits = 0
    var letters = 0
    while let byte = text.at(end), end - start <= 10, byte != quote {
      if ASCII.isDigit(byte) {
        digits += 1
      } else if ASCII.isUpper(byte) {
        letters += 1
      } else if byte != 0x20 && byte != 0x2D || end == start {
        return nil
      }
      end += 1
    }
    guard text.at(end) == quote else { return nil }
    return letters == 0 ? (4...9).contains(digits) ? end : nil : digits >= 2 && letters <= 5 ? end : nil
  }

  /// The bracket that opens the row, if it is a row of a statement.
  private func openingOfRow(before place: Int) -> Int? {
    var open = place - 1
    while open > 0, place - open < 300, text[open] != 0x28, text[open] != 0x0A { open -= 1 }
    guard open > 0, text[open] == 0x28 else { return nil }
    var end = open
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    if end > 0, text[end - 1] == 0x2C {
      let before = text[max(0, end - 2_000)..<end]
      return before.contains("VALUES") || before.contains("values") ? open : nil
    }
    let word = text[max(0, end - 6)..<end]
    return word == "VALUES" || word == "values" ? open : nil
  }

  /// Whether one cell in quotes is a full name and another a street with its number.
  private func holdsHome(_ row: Range<Int>) -> Bool {
    var hasName = false
    var hasStreet = false
    var at = row.lowerBound + 1
    while at < row.upperBound, text[at] != 0x29, text[at] != 0x0A {
      let quote = text[at]
      at += 1
      guard quote == 0x27 || quote == 0x22 else { continue }
      let start = at
      while at < row.upperBound, text[at] != quote { at += 1 }
      let cell = start..<at
      at += 1
      if isStreet(cell) {
        hasStreet = true
      } else if PersonName.fills(cell, in: text), !holds(cell, Self.businesses) {
        hasName = true
      }
    }
    return hasName && hasStreet
  }

  /// `2217 Larkspur Court`, `Kerkstraat 118`: words, and a short number before or behind them.
  private func isStreet(_ cell: Range<Int>) -> Bool {
    guard (6...60).contains(cell.count) else { return false }
    var digits = 0
    var letters = 0
    for i in cell {
      switch text[i] {
      case let byte where ASCII.isDigit(byte): digits += 1
      case let byte where ASCII.isLetter(byte) || byte >= 0x80: letters += 1
      case 0x20, 0x27, 0x2C, 0x2D, 0x2E, 0x2F: break
      default: return false
      }
    }
    let isNumbered =
      ASCII.isDigit(text[cell.lowerBound]) || ASCII.isDigit(text[cell.upperBound - 1])
      || ASCII.isDigit(text[cell.upperBound - 2])
    return isNumbered && (1...6).contains(digits) && letters >= 4 && text[cell].contains(" ")
  }

  /// Tables of what is sold, shown or visited.
  private static let things = WordIndex(
    " product products item items part parts article articles film films book books song songs store stores office offices company companies vendor vendors supplier suppliers warehouse warehouses branch branches restaurant restaurants hotel hotels venue venues station stations "
  )
  /// People and places that stand in examples.
  private static let samples = WordIndex(
    " doe main anytown springfield example sample test foo bar dummy fake muster mustermann mustermannstraße musterstraße musterstadt placeholder lorem "
  )
}
