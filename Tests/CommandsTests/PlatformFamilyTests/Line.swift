import ShellMeaning

@testable import Commands

/// Turns one simple line into invocations, well enough for the examples of rules: quotes, `NAME=value`, pipes
/// from `echo`, here-strings, `;` and `&&`, `sudo` and runners such as `npx`. What families get from the real
/// evaluator is tested there; here only the families themselves are.
struct Line {
  private(set) var invocations: [Invocation] = []

  init(_ text: String) {
    var words: [Invocation.Argument] = []
    var piped: Value?
    for token in Line.tokens(text) + [.sign(";")] {
      switch token {
      case .word(let word): words.append(word)
      case .sign(let sign):
        let input = piped
        piped = nil
        if sign == "|" { piped = Line.output(words) }
        if !words.isEmpty, !(sign == "|" && piped != nil) { add(words, input) }
        words = []
      }
    }
  }

  private enum Token {
    case word(Invocation.Argument)
    case sign(String)
  }

  private static func output(_ words: [Invocation.Argument]) -> Value? {
    switch words.first?.value.known {
    case "echo", "printf": Value(words.dropFirst().map(\.value.display).joined(separator: " "))
    default: nil
    }
  }

  private mutating func add(_ given: [Invocation.Argument], _ input: Value?) {
    var words = given[...]
    var environment: [(name: String, value: Value)] = []
    var wrappers: [Invocation.Wrapper] = []
    while let first = words.first {
      let start = first.value.prefix
      if let equals = start.firstIndex(of: "="),
        start[..<equals].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
      {
        var value = Value(String(start[start.index(after: equals)...]))
        for hole in first.value.holes { value.append(hole) }
        environment.append((String(start[..<equals]), value))
        words.removeFirst()
      } else if start == "sudo" {
        wrappers.append(.elevated(by: "sudo", user: nil))
        words.removeFirst()
      } else if start == "xargs" {
        wrappers.append(.repeated(by: "xargs"))
        words.removeFirst()
        while words.first?.value.prefix.hasPrefix("-") == true || words.first?.value.prefix == "100" {
          words.removeFirst()
        }
      } else if start == "npx" || start == "bunx" {
        guard words.count > 1, words.dropFirst().first?.value.prefix.hasPrefix("-") == false else { break }
        words.removeFirst()
      } else {
        break
      }
    }
    var input = input
    var arguments: [Invocation.Argument] = []
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      if word.value.known == "<<<", !word.isQuoted {
        input = rest.popFirst()?.value
      } else {
        arguments.append(word)
      }
    }
    guard let program = words.first else { return }
    invocations.append(
      Invocation(
        program: program, arguments: arguments, environment: environment, input: input, wrappers: wrappers,
        directory: Value("/home/dev/project"), range: 0..<1))
  }

  private static func tokens(_ text: String) -> [Token] {
    var found: [Token] = []
    var value = Value()
    var isOpen = false
    var isQuoted = false
    func finish() {
      if isOpen { found.append(.word(.init(value: value, range: 0..<1, isQuoted: isQuoted))) }
      value = Value()
      isOpen = false
      isQuoted = false
    }
    let scalars = Array(text.unicodeScalars)
    var i = 0
    func variable() {
      var name = ""
      i += 1
      while i < scalars.count, scalars[i].properties.isAlphabetic || scalars[i] == "_" {
        name.unicodeScalars.append(scalars[i])
        i += 1
      }
      value.append(Value.Hole(name: name, kind: .unset))
    }
    while i < scalars.count {
      let c = scalars[i]
      switch c {
      case " ", "\n": finish()
      case "'":
        isOpen = true
        isQuoted = true
        i += 1
        while i < scalars.count, scalars[i] != "'" {
          value.append(String(scalars[i]))
          i += 1
        }
      case "\"":
        isOpen = true
        isQuoted = true
        i += 1
        while i < scalars.count, scalars[i] != "\"" {
          if scalars[i] == "$" {
            variable()
            continue
          }
          if scalars[i] == "\\" { i += 1 }
          value.append(String(scalars[i]))
          i += 1
        }
      case "\\":
        isOpen = true
        i += 1
        if i < scalars.count { value.append(String(scalars[i])) }
      case "$"
      where i + 1 < scalars.count && (scalars[i + 1].properties.isAlphabetic || scalars[i + 1] == "_"):
        isOpen = true
        variable()
        continue
      case "$" where i + 1 < scalars.count && scalars[i + 1] == "(":
        isOpen = true
        while i < scalars.count, scalars[i] != ")" { i += 1 }
        value.append(Value.Hole(name: "$(…)", kind: .output))
      case "~" where !isOpen:
        isOpen = true
        value.append("/home/dev")
      case "*" where !isOpen:
        isOpen = true
        value.append(Value.Hole(name: "*", kind: .glob))
      case ";", "|", "&":
        finish()
        found.append(.sign(String(c)))
        while i + 1 < scalars.count, [";", "|", "&"].contains(scalars[i + 1]) {
          i += 1
          found.append(.sign(";"))
        }
      default:
        isOpen = true
        value.append(String(c))
      }
      i += 1
    }
    finish()
    return found
  }
}
