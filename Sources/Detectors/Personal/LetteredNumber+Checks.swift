import Bytes

extension LetteredNumber {
  /// NIF `12345678Z` and NIE `X1234567L`: the letter is the remainder modulo 23. CIF: a letter, seven digits,
  /// and a Luhn digit or its letter.
  static func spanish(_ w: Letters, _ match: inout IdentityMatch) {
    let isForeigner = w.isOneOf("XYZ", at: 0)
    if w.fits("99999999A") || w.fits("A9999999A") && isForeigner {
      var digits = Digits()
      if isForeigner { digits.append(w[0] - 0x58) }
      for i in (isForeigner ? 1 : 0)..<8 { digits.append(w[i] - 0x30) }
      if w.isNumber(digits.value(0, 8) % 23, of: "TRWAGMYFPDXBNJZSQVHLCKE", at: 8),
        digits.value(0, 8) > 99_999
      {
        match.take(
          isForeigner ? "Spanish NIE" : "Spanish NIF", isForeigner ? .sure : .likely, [.identity, .tax])
      }
    }
    if w.fits("A9999999X"), w.isOneOf("ABCDEFGHJNPQRSUVW", at: 0) {
      let d = w.digits(1, 7)
      var total = d[1] + d[3] + d[5]
      for i in [0, 2, 4, 6] { total += d[i] * 2 / 10 + d[i] * 2 % 10 }
      let check = (10 - total % 10) % 10
      if w[8] == UInt8(0x30 + check) || w.isNumber(check, of: "JABCDEFGHI", at: 8) {
        match.take("Spanish company number", .weak, [.company, .tax])
      }
    }
  }

  /// The check of a Chilean number of eight digits, where ten is a K.
  static func chilean(_ d: Digits) -> Int { (11 - d.sum([3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 }

  static func singapore(_ w: Letters) -> Bool {
    var sum = w.digits(1, 7).sum([2, 7, 6, 5, 4, 3, 2])
    if w[0] == 0x54 || w[0] == 0x47 { sum += 4 }
    if w[0] == 0x4D { sum += 3 }
    switch w[0] {
    case 0x53, 0x54: return w.isNumber(sum % 11, of: "JZIHGFEDCBA", at: 8)
    case 0x46, 0x47: return w.isNumber(sum % 11, of: "XWUTRQPNMLK", at: 8)
    default: return w.isNumber(10 - sum % 11, of: "KLJNPQRTUWX", at: 8)
    }
  }

  /// All entities but businesses and companies, in an alphabet of their own.
  static func singaporeEntity(_ w: Letters) -> Bool {
    let alphabet: StaticString = "ABCDEFGHJKLMNPQRSTUVWX0123456789"
    var sum = 0
    for (i, weight) in [4, 3, 5, 3, 10, 2, 2, 5, 7].enumerated() {
      guard let place = (0..<32).first(where: { alphabet.utf8Start[$0] == w[i] }) else { return false }
      sum += place * weight
    }
    return w.isNumber((sum + 11 * 100 - 5) % 11, of: alphabet, at: 9)
  }

  static func isInsuranceLetters(_ w: Letters) -> Bool {
    guard !w.isOneOf("DFIQUV", at: 0), !w.isOneOf("DFIOQUV", at: 1) else { return false }
    for pair: StaticString in ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"]
    where w[0] == pair.utf8Start[0] && w[1] == pair.utf8Start[1] {
      return false
    }
    return true
  }

  /// The last digit is that of the first, third and fifth plus twice the second, fourth and sixth.
  static func isDrugAuthority(_ w: Letters) -> Bool {
    let d = w.digits(2, 7)
    return w.isOneOf("ABCDEFGHJKLMPRSTUX", at: 0)
      && (d[0] + d[2] + d[4] + 2 * (d[1] + d[3] + d[5])) % 10 == d[6]
  }

  /// The first digit is the check of the rest.
  static func polish(_ w: Letters) -> Bool {
    var sum = 0
    for (i, weight) in [7, 3, 1, 0, 7, 3, 1, 7, 3].enumerated() { sum += w.value(i) * weight }
    return sum % 10 == Int(w[3] - 0x30)
  }

  static func germanHealth(_ w: Letters) -> Bool {
    let letter = w.letter(0)
    var d = Digits()
    d.append(UInt8(truncatingIfNeeded: letter / 10))
    d.append(UInt8(truncatingIfNeeded: letter % 10))
    for i in 1..<9 { d.append(w[i] - 0x30) }
    var total = 0
    for i in 0..<10 {
      let product = d[i] * (i % 2 == 0 ? 1 : 2)
      total += product / 10 + product % 10
    }
    return total % 10 == Int(w[9] - 0x30)
  }

  static func germanPension(_ w: Letters) -> Bool {
    let day = w.digits(2, 2).value(0, 2) % 50
    guard (1...31).contains(day), (1...12).contains(w.digits(4, 2).value(0, 2)) else { return false }
    var d = w.digits(0, 8)
    d.append(UInt8(truncatingIfNeeded: w.letter(8) / 10))
    d.append(UInt8(truncatingIfNeeded: w.letter(8) % 10))
    d.append(w[9] - 0x30)
    d.append(w[10] - 0x30)
    var total = 0
    for (i, weight) in [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1].enumerated() {
      let product = d[i] * weight
      total += product / 10 + product % 10
    }
    return total % 10 == Int(w[11] - 0x30)
  }

  /// The letter stands for two digits, by the county that gave it out.
  static func taiwanese(_ w: Letters) -> Bool {
    let codes: StaticString = "ABCDEFGHJKLMNPQRSTUVXYWZIO"
    guard let place = (0..<26).first(where: { codes.utf8Start[$0] == w[0] }) else { return false }
    let code = place + 10
    let sum = code / 10 + code % 10 * 9 + w.digits(1, 9).sum([8, 7, 6, 5, 4, 3, 2, 1, 1])
    return sum % 10 == 0
  }

  static func finnish(_ w: Letters, number: Int, last: Int) -> Bool {
    let d = w.digits(0, 6)
    guard Digits.isDate(d.value(4, 2), d.value(2, 2), d.value(0, 2)) else { return false }
    let value = d.value(0, 6) * 1000 + w.digits(number, 3).value(0, 3)
    return w.isNumber(value % 31, of: "0123456789ABCDEFHJKLMNPRSTUVWXY", at: last)
  }

  static func isMedicare(_ w: Letters) -> Bool {
    func isLetter(_ i: Int) -> Bool { ASCII.isUpper(w[i]) && !w.isOneOf("SLOIBZ", at: i) }
    func isEither(_ i: Int) -> Bool { ASCII.isDigit(w[i]) || isLetter(i) }
    return ASCII.isDigit(w[0]) && w[0] != 0x30 && isLetter(1) && isEither(2) && ASCII.isDigit(w[3])
      && isLetter(4) && isEither(5) && ASCII.isDigit(w[6]) && isLetter(7) && isLetter(8)
      && ASCII.isDigit(w[9]) && ASCII.isDigit(w[10])
  }

  /// Luhn in base 36.
  static func goodsTax(_ w: Letters) -> Bool {
    var sum = 0
    for i in 0..<14 {
      let product = w.value(i) * (i % 2 == 0 ? 1 : 2)
      sum += product / 36 + product % 36
    }
    return (36 - sum % 36) % 36 == w.value(14)
  }

  /// Six letters, year, month letter, day, place, check; digits become letters where two people would have the
  /// same code.
  static func italian(_ w: Letters) -> Bool {
    func isDigit(_ i: Int) -> Bool { ASCII.isDigit(w[i]) || w.isOneOf("LMNPQRSTUV", at: i) }
    for i in 0..<6 where !ASCII.isUpper(w[i]) { return false }
    guard isDigit(6), isDigit(7), w.isOneOf("ABCDEHLMPRST", at: 8), isDigit(9), isDigit(10),
      ASCII.isUpper(w[11]), isDigit(12), isDigit(13), isDigit(14), ASCII.isUpper(w[15])
    else { return false }
    let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
    var sum = 0
    for i in 0..<15 {
      let value = ASCII.isDigit(w[i]) ? Int(w[i] - 0x30) : w.letter(i) - 1
      sum += i % 2 == 0 ? odd[value] : value
    }
    return w.letter(15) - 1 == sum % 26
  }

  /// Five of the name filled up with nines, decade, month (women's plus fifty), day, year, initials, check.
  static func british(_ w: Letters) -> Bool {
    guard ASCII.isUpper(w[0]), w.fits("XXXXX999999XXXAA") else { return false }
    var hasNines = false
    for i in 1..<5 {
      if w[i] == 0x39 { hasNines = true } else if hasNines || !ASCII.isUpper(w[i]) { return false }
    }
    let month = w.digits(6, 2).value(0, 2) % 50
    guard Digits.isDate(0, month, w.digits(8, 2).value(0, 2)) else { return false }
    return (ASCII.isUpper(w[11]) || w[11] == 0x39) && (ASCII.isUpper(w[12]) || w[12] == 0x39)
  }

  /// Seventeen without I, O and Q, the ninth of them a check.
  static func isVehicle(_ w: Letters) -> Bool {
    let values: StaticString = "12345678012345070923456789"
    var sum = 0
    for (i, weight) in [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2].enumerated() {
      if ASCII.isDigit(w[i]) {
        sum += Int(w[i] - 0x30) * weight
      } else {
        guard !w.isOneOf("IOQ", at: i) else { return false }
        sum += Int(values.utf8Start[w.letter(i) - 1] - 0x30) * weight
      }
    }
    return ASCII.isDigit(w[16]) && w.isNumber(sum % 11, of: "0123456789X", at: 8) && w.hasDigits < 16
  }

  // MARK: VAT

  /// Whether it begins like a VAT id of the European Union.
  static func isCountry(_ w: Letters) -> Bool {
    for code: StaticString in [
      "AT", "BE", "DE", "DK", "FI", "FR", "IT", "LU", "NL", "PL", "PT", "SE", "GB", "HU", "HR", "SI",
    ]
    where w[0] == code.utf8Start[0] && w[1] == code.utf8Start[1] {
      return true
    }
    return false
  }

  /// A country and its own tax number.
  static func european(_ w: Letters, _ groups: Int, _ match: inout IdentityMatch) {
    let name = "VAT number"
    if w.fits("DE999999999"), w[2] != 0x30 {
      match.take(name, w.digits(2, 9).passesMod11And10 ? .sure : .likely, .tax)
    }
    if w.fits("IT99999999999"), w.digits(2, 11).passesLuhn { match.take(name, .sure, .tax) }
    if w.fits("ATU99999999") {
      let d = w.digits(3, 8)
      var sum = 4
      for i in 0..<7 { sum += i % 2 == 0 ? d[i] : d[i] * 2 / 10 + d[i] * 2 % 10 }
      if (10 - sum % 10) % 10 == d[7] { match.take(name, .sure, .tax) }
    }
    if w.fits("BE9999999999"), 97 - w.digits(2, 8).value(0, 8) % 97 == w.digits(10, 2).value(0, 2) {
      match.take(name, .sure, .tax)
    }
    if w.fits("NL999999999B99") { match.take(name, .sure, .tax) }
    if w.fits("FRXX999999999"), w.digits(4, 9).passesLuhn {
      let key = w.digits(2, 2)
      let siren = w.digits(4, 9)
      if key.count < 2 || (12 + 3 * (siren.value(0, 9) % 97)) % 97 == key.value(0, 2) {
        match.take(name, .sure, .tax)
      }
    }
    if w.fits("GB999999999") {
      let d = w.digits(2, 9)
      let total = d.sum([8, 7, 6, 5, 4, 3, 2]) + d.value(7, 2)
      if total % 97 == 0 || (total + 55) % 97 == 0 { match.take(name, .sure, .tax) }
    }
    if w.fits("ESX9999999X") {
      var own = IdentityMatch()
      spanish(Letters(rebasing: w[2...]), &own)
      if own.found != nil { match.take(name, .sure, .tax) }
    }
    if w.fits("PL9999999999"), w.digits(2, 9).sum([6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == w.digits(11, 1)[0] {
      match.take(name, .sure, .tax)
    }
    if w.fits("PT999999999") {
      let d = w.digits(2, 9)
      let rest = d.sum([9, 8, 7, 6, 5, 4, 3, 2]) % 11
      if (rest < 2 ? 0 : 11 - rest) == d[8] { match.take(name, .sure, .tax) }
    }
    if w.fits("SE999999999901"), w.digits(2, 10).passesLuhn { match.take(name, .sure, .tax) }
    if w.fits("CHE999999999"),
      w.digits(3, 8).sum([5, 4, 3, 2, 7, 6, 5, 4]) % 11 == (11 - w.digits(11, 1)[0]) % 11
    {
      match.take(name, .sure, .tax)
    }
    if groups == 1, w.fits("AAAA999999XXX"),
      Digits.isDate(w.digits(4, 2).value(0, 2), w.digits(6, 2).value(0, 2), w.digits(8, 2).value(0, 2))
    {
      match.take("Mexican tax number", .likely, .tax)
    }
  }
}
