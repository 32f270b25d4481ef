import Bytes

/// awk runs shell text through `system()`, `"text" | getline` and `print | "text"`.
extension Reader {
  private static let mostAwkLines = 16

  mutating func runAwk(_ given: Invocation, _ program: Program) -> Value {
    var invocation = given
    var scan = OptionScan(invocation.arguments, program)
    var code: Value?
    var carrier = invocation.range
    var variables: [(String, Value)] = []
    while let option = scan.next() {
      guard let value = option.value else { continue }
      switch option.name {
      case "f", "E", "file":
        let isInput = value.equals("-") || value.equals("/dev/stdin")
        code = isInput ? invocation.input : script(at: value) ?? contents(of: value)
      case "e", "source": code = value
      case "v": if let pair = value.assignment { variables.append(pair) }
      default: continue
      }
      carrier = option.range
    }
    if code == nil, let first = scan.skip() {
      code = first.value
      carrier = first.range
    }
    guard let code else { return printed(invocation, by: emit(invocation)) }
    invocation.script = code
    let index = emit(invocation)
    noteForeign(.awk, code, by: index)
    let lines = invocation.input?.lines ?? []
    let program = AwkProgram(code)
    // What it does with each line, as far as there are few.
    var texts: [Value] = []
    for line in lines.isEmpty || lines.count > Self.mostAwkLines ? [nil] : lines.map(Optional.some) {
      for text in program.shellTexts(variables, line: line) where !texts.contains(text) {
        texts.append(text)
      }
    }
    for text in texts { _ = launchText(text, from: invocation, carrier: carrier, by: "awk") }
    return printed(invocation, by: index)
  }
}

/// Looks through an awk program for what it hands to a shell.
struct AwkProgram {
  private enum Token: Equatable {
    case string(String)
    case name(String)
    case pipe, open, close
    case other(UInt8)
  }

  private var tokens: [Token] = []

  init(_ code: Value) {
    guard let known = code.known, known.utf8.count < 65_536 else { return }
    let text = Array(known.utf8)
    var i = 0
    while i < text.count {
      let byte = text[i]
      switch byte {
      case 0x22: tokens.append(.string(Self.string(text, &i)))
      case 0x23:
        while i < text.count, text[i] != 0x0A { i += 1 }
      case 0x28:
        tokens.append(.open)
        i += 1
      case 0x29:
        tokens.append(.close)
        i += 1
      case 0x7C:
        if i + 1 < text.count, text[i + 1] == 0x7C {
          i += 2
          tokens.append(.other(byte))
        } else {
          if i + 1 < text.count, text[i + 1] == 0x26 { i += 1 }
          i += 1
          tokens.append(.pipe)
        }
      case _ where ASCII.isNameStart(byte):
        let start = i
        while i < text.count, ASCII.isWord(text[i]) { i += 1 }
        tokens.append(.name(String(decoding: text[start..<i], as: UTF8.self)))
      default:
        if !ASCII.isBlank(byte) { tokens.append(.other(byte)) }
        i += 1
      }
    }
  }

  private static func string(_ text: [UInt8], _ i: inout Int) -> String {
    i += 1
    let start = i
    while i < text.count, text[i] != 0x22 { i += text[i] == 0x5C ? 2 : 1 }
    let end = min(i, text.count)
    i = min(i + 1, text.count)
    return Escapes.decode(String(decoding: text[start..<end], as: UTF8.self), .awk).text
  }

  /// Strings and names side by side: `"rm " f`. Names with a known string are that string.
  private func concatenation(_ range: Range<Int>, _ known: [String: Value], _ line: Value? = nil) -> Value {
    var value = Value()
    var i = range.lowerBound
    while i < range.upperBound {
      switch tokens[i] {
      case .string(let text): value.append(text)
      case .name(let name):
        if let text = known[name] {
          value.append(text)
        } else {
          value.append(Value.Hole(name: name, kind: .input))
        }
      case .other(0x24):
        if let line, i + 1 < range.upperBound, case .other(let digit) = tokens[i + 1], digit &- 0x30 < 10 {
          let fields =
            digit == 0x30 ? [] : line.split(where: { $0 == 0x20 || $0 == 0x09 }, keepingEmpty: false)
          let index = Int(digit) - 0x31
          value.append(digit == 0x30 ? line : fields.indices.contains(index) ? fields[index] : Value())
        } else if let line, i + 1 < range.upperBound, case .name(let name) = tokens[i + 1] {
          // `$NF`; `$i` is any of them, and all in the end.
          let last = line.split(where: { $0 == 0x20 || $0 == 0x09 }, keepingEmpty: false).last
          value.append(name == "NF" ? last ?? Value() : line)
        } else {
          value.append(Value.Hole(name: "$", kind: .item))
        }
        i += 1
      case .other, .pipe, .open, .close: break
      }
      i += 1
    }
    return value
  }

  /// `line` is what `$0` stands for, if there is but one.
  func shellTexts(_ given: [(String, Value)], line: Value? = nil) -> [Value] {
    var known: [String: Value] = [:]
    for (name, value) in given { known[name] = value }
    var result: [Value] = []
    for i in tokens.indices {
      switch tokens[i] {
      case .name(let name):
        if i + 2 < tokens.count, tokens[i + 1] == .other(0x3D), case .string(let text) = tokens[i + 2] {
          known[name] = Value(text)
        }
        guard name == "system", i + 1 < tokens.count, tokens[i + 1] == .open else { continue }
        result.append(concatenation((i + 2)..<end(from: i + 2), known, line))
      case .pipe:
        if i + 1 < tokens.count, tokens[i + 1] == .name("getline") {
          result.append(concatenation(start(before: i)..<i, known))
        } else {
          let command = concatenation((i + 1)..<end(from: i + 1), known)
          result.append(command)
          // `print "rm " $0 | "sh"`: what is printed is run.
          if Self.isShell(command), let start = printed(before: i) {
            result.append(concatenation(start..<i, known, line))
          }
        }
      default: break
      }
    }
    return result.filter { !$0.isEmpty }
  }

  private static func isShell(_ command: Value) -> Bool {
    let words = command.prefix.utf8.split(separator: 0x20).map { String(Substring($0)) }
    guard let name = words.first?.lastPathComponent, words.dropFirst().allSatisfy({ $0.hasASCIIPrefix("-") })
    else {
      return false
    }
    guard case .shell? = ProgramTable.find(name)?.role else { return false }
    return true
  }

  /// Where the words behind the `print` in front of `end` begin.
  private func printed(before end: Int) -> Int? {
    var i = end
    while i > 0 {
      i -= 1
      switch tokens[i] {
      case .name("print"), .name("printf"): return i + 1
      case .other(0x3B), .other(0x7B), .other(0x7D), .other(0x0A), .pipe: return nil
      default: break
      }
    }
    return nil
  }

  /// Where the expression that begins at `start` ends.
  private func end(from start: Int) -> Int {
    var level = 0
    var i = start
    while i < tokens.count {
      switch tokens[i] {
      case .open: level += 1
      case .close:
        if level == 0 { return i }
        level -= 1
      case .other(let byte) where byte == 0x3B || byte == 0x7D || byte == 0x0A || byte == 0x2C: return i
      case .pipe: return i
      default: break
      }
      i += 1
    }
    return i
  }

  private func start(before end: Int) -> Int {
    var i = end
    while i > 0 {
      switch tokens[i - 1] {
      case .string: i -= 1
      case .name(let name) where name != "while" && name != "if" && name != "BEGIN" && name != "return":
        i -= 1
      case .other(0x24): i -= 1
      default: return i
      }
    }
    return i
  }
}
