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
  private var threads = 0

  init(capacity: Int = 256) { slots = Array(repeating: .empty, count: capacity) }

  /// Starts a thread that works until there is nothing more to come. False: the machine would not.
  func startThread(_ options: ScanOptions) -> Thread? {
    Thread { [self] in
      var inspector = FileInspector(options) { [self] in monitor.locked { isCancelled } }
      while let (number, job) = next() {
        let report = inspector.inspect(job)
        finish(number, report)
      }
    }
  }

  private func next() -> (Int, ScanJob)? {
    monitor.locked {
      while true {
        if isCancelled { return nil }
        if taken < given {
          let number = taken
          taken += 1
          let slot = number % slots.count
          guard case .waiting(let job) = slots[slot] else { continue }
          slots[slot] = .running
          return (number, job)
        }
        if isClosed { return nil }
        monitor.wait(for: .work)
      }
    }
  }

  private func finish(_ number: Int, _ report: FileReport) {
    monitor.locked {
      slots[number % slots.count] = .done(report)
      if number == awaited { monitor.announce(.done) }
    }
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
