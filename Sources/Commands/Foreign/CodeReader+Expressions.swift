import Bytes
import ShellMeaning

/// Expressions: operators, literals, function literals, lists and blocks.
extension CodeReader {
  mutating func expression() -> CodeValue {
    guard context.descend(depth, of: Self.deepest) else {
      skipBracket()
      return .unknown()
    }
    depth += 1
    defer { depth -= 1 }
    if nesting == 0, let others = severalTargets() {
      var value = expression()
      value.isChoice = false
      variables[others[0]] = value
      var rest = CodeValue.unknown("value", origins: value.origins)
      rest.role = value.role
      for (k, other) in others.enumerated().dropFirst() {
        variables[other] = value.items.flatMap { k < $0.count ? $0[k] : nil } ?? rest
      }
      if let first = value.items?.first { variables[others[0]] = first }
      return value
    }
    // `name = value`; the name must not be looked up.
    if let target = assignmentTarget() {
      let joins = isSymbol(i - 1, "+=") || isSymbol(i - 1, ".=") || isSymbol(i - 1, "<<")
      var value = expression()
      if joins, let before = variables[target] { value = concatenated(before, value) }
      value.isChoice = false
      variables[target] = value
      return value
    }
    var left = operand()
    // `{execSync: run} = require('child_process')`
    if !left.pairs.isEmpty, case .symbol("=")? = peek() {
      let names = left.pairs
      i += 1
      let module = expression()
      for (key, value) in names { if let alias = value.chain { variables[alias] = member(key, of: module) } }
      return module
    }
    while let token = peek() {
      switch token {
      case .symbol("+"), .symbol(".."):
        i += 1
        let right = operand()
        left = calculated("+", left, right) ?? concatenated(left, right)
      case .symbol("<<") where language == .ruby && left.value.isKnown && left.chain == nil:
        i += 1
        left = concatenated(left, operand())
      case .symbol("=") where isSymbol(i + 1, "~"):
        // `$x =~ s/a/b/`
        i += 2
        if i < tokens.count, case .edit(let edit) = tokens[i] {
          left = edited(left, by: edit, named: name(at: i - 3))
          i += 1
        } else {
          _ = operand()
          left = .unknown("match")
        }
      case .symbol(".") where language.dotJoins:
        i += 1
        left = concatenated(left, operand())
      case .symbol("/") where left.role == .path || left.value.origins.isEmpty && language == .python:
        i += 1
        left = joined([left, operand()])
        left.role = .path
      case .symbol("%") where language == .python || language == .ruby:
        i += 1
        left = formatted(left, operand())
      case .symbol("||"), .symbol("??"), .symbol("//"):
        i += 1
        let right = operand()
        if !left.value.isKnown, left.value.origins.isEmpty, left.items == nil { left = right }
      case .symbol("?"):
        // `a ? b : c` may be either.
        i += 1
        let first = expression()
        guard takes(":") else { return first }
        let second = expression()
        left = CodeValue(list: [first, second])
        left.isChoice = true
      case .symbol("=") where namesMethod(left):
        // `request.Method = "DELETE"`, `r.get_method = lambda: "DELETE"`
        i += 1
        let value = expression()
        setMethod(of: left, to: value)
        left = value
      case .symbol("=>"), .symbol("&&"), .symbol("=="), .symbol("!="), .symbol("<="), .symbol(">="),
        .symbol("**"), .symbol("*"), .symbol("-"),
        .symbol("<<"), .symbol(">>"), .symbol("|>"), .symbol("<"), .symbol(">"), .symbol("|"), .symbol("&"),
        .symbol("^"):
        if isSymbol(i, "<"), case .symbol("-")? = i + 1 < tokens.count ? tokens[i + 1] : nil, language == .r {
          return left
        }
        i += 1
        let right = operand()
        if case .symbol(let sign) = token, let result = calculated(sign, left, right) {
          left = result
          continue
        }
        var origins = left.origins
        origins.formUnion(right.origins)
        left = .unknown("expression", origins: origins)
      case .name("as"):
        if let variable = name(at: i + 1) {
          variables[variable] = left
          i += 2
        } else {
          i += 1
        }
      case .name("and"), .name("or"):
        i += 1
        let right = operand()
        if !left.value.isKnown { left = right }
      case .string
      where left.value.isKnown && left.chain == nil
        && (language == .python || language == .other || language == .ruby):
        left = concatenated(left, operand())
      default: return left
      }
    }
    return left
  }

  mutating func assignmentTarget() -> String? {
    var k = i
    while let word = name(at: k), ["my", "let", "const", "var", "local", "our"].contains(word) { k += 1 }
    guard let target = name(at: k) else { return nil }
    if isSymbol(k + 1, "="), isSymbol(k + 2, "~"), language == .perl { return nil }
    if language == .ruby, isSymbol(k + 1, "<<"), let before = variables[target], before.chain == nil,
      before.items == nil
    {
      i = k + 2
      return target
    }
    if isSymbol(k + 1, "=") || isSymbol(k + 1, "+=") || isSymbol(k + 1, ".=") || isSymbol(k + 1, ":=") {
      i = k + 2
      return target
    }
    if language == .r, isSymbol(k + 1, "<"), isSymbol(k + 2, "-") {
      i = k + 3
      return target
    }
    return nil
  }

  /// `a, b = …`, `local a, b = …`, `c, _ := …`
  mutating func severalTargets() -> [String]? {
    guard language == .lua || language == .python || language == .ruby || language == .other else {
      return nil
    }
    var k = i
    if name(at: k) == "local" { k += 1 }
    guard name(at: k) != nil, isSymbol(k + 1, ",") else { return nil }
    var names: [String] = []
    while let word = name(at: k), names.count < 8 {
      names.append(word)
      k += 1
      if isSymbol(k, "=") || isSymbol(k, ":=") {
        guard names.count > 1, !isSymbol(k + 1, "=") else { return nil }
        i = k + 1
        return names
      }
      guard isSymbol(k, ",") else { return nil }
      k += 1
    }
    return nil
  }

  mutating func skipBracket() {
    if i < tokens.count, partners[i] > i { i = partners[i] + 1 } else { i += 1 }
  }

  mutating func operand() -> CodeValue {
    guard context.descend(depth, of: Self.deepest) else {
      skipBracket()
      return .unknown()
    }
    depth += 1
    defer { depth -= 1 }
    guard let token = peek() else { return .unknown() }
    switch token {
    case .string(let parts):
      i += 1
      return postfix(CodeValue(text(parts)))
    case .number(let digits):
      i += 1
      var number = CodeValue(digits)
      number.isNumber = true
      return postfix(number)
    case .edit(let edit):
      i += 1
      return edited(lookUp("_"), by: edit, named: "_")
    case .command(let parts):
      i += 1
      return postfix(runShell(text(parts)))
    case .newline: return .unknown()
    case .symbol(let symbol): return operand(symbol)
    case .name(let word): return operand(named: word)
    }
  }

  mutating func operand(_ symbol: String) -> CodeValue {
    switch symbol {
    case "(":
      let end = partners[i]
      if end > i, isSymbol(end + 1, "=>") {
        bindParameters(from: i + 1, to: end)
        i = end + 2
        return functionBody()
      }
      if let result = calledAtOnce(end) { return postfix(result) }
      return postfix(list(closing: ")"))
    case "[": return postfix(list(closing: "]"))
    case "{": return postfix(braces())
    case "-" where isNumber(i + 1):
      i += 1
      guard case .number(let digits)? = peek() else { return .unknown() }
      i += 1
      var number = CodeValue("-" + digits)
      number.isNumber = true
      return postfix(number)
    case "&" where language == .perl && isSymbol(i + 1, "{"):
      // `&{"system"}(…)`
      i += 1
      let name = braces().known.map { $0.replacingBytes("::", with: ".") }
      return postfix(name.map { CodeValue(chain: $0) } ?? .unknown())
    case "-", "!", "~", "*", "&", "\\", "@", "%", "+", "...", "#":
      i += 1
      return operand()
    case ":":
      // A symbol of Ruby.
      if language == .ruby, let word = name(at: i + 1) {
        i += 2
        return CodeValue(word)
      }
      i += 1
      return .unknown()
    case ".." where isSymbol(i + 1, "."):
      i += 2
      return operand()
    case ")", "]", "}", ",", ";": return .unknown()
    default:
      i += 1
      return .unknown(symbol)
    }
  }

  mutating func operand(named word: String) -> CodeValue {
    i += 1
    switch word {
    case "new"
    where name(at: i) != nil && isSymbol(i + 1, "[") && isSymbol(i + 2, "]") && isSymbol(i + 3, "{"):
      // `new String[] {…}`
      i += 3
      return postfix(list(closing: "}"))
    case "new", "await", "not", "typeof", "return", "yield", "my", "const", "let", "var", "local", "our",
      "async", "void", "throw", "raise",
      "try", "echo", "die":
      return i < tokens.count && tokens[i] != .newline ? expression() : .unknown()
    case "None", "null", "nil", "undefined", "undef", "True", "False", "true", "false", "TRUE", "FALSE":
      return postfix(CodeValue(word))
    case "lambda":
      let start = i
      while i < tokens.count, !isSymbol(i, ":"), tokens[i] != .newline { i += 1 }
      bindParameters(from: start, to: i)
      if isSymbol(i, ":") { i += 1 }
      return expression()
    case "function", "sub":
      if name(at: i) != nil { i += 1 }
      if isSymbol(i, "("), partners[i] > i {
        bindParameters(from: i + 1, to: partners[i])
        i = partners[i] + 1
      }
      return functionBody()
    default: break
    }
    if language == .perl, word == "map" || word == "grep", let list = mapped(keeps: word == "grep") {
      return postfix(list)
    }
    if language == .perl, word == "exec" || word == "system", isSymbol(i, "{"), partners[i] > i {
      // `exec { $program } @words`: the words say what it calls itself, the block what is run.
      let end = partners[i]
      i += 1
      let program = expression()
      i = end + 1
      let words = bareArguments().flatMap { $0.value.items ?? [$0.value] }
      return run([program] + words.dropFirst())
    }
    if language == .perl, actsOnTopic(word) {
      return call(CodeValue(chain: word), [CodeArgument(name: nil, value: lookUp("_"))])
    }
    if isSymbol(i, "=>"), language == .javascript {
      bindParameters(from: i - 1, to: i)
      i += 1
      return functionBody()
    }
    return postfix(lookUp(word))
  }

  /// `unlink` alone, in Perl: it takes what the loop around it is at.
  private func actsOnTopic(_ word: String) -> Bool {
    switch word {
    case "unlink", "rmdir", "rmtree", "chr", "ord", "lc", "uc", "reverse": break
    default: return false
    }
    guard i < tokens.count else { return true }
    switch tokens[i] {
    case .newline, .symbol(";"), .symbol("}"), .symbol(")"), .symbol("||"), .symbol("&&"): return true
    case .name(let next): return Self.isConnector(next)
    default: return false
    }
  }

  func lookUp(_ word: String) -> CodeValue {
    if let known = variables[word] { return known }
    // The folder that pytest makes for a test.
    if language == .python, word == "tmp_path" || word == "tmpdir" { return temporary }
    // A word that a whole module brought in; those that every program has are its own.
    if let wholeModule,
      ["run", "call", "check_call", "check_output", "Popen", "getoutput", "rmtree"].contains(word)
    {
      return CodeValue(chain: wholeModule + "." + word)
    }
    return CodeValue(chain: word)
  }

  func isNumber(_ k: Int) -> Bool {
    if k < tokens.count, case .number = tokens[k] { return true }
    return false
  }

  mutating func bindParameters(from start: Int, to end: Int) {
    if let handed {
      // A function that is called where it is written.
      self.handed = nil
      var rest = handed[...]
      for k in start..<max(start, min(end, start + 24)) {
        if let parameter = name(at: k), parameter != "lambda" {
          variables[parameter] = rest.popFirst() ?? .unknown(parameter)
        }
      }
      return
    }
    guard let implicit else { return }
    for k in start..<max(start, min(end, start + 12)) {
      if let parameter = name(at: k) { variables[parameter] = implicit }
    }
  }

  mutating func functionBody() -> CodeValue {
    if case .symbol("{")? = peek() { return braces() }
    return expression()
  }

  mutating func list(closing: String) -> CodeValue {
    let open = i
    let end = partners[open] > open ? partners[open] : tokens.count
    i += 1
    nesting += 1
    defer { nesting -= 1 }
    if let items = comprehended(from: i, to: end) {
      i = min(end + 1, tokens.count)
      return CodeValue(list: items)
    }
    var items: [CodeValue] = []
    var isList = closing == "]"
    var pairs: [(key: String, value: CodeValue)] = []
    while i < end {
      let before = i
      skipNewlines()
      if language == .php, i < end, let key = pairKey() {
        pairs.append((key, i < end ? expression() : .unknown()))
        items.append(pairs[pairs.count - 1].value)
        if takes(",") { isList = true }
        continue
      }
      let item = expression()
      items.append(item)
      if name(at: i) == "for" { break }
      if takes(",") { isList = true }
      if i == before { i += 1 }
    }
    i = min(end + 1, tokens.count)
    if !isList, items.count == 1 { return items[0] }
    var result = CodeValue(list: items)
    result.pairs = pairs
    return result
  }

  func comprehension(from start: Int, to end: Int) -> Int? {
    var k = start
    while k < end {
      if partners[k] > k {
        k = partners[k] + 1
        continue
      }
      if name(at: k) == "for" { return k }
      k += 1
    }
    return nil
  }

  /// A block or an object: statements, and pairs where a colon or an arrow stands between two values.
  mutating func braces() -> CodeValue {
    let open = i
    let end = partners[open] > open ? partners[open] : tokens.count
    i += 1
    bindBlock()
    let outer = nesting
    nesting = 0
    defer { nesting = outer }
    var result = CodeValue.unknown("block")
    var last: CodeValue?
    while i < end {
      let before = i
      skipNewlines()
      guard i < end else { break }
      if let key = shorthand(behind: open, before: end) {
        result.pairs.append((key, lookUp(key)))
        i += 1
      } else if let key = pairKey() {
        skipNewlines()
        let value = i < end ? expression() : .unknown()
        result.pairs.append((key, value))
      } else if case .name(let word) = tokens[i], word == "return" {
        i += 1
        last = i < end ? expression() : nil
      } else if case .name(let word) = tokens[i], word != "for", word != "function", word != "import",
        word != "def"
      {
        bindTrailingLoop()
        last = Self.isStatementWord(word) ? nil : expression()
        if last == nil { statement() }
      } else {
        statement()
      }
      if i == before { i += 1 }
    }
    i = min(end + 1, tokens.count)
    if i > open + 2, result.pairs.isEmpty, last == nil {
      result.value = CodeValue.unknown("statements").value
    }
    if result.pairs.isEmpty, let last { return last }
    return result
  }

  static func isStatementWord(_ word: String) -> Bool {
    switch word {
    case "if", "else", "while", "try", "catch", "switch", "case", "unless", "foreach", "class", "sub": true
    default: false
    }
  }

  /// `key:`, `'key':`, `key =>`; in JavaScript `{key}` alone is left.
  mutating func pairKey() -> String? {
    var key: String?
    switch tokens[i] {
    case .name(let word): key = word
    case .string(let parts): if case .text(let text)? = parts.first { key = text }
    default: return nil
    }
    guard isSymbol(i + 1, ":") && !isSymbol(i + 1, "::") || isSymbol(i + 1, "=>") && language != .javascript
    else { return nil }
    i += 2
    return key
  }

  /// `|x|` at the start of a block.
  mutating func bindBlock() {
    guard isSymbol(i, "|") else { return }
    i += 1
    let start = i
    while i < tokens.count, !isSymbol(i, "|") { i += 1 }
    bindParameters(from: start, to: i)
    i += 1
  }
}
