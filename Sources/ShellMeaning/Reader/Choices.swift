import Bytes

extension Reader {
  /// Runs `body` for every combination of alternatives that it comes across, each time from the same state,
  /// and leaves behind all the states it may end in.
  mutating func choosing(_ range: Range<Int>, _ body: (inout Reader) -> Value) -> Value {
    guard choice == nil else {
      if choice?.isSeparate == true { return choosingSeparately(range, body) }
      choice?.hasInner = true
      return body(&self)
    }
    let start = Start(state: state, commands: meaning.invocations.count, stepsLeft: stepsLeft)
    choice = ChoiceScope()
    let output = body(&self)
    guard choice?.advance() == true else {
      choice = nil
      return output
    }
    let outputs = readOthers(after: output, start, range, body)
    return outputs.dropFirst().reduce(outputs[0], Value.either)
  }

  /// What a command finds when it is read first.
  private struct Start {
    let state: ShellState
    let commands: Int
    let stepsLeft: Int
  }

  /// Runs `body` for the other combinations, and returns what it may print in any. Where it only `joins` what the
  /// commands in it print, which choose for themselves, that is all there is to learn from them.
  private mutating func readOthers(
    after output: Value, _ start: Start, _ range: Range<Int>, joins: Bool = false,
    _ body: (inout Reader) -> Value
  ) -> [Value] {
    let before = start.state
    let first = start.commands
    let stepsBefore = start.stepsLeft
    var outputs = Alternatives(output)
    var merged = state
    var verdict = lastVerdict
    let firstCost = stepsBefore - stepsLeft
    let level = repetition
    var patience = patience(withReadingsOf: firstCost, at: level)
    let outerReadings = separateReadings
    repetition += 1
    repeat {
      guard let scope = choice else { break }
      readingsLeft -= 1
      if !scope.isSampling, scope.readings > patience.readings(of: scope.combinations) {
        if joins {
          outputs.blur()
          break
        }
        if scope.hasInner, !scope.isSeparate {
          choice = ChoiceScope(isSeparate: true)
          separateReadings = SeparateReadings()
        } else {
          choice?.startSampling(most: patience.samples, inThrees: level == 0)
          guard choice?.advance() == true else { break }
        }
      }
      state = before
      let stepsHere = stepsLeft
      let other = body(&self)
      // What is remembered costs no more.
      if scope.isSeparate { patience = self.patience(withReadingsOf: stepsHere - stepsLeft, at: level) }
      // Known is only what all of them say.
      if lastVerdict != verdict { verdict = nil }
      outputs.add(other)
      let ended = state
      pay(forLooksAt: merge(ended, into: &merged))
      if level == 0, stepsBefore - stepsLeft - firstCost > rereadingLeft { choice?.endSampling() }
    } while choice?.advance() == true && meaning.invocations.count - first < 4096
    repetition -= 1
    separateReadings = outerReadings
    if repetition == 0 { rereadingLeft -= max(0, stepsBefore - stepsLeft - firstCost) }
    // A script that has lain there is not put together to hide in its combinations; and what is read again only
    // adds to what was read before.
    if let choice, choice.isSampling, foundFiles == 0,
      repetition == 0 || choice.combinations > limits.choices,
      !choice.coversPairs || hasRunText(since: first),
      meaning.invocations[first...].contains(where: { !$0.onlyTalks })
    {
      reportLimit("too many possible readings", range)
    }
    state = merged
    lastVerdict = verdict
    choice = nil
    return outputs.values
  }

  /// Whether words became code since then: what is put together of many pieces runs in one combination of all of them,
  /// and to have seen every three together says little of it.
  private func hasRunText(since first: Int) -> Bool {
    meaning.invocations[first...].contains { invocation in
      invocation.wrappers.dropFirst(wrappers.count).contains { wrapper in
        if case .script = wrapper { true } else { false }
      }
    }
  }

  /// The same for a command whose output is read by one that has too many readings: it makes its choices once, and
  /// what reads it chooses among what it may print.
  mutating func choosingSeparately(
    _ range: Range<Int>, joins: Bool = false, _ body: (inout Reader) -> Value
  ) -> Value {
    let outer = choice
    let place = SeparateReadings.Place(range, of: source, state: state, files: files)
    let outputs: [Value]
    if consumers.isEmpty, let known = separateReadings?[place, around.input] {
      guard spend(at: range) else { return Value() }
      outputs = known.outputs
      state = known.state
      around.input = known.inputLeft
      lastVerdict = known.verdict
    } else {
      let input = around.input
      let start = Start(state: state, commands: meaning.invocations.count, stepsLeft: stepsLeft)
      choice = ChoiceScope(isSeparate: true)
      let output = body(&self)
      let hasMore = choice?.advance() == true
      outputs = hasMore ? readOthers(after: output, start, range, joins: joins, body) : [output]
      choice = outer
      separateReadings?[place, input] = SeparateReadings.Outcome(
        text: source.text, outputs: outputs, state: state, input: input, inputLeft: around.input,
        verdict: lastVerdict)
    }
    return pick("out\(range.lowerBound)", outputs)
  }

  private struct Alternatives {
    private(set) var values: [Value]
    private var areMany = false

    init(_ first: Value) { values = [first] }

    mutating func add(_ value: Value) {
      guard !values.contains(value) else { return }
      values.append(value)
      if areMany || values.count > Variable.mostChoices { blur() }
    }

    /// They cannot be kept apart any longer.
    mutating func blur() {
      areMany = true
      if values.count > 1 { values = [values.dropFirst().reduce(values[0], Value.either)] }
    }
  }

  /// How many combinations of alternatives are read, and how many are tried if there are more.
  private struct Patience {
    var readings: Int
    var samples: Int
    /// How many show what there is to choose from, where there are too many.
    var first = 6

    func readings(of combinations: Int) -> Int { combinations > readings ? min(readings, first) : readings }
  }

  /// A command that calls functions costs as much as all that they do, where there may be choices again, and so
  /// on: what is large gets fewer readings, and what is read again already gets hardly any, or they would multiply.
  private func patience(withReadingsOf cost: Int, at level: Int) -> Patience {
    let isLarge = cost > 64
    if !isLarge, readingsLeft >= 0 {
      return Patience(readings: level == 0 ? limits.choices : limits.choices / 4, samples: Samples.most)
    }
    if cost <= 16 { return Patience(readings: limits.choices / 4, samples: 40) }
    // There is always something left for what was not read at all.
    if rereadingLeft <= 0 { return Patience(readings: 1, samples: 0) }
    switch level {
    case 0:
      let affordable = 4096 / max(1, cost)
      return Patience(
        readings: min(max(4, affordable), limits.choices), samples: cost <= 1024 ? 16 : 8, first: 2)
    case 1: return Patience(readings: isLarge ? 1 : 3, samples: isLarge ? 1 : 4)
    default: return Patience(readings: 1, samples: isLarge ? 0 : 1)
    }
  }

  /// Runs `body` outside of the choice being made: a function's commands make their own.
  mutating func withFreshChoices<R>(_ body: (inout Reader) -> R) -> R {
    // What is being captured must come out as one text, so that the choice of the caller has to hold.
    if around.captures { return body(&self) }
    let outer = choice
    choice = nil
    defer { choice = outer }
    return body(&self)
  }

  /// One of `values`, the same one for the same key throughout the reading of a command.
  mutating func pick(_ key: String, _ values: [Value]) -> Value {
    guard values.count > 1 else { return values.first ?? Value() }
    let index = choice?.pick(key, of: values.count) ?? 0
    return values[min(index, values.count - 1)]
  }

  /// Where the current command runs.
  mutating func directory() -> Value {
    state.directories.count == 1 ? state.directories[0] : pick("/", state.directories)
  }
}

extension Invocation {
  /// Whatever its words are, it does nothing but print or compare them.
  fileprivate var onlyTalks: Bool {
    switch program.value.known {
    case "echo", "printf", "[", "test", ":", "true", "false", "local", "return", "exit": break
    default: return false
    }
    return redirects.allSatisfy {
      $0.kind == .duplicate || $0.kind == .text || $0.target.known == "/dev/null"
    }
  }
}

extension Value {
  /// One hole for either of two texts that could not be kept apart.
  static func either(_ a: Value, _ b: Value) -> Value {
    var origins = a.origins
    origins.formUnion(b.origins)
    return Value(hole: Hole(name: a.display.clipped(to: 40), kind: .output, origins: origins))
  }
}
