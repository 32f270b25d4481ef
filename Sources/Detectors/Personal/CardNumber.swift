import Text

/// Payment cards: an issuer's range, the length it uses, and the Luhn check.
enum CardNumber {
  enum Kind {
    case grouped, ungrouped, test
    /// Of a range that no issuer is known for.
    case unissued
  }

  static func match(_ groups: DigitGroups, _ range: Range<Int>) -> Kind? {
    guard let separator = groups.separator(of: range),
      separator == 0 || separator == 0x20 || separator == 0x2D
    else {
      return nil
    }
    let digits = groups.digits(of: range)
    guard digits.count >= 12, digits.count <= 19, isGrouped(groups.sizes(of: range)),
      Checksums.luhn(digits), Set(digits).count >= 3
    else { return nil }
    guard isIssued(digits) else { return digits.count >= 15 && (2...6).contains(digits[0]) ? .unissued : nil }
    if isTest(digits) { return .test }
    return range.count > 1 ? .grouped : .ungrouped
  }

  /// Fours, or the 4-6-5 of American Express and the 4-6-4 of Diners Club.
  private static func isGrouped(_ sizes: [Int]) -> Bool {
    guard sizes.count > 1 else { return true }
    if sizes == [4, 6, 5] || sizes == [4, 6, 4] { return true }
    return sizes.dropLast().allSatisfy { $0 == 4 } && (sizes.last ?? 0) <= 4
  }

  private static func isIssued(_ d: [UInt8]) -> Bool {
    func prefix(_ n: Int) -> Int { d.prefix(n).reduce(0) { $0 * 10 + Int($1) } }
    let n = d.count
    switch d[0] {
    case 4: return n == 13 || n == 16 || n == 19
    case 5:
      if (51...55).contains(prefix(2)) { return n == 16 }
      return [50, 56, 57, 58].contains(prefix(2)) && n >= 12
    case 2:
      return (2221...2720).contains(prefix(4)) && n == 16 || (2200...2204).contains(prefix(4)) && n >= 16
    case 3:
      if prefix(2) == 34 || prefix(2) == 37 { return n == 15 }
      if (300...305).contains(prefix(3)) || prefix(2) == 36 || prefix(2) == 38 || prefix(2) == 39 {
        return n == 14 || n == 16
      }
      return (3528...3589).contains(prefix(4)) && n >= 16
    case 6:
      if prefix(4) == 6011 || prefix(2) == 65 || (644...649).contains(prefix(3)) { return n == 16 || n == 19 }
      if prefix(2) == 62 { return n >= 16 }
      return [60, 63, 67, 69, 61].contains(prefix(2)) && n >= 12 && n != 13
    case 1: return prefix(4) == 1800 && n == 15 || prefix(3) == 122 && n == 15
    default: return false
    }
  }

  /// The numbers that payment services publish for tests.
  private static func isTest(_ d: [UInt8]) -> Bool {
    let text = d.map { String($0) }.joined()
    return tests.contains(text) || text.hasPrefix("400000") || text.hasPrefix("42424242")
  }

  private static let tests: Set<String> = [
    "4111111111111111", "5555555555554444", "378282246310005", "371449635398431", "6011111111111117",
    "30569309025904",
    "38520000023237", "3530111333300000", "5105105105105100", "4222222222222", "2223003122003222",
    "6011000990139424",
  ]
}

/// US social security numbers: never 000, 666 or 9xx in front, never 00 or 0000 behind.
enum SocialSecurityNumber {
  enum Form { case dashes, spaces, plain }

  static func match(_ groups: DigitGroups, _ range: Range<Int>) -> Form? {
    guard let separator = groups.separator(of: range) else { return nil }
    let digits = groups.digits(of: range)
    guard digits.count == 9 else { return nil }
    guard separator == 0 || groups.sizes(of: range) == [3, 2, 4] else { return nil }
    func value(_ r: Range<Int>) -> Int { digits[r].reduce(0) { $0 * 10 + Int($1) } }
    let area = value(0..<3)
    let number = value(0..<9)
    guard area != 0, area != 666, area < 900, value(3..<5) != 0, value(5..<9) != 0 else { return nil }
    // Printed on a wallet insert in 1938, in an advertisement, and in every form's example.
    guard number != 78_051_120, number != 219_099_999, number != 123_456_789, Set(digits).count > 3 else {
      return nil
    }
    return separator == 0x2D ? .dashes : (separator == 0x20 ? .spaces : .plain)
  }
}
