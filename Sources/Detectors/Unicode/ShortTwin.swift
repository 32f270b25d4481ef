import Bytes
import Text

/// Letters that pass for Latin ones in words too short to tell an alphabet by.
enum ShortTwin {
  /// Whether a word of three small letters is Latin at both ends.
  static func isLatinOutside(_ word: Range<Int>, in text: ByteView) -> Bool {
    word.count == 4 && ASCII.isLower(text[word.lowerBound]) && ASCII.isLower(text[word.upperBound - 1])
  }

  /// Whether a name of one letter or two is in a text of code in the letters it passes for as well.
  static func isDoubled(_ word: Range<Int>, in text: ByteView) -> Bool {
    guard NamePlace.isInCode(word, in: text) else { return false }
    var latin: [UInt8] = []
    var isWhole = true
    ForeignParts.visitAll(text[word]) { point in
      if let letter = LookAlikes.latin(point.value) {
        latin.append(letter)
      } else if let letter = FarAlphabets.latin(point.value) {
        // They are drawn like capitals.
        latin.append(ASCII.uppercased(UInt8(letter)))
      } else if point.value < 0x80 {
        latin.append(UInt8(point.value))
      } else {
        isWhole = false
      }
    }
    guard isWhole else { return false }
    var from = 0
    var count = 0
    while count < 400, let place = text.firstRange(of: String(decoding: latin, as: UTF8.self), from: from) {
      count += 1
      from = place.upperBound
      let isWhole =
        (place.lowerBound == 0 || !isPart(text[place.lowerBound - 1])) && text.at(from).map(isPart) != true
      if isWhole, NamePlace.isInCode(place, in: text) { return true }
    }
    return false
  }

  /// `1О00`: between digits.
  static func isAmongDigits(_ word: Range<Int>, in text: ByteView) -> Bool {
    word.count == 2 && word.lowerBound > 0 && ASCII.isDigit(text[word.lowerBound - 1])
      && text.at(word.upperBound).map(ASCII.isDigit) == true
  }

  private static func isPart(_ byte: UInt8) -> Bool { ASCII.isWord(byte) || byte >= 0x80 }
}
