import Bytes

/// Plain text being collected. It is a slice of the source until a line continuation in it forces a copy.
struct LiteralRun {
  /// Where it began.
  var start: Int
  /// Bytes from here on are not copied yet.
  var from: Int
  var copied: [UInt8] = []

  init(at place: Int) {
    start = place
    from = place
  }
}

extension Parser {
  /// A word; empty if something stands here that ends words.
  mutating func parseWord(_ style: WordStyle) -> Word {
    let start = p
    grow(1)
    var i = p
    while i < end, !style.special.contains(bytes[i]) { i &+= 1 }
    if i > start, i == end || endsPlainWord(i, style) {
      p = i
      return Word(literal: text(start, i), range: range(start, i))
    }
    guard i == start, i < end, bytes[i] == .doubleQuote else {
      return Word(parts: parseWordParts(style), range: range(start, p))
    }
    // Nothing but a quoted string, which is what most other words are.
    grow(2)
    let string = parseDoubleQuoted(from: start)
    if p == end || endsPlainWord(p, style) { return Word(parts: [string], range: range(start, p)) }
    return Word(parts: parseWordParts(style, behind: string, from: start), range: range(start, p))
  }

  /// What stops the quick scan of a word really ends it (`(` may belong to a pattern, `<` to `<(…)`).
  @inline(__always)
  private func endsPlainWord(_ i: Int, _ style: WordStyle) -> Bool {
    let byte = bytes[i]
    switch byte {
    case .less, .greater, .leftParen: return false
    default: return style.stops.contains(byte)
    }
  }

  private mutating func parseWordParts(
    _ style: WordStyle, behind first: WordPart? = nil, from place: Int? = nil
  ) -> [WordPart] {
    var parts: [WordPart] = []
    let start = place ?? p
    if let first {
      parts.reserveCapacity(3)
      parts.append(first)
    }
    var run = LiteralRun(at: p)
    var special = style.special
    var braces: [OpenBrace] = []
    var hadBraces = false
    var parens = 0

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
      case .backslash:
        if p + 1 < end, bytes[p + 1] == .newline {
          skipContinuation(&run)
        } else {
          flush(&run, &parts)
          parts.append(parseEscaped())
          run = LiteralRun(at: p)
        }
      case .singleQuote:
        flush(&run, &parts)
        parts.append(parseSingleQuoted())
        run = LiteralRun(at: p)
      case .doubleQuote:
        flush(&run, &parts)
        parts.append(parseDoubleQuoted(from: p))
        run = LiteralRun(at: p)
      case .backquote:
        flush(&run, &parts)
        parts.append(parseBackquoted(inDoubleQuotes: false))
        run = LiteralRun(at: p)
      case .dollar:
        let dollar = p
        guard let part = parseDollar(isQuoted: false) else {
          p = dollar + 1
          continue
        }
        flush(&run, &parts, to: dollar)
        parts.append(part)
        run = LiteralRun(at: p)
      case .star, .question:
        guard style.hasGlobs else {
          p += 1
          continue
        }
        flush(&run, &parts)
        parts.append(parseGlob())
        run = LiteralRun(at: p)
      case .leftBracket:
        guard style.hasGlobs,
          let close = bracketExpressionEnd(
            stops: style.stops, braces: style.expandsBraces, inBraces: !braces.isEmpty)
        else {
          p += 1
          continue
        }
        flush(&run, &parts)
        parts.append(WordPart(.glob(joinedText(p, close)), range: range(p, close)))
        p = close
        run = LiteralRun(at: p)
      case .leftParen:
        // `@(`, `!(`, `+(`: the letter before it has been taken for plain text.
        if style.hasGlobs, let letter = takeBackPatternLetter(&run) {
          flush(&run, &parts, to: letter.place)
          parts.append(parseAlternatives(prefix: letter.text, from: letter.place))
          run = LiteralRun(at: p)
        } else if style.countsParens {
          parens += 1
          p += 1
        } else if style.allowsGroups, p == start + 1, bytes[start] == .equals {
          p = start
          parts.append(parseProcess(.file))
          run = LiteralRun(at: p)
        } else if style.allowsGroups, p > start || isZsh, isGlobGroup(p) {
          flush(&run, &parts)
          parts.append(parseAlternatives(prefix: "", from: p))
          run = LiteralRun(at: p)
        } else if style.stops.contains(byte) {
          break scan
        } else {
          p += 1
        }
      case .rightParen:
        if parens > 0 {
          parens -= 1
          p += 1
        } else if style.stops.contains(byte) {
          break scan
        } else {
          p += 1
        }
      case .less, .greater:
        if at(next(p)) == .leftParen {
          flush(&run, &parts)
          parts.append(parseProcess(byte == .less ? .read : .write))
          run = LiteralRun(at: p)
        } else if style.allowsGroups, let behind = numericRangeEnd(p) {
          flush(&run, &parts)
          parts.append(WordPart(.glob(joinedText(p, behind)), range: range(p, behind)))
          p = behind
          run = LiteralRun(at: p)
        } else if style.stops.contains(byte), parens == 0 {
          break scan
        } else {
          p += 1
        }
      case .carriageReturn:
        if isLineEnd(p) { break scan }
        p += 1
      case .leftBrace:
        guard style.expandsBraces else {
          p += 1
          continue
        }
        if at(p + 1) == .rightBrace {
          p += 2
          continue
        }
        flush(&run, &parts)
        guard depth + braces.count < limits.depth else {
          abort("braces nested too deep")
          break scan
        }
        braces.append(OpenBrace(part: parts.count, start: p))
        hadBraces = true
        special = special.union(.braceMarks)
        markBrace(&run, &parts)
      case .comma where !braces.isEmpty:
        flush(&run, &parts)
        braces[braces.count - 1].commas.append(parts.count)
        markBrace(&run, &parts)
      case .rightBrace where !braces.isEmpty && !style.stops.contains(.rightBrace):
        flush(&run, &parts)
        closeBrace(braces.removeLast(), &run, &parts)
      case .tilde:
        guard tildeCounts(style, start, braces), let behind = tildeEnd(style) else {
          p += 1
          continue
        }
        flush(&run, &parts)
        parts.append(WordPart(.tilde(joinedText(p + 1, behind)), range: range(p, behind)))
        p = behind
        run = LiteralRun(at: p)
      default:
        if style.stops.contains(byte), parens == 0 || byte == .newline || byte == .rightBrace { break scan }
        p += 1
      }
    }
    flush(&run, &parts)
    return hadBraces && parts.count > 1 ? joiningLiterals(parts[...]) : parts
  }

  // MARK: Plain text

  /// Ends a run of plain text at the current place and puts it among the parts.
  @inline(__always)
  mutating func flush(_ run: inout LiteralRun, _ parts: inout [WordPart]) {
    flush(&run, &parts, to: p)
  }

  /// Ends a run of plain text at `place`.
  mutating func flush(_ run: inout LiteralRun, _ parts: inout [WordPart], to place: Int) {
    if run.copied.isEmpty {
      guard place > run.from else { return }
      // Something that is no plain text follows, and the list would grow at once.
      if parts.isEmpty, place < end { parts.reserveCapacity(3) }
      parts.append(WordPart(.literal(text(run.from, place)), range: range(run.from, place)))
    } else {
      keep(&run, to: place)
      let text = String(decoding: run.copied, as: UTF8.self)
      parts.append(WordPart(.literal(text), range: range(run.start, place)))
    }
    run = LiteralRun(at: place)
  }

  /// Copies what the run holds so far; it goes on behind `place`.
  mutating func keep(_ run: inout LiteralRun, to place: Int) {
    if run.from < place { run.copied.append(contentsOf: bytes[run.from..<place]) }
    run.from = place
  }

  /// A backslash at the end of a line is not there.
  mutating func skipContinuation(_ run: inout LiteralRun) {
    if p == run.from, run.copied.isEmpty {
      p += 2
      run = LiteralRun(at: p)
    } else {
      keep(&run, to: p)
      p += 2
      run.from = p
    }
  }

  /// The last byte of the run, if it makes a pattern of the parenthesis that follows it.
  private func takeBackPatternLetter(_ run: inout LiteralRun) -> (text: String, place: Int)? {
    if p > run.from {
      guard isPatternLetter(bytes[p - 1]) else { return nil }
      return (text(p - 1, p), p - 1)
    }
    guard let last = run.copied.last, isPatternLetter(last) else { return nil }
    run.copied.removeLast()
    if run.copied.isEmpty { run = LiteralRun(at: p) }
    return (String(Unicode.Scalar(last)), p)
  }

  /// Neighbouring plain texts as one.
  func joiningLiterals(_ parts: ArraySlice<WordPart>) -> [WordPart] {
    var joined: [WordPart] = []
    var pieces: [String] = []
    var covered = 0..<0
    for part in parts {
      if case .literal(let text) = part.form {
        covered = pieces.isEmpty ? part.range : covered.lowerBound..<part.range.upperBound
        pieces.append(text)
        continue
      }
      if !pieces.isEmpty { joined.append(WordPart(.literal(pieces.joined()), range: covered)) }
      pieces = []
      joined.append(part)
    }
    if !pieces.isEmpty { joined.append(WordPart(.literal(pieces.joined()), range: covered)) }
    return joined
  }

  /// A backslash and the character behind it.
  private mutating func parseEscaped() -> WordPart {
    let start = p
    guard p + 1 < end else {
      p += 1
      return WordPart(.escaped("\\"), range: range(start, p))
    }
    let first = start + 1
    p = first + 1
    var character = text(first, p)
    if bytes[first] >= 0xC0 {
      let length = bytes[first] < 0xE0 ? 2 : bytes[first] < 0xF0 ? 3 : 4
      let isWhole =
        first + length <= end && bytes[first + 1..<first + length].allSatisfy { $0 & 0xC0 == 0x80 }
      // The bytes of a broken sequence stand for themselves.
      if isWhole {
        let whole = text(first, first + length)
        if whole.utf8.count == length { (character, p) = (whole, first + length) }
      }
    }
    return WordPart(.escaped(character), range: range(start, p))
  }

  // MARK: Tildes

  private func tildeCounts(_ style: WordStyle, _ start: Int, _ braces: [OpenBrace]) -> Bool {
    if style.tildes == .none { return false }
    var behind = p
    while behind - 2 >= start, bytes[behind - 1] == .newline, bytes[behind - 2] == .backslash { behind -= 2 }
    if behind == start { return true }
    switch bytes[behind - 1] {
    case .equals, .colon:
      if style.tildes == .assignment { return bytes[behind - 1] == .colon }
      return style.expandsBraces && looksLikeAssignment(start)
    case .leftBrace, .comma:
      // `{~,~user}/x` at the start of a word: each alternative starts it.
      return braces.count == 1 && braces[0].start == start
    default:
      return false
    }
  }

  /// The word that began at `start` reads `NAME=`, behind which bash expands tildes wherever it stands.
  private func looksLikeAssignment(_ start: Int) -> Bool {
    guard ASCII.isNameStart(bytes[start]) else { return false }
    var i = start
    while i < p, ASCII.isWord(bytes[i]) { i = next(i) }
    if i < p, bytes[i] == .plus { i = next(i) }
    return i < p && bytes[i] == .equals
  }

  /// The end of `~user`, unless something behind it makes it plain text.
  private func tildeEnd(_ style: WordStyle) -> Int? {
    var i = next(p)
    while i < end, isLoginByte(bytes[i]) { i = next(i) }
    guard i < end else { return i }
    switch bytes[i] {
    case .slash: return i
    case .colon where style.tildes == .assignment || style.expandsBraces: return i
    case .leftBrace, .comma, .rightBrace: if style.expandsBraces { return i }
    case .leftParen:
      if style.countsParens || style.allowsGroups && isGlobGroup(i) { return nil }
      // `~+(a|b)` is a pattern.
      if style.hasGlobs, isPatternLetter(bytes[i - 1]) { return nil }
    case .less, .greater: if isProcessSubstitution(i) { return nil }
    default: break
    }
    return style.stops.contains(bytes[i]) || isLineEnd(i) ? i : nil
  }

  private func isLoginByte(_ byte: UInt8) -> Bool {
    ASCII.isWord(byte) || byte == .dot || byte == .minus || byte == .plus
  }
}
