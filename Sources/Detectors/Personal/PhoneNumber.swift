import Bytes

/// Phone numbers: international, in the North American form, with a trunk zero in groups, or with a word in
/// front that says so.
enum PhoneNumber {
  enum Verdict {
    case yes, no
    /// If a word says so.
    case ifNamed
  }

  static func match(_ form: NumberForm, in text: ByteView, isAlone: Bool) -> Verdict {
    let d = form.digits
    guard d.count >= 7, d.count <= 15, d.distinct >= 3, !isDate(form), !form.isRound else { return .no }
    let start = form.range.lowerBound
    let before = start > 0 ? text[start - 1] : 0x20
    if isForFilms(d, hasPlus: before == 0x2B) { return .no }
    if before == 0x2B {
      // `+49 000 0000000`: to be filled in.
      if d.longestRepeat >= 7 { return .no }
      let isApart = start < 2 || !ASCII.isAlphanumeric(text[start - 2])
      // The largest number of thirty-two bits is in every manual.
      let isNumber =
        d.count >= (form.isPlain ? 10 : 8) && d[0] != 0 && d.value(0, d.count) / 10 != 214_748_364
      return isNumber && isApart ? .yes : .no
    }
    if let next = text.at(form.range.upperBound), next == 0x2F || next == 0x3A { return .no }
    if isNorthAmerican(form, isOpen: before == 0x28) || isTrunk(form) || isAbroad(form) { return .yes }
    if isAlone, isAloneTelling(form) { return .yes }
    // Amounts, versions and fractions have one point.
    let isPointed = form.groupCount == 2 && form.hasMark(NumberForm.Mark.dot)
    guard !isPointed, !isVersion(form) else { return .no }
    return !form.isPlain || d.count >= 8 && (d[0] == 0 || d.count <= 12) ? .ifNamed : .no
  }

  /// `555-0100` to `555-0199`, kept free for stories, and numbers of North America that nobody can have: neither an area
  /// nor an exchange begins with zero or one.
  private static func isForFilms(_ d: Digits, hasPlus: Bool) -> Bool {
    let hasCountry = d.count == 11 && d[0] == 1
    guard hasCountry || d.count == 7 || d.count == 10 && !hasPlus else { return false }
    if d.value(d.count - 7, 3) == 555, d.value(d.count - 4, 2) == 1 {
      // With the code of a real area it stands for somebody's often enough.
      if d.count == 7 || d.value(d.count - 10, 3) == 555 { return true }
    }
    return hasPlus && hasCountry && (d[1] < 2 || d[4] < 2)
  }

  /// `415-555-2671`, `(415) 555-2671`, `415.555.2671`: area and exchange begin with two at least.
  private static func isNorthAmerican(_ form: NumberForm, isOpen: Bool) -> Bool {
    let d = form.digits
    let hasCountry = form.sizes == 0x1334 && d[0] == 1
    guard form.sizes == 0x334 || hasCountry else { return false }
    let area = hasCountry ? 1 : 0
    guard d[area] >= 2, d[area + 3] >= 2 else { return false }
    if isOpen || form.hasMark(NumberForm.Mark.close) { return true }
    return form.separator == NumberForm.Mark.dash || form.separator == NumberForm.Mark.dot
  }

  /// `0161 496 0123`, `0-532-123-45-67`, `01.84.17.61.18`, `090-1234-5678`.
  private static func isTrunk(_ form: NumberForm) -> Bool {
    let d = form.digits
    guard d[0] == 0, d[1] != 0, d.count == 10 || d.count == 11, form.groupCount >= 2, form.groupCount <= 6,
      !form.hasMark(NumberForm.Mark.slash), form.size(form.groupCount - 1) >= 2, d.distinct >= 4
    else { return false }
    if form.hasMark(NumberForm.Mark.dot) {
      return form.separator == NumberForm.Mark.dot && form.sizes == 0x22222
    }
    // A lone zero is a digit of its own, unless the area stands behind it.
    if form.size(0) == 1 { return form.size(1) == 3 }
    // `056103 (2005)` is a page and a year.
    if form.hasMark(NumberForm.Mark.open) { return false }
    for i in 1..<form.groupCount where form.size(i) < 2 { return false }
    // 01 02 03 04 05 is a list.
    if form.sizes == 0x22222, d[2] == 0, d[4] == 0 { return false }
    return true
  }

  /// `16.0.12345.20000`: phone numbers have no group of one behind a point, nor long ones between.
  private static func isVersion(_ form: NumberForm) -> Bool {
    guard form.hasMark(NumberForm.Mark.dot) else { return false }
    for i in 1..<form.groupCount where form.size(i) < 2 || form.size(i) > 4 { return true }
    return false
  }

  /// `0049 30 901820`: the way abroad of most of the world.
  private static func isAbroad(_ form: NumberForm) -> Bool {
    let d = form.digits
    return d[0] == 0 && d[1] == 0 && d[2] != 0 && d.count >= 11 && form.groupCount >= 2 && form.size(0) >= 4
      && d.distinct >= 4 && !form.hasMark(NumberForm.Mark.dot)
  }

  /// A text of nothing else: mobile numbers with their zero, and the groups of Turkish and Polish ones.
  private static func isAloneTelling(_ form: NumberForm) -> Bool {
    let d = form.digits
    if form.isPlain {
      return d.count == 11 && d[0] == 0 && d[1] != 0 && d.distinct >= 4 && d.longestCount < 9
    }
    return form.isGrouped(0x3322, by: NumberForm.Mark.space)
  }

  static func isDate(_ form: NumberForm) -> Bool {
    let d = form.digits
    switch form.sizes {
    case 0x422: return (1800...2199).contains(d.value(0, 4))
    case 0x224: return (1800...2199).contains(d.value(4, 4))
    case 0x44: return (1800...2199).contains(d.value(0, 4)) && (1800...2199).contains(d.value(4, 4))
    // Dates with a time behind them.
    case 0x42222, 0x422222, 0x22422, 0x42262: return true
    default: return false
    }
  }
}
