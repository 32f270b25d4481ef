import Bytes

/// Where one thing that is said ends and the next begins: `ignore the clock. Previous instructions` drops nothing.
enum Clause {
  /// Whether words that stand at `b` and `c` belong together in the way that `fit` wants, within `range`.
  static func fits(
    _ fit: Signal.Fit, _ b: Range<Int>, _ c: Range<Int>, _ range: Range<Int>, in text: ByteView,
    _ ends: inout Ends
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
    return !ends.holds(range, in: text)
  }

  /// Where sentences end, remembered: signals that overlap ask about the same bytes again and again.
  struct Ends {
    /// What was read last, and the end in it; no end stands before that.
    private var start = 0
    private var known = 0
    /// Where the end begins, and the byte that showed it to be one.
    private var end = -1
    private var proof = -1

    /// Whether a sentence ends in `range`, with what shows it.
    mutating func holds(_ range: Range<Int>, in text: ByteView) -> Bool {
      let goesOn = range.lowerBound >= start && range.lowerBound <= (end >= 0 ? end : known)
      if !goesOn {
        start = range.lowerBound
        known = range.lowerBound
        end = -1
      }
      if end < 0 { read(to: range.upperBound, in: text) }
      return end >= 0 && proof < range.upperBound
    }

    /// Reads on to the first end that shows before `upper`.
    private mutating func read(to upper: Int, in text: ByteView) {
      text.withBytes { bytes in
        var i = known
        while i &+ 1 < upper {
          switch bytes[i] {
          case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
            if ASCII.isSpace(bytes[i &+ 1]) { (end, proof) = (i, i &+ 1) }
          case 0x0A: if let shown = newBeginning(after: i, bytes) { (end, proof) = (i, shown) }
          // The full stop of Chinese and Japanese.
          case 0xE3:
            if i &+ 2 < bytes.count, bytes[i &+ 1] == 0x80, bytes[i &+ 2] == 0x82 {
              (end, proof) = (i, i &+ 2)
            }
          default: break
          }
          if end >= 0 { break }
          i &+= 1
        }
        known = i
      }
    }

    /// The byte that shows that the line behind a break goes on with something else: wrapped lines begin in small
    /// letters, behind whatever leads the lines of a comment or a quotation.
    private func newBeginning(after place: Int, _ bytes: UnsafeRawBufferPointer) -> Int? {
      var i = place &+ 1
      // Nothing that belongs together is farther apart.
      let most = min(bytes.count, place &+ 4_096)
      while i < most {
        switch bytes[i] {
        case 0x20, 0x09, 0x0D, UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: ">"),
          UInt8(ascii: "|"):
          i &+= 1
        case 0x0A: return i
        case let byte:
          return ASCII.isUpper(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "-") ? i : nil
        }
      }
      return nil
    }
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
