/// Up to thirty-two digits in two machine words: numbers are read at every digit of a text, so a number that
/// turns out to be nobody's must not have cost an allocation.
struct Digits: Equatable {
  static let most = 32

  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private(set) var count = 0

  init() {}

  /// The digits of a text; whatever else stands in it is left out.
  init(_ text: some Sequence<UInt8>) {
    for byte in text where byte &- 0x30 < 10 { append(byte &- 0x30) }
  }

  /// Adds a digit, if there is room for it.
  mutating func append(_ digit: UInt8) {
    if count < 16 {
      first |= UInt64(digit & 15) << UInt64(count &* 4)
    } else if count < Self.most {
      second |= UInt64(digit & 15) << UInt64((count &- 16) &* 4)
    } else {
      return
    }
    count &+= 1
  }

  /// Adds the digits that stand at a place, as many as there is room for. How many these are.
  @inline(__always)
  mutating func read(at start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var at = start
    while at &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let length = min(Self.length(word), Self.most &- count)
      append(word, length)
      at &+= length
      if length < 8 { return at &- start }
    }
    while at < bytes.count, bytes[at] &- 0x30 < 10, count < Self.most {
      append(bytes[at] &- 0x30)
      at &+= 1
    }
    return at &- start
  }

  /// How many of eight bytes are digits, before the first that is none.
  @inline(__always)
  static func length(_ word: UInt64) -> Int {
    let values = word ^ 0x3030_3030_3030_3030
    let others =
      ((values & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676 | values) & 0x8080_8080_8080_8080
    return others.trailingZeroBitCount &>> 3
  }

  /// How many digits stand at a place, eight at most.
  @inline(__always)
  static func length(at start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    if start &+ 8 <= bytes.count {
      return length(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)))
    }
    var end = start
    while end < bytes.count, bytes[end] &- 0x30 < 10 { end &+= 1 }
    return end &- start
  }

  /// Adds the first of eight bytes, which are digits; there is room for them.
  @inline(__always)
  private mutating func append(_ word: UInt64, _ length: Int) {
    guard length > 0 else { return }
    // Two of them go together, and two such pairs, and two of those.
    var packed = word & (0x0F0F_0F0F_0F0F_0F0F &>> UInt64(64 &- length &* 8))
    packed = (packed | packed &>> 4) & 0x00FF_00FF_00FF_00FF
    packed = (packed | packed &>> 8) & 0x0000_FFFF_0000_FFFF
    packed = (packed | packed &>> 16) & 0xFFFF_FFFF
    if count < 16 {
      first |= packed &<< UInt64(count &* 4)
      if count > 8 { second |= packed &>> UInt64(64 &- count &* 4) }
    } else {
      second |= packed &<< UInt64((count &- 16) &* 4)
    }
    count &+= length
  }

  /// The digit at `i`, zero past the end.
  subscript(i: Int) -> Int {
    guard i >= 0, i < count else { return 0 }
    return Int((i < 16 ? first >> UInt64(i &* 4) : second >> UInt64((i &- 16) &* 4)) & 15)
  }

  func prefix(_ n: Int) -> Digits { part(0, n) }

  /// `n` digits from `start` on.
  func part(_ start: Int, _ n: Int) -> Digits {
    var result = Digits()
    for i in start..<max(start, min(start + n, count)) { result.append(UInt8(truncatingIfNeeded: self[i])) }
    return result
  }

  /// The number that `n` digits from `start` on are, of at most eighteen.
  func value(_ start: Int, _ n: Int) -> Int {
    var value = 0
    let n = min(n, 18)
    if start >= 0, n >= 0, start &+ n <= 16 {
      var rest = first &>> UInt64(start &* 4)
      for _ in 0..<n {
        value = value &* 10 &+ Int(rest & 15)
        rest &>>= 4
      }
      return value
    }
    for i in start..<start + n { value = value &* 10 &+ self[i] }
    return value
  }

  /// The remainder of the first `n` digits, however many, modulo a small number.
  func remainder(_ n: Int, by modulus: Int) -> Int {
    var rest = 0
    for i in 0..<n { rest = (rest &* 10 &+ self[i]) % modulus }
    return rest
  }

  // MARK: What they look like

  /// How many different digits there are.
  var distinct: Int {
    var seen: UInt16 = 0
    var rest = first
    for i in 0..<count {
      if i == 16 { rest = second }
      seen |= 1 &<< UInt16(truncatingIfNeeded: rest & 15)
      rest &>>= 4
    }
    return seen.nonzeroBitCount
  }

  /// Nothing but noughts.
  var isNought: Bool { first == 0 && second == 0 }

  /// The same digit so many times in a row.
  var longestRepeat: Int {
    var longest = count > 0 ? 1 : 0
    var run = 1
    var last = first & 15
    var rest = first
    for i in 1..<max(count, 1) {
      rest = i == 16 ? second : rest &>> 4
      run = rest & 15 == last ? run &+ 1 : 1
      last = rest & 15
      longest = max(longest, run)
    }
    return longest
  }

  /// `123456789`, `987654321` and the like.
  var isCounting: Bool { count > 1 && (longestCount == count || longestCountdown == count) }

  private var longestCountdown: Int {
    var run = 1
    while run < count, self[run] == (self[run - 1] + 9) % 10 { run += 1 }
    return run
  }

  /// So many digits in a row, each one more than the one before.
  var longestCount: Int {
    var longest = count > 0 ? 1 : 0
    var run = 1
    for i in 1..<max(count, 1) {
      run = self[i] == (self[i - 1] + 1) % 10 ? run + 1 : 1
      longest = max(longest, run)
    }
    return longest
  }

  // MARK: Checks

  /// The check of card numbers.
  var passesLuhn: Bool { luhn(from: 0, count) }

  /// The same over `n` digits from `start` on.
  func luhn(from start: Int, _ n: Int) -> Bool {
    if start >= 0, n > 0, start &+ n <= min(16, count) { return passesLuhnInOneWord(from: start, n) }
    var sum = 0
    for k in 0..<n {
      let value = self[start + n - 1 - k] * (k % 2 == 1 ? 2 : 1)
      sum += value > 9 ? value - 9 : value
    }
    return n > 0 && sum % 10 == 0
  }

  /// The same of digits in the first word, all of them at once.
  private func passesLuhnInOneWord(from start: Int, _ n: Int) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = first &>> UInt64(start &* 4) & (~0 &>> UInt64(64 &- n &* 4))
    let even = word & (ones &* 15)
    let odd = word &>> 4 & (ones &* 15)
    // Every second digit from the right counts twice, and less nine if that has two digits.
    let twice = n & 1 == 0 ? even : odd
    let once = n & 1 == 0 ? odd : even
    let tens = (twice &+ ones &* 0x7B) &>> 7 & ones
    let sums = once &+ twice &* 2 &- tens &* 9
    return (sums &* ones) &>> 56 % 10 == 0
  }

  /// The sum of the first digits, each times its weight.
  func sum(_ weights: [Int], from start: Int = 0) -> Int {
    var total = 0
    for i in 0..<weights.count { total += self[start + i] * weights[i] }
    return total
  }

  /// ISO 7064, mod 11,10: German tax numbers and VAT ids, Croatian numbers.
  var passesMod11And10: Bool {
    var product = 10
    for i in 0..<max(count - 1, 0) {
      var sum = (self[i] + product) % 10
      if sum == 0 { sum = 10 }
      product = 2 * sum % 11
    }
    return count > 1 && (11 - product) % 10 == self[count - 1]
  }

  /// Verhoeff's check, by the symmetries of the pentagon.
  var passesVerhoeff: Bool {
    var c = 0
    for k in 0..<count {
      var value = self[count - 1 - k]
      for _ in 0..<k % 8 { value = Self.permutation[value] }
      c = Self.dihedral(c, value)
    }
    return count > 0 && c == 0
  }

  private static let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

  private static func dihedral(_ a: Int, _ b: Int) -> Int {
    switch (a < 5, b < 5) {
    case (true, true): (a + b) % 5
    case (true, false): (a + b - 5) % 5 + 5
    case (false, true): (a - 5 - b + 5) % 5 + 5
    case (false, false): (a - b + 5) % 5
    }
  }

  // MARK: Dates

  /// Whether two digits at each of these places are a year, a month and a day. Some countries add `shift` to
  /// the day of people they only know for a while.
  func isDate(year: Int, month: Int, day: Int, shift: Int = 0) -> Bool {
    let d = value(day, 2)
    return Self.isDate(value(year, 2), value(month, 2), shift > 0 && d > shift ? d - shift : d)
  }

  /// The year by its last two digits, or in full.
  static func isDate(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard (1...12).contains(month), day >= 1 else { return false }
    switch month {
    case 2: return day <= 28 || day == 29 && year % 4 == 0
    case 4, 6, 9, 11: return day <= 30
    default: return day <= 31
    }
  }
}
