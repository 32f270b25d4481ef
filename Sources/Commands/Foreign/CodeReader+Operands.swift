import Bytes
import ShellMeaning

/// What expressions consist of: literals, names, function literals.
extension CodeReader {
  mutating func skipBracket() {
    // Without a step left nothing of what comes would be read, at whichever of its brackets one tries.
    if context.isOutOfSteps {
      i = tokens.count
    } else if i < tokens.count, partners[i] > i {
      i = partners[i] + 1
    } else {
      i += 1
    }
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
      return postfix(interpolated(parts))
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

  mutating func operand(_ symbol: CodeSymbol) -> CodeValue {
    switch symbol {
    case "(":
      let end = partners[i]
      if end > i, isSymbol(end + 1, "=>") || isSymbol(end + 1, "->") && takesArrow {
        bindParameters(from: i + 1, to: end)
        i = end + 2
        return functionBody()
      }
      if let result = calledAtOnce(end) { return postfix(result) }
      return postfix(list(closing: ")"))
    case "[":
      if language.isOther, let open = typedList() {
        i = open
        return postfix(list(closing: "}"))
      }
      return postfix(list(closing: "]"))
    case "{":
      // `String[] words = {"rm", "-rf"}`
      if language.isOther, i + 1 < tokens.count, case .string = tokens[i + 1], isSymbol(i + 2, ",") {
        return postfix(list(closing: "}"))
      }
      // `{"rm", "-rf"}` of Lua.
      if language == .lua, i + 1 < tokens.count, case .string = tokens[i + 1] {
        return postfix(list(closing: "}"))
      }
      return postfix(braces())
    case "." where language.isOther && isSymbol(i + 1, "{"),
      "&." where language.isOther && isSymbol(i + 1, "{"):
      // `.{ "rm", "-rf" }` of Zig.
      i += 1
      return postfix(list(closing: "}"))
    case "|" where language == .other && implicit != nil && nesting > 0:
      // `|p| fs::remove_file(p)`
      bindBlock()
      return functionBody()
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
    case "%" where language == .perl && name(at: i + 1) == "ENV":
      i += 2
      return wholeEnvironment
    case "!" where isNumber(i + 1) && language == .javascript:
      // `!0`, as what makes code small writes it.
      i += 1
      guard case .number(let digits)? = peek() else { return .unknown() }
      i += 1
      return CodeValue(digits == "0" ? "true" : "false")
    case "-", "!", "~", "*", "&", "\\", "@", "%", "+", "...", "#":
      i += 1
      return operand()
    case "<":
      if let lines = readHandle() { return postfix(lines) }
      i += 1
      return .unknown(symbol.text)
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
      return .unknown(symbol.text)
    }
  }

  /// A word that declares something in some languages, in one where it is a name like others.
  static func isPlainWord(_ word: String, of language: CodeLanguage) -> Bool {
    guard word.utf8.count <= 5, language == .python || language == .javascript else { return false }
    return switch SoughtName(word) {
    case "local", "fn", "func", "fun", "sub", "my", "our": true
    default: false
    }
  }

  mutating func operand(named word: String) -> CodeValue {
    i += 1
    switch SoughtName(word) {
    case "new" where isSymbol(i, "[") || isSymbol(i + 1, "["):
      // `new String[] {…}`, `new[] {…}`
      if name(at: i) != nil { i += 1 }
      if let open = typedList() {
        i = open
        return postfix(list(closing: "}"))
      }
      return expression()
    case "new" where language == .php && name(at: i) != nil:
      // `new Client;` is `new Client();`.
      let made = expression()
      guard made.chain?.isEmpty == false, name(at: i - 1) != nil else { return made }
      return call(made, [])
    case _ where Self.isPlainWord(word, of: language):
      return postfix(variables[word] ?? CodeValue(chain: word))
    case "new", "await", "not", "typeof", "return", "yield", "my", "const", "let", "var", "local", "our",
      "async", "void", "throw", "raise", "try", "echo", "die", "discard", "final", "auto", "static":
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
    case "fn", "func", "fun", "def":
      guard language.isOther || language == .julia, nesting > 0 || isSymbol(i, "(") else { break }
      return literal()
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
    if isSymbol(i, "=>") && (language == .javascript || language == .csharp)
      || isSymbol(i, "->") && takesArrow
    {
      bindParameters(from: i - 1, to: i)
      i += 1
      return functionBody()
    }
    if startsDefinition() {
      define(word)
      return .unknown("definition")
    }
    return postfix(lookUp(word))
  }

  /// Whether an arrow behind a name makes it the parameter of a function, not an object with members.
  private var takesArrow: Bool {
    language == .julia || language.isOther && (nesting > 0 && implicit != nil)
  }

  /// Where the brace of `[]string{…}`, `[2]string{…}`, `[] {…}` opens; at the first bracket.
  private func typedList() -> Int? {
    // `["x"].each { … }` is a list that something is done with.
    guard partners[i] > i, partners[i] <= i + 2, !isSymbol(partners[i] + 1, ".") else { return nil }
    var k = partners[i] + 1
    let limit = k + 5
    while k < limit, name(at: k) != nil || isSymbol(k, ".") || isSymbol(k, "*") { k += 1 }
    return isSymbol(k, "{") ? k : nil
  }

  /// `fn d -> … end`, `func(p string) error { … }`: behind its first word.
  private mutating func literal() -> CodeValue {
    let start = i
    if isSymbol(i, "("), partners[i] > i {
      bindParameters(from: i + 1, to: partners[i])
      i = partners[i] + 1
    }
    let limit = i + 12
    while i < min(limit, tokens.count) {
      if isSymbol(i, "{") { return braces() }
      if isSymbol(i, "->") || isSymbol(i, "=>") {
        if !isSymbol(start, "(") { bindParameters(from: start, to: i) }
        i += 1
        return expression()
      }
      if tokens[i] == .newline || isSymbol(i, ")") { break }
      i += 1
    }
    return .unknown("function")
  }

  /// `unlink` alone, in Perl: it takes what the loop around it is at.
  private func actsOnTopic(_ word: String) -> Bool {
    switch SoughtName(word) {
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
    if let special = standing(word) { return special }
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
}
