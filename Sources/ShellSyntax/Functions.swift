import Bytes

extension Parser {
  /// `function name …` and zsh's `function { … }`.
  mutating func parseFunctionKeyword(_ token: ReservedToken) -> Command.Form {
    let start = p
    p = token.end
    skipBlanks()
    if let open = reserved(at: p), open.word == .openBrace {
      let body = parseFunctionBody(nil, from: start)
      return body.form
    }
    let nameStart = p
    while p < end, !ByteSet.metacharacters.contains(bytes[p]), !isLineEnd(p) { p = next(p) }
    guard p > nameStart else {
      fail(.unexpected(tokenText()), start, token.end)
      return .function(Function(name: "", body: Command(.simple(SimpleCommand()), range: range(p, p))))
    }
    let name = joinedText(nameStart, p)
    skipBlanks()
    if at(p) == .leftParen, let behind = emptyParentheses() { p = behind }
    return parseFunctionBody(name, from: start).form
  }

  /// zsh: `() { … }`, which runs where it stands.
  mutating func parseAnonymousBody(_ behind: Int) -> Command.Form? {
    let open = p
    p = behind
    skipLineBreaks()
    guard let brace = reserved(at: p), brace.word == .openBrace else {
      p = open
      return nil
    }
    return parseFunctionBody(nil, from: open).form
  }

  /// The body of a function and the redirections that come with it.
  mutating func parseFunctionBody(_ name: String?, from start: Int) -> Command {
    guard descend() else { return Command(.group(Script(range: range(p, p))), range: range(p, p)) }
    defer { depth -= 1 }
    skipLineBreaks()
    let bodyStart = p
    let body: Command
    if name == nil, let open = reserved(at: p), open.word == .openBrace {
      let script = parseBraces(open, isLoose: true)
      body = Command(.group(script), range: range(bodyStart, p))
    } else if canStartCommand() {
      let isCompound = at(p) == .leftParen || reserved(at: p)?.word.startsCompound == true
      // zsh takes any command as a body, bash does not.
      if !isCompound, !isZsh { fail(.unexpected(tokenText()), p, p + 1) }
      body = parseCommand()
    } else {
      fail(.unterminated("function"), start, p)
      body = Command(.simple(SimpleCommand()), range: range(p, p))
    }
    return Command(.function(Function(name: name, body: body)), range: range(start, max(start, p)))
  }
}
