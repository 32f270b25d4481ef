/// Programs that take commands of their own making: aliases of `gh` and `glab`, code on an option.
extension Reader {
  /// `gh alias set gone 'api -X DELETE repos/$1' && gh gone acme/site`
  mutating func runHosting(_ invocation: Invocation) -> Value {
    let index = emit(invocation)
    let words = invocation.arguments
    guard let first = words.first?.value.known else { return printed(invocation, by: index) }
    let program = invocation.name ?? "gh"
    if first == "alias" {
      noteAlias(of: program, words.dropFirst())
    } else if let alias = gitAliases[program + ":" + first] {
      runAlias(alias, program, first, words.dropFirst(), invocation)
    }
    return printed(invocation, by: index)
  }

  private mutating func noteAlias(of program: String, _ words: ArraySlice<Invocation.Argument>) {
    guard words.first?.value.equals("set") == true else { return }
    let given = words.dropFirst().filter { !$0.value.starts(with: "-") }
    guard given.count > 1, let name = given[0].value.known else { return }
    let isShell = words.contains { $0.value.equals("--shell") || $0.value.equals("-s") }
    var code = given[1].value
    if isShell, !code.starts(with: "!") {
      code = Value("!")
      code.append(given[1].value)
    }
    gitAliases[program + ":" + name] = code
  }

  private mutating func runAlias(
    _ alias: Value, _ program: String, _ name: String, _ rest: ArraySlice<Invocation.Argument>,
    _ invocation: Invocation
  ) {
    guard spend(8, at: invocation.range), depth < limits.depth / 2 else { return }
    let hidden = gitAliases.removeValue(forKey: program + ":" + name)
    var code = alias.starts(with: "!") ? alias.dropping(1) : Value(program + " ")
    if !alias.starts(with: "!") {
      code.append(alias)
      // What the text does not take as `$1` stands behind it.
      if !alias.mentions("$") { code.append(" \"$@\"") }
    }
    _ = launchText(
      code, from: invocation, .deferred(by: program + " alias"), carrier: invocation.range,
      positional: rest.map(\.value))
    gitAliases[program + ":" + name] = hidden
  }

  /// `blender --python-expr code`
  mutating func runScripted(_ invocation: Invocation) -> Value {
    let index = emit(invocation)
    for (k, argument) in invocation.arguments.enumerated().dropLast() {
      let next = invocation.arguments[k + 1].value
      switch argument.value.known {
      case "--python-expr", "-c": noteForeign(.python, next, by: index)
      case "--python", "-P": if let code = script(at: next) { noteForeign(.python, code, by: index) }
      default: break
      }
    }
    return printed(invocation, by: index)
  }
}
