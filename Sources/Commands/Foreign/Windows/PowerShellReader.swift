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

  private let text: [UInt8]
  private var i = 0
  private var depth = 0
  private var variables: [String: Value] = [:]
  /// Says what a call gives back.
  private let perform: (Call, inout Judgement) -> Value
  var context: Judgement
  let home: Value

  private static let deepest = 40

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

  private func at(_ offset: Int) -> UInt8 { i + offset < text.count ? text[i + offset] : 0 }

  // MARK: Statements

  /// Everything up to `closing` (0: the end). The output of the last one.
  private mutating func statements(until closing: UInt8) -> Value {
    guard depth < Self.deepest, context.spend() else {
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
      if i == before { i += 1 }
    }
  }

  private mutating func pipeline() -> Value {
    var value = element(nil)
    while true {
      skipSpace(lines: false)
      guard i < text.count, text[i] == 0x7C, at(1) != 0x7C else { return value }
      i += 1
      skipSpace(lines: true)
      value = element(value)
    }
  }

  private mutating func element(_ input: Value?) -> Value {
    skipSpace(lines: false)
    guard i < text.count, context.spend() else { return Value() }
    let c = text[i]
    switch c {
    case 0x24:
      if let name = assignment() {
        let value = pipeline()
        variables[name] = value
        return value
      }
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
      let name = term()
      return command(name, input)
    default: break
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
    case "else", "try", "finally", "do", "begin", "process", "end", "return", "throw", "param": return Value()
    case "function", "filter":
      skipSpace(lines: false)
      _ = bareWord()
      return Value()
    default: return command(word, input)
    }
  }

  private func nextIsOpen() -> Bool {
    var k = i
    while k < text.count, ASCII.isBlank(text[k]) { k += 1 }
    return k < text.count && text[k] == 0x28
  }

  /// `($x in list)` and conditions.
  private mutating func readHead() {
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

  private mutating func assignment() -> String? {
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

  private mutating func command(_ name: Value, _ input: Value?) -> Value {
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
        variables["_"] = input ?? Value(hole: Value.Hole(name: "_", kind: .item))
        let value = statements(until: 0x7D)
        variables["_"] = outer
        i += 1
        call.words.append(Word(parameter: nil, value: value))
        continue
      }
      let before = i
      call.words.append(argument())
      if i == before { i += 1 }
    }
    if call.name.isEmpty {
      // What runs has no known name: it is judged by where it came from.
      call.name = "&"
      call.words.insert(Word(parameter: nil, value: name), at: 0)
    }
    return perform(call, &context)
  }

  private mutating func redirect(_ call: inout Call) {
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

  private mutating func argument() -> Word {
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
    let first = term()
    var list = [first]
    while true {
      let start = i
      skipSpace(lines: false)
      guard at(0) == 0x2C else {
        i = start
        break
      }
      i += 1
      skipSpace(lines: true)
      list.append(term())
    }
    return Word(parameter: nil, value: first, list: list.count > 1 ? list : [])
  }

  // MARK: Expressions

  /// Terms joined by `+`, `-join`, `-f` and `-replace`.
  private mutating func expression() -> Value {
    guard depth < Self.deepest else { return Value() }
    depth += 1
    defer { depth -= 1 }
    var value = term()
    while true {
      let start = i
      skipSpace(lines: false)
      if at(0) == 0x2B {
        i += 1
        skipSpace(lines: true)
        value.append(term())
      } else if at(0) == 0x2C {
        i += 1
        skipSpace(lines: true)
        value.append(term())
      } else if at(0) == 0x2D, ASCII.isLetter(at(1)) {
        i += 1
        let name = identifier().asciiLowercased
        skipSpace(lines: true)
        let right = i < text.count && text[i] != 0x3B && text[i] != 0x7C ? term() : Value()
        switch name {
        case "join", "split", "creplace", "ireplace": break
        case "f": value = Self.formatted(value, right)
        case "replace": break
        default:
          value = Value(
            hole: Value.Hole(name: "-" + name, kind: .output, origins: value.origins.union(right.origins)))
        }
      } else {
        i = start
        return value
      }
    }
  }

  private static func formatted(_ format: Value, _ given: Value) -> Value {
    guard let text = format.known, let argument = given.known, !text.contains(bytes: "{1}") else {
      return Value(hole: Value.Hole(name: "-f", kind: .output, origins: .decodedText))
    }
    return Value(text.replacingBytes("{0}", with: argument))
  }

  /// One value with its members and indices.
  private mutating func term() -> Value {
    guard i < text.count, depth < Self.deepest, context.spend() else { return Value() }
    depth += 1
    defer { depth -= 1 }
    var value: Value
    switch text[i] {
    case 0x27: value = quoted()
    case 0x22: value = doubleQuoted()
    case 0x24 where at(1) == 0x28:
      i += 2
      value = statements(until: 0x29)
      i += 1
    case 0x24:
      i += 1
      value = variable(identifier())
    case 0x28:
      i += 1
      value = statements(until: 0x29)
      i += 1
    case 0x40 where at(1) == 0x28 || at(1) == 0x7B:
      let close: UInt8 = at(1) == 0x28 ? 0x29 : 0x7D
      i += 2
      value = statements(until: close)
      i += 1
    case 0x40 where at(1) == 0x22 || at(1) == 0x27: value = hereString()
    case 0x5B: value = typeName()
    default: value = bareWord()
    }
    while i < text.count {
      if text[i] == 0x2E, ASCII.isNameStart(at(1)) || at(1) == 0x27 || at(1) == 0x22 {
        i += 1
        let name =
          at(0) == 0x27 || at(0) == 0x22
          ? (at(0) == 0x27 ? quoted() : doubleQuoted()).known ?? "" : identifier()
        value = member(name, of: value)
      } else if text[i] == 0x3A, at(1) == 0x3A {
        i += 2
        let name = identifier()
        value = member(name, of: value)
      } else if text[i] == 0x5B, !value.pieces.isEmpty {
        i += 1
        _ = statements(until: 0x5D)
        i += 1
      } else {
        return value
      }
    }
    return value
  }

  private mutating func member(_ name: String, of value: Value) -> Value {
    var arguments: [Value] = []
    if at(0) == 0x28 {
      i += 1
      while i < text.count, text[i] != 0x29 {
        skipSpace(lines: true)
        if at(0) == 0x29 { break }
        let before = i
        arguments.append(sum())
        skipSpace(lines: true)
        if at(0) == 0x2C { i += 1 }
        if i == before { i += 1 }
      }
      i += 1
    }
    let call = Call(
      name: "." + name.asciiLowercased, words: ([value] + arguments).map { Word(parameter: nil, value: $0) },
      input: nil, redirects: [])
    return perform(call, &context)
  }

  /// Terms joined by `+` alone, as an argument of a method.
  private mutating func sum() -> Value {
    var value = term()
    while true {
      let start = i
      skipSpace(lines: true)
      guard at(0) == 0x2B else {
        i = start
        return value
      }
      i += 1
      skipSpace(lines: true)
      value.append(term())
    }
  }

  /// `[Convert]`, `[char]65`, `[string]'x'`.
  private mutating func typeName() -> Value {
    let start = i
    i += 1
    var nested = 1
    while i < text.count, nested > 0 {
      if text[i] == 0x5B { nested += 1 }
      if text[i] == 0x5D { nested -= 1 }
      i += 1
    }
    let name = String(decoding: text[start..<min(i, text.count)], as: UTF8.self).asciiLowercased
    skipSpace(lines: false)
    guard at(0) != 0x3A, i < text.count,
      at(0) == 0x24 || at(0) == 0x22 || at(0) == 0x27 || at(0) == 0x28 || ASCII.isDigit(at(0))
    else {
      return Value(name)
    }
    let value = term()
    if name == "[char]", let number = value.known.flatMap({ UInt32($0) }), let scalar = Unicode.Scalar(number)
    {
      return Value(String(scalar))
    }
    if name == "[char[]]" || name == "[char]" {
      return Value(hole: Value.Hole(name: "characters", kind: .output, origins: .decodedText))
    }
    return value
  }

  private func variable(_ written: String) -> Value {
    let name = written.asciiLowercased
    if let value = variables[name] { return value }
    switch name {
    case "home", "env:userprofile", "env:home", "env:homepath": return home
    case "env:temp", "env:tmp", "env:tmpdir": return Value(hole: Value.Hole(name: "TEMP", kind: .temporary))
    case "env:systemroot", "env:windir": return Value("C:/Windows")
    case "env:systemdrive", "env:homedrive": return Value("C:")
    case "env:programfiles", "env:programdata": return Value("C:/ProgramData")
    case "env:appdata", "env:localappdata":
      var value = home
      value.append("/AppData/Roaming")
      return value
    case "pwd", "psscriptroot": return Value(hole: Value.Hole(name: "PWD", kind: .input))
    case "true", "false", "null": return Value("$" + name)
    case "profile":
      var value = home
      value.append("/Documents/PowerShell/Microsoft.PowerShell_profile.ps1")
      return value
    default: return Value(hole: Value.Hole(name: written, kind: name.hasPrefix("env:") ? .unset : .input))
    }
  }

  // MARK: Words and texts

  private mutating func identifier() -> String {
    if at(0) == 0x7B {
      let start = i + 1
      while i < text.count, text[i] != 0x7D { i += 1 }
      let name = String(decoding: text[min(start, i)..<i], as: UTF8.self)
      i = min(i + 1, text.count)
      return name
    }
    let start = i
    while i < text.count,
      ASCII.isWord(text[i]) || text[i] == 0x3A && i > start && at(1) != 0x3A && ASCII.isWord(at(1))
        || text[i] == 0x3F && i == start
    {
      i += 1
    }
    if i == start, i < text.count, text[i] == 0x24 || text[i] == 0x5E { i += 1 }
    return String(decoding: text[start..<i], as: UTF8.self)
  }

  private mutating func bareWord() -> Value {
    var value = Value()
    var plain: [UInt8] = []
    while i < text.count {
      let c = text[i]
      if ASCII.isSpace(c) || c == 0x3B || c == 0x7C || c == 0x29 || c == 0x28 || c == 0x7D || c == 0x7B
        || c == 0x2C || c == 0x26
      {
        break
      }
      if c == 0x60, i + 1 < text.count {
        plain.append(at(1))
        i += 2
        continue
      }
      if c == 0x22 || c == 0x27 {
        value.append(String(decoding: plain, as: UTF8.self))
        plain = []
        value.append(c == 0x22 ? doubleQuoted() : quoted())
        continue
      }
      if c == 0x24, ASCII.isNameStart(at(1)) || at(1) == 0x7B {
        value.append(String(decoding: plain, as: UTF8.self))
        plain = []
        i += 1
        value.append(variable(identifier()))
        continue
      }
      plain.append(c)
      i += 1
    }
    value.append(String(decoding: plain, as: UTF8.self))
    return value
  }

  private mutating func quoted() -> Value {
    i += 1
    var bytes: [UInt8] = []
    while i < text.count {
      if text[i] == 0x27 {
        guard at(1) == 0x27 else { break }
        i += 1
      }
      bytes.append(text[i])
      i += 1
    }
    i = min(i + 1, text.count)
    return Value(String(decoding: bytes, as: UTF8.self))
  }

  private mutating func doubleQuoted() -> Value {
    i += 1
    var value = Value()
    var plain: [UInt8] = []
    func flush() {
      value.append(String(decoding: plain, as: UTF8.self))
      plain = []
    }
    while i < text.count, text[i] != 0x22 {
      if text[i] == 0x60, i + 1 < text.count {
        plain.append(at(1) == 0x6E ? 0x0A : at(1))
        i += 2
      } else if text[i] == 0x24, at(1) == 0x28 {
        flush()
        i += 2
        value.append(statements(until: 0x29))
        i += 1
      } else if text[i] == 0x24, ASCII.isNameStart(at(1)) || at(1) == 0x7B {
        flush()
        i += 1
        value.append(variable(identifier()))
      } else {
        plain.append(text[i])
        i += 1
      }
    }
    flush()
    i = min(i + 1, text.count)
    return value
  }

  private mutating func hereString() -> Value {
    let quote = at(1)
    i += 2
    let start = i
    while i < text.count, !(text[i] == quote && at(1) == 0x40) { i += 1 }
    let body = String(decoding: text[min(start, text.count)..<i], as: UTF8.self)
    i = min(i + 2, text.count)
    return Value(body)
  }

  private mutating func skipSpace(lines: Bool) {
    while i < text.count {
      let c = text[i]
      if c == 0x60, at(1) == 0x0A {
        i += 2
      } else if ASCII.isSpace(c), lines || c != 0x0A {
        i += 1
      } else if c == 0x23, i == 0 || ASCII.isSpace(text[i - 1]) || text[i - 1] == 0x3B {
        while i < text.count, text[i] != 0x0A { i += 1 }
      } else if c == 0x3C, at(1) == 0x23 {
        while i < text.count, !(text[i] == 0x23 && at(1) == 0x3E) { i += 1 }
        i = min(i + 2, text.count)
      } else {
        return
      }
    }
  }
}
