/// Tells of eight folded bytes whether one of some literals could begin with them: a bitmap of 64 Ki bits that fits the first
/// cache. `literals.c` asks it for eight places at once.
///
/// The first three bytes name a word of it, so one look is enough; two bits of that word stand for as many of the bytes as a
/// literal has, since one bit says too often what is not so.
struct LiteralFilter: Sendable {
  /// None before the first literal.
  private(set) var words: [UInt32] = []

  /// Lets a literal through.
  ///
  /// - Parameters:
  ///   - key: What it begins with in small letters, eight bytes or as many as there are.
  ///   - isToken: Only what tokens are made of may follow three bytes.
  mutating func add(_ key: UInt64, count: Int, isToken: Bool) {
    if words.isEmpty { words = [UInt32](repeating: 0, count: 2048) }
    let bits =
      switch count {
      case ...3: Self.shortBits(key, isToken: isToken)
      case 4...5: Self.bits(Self.four(key))
      case 6...7: Self.bits(Self.six(key))
      default: Self.bits(Self.eight(key))
      }
    words[Self.word(key)] |= bits
  }

  /// Whether a literal of a filter could begin with these bytes.
  @inline(__always)
  static func isLikely(_ key: UInt64, in words: UnsafeBufferPointer<UInt32>) -> Bool {
    let word = words[Self.word(key)]
    let four = Self.four(key)
    let isShort = has(shortBits(key, isToken: false), word)
    let isToken =
      isTokenByte(UInt8(truncatingIfNeeded: key &>> 24)) && has(shortBits(key, isToken: true), word)
    return isShort || isToken || has(bits(four), word) || has(bits(six(key)), word)
      || has(bits(eight(key)), word)
  }

  @inline(__always)
  private static func has(_ bits: UInt32, _ word: UInt32) -> Bool { word & bits == bits }

  @inline(__always)
  private static func three(_ key: UInt64) -> UInt32 {
    (UInt32(truncatingIfNeeded: key) & 0xFF_FFFF) &* 0x9E37_79B1
  }

  @inline(__always)
  private static func four(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key) &* 0x9E37_79B1 }

  @inline(__always)
  private static func six(_ key: UInt64) -> UInt32 {
    four(key) &+ UInt32(truncatingIfNeeded: key &>> 32 & 0xFFFF) &* 0x85EB_CA77
  }

  @inline(__always)
  private static func eight(_ key: UInt64) -> UInt32 {
    four(key) &+ UInt32(truncatingIfNeeded: key &>> 32) &* 0x85EB_CA77
  }

  @inline(__always)
  private static func word(_ key: UInt64) -> Int { Int(three(key) &>> 21) }

  @inline(__always)
  private static func bits(_ hash: UInt32) -> UInt32 { 1 &<< (hash &>> 27) | 1 &<< (hash &>> 22) }

  @inline(__always)
  private static func shortBits(_ key: UInt64, isToken: Bool) -> UInt32 {
    let hash = three(key)
    return isToken ? 1 &<< (hash &>> 6) | 1 &<< (hash &>> 1) : 1 &<< (hash &>> 16) | 1 &<< (hash &>> 11)
  }

  /// Whether a folded byte is a letter, a digit or one of `%+-./=_`.
  @inline(__always)
  private static func isTokenByte(_ folded: UInt8) -> Bool {
    switch folded {
    case 0x25, 0x2B, 0x2D...0x39, 0x3D, 0x61...0x7A, 0x7F: true
    default: false
    }
  }
}
