import Bytes

/// Reads code that does nothing but print literal texts, and says what it prints.
///
/// Strings, joined by `+`, `.` or standing side by side, through the usual decoders. Anything else makes the
/// whole unknown: a wrong text would be worse than none.
struct PrintedText {
  enum Language {
    case python, perl, ruby, node, php, lua, awk
  }

  /// nil: not known.
  private(set) var value: Value?

  private let text: [UInt8]
  private let language: Language
  private var i = 0
  /// How often a text was changed as a whole: each goes through all of it.
  private var changes = 0
  private static let mostChanges = 32

  init(_ code: String, _ language: Language) {
    text = Array(code.utf8)
    self.language = language
    guard text.count < 65_536 else { return }
    var result = ""
    skipPreamble()
    while i < text.count {
      guard let printed = statement() else { return }
      result += printed
      skip(" \t\n;}")
    }
    if !result.isEmpty { value = Value(result) }
  }

  private func at(_ offset: Int = 0) -> UInt8? { i + offset < text.count ? text[i + offset] : nil }

  private mutating func skip(_ bytes: String) { while let byte = at(), bytes.utf8.contains(byte) { i += 1 } }

  private mutating func take(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard i + bytes.count <= text.count, text[i..<i + bytes.count].elementsEqual(bytes) else { return false }
    i += bytes.count
    return true
  }

  /// Imports and the like, which print nothing.
  private mutating func skipPreamble() {
    while true {
      skip(" \t\n;")
      let start = i
      if language == .awk {
        if take("BEGIN") {
          skip(" {")
        }
        return
      }
      let words = ["import ", "from ", "use ", "require ", "require("]
      guard words.contains(where: { take($0) }) else { return }
      while let byte = at(), byte != 0x3B, byte != 0x0A { i += 1 }
      if i == text.count {
        i = start
        return
      }
    }
  }

  private mutating func statement() -> String? {
    let starts: [(String, String)] =
      switch language {
      case .python: [("sys.stdout.write", ""), ("print", "\n")]
      case .perl: [("print", ""), ("say", "\n")]
      case .ruby: [("puts", "\n"), ("print", ""), ("$stdout.write", "")]
      case .node: [("console.log", "\n"), ("process.stdout.write", "")]
      case .php: [("echo", ""), ("print", "")]
      case .lua: [("print", "\n"), ("io.write", "")]
      case .awk: [("printf", ""), ("print", "\n")]
      }
    for (word, ending) in starts where take(word) {
      skip(" ")
      if language == .awk, word == "printf" { return formatted() }
      let inParentheses = at() == 0x28 && closesAtEnd()
      if inParentheses { i += 1 }
      guard let text = expression(0, isList: true) else { return nil }
      skip(" ")
      if inParentheses {
        if at() == 0x2C, take(",end=''") || take(", end=''") || take(",end=\"\"") || take(", end=\"\"") {
          guard take(")") else { return nil }
          return text
        }
        guard take(")") else { return nil }
      }
      if let byte = at(), byte != 0x3B, byte != 0x0A, byte != 0x7D { return nil }
      return text + ending
    }
    return nil
  }

  /// `printf "%c%c %s", 114, 109, "-rf"`
  private mutating func formatted() -> String? {
    let inParentheses = take("(")
    guard let format = term(0) else { return nil }
    var given: [String] = []
    skip(" ")
    while take(",") {
      skip(" ")
      let start = i
      while let byte = at(), ASCII.isDigit(byte) { i += 1 }
      if i > start {
        given.append(String(decoding: text[start..<i], as: UTF8.self))
      } else {
        guard let more = expression(0) else { return nil }
        given.append(more)
      }
      skip(" ")
    }
    if inParentheses { guard take(")") else { return nil } }
    skip(" ")
    if let byte = at(), byte != 0x3B, byte != 0x0A, byte != 0x7D { return nil }
    var rest = given[...]
    var result = ""
    var isMark = false
    for byte in format.utf8 {
      guard isMark else {
        if byte == 0x25 { isMark = true } else { result.unicodeScalars.append(Unicode.Scalar(byte)) }
        continue
      }
      isMark = false
      switch byte {
      case 0x25: result += "%"
      case 0x63:
        guard let next = rest.popFirst() else { return nil }
        guard let code = UInt32(next) else {
          result += next.prefix(1)
          continue
        }
        guard let scalar = Unicode.Scalar(code) else { return nil }
        result.unicodeScalars.append(scalar)
      case 0x73, 0x64, 0x69:
        guard let next = rest.popFirst() else { return nil }
        result += next
      default: return nil
      }
    }
    return result
  }

  /// Whether the parenthesis here holds the whole argument: `print("a")`, not `print("a") + x`.
  private func closesAtEnd() -> Bool { true }

  /// Terms joined; `isList` where commas join as well, as in the arguments of a print.
  private mutating func expression(_ depth: Int, isList: Bool = false) -> String? {
    guard depth < 16, var result = term(depth) else { return nil }
    while true {
      skip(" ")
      if let byte = at(), byte == 0x2B || byte == 0x2E, language != .lua || byte != 0x2E {
        // A dot joins in Perl and PHP, and begins a method elsewhere.
        if byte == 0x2E, language != .perl, language != .php { return nil }
        i += 1
        skip(" ")
        guard let more = term(depth) else { return nil }
        result += more
      } else if language == .lua, take("..") {
        skip(" ")
        guard let more = term(depth) else { return nil }
        result += more
      } else if let byte = at(), byte == 0x22 || byte == 0x27,
        language == .python || language == .awk || language == .ruby
      {
        guard let more = term(depth) else { return nil }
        result += more
      } else if at() == 0x2C, isList, language == .perl || language == .php || language == .node {
        i += 1
        skip(" ")
        guard let more = term(depth) else { return nil }
        result += (language == .node ? " " : "") + more
      } else {
        return result
      }
    }
  }

  private static let calls: [(String, Decoder)] = [
    ("base64.b64decode", .base64), ("b64decode", .base64), ("decode_base64", .base64),
    ("base64_decode", .base64),
    ("Base64.decode64", .base64), ("Base64.strict_decode64", .base64), ("atob", .base64),
    ("MIME::Base64::decode", .base64), ("bytes.fromhex", .hex), ("binascii.unhexlify", .hex),
    ("hex2bin", .hex),
    ("bytearray.fromhex", .hex), ("codecs.decode", .rot13), ("str_rot13", .rot13), ("strrev", .reverse),
    ("reverse", .reverse), ("chr", .character), ("String.fromCharCode", .character),
    ("string.char", .character),
    ("string.reverse", .reverse), ("Buffer.from", .buffer), ("str", .same), ("lc", .lower), ("uc", .upper),
    ("scalar", .same), ("pack", .packed), ("strtolower", .lower), ("strtoupper", .upper),
  ]

  private mutating func term(_ depth: Int) -> String? {
    guard depth < 16 else { return nil }
    skip(" ")
    var result: String?
    if at() == 0x28 {
      i += 1
      result = expression(depth + 1)
      skip(" ")
      guard result != nil, take(")") else { return nil }
    } else if let byte = at(), ASCII.isDigit(byte) {
      return nil
    } else if let literal = string() {
      result = literal
    } else {
      for (name, decoder) in Self.calls where take(name) {
        result = call(decoder, depth)
        break
      }
    }
    guard var text = result else { return nil }
    while let changed = suffix(text) { text = changed }
    return text
  }

  private mutating func call(_ decoder: Decoder, _ depth: Int) -> String? {
    skip(" ")
    let inParentheses = take("(")
    if decoder == .character { return characters(inParentheses) }
    if decoder == .packed { return packed(inParentheses, depth) }
    guard let inner = expression(depth + 1) else { return nil }
    var encoding = ""
    skip(" ")
    if at() == 0x2C {
      i += 1
      skip(" ")
      encoding = string() ?? ""
    }
    if inParentheses {
      skip(" ")
      guard take(")") else { return nil }
    }
    return Self.decode(inner, decoder, encoding)
  }

  /// `pack "H*", "6c73"`, `pack("C*", 108, 115)`
  private mutating func packed(_ inParentheses: Bool, _ depth: Int) -> String? {
    guard let format = string() else { return nil }
    skip(" ")
    guard take(",") else { return nil }
    skip(" ")
    switch format {
    case "C*", "c*", "U*", "W*": return characters(inParentheses)
    case "H*", "A*", "a*", "(H2)*":
      guard let text = expression(depth + 1) else { return nil }
      skip(" ")
      if inParentheses { guard take(")") else { return nil } }
      return format.utf8.contains(0x48) ? Self.decode(text, .hex, "") : text
    default: return nil
    }
  }

  private mutating func characters(_ inParentheses: Bool) -> String? {
    var result = ""
    while true {
      skip(" ")
      let start = i
      while let byte = at(), ASCII.isAlphanumeric(byte) { i += 1 }
      let digits = String(decoding: text[start..<i], as: UTF8.self)
      let code = digits.hasPrefix("0x") ? UInt32(digits.dropFirst(2), radix: 16) : UInt32(digits)
      guard let code, let scalar = Unicode.Scalar(code) else { return nil }
      result.unicodeScalars.append(scalar)
      skip(" ")
      guard inParentheses, at() == 0x2C else { break }
      i += 1
    }
    if inParentheses { guard take(")") else { return nil } }
    return result
  }

  /// Methods that leave a text a text, or turn it round.
  private mutating func suffix(_ text: String) -> String? {
    for same in [
      ".decode()", ".decode('utf-8')", ".decode(\"utf-8\")", ".decode('utf8')", ".decode('ascii')",
      ".toString()", ".toString('utf8')", ".toString(\"utf8\")", ".strip()", ".chomp", ".to_s",
    ] where take(same) { return text }
    for turned in [
      "[::-1]", ".reverse", ".split('').reverse().join('')", ".split(\"\").reverse().join(\"\")",
    ]
    where take(turned) {
      return String(text.reversed())
    }
    for lowered in [".lower()", ".toLowerCase()", ".downcase"] where take(lowered) {
      return text.lowercased()
    }
    for raised in [".upper()", ".toUpperCase()", ".upcase"] where take(raised) { return text.uppercased() }
    if take(".unpack1('m')") || take(".unpack('m')[0]") || take(".unpack(\"m\")[0]")
      || take(".unpack1(\"m\")")
    {
      return Self.decode(text, .base64, "")
    }
    // One letter for another, and one text for another.
    for (start, end) in [(".translate(str.maketrans(", "))"), (".tr(", ")")] where take(start) {
      guard let (from, to) = pair(end) else { return nil }
      return Self.exchanged(text, from, to)
    }
    for start in [".replaceAll(", ".replace(", ".gsub("] where take(start) {
      guard let (from, to) = pair(")"), !from.isEmpty, from.utf8.count <= 64, to.utf8.count <= 64 else {
        return nil
      }
      let changed = text.split(separator: from, omittingEmptySubsequences: false).joined(separator: to)
      // Some texts double each time.
      return changed.utf8.count < 65_536 ? changed : nil
    }
    return nil
  }

  /// Two texts, and what stands behind them.
  private mutating func pair(_ end: String) -> (String, String)? {
    changes += 1
    guard changes <= Self.mostChanges else { return nil }
    guard let from = expression(12) else { return nil }
    skip(" ")
    guard take(","), let to = expression(12) else { return nil }
    skip(" ")
    return take(end) ? (from, to) : nil
  }

  /// A quoted text. What a language would put into it (`$x`, `#{x}`, `{x}`) makes it unknown.
  private mutating func string() -> String? {
    var isRaw = false
    var isFormatted = false
    let start = i
    if language == .python {
      while let byte = at(), "rRbBuUfF".utf8.contains(byte), let next = at(1), "'\"rRbBfF".utf8.contains(next)
      {
        if byte | 0x20 == 0x72 { isRaw = true }
        if byte | 0x20 == 0x66 { isFormatted = true }
        i += 1
      }
    }
    guard let quote = at(), quote == 0x22 || quote == 0x27 || (quote == 0x60 && language == .node) else {
      i = start
      return nil
    }
    let isTriple = language == .python && at(1) == quote && at(2) == quote
    i += isTriple ? 3 : 1
    var bytes: [UInt8] = []
    while let byte = at() {
      if byte == quote, !isTriple || (at(1) == quote && at(2) == quote) {
        i += isTriple ? 3 : 1
        let body = String(decoding: bytes, as: UTF8.self)
        return finish(body, quote, isRaw: isRaw, isFormatted: isFormatted)
      }
      if byte == 0x5C, let next = at(1) {
        bytes += [byte, next]
        i += 2
      } else {
        bytes.append(byte)
        i += 1
      }
    }
    return nil
  }

  private func finish(_ body: String, _ quote: UInt8, isRaw: Bool, isFormatted: Bool) -> String? {
    if isFormatted, body.utf8.contains(0x7B) { return nil }
    if isRaw { return body }
    let isPlain = quote == 0x27 && (language == .perl || language == .ruby || language == .php)
    if isPlain {
      return body.split(separator: "\\'", omittingEmptySubsequences: false).joined(separator: "'")
    }
    if quote == 0x22, language == .perl || language == .php,
      body.utf8.contains(0x24) || body.utf8.contains(0x40)
    {
      return nil
    }
    if quote == 0x22, language == .ruby, ByteView(body).contains("#{") { return nil }
    if quote == 0x60, ByteView(body).contains("${") { return nil }
    return language == .lua ? Self.numbered(body) : Escapes.decode(body, .dollarQuote).text
  }

  /// Lua counts in tens: `\114` is an r.
  private static func numbered(_ body: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(body.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == 0x5C, let next = rest.first, ASCII.isDigit(next) else {
        bytes.append(byte)
        if byte == 0x5C, let next = rest.popFirst() { bytes.append(next) }
        continue
      }
      let digits = rest.prefix(3).prefix { ASCII.isDigit($0) }
      rest = rest.dropFirst(digits.count)
      guard let code = UInt8(String(decoding: digits, as: UTF8.self)) else { return nil }
      bytes.append(code)
    }
    return Escapes.decode(String(decoding: bytes, as: UTF8.self), .dollarQuote).text
  }
}
