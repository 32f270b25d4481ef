import Bytes

/// The commands of a sed script, as far as somebody asks about them.
struct SedScript {
  enum Kind {
    case substitute(pattern: String, replacement: String, flags: String)
    case transliterate(from: String, to: String)
    /// `e command`
    case execute(String)
    /// Any other command, by its letter.
    case other(UInt8, String)
  }

  struct Command {
    /// As written in front of the command, `/x/` or `1,3`.
    var address: String
    var kind: Kind
  }

  private(set) var commands: [Command] = []
  /// All of it was understood.
  private(set) var isComplete = true

  init(_ script: Value) {
    guard let known = script.known, known.utf8.count < 65_536 else {
      isComplete = false
      return
    }
    let text = Array(known.utf8)
    var i = 0
    while i < text.count {
      let byte = text[i]
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x3B || byte == 0x7B || byte == 0x7D {
        i += 1
        continue
      }
      if byte == 0x23 {
        while i < text.count, text[i] != 0x0A { i += 1 }
        continue
      }
      let start = i
      Self.skipAddress(text, &i)
      let address = Self.part(text, start, i)
      while i < text.count, text[i] == 0x20 || text[i] == 0x21 { i += 1 }
      guard i < text.count else { break }
      commands.append(Command(address: address, kind: command(text, &i)))
    }
  }

  private static func skipAddress(_ text: [UInt8], _ i: inout Int) {
    while i < text.count {
      let byte = text[i]
      if byte &- 0x30 < 10 || byte == 0x24 || byte == 0x2C || byte == 0x7E || byte == 0x2B || byte == 0x20 {
        i += 1
      } else if byte == 0x2F || byte == 0x5C {
        var mark = byte
        if byte == 0x5C {
          i += 1
          guard i < text.count else { return }
          mark = text[i]
        }
        i += 1
        while i < text.count, text[i] != mark { i += text[i] == 0x5C ? 2 : 1 }
        i += 1
        while i < text.count, text[i] == 0x49 || text[i] == 0x4D { i += 1 }
      } else {
        return
      }
    }
    i = min(i, text.count)
  }

  private mutating func command(_ text: [UInt8], _ i: inout Int) -> Kind {
    let letter = text[i]
    i += 1
    switch letter {
    case 0x73, 0x79:  // s y
      guard i < text.count else { return .other(letter, "") }
      let mark = text[i]
      i += 1
      let first = Self.section(text, &i, mark)
      let second = Self.section(text, &i, mark)
      let start = i
      while i < text.count, text[i] != 0x3B, text[i] != 0x0A, text[i] != 0x7D {
        if text[i] == 0x77 { isComplete = false }
        i += 1
      }
      let flags = Self.part(text, start, i)
      return letter == 0x73
        ? .substitute(pattern: first, replacement: second, flags: flags)
        : .transliterate(from: first, to: second)
    case 0x65:
      return .execute(Self.line(text, &i))
    case 0x61, 0x69, 0x63, 0x72, 0x77, 0x52, 0x57, 0x62, 0x74, 0x3A, 0x54:
      return .other(letter, Self.line(text, &i))
    default:
      return .other(letter, "")
    }
  }

  /// Up to the next unescaped `mark`, which loses its backslash.
  private static func section(_ text: [UInt8], _ i: inout Int, _ mark: UInt8) -> String {
    let start = i
    while i < text.count, text[i] != mark, text[i] != 0x5C { i += 1 }
    if i >= text.count || text[i] == mark {
      defer { i = min(i + 1, text.count) }
      return part(text, start, i)
    }
    var result = Array(text[start..<i])
    while i < text.count, text[i] != mark {
      if text[i] == 0x5C, i + 1 < text.count {
        if text[i + 1] != mark { result.append(0x5C) }
        result.append(text[i + 1])
        i += 2
      } else {
        result.append(text[i])
        i += 1
      }
    }
    i = min(i + 1, text.count)
    return String(decoding: result, as: UTF8.self)
  }

  private static func part(_ text: [UInt8], _ from: Int, _ to: Int) -> String {
    text.withUnsafeBytes { String(bytes: UnsafeRawBufferPointer(rebasing: $0[from..<to])) }
  }

  private static func line(_ text: [UInt8], _ i: inout Int) -> String {
    while i < text.count, text[i] == 0x20 || text[i] == 0x09 { i += 1 }
    let start = i
    while i < text.count, text[i] != 0x0A { i += 1 }
    return part(text, start, i)
  }
}
