import ShellSyntax

/// `[ … ]` and `[[ … ]]`: only to count the rounds of a loop. Arms are followed whatever they say.
extension Reader {
  mutating func runTest(_ invocation: Invocation) {
    emit(invocation)
    var words = invocation.arguments.map(\.value)
    if words.last?.equals("]") == true { words.removeLast() }
    if words.first?.equals("-v") == true, words.count > 1 {
      runSubscript(in: words[1], range: invocation.range)
    }
    lastVerdict = Self.judge(words)
  }

  mutating func judge(_ test: Test) -> Bool? {
    let words = test.words.map { value(of: $0) }
    runSubscripts(of: words, in: test)
    return Self.judge(words)
  }

  /// The same for what `[[ … ]]` takes for numbers.
  mutating func runSubscripts(of words: [Value], in test: Test) {
    for (i, word) in words.enumerated() {
      guard let text = word.known, text.utf8.first == 0x2D else { continue }
      switch text {
      case "-v": if i + 1 < words.count { runSubscript(in: words[i + 1], range: test.words[i].range) }
      case "-eq", "-ne", "-lt", "-le", "-gt", "-ge":
        if i > 0 { runSubscript(in: words[i - 1], range: test.words[i].range) }
        if i + 1 < words.count { runSubscript(in: words[i + 1], range: test.words[i].range) }
      default: break
      }
    }
  }

  /// Where the shell takes a word for the name of a variable, what stands in its brackets is expanded once more:
  /// `[[ -v 'a[$(rm x)]' ]]`, `printf -v 'a[$(rm x)]'`, `unset 'a[$(rm x)]'`.
  mutating func runSubscript(in name: Value, range: Range<Int>) {
    guard let text = name.known, text.utf8.contains(0x5B),
      text.utf8.contains(0x24) || text.utf8.contains(0x60)
    else { return }
    _ = evaluate(text, range: range)
  }

  private static func judge(_ words: [Value]) -> Bool? {
    let bangs = words.prefix { $0.equals("!") }.count
    if bangs > 0 { return judge(Array(words.dropFirst(bangs))).map { $0 == (bangs % 2 == 0) } }
    switch words.count {
    case 1: return words[0].known.map { !$0.isEmpty }
    case 2:
      guard let operand = words[1].known else { return nil }
      switch words[0].known {
      case "-z": return operand.isEmpty
      case "-n": return !operand.isEmpty
      default: return nil
      }
    case 3:
      guard let left = words[0].known, let right = words[2].known else { return nil }
      switch words[1].known {
      case "=", "==": return left == right
      case "!=": return left != right
      default: break
      }
      guard let a = Int(left), let b = Int(right) else { return nil }
      switch words[1].known {
      case "-eq": return a == b
      case "-ne": return a != b
      case "-lt", "<": return a < b
      case "-le": return a <= b
      case "-gt", ">": return a > b
      case "-ge": return a >= b
      default: return nil
      }
    default: return nil
    }
  }
}
