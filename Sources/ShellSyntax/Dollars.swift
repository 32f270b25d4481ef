import Bytes

extension Parser {
  /// What a `$` begins; nil (and nothing taken) if it stands for itself.
  mutating func parseDollar(isQuoted: Bool) -> WordPart? {
    let start = p
    let i = next(p)
    guard i < end else { return nil }
    switch bytes[i] {
    case .leftParen:
      if at(next(i)) == .leftParen, let close = arithmeticEnd(from: next(i) + 1) {
        return parseArithmetic(from: start, inside: next(i) + 1, to: close, behind: next(close) + 1)
      }
      p = i
      return parseSubstitution(from: start)
    case .leftBracket:
      guard let close = oldArithmeticEnd(from: i + 1) else { return nil }
      return parseArithmetic(from: start, inside: i + 1, to: close, behind: close + 1)
    case .leftBrace:
      p = i
      return parseBraced(from: start, isQuoted: isQuoted)
    case .singleQuote where !isQuoted:
      p = i
      return parseAnsiQuoted(from: start)
    case .doubleQuote where !isQuoted:
      p = i
      return parseLocaleQuoted(from: start)
    case let byte where ASCII.isNameStart(byte):
      var j = i
      while j < end, ASCII.isWord(bytes[j]) { j = next(j) }
      p = j
      return WordPart(.parameter(Parameter(name: joinedText(i, j))), range: range(start, j))
    case let byte where ASCII.isDigit(byte) || isSpecialParameter(byte):
      p = i + 1
      return WordPart(.parameter(Parameter(name: text(i, i + 1))), range: range(start, p))
    default: return nil
    }
  }

  func isSpecialParameter(_ byte: UInt8) -> Bool {
    switch byte {
    case .at, .star, .hash, .question, .minus, .dollar, .bang: true
    default: false
    }
  }

  // MARK: Commands

  /// `( … )` behind a `$`, at the parenthesis.
  private mutating func parseSubstitution(from start: Int) -> WordPart {
    let script = parseNested(open: p, what: "$(", from: start)
    return WordPart(.command(script), range: range(start, p))
  }

  /// `<( … )`, `>( … )`, `=( … )`, at the first byte.
  mutating func parseProcess(_ direction: WordPart.ProcessDirection) -> WordPart {
    let start = p
    let script = parseNested(open: next(p), what: direction.rawValue + "(", from: start)
    return WordPart(.process(direction, script), range: range(start, p))
  }

  private mutating func parseNested(open: Int, what: String, from start: Int) -> Script {
    p = open + 1
    let outerSubstitution = isInSubstitution
    let outerBrace = stopsAtBrace
    // Documents begun on the line outside are read behind the line's end, also when it ends in here.
    isInSubstitution = true
    stopsAtBrace = false
    let script = parseInside(.paren)
    isInSubstitution = outerSubstitution
    stopsAtBrace = outerBrace
    closeParen(from: start, what)
    return script
  }

  /// `` `…` ``, at the first backquote. The inside is read once its backslashes are gone.
  mutating func parseBackquoted(inDoubleQuotes: Bool) -> WordPart {
    let start = p
    var inside: [UInt8] = []
    var places: [Int] = []
    var i = p + 1
    while i < end, bytes[i] != .backquote {
      if bytes[i] == .backslash, i + 1 < end {
        switch bytes[i + 1] {
        case .backquote, .backslash, .dollar: i += 1
        case .doubleQuote where inDoubleQuotes: i += 1
        default: break
        }
      }
      inside.append(bytes[i])
      places.append(place(i))
      i += 1
    }
    let isClosed = i < end
    let behind = isClosed ? i + 1 : end
    guard descend() else {
      return WordPart(.backquoted(Script(range: range(start, start))), range: range(start, start))
    }
    let outer = enter(p + 1, i)
    read(inside, from: places)
    p = 0
    isInSubstitution = true
    var script = parseList()
    closePendingBodies()
    depth -= 1
    leave(outer, to: behind)
    script.range = range(start + 1, max(start + 1, min(i, end)))
    if !isClosed { failUnterminated("`", from: start, to: start + 1, resuming: true) }
    return WordPart(.backquoted(script), range: range(start, p))
  }

  // MARK: Arithmetic

  private mutating func parseArithmetic(from start: Int, inside: Int, to close: Int, behind: Int) -> WordPart
  {
    let written = text(inside, close)
    guard descend() else { return WordPart(.literal(written), range: range(start, start)) }
    let outer = enter(inside, close)
    let parts = parseArithmeticParts()
    leave(outer, to: behind)
    depth -= 1
    return WordPart(
      .arithmetic(Arithmetic(text: written, parts: parts)), range: range(start, min(behind, end)))
  }

  /// The substitutions in the current stretch.
  mutating func parseArithmeticParts() -> [WordPart] {
    parseQuotedParts(.text).filter { part in
      if case .literal = part.form { false } else { true }
    }
  }

  /// The first of the two parentheses that end `((`, if they do; the text may be a subshell in a
  /// substitution instead.
  mutating func arithmeticEnd(from start: Int) -> Int? {
    var level = 0
    var i = start
    defer { spend(i - start) }
    while i < end {
      switch bytes[i] {
      case .leftParen: level += 1
      case .rightParen:
        if level == 0 { return at(next(i)) == .rightParen ? i : nil }
        level -= 1
      case .backslash: i += 1
      case .singleQuote, .doubleQuote:
        guard let close = index(of: bytes[i], from: i + 1) else { return nil }
        i = close
      case .hash where i > start && ASCII.isSpace(bytes[i - 1]) && isLineOfWords(i): return nil
      default: break
      }
      i += 1
    }
    return nil
  }

  /// `# like this`: a comment, so what is around it is a script.
  private func isLineOfWords(_ hash: Int) -> Bool { hash + 1 < end && ASCII.isBlank(bytes[hash + 1]) }

  private mutating func oldArithmeticEnd(from start: Int) -> Int? {
    var level = 0
    var i = start
    defer { spend(i - start) }
    while i < end, bytes[i] != .newline {
      if bytes[i] == .leftBracket { level += 1 }
      if bytes[i] == .rightBracket {
        if level == 0 { return i }
        level -= 1
      }
      i += 1
    }
    return nil
  }
}
