import Bytes

/// Where one thing that is said ends and the next begins: `ignore the clock. Previous instructions` drops nothing.
enum Clause {
  /// Whether words that stand at `b` and `c` belong together in the way that `fit` wants, within `range`.
  static func fits(
    _ fit: Signal.Fit, _ b: Range<Int>, _ c: Range<Int>, _ range: Range<Int>, in text: ByteView
  ) -> Bool {
    if fit == .apart { return true }
    if fit == .phrase {
      // An adjective stands before its noun, with no more than another word between.
      guard b.upperBound <= c.lowerBound, c.lowerBound - b.upperBound <= 20,
        !isBroken(b.upperBound..<c.lowerBound, in: text)
      else { return false }
    }
    if fit == .owned, c.lowerBound < b.upperBound { return false }
    if fit == .inOrder, b.lowerBound <= range.lowerBound || c.lowerBound < b.upperBound { return false }
    if fit == .toward || fit == .inOrder, c.upperBound < range.upperBound { return false }
    return !hasEnd(range, in: text)
  }

  /// Whether a sentence ends in `range`.
  private static func hasEnd(_ range: Range<Int>, in text: ByteView) -> Bool {
    var i = range.lowerBound
    while i + 1 < range.upperBound {
      switch text[i] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
        if ASCII.isSpace(text[i + 1]) { return true }
      case 0x0A:
        if beginsAnew(after: i, range.upperBound, in: text) { return true }
      // The full stop of Chinese and Japanese.
      case 0xE3:
        if i + 2 < range.upperBound, text[i + 1] == 0x80, text[i + 2] == 0x82 { return true }
      default: break
      }
      i += 1
    }
    return false
  }

  /// Whether the line behind a break goes on with something else: wrapped lines begin in small letters, behind whatever
  /// leads the lines of a comment or a quotation.
  private static func beginsAnew(after place: Int, _ end: Int, in text: ByteView) -> Bool {
    var i = place + 1
    while i < end {
      switch text[i] {
      case 0x20, 0x09, 0x0D, UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: ">"),
        UInt8(ascii: "|"):
        i += 1
      case 0x0A: return true
      case let byte: return ASCII.isUpper(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "-")
      }
    }
    return false
  }

  private static func isBroken(_ gap: Range<Int>, in text: ByteView) -> Bool {
    for i in gap {
      switch text[i] {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "("):
        return true
      default: break
      }
    }
    return false
  }
}
