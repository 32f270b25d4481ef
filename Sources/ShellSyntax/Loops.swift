import Bytes

extension Parser {
  /// `for` and `select`.
  mutating func parseFor(_ token: ReservedToken) -> Command.Form {
    let start = p
    p = token.end
    skipBlanks()
    if token.word == .forWord, at(p) == .leftParen, at(next(p)) == .leftParen {
      return parseArithmeticFor(from: start)
    }
    var loop = ForEach(variable: "", words: nil, isSelect: token.word == .select, body: Script(range: 0..<0))
    loop.variable = parseLoopVariable()
    if loop.variable.isEmpty { fail(.unexpected(tokenText()), p, p + 1) }
    skipBlanks()
    if at(p) == .leftParen {
      loop.words = parseParenthesisedWords()
      loop.body = parseLooseBody(from: start)
      return .forEach(loop)
    }
    skipLineBreaks()
    let (place, first) = (p, loop.variable)
    while loop.variable.utf8.count < 256, let name = anotherLoopVariable() { loop.variable += " " + name }
    if take(.inWord) {
      loop.words = parseLoopWords()
    } else if p > place {
      (p, loop.variable) = (place, first)
    }
    if at(p) == .semicolon, armEnding() == nil { p += 1 }
    skipLineBreaks()
    loop.body = parseForBody(from: start)
    return .forEach(loop)
  }

  private mutating func parseLoopVariable() -> String {
    let start = p
    while p < end, !ByteSet.metacharacters.contains(bytes[p]), !isLineEnd(p) { p = next(p) }
    return joinedText(start, p)
  }

  /// zsh: `for key value in …`.
  private mutating func anotherLoopVariable() -> String? {
    guard p < end, ASCII.isNameStart(bytes[p]), reserved(at: p) == nil else { return nil }
    let behind = nameEnd(from: p)
    guard behind < end, ASCII.isBlank(bytes[behind]) else { return nil }
    let name = joinedText(p, behind)
    p = behind
    skipBlanks()
    return name
  }

  /// The words behind `in`, up to the end of the line or a `;`.
  private mutating func parseLoopWords() -> [Word] {
    var words: [Word] = []
    while true {
      skipBlanks()
      guard p < end, bytes[p] != .hash else { break }
      if ByteSet.metacharacters.contains(bytes[p]), !startsWord(p) { break }
      words.append(parseWord(.argument))
    }
    if p < end, bytes[p] != .newline, bytes[p] != .semicolon, bytes[p] != .hash {
      fail(.unexpected(tokenText()), p, p + 1)
      if !expected.contains(.paren) || bytes[p] != .rightParen { p += 1 }
    }
    return words
  }

  /// zsh: `(a b c)` in place of `in a b c`.
  private mutating func parseParenthesisedWords() -> [Word] {
    let open = p
    var words: [Word] = []
    p += 1
    while true {
      skipLineBreaks()
      guard p < end else {
        failUnterminated("(", from: open, to: open + 1, resuming: true)
        break
      }
      if bytes[p] == .rightParen {
        p += 1
        break
      }
      if ByteSet.metacharacters.contains(bytes[p]), !startsWord(p) {
        failUnexpected(to: p + 1)
      } else {
        words.append(parseWord(.argument))
      }
    }
    return words
  }

  /// `do … done` or `{ … }`.
  private mutating func parseForBody(from start: Int) -> Script {
    if let open = reserved(at: p), open.word == .openBrace { return parseBraces(open, isLoose: isZsh) }
    return isZsh ? parseLooseBody(from: start) : parseDoBody(from: start)
  }

  /// zsh: the same, or a single command.
  private mutating func parseLooseBody(from start: Int) -> Script {
    skipBlanks()
    let place = p
    if at(p) == .semicolon, armEnding() == nil { p += 1 }
    skipLineBreaks()
    if let token = reserved(at: p) {
      if token.word == .doWord { return parseDoBody(from: start) }
      if token.word == .openBrace { return parseBraces(token, isLoose: true) }
    }
    guard canStartCommand() else {
      p = max(p, place)
      missing("do", from: start)
      return Script(range: range(p, p))
    }
    return parseSingle()
  }

  /// `for ((a; b; c))`
  private mutating func parseArithmeticFor(from start: Int) -> Command.Form {
    let inside = next(p) + 1
    let header: Arithmetic
    if let close = arithmeticEnd(from: inside) {
      header = parseArithmeticText(inside, close, resumingAt: next(close) + 1)
    } else {
      failUnterminated("((", from: p, to: inside)
      header = Arithmetic(text: "")
      p = isAborted ? end : min(inside, end)
    }
    skipBlanks()
    if at(p) == .semicolon, armEnding() == nil { p += 1 }
    skipLineBreaks()
    return .forArithmetic(ForArithmetic(header: header, body: parseForBody(from: start)))
  }

  // MARK: zsh

  /// `foreach x (a b) … end`; anything else is a command of that name.
  mutating func parseForeach(_ token: ReservedToken) -> Command.Form? {
    var i = token.end
    while i < end, ASCII.isBlank(bytes[i]) { i += 1 }
    let nameStart = i
    while i < end, ASCII.isWord(bytes[i]) { i += 1 }
    let nameEnd = i
    while i < end, ASCII.isBlank(bytes[i]) { i += 1 }
    guard nameEnd > nameStart, at(i) == .leftParen else { return nil }
    let start = p
    p = i
    let words = parseParenthesisedWords()
    let body = parseScript(until: .end)
    if !take(.end) { failUnterminated("foreach", from: start, to: token.end) }
    return .forEach(ForEach(variable: text(nameStart, nameEnd), words: words, body: body))
  }

  /// `repeat 3 command`, read as a loop over one word, since how often it runs changes nothing. Without a body
  /// it is a command of that name.
  mutating func parseRepeat(_ token: ReservedToken) -> Command.Form? {
    let start = p
    var i = token.end
    while i < end, ASCII.isBlank(bytes[i]) { i += 1 }
    let countStart = i
    if at(i) == .dollar { i += 1 }
    while i < end, ASCII.isWord(bytes[i]) { i += 1 }
    guard i > countStart, at(countStart) == .dollar || ASCII.isDigit(at(countStart)), i < end,
      ByteSet.metacharacters.contains(bytes[i])
    else { return nil }
    let countEnd = i
    while i < end, ASCII.isBlank(bytes[i]) || bytes[i] == .semicolon || bytes[i] == .newline { i += 1 }
    let isOnLine = !bytes[countEnd..<i].contains { $0 == .semicolon || $0 == .newline }
    let body = reserved(at: i)?.word
    guard body == .doWord || isOnLine && i < end && !ByteSet.metacharacters.contains(bytes[i]) else {
      return nil
    }
    p = countStart
    let count = parseWord(.pattern)
    p = body == .doWord ? i : max(p, countEnd)
    let loop = ForEach(variable: "_", words: [count], body: parseLooseBody(from: start))
    return .forEach(loop)
  }
}
