import Bytes
import Text

/// Blanks of two kinds at the ends of lines, another row of them at each: bits, where nobody looks.
enum TrailingBlanks {
  private static let most = 256
  private static let fewestBlanks = 4
  private static let fewestLines = 4

  static func find(in text: ByteView) -> Range<Int>? {
    var rows: Set<String> = []
    var first: Int?
    var from = 0
    var count = 0
    while count < most, let odd = OddBlank.next(from: from, in: text) {
      count += 1
      var start = odd.lowerBound
      while start > 0, text[start - 1] == 0x20 || text[start - 1] == 0x09 { start -= 1 }
      var end = odd.upperBound
      var blanks = odd.lowerBound - start + 1
      while let byte = text.at(end), blanks < 400 {
        if byte == 0x20 || byte == 0x09 {
          end += 1
        } else if let next = OddBlank.blank(at: end, in: text) {
          end = next
        } else {
          break
        }
        blanks += 1
      }
      from = end
      guard blanks >= fewestBlanks, text.at(end) == nil || text.at(end) == 0x0A,
        isMixed(start..<end, in: text)
      else { continue }
      first = first ?? start
      rows.insert(text[start..<end].string)
      if rows.count >= fewestLines { return (first ?? start)..<end }
    }
    return nil
  }

  /// Whether it has blanks of two kinds, and more than one change between them.
  private static func isMixed(_ row: Range<Int>, in text: ByteView) -> Bool {
    var changes = 0
    var last: String?
    var i = row.lowerBound
    while i < row.upperBound {
      let end = OddBlank.blank(at: i, in: text) ?? i + 1
      let blank = text[i..<end].string
      if let last, last != blank { changes += 1 }
      last = blank
      i = end
    }
    return changes >= 2
  }
}
