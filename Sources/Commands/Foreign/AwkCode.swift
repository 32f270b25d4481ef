import Bytes
import ShellMeaning
import Verdict

/// Programs for `awk`: data in, data out, but for `system`, pipes, files and sockets.
enum AwkCode {
  static func judge(_ source: String, _ invocation: Invocation, _ context: inout Judgement) {
    let tokens = CodeLexer.tokens(of: source, .other)
    var variables = given(invocation, context)
    for case .string(let parts) in tokens {
      if case .text(let text)? = parts.first, text.hasPrefix("/inet/") {
        ReverseShell.report(invocation, &context)
        return
      }
    }
    var lists: [String: [Value]] = [:]
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
        if name == "split", i + 3 < tokens.count, case .string(let parts) = tokens[i + 2],
          case .text(let text)? = parts.first, let array = Self.arrayName(tokens, from: i + 3)
        {
          lists[array] = text.split { $0 == " " || $0 == "," || $0 == ":" || $0 == "\n" }.prefix(512)
            .map { Value(String($0)) }
        }
        if i + 1 < tokens.count, tokens[i + 1] == .symbol("="),
          let list = Self.listed(tokens, from: i + 2, lists)
        {
          // In a loop over its items each is added in turn.
          var next = i + 2
          for item in lists[list] ?? [] {
            variables[list + "[]"] = item
            let (text, end) = joined(tokens, from: i + 2, variables)
            variables[name] = text
            next = end
          }
          i = max(next, i + 2)
          continue
        }
        if i + 1 < tokens.count, tokens[i + 1] == .symbol("=") {
          let (text, next) = joined(tokens, from: i + 2, variables)
          if !text.pieces.isEmpty { variables[name] = text }
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
        if text.prefix.utf8.count > 1 {
          context.judgeShell(text, from: invocation, in: invocation.directory)
        }
      case .symbol(">"), .symbol(">>"):
        // Elsewhere `>` compares.
        guard i + 1 < tokens.count, tokens[i] == .symbol(">>") || isString(tokens[i + 1]) || prints(tokens, i)
        else { break }
        let (path, next) = joined(tokens, from: i + 1, variables)
        guard !path.prefix.isEmpty || path.holes.first?.kind == .unset else { break }
        context.write(
          path, tokens[i] == .symbol(">") ? .overwrite : .append, by: invocation, at: invocation.range)
        i = max(i + 1, next)
        continue
      default: break
      }
      i += 1
    }
  }

  /// The second argument of `split`: `, a`.
  private static func arrayName(_ tokens: [CodeToken], from start: Int) -> String? {
    guard start + 1 < tokens.count, tokens[start] == .symbol(","), case .name(let name) = tokens[start + 1]
    else { return nil }
    return name
  }

  /// The list that a statement takes an item from by a number that changes: `s sprintf("%c", a[i])`.
  private static func listed(
    _ tokens: [CodeToken], from start: Int, _ lists: [String: [Value]]
  ) -> String? {
    guard !lists.isEmpty else { return nil }
    for i in start..<min(start + 24, tokens.count) {
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

  /// What `-v name=value` gives, and the home folder.
  private static func given(_ invocation: Invocation, _ context: Judgement) -> [String: Value] {
    var variables: [String: Value] = [:]
    if let home = context.scene.home { variables["ENVIRON.HOME"] = Value(home) }
    for (k, argument) in invocation.arguments.enumerated().dropFirst()
    where invocation.arguments[k - 1].value.known == "-v" {
      guard let (name, _) = argument.value.prefix.split(at: UInt8(ascii: "=")) else { continue }
      variables[name] = argument.value.dropping(name.utf8.count + 1)
    }
    return variables
  }

  private static func isString(_ token: CodeToken) -> Bool {
    if case .string(let parts) = token { return !parts.isEmpty }
    return false
  }

  /// A `print` stands before it in the same statement.
  private static func prints(_ tokens: [CodeToken], _ i: Int) -> Bool {
    for token in tokens[..<i].suffix(40).reversed() {
      switch token {
      case .name("print"), .name("printf"): return true
      case .newline, .symbol(";"), .symbol("{"), .symbol("}"): return false
      default: break
      }
    }
    return false
  }

  /// `sprintf("%c%c", 114, 109)`: the text, as far as its arguments are known.
  private static func formatted(_ tokens: [CodeToken], from start: Int, _ variables: [String: Value]) -> (
    text: Value, next: Int
  ) {
    var arguments: [Value] = []
    var i = start
    while i < tokens.count, tokens[i] != .symbol(")"), arguments.count < 64 {
      let (text, next) = joined(tokens, from: i, variables)
      arguments.append(text)
      i = next
      if i < tokens.count, tokens[i] == .symbol(",") {
        i += 1
      } else if i < tokens.count, tokens[i] != .symbol(")") {
        i += 1
      }
    }
    guard let format = arguments.first?.known else {
      return (Value(hole: Value.Hole(name: "sprintf", kind: .item)), min(i + 1, tokens.count))
    }
    var rest = arguments.dropFirst()
    var value = Value()
    var isMark = false
    for byte in format.utf8 {
      guard isMark else {
        if byte == UInt8(ascii: "%") {
          isMark = true
        } else {
          value.append(String(decoding: [byte], as: UTF8.self))
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "%"):
        value.append("%")
        isMark = false
      case UInt8(ascii: "c"):
        let next = rest.popFirst()
        if let number = next?.known.flatMap({ UInt32($0) }), let scalar = Unicode.Scalar(number) {
          value.append(String(scalar))
        } else {
          value.append(next.map { Value(String($0.prefix.prefix(1))) } ?? Value())
        }
        isMark = false
      case _ where ASCII.isLetter(byte):
        value.append(rest.popFirst() ?? Value())
        isMark = false
      default: break
      }
    }
    return (value, min(i + 1, tokens.count))
  }

  /// `"command" | getline`
  private static func run(
    before i: Int, _ tokens: [CodeToken], _ variables: [String: Value], _ invocation: Invocation,
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
  private static func joined(_ tokens: [CodeToken], from start: Int, _ variables: [String: Value]) -> (
    text: Value, next: Int
  ) {
    var value = Value()
    var i = start
    while i < tokens.count {
      switch tokens[i] {
      case .string(let parts): for case .text(let text) in parts { value.append(text) }
      case .name("ENVIRON"):
        guard i + 3 < tokens.count, case .string(let parts) = tokens[i + 2],
          case .text(let key)? = parts.first
        else { break }
        value.append(variables["ENVIRON." + key] ?? Value(hole: Value.Hole(name: key, kind: .unset)))
        i += 3
      case .name("sprintf"):
        let (text, next) = formatted(tokens, from: i + 2, variables)
        value.append(text)
        i = next
        continue
      case .name(let name):
        if i + 1 < tokens.count, tokens[i + 1] == .symbol("["), let item = variables[name + "[]"] {
          value.append(item)
          while i < tokens.count, tokens[i] != .symbol("]") { i += 1 }
        } else if let known = variables[name] {
          value.append(known)
        } else {
          value.append(Value.Hole(name: name, kind: .item))
        }
      case .number(let digits): value.append(digits)
      case .symbol("$"), .symbol("("): break
      default: return (value, i)
      }
      i += 1
    }
    return (value, i)
  }
}
