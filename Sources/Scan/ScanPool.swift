import System

/// Threads that look at texts while more of them are found, and hand the reports back in the order in which the
/// texts came. What waits, and what is done and not yet handed back, is bounded.
///
/// Everything here is touched under the monitor only.
final class ScanPool {
  private enum Slot {
    case empty
    case waiting(ScanJob)
    case running
    case done(FileReport)
  }

  private let monitor = Monitor()
  private var slots: [Slot]
  /// Numbers of jobs: given in, taken by a thread, handed back. Each is at most the one before it.
  private var given = 0
  private var taken = 0
  private var returned = 0
  private var isClosed = false
  private var isCancelled = false
  /// Jobs at work; threads with none; and the pieces of texts that these may take over.
  private var running = 0
  private var idle = 0
  private var errands: [Errand] = []

  init(capacity: Int = 256) { slots = Array(repeating: .empty, count: capacity) }

  /// Starts a thread that works until there is nothing more to come. False: the machine would not.
  func startThread(_ options: ScanOptions) -> Thread? {
    Thread { [self] in
      var inspector = FileInspector(options, in: self)
      while let work = next() {
        switch work {
        case .job(let number, let job): finish(number, inspector.inspect(job))
        case .errand(let errand): run(errand)
        }
      }
    }
  }

  private enum Work {
    case job(Int, ScanJob)
    case errand(Errand)
  }

  private func next() -> Work? {
    monitor.locked {
      while true {
        if isCancelled { return nil }
        if taken < given {
          let number = taken
          taken += 1
          let slot = number % slots.count
          guard case .waiting(let job) = slots[slot] else { continue }
          slots[slot] = .running
          running += 1
          return .job(number, job)
        }
        if let errand = errands.popLast() { return .errand(errand) }
        // Whoever is at work may yet want help.
        if isClosed, running == 0 { return nil }
        idle += 1
        monitor.wait(for: .work)
        idle -= 1
      }
    }
  }

  private func finish(_ number: Int, _ report: FileReport) {
    monitor.locked {
      slots[number % slots.count] = .done(report)
      running -= 1
      if number == awaited { monitor.announceToAll(.done) }
      if isClosed, running == 0 { monitor.announceToAll(.work) }
    }
  }

  var isStopped: Bool { monitor.locked { isCancelled } }

  // MARK: Help

  /// A piece of work that any thread may do.
  final class Errand {
    fileprivate let body: () -> Void
    fileprivate var isDone = false

    fileprivate init(_ body: @escaping () -> Void) { self.body = body }
  }

  /// Leaves work to a thread that has none; nil: all have.
  func delegate(_ body: @escaping () -> Void) -> Errand? {
    monitor.locked {
      guard idle > errands.count, !isCancelled else { return nil }
      let errand = Errand(body)
      errands.append(errand)
      monitor.announce(.work)
      return errand
    }
  }

  private func run(_ errand: Errand) {
    errand.body()
    monitor.locked {
      errand.isDone = true
      monitor.announceToAll(.done)
    }
  }

  /// Sees to it that the work is done: here, if nobody has begun with it.
  func complete(_ errand: Errand) {
    let isMine = monitor.locked { () -> Bool in
      if let place = errands.firstIndex(where: { $0 === errand }) {
        errands.remove(at: place)
        return true
      }
      while !errand.isDone { monitor.wait(for: .done) }
      return false
    }
    if isMine { errand.body() }
  }

  private var awaited = -1

  /// Gives a text in, or its report where it needed no thread. While there is no room, hands reports back.
  func give(_ job: ScanJob, _ handBack: (FileReport) -> Void) { give(.waiting(job), handBack) }
  func give(_ report: FileReport, _ handBack: (FileReport) -> Void) { give(.done(report), handBack) }

  private func give(_ content: Slot, _ handBack: (FileReport) -> Void) {
    let isFull = monitor.locked { given - returned == slots.count }
    if isFull { waitFor(monitor.locked { returned } + Self.batch - 1, handBack) }
    monitor.locked {
      slots[given % slots.count] = content
      given += 1
      monitor.announce(.work)
    }
    handBackDone(handBack)
  }

  /// Whoever waits for reports waits for so many at a time: to be woken for each costs more than it.
  private static let batch = 16

  /// Hands back what is done, without waiting.
  private func handBackDone(_ handBack: (FileReport) -> Void) {
    while let report = monitor.locked({ takeDone() }) { handBack(report) }
  }

  /// Waits until the job of that number is done, then hands back everything up to it. A hand-back may find that
  /// nobody wants to know any more, and then no thread will do the rest.
  private func waitFor(_ number: Int, _ handBack: (FileReport) -> Void) {
    monitor.locked {
      while !isDone(number), !isCancelled {
        awaited = number
        monitor.wait(for: .done)
      }
      awaited = -1
    }
    while let report = monitor.locked({ nextDone(upTo: number) }) { handBack(report) }
  }

  /// The next report in order, waited for: jobs before the one that is done may still run.
  private func nextDone(upTo number: Int) -> FileReport? {
    while returned <= number, !isCancelled {
      if let report = takeDone() { return report }
      awaited = returned
      monitor.wait(for: .done)
    }
    return nil
  }

  private func isDone(_ number: Int) -> Bool {
    if case .done = slots[number % slots.count] { true } else { false }
  }

  private func takeDone() -> FileReport? {
    let slot = returned % slots.count
    guard returned < given, case .done(let report) = slots[slot] else { return nil }
    slots[slot] = .empty
    returned += 1
    return report
  }

  /// Nothing more will come: waits for the rest.
  func close(_ handBack: (FileReport) -> Void) {
    let last = monitor.locked {
      isClosed = true
      monitor.announceToAll(.work)
      return given - 1
    }
    while true {
      let next = monitor.locked { isCancelled ? last + 1 : returned }
      guard next <= last else { return }
      waitFor(min(next + Self.batch - 1, last), handBack)
    }
  }

  /// Nobody wants to know any more.
  func cancel() {
    monitor.locked {
      isCancelled = true
      isClosed = true
      monitor.announceToAll(.work)
    }
  }
}
