import Bytes
import Text

/// What manuals say of files, variables and accounts: where a key lies if nobody says otherwise, which variable is looked at,
/// how a password has to be written in an address.
extension Matter {
  /// `the path of the key file. By default, this is ~/.ssh/id_rsa`
  static func isDefault(_ file: Range<Int>, in text: ByteView) -> Bool {
    let before = text[max(0, file.lowerBound - 64)..<file.lowerBound].asciiLowercased
    guard let place = before.firstRange(of: "default") else { return false }
    return defaults.contains { before[place.upperBound...].starts(with: $0) }
  }

  private static let defaults: [StaticString] = [
    "s to ", ", this is", " is ", ": ", ", it is", " location", " path", " the ", ", the ", " key", ", keys",
  ]

  /// `the FC_DEBUG environment variable`, `set the environment variable "LESSCHARSET" to`: one that steers a program.
  static func isSetVariable(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    guard text[phrase].asciiLowercased.ends(with: "environment variable") else { return false }
    if let name = Address.word(before: phrase.lowerBound, in: text), isHarmlessName(text[name]) {
      return true
    }
    var start = phrase.upperBound
    while let byte = text.at(start), byte == 0x20 || byte == 0x22 || byte == 0x60 || byte == 0x27,
      start - phrase.upperBound < 3
    {
      start += 1
    }
    var end = start
    while let byte = text.at(end), ASCII.isWord(byte), end - start < 40 { end += 1 }
    return isHarmlessName(text[start..<end])
  }

  /// `LESSCHARSET`, `FC_DEBUG`, and not `API_TOKEN`.
  private static func isHarmlessName(_ name: ByteView) -> Bool {
    guard name.count >= 4, name.allSatisfy({ ASCII.isUpper($0) || $0 == 0x5F || ASCII.isDigit($0) }) else {
      return false
    }
    return !secrets.contains { name.contains($0) }
  }

  private static let secrets: [StaticString] = [
    "KEY", "TOKEN", "SECRET", "PASS", "PWD", "CRED", "AUTH", "AWS", "DATABASE", "DSN", "COOKIE", "PRIVATE",
  ]

  /// `must be percent-encoded`, `(URL encoded string)`: how something is written.
  static func isFormOfText(_ form: Range<Int>, in text: ByteView) -> Bool {
    guard
      text[form].asciiLowercased.ends(with: "-encoded") || text[form].asciiLowercased.ends(with: " encoded")
    else { return false }
    let behind = text[form.upperBound..<min(text.count, form.upperBound + 12)]
    if forms.contains(where: { behind.starts(with: $0) }) { return true }
    if form.lowerBound > 0, text[form.lowerBound - 1] == UInt8(ascii: "[") { return true }
    guard let verb = Address.word(before: form.lowerBound, in: text) else { return false }
    return being.contains(text[verb]) && !text[..<form.lowerBound].ends(with: "://")
  }

  private static let forms: [StaticString] = [
    " string", " character", " form", " body", " data", " value", " bytes",
  ]
  private static let being = WordList(" is are be been being was were ")

  /// `If enabled, the tool will overwrite the files without asking for confirmation.`
  static func isDoneUnasked(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    guard text[phrase].starts(with: "without asking"), !text[phrase].contains("user") else { return false }
    var at = phrase.lowerBound
    for _ in 0..<14 {
      guard let word = Address.word(before: at, in: text) else { return false }
      at = word.lowerBound
      guard text[word].isSame(as: "will") else { continue }
      return Address.word(before: at, in: text).map { performers.contains(text[$0]) } == true
    }
    return false
  }

  private static let performers = WordList(
    " tool command program it installer script option flag client server editor git utility process service ")

  /// `Discard the user's secondary password`: what is kept of an account, and nothing that somebody asked for.
  static func isOfAccount(behind place: Int, in text: ByteView) -> Bool {
    let behind = text[place..<min(text.count, place + 28)].asciiLowercased
    return belongings.contains { behind.contains($0) }
  }

  private static let belongings: [StaticString] = [
    "password", "session", "cookie", "draft", "cache", "avatar", "preferences", "settings", "profile",
    "unsaved", "changes", "cart", "history", "uploads", "home directory",
  ]
}
