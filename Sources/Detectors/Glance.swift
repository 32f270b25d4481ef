import Bytes
import Text

/// What a text could hold, from one look at its bytes. Most commands and many lines hold nothing that any
/// detector looks for, and should pay for finding that out and no more.
struct Glance: OptionSet {
  let rawValue: UInt8

  /// A run of letters and digits as long as the shortest token, a password in a URL, a word that names a secret.
  static let credentials = Glance(rawValue: 1)
  /// Digits enough for a number of somebody, or an address.
  static let personal = Glance(rawValue: 2)
  static let urls = Glance(rawValue: 4)
  /// Another way to read it: escapes, encoded pieces, other alphabets, bytes for a terminal, comments.
  static let readings = Glance(rawValue: 8)
  /// Words that a reader could take for orders.
  static let orders = Glance(rawValue: 16)

  static let everything = Glance(rawValue: .max)

  /// In a longer text there nearly always is something.
  static let longest = 512
  static let longestSpoken = 256

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ text: ByteView) {
    self = text.withBytes { Self.read($0) }
  }

  private static func read(_ bytes: UnsafeRawBufferPointer) -> Glance {
    var seen: Glance = CredentialHint.isIn(bytes) ? .credentials : []
    var digits = 0
    var escapes = 0
    // Blocks overlap, so that no row is cut in two.
    let overlap = 16
    var fresh: UInt64 = ~0
    var base = 0
    while true {
      let block = ByteBlock(bytes, at: base)
      let encoded = block.bits(ByteClass.encoding)
      if holds(encoded, inARow: 16) { seen.insert(.readings) }
      let row = encoded & ~block.bits { ByteClass.equal($0, 0x2F) }
      if holds(row, inARow: 14), !seen.contains(.credentials), holdsToken(bytes) { seen.insert(.credentials) }
      digits &+= (block.bits(ByteClass.digits) & fresh).nonzeroBitCount
      escapes &+= (block.bits(ByteClass.escapes) & fresh).nonzeroBitCount
      var odd = (block.foreign | block.bits(Self.isOdd)) & fresh
      while odd != 0 {
        seen.formUnion(Self.odd(at: base &+ odd.trailingZeroBitCount, in: bytes))
        odd &= odd &- 1
      }
      guard base &+ ByteBlock.size < bytes.count else { break }
      base &+= ByteBlock.size &- overlap
      fresh = ~0 &<< UInt64(overlap)
    }
    if escapes >= 2 { seen.insert(.readings) }
    if digits >= 2 { seen.insert(.personal) }
    return seen
  }

  /// Whether `count` bits, fourteen or sixteen, are set side by side.
  @inline(__always)
  private static func holds(_ bits: UInt64, inARow count: UInt64) -> Bool {
    var rows = bits & bits &>> 1
    rows &= rows &>> 2
    rows &= rows &>> 4
    return rows & rows &>> (count &- 8) != 0
  }

  /// Controls but for blanks and ends of lines, and what stands in addresses and comments.
  @inline(__always)
  private static func isOdd(_ v: ByteClass.Vector) -> ByteClass.Mask {
    ByteClass.between(v, 0x01, 0x08) .| ByteClass.between(v, 0x0B, 0x1B) .| ByteClass.equal(v, 0x7F)
      .| ByteClass.equal(v, UInt8(ascii: "@")) .| ByteClass.equal(v, UInt8(ascii: ":"))
      .| ByteClass.equal(v, UInt8(ascii: "<"))
  }

  /// A row of letters and digits that could be a token.
  private static func holdsToken(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var row = 0
    var digits = 0
    var humps = 0
    for i in bytes.indices {
      let byte = bytes[i]
      if ASCII.isWord(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
        row += 1
        digits += ASCII.isDigit(byte) ? 1 : 0
        if i > 0, ASCII.isUpper(byte), ASCII.isLower(bytes[i - 1]) { humps += 1 }
        // Tokens without a digit have capitals all over, or are long.
        if row >= 14, digits >= 1 || humps >= 2 || row >= 24 { return true }
      } else {
        row = 0
        digits = 0
        humps = 0
      }
    }
    return false
  }

  /// What a byte that is neither letter nor digit could be the middle of.
  private static func odd(at i: Int, in bytes: UnsafeRawBufferPointer) -> Glance {
    let next = i &+ 1 < bytes.count ? bytes[i &+ 1] : 0
    switch bytes[i] {
    case UInt8(ascii: "@"): return [.credentials, .personal]
    case UInt8(ascii: ":"):
      if next == UInt8(ascii: "/") { return .urls }
      return next == UInt8(ascii: ":") || ASCII.hexValue(next) != nil ? .personal : []
    case UInt8(ascii: "<"): return next == UInt8(ascii: "!") ? .readings : []
    case 0x80...: return [.credentials, .readings]
    default: return .readings
    }
  }
}
