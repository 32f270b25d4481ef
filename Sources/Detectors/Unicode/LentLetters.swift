import Bytes
import Text

/// Single letters of other alphabets and in other dress among those of a Latin word: `pa𝐲pal`, `ａdmin`, `gဝogle`. A whole
/// word of them says what it is, and formulas and sentences of other languages have them at the ends of words.
struct LentLetters {
  enum Kind {
    /// Mathematical, enclosed and small capital letters.
    case dressed
    /// Letters of sets of numbers, which names in code are made with.
    case set
    case wide
    /// A letter or digit of a living script that is drawn like a Latin one.
    case living
    /// One of Latin that no language of many writes.
    case rare
  }

  // The word under the cursor.
  private var count = 0
  private var end = -1
  private var isBehindLetter = false
  private var isEmbedded = false
  private var hasSet = false
  private var hasWide = false
  private var hasDressed = false
  private var hasLiving = false

  // Over the whole text.
  private var dressed = 0
  private var dressedWords = 0
  private var formal: Range<Int>?
  private var eastern: Range<Int>?
  private(set) var names: [Range<Int>] = []

  mutating func take(_ point: ForeignParts.Codepoint, _ kind: Kind, behind previous: UInt32) {
    count += 1
    isBehindLetter = previous < 0x80 && ASCII.isLetter(UInt8(previous))
    end = point.range.upperBound
    switch kind {
    case .dressed:
      hasDressed = true
      dressed += 1
    case .set: hasSet = true
    case .wide: hasWide = true
    case .living: hasLiving = true
    case .rare: break
    }
  }

  /// A letter of ASCII.
  @inline(__always)
  mutating func pass(_ place: Int) {
    if place == end, isBehindLetter { isEmbedded = true }
  }

  var isEmpty: Bool { count == 0 }

  /// A word is whole. `latin`: how many plain letters it has.
  mutating func endWord(_ range: Range<Int>, latin: Int, in kind: TextKind) {
    defer {
      count = 0
      isEmbedded = false
      (hasSet, hasWide, hasDressed, hasLiving) = (false, false, false, false)
    }
    guard count <= 2, latin >= 2, count < latin else { return }
    // Variables of formulas are called so, too.
    let isName = kind != .code || !hasDressed || latin >= 4
    if isName, !hasSet, !hasLiving || isEmbedded, names.count < 8 { names.append(range) }
    guard latin >= 3, isEmbedded || hasWide, !hasSet || kind != .code else { return }
    if hasWide || hasLiving {
      eastern = eastern ?? range
    } else {
      if hasDressed { dressedWords += 1 }
      formal = formal ?? range
    }
  }

  /// The first word that has such a letter in its middle. Formulas that lost their blanks have many more elsewhere.
  func first(hasOtherLetters: Bool) -> Range<Int>? {
    if let eastern, !hasOtherLetters { return eastern }
    return dressed <= max(3, dressedWords * 2) ? formal : nil
  }

  // MARK: Letters

  /// Letters and digits of living scripts that are drawn like one of Latin.
  static func isLiving(_ point: UInt32) -> Bool {
    switch point {
    case 0x5D5, 0x5D7, 0x5DF, 0x5E1, 0x627, 0x647, 0x665, 0x6BE, 0x6C1, 0x6D5, 0x6F1, 0x6F5, 0x6F7, 0x966,
      0x9E6, 0xA66, 0xAE6, 0xB20, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD1F, 0xD20, 0xD66, 0xE50, 0xED0, 0x101D,
      0x1040, 0x10E7, 0x10FF, 0x1200, 0x12D0, 0x3007, 0x3147, 0x3163, 0x4E28, 0x53E3:
      true
    default: false
    }
  }

  /// What kind a letter in another dress is; nil if words end with it or stand above the line in it.
  static func dress(of point: UInt32) -> Kind? {
    switch point {
    case 0x2102, 0x210D, 0x2115, 0x2119, 0x211A, 0x211D, 0x2124: .set
    case 0x210A...0x2113, 0x211B...0x211C, 0x2128...0x2129, 0x212C...0x212D, 0x212F...0x2134, 0x24B6...0x24E9,
      0x1D400...0x1D7FF, 0x1F130...0x1F189, 0x1D00...0x1D22, 0x262, 0x26A, 0x274, 0x280, 0x28F, 0x299, 0x29C,
      0x29F, 0xA730, 0xA731:
      .dressed
    default: nil
    }
  }
}
