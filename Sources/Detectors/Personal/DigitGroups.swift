import Bytes

/// Digits in groups, as people write numbers: `4111 1111 1111 1111`, `(415) 555-0132`, `078-05-1120`.
struct DigitGroups {
  private(set) var digits: [UInt8] = []
  private(set) var groups: [Range<Int>] = []
  /// What stands between group i and group i + 1; 0 if it was more than one byte.
  private(set) var separators: [UInt8] = []
  private var firstDigits: [Int] = []

  /// At most so many digits and groups: the longest numbers have 34 characters.
  private static let mostDigits = 40

  /// Reads on from a digit at `start`, which nothing that belongs to a word or number stands before.
  init(at start: Int, in text: ByteView) {
    var at = start
    while digits.count < Self.mostDigits, groups.count < 10 {
      let from = at
      firstDigits.append(digits.count)
      while let byte = text.at(at), ASCII.isDigit(byte), digits.count < Self.mostDigits {
        digits.append(byte - 0x30)
        at += 1
      }
      groups.append(from..<at)
      // One separator, or `) `, and another digit.
      guard let separator = text.at(at), Self.isSeparator(separator) else { return }
      var next = at + 1
      var mark = separator
      if separator == 0x29, text.at(next) == 0x20 || text.at(next) == 0x2D { next += 1 }
      if separator == 0x20, text.at(next) == 0x28 {
        next += 1
        mark = 0x28
      }
      guard let digit = text.at(next), ASCII.isDigit(digit) else { return }
      separators.append(mark)
      at = next
    }
  }

  /// No number of a person has fewer digits.
  private static let fewestDigits = 7

  /// Where groups end that have too few digits to mean anything, and where the first of them does that a blank
  /// follows. Most numbers are of this kind, and nothing is made for them.
  static func short(at start: Int, in text: ByteView) -> (end: Int, endOfFirstRun: Int)? {
    text.withBytes { bytes in
      var at = start
      var digits = 0
      var firstRun: Int?
      while true {
        while at < bytes.count, ASCII.isDigit(bytes[at]) {
          digits &+= 1
          if digits >= fewestDigits { return nil }
          at &+= 1
        }
        guard at &+ 1 < bytes.count, isSeparator(bytes[at]) else { break }
        var next = at &+ 1
        if bytes[at] == 0x29, bytes[next] == 0x20 || bytes[next] == 0x2D { next &+= 1 }
        let isOpening = bytes[at] == 0x20 && bytes[next] == 0x28
        if isOpening { next &+= 1 }
        guard next < bytes.count, ASCII.isDigit(bytes[next]) else { break }
        if bytes[at] == 0x20, !isOpening, firstRun == nil { firstRun = at }
        at = next
      }
      return (at, firstRun ?? at)
    }
  }

  var end: Int { groups.last?.upperBound ?? 0 }
  var range: Range<Int> { 0..<groups.count }

  /// The end of the groups up to the first space between two.
  var endOfFirstRun: Int {
    let count = separators.firstIndex(of: 0x20).map { $0 + 1 } ?? groups.count
    return groups[count - 1].upperBound
  }

  /// The digits of the groups `range`.
  func digits(of range: Range<Int>) -> [UInt8] {
    let from = firstDigits[range.lowerBound]
    let to = range.upperBound < firstDigits.count ? firstDigits[range.upperBound] : digits.count
    return Array(digits[from..<min(to, digits.count)])
  }

  func place(of range: Range<Int>) -> Range<Int> {
    groups[range.lowerBound].lowerBound..<groups[range.upperBound - 1].upperBound
  }

  /// The separators inside of `range` if they are all the same, 0 if there are none, nil if they differ.
  func separator(of range: Range<Int>) -> UInt8? {
    guard range.count > 1 else { return 0 }
    let inside = separators[range.lowerBound..<range.upperBound - 1]
    guard let first = inside.first, inside.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  func sizes(of range: Range<Int>) -> [Int] { groups[range].map(\.count) }

  private static func isSeparator(_ b: UInt8) -> Bool {
    b == 0x20 || b == 0x2D || b == 0x2E || b == 0x2F || b == 0x29
  }
}
