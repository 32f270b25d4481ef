import Bytes
import MCPMessages
import MCPTransport
import System
import Verdict

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The loop: waits for the client, the server and signals at once, and moves what comes from one to the other.
struct Relay {
  private var session: Session
  private var target: any Target
  private let start: () throws(SystemError) -> any Target
  private var client: ClientPort
  private var errors: ErrorPort
  private let signals: SignalPort
  private var audit: AuditTrail
  private var policies: PolicyWatch
  private let parent: pid_t
  private var nextParentLook = Instant.now
  private let lineLimit: Int

  private var ending: Ending?
  private var end: TargetEnd?
  private var restartsLeft: Int
  private var restartAt: Instant?
  private var greetingEnds: Instant?
  /// The client said its last; so long its calls may still wait for what goes before them.
  private var lastCallsBy: Instant?
  private var backoff = 250
  /// A long message went by, so that others may follow; and what the last one took was not given back yet.
  private var keepsMemory = false
  private var holdsMemory = false

  init(
    _ session: Session, lineLimit: Int, audit: AuditTrail, policies: PolicyWatch, signals: SignalPort,
    start: @escaping () throws(SystemError) -> any Target
  ) throws(SystemError) {
    self.session = session
    self.lineLimit = lineLimit
    self.audit = audit
    self.policies = policies
    self.signals = signals
    self.start = start
    parent = getppid()
    restartsLeft = session.options.restarts
    client = ClientPort(lineLimit: lineLimit)
    errors = ErrorPort()
    target = try start()
  }

  private var grace: Int { Int(session.options.teardownSeconds * 1000) }

  /// Until everything is over. Answers the exit status.
  mutating func run() -> Int32 {
    log("session_start", [("server", session.serverName), ("target", session.options.targetKind)])
    var interests: [PollInterest] = []
    var files: [pollfd] = []
    while end == nil || restartAt != nil {
      interests.removeAll(keepingCapacity: true)
      interests.append(PollInterest(signals.descriptor, Int16(POLLIN)))
      if wantsInput { interests.append(PollInterest(client.input, Int16(POLLIN))) }
      if let output = client.waitingOutput { interests.append(PollInterest(output, Int16(POLLOUT))) }
      if errors.isWaiting { interests.append(PollInterest(2, Int16(POLLOUT))) }
      let own = interests.count
      // A server that asks and does not listen gets no more room for answers.
      target.isPaused = client.isFull || target.isFull
      if end == nil { target.interests(into: &interests) }
      files.removeAll(keepingCapacity: true)
      for interest in interests {
        files.append(pollfd(fd: interest.descriptor, events: interest.events, revents: 0))
      }
      let count = poll(&files, nfds_t(files.count), timeout())
      if count < 0, errno != EINTR, errno != EAGAIN {
        log("session_end", [("reason", SystemError("wait", code: errno).message)])
        target.abandon()
        break
      }
      let now = Instant.now
      var out = Outbox()
      if count > 0 {
        for i in 0..<files.count where files[i].revents != 0 {
          ready(files[i], isOwn: i < own, now, &out)
          deliver(&out, now)
        }
      } else if count == 0, audit.isWaiting {
        writeAudit()
      } else if count == 0, holdsMemory {
        Memory.giveBack()
        holdsMemory = false
      }
      housekeeping(now, &out)
      deliver(&out, now)
    }
    return finish()
  }

  /// Enough for messages of a few megabytes, one after the other.
  private static let keptMemory = 32 << 20
  private static let longMessage = 64 << 10

  private var wantsInput: Bool { !client.isAtEnd && ending == nil && !target.isFull && isReady }

  /// There is a server, and it knows who speaks to it.
  private var isReady: Bool { end == nil && restartAt == nil && !session.isGreeting }

  // MARK: Waiting

  /// Milliseconds until something is due by itself.
  private func timeout() -> Int32 {
    var due = 1000
    if audit.isPressing { due = 0 } else if audit.isWaiting { due = min(due, 50) }
    for deadline in [
      end == nil ? target.deadline : nil, isReady ? session.nextLook : nil, restartAt, greetingEnds,
      lastCallsBy,
    ] {
      if let deadline { due = min(due, deadline.millisecondsLeft + 1) }
    }
    return Int32(due)
  }

  private mutating func ready(_ file: pollfd, isOwn: Bool, _ now: Instant, _ out: inout Outbox) {
    guard isOwn else {
      var news: [TargetEvent] = []
      target.ready(file.fd, events: file.revents, now: now, into: &news)
      return take(news, now, &out)
    }
    switch file.fd {
    case signals.descriptor: hear(signals.read(), now, &out)
    case client.input where file.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 && wantsInput:
      var lines: [LineSplitter.Line] = []
      client.read(into: &lines)
      for line in lines { receive(line, now, &out) }
      guard client.isAtEnd else { return }
      // The last words go out before the door closes.
      deliver(&out, now)
      if session.delayed.isEmpty {
        begin(.endOfInput, now, &out)
      } else {
        lastCallsBy = now.adding(milliseconds: grace / 4)
      }
    case 2: errors.flush()
    default: flushClient(now, &out)
    }
  }

  /// Where all messages are short there is nothing to gain from memory that is kept.
  private mutating func noteLength(of line: ByteView) {
    guard line.count > Self.longMessage else { return }
    if !keepsMemory { Memory.keep(most: Self.keptMemory) }
    keepsMemory = true
    holdsMemory = true
  }

  private mutating func receive(_ line: LineSplitter.Line, _ now: Instant, _ out: inout Outbox) {
    switch line {
    case .whole(let line):
      noteLength(of: line)
      session.receive(fromClient: line, now: now, &out)
    case .oversized(let start): session.receive(oversizedFromClient: start, limit: lineLimit, &out)
    }
  }

  private mutating func take(_ news: [TargetEvent], _ now: Instant, _ out: inout Outbox) {
    for event in news {
      switch event {
      case .line(let line):
        noteLength(of: line)
        session.receive(fromServer: line, now: now, &out)
      case .oversized(let start):
        session.receive(oversizedFromServer: start, limit: lineLimit, now: now, &out)
      case .remark(let line): errors.append(session.log.remark(line))
      case .failed(let request): session.receive(failed: request, now: now, &out)
      case .sessionLost(let lost): session.receive(lost: lost, now: now, &out)
      case .note(let name, let fields):
        out.log.append(LogEntry(name, fields.map { (key: $0.0, value: $0.1) }))
      case .ended(let end): ended(end, now, &out)
      }
    }
  }

  /// Sends what was decided, in order.
  private mutating func deliver(_ out: inout Outbox, _ now: Instant) {
    guard !out.isEmpty else { return }
    for entry in out.log { errors.append(session.log.line(entry)) }
    for line in out.noise { errors.append(session.log.remark(line)) }
    for line in out.toClient { client.append(line) }
    audit.add(out.audit, unwritten: out.unwritten)
    let frames = out.toServer
    out = Outbox()
    if !frames.isEmpty, end == nil {
      var news: [TargetEvent] = []
      target.send(frames, now: now, into: &news)
      if !news.isEmpty { take(news, now, &out) }
    }
    // Whoever reads an answer finds in the log why it is what it is.
    errors.flush()
    flushClient(now, &out)
    if !out.isEmpty { deliver(&out, now) }
  }

  private mutating func flushClient(_ now: Instant, _ out: inout Outbox) {
    if client.flush() == .closed, ending != .clientGone { begin(.clientGone, now, &out) }
  }

  // MARK: Between messages

  private mutating func housekeeping(_ now: Instant, _ out: inout Outbox) {
    if let deadline = target.deadline, now >= deadline, end == nil {
      var news: [TargetEvent] = []
      target.tick(now: now, into: &news)
      take(news, now, &out)
    }
    if isReady { session.lookAfterHeld(now, &out) }
    if let greetingEnds, now >= greetingEnds {
      self.greetingEnds = nil
      if session.isGreeting {
        out.log.append(LogEntry("restart", [("error", "the server did not answer the handshake")]))
        target.abandon()
      }
    }
    if let lastCallsBy, session.delayed.isEmpty || now >= lastCallsBy {
      self.lastCallsBy = nil
      deliver(&out, now)
      if ending == nil { begin(.endOfInput, now, &out) }
    }
    for change in session.traffic.takeNews() { out.log.append(LogEntry("circuit", [("state", change)])) }
    if let restartAt, now >= restartAt { restart(now, &out) }
    if audit.isPressing { writeAudit() }
    if now >= nextParentLook {
      nextParentLook = now.adding(milliseconds: 1000)
      if ending == nil, getppid() != parent { begin(.clientGone, now, &out) }
    }
    if let change = policies.look(now) {
      switch change {
      case .new(let policies):
        session.adopt(policies, &out)
        log("policy_reload", [("result", "in force")])
      case .broken(let problem):
        log("policy_reload", [("result", "kept the last good one"), ("error", problem)])
      }
    }
  }

  private mutating func hear(_ heard: [Int32], _ now: Instant, _ out: inout Outbox) {
    for signal in heard where signal != SIGCHLD { begin(.signal(signal), now, &out) }
    if heard.contains(SIGCHLD), end == nil {
      var news: [TargetEvent] = []
      target.tick(now: now, into: &news)
      take(news, now, &out)
    }
  }

  private mutating func writeAudit() {
    audit.flush()
    if let problem = audit.takeProblem() { log("audit", [("error", problem)]) }
  }

  private mutating func log(_ event: String, _ fields: [(key: String, value: String)]) {
    errors.append(session.log.line(LogEntry(event, fields)))
    errors.flush()
  }

  // MARK: Ends

  private mutating func begin(_ why: Ending, _ now: Instant, _ out: inout Outbox) {
    if ending == nil || ending == .endOfInput {
      ending = why
      session.dropAllHeld("the session ended", &out)
      let name =
        switch why {
        case .endOfInput: "end of input"
        case .signal(let number): "signal \(number)"
        case .clientGone: "the client is gone"
        }
      out.log.append(LogEntry("session_end", [("reason", name)]))
    }
    restartAt = nil
    guard end == nil else { return }
    var news: [TargetEvent] = []
    target.close(why, grace: grace, now: now, into: &news)
    take(news, now, &out)
  }

  private mutating func ended(_ end: TargetEnd, _ now: Instant, _ out: inout Outbox) {
    self.end = end
    if end.wasForced {
      out.log.append(LogEntry("transport_dispose", [("action", "grace_expired")]))
    }
    if end.isUnexpected {
      out.log.append(LogEntry("server_end", [("reason", end.description)]))
      if ending == nil { scheduleRestart(now) }
    }
    session.answerOpenRequests(end.description, now, &out)
    if restartAt == nil { session.dropAllHeld("the server \(end.description)", &out) }
  }

  private mutating func restart(_ now: Instant, _ out: inout Outbox) {
    restartAt = nil
    do throws(SystemError) {
      target = try start()
      end = nil
      log("restart", [("server", session.serverName), ("left", String(restartsLeft))])
      if let greeting = session.greeting() {
        out.toServer.append(greeting)
        greetingEnds = now.adding(milliseconds: 10_000)
      }
    } catch {
      log("restart", [("error", error.message)])
      scheduleRestart(now)
    }
  }

  /// Later each time, and not more often than was asked for.
  private mutating func scheduleRestart(_ now: Instant) {
    guard restartsLeft > 0 else { return }
    restartsLeft -= 1
    restartAt = now.adding(milliseconds: backoff)
    backoff = min(backoff * 2, 10_000)
  }

  /// The client hears the last words, if it still listens.
  private mutating func finish() -> Int32 {
    var last = Outbox()
    session.answerOpenRequests(end?.description ?? "is gone", .now, &last)
    deliver(&last, .now)
    let deadline = Instant.now.adding(milliseconds: min(1000, grace / 3))
    while let output = client.waitingOutput, deadline.millisecondsLeft > 0 {
      var file = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
      poll(&file, 1, Int32(deadline.millisecondsLeft))
      if client.flush() == .closed { break }
    }
    audit.flush()
    if let problem = audit.takeProblem() { log("audit", [("error", problem)]) }
    log("transport_dispose", [("server", session.serverName), ("result", end?.description ?? "")])
    errors.flushForGood()
    return exitStatus
  }

  private var exitStatus: Int32 {
    guard let end, end.isUnexpected else { return 0 }
    switch end.cause {
    case .exited(0): return 0
    case .exited(let status): return status
    case .killed(let signal): return 128 + signal
    case .notStarted: return 127
    case .closed: return 0
    case .lost: return 1
    }
  }
}
