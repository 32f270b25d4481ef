import Bytes

extension Parser {
  /// The command that a reserved word starts; nil if the word is an ordinary one here.
  mutating func parseCompound(_ token: ReservedToken) -> Command.Form? {
    guard descend() else { return .group(Script(range: range(p, p))) }
    defer { depth -= 1 }
    switch token.word {
    case .openBrace: return parseGroup(token)
    case .ifWord: return parseConditional(token)
    case .whileWord, .until: return parseLoop(token)
    case .forWord, .select: return parseFor(token)
    case .caseWord: return parseCase(token)
    case .function: return parseFunctionKeyword(token)
    case .test: return parseTest(token)
    case .coproc: return parseCoprocess(token)
    case .foreach: return parseForeach(token)
    case .repeatWord: return parseRepeat(token)
    default: return nil
    }
  }

  /// `(…)`, `((…))`, and zsh's `() {…}`.
  mutating func parseParenthesis() -> Command.Form {
    let open = p
    guard descend() else { return .subshell(Script(range: range(p, p))) }
    defer { depth -= 1 }
    let second = next(p)
    if at(second) == .leftParen, let close = arithmeticEnd(from: second + 1) {
      return .arithmetic(parseArithmeticText(second + 1, close, resumingAt: next(close) + 1))
    }
    guard !isAborted else { return .subshell(Script(range: range(end, end))) }
    if let behind = emptyParentheses(), let body = parseAnonymousBody(behind) { return body }
    p += 1
    let outer = expected
    expected = []
    let script = parseScript(until: .paren)
    expected = outer
    if at(p) == .rightParen {
      refuseEmpty(script)
      p += 1
    } else {
      failUnterminated("(", from: open, to: open + 1)
    }
    return .subshell(script)
  }

  /// A list of commands is empty where bash wants one.
  mutating func refuseEmpty(_ script: Script) {
    if script.statements.isEmpty, p < end { fail(.unexpected(tokenText()), p, p + 1) }
  }

  /// Takes `word` if it stands here.
  mutating func take(_ word: Reserved) -> Bool {
    guard let token = reserved(at: p), token.word == word else { return false }
    p = token.end
    return true
  }

  private mutating func parseGroup(_ token: ReservedToken) -> Command.Form {
    let start = p
    let script = parseBraces(token, isLoose: isZsh)
    skipBlanks()
    guard let always = reserved(at: p), always.word == .always else { return .group(script) }
    // zsh: `{ … } always { … }` does both, one behind the other.
    let place = p
    p = always.end
    skipBlanks()
    guard let open = reserved(at: p), open.word == .openBrace else {
      p = place
      return .group(script)
    }
    let tried = Command(.group(script), range: range(start, place))
    let second = p
    let last = parseBraces(open, isLoose: true)
    let cleanup = Command(.group(last), range: range(second, p))
    let statements = [tried, cleanup].map { command in
      Statement(first: Pipeline(commands: [command], range: command.range), range: command.range)
    }
    return .group(Script(statements: statements, range: range(start, p)))
  }

  /// `{ … }`, at the brace. `isLoose`: zsh's `}` that needs no `;` before it.
  mutating func parseBraces(_ token: ReservedToken, isLoose: Bool) -> Script {
    let open = p
    p = token.end
    let outer = expected
    if isLoose { expected.insert(.looseBrace) } else { expected.remove(.looseBrace) }
    let script = parseScript(until: .brace)
    expected = outer
    let before = p
    if take(.closeBrace) {
      if script.statements.isEmpty { fail(.unexpected("}"), before, p) }
    } else {
      failUnterminated("{", from: open, to: token.end)
    }
    return script
  }

  // MARK: if, while, until

  private mutating func parseConditional(_ token: ReservedToken) -> Command.Form {
    let start = p
    var conditional = Conditional(branches: [])
    var word: ReservedToken? = token
    while let opening = word {
      p = opening.end
      word = nil
      let condition = parseScript(until: [.then, .fi])
      if takeShortBody() {
        conditional.branches.append(.init(condition: condition, body: parseShortBody()))
        skipBlanks()
        if let following = reserved(at: p), following.word == .elif {
          word = following
          continue
        }
        if let following = reserved(at: p), following.word == .elseWord {
          p = following.end
          skipLineBreaks()
          if let open = reserved(at: p), open.word == .openBrace {
            conditional.otherwise = parseBraces(open, isLoose: true)
          }
        }
        return .conditional(conditional)
      }
      refuseEmpty(condition)
      if !take(.then) { missing("then", from: start) }
      let body = parseScript(until: .fi)
      refuseEmpty(body)
      conditional.branches.append(.init(condition: condition, body: body))
      if let following = reserved(at: p), following.word == .elif {
        word = following
      } else if take(.elseWord) {
        var otherwise = parseScript(until: .fi)
        refuseEmpty(otherwise)
        while let stray = reserved(at: p), stray.word == .elif || stray.word == .elseWord {
          failUnexpected(to: stray.end)
          otherwise.statements += parseScript(until: [.fi, .then]).statements
          if take(.then) { otherwise.statements += parseScript(until: .fi).statements }
          otherwise.range =
            otherwise.range.lowerBound..<max(otherwise.range.upperBound, range(p, p).upperBound)
        }
        conditional.otherwise = otherwise
      }
    }
    if !take(.fi) { failUnterminated("if", from: start, to: token.end) }
    return .conditional(conditional)
  }

  /// The place where a keyword should be has something else, or nothing.
  mutating func missing(_ word: String, from start: Int) {
    if p < end {
      fail(.unexpected(tokenText()), p, p + 1)
    } else {
      fail(.unterminated(word), start, p)
    }
  }

  /// zsh: the list that was just read ends in front of the body of a short form.
  private mutating func takeShortBody() -> Bool {
    defer { stopsAtBody = false }
    return stopsAtBody
  }

  /// One sublist as the body of a short form.
  mutating func parseSingle() -> Script {
    var isBroken = false
    let only = parseSublist(isBroken: &isBroken)
    return Script(statements: [only], range: only.range)
  }

  private mutating func parseShortBody() -> Script {
    guard let open = reserved(at: p), open.word == .openBrace else { return parseSingle() }
    return parseBraces(open, isLoose: true)
  }

  private mutating func parseLoop(_ token: ReservedToken) -> Command.Form {
    p = token.end
    let condition = parseScript(until: [.doWord, .done])
    let isUntil = token.word == .until
    if takeShortBody() {
      return .loop(Loop(isUntil: isUntil, condition: condition, body: parseShortBody()))
    }
    refuseEmpty(condition)
    return .loop(Loop(isUntil: isUntil, condition: condition, body: parseDoBody(from: p)))
  }

  /// `do … done`, at the `do`.
  mutating func parseDoBody(from start: Int) -> Script {
    if !take(.doWord) { missing("do", from: start) }
    let body = parseScript(until: .done)
    refuseEmpty(body)
    if !take(.done) { failUnterminated("do", from: start, to: p) }
    return body
  }

  // MARK: coproc

  private mutating func parseCoprocess(_ token: ReservedToken) -> Command.Form {
    p = token.end
    skipBlanks()
    let nameStart = p
    var name: String?
    if p < end, ASCII.isNameStart(bytes[p]) {
      let nameEnd = self.nameEnd(from: p)
      p = nameEnd
      skipBlanks()
      let startsCompound = at(p) == .leftParen || reserved(at: p)?.word.startsCompound == true
      if p > nameEnd, startsCompound {
        name = joinedText(nameStart, nameEnd)
      } else {
        p = nameStart
      }
    }
    guard canStartCommand() else {
      fail(.unexpected(tokenText()), p, p + 1)
      return .coprocess(name: name, Command(.simple(SimpleCommand()), range: range(p, p)))
    }
    return .coprocess(name: name, parseCommand())
  }
}
