import Bytes
import Text

/// A number that is read from digits of another script which are drawn like others of ASCII: `int("৪৪")` is 44, and looks
/// like 88.
enum LookAlikeDigit {
  /// Four and seven of Bengali, four and one of Gurmukhi, two of Odia, seven of Malayalam.
  private static let digits: [StaticString] = [
    "\u{9EA}", "\u{9ED}", "\u{A6A}", "\u{A67}", "\u{B68}", "\u{D6D}",
  ]

  static func find(in text: ByteView) -> Range<Int>? {
    for digit in digits {
      var from = 0
      var count = 0
      while count < 16, let place = text.firstRange(of: digit, from: from) {
        from = place.upperBound
        count += 1
        if isRead(place, in: text) { return place }
      }
    }
    return nil
  }

  /// Whether it begins a string that is made a number, and the number is kept or compared.
  private static func isRead(_ place: Range<Int>, in text: ByteView) -> Bool {
    guard place.lowerBound > 1, case let quote = text[place.lowerBound - 1], quote == 0x22 || quote == 0x27,
      text[place.lowerBound - 2] == 0x28
    else { return false }
    var end = place.upperBound
    while let byte = text.at(end), byte >= 0x80, end - place.lowerBound < 40 { end += 1 }
    guard text.at(end) == quote, text.at(end + 1) == 0x29 else { return false }
    let before = text[..<(place.lowerBound - 2)]
    guard let name = readers.first(where: { before.ends(with: $0) }) else { return false }
    let rest = before[..<(before.count - name.utf8CodeUnitCount)]
    return ["= ", "> ", "< ", "=", "return "].contains { rest.ends(with: $0) } && !isTested(place, in: text)
  }

  private static let readers: [StaticString] = [
    "int", "float", "Number", "parseInt", "Int", "Decimal", "Integer",
  ]

  private static func isTested(_ place: Range<Int>, in text: ByteView) -> Bool {
    let start = text.startOfLine(of: place.lowerBound, within: 120)
    let line = text[start..<place.lowerBound]
    return line.contains("assert") || line.contains("expect") || line.contains("test")
  }
}
