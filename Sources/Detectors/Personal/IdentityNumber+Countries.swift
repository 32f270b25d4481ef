import Bytes
import Text

/// More countries, each with the weights its own office publishes.
extension IdentityNumber {
  /// Digits alone, or in the groups that the country writes them in.
  static func other(_ d: [UInt8], sizes: [Int], separator: UInt8) -> String? {
    let isPlain = sizes.count == 1
    switch d.count {
    case 8:
      if isPlain || sizes == [3, 5], sum(d, [10, 7, 8, 4, 6, 3, 5, 1]) % 11 == 0 {
        return "Australian tax file number"
      }
    case 9:
      if isPlain || sizes == [3, 3, 3] || sizes == [4, 2, 3] {
        // The last weight of a Dutch number is negative.
        if sum(d, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 == Int(d[8]), d[0] != 0 || d[1] != 0 {
          return "Dutch citizen number"
        }
        if sum(d, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 == 0 { return "Australian tax file number" }
        if (10 - sum(d, [8, 7, 6, 5, 4, 3, 2, 1]) % 10) % 10 == Int(d[8]) {
          return "Australian company number"
        }
      }
    case 10:
      if isPlain || sizes == [4, 5, 1], (2...6).contains(d[0]),
        sum(d, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 == Int(d[8])
      {
        return "Australian Medicare number"
      }
      if sizes == [6, 4], separator == 0x2D, isDayMonth(d) { return "Danish personal number" }
    case 11:
      if isPlain || sizes == [6, 5], isDayMonth(d), norwegian(d) { return "Norwegian birth number" }
      if isPlain, belgian(d) || sizes == [6, 3, 2] && belgian(d) { return "Belgian national number" }
      if isPlain, brazilian(d) { return "Brazilian taxpayer number" }
      if isPlain, Checksums.luhn(d), d[0] <= 1 { return "Italian VAT number" }
      if isPlain || sizes == [2, 3, 3, 3], australianBusiness(d) { return "Australian business number" }
    case 12:
      if isPlain || sizes == [4, 4, 4], japanese(d) { return "Japanese individual number" }
    case 13:
      if isPlain || sizes == [1, 2, 2, 2, 3, 3], french(d, key: nil) {
        return "French social security number"
      }
    case 14:
      if sizes == [2, 3, 3, 4, 2] || isPlain, brazilianCompany(d) { return "Brazilian company number" }
    case 15:
      if isPlain || sizes.count >= 6 || sizes == [13, 2], french(d, key: Int(d[13]) * 10 + Int(d[14])) {
        return "French social security number"
      }
    case 18:
      if isPlain, chinese(d, last: d[17]) { return "Chinese resident identity number" }
    default: break
    }
    return nil
  }

  private static func sum(_ d: [UInt8], _ weights: [Int]) -> Int {
    var total = 0
    for (digit, weight) in zip(d, weights) { total += Int(digit) * weight }
    return total
  }

  /// `DDMMYY`.
  private static func isDayMonth(_ d: [UInt8]) -> Bool {
    let day = Int(d[0]) * 10 + Int(d[1])
    let month = Int(d[2]) * 10 + Int(d[3])
    return (1...31).contains(day) && (1...12).contains(month)
  }

  private static func norwegian(_ d: [UInt8]) -> Bool {
    let first = (11 - sum(d, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11) % 11
    let second = (11 - sum(d, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11
    return first == Int(d[9]) && second == Int(d[10])
  }

  private static func belgian(_ d: [UInt8]) -> Bool {
    let month = Int(d[2]) * 10 + Int(d[3])
    let day = Int(d[4]) * 10 + Int(d[5])
    guard (0...12).contains(month), (0...31).contains(day) else { return false }
    let body = d[..<9].reduce(0) { $0 * 10 + Int($1) }
    let check = Int(d[9]) * 10 + Int(d[10])
    return check == 97 - body % 97 || check == 97 - (2_000_000_000 + body) % 97
  }

  private static func brazilian(_ d: [UInt8]) -> Bool {
    for n in [9, 10] {
      var total = 0
      for i in 0..<n { total += Int(d[i]) * (n + 1 - i) }
      guard (total * 10 % 11) % 10 == Int(d[n]) else { return false }
    }
    return true
  }

  private static func brazilianCompany(_ d: [UInt8]) -> Bool {
    let first = sum(d, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
    let second = sum(d, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
    return (first < 2 ? 0 : 11 - first) == Int(d[12]) && (second < 2 ? 0 : 11 - second) == Int(d[13])
  }

  private static func australianBusiness(_ d: [UInt8]) -> Bool {
    guard d[0] > 0 else { return false }
    return (sum(d, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 == 0
  }

  private static func japanese(_ d: [UInt8]) -> Bool {
    let rest = sum(d, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
    return (rest <= 1 ? 0 : 11 - rest) == Int(d[11])
  }

  /// Sex, year, month, department, commune, order, and 97 minus the remainder of all that.
  private static func french(_ d: [UInt8], key: Int?) -> Bool {
    let month = Int(d[3]) * 10 + Int(d[4])
    guard d[0] == 1 || d[0] == 2, (1...12).contains(month) || month >= 20 && month <= 42 else { return false }
    guard let key else { return false }
    return key == 97 - d[..<13].reduce(0) { $0 * 10 + Int($1) } % 97
  }

  /// Region, date of birth, order, and ISO 7064 mod 11-2, where ten is an X.
  static func chinese(_ d: [UInt8], last: UInt8) -> Bool {
    let year = d[6..<10].reduce(0) { $0 * 10 + Int($1) }
    let month = Int(d[10]) * 10 + Int(d[11])
    let day = Int(d[12]) * 10 + Int(d[13])
    guard (1900...2100).contains(year), (1...12).contains(month), (1...31).contains(day),
      (1...8).contains(d[0])
    else { return false }
    let total = sum(d, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
    return [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2][total % 11] == Int(last)
  }
}

extension LetteredNumber {
  /// Documents whose last character is a checksum over all the others.
  static func other(_ w: [UInt8]) -> Found? {
    func digits(_ range: Range<Int>) -> Bool { w[range].allSatisfy(ASCII.isDigit) }
    switch w.count {
    case 9:
      // German passports and identity cards leave out vowels and letters that look like digits.
      let isGerman = w[..<8].allSatisfy { ASCII.isDigit($0) || "CFGHJKLMNPRTVWXYZ".utf8.contains($0) }
      if isGerman, !digits(0..<1), digits(8..<9), machineReadable(w[..<8]) == Int(w[8] - 0x30) {
        return Found(name: "German identity document", isSure: false)
      }
    case 10:
      if ASCII.isUpper(w[0]), digits(1..<10), germanHealth(w) {
        return Found(name: "German health insurance number", isSure: true)
      }
    case 11:
      if (0x41...0x5A).contains(w[6]) || "+-".utf8.contains(w[6]), digits(0..<6), digits(7..<10), finnish(w) {
        return Found(name: "Finnish identity code", isSure: true)
      }
      if "+-".utf8.contains(w[6]), digits(0..<6), digits(7..<10), finnish(w) {
        return Found(name: "Finnish identity code", isSure: true)
      }
    case 12:
      if digits(0..<8), ASCII.isUpper(w[8]), digits(9..<12), germanPension(w) {
        return Found(name: "German social security number", isSure: true)
      }
    case 15:
      if digits(0..<2), digits(7..<11), ASCII.isUpper(w[2]), ASCII.isUpper(w[11]), w[13] == 0x5A,
        indianState(w)
      {
        return Found(name: "Indian tax registration (GSTIN)", isSure: true)
      }
    case 18:
      if digits(0..<17), w[17] == 0x58, IdentityNumber.chinese(w[..<17].map { $0 - 0x30 } + [10], last: 10) {
        return Found(name: "Chinese resident identity number", isSure: true)
      }
    default: break
    }
    return nil
  }

  /// The check digit of machine readable travel documents: weights 7, 3, 1.
  private static func machineReadable(_ s: ArraySlice<UInt8>) -> Int {
    var total = 0
    for (i, byte) in s.enumerated() {
      let value = ASCII.isDigit(byte) ? Int(byte - 0x30) : Int(byte - 0x41) + 10
      total += value * [7, 3, 1][i % 3]
    }
    return total % 10
  }

  private static func germanHealth(_ w: [UInt8]) -> Bool {
    let letter = Int(w[0] - 0x41) + 1
    let d = [letter / 10, letter % 10] + w[1..<9].map { Int($0 - 0x30) }
    var total = 0
    for (i, digit) in d.enumerated() {
      let product = digit * (i % 2 == 0 ? 1 : 2)
      total += product / 10 + product % 10
    }
    return total % 10 == Int(w[9] - 0x30)
  }

  private static func germanPension(_ w: [UInt8]) -> Bool {
    let letter = Int(w[8] - 0x41) + 1
    let d = w[..<8].map { Int($0 - 0x30) } + [letter / 10, letter % 10] + w[9..<11].map { Int($0 - 0x30) }
    let day = (d[2] * 10 + d[3]) % 50
    let month = d[4] * 10 + d[5]
    guard (1...31).contains(day), (1...12).contains(month) else { return false }
    var total = 0
    for (digit, weight) in zip(d, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) {
      let product = digit * weight
      total += product / 10 + product % 10
    }
    return total % 10 == Int(w[11] - 0x30)
  }

  private static func finnish(_ w: [UInt8]) -> Bool {
    let day = Int(w[0] - 0x30) * 10 + Int(w[1] - 0x30)
    let month = Int(w[2] - 0x30) * 10 + Int(w[3] - 0x30)
    guard (1...31).contains(day), (1...12).contains(month) else { return false }
    let number = (w[..<6] + w[7..<10]).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return Array("0123456789ABCDEFHJKLMNPRSTUVWXY".utf8)[number % 31] == w[10]
  }

  private static func indianState(_ w: [UInt8]) -> Bool {
    let state = Int(w[0] - 0x30) * 10 + Int(w[1] - 0x30)
    return (1...37).contains(state) && w[2..<7].allSatisfy(ASCII.isUpper)
  }
}
