/// `echo`
extension Reader {
  func echoOutput(_ invocation: Invocation) -> Value {
    var escapes = false
    var newline = true
    var words = invocation.arguments[...]
    while let first = words.first, let text = first.value.known, text.utf8.count > 1, text.utf8.first == 0x2D,
      text.utf8.dropFirst().allSatisfy({ $0 == 0x6E || $0 == 0x65 || $0 == 0x45 })
    {
      for letter in text.utf8.dropFirst() {
        if letter == 0x6E { newline = false }
        if letter == 0x65 { escapes = true }
        if letter == 0x45 { escapes = false }
      }
      words = words.dropFirst()
    }
    var result = Value.joined(words.map(\.value), by: " ")
    if escapes {
      var ended = false
      result = result.mapText {
        guard !ended else { return "" }
        let (text, isEnd) = Escapes.decode($0, .echo)
        ended = isEnd
        return text
      }
      if ended { return result }
    }
    if newline { result.append("\n") }
    return result
  }

  /// `yes text`: as much of it as anybody needs to see.
  func yesOutput(_ invocation: Invocation) -> Value {
    var line =
      invocation.arguments.isEmpty ? Value("y") : Value.joined(invocation.arguments.map(\.value), by: " ")
    line.append("\n")
    return line
  }

  /// `expr a + b`, only for whole numbers.
  func exprOutput(_ invocation: Invocation) -> Value {
    let words = invocation.arguments.compactMap(\.value.known)
    // One text alone is what it comes to.
    if words.count == 1, invocation.arguments.count == 1 { return Value(words[0] + "\n") }
    guard words.count == 3, words.count == invocation.arguments.count, let a = Int(words[0]),
      let b = Int(words[2])
    else { return unknownValue(invocation) }
    switch words[1] {
    case "+": return Value("\(a &+ b)\n")
    case "-": return Value("\(a &- b)\n")
    case "*": return Value("\(a &* b)\n")
    default: return unknownValue(invocation)
    }
  }

  func unknownValue(_ invocation: Invocation) -> Value {
    var origins = invocation.input?.origins ?? Origins()
    for argument in invocation.arguments { origins.formUnion(argument.value.origins) }
    return Value(hole: Value.Hole(name: commandLine(invocation), kind: .output, origins: origins))
  }
}
