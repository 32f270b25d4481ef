import Bytes
import Text

/// Letters that are listed and make no word.
enum LetterList {
  /// `yYаА`: each letter and its other case, as what is taken for an answer is listed in a pattern.
  static func isInCases(_ word: ByteView) -> Bool {
    guard word.count <= longest else { return false }
    var letters: [UInt32] = []
    ForeignParts.visitAll(word) { letters.append($0.value) }
    guard letters.count >= 4, letters.count & 1 == 0 else { return false }
    for k in stride(from: 0, to: letters.count, by: 2) where !areCases(letters[k], letters[k + 1]) {
      return false
    }
    return true
  }

  /// Each stands behind the one before in the order of all characters, as they do in a pattern: data would come back to
  /// the same ones.
  static func ascends(_ characters: ByteView) -> Bool {
    guard characters.count <= longest else { return false }
    var last: UInt32 = 0
    var isInOrder = true
    ForeignParts.visitAll(characters) {
      // The sign of a range.
      guard $0.value != 0x2D else { return }
      isInOrder = isInOrder && $0.value > last
      last = $0.value
    }
    return isInOrder
  }

  /// `áčďéěíňóřšťúůýž`, `ñáéíóúüÑÁÉÍÓÚÜ`: letters with accents in the order of the alphabet, some of which come twice, or
  /// each in both cases.
  static func isAlphabet(_ word: ByteView) -> Bool {
    guard word.count <= 2 * longest else { return false }
    var letters: [UInt32] = []
    ForeignParts.visitAll(word) { letters.append($0.value) }
    var last: UInt32 = 0
    var steps = 0
    var rises = 0
    for value in letters {
      let folded = LetterForms.fold(value) ?? value
      let letter = folded < 0x80 ? UInt32(ASCII.lowercased(UInt8(folded))) : folded
      if last != 0 {
        steps += 1
        rises += letter >= last ? 1 : 0
      }
      last = letter
    }
    return steps >= 4 && rises * 5 >= steps * 4
      || steps >= 5 && letters.allSatisfy { otherCase($0).map(letters.contains) == true }
  }

  /// Letters between signs that are no ASCII either: `½¾¿ÀÁÂÃ×`.
  static func isInTable(_ word: Range<Int>, in text: ByteView) -> Bool {
    word.lowerBound > 0 && text[word.lowerBound - 1] >= 0x80
      || text.at(word.upperBound).map { $0 >= 0x80 } == true
  }

  /// Eight letters or more, none of them of ASCII, and each only once.
  static func isListing(_ word: ByteView) -> Bool {
    guard word.count <= 2 * longest, word.allSatisfy({ $0 >= 0x80 }) else { return false }
    var letters: Set<UInt32> = []
    var count = 0
    ForeignParts.visitAll(word) {
      letters.insert($0.value)
      count += 1
    }
    return count >= 8 && letters.count == count
  }

  /// The same letter of Latin in the other case.
  private static func otherCase(_ value: UInt32) -> UInt32? {
    switch value {
    case 0xC0...0xDE: value + 0x20
    case 0xE0...0xFE: value - 0x20
    // Small letters have odd numbers, but for two rows.
    case 0x139...0x148, 0x179...0x17E: value & 1 == 1 ? value + 1 : value - 1
    case 0x100...0x177, 0x218...0x21B: value & 1 == 1 ? value - 1 : value + 1
    default: nil
    }
  }

  /// `>текстура ASTC<`: the first of several words that an element shows; `"\nТест"`: what a string with escapes and
  /// places for values in it says.
  static func isShown(_ word: Range<Int>, in text: ByteView) -> Bool {
    var start = word.lowerBound
    var isPrinted = false
    while start > 0, word.lowerBound - start < longest, text[start - 1] != 0x0A {
      start -= 1
      if text[start] == 0x22 { return isPrinted }
      if text[start] == 0x5C || text[start] == 0x25 { isPrinted = true }
      if text[start] == 0x3E { break }
    }
    guard word.lowerBound > 1, text[word.lowerBound - 1] == 0x3E, text.at(word.upperBound) == 0x20 else {
      return false
    }
    let behind = text[word.upperBound..<min(text.count, word.upperBound + 200)]
    return behind[..<(behind.firstIndex(of: 0x0A) ?? behind.count)].contains("</")
  }

  private static let longest = 64

  /// Latin, its full-width letters, Greek and Cyrillic, and the further ones of Cyrillic.
  private static func areCases(_ one: UInt32, _ other: UInt32) -> Bool {
    let (upper, lower) = one < other ? (one, other) : (other, one)
    switch lower {
    case 0x61...0x7A, 0xFF41...0xFF5A, 0x3B1...0x3C9, 0x430...0x44F: return lower - upper == 0x20
    case 0x450...0x45F: return lower - upper == 0x50
    case 0x460...0x52F, 0x100...0x17F: return lower - upper == 1
    default: return false
    }
  }
}
