import Bytes
import Text

/// Single signs and words that are not what they seem, judged by what stands around them.
enum OddSign {
  /// A full-width, a half-width and a leading point.
  static func isPoint(_ value: UInt32) -> Bool { value == 0xFF0E || value == 0xFF61 || value == 0x2024 }

  /// `github．com`, unless it is an address of mail, which people write so to keep it from being gathered.
  static func isInHost(_ point: Range<Int>, in text: ByteView) -> Bool {
    var start = point.lowerBound
    while start > 0, isHostLetter(text[start - 1]) { start -= 1 }
    if start > 0, text[start - 1] == UInt8(ascii: "@") || text[..<start].ends(with: "\u{FF20}") {
      return false
    }
    var last = point.upperBound
    var end = last
    while let byte = text.at(end), isHostLetter(byte) {
      end += 1
      if byte == UInt8(ascii: "."), text.at(end).map(isHostLetter) == true { last = end }
    }
    while end > last, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard end > last, text.at(end) != UInt8(ascii: "@"), text[last..<end].allSatisfy(ASCII.isLower) else {
      return false
    }
    return endings.contains(text[last..<end])
  }

  private static func isHostLetter(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private static let endings = WordList(" com org net io dev gov edu app xyz info ")

  /// `// note` and code behind an end of a line that looks like a blank.
  static func endsComment(_ place: Range<Int>, in text: ByteView) -> Bool {
    var i = place.lowerBound
    var isComment = false
    while i > 1, place.lowerBound - i < 200, text[i - 1] != 0x0A {
      i -= 1
      if text[i] == 0x2F, text[i - 1] == 0x2F, i < 2 || text[i - 2] != 0x3A { isComment = true }
      if text[i] == 0x23, ASCII.isSpace(text[i - 1]) { isComment = true }
      if text[i] == 0x2D, text[i - 1] == 0x2D, text.at(i + 1) == 0x20, i < 2 || text[i - 2] <= 0x20 {
        isComment = true
      }
    }
    if i > 0, i == 1 || text[i - 1] == 0x0A, text[i] == 0x23 { isComment = true }
    if i == 1, text[0] == 0x23 { isComment = true }
    guard isComment else { return false }
    var end = place.upperBound
    // What ends the statement or the block before it.
    while let byte = text.at(end), byte == 0x20 || byte == 0x3B || byte == 0x7D || byte == 0x29 { end += 1 }
    guard let first = text.at(end), ASCII.isLetter(first) || first == 0x5F else { return false }
    let name = Address.endOfLetters(from: end, in: text)
    if statements.contains(text[end..<name]), text.at(name) == 0x20 { return true }
    // `key: value`.
    if text.at(name) == 0x3A, text.at(name + 1) == 0x20, ASCII.isLower(first),
      isLastOnLine(name + 2, in: text)
    {
      return true
    }
    // A call, an assignment, a statement: sentences have a blank before a bracket.
    while let byte = text.at(end), byte != 0x0A, end - place.upperBound < 200 {
      let next = text.at(end + 1) ?? 0x0A
      switch byte {
      case UInt8(ascii: "("):
        if ASCII.isAlphanumeric(text[end - 1]) || isKeyword(before: end, in: text) { return true }
      case UInt8(ascii: ";"): if next == 0x0A || next == 0x0D { return true }
      case UInt8(ascii: "="): if next == 0x20, text[end - 1] == 0x20 { return true }
      default: break
      }
      end += 1
    }
    return false
  }

  /// Whether one word is left of the line.
  private static func isLastOnLine(_ place: Int, in text: ByteView) -> Bool {
    var end = place
    while let byte = text.at(end), byte > 0x20 { end += 1 }
    return end > place && (text.at(end) == nil || text.at(end) == 0x0A)
  }

  private static let statements = WordList(" import return exec eval del raise let const var ")

  private static func isKeyword(before place: Int, in text: ByteView) -> Bool {
    Address.word(before: place, in: text).map { keywords.contains(text[$0]) } == true
  }

  private static let keywords = WordList(" if while for switch ")

  /// A name in such letters, in code or where a machine looks something up.
  static func isStyledName(_ word: Range<Int>, in text: ByteView, as kind: TextKind, _ hasEastAsian: Bool)
    -> Bool
  {
    if kind == .code { return isName(word, in: text) }
    if isPronounced(word, in: text) { return false }
    return !hasEastAsian && NamePlace.holds(word, in: text, as: kind, isStrict: true)
  }

  /// Whether marks of stress and length stand in or around a word: how it is said.
  private static func isPronounced(_ word: Range<Int>, in text: ByteView) -> Bool {
    for i in max(0, word.lowerBound - 4)..<min(text.count, word.upperBound + 4) where text[i] == 0xCB {
      if let mark = text.at(i + 1), mark == 0x88 || mark == 0x8C || mark == 0x90 { return true }
    }
    return false
  }

  /// A name that is given a value, called, or brought in: `𝐚𝐝𝐦𝐢𝐧 = true`. What stands in a string is shown to somebody.
  static func isName(_ word: Range<Int>, in text: ByteView) -> Bool {
    if HiddenMarkup.isInString(word.lowerBound, in: text) { return false }
    if let before = Address.word(before: word.lowerBound, in: text), naming.contains(text[before]) {
      return true
    }
    guard word.count >= 12 else { return false }
    switch text.at(word.upperBound) {
    case UInt8(ascii: "("): return true
    case UInt8(ascii: "."): return text.at(word.upperBound + 1).map(ASCII.isLetter) == true
    case 0x20: return text.at(word.upperBound + 1) == UInt8(ascii: "=")
    case UInt8(ascii: "="): return true
    default: return false
    }
  }

  private static let naming = WordList(" import def class func function fn ")

  /// Words that filters look for, and that nobody sets alone in such letters.
  static let orders = WordList(
    " ignore disregard override bypass sudo password passwd admin root exfiltrate curl eval exec delete ")
}
