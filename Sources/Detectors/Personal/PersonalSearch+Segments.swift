import Bytes
import Text
import Verdict

/// Persons in what hospitals, insurers and carriers exchange: segments whose fields have places and no names.
extension PersonalSearch {
  /// The person in the segment that the digit at `start` stands in. Where the part that was read ends.
  ///
  /// Digits are everywhere: the byte before tells nearly all of them off.
  @inline(__always)
  mutating func segment(at start: Int) -> Int? {
    guard start > 0 else { return nil }
    switch text[start - 1] {
    case UInt8(ascii: "M"), UInt8(ascii: "K"), UInt8(ascii: "|"), UInt8(ascii: ":"): break
    // The number of a flight, behind a name, a booking, two airports and a carrier.
    case 0x20 where start > Self.flight && text[start - 1 - Self.flight] == UInt8(ascii: "M"): break
    default: return nil
    }
    guard start >= segmentEnd else { return nil }
    let person = person(at: start)
    // What is known of one field of a segment holds for all of it.
    if person != nil || text[start - 1] == UInt8(ascii: "|") {
      segmentEnd = person?.upperBound ?? start
      while !Self.isEnd(text.at(segmentEnd)) { segmentEnd += 1 }
    }
    guard let person else { return nil }
    report(PersonalRule.record, person, "person in a message", .medium)
    return max(person.upperBound, start + 1)
  }

  private func person(at start: Int) -> Range<Int>? {
    switch text[start - 1] {
    case UInt8(ascii: "K"): Self.kin(at: start, in: text)
    case UInt8(ascii: "M"): Self.insured(at: start, in: text) ?? Self.passenger(at: start, in: text)
    case UInt8(ascii: "|"): Self.patient(at: start, in: text)
    case 0x20: Self.passenger(at: start - Self.flight, in: text)
    default: Self.traveller(at: start, in: text)
    }
  }

  private static let longestSegment = 600
  /// How far behind the first digit of a boarding pass the number of the flight stands.
  private static let flight = 38

  private static func isEnd(_ byte: UInt8?) -> Bool {
    byte == nil || byte == 0x0A || byte == 0x0D || byte == 0x7E
  }

  /// Where fields lie, each up to the next sign of that kind.
  private static func fields(from start: Int, by sign: UInt8, most: Int, in text: ByteView) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    var first = start
    var i = start
    while fields.count < most, i - start < longestSegment {
      let byte = text.at(i)
      if byte == sign || isEnd(byte) {
        fields.append(first..<i)
        first = i + 1
        if byte != sign { break }
      }
      i += 1
    }
    return fields
  }

  /// Two letters or more, and nothing that names do not have.
  private static func isName(_ part: Range<Int>, in text: ByteView) -> Bool {
    part.count >= 2 && part.count <= 40 && text[part].count { ASCII.isLetter($0) || $0 >= 0x80 } >= 2
      && text[part].allSatisfy {
        ASCII.isLetter($0) || $0 >= 0x80 || $0 == 0x20 || $0 == 0x2D || $0 == 0x27 || $0 == 0x2E
      }
  }

  /// `OKAFOR^CHIDI^A`, and no name of an example.
  private static func isFullName(_ field: Range<Int>, by sign: UInt8, in text: ByteView) -> Bool {
    let parts = fields(from: field.lowerBound, by: sign, most: 2, in: text[..<field.upperBound])
    guard parts.count == 2, isName(parts[0], in: text), isName(parts[1], in: text) else { return false }
    return !parts.contains { placeholders.contains(text[$0]) }
  }

  private static let placeholders = WordList(
    " test doe lastname firstname last first surname name family given familyname givenname patient ")

  /// Where the segment begins that holds `place`.
  private static func begin(of place: Int, in text: ByteView) -> Int {
    var start = place
    while start > 0, place - start < longestSegment, !isEnd(text[start - 1]) { start -= 1 }
    return start
  }

  // MARK: Messages of hospitals (HL7)

  /// `NK1|1|OKAFOR^ADA|…`
  private static func kin(at start: Int, in text: ByteView) -> Range<Int>? {
    guard start > 1, text[start] == UInt8(ascii: "1"), text[start - 2] == UInt8(ascii: "N"),
      text.at(start + 1) == UInt8(ascii: "|"), start == 2 || isEnd(text[start - 3])
    else { return nil }
    let fields = fields(from: start + 2, by: UInt8(ascii: "|"), most: 2, in: text)
    return fields.count == 2 && isFullName(fields[1], by: UInt8(ascii: "^"), in: text) ? fields[1] : nil
  }

  /// `PID|1||445921^^^HOSP^MR||OKAFOR^CHIDI^A|…`: the fifth field.
  private static func patient(at start: Int, in text: ByteView) -> Range<Int>? {
    let first = begin(of: start, in: text)
    guard text[first...].starts(with: "PID|") else { return nil }
    let fields = fields(from: first + 4, by: UInt8(ascii: "|"), most: 5, in: text)
    return fields.count == 5 && isFullName(fields[4], by: UInt8(ascii: "^"), in: text) ? fields[4] : nil
  }

  // MARK: Messages of insurers (X12)

  /// `NM1*IL*1*SMITH*JANE`: a person who is insured, ill or employed.
  private static func insured(at start: Int, in text: ByteView) -> Range<Int>? {
    guard start > 1, text[start] == UInt8(ascii: "1"), text[start - 2] == UInt8(ascii: "N"),
      start == 2 || isEnd(text[start - 3]), let sign = text.at(start + 1),
      sign == UInt8(ascii: "*") || sign == UInt8(ascii: "|") || sign == UInt8(ascii: "^")
    else { return nil }
    let fields = fields(from: start + 2, by: sign, most: 4, in: text)
    guard fields.count == 4, insuredRoles.contains(text[fields[0]]), text[fields[1]] == "1" else {
      return nil
    }
    let name = fields[2].lowerBound..<fields[3].upperBound
    return isFullName(name, by: sign, in: text) ? name : nil
  }

  private static let insuredRoles = WordList(" il qc ey ei 70 74 03 s1 s3 gd nd ")

  // MARK: Messages of carriers (boarding passes, EDIFACT)

  /// `M1OKAFOR/CHIDI MR     EXK7QPL LHRJFKBA 0117 074Y023A0045`: the name fills twenty places.
  private static func passenger(at start: Int, in text: ByteView) -> Range<Int>? {
    guard (0x31...0x34).contains(text[start]), start == 1 || !ASCII.isAlphanumeric(text[start - 2]),
      text.count >= start + 40
    else { return nil }
    let name = start + 1..<start + 21
    guard text[name].contains("/"), ASCII.isUpper(text[name.lowerBound]),
      text[name].allSatisfy({ ASCII.isUpper($0) || $0 == 0x20 || $0 == 0x2F || $0 == 0x2D }),
      text[start + 21] == UInt8(ascii: "E") || text[start + 21] == 0x20,
      text[start + 22..<start + 29].allSatisfy({ ASCII.isUpper($0) || ASCII.isDigit($0) || $0 == 0x20 }),
      text[start + 29..<start + 35].allSatisfy(ASCII.isUpper),
      !text[name].starts(with: "DESMARAIS/LUC")
    else { return nil }
    return name
  }

  /// `NAD+FL+++OKAFOR:CHIDI:ADA'`, and behind it `DTM+329:840317`: when a traveller was born.
  private static func traveller(at start: Int, in text: ByteView) -> Range<Int>? {
    guard start > 8, text[start - 8..<start] == "DTM+329:" else { return nil }
    let near = max(0, start - 400)
    guard
      let found = text[near..<start].firstRange(of: "NAD+FL") ?? text[near..<start].firstRange(of: "NAD+FM")
    else {
      return nil
    }
    let first = near + found.upperBound
    var end = first
    while end < start, text[end] != 0x27, text[end] != 0x0A { end += 1 }
    while end > first, text[end - 1] == UInt8(ascii: "+") { end -= 1 }
    let name = (first..<end).last { text[$0] == UInt8(ascii: "+") }.map { $0 + 1..<end }
    guard let name, isFullName(name, by: UInt8(ascii: ":"), in: text) else { return nil }
    var last = start
    while let byte = text.at(last), ASCII.isDigit(byte) { last += 1 }
    return start..<last
  }
}
