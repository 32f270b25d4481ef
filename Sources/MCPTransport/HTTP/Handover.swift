import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One value that a thread works out and a poll loop waits for.
///
/// The loop is told by the end of a pipe, which nobody can be killed for; the value itself lies under a lock. Whoever
/// loses interest just lets go: the thread ends by itself, and the value with it.
final class Handover<Value> {
  private final class Shared {
    let monitor = Monitor()
    var value: Value?
  }

  private let shared = Shared()
  /// Readable once there is a value; -1 where there was no pipe to be had.
  let descriptor: Int32

  /// Starts the work. What cannot be started has its outcome at once.
  init(_ work: @escaping () -> Value, otherwise: () -> Value) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      descriptor = -1
      shared.value = otherwise()
      return
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    descriptor = ends[0]
    let writing = ends[1]
    let shared = self.shared
    let thread = Thread(stack: 512 << 10) {
      // Nobody joins it.
      pthread_detach(pthread_self())
      let value = work()
      shared.monitor.locked { shared.value = value }
      close(writing)
    }
    if case .none = thread {
      shared.value = otherwise()
      close(writing)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  var value: Value? { shared.monitor.locked { shared.value } }
}
