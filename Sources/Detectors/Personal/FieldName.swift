import Bytes
import Text

/// What a value is called, wherever that is written: before a colon, an equals sign or a blank, in a tag, in the line
/// above, at the head of a column, or in the list of columns of a statement.
struct FieldName {
  private let text: ByteView
  /// Texts of numbers ask for each of them.
  private var budget: Int
  /// The table that the last value stood in.
  private var columns: [RecordFields] = []
  private var columnsEnd = -2

  init(_ text: ByteView) {
    self.text = text
    budget = 96 + text.count / 1_024
  }

  /// Whether nothing has a name any more, since too many asked for theirs.
  var isSpent: Bool { budget <= 0 }

  /// What the value at `place` holds, going by its name. Nothing if it has none, or if nobody's value is called so.
  mutating func fields(of place: Range<Int>) -> RecordFields {
    guard budget > 0 else { return [] }
    budget -= 1
    let (end, isLineAbove) = shell(before: place.lowerBound)
    guard end > 0 else { return [] }
    if isLineAbove { return above(end) }
    let mark = text[end - 1]
    if Self.isDelimiter(mark) {
      let found = column(of: place, by: mark)
      return found.isEmpty ? cell(before: end - 1) : found
    }
    if mark == 0x29, end < place.lowerBound { return bracketed(before: end - 1) }
    // Words of the east need no blank behind them.
    guard end < place.lowerBound || mark >= 0x80 else { return [] }
    return named(before: end)
  }

  private static let longestShell = 28

  /// Where what stands before a value begins: blanks, quotes, signs. Whether the line above may name it.
  private func shell(before place: Int) -> (end: Int, isLineAbove: Bool) {
    var end = place
    while end > 0, place - end < Self.longestShell {
      switch text[end - 1] {
      // A function is called with it.
      case 0x28 where end == place && end > 1 && ASCII.isWord(text[end - 2]): return (0, false)
      case 0x09: if end > 1, ASCII.isWord(text[end - 2]) || text[end - 2] >= 0x80 { return (end, false) }
      // `cin >> 12345678`: what is read from a stream.
      case 0x3E where end > 1 && text[end - 2] == 0x3E: return (0, false)
      case 0x20, 0x22, 0x27, 0x28, 0x2A, 0x2B, 0x3A, 0x3D, 0x3E, 0x5B, 0x5C, 0x60: break
      // A number behind a dash goes on with what stands before.
      case 0x2D, 0x2E, 0x5F: guard end < place else { return (0, false) }
      case 0x23: guard end < place || end > 1 && text[end - 2] == 0x20 else { return (0, false) }
      // No-break spaces, dashes, and the colon of the east.
      case 0xA0 where end > 1 && text[end - 2] == 0xC2: end -= 1
      case 0x93, 0x94, 0xAF, 0x89:
        guard end > 2, text[end - 2] == 0x80, text[end - 3] == 0xE2 else { return (end, false) }
        end -= 2
      case 0x9A where end > 2 && text[end - 2] == 0xBC: end -= 2
      case 0x0A: return (end - 1, true)
      default: return (end, false)
      }
      end -= 1
    }
    return (end, false)
  }

  // MARK: Before the value

  private static let mostWords = 5

  /// The words that end at `end`, from the last on.
  private func named(before end: Int) -> RecordFields {
    var last = end
    var from = end
    var words = 0
    var best: RecordFields = []
    while words < Self.mostWords {
      let start = word(before: from)
      guard start < from else { return best }
      if last == from, Self.fillers.contains(text[start..<from]) {
        last = start
        while last > 0, Self.joins(text[last - 1]) { last -= 1 }
        from = last
        words += 1
        continue
      }
      let mayEnd = last > from || mayEnd(last)
      if mayEnd {
        let found = RecordFields(named: text[start..<last], strippingEnds: true)
        // A health card or one of a country is no payment card: the word before says so.
        if !found.isDisjoint(with: Self.sure), found != .card { return found }
        if best.isEmpty { best = found }
      }
      if words == 0, Self.general.contains(text[start..<last]) {
        let found = kind(before: start)
        if !found.isEmpty { return found }
      }
      // No more of the words before it makes a name of this one.
      guard mayEnd else { return best }
      from = start
      while from > 0, end - from < 64, Self.joins(text[from - 1]) { from -= 1 }
      guard from < start, from > 0 else { return best }
      words += 1
    }
    return best
  }

  /// What no longer name would make anything else of: an account number may be a permanent account number.
  private static let sure: RecordFields = [.paper, .birth, .carried, .mail, .card]

  /// Whether any name may end at `end`, by the last letters or digits of it.
  private func mayEnd(_ end: Int) -> Bool {
    var last: UInt64 = 0
    var found = 0
    var i = end
    while i > 0, found < RecordFields.longestEnding {
      i -= 1
      let byte = text[i]
      if ASCII.isAlphanumeric(byte) {
        last |= UInt64(ASCII.lowercased(byte)) << UInt64(found * 8)
        found += 1
      } else if !Self.joins(byte) {
        // A short name, or one of another alphabet.
        return true
      }
    }
    return found < RecordFields.longestEnding || RecordFields.mayEnd(with: last)
  }

  /// `National Identification Number (NIN)`: the short form behind it, or else the whole name.
  private func bracketed(before end: Int) -> RecordFields {
    let start = word(before: end)
    guard start < end, start > 1, text[start - 1] == 0x28, text[start - 2] == 0x20 else { return [] }
    let short = RecordFields(named: text[start..<end], strippingEnds: true)
    return short.isEmpty ? named(before: start - 2) : short
  }

  private func word(before end: Int) -> Int {
    var start = end
    while start > 0, end - start < 48, ASCII.isAlphanumeric(text[start - 1]) || text[start - 1] >= 0x80 {
      start -= 1
    }
    return start
  }

  /// What stands between the words of one name.
  private static func joins(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x5F || byte == 0x2D || byte == 0x2E || byte == 0x27 || byte == 0x23
  }

  private static let fillers = WordIndex(
    " is was ist est es er on to är lautet le la el il 是 は 는 ")
  private static let general = WordIndex(" value number no nr id val content text code nummer numero ")

  /// `"type": "passport", "number": "…"`, `name="cpr" value="…"`: the value before says what kind this one is.
  private func kind(before start: Int) -> RecordFields {
    var end = start
    while end > 0, start - end < 16 {
      let byte = text[end - 1]
      guard byte == 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x2C || byte == 0x5C || byte == 0x0A
      else { break }
      end -= 1
    }
    guard end > 0, end < start, ASCII.isAlphanumeric(text[end - 1]) else { return [] }
    var from = end
    while from > 0, end - from < 32,
      ASCII.isWord(text[from - 1]) || text[from - 1] == 0x2D || text[from - 1] == 0x20
    {
      from -= 1
    }
    guard from > 0, text[from - 1] == 0x22 || text[from - 1] == 0x27 || text[from - 1] == 0x2F else {
      return []
    }
    return RecordFields(named: text[from..<end], strippingEnds: true)
  }

  // MARK: Above the value

  /// The line that ends at `end`, if it is a name and nothing else.
  private func above(_ end: Int) -> RecordFields {
    var last = end
    while last > 0, text[last - 1] == 0x0D || text[last - 1] == 0x20 || text[last - 1] == 0x3A { last -= 1 }
    var from = last
    while from > 0, last - from < 40, text[from - 1] != 0x0A {
      if ASCII.isDigit(text[from - 1]) { return [] }
      from -= 1
    }
    guard from < last, from == 0 || text[from - 1] == 0x0A else { return [] }
    return RecordFields(named: text[from..<last], strippingEnds: true)
  }

  // MARK: Columns

  /// What the cell names that ends at `end`, in a table that is no more than names and values.
  private func cell(before end: Int) -> RecordFields {
    var last = end
    while last > 0, end - last < 24, Self.isShell(text[last - 1]) { last -= 1 }
    var from = last
    while from > 0, last - from < 40, text[from - 1] != 0x0A, !Self.isDelimiter(text[from - 1]) {
      if ASCII.isDigit(text[from - 1]) { return [] }
      from -= 1
    }
    return from < last ? RecordFields(named: text[from..<last], strippingEnds: true) : []
  }

  private static func isShell(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x2A || byte == 0x3A
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x3B || byte == 0x7C || byte == 0x09
  }

  private static let reach = 1_200
  private static let tallest = 40

  private mutating func column(of place: Range<Int>, by delimiter: UInt8) -> RecordFields {
    var start = place.lowerBound
    while start > 0, place.lowerBound - start < Self.reach, text[start - 1] != 0x0A { start -= 1 }
    if delimiter == 0x2C, let found = columnOfStatement(place, from: start) { return found }
    let index = count(delimiter, in: start..<place.lowerBound)
    if start > columnsEnd + 1 || start < columnsEnd - Self.reach {
      columns = head(above: start, by: delimiter)
    }
    columnsEnd = place.upperBound
    while let byte = text.at(columnsEnd), byte != 0x0A, columnsEnd - place.upperBound < Self.reach {
      columnsEnd += 1
    }
    return index < columns.count ? columns[index] : []
  }

  private func count(_ delimiter: UInt8, in part: Range<Int>) -> Int {
    var count = 0
    var isQuoted = false
    for i in part {
      if text[i] == 0x22 { isQuoted.toggle() }
      if text[i] == delimiter, !isQuoted { count += 1 }
    }
    return count
  }

  /// What the columns are called whose rows end with the one at `start`.
  private mutating func head(above start: Int, by delimiter: UInt8) -> [RecordFields] {
    var end = start - 1
    for _ in 0..<Self.tallest {
      guard end > 0, budget > 0 else { return [] }
      budget -= 1
      var from = end
      while from > 0, end - from < Self.reach, text[from - 1] != 0x0A { from -= 1 }
      guard from < end else { return [] }
      if let found = names(in: from..<end, by: delimiter) { return found }
      end = from - 1
    }
    return []
  }

  /// What the cells name, if there are several and one of them names something of somebody. A row of values is none.
  private func names(in part: Range<Int>, by delimiter: UInt8) -> [RecordFields]? {
    var result: [RecordFields] = []
    var isHead = false
    var from = part.lowerBound
    var digits = 0
    for i in part.lowerBound...part.upperBound {
      let byte = i < part.upperBound ? text[i] : delimiter
      if ASCII.isDigit(byte) || byte == 0x40 { digits += 1 }
      if digits > 2 { return nil }
      guard byte == delimiter else { continue }
      let cell = from..<i
      from = i + 1
      let found = cell.count < 48 ? RecordFields(named: text[cell], strippingEnds: true) : []
      if !found.isEmpty { isHead = true }
      result.append(found)
    }
    return isHead && result.count > 1 ? result : nil
  }

  /// `INSERT INTO people (id, cpr) VALUES (1, '…')`
  private func columnOfStatement(_ place: Range<Int>, from start: Int) -> RecordFields? {
    var open = place.lowerBound
    var index = 0
    while open > start {
      open -= 1
      if text[open] == 0x28 { break }
      if text[open] == 0x29 { return nil }
      if text[open] == 0x2C { index += 1 }
    }
    guard open > 0, text[open] == 0x28 else { return nil }
    // The word before the first row.
    let least = max(0, open - Self.reach)
    guard let word = last("values", in: least..<open) else { return nil }
    var close = word
    while close > least, text[close - 1] == 0x20 || text[close - 1] == 0x0A { close -= 1 }
    guard close > least, text[close - 1] == 0x29 else { return nil }
    var first = close - 1
    while first > least, text[first - 1] != 0x28 { first -= 1 }
    guard first > least, let names = names(in: first..<close - 1, by: 0x2C), index < names.count else {
      return nil
    }
    return names[index]
  }

  private func last(_ word: StaticString, in part: Range<Int>) -> Int? {
    let count = word.utf8CodeUnitCount
    var i = part.upperBound - count
    while i >= part.lowerBound {
      var k = 0
      while k < count, text[i + k] | 0x20 == word.utf8Start[k] { k += 1 }
      if k == count { return i }
      i -= 1
    }
    return nil
  }
}
