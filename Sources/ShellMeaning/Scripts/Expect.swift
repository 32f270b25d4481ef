import Bytes

/// expect: what its scripts start, and what they type into it.
extension Reader {
  /// The language of an interpreter that is started by that line and then listens.
  private static func language(ofLine line: Value) -> Language? {
    guard let word = line.known?.utf8.split(separator: 0x20).first else { return nil }
    let name = String(Substring(word)).lastPathComponent
    switch name.prefix(while: { !$0.isNumber && $0 != "." }) {
    case "python": return .python
    case "node", "nodejs": return .node
    case "irb", "ruby": return .ruby
    default: return nil
    }
  }

  /// expect's `spawn`, `exec` and `system`, and what it sends.
  mutating func runExpect(_ given: Invocation, _ program: Program) -> Value {
    var invocation = given
    var scan = OptionScan(invocation.arguments, program)
    var code: Value?
    while let option = scan.next() {
      switch option.name {
      case "c": code = option.value
      case "f": code = option.value.flatMap { script(at: $0) }
      default: break
      }
    }
    if code == nil {
      if let file = scan.rest.first, !file.value.equals("-") {
        code = script(at: file.value)
      } else {
        code = invocation.input
      }
    }
    invocation.script = code
    let index = emit(invocation)
    guard let code else { return Value() }
    noteForeign(.tcl, code, by: index)
    var listener: Language?
    for line in code.split(where: { $0 == 0x0A || $0 == 0x3B }, keepingEmpty: false) {
      let text = line.trimmingBlanks()
      for word in ["spawn ", "exec ", "system "] where text.starts(with: word) {
        _ = launchText(text.dropping(word.utf8.count), from: invocation, carrier: invocation.range)
        if word == "spawn " { listener = Self.language(ofLine: text.dropping(6)) }
      }
      if text.starts(with: "send ") {
        for sent in QuotedTexts(behind: ["send "], in: text).texts {
          let typed = sent.mapText { Escapes.decode($0, .echo).text }
          // Who reads it is no shell.
          if let listener {
            noteForeign(listener, typed, by: index)
            continue
          }
          _ = launchText(typed, from: invocation, carrier: invocation.range)
        }
      }
    }
    return printed(invocation, by: index)
  }
}
