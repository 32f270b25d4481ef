import Bytes

extension Parser {
  /// `*` and `?`, and `*(…)` and `?(…)`.
  mutating func parseGlob() -> WordPart {
    if at(next(p)) == .leftParen { return parseExtendedGlob() }
    let start = p
    p += 1
    return WordPart(.glob(text(start, p)), range: range(start, p))
  }

  func isPatternLetter(_ byte: UInt8) -> Bool {
    byte == .at || byte == .bang || byte == .plus
  }

  /// `@(a|b)`: at the letter before the parenthesis.
  mutating func parseExtendedGlob() -> WordPart {
    let start = p
    let letter = text(p, p + 1)
    p = next(p)
    return parseAlternatives(prefix: letter, from: start)
  }

  /// The parenthesis of a pattern; `start` is where its first letter stands.
  mutating func parseAlternatives(prefix: String, from start: Int) -> WordPart {
    var alternatives: [Word] = []
    let open = p
    p += 1
    guard descend() else { return WordPart(.extendedGlob(prefix, []), range: range(start, end)) }
    while true {
      alternatives.append(parseWord(.alternative))
      if at(p) == .pipe {
        p += 1
        continue
      }
      if at(p) == .rightParen {
        p += 1
      } else {
        failUnterminated("\(prefix)(", from: start, to: open + 1, resuming: true)
      }
      break
    }
    depth -= 1
    return WordPart(.extendedGlob(prefix, alternatives), range: range(start, p))
  }

  /// zsh: `(a|b)` inside an argument, when nothing in it could be a command's syntax.
  func isGlobGroup(_ open: Int) -> Bool {
    var i = open + 1
    while i < end, i - open < 256 {
      let byte = bytes[i]
      if byte == .rightParen { return i > open + 1 }
      let isPlain =
        ASCII.isWord(byte) || byte == .dot || byte == .minus || byte == .pipe || byte == .star
        || byte == .slash || isQualifierByte(byte)
      guard isPlain else { return false }
      i += 1
    }
    return false
  }

  /// What stands in `(#i)` and `(.om[1,3])` besides letters.
  private func isQualifierByte(_ byte: UInt8) -> Bool {
    switch byte {
    case .leftBracket, .rightBracket, .comma, .caret, .hash, .plus, .colon, .at, .equals, .percent, .tilde,
      .question, .bang:
      true
    default: false
    }
  }

  /// The end of zsh's `<1-9>`, `<->`, where a target is missing behind it and bash has no reading for it.
  func numericRangeEnd(_ start: Int) -> Int? {
    guard at(start) == .less else { return nil }
    var i = start + 1
    while ASCII.isDigit(at(i)) { i += 1 }
    guard at(i) == .minus else { return nil }
    i += 1
    while ASCII.isDigit(at(i)) { i += 1 }
    guard at(i) == .greater else { return nil }
    let close = next(i)
    var behind = close
    while behind < end, ASCII.isBlank(bytes[behind]) { behind = next(behind) }
    guard behind < end, !isLineEnd(behind) else { return close }
    switch bytes[behind] {
    case .semicolon, .rightParen: return close
    case .ampersand, .pipe: return behind > close ? close : nil
    default: return nil
    }
  }

  /// The end of the bracket expression that starts here, if it is one: `[a-z]`, `[!x]`, `[[:alpha:]]`,
  /// nothing quoted or expanded in it.
  ///
  /// Braces are expanded before globs are, so that `[{a,b}]` is two of them.
  mutating func bracketExpressionEnd(stops: ByteSet, braces: Bool, inBraces: Bool) -> Int? {
    guard p >= noBracketBefore else { return nil }
    var i = next(p)
    if at(i) == .bang || at(i) == .caret { i = next(i) }
    if at(i) == .rightBracket { i = next(i) }
    while i < end {
      let byte = bytes[i]
      if byte == .rightBracket { return i + 1 }
      if byte == .leftBracket, at(i + 1) == .colon {
        var j = i + 2
        while ASCII.isLower(at(j)) { j += 1 }
        if at(j) == .colon, at(j + 1) == .rightBracket {
          i = j + 2
          continue
        }
      }
      if byte == .backslash, at(i + 1) == .newline {
        i += 2
        continue
      }
      let isQuoting =
        byte == .singleQuote || byte == .doubleQuote || byte == .dollar || byte == .backquote
        || byte == .backslash
      if braces, byte == .leftBrace || inBraces && (byte == .comma || byte == .rightBrace) { break }
      if isQuoting || ByteSet.metacharacters.contains(byte) || stops.contains(byte) { break }
      i += 1
    }
    noBracketBefore = i
    return nil
  }
}
