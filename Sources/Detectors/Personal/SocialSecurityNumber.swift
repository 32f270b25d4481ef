/// US social security numbers: never 000, 666 or 9xx in front, never 00 or 0000 behind. Taxpayers who cannot
/// have one get a 9xx with a middle from a few ranges.
enum SocialSecurityNumber {
  enum Form {
    case dashes, spaces, plain
    /// With one of the two dashes: `911-701234`.
    case half
    /// What every form and manual shows.
    case example
  }

  static func match(_ form: NumberForm) -> Form? {
    let d = form.digits
    guard d.count == 9, form.isPlainOr(0x324) || isHalf(form), let mark = form.separator,
      mark <= NumberForm.Mark.dash || mark == NumberForm.Mark.dot
    else { return nil }
    let area = d.value(0, 3)
    let middle = d.value(3, 2)
    guard area != 0, area != 666, area < 900 || isTaxpayer(middle), middle != 0, d.value(5, 4) != 0 else {
      return nil
    }
    // Printed on a wallet insert in 1938, and in an advertisement.
    let number = d.value(0, 9)
    guard number != 78_051_120, number != 219_099_999, d.distinct > 3 else { return nil }
    // Kept free for advertisements.
    if (987_654_320...987_654_329).contains(number) { return nil }
    if number == 123_456_789 { return mark == 0 ? nil : .example }
    if isHalf(form) { return .half }
    return mark == NumberForm.Mark.dash ? .dashes : mark == 0 ? .plain : .spaces
  }

  private static func isHalf(_ form: NumberForm) -> Bool {
    form.isGrouped(0x36, by: NumberForm.Mark.dash) || form.isGrouped(0x54, by: NumberForm.Mark.dash)
  }

  private static func isTaxpayer(_ middle: Int) -> Bool {
    (50...65).contains(middle) || (70...88).contains(middle) || (90...92).contains(middle)
      || (94...99).contains(middle)
  }
}
