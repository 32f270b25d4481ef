import Bytes

/// A token of code in any of the languages that `CodeReader` reads.
enum CodeToken: Sendable, Equatable {
  case name(String)
  case number(String)
  /// Text between quotes, escapes decoded; expressions inside it stand as source.
  case string([Part])
  /// Text that a shell will run: `` `…` ``, `qx(…)`, `%x(…)`.
  case command([Part])
  case symbol(String)
  case newline

  enum Part: Sendable, Equatable {
    case text(String)
    case code(String)
  }
}

/// Cuts code into tokens. Linear; never fails: what it does not know is a symbol.
struct CodeLexer {
  private let text: [UInt8]
  private let language: CodeLanguage
  private var i = 0
  private var tokens: [CodeToken] = []

  static func tokens(of text: String, _ language: CodeLanguage) -> [CodeToken] {
    var lexer = CodeLexer(text: Array(text.utf8), language: language)
    return lexer.run()
  }

  private init(text: [UInt8], language: CodeLanguage) {
    self.text = text
    self.language = language
  }

  private func at(_ offset: Int) -> UInt8 { i + offset < text.count ? text[i + offset] : 0 }

  private mutating func run() -> [CodeToken] {
    while i < text.count {
      let c = text[i]
      if c == 0x0A {
        tokens.append(.newline)
        i += 1
      } else if ASCII.isSpace(c) {
        i += 1
      } else if startsComment(c) {
        skipComment(c)
      } else if ASCII.isNameStart(c) || c == 0x24 || c >= 0x80 || (c == 0x40 && ASCII.isNameStart(at(1))) {
        readName()
      } else if ASCII.isDigit(c) {
        readNumber()
      } else if c == 0x22 || c == 0x27 {
        readString(quote: c, raw: false, interpolates: language.interpolates(c))
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
    return tokens
  }

  // MARK: Comments

  private func startsComment(_ c: UInt8) -> Bool {
    switch c {
    case 0x23: language.hasHashComments
    case 0x2F: language.hasSlashComments && (at(1) == 0x2F || at(1) == 0x2A)
    case 0x2D: language == .lua && at(1) == 0x2D
    default: false
    }
  }

  private mutating func skipComment(_ c: UInt8) {
    if c == 0x2F, at(1) == 0x2A {
      i += 2
      while i < text.count, !(text[i] == 0x2A && at(1) == 0x2F) { i += 1 }
      i = min(i + 2, text.count)
      return
    }
    while i < text.count, text[i] != 0x0A { i += 1 }
  }

  // MARK: Names and numbers

  private mutating func readName() {
    var start = i
    // Sigils say what kind of variable it is, which does not matter here.
    if text[i] == 0x24 || text[i] == 0x40 {
      i += 1
      if i < text.count, text[i] == 0x7B { return readSymbol() }
      if language != .javascript { start = i }
    }
    while i < text.count,
      ASCII.isWord(text[i]) || text[i] >= 0x80 || (language == .javascript && text[i] == 0x24)
    { i += 1 }
    if i == start {
      if start < text.count { i = start + 1 }
      return
    }
    let name = String(decoding: text[start..<i], as: UTF8.self)
    if i < text.count, text[i] == 0x22 || text[i] == 0x27, let prefix = stringPrefix(name) {
      readString(quote: text[i], raw: prefix.raw, interpolates: prefix.interpolates)
      return
    }
    if language == .perl, readQuoteLike(name) { return }
    tokens.append(.name(name))
  }

  private func stringPrefix(_ name: String) -> (raw: Bool, interpolates: Bool)? {
    guard language == .python || language == .julia || language == .r, name.utf8.count < 3 else { return nil }
    let lower = name.asciiLowercased
    guard lower.utf8.allSatisfy({ "rbfu".utf8.contains($0) }) else { return nil }
    return (lower.utf8.contains(UInt8(ascii: "r")), lower.utf8.contains(UInt8(ascii: "f")))
  }

  /// `q(…)`, `qq{…}`, `qw[…]`, `qx/…/` and the pattern operators of Perl.
  private mutating func readQuoteLike(_ name: String) -> Bool {
    guard ["q", "qq", "qw", "qx", "m", "s", "tr", "y", "qr"].contains(name) else { return false }
    var j = i
    while j < text.count, text[j] == 0x20 { j += 1 }
    guard j < text.count, !ASCII.isWord(text[j]), !ASCII.isSpace(text[j]), text[j] != 0x3D, text[j] != 0x2C,
      text[j] != 0x29, text[j] != 0x3B
    else {
      return false
    }
    i = j
    let body = delimited()
    switch name {
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
      if i < text.count, i > 0 {
        let close = text[i - 1]
        if close == 0x7D || close == 0x29 || close == 0x5D || close == 0x3E {
          while i < text.count, ASCII.isSpace(text[i]) { i += 1 }
          if i < text.count { _ = delimited() }
        } else {
          i -= 1
          _ = delimited()
        }
      }
      tokens.append(.string([]))
    default: tokens.append(.string([]))
    }
    return true
  }

  /// The text between the delimiter at `i` and its partner; brackets nest.
  private mutating func delimited() -> String {
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
  private mutating func readPercent() -> Bool {
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

  private mutating func readNumber() {
    let start = i
    while i < text.count, ASCII.isWord(text[i]) || (text[i] == 0x2E && ASCII.isDigit(at(1))) { i += 1 }
    tokens.append(.number(String(decoding: text[start..<i], as: UTF8.self)))
  }

  // MARK: Strings

  private mutating func readString(quote: UInt8, raw: Bool, interpolates: Bool) {
    // Three quotes: Python's (and Julia's) long strings.
    let isLong = (language == .python || language == .julia) && at(1) == quote && at(2) == quote
    i += isLong ? 3 : 1
    var bytes: [UInt8] = []
    while i < text.count {
      let c = text[i]
      if c == quote, !isLong || (at(1) == quote && at(2) == quote) {
        i += isLong ? 3 : 1
        break
      }
      if c == 0x5C, i + 1 < text.count {
        if raw {
          bytes.append(c)
          bytes.append(at(1))
          i += 2
        } else {
          decodeEscape(quote, &bytes)
        }
        continue
      }
      // An unclosed quote ends with its line in most languages.
      if c == 0x0A, !isLong, language == .python || language == .javascript { break }
      bytes.append(c)
      i += 1
    }
    let body = String(decoding: bytes, as: UTF8.self)
    tokens.append(.string(interpolates ? Self.parts(body, language) : [.text(body)]))
  }

  private mutating func decodeEscape(_ quote: UInt8, _ bytes: inout [UInt8]) {
    let c = at(1)
    i += 2
    let plainQuotes = quote == 0x27 && (language == .ruby || language == .perl || language == .php)
    if plainQuotes {
      if c != 0x27, c != 0x5C { bytes.append(0x5C) }
      bytes.append(c)
      return
    }
    switch c {
    case 0x6E: bytes.append(0x0A)
    case 0x74: bytes.append(0x09)
    case 0x72: bytes.append(0x0D)
    case 0x65: bytes.append(0x1B)
    case 0x0A: break
    case 0x78:
      let isBraced = at(0) == 0x7B
      if isBraced { i += 1 }
      appendHex(digits: isBraced ? 6 : 2, &bytes)
      if isBraced, at(0) == 0x7D { i += 1 }
    case 0x75, 0x55:
      let isBraced = at(0) == 0x7B
      if isBraced { i += 1 }
      appendHex(digits: isBraced ? 6 : c == 0x55 ? 8 : 4, &bytes)
      if isBraced, at(0) == 0x7D { i += 1 }
    case 0x30...0x37:
      var value = UInt32(c - 0x30)
      var count = 1
      while count < 3, at(0) &- 0x30 < 8, i < text.count {
        value = value * 8 + UInt32(at(0) - 0x30)
        i += 1
        count += 1
      }
      value.appendScalar(to: &bytes)
    default: bytes.append(c)
    }
  }

  private mutating func appendHex(digits: Int, _ bytes: inout [UInt8]) {
    var value: UInt32 = 0
    var count = 0
    while count < digits, i < text.count, let digit = ASCII.hexValue(text[i]) {
      value = value << 4 | UInt32(digit)
      i += 1
      count += 1
    }
    value.appendScalar(to: &bytes)
  }

  private mutating func readBackquotes() {
    i += 1
    var bytes: [UInt8] = []
    while i < text.count, text[i] != 0x60 {
      if text[i] == 0x5C, i + 1 < text.count {
        decodeEscape(0x60, &bytes)
        continue
      }
      bytes.append(text[i])
      i += 1
    }
    i = min(i + 1, text.count)
    let body = String(decoding: bytes, as: UTF8.self)
    let parts = Self.parts(body, language)
    // zx and Bun: `` $`rm -rf x` `` runs.
    if language == .javascript, case .name("$")? = tokens.last {
      tokens.removeLast()
      tokens.append(.command(parts))
    } else {
      tokens.append(language.backquotesRun ? .command(parts) : .string(parts))
    }
  }

  /// The text with its expressions cut out: `{x}`, `${x}`, `#{x}`, `$x`.
  static func parts(_ body: String, _ language: CodeLanguage) -> [CodeToken.Part] {
    let bytes = Array(body.utf8)
    var result: [CodeToken.Part] = []
    var plain: [UInt8] = []
    var i = 0
    func flush() {
      if !plain.isEmpty { result.append(.text(String(decoding: plain, as: UTF8.self))) }
      plain = []
    }
    while i < bytes.count {
      let c = bytes[i]
      let next: UInt8 = i + 1 < bytes.count ? bytes[i + 1] : 0
      var open: Int?
      switch language {
      case .python:
        if c == 0x7B, next == 0x7B {
          plain.append(c)
          i += 2
          continue
        }
        if c == 0x7B { open = i + 1 }
      case .javascript, .other, .julia:
        if c == 0x24, next == 0x7B || (language == .julia && next == 0x28) { open = i + 2 }
      case .ruby: if c == 0x23, next == 0x7B { open = i + 2 }
      case .perl, .php:
        if c == 0x7B, next == 0x24 { open = i + 1 }
        if c == 0x24 || (c == 0x40 && language == .perl), ASCII.isNameStart(next) {
          flush()
          var end = i + 1
          while end < bytes.count, ASCII.isWord(bytes[end]) { end += 1 }
          result.append(.code(String(decoding: bytes[i..<end], as: UTF8.self)))
          i = end
          continue
        }
      default: break
      }
      guard let open else {
        plain.append(c)
        i += 1
        continue
      }
      flush()
      var depth = 1
      var end = open
      while end < bytes.count {
        if bytes[end] == 0x7B || bytes[end] == 0x28 { depth += 1 }
        if bytes[end] == 0x7D || bytes[end] == 0x29 {
          depth -= 1
          if depth == 0 { break }
        }
        end += 1
      }
      result.append(.code(String(decoding: bytes[open..<min(end, bytes.count)], as: UTF8.self)))
      i = min(end + 1, bytes.count)
    }
    flush()
    return result
  }

  // MARK: Symbols and patterns

  /// A slash starts a pattern where a value is expected.
  private func startsPattern() -> Bool {
    guard language == .javascript || language == .ruby || language == .perl else { return false }
    switch tokens.last {
    case nil, .newline?: return true
    case .symbol(let s)?: return s != ")" && s != "]" && s != "}"
    case .name(let n)?: return n == "return" || n == "if" || n == "and" || n == "or" || n == "split"
    default: return false
    }
  }

  private mutating func skipPattern() {
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

  private mutating func readSymbol() {
    guard i < text.count else { return }
    let pair = i + 1 < text.count ? String(decoding: text[i...i + 1], as: UTF8.self) : ""
    switch pair {
    case "->", "=>", "::", "==", "!=", "<=", ">=", "||", "&&", "+=", ".=", "?.", "**", "//", "<<", ">>", ":=",
      "..", "|>", "??", "-=", "&.":
      tokens.append(.symbol(pair))
      i += 2
    default:
      tokens.append(.symbol(String(decoding: [text[i]], as: UTF8.self)))
      i += 1
    }
  }
}

extension CodeLanguage {
  /// Whether text in this quote may hold expressions.
  fileprivate func interpolates(_ quote: UInt8) -> Bool {
    switch self {
    case .ruby, .perl, .php: quote == 0x22
    case .julia: quote == 0x22
    default: false
    }
  }
}

extension UInt32 {
  /// As UTF-8, if it is a scalar; nothing otherwise.
  fileprivate func appendScalar(to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(self) else { return }
    bytes.append(contentsOf: String(scalar).utf8)
  }
}
