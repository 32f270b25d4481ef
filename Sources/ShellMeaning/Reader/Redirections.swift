import ShellSyntax

/// Where a command's standard output goes.
enum Destination: Equatable {
  case inherited
  /// `/dev/null`, the terminal by way of `>&2`, a socket.
  case elsewhere
  case file(Value, appends: Bool)

  var isRead: Bool { if case .file = self { true } else { false } }
}

/// A command on the other side of `>( … )`.
struct Consumer {
  var script: Script
  var source: Source
  var path: Value
}

extension Invocation.Redirect {
  fileprivate var writesToSocket: Bool { kind == .write && joinsSocket }

  /// It ties a descriptor to a socket, or to one that may be a socket.
  var joinsSocket: Bool {
    guard kind == .duplicate else {
      return target.starts(with: "/dev/tcp/") || target.starts(with: "/dev/udp/")
    }
    switch target.known {
    case "1", "2", "-": return descriptor == 0
    default: return true
    }
  }
}

extension Reader {
  struct Applied {
    var redirects: [Invocation.Redirect] = []
    var input: Value?
    var output = Destination.inherited
    /// `2>&1` into the pipe.
    var joinsErrors = false
  }

  mutating func apply(_ redirections: [Redirection]) -> Applied {
    var applied = Applied()
    for redirection in redirections where spend(2 * surcharge, at: redirection.range) {
      apply(redirection, to: &applied)
    }
    return applied
  }

  private mutating func apply(_ redirection: Redirection, to applied: inout Applied) {
    let range = source.outer(redirection.range)
    switch redirection.operator {
    case .hereDocument, .hereDocumentStripped, .hereString:
      var text: Value
      if redirection.operator == .hereString {
        text = value(of: redirection.target)
        text.append("\n")
      } else {
        text = redirection.body.map { value(of: $0) } ?? Value()
      }
      let descriptor = number(redirection.descriptor) ?? 0
      applied.redirects.append(
        Invocation.Redirect(kind: .text, descriptor: descriptor, target: text, range: range))
      if descriptor == 0 { applied.input = text } else { state.descriptors[descriptor] = text }
    case .input: read(redirection, .read, range, &applied)
    case .readWrite: read(redirection, .readWrite, range, &applied)
    case .output, .clobber: write(redirection, .write, range, &applied)
    case .append: write(redirection, .append, range, &applied)
    case .outputAndErrors: write(redirection, .write, range, &applied, alsoErrors: true)
    case .appendOutputAndErrors: write(redirection, .append, range, &applied, alsoErrors: true)
    case .duplicateInput, .duplicateOutput: duplicate(redirection, range, &applied)
    }
  }

  private func number(_ descriptor: Redirection.Descriptor?) -> Int? {
    if case .number(let number)? = descriptor { number } else { nil }
  }

  private mutating func read(
    _ redirection: Redirection, _ kind: Invocation.Redirect.Kind, _ range: Range<Int>,
    _ applied: inout Applied
  ) {
    let path = value(of: redirection.target)
    let descriptor = number(redirection.descriptor) ?? 0
    applied.redirects.append(
      Invocation.Redirect(kind: kind, descriptor: descriptor, target: path, range: range))
    let content = contents(of: path)
    if descriptor == 0 { applied.input = content } else { state.descriptors[descriptor] = content }
    if case .variable(let name)? = redirection.descriptor { set(name, Variable("10")) }
  }

  private mutating func write(
    _ redirection: Redirection, _ kind: Invocation.Redirect.Kind, _ range: Range<Int>,
    _ applied: inout Applied, alsoErrors: Bool = false
  ) {
    let path = value(of: redirection.target)
    let descriptor = number(redirection.descriptor) ?? 1
    applied.redirects.append(
      Invocation.Redirect(
        kind: kind, descriptor: descriptor, alsoErrors: alsoErrors, target: path, range: range))
    guard descriptor == 1, redirection.descriptor == nil || number(redirection.descriptor) != nil else {
      if descriptor > 2 { state.outputs[descriptor] = path }
      return
    }
    if path.starts(with: "/dev/") {
      switch path.known {
      case "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1": break
      default: applied.output = .elsewhere
      }
    } else {
      applied.output = .file(path, appends: kind == .append)
    }
  }

  private mutating func duplicate(
    _ redirection: Redirection, _ range: Range<Int>, _ applied: inout Applied
  ) {
    let target = value(of: redirection.target)
    let reads = redirection.operator == .duplicateInput
    let descriptor = number(redirection.descriptor) ?? (reads ? 0 : 1)
    let known = target.known ?? ""
    // `>&file` is the old spelling of `&>file`.
    let isPath = !known.isEmpty && known != "-" && known.utf8.contains { !($0 &- 0x30 < 10) && $0 != 0x2D }
    if !reads, isPath || !target.isKnown {
      write(redirection, .write, range, &applied, alsoErrors: true)
      return
    }
    applied.redirects.append(
      Invocation.Redirect(kind: .duplicate, descriptor: descriptor, target: target, range: range))
    if descriptor == 0 {
      if let number = Int(known.utf8), let content = state.descriptors[number] {
        applied.input = content
      } else if known == "1" || known == "2", let socket = applied.redirects.last(where: \.writesToSocket) {
        // `>& /dev/tcp/HOST/PORT 0>&1`: no longer what was on its input before.
        applied.input = contents(of: socket.target)
      }
    } else if descriptor == 1, known != "1" {
      if let number = Int(known.utf8), let path = state.outputs[number] {
        applied.output = .file(path, appends: true)
      } else if known == "-" || (known == "2" && !around.capturesErrors) {
        applied.output = .elsewhere
      }
    } else if descriptor == 2, known == "1", around.captures, applied.output == .inherited {
      applied.joinsErrors = true
    }
  }

  /// Writes down redirections that belong to no program: `> file`, `{ …; } > file`. Says where.
  @discardableResult
  mutating func announce(_ redirects: [Invocation.Redirect], range: Range<Int>) -> Int? {
    guard redirects.contains(where: { $0.kind != .text && $0.kind != .duplicate }) else { return nil }
    let here = source.outer(range)
    return emit(
      Invocation(
        program: Invocation.Argument(value: Value(), range: here.lowerBound..<here.lowerBound),
        redirects: redirects, input: around.input, wrappers: wrappers, directory: directory(), range: here))
  }

  /// Notes whether anything behind the redirections at `index`, which hold for all of it, prints.
  mutating func noteContent(of index: Int?) {
    guard let index, index + 1 < meaning.invocations.count else { return }
    meaning.invocations[index].isFilled = meaning.invocations[(index + 1)...].prefix(64).contains {
      switch $0.name {
      case "", ":", "true", "false", "cd", "read", "test", "[", "[[", "exit", "return", "set", "export":
        false
      default: true
      }
    }
  }

  /// Puts what a command printed where its redirection sends it, and returns what is left for the pipe.
  mutating func deliver(_ output: Value, to destination: Destination) -> Value {
    switch destination {
    case .inherited: return output
    case .elsewhere: return Value()
    case .file(let path, let appends):
      write(output, to: path, appends: appends)
      return Value()
    }
  }

  /// Runs the commands behind `>( … )` that were met since there were `first` of them.
  mutating func runConsumers(from first: Int, with data: Value?) {
    while consumers.count > first {
      let consumer = consumers.removeLast()
      let outer = around
      let here = source
      let before = state
      source = consumer.source
      around = Surroundings(input: data, captures: false, sockets: around.sockets)
      concurrency += 1
      _ = withFreshChoices { $0.run(consumer.script) }
      concurrency -= 1
      endSubshell(before)
      source = here
      around = outer
    }
  }
}
