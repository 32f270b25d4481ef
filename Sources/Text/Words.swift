import Bytes

/// Where words begin and end, in scripts that put something between them.
enum Words {
  /// Whether a word whose first or last character starts with this byte has visible borders. Chinese,
  /// Japanese, Thai, Korean and Arabic words run into their neighbours.
  @inline(__always)
  static func needsBorder(_ lead: UInt8) -> Bool {
    lead < 0x80 ? ASCII.isAlphanumeric(lead) : lead < 0xD6
  }

  @inline(__always)
  static func isLetter(startingWith lead: UInt8) -> Bool {
    lead < 0x80 ? ASCII.isAlphanumeric(lead) : lead >= 0xC3 && lead < 0xD6
  }

  /// The first byte of the character that ends before `end`.
  static func lead(before end: Int, in bytes: UnsafeRawBufferPointer) -> UInt8 {
    var i = end - 1
    while i > 0, end - i < 4, bytes[i] & 0xC0 == 0x80 { i -= 1 }
    return bytes[i]
  }

  /// What may stand between two words of a phrase: blanks, hyphens, markup, quotes; not the end of a
  /// sentence or clause.
  @inline(__always)
  static func isSeparator(_ b: UInt8) -> Bool {
    guard b < 0x80, !ASCII.isAlphanumeric(b) else { return false }
    switch b {
    case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x7F: return false
    default: return true
    }
  }
}
