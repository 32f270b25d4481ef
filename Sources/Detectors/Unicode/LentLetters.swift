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

  mutating func take(_ point: ForeignWalk.Character, _ kind: Kind, behind previous: UInt32) {
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

  /// Letters in mathematical, enclosed or small dress, one after the other.
  @inline(__always)
  mutating func takeDressed(_ count: Int, upTo end: Int, isBehindLetter: Bool) {
    self.count &+= count
    self.isBehindLetter = isBehindLetter
    self.end = end
    hasDressed = true
    dressed &+= count
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
}
