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
  var variables: [String: CodeValue] = [:] { didSet { changes &+= 1 } }
  /// A socket was connected, a shell was started: both together are a reverse shell.
  var hasSocket = false { didSet { changes &+= 1 } }
  /// The name of the program whose number was asked for last.
  var lookedUp: String?
  /// A program was started that reads what the code writes to it.
  var hasFeed = false
  var startsShell = false { didSet { changes &+= 1 } }
  var joinsDescriptors = false { didSet { changes &+= 1 } }
  /// Libraries of cloud providers and of document stores were brought in; a database was opened that keeps
  /// nothing, or one that people depend on.
  var usesCloud = false { didSet { changes &+= 1 } }
  var usesDocuments = false { didSet { changes &+= 1 } }
  var libraries: ServiceLibraries = [] { didSet { changes &+= 1 } }
  var hasScratchDatabase = false { didSet { changes &+= 1 } }
  var databaseEnvironment = Environment.unknown { didSet { changes &+= 1 } }
  var held = HeldRequest() { didSet { changes &+= 1 } }
  /// Where relative paths start, once the code has changed that.
  var directory: Value { didSet { changes &+= 1 } }
  /// Of which everything was brought in by name: `from subprocess import *`.
  var wholeModule: String? { didSet { changes &+= 1 } }
  /// How often any of the above was set.
  private var changes = 0
  /// For how many items code may still be read again, and whether it is just read so.
  var repeats = 512
  var isRepeating = false

  var tokens: [CodeToken] = []
  /// For every opening bracket the index of its partner.
  var partners: [Int] = []
  var i = 0
  var depth: Int {
    get { context.codeDepth }
    set { context.codeDepth = newValue }
  }
  /// Brackets around the current token: newlines inside them end nothing.
  var nesting = 0
  /// What the parameter of a function literal stands for, while the arguments of a call are read.
  var implicit: CodeValue?
  /// Where names stand in front of a bracket, once somebody asked; and how many calls were looked at.
  var sites: [String: [Int]]?
  /// What the names in the code tell of it, once somebody asked.
  private var told: [NameQuestion: Bool] = [:]
  var siteLooks = 0
  /// The language makes functions with a word of its own, and names parameters before their types.
  var definesWithWord = false
  /// What a pipe hands to the call behind it.
  var piped: CodeValue?
  private(set) var callCost = CodeCost.steps(forCallInCodeOf: 0)
  /// What a function literal is called with right behind it.
  var handed: [CodeValue]?

  /// Every bracket is two levels, which take a tenth of a megabyte where nothing is optimised.
  static let deepest = 64

  init(_ language: CodeLanguage, _ invocation: Invocation, _ context: Judgement) {
    self.language = language
    self.invocation = invocation
    self.context = context
    directory = invocation.directory
    // `ruby -raws-sdk-s3 -e …`
    guard language == .ruby else { return }
    for argument in invocation.arguments {
      let text = argument.value.prefix
      if text.hasPrefix("-r"), text.utf8.count > 2 { noteLibrary(String(text.dropFirst(2))) }
    }
  }

  /// Everything that a statement may leave behind for a later one.
  struct Situation: Equatable {
    fileprivate var changes: Int
    fileprivate var memory: Int
    fileprivate var findings: Int
  }

  private var situation: Situation {
    Situation(changes: changes, memory: context.memoryChanges, findings: context.findings.count)
  }

  /// Reads `code` and leaves what it found in `context`.
  mutating func read(_ code: String) {
    let outer = (tokens, partners, i, nesting)
    let known = (sites, told)
    (sites, told) = (nil, [:])
    defer { (sites, told) = known }
    callCost = max(callCost, CodeCost.steps(forCallInCodeOf: code.utf8.count))
    if CodeCost.isLong(code.utf8.count) { context.limitSteps(to: CodeCost.stepsInLongCode) }
    var lexer = CodeLexer(text: Array(code.utf8), language: language)
    lexer.run()
    tokens = lexer.tokens
    if language == .elixir { Self.blankQuoted(&tokens) }
    partners = Self.match(tokens)
    (i, nesting) = (0, 0)
    if ForkLoop.stands(in: tokens) { context.report(ShellText.forkBomb, at: invocation.range) }
    var lines = KnownLines(lexer.lines)
    // Without a step left nothing that comes would be looked at.
    while i < tokens.count, !context.isOutOfSteps {
      if let line = lines.line(at: i), isWhole(line) {
        read(line, &lines)
      } else {
        readStatement()
      }
    }
    (tokens, partners, i, nesting) = outer
    if code.utf8.count < 32 { judgePrinted(code) }
  }

  private mutating func readStatement() {
    let before = i
    statement()
    if i == before { i += 1 }
  }

  private mutating func read(_ line: CodeLines.Line, _ lines: inout KnownLines) {
    let before = situation
    let end = Int(line.end)
    if lines.isDone(line, before) {
      i = end
      return
    }
    while i < end, !context.isOutOfSteps { readStatement() }
    if i == end, situation == before { lines.note(line, before) }
  }

  /// Whether what the line means is told by the line alone: nothing behind it goes on with it, and it does not
  /// look for something in the lines behind it.
  private func isWhole(_ line: CodeLines.Line) -> Bool {
    var k = Int(line.end)
    switch language {
    // `unlink` … `for @list`
    case .perl: return false
    // `import x from` … `'name'`
    case .javascript: if tokens[Int(line.first)..<k].contains(.name("import")) { return false }
    default: break
    }
    while k < tokens.count, tokens[k] == .newline { k += 1 }
    return !isSymbol(k, ".") && !isSymbol(k, "?.")
  }

  /// The value of an expression that stands inside a text.
  mutating func value(of code: String) -> CodeValue {
    guard context.descend(depth, of: Self.deepest) else { return .unknown(code) }
    depth += 1
    defer { depth -= 1 }
    let outer = (tokens, partners, i, nesting)
    let known = (sites, told)
    (sites, told) = (nil, [:])
    defer { (sites, told) = known }
    tokens = CodeLexer.tokens(of: code, language)
    partners = Self.match(tokens)
    (i, nesting) = (0, 1)
    let result = tokens.isEmpty ? .unknown(code) : expression()
    (tokens, partners, i, nesting) = outer
    return result
  }

  static func match(_ tokens: [CodeToken]) -> [Int] {
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

  mutating func skipNewlines() {
    while i < tokens.count, tokens[i] == .newline { i += 1 }
  }

  mutating func peek() -> CodeToken? {
    if nesting > 0 { skipNewlines() }
    return i < tokens.count ? tokens[i] : nil
  }

  mutating func takes(_ symbol: CodeSymbol) -> Bool {
    guard case .symbol(symbol)? = peek() else { return false }
    i += 1
    return true
  }

  func isSymbol(_ k: Int, _ symbol: CodeSymbol) -> Bool {
    k >= 0 && k < tokens.count && tokens[k] == .symbol(symbol)
  }

  /// It ends an expression, whatever stood before it: a newline, `,`, `;`, or a bracket that closes.
  func ends(_ token: CodeToken) -> Bool {
    switch token {
    case .newline: return true
    case .symbol(let symbol):
      switch symbol {
      case ",", ";", ")", "]", "}": return true
      default: return false
      }
    default: return false
    }
  }

  func symbol(at k: Int) -> CodeSymbol? {
    if k >= 0, k < tokens.count, case .symbol(let symbol) = tokens[k] { return symbol }
    return nil
  }

  func name(at k: Int) -> String? {
    if k >= 0, k < tokens.count, case .name(let name) = tokens[k] { return name }
    return nil
  }

  enum NameQuestion { case sends, loops, handlesVolumes }

  /// Whether any name in the code is one of those. It is gone through once a question, however many calls ask.
  mutating func names(_ question: NameQuestion, _ isWanted: (String) -> Bool) -> Bool {
    if let answer = told[question] { return answer }
    let answer = tokens.contains { token in
      if case .name(let word) = token { isWanted(word) } else { false }
    }
    told[question] = answer
    return answer
  }

  // MARK: Statements

  mutating func statement() {
    guard let token = peek() else { return }
    if ends(token) {
      i += 1
      return
    }
    switch token {
    case .symbol(":"): i += 1
    case .name(let word):
      switch SoughtName(word) {
      case "import" where language == .python || language == .javascript && !isSymbol(i + 1, "("),
        "from" where language == .python:
        readImport(word)
      case "def" where language.isOther && isSymbol(i + 2, "="), "static", "final", "auto":
        i += 1
        _ = expression()
      case _ where Self.isPlainWord(word, of: language): _ = expression()
      case "def", "sub", "function", "fn", "func", "fun", "class", "module":
        i += 1
        let defined = name(at: i)
        if defined != nil { i += 1 }
        define(defined)
      case "foreach" where language == .julia || language == .r: _ = expression()
      case "for", "foreach": readFor()
      case "if" where !variables.isEmpty, "elif" where !variables.isEmpty:
        i += 1
        _ = readCondition()
      case "do" where language == .r: _ = expression()
      case "if", "elif", "else", "elsif", "while", "until", "unless", "return", "try", "except", "catch",
        "finally", "and", "or", "not", "then", "end", "begin", "do", "rescue", "ensure", "pass", "break",
        "continue", "next", "last", "with", "yield", "async", "await", "switch", "case", "when", "match",
        "use", "require_relative", "package", "export", "default", "global", "nonlocal":
        i += 1
      case "let", "const", "var":
        guard !readDestructuring() else { return }
        _ = expression()
      default:
        bindTrailingLoop()
        _ = expression()
      }
    default:
      bindTrailingLoop()
      _ = expression()
    }
  }

  /// `unlink for glob("*.o")`, `system("rm $_") foreach @list`: the loop stands behind what it repeats.
  mutating func bindTrailingLoop() {
    guard language == .perl else { return }
    var k = i
    while k < tokens.count {
      if partners[k] > k {
        k = partners[k] + 1
        continue
      }
      switch tokens[k] {
      case .symbol(";"), .symbol("}"), .symbol(")"): return
      case .name("for"), .name("foreach"):
        guard k > i else { return }
        let start = i
        i = k + 1
        let list = bareArguments()
        bindLoop(["_"], to: list.count == 1 ? list[0].value : CodeValue(list: list.map(\.value)))
        i = start
        return
      default: k += 1
      }
    }
  }

  /// `import a.b as c`, `from a import b as c`, `import {b as c} from 'a'`.
  mutating func readImport(_ word: String) {
    i += 1
    guard language == .python else {
      // `import x from 'name'`: the name is read as an expression of its own.
      for k in i..<min(i + 24, tokens.count) {
        if case .string(let parts) = tokens[k], case .text(let module)? = parts.first {
          noteLibrary(module)
          _ = load("require", CodeValue(module))
          break
        }
      }
      return
    }
    var module = ""
    if word == "from" {
      module = dottedName()
      noteLibrary(module)
      if name(at: i) == "import" { i += 1 }
    }
    if !module.isEmpty { runModule(module) }
    while i < tokens.count, tokens[i] != .newline, tokens[i] != .symbol(";") {
      if case .name = tokens[i] {
        let imported = dottedName()
        let full = module.isEmpty ? imported : module + "." + imported
        noteLibrary(full)
        if module.isEmpty { runModule(imported) }
        if name(at: i) == "as", let alias = name(at: i + 1) {
          variables[alias] = CodeValue(chain: full)
          i += 2
        } else if !module.isEmpty {
          variables[imported] = CodeValue(chain: full)
        }
      } else {
        if isSymbol(i, "*"), !module.isEmpty { wholeModule = module }
        i += 1
      }
    }
  }

  mutating func dottedName() -> String {
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
}

struct CodeArgument {
  var name: String?
  var value: CodeValue
}

enum CodeCost {
  /// Nobody writes hundreds of kilobytes of different calls into a command, and the answer to it must not take longer
  /// than to others.
  static func isLong(_ size: Int) -> Bool { size > 1 << 18 }
  static let stepsInLongCode = 250_000
  /// Steps that a call takes: what it does is looked for in many places.
  static func steps(forCallInCodeOf size: Int) -> Int { isLong(size) ? 96 : 16 }
}
