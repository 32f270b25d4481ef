import Bytes

/// Texts between quotes, in all their spellings.
extension CodeLexer {
  /// `style` says how expressions are written in it, where that is not as usual in the language.
  mutating func readString(quote: UInt8, raw: Bool, interpolates: Bool, style: CodeLanguage? = nil) {
    let style = style ?? language
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
      if interpolates, style.opensExpression(c, at(1)), let end = expressionEnd() {
        // As it stands: quotes in there are its own.
        bytes.append(contentsOf: text[i..<end])
        i = end
        continue
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
      // Words mean nothing but themselves.
      let end = text.end(from: i) { ASCII.isWord($0) || $0 == 0x20 }
      if end > i { bytes.append(contentsOf: text[i..<end]) }
      i = end
    }
    let body = String(decoding: bytes, as: UTF8.self)
    tokens.append(.string(interpolates ? Self.parts(body, style) : [.text(body)]))
  }

  /// Where the expression ends whose opening two bytes stand here; nil if it does not on its line.
  private func expressionEnd() -> Int? {
    var nested = 1
    var quote: UInt8?
    var k = i + 2
    let limit = min(text.count, i + 400)
    while k < limit, text[k] != 0x0A {
      let c = text[k]
      if c == 0x5C {
        k += 2
        continue
      }
      if let open = quote {
        if c == open { quote = nil }
      } else if c == 0x22 || c == 0x27 {
        quote = c
      } else if c == 0x7B || c == 0x28 {
        nested += 1
        if nested > 8 { return nil }
      } else if c == 0x7D || c == 0x29 {
        nested -= 1
        if nested == 0 { return k + 1 }
      }
      k += 1
    }
    return nil
  }

  mutating func decodeEscape(_ quote: UInt8, _ bytes: inout [UInt8]) {
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
    case 0x7A where language == .lua:
      while i < text.count, ASCII.isSpace(text[i]) { i += 1 }
    case 0x30...0x39 where language == .lua:
      // Decimal, in this language alone.
      var value = UInt32(c - 0x30)
      var count = 1
      while count < 3, i < text.count, ASCII.isDigit(text[i]) {
        value = value * 10 + UInt32(text[i] - 0x30)
        i += 1
        count += 1
      }
      value.appendScalar(to: &bytes)
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

  mutating func appendHex(digits: Int, _ bytes: inout [UInt8]) {
    var value: UInt32 = 0
    var count = 0
    while count < digits, i < text.count, let digit = ASCII.hexValue(text[i]) {
      value = value << 4 | UInt32(digit)
      i += 1
      count += 1
    }
    value.appendScalar(to: &bytes)
  }

  mutating func readBackquotes() {
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
      case .python, .csharp:
        if c == 0x7B, next == 0x7B {
          plain.append(c)
          i += 2
          continue
        }
        if c == 0x7B { open = i + 1 }
      case .ruby, .elixir, .swift, .javascript: if language.opensExpression(c, next) { open = i + 2 }
      case .other: if c == 0x24, next == 0x7B { open = i + 2 }
      case .perl, .php, .templates, .julia:
        if language == .templates || language == .julia {
          if language.opensExpression(c, next) { open = i + 2 }
        } else if c == 0x7B, next == 0x24 {
          open = i + 1
        }
        if c == 0x24 || (c == 0x40 && language == .perl), ASCII.isNameStart(next) {
          flush()
          var end = i + 1
          while end < bytes.count, ASCII.isWord(bytes[end]) { end += 1 }
          // `$ENV{HOME}`
          if language == .perl, end < bytes.count, bytes[end] == 0x7B,
            let close = bytes[end...].prefix(64).firstIndex(of: 0x7D)
          {
            end = close + 1
          }
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
}

extension UInt32 {
  /// As UTF-8, if it is a scalar; nothing otherwise.
  func appendScalar(to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(self) else { return }
    bytes.append(contentsOf: String(scalar).utf8)
  }
}
