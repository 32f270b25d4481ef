import Bytes
import ShellMeaning

/// Reads PowerShell for what it would start. Expressions are computed as far as they consist of constants;
/// every statement is taken to run.
struct PowerShellReader {
  /// A command with its arguments, ready to be judged.
  struct Call {
    var name: String
    var words: [Word]
    var input: Value?
    var redirects: [(append: Bool, target: Value)]
  }

  /// An argument: a parameter's name (`-Recurse`, with what a colon attaches to it), or a value.
  struct Word {
    var parameter: String?
    var value: Value
    /// Elements of a list written with commas.
    var list: [Value] = []
    var values: [Value] { list.isEmpty ? [value] : list }
  }

  /// A function, or a block that a variable holds.
  struct Routine {
    /// The names of what it is given, in order and in lower case.
    var parameters: [String]
    /// Where its code begins.
    var start: Int
  }

  let text: [UInt8]
  var i = 0
  var depth: Int {
    get { context.codeDepth }
    set { context.codeDepth = newValue }
  }
  var variables: [String: Value] = [:]
  /// Tables written as `@{ key = value }`, by the variable that holds them: arguments, once they are splatted.
  var tables: [String: [Word]] = [:]
  /// Lists written as `@(first, second)`, by the variable that holds them.
  var lists: [String: [Value]] = [:]
  /// Functions and blocks that take parameters, by their names.
  var routines: [String: Routine] = [:]
  /// Names that `Set-Alias` gave, by what they stand for.
  var aliases: [String: String] = [:]
  /// Where an expression begins whose value goes nowhere: behind `$null =` or `[void]`.
  var throwsAway: Int?
  /// A listing of all variables went to whoever reads the output.
  private(set) var showsEnvironment = false
  /// Says what a call gives back.
  let perform: (Call, inout Judgement) -> Value
  var context: Judgement
  let home: Value
  /// Where the script lies. Of one that is only written here no more is known than that the project holds it,
  /// in a folder of its own.
  var scriptFolder = Value("scripts")

  static let deepest = 80

  init(_ source: String, _ context: Judgement, perform: @escaping (Call, inout Judgement) -> Value) {
    text = Array(source.utf8)
    self.context = context
    self.perform = perform
    home = context.scene.home.map { Value($0) } ?? Value(hole: Value.Hole(name: "HOME", kind: .unset))
  }

  mutating func run() {
    while i < text.count {
      let before = i
      _ = statements(until: 0)
      if i == before || i < text.count { i += 1 }
    }
  }

  func at(_ offset: Int) -> UInt8 { i + offset < text.count ? text[i + offset] : 0 }

  // MARK: Statements

  /// What a listing of all variables is called.
  static let environment = "Env:"

  static func isEnvironment(_ value: Value?) -> Bool {
    guard let value, value.pieces.count == 1, case .hole(let hole)? = value.pieces.first else { return false }
    return hole.name == environment && hole.origins.environment
  }

  /// Everything up to `closing` (0: the end). The output of the last one.
  mutating func statements(until closing: UInt8) -> Value {
    guard context.descend(depth, of: Self.deepest) else {
      i = text.count
      return Value()
    }
    depth += 1
    defer { depth -= 1 }
    var last = Value()
    while true {
      skipSpace(lines: true)
      guard i < text.count else { return last }
      let c = text[i]
      if c == closing { return last }
      if c == 0x3B || c == 0x29 || c == 0x7D || c == 0x26 && at(1) == 0x26 || c == 0x7C && at(1) == 0x7C {
        if closing == 0 || c == 0x3B || c == 0x26 || c == 0x7C {
          i += c == 0x26 || c == 0x7C ? 2 : 1
          continue
        }
        return last
      }
      let before = i
      last = pipeline()
      if closing == 0, Self.isEnvironment(last) { showsEnvironment = true }
      if i == before { i += 1 }
    }
  }

  mutating func pipeline() -> Value {
    var value = element(nil)
    while true {
      skipSpace(lines: false)
      if at(0) == 0x3E { value = written(value) }
      guard i < text.count, text[i] == 0x7C, at(1) != 0x7C else { return value }
      i += 1
      skipSpace(lines: true)
      value = element(value)
    }
  }

  /// `'text' >> file`: what an expression gives goes there.
  private mutating func written(_ value: Value) -> Value {
    var call = Call(
      name: "write-output", words: [Word(parameter: nil, value: value)], input: nil, redirects: [])
    redirect(&call)
    return perform(call, &context)
  }

  mutating func element(_ input: Value?) -> Value {
    skipSpace(lines: false)
    guard i < text.count, context.spend() else { return Value() }
    skipType()
    let c = text[i]
    switch c {
    case 0x24:
      if let name = assignment() {
        skipSpace(lines: false)
        if name == "null" { throwsAway = i }
        if at(0) == 0x40, at(1) == 0x7B { tables[name] = table() }
        if at(0) == 0x40, at(1) == 0x28 {
          let start = i
          lists[name] = bracketed()
          i = start
        }
        if at(0) == 0x7B { keepRoutine("$" + name) }
        // A number stands for itself.
        let value = name.hasPrefix("env:") && ASCII.isDigit(at(0)) ? term() : pipeline()
        variables[name] = value
        if name.hasPrefix("env:") {
          context.set(windowsVariable: String(name.dropFirst(4)), to: value)
        }
        return value
      }
      if let started = propertyAssignment() { return started }
      return expression()
    case 0x5B where text[i...].starts(with: "[void]".utf8):
      throwsAway = i + 6
      return expression()
    case 0x22, 0x27, 0x28, 0x5B, 0x40: return expression()
    case 0x7B:
      i += 1
      let value = statements(until: 0x7D)
      i += 1
      return value
    case 0x26,
      0x2E
    where ASCII.isSpace(at(1)) || at(1) == 0x28 || at(1) == 0x24 || at(1) == 0x22 || at(1) == 0x27
      || at(1) == 0x7B:
      // `& 'name' …`, `. { … }`
      i += 1
      skipSpace(lines: false)
      if at(0) == 0x7B { return element(input) }
      let start = i
      if at(0) == 0x24, !routines.isEmpty {
        i += 1
        let name = "$" + identifier()
        if routines[name.asciiLowercased] != nil { return command(Value(name), input) }
        i = start
      }
      let name = term()
      return command(name, input)
    default: break
    }
    // `-join $parts`, `-not $x`: an operator, no command.
    if c == 0x2D, ASCII.isLetter(at(1)) {
      i += 1
      _ = identifier()
      skipSpace(lines: false)
      return i < text.count ? expression() : Value()
    }
    let word = bareWord()
    let name = word.known ?? ""
    switch name.asciiLowercased {
    case "": return Value()
    case "if", "elseif", "while", "switch", "until", "catch",
      "foreach" where at(0) == 0x28 || nextIsOpen(), "for" where nextIsOpen():
      skipSpace(lines: false)
      if at(0) == 0x28 { readHead() }
      return Value()
    case "param":
      readDefaults()
      return Value()
    case "else", "try", "finally", "do", "begin", "process", "end", "return", "throw": return Value()
    case "function", "filter":
      skipSpace(lines: false)
      keepRoutine(bareWord().known ?? "")
      return Value()
    default: return command(word, input)
    }
  }

  /// The pairs of `@{ … }`, where it starts. Reads no further: what the values do is read as statements.
  private mutating func table() -> [Word] {
    let start = i
    defer { i = start }
    i += 2
    var words: [Word] = []
    while i < text.count, text[i] != 0x7D, words.count < 64, context.spend() {
      skipSpace(lines: true)
      if at(0) == 0x3B || at(0) == 0x7D {
        if at(0) == 0x3B { i += 1 }
        continue
      }
      let before = i
      let key = ASCII.isNameStart(at(0)) ? identifier() : term().known ?? ""
      skipSpace(lines: false)
      guard at(0) == 0x3D else {
        if i == before { i += 1 }
        continue
      }
      i += 1
      skipSpace(lines: false)
      let value = term()
      while i < text.count, text[i] != 0x3B, text[i] != 0x0A, text[i] != 0x7D { i += 1 }
      if value.known != "$false" { words.append(Word(parameter: key, value: value, list: [value])) }
    }
    return words
  }

  func nextIsOpen() -> Bool {
    var k = i
    while k < text.count, ASCII.isBlank(text[k]) { k += 1 }
    return k < text.count && text[k] == 0x28
  }

  /// `($x in list)` and conditions.
  mutating func readHead() {
    i += 1
    skipSpace(lines: true)
    let start = i
    if at(0) == 0x24 {
      i += 1
      let name = identifier()
      skipSpace(lines: false)
      if at(0) | 0x20 == 0x69, at(1) | 0x20 == 0x6E, ASCII.isSpace(at(2)) {
        i += 2
        let list = statements(until: 0x29)
        variables[name.asciiLowercased] = list
        i += 1
        return
      }
      i = start
    }
    _ = statements(until: 0x29)
    i += 1
  }

  mutating func assignment() -> String? {
    let start = i
    i += 1
    let name = identifier()
    var k = i
    while k < text.count, ASCII.isBlank(text[k]) { k += 1 }
    if k < text.count, text[k] == 0x3D, k + 1 >= text.count || text[k + 1] != 0x3D {
      i = k + 1
      return name.asciiLowercased
    }
    i = start
    return nil
  }

  // MARK: Commands

  mutating func command(_ name: Value, _ input: Value?) -> Value {
    guard context.spend(CodeCost.steps(forCallInCodeOf: text.count)) else { return Value() }
    var call = Call(name: name.known ?? "", words: [], input: input, redirects: [])
    while true {
      skipSpace(lines: false)
      guard i < text.count, context.spend() else { break }
      let c = text[i]
      if c == 0x0A || c == 0x3B || c == 0x7C || c == 0x29 || c == 0x7D { break }
      if c == 0x26 {
        if at(1) == 0x26 { break }
        i += 1
        continue
      }
      if c == 0x3E || (ASCII.isDigit(c) || c == 0x2A) && at(1) == 0x3E {
        redirect(&call)
        continue
      }
      if c == 0x7B {
        // A block handed on: what is in it may run.
        i += 1
        let outer = variables["_"]
        // What a program of the machine prints is not known line by line.
        variables["_"] =
          input.flatMap { $0.isEmpty ? nil : $0 } ?? Value(hole: Value.Hole(name: "_", kind: .item))
        let value = statements(until: 0x7D)
        variables["_"] = outer
        i += 1
        call.words.append(Word(parameter: nil, value: value))
        continue
      }
      // `@name`: the arguments that a table holds.
      if c == 0x40, ASCII.isNameStart(at(1)) {
        i += 1
        call.words += tables[identifier().asciiLowercased] ?? []
        continue
      }
      let before = i
      call.words.append(argument())
      if i == before { i += 1 }
    }
    if !routines.isEmpty, let value = callRoutine(call.name, call.words) { return value }
    if let known = aliases[call.name.asciiLowercased] { call.name = known }
    if PowerShell.canonical(call.name) == "set-alias" { noteAlias(call) }
    if call.name.isEmpty {
      // What runs has no known name: it is judged by where it came from.
      call.name = "&"
      call.words.insert(Word(parameter: nil, value: name), at: 0)
    }
    return perform(call, &context)
  }

  /// `Set-Alias x iex`, `sal -Name x -Value iex`
  private mutating func noteAlias(_ call: Call) {
    let given = PowerShell.Given(call: call)
    let words = given.positional
    guard aliases.count < 64, let name = (given.value("name")?.first ?? words.first)?.known,
      let value = (given.value("value")?.first ?? words.last)?.known, name != value
    else { return }
    aliases[name.asciiLowercased] = value
  }

  mutating func redirect(_ call: inout Call) {
    while i < text.count, text[i] != 0x3E { i += 1 }
    i += 1
    let appends = at(0) == 0x3E
    if appends { i += 1 }
    if at(0) == 0x26 {
      i += 2
      return
    }
    skipSpace(lines: false)
    call.redirects.append((appends, argument().value))
  }

  mutating func argument() -> Word {
    // A redirection may be the last there is.
    guard i < text.count else { return Word(parameter: nil, value: Value()) }
    if text[i] == 0x2D, ASCII.isLetter(at(1)) {
      let start = i
      i += 1
      while i < text.count, ASCII.isWord(text[i]) || text[i] == 0x2D { i += 1 }
      if i >= text.count || ASCII.isSpace(text[i]) || text[i] == 0x3A || text[i] == 0x3B || text[i] == 0x7C
        || text[i] == 0x29 || text[i] == 0x7D
      {
        let name = String(decoding: text[(start + 1)..<i], as: UTF8.self)
        guard at(0) == 0x3A else { return Word(parameter: name, value: Value("-" + name)) }
        i += 1
        let value = i < text.count && !ASCII.isSpace(text[i]) ? term() : Value()
        return Word(parameter: name, value: value, list: [value])
      }
      i = start
    }
    if text[i] == 0x40, at(1) == 0x28, let list = bracketed(), let first = list.first {
      return Word(parameter: nil, value: first, list: list)
    }
    if text[i] == 0x24, !lists.isEmpty {
      let start = i
      i += 1
      if let list = lists[identifier().asciiLowercased], let first = list.first,
        i >= text.count || ASCII.isSpace(text[i]) || text[i] == 0x3B || text[i] == 0x7D || text[i] == 0x29
      {
        return Word(parameter: nil, value: first, list: list)
      }
      i = start
    }
    let first = term()
    let list = listed(behind: first)
    return Word(parameter: nil, value: first, list: list.count > 1 ? list : [])
  }
}
