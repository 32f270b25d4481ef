import Bytes
import Text
import Verdict

/// Private keys in armour: PEM, OpenSSH, PGP, PuTTY.
enum PrivateKeyBlock {
  /// The words every header holds; where they stand is where a block may start.
  static let anchors: [StaticString] = ["PRIVATE KEY", "PuTTY-User-Key-File-"]

  static let rule = Rule(
    id: "SEC-02.private-key", severity: .critical, category: "secrets",
    title: "Contains a private key",
    why: "Whoever reads it can sign in, decrypt or sign as its owner, and it cannot be taken back.",
    instead: "Keep the key in a file outside the project and name its path; if it was shown, replace it.")

  /// The block whose header holds the anchor at `anchor`: from its first dash to the end of the key.
  static func match(at anchor: Int, in text: ByteView) -> Range<Int>? {
    if text[anchor...].starts(with: "PuTTY") { return putty(at: anchor, in: text) }
    guard let start = header(endingBefore: anchor, in: text) else { return nil }
    // `PRIVATE KEY-----`, `PRIVATE KEY BLOCK-----`.
    var at = anchor + 11
    while let byte = text.at(at), byte == 0x20 || ASCII.isUpper(byte) { at += 1 }
    var dashes = 0
    while text.at(at) == 0x2D {
      dashes += 1
      at += 1
    }
    guard dashes >= 4, let end = body(from: at, in: text) else { return nil }
    return start..<end
  }

  /// Where `-----BEGIN RSA ` starts that ends at `end`.
  private static func header(endingBefore end: Int, in text: ByteView) -> Int? {
    var i = end
    while i > 0, end - i < 32, text[i - 1] == 0x20 || ASCII.isUpper(text[i - 1]) || ASCII.isDigit(text[i - 1])
    {
      i -= 1
    }
    guard text[i..<end].contains("BEGIN ") else { return nil }
    var dashes = 0
    while i > 0, dashes < 5, text[i - 1] == 0x2D {
      i -= 1
      dashes += 1
    }
    return dashes >= 4 ? i : nil
  }

  /// The end of a body of base64 that begins at `start`: written on lines, in one string with `\n` in it, or
  /// as pieces of a string. nil when there is too little of it to be a key, or it is made up.
  private static func body(from start: Int, in text: ByteView) -> Int? {
    var at = afterHeaders(from: start, in: text)
    var key: [UInt8] = []
    var total = 0
    var end = start
    while let byte = text.at(at), total < 16_384 {
      if byte == 0x2D { break }
      if ASCII.isAlphanumeric(byte) || byte == 0x2B || byte == 0x2F {
        let escaped = byte | 0x20 == 0x6E || byte | 0x20 == 0x72
        if escaped, at > start, text[at - 1] == 0x5C {
          at += 1
          continue
        }
        if key.count < 256 { key.append(byte) }
        total += 1
        end = at + 1
      } else if !ASCII.isSpace(byte), !isGlue(byte) {
        break
      }
      at += 1
    }
    guard total >= 56 else { return nil }
    let sample = ByteView(key)
    let shape = Randomness(sample)
    guard shape.distinct >= 16, shape.longestRepeat < 24, shape.surprise > 3.6 else { return nil }
    return end
  }

  /// Where the base64 begins: behind `Proc-Type: 4,ENCRYPTED`, `Version: …` and the like.
  private static func afterHeaders(from start: Int, in text: ByteView) -> Int {
    var at = start
    for _ in 0..<6 {
      var i = at
      // White space, and `\n` in a string.
      while let byte = text.at(i), ASCII.isSpace(byte) || byte == 0x5C && text.at(i + 1) == 0x6E {
        i += byte == 0x5C ? 2 : 1
      }
      var colon = i
      while let byte = text.at(colon), colon - i < 24, ASCII.isLetter(byte) || byte == 0x2D { colon += 1 }
      guard colon > i, text.at(colon) == 0x3A else { return at }
      at = colon
      while let byte = text.at(at), byte != 0x0A, byte != 0x5C, at - colon < 200 { at += 1 }
    }
    return at
  }

  /// What programs put between the lines of a key: quotes, plus signs, backslashes, commas, comment marks,
  /// and the punctuation of headers such as `DEK-Info: AES-128-CBC,…`.
  private static func isGlue(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x27, 0x5C, 0x2C, 0x3D, 0x3A, 0x23, 0x2A, 0x2E, 0x28, 0x29, 0x60, 0x3E, 0x7C: true
    default: false
    }
  }

  private static func putty(at start: Int, in text: ByteView) -> Range<Int>? {
    guard let lines = text.firstRange(of: "Private-Lines:", from: start), lines.lowerBound - start < 8192,
      let end = body(from: lines.upperBound, in: text)
    else { return nil }
    return start..<end
  }
}
