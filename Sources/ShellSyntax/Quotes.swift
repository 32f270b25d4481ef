import Bytes

/// Where a text with expansions but without word splitting stands.
enum QuotedStyle {
  /// `"…"`
  case string
  /// `"${x-…}"`: ends at `}`.
  case parameterWord
  /// The body of a here-document.
  case hereDocument
  /// All there is, `"` being a plain byte.
  case text
}

extension Parser {
  /// `'…'`
  mutating func parseSingleQuoted() -> WordPart {
    let start = p
    let close = index(of: .singleQuote, from: p + 1)
    p = close.map { $0 + 1 } ?? end
    if close == nil { failUnterminated("'", from: start, to: start + 1, resuming: true) }
    return WordPart(.singleQuoted(text(start + 1, close ?? end)), range: range(start, p))
  }

  /// `"…"`, at its opening quote; `start` is where the part begins.
  mutating func parseDoubleQuoted(from start: Int) -> WordPart {
    let parts = parseQuotedString(from: start)
    return WordPart(.doubleQuoted(parts), range: range(start, p))
  }

  /// `$"…"`, at its opening quote.
  mutating func parseLocaleQuoted(from start: Int) -> WordPart {
    let parts = parseQuotedString(from: start)
    return WordPart(.localeQuoted(parts), range: range(start, p))
  }

  private mutating func parseQuotedString(from start: Int) -> [WordPart] {
    let open = p
    p += 1
    guard descend() else { return [] }
    let parts = parseQuotedParts(.string)
    depth -= 1
    if at(p) == .doubleQuote {
      p += 1
    } else {
      failUnterminated("\"", from: start, to: open + 1, resuming: true)
    }
    return parts
  }

  /// Text in which only expansions and some backslashes are special.
  mutating func parseQuotedParts(_ style: QuotedStyle) -> [WordPart] {
    let start = p
    var run = LiteralRun(at: p)
    let special: ByteSet = style == .parameterWord ? .inQuotedParameterWord : .inQuotes
    while p < end, !special.contains(bytes[p]) { p &+= 1 }
    // Most strings are plain text and nothing else.
    if style == .string, at(p) == .doubleQuote, p > start {
      grow(2)
      return [WordPart(.literal(text(start, p)), range: range(start, p))]
    }

    var parts: [WordPart] = []
    scan: while p < end {
      let byte = bytes[p]
      if !special.contains(byte) {
        p &+= 1
        continue
      }
      grow(2)
      if isAborted {
        p = end
        break
      }
      reserve(&parts, since: start)
      switch byte {
      case .doubleQuote:
        if style == .string { break scan }
        guard style == .parameterWord else {
          p += 1
          continue
        }
        flush(&run, &parts)
        parts.append(parseDoubleQuoted(from: p))
        run = LiteralRun(at: p)
      case .backslash:
        skipQuotedBackslash(style, &run)
      case .dollar:
        let dollar = p
        guard let part = parseDollar(isQuoted: true) else {
          p = dollar + 1
          continue
        }
        // Most others are one expansion.
        if dollar == start, style == .string, at(p) == .doubleQuote {
          grow(2)
          return [part]
        }
        flush(&run, &parts, to: dollar)
        parts.append(part)
        run = LiteralRun(at: p)
      case .backquote:
        flush(&run, &parts)
        parts.append(parseBackquoted(inDoubleQuotes: style == .string || style == .parameterWord))
        run = LiteralRun(at: p)
      case .rightBrace:
        if style == .parameterWord { break scan }
        p += 1
      case .singleQuote:
        parsePlainQuotes(&run, &parts)
      default:
        p += 1
      }
    }
    flush(&run, &parts)
    return parts
  }

  /// A backslash goes away in front of what it can protect and stays in front of everything else.
  private mutating func skipQuotedBackslash(_ style: QuotedStyle, _ run: inout LiteralRun) {
    guard p + 1 < end else {
      p += 1
      return
    }
    let protects: Bool
    switch bytes[p + 1] {
    case .newline:
      skipContinuation(&run)
      return
    case .dollar, .backquote, .backslash: protects = true
    case .doubleQuote: protects = style == .string || style == .parameterWord
    case .rightBrace: protects = style == .parameterWord
    default: protects = false
    }
    if protects {
      keep(&run, to: p)
      run.copied.append(bytes[p + 1])
      run.from = p + 2
    }
    p += 2
  }

  /// `'` in `"${x-'…'}"` is a plain byte, and expansions work behind it; but a `}` before its partner does
  /// not close anything.
  private mutating func parsePlainQuotes(_ run: inout LiteralRun, _ parts: inout [WordPart]) {
    let isAnsi = p > run.from && bytes[p - 1] == .dollar
    guard let close = closingQuote(from: p + 1, backslashes: isAnsi) else {
      spend(end - p)
      failUnterminated("'", from: p, to: p + 1)
      p += 1
      return
    }
    flush(&run, &parts)
    parts.append(WordPart(.literal("'"), range: range(p, p + 1)))
    let outer = enter(p + 1, close)
    parts.append(contentsOf: parseQuotedParts(.text))
    leave(outer, to: close + 1)
    parts.append(WordPart(.literal("'"), range: range(close, close + 1)))
    run = LiteralRun(at: p)
  }

  /// The next `'`; with `backslashes`, the next that has none before it.
  func closingQuote(from start: Int, backslashes: Bool) -> Int? {
    guard backslashes else { return index(of: .singleQuote, from: start) }
    var i = start
    while i < end {
      if bytes[i] == .singleQuote { return i }
      i += bytes[i] == .backslash ? 2 : 1
    }
    return nil
  }
}
