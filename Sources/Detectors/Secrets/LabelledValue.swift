import Bytes
import Text
import Verdict

/// A value that only a machine makes, right behind a word that says it is a credential, whatever stands between
/// them: `acme-SECRET-9f86d0…`, `acme ACCESS key 9f86d0…`, `<secret>{acme 9f86d0…}</secret>`.
///
/// Logs, notes and settings of a thousand services write keys this way, with no sign of assignment to go by. The
/// value has to carry the proof alone, so it must be long, hold digits, and not be made of words.
enum LabelledValue {
  /// The value behind the name that ends at `end`.
  static func range(after end: Int, in text: ByteView, mostWords: Int = 3) -> Range<Int>? {
    text.withBytes { bytes in
      var at = end
      // A few more words of the same kind: `access key`, `secret token`, `private_key`.
      for _ in 0...mostWords {
        let gap = skipMarks(from: at, in: bytes)
        guard gap > at || at == end else { return nil }
        let stop = valueEnd(from: gap, in: bytes)
        if isMachineMade(bytes, gap..<stop) { return gap > end ? gap..<stop : nil }
        let word = wordEnd(from: gap, in: bytes)
        guard word > gap, word - gap <= 10 else { return nil }
        at = word
      }
      return nil
    }
  }

  /// Whether there are three digits not far behind the name that ends at `end`: a value holds as many, and most names
  /// are followed by none.
  static func mayStand(after end: Int, in survey: ByteSurvey) -> Bool { survey.holdsDigits(3, from: end) }

  /// Blanks, quotes, brackets and signs, a few.
  private static func skipMarks(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var at = start
    while at < bytes.count, at &- start < 5 {
      switch bytes[at] {
      case 0x20, 0x09, 0x22, 0x27, 0x2D, 0x2E, 0x3A, 0x3D, 0x3E, 0x5B, 0x5C, 0x5F, 0x60, 0x7B, 0x7C: at &+= 1
      default: return at
      }
    }
    return at
  }

  private static func valueEnd(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var at = start
    while at < bytes.count, at &- start < 600 {
      switch bytes[at] {
      case 0x2B, 0x2D, 0x2E, 0x3D, 0x5F, 0x25, 0x7E: at &+= 1
      default:
        guard ASCII.isAlphanumeric(bytes[at]) else { return at }
        at &+= 1
      }
    }
    return at
  }

  private static func wordEnd(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var at = start
    while at < bytes.count, at &- start < 11, ASCII.isLetter(bytes[at]) { at &+= 1 }
    return at
  }

  /// Whether no person would have thought of it: sixteen characters or more, digits among letters, and less than
  /// half of it in words between separators.
  static func isMachineMade(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    guard range.count >= 16, range.count < 600 else { return false }
    if isUUID(bytes, range) { return true }
    var digits = 0
    var letters = 0
    var hex = 0
    var words = 0
    var segment = 0
    var segmentDigits = 0
    var flips = 0
    var longest = 0
    var separators = 0
    func close() {
      longest = max(longest, segment)
      // `production`, `v2`, `2024`: what names are made of.
      if segmentDigits == 0 && segment >= 2 && segment <= 14 && flips <= 1
        || segmentDigits == segment && segment <= 4
      {
        words += segment
      }
      segment = 0
      segmentDigits = 0
      flips = 0
    }
    for i in range {
      let byte = bytes[i]
      if ASCII.isAlphanumeric(byte) {
        segment += 1
        if ASCII.isDigit(byte) {
          digits += 1
          segmentDigits += 1
        } else {
          letters += 1
          if i > range.lowerBound, ASCII.isUpper(byte), ASCII.isLower(bytes[i - 1]) { flips += 1 }
        }
        if ASCII.hexValue(byte) != nil { hex += 1 }
      } else {
        separators += 1
        close()
      }
    }
    close()
    if isCamelCase(bytes, range, digits: digits) { return false }
    if digits == range.count { return digits >= 20 }
    guard digits >= 3, letters >= 1, words * 2 <= range.count, longest >= 8 || range.count >= 24 else {
      return false
    }
    // `1.2.3-4567`, `10.0.0.1:8080`, dates: more signs than a token has.
    guard separators * 4 <= range.count else { return false }
    return hex == range.count - separators && range.count >= 20 || digits * 8 >= range.count
      || range.count >= 32
  }

  /// `maxConnections2024`, `parseHTTP2Header`: mostly humps of letters, and few digits.
  private static func isCamelCase(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, digits: Int) -> Bool {
    guard digits * 5 <= range.count * 2 else { return false }
    var inHumps = 0
    var hump = 0
    var capitals = 0
    var digitRuns = 0
    func close() {
      if (3...14).contains(hump) { inHumps += hump }
      hump = 0
    }
    for i in range {
      let byte = bytes[i]
      if ASCII.isLower(byte) {
        hump += 1
      } else {
        close()
        if ASCII.isUpper(byte) {
          hump = 1
          if i + 1 < range.upperBound, ASCII.isLower(bytes[i + 1]) { capitals += 1 }
        } else if ASCII.isDigit(byte), i == range.lowerBound || !ASCII.isDigit(bytes[i - 1]) {
          digitRuns += 1
        }
      }
    }
    close()
    return capitals >= 1 && digitRuns <= 2 && inHumps * 2 >= range.count
  }

  /// Eight, four, four, four, twelve.
  static func isUUID(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    guard range.count == 36 else { return false }
    for i in 0..<36 {
      let byte = bytes[range.lowerBound + i]
      let isDash = i == 8 || i == 13 || i == 18 || i == 23
      guard isDash ? byte == 0x2D : ASCII.isAlphanumeric(byte) else { return false }
    }
    return true
  }
}
