import Bytes
import Text

/// Numbers in digits of another script where a machine reads them and nothing else is in that script: `port: ۵۴۳۲`,
/// `http://10.0.0.१/`, `limit = 10০`. What is compared with them, or filtered by them, is written in others.
enum ForeignNumber {
  private static let most = 32

  static func find(in text: ByteView, as kind: TextKind) -> Range<Int>? {
    var from = 0
    var count = 0
    while count < most, let first = next(from: from, in: text) {
      count += 1
      var end = first.upperBound
      while let more = digit(at: end, in: text) { end = more }
      let place = first.lowerBound..<end
      from = end
      if isInHost(place, in: text) { return place }
      if kind == .code
        ? isValue(place, in: text) && NamePlace.isInCode(place, in: text) : isPort(place, in: text),
        isLone(place, in: text)
      {
        return place
      }
    }
    return nil
  }

  /// The digits of Arabic, Persian, and of the scripts of India and of the east of it.
  private static func next(from start: Int, in text: ByteView) -> Range<Int>? {
    typealias B = ByteClass
    var from = start
    while true {
      let place = text.firstForeign(from: from) { a, b, c in
        let third = c & B.Vector(repeating: 0x3F)
        let isOdd = B.equal(b & B.Vector(repeating: 1), 1)
        let far = isOdd .& B.between(third, 0x26, 0x2F) .| B.between(third, 0x10, 0x19)
        return B.equal(a, 0xD9) .& B.between(b, 0xA0, 0xA9) .| B.equal(a, 0xDB) .& B.between(b, 0xB0, 0xB9)
          .| B.equal(a, 0xE0) .& far
      }
      guard let place else { return nil }
      if let end = digit(at: place, in: text) { return place..<end }
      from = place + 1
    }
  }

  /// Whether a text may hold any of them.
  static func mayStand(in pages: ForeignPages) -> Bool {
    pages.mayHold(0xD9, 0xA0...0xA9) || pages.mayHold(0xDB, 0xB0...0xB9) || pages.mayHold(0xE0)
  }

  /// Where a digit ends that begins at `i`.
  private static func digit(at i: Int, in text: ByteView) -> Int? {
    guard let lead = text.at(i), let second = text.at(i + 1) else { return nil }
    switch lead {
    case 0xD9: return 0xA0...0xA9 ~= second ? i + 2 : nil
    case 0xDB: return 0xB0...0xB9 ~= second ? i + 2 : nil
    case 0xE0:
      guard let third = text.at(i + 2) else { return nil }
      let value = (UInt32(second) & 0x3F) << 6 | UInt32(third) & 0x3F
      // The sixth of every block and those behind it, from Devanagari to Malayalam; Thai and Lao.
      let isIndian = value >= 0x900 && value < 0xD80 && value & 0x7F >= 0x66 && value & 0x7F <= 0x6F
      return isIndian || 0xE50...0xE59 ~= value || 0xED0...0xED9 ~= value ? i + 3 : nil
    default: return nil
    }
  }

  /// Before the first slash of an address, with nothing but digits, points and letters of ASCII around.
  private static func isInHost(_ place: Range<Int>, in text: ByteView) -> Bool {
    let token = NamePlace.token(around: place, in: text)
    guard let mark = text[token].firstRange(of: "://") else { return false }
    let start = token.lowerBound + mark.upperBound
    guard start <= place.lowerBound, !text[start..<place.lowerBound].contains("/") else { return false }
    let end =
      text[place.upperBound..<token.upperBound].firstIndex(of: 0x2F).map { $0 + place.upperBound }
      ?? token.upperBound
    var i = start
    var plain = 0
    while i < end {
      if let next = digit(at: i, in: text) {
        i = next
      } else {
        guard ASCII.isAlphanumeric(text[i]) || text[i] == 0x2E || text[i] == 0x2D || text[i] == 0x3A else {
          return false
        }
        plain += 1
        i += 1
      }
    }
    return plain > 0
  }

  /// `x = …`, `x: …`, `< …`, and what goes on a number of ASCII.
  private static func isValue(_ place: Range<Int>, in text: ByteView) -> Bool {
    guard place.lowerBound > 1 else { return false }
    if ASCII.isDigit(text[place.lowerBound - 1]) { return true }
    guard text[place.lowerBound - 1] == 0x20 else { return false }
    switch text[place.lowerBound - 2] {
    case 0x3A, 0x3D, 0x3C, 0x3E: return true
    default: return false
    }
  }

  /// `port: …`
  private static func isPort(_ place: Range<Int>, in text: ByteView) -> Bool {
    let before = text[..<place.lowerBound]
    return ["port: ", "port = ", "port=", "PORT=", "port\": "].contains { before.ends(with: $0) }
  }

  /// Whether nothing else on the line is of another script.
  private static func isLone(_ place: Range<Int>, in text: ByteView) -> Bool {
    var start = place.lowerBound
    while start > 0, text[start - 1] != 0x0A, place.lowerBound - start < 200 {
      start -= 1
      if text[start] >= 0x80 { return false }
    }
    var end = place.upperBound
    while let byte = text.at(end), byte != 0x0A, end - place.upperBound < 200 {
      if byte >= 0x80 { return false }
      end += 1
    }
    return true
  }
}
