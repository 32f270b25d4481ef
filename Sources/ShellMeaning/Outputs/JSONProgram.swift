import Bytes

/// What a program of jq prints that needs no input: `jq -rn '"text"'`, `jq -nr '[114,109]|implode'`,
/// `jq -rn '"…" | @base64d'`.
package enum JSONProgram {
  /// nil: it reads something, or does what is not known here.
  static func output(_ invocation: Invocation, home: String?) -> String? {
    let words = invocation.arguments
    let takesNothing = words.contains { word in
      guard let text = word.value.known, text.utf8.first == 0x2D else { return false }
      return text == "--null-input" || !text.hasASCIIPrefix("--") && text.utf8.contains(0x6E)
    }
    guard takesNothing, let program = words.first(where: { !$0.value.starts(with: "-") })?.value.known,
      program.utf8.count < 1 << 14
    else { return nil }
    var bytes = Array(program.utf8)[...]
    guard let (start, items) = literal(&bytes, home: home) else { return nil }
    var text = start
    while skip(0x7C, &bytes) {
      let name = ByteView(Array(bytes.prefix { $0 != 0x7C })).trimmed().string
      bytes = bytes.drop { $0 != 0x7C }
      switch name {
      case "@base64d":
        guard let plain = BaseDecoding.base64(Array(text.utf8)) else { return nil }
        text = String(decoding: plain, as: UTF8.self)
      case "implode", "add", "join(\"\")", "tostring", "@text", ".": break
      case "join(\" \")", "@sh":
        // Numbers would be digits here, and quotes written otherwise.
        guard !items.isEmpty, !text.utf8.contains(0x27) else { return nil }
        text = items.map { name == "@sh" ? "'" + $0 + "'" : $0 }.joined(separator: " ")
      case "reverse": text = String(text.reversed())
      case "ascii_downcase": text = text.lowercased()
      default: return nil
      }
    }
    return bytes.allSatisfy({ ASCII.isSpace($0) }) ? text : nil
  }

  /// Puts objects together and changes nothing in them: `.[0] * .[1]`, `add`.
  static func merges(_ invocation: Invocation) -> Bool {
    guard let program = invocation.arguments.first(where: { !$0.value.starts(with: "-") })?.value.known else {
      return false
    }
    return program == "add"
      || !program.isEmpty && program.utf8.allSatisfy { ".[]*+() ".utf8.contains($0) || ASCII.isDigit($0) }
  }

  /// `jq -n env`, `jq -n '$ENV'`: every variable, not `env.HOME`.
  package static func showsEnvironment(_ invocation: Invocation) -> Bool {
    guard invocation.name == "jq" || invocation.name == "gojq" || invocation.name == "jaq",
      let program = invocation.arguments.first(where: { !$0.value.starts(with: "-") })?.value.known,
      program.utf8.count < 1 << 14
    else { return false }
    let bytes = Array(program.utf8)
    for name in ["env", "$ENV"] {
      let wanted = Array(name.utf8)
      guard bytes.count >= wanted.count else { continue }
      for i in 0...(bytes.count - wanted.count) where bytes[i..<i + wanted.count].elementsEqual(wanted) {
        let before = i > 0 ? bytes[i - 1] : 0x20
        let after = i + wanted.count < bytes.count ? bytes[i + wanted.count] : 0x20
        if ASCII.isWord(before) || before == 0x2E || before == 0x24 || before == 0x22 || before == 0x2D {
          continue
        }
        // A member, an index, a key of an object, a text.
        if ASCII.isWord(after) || [0x2E, 0x5B, 0x3A, 0x22, 0x2D].contains(after) { continue }
        // `env | keys`: names alone.
        let rest = bytes[(i + wanted.count)...].drop(while: ASCII.isSpace)
        if rest.first == 0x7C, rest.dropFirst().drop(while: ASCII.isSpace).first != 0x74 { continue }
        return true
      }
    }
    return false
  }

  private static func skip(_ byte: UInt8, _ bytes: inout ArraySlice<UInt8>) -> Bool {
    bytes = bytes.drop(while: ASCII.isSpace)
    guard bytes.first == byte else { return false }
    bytes = bytes.dropFirst().drop(while: ASCII.isSpace)
    return true
  }

  /// A text, texts joined with `+`, or a list of texts or of characters by their numbers, as one text.
  private static func literal(
    _ bytes: inout ArraySlice<UInt8>, home: String?
  ) -> (text: String, items: [String])? {
    var text = ""
    var items: [String] = []
    var hasNumbers = false
    let isList = skip(0x5B, &bytes)
    repeat {
      bytes = bytes.drop(while: ASCII.isSpace)
      if bytes.first == 0x22 {
        guard let part = quoted(&bytes, home: home) else { return nil }
        text += part
        items.append(part)
      } else if let home, takesHome(&bytes) {
        text += home
        items.append(home)
      } else {
        let digits = bytes.prefix(while: ASCII.isDigit)
        guard isList, !digits.isEmpty, digits.count < 8,
          let number = UInt32(String(decoding: digits, as: UTF8.self)),
          let scalar = Unicode.Scalar(number)
        else { return nil }
        bytes = bytes.dropFirst(digits.count)
        text.unicodeScalars.append(scalar)
        hasNumbers = true
      }
    } while skip(isList ? 0x2C : 0x2B, &bytes)
    guard !isList || skip(0x5D, &bytes) else { return nil }
    return (text, !isList ? [text] : hasNumbers ? [] : items)
  }

  /// `env.HOME`, `$ENV.HOME`
  private static func takesHome(_ bytes: inout ArraySlice<UInt8>) -> Bool {
    for name in ["env.HOME", "$ENV.HOME"] where bytes.starts(with: name.utf8) {
      let rest = bytes.dropFirst(name.utf8.count)
      if let next = rest.first, ASCII.isWord(next) { continue }
      bytes = rest
      return true
    }
    return false
  }

  /// A text with nothing computed inside but the home folder.
  private static func quoted(_ bytes: inout ArraySlice<UInt8>, home: String?) -> String? {
    var plain: [UInt8] = []
    bytes = bytes.dropFirst()
    while let byte = bytes.popFirst() {
      if byte == 0x22 { return String(decoding: plain, as: UTF8.self) }
      guard byte == 0x5C else {
        plain.append(byte)
        continue
      }
      guard let mark = bytes.popFirst() else { return nil }
      switch mark {
      case UInt8(ascii: "n"): plain.append(0x0A)
      case UInt8(ascii: "t"): plain.append(0x09)
      case UInt8(ascii: "u"):
        let digits = bytes.prefix(4)
        guard let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
          let scalar = Unicode.Scalar(number)
        else { return nil }
        bytes = bytes.dropFirst(4)
        plain += Array(String(scalar).utf8)
      case UInt8(ascii: "("):
        guard let home, takesHome(&bytes), bytes.popFirst() == UInt8(ascii: ")") else { return nil }
        plain += Array(home.utf8)
      default: plain.append(mark)
      }
    }
    return nil
  }
}
