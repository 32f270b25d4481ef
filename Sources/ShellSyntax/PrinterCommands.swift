import Bytes

extension ShellPrinter {
  mutating func put(_ command: Command) {
    switch command.form {
    case .simple(let simple):
      put(simple, command.redirections)
      return
    case .subshell(let script):
      subshell(script)
    case .group(let script): braces(script)
    case .conditional(let conditional): put(conditional)
    case .loop(let loop):
      put(loop.isUntil ? "until " : "while ")
      list(loop.condition, isClosed: true)
      body(loop.body)
    case .forEach(let loop):
      put((loop.isSelect ? "select " : "for ") + loop.variable)
      if let words = loop.words {
        put(" in")
        for word in words {
          put(" ")
          self.word(word)
        }
      }
      put("; ")
      body(loop.body)
    case .forArithmetic(let loop):
      putLines("for ((\(loop.header.text))); ")
      body(loop.body)
    case .caseOf(let choice): put(choice)
    case .function(let function):
      put(function, command.redirections)
      return
    case .test(let test):
      put("[[ ")
      for (i, word) in test.words.enumerated() {
        self.word(word)
        // A bracket that a regular expression leaves open takes in what follows on its line.
        let isRegex = i > 0 && !isInMetDelimiter && test.words[i - 1].leadingLiteral == "=~"
        putLines(isRegex && Self.leavesParenthesis(word) ? "\n" : " ")
      }
      put("]]")
    case .arithmetic(let arithmetic): putLines("((\(arithmetic.text)))")
    case .coprocess(let name, let inner):
      put("coproc ")
      if let name { put(name + " ") }
      put(inner)
    case .error: return
    }
    put(command.redirections)
  }

  /// More parentheses are opened than closed in it, those not counted that are quoted or a part of something else.
  private static func leavesParenthesis(_ word: Word) -> Bool {
    var depth = 0
    for case .literal(let text) in word.parts.map(\.form) {
      for byte in text.utf8 {
        if byte == .leftParen { depth += 1 }
        if byte == .rightParen, depth > 0 { depth -= 1 }
      }
    }
    return depth > 0
  }

  /// Redirections behind something.
  private mutating func put(_ redirections: [Redirection]) {
    for redirection in redirections {
      put(" ")
      put(redirection)
    }
  }

  /// It begins with `!(`, which is a negated subshell where a command begins.
  private static func looksNegated(_ word: Word) -> Bool {
    if case .extendedGlob(let kind, _)? = word.parts.first?.form { kind.hasPrefix("!") } else { false }
  }

  private mutating func put(_ simple: SimpleCommand, _ redirections: [Redirection]) {
    if !redirections.isEmpty, Self.startsSubscript(simple.words.first) {
      putInOrder(simple, redirections)
      return
    }
    // A reserved word is an ordinary one only behind a redirection, and `!(…)` a pattern.
    let isGuarded =
      simple.assignments.isEmpty && !redirections.isEmpty
      && (simple.words.first.map { isReserved($0) || Self.looksNegated($0) } ?? false)
    // `<1-9>` is a pattern only where no target follows it.
    let endsInRange = Self.endsInRange(simple.words.last)
    let early = endsInRange ? redirections.count : isGuarded ? 1 : 0
    for redirection in redirections[..<early] {
      put(redirection)
      put(" ")
    }
    var isFirst = true
    for assignment in simple.assignments {
      if !isFirst { put(" ") }
      put(assignment)
      isFirst = false
    }
    for word in simple.words {
      if !isFirst { put(" ") }
      self.word(word)
      isFirst = false
    }
    for redirection in redirections[early...] {
      if !isFirst { put(" ") }
      put(redirection)
      isFirst = false
    }
  }

  /// It would be an assignment if a bracket behind it were closed.
  private static func startsSubscript(_ word: Word?) -> Bool {
    word?.leadingLiteral?.utf8.contains(.leftBracket) ?? false
  }

  /// The words and redirections as they stood in the source: what stands between them may close a bracket, or keep
  /// it open.
  private mutating func putInOrder(_ simple: SimpleCommand, _ redirections: [Redirection]) {
    var rest = redirections[...]
    for assignment in simple.assignments {
      putAll(&rest, before: assignment.range.lowerBound)
      put(assignment)
      put(" ")
    }
    for word in simple.words {
      putAll(&rest, before: word.range.lowerBound)
      self.word(word)
      put(" ")
    }
    putAll(&rest, before: .max)
    out.removeLast()
  }

  private mutating func putAll(_ redirections: inout ArraySlice<Redirection>, before place: Int) {
    while let first = redirections.first, first.range.lowerBound < place {
      put(first)
      put(" ")
      redirections.removeFirst()
    }
  }

  private static func endsInRange(_ word: Word?) -> Bool {
    if case .glob(let text)? = word?.parts.last?.form { text.utf8.first == .less } else { false }
  }

  private func startsComment(_ word: Word) -> Bool {
    word.leadingLiteral?.utf8.first == .hash
  }

  private func isReserved(_ word: Word) -> Bool {
    guard let text = word.literal, text.utf8.count <= 8 else { return false }
    return Reserved(rawValue: text.utf8.reduce(0) { $0 << 8 | UInt64($1) }) != nil
  }

  private mutating func put(_ assignment: Assignment) {
    put(assignment.name)
    if let index = assignment.index { putSubscript(index) }
    put(assignment.appends ? "+=" : "=")
    switch assignment.content {
    case .scalar(let value): word(value)
    case .array(let elements):
      put("(")
      var start = out.count
      for (i, element) in elements.enumerated() {
        if i > 0 { separate(" ", from: start) }
        start = out.count
        if let index = element.index {
          putSubscript(index)
          put("=")
        }
        word(element.value)
      }
      // The bracket that closes the list would be one of its last word's.
      separate("", from: start)
      put(")")
    }
  }

  // MARK: Compound commands

  /// `(…)`. Here-documents that wait already may get their bodies in there.
  private mutating func subshell(_ script: Script) {
    put("(")
    let start = out.count
    list(script, isClosed: false)
    // `((` would be arithmetic, `()` a function.
    if start == out.count || out[start] == .leftParen { out.insert(.space, at: start) }
    if bracketMayEndBody { put("\n") }
    put(")")
  }

  private mutating func braces(_ script: Script) {
    put("{ ")
    list(script, isClosed: true)
    put("}")
  }

  private mutating func body(_ script: Script) {
    put("do ")
    list(script, isClosed: true)
    put("done")
  }

  private mutating func put(_ conditional: Conditional) {
    for (i, branch) in conditional.branches.enumerated() {
      put(i == 0 ? "if " : "elif ")
      list(branch.condition, isClosed: true)
      put("then ")
      list(branch.body, isClosed: true)
    }
    if let otherwise = conditional.otherwise {
      put("else ")
      list(otherwise, isClosed: true)
    }
    put("fi")
  }

  private mutating func put(_ choice: CaseOf) {
    put("case ")
    word(choice.subject)
    put(" in ")
    for arm in choice.arms {
      if let first = arm.patterns.first, isReserved(first) || startsComment(first) { put("(") }
      for (i, pattern) in arm.patterns.enumerated() {
        if i > 0 { put(" | ") }
        word(pattern)
      }
      put(") ")
      list(arm.body, isClosed: false)
      if !mustWait { endLineForBodies() }
      switch arm.ending {
      case .leave: put(";; ")
      case .fallThrough: put(";& ")
      case .testNext: put(";;& ")
      }
    }
    put("esac")
  }

  private mutating func put(_ function: Function, _ redirections: [Redirection]) {
    if let name = function.name {
      // Where a word may not stand as one, it can be a name behind the keyword, and the other way round.
      // A parenthesis right behind one of these would begin a pattern.
      let gap = name.utf8.last.map { "*?+@!".utf8.contains($0) } == true ? " " : ""
      put(isPlainName(name) ? "\(name)\(gap)() " : "function \(name) () ")
      put(function.body)
    } else {
      put("() ")
      put(function.body)
      put(redirections)
      for argument in function.arguments {
        put(" ")
        word(argument)
      }
    }
  }

  /// `name()` is read as the definition of just this name.
  private func isPlainName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    if bytes.contains(where: ByteSet.metacharacters.contains) { return true }
    guard let first = bytes.first, ASCII.isNameStart(first) || first == .colon || first == .dot else {
      return false
    }
    let isPlain = bytes.allSatisfy { byte in
      ASCII.isWord(byte) || byte == .minus || byte == .dot || byte == .colon || byte == .slash
    }
    return isPlain && !isReserved(Word(literal: name, range: 0..<0))
  }
}
