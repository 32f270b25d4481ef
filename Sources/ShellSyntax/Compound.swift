import Bytes

extension Parser {
  /// The compound command that `token`, at the current place, begins; nil if it begins none, and then nothing
  /// is taken.
  mutating func parseCompound(_ token: ReservedToken) -> Command.Form? {
    let start = p
    switch token.word {
    case .openBrace:
      p = token.end
      return .group(parseBraces(from: start))
    case .ifWord:
      p = token.end
      return parseIf(from: start)
    case .whileWord, .until:
      p = token.end
      return parseLoop(isUntil: token.word == .until, from: start)
    case .forWord, .select, .foreach:
      return parseFor(token, from: start)
    case .caseWord:
      p = token.end
      return parseCase(from: start)
    case .test:
      p = token.end
      return parseTest(from: start)
    case .function:
      return parseFunctionKeyword(token, from: start)
    case .coproc:
      p = token.end
      return parseCoprocess()
    case .repeatWord:
      return parseRepeat(token)
    default: return nil
    }
  }

  // MARK: Groups and bodies

  /// Behind a `{`: commands up to its `}`.
  private mutating func parseBraces(from start: Int) -> Script {
    let outerBrace = stopsAtBrace
    stopsAtBrace = false
    let body = parseInside([.brace, .looseBrace], keepingOuter: true)
    stopsAtBrace = outerBrace
    closeWord(.closeBrace, "{", from: start)
    return body
  }

  /// Takes the closing word, or notes that it is missing.
  @discardableResult
  private mutating func closeWord(_ word: Reserved, _ what: String, from start: Int) -> Bool {
    skipSpace()
    if let token = reserved(at: p), token.word == word {
      p = token.end
      return true
    }
    if !isAborted { fail(.unterminated(what), start, start + 1) }
    return false
  }

  /// Commands up to one of the words; whatever waits outside ends them, too.
  private mutating func parseClause(_ closers: Closers) -> Script { parseInside(closers, keepingOuter: true) }

  /// `do … done`, or zsh's `{ … }`.
  private mutating func parseLoopBody(from start: Int) -> Script {
    skipSpace()
    while at(p) == .semicolon {
      p += 1
      skipSpace()
    }
    if let token = reserved(at: p), token.word == .openBrace {
      let open = p
      p = token.end
      return parseBraces(from: open)
    }
    guard let token = reserved(at: p), token.word == .doWord else {
      fail(.unterminated("do"), start, start + 1)
      return Script(range: range(p, p))
    }
    p = token.end
    let body = parseClause(.done)
    closeWord(.done, "do", from: start)
    return body
  }

  // MARK: if, while

  private mutating func parseIf(from start: Int) -> Command.Form {
    var conditional = Conditional(branches: [])
    while true {
      stopsAtBrace = true
      let condition = parseClause([.then, .fi])
      stopsAtBrace = false
      var body = Script(range: range(p, p))
      if let token = reserved(at: p), token.word == .openBrace {
        // zsh: `if [[ … ]] { … }`, which has no `fi`.
        let open = p
        p = token.end
        conditional.branches.append(Conditional.Branch(condition: condition, body: parseBraces(from: open)))
        if let more = shortFormContinues(&conditional) {
          if more { continue }
        }
        return .conditional(conditional)
      }
      if closeWord(.then, "if", from: start) { body = parseClause(.fi) }
      conditional.branches.append(Conditional.Branch(condition: condition, body: body))
      guard let token = reserved(at: p) else { break }
      if token.word == .elif {
        p = token.end
        continue
      }
      if token.word == .elseWord {
        p = token.end
        conditional.otherwise = parseClause(.fi)
      }
      break
    }
    closeWord(.fi, "if", from: start)
    return .conditional(conditional)
  }

  /// Behind the braces of a short form: true if another condition follows, nil if nothing does.
  private mutating func shortFormContinues(_ conditional: inout Conditional) -> Bool? {
    let place = p
    skipBlanks()
    guard let token = reserved(at: p) else {
      p = place
      return nil
    }
    if token.word == .elif {
      p = token.end
      return true
    }
    guard token.word == .elseWord else {
      p = place
      return nil
    }
    p = token.end
    skipSpace()
    if let brace = reserved(at: p), brace.word == .openBrace {
      let open = p
      p = brace.end
      conditional.otherwise = parseBraces(from: open)
    }
    return false
  }

  private mutating func parseLoop(isUntil: Bool, from start: Int) -> Command.Form {
    stopsAtBrace = true
    let condition = parseClause(.doWord)
    stopsAtBrace = false
    return .loop(Loop(isUntil: isUntil, condition: condition, body: parseLoopBody(from: start)))
  }

  // MARK: for, select, repeat

  private mutating func parseFor(_ token: ReservedToken, from start: Int) -> Command.Form? {
    p = token.end
    skipBlanks()
    if at(p) == .leftParen, at(next(p)) == .leftParen, let close = arithmeticEnd(from: next(p) + 1) {
      let inside = next(p) + 1
      let outer = enter(inside, close)
      let header = Arithmetic(text: text(inside, close), parts: parseArithmeticParts())
      leave(outer, to: next(close) + 1)
      return .forArithmetic(ForArithmetic(header: header, body: parseLoopBody(from: start)))
    }
    let nameStart = p
    while p < end, ASCII.isWord(bytes[p]) { p = next(p) }
    guard p > nameStart else {
      if token.word == .foreach {
        p = start
        return nil
      }
      fail(.unexpected(joinedText(start, token.end)), start, token.end)
      return .group(Script(range: range(start, p)))
    }
    let name = joinedText(nameStart, p)
    skipSpace()
    var words: [Word]?
    if at(p) == .leftParen {
      // zsh: `for x (a b) …`
      p += 1
      words = parseWordList(untilParen: true)
    } else if let list = reserved(at: p), list.word == .inWord {
      p = list.end
      words = parseWordList(untilParen: false)
    } else if token.word == .foreach {
      p = start
      return nil
    }
    let body: Script
    if token.word == .foreach {
      skipSpace()
      body = parseClause(.end)
      closeWord(.end, "foreach", from: start)
    } else {
      body = parseLoopBody(from: start)
    }
    return .forEach(ForEach(variable: name, words: words, isSelect: token.word == .select, body: body))
  }

  private mutating func parseWordList(untilParen: Bool) -> [Word] {
    var words: [Word] = []
    while true {
      if untilParen { skipSpace() } else { skipBlanks() }
      guard p < end else { break }
      if untilParen, bytes[p] == .rightParen {
        p += 1
        break
      }
      let before = p
      let word = parseWord(.argument)
      if p == before { break }
      words.append(word)
    }
    return words
  }

  /// zsh: `repeat 3 { … }`. An ordinary word unless a number and a body follow.
  private mutating func parseRepeat(_ token: ReservedToken) -> Command.Form? {
    let start = p
    p = token.end
    skipBlanks()
    let countStart = p
    _ = parseWord(.argument)
    guard p > countStart else {
      p = start
      return nil
    }
    skipSpace()
    guard at(p) != .semicolon || true, let body = reserved(at: p),
      body.word == .openBrace || body.word == .doWord
    else {
      p = start
      return nil
    }
    let condition = Script(range: range(countStart, countStart))
    return .loop(Loop(isUntil: false, condition: condition, body: parseLoopBody(from: start)))
  }

  // MARK: case

  private mutating func parseCase(from start: Int) -> Command.Form {
    skipBlanks()
    let subject = parseWord(.pattern)
    skipSpace()
    var closing = Reserved.esac
    if let token = reserved(at: p), token.word == .inWord {
      p = token.end
    } else if let token = reserved(at: p), token.word == .openBrace {
      p = token.end
      closing = .closeBrace
    } else {
      fail(.unterminated("case"), start, start + 4)
      return .caseOf(CaseOf(subject: subject, arms: []))
    }
    var arms: [CaseOf.Arm] = []
    guard descend() else { return .caseOf(CaseOf(subject: subject, arms: arms)) }
    while true {
      skipSpace()
      guard p < end else { break }
      if let token = reserved(at: p), token.word == closing { break }
      let before = p
      guard let arm = parseArm(closing) else { break }
      arms.append(arm)
      if p == before { break }
    }
    depth -= 1
    closeWord(closing, "case", from: start)
    return .caseOf(CaseOf(subject: subject, arms: arms))
  }

  private mutating func parseArm(_ closing: Reserved) -> CaseOf.Arm? {
    let start = p
    if at(p) == .leftParen {
      p += 1
      skipBlanks()
    }
    var patterns: [Word] = []
    while true {
      skipBlanks()
      let before = p
      let pattern = parseWord(.pattern)
      if p > before { patterns.append(pattern) }
      skipBlanks()
      guard at(p) == .pipe else { break }
      p += 1
    }
    guard at(p) == .rightParen else {
      fail(.unterminated("case"), start, p)
      return nil
    }
    p += 1
    let closers: Closers = closing == .esac ? [.arm, .esac] : [.arm, .brace]
    let body = parseClause(closers)
    var ending = CaseOf.Ending.leave
    if at(p) == .semicolon {
      let second = next(p)
      switch at(second) {
      case .semicolon:
        if at(next(second)) == .ampersand {
          ending = .testNext
          p = next(second) + 1
        } else {
          p = second + 1
        }
      case .ampersand:
        ending = .fallThrough
        p = second + 1
      case .pipe:
        ending = .testNext
        p = second + 1
      default: break
      }
    }
    return CaseOf.Arm(patterns: patterns, body: body, ending: ending)
  }

  // MARK: [[ ]]

  private mutating func parseTest(from start: Int) -> Command.Form {
    var words: [Word] = []
    var matchesRegex = false
    while true {
      skipSpace()
      guard p < end else {
        failUnterminated("[[", from: start, to: start + 2, resuming: true)
        break
      }
      if bytes[p] == .rightBracket, at(p + 1) == .rightBracket, endsWord(p + 2) {
        p += 2
        break
      }
      let before = p
      if let length = testOperatorLength() {
        p += length
        words.append(
          Word(parts: [WordPart(.literal(text(before, p)), range: range(before, p))], range: range(before, p))
        )
        continue
      }
      let word = parseWord(matchesRegex ? .regex : .pattern)
      matchesRegex = false
      guard p > before else {
        failUnterminated("[[", from: start, to: start + 2, resuming: true)
        break
      }
      if case .literal("=~")? = word.parts.first?.form, word.parts.count == 1 { matchesRegex = true }
      words.append(word)
    }
    return .test(Test(words: words))
  }

  private func endsWord(_ i: Int) -> Bool {
    i >= end || ASCII.isSpace(bytes[i]) || ByteSet.metacharacters.contains(bytes[i])
  }

  private func testOperatorLength() -> Int? {
    switch at(p) {
    case .leftParen, .rightParen: 1
    case .ampersand: at(p + 1) == .ampersand ? 2 : nil
    case .pipe: at(p + 1) == .pipe ? 2 : nil
    case .less, .greater: at(p + 1) == .leftParen ? nil : 1
    default: nil
    }
  }

  // MARK: Functions and coprocesses

  private mutating func parseFunctionKeyword(_ token: ReservedToken, from start: Int) -> Command.Form? {
    p = token.end
    skipBlanks()
    if let behind = emptyParentheses(p) {
      p = behind
      return .function(parseFunctionBody(named: nil))
    }
    if let brace = reserved(at: p), brace.word == .openBrace {
      return .function(parseFunctionBody(named: nil))
    }
    let nameStart = p
    let word = parseWord(.command)
    guard p > nameStart, !word.parts.isEmpty else {
      p = start
      return nil
    }
    let name = joinedText(nameStart, p)
    skipBlanks()
    if let behind = emptyParentheses(p) { p = behind }
    return .function(parseFunctionBody(named: name))
  }

  mutating func parseFunctionBody(named name: String?) -> Function {
    skipSpace()
    let start = p
    guard descend() else {
      return Function(name: name, body: Command(.group(Script(range: range(p, p))), range: range(p, p)))
    }
    let body = parseCommand()
    depth -= 1
    if let body { return Function(name: name, body: body) }
    fail(.unterminated("function"), start, start)
    return Function(
      name: name, body: Command(.group(Script(range: range(start, start))), range: range(start, start)))
  }

  private mutating func parseCoprocess() -> Command.Form {
    skipBlanks()
    var name: String?
    let start = p
    // `coproc NAME { … }`: a name only counts in front of a compound command.
    if ASCII.isNameStart(at(p)), reserved(at: p) == nil {
      var i = p
      while i < end, ASCII.isWord(bytes[i]) { i = next(i) }
      let behind = i
      while i < end, ASCII.isBlank(bytes[i]) { i += 1 }
      let startsCompound = at(i) == .leftParen || (reserved(at: i)?.word.startsCompound ?? false)
      if i > behind, startsCompound {
        name = joinedText(start, behind)
        p = i
      }
    }
    guard descend() else { return .group(Script(range: range(p, p))) }
    let command = parseCommand()
    depth -= 1
    guard let command else {
      fail(.unterminated("coproc"), start, start)
      return .group(Script(range: range(start, start)))
    }
    return .coprocess(name: name, command)
  }
}
