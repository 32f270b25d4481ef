import Bytes

/// National numbers of letters and digits, by how long they are.
enum LetteredNumber {
  static func match(_ w: Letters, groups: Int, first: Int) -> IdentityMatch? {
    guard w.count >= 7, w.count <= 18 else { return nil }
    // Nobody's number is all noughts, or all nines.
    if w.hasDigits >= 6, w.digits(0, w.count).isNought { return nil }
    if w.hasDigits >= 8, w.allSatisfy({ $0 == 0x39 || !ASCII.isDigit($0) }) { return nil }
    var match = IdentityMatch()
    switch w.count {
    case 7, 8: eight(w, groups, first, &match)
    case 9: nine(w, &match)
    case 10: ten(w, groups, &match)
    case 11: eleven(w, groups, &match)
    case 12: twelve(w, groups, &match)
    case 13, 14:
      if w.fits("AAA9999999999"), w[0] == 0x47, w[1] == 0x48, w[2] == 0x41 {
        match.take("Ghanaian identity number", .likely, .identity)
      }
      european(w, groups, &match)
    default: longer(w, &match)
    }
    return match.found
  }

  private static func eight(_ w: Letters, _ groups: Int, _ first: Int, _ match: inout IdentityMatch) {
    if w.fits("A9999999") || w.fits("A999999A") {
      // The letter of a Hong Kong number counts as ten and more, with a blank for a second letter in front.
      var sum = 36 * 9 + w.value(0) * 8
      for i in 1...6 { sum += Int(w[i] - 0x30) * (8 - i) }
      let check = w[7] == 0x41 ? 10 : ASCII.isDigit(w[7]) ? Int(w[7] - 0x30) : 99
      if (sum + check) % 11 == 0 {
        // The check stands in brackets.
        match.take("Hong Kong identity number", groups == 2 && first == 7 ? .likely : .weak, .identity)
      }
    }
    if w.fits("A9999999"), !w.isOneOf("QXZ", at: 0), w[1] != 0x30, w[7] != 0x30 {
      match.take("passport number", .form, .passport)
    }
    if w.fits("9999999A"), w.isNumber(w.digits(0, 7).sum([8, 7, 6, 5, 4, 3, 2]) % 23, of: irish, at: 7) {
      match.take("Irish personal number", .likely, [.identity, .tax, .social])
    }
    if w.fits("AA999999") { match.take("passport number", .weak, [.passport, .licence]) }
    if w.fits("AAA9999"), !w.isOneOf("IO", at: 0) { match.take("NHI number", .weak, .health) }
  }

  private static let irish: StaticString = "WABCDEFGHIJKLMNOPQRSTUV"

  private static func nine(_ w: Letters, _ match: inout IdentityMatch) {
    spanish(w, &match)
    if w.fits("A9999999A"), w.isOneOf("STFGM", at: 0) {
      match.take("Singapore identity number", singapore(w) ? .sure : .form, .identity)
    }
    if w.fits("AA999999A"), w.isOneOf("ABCD", at: 8), isInsuranceLetters(w) {
      match.take("UK national insurance number", .likely, [.social, .identity, .tax])
    }
    if w.fits("99999999K"), chilean(w.digits(0, 8)) == 10 {
      match.take("Chilean identity number", .likely, [.identity, .tax])
    }
    if w.fits("99999999A"),
      w.isNumber(w.digits(0, 8).sum([10, 4, 9, 3, 8, 2, 7, 1]) % 11, of: "XMKECAWLJDB", at: 8)
    {
      match.take("Singapore company number", .likely, [.company, .tax])
    }
    if w.fits("9999999AA") {
      let sum = w.digits(0, 7).sum([8, 7, 6, 5, 4, 3, 2]) + (w[8] == 0x57 ? 0 : w.letter(8) * 9)
      if w.isNumber(sum % 23, of: irish, at: 7) {
        match.take("Irish personal number", .likely, [.identity, .tax, .social])
      }
    }
    if w.fits("AA9999999"), isDrugAuthority(w) {
      match.take("US drug enforcement number", .likely, .health)
    }
    // Business names have a nine for the second letter.
    if w.fits("A99999999"), w[1] == 0x39, isDrugAuthority(w) {
      match.take("US drug enforcement number", .likely, .health)
    }
    if w.fits("AAA999999"), polish(w) { match.take("Polish identity card", .likely, .identity) }
    // German passports and identity cards leave out vowels and letters that look like digits.
    if w.isOneOf("CFGHJKLMNPRTVWXYZ", at: 0), w.prefix(8).allSatisfy(isGerman), ASCII.isDigit(w[8]),
      w.travelCheck(8) == Int(w[8] - 0x30), w.hasDigits >= 5
    {
      match.take("German identity document", .likely, [.identity, .passport])
    }
    // Passports: Britain, Italy, Japan; the United States, Korea; Korea; France; Spain.
    // KB is Microsoft's.
    if w.fits("AA9999999") && !(w[0] == 0x4B && w[1] == 0x42) || w.fits("99AA99999") || w.fits("AAA999999") {
      match.take("passport number", .form, .passport)
    }
    if w.fits("A99999999") || w.fits("A999A9999") && w.isOneOf("DGMORS", at: 0) {
      match.take("passport number", .weak, .passport)
    }
    if w.fits("9999999AA") { match.take("Italian identity card", .weak, .identity) }
    if w.fits("A9999999A"), w[0] == 0x50 { match.take("passport number", .form, .passport) }
    if w.fits("AA99999AA") { match.take("Italian identity card", .form, .identity) }
    if w.fits("AAXXXXXX9"), w.hasDigits >= 3 {
      match.take("Dutch identity document", .weak, [.passport, .identity])
    }
  }

  private static func isGerman(_ b: UInt8) -> Bool {
    ASCII.isDigit(b) || ASCII.isUpper(b) && !"ABDEIOQSU".utf8.contains(b)
  }

  private static func ten(_ w: Letters, _ groups: Int, _ match: inout IdentityMatch) {
    if w.fits("AAAAA9999A") {
      // The fourth letter says what kind of taxpayer.
      match.take(
        "Indian tax number (PAN)", w.isOneOf("ABCFGHJLPT", at: 3) ? .likely : .form, [.tax, .identity])
    }
    if w.fits("999999999A") {
      let isChecked = w.isNumber(
        w.digits(0, 9).sum([10, 8, 6, 4, 9, 7, 5, 3, 1]) % 11, of: "ZKCMDNERGWH", at: 9)
      let isDated = (1900...2099).contains(w.digits(0, 4).value(0, 4))
      match.take("Singapore company number", isChecked ? isDated ? .sure : .likely : .weak, [.company, .tax])
    }
    if w.fits("A99AA9999A"), w.isOneOf("RST", at: 0), singaporeEntity(w) {
      match.take("Singapore entity number", .sure, [.company, .tax])
    }
    if w.fits("AAA9999999") { match.take("Indian voter number", .form, [.voter, .identity]) }
    // The day of birth is counted from the first of the year, for women from 500 on.
    if w.fits("999999999A"), w[9] == 0x56 || w[9] == 0x58 {
      let day = w.digits(2, 3).value(0, 3)
      if (1...366).contains(day) || (501...866).contains(day) {
        match.take("Sri Lankan identity number", .weak, .identity, called: "nic")
      }
    }
    if w.fits("A999999999") {
      if germanHealth(w) { match.take("German health insurance number", .likely, .health) }
      if w[1] == 0x31 || w[1] == 0x32, taiwanese(w) {
        match.take("Taiwanese identity number", .likely, .identity)
      }
      if Letters(rebasing: w[..<9]).allSatisfy(isGerman), w.travelCheck(9) == Int(w[9] - 0x30) {
        match.take("German identity document", .likely, [.identity, .passport])
      }
      match.take("identity document", .weak, [.passport, .licence])
    }
    // A Finnish code with its hyphen read away.
    if w.fits("999999999X"), finnish(w, number: 6, last: 9) {
      match.take("Finnish identity code", groups == 2 ? .sure : .weak, .identity)
    }
    if w.fits("AA9999999A")
      || w.fits("U1XXXXXXXA") && !w[2..<9].contains(where: { "AEIOQVYZ".utf8.contains($0) })
    {
      match.take("Italian driving licence", .form, .licence)
    }
  }

  private static func eleven(_ w: Letters, _ groups: Int, _ match: inout IdentityMatch) {
    if w.fits("9XXX9XXX9XX") || w.fits("9AX9AX9AA99"), isMedicare(w) {
      match.take("US Medicare number", .sure, .health)
    }
    if w.fits("999999A999X"), finnish(w, number: 7, last: 10) {
      match.take("Finnish identity code", .sure, .identity)
    }
    if w.fits("A999999999A") { match.take("Kenyan tax number", .weak, .tax) }
    if w.fits("AA99999999X"), !isCountry(w) { match.take("German driving licence", .form, .licence) }
    if w.fits("XXXXXXXXX9X"), ASCII.isUpper(w[0]), ASCII.isDigit(w[1]), w.hasDigits >= 5 {
      match.take("German driving licence", .weak, .licence)
    }
    european(w, groups, &match)
  }

  private static func twelve(_ w: Letters, _ groups: Int, _ match: inout IdentityMatch) {
    if w.fits("99999999A999"), germanPension(w) {
      match.take("German social security number", .sure, [.social, .identity])
    }
    if groups == 1, w.fits("AAA999999XXX"),
      Digits.isDate(w.digits(3, 2).value(0, 2), w.digits(5, 2).value(0, 2), w.digits(7, 2).value(0, 2))
    {
      match.take("Mexican tax number", .likely, .tax)
    }
    if w.fits("AAAA99999999") {
      // Quebec's health insurance: fifty more for the months of women.
      let month = w.digits(6, 2).value(0, 2)
      if Digits.isDate(
        w.digits(4, 2).value(0, 2), month > 50 ? month - 50 : month, w.digits(8, 2).value(0, 2))
      {
        match.take("Canadian health number", groups == 3 ? .form : .weak, .health)
      }
    }
    european(w, groups, &match)
  }

  private static func longer(_ w: Letters, _ match: inout IdentityMatch) {
    switch w.count {
    case 15:
      let state = w.digits(0, 2).value(0, 2)
      if w.fits("99AAAAA9999AXZX"), (1...38).contains(state) {
        let isChecked = goodsTax(w)
        if isChecked || state <= 37 {
          match.take("Indian tax registration (GSTIN)", isChecked ? .sure : .likely, .tax)
        }
      }
      // Corsica has letters for a department.
      if w.fits("999992A99999999") || w.fits("999992B99999999"), w[0] == 0x31 || w[0] == 0x32 {
        let corsican = w[6] == 0x41 ? 19 : 18
        var d = w.digits(0, 5)
        d.append(1)
        d.append(UInt8(truncatingIfNeeded: corsican % 10))
        for i in 7..<13 { d.append(w[i] - 0x30) }
        if w.digits(13, 2).value(0, 2) == 97 - d.value(0, 13) % 97 {
          match.take("French social security number", .sure, [.social, .identity])
        }
      }
    case 16:
      if italian(w) { match.take("Italian tax code", .sure, [.tax, .identity]) }
      if british(w) { match.take("UK driving licence", .sure, .licence) }
    case 17:
      if isVehicle(w) { match.take("vehicle identification number", .likely, .vehicle) }
    case 18:
      if w.fits("99999999999999999X"), w[17] == 0x58, NationalNumber.chinese(w.digits(0, 17), last: 10) {
        match.take("Chinese resident identity number", .sure, .identity)
      }
      if w.fits("AAAA999999AAAAAAX9"), w[10] == 0x48 || w[10] == 0x4D {
        match.take("Mexican identity number (CURP)", .sure, .identity)
      }
      if british(Letters(rebasing: w[..<16])), ASCII.isDigit(w[16]), ASCII.isDigit(w[17]) {
        match.take("UK driving licence", .sure, .licence)
      }
    default: break
    }
  }
}
