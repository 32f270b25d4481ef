import ShellSyntax

/// `if` and `case`: every arm is followed, each from the state that its conditions left, and what comes after
/// finds all the states they may end in.
extension Reader {
  mutating func run(_ conditional: Conditional, range: Range<Int>) -> Value {
    var arms = Arms()
    self.conditional += 1
    guarded += 1
    for branch in conditional.branches {
      let captures = around.captures
      around.captures = false
      _ = run(branch.condition)
      around.captures = captures
      let afterCondition = state
      let tested = narrowing(of: branch.condition)
      let narrowed = tested.isEmpty ? [] : narrow(tested.ifTrue)
      let output = run(branch.body)
      widen(narrowed)
      arms.add(state, output)
      state = afterCondition
      // What is left for the other arms, and for what follows if they are all that comes this far.
      if !tested.isEmpty { _ = narrow(tested.ifFalse) }
      guard !isExhausted else { break }
    }
    if let otherwise = conditional.otherwise {
      let output = run(otherwise)
      arms.add(state, output)
    } else {
      arms.add(state, Value())
    }
    guarded -= 1
    self.conditional -= 1
    return finish(arms, range)
  }

  mutating func run(_ choice: CaseOf, range: Range<Int>) -> Value {
    _ = choosing(choice.subject.range) { $0.value(of: choice.subject) }
    let start = state
    var arms = Arms()
    conditional += 1
    guarded += 1
    var carried: ShellState?
    for arm in choice.arms {
      guard !isExhausted else { break }
      state = start
      if let before = carried { merge(before) }
      for pattern in arm.patterns where pattern.literal == nil {
        _ = choosing(pattern.range) { $0.pattern(of: pattern) }
      }
      let output = run(arm.body)
      arms.add(state, output)
      carried = arm.ending == .leave ? nil : state
    }
    guarded -= 1
    conditional -= 1
    arms.add(start, Value())
    return finish(arms, range)
  }

  private struct Arms {
    var states: [ShellState] = []
    var outputs: [Value] = []

    mutating func add(_ state: ShellState, _ output: Value) {
      states.append(state)
      if !output.isEmpty, !outputs.contains(output) { outputs.append(output) }
    }
  }

  private mutating func finish(_ arms: Arms, _ range: Range<Int>) -> Value {
    if var merged = arms.states.first {
      for other in arms.states.dropFirst() {
        guard spend(merged.merge(other) / 8, at: range) else { break }
      }
      state = merged
    }
    guard around.captures else { return Value() }
    return pick("if\(range.lowerBound)", arms.outputs)
  }
}
