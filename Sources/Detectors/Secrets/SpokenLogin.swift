import Bytes
import Text
import Verdict

/// A password that stands beside the name of its user, with little between them: `log in with tester / …`, `user fern pass …`,
/// the lines of a settings file, the columns of a table.
enum SpokenLogin {
  /// What the word for a password at `word` is given by its place.
  static func value(of word: Range<Int>, from start: Int, in text: ByteView) -> Range<Int>? {
    guard start == word.lowerBound else { return nil }
    let end = word.upperBound
    guard let next = text.at(end), !ASCII.isAlphanumeric(next), next != 0x5F, next != 0x2D, next != 0x2F
    else {
      return nil
    }
    if next == 0x28 { return inBrackets(behind: end, before: start, in: text) }
    if next == 0x20 || next == 0x3A,
      let value = ToldPassword.said(behind: end, of: start, isForeign: false, in: text),
      word.count >= 6 || next == 0x3A || word.count == 2 || ToldPassword.namesUser(before: start, in: text)
    {
      return value
    }
    if let value = settings(behind: end, before: start, in: text) { return value }
    return PasswordColumn.value(below: word, in: text)
  }

  /// `user(wave7) password(…)`
  private static func inBrackets(behind end: Int, before start: Int, in text: ByteView) -> Range<Int>? {
    guard start > 2, text[start - 2] == 0x29, text[start - 1] == 0x20 else { return nil }
    let before = text[max(0, start - 48)..<start]
    guard before.contains("user(") || before.contains("uid(") else { return nil }
    var at = end + 1
    if text.at(at) == 0x22 { at += 1 }
    let from = at
    while let byte = text.at(at), byte > 0x20, byte != 0x29, byte != 0x22, byte != 0x28, at - from < 64 {
      at += 1
    }
    guard text.at(at) == 0x29 || text.at(at) == 0x22, ChosenPassword.isGiven(text[from..<at]) else {
      return nil
    }
    return from..<at
  }

  /// `password       rhubarb-crumble-plot-14` in a file whose other lines have a user, in the same way.
  private static func settings(behind end: Int, before start: Int, in text: ByteView) -> Range<Int>? {
    var line = start
    while line > 0, text[line - 1] == 0x20 || text[line - 1] == 0x09 { line -= 1 }
    guard line == 0 || text[line - 1] == 0x0A, let blank = text.at(end), blank == 0x20 || blank == 0x09 else {
      return nil
    }
    var at = end
    while let byte = text.at(at), byte == 0x20 || byte == 0x09 { at += 1 }
    // `password root …`: whose it is.
    if text[at...].starts(with: "root ") { at += 5 }
    let isQuoted = text.at(at) == 0x22
    let from = isQuoted ? at + 1 : at
    at = from
    while let byte = text.at(at), byte >= 0x20, isQuoted ? byte != 0x22 : byte != 0x20, at - from < 80 {
      at += 1
    }
    let value = text[from..<at]
    if isQuoted { at += 1 }
    while text.at(at) == 0x20 { at += 1 }
    guard text.at(at) == nil || text[at] == 0x0A || text[at] == 0x0D else { return nil }
    // `PASS pass@fwpass`: what goes where, says a manual.
    guard ChosenPassword.isGiven(value) || isQuoted && isWords(value), !value.begins(with: "pass") else {
      return nil
    }
    guard hasUser(above: line, in: text) else { return nil }
    return from..<from + value.count
  }

  /// Several words of which one is no word: `Karteikasten M-Z`.
  private static func isWords(_ value: ByteView) -> Bool {
    guard (10...60).contains(value.count), value.contains(" "), !Placeholder.isOne(value),
      !ValueJudge.isDescriptive(value),
      value.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == 0x20 || $0 == 0x2D })
    else { return false }
    return value.contains("-") || value.contains(where: ASCII.isDigit)
  }

  /// A line `user NAME` and no more words, not far above.
  private static func hasUser(above line: Int, in text: ByteView) -> Bool {
    var end = line
    for _ in 0..<8 {
      guard end > 0 else { return false }
      var start = end - 1
      while start > 0, text[start - 1] != 0x0A, end - start < 160 { start -= 1 }
      var at = start
      while at < end, text[at] == 0x20 || text[at] == 0x09 { at += 1 }
      let rest = text[at..<end]
      for word in names where rest.begins(with: word) && rest.count > word.utf8CodeUnitCount {
        let behind = rest[word.utf8CodeUnitCount]
        if behind == 0x20 || behind == 0x09 || behind == 0x3D { return true }
      }
      end = start
    }
    return false
  }

  private static let names: [StaticString] = [
    "user", "username", "login", "account", "imapaccount", "set superusers", "uid",
  ]

  /// `log in … with tester / …`, `router: admin / …`, and what is typed into a window: `{TAB}…{ENTER}`.
  static func match(_ word: Range<Int>, in text: ByteView) -> NamedCredential? {
    let value: Range<Int>?
    switch text[word.lowerBound] | 0x20 {
    case UInt8(ascii: "{"): value = typed(before: word.lowerBound, in: text)
    case UInt8(ascii: "l") where text[word].begins(with: "log in"):
      value = pair(behind: word.upperBound, in: text)
    case UInt8(ascii: "a"), UInt8(ascii: "r"):
      guard text[word.upperBound - 2] == 0x2F,
        word.lowerBound == 0 || !ASCII.isWord(text[word.lowerBound - 1])
      else { return nil }
      value = chosen(from: word.upperBound, in: text)
    default: return nil
    }
    return value.map { NamedCredential(form: .password, value: $0, severity: .medium) }
  }

  private static func pair(behind end: Int, in text: ByteView) -> Range<Int>? {
    var at = end
    while let byte = text.at(at), byte != 0x0A, at - end < 80 {
      if byte == 0x2F, text.at(at - 1) == 0x20, text.at(at + 1) == 0x20 {
        return chosen(from: at + 2, in: text)
      }
      at += 1
    }
    return nil
  }

  private static func chosen(from start: Int, in text: ByteView) -> Range<Int>? {
    var end = start
    while let byte = text.at(end), byte > 0x20, end - start < 64 { end += 1 }
    let value = ChosenPassword.core(of: start..<end, in: text)
    // `root / Project_Alpha2 / docs`: a path.
    if text.at(end) == 0x20, text.at(end + 1) == 0x2F { return nil }
    return ChosenPassword.isTold(text[value]) ? value : nil
  }

  /// `Send("kanzlei02{TAB}")`, `Send("…{ENTER}")`: what comes last after a name.
  private static func typed(before end: Int, in text: ByteView) -> Range<Int>? {
    var start = end
    while start > 0, end - start < 64, text[start - 1] > 0x20, text[start - 1] != 0x22,
      text[start - 1] != 0x27,
      text[start - 1] != 0x7D
    {
      start -= 1
    }
    guard ChosenPassword.isGiven(text[start..<end]), !ValueJudge.isForTrying(text[start..<end]) else {
      return nil
    }
    return text[max(0, start - 24)..<start].asciiLowercased.contains("{tab}") ? start..<end : nil
  }
}
