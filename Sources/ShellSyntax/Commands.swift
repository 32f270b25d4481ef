import Bytes

extension Parser {
  /// One command with its redirections.
  mutating func parseCommand() -> Command {
    let start = p
    grow(4)
    if let token = reservedHere() {
      if let form = parseCompound(token) { return finish(form, from: start) }
      if token.word == .inWord { fail(.unexpected("in"), p, token.end) }
    } else if at(p) == .leftParen {
      let form = parseParenthesis()
      return finish(form, from: start)
    }
    return parseSimple()
  }

  /// The redirections behind a compound command.
  private mutating func finish(_ form: Command.Form, from start: Int) -> Command {
    var command = Command(form, range: 0..<0)
    var stray: [Word] = []
    var last = p
    while true {
      skipBlanks()
      guard parseRedirection(&command.redirections, extra: &stray) else { break }
      last = p
    }
    if case .function(var function) = form, function.name == nil {
      while p < end, !ByteSet.metacharacters.contains(bytes[p]) || startsWord(p), !isLineEnd(p),
        bytes[p] != .hash
      {
        function.arguments.append(parseWord(.argument))
        last = p
        skipBlanks()
      }
      command.form = .function(function)
    }
    command.range = range(start, max(start, last))
    return command
  }

  /// A metacharacter that is none.
  func startsWord(_ i: Int) -> Bool { isProcessSubstitution(i) || numericRangeEnd(i) != nil }

  func isProcessSubstitution(_ i: Int) -> Bool {
    (bytes[i] == .less || bytes[i] == .greater) && at(next(i)) == .leftParen
  }

  /// Assignments, words and redirections; or a function definition, which starts like a word.
  private mutating func parseSimple() -> Command {
    let start = p
    var simple = SimpleCommand()
    var redirections: [Redirection] = []
    var first = p..<p
    var isDeclaring = false
    var last = p

    words: while p < end {
      let byte = bytes[p]
      switch byte {
      case .newline, .semicolon, .pipe, .rightParen, .hash:
        break words
      case .ampersand:
        guard parseRedirection(&redirections, extra: &simple.words) else { break words }
      case .less, .greater, 0x30...0x39, .leftBrace:
        if numericRangeEnd(p) != nil || !parseRedirection(&redirections, extra: &simple.words) {
          parseArgument(&simple, &first)
        }
      case .leftParen:
        if simple.words.count == 1, simple.assignments.isEmpty, redirections.isEmpty,
          let behind = emptyParentheses()
        {
          let name = joinedText(first.lowerBound, first.upperBound)
          p = behind
          return parseFunctionBody(name, from: start)
        }
        // zsh: `ls (#i)*.c`
        guard isZsh, !simple.words.isEmpty, ASCII.isBlank(bytes[p - 1]), isGlobGroup(p) else { break words }
        parseArgument(&simple, &first)
      case .rightBrace where expected.contains(.looseBrace) && reserved(at: p) != nil:
        break words
      default:
        if simple.words.isEmpty, let assignment = parseAssignment(arraysOnly: false) {
          simple.assignments.append(assignment)
        } else if isDeclaring, let assignment = parseAssignment(arraysOnly: true) {
          simple.assignments.append(assignment)
        } else {
          parseArgument(&simple, &first)
          if simple.words.count == 1 { isDeclaring = isDeclaration(first) }
        }
      }
      last = p
      skipBlanks()
    }
    return Command(.simple(simple), redirections: redirections, range: range(start, max(start, last)))
  }

  @inline(__always)
  private mutating func parseArgument(_ simple: inout SimpleCommand, _ first: inout Range<Int>) {
    let start = p
    if simple.words.isEmpty {
      simple.words.reserveCapacity(4)
      simple.words.append(parseWord(.command))
      first = start..<max(start, p)
    } else {
      // Now and then is often enough to look how many there are.
      if simple.words.count & 4095 == 0, !mayGoOn(&simple.words, first) { return }
      simple.words.append(parseWord(.argument))
    }
  }

  @inline(never)
  private mutating func mayGoOn(_ words: inout [Word], _ first: Range<Int>) -> Bool {
    guard words.count < limits.words || takesAnyNumber(first) else {
      abort("more words than a program takes")
      return false
    }
    reserve(&words, since: first.lowerBound)
    return true
  }

  /// What a program is started with has an end; what the shell does itself has none but its memory.
  private func takesAnyNumber(_ word: Range<Int>) -> Bool {
    switch text(word.lowerBound, word.upperBound) {
    case "echo", "printf", "print", "set", "eval", ":": true
    default: false
    }
  }

  /// Behind `( )`, if that is what stands here.
  func emptyParentheses() -> Int? {
    var i = next(p)
    while i < end, ASCII.isBlank(bytes[i]) { i = next(i) }
    return at(i) == .rightParen ? i + 1 : nil
  }

  /// One of the builtins whose arguments may be arrays.
  private func isDeclaration(_ word: Range<Int>) -> Bool {
    guard (3...8).contains(word.count) else { return false }
    switch bytes[word.lowerBound] {
    case UInt8(ascii: "d"), UInt8(ascii: "t"), UInt8(ascii: "l"), UInt8(ascii: "e"), UInt8(ascii: "r"),
      UInt8(ascii: "a"):
      break
    default: return false
    }
    switch text(word.lowerBound, word.upperBound) {
    case "declare", "typeset", "local", "export", "readonly", "alias", "eval", "let": return true
    default: return false
    }
  }
}
