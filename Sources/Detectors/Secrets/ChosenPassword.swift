import Bytes
import Text

/// A password that a person made up: words put together with signs and numbers, as no name, method or version is. How much
/// of that has to show depends on how surely the place it stands in is one of a password.
enum ChosenPassword {
  /// In a sentence, where any word could stand: `Kajmak+Ajvar9`, `Rimon_Adom8`.
  static func isTold(_ value: ByteView) -> Bool {
    guard (8...64).contains(value.count), let form = Form(value), form.letters >= 5 else { return false }
    if form.hasOdd || form.isAccented {
      return form.uppers > 0 && form.letters > form.uppers || form.digits > 0
    }
    return form.hasJoint && form.uppers > 0 && form.letters - form.uppers >= 3 && form.digits > 0
  }

  /// In a field of its own, in the column of a table, behind an option: `weiche47signal`, `Stempeluhr_Eg`.
  static func isGiven(_ value: ByteView) -> Bool {
    guard (6...64).contains(value.count), let form = Form(value), form.letters >= 3 else { return false }
    if form.hasOdd || form.endsOdd { return form.letters >= 4 }
    if form.digits > 0, form.letters >= 4, form.hasJoint || form.uppers > 0 || value.count >= 10 {
      return true
    }
    return form.hasJoint && form.uppers > 0 && form.letters - form.uppers >= 3
  }

  /// Whether a sign stands in it that no name of anything has.
  static func isOdd(_ value: ByteView) -> Bool { Form(value)?.hasOdd == true }

  /// A value of a sentence or a cell without the marks around it, of any writing.
  static func core(of place: Range<Int>, in text: ByteView) -> Range<Int> {
    var start = place.lowerBound
    while start < place.upperBound {
      if text[start] == 0xE2 || text[start] == 0xE3 {
        start += 3
      } else if text[start] == 0xC2 {
        start += 2
      } else if text[start] == 0x22 || text[start] == 0x27 || text[start] == 0x60 || text[start] == 0x28 {
        start += 1
      } else {
        break
      }
    }
    guard start < place.upperBound else { return place.upperBound..<place.upperBound }
    var end = start
    // What follows is punctuation, or a script without blanks.
    while end < place.upperBound, text[end] != 0xC2, text[end] < 0xE2 {
      if text[end] == 0xD8, text.at(end + 1) == 0x8C { break }
      end += 1
    }
    return ToldPassword.trimmed(start..<end, in: text)
  }

  private struct Form {
    var letters = 0
    var uppers = 0
    var digits = 0
    /// A sign between letters and digits that neither names nor numbers have; and at the end.
    var hasOdd = false
    var endsOdd = false
    /// A digit among letters of which some have accents or are of another alphabet.
    var isAccented: Bool { hasFar && digits > 0 && uppers > 0 }
    private var hasFar = false
    /// A sign between them that names have, too.
    var hasJoint = false

    init?(_ value: ByteView) {
      guard let first = value.at(0), first >= 0x80 || ASCII.isAlphanumeric(first),
        !methods.contains(where: { value.begins(with: $0) }), !Placeholder.isOne(value),
        !ValueJudge.hasReferencePrefix(value), !ValueJudge.isConstant(value),
        !ValueJudge.isKnownWord(value, .empty), !ValueJudge.isDescriptive(value),
        !ValueJudge.isForTrying(value), !NamedCredential.isNameOfFile(value)
      else { return nil }
      var i = 0
      while i < value.count {
        let byte = value[i]
        switch byte {
        case _ where ASCII.isLower(byte): letters += 1
        case _ where ASCII.isUpper(byte):
          letters += 1
          uppers += 1
        case _ where ASCII.isDigit(byte): digits += 1
        case 0x21, 0x23, 0x24, 0x26, 0x2A, 0x2B, 0x40, 0x5E, 0x7E:
          // `sklep@hurtownia.pl`, `a&b=c`.
          if byte == 0x40, value[i...].contains(".") { return nil }
          if isBetween(i, of: value) { hasOdd = true } else if i + 1 == value.count { endsOdd = true }
        case 0x2D, 0x2E, 0x5F, 0x27, 0x2C, 0x3D, 0x25, 0x3F: hasJoint = hasJoint || isBetween(i, of: value)
        case 0xC3...0xE1:
          letters += 1
          hasFar = true
          if let next = value.at(i + 1), isCapital(byte, next) { uppers += 1 }
        case 0x80...0xBF: break
        default: return nil
        }
        i += 1
      }
    }

    private func isBetween(_ i: Int, of value: ByteView) -> Bool {
      guard i > 0, let next = value.at(i + 1) else { return false }
      let before = value[i - 1]
      return (before >= 0x80 || ASCII.isAlphanumeric(before)) && (next >= 0x80 || ASCII.isAlphanumeric(next))
    }

    /// Of Latin, Greek or Cyrillic.
    private func isCapital(_ first: UInt8, _ second: UInt8) -> Bool {
      switch first {
      case 0xC3: second < 0x9F
      case 0xC4, 0xC5: second & 1 == 0
      case 0xCE: (0x91...0xA9).contains(second)
      case 0xD0: second < 0xB0
      default: false
      }
    }
  }

  /// What names of methods, types and programs begin with.
  private static let methods: [StaticString] = [
    "sha", "md5", "pbkdf", "bcrypt", "scrypt", "argon", "utf", "aes", "base", "hmac", "rsa", "ctrl+", "alt+",
    "shift+", "cmd+", "super+", "iso-", "rfc", "tls", "ssl", "latin", "windows", "step", "phase", "section",
    "figure", "table", "chapter", "version", "python", "ubuntu", "debian", "type", "pkcs", "varchar", "char",
    "string", "int", "uint", "http", "www.", "min.", "max.", "covid", "item", "field", "test", "case", "c++",
  ]
}
