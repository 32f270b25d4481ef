import Bytes
import Text

/// A name and the value that is given to it, in any notation: `key = "v"`, `key: v`, `"key": "v"`,
/// `<key>v</key>`, `--key v`, `f("key", "v")`, `key v`.
struct Assignment {
  enum Relation: Sendable {
    case equals
    case colon
    /// `==`, `!=`: what a value is compared with.
    case comparison
    /// `("name", "value")` and `setName("value")`.
    case argument
    /// `<name>value<`.
    case element
    /// Only white space between the two.
    case space
  }

  var value: Range<Int>
  var relation: Relation
  var isQuoted: Bool
  /// No blanks around the sign, as in `.env` files, flags and connection strings.
  var isTight: Bool
  /// The name stands in a field of its own: see `PairedValue`.
  var isPaired: Bool

  /// Reads on from the end of a name. Never looks further than a few hundred bytes.
  init?(after end: Int, in text: ByteView) {
    var at = end
    let paired = PairedValue.start(after: end, in: text)
    let afterName = paired == nil ? Self.skipClosers(from: &at, in: text) : 0
    if let paired { at = paired }
    isPaired = paired != nil
    let blankStart = at
    Self.skipBlanks(&at, in: text)
    // Behind a quotation mark stands no type, but another attribute.
    if afterName == 0, paired == nil { Self.skipType(&at, in: text) }
    let isApart = at > blankStart
    guard let relation = Self.relation(at: &at, in: text, isApart: isApart, closers: afterName) else {
      return nil
    }
    let signEnd = at
    Self.skipBlanks(&at, in: text, limit: 16, newlines: relation == .colon || relation == .argument)
    isTight = !isApart && at == signEnd
    Self.skipWrapper(&at, in: text)
    guard let found = Self.value(at: at, in: text, relation: relation) else { return nil }
    value = found.range
    isQuoted = found.isQuoted
    self.relation = relation
  }

  // MARK: Pieces

  /// Closing quotes and brackets after a name: `"name"]`, `\"name\"`. How many.
  private static func skipClosers(from at: inout Int, in text: ByteView) -> Int {
    let start = at
    while let byte = text.at(at), at - start < 4 {
      guard byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0x5D || byte == 0x5C || byte == 0x7D
      else { break }
      at += 1
    }
    return at - start
  }

  private static func skipBlanks(_ at: inout Int, in text: ByteView, limit: Int = 64, newlines: Bool = false)
  {
    let start = at
    while let byte = text.at(at), at - start < limit, ASCII.isBlank(byte) || newlines && byte == 0x0A {
      at += 1
    }
  }

  /// `string` in `var token string = …`, `: String` in `let token: String = …`: only if a single `=` follows.
  private static func skipType(_ at: inout Int, in text: ByteView) {
    var i = at
    if text.at(i) == 0x3A {
      i += 1
      skipBlanks(&i, in: text)
    }
    let start = i
    while let byte = text.at(i), i - start < 24,
      ASCII.isWord(byte) || byte == 0x26 || byte == 0x2A || byte == 0x3F
    {
      i += 1
    }
    guard i > start else { return }
    while let byte = text.at(i), byte == 0x5B || byte == 0x5D { i += 1 }
    skipBlanks(&i, in: text)
    guard let sign = text.at(i), sign == 0x3D || sign == 0x3A && text.at(i + 1) == 0x3D,
      text.at(i + 1) != 0x3E, !isPadding(i, in: text)
    else { return }
    at = i
  }

  /// `VHE4IXZv==`, and nothing behind it: the end of a value in base64, and not a sign of assignment.
  private static func isPadding(_ sign: Int, in text: ByteView) -> Bool {
    guard text.at(sign) == 0x3D else { return false }
    guard let next = text.at(sign + 1) else { return true }
    return next == 0x3D || next == 0x0A || next == 0x0D
  }

  private static func relation(
    at: inout Int, in text: ByteView, isApart: Bool, closers: Int
  ) -> Relation? {
    guard let sign = text.at(at) else { return nil }
    let next = text.at(at + 1)
    switch sign {
    case 0x3D:
      at += 1
      if next == 0x3E {
        at += 1
        return .equals
      }
      guard next == 0x3D else { return .equals }
      while text.at(at) == 0x3D { at += 1 }
      return .comparison
    case 0x21 where next == 0x3D:
      at += 2
      while text.at(at) == 0x3D { at += 1 }
      return .comparison
    case 0x3A:
      at += 1
      if next == 0x3D {
        at += 1
        return .equals
      }
      if next == 0x3A { return nil }
      return .colon
    // The colon of the east, as wide as a character.
    case 0xEF where next == 0xBC && text.at(at + 2) == 0x9A:
      at += 3
      return .colon
    // `key <- "…"`
    case 0x3C where isApart && next == 0x2D && text.at(at + 2) == 0x20 && text.at(at + 3) == 0x22:
      at += 2
      return .equals
    case 0x2D where next == 0x3E:
      at += 2
      return .equals
    // `{default_pass, <<"…">>}`
    case 0x2C where text[at...].starts(with: ", <<\""):
      at += 4
      return .equals
    case 0x2C where closers > 0:
      at += 1
      return .argument
    case 0x28:
      at += 1
      return .argument
    case 0x29 where text.at(at + 1) == 0x20 && (text.at(at + 2) == 0x3D || text.at(at + 2) == 0x21):
      at += 4
      while text.at(at) == 0x3D { at += 1 }
      return .comparison
    case 0x3E:
      at += 1
      return .element
    // `The default password is 'Secret123'`: in prose only what stands in quotes, or is no word, is a value.
    case 0x69 where isApart && next == 0x73 && text.at(at + 2) == 0x20:
      guard let quote = text.at(at + 3),
        quote == 0x22 || quote == 0x27 || quote == 0x60 || isMixed(at + 3, in: text)
      else { return .space }
      at += 2
      return .colon
    case 0x7C where isApart:
      at += 1
      return .colon
    default:
      return isApart ? .space : nil
    }
  }

  /// Small letters, capitals and digits in one word, as no word of a sentence has them.
  private static func isMixed(_ start: Int, in text: ByteView) -> Bool {
    var end = start
    var kinds = 0
    while let byte = text.at(end), byte > 0x20, byte != 0x2C, end - start < 64 {
      kinds |= ASCII.isLower(byte) ? 1 : ASCII.isUpper(byte) ? 2 : ASCII.isDigit(byte) ? 4 : 0
      end += 1
    }
    return kinds == 7 && end - start >= 8
  }

  /// `[]byte(`, `String::from(`, `new SecureString(` and string prefixes: the value is what they wrap.
  static func skipWrapper(_ at: inout Int, in text: ByteView) {
    guard let first = text.at(at) else { return }
    // What any of them begins with.
    let mayWrap = first == 0x5B || first == 0x53 || first == 0x62 || first == 0x6E
    for wrapper in wrappers where mayWrap && text[at...].starts(with: wrapper) {
      at += wrapper.utf8.count
      return
    }
    if ASCII.isLetter(first) { skipConversions(&at, in: text) }
    // b"…", r'…', f"…", L"…", @"…", u8"…".
    if let quote = text.at(at + 1), quote == 0x22 || quote == 0x27, let prefix = text.at(at),
      ASCII.isLetter(prefix) || prefix == 0x40
    {
      at += 1
    }
  }

  /// `bytes.fromhex("`, `new SymmetricSecurityKey(Encoding.UTF8.GetBytes("`: calls that make bytes of what is written out.
  private static func skipConversions(_ at: inout Int, in text: ByteView) {
    var from = at
    for _ in 0..<3 {
      var end = text[from...].starts(with: "new ") ? from + 4 : from
      var name = end
      while let byte = text.at(end), ASCII.isWord(byte) || byte == 0x2E || byte == 0x3A, end - name < 48 {
        end += 1
        if byte == 0x2E || byte == 0x3A { name = end }
      }
      guard text.at(end) == 0x28, conversions.contains(text[name..<end]) else { return }
      from = end + 1
      guard let next = text.at(from) else { return }
      if next == 0x22 || next == 0x27
        || next == 0x62 && (text.at(from + 1) == 0x22 || text.at(from + 1) == 0x27)
      {
        at = from
        return
      }
    }
  }

  private static let conversions = WordIndex(
    " fromhex getbytes biginteger frombase64string frombase64 decodestring unhexlify b64decode a2b_hex decode from hextobytes atob decodehex parsehex secretkeyspec symmetricsecuritykey bytearray fromhexstring hexstringtobytearray base64decode hex2bin base64_decode hextodata fernet utf8 tobytes parsehexbinary parsebase64binary securestring "
  )

  private static let wrappers = [
    "[]byte(", "String::from(", "Some(", "bytes(", "b64decode(", "new String(", "String(", "[",
  ]

  private static func value(
    at start: Int, in text: ByteView, relation: Relation
  ) -> (range: Range<Int>, isQuoted: Bool)? {
    var at = start
    // `\"value\"` inside of another string.
    let isEscaped = text.at(at) == 0x5C && (text.at(at + 1) == 0x22 || text.at(at + 1) == 0x27)
    if isEscaped { at += 1 }
    guard let first = text.at(at) else { return nil }
    if first == 0x22 || first == 0x27 || first == 0x60 {
      // `"""value"""` and `"'value'"`.
      var quote = first
      at += 1
      while let byte = text.at(at), byte == 0x22 || byte == 0x27, at - start < 4 {
        quote = byte
        at += 1
      }
      let from = at
      while let byte = text.at(at), byte != quote, byte != 0x0A, at - from < 512 {
        if byte == 0x5C, isEscaped { break }
        at += byte == 0x5C ? 2 : 1
      }
      at = min(at, text.count)
      return from < at ? (from..<at, true) : nil
    }
    guard relation != .argument else { return nil }
    let from = at
    while let byte = text.at(at), at - from < 512, !ASCII.isSpace(byte) {
      if byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0x3C && relation == .element { break }
      if byte == 0x2C || byte == 0x3B || byte == 0x29 || byte == 0x7D || byte == 0x5D { break }
      if byte == 0x26, relation != .element, !isPartOfValue(at, in: text) { break }
      if byte == 0x5C, let next = text.at(at + 1),
        next == 0x6E || next == 0x22 || next == 0x72 || isFont(at, in: text)
      {
        break
      }
      at += 1
    }
    return from < at ? (from..<at, false) : nil
  }

  /// `password=Ld8&fZp0!`: an ampersand with more of the value behind it, and no other name and sign.
  private static func isPartOfValue(_ sign: Int, in text: ByteView) -> Bool {
    var end = sign + 1
    while let byte = text.at(end), byte > 0x20, end - sign < 80 {
      if byte == 0x3D || byte == 0x26 || byte == 0x22 || byte == 0x27 || byte == 0x3B || byte == 0x60 {
        return false
      }
      end += 1
    }
    guard end > sign + 2, text.at(end) == nil || text[end] == 0x0A || text[end] == 0x0D else { return false }
    return true
  }

  /// `\fR`: where the letters of a manual change.
  private static func isFont(_ slash: Int, in text: ByteView) -> Bool {
    guard text.at(slash + 1) == UInt8(ascii: "f"), let font = text.at(slash + 2) else { return false }
    return font == UInt8(ascii: "R") || font == UInt8(ascii: "P") || font == UInt8(ascii: "B")
      || font == UInt8(ascii: "I")
  }
}
