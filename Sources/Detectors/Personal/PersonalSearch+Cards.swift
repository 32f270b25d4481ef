import Bytes
import Verdict

/// Numbers of payment cards.
extension PersonalSearch {
  mutating func card(_ form: NumberForm) -> Int? {
    guard form.digits.count >= 12 else { return nil }
    // In several groups there are four digits first, and what is in one piece goes on with nothing.
    guard form.isPlain || form.size(0) == 4 || form.size(0) >= 12 else { return nil }
    // `4111 1111 1111 1111 12/26`: behind a card number there may be more.
    var count = form.groupCount
    while count > 0 {
      defer { count -= 1 }
      guard CardNumber.mayBe(form, groups: count) else { continue }
      let part =
        count == form.groupCount ? form : NumberForm(at: form.range.lowerBound, in: text, limit: count)
      guard part.digits.count >= 12 else { return nil }
      let place = part.range
      if count < form.groupCount, text[place.upperBound] != 0x20 { continue }
      guard count < form.groupCount || !Self.goesOn(place.upperBound, in: text) else { continue }
      guard let kind = CardNumber.match(part), count == 1 || !isInTable(place), isCard(kind, place) else {
        continue
      }
      report(PersonalRule.card, place, "card number", kind == .test && !isMeant(place, .card) ? .low : nil)
      return place.upperBound
    }
    return nil
  }

  private mutating func isCard(_ card: CardNumber.Kind, _ place: Range<Int>) -> Bool {
    // In code a sixteen-digit constant is more often a constant, so there it takes a word as well.
    if card == .unissued { return names(.card, near: place) }
    // Goods are counted with thirteen digits, and cards no longer are; pages have numbers in their addresses.
    if card == .ungrouped, place.count == 13 || isInAddress(place) {
      return names(.card, near: place) || fields(of: place).contains(.card)
    }
    // In code a sixteen-digit constant is more often a constant, so there it takes a word as well.
    if card == .unissued { return names(.card, near: place) }
    // Goods are counted with thirteen digits, and cards no longer are.
    if card == .ungrouped, place.count == 13 {
      return names(.card, near: place) || fields(of: place).contains(.card)
    }
    if kind == .code, card == .grouped || fields(of: place).contains(.card) { return true }
    if kind == .code || card == .ungrouped && (kind == .arguments || kind == .command) {
      return names(.card, near: place)
    }
    return true
  }

  /// `https://a.example/feature/5180…`: a part of a path.
  private func isInAddress(_ place: Range<Int>) -> Bool {
    guard place.lowerBound > 8, text[place.lowerBound - 1] == 0x2F else { return false }
    return text[NamePlace.token(around: place, in: text)].contains("://")
  }

  /// A published example: somebody's all the same if the text says so and does not speak of tests.
  mutating func isMeant(_ place: Range<Int>, _ subjects: PersonalContext.Subjects) -> Bool {
    guard kind == .prompt else { return false }
    return isAllThatIsSaid(place)
      || names(subjects, near: place) && !names(.sample, near: place, before: 120, after: 80)
  }

  /// Whether words of four stand before or behind, as in tables of codes.
  private func isInTable(_ place: Range<Int>) -> Bool {
    func isCode(_ range: Range<Int>) -> Bool {
      guard range.lowerBound >= 0, range.upperBound <= text.count else { return false }
      for i in range where ASCII.hexValue(text[i]) == nil { return false }
      return true
    }
    let before = place.lowerBound
    let after = place.upperBound
    if before > 4, ASCII.isSpace(text[before - 1]), isCode(before - 5..<before - 1) { return true }
    return text.at(after).map(ASCII.isSpace) == true && isCode(after + 1..<after + 5)
  }
}
