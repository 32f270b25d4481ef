import Bytes

/// A day as machines write it, and the time of day behind it: `2026-03-01`, `2026-03-01 12:30:05.250`.
struct Timestamp {
  let day: Range<Int>
  /// Where the last digit of it ends.
  let end: Int

  /// What begins at `start`, and is not the beginning of something longer.
  init?(at start: Int, in text: ByteView) {
    guard start + 10 <= text.count, text[start + 4] == 0x2D, text[start + 7] == 0x2D else { return nil }
    var value = 0
    for i in start..<start + 10 where i != start + 4 && i != start + 7 {
      let digit = text[i] &- 0x30
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    guard (1900_00_00..<2100_00_00).contains(value),
      Digits.isDate(value / 1_00_00, value / 1_00 % 1_00, value % 1_00)
    else { return nil }
    day = start..<start + 10
    let next = text.at(day.upperBound)
    if let end = Self.endOfTime(behind: day.upperBound, next, in: text) {
      self.end = end
      return
    }
    // Any other digits could belong to it.
    if let next, ASCII.isWord(next) || Self.mayJoin(next) && Self.isDigitNear(day.upperBound + 1, in: text) {
      return nil
    }
    end = day.upperBound
  }

  /// `T12:30`, and what goes on after that.
  private static func endOfTime(behind day: Int, _ next: UInt8?, in text: ByteView) -> Int? {
    guard next == 0x20 || next == UInt8(ascii: "T"), text.at(day + 3) == 0x3A else { return nil }
    for i in [day + 1, day + 2, day + 4, day + 5] {
      guard let byte = text.at(i), ASCII.isDigit(byte) else { return nil }
    }
    var end = day + 6
    while let byte = text.at(end), byte == 0x3A || byte == 0x2E || byte == 0x2C,
      let digit = text.at(end + 1), ASCII.isDigit(digit)
    {
      end += 1
      while let byte = text.at(end), ASCII.isDigit(byte) { end += 1 }
    }
    return end
  }

  /// What may stand between the groups of one number.
  private static func mayJoin(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x20 || (0x28...0x29).contains(byte) || (0x2D...0x2F).contains(byte)
  }

  private static func isDigitNear(_ start: Int, in text: ByteView) -> Bool {
    for i in start..<start + 2 {
      if let byte = text.at(i), ASCII.isDigit(byte) || byte >= 0x80 { return true }
    }
    return false
  }
}
