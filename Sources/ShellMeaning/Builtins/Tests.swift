import ShellSyntax

/// `[ … ]` and `[[ … ]]`: only to count the rounds of a loop. Arms are followed whatever they say.
extension Reader {
  mutating func runTest(_ invocation: Invocation) {
    emit(invocation)
    var words = invocation.arguments.map(\.value)
    if words.last?.equals("]") == true { words.removeLast() }
    lastVerdict = Self.judge(words)
  }

  mutating func judge(_ test: Test) -> Bool? {
    Self.judge(test.words.map { value(of: $0) })
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
