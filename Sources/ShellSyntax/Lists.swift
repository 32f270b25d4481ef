import Bytes

extension Parser {
  /// Everything up to the end of the stretch. Lines that a never-closed quote has swallowed are read again as
  /// commands, behind the reading in which the quote goes on to the end.
  mutating func parseProgram() -> Script {
    // Before bodies of here-documents are taken out of it.
    let whole = range(p, end)
    var script = parseScript(until: [])
    while !isAborted, let line = resumption {
      spend(end - line)
      if isAborted { break }
      resumption = nil
      pending = []
      p = line
      script.statements += parseScript(until: []).statements
    }
    if placedErrors < errors.count { placeErrors(in: &script.statements) }
    script.range = whole
    return script
  }

  /// Statements up to something that closes this list or one around it.
  mutating func parseScript(until closers: Closers) -> Script {
    var statements: [Statement] = []
    let start = p
    guard descend() else { return Script(range: range(start, p)) }
    let outer = expected
    expected.formUnion(closers)
    var repeated = RepeatedText()
    while true {
      skipLineBreaks()
      guard p < end else { break }
      if let token = reservedHere(), token.word.isCloser || token.word == .end {
        if !expected.isDisjoint(with: token.word.closes) { break }
        if token.word.isCloser {
          failUnexpected(to: token.end)
          continue
        }
      }
      if ByteSet.endsStatement.contains(bytes[p]), !startsOutput() {
        if closesListHere() { break }
        failUnexpected(to: separatorEnd())
        continue
      }
      let before = p
      if repeated.isWorthwhile(self, statements) {
        parseStatement(&repeated, into: &statements)
      } else {
        statements.append(parseStatement())
      }
      if placedErrors < errors.count { placeErrors(in: &statements) }
      if p == before { failUnexpected(to: p + 1) }
      if stopsAtBody { break }
    }
    if placedErrors < errors.count { placeErrors(in: &statements) }
    expected = outer
    depth -= 1
    return Script(statements: statements, range: range(min(start, p), p))
  }

  /// Puts the errors that are in no tree yet behind the last statement.
  private mutating func placeErrors(in statements: inout [Statement]) {
    for error in errors[placedErrors...] {
      let command = Command(.error(error), range: error.range)
      let pipeline = Pipeline(commands: [command], range: error.range)
      statements.append(Statement(first: pipeline, range: error.range))
    }
    placedErrors = errors.count
  }

  /// Notes that what stands from here to `place` has no business here, and goes on behind it.
  mutating func failUnexpected(to place: Int) {
    if hasRoomForErrors { fail(.unexpected(tokenText()), p, place) }
    grow(1)
    p = min(max(place, p + 1), end)
  }

  /// `&>`, a redirection, and no end of anything.
  private func startsOutput() -> Bool {
    bytes[p] == .ampersand && at(next(p)) == .greater
  }

  /// `)` and `;;` where something waits for them.
  private func closesListHere() -> Bool {
    if bytes[p] == .rightParen { return expected.contains(.paren) }
    return bytes[p] == .semicolon && armEnding() != nil && expected.contains(.arm)
  }

  private func separatorEnd() -> Int {
    let second = next(p)
    guard second < end, bytes[p] != .rightParen else { return p + 1 }
    let isDouble = bytes[second] == bytes[p] || bytes[p] == .semicolon && bytes[second] == .ampersand
    return isDouble ? second + 1 : p + 1
  }

  /// The same where statements may well stand there for the second time.
  private mutating func parseStatement(_ repeated: inout RepeatedText, into statements: inout [Statement]) {
    if statements.count == statements.capacity {
      // As many more as the text would have if it went on like this.
      let more = statements.count * (end - p) / max(1, p)
      statements.reserveCapacity(statements.count + min(more, 1 << 18) + 64)
    }
    if let known = repeated.known(at: p, in: self, statements) {
      p = known.range.upperBound
      grow(1)
      statements.append(known)
      return
    }
    let before = repeated.before(self)
    var statement = parseStatement()
    repeated.note(&statement, at: statements.count, before, in: self)
    statements.append(statement)
  }

  /// One sublist and what ends it.
  private mutating func parseStatement() -> Statement {
    let start = p
    var isBroken = false
    var statement = parseSublist(isBroken: &isBroken)
    if p < end, !isBroken {
      let byte = bytes[p]
      let second = next(p)
      if byte == .ampersand {
        p = second
        statement.inBackground = true
        skipDisownMark()
      } else if byte == .semicolon {
        if armEnding() == nil { p += 1 }
      } else if byte != .newline, byte != .rightParen, byte != .hash {
        noteJunk()
      }
    }
    statement.range = range(start, max(start, p))
    return statement
  }

  /// Pipelines joined by `&&` and `||`; `isBroken` if the last joint has nothing behind it.
  mutating func parseSublist(isBroken: inout Bool) -> Statement {
    let start = p
    var statement = Statement(first: parsePipeline(), range: 0..<0)
    while true {
      skipBlanks()
      guard p < end else { break }
      let byte = bytes[p]
      let second = next(p)
      if byte == .ampersand || byte == .pipe, at(second) == byte {
        let place = p
        p = second + 1
        skipLineBreaks()
        guard canStartCommand() else {
          fail(.unexpected(tokenText()), place, second + 1)
          isBroken = true
          break
        }
        let pipeline = parsePipeline()
        statement.rest.append(.init(joint: byte == .ampersand ? .and : .or, pipeline: pipeline))
        continue
      }
      break
    }
    statement.range = range(start, max(start, p))
    return statement
  }

  /// zsh's `&|` and `&!`. In bash `&! cmd` is two commands, the second negated, so that `!` is taken only
  /// where nothing follows.
  private mutating func skipDisownMark() {
    if at(p) == .pipe, at(next(p)) != .pipe {
      p += 1
    } else if at(p) == .bang {
      var i = p + 1
      while i < end, ASCII.isBlank(bytes[i]) { i += 1 }
      if i == end || ByteSet.endsStatement.contains(bytes[i]) || isLineEnd(i) { p = i }
    }
  }

  /// Something follows a complete command without a separator: an error, unless it closes what stands open.
  private mutating func noteJunk() {
    if let token = reserved(at: p) {
      if !expected.isDisjoint(with: token.word.closes) { return }
      if token.word == .openBrace, !expected.isDisjoint(with: [.then, .doWord]) {
        stopsAtBody = true
        return
      }
    }
    if isZsh, expected.contains(.then), canStartCommand() {
      stopsAtBody = true
      return
    }
    fail(.unexpected(tokenText()), p, p + 1)
  }

  /// Commands joined by `|`.
  mutating func parsePipeline() -> Pipeline {
    let start = p
    var pipeline = Pipeline(commands: [], range: 0..<0)
    var token = reservedHere()
    while let prefix = token {
      if prefix.word == .bang {
        pipeline.isNegated.toggle()
        p = prefix.end
      } else if prefix.word == .time, let behind = timeEnd(prefix) {
        pipeline.isTimed = true
        p = behind
      } else {
        break
      }
      skipBlanks()
      token = reservedHere()
    }
    if p > start, !canStartCommand() {
      pipeline.commands = [Command(.simple(SimpleCommand()), range: range(p, p))]
    } else {
      pipeline.commands = [parseCommand()]
    }
    while true {
      skipBlanks()
      guard at(p) == .pipe else { break }
      let place = p
      let second = next(p)
      if at(second) == .pipe { break }
      let errorsToo = at(second) == .ampersand
      p = errorsToo ? second + 1 : p + 1
      skipLineBreaks()
      if let bang = reserved(at: p), bang.word == .bang {
        failUnexpected(to: bang.end)
        skipBlanks()
      }
      guard canStartCommand() else {
        fail(.unexpected(tokenText()), place, place + 1)
        break
      }
      pipeline.errorsToo.append(errorsToo)
      pipeline.commands.append(parseCommand())
    }
    pipeline.range = range(start, max(start, p))
    return pipeline
  }

  /// The place behind `time` and its `-p`. With any other option it is not the reserved word here, because
  /// shells without that word would run a program of that name.
  private func timeEnd(_ token: ReservedToken) -> Int? {
    var i = token.end
    while i < end, ASCII.isBlank(bytes[i]) { i = next(i) }
    guard at(i) == .minus else { return token.end }
    let letter = next(i)
    guard at(letter) == UInt8(ascii: "p") || at(letter) == .minus else { return nil }
    let behind = next(letter)
    guard behind >= end || ByteSet.metacharacters.contains(bytes[behind]) || isLineEnd(behind) else {
      return nil
    }
    return behind
  }

  /// A command could start here, whatever comes of it.
  func canStartCommand() -> Bool {
    guard p < end else { return false }
    if ByteSet.endsStatement.contains(bytes[p]) { return startsOutput() }
    if let token = reserved(at: p) { return !token.word.isCloser }
    return bytes[p] != .hash
  }

  /// The end of a `case` arm that starts here.
  func armEnding() -> (ending: CaseOf.Ending, end: Int)? {
    guard at(p) == .semicolon else { return nil }
    let second = next(p)
    switch at(second) {
    case .semicolon:
      let third = next(second)
      return at(third) == .ampersand ? (.testNext, third + 1) : (.leave, second + 1)
    case .ampersand: return (.fallThrough, second + 1)
    case .pipe where expected.contains(.arm): return (.testNext, second + 1)
    default: return nil
    }
  }
}

extension ByteSet {
  /// `\n;&|)`
  static var endsStatement: ByteSet { ByteSet(low: 0x0800_0240_0000_0400, high: 0x1000_0000_0000_0000) }
}
