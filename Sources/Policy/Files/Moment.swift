import Bytes

/// A point in time as people write it: `2026-12-31` (to the end of that day), `2026-12-31T18:00`,
/// `2026-12-31T18:00:30+01:00`. Without a zone it is UTC.
package struct Moment: Sendable, Equatable {
  /// Since 1970.
  package let milliseconds: Int64

  package init?(_ text: String) {
    var reader = Reader(bytes: Array(text.utf8))
    guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
      let day = reader.number(2), (1970...9999).contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    let date = Int64(Self.dayNumber(year, month, day)) * 86_400
    if reader.isAtEnd {
      milliseconds = (date + 86_400) * 1000
      return
    }
    guard reader.take("T") || reader.take("t") || reader.take(" "), let hour = reader.number(2), hour < 24,
      reader.take(":"), let minute = reader.number(2), minute < 60
    else { return nil }
    var second = 0
    if reader.take(":") {
      guard let written = reader.number(2), written < 60 else { return nil }
      second = written
      if reader.take(".") { guard reader.skipDigits() else { return nil } }
    }
    var offset = 0
    if !reader.take("Z"), !reader.take("z"), !reader.isAtEnd {
      let isAhead = reader.take("+")
      guard isAhead || reader.take("-"), let hours = reader.number(2), hours < 24 else { return nil }
      _ = reader.take(":")
      guard let minutes = reader.number(2), minutes < 60 else { return nil }
      offset = (isAhead ? 1 : -1) * (hours * 3600 + minutes * 60)
    }
    guard reader.isAtEnd else { return nil }
    milliseconds = (date + Int64(hour * 3600 + minute * 60 + second - offset)) * 1000
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 in the Gregorian calendar.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return y * 365 + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468
  }

  private struct Reader {
    let bytes: [UInt8]
    var i = 0
    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { i == bytes.count }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard i < bytes.count, UInt32(bytes[i]) == character.value else { return false }
      i += 1
      return true
    }

    mutating func number(_ digits: Int) -> Int? {
      guard i + digits <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[i..<i + digits] {
        guard ASCII.isDigit(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      i += digits
      return value
    }

    mutating func skipDigits() -> Bool {
      let start = i
      while i < bytes.count, ASCII.isDigit(bytes[i]) { i += 1 }
      return i > start
    }
  }
}
