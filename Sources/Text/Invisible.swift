/// Code points that no screen shows.
@usableFromInline package enum Invisible {
  package enum Kind: Sendable, Equatable {
    /// U+E0020 to U+E007F: ASCII nobody sees.
    case tag
    /// U+FE00 to U+FE0F and U+E0100 to U+E01EF: 256 values.
    case variation
    /// U+200C and U+200D: spelling in many scripts, and the glue of emoji.
    case joiner
    /// Zero-width spaces, word joiner, invisible operators, byte order mark.
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
  }

  package static func kind(_ point: UInt32) -> Kind? {
    // Nearly everything is told off by its higher digits.
    if point < 0x300 { return point == 0xAD ? .softHyphen : nil }
    guard mayBe(point &>> 8) else { return nil }
    switch point {
    case 0x34F, 0x180E, 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0x17B4, 0x17B5,
      0x1D173...0x1D17A:
      return .zeroWidth
    case 0x61C, 0x200E, 0x200F: return .directionMark
    case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0: return .filler
    case 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: return .variation
    case 0x200C, 0x200D: return .joiner
    case 0x202A...0x202E, 0x2066...0x2069: return .direction
    case 0xFFF9...0xFFFB: return .annotation
    case 0xE0000...0xE007F: return .tag
    default: return nil
    }
  }

  /// Whether there is anything invisible among the characters with these higher digits.
  @inline(__always)
  private static func mayBe(_ page: UInt32) -> Bool {
    // 03, 06, 11, 17, 18, 20, 28, 31.
    if page < 0x40 { return 0x0002_0101_0182_0048 &>> UInt64(page) & 1 != 0 }
    return page == 0xFE || page == 0xFF || page == 0x1D1 || page &>> 1 == 0xE00 &>> 1
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
