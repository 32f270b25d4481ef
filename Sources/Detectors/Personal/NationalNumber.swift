import Bytes

/// National numbers made of digits alone: each has a length, groups it is written in, and mostly a checksum
/// that its own office publishes.
enum NationalNumber {
  static func match(_ form: NumberForm) -> IdentityMatch? {
    let d = form.digits
    guard d.count >= 8, d.count <= 18, d.distinct >= 3, !form.isRound else { return nil }
    var match = IdentityMatch()
    switch d.count {
    case 8: eight(form, d, &match)
    case 9: nine(form, d, &match)
    case 10: ten(form, d, &match)
    case 11: eleven(form, d, &match)
    case 12: twelve(form, d, &match)
    case 13: thirteen(form, d, &match)
    default: longer(form, d, &match)
    }
    further(form, d, &match)
    guard let found = match.found else { return nil }
    // Round numbers and 123456789 are somebody's example, and pass one check in ten as well.
    return found.strength == .likely && (d.longestRepeat >= 6 || d.isCounting || d.distinct < 4)
      ? found.doubted : found
  }

  // MARK: Eight to ten digits

  private static func eight(_ form: NumberForm, _ d: Digits, _ match: inout IdentityMatch) {
    if form.isPlainOr(0x35) || form.isGrouped(0x323), d.sum([10, 7, 8, 4, 6, 3, 5, 1]) % 11 == 0 {
      match.take("Australian tax file number", .weak, .tax)
    }
    if form.isPlainOr(0x2222), d[0] > 0, d.sum([2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0 {
      match.take("Danish company number", .weak, [.tax, .company])
    }
    if form.isGrouped(0x71, by: NumberForm.Mark.dash) {
      let rest = d.sum([7, 9, 10, 5, 8, 4, 2]) % 11
      if rest != 1, (11 - rest) % 11 == d[7] {
        match.take("Finnish company number", .weak, [.tax, .company])
      }
    }
    if form.isPlainOr(0x233) || form.isGrouped(0x332), d[0] > 0 {
      match.take("New Zealand tax number", .weak, .revenue)
    }
  }

  private static func nine(_ form: NumberForm, _ d: Digits, _ match: inout IdentityMatch) {
    // Births before 1954 have no check.
    if form.isGrouped(0x63, by: NumberForm.Mark.slash), d.value(0, 2) < 54, d.value(6, 3) > 0 {
      let month = d.value(2, 2)
      if Digits.isDate(d.value(0, 2), month > 50 ? month - 50 : month, d.value(4, 2)) {
        match.take("Czech birth number", .form, .identity)
      }
    }
    if form.isGrouped(0x441) || form.isPlain, isRouting(d) {
      match.take("US bank routing number", .likely, .bank)
    }
    if form.isPlain, (10 - d.sum([4, 9, 4, 9, 4, 9]) % 10) % 10 == d[6] {
      match.take("German physician number", .likely, .health)
    }
    if form.sizes == 0x2331 && form.groupCount == 4, LetteredNumber.chilean(d) == d[8] {
      match.take("Chilean identity number", .sure, [.identity, .tax])
    }
    if form.isGrouped(0x27, by: NumberForm.Mark.dash) {
      match.take("US employer identification number", .weak, .tax)
    }
    if form.isGrouped(0x333, by: NumberForm.Mark.dash) {
      match.take("taxpayer number", .weak, .tax)
    }
    if form.isGrouped(0x234, by: NumberForm.Mark.slash) {
      match.take("German tax number", .form, [.tax, .revenue])
    }
    // The last weight of a Dutch number is negative.
    if form.isPlainOr(0x423), d.sum([9, 8, 7, 6, 5, 4, 3, 2]) % 11 == d[8], d[0] + d[1] > 0 {
      match.take("Dutch citizen number", .likely, [.social, .identity, .tax])
    }
    guard form.isPlainOr(0x333) else { return }
    if d.passesLuhn {
      // Nought and eight were never given out, but stand in examples.
      let isIssued = d[0] != 0 && d[0] != 8
      match.take("Canadian social insurance number", isIssued ? .likely : .weak, [.social, .identity, .tax])
    }
    if d.sum([1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 == 0 {
      match.take("Australian tax file number", .likely, .tax)
    }
    if (10 - d.sum([8, 7, 6, 5, 4, 3, 2, 1]) % 10) % 10 == d[8] {
      match.take("Australian company number", .likely, [.company, .tax])
    }
    let rest = d.sum([9, 8, 7, 6, 5, 4, 3, 2]) % 11
    if d[0] != 0, d[0] != 4, d[0] != 7, (rest < 2 ? 0 : 11 - rest) == d[8] {
      match.take("Portuguese tax number", .weak, .tax)
    }
    if d.sum([3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0 {
      match.take("Norwegian organisation number", .weak, [.company, .tax])
    }
    if d.sum([256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == d[8] {
      match.take("Greek tax number", .weak, .tax)
    }
    if d.passesLuhn { match.take("identity number", .weak, [.identity, .company]) }
    if form.isPlainOr(0x333) { match.take("New Zealand tax number", .weak, .revenue) }
  }

  /// Federal Reserve district, and weights 3, 7, 1.
  static func isRouting(_ d: Digits) -> Bool {
    let district = d.value(0, 2)
    guard d.count == 9,
      district <= 12 && district > 0 || (21...32).contains(district)
        || (61...72).contains(district) || district == 80, d.value(0, 9) != 78_051_120
    else { return false }
    return d.sum([3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0
  }

  private static func ten(_ form: NumberForm, _ d: Digits, _ match: inout IdentityMatch) {
    let isHyphened = form.isGrouped(0x64, by: NumberForm.Mark.dash)
    if form.isPlainOr(0x334), isHealthService(d) { match.take("NHS number", .likely, [.health, .identity]) }
    if form.isPlainOr(0x433), d[0] == 1 || d[0] == 2, provider(d) {
      match.take("US provider number", .likely, .health)
    }
    if form.isPlain || form.sizes == 0x451 && form.groupCount == 3, isMedicare(d) {
      match.take("Australian Medicare number", .likely, .health)
    }
    if form.isPlain || isHyphened, d.passesLuhn {
      if d.isDate(year: 0, month: 2, day: 4, shift: 60) {
        match.take("Swedish personal number", isHyphened ? .sure : .likely, .identity)
      } else if d[2] >= 2, [2, 5, 7, 8, 9].contains(d[0]) {
        match.take("Swedish organisation number", isHyphened ? .sure : .likely, [.company, .tax])
      }
    }
    if isHyphened, d.isDate(year: 4, month: 2, day: 0), d.value(6, 3) > 1, d.value(0, 9) % 31 == d[9] {
      match.take("Finnish identity code", .sure, .identity)
    }
    if form.isPlain || isHyphened, d.isDate(year: 4, month: 2, day: 0) {
      if d.sum([4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0 {
        match.take("Danish personal number", isHyphened ? .sure : .weak, .identity)
      } else if isHyphened {
        match.take("Danish personal number", .weak, .identity)
      }
      if d.sum([3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0, d[9] == 9 || d[9] == 0 {
        match.take("Icelandic identity number", isHyphened ? .sure : .weak, .identity)
      }
    }
    if form.isPlain || form.isGrouped(0x64, by: NumberForm.Mark.slash), d.remainder(9, by: 11) % 10 == d[9] {
      let month = d.value(2, 2)
      let plain = month > 70 ? month - 70 : month > 50 ? month - 50 : month > 20 ? month - 20 : month
      if Digits.isDate(d.value(0, 2), plain, d.value(4, 2)) {
        match.take("Czech birth number", form.isPlain ? .weak : .sure, .identity)
      }
    }
    if form.isPlain, d.sum([2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == d[9] {
      // Twenty more for births before 1900, forty more for those from 2000 on.
      let month = d.value(2, 2)
      if Digits.isDate(
        d.value(0, 2), month > 40 ? month - 40 : month > 20 ? month - 20 : month, d.value(4, 2))
      {
        match.take("Bulgarian personal number", .weak, .identity)
      }
    }
    if form.isPlainOr(0x3322) || form.isGrouped(0x3223), d.sum([6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == d[9] {
      match.take("Polish tax number", form.isPlain ? .weak : .sure, .tax)
    }
    if form.isGrouped(0x235, by: NumberForm.Mark.slash) || form.isGrouped(0x334, by: NumberForm.Mark.slash) {
      match.take("German tax number", .form, [.tax, .revenue])
    }
    if form.isPlain || form.isGrouped(0x325, by: NumberForm.Mark.dash), isKoreanBusiness(d) {
      match.take("Korean business number", form.isPlain ? .weak : .sure, [.company, .tax])
    }
    tenWithWord(form, d, &match)
  }

  /// Numbers of ten digits that could be anything but for a word beside them.
  private static func tenWithWord(_ form: NumberForm, _ d: Digits, _ match: inout IdentityMatch) {
    if form.isPlainOr(0x46), d.isDate(year: 8, month: 6, day: 4),
      (d.sum([3, 7, 9]) + d.sum([5, 8, 4, 2, 1, 6], from: 4)) % 11 == d[3]
    {
      match.take("Austrian insurance number", form.isPlain ? .weak : .likely, [.social, .health, .identity])
    }
    if form.isGrouped(0x271, by: NumberForm.Mark.dash) {
      match.take("Philippine insurance number", .weak, [.social, .identity], called: "sss")
    }
    if form.isPlainOr(0x55) {
      let rest = d.sum([6, 7, 8, 9, 10, 5, 4, 3, 2], from: 1) % 11
      if [2, 1, 9, 8, 7, 6, 5, 4, 3, 2, 1][rest] == d[0] { match.take("UK taxpayer reference", .weak, .tax) }
    }
    guard form.isPlain else { return }
    if d.sum([2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == d[9], bulgarian(d) {
      match.take("Bulgarian personal number", .weak, .identity)
    }
    if d.passesLuhn, d[0] == 1 || d[0] == 2 { match.take("Saudi identity number", .weak, .identity) }
    if d.sum([2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == d[9] {
      match.take("Russian tax number", .weak, .tax)
    }
    if (d.sum([0, 5, 7, 9, 4, 6, 10, 5, 7]) - d[0] + 11) % 11 % 10 == d[9] {
      match.take("Ukrainian tax number", .weak, .tax)
    }
  }

  static func isHealthService(_ d: Digits) -> Bool {
    let check = (11 - d.sum([10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11
    return check == d[9]
  }

  /// Luhn, as if the number of the United States' health sector stood in front.
  private static func provider(_ d: Digits) -> Bool {
    var full = Digits("80840".utf8)
    for i in 0..<10 { full.append(UInt8(truncatingIfNeeded: d[i])) }
    return full.passesLuhn
  }

  static func isMedicare(_ d: Digits) -> Bool {
    (2...6).contains(d[0]) && d.sum([1, 3, 7, 9, 1, 3, 7, 9]) % 10 == d[8] && d[9] > 0
  }

  private static func isKoreanBusiness(_ d: Digits) -> Bool {
    (10 - (d.sum([1, 3, 7, 1, 3, 7, 1, 3, 5]) + d[8] * 5 / 10) % 10) % 10 == d[9] && d.value(0, 3) >= 101
  }

  private static func bulgarian(_ d: Digits) -> Bool {
    let month = d.value(2, 2)
    return Digits.isDate(
      d.value(0, 2), month > 40 ? month - 40 : month > 20 ? month - 20 : month, d.value(4, 2))
  }
}
