import Bytes
import Verdict

/// Numbers that only the word right before them tells from any other, and numbers in parts that no other number has.
extension PersonalSearch {
  /// `2345:6789:0124`: four digits three times, with a check that one in ten has by chance.
  mutating func parted(at start: Int) -> Int? {
    let end = start + 14
    guard end <= text.count, text[start + 9] == 0x3A,
      text.at(end).map({ ASCII.isWord($0) || $0 == 0x3A }) != true,
      start == 0 || !ASCII.isWord(text[start - 1]) && text[start - 1] != 0x3A
    else { return nil }
    var d = Digits()
    for i in start..<end where i != start + 4 && i != start + 9 {
      guard ASCII.isDigit(text[i]) else { return nil }
      d.append(text[i] - 0x30)
    }
    let place = start..<end
    guard d[0] >= 2, d.passesVerhoeff, d.distinct >= 3,
      names(.identity, near: place) || kind == .prompt && stands(alone: place)
    else { return nil }
    report(PersonalRule.identity, place, "Aadhaar number", .medium)
    return end
  }

  private static let fillers: StaticString = "is es est e ist"

  /// Whether the word right before a number is one of these, each between blanks.
  func isCalled(_ names: String, _ place: Range<Int>) -> Bool {
    guard !Digits(text[place]).isCounting else { return false }
    var word = word(before: place.lowerBound)
    if let last = word, text[last].asciiLowercased.isAny(of: Self.fillers) {
      word = self.word(before: last.lowerBound)
    }
    guard let word else { return false }
    return names.contains(" \(text[word].string.asciiLowercased) ")
  }

  /// A word of up to five letters that ends a few signs before `place`.
  private func word(before place: Int) -> Range<Int>? {
    var end = place
    while end > 0, place - end < 6, !ASCII.isAlphanumeric(text[end - 1]), text[end - 1] < 0x80 { end -= 1 }
    var start = end
    while start > 0, end - start < 6, ASCII.isLetter(text[start - 1]) { start -= 1 }
    guard start < end, start == 0 || !ASCII.isWord(text[start - 1]) && text[start - 1] < 0x80 else {
      return nil
    }
    return start..<end
  }
}
