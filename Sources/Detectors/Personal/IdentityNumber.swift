import Bytes
import Text

/// National numbers made of digits alone, each with a checksum.
enum IdentityNumber {
  /// What the number is, going by length, groups and checksum. A guess until a word or the groups confirm it.
  static func match(_ groups: DigitGroups, _ range: Range<Int>) -> String? {
    guard let separator = groups.separator(of: range) else { return brazil(groups, range) }
    let digits = groups.digits(of: range)
    guard Set(digits).count >= 3, !hasLongRepeat(digits) else { return nil }
    let sizes = groups.sizes(of: range)
    let isPlain = separator == 0
    switch digits.count {
    case 9:
      if isPlain || sizes == [3, 3, 3], Checksums.luhn(digits), digits[0] != 0, digits[0] != 8 || !isPlain {
        return "Canadian social insurance number"
      }
    case 10:
      if isPlain || sizes == [3, 3, 4] && separator == 0x20, nhs(digits) { return "NHS number" }
      if sizes == [6, 4], separator == 0x2D, Checksums.luhn(digits), date(digits[0..<6]) {
        return "Swedish personal number"
      }
      if isPlain || sizes == [4, 3, 3], Checksums.luhn([8, 0, 8, 4, 0] + digits),
        digits[0] == 1 || digits[0] == 2
      {
        return "US provider number"
      }
    case 11:
      if isPlain, weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1], 10) { return "PESEL" }
      if isPlain, turkish(digits) { return "Turkish identity number" }
      if isPlain || sizes == [2, 3, 3, 3], isoCheck(digits) { return "German tax number" }
      if sizes == [2, 3, 3, 3], australian(digits) { return "Australian business number" }
    case 12:
      if isPlain || sizes == [4, 4, 4], digits[0] >= 2, verhoeff(digits) { return "Aadhaar number" }
      if isPlain || sizes == [8, 4], Checksums.luhn(Array(digits[2...])), digits[0] == 1 || digits[0] == 2,
        date(digits[2..<8])
      {
        return "Swedish personal number"
      }
    case 13:
      if sizes == [6, 7], separator == 0x2D, date(digits[0..<6]), korean(digits) {
        return "Korean resident number"
      }
      if isPlain, date(digits[0..<6]), Checksums.luhn(digits), digits[10] < 3 {
        return "South African identity number"
      }
      if isPlain, (1...8).contains(digits[0]),
        weighted(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 0], 11, check: { (11 - $0) % 10 })
      {
        return "Thai identity number"
      }
      if isPlain, date(digits[0..<6]), korean(digits) { return "Korean resident number" }
    default: break
    }
    return other(digits, sizes: sizes, separator: separator)
  }

  /// `123.456.789-09`: the only number with two kinds of separators.
  private static func brazil(_ groups: DigitGroups, _ range: Range<Int>) -> String? {
    guard groups.sizes(of: range) == [3, 3, 3, 2] else {
      return other(groups.digits(of: range), sizes: groups.sizes(of: range), separator: 0)
    }
    let d = groups.digits(of: range).map(Int.init)
    guard Set(d).count > 1 else { return nil }
    for n in [9, 10] {
      var sum = 0
      for i in 0..<n { sum += d[i] * (n + 1 - i) }
      guard (sum * 10 % 11) % 10 == d[n] else { return nil }
    }
    return "Brazilian taxpayer number"
  }

  /// Six times the same digit: somebody's example.
  private static func hasLongRepeat(_ d: [UInt8]) -> Bool {
    var run = 1
    for i in 1..<max(d.count, 1) {
      run = d[i] == d[i - 1] ? run + 1 : 1
      if run >= 6 { return true }
    }
    return false
  }

  // MARK: Checksums

  private static func weighted(
    _ d: [UInt8], _ weights: [Int], _ modulus: Int, check: ((Int) -> Int)? = nil
  ) -> Bool {
    var sum = 0
    for (digit, weight) in zip(d, weights) { sum += Int(digit) * weight }
    guard let check else { return sum % modulus == 0 }
    return check(sum % modulus) == Int(d[d.count - 1])
  }

  private static func nhs(_ d: [UInt8]) -> Bool {
    var sum = 0
    for i in 0..<9 { sum += Int(d[i]) * (10 - i) }
    return (11 - sum % 11) % 11 == Int(d[9])
  }

  private static func turkish(_ d: [UInt8]) -> Bool {
    guard d[0] != 0 else { return false }
    let odd = Int(d[0]) + Int(d[2]) + Int(d[4]) + Int(d[6]) + Int(d[8])
    let even = Int(d[1]) + Int(d[3]) + Int(d[5]) + Int(d[7])
    let all = d[..<10].reduce(0) { $0 + Int($1) }
    return (odd * 7 - even + 70) % 10 == Int(d[9]) && all % 10 == Int(d[10])
  }

  /// ISO 7064, mod 11,10: German tax numbers and VAT ids.
  static func isoCheck(_ d: [UInt8]) -> Bool {
    guard d[0] != 0 else { return false }
    var product = 10
    for digit in d.dropLast() {
      var sum = (Int(digit) + product) % 10
      if sum == 0 { sum = 10 }
      product = 2 * sum % 11
    }
    return (11 - product) % 10 == Int(d[d.count - 1])
  }

  private static func australian(_ d: [UInt8]) -> Bool {
    var copy = d.map(Int.init)
    copy[0] -= 1
    var sum = 0
    for (digit, weight) in zip(copy, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) { sum += digit * weight }
    return sum % 89 == 0
  }

  private static func korean(_ d: [UInt8]) -> Bool {
    guard (1...8).contains(d[6]) else { return false }
    // Numbers given out since October 2020 have no checksum any more.
    let weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]
    var sum = 0
    for (digit, weight) in zip(d, weights) { sum += Int(digit) * weight }
    let check = (11 - sum % 11) % 10
    return check == Int(d[12]) || (13 - sum % 11) % 10 == Int(d[12])
  }

  /// `YYMMDD`, also with 60 added to the day.
  private static func date(_ d: ArraySlice<UInt8>) -> Bool {
    let d = Array(d)
    let month = Int(d[2]) * 10 + Int(d[3])
    let day = (Int(d[4]) * 10 + Int(d[5])) % 60
    return (1...12).contains(month) && (1...31).contains(day)
  }

  private static func verhoeff(_ d: [UInt8]) -> Bool {
    var c = 0
    for (i, digit) in d.reversed().enumerated() {
      var value = Int(digit)
      for _ in 0..<i % 8 { value = permutation[value] }
      c = dihedral(c, value)
    }
    return c == 0
  }

  private static let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

  /// Multiplication in the symmetry group of the pentagon.
  private static func dihedral(_ a: Int, _ b: Int) -> Int {
    switch (a < 5, b < 5) {
    case (true, true): (a + b) % 5
    case (true, false): (a + b - 5) % 5 + 5
    case (false, true): (a - 5 - b + 5) % 5 + 5
    case (false, false): (a - b + 5) % 5
    }
  }
}

/// National numbers of letters and digits.
enum LetteredNumber {
  struct Found {
    var name: String
    /// The checksum or the form is telling enough on its own.
    var isSure: Bool
  }

  /// Whether a word is long enough and has digits enough to be one, or a document's number.
  static func mayBe(_ word: Range<Int>, in text: ByteView) -> Bool {
    guard word.count >= 7 else { return false }
    return text.withBytes { bytes in
      var digits = 0
      for i in word where ASCII.isDigit(bytes[i]) { digits &+= 1 }
      return digits >= 4
    }
  }

  static func match(_ word: ByteView) -> Found? {
    guard word.count >= 9, word.count <= 18 else { return nil }
    let w = word.array.map(ASCII.uppercased)
    switch w.count {
    case 9:
      if let letter = spanish(w) { return letter }
      if "STFGM".utf8.contains(w[0]), isDigits(w[1..<8]), singapore(w) {
        return Found(name: "Singapore identity number", isSure: true)
      }
      if isLetters(w[0..<2]), isDigits(w[2..<8]), (0x41...0x44).contains(w[8]), nationalInsurance(w) {
        return Found(name: "UK national insurance number", isSure: false)
      }
    case 10:
      if isLetters(w[0..<5]), isDigits(w[5..<9]), ASCII.isUpper(w[9]), "ABCFGHJLPT".utf8.contains(w[3]) {
        return Found(name: "Indian tax number (PAN)", isSure: false)
      }
      if ASCII.isUpper(w[0]), isDigits(w[1...]) { return Found(name: "identity document", isSure: false) }
    case 11:
      if w[0] == 0x44, w[1] == 0x45, isDigits(w[2...]), IdentityNumber.isoCheck(w[2...].map { $0 - 0x30 }) {
        return Found(name: "German VAT number", isSure: true)
      }
      if medicare(w) { return Found(name: "US Medicare number", isSure: true) }
    case 16:
      if isLetters(w[0..<6]), isDigits(w[6..<8]), "ABCDEHLMPRST".utf8.contains(w[8]), isDigits(w[9..<11]),
        ASCII.isUpper(w[11]),
        isDigits(w[12..<15]), italian(w)
      {
        return Found(name: "Italian tax code", isSure: true)
      }
    default: break
    }
    return other(w)
  }

  private static func isDigits(_ s: ArraySlice<UInt8>) -> Bool { s.allSatisfy(ASCII.isDigit) }
  private static func isLetters(_ s: ArraySlice<UInt8>) -> Bool { s.allSatisfy(ASCII.isUpper) }

  /// NIF `12345678Z` and NIE `X1234567L`: the letter is the remainder modulo 23.
  private static func spanish(_ w: [UInt8]) -> Found? {
    let letters = Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)
    var digits = w[..<8]
    let isForeigner = "XYZ".utf8.contains(w[0])
    if isForeigner { digits[0] = w[0] - 0x58 + 0x30 }
    guard isDigits(digits), ASCII.isUpper(w[8]) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard letters[value % 23] == w[8], value > 99_999 else { return nil }
    return Found(name: isForeigner ? "Spanish NIE" : "Spanish NIF", isSure: isForeigner)
  }

  private static func singapore(_ w: [UInt8]) -> Bool {
    var sum = 0
    for (i, weight) in [2, 7, 6, 5, 4, 3, 2].enumerated() { sum += Int(w[1 + i] - 0x30) * weight }
    if w[0] == 0x54 || w[0] == 0x47 { sum += 4 }
    if w[0] == 0x4D { sum += 3 }
    let citizens = Array("JZIHGFEDCBA".utf8)
    let foreigners = Array("XWUTRQPNMLK".utf8)
    let m = Array("KLJNPQRTUWX".utf8)
    switch w[0] {
    case 0x53, 0x54: return citizens[sum % 11] == w[8]
    case 0x46, 0x47: return foreigners[sum % 11] == w[8]
    default: return m[10 - sum % 11] == w[8]
    }
  }

  private static func nationalInsurance(_ w: [UInt8]) -> Bool {
    !"DFIQUV".utf8.contains(w[0]) && !"DFIOQUV".utf8.contains(w[1])
      && !["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].contains(String(decoding: w[..<2], as: UTF8.self))
  }

  private static func medicare(_ w: [UInt8]) -> Bool {
    func letter(_ b: UInt8) -> Bool { ASCII.isUpper(b) && !"SLOIBZ".utf8.contains(b) }
    func either(_ b: UInt8) -> Bool { ASCII.isDigit(b) || letter(b) }
    return w[0] != 0x30 && ASCII.isDigit(w[0]) && letter(w[1]) && either(w[2]) && ASCII.isDigit(w[3])
      && letter(w[4])
      && either(w[5]) && ASCII.isDigit(w[6]) && letter(w[7]) && letter(w[8]) && ASCII.isDigit(w[9])
      && ASCII.isDigit(w[10])
  }

  private static func italian(_ w: [UInt8]) -> Bool {
    let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
    var sum = 0
    for i in 0..<15 {
      let value = ASCII.isDigit(w[i]) ? Int(w[i] - 0x30) : Int(w[i] - 0x41)
      sum += i % 2 == 0 ? odd[value] : value
    }
    return Int(w[15] - 0x41) == sum % 26
  }
}
