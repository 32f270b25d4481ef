import Bytes
import Text

/// Secrets of a shape that persons and generators give them, and that no rarity of letters tells.
enum HumanSecret {
  /// `Gabel-Stapler19`: a capitalised word or two and a number of two digits or more, as nobody names a type or a method.
  static func isNumberedWord(_ value: ByteView) -> Bool {
    guard (8...40).contains(value.count), ASCII.isUpper(value[0]),
      !types.contains(where: { value.begins(with: $0) })
    else { return false }
    var letters = value.count
    while letters > 0, ASCII.isDigit(value[letters - 1]) { letters -= 1 }
    guard value.count - letters >= 2, value.count - letters <= 4, letters >= 5 else { return false }
    return value[..<letters].contains { $0 == 0x2D || $0 == 0x5F }
      && value[..<letters].contains(where: ASCII.isLower)
      && value[..<letters].allSatisfy { ASCII.isLetter($0) || $0 == 0x2D || $0 == 0x5F }
  }

  private static let types: [StaticString] = [
    "sha", "utf", "base", "iso-", "aes", "rsa", "hmac", "pkcs", "varchar", "char", "string", "bytes", "uint",
    "int",
    "md", "argon", "rfc", "tls", "ssl", "latin", "windows", "step", "phase", "section", "figure", "table",
    "chapter",
  ]

  /// `f7Kq!winter-oak_92`: letters of both sizes, digits and a sign that names do not have.
  static func isChosen(_ value: ByteView, _ shape: Randomness) -> Bool {
    guard (10...64).contains(value.count), shape.classes >= 4, shape.digits >= 2, shape.distinct >= 8 else {
      return false
    }
    return value.contains { byte in odd.contains(byte) }
      && !value.contains {
        $0 <= 0x20 || $0 == 0x28 || $0 == 0x2F || $0 == 0x5C || $0 == 0x3C || $0 == 0x7B || $0 == 0x25
      }
  }

  private static let odd = Array("!#$&*+?@^~".utf8)

  /// `x9.Zimt!und?Zucker~`: a word or two, and signs that nobody writes between them.
  static func isSeasoned(_ value: ByteView, _ shape: Randomness) -> Bool {
    (12...64).contains(value.count) && shape.classes >= 3 && shape.others >= 3 && shape.distinct >= 10
      && value.allSatisfy {
        $0 > 0x20 && $0 < 0x7F && $0 != 0x28 && $0 != 0x7B && $0 != 0x3C && $0 != 0x25 && $0 != 0x2F
      }
      && value.contains { byte in odd.contains(byte) }
  }

  /// `three wet dogs under a piano`: four words to nine, small but for the first, and none that such a field is asked with.
  static func isPhrase(_ value: ByteView) -> Bool {
    guard (14...80).contains(value.count) else { return false }
    var words = 1
    for byte in value {
      if byte == 0x20 {
        words += 1
      } else if !ASCII.isAlphanumeric(byte), byte != 0x2C, byte < 0x80 {
        return false
      }
    }
    guard (4...9).contains(words), !Placeholder.isOne(value) else { return false }
    let lower = value.asciiLowercased
    return !asked.contains { lower.contains($0) }
  }

  private static let asked: [String] = [
    "enter", "type ", "your", "pass", "please", "must", "should", "invalid", "wrong", "missing", "required",
    "correct horse battery", "the key", "confirm", "repeat", "not ", "none", "secret", "phrase", "here",
    "this",
    "char", "eingeben", "bitte", "saisi", "kennwort", "contrase", "senha",
  ]

  /// What generators of salts make: all that can be typed, blanks as well. No sentence has so many signs.
  static func isOfManySigns(_ value: ByteView, _ shape: Randomness) -> Bool {
    guard (40...128).contains(value.count), shape.others * 5 >= value.count, shape.digits >= 3,
      shape.lowers >= 4,
      shape.uppers >= 4, shape.distinct >= 28
    else { return false }
    return value.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  /// `efqw kzjb tnva plmd`: what mail services give to programs, four times four small letters.
  static func isAppPassword(_ value: ByteView) -> Bool {
    guard value.count == 19 else { return false }
    var vowels = 0
    var hasNone = false
    for (i, byte) in value.enumerated() {
      if i % 5 == 4 {
        guard byte == 0x20 else { return false }
        hasNone = hasNone || vowels == 0
        vowels = 0
      } else {
        guard ASCII.isLower(byte) else { return false }
        if isVowel(byte) { vowels += 1 }
      }
    }
    // Every word has a vowel; nine of ten such passwords have a group without one.
    return hasNone || vowels == 0
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F || byte == 0x75 || byte == 0x79
  }

  /// `django-insecure-…`: what a new project is made with, and many are run with.
  static func isOfDjango(_ value: ByteView) -> Bool {
    let prefix: StaticString = "django-insecure-"
    guard value.starts(with: prefix) else { return false }
    let rest = value[prefix.utf8CodeUnitCount...]
    guard rest.count >= 30 else { return false }
    let shape = Randomness(rest)
    return shape.distinct >= 16 && shape.digits >= 2 && !Placeholder.isOne(rest)
  }
}
