import Bytes
import Text

/// A name and its value in fields of their own: `- name: DB_PASSWORD` above `value: "…"`, `{"name": "…", "value": "…"}`,
/// `<add key="…" value="…"/>`, `<key>…</key><string>…</string>`, `<Password><Value>…`.
enum PairedValue {
  /// Where the sign stands that gives the value, if the field behind the name that ends at `end` holds it, and where the value
  /// begins.
  static func start(after end: Int, in text: ByteView) -> Int? {
    guard let next = text.at(end) else { return nil }
    switch next {
    // `NAME"`, `NAME</key>`, and the end of a line behind a bare name.
    case 0x22, 0x27:
      return field(behind: end + 1, isQuoted: true, in: text) ?? answer(behind: end, in: text)
    case 0x0A, 0x0D: return field(behind: end, isQuoted: false, in: text)
    case 0x3C: return element(behind: end, in: text)
    case 0x3E:
      var at = end + 1
      while let byte = text.at(at), ASCII.isSpace(byte), at - end < reach { at += 1 }
      return inner(behind: at, in: text)
    // `expect "Password:" { send "…\r" }`
    case 0x3A: return answer(behind: end + 1, in: text)
    default: return nil
    }
  }

  private static let reach = 48

  /// What a script says to the program that asked: the place before `"…"` in `send "…"`, `.sendline('…')`.
  private static func answer(behind end: Int, in text: ByteView) -> Int? {
    var at = end
    while let byte = text.at(at), at - end < reach, !ASCII.isLetter(byte) {
      guard ASCII.isSpace(byte) || [0x22, 0x27, 0x29, 0x7B, 0x5C, 0x3B, 0x2A, 0x24, 0x3A].contains(byte)
      else {
        return nil
      }
      at += 1
    }
    guard at > end else { return nil }
    // The object that is spoken to.
    var word = at
    while let byte = text.at(word), ASCII.isWord(byte), word - at < 24 { word += 1 }
    if text.at(word) == 0x2E { at = word + 1 }
    guard text[at...].begins(with: "send") else { return nil }
    at += 4
    if text[at...].begins(with: "line") { at += 4 }
    if text[at...].starts(with: " --") { at += 3 }
    guard let mark = text.at(at), mark == 0x20 || mark == 0x28, let quote = text.at(at + 1),
      quote == 0x22 || quote == 0x27
    else { return nil }
    return at
  }

  /// `, "value": …`, ` value=…`, `value: …` in the next line.
  private static func field(behind end: Int, isQuoted: Bool, in text: ByteView) -> Int? {
    var at = end
    var mark = false
    while let byte = text.at(at), at - end < reach {
      if byte == 0x2C || byte == 0x0A {
        mark = true
      } else if !ASCII.isSpace(byte), byte != 0x22, byte != 0x27 {
        break
      }
      at += 1
    }
    guard at > end, text[at...].begins(with: "value"), mark || isQuoted else { return nil }
    var sign = at + 5
    if let quote = text.at(sign), quote == 0x22 || quote == 0x27 { sign += 1 }
    while text.at(sign) == 0x20, sign - at < 8 { sign += 1 }
    guard let byte = text.at(sign), byte == 0x3A || byte == 0x3D else { return nil }
    return sign
  }

  /// `</key>`, white space, `<string>`.
  private static func element(behind end: Int, in text: ByteView) -> Int? {
    guard text.at(end + 1) == 0x2F,
      text[end...].begins(with: "</key>") || text[end...].begins(with: "</name>")
    else { return nil }
    var at = text[end...].begins(with: "</key>") ? end + 6 : end + 7
    let start = at
    while let byte = text.at(at), ASCII.isSpace(byte), at - start < reach { at += 1 }
    return inner(behind: at, in: text)
  }

  /// `<Value>`, `<string>`: the last sign of the tag gives it.
  private static func inner(behind start: Int, in text: ByteView) -> Int? {
    for tag: StaticString in ["<value>", "<string>"] where text[start...].begins(with: tag) {
      return start + tag.utf8CodeUnitCount - 1
    }
    return nil
  }
}
