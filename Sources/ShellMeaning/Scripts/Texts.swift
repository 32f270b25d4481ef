import Bytes
import ShellSyntax

/// Texts that become code.
extension Reader {
  /// Reads `code` in the current shell, as `eval` does. `carrier` is where it stands in the outermost text.
  mutating func runText(_ code: Value, carrier: Range<Int>) -> Value {
    guard !code.isEmpty, code.soleHole == nil else {
      return around.captures && !code.isEmpty ? code.asHole("script") : Value()
    }
    if let i = inputTexts.firstIndex(where: { $0.text == code }) {
      guard inputTexts[i].readings < 2 else { return Value(hole: Value.Hole(name: "script", kind: .output)) }
      inputTexts[i].readings += 1
    }
    defer {
      if let i = inputTexts.firstIndex(where: { $0.text == code }) { inputTexts[i].readings -= 1 }
    }
    let text = splices.code(for: code)
    guard spend(text.utf8.count / 16, at: carrier) else { return Value() }
    let view = ByteView(text)
    let parsed = ShellParser.parse(view, limits: parserLimits)
    let outer = source
    source = Source(text: view, carrier: carrier)
    // A hole may hold the quote or parenthesis that seems to be missing.
    if code.isKnown { note(parsed.errors) }
    let output = withFreshChoices { $0.run(parsed.script) }
    source = outer
    return output
  }

  /// The same with `wrapper` around it.
  mutating func runText(_ code: Value, carrier: Range<Int>, in wrapper: Invocation.Wrapper) -> Value {
    wrappers.append(wrapper)
    defer { wrappers.removeLast() }
    return runText(code, carrier: carrier)
  }

  /// Reads `code` in a shell of its own.
  mutating func runChild(
    _ code: Value, by wrapper: Invocation.Wrapper, for invocation: Invocation,
    scriptName: Value = Value("sh"),
    positional: [Value] = [], carrier: Range<Int>? = nil
  ) -> Value {
    let before = state
    let outer = around
    state = state.child()
    state.scriptName = scriptName
    state.positional = positional
    enterEnvironment(invocation.environment)
    around.input = invocation.input
    around.sockets += invocation.redirects.filter(\.joinsSocket)
    let outerCalls = calls
    calls = calls.filter(\.isScript)
    let isNewInput = invocation.input == code && !inputTexts.contains { $0.text == code }
    if isNewInput { inputTexts.append((code, 0)) }
    defer { if isNewInput { inputTexts.removeLast() } }
    let output = runText(code, carrier: carrier ?? invocation.range, in: wrapper)
    calls = outerCalls
    runTraps(from: 0)
    around = outer
    state = before
    return output
  }

  mutating func enterEnvironment(_ environment: [(name: String, value: Value)]) {
    for (name, value) in environment { set(name, Variable(.scalar(value), traits: .exported)) }
  }

  /// Reads shell text that some program runs later or on its own account: a pager, an editor, an alias.
  mutating func runDeferred(_ code: Value, by name: String, range: Range<Int>) {
    guard !code.isEmpty, code.soleHole == nil else { return }
    let outer = around
    let before = state
    let outerWrappers = wrappers
    around = Surroundings()
    state = state.child()
    _ = runText(code, carrier: range, in: .deferred(by: name))
    wrappers = outerWrappers
    state = before
    around = outer
  }

  // MARK: Traps

  /// Runs the traps that were set since there were `count` of them, with everything as it stands now.
  mutating func runTraps(from count: Int) {
    guard state.traps.count > count else { return }
    let traps = Array(state.traps[count...])
    state.traps.removeLast(traps.count)
    repetition += 1
    // What was set for many signals at once is done for one of them, and once more at the end.
    for (i, trap) in traps.enumerated() where i < 2 || traps[i - 2].action != trap.action {
      _ = runText(trap.action, carrier: trap.range, in: .deferred(by: "trap"))
    }
    repetition -= 1
  }
}
