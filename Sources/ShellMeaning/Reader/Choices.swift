/// One way through a command whose words have several possible values.
///
/// The first reading finds out what there is to choose from and takes the first of each; `advance` then
/// counts through the rest like an odometer.
struct ChoiceScope {
  private struct Wheel {
    var key: String
    var count: Int
    var digit: Int
  }

  private var wheels: [Wheel] = []
  /// Readings begun so far.
  private(set) var readings = 1

  /// Everything there was to choose from, and how much of it.
  private var met: [Wheel] = []
  /// Where there are too many combinations: those still to be read, in which but one choice differs from the
  /// first, or from the last, of everything.
  private var samples: [Sample]?
  private var sample = Sample(key: "", digit: 0, takesLast: false)

  private struct Sample {
    var key: String
    var digit: Int
    var takesLast: Bool
  }

  private static let mostSamples = 64

  var isSampling: Bool { samples != nil }

  /// How many there are of everything met in the first readings.
  var combinations: Int {
    met.reduce(1) { product, wheel in min(product * wheel.count, 1 << 20) }
  }

  /// Goes on with at most `most` combinations in which every alternative is met, or as many of them as that allows.
  mutating func startSampling(most: Int) {
    var found: [Sample] = []
    let most = min(most, Self.mostSamples)
    let isHurried = most < Self.mostSamples
    for wheel in met {
      for digit in 0..<wheel.count where found.count < most {
        if isHurried {
          found.append(Sample(key: wheel.key, digit: digit, takesLast: digit % 2 == 1))
          continue
        }
        found.append(Sample(key: wheel.key, digit: digit, takesLast: digit + 1 < wheel.count))
        found.append(Sample(key: wheel.key, digit: digit, takesLast: digit + 1 == wheel.count))
      }
    }
    // The last of everything.
    if most == 1 { found = [Sample(key: "", digit: 0, takesLast: true)] }
    samples = found
  }

  /// The alternative to take for `key`, of which there are `count`.
  mutating func pick(_ key: String, of count: Int) -> Int {
    guard count > 1 else { return 0 }
    if samples != nil {
      return sample.key == key ? min(sample.digit, count - 1) : sample.takesLast ? count - 1 : 0
    }
    if !met.contains(where: { $0.key == key }) { met.append(Wheel(key: key, count: count, digit: 0)) }
    if let wheel = wheels.first(where: { $0.key == key }) { return min(wheel.digit, count - 1) }
    wheels.append(Wheel(key: key, count: count, digit: 0))
    return 0
  }

  /// The alternative already taken for `key`, if it was met.
  func picked(_ key: String) -> Int? {
    samples != nil ? sample.key == key ? sample.digit : nil : wheels.first { $0.key == key }?.digit
  }

  /// Goes on to the next combination; false when all have been read.
  mutating func advance() -> Bool {
    if samples != nil {
      guard let next = samples?.popLast() else { return false }
      sample = next
      return true
    }
    var i = wheels.count
    while i > 0 {
      i -= 1
      if wheels[i].digit + 1 < wheels[i].count {
        wheels[i].digit += 1
        // What was met after it may not be met again, or have other alternatives.
        wheels.removeLast(wheels.count - i - 1)
        readings += 1
        return true
      }
    }
    return false
  }
}

extension Reader {
  /// Runs `body` for every combination of alternatives that it comes across, each time from the same state,
  /// and leaves behind all the states it may end in.
  mutating func choosing(_ range: Range<Int>, _ body: (inout Reader) -> Value) -> Value {
    if choice != nil { return body(&self) }
    let before = state
    let first = meaning.invocations.count
    let stepsBefore = stepsLeft
    choice = ChoiceScope()
    var output = body(&self)
    guard choice?.advance() == true else {
      choice = nil
      return output
    }
    var merged = state
    var verdict = lastVerdict
    let firstCost = stepsBefore - stepsLeft
    let patience = patience(withReadingsOf: firstCost)
    repetition += 1
    repeat {
      guard let scope = choice else { break }
      readingsLeft -= 1
      if scope.readings > patience.readings, !scope.isSampling {
        choice?.startSampling(most: patience.samples)
        guard choice?.advance() == true else { break }
      }
      state = before
      let other = body(&self)
      // Known is only what all of them say.
      if lastVerdict != verdict { verdict = nil }
      if other != output { output = Value.either(output, other) }
      let ended = state
      pay(forLooksAt: merge(ended, into: &merged))
    } while choice?.advance() == true && meaning.invocations.count - first < 4096
    repetition -= 1
    if repetition == 0 { rereadingLeft -= max(0, stepsBefore - stepsLeft - firstCost) }
    // A script that has lain there is not put together to hide in its combinations; and what is read again only
    // adds to what was read before.
    if let choice, choice.isSampling, foundFiles == 0,
      repetition == 0 || choice.combinations > limits.choices,
      meaning.invocations[first...].contains(where: { !$0.onlyTalks })
    {
      reportLimit("too many possible readings", range)
    }
    state = merged
    lastVerdict = verdict
    choice = nil
    return output
  }

  /// How many combinations of alternatives are read, and how many are tried if there are more.
  private struct Patience {
    var readings: Int
    var samples: Int
  }

  /// A command that calls functions costs as much as all that they do, where there may be choices again, and so
  /// on: what is large gets fewer readings, and what is read again already gets hardly any, or they would multiply.
  private func patience(withReadingsOf cost: Int) -> Patience {
    let isLarge = cost > 64
    guard isLarge || readingsLeft < 0 else { return Patience(readings: limits.choices, samples: Int.max) }
    // There is always something left for what was not read at all.
    if rereadingLeft <= 0 { return Patience(readings: 1, samples: 0) }
    switch repetition {
    case 0:
      let affordable = 4096 / max(1, cost)
      return Patience(readings: min(max(4, affordable), limits.choices), samples: min(max(8, affordable), 16))
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
