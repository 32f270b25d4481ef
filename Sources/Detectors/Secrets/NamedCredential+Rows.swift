import Bytes
import Text

/// Where the sign behind a name gives it nothing: rows of names, types of code, and what is done to a key by its number.
extension NamedCredential {
  /// Whether what stands behind the name is no value of it.
  static func isNoAssignment(
    _ assignment: Assignment, of name: Range<Int>, _ word: Range<Int>, in text: ByteView
  ) -> Bool {
    let value = text[assignment.value]
    switch assignment.relation {
    // `account:password:UID:GID`, `host:port:user:password:base_dn:flags`: the names of fields.
    case .colon:
      return !assignment.isQuoted && assignment.isTight && name.lowerBound > 1
        && text[name.lowerBound - 1] == 0x3A && ASCII.isWord(text[name.lowerBound - 2])
        && value.contains(":")
    // `data->password_data->item`, but `"password" -> "…"`.
    case .equals:
      return assignment.isTight && !assignment.isQuoted
        && text[name.upperBound..<assignment.value.lowerBound].contains("->")
    // `"unknown password", "unknown error"`: messages.
    case .argument: return value.contains(" ") && !HumanSecret.isOfManySigns(value, Randomness(value))
    // `#define OBJ_password OBJ_pkcs9,7L`: both of one family.
    case .space:
      guard !assignment.isQuoted, let line = text[name].firstIndex(of: 0x5F, from: 0), line >= 3 else {
        return false
      }
      return value.starts(with: text[name][..<(line + 1)].string)
    default: return false
    }
  }

  /// `CREATE ROLE shop LOGIN PASSWORD '…'`, `IDENTIFIED BY '…'`: a statement that gives an account its password.
  static func isOfAccount(
    from start: Int, until end: Int, in text: ByteView
  ) -> Bool {
    // A sentence goes on with a word.
    if text.at(end) == 0x20, text.at(end + 1).map(ASCII.isLower) == true { return false }
    guard start > 8, text.at(end - 1) != UInt8(ascii: "`") else { return false }
    let before = text[max(0, start - 80)..<start].asciiLowercased
    guard before.contains("create ") || before.contains("alter ") || before.contains("grant ") else {
      return false
    }
    return before.contains(" role ") || before.contains(" user ") || before.contains("@'")
  }

  /// `ed25519.hexToDER(…`: what is called there.
  static func isCalled(_ value: Range<Int>, in text: ByteView) -> Bool {
    var end = value.upperBound
    while text.at(end) == 0x20, end - value.upperBound < 8 { end += 1 }
    if text.at(end) == 0x28 || isDottedName(text[value]) { return true }
    // `PKEY_ECD_DIGESTSIGN25519`, `key[TLS_KEY_SIZE]`: the name of a constant, or the end of one.
    var start = value.lowerBound
    while start > 0, ASCII.isWord(text[start - 1]), value.lowerBound - start < 40 { start -= 1 }
    end = value.upperBound
    while end > start, text[end - 1] == 0x2E { end -= 1 }
    return ValueJudge.isConstant(text[start..<end])
  }

  /// `ed25519.Ed25519PrivateKey`: a member of something, both of them words with few digits behind their letters.
  private static func isDottedName(_ value: ByteView) -> Bool {
    guard let point = value.firstIndex(of: 0x2E, from: 0), point > 1,
      value.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == 0x2E })
    else { return false }
    var start = 0
    while start < value.count {
      let end = value.firstIndex(of: 0x2E, from: start) ?? value.count
      let part = value[start..<end]
      guard part.count >= 2, ASCII.isLetter(part[0]) else { return false }
      var digits = 0
      var turns = 0
      for i in 0..<part.count where ASCII.isDigit(part[i]) {
        digits += 1
        if i > 0, !ASCII.isDigit(part[i - 1]) { turns += 1 }
      }
      guard turns <= 2 || turns <= 4 && digits * 5 <= part.count, digits * 2 <= part.count || digits <= 5
      else {
        return false
      }
      start = end + 1
    }
    return value.count <= 48
  }

  /// `keys delete b4f1037aeef9…`, `report_access_id: e8e4df51-…`, `utils commit 742c9d…`: which one it is.
  static func isIDOfThing(_ value: Range<Int>, in text: ByteView) -> Bool {
    var end = value.lowerBound
    while end > 0, value.lowerBound - end < 5, !ASCII.isAlphanumeric(text[end - 1]) { end -= 1 }
    var start = end
    while start > 0, end - start < 24, ASCII.isLetter(text[start - 1]) { start -= 1 }
    let word = text[start..<end]
    if verbs.contains(word.asciiLowercased) { return true }
    let isID = text[value].count == 36 && text[value.lowerBound + 8] == 0x2D
    return isID && word.count >= 2 && word.ends(with: "id")
  }

  private static let verbs = WordList(
    " delete disable enable describe remove update undelete id commit revision blob tree parent version ")
}
