import Bytes
import Text
import Verdict

/// Dates on which somebody was born.
extension PersonalSearch {
  /// Whether the words around a date may call it one of a birth: what a look at their first two letters tells.
  func mayBeBirth(_ place: Range<Int>) -> Bool {
    isBirthTold
      && PersonalContext.mayNameBirth(
        text,
        in: max(0, place.lowerBound - Self.beforeBirth)..<min(text.count, place.upperBound + Self.afterBirth))
  }

  /// How far from a date the word may begin that says what it is.
  private static let beforeBirth = 40
  private static let afterBirth = 8

  var isBirthTold: Bool {
    kind == .prompt || kind == .toolResult || kind == .document || kind == .message
  }

  /// A date right behind a word that says whose: `born on 12/03/1980`, `DOB: 1980-03-12`, `born March 12, 1980`.
  mutating func birth(_ form: NumberForm) -> Int? {
    let d = form.digits
    let place = form.range
    guard isBirthTold || kind == .code && d.count >= 6 && isBirthOfSomebody(place) else { return nil }
    let isDate: Bool
    switch form.sizes {
    case 0x422: isDate = Digits.isDate(d.value(0, 4), d.value(4, 2), d.value(6, 2)) && d.value(0, 4) > 1880
    case 0x412, 0x421, 0x411:
      let month = form.size(1)
      isDate =
        Digits.isDate(d.value(0, 4), d.value(4, month), d.value(4 + month, form.size(2)))
        && d.value(0, 4) > 1880
    case 0x224, 0x124, 0x214, 0x114: isDate = (1880...2030).contains(d.value(d.count - 4, 4))
    // Days of one piece stand in tables and records alone.
    case 0x8: isDate = Digits.isDate(d.value(0, 4), d.value(4, 2), d.value(6, 2)) && isCalledBirth(place)
    case 0x222: isDate = !form.hasMark(NumberForm.Mark.space)
    case 0x4:
      guard kind == .prompt, (1900...2030).contains(d.value(0, 4)) else { return nil }
      isDate = names(.month, near: place, before: 16, after: 0)
    default: return nil
    }
    // The first day that many clocks know.
    let isFirst = d.count == 8 && (d.value(0, 8) == 1_01_1900 || d.value(0, 8) == 1900_01_01)
    guard isDate, !isFirst, form.separator != nil,
      names(.birth, near: place, before: Self.beforeBirth, after: Self.afterBirth) || isCalledBirth(place)
        || isMarkedBehind(place)
    else { return nil }
    let isSomebodys = kind != .toolResult && kind != .prompt && isBirthOfSomebody(place)
    report(PersonalRule.birth, place, "date of birth", isSomebodys ? .medium : recordSeverity, in: .birth)
    return place.upperBound
  }

  /// In a file: a birth by its name, and somebody's name beside it.
  private mutating func isBirthOfSomebody(_ place: Range<Int>) -> Bool {
    let fields = fields(of: place)
    guard fields.contains(.birth), !fields.contains(.said) else { return false }
    let form = max(0, place.lowerBound - 120)..<min(text.count, place.upperBound + 80)
    return PersonName.holds(form, in: text) || PersonName.isTitled(form, in: text)
  }

  /// `Born in the USA (album, 4 June 1984)`: of something that was published.
  private func isOfWork(_ place: Range<Int>) -> Bool {
    var end = place.lowerBound
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x2C { end -= 1 }
    return Address.word(before: end, in: text).map { Self.works.contains(text[$0]) } == true
  }

  private static let works = WordList(
    " album single song film movie novel book game episode released release published ep lp demo ")

  /// Where a day that is written out ends, if it is somebody's birth: `Date of birth: 14 August 1979`. In what tools
  /// answer and files say, a colon has to say so, as in a form: biographies are public.
  mutating func writtenDay(at start: Int) -> Int? {
    guard let place = WrittenDay.match(at: start, in: text) else { return nil }
    if isOfWork(place) { return place.upperBound }
    guard
      isCalledBirth(place)
        && (kind == .prompt || isLabelled(place) || !fields(of: place).contains(.said)
          || kind == .toolResult
            && (isFiled(place) || isOfRelation(place)
              || PersonName.isTitled(
                PersonName.line(around: place, before: 60, after: 40, in: text), in: text)))
        || isMarkedBehind(place)
        || names(.birth, near: place, before: Self.beforeBirth, after: Self.afterBirth)
          && (kind == .prompt || isLabelled(place) || kind == .toolResult && names(.health, near: place))
    else { return nil }
    report(PersonalRule.birth, place, "date of birth", documentSeverity, in: .birth)
    return place.upperBound
  }

  /// Whether the date has a name, and that of a birth.
  mutating func isCalledBirth(_ place: Range<Int>) -> Bool {
    fields(of: place).contains(.birth)
  }

  /// `my daughter … was born on …`
  private func isOfRelation(_ place: Range<Int>) -> Bool {
    holds(PersonName.line(around: place, before: 60, after: 0, in: text), Self.kin)
  }

  private static let kin = WordIndex(
    " daughter son child mother father wife husband sister brother baby tochter sohn kind fille fils enfant hija hijo figlia figlio dochter zoon córka syn "
  )

  /// `Olga Perlin, born 14 August 1979`, which is how people are filed, and not how they are written about.
  private func isFiled(_ place: Range<Int>) -> Bool {
    guard kind == .toolResult else { return false }
    let line = PersonName.line(around: place, before: 60, after: 0, in: text)
    var end = place.lowerBound
    while end > line.lowerBound, text[end] != 0x2C { end -= 1 }
    return text[end] == 0x2C && place.lowerBound - end < 24
      && PersonName.holds(line.lowerBound..<end, in: text)
  }

  /// `г.р.` and `생` stand behind the date.
  private func isMarkedBehind(_ place: Range<Int>) -> Bool {
    var i = place.upperBound
    if text.at(i) == 0x20 { i += 1 }
    let rest = text[i..<min(text.count, i + 6)]
    return rest.starts(with: "г.р") || rest.starts(with: "생")
  }

  /// Whether a colon or an equals sign stands right before, but for quotes and the month.
  private func isLabelled(_ place: Range<Int>) -> Bool {
    var i = place.lowerBound
    while i > 0, text[i - 1] == 0x20 || text[i - 1] == 0x22 || text[i - 1] == 0x27 || text[i - 1] == 0x2A {
      i -= 1
    }
    return i > 0
      && (text[i - 1] == 0x3A || text[i - 1] == 0x3D || text[i - 1] == 0x7C || i > 1 && text[i - 1] == 0x9A)
  }
}
