import Bytes

extension Parser {
  /// `$(…)` or `$((…))`; `open` is the first parenthesis.
  mutating func parseDollarParen(from start: Int, open: Int) -> WordPart {
    let second = next(open)
    if at(second) == .leftParen, let close = arithmeticEnd(from: second + 1) {
      return parseArithmetic(from: start, inside: second + 1, close: close)
    }
    p = isAborted ? end : open + 1
    let script = parseSubstitution(named: "$(", from: start)
    return WordPart(.command(script), range: range(start, p))
  }

  /// `<(…)`, `>(…)`, zsh's `=(…)`.
  mutating func parseProcess(_ direction: WordPart.ProcessDirection) -> WordPart {
    let start = p
    p = next(p) + 1
    let script = parseSubstitution(named: direction.rawValue + "(", from: start)
    return WordPart(.process(direction, script), range: range(start, p))
  }

  /// Commands up to `)`, which goes with them.
  private mutating func parseSubstitution(named name: String, from start: Int) -> Script {
    let inside = p
    let outer = (expected: expected, pending: pending, isInSubstitution: isInSubstitution)
    expected = []
    pending = []
    isInSubstitution = true
    wordDepth += 1
    grow(4)
    let script = parseScript(until: .paren)
    wordDepth -= 1
    if at(p) == .rightParen {
      isInSubstitution = outer.isInSubstitution
      if !pending.isEmpty { takeBodiesOutOfTurn() }
      p += 1
    } else {
      failUnterminated(name, from: start, to: inside)
    }
    expected = outer.expected
    pending = outer.pending
    isInSubstitution = outer.isInSubstitution
    return script
  }

  /// `${ command; }` (ksh, zsh, bash 5.3): behind the brace.
  mutating func parseFunctionSubstitution(from start: Int) -> WordPart {
    let outer = (expected: expected, pending: pending)
    if at(p) == .pipe { p += 1 }
    expected = []
    pending = []
    wordDepth += 1
    let script = parseScript(until: .brace)
    wordDepth -= 1
    if at(p) == .rightBrace {
      p += 1
    } else {
      failUnterminated("${", from: start, to: start + 2)
    }
    expected = outer.expected
    pending = outer.pending + pending
    return WordPart(.command(script), range: range(start, p))
  }

  // MARK: Backquotes

  /// `` `…` ``. The text between is unescaped first and then read on its own, as shells do.
  mutating func parseBackquoted(inDoubleQuotes: Bool) -> WordPart {
    let start = p
    var close = p + 1
    var hasBackslash = false
    while close < end, bytes[close] != .backquote {
      if bytes[close] == .backslash {
        hasBackslash = true
        close += 1
      }
      close += 1
    }
    let isClosed = close < end
    close = min(close, end)
    guard descend() else {
      return WordPart(.backquoted(Script(range: range(start, end))), range: range(start, end))
    }
    let outer = enter(start + 1, close)
    if hasBackslash { unescape(start + 1, close, inDoubleQuotes: inDoubleQuotes) }
    wordDepth += 1
    grow(4)
    let script = parseProgram()
    wordDepth -= 1
    leave(outer, to: isClosed ? close + 1 : close)
    depth -= 1
    if !isClosed { failUnterminated("`", from: start, to: start + 1, resuming: true) }
    return WordPart(.backquoted(script), range: range(start, p))
  }

  private mutating func unescape(_ from: Int, _ to: Int, inDoubleQuotes: Bool) {
    var text: [UInt8] = []
    var places: [Int] = []
    text.reserveCapacity(to - from)
    places.reserveCapacity(to - from)
    var i = from
    while i < to {
      var byte = bytes[i]
      if byte == .backslash, i + 1 < to {
        let escaped = bytes[i + 1]
        if escaped == .backquote || escaped == .backslash || escaped == .dollar
          || inDoubleQuotes && escaped == .doubleQuote
        {
          byte = escaped
          i += 1
        } else {
          text.append(byte)
          places.append(place(i))
          i += 1
          byte = escaped
        }
      }
      text.append(byte)
      places.append(place(i))
      i += 1
    }
    read(text, from: places)
    p = 0
  }

  // MARK: Arithmetic

  /// Where the first of the two closing parentheses stands, if the text from `start` on is arithmetic: bash
  /// takes `((` for arithmetic exactly when the inner parenthesis is closed right before the outer one.
  mutating func arithmeticEnd(from start: Int) -> Int? {
    guard let close = matching(.rightParen, opening: .leftParen, from: start) else { return nil }
    return at(next(close)) == .rightParen ? close : nil
  }

  /// `$((…))`; `close` is the first of the closing parentheses.
  private mutating func parseArithmetic(from start: Int, inside: Int, close: Int) -> WordPart {
    let behind = next(close) + 1
    let arithmetic = parseArithmeticText(inside, close, resumingAt: behind)
    return WordPart(.arithmetic(arithmetic), range: range(start, p))
  }

  /// `$[…]`
  mutating func parseOldArithmetic(from start: Int, open: Int) -> WordPart? {
    guard let close = matching(.rightBracket, opening: .leftBracket, from: open + 1) else {
      failUnterminated("$[", from: start, to: open + 1)
      return nil
    }
    let arithmetic = parseArithmeticText(open + 1, close, resumingAt: close + 1)
    return WordPart(.arithmetic(arithmetic), range: range(start, p))
  }

  /// Arithmetic between two places.
  mutating func parseArithmeticText(_ from: Int, _ to: Int, resumingAt behind: Int) -> Arithmetic {
    let text = text(from, to)
    guard descend() else { return Arithmetic(text: text) }
    let outer = enter(from, to)
    let parts = parseArithmeticParts()
    leave(outer, to: behind)
    depth -= 1
    return Arithmetic(text: text, parts: parts)
  }

  /// The substitutions between here and the end.
  mutating func parseArithmeticParts() -> [WordPart] {
    var parts: [WordPart] = []
    while p < end {
      if !ByteSet.inQuotes.contains(bytes[p]) {
        p &+= 1
        continue
      }
      grow(2)
      if isAborted {
        p = end
        break
      }
      switch bytes[p] {
      case .backslash: p += 2
      case .backquote: parts.append(parseBackquoted(inDoubleQuotes: true))
      case .dollar:
        let dollar = p
        if let part = parseDollar(isQuoted: true) {
          parts.append(part)
        } else {
          p = dollar + 1
        }
      default: p += 1
      }
    }
    p = min(p, end)
    return parts
  }

  // MARK: Looking ahead

  /// The place of the `close` that matches an `open` before `start`. Quotes and substitutions count as one.
  mutating func matching(
    _ close: UInt8, opening open: UInt8, from start: Int, onOneLine: Bool = false
  ) -> Int? {
    guard !isAborted else { return nil }
    // What is waited for, and around it.
    var waiting = close
    var stack: [UInt8] = []
    var i = start
    defer { spend(i - start) }
    while i < end {
      let byte = bytes[i]
      if !ByteSet.nests.contains(byte), byte != waiting, byte != open {
        i &+= 1
        continue
      }
      if byte == .backslash {
        i += 2
        continue
      }
      if byte == .newline, onOneLine, waiting == close { return nil }
      if byte == waiting {
        guard let outer = stack.popLast() else { return i }
        waiting = outer
      } else if waiting == .backquote {
        // Everything up to its end.
      } else if byte == .backquote {
        stack.append(waiting)
        waiting = .backquote
      } else if byte == .doubleQuote {
        stack.append(waiting)
        waiting = .doubleQuote
      } else if byte == .dollar {
        switch at(i + 1) {
        case .leftParen:
          stack.append(waiting)
          waiting = .rightParen
        case .leftBrace:
          stack.append(waiting)
          waiting = .rightBrace
        case .singleQuote:
          guard waiting != .doubleQuote else { break }
          guard let quote = closingQuote(from: i + 2, backslashes: true) else {
            i = end
            return nil
          }
          i = quote - 1
        default:
          i += 1
          continue
        }
        i += 2
        continue
      } else if waiting == .doubleQuote {
        // Plain.
      } else if byte == .singleQuote {
        guard let quote = index(of: .singleQuote, from: i + 1) else {
          i = end
          return nil
        }
        i = quote
      } else if byte == open && waiting == close || byte == .leftParen && waiting == .rightParen {
        stack.append(waiting)
      }
      i += 1
    }
    i = min(i, end)
    return nil
  }
}
