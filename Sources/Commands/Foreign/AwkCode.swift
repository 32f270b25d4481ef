import Bytes
import ShellMeaning
import Verdict

/// Programs for `awk`: data in, data out, but for `system`, pipes, files and sockets.
enum AwkCode {
  static func judge(_ source: String, _ invocation: Invocation, _ context: inout Judgement) {
    let tokens = CodeLexer.tokens(of: source, .other)
    for case .string(let parts) in tokens {
      if case .text(let text)? = parts.first, text.hasPrefix("/inet/") {
        ReverseShell.report(invocation, &context)
        return
      }
    }
    if printsEnvironment(tokens) {
      SecretStores.reportEnvironment(by: invocation, &context)
    }
    var reader = AwkReader(tokens, invocation, context)
    reader.spelled = SpelledText.find(in: ByteView(source))
    reader.run()
    context = reader.context
  }

  /// `for (k in ENVIRON) print k "=" ENVIRON[k]`
  private static func printsEnvironment(_ tokens: [CodeToken]) -> Bool {
    guard tokens.contains(.name("ENVIRON")),
      tokens.contains(.name("print")) || tokens.contains(.name("printf"))
    else { return false }
    return tokens.indices.dropLast(2).contains { k in
      guard tokens[k] == .name("ENVIRON"), tokens[k + 1] == .symbol("["), case .name = tokens[k + 2] else {
        return false
      }
      return true
    }
  }
}

/// Reads the statements in order, each taken to run once.
struct AwkReader {
  let tokens: [CodeToken]
  let invocation: Invocation
  var context: Judgement
  var variables: [String: Value]
  var lists: [String: [Value]] = [:]

  /// The text that the program puts together from numbers, if it does.
  var spelled: String?

  init(_ tokens: [CodeToken], _ invocation: Invocation, _ context: Judgement) {
    self.tokens = tokens
    self.invocation = invocation
    self.context = context
    variables = Self.given(invocation, context)
  }

  /// What `-v name=value` gives, and the home folder.
  private static func given(_ invocation: Invocation, _ context: Judgement) -> [String: Value] {
    var variables: [String: Value] = [:]
    if let home = context.scene.home { variables["ENVIRON.HOME"] = Value(home) }
    for (name, value) in invocation.environment { variables["ENVIRON." + name] = value }
    for (k, argument) in invocation.arguments.enumerated().dropFirst()
    where invocation.arguments[k - 1].value.known == "-v" {
      guard let (name, _) = argument.value.prefix.split(at: UInt8(ascii: "=")) else { continue }
      variables[name] = argument.value.dropping(name.utf8.count + 1)
    }
    return variables
  }

  mutating func run() {
    var i = 0
    while i < tokens.count {
      switch tokens[i] {
      case .name(let name): i = max(i + 1, statement(name, at: i))
      case .symbol("|"):
        pipe(at: i)
        i += 1
      case .symbol(">"), .symbol(">>"): i = max(i + 1, redirection(at: i))
      default: i += 1
      }
    }
  }

  func isSymbol(_ k: Int, _ symbol: CodeSymbol) -> Bool {
    k >= 0 && k < tokens.count && tokens[k] == .symbol(symbol)
  }

  /// What a name begins; where reading goes on.
  private mutating func statement(_ name: String, at i: Int) -> Int {
    if isSymbol(i + 1, "(") {
      switch SoughtName(name) {
      case "system":
        let (text, next) = joined(from: i + 2)
        runShell(text)
        return next
      case "split", "sub", "gsub": return change(name, from: i + 2)
      default: break
      }
    }
    if name == "getline", let end = readFile(behind: i + 1) { return end }
    if name == "printf", let end = printedToShell(from: i + 1) { return end }
    if name == "getline", isSymbol(i - 1, "|") {
      readLine(before: i - 1, into: i + 1)
      return i + 1
    }
    guard isSymbol(i + 1, "=") else { return i + 1 }
    if let list = listed(from: i + 2) {
      // In a loop over its items each is added in turn.
      var next = i + 2
      for item in lists[list] ?? [] {
        variables[list + "[]"] = item
        let (text, end) = joined(from: i + 2)
        variables[name] = text
        next = end
      }
      variables[list + "[]"] = nil
      return max(next, i + 2)
    }
    let (text, next) = joined(from: i + 2)
    if !text.pieces.isEmpty { variables[name] = text }
    return max(next, i + 2)
  }

  /// Few lines, all of them known: what each makes of the command was judged where it was read.
  private var isLineKnown: Bool {
    guard let text = invocation.input?.known, invocation.wrappers.isEmpty else { return false }
    return text.utf8.count < 4096 && text.utf8.split(separator: 0x0A).count <= 16
  }

  private mutating func runShell(_ text: Value) {
    // Nobody spells a command in numbers who wants it to be read.
    if let spelled { context.judgeShell(Value(spelled), from: invocation, in: invocation.directory) }
    if text.prefix.trimmedBlanks.isEmpty, text.origins.decoded {
      RemoteCode.report(text.origins, invocation, &context)
    }
    // `$1`, with nothing else in it that is not known.
    let fields = text.holes
    if !fields.isEmpty, fields.allSatisfy({ $0.name.utf8.allSatisfy(ASCII.isDigit) }), isLineKnown { return }
    context.judgeShell(text, from: invocation, in: invocation.directory)
  }

  /// `split(text, list, separator)`, `sub(pattern, text, variable)`: behind the parenthesis.
  private mutating func change(_ name: String, from start: Int) -> Int {
    let (given, next) = arguments(from: start)
    guard given.count > 1, case .name(let target)? = lastName(of: name == "split" ? 1 : 2, from: start) else {
      return next
    }
    if name == "split" {
      guard let text = given[0].known else { return next }
      let separators = given.count > 2 ? given[2].known.map { Array($0.utf8) } : nil
      lists[target] = text.utf8.split(omittingEmptySubsequences: separators == nil) { byte in
        separators?.contains(byte) ?? ASCII.isSpace(byte)
      }.prefix(512).map { Value(String(Substring($0))) }
      return next
    }
    guard given.count > 2, let text = variables[target]?.known, let pattern = given[0].known,
      let other = given[1].known
    else { return next }
    let result = TextEdit.substituted(text, pattern, with: other, everywhere: name == "gsub")
    variables[target] = result.map { Value($0) }
    return next
  }

  /// The token that is the argument of this number, if it is just one.
  private func lastName(of number: Int, from start: Int) -> CodeToken? {
    var commas = 0
    var level = 0
    for k in start..<min(start + 64, tokens.count) {
      switch tokens[k] {
      case .symbol("("), .symbol("["): level += 1
      case .symbol(")"), .symbol("]"):
        if level == 0 { return nil }
        level -= 1
      case .symbol(",") where level == 0: commas += 1
      case .newline, .symbol(";"), .symbol("{"), .symbol("}"): return nil
      default: if commas == number { return tokens[k] }
      }
    }
    return nil
  }

  /// The list that a statement takes an item from by a number that changes: `s sprintf("%c", a[i])`.
  private func listed(from start: Int) -> String? {
    guard !lists.isEmpty else { return nil }
    for i in start..<max(start, min(start + 24, tokens.count)) {
      switch tokens[i] {
      case .symbol(";"), .symbol("}"), .newline: return nil
      case .name(let name) where lists[name] != nil:
        guard i + 2 < tokens.count, tokens[i + 1] == .symbol("["), case .name = tokens[i + 2] else {
          continue
        }
        return name
      default: continue
      }
    }
    return nil
  }

  // MARK: Pipes and files

  /// `print … | "sh"`, and `|&` of gawk.
  private mutating func pipe(at i: Int) {
    let (text, _) = joined(from: isSymbol(i + 1, "&") ? i + 2 : i + 1)
    guard text.prefix.utf8.count > 1 else { return }
    runShell(text)
    let words = text.prefix.split(separator: " ")
    guard let program = words.first, ReverseShell.isShell(String(program)),
      words.dropFirst().allSatisfy({ $0.hasPrefix("-") }), let start = printed(before: i)
    else { return }
    // What is printed is run.
    var printed = Value()
    for (k, word) in arguments(from: start, upTo: i).enumerated() {
      if k > 0 { printed.append(" ") }
      printed.append(word)
    }
    if !printed.isEmpty { runShell(printed) }
  }

  /// `getline line < "file"`: behind the word.
  private mutating func readFile(behind start: Int) -> Int? {
    var k = start
    while k < start + 2, k < tokens.count, case .name = tokens[k] { k += 1 }
    guard isSymbol(k, "<") else { return nil }
    let (path, next) = joined(from: k + 1)
    context.read(path, by: invocation, at: invocation.range)
    return next
  }

  /// `printf "%c%c …", 114, 109 | "sh"`: what comes out of the format is run.
  private mutating func printedToShell(from start: Int) -> Int? {
    var end = start
    while end < tokens.count, end < start + 64, !isSymbol(end, "|") {
      if tokens[end] == .newline || isSymbol(end, ";") || isSymbol(end, "}") { return nil }
      end += 1
    }
    guard isSymbol(end, "|") else { return nil }
    let (text, next) = joined(from: isSymbol(end + 1, "&") ? end + 2 : end + 1)
    guard let shell = text.known?.split(separator: " ").first, ReverseShell.isShell(String(shell)) else {
      return nil
    }
    let from = isSymbol(start, "(") ? start + 1 : start
    runShell(formatted(arguments(from: from, upTo: end)))
    return next
  }

  /// `"command" | getline name`: a line of what it prints.
  private mutating func readLine(before i: Int, into target: Int) {
    var start = i
    search: while start > 0 {
      switch tokens[start - 1] {
      case .string, .name: start -= 1
      default: break search
      }
    }
    let command = joined(from: start).text
    runShell(command)
    guard target < tokens.count, case .name(let name) = tokens[target], let text = command.known else {
      return
    }
    // Where it is run, the shell that runs it works out what was printed.
    variables[name] = Value("eval \"$(" + text + ")\"")
  }

  /// Elsewhere `>` compares.
  private mutating func redirection(at i: Int) -> Int {
    guard i + 1 < tokens.count,
      tokens[i] == .symbol(">>") || isString(tokens[i + 1]) || printed(before: i) != nil
    else { return i + 1 }
    let (path, next) = joined(from: i + 1)
    guard !path.prefix.isEmpty || path.holes.first?.kind == .unset else { return i + 1 }
    context.write(
      path, tokens[i] == .symbol(">") ? .overwrite : .append, by: invocation, at: invocation.range)
    if let start = printed(before: i) {
      let words = arguments(from: start, upTo: i)
      let text = tokens[start - 1] == .name("printf") ? formatted(words) : Value.joined(words)
      if let text = text.known, !text.isEmpty {
        context.keep(text, writtenTo: context.place(path, of: invocation))
      }
    }
    return next
  }

  private func isString(_ token: CodeToken) -> Bool {
    if case .string(let parts) = token { return !parts.isEmpty }
    return false
  }

  /// Behind the `print` that stands before it in the same statement.
  private func printed(before i: Int) -> Int? {
    var k = i
    while k > 0, k > i - 40 {
      k -= 1
      switch tokens[k] {
      case .name("print"), .name("printf"): return k + 1
      case .newline, .symbol(";"), .symbol("{"), .symbol("}"): return nil
      default: break
      }
    }
    return nil
  }
}
