import Bytes
import CNetwork
import MCPMessages
import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A server that is a program of this machine: started without a shell, in a process group of its own, spoken to
/// over its standard streams. A keeper beside us ends whatever is left of it, also when we are killed.
package struct ChildTarget: Target {
  private let server: sentinel_server
  /// Where the keeper speaks to us; -1 when nothing of the server is left.
  private var control: Int32
  private var input: Int32
  private var output: InputPort
  private var errors: InputPort
  private var queue = OutputQueue()
  private let buffer = ReadBuffer()
  /// Its exit status, once it is known.
  private var status: Int32?
  private var ending: Ending?
  private var closing: Closing?
  private var hasEnded = false
  package var isPaused = false

  /// The steps of an end that is asked for.
  private struct Closing {
    var terminateAt: Instant
    var killAt: Instant
    var giveUpAt: Instant
    var wasTerminated = false
    var wasKilled = false
  }

  /// How long the rest of the group has, once its leader is gone by itself.
  private static let straggling = 300
  private static let lastReads = 16

  package static func start(_ words: [String], lineLimit: Int) throws(SystemError) -> ChildTarget {
    guard let program = words.first, !program.isEmpty else {
      throw SystemError("start the server", reason: "no command is given")
    }
    var pipes: [(reading: Int32, writing: Int32)] = []
    func closeAll() {
      for pipe in pipes {
        systemClose(pipe.reading)
        systemClose(pipe.writing)
      }
    }
    for _ in 0..<3 {
      guard let ends = Self.pipe() else {
        let code = errno
        closeAll()
        throw SystemError("make a pipe", code: code)
      }
      pipes.append(ends)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var variables = Self.environment()
    defer { for variable in variables { free(variable) } }
    var server = sentinel_server()
    let problem = sentinel_start_server(
      program, arguments, &variables, pipes[0].reading, pipes[1].writing, pipes[2].writing, &server)
    guard problem == 0 else {
      closeAll()
      throw SystemError("start \(String(program.prefix(200)))", code: -problem)
    }
    systemClose(pipes[0].reading)
    systemClose(pipes[1].writing)
    systemClose(pipes[2].writing)
    // Long answers then come in few parts.
    sentinel_widen_pipe(pipes[1].reading, 256 << 10)
    for number in [pipes[0].writing, pipes[1].reading, pipes[2].reading] {
      _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
    }
    return ChildTarget(
      server, input: pipes[0].writing,
      output: InputPort(pipes[1].reading, limit: lineLimit),
      errors: InputPort(pipes[2].reading, limit: 64 << 10))
  }

  private init(_ server: sentinel_server, input: Int32, output: InputPort, errors: InputPort) {
    self.server = server
    control = server.control
    self.input = input
    self.output = output
    self.errors = errors
  }

  /// Ours, but for what is meant for us: headers with keys in them are no affair of a server's.
  private static func environment() -> [UnsafeMutablePointer<CChar>?] {
    #if canImport(Darwin)
      let first: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = _NSGetEnviron().pointee
    #else
      let first: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = environ
    #endif
    var variables: [UnsafeMutablePointer<CChar>?] = []
    guard var next = first else { return [nil] }
    while let entry = next.pointee {
      if strncmp(entry, "SENTINEL_", 9) != 0 { variables.append(strdup(entry)) }
      next += 1
    }
    variables.append(nil)
    return variables
  }

  /// Both ends closed to programs we start, and as roomy as the system lets us have it.
  private static func pipe() -> (reading: Int32, writing: Int32)? {
    var ends: [Int32] = [-1, -1]
    #if canImport(Darwin)
      guard Darwin.pipe(&ends) == 0 else { return nil }
    #else
      guard Glibc.pipe(&ends) == 0 else { return nil }
    #endif
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #if os(Linux)
      _ = fcntl(ends[1], setPipeSize, 256 << 10)
    #endif
    return (ends[0], ends[1])
  }

  // MARK: What to wait for

  package func interests(into list: inout [PollInterest]) {
    if input >= 0 {
      // With nothing to say we still want to hear when nobody listens any more.
      list.append(PollInterest(input, queue.isEmpty ? 0 : Int16(POLLOUT)))
    }
    if !output.isAtEnd, !isPaused { list.append(PollInterest(output.descriptor, Int16(POLLIN))) }
    if !errors.isAtEnd { list.append(PollInterest(errors.descriptor, Int16(POLLIN))) }
    if isKept { list.append(PollInterest(control, Int16(POLLIN))) }
  }

  package var isFull: Bool { queue.isFull }

  package var deadline: Instant? {
    guard let closing, !hasEnded else { return nil }
    if closing.wasKilled { return closing.giveUpAt }
    return closing.wasTerminated ? closing.killAt : closing.terminateAt
  }

  package mutating func ready(
    _ descriptor: Int32, events: Int16, now: Instant, into news: inout [TargetEvent]
  ) {
    if descriptor == input {
      // Nobody listens at the other end: there is nothing to wait for.
      if queue.isEmpty, events & Int16(POLLERR | POLLHUP | POLLNVAL) != 0 { return closeInput() }
      flush()
    } else if descriptor == output.descriptor {
      readOutput(into: &news)
      if output.isAtEnd { settle(now, &news) }
    } else if descriptor == errors.descriptor {
      readErrors(into: &news)
      if errors.isAtEnd { settle(now, &news) }
    } else if descriptor == control {
      settle(now, &news)
    }
  }

  private mutating func readOutput(into news: inout [TargetEvent]) {
    var lines: [LineSplitter.Line] = []
    output.read(into: &lines, through: buffer)
    for line in lines {
      switch line {
      case .whole(let line): news.append(.line(line))
      case .oversized(let start): news.append(.oversized(start))
      }
    }
  }

  private mutating func readErrors(into news: inout [TargetEvent]) {
    var lines: [LineSplitter.Line] = []
    errors.read(into: &lines, through: buffer)
    for line in lines {
      switch line {
      case .whole(let line), .oversized(let line): news.append(.remark(line))
      }
    }
  }

  // MARK: Speaking

  package mutating func send(_ frames: [Frame], now: Instant, into news: inout [TargetEvent]) {
    guard input >= 0 else {
      for frame in frames where frame.kind == .request {
        guard let id = frame.id else { continue }
        news.append(.failed(FailedRequest(id: id, message: "Sentinel: the server does not listen any more")))
      }
      return
    }
    let wasEmpty = queue.isEmpty
    for frame in frames { queue.append(line: frame.bytes) }
    if wasEmpty { flush() }
  }

  private mutating func flush() {
    guard input >= 0 else { return }
    switch queue.write(to: input) {
    case .done: if ending != nil { closeInput() }
    case .waiting: break
    case .closed:
      queue.removeAll()
      closeInput()
    }
  }

  private mutating func closeInput() {
    guard input >= 0 else { return }
    systemClose(input)
    input = -1
  }

  // MARK: The end

  package mutating func close(
    _ ending: Ending, grace: Int, now: Instant, into news: inout [TargetEvent]
  ) {
    let isFirst = self.ending == nil
    self.ending = ending
    if case .endOfInput = ending {
      if isFirst { flush() }
    } else {
      queue.removeAll()
    }
    if queue.isEmpty { closeInput() }
    // Half of the time to end by itself, less if somebody is in a hurry; a third to end when asked.
    let patience = ending == .endOfInput ? grace / 2 : grace / 8
    var closing = Closing(
      terminateAt: now.adding(milliseconds: patience),
      killAt: now.adding(milliseconds: patience + grace / 3),
      giveUpAt: now.adding(milliseconds: max(patience + grace / 3, grace - grace / 10)))
    if let before = self.closing {
      closing.wasTerminated = before.wasTerminated
      closing.wasKilled = before.wasKilled
      closing.terminateAt = min(closing.terminateAt, before.terminateAt)
      closing.killAt = min(closing.killAt, before.killAt)
      closing.giveUpAt = min(closing.giveUpAt, before.giveUpAt)
    }
    self.closing = closing
    settle(now, &news)
  }

  package mutating func tick(now: Instant, into news: inout [TargetEvent]) {
    reap()
    if var closing {
      if !closing.wasTerminated, now >= closing.terminateAt {
        closing.wasTerminated = true
        signal(SIGTERM)
      }
      if !closing.wasKilled, now >= closing.killAt {
        closing.wasKilled = true
        signal(SIGKILL)
        // What nobody read by now nobody will.
        closeInput()
      }
      self.closing = closing
    }
    settle(now, &news)
  }

  /// To the server and everything it started.
  private func signal(_ number: Int32) {
    if isKept { sentinel_keeper_signal(server, number) }
  }

  /// Takes note of what the keeper says of deaths, whoever caused them.
  private mutating func reap() {
    while isKept {
      var raw: Int32 = 0
      switch sentinel_keeper_news(server, &raw) {
      case SENTINEL_KEEPER_STATUS: status = raw
      case SENTINEL_KEEPER_GONE:
        systemClose(control)
        control = -1
        // It went without a word, so by force; its child goes with it, and the group should.
        if status == nil {
          status = SIGKILL
          kill(-server.process, SIGKILL)
        }
      default: return
      }
    }
  }

  /// Whether anything of it is left, for all we know.
  private var isKept: Bool { control >= 0 }

  private mutating func settle(_ now: Instant, _ news: inout [TargetEvent]) {
    guard !hasEnded else { return }
    reap()
    if status == nil, let closing, closing.wasKilled, now >= closing.giveUpAt { return finish(&news) }
    guard status != nil else {
      // A server that closed its output has nothing more to say: it gets the time to leave, not more.
      if output.isAtEnd, closing == nil { beginStraggling(now) }
      return
    }
    if closing == nil { beginStraggling(now) }
    if !output.isAtEnd { drain(&news) }
    // What it started holds on to its output, or lives on without it.
    if isKept, now < (closing?.giveUpAt ?? now) { return }
    finish(&news)
  }

  /// The leader is gone or silent and nobody asked it to: what is left of its group has a moment.
  private mutating func beginStraggling(_ now: Instant) {
    closing = Closing(
      terminateAt: now.adding(milliseconds: status == nil ? Self.straggling * 3 : 0),
      killAt: now.adding(milliseconds: Self.straggling * 4),
      giveUpAt: now.adding(milliseconds: Self.straggling * 5))
  }

  /// Reads what is left in the pipe without waiting for more.
  private mutating func drain(_ news: inout [TargetEvent]) {
    var waiting = pollfd(fd: output.descriptor, events: Int16(POLLIN), revents: 0)
    // What the pipe held when it ended; somebody else may go on writing into it.
    var reads = 0
    while !output.isAtEnd, reads < Self.lastReads, poll(&waiting, 1, 0) > 0 {
      reads += 1
      readOutput(into: &news)
    }
  }

  private mutating func finish(_ news: inout [TargetEvent]) {
    hasEnded = true
    letGo()
    var waiting = pollfd(fd: errors.descriptor, events: Int16(POLLIN), revents: 0)
    var reads = 0
    while !errors.isAtEnd, reads < Self.lastReads, poll(&waiting, 1, 0) > 0 {
      readErrors(into: &news)
      reads += 1
    }
    closeInput()
    systemClose(output.descriptor)
    systemClose(errors.descriptor)
    let raw = status ?? 0
    let signal = raw & 0x7F
    let cause: TargetEnd.Cause = signal == 0 ? .exited((raw >> 8) & 0xFF) : .killed(signal: signal)
    news.append(
      .ended(
        TargetEnd(cause, isUnexpected: ending == nil, wasForced: closing?.wasKilled ?? false)))
  }

  package mutating func abandon() {
    queue.removeAll()
    closeInput()
    signal(SIGKILL)
    reap()
  }

  /// What is left now the keeper ends alone.
  private mutating func letGo() {
    guard isKept else { return }
    systemClose(control)
    control = -1
  }
}

private func systemClose(_ descriptor: Int32) { close(descriptor) }

#if os(Linux)
  /// `F_SETPIPE_SZ`, which Swift's Glibc does not know.
  private let setPipeSize: Int32 = 1031
#endif
