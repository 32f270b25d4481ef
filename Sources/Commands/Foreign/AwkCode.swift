import Bytes
import ShellMeaning
import Verdict

/// Programs for `awk`: data in, data out, but for `system`, pipes, files and sockets.
enum AwkCode {
  static func judge(_ source: String, _ invocation: Invocation, _ context: inout Judgement) {
    let tokens = CodeLexer.tokens(of: source, .other)
    var variables: [String: String] = [:]
    for case .string(let parts) in tokens {
      if case .text(let text)? = parts.first, text.hasPrefix("/inet/") {
        ReverseShell.report(invocation, &context)
        return
      }
    }
    var i = 0
    while i < tokens.count {
      switch tokens[i] {
      case .name(let name):
        if name == "system", i + 1 < tokens.count, tokens[i + 1] == .symbol("(") {
          let (text, next) = joined(tokens, from: i + 2, variables)
          context.judgeShell(text, from: invocation, in: invocation.directory)
          i = next
          continue
        }
        if i + 1 < tokens.count, tokens[i + 1] == .symbol("=") {
          let (text, next) = joined(tokens, from: i + 2, variables)
          if let known = text.known { variables[name] = known }
          i = max(next, i + 2)
          continue
        }
        if name == "getline", i > 1, tokens[i - 1] == .symbol("|") {
          run(before: i - 1, tokens, variables, invocation, &context)
        }
      case .symbol("|"):
        // `print … | "sh"`, and `|&` of gawk.
        let start = i + 1 < tokens.count && tokens[i + 1] == .symbol("&") ? i + 2 : i + 1
        let (text, _) = joined(tokens, from: start, variables)
        if let known = text.known, known.utf8.count > 1 {
          context.judgeShell(text, from: invocation, in: invocation.directory)
        }
      case .symbol(">"), .symbol(">>"):
        if i + 1 < tokens.count, case .string(let parts) = tokens[i + 1], case .text(let path)? = parts.first,
          !path.isEmpty
        {
          context.write(
            Value(path), tokens[i] == .symbol(">") ? .overwrite : .append, by: invocation,
            at: invocation.range)
        }
      default: break
      }
      i += 1
    }
  }

  /// `"command" | getline`
  private static func run(
    before i: Int, _ tokens: [CodeToken], _ variables: [String: String], _ invocation: Invocation,
    _ context: inout Judgement
  ) {
    var start = i
    while start > 0 {
      switch tokens[start - 1] {
      case .string, .name: start -= 1
      default:
        let (text, _) = joined(tokens, from: start, variables)
        context.judgeShell(text, from: invocation, in: invocation.directory)
        return
      }
    }
    context.judgeShell(
      joined(tokens, from: start, variables).text, from: invocation, in: invocation.directory)
  }

  /// Strings and variables that stand side by side, which is how this language joins them.
  private static func joined(_ tokens: [CodeToken], from start: Int, _ variables: [String: String]) -> (
    text: Value, next: Int
  ) {
    var value = Value()
    var i = start
    while i < tokens.count {
      switch tokens[i] {
      case .string(let parts): for case .text(let text) in parts { value.append(text) }
      case .name(let name):
        if let known = variables[name] {
          value.append(known)
        } else {
          value.append(Value.Hole(name: name, kind: .item))
        }
      case .number(let digits): value.append(digits)
      case .symbol("$"): break
      default: return (value, i)
      }
      i += 1
    }
    return (value, i)
  }
}

/// AppleScript and JavaScript for Automation.
enum AppleScript {
  static func judge(_ source: String, _ invocation: Invocation, _ context: inout Judgement) {
    let tokens = CodeLexer.tokens(of: source, .other)
    let words: [String] = tokens.map { token in
      switch token {
      case .name(let name): name.asciiLowercased
      case .symbol(let symbol): symbol
      case .number(let digits): digits
      default: ""
      }
    }
    for i in words.indices {
      let next = i + 1 < words.count ? words[i + 1] : ""
      let third = i + 2 < words.count ? words[i + 2] : ""
      if words[i] == "do", next == "shell", third == "script" || words[i] == "doshellscript" {
        runScript(tokens, words, from: i + 3, invocation, &context)
      } else if words[i] == "doshellscript", next == "(" {
        runScript(tokens, words, from: i + 2, invocation, &context)
      } else if words[i] == "shut" && next == "down"
        || words[i] == "restart" && (next == "" || i == words.count - 1)
      {
        context.report(
          MachineState.shutdown, on: words[i] == "shut" ? "shut down" : words[i], at: invocation.range,
          program: "osascript")
      } else if words[i] == "make", words[i...].prefix(8).contains("login") {
        context.report(
          PersistenceRules.schedule, on: "a login item", at: invocation.range, program: "osascript")
      }
    }
  }

  private static func runScript(
    _ tokens: [CodeToken], _ words: [String], from start: Int, _ invocation: Invocation,
    _ context: inout Judgement
  ) {
    var value = Value()
    var i = start
    while i < tokens.count {
      switch tokens[i] {
      case .string(let parts): for case .text(let text) in parts { value.append(text) }
      case .symbol("&"), .symbol("("): break
      case .name(let name) where name != "with": value.append(Value.Hole(name: name, kind: .input))
      default:
        let rest = words[i...].prefix(6)
        var inner = invocation
        if rest.contains("administrator") { inner.wrappers.append(.elevated(by: "osascript", user: nil)) }
        context.judgeShell(value, from: inner, in: invocation.directory)
        if rest.contains("administrator") {
          context.report(Privilege.elevated, on: value.display, at: invocation.range, program: "osascript")
        }
        return
      }
      i += 1
    }
    context.judgeShell(value, from: invocation, in: invocation.directory)
  }
}
