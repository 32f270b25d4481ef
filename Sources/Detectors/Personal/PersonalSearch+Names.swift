import Bytes

/// Words with digits in them that are told off at a glance: parts of names and addresses, and what machines number.
extension PersonalSearch {
  /// `r12]`, `x3)`: a small letter before a few digits, and a sign behind them that ends every number. Such names are no
  /// part of anything.
  static func isShortName(_ word: Range<Int>, of digit: Int, in text: ByteView) -> Bool {
    guard word.count < 6, digit > word.lowerBound else { return false }
    return text.withBytes { bytes in
      guard ASCII.isLower(bytes[digit &- 1]), word.upperBound < bytes.count else { return false }
      switch bytes[word.upperBound] {
      case 0x5D, 0x29, 0x7D, 0x2C, 0x3B, 0x3D, 0x26, 0x5C: break
      default: return false
      }
      guard word.lowerBound > 0 else { return true }
      let before = bytes[word.lowerBound &- 1]
      return before != 0x3C && before != 0x22 && before != 0x27
    }
  }

  /// The at sign of the mail address whose first word ends here: `anna7.lee@…` is looked at from there.
  static func mailSign(behind end: Int, in text: ByteView) -> Int? {
    text.withBytes { bytes in
      guard end < bytes.count, bytes[end] == 0x40 || bytes[end] == 0x2E || bytes[end] == 0x5F else {
        return nil
      }
      var at = end
      while at < bytes.count, at &- end < 48,
        ASCII.isWord(bytes[at]) || bytes[at] == 0x2E || bytes[at] == 0x2D
      {
        at &+= 1
      }
      guard at &+ 3 < bytes.count, bytes[at] == 0x40 else { return nil }
      return ASCII.isAlphanumeric(bytes[at &- 1]) && ASCII.isAlphanumeric(bytes[at &+ 1]) ? at : nil
    }
  }

  /// Where a UUID ends, or a group of a dump behind another: numbers that machines make, and write by the page.
  static func endOfMadeUp(_ word: Range<Int>, in text: ByteView) -> Int? {
    if word.count == 8, text.at(word.upperBound) == 0x2D { return endOfUUID(at: word.lowerBound, in: text) }
    guard word.count == 4, word.lowerBound > 5, text[word.lowerBound - 1] == 0x20,
      text.at(word.upperBound).map({ $0 == 0x20 || $0 == 0x0A }) == true
    else { return nil }
    return text.withBytes { bytes in
      for i in word.lowerBound &- 5..<word.lowerBound &- 1 where !isSmallHex(bytes[i]) { return nil }
      for i in word where !isSmallHex(bytes[i]) { return nil }
      return ASCII.isAlphanumeric(bytes[word.lowerBound &- 6]) ? nil : word.upperBound
    }
  }

  private static func endOfUUID(at start: Int, in text: ByteView) -> Int? {
    guard start + 36 <= text.count else { return nil }
    return text.withBytes { bytes in
      for (from, count) in [(0, 8), (9, 4), (14, 4), (19, 4), (24, 12)] {
        for i in start &+ from..<start &+ from &+ count where ASCII.hexValue(bytes[i]) == nil { return nil }
        let end = start &+ from &+ count
        if count < 12, bytes[end] != 0x2D { return nil }
      }
      let end = start &+ 36
      return end < bytes.count && (ASCII.isWord(bytes[end]) || bytes[end] == 0x2D) ? nil : end
    }
  }

  @inline(__always)
  private static func isSmallHex(_ b: UInt8) -> Bool { b &- 0x30 < 10 || b &- 0x61 < 6 }
}
