import Bytes

/// What kinds of bytes a text holds. One pass at memory speed decides which readings are worth making at all,
/// so that ordinary source code pays for nothing but this.
package struct ByteTraits: Sendable {
  package private(set) var hasNonASCII = false
  /// ESC, backspace or a carriage return: bytes that move a terminal's cursor.
  package private(set) var hasTerminalControl = false
  /// `%`, `\` or `&`: could start an escape sequence.
  package private(set) var hasEscape = false
  /// Eight or more characters of an encoding's alphabet in a row (aligned, so any run of fifteen counts).
  package private(set) var hasLongToken = false
  /// Digits, and at signs: without them nothing is about a person.
  package private(set) var hasDigit = false
  package private(set) var hasAt = false

  package init(_ text: ByteView) {
    text.withBytes { bytes in
      var seen = Seen()
      let whole = bytes.count & ~7
      var offset = 0
      while offset < whole {
        seen.take(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset &+= 8
      }
      var tail: UInt64 = 0
      while offset < bytes.count {
        tail = tail << 8 | UInt64(bytes[offset])
        offset &+= 1
      }
      // A tail is shorter than a token, so it can only add bytes of its own.
      let hadToken = seen.token != 0
      seen.take(tail)
      hasNonASCII = seen.high & Seen.tops != 0
      hasTerminalControl = seen.control & Seen.tops != 0
      hasEscape = seen.escape & Seen.tops != 0
      hasAt = seen.at & Seen.tops != 0
      hasDigit = seen.digit & Seen.tops != 0
      hasLongToken = hadToken || bytes.count < 16
    }
  }

  /// Eight bytes at a time, with the answer for each in its top bit.
  private struct Seen {
    static let tops: UInt64 = 0x8080_8080_8080_8080

    var high: UInt64 = 0
    var control: UInt64 = 0
    var escape: UInt64 = 0
    var at: UInt64 = 0
    var digit: UInt64 = 0
    var token: UInt64 = 0

    @inline(__always)
    mutating func take(_ word: UInt64) {
      high |= word
      let low = word & ~Self.tops
      control |= Self.equal(low, 0x1B) | Self.equal(low, 0x0D) | Self.equal(low, 0x08)
      escape |= Self.equal(low, 0x25) | Self.equal(low, 0x5C) | Self.equal(low, 0x26)
      at |= Self.equal(low, 0x40)
      let digits = Self.between(low, 0x30, 0x39)
      digit |= digits
      let letters = Self.between(low | 0x2020_2020_2020_2020, 0x61, 0x7A)
      let others =
        Self.equal(low, 0x2B) | Self.equal(low, 0x2D) | Self.equal(low, 0x2F) | Self.equal(low, 0x5F)
      let all = (letters | digits | others) & ~word & Self.tops
      token |= all == Self.tops ? 1 : 0
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// The top bit of each byte that equals `value`, for bytes below 0x80.
    @inline(__always)
    private static func equal(_ word: UInt64, _ value: UInt64) -> UInt64 {
      // A byte that differs is 1 to 0x7F after the exclusive or, and carries into its top bit.
      ~((word ^ (ones &* value)) &+ (ones &* 0x7F)) & tops
    }

    /// The top bit of each byte from `low` to `high`, for bytes below 0x80.
    @inline(__always)
    private static func between(_ word: UInt64, _ low: UInt64, _ high: UInt64) -> UInt64 {
      (word &+ (ones &* (0x80 - low))) & ~(word &+ (ones &* (0x7F - high))) & tops
    }
  }
}
