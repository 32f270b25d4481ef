import Bytes

/// Alphabets of encodings, and the bytes they stand for.
enum Encodings {
  /// The six bits of each ASCII character in base64, standard or URL-safe, as a character 0x20 above them; `~` for
  /// what is none. A text, because that lies in the executable as it is used.
  private static let sixBits: StaticString =
    """
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\
    ~~~~~~~~~~~^~^~_TUVWXYZ[\\]~~~~~~\
    ~ !\"#$%&'()*+,-./0123456789~~~~_\
    ~:;<=>?@ABCDEFGHIJKLMNOPQRS~~~~~
    """

  /// The six bits of a base64 character; 0x5E or more for any other byte.
  @inline(__always)
  private static func six(_ b: UInt8) -> UInt8 {
    b < 0x80 ? sixBits.utf8Start[Int(b)] &- 0x20 : 0x5E
  }

  @inline(__always)
  static func isBase64(_ b: UInt8) -> Bool { six(b) < 64 }

  // MARK: Looking at the beginning

  /// Whether a run of base64 characters could decode to text at all, going by its first bytes. Of runs that are
  /// something else one in a hundred passes.
  static func couldBeText(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    if range.count >= 24, isBase32(bytes[range.lowerBound]), isBase32(bytes[range.lowerBound &+ 1]),
      isBase32(bytes[range.lowerBound &+ 2]), isBase32(bytes[range.lowerBound &+ 3])
    {
      return true
    }
    return range.count & 3 != 1 && couldBeBase64(bytes, range)
      || range.count & 1 == 0 && couldBeHex(bytes, range)
      || range.count >= 24 && (couldBeSmallBase32(bytes, range) || couldBeBinary(bytes, range))
  }

  /// Whether sixteen encoding characters could be the beginning of a text in any encoding, however many follow.
  static func couldBegin(at start: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    let first = start..<start &+ 16
    // From `g` to `v`: base64 of what begins no character, and no letter of the others.
    guard first.upperBound <= bytes.count else { return false }
    guard bytes[start] &- 0x67 > 15 else { return couldBeSmallBase32(bytes, first) }
    if couldBeBase64(bytes, first) || couldBeHex(bytes, first) || couldBeBinary(bytes, first) { return true }
    for i in first where !isBase32(bytes[i]) { return false }
    return true
  }

  /// Base32 in small letters, which words are written with, too: one in ten thousand of them passes.
  private static func couldBeSmallBase32(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    guard range.count >= 16 else { return false }
    var beginning = Beginning()
    var buffer: UInt32 = 0
    var held: UInt32 = 0
    for i in range.lowerBound..<range.lowerBound &+ 16 {
      let b = bytes[i]
      guard ASCII.isLower(b) || b >= 0x32 && b <= 0x37 else { return false }
      buffer = buffer << 5 | five(b)
      held += 5
      if held >= 8 {
        held -= 8
        guard beginning.take(UInt8(truncatingIfNeeded: buffer >> held)) else { return false }
      }
    }
    return true
  }

  /// Eight noughts and ones a character, the first of them a nought.
  private static func couldBeBinary(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    guard range.count >= 16, bytes[range.lowerBound] == 0x30 else { return false }
    for i in range.lowerBound..<range.lowerBound &+ 16 where bytes[i] & 0xFE != 0x30 { return false }
    return true
  }

  private static func couldBeBase64(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    var beginning = Beginning()
    var at = range.lowerBound
    let end = min(range.upperBound &- 3, at &+ 16)
    while at < end {
      let word =
        UInt32(six(bytes[at])) << 18 | UInt32(six(bytes[at &+ 1])) << 12 | UInt32(six(bytes[at &+ 2])) << 6
        | UInt32(six(bytes[at &+ 3]))
      guard beginning.take(UInt8(truncatingIfNeeded: word >> 16)),
        beginning.take(UInt8(truncatingIfNeeded: word >> 8)), beginning.take(UInt8(truncatingIfNeeded: word))
      else { return false }
      at &+= 4
    }
    return true
  }

  private static func couldBeHex(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    guard range.count >= 16 else { return false }
    let start = hexStart(bytes, range)
    guard start &+ 16 <= bytes.count else { return false }
    var beginning = Beginning()
    for k in 0..<8 {
      let at = start &+ k &* 2
      guard let high = ASCII.hexValue(bytes[at]), let low = ASCII.hexValue(bytes[at &+ 1]),
        beginning.take(high << 4 | low)
      else { return false }
    }
    return true
  }

  /// Where the digits begin: behind `0x`, if it stands there.
  @inline(__always)
  private static func hexStart(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
    let start = range.lowerBound
    return bytes[start] == 0x30 && bytes[start &+ 1] | 0x20 == 0x78 ? start &+ 2 : start
  }

  /// The first bytes of what could be UTF-8, or UTF-16 with nothing but Latin letters (as PowerShell wants it).
  private struct Beginning {
    private var count = 0
    private var pending = 0
    private var isWide = false

    @inline(__always)
    mutating func take(_ b: UInt8) -> Bool {
      count &+= 1
      if count == 2, b == 0 { isWide = true }
      if isWide { return (b == 0) == (count & 1 == 0) }
      if b < 0x80 { return pending == 0 && (b >= 0x20 && b < 0x7F || ASCII.isSpace(b)) }
      if b < 0xC0 {
        pending &-= 1
        return pending >= 0
      }
      guard pending == 0, b >= 0xC2, b <= 0xF4 else { return false }
      pending = b < 0xE0 ? 1 : (b < 0xF0 ? 2 : 3)
      return true
    }
  }

  // MARK: Decoding

  /// The text that a run of encoding characters stands for.
  static func decode(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> [UInt8]? {
    if range.count >= 48, let text = decodeBinary(bytes, range) { return text }
    if range.count >= 16, let text = decodeHex(bytes, range) { return text }
    if range.count >= 24, let text = decodeBase32(bytes, range) { return text }
    return decodeBase64(bytes, range)
  }

  /// The bytes that base64 characters stand for, without padding.
  private static func decodeBase64(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> [UInt8]? {
    let count = range.count
    guard count >= 4, count & 3 != 1 else { return nil }
    let out = [UInt8](upTo: count / 4 * 3 + 3) { out in
      var at = range.lowerBound
      var k = 0
      while at &+ 4 <= range.upperBound {
        let word =
          UInt32(six(bytes[at])) << 18 | UInt32(six(bytes[at &+ 1])) << 12 | UInt32(six(bytes[at &+ 2])) << 6
          | UInt32(six(bytes[at &+ 3]))
        out[k] = UInt8(truncatingIfNeeded: word >> 16)
        out[k &+ 1] = UInt8(truncatingIfNeeded: word >> 8)
        out[k &+ 2] = UInt8(truncatingIfNeeded: word)
        at &+= 4
        k &+= 3
      }
      var buffer: UInt32 = 0
      var held: UInt32 = 0
      while at < range.upperBound {
        buffer = buffer << 6 | UInt32(six(bytes[at]))
        held += 6
        if held >= 8 {
          held -= 8
          out[k] = UInt8(truncatingIfNeeded: buffer >> held)
          k &+= 1
        }
        at &+= 1
      }
      return k
    }
    return text(out)
  }

  @inline(__always)
  private static func isBase32(_ b: UInt8) -> Bool { ASCII.isUpper(b) || (b >= 0x32 && b <= 0x37) }

  /// The five bits of a base32 character.
  @inline(__always)
  private static func five(_ b: UInt8) -> UInt32 {
    b < 0x41 ? UInt32(b) &- 0x32 &+ 26 : UInt32(b | 0x20) &- 0x61
  }

  private static func decodeBinary(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> [UInt8]? {
    guard range.count & 7 == 0, bytes[range.lowerBound] == 0x30 else { return nil }
    var out: [UInt8] = []
    for start in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
      var byte: UInt8 = 0
      for i in start..<start &+ 8 {
        guard bytes[i] & 0xFE == 0x30 else { return nil }
        byte = byte << 1 | bytes[i] & 1
      }
      out.append(byte)
    }
    return text(out)
  }

  /// The forty bits of eight characters of base32 at once, the first of them highest. Where letters are small, large
  /// ones are others.
  @inline(__always)
  private static func eightFives(_ word: UInt64, _ isSmall: Bool) -> UInt64? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops = ones << 7
    // In the highest bit of each byte, whether it is from here up to there.
    @inline(__always)
    func between(_ first: UInt64, _ last: UInt64) -> UInt64 {
      let low = word & ~tops
      return (low &+ ones &* (0x80 &- first)) & ~(low &+ ones &* (0x7F &- last)) & tops
    }
    let letters = isSmall ? between(0x61, 0x7A) : between(0x41, 0x5A)
    let digits = between(0x32, 0x37)
    guard letters | digits == tops, word & tops == 0 else { return nil }
    // A is one in its last five bits, and 2 is eighteen.
    var fives = (word & (ones &* 0x1F)) &+ (digits &>> 4) &- (letters &>> 7)
    fives = (fives &>> 3 & 0x03E0_03E0_03E0_03E0) | (fives & 0x001F_001F_001F_001F)
    fives = (fives &>> 6 & 0x000F_FC00_000F_FC00) | (fives & 0x0000_03FF_0000_03FF)
    return (fives &>> 12 & 0xFF_FFF0_0000) | (fives & 0xF_FFFF)
  }

  private static func decodeBase32(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> [UInt8]? {
    let isSmall = ASCII.isLower(bytes[range.lowerBound])
    var isOther = false
    let out = [UInt8](upTo: range.count * 5 / 8 + 8) { out in
      var at = range.lowerBound
      var k = 0
      // Eight characters are five bytes.
      while at < range.upperBound {
        let count = min(8, range.upperBound &- at)
        var eight: UInt64
        if count == 8 {
          eight = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        } else {
          // An A adds nothing.
          eight = UInt64(isSmall ? 0x61 : 0x41) &* 0x0101_0101_0101_0101
          for i in 0..<count {
            let shift = UInt64(56 &- i &* 8)
            eight = eight & ~(0xFF &<< shift) | UInt64(bytes[at &+ i]) &<< shift
          }
        }
        guard let fives = eightFives(eight, isSmall) else {
          isOther = true
          return 0
        }
        UnsafeMutableRawPointer(out.baseAddress! + k)
          .storeBytes(of: (fives &<< 24).bigEndian, as: UInt64.self)
        at &+= count
        k &+= count &* 5 / 8
      }
      return k
    }
    return isOther ? nil : text(out)
  }

  private static func decodeHex(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> [UInt8]? {
    guard range.count & 1 == 0 else { return nil }
    let start = hexStart(bytes, range)
    var isHex = true
    let out = [UInt8](unsafeUninitializedCapacity: range.count / 2) { out, count in
      var i = start
      while i &+ 1 < range.upperBound {
        let (high, low) = (nibble(bytes[i]), nibble(bytes[i &+ 1]))
        guard high | low < 16 else {
          isHex = false
          return
        }
        out.initializeElement(at: count, to: high &<< 4 | low)
        count &+= 1
        i &+= 2
      }
    }
    return isHex ? text(out) : nil
  }

  /// What a digit of a hexadecimal number stands for; more than fifteen for anything else.
  @inline(__always)
  private static func nibble(_ byte: UInt8) -> UInt8 {
    let digit = byte &- 0x30
    if digit < 10 { return digit }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? letter &+ 10 : 255
  }

  /// Numbers and nothing else: a text that was encoded twice, and has hardly any letters in between.
  private static func isEncodedAgain(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 32 else { return false }
    for byte in bytes where ASCII.hexValue(byte) == nil && byte != 0x20 && byte != 0x2C { return false }
    return true
  }

  /// The bytes if they read as text, also where every second one is zero (UTF-16, as PowerShell wants it).
  private static func text(_ bytes: [UInt8]) -> [UInt8]? {
    if Legible.isText(bytes) || isEncodedAgain(bytes) { return bytes }
    guard bytes.count >= 8, bytes.count & 1 == 0 else { return nil }
    for i in stride(from: 1, to: bytes.count, by: 2) where bytes[i] != 0 { return nil }
    var narrow: [UInt8] = []
    narrow.reserveCapacity(bytes.count / 2)
    for i in stride(from: 0, to: bytes.count, by: 2) { narrow.append(bytes[i]) }
    return Legible.isText(narrow) ? narrow : nil
  }
}

extension ByteView {
  /// The text that all of it stands for in base64.
  package var decodedFromBase64: [UInt8]? {
    var end = count
    while end > 0, self[end - 1] == 0x3D { end -= 1 }
    guard self[..<end].allSatisfy(Encodings.isBase64) else { return nil }
    return withBytes { Encodings.decode($0, 0..<end) }
  }
}
