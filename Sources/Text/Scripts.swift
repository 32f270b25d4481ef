/// Which writing a code point belongs to, as far as it matters for what may stand next to it.
package enum Scripts {
  /// Scripts written from right to left.
  package static func isRightToLeft(_ point: UInt32) -> Bool {
    switch point {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// Scripts whose spelling needs joiners and non-joiners: Arabic and its relatives, those of India and
  /// South-East Asia, Mongolian.
  package static func usesJoiners(_ point: UInt32) -> Bool {
    switch point {
    case 0x600...0x7FF, 0x840...0x8FF, 0x900...0xDFF, 0xE00...0xFFF, 0x1000...0x109F, 0x1780...0x18AF,
      0x1A00...0x1AAF, 0x1B00...0x1CFF, 0xA800...0xA9FF, 0xAA00...0xAAFF, 0xABC0...0xABFF,
      0xFB50...0xFDFF, 0xFE70...0xFEFC, 0x11000...0x11FFF, 0x1E900...0x1E95F:
      true
    default: false
    }
  }

  /// Scripts without spaces, where a zero-width one says where a line may break.
  package static func breaksWithoutSpaces(_ point: UInt32) -> Bool {
    switch point {
    case 0xE00...0xEFF, 0xF00...0xFFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAF,
      0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF:
      true
    default: false
    }
  }

  package static func isHangul(_ point: UInt32) -> Bool {
    switch point {
    case 0x1100...0x115E, 0x1161...0x11FF, 0x3130...0x3163, 0x3165...0x318F, 0xA960...0xA97F,
      0xAC00...0xD7FF:
      true
    default: false
    }
  }

  /// Chinese characters, which have registered variants.
  package static func isIdeograph(_ point: UInt32) -> Bool {
    switch point {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Pictures and what they are put together from: skin tones, hair, keycaps, arrows, hearts.
  package static func isPictograph(_ point: UInt32) -> Bool {
    switch point {
    case 0xA9, 0xAE, 0x203C, 0x2049, 0x20E3, 0x2122, 0x2139, 0x2190...0x21FF, 0x2300...0x23FF,
      0x2460...0x249B, 0x24EA...0x24FF, 0x2500...0x27BF, 0x2900...0x297F, 0x2B00...0x2BFF, 0x3030, 0x303D,
      0x3297, 0x3299, 0x1F000...0x1F10C, 0x1F10D...0x1F10F, 0x1F16C...0x1F16F, 0x1F18E...0x1FAFF:
      true
    default: false
    }
  }

  /// Chinese, Japanese, Korean: where full-width letters are at home.
  package static func isEastAsian(_ point: UInt32) -> Bool {
    switch point {
    case 0x3001...0x303F, 0x3040...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF,
      0xF900...0xFAFF, 0xFF61...0xFF9F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Nearly everything that is written and taken for no letter of Latin: letters of Hebrew, Arabic, Devanagari, Thai,
  /// Japanese, Chinese and Korean without their marks and digits, lines, pictures, private characters.
  package static func isFar(_ point: UInt32) -> Bool {
    switch point {
    case 0x5D0...0x5EA, 0x620...0x64A, 0x671...0x6D3, 0x904...0x939, 0xE01...0xE30, 0x2500...0x27BF,
      0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xE000...0xF8FF, 0x1F300...0x1FAFF:
      true
    default: false
    }
  }

  package static func isCombiningMark(_ point: UInt32) -> Bool {
    if point < 0x1AB0 { return point >= 0x300 && point <= 0x36F && point != 0x34F }
    switch point {
    case 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: return true
    default: return false
    }
  }
}
