import Bytes
import ShellSyntax

/// Loops over what is known go round for every item; the others go round often enough to see what one round
/// leaves for the next.
extension Reader {
  /// Items beyond which a list of mere numbers is looked at in samples.
  private static let mostNumbers = 64
  /// Rounds of a loop whose condition can be computed.
  private static let mostRounds = 256

  /// Rounds of a loop whose condition cannot. Within the second and later rounds of another, and wherever else
  /// something is read again, fewer: loops in loops must not multiply.
  private var mostUnknownRounds: Int { repetition == 0 ? 4 : repetition == 1 ? 2 : 1 }

  /// Takes one round of a loop. Loops within loops share what there is.
  private mutating func mayGoRound(_ rounds: Int) -> Bool {
    guard rounds < Reader.mostRounds else { return false }
    guard loops > 0, rounds >= 4 else { return true }
    innerRoundsLeft -= 1
    return innerRoundsLeft > 0
  }

  // MARK: for

  mutating func run(_ loop: ForEach, range: Range<Int>) -> Value {
    let items = loopItems(loop)
    if loop.isSelect { return runSelect(loop, items, range) }
    let surely = items.contains { $0.value.isKnown || $0.isQuoted }
    let before = state
    var output = Value()
    var cost = 0
    if items.isEmpty { return output }
    listLoops += 1
    defer { listLoops -= 1 }
    for item in items {
      guard spend(at: range) else { break }
      set(loop.variable, Variable(.scalar(itemValue(item.value))))
      let isRepeated = !item.value.isKnown
      if isRepeated {
        wrappers.append(.repeated(by: "for"))
        guarded += 1
      }
      let text = runRound(of: loop.body, &cost)
      if isRepeated {
        wrappers.removeLast()
        guarded -= 1
      }
      if around.captures { output.appendOutput(text) }
      if state.stop == .loop { state.stop = .none }
    }
    if !surely { merge(before) }
    return output
  }

  private mutating func loopItems(_ loop: ForEach) -> [Invocation.Argument] {
    var items: [Invocation.Argument] = []
    if let words = loop.words {
      _ = choosing(loop.body.range) { reader in
        let fields = reader.fields(of: words)
        guard !items.isEmpty else {
          items = fields
          return Value()
        }
        for item in fields where !items.contains(where: { $0.value == item.value }) { items.append(item) }
        return Value()
      }
    } else if let positional = state.positional {
      items = positional.map { Invocation.Argument(value: $0, range: loop.body.range, isQuoted: true) }
    } else {
      items = [Invocation.Argument(value: unknownPositional("@"), range: loop.body.range)]
    }
    guard items.count > Reader.mostNumbers, items.allSatisfy({ $0.value.isNumber }) else { return items }
    var sample = Array(items.prefix(8))
    sample.append(items[items.count - 1])
    let hole = Value.Hole(name: "\(items[0].value.display)…", kind: .item)
    sample.append(Invocation.Argument(value: Value(hole: hole), range: items[0].range, isQuoted: true))
    return sample
  }

  /// A hole that stands for a whole list becomes one item of it.
  func itemValue(_ value: Value) -> Value {
    guard let hole = value.soleHole, hole.kind == .output || hole.kind == .unset else { return value }
    return Value(hole: Value.Hole(name: hole.name, kind: .item, origins: hole.origins))
  }

  private mutating func runSelect(_ loop: ForEach, _ items: [Invocation.Argument], _ range: Range<Int>)
    -> Value
  {
    let values = items.map { itemValue($0.value) }
    guard !values.isEmpty else { return Value() }
    set(loop.variable, values.count == 1 ? Variable(.scalar(values[0])) : Variable(.choices(values)))
    return run(loop.body)
  }

  /// Runs the body of a loop over what is known. Where that is much work, the first round shows what there is to
  /// see, and the others only what their items make of it.
  private mutating func runRound(of body: Script, _ cost: inout Int) -> Value {
    let isFamiliar = cost > Reader.dearRound
    if isFamiliar { repetition += 1 }
    let stepsBefore = stepsLeft
    let output = run(body)
    cost = max(cost, stepsBefore - stepsLeft)
    if isFamiliar { repetition -= 1 }
    return output
  }

  private static let dearRound = 256

  // MARK: while

  mutating func run(_ loop: Loop, range: Range<Int>) -> Value {
    var output = Value()
    var cost = 0
    let before = state
    var rounds = 0
    var isCertain = true
    // In a loop that is done over and over there is no more to say.
    let isAgain = wrappers.last == .repeated(by: "while")
    loops += 1
    defer { loops -= 1 }
    while mayGoRound(rounds) {
      guard spend(at: range) else { break }
      let (found, input) = (state, around.input)
      let captures = around.captures
      around.captures = false
      // What goes on for as long as it succeeds is done over and over; `until X` tries again what failed.
      let asksAgain = rounds == 0 && !isAgain && !loop.isUntil && loop.condition.isPlain
      if asksAgain { wrappers.append(.repeated(by: "while")) }
      let verdict = runCondition(loop.condition)
      if asksAgain { wrappers.removeLast() }
      around.captures = captures
      let goesOn = verdict.map { $0 != loop.isUntil }
      if goesOn == false, rounds > 0 { break }
      let isKnown = goesOn == true && !loop.condition.isConstant
      if !isKnown { isCertain = false }
      let start = state
      if rounds > 0, !isKnown { repetition += 1 }
      if goesOn == nil {
        guarded += 1
        if !isAgain { wrappers.append(.repeated(by: "while")) }
      }
      let text = isKnown ? runRound(of: loop.body, &cost) : run(loop.body)
      if goesOn == nil {
        guarded -= 1
        if !isAgain { wrappers.removeLast() }
      }
      if rounds > 0, !isKnown { repetition -= 1 }
      if around.captures { output.appendOutput(text) }
      rounds += 1
      let stopped = state.stop == .loop
      if stopped { state.stop = .none }
      if goesOn == false { break }
      // Another would find everything as this one did: what ends it is nothing that could be known.
      if isKnown, !stopped, around.input != input || differsInText(found, state, countsToo: true) { continue }
      // Once more if this round left something that could make the next one another.
      if rounds >= mostUnknownRounds || !differsInText(start, state) { break }
    }
    if !isCertain { merge(before) }
    return output
  }

  /// Whether anything but a counter changed, or that as well.
  private func differsInText(_ a: ShellState, _ b: ShellState, countsToo: Bool = false) -> Bool {
    if a.version == b.version { return false }
    if a.directories != b.directories || a.positional?.count != b.positional?.count { return true }
    if a.functions.count != b.functions.count { return true }
    var differs = b.variables.count != a.variables.count
    b.variables.forEach(unlikeIn: a.variables) { name, variable in
      guard let before = a.variables[name], before.content != variable.content else { return true }
      if !countsToo, case .scalar(let x) = before.content, case .scalar(let y) = variable.content,
        x.isNumber, y.isNumber
      {
        return true
      }
      differs = true
      return false
    }
    return differs
  }

  /// What the last command of a condition says, if it can be computed.
  private mutating func runCondition(_ script: Script) -> Bool? {
    guard script.statements.count == 1, script.statements[0].rest.isEmpty,
      script.statements[0].first.commands.count == 1
    else {
      _ = run(script)
      return nil
    }
    let pipeline = script.statements[0].first
    let command = pipeline.commands[0]
    let verdict: Bool?
    switch command.form {
    case .arithmetic(let arithmetic):
      verdict = evaluate(arithmetic, range: command.range).map { $0 != 0 }
    case .test(let test): verdict = judge(test)
    case .simple(let simple):
      lastVerdict = nil
      _ = run(command)
      verdict = simple.words.isEmpty ? nil : lastVerdict
    default:
      _ = run(script)
      return nil
    }
    return pipeline.isNegated ? verdict.map(!) : verdict
  }

  // MARK: for ((…))

  mutating func run(_ loop: ForArithmetic, range: Range<Int>) -> Value {
    let parts = arithmeticSections(loop.header)
    _ = evaluate(parts.start, range: range)
    var output = Value()
    var cost = 0
    let before = state
    var rounds = 0
    var isCertain = true
    loops += 1
    defer { loops -= 1 }
    while mayGoRound(rounds) {
      guard spend(at: range) else { break }
      let verdict = parts.condition.isEmpty ? nil : evaluate(parts.condition, range: range)
      if verdict == 0 { break }
      if verdict == nil { isCertain = false }
      let start = state
      let text = runRound(of: loop.body, &cost)
      if around.captures { output.appendOutput(text) }
      rounds += 1
      if state.stop == .loop { state.stop = .none }
      _ = evaluate(parts.step, range: range)
      if verdict == nil, rounds >= mostUnknownRounds || !differsInText(start, state) { break }
    }
    if !isCertain { merge(before) }
    return output
  }
}

extension Script {
  /// One command, whose success is what counts.
  fileprivate var isPlain: Bool {
    statements.count == 1 && statements[0].rest.isEmpty && !statements[0].first.isNegated
  }

  /// `while true`, `while :`: says nothing about how often.
  fileprivate var isConstant: Bool {
    guard statements.count == 1, case .simple(let simple)? = statements[0].first.commands.first?.form,
      let word = simple.words.first, simple.words.count == 1, let name = word.literal
    else { return false }
    return name == "true" || name == ":" || name == "false"
  }
}

extension Value {
  var isNumber: Bool {
    guard let known, !known.isEmpty, known.utf8.count < 20 else { return false }
    return known.utf8.allSatisfy { ASCII.isDigit($0) || $0 == 0x2D }
  }
}
