import Bytes

/// Letters and digits in groups, in upper case and without what stands between the groups: `AA 12 34 56 B`,
/// `1EG4-TE5-MK73`, `Y8063915-Z`. One value is read into again and again, so that a word costs no allocation.
struct WordForm {
  private(set) var bytes: [UInt8] = []
  /// For each group how many bytes there are up to its end, and where that is in the text.
  private(set) var groups: [(count: Int, end: Int)] = []
  private(set) var start = 0

  static let most = 40
  static let mostGroups = 7
  /// Groups that have letters and digits both: no number has more of them, but tables of names have.
  private static let mostMixed = 3

  /// Reads from the first letter or digit of a word on, at most `limit` groups.
  mutating func read(at start: Int, in text: ByteView, limit: Int = WordForm.mostGroups) {
    if bytes.capacity == 0 {
      bytes.reserveCapacity(Self.most)
      groups.reserveCapacity(Self.mostGroups)
    }
    bytes.removeAll(keepingCapacity: true)
    groups.removeAll(keepingCapacity: true)
    self.start = start
    var at = start
    var mixed = 0
    while groups.count < limit {
      let from = at
      var digits = 0
      text.withBytes { given in
        while at < given.count, ASCII.isAlphanumeric(given[at]), at &- from < Self.most {
          digits &+= ASCII.isDigit(given[at]) ? 1 : 0
          at &+= 1
        }
        at = min(at, from &+ Self.most &- bytes.count)
        let first = bytes.count
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: given[from..<at]))
        bytes.withUnsafeMutableBufferPointer { own in
          for i in first..<own.count { own[i] = ASCII.uppercased(own[i]) }
        }
      }
      guard at > from, bytes.count < Self.most else { return }
      if digits > 0, digits < at - from { mixed += 1 }
      guard mixed <= Self.mostMixed else { return }
      groups.append((bytes.count, at))
      guard let mark = text.at(at), Self.isSeparator(mark) else { return }
      // Behind most of a number there is at most a check of one or two letters.
      if groups.count == 1, bytes.count >= 8, !Self.isShort(from: at + 1, in: text) { return }
      at += 1
      guard let next = text.at(at), ASCII.isAlphanumeric(next) else { return }
    }
  }

  /// How many letters stand in front of the first digit of the first `length` bytes.
  func leadingLetters(_ length: Int) -> Int {
    var i = 0
    while i < length, i < bytes.count, !ASCII.isDigit(bytes[i]) { i += 1 }
    return i
  }

  private static func isShort(from start: Int, in text: ByteView) -> Bool {
    for i in start..<start + 3 {
      guard let byte = text.at(i), ASCII.isAlphanumeric(byte) else { return i > start }
    }
    return false
  }

  private static func isSeparator(_ b: UInt8) -> Bool {
    b == 0x20 || b == 0x2D || b == 0x2E || b == 0x2F || b == 0x5F || b == 0x28
  }
}

/// A word in upper case.
typealias Letters = UnsafeBufferPointer<UInt8>

extension Letters {
  /// Whether it has this form: `A` for a letter, `9` for a digit, `X` for either, anything else for itself.
  @inline(__always)
  func fits(_ form: StaticString) -> Bool {
    // The first character tells most of them off.
    guard count == form.utf8CodeUnitCount, count > 0 else { return false }
    switch form.utf8Start[0] {
    case 0x41: guard ASCII.isUpper(self[0]) else { return false }
    case 0x39: guard ASCII.isDigit(self[0]) else { return false }
    default: break
    }
    return fitsWhole(form)
  }

  private func fitsWhole(_ form: StaticString) -> Bool {
    for i in 0..<count {
      let byte = self[i]
      switch form.utf8Start[i] {
      case 0x41: guard ASCII.isUpper(byte) else { return false }
      case 0x39: guard ASCII.isDigit(byte) else { return false }
      case 0x58: guard ASCII.isAlphanumeric(byte) else { return false }
      default: guard byte == form.utf8Start[i] else { return false }
      }
    }
    return true
  }

  /// The digits from `start` on, `n` characters.
  func digits(_ start: Int, _ n: Int) -> Digits {
    var digits = Digits()
    for i in start..<Swift.min(start + n, count) where ASCII.isDigit(self[i]) {
      digits.append(self[i] - 0x30)
    }
    return digits
  }

  func isOneOf(_ set: StaticString, at i: Int) -> Bool {
    guard i < count else { return false }
    for k in 0..<set.utf8CodeUnitCount where set.utf8Start[k] == self[i] { return true }
    return false
  }

  /// Whether the character at `i` is number `n` of a list.
  func isNumber(_ n: Int, of list: StaticString, at i: Int) -> Bool {
    n >= 0 && n < list.utf8CodeUnitCount && i < count && list.utf8Start[n] == self[i]
  }

  /// Zero to nine, and ten to thirty-five for letters.
  func value(_ i: Int) -> Int {
    ASCII.isDigit(self[i]) ? Int(self[i] - 0x30) : Int(self[i] &- 0x41) + 10
  }

  /// The place in the alphabet, from one.
  func letter(_ i: Int) -> Int { Int(self[i] &- 0x40) }

  /// The check of machine readable travel documents: weights 7, 3, 1.
  func travelCheck(_ n: Int) -> Int {
    var total = 0
    for i in 0..<n { total += value(i) * [7, 3, 1][i % 3] }
    return total % 10
  }

  var hasDigits: Int { reduce(0) { $0 + (ASCII.isDigit($1) ? 1 : 0) } }
}
