/// Payment cards: an issuer's range, the length it uses, and the Luhn check.
enum CardNumber {
  enum Kind {
    case grouped, ungrouped
    /// Published for tests.
    case test
    /// Of a range that no issuer is known for.
    case unissued
  }

  static func match(_ form: NumberForm) -> Kind? {
    let d = form.digits
    guard d.count >= 12, d.count <= 19, isGrouped(form), d.passesLuhn else { return nil }
    if isTest(d) { return .test }
    guard d.distinct >= 3 else { return nil }
    guard isIssued(d) else { return d.count >= 15 && (2...6).contains(d[0]) ? .unissued : nil }
    return form.isPlain ? .ungrouped : .grouped
  }

  /// Whether the first groups have as many digits as a card, and begin with four of them.
  static func mayBe(_ form: NumberForm, groups: Int) -> Bool {
    if form.size(0) == 15 { return groups == 1 }
    var digits = 0
    for i in 0..<groups { digits += form.size(i) }
    return (12...19).contains(digits) && (groups == 1 || form.size(0) == 4)
  }

  /// Fours, or the 4-6-5 of American Express and the 4-6-4 of Diners Club.
  private static func isGrouped(_ form: NumberForm) -> Bool {
    guard let mark = form.separator else { return false }
    switch mark {
    case 0: return true
    case NumberForm.Mark.space, NumberForm.Mark.dash:
      if form.sizes == 0x465 || form.sizes == 0x464 { return true }
      for i in 0..<form.groupCount - 1 where form.size(i) != 4 { return false }
      return form.size(form.groupCount - 1) <= 4
    default: return form.sizes == 0x4444
    }
  }

  private static func isIssued(_ d: Digits) -> Bool {
    let n = d.count
    let two = d.value(0, 2)
    let three = d.value(0, 3)
    let four = d.value(0, 4)
    switch d[0] {
    case 4: return n == 13 || n == 16 || n == 19
    case 5: return (51...55).contains(two) ? n == 16 : two == 50 || two >= 56 && two != 59
    case 2: return (2221...2720).contains(four) && n == 16 || (2200...2204).contains(four) && n >= 16
    case 3:
      if two == 34 || two == 37 { return n == 15 }
      if (300...305).contains(three) || two == 36 || two == 38 || two == 39 { return n == 14 || n == 16 }
      return (3528...3589).contains(four) && n >= 16
    case 6:
      if four == 6011 || two == 65 || (644...649).contains(three) { return n == 16 || n == 19 }
      if two == 62 { return n >= 16 }
      return [60, 61, 63, 67, 69].contains(two) && n != 13
    case 9: return (9792...9792).contains(four) && n == 16
    case 1: return four == 1800 && n == 15 || three == 122 && n == 15
    default: return false
    }
  }

  /// The numbers that payment services publish for tests.
  private static func isTest(_ d: Digits) -> Bool {
    d.value(0, 6) == 400000 || d.value(0, 8) == 42_424_242
      || d.count <= 18 && tests.contains(d.value(0, d.count))
  }

  private static let tests: [Int] = [
    4_111_111_111_111_111, 5_555_555_555_554_444, 378_282_246_310_005, 371_449_635_398_431,
    6_011_111_111_111_117, 30_569_309_025_904, 38_520_000_023_237, 3_530_111_333_300_000,
    5_105_105_105_105_100, 4_222_222_222_222, 2_223_003_122_003_222, 6_011_000_990_139_424,
    4_012_888_888_881_881, 5_200_828_282_828_210, 3_566_002_020_360_505, 6_200_000_000_000_005,
  ]
}
