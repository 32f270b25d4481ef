import Bytes
import Text

/// The words around a place.
extension Address {
  /// Whether one of so many words before a place is among some.
  static func follows(_ words: (ByteView) -> Bool, within count: Int, _ place: Int, in text: ByteView) -> Bool
  {
    var at = place
    for _ in 0..<count {
      guard let word = word(before: at, in: text) else { return false }
      if words(text[word]) { return true }
      at = word.lowerBound
    }
    return false
  }

  /// The word before a place, in the same line and sentence.
  static func word(before place: Int, in text: ByteView) -> Range<Int>? {
    var end = place
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    var start = end
    while start > 0, isPart(text[start - 1]), end - start < 24 { start -= 1 }
    return start < end ? start..<end : nil
  }

  /// Where the plain letters end that begin at a place; the place itself if there are none.
  static func endOfLetters(from place: Int, in text: ByteView) -> Int {
    var end = place
    while end < text.count, ASCII.isLetter(text[end]) { end += 1 }
    return end
  }

  /// Where the parts begin that are joined with hyphens to what stands at a place.
  static func startOfCompound(before place: Int, in text: ByteView) -> Int {
    var start = place
    while start > 1, text[start - 1] == UInt8(ascii: "-"), isPart(text[start - 2]), place - start < 48 {
      start -= 1
      while start > 0, isPart(text[start - 1]) { start -= 1 }
    }
    return start
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || byte == UInt8(ascii: "'") || byte >= 0x80
  }
}
