import Bytes
import Text
import Verdict

/// Values whose name says what they are: `cpr_nr: 0810913466`, `<mrn>…</mrn>`, a column called `passport`. Where an
/// exact name stands there is no need of a checksum, only of something that could be such a number.
extension PersonalSearch {
  /// Whether an office's number of a person stands in `place`, going by its name.
  mutating func isPaper(_ place: Range<Int>) -> Bool { fields(of: place).contains(.paper) }

  /// The same of one that has no check in it.
  mutating func isUnchecked(_ place: Range<Int>) -> Bool {
    let fields = fields(of: place)
    return fields.contains(.paper) && !fields.contains(.checked)
  }

  /// The value that begins at `start`, if it is called as numbers of persons are. Where it ends.
  mutating func paper(at start: Int) -> Int? {
    // Names tell, and many numbers have no more of them.
    guard hasFieldNames, let value = Self.paperValue(at: start, in: text), kind != .prompt || value.count >= 8
    else {
      return nil
    }
    let fields = fields(of: value)
    guard
      fields.contains(.paper) && !fields.contains(.checked)
        || fields.contains(.matter) && kind == .toolResult && isClinical(value)
    else { return nil }
    // Names of variables are often enough those of documents; a person beside them says that this one is.
    if kind == .code {
      let line = PersonName.line(around: value, before: 100, after: 100, in: text)
      guard PersonName.holds(line, in: text) else { return nil }
    }
    reportPaper(value)
    return value.upperBound
  }

  /// Whether an illness or a ward is spoken of.
  private mutating func isClinical(_ place: Range<Int>) -> Bool {
    names(.health, near: place, before: 80, after: 60)
      || holds(PersonName.line(around: place, before: 100, after: 100, in: text), Self.clinical)
  }

  private static let clinical = WordIndex(
    " lab hba1c laboratory warfarin latex diagnosis diagnose diagnostic diagnóstico diagnostico diagnosi diagnoza admitted discharged ward allergic allergy allergies biopsy carcinoma carcinome mg chemo surgery operation symptoms therapy medication prescribed dose asthma asthme pneumonia hypertension diabetes patientin paziente paciente pasient pasientin pacjent pacjentka "
  )

  mutating func reportPaper(_ place: Range<Int>) {
    if names(.record, near: place, before: 32, after: 12) {
      report(PersonalRule.health, place, "patient or member number", .medium, in: .number)
    } else {
      report(PersonalRule.identity, place, "identity number", .medium, in: .number)
    }
  }

  private static let shortest = 6
  private static let longest = 22

  /// Letters and digits in groups, most of them digits, as offices write numbers: no date, no version, no word.
  private static func paperValue(at start: Int, in text: ByteView) -> Range<Int>? {
    guard
      start == 0 || !ASCII.isWord(text[start - 1]) && text[start - 1] < 0x80
        || start > 0 && text[start - 1] >= 0x80
    else {
      return nil
    }
    guard mayBePaper(start, in: text) else { return nil }
    var end = start
    var count = 0
    var digits = Digits()
    var groups = 0
    var dots = 0
    var slashes = 0
    while groups < 8 {
      let from = end
      var inGroup = 0
      var hasSmall = false
      while let byte = text.at(end), ASCII.isAlphanumeric(byte), end - from <= Self.longest {
        if ASCII.isDigit(byte) {
          inGroup += 1
          digits.append(byte - 0x30)
        } else if ASCII.isLower(byte) {
          hasSmall = true
          if groups == 0 { return nil }
        }
        end += 1
      }
      // Words are no part of a number, and neither are pieces of hashes.
      guard end > from, !hasSmall, inGroup > 0 || end - from <= 5 else {
        guard groups > 0, end > from, text[from - 1] == 0x20 else { return nil }
        end = from - 1
        break
      }
      count += end - from
      guard count <= Self.longest else { return nil }
      groups += 1
      guard let mark = text.at(end), mark == 0x20 || mark == 0x2D || mark == 0x2E || mark == 0x2F,
        let next = text.at(end + 1), ASCII.isDigit(next) || ASCII.isUpper(next)
      else { break }
      if mark == 0x2E { dots += 1 }
      if mark == 0x2F { slashes += 1 }
      end += 1
    }
    guard count >= Self.shortest, digits.count * 2 >= count - 2, digits.count >= 5,
      digits.distinct >= 3, !digits.isCounting, dots != 1 || groups > 2
    else { return nil }
    if let next = text.at(end), ASCII.isWord(next) || next == 0x2A || next == 0x25 { return nil }
    let form = NumberForm(at: start, in: text)
    return form.isRound || isDay(form, end) ? nil : start..<end
  }

  /// Whether a row of letters and digits is long enough, or others go on behind it.
  private static func mayBePaper(_ start: Int, in text: ByteView) -> Bool {
    text.withBytes { bytes in
      var end = start
      while end < bytes.count, end &- start < Self.shortest, ASCII.isAlphanumeric(bytes[end]) { end &+= 1 }
      if end &- start == Self.shortest { return true }
      guard end &+ 1 < bytes.count else { return false }
      switch bytes[end] {
      case 0x20, 0x2D, 0x2E, 0x2F: return ASCII.isDigit(bytes[end &+ 1]) || ASCII.isUpper(bytes[end &+ 1])
      default: return false
      }
    }
  }

  /// `2026-03-01`, `14/02/1984`: what a document is dated, and not its number.
  private static func isDay(_ form: NumberForm, _ end: Int) -> Bool {
    guard form.range.upperBound >= end else { return false }
    switch form.sizes {
    case 0x422, 0x224, 0x124, 0x214, 0x114: return true
    // Nobody has a number with an area that was never given out.
    case 0x324: return SocialSecurityNumber.match(form) == nil
    default: return false
    }
  }
}
