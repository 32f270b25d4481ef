import Bytes
import ShellMeaning
import Verdict

/// Reads code in another language for what it would do to the machine: which files it deletes, writes and
/// reads, which commands it starts, what it fetches, runs and sends.
///
/// It is no interpreter. Every statement is taken to run, in order; expressions are computed as far as they
/// consist of constants, and become holes where they do not. That is enough to see through text put together
/// from pieces, and to leave text that is only printed alone.
struct CodeReader {
  let language: CodeLanguage
  let invocation: Invocation
  var context: Judgement
  var variables: [String: CodeValue] = [:]
  /// A socket was connected, a shell was started: both together are a reverse shell.
  var hasSocket = false
  var startsShell = false
  var joinsDescriptors = false
  /// Where relative paths start, once the code has changed that.
  var directory: Value

  private var tokens: [CodeToken] = []
  /// For every opening bracket the index of its partner.
  private var partners: [Int] = []
  private var i = 0
  private var depth = 0
  /// Brackets around the current token: newlines inside them end nothing.
  private var nesting = 0
  /// What the parameter of a function literal stands for, while the arguments of a call are read.
  private var implicit: CodeValue?

  static let deepest = 48

  init(_ language: CodeLanguage, _ invocation: Invocation, _ context: Judgement) {
    self.language = language
    self.invocation = invocation
    self.context = context
    directory = invocation.directory
  }

  /// Reads `code` and leaves what it found in `context`.
  mutating func read(_ code: String) {
    let outer = (tokens, partners, i, nesting)
    tokens = CodeLexer.tokens(of: code, language)
    partners = Self.match(tokens)
    (i, nesting) = (0, 0)
    while i < tokens.count {
      let before = i
      statement()
      if i == before { i += 1 }
    }
    (tokens, partners, i, nesting) = outer
  }

  /// The value of an expression that stands inside a text.
  private mutating func value(of code: String) -> CodeValue {
    guard depth < Self.deepest, context.spend() else { return .unknown(code) }
    depth += 1
    defer { depth -= 1 }
    let outer = (tokens, partners, i, nesting)
    tokens = CodeLexer.tokens(of: code, language)
    partners = Self.match(tokens)
    (i, nesting) = (0, 1)
    let result = tokens.isEmpty ? .unknown(code) : expression()
    (tokens, partners, i, nesting) = outer
    return result
  }

  private static func match(_ tokens: [CodeToken]) -> [Int] {
    var partners = [Int](repeating: -1, count: tokens.count)
    var open: [Int] = []
    for (k, token) in tokens.enumerated() {
      guard case .symbol(let symbol) = token else { continue }
      switch symbol {
      case "(", "[", "{": open.append(k)
      case ")", "]", "}":
        if let start = open.popLast() {
          partners[start] = k
          partners[k] = start
        }
      default: break
      }
    }
    return partners
  }

  // MARK: Tokens

  private mutating func skipNewlines() {
    while i < tokens.count, tokens[i] == .newline { i += 1 }
  }

  private mutating func peek() -> CodeToken? {
    if nesting > 0 { skipNewlines() }
    return i < tokens.count ? tokens[i] : nil
  }

  private mutating func takes(_ symbol: String) -> Bool {
    guard case .symbol(symbol)? = peek() else { return false }
    i += 1
    return true
  }

  private func isSymbol(_ k: Int, _ symbol: String) -> Bool {
    k >= 0 && k < tokens.count && tokens[k] == .symbol(symbol)
  }

  private func name(at k: Int) -> String? {
    if k >= 0, k < tokens.count, case .name(let name) = tokens[k] { return name }
    return nil
  }

  // MARK: Statements

  private mutating func statement() {
    guard let token = peek() else { return }
    switch token {
    case .newline, .symbol(";"), .symbol(","), .symbol(")"), .symbol("]"), .symbol("}"), .symbol(":"): i += 1
    case .name(let word):
      switch word {
      case "import" where language == .python || language == .javascript, "from" where language == .python:
        readImport(word)
      case "def", "sub", "function", "fn", "func", "class", "module":
        i += 1
        if name(at: i) != nil { i += 1 }
        if isSymbol(i, "("), partners[i] > i { i = partners[i] + 1 }
      case "for", "foreach": readFor()
      case "if", "elif", "else", "elsif", "while", "until", "unless", "return", "try", "except", "catch",
        "finally", "and", "or", "not",
        "then", "end", "begin", "do", "rescue", "ensure", "pass", "break", "continue", "next", "last", "with",
        "yield", "async", "await",
        "switch", "case", "when", "match", "use", "require_relative", "package", "export", "default",
        "global", "nonlocal":
        i += 1
      default: _ = expression()
      }
    default: _ = expression()
    }
  }

  /// `import a.b as c`, `from a import b as c`, `import {b as c} from 'a'`.
  private mutating func readImport(_ word: String) {
    i += 1
    guard language == .python else { return }
    var module = ""
    if word == "from" {
      module = dottedName()
      if name(at: i) == "import" { i += 1 }
    }
    while i < tokens.count, tokens[i] != .newline, tokens[i] != .symbol(";") {
      if case .name = tokens[i] {
        let imported = dottedName()
        let full = module.isEmpty ? imported : module + "." + imported
        if name(at: i) == "as", let alias = name(at: i + 1) {
          variables[alias] = CodeValue(chain: full)
          i += 2
        } else if !module.isEmpty {
          variables[imported] = CodeValue(chain: full)
        }
      } else {
        i += 1
      }
    }
  }

  private mutating func dottedName() -> String {
    var text = ""
    while let part = name(at: i) {
      text += part
      i += 1
      guard isSymbol(i, "."), name(at: i + 1) != nil else { break }
      text += "."
      i += 1
    }
    return text
  }

  /// `for x in list`, `for (const x of list)`, `foreach ($list as $x)`, `for my $x (list)`.
  private mutating func readFor() {
    i += 1
    let isOpen = isSymbol(i, "(")
    if isOpen { i += 1 }
    var names: [String] = []
    let start = i
    while i < tokens.count {
      if case .name(let word) = tokens[i] {
        i += 1
        if ["my", "const", "let", "var", "our"].contains(word) { continue }
        if word == "in" || word == "of" {
          bindLoop(names, to: expression())
          return
        }
        names.append(word)
        if names.count > 6 { break }
        continue
      }
      if isSymbol(i, ",") || isSymbol(i, "[") || isSymbol(i, "]")
        || isSymbol(i, "(") && !names.isEmpty && names.count == 1 && language != .perl
      {
        i += 1
        continue
      }
      if isSymbol(i, "("), language == .perl {
        bindLoop(names, to: expression())
        return
      }
      if isSymbol(i, ")"), !isOpen {
        i += 1
        continue
      }
      break
    }
    i = start
    // `foreach ($list as $x)`
    let list = expression()
    if name(at: i) == "as", let variable = name(at: i + 1) {
      i += 2
      bindLoop([variable], to: list)
    }
  }

  private mutating func bindLoop(_ names: [String], to list: CodeValue) {
    var item = list
    if let items = list.items, !items.isEmpty {
      item.isChoice = true
    } else if list.value.isKnown || list.chain != nil {
      item = .unknown("item", origins: list.origins)
    }
    item.chain = nil
    for name in names { variables[name] = item }
  }

  // MARK: Expressions

  mutating func expression() -> CodeValue {
    guard depth < Self.deepest, context.spend() else {
      skipBracket()
      return .unknown()
    }
    depth += 1
    defer { depth -= 1 }
    // `name = value`; the name must not be looked up.
    if let target = assignmentTarget() {
      let joins = isSymbol(i - 1, "+=") || isSymbol(i - 1, ".=")
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
        left = concatenated(left, operand())
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
      case .symbol("=>"), .symbol("&&"), .symbol("=="), .symbol("!="), .symbol("<="), .symbol(">="),
        .symbol("**"), .symbol("*"), .symbol("-"),
        .symbol("<<"), .symbol(">>"), .symbol("|>"), .symbol("<"), .symbol(">"), .symbol("|"), .symbol("&"),
        .symbol("^"):
        if isSymbol(i, "<"), case .symbol("-")? = i + 1 < tokens.count ? tokens[i + 1] : nil, language == .r {
          return left
        }
        i += 1
        let right = operand()
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
      where left.value.isKnown && left.chain == nil && (language == .python || language == .other):
        left = concatenated(left, operand())
      default: return left
      }
    }
    return left
  }

  private mutating func assignmentTarget() -> String? {
    var k = i
    while let word = name(at: k), ["my", "let", "const", "var", "local", "our"].contains(word) { k += 1 }
    guard let target = name(at: k) else { return nil }
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

  private mutating func skipBracket() {
    if i < tokens.count, partners[i] > i { i = partners[i] + 1 } else { i += 1 }
  }

  private mutating func operand() -> CodeValue {
    guard depth < Self.deepest, context.spend() else {
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
      return postfix(CodeValue(digits))
    case .command(let parts):
      i += 1
      return postfix(runShell(text(parts)))
    case .newline: return .unknown()
    case .symbol(let symbol): return operand(symbol)
    case .name(let word): return operand(named: word)
    }
  }

  private mutating func operand(_ symbol: String) -> CodeValue {
    switch symbol {
    case "(":
      let end = partners[i]
      if end > i, isSymbol(end + 1, "=>") {
        bindParameters(from: i + 1, to: end)
        i = end + 2
        return functionBody()
      }
      return postfix(list(closing: ")"))
    case "[": return postfix(list(closing: "]"))
    case "{": return postfix(braces())
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
    case ")", "]", "}", ",", ";": return .unknown()
    default:
      i += 1
      return .unknown(symbol)
    }
  }

  private mutating func operand(named word: String) -> CodeValue {
    i += 1
    switch word {
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
    if isSymbol(i, "=>"), language == .javascript {
      if let implicit { variables[word] = implicit }
      i += 1
      return functionBody()
    }
    return postfix(lookUp(word))
  }

  private func lookUp(_ word: String) -> CodeValue { variables[word] ?? CodeValue(chain: word) }

  private mutating func bindParameters(from start: Int, to end: Int) {
    guard let implicit else { return }
    for k in start..<max(start, min(end, start + 12)) {
      if let parameter = name(at: k) { variables[parameter] = implicit }
    }
  }

  private mutating func functionBody() -> CodeValue {
    if case .symbol("{")? = peek() { return braces() }
    return expression()
  }

  private mutating func list(closing: String) -> CodeValue {
    let open = i
    let end = partners[open] > open ? partners[open] : tokens.count
    i += 1
    nesting += 1
    defer { nesting -= 1 }
    // A comprehension: its loop comes first, or its variable would be unknown.
    if language == .python, let loop = comprehension(from: i, to: end) {
      let start = i
      i = loop
      readFor()
      i = start
    }
    var items: [CodeValue] = []
    var isList = closing == "]"
    while i < end {
      let before = i
      let item = expression()
      items.append(item)
      if name(at: i) == "for" { break }
      if takes(",") { isList = true }
      if i == before { i += 1 }
    }
    i = min(end + 1, tokens.count)
    if !isList, items.count == 1 { return items[0] }
    return CodeValue(list: items)
  }

  private func comprehension(from start: Int, to end: Int) -> Int? {
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
  private mutating func braces() -> CodeValue {
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
      if let key = pairKey() {
        skipNewlines()
        let value = i < end ? expression() : .unknown()
        result.pairs.append((key, value))
      } else if case .name(let word) = tokens[i], word == "return" {
        i += 1
        last = i < end ? expression() : nil
      } else if case .name(let word) = tokens[i], word != "for", word != "function", word != "import",
        word != "def"
      {
        last = Self.isStatementWord(word) ? nil : expression()
        if last == nil { statement() }
      } else {
        statement()
      }
      if i == before { i += 1 }
    }
    i = min(end + 1, tokens.count)
    if result.pairs.isEmpty, let last { return last }
    return result
  }

  private static func isStatementWord(_ word: String) -> Bool {
    switch word {
    case "if", "else", "while", "try", "catch", "switch", "case", "unless", "foreach", "class", "sub": true
    default: false
    }
  }

  /// `key:`, `'key':`, `key =>`; in JavaScript `{key}` alone is left.
  private mutating func pairKey() -> String? {
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
  private mutating func bindBlock() {
    guard isSymbol(i, "|") else { return }
    i += 1
    let start = i
    while i < tokens.count, !isSymbol(i, "|") { i += 1 }
    bindParameters(from: start, to: i)
    i += 1
  }

  // MARK: Behind a value

  private mutating func postfix(_ start: CodeValue) -> CodeValue {
    var value = start
    while i < tokens.count {
      if nesting > 0 { skipNewlines() }
      // `.then(…)` on a line of its own.
      if i < tokens.count, tokens[i] == .newline {
        var k = i
        while k < tokens.count, tokens[k] == .newline { k += 1 }
        guard k < tokens.count, tokens[k] == .symbol(".") || tokens[k] == .symbol("?."), !language.dotJoins
        else { return value }
        i = k
      }
      guard i < tokens.count else { return value }
      switch tokens[i] {
      case .symbol("."), .symbol("?."), .symbol("->"), .symbol("::"), .symbol("&."):
        if language.dotJoins, isSymbol(i, ".") { return value }
        if let member = name(at: i + 1) {
          i += 2
          value = self.member(member, of: value)
        } else if isSymbol(i + 1, "(") || isSymbol(i + 1, "[") {
          i += 1
        } else {
          return value
        }
      case .symbol(":") where language == .lua && name(at: i + 1) != nil && isSymbol(i + 2, "("):
        let member = name(at: i + 1) ?? ""
        i += 2
        value = self.member(member, of: value)
      case .symbol("("):
        if value.chain == nil, value.items == nil, value.value.isKnown { return value }
        let given = arguments(for: value)
        value = call(value, given)
        if isSymbol(i, "{"), language == .ruby { runBlock(value) }
        if name(at: i) == "do", language == .ruby { runBlock(value) }
      case .symbol("["): value = indexed(value)
      case .symbol("{") where language == .ruby && value.chain != nil && isSymbol(i + 1, "|"): runBlock(value)
      case .name("do") where language == .ruby && isSymbol(i + 1, "|"): runBlock(value)
      case .string, .command:
        guard isBareCall(value) else { return value }
        value = call(value, bareArguments())
      case .symbol("<<") where language == .ruby && value.chain != nil: return value
      case .name(let next):
        guard isBareCall(value), !Self.isConnector(next) else { return value }
        value = call(value, bareArguments())
      default: return value
      }
    }
    return value
  }

  private static func isConnector(_ word: String) -> Bool {
    switch word {
    case "if", "unless", "and", "or", "in", "do", "as", "for", "while", "until", "then", "is", "not", "else",
      "rescue", "x", "eq", "ne", "of":
      true
    default: false
    }
  }

  private func isBareCall(_ value: CodeValue) -> Bool {
    guard let chain = value.chain else { return false }
    return language.callsBare
      || language == .other && ["shell-command", "exec", "callCommand", "system"].contains(chain)
  }

  private mutating func runBlock(_ value: CodeValue) {
    let outer = implicit
    implicit =
      value.items.map { items in
        var item = CodeValue(list: items)
        item.isChoice = !items.isEmpty
        return item
      } ?? value
    if isSymbol(i, "{") {
      _ = braces()
    } else {
      i += 1
      bindBlock()
    }
    implicit = outer
  }

  private mutating func arguments(for callee: CodeValue) -> [CodeArgument] {
    let open = i
    let end = partners[open] > open ? partners[open] : tokens.count
    i += 1
    nesting += 1
    let outer = implicit
    implicit = callee.receiver.first
    var given: [CodeArgument] = []
    if language == .python, let loop = comprehension(from: i, to: end) {
      let start = i
      i = loop
      readFor()
      i = start
    }
    while i < end {
      let before = i
      skipNewlines()
      var key: String?
      if let word = name(at: i), isSymbol(i + 1, "="), !isSymbol(i + 2, "="),
        language == .python || language == .r || language == .php || language == .julia
      {
        key = word
        i += 2
      } else if let word = name(at: i), isSymbol(i + 1, ":"),
        language == .ruby || language == .php || language == .other
      {
        key = word
        i += 2
      }
      if i >= end { break }
      let value = expression()
      given.append(CodeArgument(name: key, value: value))
      // What a request hands to its callback came from the network.
      if given.count == 1, let fetched = fetches(callee, value) { implicit = fetched }
      if name(at: i) == "for" { break }
      _ = takes(",")
      if takes("=>"), i < end {
        given.append(CodeArgument(name: given.last?.value.known, value: expression()))
      }
      if i == before { i += 1 }
    }
    i = min(end + 1, tokens.count)
    implicit = outer
    nesting -= 1
    return given
  }

  private mutating func bareArguments() -> [CodeArgument] {
    var given: [CodeArgument] = []
    while i < tokens.count, tokens[i] != .newline, !isSymbol(i, ";"), !isSymbol(i, "}"), !isSymbol(i, ")") {
      let before = i
      var key: String?
      if let word = name(at: i), isSymbol(i + 1, ":"), language == .ruby {
        key = word
        i += 2
      }
      given.append(CodeArgument(name: key, value: expression()))
      guard takes(",") || takes("=>") else { break }
      if i == before { i += 1 }
    }
    return given
  }

  private mutating func indexed(_ value: CodeValue) -> CodeValue {
    let end = partners[i] > i ? partners[i] : tokens.count
    // `[::-1]` reads a text backwards.
    if end == i + 5, isSymbol(i + 1, ":"), isSymbol(i + 2, ":"),
      isSymbol(i + 3, "-") || isSymbol(i + 1, "::"), let text = value.known
    {
      i = end + 1
      return CodeValue(String(text.reversed()))
    }
    if end == i + 4, isSymbol(i + 1, "::"), isSymbol(i + 2, "-"), let text = value.known {
      i = end + 1
      return CodeValue(String(text.reversed()))
    }
    let start = i
    let inside = list(closing: "]")
    i = max(i, min(end + 1, tokens.count))
    guard end > start, let key = inside.items?.first?.known ?? inside.known else {
      return .unknown("item", origins: value.origins)
    }
    if let items = value.items, let index = Int(key), index >= 0, index < items.count { return items[index] }
    if let pair = value.pair(key) { return pair }
    return member(key, of: value)
  }

  // MARK: Texts

  mutating func text(_ parts: [CodeToken.Part]) -> Value {
    var result = Value()
    for part in parts {
      switch part {
      case .text(let text): result.append(text)
      case .code(let code): result.append(value(of: code).value)
      }
    }
    return result
  }

  private func concatenated(_ a: CodeValue, _ b: CodeValue) -> CodeValue {
    if let x = a.items, let y = b.items { return CodeValue(list: x + y) }
    var value = a.value
    value.append(b.value)
    return CodeValue(value)
  }

  /// Parts of a path; one that is absolute starts it anew.
  func joined(_ parts: [CodeValue]) -> CodeValue {
    var value = Value()
    for part in parts {
      let start = part.value.prefix
      if start.hasPrefix("/") || value.pieces.isEmpty {
        value = part.value
      } else {
        if !value.suffix.hasSuffix("/") { value.append("/") }
        value.append(part.value)
      }
    }
    var result = CodeValue(value)
    result.role = .path
    return result
  }

  /// `'%s' % x`, `'%s %s' % (x, y)`.
  func formatted(_ format: CodeValue, _ given: CodeValue) -> CodeValue {
    guard let text = format.known else { return .unknown("text", origins: given.origins) }
    var values = (given.items ?? [given])[...]
    var result = Value()
    var plain: [UInt8] = []
    let bytes = Array(text.utf8)
    var k = 0
    while k < bytes.count {
      guard bytes[k] == 0x25, k + 1 < bytes.count else {
        plain.append(bytes[k])
        k += 1
        continue
      }
      if bytes[k + 1] == 0x25 {
        plain.append(0x25)
      } else if let value = values.popFirst() {
        result.append(String(decoding: plain, as: UTF8.self))
        plain = []
        result.append(value.value)
      }
      k += 2
    }
    result.append(String(decoding: plain, as: UTF8.self))
    return CodeValue(result)
  }
}

struct CodeArgument {
  var name: String?
  var value: CodeValue
}
