import Bytes

/// Cuts code into tokens. Linear; never fails: what it does not know is a symbol.
struct CodeLexer {
  let text: [UInt8]
  let language: CodeLanguage
  var i = 0
  var tokens: [CodeToken] = []
  private(set) var lines: CodeLines
  /// Where the line that is being cut up begins: in the text, among the tokens.
  private var lineStart = (text: 0, token: 0)

  static func tokens(of text: String, _ language: CodeLanguage) -> [CodeToken] {
    var lexer = CodeLexer(text: Array(text.utf8), language: language)
    lexer.run()
    return lexer.tokens
  }

  init(text: [UInt8], language: CodeLanguage) {
    self.text = text
    self.language = language
    lines = CodeLines(text)
  }

  private func string(_ from: Int, _ to: Int) -> String {
    text.withUnsafeBytes { String(bytes: UnsafeRawBufferPointer(rebasing: $0[from..<to])) }
  }

  func at(_ offset: Int) -> UInt8 { i + offset < text.count ? text[i + offset] : 0 }

  mutating func run() {
    if lines.isKept { takeKnownLine() }
    while i < text.count {
      let c = text[i]
      if c == 0x0A {
        if lines.isKept { endLine(isKnown: false) }
        tokens.append(.newline)
        i += 1
        if lines.isKept { takeKnownLine() }
      } else if ASCII.isSpace(c) {
        i += 1
      } else if startsComment(c) {
        skipComment(c)
      } else if c == 0x24, at(1) == 0x22, language == .csharp {
        // `$"{x}/y"`
        i += 1
        readString(quote: 0x22, raw: false, interpolates: true)
      } else if c == 0x26, at(1) == 0x22, language == .other {
        // `&"{x}/y"` of Nim.
        i += 1
        readString(quote: 0x22, raw: false, interpolates: true, style: .python)
      } else if ASCII.isNameStart(c) || c == 0x24 || c >= 0x80 || (c == 0x40 && ASCII.isNameStart(at(1))) {
        readName()
      } else if ASCII.isDigit(c) {
        readNumber()
      } else if c == 0x22 || c == 0x27 {
        readString(quote: c, raw: false, interpolates: language.interpolates(c))
      } else if c == 0x3C, language == .perl, readFileGlob() {
        continue
      } else if c == 0x7E, language == .elixir, ASCII.isLetter(at(1)), at(2) == 0x22 || at(2) == 0x27 {
        // `~c"…"` of Elixir.
        i += 2
      } else if c == 0x60, language == .ruby, tokens.last == .symbol(":"), at(1) == 0x2C || at(1) == 0x29 {
        // The method of that name.
        tokens.append(.name("`"))
        i += 1
      } else if c == 0x60 {
        readBackquotes()
      } else if c == 0x25, language == .ruby, readPercent() {
        continue
      } else if c == 0x2F, startsPattern() {
        skipPattern()
      } else {
        readSymbol()
      }
    }
    if lines.isKept { endLine(isKnown: false) }
  }

  // MARK: Lines

  /// Takes over lines from here on that were cut up before.
  private mutating func takeKnownLine() {
    lineStart = (i, tokens.count)
    while i < text.count, let known = lines.known(text, at: i), i + known.count < text.count,
      text[i + known.count] == 0x0A
    {
      for k in known.tokens { tokens.append(tokens[k]) }
      i += known.count
      endLine(isKnown: true)
      tokens.append(.newline)
      i += 1
      lineStart = (i, tokens.count)
    }
  }

  private mutating func endLine(isKnown: Bool) {
    lines.add(lineStart.token..<tokens.count, of: lineStart.text, upTo: i, isKnown: isKnown)
  }

  // MARK: Comments

  func startsComment(_ c: UInt8) -> Bool {
    switch c {
    case 0x23: language.hasHashComments
    case 0x2F: language.hasSlashComments && (at(1) == 0x2F || at(1) == 0x2A)
    case 0x2D: language == .lua && at(1) == 0x2D
    default: false
    }
  }

  mutating func skipComment(_ c: UInt8) {
    if c == 0x2F, at(1) == 0x2A {
      i += 2
      while i < text.count, !(text[i] == 0x2A && at(1) == 0x2F) { i += 1 }
      i = min(i + 2, text.count)
      return
    }
    while i < text.count, text[i] != 0x0A { i += 1 }
  }

  // MARK: Names and numbers

  mutating func readName() {
    var start = i
    let first = i
    // Sigils say what kind of variable it is, which does not matter here.
    if text[i] == 0x24 || text[i] == 0x40 {
      i += 1
      if i < text.count, text[i] == 0x7B { return readSymbol() }
      if language != .javascript { start = i }
    }
    let hasDollars = language == .javascript
    i = text.end(from: i) { ASCII.isWord($0) || $0 >= 0x80 || $0 == 0x24 && hasDollars }
    if i == start {
      if start < text.count { i = start + 1 }
      return
    }
    let name = string(start, i)
    if i < text.count, text[i] == 0x22 || text[i] == 0x27, let prefix = stringPrefix(name) {
      readString(quote: text[i], raw: prefix.raw, interpolates: prefix.interpolates)
      return
    }
    if i < text.count, text[i] == 0x22 || text[i] == 0x27 && language == .templates,
      let style = templateStyle(name)
    {
      readString(quote: text[i], raw: false, interpolates: true, style: style)
      return
    }
    // `$s`, `-s $file` and `->y` quote nothing.
    let before = first > 0 ? text[first - 1] : 0x20
    if language == .perl, start == first, before != 0x2D, before != 0x3E, before != 0x25, readQuoteLike(name)
    {
      return
    }
    // `rm_rf!(…)` of Elixir and of Rust's macros.
    if language.isOther, i + 1 < text.count, text[i] == 0x21, text[i + 1] == 0x28 { i += 1 }
    tokens.append(.name(name))
  }

  /// `fmt"{x}"` of Nim, `s"$x"` of Scala.
  private func templateStyle(_ name: String) -> CodeLanguage? {
    switch (language, name) {
    case (.other, "fmt"), (.other, "f"): .python
    case (.templates, "s"), (.templates, "f"): .templates
    default: nil
    }
  }

  func stringPrefix(_ name: String) -> (raw: Bool, interpolates: Bool)? {
    guard language == .python || language == .julia || language == .r, name.utf8.count < 3 else { return nil }
    let lower = name.asciiLowercased
    guard lower.utf8.allSatisfy({ "rbfu".utf8.contains($0) }) else { return nil }
    return (lower.utf8.contains(UInt8(ascii: "r")), lower.utf8.contains(UInt8(ascii: "f")))
  }

  /// `q(…)`, `qq{…}`, `qw[…]`, `qx/…/` and the pattern operators of Perl.
  mutating func readQuoteLike(_ name: String) -> Bool {
    guard ["q", "qq", "qw", "qx", "m", "s", "tr", "y", "qr"].contains(name) else { return false }
    var j = i
    while j < text.count, text[j] == 0x20 { j += 1 }
    guard j < text.count, !ASCII.isWord(text[j]), !ASCII.isSpace(text[j]), text[j] != 0x3D, text[j] != 0x2C,
      text[j] != 0x29, text[j] != 0x3B, text[j] != 0x7D
    else {
      return false
    }
    i = j
    let body = delimited()
    switch SoughtName(name) {
    case "q": tokens.append(.string([.text(body)]))
    case "qq": tokens.append(.string(Self.parts(body, .perl)))
    case "qw":
      tokens.append(.symbol("("))
      for word in body.split(separator: " ") {
        tokens.append(.string([.text(String(word))]))
        tokens.append(.symbol(","))
      }
      tokens.append(.symbol(")"))
    case "qx": tokens.append(.command(Self.parts(body, .perl)))
    case "s", "tr", "y":
      // The second half, which shares the delimiter unless it is a bracket.
      var other = ""
      if i < text.count, i > 0 {
        let close = text[i - 1]
        if close == 0x7D || close == 0x29 || close == 0x5D || close == 0x3E {
          while i < text.count, ASCII.isSpace(text[i]) { i += 1 }
          if i < text.count { other = delimited() }
        } else {
          i -= 1
          other = delimited()
        }
      }
      let flags = i
      while i < text.count, ASCII.isLetter(text[i]) { i += 1 }
      tokens.append(
        .edit(
          CodeToken.Edit(
            isTransliteration: name != "s", from: body, to: other,
            flags: String(decoding: text[flags..<i], as: UTF8.self))))
    default: tokens.append(.string([]))
    }
    return true
  }

  /// The text between the delimiter at `i` and its partner; brackets nest.
  mutating func delimited() -> String {
    let open = text[i]
    let close: UInt8 =
      switch open {
      case 0x28: 0x29
      case 0x5B: 0x5D
      case 0x7B: 0x7D
      case 0x3C: 0x3E
      default: open
      }
    i += 1
    let start = i
    var depth = 1
    while i < text.count {
      if text[i] == 0x5C {
        i += 2
        continue
      }
      if text[i] == close {
        depth -= 1
        if depth == 0 { break }
      } else if text[i] == open {
        depth += 1
      }
      i += 1
    }
    let end = min(i, text.count)
    i = min(end + 1, text.count)
    return String(decoding: text[min(start, end)..<end], as: UTF8.self)
  }

  /// `%x(…)`, `%w[…]`, `%q{…}` of Ruby.
  mutating func readPercent() -> Bool {
    let kind = at(1)
    let delimiter = at(2)
    guard "xwqQiI".utf8.contains(kind), "([{<|!/".utf8.contains(delimiter) else { return false }
    i += 2
    let body = delimited()
    switch kind {
    case UInt8(ascii: "x"): tokens.append(.command(Self.parts(body, .ruby)))
    case UInt8(ascii: "w"), UInt8(ascii: "i"), UInt8(ascii: "I"):
      tokens.append(.symbol("["))
      for word in body.split(separator: " ") {
        tokens.append(.string([.text(String(word))]))
        tokens.append(.symbol(","))
      }
      tokens.append(.symbol("]"))
    default: tokens.append(.string(Self.parts(body, .ruby)))
    }
    return true
  }

  /// `<~/notes/*>`: the files that match.
  mutating func readFileGlob() -> Bool {
    if tokens.last == .name("run") || tokens.last == .name("shell"), readWords() { return true }
    switch tokens.last {
    case .number?, .string?, .symbol(")")?, .symbol("]")?, .symbol("}")?: return false
    default: break
    }
    var end = i + 1
    while end < text.count, end < i + 200, text[end] != 0x3E, !ASCII.isSpace(text[end]), text[end] != 0x3B {
      end += 1
    }
    guard end < text.count, text[end] == 0x3E,
      text[(i + 1)..<end].contains(where: { $0 == 0x2A || $0 == 0x2F || $0 == 0x3F || $0 == 0x7E })
    else { return false }
    let body = String(decoding: text[(i + 1)..<end], as: UTF8.self)
    tokens += [.name("glob"), .symbol("("), .string(Self.parts(body, .perl)), .symbol(")")]
    i = end + 1
    return true
  }

  /// `run <rm -rf x>`: a list of words, as Raku writes it.
  private mutating func readWords() -> Bool {
    guard let end = text[i...].prefix(400).firstIndex(of: 0x3E), !ASCII.isSpace(at(1)), at(1) != 0x24,
      text[i..<end].contains(0x20), !text[i..<end].contains(0x3B)
    else { return false }
    tokens.append(.symbol("("))
    for word in text[(i + 1)..<end].split(separator: 0x20) {
      tokens += [.string([.text(String(decoding: word, as: UTF8.self))]), .symbol(",")]
    }
    tokens.append(.symbol(")"))
    i = end + 1
    return true
  }

  mutating func readNumber() {
    let start = i
    while i < text.count, ASCII.isWord(text[i]) || (text[i] == 0x2E && ASCII.isDigit(at(1))) { i += 1 }
    tokens.append(.number(string(start, i)))
  }

  // MARK: Symbols and patterns

  /// A slash starts a pattern where a value is expected.
  func startsPattern() -> Bool {
    guard language == .javascript || language == .ruby || language == .perl else { return false }
    switch tokens.last {
    case nil, .newline?: return true
    case .symbol(let s)?: return s != ")" && s != "]" && s != "}"
    case .name(let n)?: return n == "return" || n == "if" || n == "and" || n == "or" || n == "split"
    default: return false
    }
  }

  mutating func skipPattern() {
    let start = i
    i += 1
    var inClass = false
    while i < text.count, text[i] != 0x0A {
      if text[i] == 0x5C {
        i += 2
        continue
      }
      if text[i] == 0x5B { inClass = true }
      if text[i] == 0x5D { inClass = false }
      if text[i] == 0x2F, !inClass {
        i += 1
        while i < text.count, ASCII.isLetter(text[i]) { i += 1 }
        tokens.append(.string([]))
        return
      }
      i += 1
    }
    i = start + 1
    tokens.append(.symbol("/"))
  }

  mutating func readSymbol() {
    guard i < text.count else { return }
    if Self.endsPair(at(1)), Self.beginsPair(text[i]) {
      let pair = CodeSymbol(text[i], at(1))
      switch pair {
      case "->", "=>", "::", "==", "!=", "<=", ">=", "||", "&&", "+=", ".=", "?.", "**", "//", "<<", ">>",
        ":=", "..", "|>", "??", "-=", "&.":
        tokens.append(.symbol(pair))
        i += 2
        return
      default: break
      }
    }
    tokens.append(.symbol(CodeSymbol(text[i])))
    i += 1
  }

  /// The first byte of any of the pairs above.
  private static func beginsPair(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D, 0x3D, 0x3A, 0x21, 0x3C, 0x3E, 0x7C, 0x26, 0x2B, 0x2E, 0x3F, 0x2A, 0x2F: true
    default: false
    }
  }

  /// The second byte of any of the pairs above.
  private static func endsPair(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3E, 0x3A, 0x3D, 0x7C, 0x26, 0x2E, 0x2A, 0x2F, 0x3C, 0x3F: true
    default: false
    }
  }
}

extension [UInt8] {
  /// Where the run of bytes ends that begins at `start`.
  @inline(__always)
  func end(from start: Int, while isInside: (UInt8) -> Bool) -> Int {
    withUnsafeBufferPointer { bytes in
      var i = start
      while i < bytes.count, isInside(bytes[i]) { i &+= 1 }
      return i
    }
  }
}
