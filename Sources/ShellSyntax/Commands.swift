import Bytes

extension Parser {
  /// One command with its redirections; nil where none can start.
  mutating func parseCommand() -> Command? {
    skipBlanks()
    guard p < end else { return nil }
    let start = p
    if bytes[p] == .leftParen {
      return withRedirections(parseParenthesis(), from: start)
    }
    if let token = reserved(at: p) {
      if let form = parseCompound(token) { return withRedirections(form, from: start) }
      // A compound was begun but there is no such thing here: an ordinary word.
    }
    return parseSimple(from: start)
  }

  private mutating func withRedirections(_ form: Command.Form, from start: Int) -> Command {
    var redirections: [Redirection] = []
    while true {
      skipBlanks()
      guard let redirection = parseRedirection() else { break }
      redirections.append(redirection)
    }
    return Command(form, redirections: redirections, range: range(start, p))
  }

  /// `( … )` or `(( … ))`.
  private mutating func parseParenthesis() -> Command.Form {
    let start = p
    if at(next(p)) == .leftParen, let close = arithmeticEnd(from: next(p) + 1) {
      let inside = next(p) + 1
      let outer = enter(inside, close)
      let arithmetic = Arithmetic(text: text(inside, close), parts: parseArithmeticParts())
      leave(outer, to: next(close) + 1)
      return .arithmetic(arithmetic)
    }
    p += 1
    let body = parseInside(.paren)
    closeParen(from: start, "(")
    return .subshell(body)
  }

  /// A list in brackets of some kind: what waits outside does not count inside.
  mutating func parseInside(_ closers: Closers, keepingOuter: Bool = false) -> Script {
    guard descend() else { return Script(range: range(p, p)) }
    let outer = expected
    expected = keepingOuter ? outer.union(closers) : closers
    let script = parseList()
    expected = outer
    depth -= 1
    return script
  }

  mutating func closeParen(from start: Int, _ what: String) {
    if at(p) == .rightParen {
      p += 1
    } else if !isAborted {
      failUnterminated(what, from: start, to: start + 1)
    }
  }

  // MARK: Simple commands

  private mutating func parseSimple(from start: Int) -> Command? {
    var simple = SimpleCommand()
    var redirections: [Redirection] = []
    var takesArrays = false
    while true {
      skipBlanks()
      guard p < end, !isLineEnd(p) else { break }
      if let redirection = parseRedirection() {
        redirections.append(redirection)
        continue
      }
      let byte = bytes[p]
      if byte == .leftParen {
        if simple.words.count == 1, simple.assignments.isEmpty, redirections.isEmpty,
          let name = plainName(simple.words[0]), let behind = emptyParentheses(p)
        {
          p = behind
          return Command(.function(parseFunctionBody(named: name)), range: range(start, p))
        }
        if simple.words.isEmpty { break }
        // What stands in there is no argument of anything; it is read as the commands it looks like.
        fail(.unexpected("("), p, p + 1)
        break
      }
      if byte == .semicolon || byte == .ampersand || byte == .pipe || byte == .rightParen { break }
      if stopsAtBrace, byte == .leftBrace, !simple.words.isEmpty { break }
      if byte == .rightBrace, expected.contains(.looseBrace), isAlone(p) { break }
      if simple.words.isEmpty || takesArrays,
        let assignment = parseAssignment(onlyArrays: !simple.words.isEmpty)
      {
        simple.assignments.append(assignment)
        continue
      }
      let before = p
      let word = parseWord(simple.words.isEmpty ? .command : .argument)
      guard p > before else { break }
      if simple.words.isEmpty { takesArrays = declares(word) }
      simple.words.append(word)
    }
    guard !simple.words.isEmpty || !simple.assignments.isEmpty || !redirections.isEmpty else { return nil }
    return Command(.simple(simple), redirections: redirections, range: range(start, endOfToken()))
  }

  /// The place behind the last byte that is no blank.
  private func endOfToken() -> Int {
    var i = min(p, end)
    while i > 0, ASCII.isBlank(bytes[i - 1]) { i -= 1 }
    return i
  }

  private func isAlone(_ i: Int) -> Bool {
    i + 1 >= end || ASCII.isSpace(bytes[i + 1]) || ByteSet.metacharacters.contains(bytes[i + 1])
  }

  private func declares(_ word: Word) -> Bool {
    guard word.parts.count == 1, case .literal(let name) = word.parts[0].form else { return false }
    switch name {
    case "declare", "typeset", "local", "export", "readonly", "alias", "integer", "float": return true
    default: return false
    }
  }

  private func plainName(_ word: Word) -> String? {
    var name = ""
    for part in word.parts {
      switch part.form {
      case .literal(let text), .glob(let text): name += text
      default: return nil
      }
    }
    return name.isEmpty ? nil : name
  }

  /// `()`, blanks allowed between: the place behind it.
  func emptyParentheses(_ open: Int) -> Int? {
    guard at(open) == .leftParen else { return nil }
    var i = next(open)
    while i < end, ASCII.isBlank(bytes[i]) { i = next(i) }
    return at(i) == .rightParen ? i + 1 : nil
  }

  // MARK: Assignments

  /// `NAME=`, `NAME+=`, `NAME[…]=` and what is assigned; nil if none stands here.
  mutating func parseAssignment(onlyArrays: Bool) -> Assignment? {
    let start = p
    guard ASCII.isNameStart(at(past(p))) else { return nil }
    var i = past(p)
    while i < end, ASCII.isWord(bytes[i]) { i = next(i) }
    let nameEnd = i
    var indexRange: Range<Int>?
    if at(i) == .leftBracket {
      guard let close = indexEnd(from: i + 1) else { return nil }
      indexRange = i + 1..<close
      i = next(close)
    }
    var appends = false
    if at(i) == .plus {
      appends = true
      i = next(i)
    }
    guard at(i) == .equals else { return nil }
    let value = next(i)
    let isArray = at(value) == .leftParen
    guard isArray || !onlyArrays else { return nil }
    let name = joinedText(past(start), nameEnd)
    var index: Word?
    if let indexRange {
      let outer = enter(indexRange.lowerBound, indexRange.upperBound)
      index = Word(parts: parseQuotedParts(.text), range: range(indexRange.lowerBound, indexRange.upperBound))
      leave(outer, to: value)
    }
    p = min(value, end)
    let content: Assignment.Content = isArray ? .array(parseArray()) : .scalar(parseWord(.assignedValue))
    return Assignment(
      name: name, index: index, appends: appends, content: content, range: range(start, p))
  }

  /// The `]` that ends an index, if `=` or `+=` follows it.
  private mutating func indexEnd(from start: Int) -> Int? {
    var i = start
    var level = 0
    while i < end, !isLineEnd(i) {
      switch bytes[i] {
      case .leftBracket: level += 1
      case .rightBracket:
        if level == 0 {
          spend(i - start)
          let behind = at(next(i))
          return behind == .equals || (behind == .plus && at(next(next(i))) == .equals) ? i : nil
        }
        level -= 1
      case .backslash: i += 1
      case .semicolon, .ampersand, .pipe: return nil
      default: break
      }
      i += 1
    }
    spend(i - start)
    return nil
  }

  private mutating func parseArray() -> [Assignment.Element] {
    let start = p
    p += 1
    var elements: [Assignment.Element] = []
    guard descend() else { return elements }
    while true {
      skipSpace()
      guard p < end else {
        failUnterminated("(", from: start, to: start + 1, resuming: true)
        break
      }
      if bytes[p] == .rightParen {
        p += 1
        break
      }
      var index: Word?
      if bytes[p] == .leftBracket, let close = indexEnd(from: p + 1) {
        let open = p + 1
        let outer = enter(open, close)
        index = Word(parts: parseQuotedParts(.text), range: range(open, close))
        leave(outer, to: next(close))
        if at(p) == .plus { p += 1 }
        p += 1
      }
      let before = p
      let value = parseWord(index == nil ? .argument : .assignedValue)
      if p == before, index == nil {
        fail(.unexpected(text(p, p + 1)), p, p + 1)
        p += 1
        continue
      }
      elements.append(Assignment.Element(index: index, value: value))
    }
    depth -= 1
    return elements
  }
}
