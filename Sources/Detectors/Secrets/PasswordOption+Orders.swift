import Bytes
import Text

/// Passwords that orders have without an option of their own: the word that comes next, and what a program is given to read.
extension PasswordOption {
  /// Whether the word right behind this one is the secret: `crypto isakmp key …`, `-storepass …`, `option key '…'`.
  static func isOrder(_ word: Range<Int>, in text: ByteView) -> Bool {
    let name = text[word]
    switch name[0] | 0x20 {
    case UInt8(ascii: "s"): return name.contains("storepass") || name.begins(with: "server ")
    case UInt8(ascii: "-"): return !name.begins(with: "-passin") && !name.begins(with: "-passout")
    case UInt8(ascii: "i"),
      UInt8(ascii: "p") where !name.begins(with: "podman"):
      return true
    case UInt8(ascii: "o"): return name.begins(with: "option key")
    default: return false
    }
  }

  static func next(behind word: Range<Int>, in text: ByteView) -> Range<Int>? {
    let name = text[word]
    // `-srcstorepass`, `--passphrase`: nothing but an option.
    if name.contains("storepass"), word.lowerBound == 0 || text[word.lowerBound - 1] != 0x2D { return nil }
    // `snmp-server community`, `radius-server key`.
    if name.begins(with: "server "), word.lowerBound == 0 || text[word.lowerBound - 1] != 0x2D { return nil }
    if name.begins(with: "-password "),
      !text[max(0, word.lowerBound - 24)..<word.lowerBound].contains("passwd/")
    {
      return nil
    }
    var at = word.upperBound
    while text.at(at) == 0x20 || text.at(at) == 0x09 { at += 1 }
    // Written out, or encoded.
    if text.at(at) == 0x37, text.at(at + 1) == 0x20 { return nil }
    if text.at(at) == 0x30 || text.at(at) == 0x36, text.at(at + 1) == 0x20 { at += 2 }
    guard let found = self.word(at: at, in: text) else { return nil }
    let value = text[found]
    if name.begins(with: "--passphrase"), at < found.lowerBound, HumanSecret.isPhrase(value) { return found }
    if name.begins(with: "server c") {
      // What every device has from the beginning.
      guard !publicNames.contains(value) else { return nil }
    }
    if value.contains(" ") { return nil }
    if ChosenPassword.isGiven(value) { return found }
    // An option or the installer's order takes any word.
    let isAny = name.contains("storepass") || name.contains("keypass") || name.contains("assword")
    return isAny && value.count >= 8 && ValueJudge.isPassword(value) && !published.contains(value)
      ? found : nil
  }

  private static let publicNames = WordList(" public private string community name ")
  private static let published = WordList(
    " changeit android password storepass keypass r00tme insecure mypassword ")

  /// `… <<< "word"`, and a line behind `<<EOF`.
  static func hereString(behind end: Int, _ isBehindName: Bool, in text: ByteView) -> Range<Int>? {
    var at = end
    while let byte = text.at(at), byte != 0x0A, byte != 0x7C, byte != 0x3B, at - end < 160 {
      if byte == 0x3C, text.at(at + 1) == 0x3C { break }
      at += 1
    }
    guard text.at(at) == 0x3C, text.at(at + 1) == 0x3C else { return nil }
    at += 2
    var found: Range<Int>
    if text.at(at) == 0x3C {
      at += 1
      while text.at(at) == 0x20 { at += 1 }
      guard let word = word(at: at, in: text) else { return nil }
      found = word
    } else {
      if text.at(at) == 0x2D { at += 1 }
      while let byte = text.at(at), byte != 0x0A { at += 1 }
      guard let line = text.firstIndex(of: 0x0A, from: at + 1, within: 80) else { return nil }
      found = at + 1..<line
    }
    if isBehindName {
      guard let colon = text[found].firstIndex(of: 0x3A) else { return nil }
      found = found.lowerBound + colon + 1..<found.upperBound
    }
    let value = text[found]
    guard value.at(0) != 0x24, !value.contains("$("), !value.contains("${") else { return nil }
    if value.contains(" ") { return HumanSecret.isPhrase(value) ? found : nil }
    return ChosenPassword.isGiven(value) || isPassword(value) ? found : nil
  }
}
