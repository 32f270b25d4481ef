import ShellSyntax

/// `if` and `case`: every arm is followed, each from the state that its conditions left, and what comes after
/// finds all the states they may end in. Only what a plain test of known words rules out is left aside.
extension Reader {
  mutating func run(_ conditional: Conditional, range: Range<Int>) -> Value {
    var arms = Arms()
    var isDecided = false
    self.conditional += 1
    guarded += 1
    for branch in conditional.branches {
      let captures = around.captures
      around.captures = false
      lastVerdict = nil
      _ = run(branch.condition)
      let verdict = lastVerdict.flatMap { decides(branch.condition) ? $0 : nil }
      around.captures = captures
      if verdict == false { continue }
      let afterCondition = state
      let tested = narrowing(of: branch.condition)
      let narrowed = tested.isEmpty ? [] : narrow(tested.ifTrue)
      let output = run(branch.body)
      widen(narrowed)
      arms.add(state, output)
      if verdict == true {
        isDecided = true
        break
      }
      state = afterCondition
      // What is left for the other arms, and for what follows if they are all that comes this far.
      if !tested.isEmpty { _ = narrow(tested.ifFalse) }
      guard !isExhausted else { break }
    }
    if !isDecided {
      let output = conditional.otherwise.map { run($0) } ?? Value()
      arms.add(state, output)
    }
    guarded -= 1
    self.conditional -= 1
    return finish(arms, range)
  }

  /// `[ "$DRY" = 1 ]` where all of it is known: what it says holds whenever this place is come to. In loops and in
  /// functions that call each other not every round is read, and a later one may find something else.
  private func decides(_ condition: Script) -> Bool {
    guard loops == 0, listLoops == 0, calls.count < 2, repetition == 0, choice == nil, depth < 32,
      condition.statements.count == 1, condition.statements[0].rest.isEmpty,
      case let pipeline = condition.statements[0].first, !pipeline.isNegated, pipeline.commands.count == 1,
      case .simple(let simple) = pipeline.commands[0].form,
      let name = simple.words.first?.literal, name == "[" || name == "test", state.functions[name] == nil
    else { return false }
    // Two words of which something had to be looked up: what is written out is no question.
    let words = simple.words.dropFirst().filter { $0.literal != "]" }
    guard words.count == 3, words.contains(where: { $0.literal == nil }),
      let comparison = words[words.startIndex + 1].literal
    else { return false }
    return ["=", "==", "!=", "-eq", "-ne"].contains(comparison)
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
        guard spend(merge(other, into: &merged) / 8, at: range) else { break }
      }
      state = merged
    }
    guard around.captures else { return Value() }
    return pick("if\(range.lowerBound)", arms.outputs)
  }
}
