import Bytes

/// How secrets are shown: their kind and size, never their content.
package enum Redaction {
  /// `github-token, 40 characters, begins "ghp_"`. Only a public prefix is ever shown: characters up to the
  /// last `_` or `-` among the first eight, and only if at least sixteen characters stay hidden.
  package static func describe(_ bytes: ByteView, kind: String) -> String {
    let length = bytes.string.unicodeScalars.count
    let shown = publicPrefix(of: bytes)
    guard shown > 0 else { return "\(kind), \(length) characters" }
    let prefix = bytes[..<shown].string.escapedForOneLine
    return "\(kind), \(length) characters, begins \"\(prefix)\""
  }

  /// How many bytes at the start of a secret say only whose it is: `ghp_`, `sk-`. 0: none.
  package static func publicPrefix(of bytes: ByteView) -> Int {
    var shown = 0
    for i in 0..<min(8, bytes.count) where bytes[i] == UInt8(ascii: "_") || bytes[i] == UInt8(ascii: "-") {
      shown = i + 1
    }
    return bytes.count - shown >= 16 ? shown : 0
  }

  /// What stands in place of what is hidden.
  package static let veil = "•••"

  /// Masks what looks like a credential inside text that is meant to be shown: long runs that mix letters
  /// and digits, the password of a URL, and the value behind a name such as `password=`.
  package static func mask(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let hidden = hidden(in: bytes)
    guard !hidden.isEmpty else { return text }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var i = 0
    for range in hidden {
      out.append(contentsOf: bytes[i..<range.lowerBound])
      out.append(contentsOf: veil.utf8)
      i = range.upperBound
    }
    out.append(contentsOf: bytes[i...])
    return String(decoding: out, as: UTF8.self)
  }

  /// Which bytes `mask` would hide, in order and apart from each other.
  package static func hidden(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var i = 0
    while i < bytes.count {
      if let hidden = assignedSecret(bytes, at: i) ?? urlPassword(bytes, at: i) {
        found.append(hidden)
        i = hidden.upperBound
        continue
      }
      guard isTokenByte(bytes[i]), i == 0 || !isTokenByte(bytes[i - 1]) else {
        i += 1
        continue
      }
      var end = i
      while end < bytes.count, isTokenByte(bytes[end]) { end += 1 }
      // Step past this run only as far as the next place where a name or URL could start hiding something.
      if looksRandom(bytes[i..<end]) {
        found.append(min(i + 4, end)..<end)
        i = end
      } else {
        i += 1
      }
    }
    return found
  }

  private static func isTokenByte(_ b: UInt8) -> Bool {
    ASCII.isAlphanumeric(b) || b == 0x5F || b == 0x2D || b == 0x2B || b == 0x3D
  }

  /// Twenty characters or more with letters and at least three digits, or upper and lower case well mixed:
  /// hashes and tokens, not words. Masking a harmless hash costs nothing.
  private static func looksRandom(_ run: ArraySlice<UInt8>) -> Bool {
    guard run.count >= 20 else { return false }
    let digits = run.count(where: ASCII.isDigit)
    let letters = run.count(where: ASCII.isLetter)
    return letters > 3 && digits >= 3
  }

  private static let names = [
    "password", "passwd", "pwd", "secret", "token", "apikey", "api_key", "api-key", "authorization", "bearer",
  ]
  private static let schemes = ["bearer ", "basic ", "token "]

  /// `password=VALUE`, `token: VALUE`, `Authorization: Basic VALUE`, `Bearer VALUE` at `i`: the range of VALUE.
  private static func assignedSecret(_ bytes: [UInt8], at i: Int) -> Range<Int>? {
    // Most bytes begin none of the names.
    switch ASCII.lowercased(bytes[i]) {
    case UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "p"), UInt8(ascii: "s"), UInt8(ascii: "t"): break
    default: return nil
    }
    let first = ASCII.lowercased(bytes[i])
    for name in names where name.utf8.first == first && stands(name, in: bytes, at: i) {
      var j = i + name.utf8.count
      while j < bytes.count, isQuote(bytes[j]) { j += 1 }
      guard j < bytes.count else { continue }
      let separated = bytes[j] == 0x3D || bytes[j] == 0x3A
      guard separated || (name == "bearer" && bytes[j] == 0x20) else { continue }
      if separated { j += 1 }
      while j < bytes.count, bytes[j] == 0x20 || isQuote(bytes[j]) { j += 1 }
      if let scheme = schemes.first(where: { stands($0, in: bytes, at: j) }) { j += scheme.utf8.count }
      let start = j
      while j < bytes.count, !ASCII.isSpace(bytes[j]), !isQuote(bytes[j]) { j += 1 }
      // A variable is no secret, and its name helps whoever reads this.
      guard j > start, bytes[start] != 0x24 else { continue }
      return start..<j
    }
    return nil
  }

  private static func isQuote(_ b: UInt8) -> Bool { b == 0x22 || b == 0x27 }

  private static func stands(_ word: String, in bytes: [UInt8], at i: Int) -> Bool {
    var j = i
    for byte in word.utf8 {
      guard j < bytes.count, ASCII.lowercased(bytes[j]) == byte else { return false }
      j += 1
    }
    return true
  }

  /// `scheme://user:PASSWORD@host` at `i` (where `://` starts): the range of PASSWORD.
  private static func urlPassword(_ bytes: [UInt8], at i: Int) -> Range<Int>? {
    guard i + 3 < bytes.count, bytes[i] == 0x3A, bytes[i + 1] == 0x2F, bytes[i + 2] == 0x2F else {
      return nil
    }
    var j = i + 3
    var colon: Int?
    while j < bytes.count, !ASCII.isSpace(bytes[j]), bytes[j] != 0x2F, bytes[j] != 0x22, bytes[j] != 0x27 {
      if bytes[j] == 0x3A, colon == nil { colon = j }
      if bytes[j] == 0x40 {
        guard let colon, j > colon + 1, bytes[colon + 1] != 0x24 else { return nil }
        return colon + 1..<j
      }
      j += 1
    }
    return nil
  }
}
