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
    let letter = look(point)
    return letter > other ? letter : nil
  }

  /// What stands in the table for a letter that is drawn like none, and for what is no letter.
  static let other = UInt8(ascii: "?")
  static let none = UInt8(ascii: " ")

  /// The Latin letter that `point` is drawn like, `other` or `none`.
  @inline(__always)
  static func look(_ point: UInt32) -> UInt8 {
    let place = point &- first
    return place < 0x220 ? table.utf8Start[Int(place)] : none
  }

  /// The same of a character of two bytes that begins here; `none` for any other.
  @inline(__always)
  static func look(_ place: UnsafePointer<UInt8>) -> UInt8 {
    let second = place[1] ^ 0x80
    guard place[0] &- 0xCD < 10, second < 0x40 else { return none }
    return look(UInt32(place[0] & 0x1F) &<< 6 | UInt32(second))
  }

  /// Greek, Cyrillic or Armenian: the alphabets whose letters pass for Latin ones.
  @inline(__always)
  static func isForeignLetter(_ point: UInt32) -> Bool { look(point) != none }

  /// The foreign letters of a word that mixes alphabets, all of them drawn like Latin ones.
  package struct Word: Sendable {
    package var range: Range<Int>
    package var latin: Int
    package var foreign: Int
  }

  private static let first: UInt32 = 0x370
  /// From Greek to the end of Armenian; the question mark of Greek, its middle point and the sign of thousands of Cyrillic
  /// are no letters.
  private static let table: StaticString = """
    ??????????i??? j??????? ?????????ab??ezh?ik?mn?o?p??ty?x?????????a?y?e?n?ik??v?o?p?otu?x?w??????\
    ??y?????????f????????????????????pcj?????cm??????????si?j???????a?b??e????k?mho?pcty?x??????b???\
    a?br?e????k?m?o?pcty?x??????b????????siij????????w??????????????????vv???????????? ?????????????\
    ??ff??????????????????????????yy??????????hh?e??l??????????????l????????????????????????????????\
    ????????????????dd??????????g?????????????qqww???????????????????????????????????????????????u?s\
    ?????o???????????w?q??q?????????h???????n???nu???g??fo??????????
    """
}
