import Bytes

/// Numbers of offices in Latin America, Africa and the Middle East. Their words are rare in texts of programs, so most of
/// them take one.
extension NationalNumber {
  static func further(_ form: NumberForm, _ d: Digits, _ match: inout IdentityMatch) {
    switch d.count {
    case 8: furtherEight(form, d, &match)
    case 9: furtherNine(form, d, &match)
    case 10: furtherTen(form, d, &match)
    case 11: furtherEleven(form, d, &match)
    case 12:
      if form.isPlain, d[0] == 2 || d[0] == 3, d.isDate(year: 1, month: 3, day: 5),
        11 - d.sum([2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11 == d[11]
      {
        match.take("Kuwaiti civil number", .weak, .identity)
      }
    case 13: furtherThirteen(form, d, &match)
    case 14:
      // Century, date of birth, governorate.
      if form.isPlain, d[0] == 2 || d[0] == 3, d.isDate(year: 1, month: 3, day: 5),
        (1...35).contains(d.value(7, 2)) || d.value(7, 2) == 88
      {
        match.take("Egyptian national number", .weak, .identity)
      }
    case 15:
      if form.isPlainOr(0x3444), [1, 2, 7, 8, 9].contains(d[0]),
        d.sum([15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
      {
        match.take("Brazilian health card", .weak, [.health, .identity], called: "cns")
      }
      if form.isGrouped(0x233133) || form.sizes == 0x233133 && form.groupCount == 6 {
        match.take("Indonesian tax number", .form, .tax)
      }
    case 18:
      // Bank, branch, account, and a check by 3, 7 and 1.
      let bank = d.value(0, 3)
      if form.isPlain, bank > 0, bank < 168 || (600..<800).contains(bank),
        (10 - weighed(d)) % 10 == d[17]
      {
        match.take("Mexican bank account (CLABE)", .likely, .bank)
      }
    default: break
    }
  }

  private static func weighed(_ d: Digits) -> Int {
    var sum = 0
    for i in 0..<17 { sum += d[i] * [3, 7, 1][i % 3] % 10 }
    return sum % 10
  }

  private static func furtherEight(_ form: NumberForm, _ d: Digits, _ match: inout IdentityMatch) {
    let check = (10 - d.sum([2, 9, 8, 7, 6, 3, 4]) % 10) % 10
    if check == d[7], form.sizes == 0x1331 && form.groupCount == 4 || form.isGrouped(0x71) || form.isPlain {
      match.take("Uruguayan identity number", .weak, .identity, called: form.isPlain ? nil : "ci")
    }
  }

  private static func furtherNine(_ form: NumberForm, _ d: Digits, _ match: inout IdentityMatch) {
    if form.isPlainOr(0x333), d.sum([3, 7, 3, 7, 3, 7, 3, 7]) % 10 == d[8] {
      match.take("Hungarian insurance number", .weak, [.social, .health])
    }
    // As São Paulo computes it.
    if form.sizes == 0x2331, form.groupCount == 4, (11 - d.sum([2, 3, 4, 5, 6, 7, 8, 9]) % 11) % 11 == d[8] {
      match.take("Brazilian identity card", .weak, .identity, called: "rg")
    }
  }

  private static func furtherTen(_ form: NumberForm, _ d: Digits, _ match: inout IdentityMatch) {
    if form.isPlain || form.isGrouped(0x91, by: NumberForm.Mark.dash)
      || form.sizes == 0x3331 && form.groupCount == 4
    {
      let rest = d.sum([41, 37, 29, 23, 19, 17, 13, 7, 3]) % 11
      if (rest < 2 ? rest : 11 - rest) == d[9] {
        match.take("Colombian tax number", form.isPlain ? .weak : .likely, .tax, called: "nit")
      }
      let other = d.sum([10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
      if (other < 2 ? other : 11 - other) == d[9] { match.take("Iranian national number", .weak, .identity) }
    }
    if form.isPlainOr(0x91), (1...24).contains(d.value(0, 2)) || d.value(0, 2) == 30, d[2] < 6, d.passesLuhn {
      match.take("Ecuadorian identity number", .weak, .identity)
    }
  }

  private static func furtherEleven(_ form: NumberForm, _ d: Digits, _ match: inout IdentityMatch) {
    guard form.isPlain else { return }
    if d.passesLuhn { match.take("Mexican insurance number", .weak, [.social, .health]) }
    if d.passesMod11And10 { match.take("Croatian identity number", .weak, [.identity, .tax]) }
    // Century, year of birth, and the country as ISO numbers it.
    if d[0] == 2 || d[0] == 3, neighbours.contains(d.value(3, 3)) {
      match.take("Qatari identity number", .weak, .identity, called: "qid")
    }
  }

  /// The countries whose people live there in numbers.
  private static let neighbours: Set<Int> = [
    12, 48, 50, 104, 144, 156, 231, 250, 275, 276, 288, 356, 360, 364, 368, 380, 400, 404, 414, 422, 504, 512,
    524, 566,
    586, 608, 634, 643, 682, 706, 710, 736, 729, 760, 764, 784, 788, 792, 800, 818, 826, 840, 887,
  ]

  private static func furtherThirteen(_ form: NumberForm, _ d: Digits, _ match: inout IdentityMatch) {
    if form.isPlainOr(0x454), (1...22).contains(d.value(9, 2)), (1...40).contains(d.value(11, 2)),
      d.sum([2, 3, 4, 5, 6, 7, 8, 9]) % 11 == d[8]
    {
      match.take("Guatemalan identity number", form.isPlain ? .weak : .sure, .identity, called: "cui dpi")
    }
    if form.isPlainOr(0x22333) || form.isPlainOr(0x1233331), d[0] < 4, d.value(0, 10) % 511 == d.value(10, 3)
    {
      match.take("French tax number", .likely, .tax, called: "spi")
    }
  }
}
