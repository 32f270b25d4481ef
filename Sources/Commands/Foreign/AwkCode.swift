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
