/// Threads that do parts of one piece of work beside whoever asks for it, and sleep in between.
///
/// They are started when they are first wanted, since most processes never do, and end when nobody holds the crew.
package final class Crew {
  private let shared = Shared()
  private let size: Int
  private var started = 0

  /// So many threads besides the one that asks.
  package init(threads: Int = processorCount - 1) { size = max(0, threads) }

  deinit { shared.close() }

  /// How many parts can be done at once.
  package var width: Int { size + 1 }

  /// Calls `body` with every number below `count`, each once and on any thread, and comes back when all are done.
  ///
  /// What calls share they must only read; each may write where no other does.
  package func each(_ count: Int, _ body: @escaping (Int) -> Void) {
    guard count > 1, size > 0 else {
      for i in 0..<count { body(i) }
      return
    }
    while started < min(size, count - 1), shared.startThread() { started += 1 }
    shared.run(count, body)
  }

  /// What the threads see. Touched under the monitor only.
  private final class Shared {
    private let monitor = Monitor()
    private var body: ((Int) -> Void)?
    private var count = 0
    private var next = 0
    private var running = 0
    private var isClosed = false

    func close() {
      monitor.locked {
        isClosed = true
        monitor.announceToAll(.work)
      }
    }

    /// False: the machine would not.
    func startThread() -> Bool {
      let thread = Thread { [self] in
        while let (body, number) = wait() {
          body(number)
          finish()
        }
      }
      guard let thread else { return false }
      thread.letGo()
      return true
    }

    func run(_ count: Int, _ body: @escaping (Int) -> Void) {
      monitor.locked {
        self.body = body
        self.count = count
        next = 0
        monitor.announceToAll(.work)
      }
      while let number = monitor.locked({ take() }) {
        body(number)
        finish()
      }
      monitor.locked {
        while running > 0 { monitor.wait(for: .done) }
        self.body = nil
      }
    }

    private func take() -> Int? {
      guard next < count else { return nil }
      next += 1
      running += 1
      return next - 1
    }

    private func wait() -> (body: (Int) -> Void, number: Int)? {
      monitor.locked {
        while !isClosed {
          if let body, let number = take() { return (body, number) }
          monitor.wait(for: .work)
        }
        return nil
      }
    }

    private func finish() {
      monitor.locked {
        running -= 1
        if running == 0, next == count { monitor.announce(.done) }
      }
    }
  }
}
