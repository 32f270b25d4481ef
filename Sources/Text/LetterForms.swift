import Bytes

/// Letters that are drawn differently but read the same, mapped to what a reader sounds: accents, full width,
/// mathematical alphabets, circles, small capitals. Only what has an ASCII reading, and the capitals of
/// Greek and Cyrillic, so that phrases need to be listed once.
package enum LetterForms {
  /// How `point` reads: another code point, the same one, or nil where it adds nothing to the reading
  /// (an accent of its own).
  package static func fold(_ point: UInt32) -> UInt32? {
    switch point {
    case 0..<0xA0: return point
    case 0xA0: return 0x20
    case 0xC0...0x17F: return look(Self.latin, point - 0xC0, else: point)
    case 0x180...0x24F: return look(Self.latinB, point - 0x180, else: point)
    case 0x250...0x2AF: return smallCapital(point)
    case 0x1680...: return high(point)
    case 0x300...0x36F: return nil
    case 0x391...0x3A9: return point + 0x20
    case 0x401: return 0x435
    case 0x400...0x40F: return point + 0x50
    case 0x410...0x42F: return point + 0x20
    case 0x451: return 0x435
    case 0x640, 0x64B...0x652: return nil
    case 0x2B0...0x2B8, 0x2E1...0x2E3: return raised(point)
    case 0x13A0...0x13F4: return FarAlphabets.latin(point) ?? point
    case 0x370..<0x1680: return point
    default: return point
    }
  }

  /// The same from 0x1680 on; what floods are made of first.
  private static func high(_ point: UInt32) -> UInt32? {
    switch point {
    case 0x2500...: return further(point)
    case 0x249C...0x24B5: return point - 0x249C + 0x61
    case 0x24B6...0x24CF: return point - 0x24B6 + 0x41
    case 0x24D0...0x24E9: return point - 0x24D0 + 0x61
    case 0x16A0...0x16EA: return FarAlphabets.latin(point) ?? point
    case 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF: return nil
    case 0x1D9C, 0x1DA0, 0x1DBB: return raised(point)
    case 0x1D00...0x1DBF: return look(Self.phonetic, point - 0x1D00, else: point)
    case 0x1E00...0x1EFF: return look(Self.latinAdditional, point - 0x1E00, else: point)
    case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: return 0x20
    case 0x2010...0x2015, 0x2212: return 0x2D
    case 0x2018, 0x2019, 0x201B, 0x2032: return 0x27
    case 0x201C, 0x201D, 0x201F, 0x2033: return 0x22
    case 0x2071, 0x207F: return point == 0x2071 ? 0x69 : 0x6E
    case 0x2090...0x209C: return look(lowered, point - 0x2090, else: point)
    case 0x2100...0x214F: return look(Self.letterlike, point - 0x2100, else: point)
    default: return point
    }
  }

  /// The same from 0x2500 on.
  private static func further(_ point: UInt32) -> UInt32? {
    switch point {
    case 0x3000: return 0x20
    case 0xA4D0...0xA4F7: return FarAlphabets.latin(point) ?? point
    case 0xA730: return 0x66
    case 0xA731: return 0x73
    case 0xFE20...0xFE2F: return nil
    case 0xFF01...0xFF5E: return point - 0xFEE0
    case 0x1D400...0x1D6A3: return mathematical(point - 0x1D400)
    case 0x1D7CE...0x1D7FF: return 0x30 + (point - 0x1D7CE) % 10
    case 0x1F110...0x1F129: return point - 0x1F110 + 0x41
    case 0x1F1E6...0x1F1FF: return point - 0x1F1E6 + 0x61
    case 0x1F130...0x1F149: return point - 0x1F130 + 0x41
    case 0x1F150...0x1F169: return point - 0x1F150 + 0x41
    case 0x1F170...0x1F189: return point - 0x1F170 + 0x41
    default: return point
    }
  }

  /// Whether `point` is a letter in fancy dress: one that no language writes words with.
  package static func isStyled(_ point: UInt32) -> Bool {
    guard point >= 0x2100 else { return false }
    switch point {
    case 0x1D400...0x1D6A3, 0x1D7CE...0x1D7FF, 0x249C...0x24E9, 0x1F110...0x1F129, 0x1F130...0x1F149,
      0x1F150...0x1F169, 0x1F170...0x1F189:
      return true
    case 0x2100...0x2138: return look(letterlike, point - 0x2100, else: 0) != 0 && point != 0x2116
    default: return false
    }
  }

  /// A word as it reads, in small letters of ASCII; other letters become a question mark.
  package static func plain(_ word: ByteView) -> [UInt8] {
    var read: [UInt8] = []
    ForeignParts.visitAll(word) { point in
      guard let letter = fold(point.value) else { return }
      read.append(letter < 0x80 ? ASCII.lowercased(UInt8(letter)) : 0x3F)
    }
    return read
  }

  private static func mathematical(_ index: UInt32) -> UInt32 {
    let letter = index % 52
    return letter < 26 ? 0x41 + letter : 0x61 + letter - 26
  }

  private static func raised(_ point: UInt32) -> UInt32 {
    switch point {
    case 0x2B0: 0x68
    case 0x2B2: 0x6A
    case 0x2B3: 0x72
    case 0x2B7: 0x77
    case 0x2B8: 0x79
    case 0x2E1: 0x6C
    case 0x2E2: 0x73
    case 0x2E3: 0x78
    case 0x1D9C: 0x63
    case 0x1DA0: 0x66
    case 0x1DBB: 0x7A
    default: point
    }
  }

  private static func smallCapital(_ point: UInt32) -> UInt32 {
    switch point {
    case 0x251: 0x61
    case 0x261: 0x67
    case 0x262: 0x67
    case 0x26A: 0x69
    case 0x274: 0x6E
    case 0x280: 0x72
    case 0x28F: 0x79
    case 0x299: 0x62
    case 0x29C: 0x68
    case 0x29F: 0x6C
    default: point
    }
  }

  /// The ASCII letter listed for `index`, where `?` stands for none.
  private static func look(_ table: StaticString, _ index: UInt32, else own: UInt32) -> UInt32 {
    guard Int(index) < table.utf8CodeUnitCount else { return own }
    let letter = table.utf8Start[Int(index)]
    return letter == 0x3F ? own : UInt32(letter)
  }

  private static let latin: StaticString = """
    AAAAAAACEEEEIIIIDNOOOOO?OUUUUYPsaaaaaaaceeeeiiiidnooooo?ouuuuypyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGg\
    GgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs
    """
  private static let latinB: StaticString = """
    ????????????????????????????????Oo?????????????Uu???????????????????DDdLLlNNnAaIiOoUuUuUuUuUu?Aa\
    Aa????GgKkOoOo??jDDdGg??NnAa????AaAaEeEeIiIiOoOoRrRrUuUuSsTt??Hh??????AaEeOoOoOoOoYy
    """
  private static let latinAdditional: StaticString = """
    AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRr\
    SsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwyas????AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
    EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy
    """
  private static let lowered: StaticString = "aeox?hklmnpst"
  private static let letterlike: StaticString = """
    aaC??cc???gHHHh?IILl?N???PQRRR????T?Z???Z?KABC?eEF?Mo????i?F?????????Ddeij
    """
  private static let phonetic: StaticString = """
    a???cd?e??jklm?o????????p??tu???vwz?????????A?B?DE?GHIJKLMN?O?PRTUWa???bde???g?km?o???ptu??v??????iruv
    """
}

/// Letters of other alphabets that are drawn like Latin ones.
package enum LookAlikes {
  /// The Latin letter that `point` is drawn like, in lower case.
  package static func latin(_ point: UInt32) -> UInt8? {
    switch point {
    case 0x430, 0x410, 0x3B1, 0x391: UInt8(ascii: "a")
    case 0x412, 0x392, 0x432, 0x42C, 0x44C: UInt8(ascii: "b")
    case 0x441, 0x421, 0x3F2, 0x3F9: UInt8(ascii: "c")
    case 0x501, 0x500: UInt8(ascii: "d")
    case 0x435, 0x415, 0x395, 0x3B5, 0x4BD: UInt8(ascii: "e")
    case 0x433: UInt8(ascii: "r")
    case 0x493, 0x492, 0x3DC, 0x584: UInt8(ascii: "f")
    case 0x50C, 0x581: UInt8(ascii: "g")
    case 0x4BB, 0x4BA, 0x41D, 0x397, 0x570: UInt8(ascii: "h")
    case 0x456, 0x406, 0x3B9, 0x399, 0x457, 0x37A: UInt8(ascii: "i")
    case 0x458, 0x408, 0x3F3, 0x37F: UInt8(ascii: "j")
    case 0x43A, 0x41A, 0x3BA, 0x39A: UInt8(ascii: "k")
    case 0x4CF, 0x4C0: UInt8(ascii: "l")
    case 0x43C, 0x41C, 0x39C, 0x3FA: UInt8(ascii: "m")
    case 0x3B7, 0x39D, 0x578, 0x57C: UInt8(ascii: "n")
    case 0x43E, 0x41E, 0x3BF, 0x39F, 0x3C3, 0x585, 0x555: UInt8(ascii: "o")
    case 0x440, 0x420, 0x3C1, 0x3A1, 0x3F1: UInt8(ascii: "p")
    case 0x51B, 0x51A, 0x563, 0x566: UInt8(ascii: "q")
    case 0x455, 0x405, 0x54F: UInt8(ascii: "s")
    case 0x442, 0x422, 0x3C4, 0x3A4: UInt8(ascii: "t")
    case 0x3C5, 0x57D, 0x54D: UInt8(ascii: "u")
    case 0x475, 0x474, 0x3BD: UInt8(ascii: "v")
    case 0x51D, 0x51C, 0x461, 0x3C9, 0x561: UInt8(ascii: "w")
    case 0x445, 0x425, 0x3C7, 0x3A7: UInt8(ascii: "x")
    case 0x443, 0x423, 0x3A5, 0x4AF, 0x4AE, 0x3B3, 0x3D2: UInt8(ascii: "y")
    case 0x396: UInt8(ascii: "z")
    default: nil
    }
  }

  /// Greek, Cyrillic or Armenian: the alphabets whose letters pass for Latin ones.
  @inline(__always)
  static func isForeignLetter(_ point: UInt32) -> Bool {
    point >= 0x370 && point <= 0x58F && point != 0x37E && point != 0x387 && point != 0x482
  }

  /// The foreign letters of a word that mixes alphabets, all of them drawn like Latin ones.
  package struct Word: Sendable {
    package var range: Range<Int>
    package var latin: Int
    package var foreign: Int
  }
}
