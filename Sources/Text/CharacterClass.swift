import Bytes

/// The alphabets that tokens are written in.
package struct CharacterClass: Sendable {
  private static let letters: StaticString = "dhHuUlwWBbaEDPq"

  /// The bit of each class in which a byte is a member, in the order of `letters`.
  private static let members: [UInt16] = (0..<256).map { (value: Int) -> UInt16 in
    let b = UInt8(value)
    let tests: [Bool] = [
      ASCII.isDigit(b),
      ASCII.isDigit(b) || (b >= 0x61 && b <= 0x66),
      ASCII.hexValue(b) != nil,
      ASCII.isUpper(b),
      ASCII.isUpper(b) || ASCII.isDigit(b),
      ASCII.isLower(b) || ASCII.isDigit(b),
      ASCII.isAlphanumeric(b),
      ASCII.isWord(b),
      ASCII.isWord(b) || b == 0x2D,
      ASCII.isAlphanumeric(b) || b == 0x2B || b == 0x2F,
      ASCII.isLower(b),
      ASCII.isWord(b) || b == 0x2D || b == 0x3D,
      ASCII.isWord(b) || b == 0x2D || b == 0x2E,
      ASCII.isAlphanumeric(b) || b == 0x2E || b == 0x2F,
      ASCII.isAlphanumeric(b) || b == 0x25 || b == 0x2B || b == 0x2F || b == 0x3D,
    ]
    var bits: UInt16 = 0
    for (i, isMember) in tests.enumerated() where isMember { bits |= 1 << UInt16(i) }
    return bits
  }

  private let mask: UInt16

  /// The class of a letter: `d` digits, `h` lower-case hex, `H` hex, `u` capitals, `U` capitals and digits,
  /// `l` small letters and digits, `w` letters and digits, `W` those and `_`, `B` those and `-` (base64 for
  /// URLs), `b` base64, `a` small letters, `E` like `B` with `=`, `D` like `B` with dots,
  /// `P` letters, digits, dots and slashes, as crypt writes, `q` base64 as it
  /// stands in queries.
  init?(_ letter: UInt8) {
    for i in 0..<Self.letters.utf8CodeUnitCount where Self.letters.utf8Start[i] == letter {
      mask = 1 << UInt16(i)
      return
    }
    return nil
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool { Self.members[Int(byte)] & mask != 0 }
}
