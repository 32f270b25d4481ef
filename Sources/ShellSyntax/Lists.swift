import Bytes

extension Parser {
  // MARK: Programs and lists

  /// The whole text: a list, and after a quote that never ends, the lines it swallowed.
  mutating func parseProgram() -> Script {
    var script = parseList()
    while !isAborted, let again = resumption, again < end {
      resumption = nil
      spend(end - again)
      guard !isAborted else { break }
      p = again
      noBracketBefore = 0
      pending = []
      script.statements.append(contentsOf: parseList().statements)
    }
    for error in errors[min(placedErrors, errors.count)...] {
      let command = Command(.error(error), range: error.range)
      let pipeline = Pipeline(commands: [command], range: error.range)
      script.statements.append(Statement(first: pipeline, range: error.range))
    }
    placedErrors = errors.count
    return script
  }

  /// Commands up to whatever the constructs around are waiting for. What waits for nothing is noted and
  /// stepped over.
  mutating func parseList() -> Script {
    let start = p
    var statements: [Statement] = []
    while true {
      skipSpace()
      guard p < end else { break }
      let byte = bytes[p]
      switch byte {
      case .rightParen:
        if expected.contains(.paren) { return Script(statements: statements, range: range(start, p)) }
        unexpected(")", p + 1)
        continue
      case .semicolon:
        if isArmEnd(p) {
          if expected.contains(.arm) { return Script(statements: statements, range: range(start, p)) }
          unexpected(";;", p + 2)
        } else {
          unexpected(";", p + 1)
        }
        continue
      case .ampersand where at(next(p)) != .greater:
        unexpected("&", at(p + 1) == .ampersand ? p + 2 : p + 1)
        continue
      case .pipe:
        unexpected("|", at(p + 1) == .pipe ? p + 2 : p + 1)
        continue
      default: break
      }
      if let token = reserved(at: p) {
        if !expected.isDisjoint(with: token.word.closes) {
          return Script(statements: statements, range: range(start, p))
        }
        if token.word.isCloser {
          unexpected(joinedText(p, token.end), token.end)
          continue
        }
      }
      if stopsAtBrace, byte == .leftBrace { break }
      let before = p
      if let statement = parseStatement() { statements.append(statement) }
      if p == before, !isAborted { unexpected(text(p, p + 1), p + 1) }
    }
    return Script(statements: statements, range: range(start, min(p, end)))
  }

  private mutating func unexpected(_ what: String, _ behind: Int) {
    fail(.unexpected(what), p, behind)
    p = min(behind, end)
  }

  private func isArmEnd(_ i: Int) -> Bool {
    let second = at(next(i))
    return second == .semicolon || second == .ampersand || (second == .pipe && expected.contains(.arm))
  }

  mutating func parseStatement() -> Statement? {
    let start = p
    guard let first = parsePipeline() else { return nil }
    var statement = Statement(first: first, range: range(start, p))
    while true {
      skipBlanks()
      let second = at(next(p))
      let joint: Statement.Joint
      if at(p) == .ampersand, second == .ampersand {
        joint = .and
      } else if at(p) == .pipe, second == .pipe {
        joint = .or
      } else {
        break
      }
      let place = p
      p = next(next(p))
      skipSpace()
      guard p < end, let pipeline = parsePipeline() else {
        fail(.unexpected(joint == .and ? "&&" : "||"), place, place + 2)
        break
      }
      statement.rest.append(Statement.Link(joint: joint, pipeline: pipeline))
    }
    statement.range = range(start, p)
    skipBlanks()
    if at(p) == .semicolon, !isArmEnd(p) {
      p += 1
    } else if at(p) == .ampersand {
      statement.inBackground = true
      p = next(p)
      // zsh: `&!` and `&|`.
      if at(p) == .bang || (at(p) == .pipe && at(p + 1) != .pipe) { p += 1 }
    }
    return statement
  }

  mutating func parsePipeline() -> Pipeline? {
    let start = p
    var pipeline = Pipeline(commands: [], range: range(start, start))
    while let token = reserved(at: p) {
      if token.word == .bang {
        pipeline.isNegated.toggle()
      } else if token.word == .time {
        pipeline.isTimed = true
      } else {
        break
      }
      p = token.end
      skipBlanks()
      if token.word == .time { skipTimeOptions() }
    }
    while true {
      guard let command = parseCommand() else { break }
      pipeline.commands.append(command)
      skipBlanks()
      guard at(p) == .pipe, at(next(p)) != .pipe else { break }
      let place = p
      p = next(p)
      let errorsToo = at(p) == .ampersand
      if errorsToo { p += 1 }
      skipSpace()
      pipeline.errorsToo.append(errorsToo)
      if p >= end || at(p) == .rightParen {
        fail(.unexpected("|"), place, place + 1)
        break
      }
    }
    while pipeline.errorsToo.count >= max(1, pipeline.commands.count) { pipeline.errorsToo.removeLast() }
    guard !pipeline.commands.isEmpty || pipeline.isNegated || pipeline.isTimed else { return nil }
    if pipeline.commands.isEmpty {
      pipeline.commands = [Command(.simple(SimpleCommand()), range: range(p, p))]
    }
    pipeline.range = range(start, p)
    return pipeline
  }

  private mutating func skipTimeOptions() {
    while at(p) == .minus, at(p + 1) == 0x70 || at(p + 1) == .minus,
      p + 2 >= end || ASCII.isSpace(bytes[p + 2])
    {
      p += 2
      skipBlanks()
    }
  }

  // MARK: Space

  /// Blanks, line continuations and, in front of a word, comments.
  mutating func skipBlanks() {
    while p < end {
      let byte = bytes[p]
      if ASCII.isBlank(byte) {
        p &+= 1
      } else if byte == .backslash, p + 1 < end, bytes[p + 1] == .newline {
        p += 2
      } else if byte == .carriageReturn, p + 1 < end, bytes[p + 1] != .newline, ASCII.isBlank(bytes[p + 1]) {
        return
      } else if byte == .hash, p == 0 || startsComment(behind: bytes[p - 1]) {
        while p < end, bytes[p] != .newline { p &+= 1 }
        return
      } else {
        return
      }
    }
  }

  private func startsComment(behind byte: UInt8) -> Bool {
    ByteSet.metacharacters.contains(byte) || byte == .carriageReturn || byte == .backquote
  }

  /// Blanks, comments and line ends; here-documents that were waiting for one are read.
  mutating func skipSpace() {
    while p < end {
      skipBlanks()
      guard p < end, isLineEnd(p) else { return }
      if bytes[p] == .carriageReturn { p += 1 }
      if p < end { p += 1 }
      readPendingBodies()
    }
  }
}
