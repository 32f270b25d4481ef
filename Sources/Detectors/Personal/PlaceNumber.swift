import Bytes

/// Number plates and postcodes: short, and written like so much else that they count only beside a word that
/// names them, or as the whole of what somebody says.
enum PlaceNumber {
  enum Kind {
    case plate, postcode, register
    /// Letters and digits that only the word beside them makes a number plate.
    case anyPlate
  }

  /// What the letters and digits are that end with group `last` of `form`, which has `groups` groups.
  static func match(_ w: Letters, groups: Int, first: Int) -> Kind? {
    if isPostcode(w, groups: groups, first: first) { return .postcode }
    if isRegister(w, groups: groups, first: first) { return .register }
    if isPlate(w, groups: groups, first: first) { return .plate }
    let digits = w.hasDigits
    return (5...8).contains(w.count) && groups <= 3 && digits > 0 && digits < w.count ? .anyPlate : nil
  }

  /// `SW1A 1AA` in Britain, `K1A 0B1` in Canada.
  private static func isPostcode(_ w: Letters, groups: Int, first: Int) -> Bool {
    guard w.count >= 5, w.count <= 7, groups == 1 || groups == 2 && first == w.count - 3 else { return false }
    if w.fits("A9A9A9") {
      return !w.isOneOf("DFIOQUWZ", at: 0) && !w.isOneOf("DFIOQU", at: 2) && !w.isOneOf("DFIOQU", at: 4)
    }
    let n = w.count
    guard ASCII.isDigit(w[n - 3]), isInward(w, n - 2), isInward(w, n - 1), !w.isOneOf("QVX", at: 0) else {
      return false
    }
    if w.fits("GIR0AA") { return true }
    guard
      w.fits("A99AA") || w.fits("A999AA") || w.fits("AA99AA") || w.fits("AA999AA") || w.fits("A9A9AA")
        || w.fits("AA9A9AA")
    else { return false }
    return !w.isOneOf("IJZ", at: 1)
  }

  private static func isInward(_ w: Letters, _ i: Int) -> Bool {
    ASCII.isUpper(w[i]) && !w.isOneOf("CIKMOV", at: i)
  }

  /// `HRB 12345`: the German register of companies.
  private static func isRegister(_ w: Letters, groups: Int, first: Int) -> Bool {
    groups == 2 && first == 3 && w.count >= 4 && w.count <= 9 && w[0] == 0x48 && w[1] == 0x52
      && w.isOneOf("AB", at: 2) && w.hasDigits == w.count - 3
  }

  private static func isPlate(_ w: Letters, groups: Int, first: Int) -> Bool {
    guard w.count >= 4, w.count <= 11 else { return false }
    let isSplit = groups > 1
    // Britain since 2001: the age is 02 to 29, or 51 to 79.
    if w.fits("AA99AAA"), !isSplit || first == 4 {
      let age = w.digits(2, 2).value(0, 2)
      return !w.isOneOf("IQZ", at: 0) && !w.isOneOf("IQZ", at: 1)
        && ((2...29).contains(age) || (51...79).contains(age))
    }
    // Before that: the year in front.
    if w.fits("A999AAA") || w.fits("A99AAA") {
      return !w.isOneOf("IOQUZ", at: 0) && (!isSplit || first == w.count - 3)
    }
    // India, with the state in front; Nigeria; France and Italy; Spain.
    if w.fits("AA99AA9999") || w.fits("AA99A9999") || w.fits("AA9AA9999") || w.fits("AA99AAA9999") {
      return true
    }
    if w.fits("AAA9999") { return !isSplit }
    if w.fits("AAA999AA") { return !isSplit || first == 3 }
    if w.fits("AA999AA") { return groups == 1 || groups == 3 }
    if w.fits("9999AAA"), groups <= 2 { return !w.isOneOf("AEIOU", at: 4) }
    return isTurkish(w, groups) || isGerman(w, groups: groups, first: first)
  }

  /// Province, one to three letters, two to five digits.
  private static func isTurkish(_ w: Letters, _ groups: Int) -> Bool {
    guard groups == 3, ASCII.isDigit(w[0]), ASCII.isDigit(w[1]), (1...81).contains(w.digits(0, 2).value(0, 2))
    else { return false }
    var i = 2
    while i < w.count, ASCII.isUpper(w[i]) { i += 1 }
    let letters = i - 2
    while i < w.count, ASCII.isDigit(w[i]) { i += 1 }
    return i == w.count && (1...3).contains(letters) && (2...5).contains(i - 2 - letters)
  }

  /// One to three letters for the district, one or two, up to four digits.
  private static func isGerman(_ w: Letters, groups: Int, first: Int) -> Bool {
    guard groups == 3, (1...3).contains(first) else { return false }
    var i = 0
    while i < w.count, ASCII.isUpper(w[i]) { i += 1 }
    let letters = i
    while i < w.count, ASCII.isDigit(w[i]) { i += 1 }
    return i == w.count && (1...2).contains(letters - first) && (1...4).contains(i - letters)
  }
}
