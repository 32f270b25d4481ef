import Bytes

/// Editors and pagers, which run a command when they are told to.
extension Reader {
  /// `vim -c '!command'`
  mutating func runVim(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    while true {
      while let option = scan.next() {
        guard let value = option.value else { continue }
        if option.name == "c" || option.name == "cmd" {
          runEditorCommand(value, invocation, index, range: option.range)
        } else if option.name == "S", let code = script(at: value) {
          for line in code.lines { runEditorCommand(line, invocation, index, range: option.range) }
        } else if option.name == "l", invocation.name == "nvim" {
          // A script in Lua.
          if let code = script(at: value) ?? editorInput(value, invocation) {
            noteForeign(.lua, code, by: index)
          }
          return printed(invocation, by: index)
        }
      }
      guard let operand = scan.skip() else { break }
      if operand.value.starts(with: "+") {
        runEditorCommand(operand.value.dropping(1), invocation, index, range: operand.range)
      }
    }
    for line in invocation.input?.lines ?? [] where line.starts(with: ":!") || line.starts(with: "!") {
      runEditorCommand(line, invocation, index, range: invocation.range)
    }
    return printed(invocation, by: index)
  }

  /// What a file that is the standard input holds.
  private func editorInput(_ file: Value, _ invocation: Invocation) -> Value? {
    file.equals("-") || file.equals("/dev/stdin") ? invocation.input : nil
  }

  private mutating func runEditorCommand(
    _ command: Value, _ invocation: Invocation, _ index: Int, range: Range<Int>
  ) {
    var rest = command
    while rest.starts(with: ":") || rest.starts(with: " ") { rest = rest.dropping(1) }
    for prefix in ["silent! ", "silent ", "sil! ", "sil ", "%", ".", "0r ", "r ", "read ", "w ", "write "]
    where rest.starts(with: prefix) { rest = rest.dropping(prefix.utf8.count) }
    if rest.starts(with: "!") {
      _ = launchText(rest.dropping(1), from: invocation, carrier: range)
      return
    }
    if ["sh", "shell", "ter", "term", "terminal"].contains(rest.known) {
      _ = launchText(Value("sh"), from: invocation, carrier: range)
      return
    }
    for word in ["exe ", "exec ", "execute "] where rest.starts(with: word) {
      guard let inner = rest.dropping(word.utf8.count).known.flatMap(Self.joinedTexts) else { return }
      runEditorCommand(Value(inner), invocation, index, range: range)
      return
    }
    for (word, language): (String, Language) in [
      ("lua ", .lua), ("py3 ", .python), ("python3 ", .python), ("py ", .python), ("python ", .python),
      ("ruby ", .ruby), ("perl ", .perl), ("luado ", .lua), ("pydo ", .python), ("py3do ", .python),
      ("rubydo ", .ruby), ("perldo ", .perl), ("lua=", .lua), ("lua =", .lua),
    ] where rest.starts(with: word) {
      noteForeign(language, rest.dropping(word.utf8.count), by: index)
      return
    }
    if rest.starts(with: "call delete("), let known = rest.known, known.contains("rf"),
      let open = known.utf8.firstIndex(where: { $0 == 0x22 || $0 == 0x27 })
    {
      let path = known.utf8[known.utf8.index(after: open)...].prefix { $0 != known.utf8[open] }
      _ = launchText(Value("rm -rf \(Substring(path))"), from: invocation, carrier: range)
      return
    }
    for word in ["luafile ", "pyfile ", "py3file ", "rubyfile ", "source ", "so "]
    where rest.starts(with: word) {
      let file = rest.dropping(word.utf8.count)
      guard let code = script(at: file) ?? editorInput(file, invocation) else { return }
      switch word.utf8.first {
      case UInt8(ascii: "l"): noteForeign(.lua, code, by: index)
      case UInt8(ascii: "p"): noteForeign(.python, code, by: index)
      case UInt8(ascii: "r"): noteForeign(.ruby, code, by: index)
      default:
        for line in code.lines { runEditorCommand(line, invocation, index, range: range) }
      }
      return
    }
    for word in [
      "terminal ", "term ", "call system(", "echo system(", "call jobstart(",
    ]
    where rest.starts(with: word) {
      let code = rest.dropping(word.utf8.count)
      guard let known = code.known, word.hasASCIISuffix("(") else {
        if word.hasASCIIPrefix("term") { _ = launchText(code, from: invocation, carrier: range) }
        return
      }
      let text = known.dropFirst().prefix { $0 != "'" && $0 != "\"" }
      _ = launchText(Value(String(text)), from: invocation, carrier: range)
    }
  }

  /// `"a" . "b"`, `'a' .. 'b'`: texts in quotes, joined by dots; nil where anything else stands.
  private static func joinedTexts(_ expression: String) -> String? {
    var text: [UInt8] = []
    var quote: UInt8?
    var isEscaped = false
    for byte in expression.utf8 {
      if let open = quote {
        if isEscaped {
          text.append(byte)
          isEscaped = false
        } else if byte == 0x5C, open == 0x22 {
          isEscaped = true
        } else if byte == open {
          quote = nil
        } else {
          text.append(byte)
        }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte != 0x20, byte != 0x2E {
        return nil
      }
    }
    return quote == nil ? String(decoding: text, as: UTF8.self) : nil
  }

  /// Pagers and `ed` run what follows `!` on their input or behind `+`.
  mutating func runPager(_ invocation: Invocation) -> Value {
    let index = emit(invocation)
    for argument in invocation.arguments where argument.value.starts(with: "+!") {
      _ = launchText(argument.value.dropping(2), from: invocation, carrier: argument.range)
    }
    if invocation.name == "ed" {
      for line in invocation.input?.lines ?? [] where line.starts(with: "!") {
        _ = launchText(line.dropping(1), from: invocation, carrier: invocation.range)
      }
    }
    return printed(invocation, by: index)
  }

  mutating func runMan(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    while let option = scan.next() {
      guard option.name == "P" || option.name == "pager" || option.name == "H", let pager = option.value
      else { continue }
      _ = launchText(pager, from: invocation, carrier: option.range)
    }
    return printed(invocation, by: index)
  }

  mutating func runEmacs(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    for (k, argument) in invocation.arguments.enumerated().dropLast() {
      switch argument.value.known {
      case "-eval", "-execute": noteForeign(.elisp, invocation.arguments[k + 1].value, by: index)
      case "-l", "--load", "-load", "--script", "-script", "-x":
        if let code = script(at: invocation.arguments[k + 1].value) { noteForeign(.elisp, code, by: index) }
      default: break
      }
    }
    var scan = OptionScan(invocation.arguments, program)
    while true {
      while let option = scan.next() {
        guard let code = option.value, option.name == "eval" || option.name == "execute" || option.name == "e"
        else { continue }
        noteForeign(.elisp, code, by: index)
      }
      guard scan.skip() != nil else { break }
    }
    return printed(invocation, by: index)
  }
}
