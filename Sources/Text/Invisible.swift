/// Code points that no screen shows.
@usableFromInline package enum Invisible {
  @usableFromInline package enum Kind: UInt8, Sendable {
    /// U+E0020 to U+E007F: ASCII nobody sees.
    case tag = 1
    /// U+FE00 to U+FE0F and U+E0100 to U+E01EF: 256 values.
    case variation
    /// U+200C and U+200D: spelling in many scripts, and the glue of emoji.
    case joiner
    /// Zero-width spaces, word joiner, invisible operators, byte order mark; signs that are drawn around what stands behind
    /// them in Arabic and Syriac, and nowhere else.
    case zeroWidth
    /// Blank letters: Hangul fillers and the Braille blank.
    case filler
    case softHyphen
    /// Marks that only say left or right: U+200E, U+200F, U+061C.
    case directionMark
    /// Embeddings, overrides, isolates and what closes them.
    case direction
    /// U+FFF9 to U+FFFB.
    case annotation
    /// What no version of Unicode gives a meaning: noncharacters, and planes that nothing is assigned in.
    case unassigned
  }

  package static func kind(_ point: UInt32) -> Kind? {
    if point < 0x300 { return point == 0xAD ? .softHyphen : nil }
    // By its higher digits first, which tell nearly everything off.
    switch point &>> 8 {
    case 0x03: return point == 0x34F ? .zeroWidth : nil
    case 0x06: return point == 0x61C ? .directionMark : (point <= 0x605 ? .zeroWidth : nil)
    case 0x07: return point == 0x70F ? .zeroWidth : nil
    case 0x11: return point == 0x115F || point == 0x1160 ? .filler : nil
    case 0x17: return point == 0x17B4 || point == 0x17B5 ? .zeroWidth : nil
    case 0x18:
      guard point >= 0x180B, point <= 0x180F else { return nil }
      return point == 0x180E ? .zeroWidth : .variation
    case 0x20: return punctuation(point)
    case 0x28: return point == 0x2800 ? .filler : nil
    case 0x31: return point == 0x3164 ? .filler : nil
    case 0xFD: return point >= 0xFDD0 && point <= 0xFDEF ? .unassigned : nil
    case 0xFE: return point <= 0xFE0F ? .variation : (point == 0xFEFF ? .zeroWidth : nil)
    case 0xFF: return point == 0xFFA0 ? .filler : special(point)
    default: return point >= 0x1_1000 ? further(point) : nil
    }
  }

  /// The same from 0xFFF0 to 0xFFFF.
  private static func special(_ point: UInt32) -> Kind? {
    switch point {
    case 0xFFF0...0xFFF8: .zeroWidth
    case 0xFFF9...0xFFFB: .annotation
    case 0xFFFE, 0xFFFF: .unassigned
    default: nil
    }
  }

  /// The same from 0x11000 on: joiners and fillers of old scripts, format marks of shorthand and of music, and the
  /// characters that are to be ignored whatever they will once mean.
  private static func further(_ point: UInt32) -> Kind? {
    switch point {
    case 0x1107F, 0x13430...0x13440, 0x16FE4, 0x1BCA0...0x1BCA3, 0x1D159, 0x1D173...0x1D17A: return .zeroWidth
    case 0xE0000...0xE007F: return .tag
    case 0xE0100...0xE01EF: return .variation
    case 0xE0080...0xE0FFF: return .zeroWidth
    case 0x40000...0xDFFFF, 0xE1000...0xEFFFF: return .unassigned
    default: return point & 0xFFFE == 0xFFFE ? .unassigned : nil
    }
  }

  /// The same from 0x2000 to 0x20FF.
  private static func punctuation(_ point: UInt32) -> Kind? {
    switch point {
    case 0x200B, 0x2060...0x2065, 0x206A...0x206F: return .zeroWidth
    case 0x200C, 0x200D: return .joiner
    case 0x200E, 0x200F: return .directionMark
    case 0x202A...0x202E, 0x2066...0x2069: return .direction
    default: return nil
    }
  }

  /// The byte that a variation selector can smuggle.
  @inlinable @inline(__always)
  package static func selectorByte(_ point: UInt32) -> UInt8? {
    guard point >= 0xFE00 else { return nil }
    switch point {
    case 0xFE00...0xFE0F: return UInt8(point - 0xFE00)
    case 0xE0100...0xE01EF: return UInt8(point - 0xE0100 + 16)
    default: return nil
    }
  }

  /// The ASCII character that a tag character, or a private one of any plane laid out the same way, stands for.
  @inlinable @inline(__always)
  package static func tagByte(_ point: UInt32) -> UInt8? {
    guard point >= 0xE020 else { return nil }
    switch point {
    case 0xE0020...0xE007E: return UInt8(point - 0xE0000)
    case 0xE020...0xE07E, 0xF0020...0xF007E, 0x100020...0x10007E: return UInt8(point & 0xFF)
    default: return nil
    }
  }
}
