import Bytes
import Text
import Verdict

/// What one says to a service to be let in: headers, options of programs, sentences that name a user.
extension NamedCredential {
  /// `Authorization: Bearer …`, `Authorization: Basic …`, and the two schemes by themselves.
  static func authorization(at word: Range<Int>, in text: ByteView) -> NamedCredential? {
    guard word.count == 6 || word.count == 13 else { return nil }
    let isHeader = reads("authorization", at: word, in: text)
    let isBearer = reads("bearer", at: word, in: text)
    guard isHeader || isBearer || reads("basic ", at: word, in: text) else { return nil }
    var at = word.upperBound
    if isHeader {
      while let byte = text.at(at), at - word.upperBound < 8, isSign(byte) { at += 1 }
      for scheme in schemes where text[at...].starts(with: scheme) {
        at += scheme.utf8.count
        break
      }
    } else if isBearer {
      guard text.at(at) == 0x20 else { return nil }
      at += 1
    }
    let from = at
    while let byte = text.at(at), at - from < 1024, isCredentialByte(byte) { at += 1 }
    guard let severity = severity(ofHeader: text[from..<at]) else { return nil }
    return NamedCredential(form: .header, value: from..<at, severity: severity)
  }

  /// Whether the word at `place` is this one, in any case.
  static func reads(_ name: StaticString, at place: Range<Int>, in text: ByteView) -> Bool {
    guard place.count == name.utf8CodeUnitCount else { return false }
    return text.withBytes { bytes in
      for k in 0..<place.count
      where ASCII.lowercased(bytes[place.lowerBound &+ k]) != name.utf8Start[k] { return false }
      return true
    }
  }

  private static let schemes = [
    "Basic ", "basic ", "Token ", "token ", "ApiKey ", "SSWS ", "Bearer ", "bearer ", "Key ",
  ]

  private static func severity(ofHeader value: ByteView) -> Severity? {
    guard value.count >= 8, !Placeholder.isOne(value) else { return nil }
    // `eyJhbGciOi...`
    if value[value.count - 1] == 0x2E, value[value.count - 2] == 0x2E { return nil }
    let shape = Randomness(value)
    if ValueJudge.isStrong(value, shape) { return shape.longestSequence >= 8 ? .low : .medium }
    // `user:password` in base64.
    if let decoded = JSONWebToken.decode(value), let colon = decoded.firstIndex(of: 0x3A), colon > 0,
      colon + 1 < decoded.count, decoded.allSatisfy({ $0 >= 0x20 && $0 < 0x7F })
    {
      return .medium
    }
    return value.count >= 12 && shape.surprise >= 4.2 && shape.classes >= 2 ? .medium : nil
  }

  /// What stands between a header's name and its value in headers, JSON, YAML and code.
  private static func isSign(_ b: UInt8) -> Bool {
    switch b {
    case 0x22, 0x27, 0x5C, 0x5D, 0x3A, 0x3D, 0x20, 0x2C: true
    default: false
    }
  }

  private static func isCredentialByte(_ b: UInt8) -> Bool {
    switch b {
    case 0x2D, 0x5F, 0x2E, 0x2B, 0x2F, 0x3D, 0x7E, 0x3A: true
    default: ASCII.isAlphanumeric(b)
    }
  }

  /// `-u user:password`, `--user user:password`.
  static func flag(at word: Range<Int>, in text: ByteView) -> NamedCredential? {
    guard word.count == 4 || word.count == 6, text[word.lowerBound] == 0x20 || text[word.lowerBound] == 0x2D
    else { return nil }
    guard reads(" -u ", at: word, in: text) || reads("--user", at: word, in: text) else { return nil }
    var at = word.upperBound
    while let byte = text.at(at), at - word.upperBound < 4,
      byte == 0x20 || byte == 0x3D || byte == 0x22 || byte == 0x27
    {
      at += 1
    }
    let start = at
    while let byte = text.at(at), at - start < 80,
      ASCII.isWord(byte) || byte == 0x2D || byte == 0x2E || byte == 0x40
    {
      at += 1
    }
    guard at > start, text.at(at) == 0x3A else { return nil }
    at += 1
    let isQuoted = text.at(at) == 0x22 || text.at(at) == 0x27
    if isQuoted { at += 1 }
    let from = at
    while let byte = text.at(at), at - from < 128, !ASCII.isSpace(byte), byte != 0x22, byte != 0x27 {
      at += 1
    }
    let value = text[from..<at]
    let shape = Randomness(value)
    guard value.count >= 4, !Placeholder.isOne(value), !value.starts(with: "$"), !value.starts(with: "//"),
      shape.lowers + shape.uppers > 0,
      !value.contains("://"), word.count == 6 || logsIn(from: word.lowerBound, to: at, in: text)
    else { return nil }
    let isWeak = shape.classes < 2 && shape.surprise < 4.2
    return NamedCredential(
      form: .password, value: from..<at, severity: isWeak ? .low : .medium)
  }

  /// Whether the option between these two places is one of a program that logs in with it. Elsewhere `-u` is a path
  /// (`wslpath -u C:\Users`), a direction (`socat -u TCP:host:80`) or a branch.
  private static func logsIn(from start: Int, to end: Int, in text: ByteView) -> Bool {
    if start < 2 { return true }
    let before = text[max(0, start - 400)..<start]
    let behind = text[end..<min(text.count, end + 200)]
    for word in ["curl", "http", "wget", "restish", "lftp", "svn ", "xh "]
    where before.contains(word) || behind.contains(word) { return true }
    return false
  }

  /// `NetworkCredential("user", "password", "domain")`, `mysqli_connect("host", "user", "password")`, `auth=("user", "password")`:
  /// the second, the third, or the last of two or three arguments.
  static func signIn(_ word: Range<Int>, in text: ByteView) -> NamedCredential? {
    if let found = KeyBytes.given(to: word, in: text) {
      return NamedCredential(form: .token, value: found, severity: .medium)
    }
    guard let arguments = arguments(from: word.upperBound, in: text) else { return nil }
    let place: Int
    switch text[word.lowerBound] | 0x20 {
    case UInt8(ascii: "n") where reads("networkcredential(", at: word, in: text): place = 1
    case UInt8(ascii: "d") where text[word].contains(">"): place = 2
    case UInt8(ascii: "m"), UInt8(ascii: "g"): place = 2
    case UInt8(ascii: "l"):
      // Tests sign in with words.
      guard arguments.count == 2, arguments[0] != nil, let value = arguments[1],
        ToldPassword.isMadeUp(text[value])
      else {
        return nil
      }
      place = 1
    case UInt8(ascii: "o"): place = arguments.count - 1
    case UInt8(ascii: "h"), UInt8(ascii: "f"),
      UInt8(ascii: "c") where !text[word].begins(with: "co"):
      return nil
    default:
      guard (2...3).contains(arguments.count) else { return nil }
      place = arguments.count - 1
    }
    guard place < arguments.count, let value = arguments[place], ValueJudge.isPassword(text[value]) else {
      return nil
    }
    return NamedCredential(form: .password, value: value, severity: .medium)
  }

  /// What a call is given, as far as it is written out: nil for anything but a string. No call within it.
  private static func arguments(from start: Int, in text: ByteView) -> [Range<Int>?]? {
    var found: [Range<Int>?] = []
    var last: Range<Int>?
    var at = start
    while let byte = text.at(at), at - start < 256, byte != 0x0A, byte != 0x28 {
      if byte == 0x22 || byte == 0x27 {
        guard let end = text.firstIndex(of: byte, from: at + 1, within: 128) else { return nil }
        last = at + 1..<end
        at = end
      } else if byte == 0x2C || byte == 0x29 {
        found.append(last)
        last = nil
        if byte == 0x29 { return found }
      }
      at += 1
    }
    return nil
  }
}
