import Bytes
import Text

/// Two names that are the same letter for letter and not byte for byte: one with its accents in its letters, one with them
/// behind. Most compilers and all settings take them for two.
enum TwinForm {
  private static let most = 48

  /// Where the one with loose accents stands.
  static func find(in text: ByteView, as kind: TextKind) -> Range<Int>? {
    guard kind == .code || kind == .document, hasLooseMark(text) else { return nil }
    var loose: [(place: Range<Int>, name: String)] = []
    var whole: [Range<Int>] = []
    var i = 0
    var count = 0
    while let first = text.withBytes({ ForeignParts.nextForeign(from: i, in: $0) }), count < most {
      count += 1
      let word = self.word(around: first, in: text)
      i = max(word.upperBound, first + 1)
      guard word.count >= 4, word.count <= 60, isName(word, in: text, as: kind) else { continue }
      if hasLooseMark(text[word]) {
        loose.append((word, text[word].string))
      } else {
        whole.append(word)
      }
    }
    guard !loose.isEmpty else { return nil }
    for other in whole {
      let name = text[other].string
      // Strings are compared by what they read.
      if let twin = loose.first(where: { $0.name == name }) { return twin.place }
    }
    return nil
  }

  /// An accent behind a letter of ASCII, or the sign of a unit for a letter.
  private static func hasLooseMark(_ text: ByteView) -> Bool {
    text.withBytes { bytes in
      typealias B = ByteClass
      var base = 0
      while base &+ 2 < bytes.count {
        // The places of the second of three bytes, so that each has one before it.
        let here = ByteBlock(bytes, at: base &+ 1)
        if here.hasForeign {
          let places = here.bits(with: ByteBlock(bytes, at: base), ByteBlock(bytes, at: base &+ 2)) {
            b, a, c in
            B.equal(b, 0xCC) .& B.letters(a) .& B.foreign(c)
              .| B.equal(b, 0x84) .& B.equal(a, 0xE2) .& (B.equal(c, 0xAB) .| B.equal(c, 0xA6))
          }
          if places != 0 { return true }
        }
        base &+= ByteBlock.size
      }
      return false
    }
  }

  private static func word(around place: Int, in text: ByteView) -> Range<Int> {
    func isPart(_ byte: UInt8) -> Bool { ASCII.isWord(byte) || byte >= 0x80 }
    var start = place
    while start > 0, isPart(text[start - 1]), place - start < 60 { start -= 1 }
    var end = place
    while let byte = text.at(end), isPart(byte), end - place < 60 { end += 1 }
    return start..<end
  }

  /// A name in code, a key, the name of a setting that begins its line.
  private static func isName(_ word: Range<Int>, in text: ByteView, as kind: TextKind) -> Bool {
    if word.lowerBound > 0, text[word.lowerBound - 1] == 0x22, text.at(word.upperBound) == 0x22 {
      return text.at(word.upperBound + 1) == 0x3A
    }
    if kind == .code { return NamePlace.isInCode(word, in: text) }
    guard word.lowerBound == 0 || text[word.lowerBound - 1] == 0x0A else { return false }
    var end = word.upperBound
    while text.at(end) == 0x20 { end += 1 }
    return text.at(end) == 0x3D
  }
}
