import ShellSyntax

/// Functions: kept as they are defined, read where they are called.
extension Reader {
  /// Calls of itself within a function before it is left alone.
  private static let deepestRecursion = 8
  /// The same where each call hands over something else that is not known: no call can do anything that the one
  /// before did not.
  private static let deepestUnknownRecursion = 2

  mutating func define(_ function: Function, range: Range<Int>) {
    guard let name = function.name else {
      _ = run(function.body)
      return
    }
    // It is kept with all that stands in it.
    guard spend(4 * surcharge, at: range) else { return }
    state.functions[name] = [
      ShellState.FunctionRecord(id: fresh(), body: function.body, source: source)
    ]
    if name.hasASCIIPrefix("sentinel"), ["sentinel", "sentinel-hook", "sentinel-mcp"].contains(name) {
      // Another program under the guard's name, as `alias` would make it.
      emit(
        Invocation(
          program: Invocation.Argument(value: Value("alias"), range: range),
          arguments: [Invocation.Argument(value: Value(name + "=…"), range: range)], directory: directory(),
          range: range))
    }
    state.doubtful.remove(name)
    touch()
    guard Self.callsItself(name) else { return }
    // The shell calls these without being told.
    wrappers.append(.deferred(by: name))
    let before = state
    _ = run(function.body)
    state = before
    wrappers.removeLast()
  }

  private static func callsItself(_ name: String) -> Bool {
    switch name {
    case "command_not_found_handle", "command_not_found_handler", "precmd", "preexec", "chpwd", "periodic",
      "zshexit", "zshaddhistory", "TRAPEXIT", "TRAPINT", "TRAPDEBUG", "TRAPTERM", "TRAPHUP", "TRAPZERR":
      true
    default: false
    }
  }

  mutating func call(
    _ name: String, _ records: [ShellState.FunctionRecord], _ invocation: Invocation
  ) -> Value {
    guard mayCall(name, invocation) else {
      return Value(hole: Value.Hole(name: name, kind: .output))
    }
    let announced = announce(invocation.redirects, range: invocation.range)
    defer { noteContent(of: announced) }
    let outer = around
    around.sockets += invocation.redirects.filter(\.joinsSocket)
    let positional = state.positional
    var output = Value()
    var ends: [ShellState] = []
    let before = state
    for record in records {
      state = before
      state.positional = invocation.arguments.map(\.value)
      touch()
      calls.append(
        Call(
          name: name, isScript: false, concurrency: concurrency, background: background, guarded: guarded,
          arguments: state.positional ?? []))
      for (variable, value) in invocation.environment { hide(variable, Variable(.scalar(value))) }
      let here = source
      source = record.source
      // What a function does is shown where it is called, unless it stands in the outermost text itself.
      if record.source.carrier != nil || here.carrier != nil {
        source.carrier = record.source.carrier ?? invocation.range
      }
      // What it can do was seen in its first calls; the others only bring other arguments.
      let familiar = familiarity[record.id]?.degree ?? 0
      repetition += familiar
      let stepsBefore = stepsLeft
      let text = withFreshChoices { $0.run(record.body) }
      familiarity[record.id, default: Familiarity()].note(stepsBefore - stepsLeft)
      repetition -= familiar
      source = here
      endCall(positional)
      output = output.isEmpty ? text : (text.isEmpty ? output : Value.either(output, text))
      ends.append(state)
    }
    for end in ends.dropLast() { merge(end) }
    around = outer
    return output
  }

  /// How well the body of a function is known.
  struct Familiarity {
    fileprivate(set) var calls = 0
    /// Steps that its dearest call took.
    fileprivate(set) var cost = 0

    /// How much less there is to see in the next call: nothing is read twice any more in one of a function that was
    /// called from many places, or functions that call functions would multiply.
    fileprivate var degree: Int {
      if cost <= 64 { return 0 }
      // Of one that takes this much, two calls are as good as many.
      if cost > 2048 { return min(calls, 2) }
      return calls < 2 ? 0 : calls < 8 ? 1 : 2
    }

    fileprivate mutating func note(_ steps: Int) {
      calls += 1
      cost = max(cost, steps)
    }
  }

  private mutating func endCall(_ positional: [Value]?) {
    guard let call = calls.popLast() else { return }
    for (name, variable) in call.hidden.reversed() { state.variables[name] = variable }
    state.positional = positional
    if state.stop == .function { state.stop = .none }
    touch()
  }

  /// Gives `name` another value until the function that is being called returns.
  mutating func hide(_ name: String, _ variable: Variable) {
    if !calls.isEmpty {
      calls[calls.count - 1].hidden.append((name, state.variables[name]))
    }
    state.variables[name] = nil
    set(name, variable)
  }

  // MARK: Recursion

  /// Whether a call is to be followed; and whether it is one of those that fill the process table.
  private mutating func mayCall(_ name: String, _ invocation: Invocation) -> Bool {
    guard let frame = calls.lastIndex(where: { $0.name == name && !$0.isScript }) else { return true }
    noteSelfCall(frame, arguments: invocation.arguments.map(\.value), range: invocation.range)
    let depth = calls.count { $0.name == name && !$0.isScript }
    // Only what is handed over can make the next call differ from this one.
    let arguments = invocation.arguments.map(\.value)
    guard arguments != calls[frame].arguments || depth < 2 else { return false }
    let deepest =
      Self.changesOnlyUnknowns(arguments, from: calls[frame].arguments)
      ? Self.deepestUnknownRecursion : Self.deepestRecursion
    return depth < deepest && concurrency == calls[frame].concurrency
      || depth < 2
  }

  private static func changesOnlyUnknowns(_ arguments: [Value], from before: [Value]) -> Bool {
    guard arguments.count == before.count else { return false }
    for i in arguments.indices where arguments[i].isKnown && arguments[i] != before[i] { return false }
    return true
  }

  mutating func noteSelfCall(_ frame: Int, arguments: [Value], range: Range<Int>) {
    calls[frame].selfCalls += 1
    let isConcurrent = concurrency > calls[frame].concurrency
    guard isConcurrent else { return }
    calls[frame].concurrentSelfCalls += 1
    let isGuarded = guarded > calls[frame].guarded
    let isBlind = arguments.allSatisfy(\.isKnown)
    let call = calls[frame]
    let isBomb =
      isGuarded
      ? call.concurrentSelfCalls >= 2 && isBlind
      : call.selfCalls >= 2 || background > call.background
    if isBomb, !meaning.forkBombs.contains(range) { meaning.forkBombs.append(range) }
  }
}
