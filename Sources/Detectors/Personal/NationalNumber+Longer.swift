import Bytes

/// Eleven digits and more.
extension NationalNumber {
  static func eleven(_ form: NumberForm, _ d: Digits, _ match: inout IdentityMatch) {
    if form.isPlain { elevenInOnePiece(d, &match) }
    if form.isPlainOr(0x2333), d[0] > 0 {
      if d.passesMod11And10 { match.take("German tax number", .likely, .tax) }
      if (d.sum([10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 == 0, d.longestRepeat < 6 {
        match.take("Australian business number", .sure, [.company, .tax])
      }
    }
    if form.isPlainOr(0x65), d.isDate(year: 4, month: 2, day: 0, shift: 40), norwegian(d) {
      match.take("Norwegian birth number", .sure, .identity)
    }
    if form.isGrouped(0x65, by: NumberForm.Mark.dash), d.isDate(year: 4, month: 2, day: 0), d[6] <= 2 {
      match.take("Latvian personal code", .weak, .identity)
    }
    if form.isPlain || form.sizes == 0x22232 && form.groupCount == 5, belgian(d) {
      match.take("Belgian national number", .sure, .identity)
    }
    if form.isPlain || form.sizes == 0x3332 && form.groupCount == 4
      || form.isGrouped(0x92, by: NumberForm.Mark.dash)
    {
      if brazilian(d) { match.take("Brazilian taxpayer number", .sure, [.tax, .identity]) }
      if d.value(0, 9) > 1_001_998, d.sum([9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101 % 100 == d.value(9, 2) {
        match.take("Russian insurance number", .sure, [.social, .identity])
      }
    }
    if form.isPlain || form.sizes == 0x3521 && form.groupCount == 4 {
      let rest = d.sum([3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
      if (rest < 2 ? 0 : 11 - rest) == d[10] {
        match.take("Brazilian worker number", form.isPlain ? .weak : .sure, [.social, .identity])
      }
    }
    if form.isPlain || form.isGrouped(0x281, by: NumberForm.Mark.dash), argentine(d) {
      match.take("Argentine tax number", form.isPlain ? .likely : .sure, .tax)
    }
    if form.isGrouped(0x371, by: NumberForm.Mark.dash) {
      match.take("Dominican identity number", d.passesLuhn ? .sure : .weak, .identity)
    }
    if form.isGrouped(0x335, by: NumberForm.Mark.slash) || form.isGrouped(0x344, by: NumberForm.Mark.slash) {
      match.take("German tax number", .form, [.tax, .revenue])
    }
    if form.isGrouped(0x4511), isMedicare(d) { match.take("Australian Medicare number", .likely, .health) }
  }

  private static func elevenInOnePiece(_ d: Digits, _ match: inout IdentityMatch) {
    if d.sum([1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 == 0 {
      // Twenty is added to the month for each century.
      if Digits.isDate(d.value(0, 2), d.value(2, 2) % 20, d.value(4, 2)) {
        match.take("PESEL", .likely, .identity)
      }
    }
    if d.passesVerhoeff { match.take("Nigerian identity number", .weak, .identity) }
    if turkish(d) { match.take("Turkish identity number", .sure, .identity) }
    if (1...6).contains(d[0]), d.isDate(year: 1, month: 3, day: 5), baltic(d) {
      match.take("Baltic personal number", .likely, .identity)
    }
    if d.passesLuhn {
      let office = d.value(7, 3)
      if office >= 1 && office <= 100 || office == 120 || office == 121 {
        match.take("Italian VAT number", .likely, .tax)
      }
      if d.isDate(year: 4, month: 2, day: 0) {
        match.take("Greek insurance number", .weak, [.health, .social, .identity])
      }
    }
    if [10, 15, 17, 20].contains(d.value(0, 2)) {
      let rest = 11 - d.sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
      if rest % 10 == d[10] { match.take("Peruvian tax number", .weak, .tax) }
    }
  }

  static func twelve(_ form: NumberForm, _ d: Digits, _ match: inout IdentityMatch) {
    if form.isPlainOr(0x444) {
      if d[0] >= 2, d.passesVerhoeff {
        match.take("Aadhaar number", form.isPlain ? .likely : .sure, .identity)
      }
      let rest = d.sum([6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
      if (rest <= 1 ? 0 : 11 - rest) == d[11] {
        match.take("Japanese individual number", .likely, [.identity, .tax])
      }
    }
    if form.isPlainOr(0x84), (18...20).contains(d.value(0, 2)), d.luhn(from: 2, 10),
      d.isDate(year: 2, month: 4, day: 6, shift: 60)
    {
      match.take("Swedish personal number", .sure, .identity)
    }
    if form.isPlainOr(0x282), (1...66).contains(d.value(0, 2)), d.remainder(10, by: 97) == d.value(10, 2) {
      match.take("Spanish insurance number", .likely, .social)
    }
    if form.isGrouped(0x624, by: NumberForm.Mark.dash), d.isDate(year: 0, month: 2, day: 4), d.value(6, 2) > 0
    {
      match.take("Malaysian identity number", .sure, .identity)
    }
    if form.isGrouped(0x2262), (11...28).contains(d.value(0, 2)) {
      match.take("Korean driving licence", .likely, .licence)
    }
    if form.isGrouped(0x471, by: NumberForm.Mark.dash) || form.isGrouped(0x291, by: NumberForm.Mark.dash) {
      match.take("Philippine insurance number", .weak, [.social, .health, .identity], called: "crn")
    }
    if form.isGrouped(0x3333, by: NumberForm.Mark.dash) { match.take("taxpayer number", .weak, .tax) }
    guard form.isPlain else { return }
    if d.sum([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == d[10],
      d.sum([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == d[11]
    {
      match.take("Russian tax number", .likely, .tax)
    }
    if d.isDate(year: 0, month: 2, day: 4), (1...6).contains(d[6]),
      d.sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11 == d[11]
    {
      match.take("Kazakh identity number", .weak, .identity)
    }
  }

  static func thirteen(_ form: NumberForm, _ d: Digits, _ match: inout IdentityMatch) {
    if form.isPlain, Digits.isDate(d.value(5, 2), d.value(2, 2), d.value(0, 2)), d[4] == 9 || d[4] == 0,
      (11 - d.sum([7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 == d[12]
    {
      match.take("Yugoslav personal number", .likely, .identity)
    }
    if form.isPlain, (1900...2030).contains(d.value(0, 4)),
      Digits.isDate(d.value(0, 4), d.value(4, 2), d.value(6, 2)),
      d.luhn(from: 0, 12)
    {
      match.take("Luxembourgish matricule", .likely, [.identity, .social])
    }
    // Books.
    if d.value(0, 3) == 978 || d.value(0, 3) == 979 { return }
    if form.isPlain || form.isGrouped(0x67, by: NumberForm.Mark.dash), (1...8).contains(d[6]),
      d.isDate(year: 0, month: 2, day: 4)
    {
      let name = d[6] >= 5 ? "Korean registration number" : "Korean resident number"
      if korean(d) { match.take(name, .sure, .identity) } else { match.take(name, .weak, .identity) }
    }
    if form.isPlainOr(0x6421) || form.isGrouped(0x643), d.isDate(year: 0, month: 2, day: 4), d[10] <= 2,
      d[11] >= 8, d.passesLuhn
    {
      match.take("South African identity number", .sure, .identity)
    }
    if form.isPlainOr(0x14521), (1...8).contains(d[0]), isThaiProvince(d.value(1, 2)),
      (11 - d.sum([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 10 == d[12]
    {
      match.take("Thai identity number", form.isPlain ? .likely : .sure, .identity)
    }
    if form.isGrouped(0x14521, by: NumberForm.Mark.dash) {
      match.take("Thai identity number", .weak, .identity)
    }
    if form.isPlainOr(0x3442), d.value(0, 3) == 756,
      d.sum([1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 == 0
    {
      match.take("Swiss insurance number", form.isPlain ? .likely : .sure, [.social, .identity])
    }
    if form.isPlain, (1...8).contains(d[0]), d.isDate(year: 1, month: 3, day: 5),
      isRomanian(control: d[12], for: d.sum([2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]))
    {
      match.take("Romanian personal number", .sure, .identity)
    }
    if form.isGrouped(0x571, by: NumberForm.Mark.dash), (1...7).contains(d[0]) {
      match.take("Pakistani identity number", .likely, .identity)
    }
    if form.isPlain, (1...16).contains(d.value(0, 2)) { match.take("German tax number", .weak, .revenue) }
  }

  /// Ten has no digit, and is written as one.
  private static func isRomanian(control: Int, for sum: Int) -> Bool {
    let rest = sum % 11
    return (rest == 10 ? 1 : rest) == control
  }

  static func longer(_ form: NumberForm, _ d: Digits, _ match: inout IdentityMatch) {
    switch d.count {
    case 14:
      if form.isPlain || form.sizes == 0x23342 && form.groupCount == 5, brazilianCompany(d) {
        match.take("Brazilian company number", .sure, [.company, .tax])
      }
      if form.isPlainOr(0x3335), d.passesLuhn { match.take("French company number", .weak, .company) }
    case 15:
      if form.isPlain || form.groupCount >= 7 || form.isGrouped(0xD2), french(d) {
        match.take("French social security number", .sure, [.social, .identity])
      }
      if form.isPlainOr(0x3471), d.value(0, 3) == 784, d.passesLuhn || !form.isPlain {
        match.take("Emirati identity number", d.passesLuhn ? .sure : .likely, .identity)
      } else if form.isPlain, d.value(0, 3) == 784, (1900...2030).contains(d.value(3, 4)) {
        match.take("Emirati identity number", .weak, .identity)
      }
      if form.isPlainOr(0x2661), d.passesLuhn { match.take("device number (IMEI)", .weak, .device) }
    case 16:
      let day = d.value(6, 2)
      if form.isPlain, d.value(0, 2) >= 11,
        Digits.isDate(d.value(10, 2), d.value(8, 2), day > 40 ? day - 40 : day)
      {
        match.take("Indonesian identity number", .weak, .identity)
      }
    case 18:
      if form.isPlain || form.isGrouped(0x684), chinese(d, last: d[17]) {
        match.take("Chinese resident identity number", .sure, .identity)
      }
    default: break
    }
  }

  // MARK: Checks

  private static func turkish(_ d: Digits) -> Bool {
    guard d[0] != 0 else { return false }
    let odd = d[0] + d[2] + d[4] + d[6] + d[8]
    let even = d[1] + d[3] + d[5] + d[7]
    return (odd * 7 - even + 70) % 10 == d[9] && (odd + even + d[9]) % 10 == d[10]
  }

  private static func norwegian(_ d: Digits) -> Bool {
    (11 - d.sum([3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11) % 11 == d[9]
      && (11 - d.sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 == d[10]
  }

  private static func belgian(_ d: Digits) -> Bool {
    guard d.value(2, 2) <= 12, d.value(4, 2) <= 31, d.value(6, 3) > 0 else { return false }
    let body = d.value(0, 9)
    let check = d.value(9, 2)
    return check == 97 - body % 97 || check == 97 - (2_000_000_000 + body) % 97
  }

  private static func brazilian(_ d: Digits) -> Bool {
    d.sum([10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10 == d[9]
      && d.sum([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10 == d[10]
  }

  private static func brazilianCompany(_ d: Digits) -> Bool {
    let first = d.sum([5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
    let second = d.sum([6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
    return (first < 2 ? 0 : 11 - first) == d[12] && (second < 2 ? 0 : 11 - second) == d[13]
  }

  private static func argentine(_ d: Digits) -> Bool {
    guard [20, 23, 24, 25, 26, 27, 30, 33, 34].contains(d.value(0, 2)) else { return false }
    let check = 11 - d.sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
    return (check == 11 ? 0 : check == 10 ? 9 : check) == d[10]
  }

  /// Estonia and Lithuania share one rule: where the first weights leave ten, the second ones are used.
  private static func baltic(_ d: Digits) -> Bool {
    var rest = d.sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11
    if rest == 10 { rest = d.sum([3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11 % 10 }
    return rest == d[10]
  }

  /// Foreigners' numbers end two higher.
  private static func korean(_ d: Digits) -> Bool {
    let rest = d.sum([2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11
    return d[6] >= 5 ? (13 - rest) % 10 == d[12] : (11 - rest) % 10 == d[12]
  }

  private static func isThaiProvince(_ code: Int) -> Bool {
    switch code {
    case 10...27, 30...58, 60...67, 70...77, 80...86, 90...96: true
    default: false
    }
  }

  /// Sex, year, month, department, commune, order, and 97 minus the remainder of all that.
  private static func french(_ d: Digits) -> Bool {
    let month = d.value(3, 2)
    guard d[0] == 1 || d[0] == 2, (1...12).contains(month) || (20...42).contains(month) else { return false }
    return d.value(13, 2) == 97 - d.value(0, 13) % 97
  }

  /// Region, date of birth, order, and ISO 7064 mod 11-2, where ten is an X.
  static func chinese(_ d: Digits, last: Int) -> Bool {
    guard (1900...2100).contains(d.value(6, 4)), (1...8).contains(d[0]),
      Digits.isDate(d.value(6, 4), d.value(10, 2), d.value(12, 2))
    else { return false }
    let total = d.sum([7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
    return (12 - total % 11) % 11 == last
  }
}
