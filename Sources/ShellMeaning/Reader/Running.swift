import ShellSyntax

/// Lists, statements and pipelines. Every `run` returns what would be on standard output, if somebody reads it.
extension Reader {
  mutating func run(_ script: Script) -> Value {
    guard enter(at: script.range) else { return Value() }
    defer { leave() }
    var output = Value()
    var repeated = RepeatedStatements(script)
    // By their places: a statement that is passed over need not even be copied.
    for i in script.statements.indices {
      guard !isExhausted else { break }
      guard repeated.isNew(i, of: script, in: self) else { continue }
      let text = run(script.statements[i])
      repeated.note(self)
      if around.captures { output.appendOutput(text) }
    }
    return output
  }

  mutating func run(_ statement: Statement) -> Value {
    guard statement.inBackground else { return runLinks(statement) }
    let before = state
    concurrency += 1
    background += 1
    let output = runLinks(statement)
    background -= 1
    concurrency -= 1
    endSubshell(before)
    return output
  }

  /// `a && b || c`. All of it is taken to run, but whether it did decides what is left behind: what a later
  /// link changes is kept beside what was there before.
  private mutating func runLinks(_ statement: Statement) -> Value {
    guard !statement.rest.isEmpty else { return run(statement.first) }
    var beforePrevious = state
    var output = run(statement.first)
    var previous = statement.first
    for link in statement.rest {
      guard !isExhausted else { break }
      let before = state
      // The right side of `||` finds the directory that a failed `cd` left alone.
      if link.joint == .or, state.version != beforePrevious.version {
        state.directories = beforePrevious.directories
      }
      let tested = narrowing(of: previous)
      let narrowed = tested.isEmpty ? [] : narrow(link.joint == .and ? tested.ifTrue : tested.ifFalse)
      conditional += 1
      let text = run(link.pipeline)
      conditional -= 1
      widen(narrowed)
      let hasStopped = state.stop != .none && before.stop == .none
      if state.version != before.version {
        let surely = link.joint == .and && surelySucceeds(previous)
        merge(before, keepingDirectory: surely)
      } else {
        state.directories = before.directories
      }
      // `[ -z "$X" ] && exit`: whoever comes this far has an X.
      if hasStopped, !tested.isEmpty { _ = narrow(link.joint == .and ? tested.ifFalse : tested.ifTrue) }
      if around.captures {
        if link.joint == .or, !output.isEmpty, !text.isEmpty {
          output = pick("||\(link.pipeline.range.lowerBound)", [output, text])
        } else {
          output.appendOutput(text)
        }
      }
      previous = link.pipeline
      beforePrevious = before
    }
    return output
  }

  /// Programs on the left of `&&` that only fail if all is lost anyway, so that a `cd` behind them counts.
  private func surelySucceeds(_ pipeline: Pipeline) -> Bool {
    guard !pipeline.isNegated, let last = pipeline.commands.last else { return false }
    guard case .simple(let simple) = last.form else { return false }
    guard let word = simple.words.first else { return true }
    guard let name = word.literal else { return false }
    switch name {
    case "cd", "pushd", "popd", "mkdir", "echo", "printf", "export", "set", "source", ".", ":", "true", "git",
      "umask", "touch", "cp", "mv", "tar", "unzip", "curl", "wget", "chmod", "ln", "rm", "npm", "yarn",
      "pnpm", "sudo", "pip", "pip3", "uv", "sleep", "local", "declare", "unset", "alias", "pwd", "make",
      "cargo", "go":
      return true
    default: return false
    }
  }

  mutating func run(_ pipeline: Pipeline) -> Value {
    if pipeline.commands.count == 1 { return run(pipeline.commands[0]) }
    guard spend(at: pipeline.range) else { return Value() }
    return choosing(pipeline.range) { $0.runStages(pipeline) }
  }

  private mutating func runStages(_ pipeline: Pipeline) -> Value {
    let outer = around
    var flow = outer.input
    var output = Value()
    concurrency += 1
    for (index, command) in pipeline.commands.enumerated() {
      let isLast = index == pipeline.commands.count - 1
      around = Surroundings(input: flow, captures: isLast ? outer.captures : true, sockets: outer.sockets)
      around.capturesErrors =
        isLast ? outer.capturesErrors : index < pipeline.errorsToo.count && pipeline.errorsToo[index]
      let before = state
      output = run(command)
      if isLast {
        // zsh runs the last stage in the shell itself, bash does not.
        if state.version != before.version { merge(before) }
      } else {
        endSubshell(before)
        flow = output
      }
    }
    concurrency -= 1
    around = outer
    return output
  }

  /// Runs what the subshell left for its end, and goes back to the state before it.
  mutating func endSubshell(_ before: ShellState) {
    if state.version != before.version {
      runTraps(from: before.traps.count)
      state = before
    }
  }

  mutating func run(_ command: Command) -> Value {
    guard spend(at: command.range) else { return Value() }
    if choice?.isSeparate == true { return runSeparately(command) }
    if case .simple(let simple) = command.form {
      // Nothing to choose from, so that there is no need to keep the state that is changed.
      if simple.words.isEmpty, command.redirections.isEmpty, simple.assignments.allSatisfy({ isPlain($0) }) {
        assign(simple.assignments)
        return Value()
      }
      return choosing(command.range) {
        $0.run(simple, redirections: command.redirections, range: command.range)
      }
    }
    guard !command.redirections.isEmpty else { return run(command.form, range: command.range) }
    return choosing(command.range) { $0.runRedirected(command) }
  }

  @inline(never)
  private mutating func runSeparately(_ command: Command) -> Value {
    let joins = command.redirections.isEmpty && command.form.isCompound
    return choosingSeparately(command.range, joins: joins) {
      if case .simple(let simple) = command.form {
        return $0.run(simple, redirections: command.redirections, range: command.range)
      }
      guard command.redirections.isEmpty else { return $0.runRedirected(command) }
      return $0.run(command.form, range: command.range)
    }
  }

  /// `NAME=text`, where the name stands for itself and the text for one value.
  private func isPlain(_ assignment: Assignment) -> Bool {
    guard assignment.index == nil, !assignment.appends, case .scalar(let word) = assignment.content,
      word.literal != nil || isCertain(word.parts)
    else { return false }
    guard let traits = state.variables[assignment.name]?.traits else { return true }
    return traits.isDisjoint(with: [.reference, .integer])
  }

  /// Text, and variables of which each has one value, known or not.
  private func isCertain(_ parts: [WordPart]) -> Bool {
    parts.allSatisfy { part in
      switch part.form {
      case .literal, .escaped, .singleQuoted, .ansiQuoted: return true
      case .doubleQuoted(let inside): return isCertain(inside)
      case .parameter(let parameter):
        guard case .plain = parameter.operation, parameter.index == nil, !parameter.isIndirect,
          parameter.name != "@", parameter.name != "*"
        else { return false }
        // There may be several places to be in.
        guard let variable = state.variables[parameter.name] else { return parameter.name != "PWD" }
        if case .choices = variable.content { return false }
        return !variable.traits.contains(.reference)
      default: return false
      }
    }
  }

  /// A compound command with redirections: they hold for everything in it.
  private mutating func runRedirected(_ command: Command) -> Value {
    let outer = around
    let applied = apply(command.redirections)
    if let input = applied.input { around.input = input }
    for redirect in applied.redirects where redirect.joinsSocket { around.sockets.append(redirect) }
    let index = announce(applied.redirects, range: command.range)
    if applied.output != .inherited { around.captures = applied.output.isRead }
    if applied.joinsErrors { around.capturesErrors = true }
    let output = withFreshChoices { $0.run(command.form, range: command.range) }
    noteContent(of: index)
    around = outer
    return deliver(output, to: applied.output)
  }

  /// `coproc NAME command`: what is written to `${NAME[1]}` afterwards is what it reads, as by a named pipe.
  private mutating func runCoprocess(_ name: String, _ command: Command) -> Value {
    let pipe = Value(hole: Value.Hole(name: "coproc " + name, kind: .temporary))
    pipes.insert(pipe.display)
    let outer = around
    around = Surroundings(input: contents(of: pipe), captures: false, sockets: outer.sockets)
    let before = state
    concurrency += 1
    _ = run(command)
    concurrency -= 1
    endSubshell(before)
    around = outer
    let reading = Value(hole: Value.Hole(name: name, kind: .output))
    set(
      name,
      Variable(
        .list([
          Variable.Element(index: 0, key: "0", value: reading),
          Variable.Element(index: 1, key: "1", value: pipe),
        ])))
    return Value()
  }

  mutating func run(_ form: Command.Form, range: Range<Int>) -> Value {
    switch form {
    case .simple(let simple): return run(simple, redirections: [], range: range)
    case .subshell(let script):
      let before = state
      let output = run(script)
      endSubshell(before)
      return output
    case .group(let script): return run(script)
    case .conditional(let conditional): return run(conditional, range: range)
    case .loop(let loop): return run(loop, range: range)
    case .forEach(let loop): return run(loop, range: range)
    case .forArithmetic(let loop): return run(loop, range: range)
    case .caseOf(let choice): return run(choice, range: range)
    case .function(let function):
      define(function, range: range)
      return Value()
    case .test(let test):
      _ = choosing(range) { reader in
        reader.runSubscripts(of: test.words.map { reader.value(of: $0) }, in: test)
        return Value()
      }
      return Value()
    case .arithmetic(let arithmetic):
      return choosing(range) { reader in
        _ = reader.evaluate(arithmetic, range: range)
        return Value()
      }
    case .coprocess(let name, let command): return runCoprocess(name ?? "COPROC", command)
    case .error: return Value()
    }
  }
}

extension Command.Form {
  /// It has nothing but other commands in it.
  fileprivate var isCompound: Bool {
    switch self {
    case .subshell, .group, .conditional, .loop, .forEach, .forArithmetic, .caseOf, .function, .coprocess:
      true
    case .simple, .test, .arithmetic, .error: false
    }
  }
}
