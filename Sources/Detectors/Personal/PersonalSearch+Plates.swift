import Bytes
import Text
import Verdict

/// Numbers of cars and of passports that are told by the words right before them.
extension PersonalSearch {
  /// `Kennzeichen HH-TA 4187`: where the plate ends that the digit at `start` stands in, if somebody is named whose car it is.
  mutating func plate(at start: Int) -> Int? {
    guard kind == .toolResult || kind == .document || kind == .message, start > 4 else { return nil }
    let last = text[start - 1]
    let isBehindWord = ASCII.isUpper(last == 0x20 || last == 0x2D ? text[start - 2] : last)
    guard isBehindWord, let place = plateAround(start) else { return nil }
    let word = wordBefore(place.lowerBound)
    guard !word.isEmpty, Self.plateNames.contains(text[word]) else { return nil }
    let line = PersonName.line(around: place, before: 80, after: 60, in: text)
    guard holds(line, Self.drivers), !holds(line, Self.businesses), mayAsk(inFiles: true),
      PersonName.isTitled(line, in: text) || PersonName.holds(line.lowerBound..<word.lowerBound, in: text)
        || PersonName.holds(place.upperBound..<line.upperBound, in: text)
    else { return nil }
    report(PersonalRule.place, place, "registration", .medium)
    return place.upperBound
  }

  /// Groups of capitals and digits, five to ten of them.
  private func plateAround(_ start: Int) -> Range<Int>? {
    func isPart(_ byte: UInt8) -> Bool { ASCII.isUpper(byte) || ASCII.isDigit(byte) }
    func isJoint(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2D }
    var from = start
    while from > 0, start - from < 8,
      isPart(text[from - 1]) || isJoint(text[from - 1]) && !isJoint(text[from])
    {
      from -= 1
    }
    while from < start, isJoint(text[from]) { from += 1 }
    guard from == 0 || !ASCII.isWord(text[from - 1]) else { return nil }
    var end = start
    var whole = start
    while let byte = text.at(end), end - from <= 12, isPart(byte) || isJoint(byte) && !isJoint(text[end - 1])
    {
      end += 1
      if isPart(byte), text.at(end).map({ ASCII.isWord($0) || $0 >= 0x80 }) != true { whole = end }
    }
    guard whole > start else { return nil }
    var digits = 0
    var letters = 0
    for i in from..<whole {
      if ASCII.isDigit(text[i]) { digits += 1 } else if ASCII.isUpper(text[i]) { letters += 1 }
    }
    return (2...6).contains(letters) && (1...5).contains(digits) && (5...9).contains(letters + digits)
      ? from..<whole : nil
  }

  /// The word before a value, a colon and the like aside.
  private func wordBefore(_ place: Int) -> Range<Int> {
    var end = place
    while end > 0, place - end < 3, text[end - 1] == 0x20 || text[end - 1] == 0x3A { end -= 1 }
    var start = end
    while start > 0, end - start < 24, ASCII.isLetter(text[start - 1]) || text[start - 1] >= 0x80 {
      start -= 1
    }
    return start..<end
  }

  private static let plateNames = WordIndex(
    " kennzeichen nummernschild registration reg rego plate kenteken targa matrícula matricula immatriculation plaka rejestracja rejestracyjny registreringsnummer rekisterinumero номер "
  )
  /// Who drives, and what happens to them.
  private static let drivers = WordIndex(
    " halter halterin fahrzeughalter keeper driver fahrer fahrerin owner conductor conductora conductrice conducteur proprietario proprietaria propriétaire eigenaar bestuurder titular conducente właściciel kierowca vehicle car auto wagen voiture coche macchina parking parked accident unfall towed strafzettel водитель владелец "
  )

  /// `серия 45 11 номер 306942`: the two parts of a Russian passport, each with its word. Where the second one ends.
  mutating func passportInParts(at start: Int) -> Int? {
    guard kind != .code, start > 11, text[start - 1] == 0x20, text[start - 2] >= 0x80,
      Self.series.contains(text[(start - 11)..<start - 1])
    else { return nil }
    var at = start
    func digits(_ count: Int) -> Bool {
      for i in at..<at + count where text.at(i).map(ASCII.isDigit) != true { return false }
      at += count
      return text.at(at).map(ASCII.isDigit) != true || count == 2
    }
    guard digits(2) else { return nil }
    if text.at(at) == 0x20 { at += 1 }
    guard digits(2) else { return nil }
    while text.at(at) == 0x20 || text.at(at) == 0x2C { at += 1 }
    let rest = text[at..<min(text.count, at + 24)]
    guard let sign = ["номер", "№", "N"].first(where: { rest.starts(with: $0) }) else { return nil }
    at += sign.utf8.count
    while text.at(at) == 0x20 || text.at(at) == 0x3A { at += 1 }
    let number = at
    guard digits(6) else { return nil }
    report(PersonalRule.identity, number..<at, "passport number", documentSeverity)
    return at
  }

  private static let series = WordIndex(" серия серии серією ")
}
