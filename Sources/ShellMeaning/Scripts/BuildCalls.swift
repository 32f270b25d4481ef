import Bytes

/// Calls of build languages: a name and words in parentheses.
struct BuildCalls {
  struct Call {
    let name: String
    let words: [String]

    /// The words as a line of shell; those with blanks in them in quotes.
    var shellLine: String { BuildCalls.line(words[...]) }
  }

  private(set) var calls: [Call] = []

  /// All calls, or those of `names`.
  init(_ text: String, names: [String] = []) {
    let bytes = Array(text.utf8.prefix(1 << 16))
    var i = 0
    while i < bytes.count, calls.count < 512 {
      if bytes[i] == 0x23 {
        while i < bytes.count, bytes[i] != 0x0A { i += 1 }
        continue
      }
      guard ASCII.isNameStart(bytes[i]) else {
        i += 1
        continue
      }
      let start = i
      while i < bytes.count, ASCII.isWord(bytes[i]) { i += 1 }
      let name = String(decoding: bytes[start..<i], as: UTF8.self)
      while i < bytes.count, bytes[i] == 0x20 { i += 1 }
      guard i < bytes.count, bytes[i] == 0x28, names.isEmpty || names.contains(name) else { continue }
      i += 1
      calls.append(Call(name: name, words: Self.words(bytes, &i)))
    }
  }

  private static func words(_ bytes: [UInt8], _ i: inout Int) -> [String] {
    var words: [String] = []
    while i < bytes.count, bytes[i] != 0x29, words.count < 256 {
      let c = bytes[i]
      if ASCII.isSpace(c) || c == 0x2C {
        i += 1
      } else if c == 0x22 || c == 0x27 {
        let start = i + 1
        i = start
        while i < bytes.count, bytes[i] != c { i += 1 }
        words.append(String(decoding: bytes[start..<i], as: UTF8.self))
        i += 1
      } else {
        let start = i
        while i < bytes.count, !ASCII.isSpace(bytes[i]), bytes[i] != 0x29, bytes[i] != 0x2C { i += 1 }
        words.append(String(decoding: bytes[start..<i], as: UTF8.self))
      }
    }
    i += 1
    return words
  }

  static func line(_ words: ArraySlice<String>) -> String {
    words.map { $0.utf8.contains(0x20) ? "\"" + $0.without("\"") + "\"" : $0 }.joined(separator: " ")
  }

  /// `$name` and `${name}` with their values; those without one stay.
  static func expand(_ text: String, _ variables: [String: String]) -> String {
    guard text.utf8.contains(0x24) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var i = 0
    while i < bytes.count, result.count < 1 << 16 {
      guard bytes[i] == 0x24, i + 1 < bytes.count else {
        result.append(bytes[i])
        i += 1
        continue
      }
      let isBraced = bytes[i + 1] == 0x7B
      let start = i + (isBraced ? 2 : 1)
      var end = start
      while end < bytes.count, ASCII.isWord(bytes[end]) { end += 1 }
      let name = String(decoding: bytes[start..<end], as: UTF8.self)
      guard !name.isEmpty, let value = variables[name], !isBraced || end < bytes.count && bytes[end] == 0x7D
      else {
        result.append(bytes[i])
        i += 1
        continue
      }
      result += Array(value.utf8)
      i = end + (isBraced ? 1 : 0)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
